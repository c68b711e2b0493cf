// SPDX-License-Identifier: GPL-3.0-or-later
//
// What backends may not do with the broadcasting services, that the log says why, and notifications
// for roles, whose members the directory knows.
#include "server/auth/signature.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>

using namespace server;
using namespace test;

namespace {

const QByteArray TenantEvents = "/api/tenants/7/events";
const QByteArray Notifications = "/api/notifications";
const QByteArray Good = R"({"name":"e","data":{}})";
const QString Created = QString::fromLatin1(Notification::EventName);

} // namespace

class TestBroadcastRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_clients.clear(); }
    void badBodiesAreNamed_data();
    void badBodiesAreNamed();
    void forgedRequestsAreRefused();
    void replayedRequestsAreRefused();
    void largeRequestsAreRefused();
    void usersMayNotPublish();
    void otherMethodsAndPathsAreRefused();
    void rolesAreFound_data();
    void rolesAreFound();
    void aRoleThatNobodyHasIsLogged();
    void tooManyReceiversAreRefused();
    void aDatabaseThatFailsOpensTheBreaker();

private:
    PusherClient &on(AuthorizingEngine &engine, const QByteArray &channel)
    {
        m_clients.push_back(std::make_unique<PusherClient>(testApp()));
        PusherClient &client = *m_clients.back();
        if (!client.connectTo(engine.engine().port()) || !client.subscribe(channel))
            qFatal("A client was refused.");
        client.take();
        return client;
    }
    static BroadcastCounts counts(AuthorizingEngine &engine)
    {
        return engine.engine().ask<BroadcastCounts>(
            [](Engine &one) { return one.activity().counters().broadcasts; });
    }
    static quint64 discarded(AuthorizingEngine &engine, DiscardReason reason)
    {
        return counts(engine).discarded[std::size_t(reason)];
    }

    AuthorizingStage m_stage;
    AuthorizingEngine *m_ofBodies = nullptr; // one for all of them
    std::vector<std::unique_ptr<PusherClient>> m_clients;
};

void TestBroadcastRefusals::init()
{
    if (QByteArrayView(QTest::currentTestFunction()) == "badBodiesAreNamed")
        return;
    m_ofBodies = nullptr;
    m_stage.clear();
}

void TestBroadcastRefusals::badBodiesAreNamed_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row =
        [](const QByteArray &path, const QByteArray &body, const char *said, int status = 422) {
            QTest::newRow((path + ' ' + body.left(60)).constData())
                << path << body << status << QByteArray(said);
        };
    for (const QByteArray &path : {TenantEvents, Notifications, QByteArray("/api/domain-events")}) {
        row(path, "", "JSON object", 400);
        row(path, "[]", "JSON object", 400);
        row(path, R"({"name":"e")", "JSON object", 400);
        row(path, R"({"name":"e","now":1})", "now must be true or false");
    }
    row(TenantEvents, "{}", "name is required");
    row(TenantEvents, R"({"name":{}})", "name must be a text");
    row(TenantEvents, R"({"name":"pusher:error"})", "reserved");
    row(TenantEvents, R"({"name":"e","data":[1]})", "data must be a JSON object");
    row(TenantEvents, R"({"name":"e","data":"{\"a\":"})", "data must be a JSON object");
    row(TenantEvents, R"({"name":"e","user":1,"global":true})", "together");
    row(TenantEvents, R"({"name":"e","module":""})", "module is required");
    row(TenantEvents, R"({"name":"e","module":"a.b"})", "module");
    row(TenantEvents, R"({"name":"e","user":"1; DROP TABLE users"})", "does not take");
    row(TenantEvents, R"({"name":"e","global":"yes"})", "global must be true or false");
    row(TenantEvents, R"({"name":"e","socket_id":"x"})", "1234.5678");
    row("/api/tenants/7.orders/events", R"({"name":"e"})", "7.orders");
    row("/api/tenants/%ff/events", R"({"name":"e"})", "tenant");
    row("/api/tenants/%2e%2e/events", R"({"name":"e"})", "..");
    row(Notifications, R"({"to":"seller","title":"x"})", "needs the tenant");
    row(Notifications, R"({"user":"a.b","title":"x"})", "a.b");
    row("/api/domain-events", R"({"name":"e","payload":1})", "payload must be a JSON object");
}

