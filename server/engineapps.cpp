// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps and settings that change while the engine runs: the second half of Engine.
#include "server/apps/appdescription.h"
#include "server/base/logging.h"
#include "server/demo/simulator.h"
#include "server/engine.h"
#include "server/protocol/closecode.h"

#include <algorithm>

namespace server {

namespace {

QString closedClients(int count, quint16 code)
{
    if (count == 0)
        return {};
    return QStringLiteral("; %1 %2 closed with %3")
        .arg(count)
        .arg(count == 1 ? QStringLiteral("client is") : QStringLiteral("clients are"))
        .arg(code);
}

Error unknownApp(const QByteArray &id)
{
    return {ErrorCode::NotFound,
            QStringLiteral("There is no app with the id \"%1\".").arg(QString::fromUtf8(id))};
}

} // namespace

void Engine::report(const QString &text, const QByteArray &appId)
{
    qCInfo(logEngine).noquote() << text;
    m_activity.server(text, appId);
}

void Engine::warn(const QString &text, const QByteArray &appId)
{
    qCWarning(logEngine).noquote() << text;
    m_activity.server(text, appId);
}

Result<QString> Engine::addApp(App app)
{
    const QByteArray id = app.id;
    if (const auto added = m_apps.add(std::move(app)); !added)
        return added.error();
    m_listener.setRules(entryRules());
    if (m_config.demo)
        setDemo(true); // waits for an app
    return nameOf(m_apps.byId(id)->app()) + QStringLiteral(" added");
}

Result<QString> Engine::changeApp(const App &app)
{
    const AppRuntime *runtime = m_apps.byId(app.id);
    if (!runtime)
        return unknownApp(app.id);
    const App before = runtime->app();
    if (const auto done = m_apps.change({app}); !done)
        return done.error();
    return changed(before);
}

// What follows from a change; says what it was.
QString Engine::changed(const App &before)
{
    const AppRuntime &runtime = *m_apps.byId(before.id);
    const App &after = runtime.app();
    m_connections.appChanged(runtime);
    m_listener.setRules(entryRules());
    const int closed =
        before.enabled && !after.enabled
            ? m_connections.closeApp(runtime, closecode::AppDisabled, "Application disabled")
            : 0;
    const QStringList what = differences(before, after);
    return what.isEmpty()
               ? QString()
               : nameOf(after) + QStringLiteral(" changed: ") + what.join(QStringLiteral(", ")) +
                     closedClients(closed, closecode::AppDisabled);
}

Result<QString> Engine::removeApp(const QByteArray &id)
{
    if (!m_apps.byId(id))
        return unknownApp(id);
    const bool wasDemo = isDemo();
    if (m_apps.all().front()->id() == id)
        m_simulator.reset(); // plays in the first app
    AppRuntime &runtime = *m_apps.remove(id);
    const QString name = nameOf(runtime.app());
    const int closed =
        m_connections.closeApp(runtime, closecode::UnknownApp, "Application does not exist");
    m_apps.discardRemoved();
    m_listener.setRules(entryRules());
    if (wasDemo)
        setDemo(true);
    return name + QStringLiteral(" removed") + closedClients(closed, closecode::UnknownApp);
}

void Engine::dropPreviousSecrets()
{
    for (const auto &app : m_apps.all()) {
        if (app->dropPreviousSecret(m_clock.utcMs()))
            report(nameOf(app->app()) +
                       QStringLiteral(": signatures made with the previous secret have expired"),
                   app->id());
    }
}

Result<QStringList> Engine::reconfigure(ServerConfig config, std::shared_ptr<const TlsContext> tls)
{
    if (const auto valid = config.validate(); !valid)
        return valid.error();
    if (config.apps.isEmpty() && !m_apps.all().empty()) {
        return Error{ErrorCode::InvalidArgument, QStringLiteral("No app would be left (apps).")};
    }
    for (App &app : config.apps) {
        const bool isOver =
            app.previousSecretUntilUtc != 0 && app.previousSecretUntilUtc <= m_clock.utcMs();
        if (isOver) {
            app.previousSecret.clear();
            app.previousSecretUntilUtc = 0;
        }
    }
    QStringList rows = needingRestart(config);
    rows += reconfigureServer(config, std::move(tls));
    rows += reconfigureChannels(config);
    rows += reconfigureAuthorization(config.authorization);
    rows += reconfigureBroadcasting(config.broadcasting);
    rows += reconfigureApps(config.apps);
    m_config.origins = config.origins;
    return rows;
}

// Removes first and adds last, so that a key may pass from one app to another.
QStringList Engine::reconfigureApps(const QList<App> &apps)
{
    QStringList rows;
    const auto tell = [&](const QString &text, const QByteArray &id) {
        if (text.isEmpty())
            return;
        report(text, id);
        rows.append(text);
    };
    const auto isWanted = [&](const QByteArray &id) {
        return std::any_of(
            apps.cbegin(), apps.cend(), [&](const App &app) { return app.id == id; });
    };
    QByteArrayList gone;
    for (const auto &app : m_apps.all()) {
        if (!isWanted(app->id()))
            gone.append(app->id());
    }
    for (const QByteArray &id : std::as_const(gone))
        tell(removeApp(id).value(), id);

    QList<App> others;
    QList<App> before;
    for (const App &app : apps) {
        const AppRuntime *known = m_apps.byId(app.id);
        if (!known || known->app() == app)
            continue;
        others.append(app);
        before.append(known->app());
    }
    if (const auto done = m_apps.change(others); !done)
        warn(done.error().message);
    for (const App &app : std::as_const(before))
        tell(changed(app), app.id);

    for (const App &app : apps) {
        if (m_apps.byId(app.id))
            continue;
        if (const auto added = addApp(app))
            tell(*added, app.id);
        else
            warn(added.error().message, app.id);
    }
    return rows;
}

QStringList Engine::reconfigureChannels(const ServerConfig &config)
{
    QStringList rows;
    const auto tell = [&](const QString &text) {
        report(text);
        rows.append(text);
    };
    const bool hasOtherTenants = config.tenantPatterns != m_config.tenantPatterns;
    const bool hasOtherChannels = config.channels != m_config.channels;
    if (!hasOtherTenants && !hasOtherChannels)
        return {};
    if (const auto done = m_channels.configure(config.channels, config.tenantPatterns); !done) {
        warn(done.error().message);
        return {done.error().message};
    }
    m_config.tenantPatterns = config.tenantPatterns;
    m_config.channels = config.channels;
    const int moved = assignTenants();
    if (hasOtherTenants)
        tell(
            QStringLiteral("The rules for tenants changed (tenants.rules); %1 occupied %2 "
                           "another tenant")
                .arg(moved)
                .arg(moved == 1 ? QStringLiteral("channel has") : QStringLiteral("channels have")));
    if (hasOtherChannels)
        tell(QStringLiteral("The rules for channels changed (channels); who is subscribed stays"));
    return rows;
}

// Gives occupied channels the tenants that the rules say; returns for how many that is another one.
int Engine::assignTenants()
{
    int moved = 0;
    for (const auto &app : m_apps.all()) {
        app->channels.forEach([&](Channel &channel) {
            QByteArray tenant = tenants().tenantOf(channel.name());
            if (tenant == channel.tenant())
                return;
            m_activity.tenantChanged(channel, channel.setTenant(std::move(tenant)));
            ++moved;
        });
    }
    return moved;
}

// What holds for clients from now on.
QStringList Engine::reconfigureServer(const ServerConfig &config,
                                      std::shared_ptr<const TlsContext> tls)
{
    QStringList rows;
    const auto tell = [&](const QString &text) {
        report(text);
        rows.append(text);
    };
    if (config.admission != m_config.admission || config.drainSeconds != m_config.drainSeconds) {
        m_admission.setRules(config.admission);
        m_config.admission = config.admission;
        m_config.drainSeconds = config.drainSeconds;
        tell(QStringLiteral("The rules for clients of the server changed (server, "
                            "tls.allow_plain)"));
    }
    MetricsOptions metrics = config.metrics;
    metrics.statsd = m_config.metrics.statsd; // see needingRestart()
    metrics.measureSeconds = m_config.metrics.measureSeconds;
    if (metrics != m_config.metrics) {
        m_api.setMetrics(metrics);
        m_config.metrics = metrics;
        tell(QStringLiteral("The settings of the metrics changed (metrics)"));
    }
    m_config.tls = config.tls;
    const auto printOf = [](const TlsContext *context) {
        return context ? context->certificate().fingerprint : QByteArray();
    };
    if (printOf(tls.get()) == printOf(m_tls.get()))
        return rows;
    setTls(std::move(tls));
    rows.append(tlsText());
    return rows;
}

// Names what is different but is only looked at when the process starts.
QStringList Engine::needingRestart(const ServerConfig &config)
{
    QStringList rows = takeAddress(config);
    const auto say = [&](const QString &text) {
        rows.append(text);
        warn(text);
    };
    const auto compare =
        [&](const char *setting, const QString &running, const QString &configured) {
            if (running != configured)
                say(QStringLiteral("%1 is \"%2\" until the restart, then \"%3\"")
                        .arg(QLatin1String(setting), running, configured));
        };
    compare("server.path",
            QString::fromUtf8(m_config.pathPrefix),
            QString::fromUtf8(config.pathPrefix));
    compare("server.max_queued_bytes",
            QString::number(m_config.maxQueuedBytes),
            QString::number(config.maxQueuedBytes));
    compare("server.io_threads",
            QString::number(m_config.ioThreads),
            QString::number(config.ioThreads));
    compare("server.apps_file", m_config.appsFile, config.appsFile);
    compare("metrics.statsd", m_config.metrics.statsd, config.metrics.statsd);
    compare("metrics.measure_seconds",
            QString::number(m_config.metrics.measureSeconds),
            QString::number(config.metrics.measureSeconds));
    if (config.presence != m_config.presence)
        say(QStringLiteral("The settings of the presence changed (presence); they hold after the "
                           "restart"));
    if (config.journal != m_config.journal || config.activities != m_config.activities)
        say(QStringLiteral("The settings of the journal changed (journal, activities); the old "
                           "ones hold until the restart"));
    if (!m_directory)
        m_config.directory = config.directory;
    else if (config.directory != m_config.directory)
        say(QStringLiteral("The settings of the directory changed (directory); the %1 is asked "
                           "until the restart")
                .arg(databaseName(m_config.directory)));
    return rows;
}

} // namespace server
