// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entries of a FakeConsole's log, whole.
#include "tests/support/fakeconsole.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace test {

using namespace server;

namespace {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace

void FakeConsole::logPayload(quint64 seq, Reply<LogPayload> reply)
{
    answer<LogPayload>(std::move(reply), [this, seq]() -> Result<LogPayload> {
        const auto entry = std::find_if(
            m_log.cbegin(), m_log.cend(), [&](const LogEntry &one) { return one.seq == seq; });
        if (entry == m_log.cend())
            return Error{ErrorCode::NotFound, QStringLiteral("Entry %1 is not kept.").arg(seq)};
        const bool isClients = entry->kind == LogKind::ClientEvent;
        if (!isClients && entry->kind != LogKind::Event)
            return Error{ErrorCode::NotFound, QStringLiteral("Entry %1 is no event.").arg(seq)};
        const QByteArray data = largePayloads.value(seq, entry->payload);
        if (data.size() < entry->size)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("The data of entry %1 is not kept whole.").arg(seq)};
        QByteArray wire = "{\"event\":" + quoted(entry->event) +
                          ",\"channel\":" + quoted(entry->channel) + ",\"data\":";
        wire += isClients ? data : quoted(QString::fromUtf8(data));
        if (isClients && !entry->userId.isEmpty())
            wire += ",\"user_id\":" + quoted(entry->userId);
        return LogPayload{data, wire + '}'};
    });
}

} // namespace test
