// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "tests/support/fakesettings.h"

#include <QTimer>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace test {

// A console without an engine. It keeps the rows it is given and treats every call as the engine
// would: the same refusals, the same consequences in rows and log, answers in a later turn of the
// event loop. Main thread.
class FakeConsole final : public server::Console
{
    Q_OBJECT

public:
    explicit FakeConsole(QObject *parent = nullptr);

    // What the engine holds. Changes reach observers with the next delta.
    void addApp(const server::AppSummary &app, const QString &secret = QStringLiteral("secret"));
    // The app comes from that file, and cannot be changed here.
    void defineIn(const QString &appId, const QString &file);
    void setState(server::ServerState state, const QString &failure = {});
    void upsert(const server::ConnectionRow &row);
    void upsert(const server::ChannelRow &row);
    void upsert(const server::MemberRow &row);
    void removeConnection(const QString &socketId, quint16 code, const QString &reason);
    void removeChannel(const server::ChannelKey &key);
    void removeMember(const server::MemberKey &key, const QString &reason);
    void setTenants(const QList<server::TenantRow> &tenants);
    // Of a connection that is followed; others are passed over.
    void addFrame(const QString &socketId, server::FollowedFrame frame);
    // Returns the sequence number that the entry got.
    quint64 appendLog(server::LogEntry entry);
    void appendLog(const QList<server::LogEntry> &entries);
    void setStatus(const std::function<void(server::ServerStatus &)> &change);

    int pace() const { return m_deltaTimer.interval(); }
    const server::ServerStatus &status() const { return m_status; }
    QList<server::ConnectionRow> connections() const;
    QList<server::ChannelRow> channels() const;
    QList<server::MemberRow> members() const;
    const QList<server::LogEntry> &log() const { return m_log; }

    // Sends at once what otherwise waits for the next tenth of a second; with the status when asked
    // to.
    void flush(bool withStatus = false);

    // What the HTTP API answers to an event; 200 without it.
    void answerRequests(qint32 status, const QByteArray &body)
    {
        m_httpStatus = status;
        m_httpBody = body;
    }
    // What taps of the log get next comes after so many that were dropped.
    void skipInTaps(quint64 count) { m_tapGap += count; }
    // As whom operators act.
    void setAccount(const QString &account) { m_account = account; }

    // Every call is answered with this until it is taken back.
    void failWith(std::optional<server::Error> error) { m_failure = std::move(error); }
    // Answers wait until release() while held, so that a test sees a request in flight.
    void hold() { m_held = true; }
    void release();
    // Where traffic comes from; without it every bucket is zero and connections are as they are.
    using TrafficSource = std::function<server::TrafficHistory(const server::TrafficQuery &)>;
    void setTrafficSource(TrafficSource source) { m_trafficSource = std::move(source); }

    // What logPayload() has; entries that are whole in the log it finds there.
    QHash<quint64, QByteArray> largePayloads;
    // Searches find nothing then, and say why.
    void setJournal(bool on) { m_hasJournal = on; }
    void setChannelRules(const server::ChannelRules &rules) { m_rules = rules; }
    // Tells what a name is from the rule it belongs to; without it no rule fits, and every name is
    // public and Unassigned.
    using Trial = std::function<server::ChannelTrial(const QString &channel)>;
    void setTrial(Trial trial) { m_trial = std::move(trial); }
    void setNamedChannels(const QList<server::NamedChannel> &kinds) { m_namedChannels = kinds; }

    // What explainSignature() answers in place of what it finds itself; what the machine and the
    // rule of every channel are.
    void setSignatureReport(std::optional<server::SignatureReport> report)
    {
        m_signatureReport = std::move(report);
    }
    void setMachine(const server::MachineReport &report) { m_machine = report; }
    void setJoinReport(const server::JoinReport &report) { m_joinReport = report; }
    // A test client sends or hears this.
    void appendFrame(quint64 client, server::TestFrame::Kind kind, const QByteArray &text);
    std::size_t testClientCount() const { return m_testClients.size(); }

    FakeSettings settings; // of the server

