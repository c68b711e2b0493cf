// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/localconsole.h"

#include "server/console/local/asking.h"
#include "server/console/local/auditstore.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/deeds.h"
#include "server/console/local/performing.h"
#include "server/console/local/rows.h"
#include "server/console/local/settingseditor.h"
#include "server/console/local/testclients.h"
#include "server/engine.h"

#include <QPointer>

namespace server {

namespace {

AppCredentials valueOf(const AppEditor::Edited &edited, const AppCredentials *)
{
    return edited.credentials;
}

Done valueOf(const AppEditor::Edited &, const Done *)
{
    return {};
}

// Says in the deed what was done, and answers with what the caller wants of it.
template <typename T>
AppEditor::Answer<AppEditor::Edited> telling(AuditEntry &deed,
                                             std::function<void(const Result<T> &)> answer)
{
    return [&deed, answer = std::move(answer)](const Result<AppEditor::Edited> &edited) {
        if (!edited)
            return answer(edited.error());
        deed.text = edited->text;
        deed.appId = edited->credentials.id;
        answer(valueOf(*edited, static_cast<const T *>(nullptr)));
    };
}

} // namespace

LocalConsole::LocalConsole(Engine &engine, ConsoleFeed &feed, QObject *parent)
    : Console(parent)
    , m_engine(engine)
    , m_feed(feed)
    , m_settings(std::make_unique<SettingsEditor>(engine, nullptr))
{
    connect(&m_pullTimer, &QTimer::timeout, this, &LocalConsole::pull);
    m_pullTimer.start(DefaultPaceMs);
}

LocalConsole::~LocalConsole() = default;

// The one place in which what a person did is told: to the log, and to who comes later. Engine
// thread.
void LocalConsole::note(AuditEntry deed, const Error *error)
{
    if (!error && deed.text.isEmpty())
        return; // nothing was different
    if (!error && isTold(deed))
        m_engine.activity().operatorDid(deed.text, deed.appId.toUtf8(), deed.account);
    if (!m_audit)
        return;
    deed.utc = m_engine.clock().utcMs();
    deed.succeeded = !error;
    deed.failure = error ? error->message : QString();
    m_audit->append(deed);
}

void LocalConsole::keepAudit(AuditStore &store, const QString &account)
{
    m_audit = &store;
    m_account = account;
}

void LocalConsole::searchAudit(const AuditQuery &query, Reply<AuditPage> reply)
{
    // By way of the engine, so that what was asked for before is in it.
    begin<AuditPage>(
        [this, query](auto answer) {
            if (const auto checked = checkQuery(query); !checked)
                return answer(checked.error());
            if (!m_audit)
                return answer(Error{ErrorCode::Unavailable,
                                    QStringLiteral("What operators do is not kept here.")});
            m_audit->search(query, &m_engine, answer);
        },
        std::move(reply));
}

void LocalConsole::pull()
{
    if (std::exchange(m_pulling, true))
        return;
    ask<ConsoleDelta>(
        [this, topics = observed(), followed = followed()] {
            return m_feed.collect(topics, followed);
        },
        {this, [this](const Result<ConsoleDelta> &delta) {
             m_pulling = false;
             const bool hasRows = !delta->connections.isEmpty() || !delta->counters.isEmpty() ||
                                  !delta->channels.isEmpty() || !delta->members.isEmpty() ||
                                  !delta->log.isEmpty() || delta->logSkipped > 0 ||
                                  !delta->followed.isEmpty();
             if (hasRows || delta->status || delta->tenants)
                 emit changed(*delta);
         }});
}

// The next pull, at most a tenth of a second away, carries the new topics.
void LocalConsole::observedChanged(Topics) {}

void LocalConsole::startServer(Reply<Done> reply)
{
    performNow<Done>(
        startDeed(), [this](AuditEntry &) { return m_engine.start(); }, std::move(reply));
}

void LocalConsole::startServerOn(quint16 port, Reply<Done> reply)
{
    AuditEntry deed = startDeed();
    deed.values = {QStringLiteral("port %1").arg(port)};
    performNow<Done>(
        deed, [this, port](AuditEntry &) { return m_engine.startOn(port); }, std::move(reply));
}

void LocalConsole::stopServerWithin(int mostMs, Reply<Done> reply)
{
    performNow<Done>(
        stopDeed(),
        [this, mostMs](AuditEntry &) -> Outcome {
            if (m_engine.state() != ServerState::Listening)
                return Error{ErrorCode::Stopped, QStringLiteral("The server is not running.")};
            m_engine.stopWithin(mostMs);
            return Done{};
        },
        std::move(reply));
}

void LocalConsole::namedChannels(Reply<QList<NamedChannel>> reply)
{
    ask<QList<NamedChannel>>([this] { return namedChannelRows(m_engine.channels()); },
                             std::move(reply));
}

void LocalConsole::channelDetail(const ChannelKey &key, Reply<ChannelDetail> reply)
{
    ask<ChannelDetail>([this, key] { return m_feed.channelDetail(key); }, std::move(reply));
}

void LocalConsole::disconnectClients(const DisconnectRequest &request,
                                     Reply<DisconnectResult> reply)
{
    performNow<DisconnectResult>(
        deedOf(request),
        [this, request](AuditEntry &deed) {
            const auto result = m_feed.disconnectClients(request);
            if (result)
                deed.text = QStringLiteral("Disconnected %1 clients with %2: %3")
                                .arg(result->closed)
                                .arg(request.code)
                                .arg(ConsoleFeed::reasonOf(request));
            return result;
        },
        std::move(reply));
}

void LocalConsole::pingClients(const QStringList &socketIds, Reply<PingResult> reply)
{
    ask<PingResult>(
        [this, socketIds]() -> Result<PingResult> { return m_feed.pingClients(socketIds); },
        std::move(reply));
}

void LocalConsole::unsubscribeClient(const UnsubscribeRequest &request, Reply<Done> reply)
{
    performNow<Done>(
        deedOf(request),
        [this, request](AuditEntry &deed) -> Outcome {
            const auto appId = m_feed.unsubscribeClient(request);
            if (!appId)
                return appId.error();
            deed.appId = *appId;
            return Done{};
        },
        std::move(reply));
}

void LocalConsole::blockUsers(const BlockRequest &request, Reply<QList<BlockedUser>> reply)
{
    performNow<QList<BlockedUser>>(
        deedOf(request),
        [this, request](AuditEntry &) { return m_feed.blockUsers(request); },
        std::move(reply));
}

void LocalConsole::unblockUser(const UserKey &user, Reply<Done> reply)
{
    performNow<Done>(
        unblockDeed(user),
        [this, user](AuditEntry &) { return m_feed.unblockUser(user); },
        std::move(reply));
}

void LocalConsole::blockedUsers(Reply<QList<BlockedUser>> reply)
{
    ask<QList<BlockedUser>>(
        [this]() -> Result<QList<BlockedUser>> { return m_feed.blockedUsers(); }, std::move(reply));
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
    perform<AppCredentials>(
        addDeed(settings),
        [this, settings](AuditEntry &deed, auto answer) {
            deed.values = m_feed.appEditor().differencesTo(settings);
            m_feed.appEditor().add(settings, telling<AppCredentials>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::changeApp(const AppSettings &settings, Reply<Done> reply)
{
    perform<Done>(
        changeDeed(settings),
        [this, settings](AuditEntry &deed, auto answer) {
            deed.values = m_feed.appEditor().differencesTo(settings);
            m_feed.appEditor().change(settings, telling<Done>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::removeApp(const QString &id, Reply<Done> reply)
{
    perform<Done>(
        removeDeed(id),
        [this, id](AuditEntry &deed, auto answer) {
            m_feed.appEditor().remove(id, telling<Done>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::rotateSecret(const QString &id, qint64 graceSeconds, Reply<AppCredentials> reply)
{
    perform<AppCredentials>(
        rotateDeed(id, graceSeconds),
        [this, id, graceSeconds](AuditEntry &deed, auto answer) {
            m_feed.appEditor().rotateSecret(
                id, graceSeconds, telling<AppCredentials>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::channelRules(Reply<ChannelRules> reply)
{
    ask<ChannelRules>(
        [this, file = m_configurationFile]() -> Result<ChannelRules> {
            ChannelRules rules = m_feed.channelRules();
            rules.file = file;
            return rules;
        },
        std::move(reply));
}

void LocalConsole::tryChannel(const QString &appId,
                              const QString &channel,
                              Reply<ChannelTrial> reply)
{
    ask<ChannelTrial>([this, appId, channel] { return m_feed.tryChannel(appId, channel); },
                      std::move(reply));
}

void LocalConsole::directory(const DirectoryQuery &query, Reply<DirectoryPage> reply)
{
    begin<DirectoryPage>([this, query](auto answer) { m_feed.directory(query, answer); },
                         std::move(reply));
}

void LocalConsole::editDirectory(const DirectoryEdit &edit, Reply<DirectoryEdited> reply)
{
    perform<DirectoryEdited>(
        deedOf(edit),
        [this, edit](AuditEntry &, auto answer) { m_feed.editDirectory(edit, answer); },
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
    performNow<BroadcastAccepted>(
        deedOf(request),
        [this, request](AuditEntry &) { return m_feed.publishTenantEvent(request); },
        std::move(reply));
}

void LocalConsole::notify(const NotificationRequest &request, Reply<BroadcastAccepted> reply)
{
    performNow<BroadcastAccepted>(
        deedOf(request),
        [this, request](AuditEntry &) { return m_feed.notify(request); },
        std::move(reply));
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
    performNow<Done>(
        demoDeed(on),
        [this, on](AuditEntry &) -> Outcome {
            m_engine.setDemo(on);
            return Done{};
        },
        std::move(reply));
}

} // namespace server
