// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine does for applications besides the Pusher protocol: the third part of Engine.
#include "server/engine.h"
#include "server/metrics/statsd.h"
#include "server/presence/presencestore.h"

namespace server {

// The directory is made when it is first needed, and stays.
void Engine::setUpAuthorization()
{
    if (!m_config.authorization.isEnabled || m_directory)
        return;
    m_directory = std::make_unique<Directory>(
        m_config.directory, m_clock, [this](const QString &text) { warn(text); });
    m_authorizer = std::make_unique<Authorizer>(m_channels, *m_directory);
    m_authorizer->setObjection([this](const QByteArray &appId, const QByteArray &userId) {
        const AppRuntime *app = m_apps.byId(appId);
        return app ? app->blocked.objection(userId) : QString();
    });
    m_gate.setUsers(*m_directory, *m_authorizer);
    m_broadcasting.setDirectory(m_directory.get());
    m_broadcastingAuth = std::make_unique<BroadcastingAuth>(m_gate, *m_authorizer);
    m_api.addService(m_broadcastingAuth.get());
}

// Once, when the engine is made.
void Engine::setUpJournal()
{
    if (!m_config.journal.isEnabled)
        return;
    m_archive = std::make_unique<Archive>(
        m_config.journal, m_config.activities, [this](const QString &text) { warn(text); });
    m_activity.setStore(&m_archive->events());
    m_streams.setStore(&m_archive->events());
    m_archive->events().lastId([this](const Result<qint64> &id) {
        if (id)
            m_activity.skipEventIds(*id);
    });
    m_eventsSince =
        std::make_unique<EventsSince>(EventsSince::Rooms{m_gate, m_activity, m_archive->events()});
    m_syncFeeds = std::make_unique<SyncFeeds>(SyncFeeds::Rooms{
        m_gate, m_apps, m_publisher, m_clock, m_archive->activities(), m_archive->versions()});
    m_api.addService(m_eventsSince.get());
    m_api.addService(m_syncFeeds.get());
}

void Engine::setUpPresence()
{
    if (!m_config.presence.isEnabled)
        return;
    m_presence = std::make_unique<PresenceService>(
        PresenceService::Rooms{m_apps, m_connections, m_publisher, m_activity, m_clock},
        m_config.presence);
    if (m_archive)
        m_presence->setStore(
            std::make_unique<PresenceStore>(m_archive->thread(), m_config.presence.keepDays));
    m_presenceApi = std::make_unique<PresenceApi>(m_gate, *m_presence);
    m_api.addService(m_presenceApi.get());
}

void Engine::pushMeasurements()
{
    if (m_config.metrics.statsd.isEmpty())
        return;
    auto sink = std::make_shared<StatsdSink>(StatsdAddress::parse(m_config.metrics.statsd).value(),
                                             m_config.metrics.prefix);
    onMeasurement([sink](const Measurement &measurement) { sink->push(measurement); },
                  m_config.metrics.measureSeconds);
}

QStringList Engine::reconfigureAuthorization(const AuthorizationSettings &settings)
{
    if (settings == m_config.authorization)
        return {};
    m_config.authorization = settings;
    setUpAuthorization();
    m_gate.setSettings(settings);
    const QString text =
        QStringLiteral("The settings of the authorization changed (authorization)");
    report(text);
    return {text};
}

QStringList Engine::reconfigureBroadcasting(const BroadcastingSettings &settings)
{
    if (settings == m_config.broadcasting)
        return {};
    m_config.broadcasting = settings;
    m_broadcasting.setSettings(settings);
    const QString text =
        QStringLiteral("The settings of the broadcasting services changed (broadcasting)");
    report(text);
    return {text};
}

} // namespace server
