// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace server {

enum class PresenceStatus : quint8 { Offline, Online, Away };

// "online", "away", "offline".
QByteArray presenceWord(PresenceStatus status);
std::optional<PresenceStatus> presenceStatus(QByteArrayView word);

// A resource that a user looks at: "project", "5".
struct Viewing
{
    QByteArray type;
    QByteArray id;
    qint64 sinceUtc = 0;

    bool isSame(const Viewing &other) const { return type == other.type && id == other.id; }
};

// One user of one app, as others see it. Value.
struct UserPresence
{
    QByteArray userId;
    QByteArray info; // JSON object of what is shown of the user; empty: nothing is known
    QByteArrayList tenants;
    PresenceStatus status = PresenceStatus::Offline;
    QByteArray location;
    qint64 lastSeenUtc = 0; // milliseconds since 1970
    QList<Viewing> viewing;

    // {"user_id","user_info","status","location","last_seen_at","viewing":[{"type","id","since"}]}
    QByteArray json() const;
    // Whether others would not see a difference, but for the time.
    bool looksLike(const UserPresence &other) const;
    bool views(const QByteArray &type, const QByteArray &id) const;
    // Who belongs to tenants is seen by members of one of them alone, and others by others.
    bool isVisibleTo(const QByteArrayList &tenantsOfAsker) const;
};

} // namespace server
