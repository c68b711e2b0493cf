// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/appsettings.h"
#include "server/console/api/audit.h"
#include "server/console/api/broadcasting.h"
#include "server/console/api/channeldetail.h"
#include "server/console/api/channelrules.h"
#include "server/console/api/connectionreport.h"
#include "server/console/api/directory.h"
#include "server/console/api/following.h"
#include "server/console/api/journal.h"
#include "server/console/api/logpayload.h"
#include "server/console/api/logtap.h"
#include "server/console/api/observation.h"
#include "server/console/api/people.h"
#include "server/console/api/rehearsal.h"
#include "server/console/api/reply.h"
#include "server/console/api/serversettings.h"
#include "server/console/api/tools.h"
#include "server/console/api/values.h"

#include <QHash>
#include <QObject>

#include <limits>

namespace server {

// All that a user interface knows of the engine. Lives in the caller's (main) thread; no call
// waits, every answer comes through a Reply in a later turn of the event loop. Local, remote and
// fake consoles pass the same contract test.
class Console : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Topics stay watched until the token is dropped. A topic that becomes watched starts with a
    // `reset` delta.
    [[nodiscard]] Observation observe(Topics topics);
    Topics observed() const;

    // Frames of that connection, in both directions, come with changed() until the token is
    // dropped; of some thousands that wait the oldest are dropped. Nobody else pays for it.
    [[nodiscard]] Following follow(const QString &socketId);
    QStringList followed() const { return m_followers.keys(); }

    static constexpr int DefaultPaceMs = 100;
    // Time from one question for changes to the next, from the next question on. The engine works
    // less and what was asked for comes later; nothing else changes.
    virtual void setPace(int everyMs) = 0;

    // Errors: Stopped when nothing runs, AlreadyExists when it runs, Unavailable when the port
    // cannot be had.
    virtual void startServer(Reply<Done> reply) = 0;
    // On another port than the configured one, until the program ends. Same errors.
    virtual void startServerOn(quint16 port, Reply<Done> reply) = 0;
    // Closes clients with 4200, then stops listening.
    void stopServer(Reply<Done> reply)
    {
        stopServerWithin(std::numeric_limits<int>::max(), std::move(reply));
    }
    // The same, with their time shortened to `mostMs`.
    virtual void stopServerWithin(int mostMs, Reply<Done> reply) = 0;

    // As stopServer(), then starts where the settings say; starts a server that is stopped. When
    // that fails it listens again where it did, and the error says why: AlreadyExists when the port
    // is taken, Forbidden when this account may not have it, InvalidArgument for certificate or
    // key, Unavailable for the address, Stopped when somebody stops it, Internal when it cannot
    // listen there any more.
    virtual void restartServer(Reply<Done> reply) = 0;

    // Where the server listens and whom it takes, and who says so.
    virtual void serverSettings(Reply<ServerSettingsReport> reply) = 0;
    // What settings would meet; nothing changes.
    virtual void tryServerSettings(const ServerSettings &settings,
                                   Reply<ServerSettingsCheck> reply) = 0;
    // Keeps settings for good. Address and port hold when the server has been restarted, TLS for
    // who connects from then on, the rest at once. Errors, also of saveTenantRules(), after which
    // all is as it was: InvalidArgument naming setting, value and limits; Unavailable naming what
    // is set elsewhere, or when nothing can be kept.
    virtual void saveServerSettings(const ServerSettings &settings,
                                    Reply<ServerSettingsReport> reply) = 0;

    // Which tenants channels belong to, by their names.
    virtual void tenantRules(Reply<TenantRules> reply) = 0;
    // Channels that are occupied, and who is on them, go to the tenants that the rules say.
    virtual void saveTenantRules(const QStringList &patterns, Reply<TenantRules> reply) = 0;
    // What such rules say of a name, and what is wrong with them; nothing changes. Errors:
    // InvalidArgument for too many.
    virtual void tryTenantRules(const QStringList &patterns,
                                const QString &channel,
                                Reply<TenantRulesTrial> reply) = 0;

