// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/eventtable.h"

#include "server/base/json.h"
#include "server/journal/payloadtext.h"

#include <array>
#include <cstring>
#include <string_view>

namespace server::eventtable {

namespace {

constexpr std::array<std::pair<LogKind, const char *>, LogKinds> Words = {{
    {LogKind::Connected, "connected"},
    {LogKind::Disconnected, "disconnected"},
    {LogKind::Rejected, "rejected"},
    {LogKind::Subscribed, "subscribed"},
    {LogKind::Unsubscribed, "unsubscribed"},
    {LogKind::Occupied, "occupied"},
    {LogKind::Vacated, "vacated"},
    {LogKind::MemberAdded, "member_added"},
    {LogKind::MemberRemoved, "member_removed"},
    {LogKind::Event, "event"},
    {LogKind::ClientEvent, "client_event"},
    {LogKind::Operator, "operator"},
    {LogKind::Server, "server"},
    {LogKind::CacheMiss, "cache_miss"},
    {LogKind::Alert, "alert"},
}};

LogKind kindOf(const QString &word)
{
    for (const auto &[kind, known] : Words) {
        if (word == QLatin1String(known))
            return kind;
    }
    return LogKind::Server;
}

Result<qint64> number(StoreConnection &store, const QString &sql)
{
    const auto rows = store.select(sql, {}, 1);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

} // namespace

const QStringList &schema()
{
    static const QStringList Statements = {
        // Columns without types and rules: SQLite looks at each value once less per rule.
        QStringLiteral("CREATE TABLE IF NOT EXISTS realtime_event_rows ("
                       "id INTEGER PRIMARY KEY, " // microseconds since 1970, or a little more
                       "created_at, "             // milliseconds since 1970
                       "kind, app_id, tenant, channel, event_type, source, socket_id, user_id, "
                       "recipients, size, is_cut, "
                       "command_id, " // or NULL
                       "note, payload)"),
        QStringLiteral("CREATE VIEW IF NOT EXISTS realtime_events AS "
                       "SELECT *, CAST(id AS TEXT) AS event_id, recipients > 0 AS delivered "
                       "FROM realtime_event_rows"),
        QStringLiteral("CREATE INDEX IF NOT EXISTS realtime_events_command "
                       "ON realtime_event_rows (command_id) WHERE command_id IS NOT NULL"),
        QStringLiteral("CREATE TABLE IF NOT EXISTS journal_state ("
                       "name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID"),
    };
    return Statements;
}

const char *wordOf(LogKind kind)
{
    for (const auto &[known, word] : Words) {
        if (known == kind)
            return word;
    }
    return "";
}

QByteArray commandIdOf(QByteArrayView payload)
{
    constexpr qsizetype MaxBytes = 200;
    constexpr std::string_view Sign = "ommand";
    const auto size = static_cast<std::size_t>(payload.size());
    if (!payload.startsWith('{') || !memmem(payload.data(), size, Sign.data(), Sign.size()))
        return {};
    const auto object = json::parseObject(payload);
    if (!object)
        return {};
    for (const auto *name : {"commandId", "command_id"}) {
        const auto value = object->find(name);
        if (value && value->isString())
            return json::stringOf(*value).left(MaxBytes);
        if (value && value->type == json::Type::Number)
            return value->raw.toByteArray().left(MaxBytes);
    }
    return {};
}

Writer::Writer(StoreConnection &store, QuickStatement &insert, qint64 maxPayloadBytes)
    : m_store(store)
    , m_insert(insert)
    , m_maxPayloadBytes(maxPayloadBytes)
{}

Result<Writer> Writer::of(StoreConnection &store, qint64 maxPayloadBytes)
{
    static const QByteArray Sql =
        "INSERT OR IGNORE INTO realtime_event_rows (id, created_at, kind, app_id, tenant, channel, "
        "event_type, source, socket_id, user_id, recipients, size, is_cut, command_id, note, "
        "payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const auto insert = store.quick(Sql);
    if (!insert)
        return insert.error();
    return Writer(store, **insert, maxPayloadBytes);
}

Outcome Writer::insert(const EntryView &entry)
{
    QByteArrayView payload = entry.payload;
    qint64 size = entry.size;
    const bool isString = entry.kind == LogKind::Event && payload.startsWith('"');
    const auto text = isString ? payloadtext::decoded(payload, m_decoded) : QByteArrayView();
    if (!text.isNull()) {
        payload = text;
        size = text.size();
    }
    const QByteArray commandId = commandIdOf(payload);
    const QByteArrayView kept = payloadtext::cut(payload, m_maxPayloadBytes);
    const QByteArray socket = entry.socket.isNull() ? QByteArray() : entry.socket.toByteArray();
    m_insert.bind(entry.id);
    m_insert.bind(entry.utc);
    m_insert.bindLiteral(wordOf(entry.kind));
    m_insert.bind(entry.appId);
    m_insert.bind(entry.tenant);
    m_insert.bind(entry.channel);
    m_insert.bind(entry.event);
    m_insert.bindLiteral(entry.source);
    m_insert.bind(socket);
    m_insert.bind(entry.userId);
    m_insert.bind(entry.recipients);
    m_insert.bind(size);
    m_insert.bind(qint64(kept.size() < payload.size() ? 1 : 0));
    if (commandId.isEmpty())
        m_insert.bindNull();
    else
        m_insert.bind(commandId);
    m_insert.bind(entry.note);
    m_insert.bind(kept);
    return m_insert.run() ? Outcome(Done{}) : Outcome(m_store.failedQuickly());
}

const QString &columns()
{
    static const QString Columns =
        QStringLiteral("e.id, e.created_at, e.kind, e.app_id, e.tenant, e.channel, e.event_type, "
                       "e.source, e.socket_id, e.user_id, e.recipients, e.size, e.is_cut, "
                       "e.command_id, e.note, e.payload");
    return Columns;
}

JournalRow rowOf(const QVariantList &columns)
{
    JournalRow row;
    row.id = columns[0].toLongLong();
    row.entry.utc = columns[1].toLongLong();
    row.entry.kind = kindOf(columns[2].toString());
    row.entry.appId = columns[3].toString();
    row.entry.tenant = columns[4].toString();
    row.entry.channel = columns[5].toString();
    row.entry.event = columns[6].toString();
    row.entry.source = columns[7].toString();
    row.entry.socketId = columns[8].toString();
    row.entry.userId = columns[9].toString();
    row.entry.recipients = columns[10].toInt();
    row.entry.size = columns[11].toLongLong();
    row.isCut = columns[12].toBool();
    row.commandId = columns[13].toString();
    row.entry.text = columns[14].toString();
    row.entry.payload = columns[15].toString().toUtf8();
    return row;
}

Result<qint64> lastId(StoreConnection &store)
{
    return number(store, QStringLiteral("SELECT max(id) FROM realtime_event_rows"));
}

Result<qint64> missingUpTo(StoreConnection &store)
{
    return number(store,
                  QStringLiteral("SELECT value FROM journal_state WHERE name = 'missing_up_to'"));
}

Outcome beginAfter(StoreConnection &store, qint64 id)
{
    return store.run(QStringLiteral("INSERT OR IGNORE INTO journal_state (name, value) VALUES "
                                    "('missing_up_to', ?)"),
                     {id});
}

Outcome setMissingUpTo(StoreConnection &store, qint64 id)
{
    return store.run(
        QStringLiteral(
            "UPDATE journal_state SET value = max(value, ?) WHERE name = 'missing_up_to'"),
        {id});
}

} // namespace server::eventtable
