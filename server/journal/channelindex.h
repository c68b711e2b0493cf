// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/storeconnection.h"

#include <QSet>

#include <compare>
#include <vector>

namespace server {

// Where in the journal the events of a channel are, table `realtime_events_places`: one row for
// each BlockRows events, with a key of each event's channel and its id, sorted. A twentieth of what
// an index of SQLite's costs for every event; what the last row does not have is looked through. In
// the store's thread.
class ChannelIndex
{
public:
    static const QString &schema();

    // Of an app's channel; others may have the same.
    static quint32 keyOf(QByteArrayView appId, QByteArrayView channel);

    // The file has been opened, or a transaction failed: what is not in the table is looked up.
    void forget() { m_isBehind = true; }
    // An event of the transaction that write() ends.
    void add(quint32 key, qint64 id) { m_added.push_back({key, id}); }
    Outcome write(StoreConnection &store);
    // No event up to this id is left.
    static Outcome remove(StoreConnection &store, qint64 upTo);

    struct Portion
    {
        QList<qint64> ids; // in order
        qint64 upTo = 0;   // there are no others up to here
        bool isLast = false;
    };
    // Events of channels with these keys, after one id and up to another; the next ones of them.
    static Result<Portion>
    next(StoreConnection &store, const QSet<quint32> &keys, qint64 after, qint64 upTo);

    static constexpr qsizetype BlockRows = 1000;
    static constexpr int BlocksPerPortion = 16;
    static constexpr int RowsPerPortion = 5000; // of those that are in no block

private:
    struct Place
    {
        quint32 key;
        qint64 id;
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    static void search(const QByteArray &places, const QSet<quint32> &keys, QList<qint64> &ids);
    Outcome writeBlocks(StoreConnection &store);
    Outcome catchUp(StoreConnection &store);

    std::vector<Place> m_added; // are in no block
    qint64 m_blockedUpTo = 0;   // last id of the last block
    bool m_isBehind = true;     // the two are not known
};

} // namespace server
