// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/connections/socketid.h"
#include "server/presence/presencesettings.h"
#include "server/presence/userpresence.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace server {

class Activity;
class AppRegistry;
class AppRuntime;
class ConnectionTable;
class PresenceStore;
class Publisher;

// What a user says about itself, or its backend does (SYSTEMS.md S16).
struct PresenceNews
{
    QByteArray userId;
    QByteArray info;        // JSON object; empty: as it was
    QByteArrayList tenants; // all of them
    PresenceStatus status = PresenceStatus::Online;
    std::optional<QByteArray> location; // nothing: as it was
    SocketId except;                    // is not told of the change
};

// Who is online, away or offline, where, and what they look at: by their sockets (signin, presence
// channels) and by heartbeats, each of which lasts for a while. Changes are told on presence
// channels, and kept over restarts where there is a store. Engine thread.
class PresenceService final : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        AppRegistry &apps;
        ConnectionTable &connections;
        Publisher &publisher;
        Activity &activity;
        const Clock &clock;
    };

    // The settings must be valid.
    PresenceService(const Rooms &rooms, PresenceSettings settings);
    ~PresenceService() override;

    // Where users are kept; null: nowhere. Takes over what is there, below what is known already.
    void setStore(std::unique_ptr<PresenceStore> store);
    const PresenceSettings &settings() const { return m_settings; }

    // A sign of life. Errors: TooLarge for a location or info that is too long.
    Result<UserPresence> heartbeat(AppRuntime &app, const PresenceNews &news);
    // Looks at one more resource; a sign of life, too. Errors: InvalidArgument, TooLarge.
    Result<UserPresence>
    startViewing(AppRuntime &app, const PresenceNews &news, const Viewing &resource);
    // No longer looks at it, or with an empty type at anything.
    Result<UserPresence>
    stopViewing(AppRuntime &app, const PresenceNews &news, const Viewing &resource);

    // Null when nothing is known.
    const UserPresence *find(const QByteArray &appId, const QByteArray &userId) const;
    // All that are not offline, by their ids.
    QList<UserPresence> online(const QByteArray &appId) const;
    qsizetype knownUsers() const { return m_users.size(); }

    // Looks at sockets and times; called by a timer every TickMs.
    void tick();

    static constexpr qsizetype LocationBytes = 255;
    static constexpr qsizetype InfoBytes = 4096;
    static constexpr qsizetype ResourceBytes = 128; // of its type, and of its id
    static constexpr qsizetype MaxViewing = 20;     // at once; the oldest goes
    static constexpr int TickMs = 500;

private:
    struct Key
    {
        QByteArray appId;
        QByteArray userId;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.appId, key.userId);
        }
    };
    struct Record
    {
        UserPresence seen; // as others see it
        PresenceStatus said = PresenceStatus::Online;
        QByteArrayList saidTenants;
        qint64 aliveUntilMs = 0; // steady; by heartbeats, or for who comes back
        bool hasSockets = false;
    };

    void socketsChanged(AppRuntime &app, const QByteArray &userId);
    Record &recordOf(const AppRuntime &app, const QByteArray &userId);
    Result<UserPresence> news(AppRuntime &app,
                              const PresenceNews &news,
                              const std::function<void(UserPresence &)> &change);
    // Makes of the record what others see; tells them when it is something else than before.
    void settle(const Key &key, Record &record, const UserPresence &before, SocketId except = {});
    void announce(AppRuntime &app, const UserPresence &user, SocketId except);
    void forgetOldest();

    Rooms m_rooms;
    PresenceSettings m_settings;
    QHash<Key, Record> m_users;
    QSet<Key> m_alive; // not offline
    std::unique_ptr<PresenceStore> m_store;
    QTimer m_timer;
};

} // namespace server
