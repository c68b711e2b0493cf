// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/connections/connectiontable.h"
#include "server/demo/cast.h"
#include "server/demo/demoscale.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace server {

class SimulatedTransport;

// Brings tenants to life in the first app: people come and go with several devices, whisper, and a
// backend publishes events. All goes through the engine's real rooms; only the sockets are missing.
// Seeded, so that a demonstration can be repeated.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    Simulator(AppRegistry &apps,
              ConnectionTable &connections,
              Publisher &publisher,
              const DemoScale &scale = {});
    ~Simulator() override;

    static constexpr int People = 120; // at the default scale
    static constexpr int ConnectsPerTick = 200;
    static constexpr int TickMs = 100;
    static constexpr int PublishTickMs = 10; // when the rate is given

private:
    struct Guest
    {
        Person person;
        std::vector<QPointer<SimulatedTransport>> devices;
    };

    void tick();
    void sweep();
    bool connectDevice(Guest &guest); // false when the server refuses it
    void subscribe(SimulatedTransport &device,
                   const QByteArray &channel,
                   const QByteArray &channelData = {});
    void leave(Guest &guest);
    void comeAndGo();
    void holdClients(int wanted);
    void publishDay();
    void publishAtRate(int eventsPerSecond);
    void publishStory(const Guest &somebody);
    void publishNotice(const Guest &somebody);
    void publish(const StoryEvent &story, const QByteArray &channel);
    void whisper();
    void refusedClient();
    Guest &anyGuest();
    QByteArray roomOf(const Person &person) const;
    QByteArray userChannel(const Person &person) const;
    QByteArray moduleOf(const Person &person, const QByteArray &module) const;

    AppRuntime &m_app;
    ConnectionTable &m_connections;
    Publisher &m_publisher;
    DemoScale m_scale;
    QRandomGenerator m_random;
    std::vector<Guest> m_guests;
    bool m_teams = false; // channels are those of teams, so that none has thousands on it
    int m_open = 0;       // devices of all guests
    double m_leaving = 0; // clients whose time has come
    std::size_t m_swept = 0;
    QTimer m_timer;
    qint64 m_ticks = 0;
    QTimer m_publishTimer;
    QElapsedTimer m_publishing;
    qint64 m_published = 0; // since m_publishing began
};

} // namespace server
