// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/dataversions.h"

namespace server {

namespace {

const QStringList &tables()
{
    static const QStringList Statements = {
        QStringLiteral("CREATE TABLE IF NOT EXISTS data_versions ("
                       "app_id TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, "
                       "channel TEXT NOT NULL, version INTEGER NOT NULL, "
                       "is_deleted INTEGER NOT NULL, updated_at INTEGER NOT NULL, "
                       "PRIMARY KEY (app_id, type, id)) WITHOUT ROWID"),
        QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS data_versions_version "
                       "ON data_versions (app_id, version)"),
        QStringLiteral("CREATE TABLE IF NOT EXISTS data_version_counters ("
                       "app_id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL) "
                       "WITHOUT ROWID"),
    };
    return Statements;
}

QString text(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
}

Result<qint64> current(StoreConnection &store, const QByteArray &appId)
{
    const auto rows =
        store.select(QStringLiteral("SELECT version FROM data_version_counters WHERE app_id = ?"),
                     {text(appId)});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

Result<qint64> put(StoreConnection &store,
                   const QByteArray &appId,
                   const QList<DataResource> &resources,
                   qint64 nowUtcMs)
{
    const auto before = current(store, appId);
    if (!before)
        return before.error();
    qint64 version = *before;
    for (const DataResource &resource : resources) {
        const auto done = store.run(
            QStringLiteral("INSERT INTO data_versions (app_id, type, id, channel, version, "
                           "is_deleted, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (app_id, type, id) DO UPDATE SET "
                           "channel = excluded.channel, version = excluded.version, "
                           "is_deleted = excluded.is_deleted, updated_at = excluded.updated_at"),
            {text(appId),
             text(resource.type),
             text(resource.id),
             text(resource.channel),
             ++version,
             resource.isDeleted ? 1 : 0,
             nowUtcMs});
        if (!done)
            return done.error();
    }
    const auto counted =
        store.run(QStringLiteral("INSERT INTO data_version_counters (app_id, version) "
                                 "VALUES (?, ?) ON CONFLICT (app_id) DO UPDATE SET "
                                 "version = excluded.version"),
                  {text(appId), version});
    return counted ? Result<qint64>(version) : Result<qint64>(counted.error());
}

// All of it, or nothing.
Result<qint64> putTogether(StoreConnection &store,
                           const QByteArray &appId,
                           const QList<DataResource> &resources,
                           qint64 nowUtcMs)
{
    if (auto begun = store.begin(); !begun)
        return begun.error();
    Result<qint64> version = put(store, appId, resources, nowUtcMs);
    if (version) {
        if (auto committed = store.commit(); !committed)
            version = committed.error();
    }
    if (!version)
        store.rollback();
    return version;
}

// " AND column IN (?, ?)"; nothing for an empty list.
QString among(const char *column, const QByteArrayList &words, QVariantList &values)
{
    if (words.isEmpty())
        return {};
    QStringList marks;
    for (const QByteArray &word : words) {
        marks.append(QStringLiteral("?"));
        values.append(text(word));
    }
    return QStringLiteral(" AND %1 IN (%2)").arg(QLatin1String(column), marks.join(u','));
}

Result<ChangesPage> select(StoreConnection &store, const ChangesQuery &query)
{
    const auto counted = current(store, query.appId);
    if (!counted)
        return counted.error();
    const qint64 last = query.upTo > 0 ? qMin(query.upTo, *counted) : *counted;
    QVariantList values{text(query.appId), query.since, last};
    QString sql = QStringLiteral("SELECT type, id, channel, is_deleted, version, updated_at FROM "
                                 "data_versions WHERE app_id = ? AND version > ? AND version <= ?");
    sql += among("channel", query.channels, values);
    sql += among("type", query.types, values);
    values.append(query.limit + 1);
    const auto rows = store.select(sql + QStringLiteral(" ORDER BY version LIMIT ?"), values);
    if (!rows)
        return rows.error();
    ChangesPage page;
    page.hasMore = rows->size() > query.limit;
    for (const QVariantList &row : *rows) {
        if (page.changes.size() == query.limit)
            break;
        page.changes.append({{row[0].toString().toUtf8(),
                              row[1].toString().toUtf8(),
                              row[2].toString().toUtf8(),
                              row[3].toBool()},
                             row[4].toLongLong(),
                             row[5].toLongLong()});
    }
    page.version = page.hasMore ? page.changes.last().version : qMax(last, query.since);
    return page;
}

Result<ChangesWindow> selectWindow(StoreConnection &store, const ChangesQuery &query)
{
    const auto last = current(store, query.appId);
    if (!last)
        return last.error();
    QVariantList values{text(query.appId), query.since};
    QString sql = QStringLiteral("SELECT DISTINCT channel FROM data_versions "
                                 "WHERE app_id = ? AND version > ?");
    sql += among("type", query.types, values);
    values.append(query.limit);
    const auto rows = store.select(sql + QStringLiteral(" LIMIT ?"), values);
    if (!rows)
        return rows.error();
    ChangesWindow window;
    window.upTo = *last;
    for (const QVariantList &row : *rows)
        window.channels.append(row.first().toString().toUtf8());
    return window;
}

} // namespace

DataVersions::DataVersions(StoreThread &thread)
    : m_thread(thread)
{
    m_thread.addSchema(tables());
}

void DataVersions::changed(const QByteArray &appId,
                           const QList<DataResource> &resources,
                           qint64 nowUtcMs,
                           Answer<qint64> answer)
{
    m_thread.read<qint64>(
        [appId, resources, nowUtcMs](StoreConnection &store) {
            return putTogether(store, appId, resources, nowUtcMs);
        },
        std::move(answer));
}

void DataVersions::changesSince(const ChangesQuery &query, Answer<ChangesPage> answer)
{
    m_thread.read<ChangesPage>([query](StoreConnection &store) { return select(store, query); },
                               std::move(answer));
}

void DataVersions::windowSince(const ChangesQuery &query, Answer<ChangesWindow> answer)
{
    m_thread.read<ChangesWindow>(
        [query](StoreConnection &store) { return selectWindow(store, query); }, std::move(answer));
}

} // namespace server
