// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/broadcasting/broadcasting.h"
#include "server/config/serverconfig.h"
#include "server/connections/connectiontable.h"
#include "server/connections/drain.h"
#include "server/connections/echo.h"
#include "server/http/api.h"
#include "server/http/broadcastendpoints.h"
#include "server/http/broadcastingauth.h"
#include "server/http/eventssince.h"
#include "server/http/eventstreams.h"
#include "server/http/presenceapi.h"
#include "server/http/syncfeeds.h"
#include "server/journal/archive.h"
#include "server/metrics/measuring.h"
#include "server/net/admission.h"
#include "server/net/listener.h"
#include "server/presence/presenceservice.h"
#include "server/tenancy/authorizer.h"

#include <QTimer>

namespace server {

class Simulator;

// The broadcaster: builds all rooms in order and passes them to each other, starts and stops
// listening. Lives in the engine thread with everything it owns; whoever is elsewhere posts to it.
class Engine final : public QObject, private UpgradeSink, private EventStreams::Host
{
    Q_OBJECT

public:
    // The configuration must be valid.
    Engine(ServerConfig config, const Clock &clock, QObject *parent = nullptr);
    ~Engine() override;

    // Errors: AlreadyExists when it runs, Unavailable when the address cannot be had.
    Outcome start();
    // On that port from here on, whatever is configured.
    Outcome startOn(quint16 port);
    // Closes all clients with 4200, spread over the configured window; who comes meanwhile is
    // refused with 4100. Then stops listening; `stopped` follows within FarewellMs.
    void stop();
    // The same, over so many milliseconds at most, whatever is configured.
    void stopWithin(int mostMs);
    // Closes all clients as stop() does, then starts where the settings say. When that fails it
    // listens again where it did. `done` is called with why: AlreadyExists, Forbidden or
    // Unavailable as of Listener::listen(), InvalidArgument for certificate or key, Stopped when
    // somebody stops it meanwhile, Internal when it cannot listen there any more either.
    void restart(std::function<void(const Outcome &)> done);
    // What new clients meet from now on; null: no TLS.
    void setTls(std::shared_ptr<const TlsContext> tls);
    const TlsContext *tls() const { return m_tls.get(); }
    ServerState state() const { return m_state; }
    const QString &failure() const { return m_failure; }
    StartFailure failureCause() const { return m_failureCause; }
    qint64 startedUtc() const { return m_startedUtc; }
    QString host() const { return m_config.host; }
    quint16 port() const { return m_listener.port(); }
    quint16 configuredPort() const { return m_config.port; }
    // Where it is to listen from the next start on.
    struct Address
    {
        QString host;
        quint16 port = 0;
        bool operator==(const Address &) const = default;
    };
    const Address &nextAddress() const { return m_next; }

    // Takes other settings while it runs: apps by their id, tenant rules, TLS, who is admitted;
    // each change is one row in the log and one sentence of the answer. What takes a restart is
    // named, and left as it is. `tls` has been loaded from config.tls; null when that is empty.
    // Errors: as validate(), and InvalidArgument when no app would be left; then nothing changes.
    Result<QStringList> reconfigure(ServerConfig config,
                                    std::shared_ptr<const TlsContext> tls = nullptr);
    // The same for what serverSettingsOf() has of a configuration, and the rules for tenants.
    Result<QStringList> changeSettings(const ServerConfig &config,
                                       std::shared_ptr<const TlsContext> tls);
    // One app. Answers are a sentence that says what was done; for a change without a difference it
    // is empty. Clients of an app that is removed or disabled are closed with 4001 or 4003. Errors:
    // as of AppRegistry.
    Result<QString> addApp(App app);
    Result<QString> changeApp(const App &app);
    Result<QString> removeApp(const QByteArray &id);
    // A row in the log, and a line on standard error.
    void report(const QString &text, const QByteArray &appId = {});
    void warn(const QString &text, const QByteArray &appId = {});

    void setDemo(bool on);
    bool isDemo() const { return m_simulator != nullptr; }

