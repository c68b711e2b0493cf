// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/presence/userpresence.h"

#include <QHash>

#include <functional>

namespace server {

class StoreThread;

// The table `user_presence` in the journal's file. Engine thread; the SQL runs in the journal's.
class PresenceStore final
{
public:
    struct Entry
    {
        QByteArray appId;
        UserPresence user;
    };

    // The thread must outlive this. Users who were last seen longer ago than `keepDays` are
    // deleted.
    PresenceStore(StoreThread &store, int keepDays);

    // Those seen last, at most so many; not called when the file cannot be read.
    void load(int most, std::function<void(const QList<Entry> &)> loaded);
    // Remembers the user for the next flush.
    void keep(const QByteArray &appId, const UserPresence &user);
    void flush(qint64 nowUtc);

    static constexpr int TidyEveryFlushes = 7200; // an hour of half seconds

private:
    StoreThread &m_store;
    int m_keepDays;
    int m_flushes = 0;
    QHash<std::pair<QByteArray, QByteArray>, UserPresence> m_changed; // by app and user
};

} // namespace server
