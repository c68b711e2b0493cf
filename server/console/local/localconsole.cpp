// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/localconsole.h"

#include "server/console/local/asking.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/rows.h"
#include "server/console/local/testclients.h"
#include "server/engine.h"

#include <QPointer>

namespace server {

LocalConsole::LocalConsole(Engine &engine, ConsoleFeed &feed, QObject *parent)
    : Console(parent)
    , m_engine(engine)
    , m_feed(feed)
{
    connect(&m_pullTimer, &QTimer::timeout, this, &LocalConsole::pull);
    m_pullTimer.start(DefaultPaceMs);
}

LocalConsole::~LocalConsole() = default;

void LocalConsole::pull()
{
    if (std::exchange(m_pulling, true))
        return;
    ask<ConsoleDelta>([this, topics = observed()] { return m_feed.collect(topics); },
                      {this, [this](const Result<ConsoleDelta> &delta) {
                           m_pulling = false;
                           const bool hasRows =
                               !delta->connections.isEmpty() || !delta->counters.isEmpty() ||
                               !delta->channels.isEmpty() || !delta->members.isEmpty() ||
                               !delta->log.isEmpty() || delta->logSkipped > 0;
                           if (hasRows || delta->status || delta->tenants)
                               emit changed(*delta);
                       }});
}

// The next pull, at most a tenth of a second away, carries the new topics.
void LocalConsole::observedChanged(Topics) {}

void LocalConsole::startServer(Reply<Done> reply)
{
    ask<Done>([this] { return m_engine.start(); }, std::move(reply));
}

void LocalConsole::stopServer(Reply<Done> reply)
{
    ask<Done>(
        [this]() -> Outcome {
            if (m_engine.state() != ServerState::Listening)
                return Error{ErrorCode::Stopped, QStringLiteral("The server is not running.")};
            m_engine.stop();
            return Done{};
        },
        std::move(reply));
}

void LocalConsole::publish(const PublishRequest &request, Reply<PublishResult> reply)
{
    ask<PublishResult>([this, request] { return m_feed.publish(request); }, std::move(reply));
}

void LocalConsole::reach(const PublishRequest &request, Reply<PublishReach> reply)
{
    ask<PublishReach>([this, request] { return m_feed.reach(request); }, std::move(reply));
}

void LocalConsole::namedChannels(Reply<QList<NamedChannel>> reply)
{
    ask<QList<NamedChannel>>([this] { return namedChannelRows(m_engine.channels()); },
                             std::move(reply));
}

void LocalConsole::disconnectClients(const DisconnectRequest &request,
                                     Reply<DisconnectResult> reply)
{
    ask<DisconnectResult>([this, request] { return m_feed.disconnectClients(request); },
                          std::move(reply));
}

void LocalConsole::traffic(const TrafficQuery &query, Reply<TrafficHistory> reply)
{
    ask<TrafficHistory>([this, query] { return m_feed.traffic(query); }, std::move(reply));
}

void LocalConsole::credentials(const QString &appId, Reply<AppCredentials> reply)
{
    ask<AppCredentials>([this, appId] { return m_feed.credentials(appId); }, std::move(reply));
}

void LocalConsole::apps(Reply<QList<AppSettings>> reply)
{
    ask<QList<AppSettings>>([this] { return m_feed.appEditor().apps(); }, std::move(reply));
}

void LocalConsole::addApp(const AppSettings &settings, Reply<AppCredentials> reply)
{
    begin<AppCredentials>(
        [this, settings](auto answer) { m_feed.appEditor().add(settings, answer); },
        std::move(reply));
}

void LocalConsole::changeApp(const AppSettings &settings, Reply<Done> reply)
{
    begin<Done>([this, settings](auto answer) { m_feed.appEditor().change(settings, answer); },
                std::move(reply));
}

void LocalConsole::removeApp(const QString &id, Reply<Done> reply)
{
    begin<Done>([this, id](auto answer) { m_feed.appEditor().remove(id, answer); },
                std::move(reply));
}

void LocalConsole::rotateSecret(const QString &id, qint64 graceSeconds, Reply<AppCredentials> reply)
{
    begin<AppCredentials>(
        [this, id, graceSeconds](auto answer) {
            m_feed.appEditor().rotateSecret(id, graceSeconds, answer);
        },
        std::move(reply));
}

void LocalConsole::directory(const DirectoryQuery &query, Reply<DirectoryPage> reply)
{
    begin<DirectoryPage>([this, query](auto answer) { m_feed.directory(query, answer); },
                         std::move(reply));
}

void LocalConsole::editDirectory(const DirectoryEdit &edit, Reply<DirectoryEdited> reply)
{
    begin<DirectoryEdited>([this, edit](auto answer) { m_feed.editDirectory(edit, answer); },
                           std::move(reply));
}

void LocalConsole::searchJournal(const JournalQuery &query, Reply<JournalPage> reply)
{
    begin<JournalPage>([this, query](auto answer) { m_feed.searchJournal(query, answer); },
                       std::move(reply));
}

void LocalConsole::publishTenantEvent(const TenantEventRequest &request,
                                      Reply<BroadcastAccepted> reply)
{
    ask<BroadcastAccepted>([this, request] { return m_feed.publishTenantEvent(request); },
                           std::move(reply));
}

void LocalConsole::notify(const NotificationRequest &request, Reply<BroadcastAccepted> reply)
{
    ask<BroadcastAccepted>([this, request] { return m_feed.notify(request); }, std::move(reply));
}

void LocalConsole::rehearse(const Sendable &what, Reply<Rehearsal> reply)
{
    ask<Rehearsal>([this, what] { return m_feed.rehearse(what); }, std::move(reply));
}

void LocalConsole::broadcastStatus(Reply<BroadcastStatus> reply)
{
    ask<BroadcastStatus>([this] { return m_feed.broadcastStatus(); }, std::move(reply));
}

void LocalConsole::logPayload(quint64 seq, Reply<LogPayload> reply)
{
    ask<LogPayload>([this, seq] { return m_feed.logPayload(seq); }, std::move(reply));
}

void LocalConsole::setDemo(bool on, Reply<Done> reply)
{
    ask<Done>(
        [this, on]() -> Outcome {
            m_engine.setDemo(on);
            return Done{};
        },
        std::move(reply));
}

} // namespace server
