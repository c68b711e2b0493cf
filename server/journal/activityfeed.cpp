// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/activityfeed.h"

namespace server {

namespace {

const QStringList &tables()
{
    static const QStringList Statements = {
        QStringLiteral("CREATE TABLE IF NOT EXISTS activities ("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, app_id TEXT NOT NULL, "
                       "created_at INTEGER NOT NULL, type TEXT NOT NULL, "
                       "description TEXT NOT NULL, user_id TEXT NOT NULL, "
                       "user_name TEXT NOT NULL, subject_type TEXT NOT NULL, "
                       "subject_id TEXT NOT NULL, client_id TEXT NOT NULL, "
                       "project_id TEXT NOT NULL, metadata TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX IF NOT EXISTS activities_client "
                       "ON activities (app_id, client_id)"),
        QStringLiteral("CREATE INDEX IF NOT EXISTS activities_project "
                       "ON activities (app_id, project_id)"),
    };
    return Statements;
}

QString text(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
}

Result<FeedItem> insert(StoreConnection &store, const QByteArray &appId, FeedItem item, int maxRows)
{
    const auto rows =
        store.select(QStringLiteral("INSERT INTO activities (app_id, created_at, type, "
                                    "description, user_id, user_name, subject_type, subject_id, "
                                    "client_id, project_id, metadata) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
                     {text(appId),
                      item.utc,
                      text(item.type),
                      text(item.description),
                      text(item.userId),
                      text(item.userName),
                      text(item.subjectType),
                      text(item.subjectId),
                      text(item.clientId),
                      text(item.projectId),
                      text(item.metadata)});
    if (!rows)
        return rows.error();
    item.id = rows->first().first().toLongLong();
    constexpr qint64 Seldom = 64;
    if (item.id % Seldom == 0 && item.id > maxRows) {
        if (auto pruned = store.run(QStringLiteral("DELETE FROM activities WHERE id <= ?"),
                                    {item.id - maxRows});
            !pruned)
            return pruned.error();
    }
    return item;
}

FeedItem itemOf(const QVariantList &row)
{
    const auto bytes = [&](int column) {
        return row[column].toString().toUtf8();
    };
    return {row[0].toLongLong(),
            row[1].toLongLong(),
            bytes(2),
            bytes(3),
            bytes(4),
            bytes(5),
            bytes(6),
            bytes(7),
            bytes(8),
            bytes(9),
            bytes(10)};
}

Result<FeedPage> select(StoreConnection &store, const FeedQuery &query)
{
    QString sql = QStringLiteral("SELECT id, created_at, type, description, user_id, user_name, "
                                 "subject_type, subject_id, client_id, project_id, metadata "
                                 "FROM activities WHERE app_id = ?");
    QVariantList values{text(query.appId)};
    if (!query.clientId.isEmpty()) {
        sql += QStringLiteral(" AND client_id = ?");
        values.append(text(query.clientId));
    }
    if (!query.projectId.isEmpty()) {
        sql += QStringLiteral(" AND project_id = ?");
        values.append(text(query.projectId));
    }
    if (query.before > 0) {
        sql += QStringLiteral(" AND id < ?");
        values.append(query.before);
    }
    values.append(query.limit + 1);
    const auto rows = store.select(sql + QStringLiteral(" ORDER BY id DESC LIMIT ?"), values);
    if (!rows)
        return rows.error();
    FeedPage page;
    for (const QVariantList &row : *rows) {
        if (page.items.size() == query.limit) {
            page.next = page.items.last().id;
            break;
        }
        page.items.append(itemOf(row));
    }
    return page;
}

} // namespace

ActivityFeed::ActivityFeed(StoreThread &thread, ActivitySettings settings)
    : m_thread(thread)
    , m_settings(std::move(settings))
{
    m_thread.addSchema(tables());
}

void ActivityFeed::add(const QByteArray &appId, FeedItem item, Answer<FeedItem> answer)
{
    m_thread.read<FeedItem>(
        [appId, item = std::move(item), maxRows = m_settings.maxRows](StoreConnection &store) {
            return insert(store, appId, item, maxRows);
        },
        std::move(answer));
}

void ActivityFeed::read(const FeedQuery &query, Answer<FeedPage> answer)
{
    m_thread.read<FeedPage>([query](StoreConnection &store) { return select(store, query); },
                            std::move(answer));
}

} // namespace server
