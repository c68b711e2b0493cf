// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/presence/presencestore.h"

#include "server/base/json.h"
#include "server/journal/storethread.h"

namespace server {

namespace {

constexpr qint64 DayMs = 86'400'000;

const QString Upsert = QStringLiteral(
    "INSERT INTO user_presence (app_id, user_id, location, status, last_seen_at, user_info, "
    "tenants, viewing) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (app_id, user_id) DO UPDATE SET location = excluded.location, "
    "status = excluded.status, last_seen_at = excluded.last_seen_at, "
    "user_info = excluded.user_info, tenants = excluded.tenants, viewing = excluded.viewing");

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

// ["a","b"]
QByteArray listText(const QByteArrayList &items)
{
    QByteArrayList quoted;
    for (const QByteArray &item : items)
        quoted.append(json::quoted(item));
    return '[' + quoted.join(',') + ']';
}

QByteArrayList listOf(const QByteArray &text)
{
    QByteArrayList items;
    const auto values = json::parseArray(text);
    for (const json::Value &value : values.value_or(QList<json::Value>())) {
        if (value.isString())
            items.append(json::stringOf(value));
    }
    return items;
}

// Three strings each: type, id, since.
QByteArray viewingText(const QList<Viewing> &viewing)
{
    QByteArrayList parts;
    for (const Viewing &resource : viewing)
        parts.append({resource.type, resource.id, QByteArray::number(resource.sinceUtc)});
    return listText(parts);
}

QList<Viewing> viewingOf(const QByteArray &text)
{
    QList<Viewing> viewing;
    const QByteArrayList parts = listOf(text);
    for (qsizetype i = 0; i + 2 < parts.size(); i += 3)
        viewing.append({parts[i], parts[i + 1], parts[i + 2].toLongLong()});
    return viewing;
}

QVariantList rowOf(const QByteArray &appId, const UserPresence &user)
{
    return {text(appId),
            text(user.userId),
            text(user.location),
            text(presenceWord(user.status)),
            user.lastSeenUtc,
            text(user.info),
            text(listText(user.tenants)),
            text(viewingText(user.viewing))};
}

PresenceStore::Entry entryOf(const QVariantList &row)
{
    const auto bytes = [&](int column) {
        return row[column].toString().toUtf8();
    };
    UserPresence user;
    user.userId = bytes(1);
    user.location = bytes(2);
    user.status = presenceStatus(bytes(3)).value_or(PresenceStatus::Offline);
    user.lastSeenUtc = row[4].toLongLong();
    const QByteArray info = bytes(5);
    if (json::parseObject(info))
        user.info = info;
    user.tenants = listOf(bytes(6));
    user.viewing = viewingOf(bytes(7));
    return {bytes(0), user};
}

} // namespace

PresenceStore::PresenceStore(StoreThread &store, int keepDays)
    : m_store(store)
    , m_keepDays(keepDays)
{
    m_store.addSchema({QStringLiteral("CREATE TABLE IF NOT EXISTS user_presence ("
                                      "app_id TEXT NOT NULL, user_id TEXT NOT NULL, "
                                      "location TEXT, status TEXT NOT NULL, "
                                      "last_seen_at INTEGER NOT NULL, user_info TEXT, "
                                      "tenants TEXT, viewing TEXT, "
                                      "PRIMARY KEY (app_id, user_id)) WITHOUT ROWID")});
}

void PresenceStore::load(int most, std::function<void(const QList<Entry> &)> loaded)
{
    using Entries = QList<Entry>;
    m_store.read<Entries>(
        [most](StoreConnection &store) -> Result<Entries> {
            const auto rows = store.select(
                QStringLiteral("SELECT app_id, user_id, location, status, last_seen_at, "
                               "user_info, tenants, viewing FROM user_presence "
                               "ORDER BY last_seen_at DESC LIMIT ?"),
                {most},
                most);
            if (!rows)
                return rows.error();
            Entries entries;
            for (const QVariantList &row : *rows)
                entries.append(entryOf(row));
            return entries;
        },
        [loaded = std::move(loaded)](const Result<Entries> &entries) {
            if (entries)
                loaded(*entries);
        });
}

void PresenceStore::keep(const QByteArray &appId, const UserPresence &user)
{
    m_changed.insert({appId, user.userId}, user);
}

void PresenceStore::flush(qint64 nowUtc)
{
    if (!m_changed.isEmpty()) {
        QList<QVariantList> rows;
        rows.reserve(m_changed.size());
        for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it)
            rows.append(rowOf(it.key().first, *it));
        m_changed.clear();
        m_store.write([rows](StoreConnection &store) -> Outcome {
            for (const QVariantList &row : rows) {
                if (auto done = store.run(Upsert, row); !done)
                    return done;
            }
            return Done{};
        });
    }
    if (m_flushes++ % TidyEveryFlushes != 0)
        return;
    const qint64 oldest = nowUtc - m_keepDays * DayMs;
    m_store.write([oldest](StoreConnection &store) {
        return store.run(QStringLiteral("DELETE FROM user_presence WHERE last_seen_at < ?"),
                         {oldest});
    });
}

} // namespace server
