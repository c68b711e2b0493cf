// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace server {

// What an operator does about clients and users. Plain data.
struct PingResult
{
    qint32 sent = 0;
    QStringList unknown; // not connected any more
};

struct UnsubscribeRequest
{
    QString socketId;
    QString channel;
};

struct UserKey
{
    QString appId;
    QString userId;

    bool operator==(const UserKey &) const = default;
};

struct BlockRequest
{
    QList<UserKey> users;
    qint32 minutes = 10; // from now on, 1 to a week; who is blocked already is blocked until then
    QString reason;      // for the log, and for nobody else; may be empty

    static constexpr qint32 MostMinutes = 7 * 24 * 60;
    static constexpr qsizetype MostUsers = 1000; // of an app, at a time
};

// Which members of user_info say who somebody is and where; of several, the first that is there.
struct PersonKeys
{
    QStringList name{
        QStringLiteral("name"), QStringLiteral("full_name"), QStringLiteral("username")};
    QStringList location{QStringLiteral("location"), QStringLiteral("city")};
    QStringList status{QStringLiteral("status")};

    bool operator==(const PersonKeys &) const = default;
};

// Until then the user cannot sign in, join presence channels or be authorized.
struct BlockedUser
{
    UserKey user;
    qint64 sinceUtc = 0;
    qint64 untilUtc = 0;
    QString reason;
};

} // namespace server
