// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/connections/connectiontable.h"
#include "server/demo/cast.h"

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
    Simulator(AppRegistry &apps, ConnectionTable &connections, Publisher &publisher);
    ~Simulator() override;

    static constexpr int People = 120;
    static constexpr quint32 Seed = 42;

private:
    struct Guest
    {
        Person person;
        std::vector<QPointer<SimulatedTransport>> devices;
    };

    void tick();
    void connectDevice(Guest &guest);
    void subscribe(SimulatedTransport &device,
                   const QByteArray &channel,
                   const QByteArray &channelData = {});
    void leave(Guest &guest);
    void comeAndGo();
    void publishEvents();
    void whisper();
    void refusedClient();
    Guest &anyGuest();

    AppRuntime &m_app;
    ConnectionTable &m_connections;
    Publisher &m_publisher;
    QRandomGenerator m_random{Seed};
    std::vector<Guest> m_guests;
    QTimer m_timer;
    qint64 m_ticks = 0;
};

} // namespace server
