// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/eventssince.h"

#include "server/base/isotime.h"
#include "server/base/json.h"

#include <QDateTime>

namespace server {

namespace {

constexpr qint64 UsPerMs = 1000;

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

// Milliseconds since 1970.
std::optional<qint64> timeOf(const QByteArray &text)
{
    constexpr qint64 LatestSeconds = 100'000'000'000; // larger numbers are milliseconds
    constexpr qint64 LatestMs = LatestSeconds * 1000;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber) {
        if (!(number >= 0) || number > double(LatestMs))
            return std::nullopt;
        return qint64(number < double(LatestSeconds) ? number * 1000 : number);
    }
    // The "+" of an offset is a space in a query.
    const QString iso =
        QString::fromUtf8(text.size() > 19 ? text.left(19) + text.mid(19).replace(' ', '+') : text);
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || time.toMSecsSinceEpoch() < 0)
        return std::nullopt;
    const bool isUtc = time.timeSpec() == Qt::LocalTime; // without an offset
    return isUtc ? QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch()
                 : time.toMSecsSinceEpoch();
}

// The id behind which the caller wants events.
Result<qint64> afterOf(const QueryParameters &query)
{
    const bool hasTime = query.contains("timestamp");
    if (hasTime == query.contains("cursor"))
        return invalid(QStringLiteral("The request needs either timestamp or cursor."));
    if (hasTime) {
        const QByteArray text = query.value("timestamp");
        const auto time = timeOf(text);
        if (!time)
            return invalid(QStringLiteral("timestamp is \"%1\"; it must be a time as "
                                          "2026-01-31T12:00:00Z, or seconds or milliseconds since "
                                          "1970.")
                               .arg(QString::fromUtf8(text.left(64))));
        return *time * UsPerMs - 1;
    }
    bool isNumber = false;
    const QByteArray text = query.value("cursor");
    const qint64 cursor = text.toLongLong(&isNumber);
    if (!isNumber || cursor < -1)
        return invalid(QStringLiteral("cursor is \"%1\"; it must be the cursor, or the id of an "
                                      "event, of an earlier answer.")
                           .arg(QString::fromUtf8(text.left(64))));
    return cursor;
}

// As pusher-js hands it to a listener: JSON as it is, anything else as a text. A payload of which
// the end was not kept is null.
QByteArray dataOf(const JournalRow &row)
{
    const QByteArray &payload = row.entry.payload;
    if (row.isCut)
        return "null";
    if (payload.isEmpty())
        return row.entry.kind == LogKind::Event ? "\"\"" : "null";
    return json::parse(payload) ? payload : json::quoted(payload);
}

QByteArray bodyOf(const JournalRow &row)
{
    QByteArray body = "{\"id\":\"" + QByteArray::number(row.id) +
                      "\",\"event\":" + json::quoted(row.entry.event.toUtf8()) +
                      ",\"channel\":" + json::quoted(row.entry.channel.toUtf8()) +
                      ",\"data\":" + dataOf(row);
    if (row.isCut)
        body += ",\"truncated\":true";
    const bool isClients = row.entry.kind == LogKind::ClientEvent;
    if (isClients && !row.entry.userId.isEmpty())
        body += ",\"user_id\":" + json::quoted(row.entry.userId.toUtf8());
    if (!row.commandId.isEmpty())
        body += ",\"command_id\":" + json::quoted(row.commandId.toUtf8());
    return body + ",\"timestamp\":\"" + isoTime(row.entry.utc) + "\"}";
}

QByteArray bodyOf(const EventsPage &page)
{
    QByteArray body = "{\"events\":[";
    for (const JournalRow &row : page.events) {
        if (&row != &page.events.first())
            body += ',';
        body += bodyOf(row);
    }
    body += "],\"cursor\":\"" + QByteArray::number(page.cursor) + "\",\"more\":";
    body += page.hasMore ? "true" : "false";
    body += ",\"complete\":";
    return body + (page.isComplete ? "true" : "false");
}

} // namespace

EventsSince::EventsSince(const Rooms &rooms)
    : m_rooms(rooms)
{}

bool EventsSince::takes(const QByteArray &path) const
{
    return path == "/api/events/since";
}

