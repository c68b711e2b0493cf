// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/config/serverconfig.h"
#include "server/connections/connectiontable.h"
#include "server/http/api.h"
#include "server/net/listener.h"

#include <QTimer>

namespace server {

class Simulator;

// The broadcaster: builds all rooms in order and passes them to each other, starts and stops
// listening. Lives in the engine thread with everything it owns; whoever is elsewhere posts to it.
class Engine final : public QObject, private UpgradeSink
{
    Q_OBJECT

public:
    // The configuration must be valid.
    Engine(ServerConfig config, const Clock &clock, QObject *parent = nullptr);
    ~Engine() override;

    // Errors: AlreadyExists when it runs, Unavailable when the address cannot be had.
    Outcome start();
    // Refuses new clients, closes all with 4200, then stops; bounded by DrainMs. `stopped` follows.
    void stop();
    ServerState state() const { return m_state; }
    const QString &failure() const { return m_failure; }
    qint64 startedUtc() const { return m_startedUtc; }
    QString host() const { return m_config.host; }
    quint16 port() const { return m_listener.port(); }

    void setDemo(bool on);
    bool isDemo() const { return m_simulator != nullptr; }

    AppRegistry &apps() { return m_apps; }
    ConnectionTable &connections() { return m_connections; }
    Publisher &publisher() { return m_publisher; }
    Activity &activity() { return m_activity; }
    const TenantMap &tenants() const { return m_tenants; }
    const Clock &clock() const { return m_clock; }

    static constexpr int DrainMs = 3000;

signals:
    void stopped();

private:
    bool acceptsUpgrade(const HttpRequest &head) const override;
    void upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport) override;
    QByteArray keyOf(const HttpRequest &head) const;
    void sample();
    void finishStop();

    ServerConfig m_config;
    const Clock &m_clock;
    TenantMap m_tenants;
    AppRegistry m_apps;
    Activity m_activity;
    Publisher m_publisher;
    Subscriptions m_subscriptions;
    SignIn m_signIn;
    ConnectionTable m_connections;
    HttpApi m_api;
    Listener m_listener;
    std::unique_ptr<Simulator> m_simulator;
    QTimer m_second;
    QTimer m_drain;
    ServerState m_state = ServerState::Stopped;
    QString m_failure;
    qint64 m_startedUtc = 0;
};

} // namespace server
