// SPDX-License-Identifier: GPL-3.0-or-later
//
// Other ways for an operator's event: as a client's, and by a request; and what a tap of the log
// gets. Parts of ConsoleFeed.
#include "server/base/json.h"
#include "server/console/local/consolefeed.h"
#include "server/protocol/frames.h"

#include <QElapsedTimer>

namespace server {

namespace {

constexpr quint64 BatchRows = 5000; // so that the engine is not held up for long

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

// A client's data is any JSON value; other text becomes a string.
QByteArray clientData(const QByteArray &data)
{
    const auto value = json::parse(data);
    return value ? value->raw.toByteArray() : json::quoted(data);
}

} // namespace

Result<ConsoleFeed::ClientSend> ConsoleFeed::clientSend(const PublishRequest &request,
                                                        const Prepared &prepared,
                                                        const QByteArray &raw) const
{
    if (prepared.channels.size() != 1)
        return invalid(QStringLiteral("A client event goes to one channel; %1 are named.")
                           .arg(prepared.channels.size()));
    if (!request.event.startsWith(u"client-"))
        return invalid(QStringLiteral("The name of a client event begins with client-; \"%1\" does "
                                      "not.")
                           .arg(request.event));
    const QByteArray quoted = json::quoted(request.data);
    const OutgoingEvent event{
        request.event.toUtf8(), prepared.channels, quoted, prepared.except, "console"};
    if (const auto checked = check(*prepared.app, event); !checked)
        return checked.error();
    ClientSend send{m_engine.connections().find(prepared.except),
                    {event.name, prepared.channels.first(), raw}};
    if (const auto defect = m_engine.publisher().clientEventDefect(
            *send.sender, send.message, prepared.app->channels.find(send.message.channel)))
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("%1: %2").arg(QString::number(defect->code),
                                                  QString::fromUtf8(defect->text))};
    return send;
}

Result<PublishResult> ConsoleFeed::publishAsClient(const PublishRequest &request,
                                                   const Prepared &prepared,
                                                   const QString &account)
{
    const QByteArray raw = clientData(request.data);
    const auto send = clientSend(request, prepared, raw);
    if (!send)
        return send.error();
    PublishResult result;
    result.reach = reachOf(*prepared.app, prepared.channels, prepared.except);
    result.acceptedUtc = m_engine.clock().utcMs();
    QElapsedTimer timer;
    timer.start();
    const auto published = m_engine.publisher().clientEventFor(
        *send->sender, send->message, "console", accountExtras(account));
    result.tookMicroseconds = timer.nsecsElapsed() / 1000;
    result.logSeq = published.firstLogSeq;
    result.wire = published.firstText;
    return result;
}

Result<Rehearsal> ConsoleFeed::rehearsalAsClient(const PublishRequest &request,
                                                 const Prepared &prepared)
{
    const QByteArray raw = clientData(request.data);
    const auto send = clientSend(request, prepared, raw);
    if (!send)
        return send.error();
    const Channel *channel = prepared.app->channels.find(prepared.channels.first());
    QByteArray rawUserId;
    if (channel) {
        const auto membership = send->sender->subscriptions.find(const_cast<Channel *>(channel));
        if (membership != send->sender->subscriptions.end())
            rawUserId = membership->second.rawUserId;
    }
    Rehearsal rehearsal;
    rehearsal.method.clear();
    rehearsal.event = request.event;
    rehearsal.channel = request.channels.first();
    rehearsal.data = raw;
    rehearsal.wire =
        frames::clientEvent(send->message.event, send->message.channel, raw, rawUserId);
    rehearsal.reach = reachOf(*prepared.app, prepared.channels, prepared.except);
    return rehearsal;
}

void ConsoleFeed::addTraces(const PublishRequest &request,
                            quint64 fromSeq,
                            PublishResult &result) const
{
    const Ring<JournalEntry> &entries = m_engine.activity().journal().entries();
    const QByteArray appId = request.appId.toUtf8();
    const QByteArray event = request.event.toUtf8();
    const LogKind kind = result.isRefused() ? LogKind::Rejected : LogKind::Event;
    const QByteArray status = QByteArray::number(result.status);
    PublishReach reach;
    quint64 first = 0;
    bool isFound = false;
    for (quint64 seq = qMax(fromSeq, entries.firstSeq()); seq < entries.nextSeq(); ++seq) {
        const JournalEntry &entry = entries.at(seq);
        if (entry.kind != kind || qstrcmp(entry.source, "HTTP") != 0 || entry.appId != appId ||
            entry.event != (result.isRefused() ? status : event))
            continue;
        const QString channel = QString::fromUtf8(entry.channel);
        if (!result.isRefused() && !request.channels.contains(channel))
            continue;
        if (!isFound)
            first = seq;
        isFound = true;
        if (result.isRefused() || reach.channels.size() == request.channels.size())
            break;
        reach.channels.append({channel, entry.recipients});
        reach.recipients += entry.recipients;
    }
    if (!isFound)
        return;
    result.logSeq = first;
    if (result.isRefused())
        return;
    reach.excluded = result.reach.excluded;
    result.reach = reach;
}

LogPumps::Batch ConsoleFeed::logBatch(quint64 from) const
{
    const Ring<JournalEntry> &entries = m_engine.activity().journal().entries();
    const quint64 first = qMax(from, entries.firstSeq());
    const quint64 end = qMin(entries.nextSeq(), first + BatchRows);
    LogPumps::Batch batch;
    batch.next = end;
    batch.skipped = first - from;
    batch.isAll = end == entries.nextSeq();
    if (first == end)
        return batch;
    auto rows = std::make_shared<std::vector<JournalEntry>>();
    rows->reserve(end - first);
    for (quint64 seq = first; seq < end; ++seq) {
        rows->push_back(entries.at(seq));
        JournalEntry &row = rows->back();
        if (row.kind == LogKind::Rejected && row.tenant.isEmpty() && !row.channel.isEmpty())
            row.tenant = m_engine.tenants().tenantOf(row.channel);
    }
    batch.rows = [rows, first] {
        QList<LogEntry> list;
        list.reserve(qsizetype(rows->size()));
        quint64 seq = first;
        for (const JournalEntry &row : *rows)
            list.append(Journal::toLogEntry(row, seq++));
        return list;
    };
    return batch;
}

} // namespace server
