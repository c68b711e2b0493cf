// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of an operator's tools.
#include "server/connections/ownclients.h"
#include "tests/contract/stage.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleTools : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void signaturesAreMadeAndChecked_data() { consoles(); }
    void signaturesAreMadeAndChecked();
    void unknownAppsAreRefused_data() { consoles(); }
    void unknownAppsAreRefused();
    void aTestClientTalks_data() { consoles(); }
    void aTestClientTalks();
    void testClientsAreLimited_data() { consoles(); }
    void testClientsAreLimited();
    void othersListTheClientAsConsole();
    void theMachineIsLookedAt();
    void rulesAreTold();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_stage->console(); }
    Result<SignatureReport> explain(const SignatureQuestion &question)
    {
        return ask<SignatureReport>(
            [&](auto reply) { console().explainSignature(question, reply); });
    }
    Result<quint64> open(const char *user = "", const char *app = "1")
    {
        return ask<quint64>([&](auto reply) {
            console().openTestClient({s(app), s(user), "{\"name\":\"Ann\"}"}, reply);
        });
    }
    Outcome order(quint64 client, const TestClientOrder &order)
    {
        return ask<Done>([&](auto reply) { console().orderTestClient(client, order, reply); });
    }
    TestClientReport report(quint64 client, quint64 seq = 0)
    {
        return ask<TestClientReport>(
                   [&](auto reply) { console().testClientReport(client, seq, reply); })
            .value();
    }
    Result<JoinReport> join(const char *channel, const char *user = "", const char *app = "1")
    {
        return ask<JoinReport>([&](auto reply) {
            console().checkJoin({s(app), s(channel), s(user), {}}, reply);
        });
    }
    void start()
    {
        Mirror mirror(console());
        QTRY_VERIFY(mirror.isListening());
    }

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleTools::init()
{
    const auto *isLocal = QTest::currentDataTag();
    m_stage = !isLocal || qstrcmp(isLocal, "local") == 0 ? Stage::local() : Stage::fake();
    start();
}

void TestConsoleTools::signaturesAreMadeAndChecked()
{
    SignatureQuestion question;
    question.appId = s("1");
    question.socketId = s("1234.1234");
    question.channel = s("private-foobar");
    const auto made = explain(question);
    QVERIFY(made && made->valid);
    QCOMPARE(made->text, "1234.1234:private-foobar");
    QCOMPARE(made->auth, s("key1:") + made->signature);
    QCOMPARE(made->signature.size(), 64);
    question.verify = true;
    question.given = made->auth.toUtf8();
    QVERIFY(explain(question)->valid);
    question.given.chop(1);
    QVERIFY(!explain(question)->valid);

    SignatureQuestion typed; // Pusher's example
    typed.kind = SignatureKind::User;
    typed.key = s("key");
    typed.secret = s("7ad3773142a6692b25b8");
    typed.socketId = s("1234.1234");
    typed.data = "{\"id\":\"12345\"}";
    const auto user = explain(typed);
    QVERIFY(user);
    QCOMPARE(user->signature,
             s("4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba"));
}

