// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/broadcasting/broadcastingsettings.h"
#include "server/broadcasting/notification.h"
#include "server/channels/publisher.h"
#include "server/tenancy/directory.h"

#include <QObject>
#include <QTimer>

namespace server {

// The services around a plain publish (SYSTEMS.md S4, S5, S12, S15, S25, S28 to S31, S35): tenant
// events, notifications and domain events become events on channels of the registry, which are sent
// at once or wait in a queue, and may be thinned out. Engine thread.
class Broadcasting final : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        const AppRegistry &apps;
        Publisher &publisher;
        const ChannelRegistry &channels;
        Activity &activity;
        const Clock &clock;
    };
    struct Accepted
    {
        bool isQueued = true;
        qsizetype events = 0;     // 0 for a role: who has it is not known yet
        qsizetype recipients = 0; // sockets, unless it is queued
    };

    // The settings must be valid.
    Broadcasting(const Rooms &rooms, BroadcastingSettings settings);

    // Who knows which users have a role; null: nobody. Must outlive this.
    void setDirectory(Directory *directory) { m_directory = directory; }
    const BroadcastingSettings &settings() const { return m_settings; }
    // Holds for what is published from here on; must be valid.
    void setSettings(const BroadcastingSettings &settings);
    // Where modules register theirs.
    DomainTranslator &translator() { return m_translator; }

    // What is wrong is told here, and nothing of it is sent then; all that can go wrong later is
    // counted and logged. Errors: those of Publisher::check(), NotFound for a channel that the
    // registry does not have, Unavailable when the queue is full or nobody knows the users.
    Result<Accepted> publish(AppRuntime &app, const QList<BroadcastEvent> &events, Delivery how);
    Result<Accepted> publish(AppRuntime &app, const TenantEvent &event, Delivery how);
    Result<Accepted> publish(AppRuntime &app, const DomainEvent &event, Delivery how);
    // An event of the plain HTTP API, which has passed Publisher::check(): its bytes stay as they
    // are unless a throttle holds it.
    void publishThinned(AppRuntime &app, const OutgoingEvent &event);
    // Those for a role are always queued.
    Result<Accepted> notify(AppRuntime &app, const Notification &notification, Delivery how);
    // What a notification is for these users, nothing is sent. Errors: as of notify().
    Result<QList<BroadcastEvent>> eventsFor(const Notification &notification,
                                            const QByteArrayList &users) const;
    // One event that stands for those of a role, whoever has it. Errors: as of notify().
    Result<BroadcastEvent> sampleFor(const AppRuntime &app, const Notification &notification) const;
    // Sends all that waits and can be sent; the rest is discarded.
    void finish();

    qint64 breakerOpenForMs() const { return m_breaker.openForMs(); }

private:
    BroadcastQueue::LookUp membersOf(const Notification &notification);
    Outcome check(const AppRuntime &app, const BroadcastEvent &event) const;
    Outcome sendQueued(const QByteArray &appId, const BroadcastEvent &event);
    void send(const QByteArray &appId, const BroadcastEvent &event);
    void discarded(const QByteArray &appId,
                   const BroadcastEvent &event,
                   DiscardReason reason,
                   const QString &why);
    BroadcastQueue::Doors doors();
    void lookAtTime();
    void count();

    Rooms m_rooms;
    BroadcastingSettings m_settings;
    Directory *m_directory = nullptr;
    DomainTranslator m_translator;
    CircuitBreaker m_breaker;
    BroadcastQueue m_queue;
    Throttle m_throttle;
    QTimer m_turn;           // there is work for the queue
    QTimer m_look;           // something is held, or waits
    qsizetype m_reached = 0; // sockets, by the events that are sent
};

} // namespace server
