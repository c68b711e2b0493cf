// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections that an operator asks for, one in full: a part of ConsoleFeed.
#include "server/console/api/console.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/rows.h"
#include "server/journal/payloadtext.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype ShownInfoBytes = 4096;

QByteArray shown(const QByteArray &info)
{
    return info == "null" ? QByteArray() : payloadtext::cut(info, ShownInfoBytes).toByteArray();
}

void describe(const Connection &connection, ConnectionReport &report)
{
    report.userInfo = shown(connection.userInfo);
    for (const auto &[channel, subscription] : connection.subscriptions) {
        if (report.identities.size() == ConnectionReport::MostIdentities)
            break;
        if (subscription.userId.isEmpty() || !channel->roster())
            continue;
        const Roster::Member *member = channel->roster()->find(subscription.userId);
        report.identities.append({QString::fromUtf8(channel->name()),
                                  QString::fromUtf8(subscription.userId),
                                  member ? shown(member->identity.rawInfo) : QByteArray()});
    }
    std::sort(report.identities.begin(),
              report.identities.end(),
              [](const ConnectionIdentity &a, const ConnectionIdentity &b) {
                  return a.channel < b.channel;
              });
}

// From the newest row back, until the client's coming.
void readLog(const Ring<JournalEntry> &entries, SocketId id, qint64 since, ConnectionReport &report)
{
    for (quint64 seq = entries.nextSeq(); seq > entries.firstSeq();) {
        const JournalEntry &entry = entries.at(--seq);
        if (entry.utc < since || report.events.size() == ConnectionReport::MostEvents)
            return;
        if (!(entry.socket == id) || isEvent(entry.kind))
            continue;
        LogEntry row = Journal::toLogEntry(entry, seq);
        row.payload.clear();
        report.events.append(row);
        if (entry.kind == LogKind::Connected)
            return;
    }
}

} // namespace

Result<ConnectionReport> ConsoleFeed::connectionReport(const QString &socketId)
{
    const auto id = SocketId::parse(socketId.toLatin1());
    if (!id)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("\"%1\" is no socket id.").arg(socketId)};
    ConnectionReport report;
    report.socketId = socketId;
    const Connection *connection = m_engine.connections().find(*id);
    if (connection)
        describe(*connection, report);
    constexpr qint64 MarginMs = 1000; // clocks are read one after the other
    readLog(m_engine.activity().journal().entries(),
            *id,
            connection ? connection->connectedUtc() - MarginMs : 0,
            report);
    return report;
}

Result<QList<ConnectionRow>> ConsoleFeed::connectionRows(const QStringList &socketIds) const
{
    if (socketIds.size() > Console::MostConnectionRows)
        return Error{ErrorCode::TooLarge,
                     QStringLiteral("%1 connections are too many to ask for at once: at most %2.")
                         .arg(socketIds.size())
                         .arg(Console::MostConnectionRows)};
    QList<ConnectionRow> rows;
    for (const QString &socketId : socketIds) {
        if (const Connection *connection = connectionOf(socketId))
            rows.append(connectionRow(*connection, m_engine.clock(), m_personKeys));
    }
    return rows;
}

void ConsoleFeed::setPersonKeys(const PersonKeys &keys)
{
    const InfoKeys wanted(keys);
    if (wanted == m_personKeys)
        return;
    m_personKeys = wanted;
    m_topics &= ~(Topics(Topic::Connections) | Topic::Presence); // so that they begin again
}

} // namespace server