    // Requests in the order in which they came.
    QList<server::PublishRequest> published;
    QList<server::PublishRequest> reaches;
    QList<server::AlertNote> alerts;
    QList<server::DisconnectRequest> disconnects;
    QList<server::TrafficQuery> trafficQueries;
    QStringList credentialRequests;
    QList<server::AppSettings> appsAdded;
    QList<server::AppSettings> appsChanged;
    QStringList appsRemoved;
    QList<std::pair<QString, qint64>> rotations; // id and grace time
    QList<server::DirectoryEdit> directoryEdits;
    QList<server::TenantEventRequest> tenantEvents;
    QList<server::NotificationRequest> notifications;
    QList<server::Sendable> rehearsals;
    QList<server::SignatureQuestion> signatureQuestions;
    QList<server::JoinQuestion> joinQuestions;
    QList<server::ChannelKey> channelsAsked;
    QStringList pinged;
    QList<server::UnsubscribeRequest> unsubscribes;
    QList<server::BlockRequest> blocks;
    QList<quint16> portsTried; // by startServerOn()
    QList<server::PersonKeys> personKeys;
    QStringList reportsAsked; // socket ids
    int starts = 0;
    int stops = 0;

    void setPace(int everyMs) override { m_deltaTimer.setInterval(everyMs); }
    void startServer(server::Reply<server::Done> reply) override;
    void startServerOn(quint16 port, server::Reply<server::Done> reply) override;
    void stopServerWithin(int mostMs, server::Reply<server::Done> reply) override;
    void publish(const server::PublishRequest &request,
                 server::Reply<server::PublishResult> reply) override;
    void reach(const server::PublishRequest &request,
               server::Reply<server::PublishReach> reply) override;
    void namedChannels(server::Reply<QList<server::NamedChannel>> reply) override;
    void channelDetail(const server::ChannelKey &key,
                       server::Reply<server::ChannelDetail> reply) override;
    void connectionReport(const QString &socketId,
                          server::Reply<server::ConnectionReport> reply) override;
    void connectionRows(const QStringList &socketIds,
                        server::Reply<QList<server::ConnectionRow>> reply) override;
    void setPersonKeys(const server::PersonKeys &keys) override;
    void disconnectClients(const server::DisconnectRequest &request,
                           server::Reply<server::DisconnectResult> reply) override;
    void pingClients(const QStringList &socketIds,
                     server::Reply<server::PingResult> reply) override;
    void unsubscribeClient(const server::UnsubscribeRequest &request,
                           server::Reply<server::Done> reply) override;
    void blockUsers(const server::BlockRequest &request,
                    server::Reply<QList<server::BlockedUser>> reply) override;
    void unblockUser(const server::UserKey &user, server::Reply<server::Done> reply) override;
    void blockedUsers(server::Reply<QList<server::BlockedUser>> reply) override;
    void traffic(const server::TrafficQuery &query,
                 server::Reply<server::TrafficHistory> reply) override;
    void credentials(const QString &appId, server::Reply<server::AppCredentials> reply) override;
    void searchJournal(const server::JournalQuery &query,
                       server::Reply<server::JournalPage> reply) override;
    std::unique_ptr<server::LogTap> tapLog(server::LogSink sink) override;
    void noteAlert(const server::AlertNote &note) override;
    void logPayload(quint64 seq, server::Reply<server::LogPayload> reply) override;
    void channelRules(server::Reply<server::ChannelRules> reply) override;
    void tryChannel(const QString &appId,
                    const QString &channel,
                    server::Reply<server::ChannelTrial> reply) override;
    void searchAudit(const server::AuditQuery &query,
                     server::Reply<server::AuditPage> reply) override;
    void setDemo(bool on, server::Reply<server::Done> reply) override;
    void serverSettings(server::Reply<server::ServerSettingsReport> reply) override;
    void tryServerSettings(const server::ServerSettings &wanted,
                           server::Reply<server::ServerSettingsCheck> reply) override;
    void saveServerSettings(const server::ServerSettings &wanted,
                            server::Reply<server::ServerSettingsReport> reply) override;
    void restartServer(server::Reply<server::Done> reply) override;
    void tenantRules(server::Reply<server::TenantRules> reply) override;
    void saveTenantRules(const QStringList &patterns,
                         server::Reply<server::TenantRules> reply) override;
    void tryTenantRules(const QStringList &patterns,
                        const QString &channel,
                        server::Reply<server::TenantRulesTrial> reply) override;
    void apps(server::Reply<QList<server::AppSettings>> reply) override;
    void addApp(const server::AppSettings &settings,
                server::Reply<server::AppCredentials> reply) override;
    void changeApp(const server::AppSettings &settings, server::Reply<server::Done> reply) override;
    void removeApp(const QString &id, server::Reply<server::Done> reply) override;
    void rotateSecret(const QString &id,
                      qint64 graceSeconds,
                      server::Reply<server::AppCredentials> reply) override;