    AppRegistry &apps() { return m_apps; }
    ConnectionTable &connections() { return m_connections; }
    Publisher &publisher() { return m_publisher; }
    Subscriptions &subscriptions() { return m_subscriptions; }
    // Tenant events, notifications, domain events, and the queue that they wait in.
    Broadcasting &broadcasting() { return m_broadcasting; }
    Activity &activity() { return m_activity; }
    const TenantMap &tenants() const { return m_channels.tenants(); }
    // All kinds of channels and their rules; modules may add theirs.
    ChannelRegistry &channels() { return m_channels; }
    // Null unless authorization.enabled is set, or was.
    Directory *directory() { return m_directory.get(); }
    // Calls back from the next second on, and then every so many.
    void onMeasurement(MeasuringCallback callback, int everySeconds)
    {
        m_measuring.add(std::move(callback), everySeconds);
    }
    // Null unless presence.enabled is set.
    const PresenceService *presence() const { return m_presence.get(); }
    // Null unless journal.enabled is set.
    Archive *archive() { return m_archive.get(); }
    // Null with the directory.
    Authorizer *authorizer() { return m_authorizer.get(); }
    const ServerConfig &config() const { return m_config; } // apps: see apps()
    const Admission &admission() const { return m_admission; }
    const Clock &clock() const { return m_clock; }

    // After the last client was told to leave, the port stays open for who knocks again at once.
    static constexpr int LastCallMs = 250;
    static constexpr int FarewellMs = 2000;

signals:
    void stopped();

private:
    std::optional<HttpResponse> objection(const HttpRequest &head) override;
    void upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport) override;
    void streaming(quint64 ticket, std::unique_ptr<Transport> transport) override;
    std::optional<HttpResponse> objectionTo(const HttpRequest &head) override;
    Admission::Situation situation() const;
    ServerEntry::Paths paths() const;
    std::shared_ptr<const EntryRules> entryRules() const;
    ClientIdentity identityOf(const HttpRequest &head) const override;
    bool isServing() const;
    Outcome listenOn(const Address &address, const Outcome &tls);
    Outcome loadTls();
    QString tlsText() const;
    void tellServer();
    void waitForSecond();
    void sample();
    void stopListening();
    void finishStop();
    // engineapps.cpp
    QString changed(const App &before);
    void dropPreviousSecrets();
    QStringList reconfigureApps(const QList<App> &apps);
    QStringList reconfigureChannels(const ServerConfig &config);
    int assignTenants();
    QStringList reconfigureServer(const ServerConfig &config,
                                  std::shared_ptr<const TlsContext> tls);
    QStringList needingRestart(const ServerConfig &config);
    // enginesettings.cpp
    QStringList takeAddress(const ServerConfig &config);
    void startAgain();
    void cancelRestart();
    // engineservices.cpp
    void setUpAuthorization();
    void setUpJournal();
    void setUpPresence();
    void pushMeasurements();
    QStringList reconfigureAuthorization(const AuthorizationSettings &settings);
    QStringList reconfigureBroadcasting(const BroadcastingSettings &settings);

    struct Restart
    {
        Address before;
        std::function<void(const Outcome &)> done;
    };

    ServerConfig m_config;
    Address m_next;
    std::optional<quint16> m_otherPort; // of startOn()
    std::optional<Restart> m_restart;   // while it stops for that
    const Clock &m_clock;
    ChannelRegistry m_channels;
    AppRegistry m_apps;
    Activity m_activity;
    Publisher m_publisher;
    Subscriptions m_subscriptions;
    SignIn m_signIn;
    ConnectionTable m_connections;
    Measuring m_measuring;
    Echo m_echo;
    Drain m_drain;
    Admission m_admission;
    std::shared_ptr<const TlsContext> m_tls;
    CallGate m_gate;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<Authorizer> m_authorizer;
    std::unique_ptr<BroadcastingAuth> m_broadcastingAuth;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<PresenceService> m_presence;
    std::unique_ptr<PresenceApi> m_presenceApi;
    EventStreams m_streams;
    Broadcasting m_broadcasting;
    std::unique_ptr<EventsSince> m_eventsSince;
    std::unique_ptr<SyncFeeds> m_syncFeeds;
    HttpApi m_api;
    BroadcastEndpoints m_broadcastEndpoints;
    Listener m_listener;
    std::unique_ptr<Simulator> m_simulator;
    QTimer m_second;
    QTimer m_lastCall;
    QTimer m_farewell;
    ServerState m_state = ServerState::Stopped;
    QString m_failure;
    StartFailure m_failureCause = StartFailure::None;
    qint64 m_startedUtc = 0;
};

} // namespace server
