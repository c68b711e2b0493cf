// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/stage.h"

#include "app/core/appsfile.h"
#include "app/core/auditfile.h"
#include "app/core/configuration.h"
#include "app/core/settingsfile.h"
#include "server/console/local/localconsole.h"
#include "tests/support/directoryscene.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QDateTime>
#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>

#include <map>

namespace test {

using namespace server;

namespace {

class FakeStage final : public Stage
{
public:
    explicit FakeStage(bool hasJournal)
    {
        m_console.setJournal(hasJournal);
        AppSummary app;
        app.id = QStringLiteral("1");
        app.key = QStringLiteral("key1");
        app.name = QStringLiteral("Test");
        app.maxEventBytes = 10'000;
        m_console.addApp(app, QStringLiteral("secret1"));
        m_console.setAccount(QStringLiteral("tester"));
    }

    Console &console() override { return m_console; }

    QString addClient(const QStringList &channels, const QString &userId) override
    {
        ConnectionRow row;
        row.socketId = QStringLiteral("1000.%1").arg(++m_clients);
        row.appId = QStringLiteral("1");
        row.userId = userId;
        row.channels = channels;
        row.channelCount = qint32(channels.size());
        row.connectedUtc = QDateTime::currentMSecsSinceEpoch();
        m_console.upsert(row);
        for (const QString &channel : channels)
            join(row, channel);
        return row.socketId;
    }

    void removeClient(const QString &socketId) override
    {
        for (const ConnectionRow &row : m_console.connections()) {
            if (row.socketId != socketId)
                continue;
            for (const QString &channel : row.channels)
                leave(socketId, channel);
        }
        m_console.removeConnection(socketId, 1000, {});
    }

    void refuseClient(const QString &channel) override
    {
        LogEntry entry;
        entry.kind = LogKind::Rejected;
        entry.appId = QStringLiteral("1");
        entry.tenant = QString::fromUtf8(m_tenants.tenantOf(channel.toUtf8()));
        entry.channel = channel;
        entry.event = QStringLiteral("4009");
        entry.source = QStringLiteral("client");
        entry.socketId = QStringLiteral("1000.%1").arg(++m_clients);
        entry.text = QStringLiteral("The signature does not match.");
        m_console.appendLog(entry);
    }

    void defineIn(const QString &file) override { m_console.defineIn(QStringLiteral("1"), file); }

    void describeChannels(const QString &name, const QString &pattern) override
    {
        m_console.setNamedChannels({{{}, name, pattern}});
        ChannelRule rule;
        rule.name = name;
        rule.pattern = pattern;
        rule.tenant = QStringLiteral("tenant");
        JoinWay members;
        members.member = true;
        rule.allow = {members};
        ChannelRules rules;
        rules.rules = {rule};
        rules.areAsked = true;
        m_console.setChannelRules(rules);
        m_console.setTrial([parsed = ChannelPattern::parse(pattern.toUtf8()).value()](
                               const QString &channel) { return trialOf(parsed, channel); });
    }

    void breakStore() override
    {
        m_console.failWith(Error{ErrorCode::Unavailable, QStringLiteral("The disk is full.")});
    }

    QString fixPort() override
    {
        const QString file = QStringLiteral("belfry.toml");
        m_console.settings.origins.insert(QStringLiteral("server.port"),
                                          {SettingSource::File, file});
        return file;
    }

    void failRestarts() override
    {
        m_console.settings.restartFailure =
            Error{ErrorCode::AlreadyExists, QStringLiteral("The port is taken.")};
    }

private:
    static ChannelTrial trialOf(const ChannelPattern &pattern, const QString &channel)
    {
        ChannelTrial trial;
        if (channel.startsWith(u"private-"))
            trial.kind = ChannelKind::Private;
        if (const auto values = pattern.match(channel.toUtf8())) {
            trial.rule = 0;
            for (const QByteArray &placeholder : pattern.placeholders())
                trial.values.append({QString::fromUtf8(placeholder),
                                     QString::fromUtf8(values->value(placeholder))});
            trial.tenant = QString::fromUtf8(values->value("tenant"));
        }
        return trial;
    }
    void join(const ConnectionRow &client, const QString &channel)
    {
        ChannelRow row;
        row.key = {QStringLiteral("1"), channel};
        row.tenant = QString::fromUtf8(m_tenants.tenantOf(channel.toUtf8()));
        for (const ChannelRow &known : m_console.channels()) {
            if (known.key == row.key)
                row = known;
        }
        ++row.subscribers;
        if (!client.userId.isEmpty() && channel.startsWith(u"presence-")) {
            row.kind = ChannelKind::Presence;
            MemberRow member;
            member.key = {row.key.appId, channel, client.userId};
            for (const MemberRow &known : m_console.members()) {
                if (known.key == member.key)
                    member = known;
            }
            row.users += member.devices.isEmpty();
            member.devices.insert(client.socketId, client.connectedUtc);
            m_console.upsert(member);
        }
        m_console.upsert(row);
    }