    // Publishes as the HTTP API would, with the same limits. Errors: NotFound (app),
    // InvalidArgument, TooLarge, Stopped; of a client event also NotFound (the client) and
    // Forbidden (what the protocol does not let it do); of a request Unavailable when it is not
    // answered. What the server answers to a request is no error.
    virtual void publish(const PublishRequest &request, Reply<PublishResult> reply) = 0;
    // What publish() would reach if it were sent at this moment. Same errors for app and channels;
    // data is not looked at.
    virtual void reach(const PublishRequest &request, Reply<PublishReach> reply) = 0;
    // All kinds of channels there are names for.
    virtual void namedChannels(Reply<QList<NamedChannel>> reply) = 0;
    // One channel, occupied or not: a name that nobody got into has refusals. Errors: NotFound
    // (app).
    virtual void channelDetail(const ChannelKey &key, Reply<ChannelDetail> reply) = 0;
    // One connection, open or gone. Errors: InvalidArgument when that is no socket id.
    virtual void connectionReport(const QString &socketId, Reply<ConnectionReport> reply) = 0;
    static constexpr qsizetype MostConnectionRows = 1000;
    // Rows of these, in their order, whether connections are watched or not; of one that has gone
    // there is none. Errors: TooLarge for too many.
    virtual void connectionRows(const QStringList &socketIds,
                                Reply<QList<ConnectionRow>> reply) = 0;
    // Rows that are told from here on have names, locations and statuses by these keys; connections
    // and members that are watched begin again with a reset.
    virtual void setPersonKeys(const PersonKeys &keys) = 0;
    // Each client gets an error event and a Close frame. Errors: InvalidArgument for a code outside
    // 4000..4999.
    virtual void disconnectClients(const DisconnectRequest &request,
                                   Reply<DisconnectResult> reply) = 0;

    // Each is pinged at once; what it took comes with the counters of the connection.
    virtual void pingClients(const QStringList &socketIds, Reply<PingResult> reply) = 0;
    // Takes a client off a channel; it is told by a subscription error. Errors: NotFound when there
    // is no such client, or it is not on the channel.
    virtual void unsubscribeClient(const UnsubscribeRequest &request, Reply<Done> reply) = 0;
    // Keeps users out for a time; open connections stay. Held in memory, not over a restart. The
    // answer are those users' blocks. Errors: InvalidArgument for no user or another time, NotFound
    // (app), TooLarge above BlockRequest::MostUsers of an app; then nobody is blocked.
    virtual void blockUsers(const BlockRequest &request, Reply<QList<BlockedUser>> reply) = 0;
    // Errors: NotFound when the user is not blocked.
    virtual void unblockUser(const UserKey &user, Reply<Done> reply) = 0;
    // By the time at which they end.
    virtual void blockedUsers(Reply<QList<BlockedUser>> reply) = 0;

    // Errors: InvalidArgument when the span is not positive or exceeds a day.
    virtual void traffic(const TrafficQuery &query, Reply<TrafficHistory> reply) = 0;
    // The secret of an app, for showing and copying. Errors: NotFound.
    virtual void credentials(const QString &appId, Reply<AppCredentials> reply) = 0;

    // All apps with their options, in the order of ServerStatus::apps.
    virtual void apps(Reply<QList<AppSettings>> reply) = 0;
    // Adds an app at once and for good; an empty id, key or secret is made up. Errors, also of the
    // calls below: InvalidArgument naming setting, value and limits, AlreadyExists (id or key),
    // Unavailable when it cannot be stored.
    virtual void addApp(const AppSettings &settings, Reply<AppCredentials> reply) = 0;
    // Other options for the app with that id; open connections go on under them, and are closed
    // with 4003 when it is disabled. Errors: NotFound; Unavailable, naming the file, for an app
    // that is configured elsewhere.
    virtual void changeApp(const AppSettings &settings, Reply<Done> reply) = 0;
    // Its connections are closed with 4001. Errors: as changeApp().
    virtual void removeApp(const QString &id, Reply<Done> reply) = 0;
    // A new random secret; signatures made with the old one stay valid for `graceSeconds`. Errors:
    // as changeApp().
    virtual void
    rotateSecret(const QString &id, qint64 graceSeconds, Reply<AppCredentials> reply) = 0;

    // Users, tenants, who is what where, and tokens, of the directory that Belfry keeps. Errors,
    // also of the call below: InvalidArgument naming the field and the limits; Unavailable when
    // users are not authorized here, or by another database, or the file cannot be used.
    virtual void directory(const DirectoryQuery &query, Reply<DirectoryPage> reply) = 0;
    // One change, which holds for whoever asks from then on; subscriptions stay. Errors: NotFound.
    virtual void editDirectory(const DirectoryEdit &edit, Reply<DirectoryEdited> reply) = 0;

