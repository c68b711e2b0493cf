// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of publishing and disconnecting, asked of the fake one and of one
// that has a real engine in another thread.
#include "tests/contract/stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QString News = QStringLiteral("news");

PublishRequest request(const QStringList &channels, const QByteArray &data = "{\"a\":1}")
{
    PublishRequest request;
    request.appId = QStringLiteral("1");
    request.channels = channels;
    request.event = QStringLiteral("headline");
    request.data = data;
    return request;
}

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void publishReachesTheSubscribers_data() { consoles(); }
    void publishReachesTheSubscribers();
    void excludedSocketIsLeftOut_data() { consoles(); }
    void excludedSocketIsLeftOut();
    void reachIsWhatPublishWouldReach_data() { consoles(); }
    void reachIsWhatPublishWouldReach();
    void namedChannelsAreTold_data() { consoles(); }
    void namedChannelsAreTold();
    void badPublishIsRefused_data();
    void badPublishIsRefused();
    void badReachIsRefused_data();
    void badReachIsRefused();
    void publishIsLogged_data() { consoles(); }
    void publishIsLogged();
    void tenantEventCarriesItsTenant_data() { consoles(); }
    void tenantEventCarriesItsTenant();
    void longBacklogIsCutToItsEnd_data() { consoles(); }
    void longBacklogIsCutToItsEnd();
    void clientsAreDisconnected_data() { consoles(); }
    void clientsAreDisconnected();
    void badCloseCodeIsRefused_data();
    void badCloseCodeIsRefused();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    static const char *nameOf(bool isLocal) { return isLocal ? "local" : "fake"; }
    Console &console() { return m_stage->console(); }

    Result<PublishResult> publish(const PublishRequest &request)
    {
        return ask<PublishResult>([&](auto reply) { console().publish(request, reply); });
    }
    Result<PublishReach> reach(const PublishRequest &request)
    {
        return ask<PublishReach>([&](auto reply) { console().reach(request, reply); });
    }
    Result<DisconnectResult> disconnect(const QStringList &ids, quint16 code, const QString &reason)
    {
        return ask<DisconnectResult>([&](auto reply) {
            console().disconnectClients({ids, code, reason}, reply);
        });
    }
    // The refused publishes of a row table, for each console.
    static void refusals(bool withEvents);

    std::unique_ptr<Stage> m_stage;
};

void TestConsole::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
}

void TestConsole::cleanup()
{
    m_stage.reset();
}

void TestConsole::publishReachesTheSubscribers()
{
    const QString other = QStringLiteral("other");
    const QString nobody = QStringLiteral("nobody");
    m_stage->addClient({News});
    m_stage->addClient({News, other});
    m_stage->addClient({});
    const auto result = publish(request({News, other, nobody}));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    const PublishReach &reach = result->reach;
    QCOMPARE(reach.recipients, 3);
    QCOMPARE(reach.excluded, 0);
    QCOMPARE(reach.channels.size(), 3);
    QCOMPARE(reach.channels[0].channel, News);
    QCOMPARE(reach.channels[0].recipients, 2);
    QCOMPARE(reach.channels[1].channel, other);
    QCOMPARE(reach.channels[1].recipients, 1);
    QCOMPARE(reach.channels[2].channel, nobody);
    QCOMPARE(reach.channels[2].recipients, 0);
    QVERIFY(result->acceptedUtc > 0);
    QVERIFY(result->tookMicroseconds >= 0);
    const QJsonObject wire = QJsonDocument::fromJson(result->wire).object();
    QCOMPARE(wire.value(u"event").toString(), QStringLiteral("headline"));
    QCOMPARE(wire.value(u"channel").toString(), News);
    QCOMPARE(wire.value(u"data").toString(), QStringLiteral("{\"a\":1}"));
}

void TestConsole::excludedSocketIsLeftOut()
{
    const QString first = m_stage->addClient({News});
    const QString stranger = m_stage->addClient({});
    m_stage->addClient({News});
    PublishRequest publication = request({News});
    publication.excludeSocketId = first;
    const auto result = publish(publication);
    QVERIFY(result);
    QCOMPARE(result->reach.recipients, 1);
    QCOMPARE(result->reach.excluded, 1);
    publication.excludeSocketId = stranger;
    QCOMPARE(publish(publication)->reach.recipients, 2);
    publication.excludeSocketId = QStringLiteral("1.1");
    const auto unknown = publish(publication);
    QVERIFY(unknown);
    QCOMPARE(unknown->reach.recipients, 2);
    QCOMPARE(unknown->reach.excluded, 0);
}

