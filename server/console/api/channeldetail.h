// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator asks of one channel: who is on it, who may join, and who was refused.
#pragma once

#include "server/console/api/channelrules.h"
#include "server/console/api/values.h"

namespace server {

struct ChannelSubscriber
{
    QString socketId;
    QString userId; // of the presence channel, or from signin; empty: unknown
    QString userName;
};

struct ChannelMember
{
    QString userId;
    QString name; // from user_info
    qint32 devices = 0;
    qint64 joinedUtc = 0;
};

// What a cache channel tells who joins.
struct CachedEvent
{
    QString event;
    QByteArray data;          // at most 4 KiB; empty when it is encrypted
    qint64 size = 0;          // of the whole data
    qint64 keptSinceUtc = 0;  // when it was published
    qint64 keptUntilUtc = 0;  // 0: without end
    bool isEncrypted = false; // with a key that the server does not have
};

// A subscription to the channel, or a message on it, that was refused.
struct ChannelRefusal
{
    quint64 seq = 0; // of its row in the log
    qint64 utc = 0;
    QString socketId; // empty: unknown
    QString code;     // "4009", "403"
    QString text;     // why
};

enum class ChannelDoor {
    Open,        // public: whoever has the app's key
    Application, // the application signs subscriptions
    Rules,       // Belfry does, by `rule`; so may the application
    NoRule,      // Belfry does, but no pattern matches the name
    User,        // the one user in the name, when signed in
};

struct ChannelDetail
{
    static constexpr qsizetype MostListed = 500;
    static constexpr qsizetype MostEvents = 20;
    static constexpr qsizetype MostRefusals = 20;
    static constexpr qint64 RefusalsMs = 10 * 60 * 1000;

    ChannelKey key;
    QString tenant;
    qint32 subscriberCount = 0;           // 0: nobody is on it
    QList<ChannelSubscriber> subscribers; // the first MostListed
    qint32 memberCount = 0;               // of a presence channel
    QList<ChannelMember> members;         // the first MostListed, in order of joining
    QList<LogEntry> events;               // the last ones, the newest first; without payload
    bool isCache = false;
    std::optional<CachedEvent> cached;
    ChannelDoor door = ChannelDoor::Open;
    ChannelRule rule;               // when the door is Rules
    qint32 refusalCount = 0;        // within RefusalsMs
    QList<ChannelRefusal> refusals; // the last of them, the newest first
};

} // namespace server