Result<EventsQuery> EventsSince::read(const Caller &caller, const QByteArray &rawQuery) const
{
    const auto after = afterOf(caller.query);
    if (!after)
        return after.error();
    EventsQuery query;
    query.appId = caller.app.id();
    query.after = *after;
    query.channels = listOf(rawQuery, "channels");
    if (auto checked = checkNamedChannels(caller.app.app(), query.channels); !checked)
        return checked.error();
    const int most = m_rooms.events.settings().pageSize;
    query.limit = qMin(100, most);
    if (caller.query.contains("limit")) {
        const QByteArray text = caller.query.value("limit");
        bool isNumber = false;
        query.limit = text.toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > most)
            return invalid(QStringLiteral("limit is \"%1\"; it must be 1 to %2 "
                                          "(journal.page_size).")
                               .arg(QString::fromUtf8(text.left(64)))
                               .arg(most));
    }
    return query;
}

void EventsSince::handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond)
{
    m_rooms.gate.admit(
        request,
        path,
        "GET",
        CallGate::Takes::Both,
        std::move(respond),
        [this, rawQuery = request.query](const Caller &caller, const CallAnswer &answer) {
            auto query = read(caller, rawQuery);
            if (!query)
                return answer.refuse(query.error());
            const bool isNamed = !query->channels.isEmpty();
            findChannels(
                std::make_shared<Call>(Call{answer, *std::move(query), isNamed, caller.user, {}}));
        });
}

// Those that are named; for backends all of them, for users those on which anything happened.
void EventsSince::findChannels(const CallPtr &call)
{
    call->query.isAll = !call->isNamed && !call->user;
    if (!call->user)
        return fetch(call);
    if (call->isNamed)
        return lookAt(call);
    m_rooms.events.windowAfter(
        call->query.appId, call->query.after, [this, call](const Result<EventsWindow> &window) {
            if (!window)
                return refuseUnread(call->answer, window.error());
            if (window->channels.size() > MaxNamedChannels)
                return call->answer.refuse(
                    invalid(QStringLiteral("Since then there were events on %1 channels; more "
                                           "than %2 have to be named (channels[]).")
                                .arg(window->channels.size())
                                .arg(MaxNamedChannels)));
            call->query.channels = window->channels;
            call->query.upTo = window->upTo;
            call->query.isPart = window->isFull;
            lookAt(call);
        });
}

void EventsSince::lookAt(const CallPtr &call)
{
    lookAtChannels(m_rooms.gate.authorizer(),
                   call->query.appId,
                   call->user,
                   call->query.channels,
                   [this, call](const Result<Sight> &sight) {
                       if (!sight)
                           return call->answer.refuse(sight.error());
                       const QByteArray first =
                           sight->refused.isEmpty() ? QByteArray() : sight->refused.first();
                       call->query.channels = sight->seen;
                       if (!call->isNamed || sight->refused.isEmpty())
                           return fetch(call);
                       if (sight->seen.isEmpty()) {
                           call->answer.channel = first;
                           return call->answer.refuse(
                               {ErrorCode::Forbidden, sight->reasons.join(QStringLiteral("; "))});
                       }
                       call->refused = sight->refused;
                       tellRefused(*call, *sight);
                       fetch(call);
                   });
}

// In the log; the client is told the names only.
void EventsSince::tellRefused(const Call &call, const Sight &sight)
{
    constexpr qsizetype LoggedLength = 1000;
    m_rooms.activity.refused(
        {"HTTP",
         call.query.appId,
         sight.refused.first(),
         "403",
         {},
         (QStringLiteral("/api/events/since: ") + sight.reasons.join(QStringLiteral("; ")))
             .left(LoggedLength)});
}

void EventsSince::fetch(const CallPtr &call)
{
    m_rooms.events.eventsAfter(call->query, [call](const Result<EventsPage> &page) {
        if (!page)
            return refuseUnread(call->answer, page.error());
        QByteArray body = bodyOf(*page);
        if (!call->refused.isEmpty()) {
            QByteArrayList names;
            for (const QByteArray &channel : std::as_const(call->refused))
                names.append(json::quoted(channel));
            body += ",\"refused\":[" + names.join(',') + ']';
        }
        call->answer.ok(body + '}');
    });
}

} // namespace server