    void directory(const server::DirectoryQuery &query,
                   server::Reply<server::DirectoryPage> reply) override;
    void editDirectory(const server::DirectoryEdit &edit,
                       server::Reply<server::DirectoryEdited> reply) override;
    void publishTenantEvent(const server::TenantEventRequest &request,
                            server::Reply<server::BroadcastAccepted> reply) override;
    void notify(const server::NotificationRequest &request,
                server::Reply<server::BroadcastAccepted> reply) override;
    void rehearse(const server::Sendable &what, server::Reply<server::Rehearsal> reply) override;
    void broadcastStatus(server::Reply<server::BroadcastStatus> reply) override;

    void explainSignature(const server::SignatureQuestion &question,
                          server::Reply<server::SignatureReport> reply) override;
    void openTestClient(const server::TestClientRequest &request,
                        server::Reply<quint64> reply) override;
    void orderTestClient(quint64 client,
                         const server::TestClientOrder &order,
                         server::Reply<server::Done> reply) override;
    void testClientReport(quint64 client,
                          quint64 seq,
                          server::Reply<server::TestClientReport> reply) override;
    void closeTestClient(quint64 client) override;
    void machine(server::Reply<server::MachineReport> reply) override;
    void checkJoin(const server::JoinQuestion &question,
                   server::Reply<server::JoinReport> reply) override;

protected:
    void observedChanged(server::Topics topics) override;
    void followedChanged() override;

private:
    using ChannelId = std::pair<QString, QString>;
    using MemberId = std::tuple<QString, QString, QString>;

    template <typename T>
    void answer(server::Reply<T> reply, std::function<server::Result<T>()> compute)
    {
        later([this, reply = std::move(reply), compute = std::move(compute)] {
            reply(m_failure ? server::Result<T>(*m_failure) : compute());
        });
    }
    // The same for a call that changes something: it is put down.
    template <typename T>
    void perform(server::AuditEntry deed,
                 server::Reply<T> reply,
                 std::function<server::Result<T>()> compute)
    {
        answer<T>({this,
                   [this, deed, reply](const server::Result<T> &result) {
                       note(deed, result ? nullptr : &result.error());
                       reply(result);
                   }},
                  std::move(compute));
    }
    void note(server::AuditEntry deed, const server::Error *error);
    void later(std::function<void()> task);
    void markDirty();
    void updateCounts();
    bool isRunning() const;
    const server::AppSummary *app(const QString &id) const;
    bool watches(server::Topic topic) const { return m_watched.testFlag(topic); }
    void leave(const server::ConnectionRow &row, quint16 code, const QString &reason);
    void leaveChannel(const server::ConnectionRow &row, const QString &channel, const QString &why);