void TestBroadcastRefusals::badBodiesAreNamed()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    if (!m_ofBodies)
        m_ofBodies = &m_stage.start();
    AuthorizingEngine &engine = *m_ofBodies;
    const HttpAnswer answer = engine.http().post(path, body);
    QVERIFY2(answer.body.contains(said), answer.body.constData());
    QCOMPARE(answer.status, status);
    QVERIFY(json::parseObject(answer.body));
    const QString logged = engine.refusal();
    QVERIFY2(logged.startsWith(QStringLiteral("1  %1 /api/").arg(status)) &&
                 logged.contains(QString::fromUtf8(said)),
             qPrintable(logged));
    QCOMPARE(counts(engine).sent + counts(engine).queued, 0u);
}

void TestBroadcastRefusals::forgedRequestsAreRefused()
{
    AuthorizingEngine &engine = m_stage.start();
    App forger = testApp();
    forger.secret = "guessed";
    App stranger = testApp();
    stranger.key = "nokey";
    const auto refused = [&](const HttpAnswer &answer, const QString &said) {
        const QString logged = engine.refusal();
        const bool isSo = answer.status == 401 && logged.contains(said);
        if (!isSo)
            qWarning("%d %s", answer.status, qPrintable(logged));
        return isSo;
    };
    const quint16 port = engine.engine().port();
    QVERIFY(refused(HttpClient(forger, port).post(TenantEvents, Good),
                    QStringLiteral("signature invalid")));
    QVERIFY(refused(HttpClient(stranger, port).post(TenantEvents, Good), QStringLiteral("nokey")));
    QVERIFY(refused(engine.http().request("POST", TenantEvents, Good), QStringLiteral("auth_key")));
    // Of another tenant, of another body.
    const QByteArray target = engine.http().signedTarget("POST", TenantEvents, Good);
    QVERIFY(refused(engine.http().request("POST", QByteArray(target).replace("/7/", "/8/"), Good),
                    QStringLiteral("signature invalid")));
    QVERIFY(refused(engine.http().request("POST", target, R"({"name":"f","data":{}})"),
                    QStringLiteral("md5")));
    QCOMPARE(counts(engine).queued, 0u);
    QCOMPARE(engine.http().request("POST", target, Good).status, 200);
}

void TestBroadcastRefusals::replayedRequestsAreRefused()
{
    AuthorizingEngine &engine = m_stage.start();
    const qint64 then = QDateTime::currentSecsSinceEpoch() - 601;
    const HttpAnswer answer = engine.http().post(TenantEvents, Good, {{}, {}, {}, then});
    QCOMPARE(answer.status, 401);
    QVERIFY2(engine.refusal().contains(u"600"), qPrintable(engine.refusal()));
    QCOMPARE(counts(engine).queued, 0u);
}

void TestBroadcastRefusals::largeRequestsAreRefused()
{
    AuthorizingEngine &engine =
        m_stage.start([](ServerConfig &config) { config.apps.first().maxRequestBytes = 100'000; });
    const QByteArray body = R"({"name":"e","data":{"x":")" + QByteArray(100'000, 'x') + "\"}}";
    QCOMPARE(engine.http().post(TenantEvents, body).status, 413);
    QVERIFY2(engine.refusal().contains(u"max_request_size"), qPrintable(engine.refusal()));
    const HttpAnswer event = engine.http().post(
        TenantEvents, R"({"name":"e","data":{"x":")" + QByteArray(10'000, 'x') + "\"}}");
    QCOMPARE(event.status, 413);
    QVERIFY2(engine.refusal().contains(u"max_event_size"), qPrintable(engine.refusal()));
}

void TestBroadcastRefusals::usersMayNotPublish()
{
    AuthorizingEngine &engine = m_stage.start();
    QCOMPARE(engine.post(TenantEvents, Good, "11|ann-secret", "Content-Type: application/json\r\n")
                 .status,
             401);
    QCOMPARE(counts(engine).queued, 0u);
}

