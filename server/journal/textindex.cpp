// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/textindex.h"

#include <algorithm>
#include <functional>

namespace server::textindex {

namespace {

Outcome inTransaction(StoreConnection &store, const std::function<Outcome()> &work)
{
    if (auto begun = store.begin(); !begun)
        return begun;
    Outcome done = work();
    if (done)
        done = store.commit();
    if (!done)
        store.rollback();
    return done;
}

Outcome addPart(StoreConnection &store, const Part &part)
{
    const QString table = QStringLiteral("CREATE VIRTUAL TABLE %1 USING fts5(words, content = '')");
    if (auto made = store.run(table.arg(tableOf(part))); !made)
        return made;
    return store.run(QStringLiteral("INSERT INTO realtime_events_words (first_id, last_id, rows) "
                                    "VALUES (?, ?, 0)"),
                     {part.firstId, part.firstId - 1});
}

} // namespace

const QStringList &schema()
{
    static const QStringList Statements = {
        QStringLiteral("CREATE TABLE IF NOT EXISTS realtime_events_words ("
                       "first_id INTEGER PRIMARY KEY, last_id INTEGER NOT NULL, "
                       "rows INTEGER NOT NULL)")};
    return Statements;
}

QString tableOf(const Part &part)
{
    return QStringLiteral("realtime_events_words_%1").arg(part.firstId);
}

Result<QList<Part>> parts(StoreConnection &store)
{
    const auto rows = store.select(QStringLiteral(
        "SELECT first_id, last_id, rows FROM realtime_events_words ORDER BY first_id DESC"));
    if (!rows)
        return rows.error();
    QList<Part> parts;
    for (const QVariantList &row : *rows)
        parts.append({row[0].toLongLong(), row[1].toLongLong(), row[2].toLongLong()});
    return parts;
}

Result<qint64> extend(StoreConnection &store, qint64 maxRows, qint64 rowsPerPart)
{
    const auto known = parts(store);
    if (!known)
        return known.error();
    const qint64 done = known->isEmpty() ? 0 : known->first().lastId;
    const auto found =
        store.select(QStringLiteral("SELECT min(id), max(id), count(*) FROM "
                                    "(SELECT id FROM realtime_event_rows WHERE id > ? "
                                    "ORDER BY id LIMIT ?)"),
                     {done, maxRows});
    if (!found)
        return found.error();
    const qint64 count = found->first()[2].toLongLong();
    if (count == 0)
        return 0;
    const qint64 first = found->first()[0].toLongLong();
    const qint64 last = found->first()[1].toLongLong();
    const bool isNewPart = known->isEmpty() || known->first().rows >= rowsPerPart;
    const Part part = isNewPart ? Part{first, 0, 0} : known->first();
    const Outcome extended = inTransaction(store, [&]() -> Outcome {
        if (isNewPart) {
            if (auto added = addPart(store, part); !added)
                return added;
        }
        auto indexed =
            store.run(QStringLiteral("INSERT INTO %1 (rowid, words) SELECT id, event_type || ' ' "
                                     "|| channel || ' ' || note || ' ' || payload "
                                     "FROM realtime_event_rows WHERE id > ? AND id <= ?")
                          .arg(tableOf(part)),
                      {done, last});
        if (!indexed)
            return indexed;
        return store.run(QStringLiteral("UPDATE realtime_events_words SET last_id = ?, "
                                        "rows = rows + ? WHERE first_id = ?"),
                         {last, count, part.firstId});
    });
    return extended ? Result<qint64>(count) : Result<qint64>(extended.error());
}

Result<int> shrink(StoreConnection &store)
{
    const auto known = parts(store);
    if (!known)
        return known.error();
    const auto oldest =
        store.select(QStringLiteral("SELECT min(id) FROM realtime_event_rows"), {}, 1);
    if (!oldest)
        return oldest.error();
    const qint64 oldestId = oldest->first().first().toLongLong(); // 0: no row is left
    int dropped = 0;
    for (qsizetype i = 1; i < known->size(); ++i) { // the newest one stays
        const Part &part = known->at(i);
        if (oldestId != 0 && part.lastId >= oldestId)
            continue;
        const Outcome done = inTransaction(store, [&]() -> Outcome {
            if (auto gone = store.run(QStringLiteral("DROP TABLE %1").arg(tableOf(part))); !gone)
                return gone;
            return store.run(QStringLiteral("DELETE FROM realtime_events_words WHERE first_id = ?"),
                             {part.firstId});
        });
        if (!done)
            return done.error();
        ++dropped;
    }
    return dropped;
}

QString expressionOf(const QString &words)
{
    QStringList terms;
    for (QString word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool hasLetter = std::any_of(word.cbegin(), word.cend(), [](QChar c) {
            return c.isLetterOrNumber() || c > u'\x7f';
        });
        if (!hasLetter)
            continue; // FTS5 has no words without letters or digits
        word.remove(QChar(u'\0'));
        terms.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + QStringLiteral("\"*"));
    }
    return terms.join(u' ');
}

} // namespace server::textindex