    server::Result<server::PublishReach> reachNow(const server::PublishRequest &request) const;
    server::Result<server::PublishResult> publishNow(const server::PublishRequest &request);
    server::Result<server::DisconnectResult>
    disconnectNow(const server::DisconnectRequest &request);
    server::Result<server::TrafficHistory> trafficNow(const server::TrafficQuery &query) const;
    server::Result<server::ChannelDetail> channelDetailNow(const server::ChannelKey &key) const;
    void describeDoor(server::ChannelDetail &detail) const;
    server::Result<server::ConnectionReport> reportNow(const QString &socketId) const;
    server::Result<QList<server::BlockedUser>> blockNow(const server::BlockRequest &request);
    void tellFollowers(const server::PublishRequest &request,
                       const QString &channel,
                       const QByteArray &text);
    server::FollowDelta &followDelta(const QString &socketId);
    void endFollowed(const QString &socketId, quint16 code, const QString &reason);
    server::ServerSettingsReport settingsNow() const;
    server::Result<server::ServerSettingsReport>
    saveSettingsNow(const server::ServerSettings &wanted);
    server::Outcome restartNow();
    server::Result<server::TenantRules> saveRulesNow(const QStringList &patterns);
    server::Outcome startNow();
    server::Outcome stopNow();
    server::Result<server::AppCredentials> addAppNow(const server::AppSettings &settings);
    server::Outcome changeAppNow(const server::AppSettings &settings);
    server::Outcome removeAppNow(const QString &id);
    server::Result<server::AppCredentials> rotateNow(const QString &id, qint64 graceSeconds);
    struct DirectoryRows;
    struct DirectoryApply;
    server::Result<server::DirectoryPage> directoryNow(const server::DirectoryQuery &query) const;
    server::Result<server::DirectoryEdited> editDirectoryNow(const server::DirectoryEdit &edit);
    server::Result<server::JournalPage> searchJournalNow(const server::JournalQuery &query) const;
    QStringList membersOf(const QString &tenant, const QString &role) const;
    std::optional<server::Error> refuseBroadcast(const QString &appId,
                                                 const QString &socketId) const;
    server::Result<server::BroadcastAccepted>
    broadcastNow(const QList<server::PublishRequest> &events, bool now);
    server::Result<QList<server::PublishRequest>>
    eventsOf(const server::TenantEventRequest &request) const;
    server::Result<QList<server::PublishRequest>>
    eventsOf(const server::NotificationRequest &request) const;
    static QByteArray frame(const QString &event, const QString &channel, const QByteArray &data);
    server::Outcome checkPublish(const server::PublishRequest &request) const;
    server::Outcome checkSender(const server::PublishRequest &request) const;
    QByteArray clientFrame(const server::PublishRequest &request) const;
    server::PublishRequest asTold(const server::PublishRequest &request, qint64 utc) const;
    server::Result<server::Rehearsal> rehearseNow(const server::Sendable &what) const;
    server::Result<server::SignatureReport>
    explainNow(const server::SignatureQuestion &question) const;
    server::Result<quint64> openTestClientNow(const server::TestClientRequest &request);
    server::Outcome orderTestClientNow(quint64 client, const server::TestClientOrder &order);
    server::Outcome editable(const QString &id) const;
    const server::AppSummary *appWithKey(const QString &key) const;
    void store(const server::AppSettings &settings);
    void closeApp(const QString &id, quint16 code, const QString &reason);
    void operatorDid(const QString &appId, const QString &text);

    std::map<QString, server::ConnectionRow> m_connections;
    std::map<ChannelId, server::ChannelRow> m_channels;
    std::map<MemberId, server::MemberRow> m_members;
    QList<server::TenantRow> m_tenants;
    QList<server::LogEntry> m_log;
    quint64 m_nextSeq = 1;
    server::ServerStatus m_status;
    QHash<QString, QString> m_secrets;
    QHash<QString, server::AppSettings> m_settings; // by app id
    int m_made = 0;                                 // ids, keys and secrets

    std::shared_ptr<DirectoryRows> m_directory; // made with the first row

    struct Broadcasts
    {
        qint64 queued = 0;
        qint64 sent = 0;
        std::array<qint64, 6> discarded{}; // by reason
    };
    Broadcasts m_broadcasts;

    std::map<quint64, server::TestClientReport> m_testClients;
    quint64 m_lastTestClient = 0;
    std::optional<server::SignatureReport> m_signatureReport;
    server::MachineReport m_machine;
    server::JoinReport m_joinReport;
    QHash<QString, quint64> m_frameCounts; // of connections that are followed
    QList<server::BlockedUser> m_blocked;

    server::Topics m_watched;
    server::ConsoleDelta m_pending;
    QTimer m_deltaTimer;
    QTimer m_statusTimer;

    std::optional<server::Error> m_failure;
    QList<server::NamedChannel> m_namedChannels;
    server::ChannelRules m_rules;
    Trial m_trial;
    QList<server::AuditEntry> m_audit;
    bool m_hasJournal = true;
    bool m_held = false;
    qint32 m_httpStatus = 200;
    QByteArray m_httpBody = "{}";
    QString m_account;
    quint64 m_tapGap = 0;
    server::LogPumps m_pumps;
    QList<std::function<void()>> m_waiting;
    TrafficSource m_trafficSource;
};

} // namespace test