void TestConsole::reachIsWhatPublishWouldReach()
{
    const QString first = m_stage->addClient({News});
    m_stage->addClient({News});
    PublishRequest publication = request({News, QStringLiteral("nobody")}, "not looked at");
    publication.excludeSocketId = first;
    const auto reached = reach(publication);
    QVERIFY(reached);
    QCOMPARE(reached->recipients, 1);
    QCOMPARE(reached->excluded, 1);
    QCOMPARE(reached->channels.size(), 2);
    QCOMPARE(reached->channels[0].recipients, 1);
    QCOMPARE(reached->channels[1].recipients, 0);
    const auto published = publish(publication);
    QVERIFY(published);
    QCOMPARE(published->reach.recipients, reached->recipients);
    QCOMPARE(published->reach.excluded, reached->excluded);
}

void TestConsole::refusals(bool withEvents)
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<PublishRequest>("publication");
    QTest::addColumn<int>("code");
    for (const bool isLocal : {false, true}) {
        const auto row = [&](const char *name, const PublishRequest &publication, ErrorCode code) {
            QTest::addRow("%s, %s", nameOf(isLocal), name) << isLocal << publication << int(code);
        };
        PublishRequest unknown = request({News});
        unknown.appId = QStringLiteral("99");
        row("unknown app", unknown, ErrorCode::NotFound);
        row("no channel", request({}), ErrorCode::InvalidArgument);
        row("empty channel name", request({QString()}), ErrorCode::InvalidArgument);
        row("channel with a space",
            request({News, QStringLiteral("a b")}),
            ErrorCode::InvalidArgument);
        row("channel of 201 characters", request({QString(201, u'x')}), ErrorCode::InvalidArgument);
        row("101 channels",
            request(QString(100, u',').split(u',').replaceInStrings(QString(), News)),
            ErrorCode::InvalidArgument);
        if (!withEvents)
            continue;
        for (const char *name : {"", "pusher:ping", "pusher_internal:member_added"}) {
            PublishRequest publication = request({News});
            publication.event = QString::fromLatin1(name);
            row(*name ? name : "no event name", publication, ErrorCode::InvalidArgument);
        }
        PublishRequest longName = request({News});
        longName.event = QString(201, u'x');
        row("event name of 201 characters", longName, ErrorCode::InvalidArgument);
        row("too much data", request({News}, QByteArray(10'001, 'x')), ErrorCode::TooLarge);
        PublishRequest tenantEvent = request({QStringLiteral("tenant.7")}, "[1]");
        tenantEvent.tenantEvent = true;
        row("tenant event without an object", tenantEvent, ErrorCode::InvalidArgument);
    }
}

void TestConsole::namedChannelsAreTold()
{
    const auto kinds = [&] {
        return ask<QList<NamedChannel>>([&](auto reply) { console().namedChannels(reply); });
    };
    const NamedChannel admins{
        {}, QStringLiteral("tenant-admins"), QStringLiteral("private-tenant.{tenant}.admins")};
    m_stage->describeChannels(admins.name, admins.pattern);
    QVERIFY(kinds());
    QCOMPARE(*kinds(), QList<NamedChannel>{admins});
}

void TestConsole::badPublishIsRefused_data()
{
    refusals(true);
}

void TestConsole::badPublishIsRefused()
{
    QFETCH(PublishRequest, publication);
    m_stage->addClient({News});
    const auto result = publish(publication);
    QVERIFY(!result);
    QTEST(int(result.error().code), "code");
    QVERIFY(!result.error().message.isEmpty());
}

void TestConsole::badReachIsRefused_data()
{
    refusals(false);
}

void TestConsole::badReachIsRefused()
{
    QFETCH(PublishRequest, publication);
    const auto result = reach(publication);
    QVERIFY(!result);
    QTEST(int(result.error().code), "code");
}

void TestConsole::publishIsLogged()
{
    m_stage->addClient({News});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Log);
    const auto result = publish(request({News, QStringLiteral("nobody")}));
    QVERIFY(result);
    QTRY_VERIFY(mirror.logRow(result->logSeq + 1));
    const LogEntry row = *mirror.logRow(result->logSeq);
    QCOMPARE(row.kind, LogKind::Event);
    QCOMPARE(row.appId, QStringLiteral("1"));
    QCOMPARE(row.channel, News);
    QCOMPARE(row.event, QStringLiteral("headline"));
    QCOMPARE(row.source, QStringLiteral("console"));
    QCOMPARE(row.recipients, 1);
    QCOMPARE(row.payload, QByteArray("{\"a\":1}"));
    QCOMPARE(row.size, 7);
    QVERIFY(row.utc > 0);
    QCOMPARE(mirror.logRow(result->logSeq + 1)->channel, QStringLiteral("nobody"));
    QCOMPARE(mirror.logRow(result->logSeq + 1)->recipients, 0);
    for (int i = 0; i < 10; ++i)
        QVERIFY(publish(request({News})));
    QTRY_VERIFY(mirror.logRow(result->logSeq + 11));
    for (qsizetype i = 1; i < mirror.log.size(); ++i)
        QCOMPARE(mirror.log[i].seq, mirror.log[i - 1].seq + 1);
}

void TestConsole::tenantEventCarriesItsTenant()
{
    const QString channel = QStringLiteral("tenant.7.orders");
    m_stage->addClient({channel});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Log | Topic::Channels);
    PublishRequest publication = request({channel}, "{\"id\":12345678901234,\"_tenant_id\":\"8\"}");
    publication.tenantEvent = true;
    const auto result = publish(publication);
    QVERIFY(result);
    QTRY_VERIFY(mirror.logRow(result->logSeq));
    const LogEntry row = *mirror.logRow(result->logSeq);
    QCOMPARE(row.tenant, QStringLiteral("7"));
    const QJsonObject data = QJsonDocument::fromJson(row.payload).object();
    QCOMPARE(data.value(u"_tenant_id").toString(), QStringLiteral("7"));
    QVERIFY(data.contains(u"_timestamp"));
    QCOMPARE(data.value(u"id").toInteger(), 12345678901234);
    QTRY_COMPARE(mirror.channels.value(channel).tenant, QStringLiteral("7"));
}

