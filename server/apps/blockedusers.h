// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace server {

// Users of one app who are kept out for a time by an operator: they cannot sign in, join presence
// channels or be authorized. Times are UTC milliseconds. Pure.
class BlockedUsers
{
public:
    static constexpr qsizetype Most = 1000;

    struct Entry
    {
        QByteArray userId;
        qint64 sinceUtc = 0;
        qint64 untilUtc = 0;
        QString reason;
    };

    // How many of these are not blocked yet.
    qsizetype newOnes(const QByteArrayList &userIds) const;
    void block(const Entry &entry);
    // Whether the user was blocked.
    bool unblock(const QByteArray &userId) { return m_entries.remove(userId) > 0; }
    // Forgets whose time is over; to be called about once a second.
    void dropEnded(qint64 nowUtc);
    QList<Entry> entries() const { return m_entries.values(); }
    qsizetype count() const { return m_entries.size(); }

    // A sentence for the log; empty when the user may come in.
    QString objection(const QByteArray &userId) const;

private:
    QHash<QByteArray, Entry> m_entries;
};

} // namespace server
