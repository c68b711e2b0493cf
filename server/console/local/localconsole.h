// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace server {

class ApiCaller;
class AuditStore;
class ConsoleFeed;
class Engine;
class SettingsEditor;
class SettingsStore;
class TestClients;

// The console of an engine in the same process. Lives in the main thread; the engine may live in
// another one, or in the same. Asks the feed for changes ten times a second, or as it is told, with
// one question under way at a time.
class LocalConsole final : public Console
{
    Q_OBJECT

public:
    // Both must outlive the console; they are only touched from the engine's thread.
    LocalConsole(Engine &engine, ConsoleFeed &feed, QObject *parent = nullptr);
    ~LocalConsole() override;

    // What is done through this console is put down as that account's from here on. The store must
    // outlive the engine.
    void keepAudit(AuditStore &store, const QString &account);

    // Where the settings are kept that are made through this console; to be called before anything
    // is asked. `trouble` is a sentence when they could not be read at the start. The store must
    // outlive the engine.
    void keepSettings(SettingsStore &store, const QString &trouble = {});

    // The file in which a person changes the configuration.
    void setConfigurationFile(const QString &path) { m_configurationFile = path; }

    void setPace(int everyMs) override { m_pullTimer.setInterval(everyMs); }
    void startServer(Reply<Done> reply) override;
    void startServerOn(quint16 port, Reply<Done> reply) override;
    void stopServerWithin(int mostMs, Reply<Done> reply) override;
    void publish(const PublishRequest &request, Reply<PublishResult> reply) override;
    void reach(const PublishRequest &request, Reply<PublishReach> reply) override;
    void namedChannels(Reply<QList<NamedChannel>> reply) override;
    void channelDetail(const ChannelKey &key, Reply<ChannelDetail> reply) override;
    // localpeople.cpp
    void connectionReport(const QString &socketId, Reply<ConnectionReport> reply) override;
    void connectionRows(const QStringList &socketIds, Reply<QList<ConnectionRow>> reply) override;
    void setPersonKeys(const PersonKeys &keys) override;
    void disconnectClients(const DisconnectRequest &request,
                           Reply<DisconnectResult> reply) override;
    void pingClients(const QStringList &socketIds, Reply<PingResult> reply) override;
    void unsubscribeClient(const UnsubscribeRequest &request, Reply<Done> reply) override;
    void blockUsers(const BlockRequest &request, Reply<QList<BlockedUser>> reply) override;
    void unblockUser(const UserKey &user, Reply<Done> reply) override;
    void blockedUsers(Reply<QList<BlockedUser>> reply) override;
    void traffic(const TrafficQuery &query, Reply<TrafficHistory> reply) override;
    void credentials(const QString &appId, Reply<AppCredentials> reply) override;
    void apps(Reply<QList<AppSettings>> reply) override;
    void addApp(const AppSettings &settings, Reply<AppCredentials> reply) override;
    void changeApp(const AppSettings &settings, Reply<Done> reply) override;
    void removeApp(const QString &id, Reply<Done> reply) override;
    void rotateSecret(const QString &id, qint64 graceSeconds, Reply<AppCredentials> reply) override;
    void directory(const DirectoryQuery &query, Reply<DirectoryPage> reply) override;
    void editDirectory(const DirectoryEdit &edit, Reply<DirectoryEdited> reply) override;
    void publishTenantEvent(const TenantEventRequest &request,
                            Reply<BroadcastAccepted> reply) override;
    void notify(const NotificationRequest &request, Reply<BroadcastAccepted> reply) override;
    void rehearse(const Sendable &what, Reply<Rehearsal> reply) override;
    void broadcastStatus(Reply<BroadcastStatus> reply) override;
    void searchJournal(const JournalQuery &query, Reply<JournalPage> reply) override;
    void logPayload(quint64 seq, Reply<LogPayload> reply) override;
    // localtools.cpp
    void explainSignature(const SignatureQuestion &question, Reply<SignatureReport> reply) override;
    void openTestClient(const TestClientRequest &request, Reply<quint64> reply) override;
    void orderTestClient(quint64 client, const TestClientOrder &order, Reply<Done> reply) override;
    void testClientReport(quint64 client, quint64 seq, Reply<TestClientReport> reply) override;
    void closeTestClient(quint64 client) override;
    void machine(Reply<MachineReport> reply) override;
    void checkJoin(const JoinQuestion &question, Reply<JoinReport> reply) override;
    void channelRules(Reply<ChannelRules> reply) override;
    void
    tryChannel(const QString &appId, const QString &channel, Reply<ChannelTrial> reply) override;
    void searchAudit(const AuditQuery &query, Reply<AuditPage> reply) override;
    // localsettings.cpp
    void serverSettings(Reply<ServerSettingsReport> reply) override;
    void tryServerSettings(const ServerSettings &settings,
                           Reply<ServerSettingsCheck> reply) override;
    void saveServerSettings(const ServerSettings &settings,
                            Reply<ServerSettingsReport> reply) override;
    void restartServer(Reply<Done> reply) override;
    void tenantRules(Reply<TenantRules> reply) override;
    void saveTenantRules(const QStringList &patterns, Reply<TenantRules> reply) override;
    void tryTenantRules(const QStringList &patterns,
                        const QString &channel,
                        Reply<TenantRulesTrial> reply) override;
    void setDemo(bool on, Reply<Done> reply) override;
    // localpublishing.cpp
    std::unique_ptr<LogTap> tapLog(LogSink sink) override;
    void noteAlert(const AlertNote &note) override;

protected:
    void observedChanged(Topics topics) override;

private:
    // asking.h, performing.h: runs `work` in the engine's thread and its result through `reply` in
    // this one.
    template <typename T>
    void ask(std::function<Result<T>()> work, Reply<T> reply);
    // The same for work that answers in a later turn.
    template <typename T>
    void begin(std::function<void(std::function<void(const Result<T> &)>)> work, Reply<T> reply);
    // As begin(), for work that changes something: puts the deed down when it is done. The work may
    // say in the deed, until it answers, what became of it.
    template <typename T>
    using Work = std::function<void(AuditEntry &, std::function<void(const Result<T> &)>)>;
    template <typename T>
    void perform(AuditEntry deed, Work<T> work, Reply<T> reply);
    // The same for work that answers at once.
    template <typename T>
    void performNow(AuditEntry deed, std::function<Result<T>(AuditEntry &)> work, Reply<T> reply);
    void note(AuditEntry deed, const Error *error);
    void publishByRequest(const PublishRequest &request, Reply<PublishResult> reply);
    void pull();

    Engine &m_engine;
    ConsoleFeed &m_feed;
    std::unique_ptr<SettingsEditor> m_settings; // of the engine's thread
    AuditStore *m_audit = nullptr;
    QString m_account;
    QString m_configurationFile;
    QTimer m_pullTimer;
    bool m_pulling = false;
    std::unique_ptr<TestClients> m_testClients; // made with the first
    std::shared_ptr<ApiCaller> m_apiCaller;     // made with the first call
    LogPumps m_pumps;
};

} // namespace server