void TestConsoleTools::unknownAppsAreRefused()
{
    SignatureQuestion question;
    question.appId = s("99");
    QCOMPARE(explain(question).error().code, ErrorCode::NotFound);
    question.appId.clear();
    QCOMPARE(explain(question).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(open("", "99").error().code, ErrorCode::NotFound);
    QCOMPARE(join("private-x", "", "99").error().code, ErrorCode::NotFound);
    QCOMPARE(order(99, {TestClientOrder::Subscribe, s("x"), {}, {}}).error().code,
             ErrorCode::NotFound);
    const auto missing =
        ask<TestClientReport>([&](auto reply) { console().testClientReport(99, 0, reply); });
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestConsoleTools::aTestClientTalks()
{
    const auto client = open("42");
    QVERIFY2(client, client ? "" : qPrintable(client.error().message));
    QTRY_COMPARE(report(*client).userId, s("42"));
    QCOMPARE(report(*client).state, TestClientState::Connected);
    QVERIFY(!report(*client).socketId.isEmpty());
    const quint64 seen = report(*client).frames.last().seq;
    const QString channel = s("presence-tenant.7");
    QVERIFY(!order(*client, {TestClientOrder::Whisper, channel, s("client-x"), "{}"}));
    QVERIFY(!order(*client, {TestClientOrder::Subscribe, {}, {}, {}}));
    QVERIFY(order(*client, {TestClientOrder::Subscribe, channel, {}, {}}));
    QTRY_COMPARE(report(*client).channels, QStringList{channel});
    QVERIFY(!order(*client, {TestClientOrder::Subscribe, channel, {}, {}}));
    QVERIFY(!order(*client, {TestClientOrder::Whisper, channel, s("typing"), "{}"}));
    QVERIFY(order(*client, {TestClientOrder::Whisper, channel, s("client-typing"), "{\"n\":1}"}));
    const auto frames = report(*client, seen).frames;
    QCOMPARE(frames.first().seq, seen + 1);
    QCOMPARE(frames.last().kind, TestFrame::Out);
    QVERIFY(frames.last().text.contains("client-typing"));
    QVERIFY(order(*client, {TestClientOrder::Unsubscribe, channel, {}, {}}));
    QTRY_VERIFY(report(*client).channels.isEmpty());
    console().closeTestClient(*client);
    const auto gone =
        ask<TestClientReport>([&](auto reply) { console().testClientReport(*client, 0, reply); });
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

void TestConsoleTools::testClientsAreLimited()
{
    quint64 first = 0;
    for (int i = 0; i < MaxTestClients; ++i) {
        const auto client = open();
        QVERIFY(client);
        first = first ? first : *client;
    }
    QCOMPARE(open().error().code, ErrorCode::OverLimit);
    console().closeTestClient(first);
    QVERIFY(open());
}

void TestConsoleTools::othersListTheClientAsConsole()
{
    Mirror mirror(console());
    const auto watch = console().observe(Topic::Connections);
    const auto client = open("42");
    QVERIFY(client);
    QTRY_COMPARE(mirror.connections.size(), 1);
    QVERIFY(mirror.connections.cbegin()->isOwn);
    QVERIFY(mirror.connections.cbegin()->client.startsWith(s("console ")));
    QVERIFY(!mirror.connections.cbegin()->client.contains(QString::fromLatin1(ownClientName())));
    console().closeTestClient(*client);
    QTRY_VERIFY(mirror.connections.isEmpty());
    QCOMPARE(int(mirror.connectionsGone.first().code), 1000);
}

void TestConsoleTools::theMachineIsLookedAt()
{
    const auto machine = ask<MachineReport>([&](auto reply) { console().machine(reply); });
    QVERIFY(machine);
    QVERIFY(machine->nowUtc > 0);
    QVERIFY(machine->maxConnections > 0);
    QVERIFY(!machine->hasTls);
}

// The directory is empty: it knows nobody.
void TestConsoleTools::rulesAreTold()
{
    const auto order = join("private-order.100");
    QVERIFY(order);
    QCOMPARE(order->kind, ChannelKind::Private);
    QCOMPARE(order->pattern, s("private-order.{id:int}"));
    QCOMPARE(order->values.first(), std::pair(s("id"), s("100")));
    QVERIFY(order->ways.first().owner.startsWith(s("SELECT")));
    QVERIFY(order->isAuthorizedHere && !order->hasAsked);
    const auto admins = join("private-tenant.7.admins", "5");
    QCOMPARE(admins->tenant, s("7"));
    QCOMPARE(admins->patternName, s("tenant-admins"));
    QCOMPARE(admins->ways.first().roles, (QStringList{s("seller"), s("super_admin")}));
    QVERIFY(admins->hasAsked && !admins->mayJoin);
    QVERIFY2(admins->why.contains(s("no user with the id \"5\"")), qPrintable(admins->why));
    const auto put = [&](const DirectoryEdit &edit) {
        return ask<DirectoryEdited>([&](auto reply) { console().editDirectory(edit, reply); });
    };
    QVERIFY(put(PutUser{{s("5"), s("Eve"), s("eve@example.org")}}));
    QVERIFY(join("private-tenant.7.admins", "5")->why.contains(s("not a member of the tenant")));
    QVERIFY(put(PutTenant{{s("7"), s("Seven"), 0}}));
    QVERIFY(put(PutMembership{{s("7"), s("5"), s("seller"), {}}}));
    QVERIFY(join("private-tenant.7.admins", "5")->mayJoin);
    const auto presence = join("presence-tenant.7", "5");
    QVERIFY(presence->mayJoin);
    QCOMPARE(presence->channelData,
             "{\"user_id\":\"5\",\"user_info\":{\"id\":\"5\",\"name\":\"Eve\"}}");
    QVERIFY(join("private tenant")->defect.size() > 0);
    QVERIFY(!join("private-nothing")->hasPattern);
}

QTEST_GUILESS_MAIN(TestConsoleTools)
#include "tst_consoletools.moc"