    void leave(const QString &socketId, const QString &channel)
    {
        bool isGone = false;
        for (MemberRow member : m_console.members()) {
            if (member.key.channel != channel || member.devices.remove(socketId) == 0)
                continue;
            isGone = member.devices.isEmpty();
            if (isGone)
                m_console.removeMember(member.key, QStringLiteral("closed 1000"));
            else
                m_console.upsert(member);
        }
        for (ChannelRow row : m_console.channels()) {
            if (row.key.name != channel)
                continue;
            row.users -= isGone;
            if (--row.subscribers == 0)
                m_console.removeChannel(row.key);
            else
                m_console.upsert(row);
        }
    }

    FakeConsole m_console;
    const TenantMap m_tenants = TenantMap::compile(TenantMap::defaultPatterns()).value();
    int m_clients = 0;
};

class LocalStage final : public Stage
{
public:
    explicit LocalStage(bool hasJournal)
        : m_appsFile(m_files, m_dir.filePath(QStringLiteral("kept/apps.toml")))
        , m_options(options(m_dir))
        , m_settingsFile(m_files, m_options)
        , m_auditFile(m_files, m_dir.filePath(QStringLiteral("audit.jsonl")))
        , m_engine(config(m_dir, hasJournal), &m_appsFile)
        , m_console(m_engine.thread().engine(), m_engine.thread().feed())
    {
        m_console.keepAudit(m_auditFile, QStringLiteral("tester"));
        m_console.keepSettings(m_settingsFile);
    }
    // The engine posts to the console.
    ~LocalStage() override
    {
        m_clients.clear();
        m_files.stop();
        m_engine.thread().stop();
    }

    Console &console() override { return m_console; }

    QString addClient(const QStringList &channels, const QString &userId) override
    {
        auto client = std::make_unique<PusherClient>(testApp());
        if (!client->connectTo(m_engine.port()))
            qFatal("The engine refused a client.");
        for (const QString &channel : channels) {
            const bool isMember = !userId.isEmpty() && channel.startsWith(u"presence-");
            const QByteArray data =
                isMember ? R"({"user_id":")" + userId.toUtf8() + R"("})" : QByteArray();
            if (!client->subscribe(channel.toUtf8(), data))
                qFatal("The engine refused a subscription.");
        }
        const QString socketId = QString::fromLatin1(client->socketId());
        m_clients.emplace(socketId, std::move(client));
        return socketId;
    }

    void removeClient(const QString &socketId) override { m_clients.at(socketId)->close(); }

    void refuseClient(const QString &channel) override
    {
        App stranger = testApp();
        stranger.secret = "another";
        PusherClient client(stranger);
        if (!client.connectTo(m_engine.port()) || client.subscribe(channel.toUtf8()))
            qFatal("The engine admitted a subscription.");
    }

    void defineIn(const QString &file) override
    {
        m_engine.ask<bool>([&](Engine &engine) {
            App app = engine.apps().byId("1")->app();
            app.definedIn = file;
            return engine.changeApp(app).has_value();
        });
    }

    void describeChannels(const QString &name, const QString &pattern) override
    {
        m_engine.ask<bool>([&](Engine &engine) {
            ChannelDescription channel;
            channel.name = name.toUtf8();
            channel.pattern = pattern.toUtf8();
            JoinCondition members;
            members.member = true;
            channel.allow = {members};
            return engine.channels().configure({channel}, {}).has_value();
        });
    }

