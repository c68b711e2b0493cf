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
class TrafficMeter;

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
              TrafficMeter &meter,
              const DemoScale &scale = {});
    ~Simulator() override;

    // The traffic there would have been before it began, by the curve of the day; none when its
    // size is given. For a meter that has counted nothing but what the simulator did.
    void makeHistory();

    // What happens in a tenth of a second; its timer calls it.
    void tick();

    static constexpr int People = 120; // at the default scale
    static constexpr int HistorySeconds = 300;
    static constexpr int ConnectsPerTick = 200;
    static constexpr int TickMs = 100;
    static constexpr int PublishTickMs = 10; // when the rate is given

private:
    struct Guest
    {
        Person person;
        std::vector<QPointer<SimulatedTransport>> devices;
    };

    void sweep();
    bool connectDevice(Guest &guest); // false when the server refuses it
    void subscribe(SimulatedTransport &device,
                   const QByteArray &channel,
                   const QByteArray &channelData = {});
    void leave(Guest &guest);
    void comeAndGo();
    void holdClients(int wanted);
    double eventsPerTick(qint64 tick) const;
    void publishDay();
    void publishAtRate(int eventsPerSecond);
    void countStory();
    void publishStory(const Guest &somebody);
    void publishNotice(const Guest &somebody);
    void publish(const StoryEvent &story, const QByteArray &channel);
    void whisper();
    void refusedClient();
    // stories.cpp: something that an operator would look into, one a minute
    Guest &guestWho(bool (*is)(const Guest &guest));
    void playStory();
    void oldKeys(qint64 tick);
    void shiftBegins(qint64 tick);
    void comesAndGoes(qint64 tick);
    void readsNothing(qint64 tick);
    void slowDown(qint64 tick);
    Guest &anyGuest();
    QByteArray roomOf(const Person &person) const;
    QByteArray userChannel(const Person &person) const;
    QByteArray moduleOf(const Person &person, const QByteArray &module) const;

    AppRuntime &m_app;
    ConnectionTable &m_connections;
    Publisher &m_publisher;
    TrafficMeter &m_meter;
    DemoScale m_scale;
    QRandomGenerator m_random;
    std::vector<Guest> m_guests;
    const bool m_isOffice; // of the default size
    bool m_teams = false;  // channels are those of teams, so that none has thousands on it
    int m_open = 0;        // devices of all guests
    double m_leaving = 0;  // clients whose time has come
    std::size_t m_swept = 0;
    QTimer m_timer;
    qint64 m_ticks = 0;
    std::vector<Guest *> m_extras;          // of a story
    QPointer<SimulatedTransport> m_stalled; // of a story
    QTimer m_publishTimer;
    QElapsedTimer m_publishing;
    qint64 m_published = 0; // since m_publishing began
};

} // namespace server
