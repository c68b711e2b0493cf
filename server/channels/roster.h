// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <list>

namespace server {

// Who a presence subscription says it is: checked `channel_data` (PROTOCOL.md 2.5).
struct MemberIdentity
{
    QByteArray userId;    // as exact text: 1 and "1" are the same person
    QByteArray rawUserId; // JSON as received, a number stays a number
    QByteArray rawInfo;   // JSON of user_info; "null" when absent

    // Nothing unless it is an object whose user_id is a whole number or a string of 1 to 128 bytes.
    static std::optional<MemberIdentity> parse(QByteArrayView channelData);
};

// The members of one presence channel: users, each with its sockets. Pure.
class Roster
{
public:
    struct Member
    {
        MemberIdentity identity;
        QList<SocketId> devices;
        qint64 joinedUtc = 0;
    };

    // Whether the user was not there before. A known user keeps the place and, unless the socket is
    // the same, the first info.
    bool join(const MemberIdentity &identity, SocketId device, qint64 utcMs);
    // The raw id of the user when this was the last device; empty otherwise.
    QByteArray leave(const QByteArray &userId, SocketId device);

    qsizetype count() const { return m_index.size(); }
    const Member *find(const QByteArray &userId) const;
    const std::list<Member> &members() const { return m_members; } // in order of joining
    // {"presence":{"count":…,"ids":[…],"hash":{…}}}, kept until the next change.
    const QByteArray &rawPresence() const;

private:
    std::list<Member> m_members;
    QHash<QByteArray, std::list<Member>::iterator> m_index;
    mutable QByteArray m_rawPresence;
};

} // namespace server