    // A file takes the place of the folder.
    void breakStore() override
    {
        const QString folder = m_dir.filePath(QStringLiteral("kept"));
        QDir(folder).removeRecursively();
        QFile file(folder);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("The store cannot be broken.");
    }

    QString fixPort() override
    {
        write(m_options.configFile, "[server]\nport = 0\n");
        return m_options.configFile;
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written.", qPrintable(path));
    }
    // As the engine begins: the port is kept, so that an operator may set another one.
    static app::Options options(const QTemporaryDir &dir)
    {
        app::Options options;
        options.profileDir = dir.filePath(QStringLiteral("kept"));
        options.configFile = dir.filePath(QStringLiteral("belfry.toml"));
        write(options.configFile, {});
        write(app::settingsFileOf(options), "[server]\nport = 0\n");
        return options;
    }
    static ServerConfig config(const QTemporaryDir &dir, bool hasJournal)
    {
        ServerConfig config = RunningEngine::config();
        config.authorization.isEnabled = true;
        config.directory.path = dir.filePath(QStringLiteral("directory.sqlite"));
        config.journal.isEnabled = hasJournal;
        config.journal.file = dir.filePath(QStringLiteral("journal.sqlite"));
        config.channels = sceneChannels();
        return config;
    }

    QTemporaryDir m_dir;
    app::FilesThread m_files;
    app::AppsFile m_appsFile;
    app::Options m_options;
    app::SettingsFile m_settingsFile;
    app::AuditFile m_auditFile;
    RunningEngine m_engine;
    LocalConsole m_console;
    std::map<QString, std::unique_ptr<PusherClient>> m_clients;
};

} // namespace

quint16 freePort()
{
    QTcpServer finder;
    finder.listen(QHostAddress::LocalHost);
    return finder.serverPort();
}

std::unique_ptr<Stage> Stage::fake(bool hasJournal)
{
    return std::make_unique<FakeStage>(hasJournal);
}

std::unique_ptr<Stage> Stage::local(bool hasJournal)
{
    return std::make_unique<LocalStage>(hasJournal);
}

Mirror::Mirror(Console &console)
{
    connect(&console, &Console::changed, this, &Mirror::apply);
}

const LogEntry *Mirror::logRow(quint64 seq) const
{
    const auto it = std::find_if(
        log.cbegin(), log.cend(), [seq](const LogEntry &row) { return row.seq == seq; });
    return it == log.cend() ? nullptr : &*it;
}

void Mirror::apply(const ConsoleDelta &delta)
{
    ++deltas;
    const auto memberId = [](const MemberKey &key) {
        return key.channel + u'/' + key.userId;
    };
    if (delta.connections.reset) {
        ++connectionResets;
        connections.clear();
    }
    if (delta.channels.reset) {
        ++channelResets;
        channels.clear();
    }
    if (delta.members.reset) {
        ++memberResets;
        members.clear();
    }
    for (const ConnectionGone &gone : delta.connections.removals)
        connections.remove(gone.socketId);
    for (const ChannelKey &key : delta.channels.removals)
        channels.remove(key.name);
    for (const MemberGone &gone : delta.members.removals)
        members.remove(memberId(gone.key));
    connectionsGone += delta.connections.removals;
    membersGone += delta.members.removals;
    for (const ConnectionRow &row : delta.connections.upserts)
        connections.insert(row.socketId, row);
    for (const ConnectionCounters &counters : delta.counters) {
        for (ConnectionRow &row : connections) {
            if (row.number != counters.number)
                continue;
            row.lastSeenUtc = counters.lastSeenUtc;
            row.messagesIn = counters.messagesIn;
            row.messagesOut = counters.messagesOut;
            row.bytesIn = counters.bytesIn;
            row.bytesOut = counters.bytesOut;
            row.queuedBytes = counters.queuedBytes;
        }
    }
    for (const ChannelRow &row : delta.channels.upserts)
        channels.insert(row.key.name, row);
    for (const MemberRow &row : delta.members.upserts)
        members.insert(memberId(row.key), row);
    log += delta.log;
    logSkipped += delta.logSkipped;
    if (delta.tenants)
        tenants = delta.tenants;
    if (delta.status)
        status = delta.status;
}

} // namespace test
