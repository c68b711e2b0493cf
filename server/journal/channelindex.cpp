// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/channelindex.h"

#include <QtEndian>

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype KeyBytes = sizeof(quint32);
constexpr qsizetype PlaceBytes = KeyBytes + qsizetype(sizeof(qint64));

Result<qint64> lastBlocked(StoreConnection &store)
{
    const auto rows =
        store.select(QStringLiteral("SELECT max(last_id) FROM realtime_events_places"), {}, 1);
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
}

} // namespace

const QString &ChannelIndex::schema()
{
    static const QString Statement =
        QStringLiteral("CREATE TABLE IF NOT EXISTS realtime_events_places ("
                       "last_id INTEGER PRIMARY KEY, " // the largest one
                       "places BLOB NOT NULL)");       // 4 bytes of a channel's key, 8 of an id,
                                                       // little-endian; and so on
    return Statement;
}

// FNV-1a, as the keys are in a file.
quint32 ChannelIndex::keyOf(QByteArrayView appId, QByteArrayView channel)
{
    quint32 hash = 2166136261U;
    const auto add = [&hash](char byte) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    };
    std::for_each(appId.begin(), appId.end(), add);
    add('\0');
    std::for_each(channel.begin(), channel.end(), add);
    return hash;
}

// Of what was added, in the order of ids, as much as makes whole blocks.
Outcome ChannelIndex::writeBlocks(StoreConnection &store)
{
    QByteArray places(BlockRows * PlaceBytes, Qt::Uninitialized);
    auto from = m_added.begin();
    for (; m_added.end() - from >= BlockRows; from += BlockRows) {
        const auto end = from + BlockRows;
        m_blockedUpTo = (end - 1)->id;
        std::sort(from, end);
        char *at = places.data();
        for (auto place = from; place != end; ++place, at += PlaceBytes) {
            qToLittleEndian(place->key, at);
            qToLittleEndian(place->id, at + KeyBytes);
        }
        auto done = store.run(
            QStringLiteral("INSERT INTO realtime_events_places (last_id, places) VALUES (?, ?)"),
            {m_blockedUpTo, places});
        if (!done)
            return done;
    }
    m_added.erase(m_added.begin(), from);
    return Done{};
}

// What the last block does not have, from the events themselves.
Outcome ChannelIndex::catchUp(StoreConnection &store)
{
    const auto blocked = lastBlocked(store);
    if (!blocked)
        return blocked.error();
    m_added.clear();
    m_blockedUpTo = *blocked;
    qint64 after = *blocked;
    for (;;) {
        const auto rows = store.select(
            QStringLiteral("SELECT id, app_id, channel FROM realtime_event_rows WHERE id > ? AND "
                           "kind IN ('event', 'client_event') ORDER BY id LIMIT ?"),
            {after, RowsPerPortion});
        if (!rows)
            return rows.error();
        for (const QVariantList &row : *rows) {
            after = row[0].toLongLong();
            add(keyOf(row[1].toString().toUtf8(), row[2].toString().toUtf8()), after);
        }
        if (auto done = writeBlocks(store); !done)
            return done;
        if (rows->size() < RowsPerPortion)
            break;
    }
    m_isBehind = false;
    return Done{};
}

Outcome ChannelIndex::write(StoreConnection &store)
{
    if (m_isBehind)
        return catchUp(store);
    const auto isBefore = [](const Place &a, const Place &b) {
        return a.id < b.id;
    };
    if (!std::is_sorted(m_added.begin(), m_added.end(), isBefore))
        std::sort(m_added.begin(), m_added.end(), isBefore);
    if (!m_added.empty() && m_added.front().id <= m_blockedUpTo) {
        // It comes after a block that should have it.
        auto undone =
            store.run(QStringLiteral("DELETE FROM realtime_events_places WHERE last_id >= ?"),
                      {m_added.front().id});
        return undone ? catchUp(store) : undone;
    }
    return writeBlocks(store);
}

Outcome ChannelIndex::remove(StoreConnection &store, qint64 upTo)
{
    return store.run(QStringLiteral("DELETE FROM realtime_events_places WHERE last_id <= ?"),
                     {upTo});
}

// The ids of those keys in a block.
void ChannelIndex::search(const QByteArray &places, const QSet<quint32> &keys, QList<qint64> &ids)
{
    const auto keyAt = [&places](qsizetype i) {
        return qFromLittleEndian<quint32>(places.constData() + i * PlaceBytes);
    };
    const qsizetype size = places.size() / PlaceBytes;
    for (const quint32 key : keys) {
        qsizetype first = 0;
        for (qsizetype count = size; count > 0;) {
            const qsizetype half = count / 2;
            const bool isBefore = keyAt(first + half) < key;
            first += isBefore ? half + 1 : 0;
            count = isBefore ? count - half - 1 : half;
        }
        for (; first < size && keyAt(first) == key; ++first)
            ids.append(
                qFromLittleEndian<qint64>(places.constData() + first * PlaceBytes + KeyBytes));
    }
}

Result<ChannelIndex::Portion>
ChannelIndex::next(StoreConnection &store, const QSet<quint32> &keys, qint64 after, qint64 upTo)
{
    Portion portion;
    const auto blocks =
        store.select(QStringLiteral("SELECT last_id, places FROM realtime_events_places "
                                    "WHERE last_id > ? ORDER BY last_id LIMIT ?"),
                     {after, BlocksPerPortion});
    if (!blocks)
        return blocks.error();
    for (const QVariantList &block : *blocks) {
        portion.upTo = block[0].toLongLong();
        search(block[1].toByteArray(), keys, portion.ids);
    }
    if (blocks->isEmpty()) {
        const auto rows =
            store.select(QStringLiteral("SELECT id, app_id, channel FROM realtime_event_rows WHERE "
                                        "id > ? ORDER BY id LIMIT ?"),
                         {after, RowsPerPortion});
        if (!rows)
            return rows.error();
        for (const QVariantList &row : *rows) {
            portion.upTo = row[0].toLongLong();
            if (keys.contains(keyOf(row[1].toString().toUtf8(), row[2].toString().toUtf8())))
                portion.ids.append(portion.upTo);
        }
        portion.isLast = rows->size() < RowsPerPortion;
    }
    portion.isLast = portion.isLast || portion.upTo >= upTo;
    portion.ids.removeIf([after, upTo](qint64 id) { return id <= after || id > upTo; });
    std::sort(portion.ids.begin(), portion.ids.end());
    portion.ids.erase(std::unique(portion.ids.begin(), portion.ids.end()), portion.ids.end());
    return portion;
}

} // namespace server