void TestConsole::longBacklogIsCutToItsEnd()
{
    constexpr int Rows = 2100;
    constexpr qsizetype Shown = 2000;
    for (int i = 1; i < Rows; ++i)
        console().publish(request({News}), {});
    const auto last = publish(request({News}));
    QVERIFY(last);
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Log);
    QTRY_VERIFY(mirror.logRow(last->logSeq));
    QCOMPARE(mirror.log.size(), Shown);
    QVERIFY(mirror.logSkipped >= quint64(Rows - Shown));
    QCOMPARE(mirror.log.last().seq, mirror.log.first().seq + Shown - 1);
}

void TestConsole::clientsAreDisconnected()
{
    const QString gone = m_stage->addClient({News});
    const QString stays = m_stage->addClient({News});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Connections | Topic::Log);
    QTRY_COMPARE(mirror.connections.size(), 2);
    const auto result = disconnect(
        {gone, QStringLiteral("9.9"), QStringLiteral("nonsense")}, 4009, QStringLiteral("Go away"));
    QVERIFY(result);
    QCOMPARE(result->closed, 1);
    QCOMPARE(result->unknown, (QStringList{QStringLiteral("9.9"), QStringLiteral("nonsense")}));
    QTRY_COMPARE(mirror.connectionsGone.size(), 1);
    QCOMPARE(mirror.connectionsGone.first().socketId, gone);
    QCOMPARE(mirror.connectionsGone.first().code, quint16(4009));
    QCOMPARE(mirror.connectionsGone.first().reason, QStringLiteral("Go away"));
    QCOMPARE(mirror.connections.keys(), QStringList{stays});
    QCOMPARE(reach(request({News}))->recipients, 1);
    const auto again = disconnect({gone}, 4200, {});
    QVERIFY(again);
    QCOMPARE(again->closed, 0);
    QCOMPARE(again->unknown, QStringList{gone});
}

void TestConsole::badCloseCodeIsRefused_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<int>("code");
    for (const bool isLocal : {false, true}) {
        for (const int code : {0, 1000, 3999, 5000, 65535})
            QTest::addRow("%s, %d", nameOf(isLocal), code) << isLocal << code;
    }
}

void TestConsole::badCloseCodeIsRefused()
{
    QFETCH(int, code);
    const QString client = m_stage->addClient({News});
    const auto result = disconnect({client}, quint16(code), {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(reach(request({News}))->recipients, 1);
}

QTEST_GUILESS_MAIN(TestConsole)

#include "tst_console.moc"
