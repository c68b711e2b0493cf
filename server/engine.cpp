// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine.h"

#include "server/base/logging.h"
#include "server/connections/ownclients.h"
#include "server/demo/simulator.h"
#include "server/journal/extras.h"
#include "server/net/portprobe.h"
#include "server/protocol/closecode.h"

#include <QDateTime>
#include <QHostAddress>

namespace server {

namespace {

// What the kernel keeps for a client that does not read, besides max_queue_bytes.
constexpr int SendBufferBytes = 256 * 1024;

ListenerLimits listenerLimits(const ServerConfig &config)
{
    ListenerLimits limits;
    limits.sendBufferBytes = SendBufferBytes;
    limits.queuedBytes = config.maxQueuedBytes;
    limits.ioThreads = config.ioThreads;
    return limits;
}

StartFailure causeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::AlreadyExists:
        return StartFailure::PortTaken;
    case ErrorCode::Forbidden:
        return StartFailure::PortForbidden;
    default:
        return StartFailure::Address;
    }
}

} // namespace

Engine::Engine(ServerConfig config, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_next{m_config.host, m_config.port}
    , m_clock(clock)
    , m_channels(ChannelRegistry::compile(m_config.channels, m_config.tenantPatterns).value())
    , m_activity(clock)
    , m_publisher(m_channels.tenants(), clock, m_activity)
    , m_subscriptions(m_channels.tenants(), clock, m_publisher, m_activity)
    , m_signIn(m_activity)
    , m_connections(clock, m_subscriptions, m_publisher, m_signIn, m_activity)
    , m_measuring(m_apps, m_connections, clock)
    , m_drain(m_connections)
    , m_admission(m_config.admission, clock)
    , m_gate({m_apps, m_admission, m_activity, clock}, m_config.pathPrefix, m_config.authorization)
    , m_streams({m_apps, m_connections, m_subscriptions, clock, m_gate}, *this)
    , m_broadcasting({m_apps, m_publisher, m_channels, m_activity, clock}, m_config.broadcasting)
    , m_api({m_apps, m_connections, m_publisher, m_activity, clock, &m_broadcasting},
            m_config.pathPrefix,
            m_config.metrics)
    , m_broadcastEndpoints(
          {m_apps, m_connections, m_publisher, m_activity, clock}, m_gate, m_broadcasting)
    , m_listener(*this, m_api, listenerLimits(m_config), entryRules())
{
    for (const App &app : std::as_const(m_config.apps)) {
        if (const auto added = m_apps.add(app); !added)
            qCWarning(logApps).noquote() << added.error().message;
    }
    dropPreviousSecrets();
    m_api.addService(&m_streams);
    setUpJournal();
    setUpAuthorization();
    setUpPresence();
    pushMeasurements();
    m_api.addService(&m_broadcastEndpoints);
    m_listener.onRefusal([this](const PeerAddress &peer, int status, const QByteArray &reason) {
        m_activity.httpRequest();
        m_activity.handshakeRefused(status);
        m_activity.refused({"HTTP",
                            {},
                            {},
                            QByteArray::number(status),
                            {},
                            QString::fromUtf8(reason + " (" + peer.ip + ')'),
                            clientExtras(peer, {})});
    });
    m_api.setPeerOf([this](const HttpRequest &request) { return m_admission.clientOf(request); });
    m_api.setGuard([this](const HttpRequest &request) -> std::optional<HttpResponse> {
        if (!m_admission.mustBeSecure(request, m_tls != nullptr))
            return std::nullopt;
        return errorResponse(request, 400, "This port speaks https only (tls.allow_plain).");
    });
    connect(&m_second, &QTimer::timeout, this, &Engine::sample);
    m_second.setTimerType(Qt::PreciseTimer);
    m_second.setSingleShot(true);
    m_lastCall.setSingleShot(true);
    m_farewell.setSingleShot(true);
    connect(&m_drain, &Drain::finished, this, [this] {
        m_lastCall.start(m_connections.isEmpty() ? 0 : LastCallMs);
    });
    connect(&m_lastCall, &QTimer::timeout, this, &Engine::stopListening);
    connect(&m_farewell, &QTimer::timeout, this, &Engine::finishStop);
    connect(&m_connections, &ConnectionTable::emptied, this, [this] {
        if (m_farewell.isActive())
            finishStop();
    });
}

Engine::~Engine()
{
    m_simulator.reset();
    m_connections.abortAll();
    m_activity.setStore(nullptr); // it goes before those who tell the activity
}

Outcome Engine::startOn(quint16 port)
{
    if (!isServing())
        m_otherPort = port;
    return start();
}

Outcome Engine::start()
{
    if (isServing())
        return Error{ErrorCode::AlreadyExists, QStringLiteral("The server is running.")};
    return listenOn({m_next.host, m_otherPort.value_or(m_next.port)}, loadTls());
}

Outcome Engine::listenOn(const Address &address, const Outcome &tls)
{
    m_config.host = address.host;
    m_config.port = address.port;
    Outcome started = tls;
    m_failureCause = started ? StartFailure::None : StartFailure::Tls;
    if (started) {
        QList<QHostAddress> addresses;
        for (const QString &one : hostsOf(address.host))
            addresses.append(listenAddress(one));
        started = m_listener.listen(addresses, address.port);
        if (!started)
            m_failureCause = causeOf(started.error());
    }
    if (!started) {
        m_state = ServerState::Failed;
        m_failure = started.error().message;
        m_activity.server(m_failure);
        return Error{ErrorCode::Unavailable, m_failure};
    }
    m_state = ServerState::Listening;
    m_listener.setRules(entryRules());
    dropPreviousSecrets();
    m_failure.clear();
    m_startedUtc = m_clock.utcMs();
    m_api.setDraining(false);
    tellServer();
    waitForSecond();
    QStringList places;
    for (const QString &one : hostsOf(m_config.host))
        places.append(QStringLiteral("%1:%2").arg(one, QString::number(port())));
    m_activity.server(QLatin1String("Listening on ") + places.join(QLatin1String(", ")));
    if (m_config.demo)
        setDemo(true);
    return Done{};
}

Outcome Engine::loadTls()
{
    if (m_config.tls.isEmpty())
        return Done{};
    auto context = TlsContext::load(m_config.tls);
    if (!context)
        return context.error();
    setTls(std::move(*context));
    return Done{};
}

void Engine::setTls(std::shared_ptr<const TlsContext> tls)
{
    m_tls = std::move(tls);
    m_listener.setTls(m_tls);
    tellServer();
    if (m_tls && m_tls->certificate().validUntilUtc < m_clock.utcMs())
        warn(tlsText() + QStringLiteral(": it has expired, clients refuse it"));
    else
        report(tlsText());
}

QString Engine::tlsText() const
{
    if (!m_tls)
        return QStringLiteral("No TLS any more");
    const CertificateInfo &certificate = m_tls->certificate();
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(certificate.validUntilUtc, Qt::UTC);
    return QStringLiteral("TLS with the certificate of %1, valid until %2")
        .arg(certificate.subject, until.toString(Qt::ISODate));
}

void Engine::tellServer()
{
    m_api.setServer({port(), m_tls ? m_tls->certificate().validUntilUtc : 0});
}

bool Engine::isServing() const
{
    return m_state == ServerState::Listening || m_state == ServerState::Draining;
}

void Engine::stop()
{
    stopWithin(m_config.drainSeconds * 1000);
}

void Engine::stopWithin(int mostMs)
{
    if (m_state == ServerState::Draining)
        cancelRestart();
    if (m_state != ServerState::Listening)
        return;
    m_state = ServerState::Draining;
    m_config.demo = isDemo();
    m_simulator.reset();
    m_api.setDraining(true);
    m_broadcasting.finish();
    m_activity.server(QStringLiteral("Stopping: %1 clients are told to reconnect")
                          .arg(m_connections.openCount()));
    m_listener.retireHttpConnections();
    m_drain.start(qMin(m_config.drainSeconds * 1000, mostMs));
}

void Engine::stopListening()
{
    m_broadcasting.finish();
    m_listener.close();
    m_listener.closeHttpConnections();
    m_farewell.start(m_connections.isEmpty() ? 0 : FarewellMs);
}

void Engine::finishStop()
{
    if (m_state != ServerState::Draining)
        return;
    m_farewell.stop();
    m_second.stop();
    m_connections.abortAll();
    m_apps.discardRemoved();
    m_state = ServerState::Stopped;
    m_listener.setRules(entryRules());
    m_startedUtc = 0;
    m_activity.server(QStringLiteral("Stopped"));
    if (m_restart)
        return startAgain();
    emit stopped();
}

void Engine::setDemo(bool on)
{
    m_config.demo = on; // for the start, when nothing runs
    if (m_state != ServerState::Listening || on == isDemo() || m_apps.all().empty())
        return;
    TrafficMeter &meter = m_activity.meter();
    const bool isFresh = meter.isFresh();
    m_simulator = on ? std::make_unique<Simulator>(
                           m_apps, m_connections, m_publisher, meter, m_config.demoScale)
                     : nullptr;
    if (on && isFresh)
        m_simulator->makeHistory();
}

ServerEntry::Paths Engine::paths() const
{
    return {m_config.pathPrefix, m_config.echoPath};
}

std::shared_ptr<const EntryRules> Engine::entryRules() const
{
    return std::make_shared<ServerEntry>(paths(), isServing(), m_apps);
}

std::optional<HttpResponse> Engine::objection(const HttpRequest &head)
{
    return m_admission.objection(head);
}

ClientIdentity Engine::identityOf(const HttpRequest &head) const
{
    constexpr qsizetype KeptBytes = 256; // of what a client says about itself
    const QueryParameters query = QueryParameters::parse(head.query);
    ClientIdentity identity;
    identity.origin = head.header("origin").left(KeptBytes);
    identity.userAgent = head.header("user-agent").left(KeptBytes);
    QByteArray name = query.value("client");
    identity.isOwn = name == ownClientName();
    if (identity.isOwn)
        name = "console";
    identity.library = (name + ' ' + query.value("version")).trimmed().left(KeptBytes);
    identity.isSecure = m_admission.isSecure(head);
    identity.protocol = quint8(qBound(0, query.value("protocol").toInt(), 255));
    const PeerAddress client = m_admission.clientOf(head);
    if (client.ip != head.peer.ip)
        identity.address = client;
    return identity;
}

void Engine::upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport)
{
    if (paths().isEcho(head.path))
        return m_echo.take(std::move(transport));
    ClientIdentity identity = identityOf(head);
    const QByteArray key = paths().appKey(head.path);
    AppRuntime *app = m_apps.byKey(key);
    if (const auto refusal = m_admission.refusal(head, app ? &app->app() : nullptr, situation()))
        return m_connections.refuse(
            app, identity, refusal->code, refusal->message, refusal->why, std::move(transport));
    m_connections.admit(app, key, std::move(identity), std::move(transport));
}