void TestBroadcastRefusals::otherMethodsAndPathsAreRefused()
{
    AuthorizingEngine &engine = m_stage.start();
    const HttpAnswer get = engine.http().get(TenantEvents);
    QCOMPARE(get.status, 405);
    QCOMPARE(get.header("allow"), "POST, OPTIONS");
    for (const QByteArray path : {"/api/tenants/7",
                                  "/api/tenants//events",
                                  "/api/tenants/7/x/events",
                                  "/api/tenants/events",
                                  "/api/notifications/1"})
        QCOMPARE(engine.http().post(path, Good).status, 404);
}

void TestBroadcastRefusals::rolesAreFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("formal") << QByteArray(
        R"({"recipient_type":"role","recipient_role":"seller","tenant":"7","title":"Stage Changed",)"
        R"("message":"Client moved to new stage"})");
    QTest::newRow("short") << QByteArray(
        R"({"to":"seller","tenant":7,"title":"Stage Changed","body":"Client moved to new stage"})");
}

void TestBroadcastRefusals::rolesAreFound()
{
    QFETCH(QByteArray, body);
    AuthorizingEngine &engine = m_stage.start();
    PusherClient &ann = on(engine, "private-user.1"); // seller of tenant 7
    PusherClient &bob = on(engine, "private-user.2"); // member
    const HttpAnswer answer = engine.http().post(Notifications, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"queued":true,"events":0})");
    const auto message = ann.next(Created);
    QVERIFY(message);
    const QJsonObject data = message->data.toObject();
    QCOMPARE(data[QStringLiteral("title")].toString(), QStringLiteral("Stage Changed"));
    QCOMPARE(data[QStringLiteral("message")].toString(),
             QStringLiteral("Client moved to new stage"));
    QVERIFY(bob.settle());
    QCOMPARE(bob.waiting(), 0);
}

void TestBroadcastRefusals::aRoleThatNobodyHasIsLogged()
{
    AuthorizingEngine &engine = m_stage.start();
    for (const QByteArray role : {"pilot", "' OR '1'='1"}) {
        const quint64 before = discarded(engine, DiscardReason::Failed);
        QCOMPARE(engine.http()
                     .post(Notifications, R"({"to":")" + role + R"(","tenant":"7","title":"x"})")
                     .status,
                 200);
        QTRY_COMPARE(discarded(engine, DiscardReason::Failed), before + 1);
        const QString logged = engine.refusal();
        QVERIFY2(logged.contains(QStringLiteral("Discarded: Nobody has the role \"%1\"")
                                     .arg(QString::fromUtf8(role))),
                 qPrintable(logged));
    }
    QCOMPARE(counts(engine).breakerState, 0);
}

void TestBroadcastRefusals::tooManyReceiversAreRefused()
{
    AuthorizingEngine &engine =
        m_stage.start([](ServerConfig &config) { config.broadcasting.maxRecipients = 2; });
    const HttpAnswer answer = engine.http().post(Notifications, R"({"users":[1,2,3],"title":"x"})");
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.body.contains("3 users; at most 2") &&
            answer.body.contains("broadcasting.max_recipients"));
}

void TestBroadcastRefusals::aDatabaseThatFailsOpensTheBreaker()
{
    AuthorizingEngine &engine = m_stage.start([](ServerConfig &config) {
        config.directory.queries.roleMembers =
            QStringLiteral("SELECT user_id FROM nowhere WHERE role = :role");
    });
    const auto notify = [&](int number) {
        return engine.http()
            .post(Notifications,
                  R"({"to":"seller)" + QByteArray::number(number) + R"(","title":"x"})")
            .status;
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(notify(i), 200);
    QTRY_COMPARE(counts(engine).breakerState, 1);
    QCOMPARE(discarded(engine, DiscardReason::Failed), 5u);
    QCOMPARE(notify(6), 200);
    QTRY_COMPARE(discarded(engine, DiscardReason::BreakerOpen), 1u);
    QVERIFY(engine.refusal().contains(u"broadcasting.breaker_failures"));
    QCOMPARE(engine.http().post(TenantEvents, Good).status, 200); // others go on
    QTRY_COMPARE(counts(engine).sent, 1u);
}

BELFRY_EPOLL_MAIN(TestBroadcastRefusals)
#include "tst_broadcastrefusals.moc"
