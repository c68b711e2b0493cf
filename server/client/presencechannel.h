// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/channel.h"

namespace server::client {

// A channel that knows who is on it (PROTOCOL.md 2.5). A user with several connections is one
// member.
class PresenceChannel final : public Channel
{
    Q_OBJECT

public:
    using MembersCallback = std::function<void(const QList<Member> &)>;
    using MemberCallback = std::function<void(const Member &)>;

    using Channel::Channel;

    // All members, this user included, after each subscription; at once when it is subscribed.
    PresenceChannel &here(MembersCallback callback);
    // A user came, with the first connection; left, with the last one. Of others only.
    PresenceChannel &joining(MemberCallback callback);
    PresenceChannel &leaving(MemberCallback callback);

    const QList<Member> &members() const { return m_members; } // in the order they came
    const QString &myId() const { return m_myId; }             // empty until it is subscribed

protected:
    void takeInternal(const Event &event) override;
    void joined(const Event &event, const QByteArray &channelData) override;

private:
    void add(const Member &member);
    void remove(const QString &id);

    QList<Member> m_members;
    QString m_myId;
    QList<MemberCallback> m_joining;
    QList<MemberCallback> m_leaving;
};

} // namespace server::client