Admission::Situation Engine::situation() const
{
    return {m_tls != nullptr, m_state == ServerState::Draining, m_connections.openCount()};
}

std::optional<HttpResponse> Engine::objectionTo(const HttpRequest &head)
{
    if (auto tooMany = m_admission.objection(head))
        return tooMany;
    if (const auto refusal = m_admission.refusal(head, nullptr, situation()))
        return messageResponse(503, refusal->why.toUtf8());
    return std::nullopt;
}

void Engine::streaming(quint64 ticket, std::unique_ptr<Transport> transport)
{
    m_streams.opened(ticket, std::move(transport));
}

// A little after it has ended: a timer of its own phase would count one twice and miss another.
void Engine::waitForSecond()
{
    constexpr qint64 MarginMs = 5;
    m_second.start(int(1000 + MarginMs - m_clock.steadyMs() % 1000));
}

void Engine::sample()
{
    waitForSecond();
    QHash<QByteArray, int> byApp;
    for (const auto &app : m_apps.all()) {
        byApp.insert(app->id(), app->connections);
        app->blocked.dropEnded(m_clock.utcMs());
    }
    dropPreviousSecrets();
    m_apps.discardRemoved();
    m_measuring.tick();
    if (const auto text = m_archive ? m_archive->events().news(m_clock.steadyMs()) : std::nullopt)
        warn(*text);
    m_activity.meter().sample(m_connections.openCount(), byApp);
}

} // namespace server