    // An event for a tenant, a module of it, a user or everybody, with `_tenant_id` and
    // `_timestamp` in its data. Errors, also of the call below: as publish(), Unavailable when the
    // queue is full.
    virtual void publishTenantEvent(const TenantEventRequest &request,
                                    Reply<BroadcastAccepted> reply) = 0;
    // In Laravel's form. Errors: also Unavailable for a role when nobody knows who has it.
    virtual void notify(const NotificationRequest &request, Reply<BroadcastAccepted> reply) = 0;
    // What sending that would do at this moment, and the signed request for it; nothing is sent.
    // Errors: as those of the call that sends it.
    virtual void rehearse(const Sendable &what, Reply<Rehearsal> reply) = 0;
    // What became of them, and of those of backends.
    virtual void broadcastStatus(Reply<BroadcastStatus> reply) = 0;

    // Events that the journal on disk has, the newest first. Errors: InvalidArgument naming the
    // field and the limits; Unavailable when there is no journal, or its file cannot be read.
    virtual void searchJournal(const JournalQuery &query, Reply<JournalPage> reply) = 0;

    // All of an event in the log, of which the feed carries the beginning. Errors: NotFound when it
    // is no event, or not kept (any more).
    virtual void logPayload(quint64 seq, Reply<LogPayload> reply) = 0;
    // All rows of the log from now on, whatever the feed leaves out; the sink is called in a thread
    // of the console's own, and holds that up alone. What has happened before the token is dropped
    // still comes, and at last a slice that says so.
    [[nodiscard]] virtual std::unique_ptr<LogTap> tapLog(LogSink sink) = 0;
    // A row in the log.
    virtual void noteAlert(const AlertNote &note) = 0;
    // Signs, or says what is the first thing wrong with a signature; other apps' secrets are tried
    // as well, and none is told. Errors: NotFound (app), InvalidArgument naming the field.
    virtual void explainSignature(const SignatureQuestion &question,
                                  Reply<SignatureReport> reply) = 0;
    // A client on this server, over the network as others, by whose number the calls below know
    // it. It comes back by itself when the connection is lost, and ends with the console. Errors:
    // NotFound (app), InvalidArgument, OverLimit, Stopped.
    virtual void openTestClient(const TestClientRequest &request, Reply<quint64> reply) = 0;
    // Errors, also of the call below: NotFound; InvalidArgument for what cannot be sent.
    virtual void
    orderTestClient(quint64 client, const TestClientOrder &order, Reply<Done> reply) = 0;
    // At most MaxTestFrames at a time, those after `seq`; 0: from the first.
    virtual void testClientReport(quint64 client, quint64 seq, Reply<TestClientReport> reply) = 0;
    virtual void closeTestClient(quint64 client) = 0;
    virtual void machine(Reply<MachineReport> reply) = 0;
    // Which rule is for a channel, and whether a user may join. Errors: NotFound (app).
    virtual void checkJoin(const JoinQuestion &question, Reply<JoinReport> reply) = 0;

    // Which kinds of channels there are, who may join them, and whose they are.
    virtual void channelRules(Reply<ChannelRules> reply) = 0;
    // What the rules say of a name. Errors: NotFound (app), InvalidArgument when an app like that
    // has no such channels.
    virtual void
    tryChannel(const QString &appId, const QString &channel, Reply<ChannelTrial> reply) = 0;

    // What people did in consoles, whether it succeeded or not: every call that changes something
    // leaves an entry before it is answered. Errors: InvalidArgument naming the field and the
    // limits; Unavailable when nothing is kept, or the file cannot be read.
    virtual void searchAudit(const AuditQuery &query, Reply<AuditPage> reply) = 0;

    // Simulated tenants on or off.
    virtual void setDemo(bool on, Reply<Done> reply) = 0;

signals:
    // At most ten times a second, or as setPace() says; only with something in it.
    void changed(const server::ConsoleDelta &delta);

protected:
    virtual void observedChanged(Topics topics) = 0;
    virtual void followedChanged() {}

private:
    friend class Observation;
    friend class Following;
    void retainFollowed(const QString &socketId);
    void dropFollowed(const QString &socketId);
    void retain(Topics topics);
    void drop(Topics topics);

    QHash<int, int> m_watchers;      // topic → tokens
    QHash<QString, int> m_followers; // socket id → tokens
};

} // namespace server
