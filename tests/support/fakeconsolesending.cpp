// SPDX-License-Identifier: GPL-3.0-or-later
//
// Client events of an operator, and taps of the log, of a FakeConsole.
#include "tests/support/fakeconsole.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace test {

using namespace server;

Outcome FakeConsole::checkSender(const PublishRequest &request) const
{
    const auto sender = m_connections.find(request.senderSocketId);
    if (sender == m_connections.end() || sender->second.appId != request.appId)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("No client of this app has the socket id `%1`.")
                         .arg(request.senderSocketId)};
    if (request.channels.size() != 1 || !request.event.startsWith(u"client-"))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A client event begins with client- and has one channel.")};
    const QString &channel = request.channels.first();
    if (!sender->second.channels.contains(channel))
        return Error{ErrorCode::Forbidden,
                     QStringLiteral("4009: The client is not a member of the channel.")};
    return Done{};
}

QByteArray FakeConsole::clientFrame(const PublishRequest &request) const
{
    const auto quoted = [](const QString &text) {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    };
    QByteArray frame = "{\"event\":" + quoted(request.event) +
                       ",\"channel\":" + quoted(request.channels.first()) +
                       ",\"data\":" + request.data;
    const QString userId = m_connections.at(request.senderSocketId).userId;
    if (request.channels.first().startsWith(u"presence-") && !userId.isEmpty())
        frame += ",\"user_id\":" + quoted(userId);
    return frame + '}';
}

std::unique_ptr<LogTap> FakeConsole::tapLog(LogSink sink)
{
    return m_pumps.start(
        [this, start = m_nextSeq](std::optional<quint64> from, const LogPumps::Deliver &deliver) {
            QMetaObject::invokeMethod(
                this,
                [this, first = from.value_or(start), deliver] {
                    LogPumps::Batch batch;
                    batch.next = m_nextSeq;
                    batch.skipped = std::exchange(m_tapGap, 0);
                    QList<LogEntry> rows;
                    std::copy_if(m_log.cbegin(),
                                 m_log.cend(),
                                 std::back_inserter(rows),
                                 [first](const LogEntry &row) { return row.seq >= first; });
                    if (!rows.isEmpty())
                        batch.rows = [rows] {
                            return rows;
                        };
                    deliver(batch);
                },
                Qt::QueuedConnection);
        },
        std::move(sink));
}

void FakeConsole::noteAlert(const AlertNote &note)
{
    alerts.append(note);
    LogEntry entry;
    entry.kind = LogKind::Alert;
    entry.source = QStringLiteral("console");
    entry.appId = note.appId;
    entry.text = note.text;
    appendLog(entry);
}

} // namespace test
