// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/frametap.h"
#include "server/console/api/broadcasting.h"
#include "server/console/api/channeldetail.h"
#include "server/console/api/channelrules.h"
#include "server/console/api/connectionreport.h"
#include "server/console/api/logpayload.h"
#include "server/console/api/logtap.h"
#include "server/console/api/people.h"
#include "server/console/api/rehearsal.h"
#include "server/console/api/values.h"
#include "server/console/local/appeditor.h"
#include "server/console/local/infokeys.h"
#include "server/engine.h"

namespace server {

// The engine's side of a console: gathers what has changed when it is asked, and does what an
// operator asks for. Everything here runs in the engine thread and returns values.
class ConsoleFeed
{
public:
    // The store is where apps are kept that an operator adds; null: they cannot be.
    explicit ConsoleFeed(Engine &engine, AppStore *store = nullptr);

    // What has changed since the last call. Topics that are new begin with a reset, and so do
    // connections that are followed.
    ConsoleDelta collect(Topics topics, const QStringList &followed = {});

    // operator.cpp, sendings.cpp
    Result<PublishResult> publish(const PublishRequest &request, const QString &account = {});
    // What became of an event that was sent by a request, or of the request, in the log from that
    // row on.
    void addTraces(const PublishRequest &request, quint64 fromSeq, PublishResult &result) const;
    // For a tap of the log; the rows are made later, in another thread.
    LogPumps::Batch logBatch(quint64 from) const;
    quint64 nextLogSeq() const { return m_engine.activity().journal().entries().nextSeq(); }
    Result<PublishReach> reach(const PublishRequest &request);
    // channeldetail.cpp
    Result<ChannelDetail> channelDetail(const ChannelKey &key);
    // connectionreport.cpp
    Result<ConnectionReport> connectionReport(const QString &socketId);
    Result<QList<ConnectionRow>> connectionRows(const QStringList &socketIds) const;
    void setPersonKeys(const PersonKeys &keys);
    Result<DisconnectResult> disconnectClients(const DisconnectRequest &request);
    // What the clients are told.
    static QString reasonOf(const DisconnectRequest &request);
    Result<TrafficHistory> traffic(const TrafficQuery &query)
    {
        return m_engine.activity().meter().history(query);
    }
    Result<AppCredentials> credentials(const QString &appId);
    // channelrulerows.cpp
    ChannelRules channelRules() const;
    Result<ChannelTrial> tryChannel(const QString &appId, const QString &channel) const;
    // These answer in a later turn, unless something is wrong with what is asked.
    void directory(const DirectoryQuery &query, const AppEditor::Answer<DirectoryPage> &answer);
    void editDirectory(const DirectoryEdit &edit, const AppEditor::Answer<DirectoryEdited> &answer);
    void searchJournal(const JournalQuery &query, const AppEditor::Answer<JournalPage> &answer);
    // broadcasts.cpp
    Result<BroadcastAccepted> publishTenantEvent(const TenantEventRequest &request);
    Result<BroadcastAccepted> notify(const NotificationRequest &request);
    BroadcastStatus broadcastStatus();
    // rehearsals.cpp
    Result<Rehearsal> rehearse(const Sendable &what);
    Result<LogPayload> logPayload(quint64 seq); // logpayload.cpp
    // people.cpp
    PingResult pingClients(const QStringList &socketIds);
    Result<QString> unsubscribeClient(const UnsubscribeRequest &request);
    Result<QList<BlockedUser>> blockUsers(const BlockRequest &request);
    Outcome unblockUser(const UserKey &user);
    QList<BlockedUser> blockedUsers();
    AppEditor &appEditor() { return m_appEditor; }

private:
    void collectConnections(ConsoleDelta &delta, bool reset);
    void collectChannels(ConsoleDelta &delta, bool reset);
    void collectMembers(ConsoleDelta &delta, bool reset);
    void collectLog(ConsoleDelta &delta, bool reset);
    void collectFollowed(ConsoleDelta &delta, const QStringList &followed);
    QList<TenantRow> tenants();
    ServerStatus status();
    MemberRow row(const Channel &channel, const Roster::Member &member);

    struct Prepared
    {
        AppRuntime *app = nullptr;
        QByteArrayList channels;
        SocketId except;
    };
    Result<Prepared> prepare(const PublishRequest &request) const;
    Outcome check(const AppRuntime &app, const OutgoingEvent &event) const;
    struct ClientSend
    {
        Connection *sender = nullptr;
        ClientEventMessage message;
    };
    // `raw` is kept alive by the caller.
    Result<ClientSend> clientSend(const PublishRequest &request,
                                  const Prepared &prepared,
                                  const QByteArray &raw) const;
    Result<PublishResult> publishAsClient(const PublishRequest &request,
                                          const Prepared &prepared,
                                          const QString &account);
    Result<Rehearsal> rehearsalAsClient(const PublishRequest &request, const Prepared &prepared);
    Result<QByteArray> eventData(const PublishRequest &request, const Prepared &prepared) const;
    // How many sockets an event on these channels reaches, each channel counted once.
    PublishReach
    reachOf(AppRuntime &app, const QByteArrayList &channels, const SocketId &except) const;
    // broadcasts.cpp
    Result<TenantEvent> tenantEventOf(const TenantEventRequest &request, AppRuntime *&app) const;
    Result<Notification> notificationOf(const NotificationRequest &request, AppRuntime *&app) const;
    // rehearsals.cpp
    Result<Rehearsal> rehearsalOf(const PublishRequest &request);
    Result<Rehearsal> rehearsalOf(const TenantEventRequest &request);
    Result<Rehearsal> rehearsalOf(const NotificationRequest &request);
    Result<Rehearsal> rehearsalOf(AppRuntime &app, const QList<BroadcastEvent> &events) const;

    struct Followed
    {
        std::shared_ptr<FrameTap> tap; // shared with the connection; null: there was none
        quint64 nextSeq = 0;
        bool isOver = false; // and that was told
    };
    FollowDelta follow(const QString &socketId, Followed &followed) const;
    Connection *connectionOf(const QString &socketId) const;

    Engine &m_engine;
    AppEditor m_appEditor;
    InfoKeys m_personKeys;
    Topics m_topics;
    QHash<QString, Followed> m_followed; // by socket id
    quint64 m_nextLogSeq = 0;
    qint64 m_nextRowsMs = 0;
    qsizetype m_rowsInTurn = 0; // since everything was told
    qint64 m_nextStatusMs = 0;
    qint64 m_toldSecond = 0; // TrafficMeter::lastSecond()
    ServerState m_toldState = ServerState::Stopped;
};

} // namespace server
