// SPDX-License-Identifier: GPL-3.0-or-later
//
// The presence of users over HTTP: who may say and see what.
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace server;
using namespace test;

namespace {

const QByteArray Ann = "11|ann-secret"; // tenant 7
const QByteArray Bob = "12|bob-secret"; // tenant 7
const QByteArray Cai = "13|cai-secret"; // tenant 8
const QByteArray Json = "Content-Type: application/json\r\n";

} // namespace

class TestPresenceApi : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage.clear(); }
    void usersSpeakForThemselves();
    void usersSeeTheirTenantAlone();
    void backendsSpeakForUsers();
    void changesAreBroadcast();
    void narrowsToWhoViewsSomething();
    void refuses_data();
    void refuses();
    void blockedUsersAreRefused();
    void survivesARestart();
    void isOffUnlessConfigured();

private:
    AuthorizingEngine &start(bool isEnabled = true)
    {
        m_engine =
            &m_stage.start([&](ServerConfig &config) { config.presence.isEnabled = isEnabled; });
        return *m_engine;
    }
    // The users of a list, "1 online".
    QStringList list(const HttpAnswer &answer)
    {
        QStringList users;
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        for (const QJsonValue &user : body[QStringLiteral("users")].toArray())
            users.append(user[QStringLiteral("user_id")].toString() + u' ' +
                         user[QStringLiteral("status")].toString());
        return users;
    }
    HttpAnswer get(const QByteArray &target, const QByteArray &token)
    {
        return m_engine->http().request(
            "GET", target, {}, "Authorization: Bearer " + token + "\r\n");
    }

    AuthorizingStage m_stage;
    AuthorizingEngine *m_engine = nullptr;
};

void TestPresenceApi::usersSpeakForThemselves()
{
    auto &engine = start();
    const HttpAnswer answer =
        engine.post("/api/sync/heartbeat", R"({"location":"Projects","user_id":"2"})", Ann, Json);
    QCOMPARE(answer.status, 200);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QJsonValue user = body[QStringLiteral("user")];
    QCOMPARE(user[QStringLiteral("user_id")], QStringLiteral("1")); // whatever it says
    QCOMPARE(user[QStringLiteral("status")], QStringLiteral("online"));
    QCOMPARE(user[QStringLiteral("location")], QStringLiteral("Projects"));
    QCOMPARE(user[QStringLiteral("user_info")][QStringLiteral("name")], QStringLiteral("Ann"));
    QCOMPARE(body[QStringLiteral("ttl")], 120);
    QVERIFY(
        QDateTime::fromString(user[QStringLiteral("last_seen_at")].toString(), Qt::ISODateWithMs)
            .isValid());
    // As a form, and with another status.
    QCOMPARE(engine.post("/api/sync/heartbeat", "status=away", Bob).status, 200);
    QCOMPARE(list(get("/api/sync/online-users", Ann)),
             (QStringList{QStringLiteral("1 online"), QStringLiteral("2 away")}));
}

void TestPresenceApi::usersSeeTheirTenantAlone()
{
    auto &engine = start();
    for (const QByteArray &token : {Ann, Bob, Cai})
        QCOMPARE(engine.post("/api/sync/heartbeat", {}, token).status, 200);
    QCOMPARE(list(get("/api/sync/online-users", Ann)).size(), 2);
    QCOMPARE(list(get("/api/sync/online-users?tenant=8", Ann)), QStringList());
    QCOMPARE(list(get("/api/sync/online-users", Cai)), QStringList{QStringLiteral("3 online")});
    QCOMPARE(list(engine.http().get("/api/sync/online-users")).size(), 3);
}

void TestPresenceApi::backendsSpeakForUsers()
{
    auto &engine = start();
    const HttpAnswer told = engine.http().post(
        "/api/sync/heartbeat",
        R"({"user_id":"77","user_info":{"name":"Gus"},"tenants":["7"],"location":"Home"})",
        {.query = {}, .headers = Json, .signedPath = {}, .timestamp = 0});
    QCOMPARE(told.status, 200);
    QVERIFY(list(get("/api/sync/online-users", Ann)).contains(QStringLiteral("77 online")));
    QCOMPARE(list(get("/api/sync/online-users", Cai)), QStringList());
}

void TestPresenceApi::changesAreBroadcast()
{
    auto &engine = start();
    PusherClient watcher(testApp());
    QVERIFY(watcher.connectTo(engine.engine().port()));
    QVERIFY(watcher.subscribe("presence-tenant.7", R"({"user_id":"9"})"));
    const auto own = watcher.next(QStringLiteral("UserPresenceChanged"));
    QVERIFY(own); // its sockets make it online
    QCOMPARE(own->data[QStringLiteral("user_id")], QStringLiteral("9"));
    QCOMPARE(engine.post("/api/sync/heartbeat", "location=Invoices", Ann).status, 200);
    const auto event = watcher.next(QStringLiteral("UserPresenceChanged"));
    QVERIFY(event);
    QCOMPARE(event->data[QStringLiteral("user_id")], QStringLiteral("1"));
    QCOMPARE(event->data[QStringLiteral("location")], QStringLiteral("Invoices"));
    watcher.take();
    // Not to the socket that says so itself.
    QCOMPARE(engine
                 .post("/api/sync/heartbeat",
                       "location=Home",
                       Ann,
                       "X-Socket-ID: " + watcher.socketId() + "\r\n")
                 .status,
             200);
    QVERIFY(watcher.settle());
    const auto rest = watcher.take();
    QVERIFY2(rest.isEmpty(), rest.isEmpty() ? "" : rest.first().text.constData());
}

void TestPresenceApi::narrowsToWhoViewsSomething()
{
    auto &engine = start();
    const QByteArray project = R"({"resource_type":"project","resource_id":5})";
    QCOMPARE(engine.post("/api/sync/start-viewing", project, Ann, Json).status, 200);
    QCOMPARE(engine.post("/api/sync/start-viewing", "type=project&id=6", Bob).status, 200);
    const QByteArray viewers = "/api/sync/online-users?resource_type=project&resource_id=5";
    QCOMPARE(list(get(viewers, Bob)), QStringList{QStringLiteral("1 online")});
    QCOMPARE(engine.post("/api/sync/stop-viewing", project, Ann, Json).status, 200);
    QCOMPARE(list(get(viewers, Bob)), QStringList());
    QCOMPARE(list(get("/api/sync/online-users", Bob)).size(), 2);
}

void TestPresenceApi::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name,
                        const char *path,
                        const QByteArray &body,
                        const QByteArray &token,
                        int status,
                        const char *message) {
        QTest::newRow(name) << "/api/sync/" + QByteArray(path) << body << token << status
                            << QByteArray(message);
    };
    row("no token", "heartbeat", {}, {}, 401, "Unauthenticated.");
    row("nobody's token", "heartbeat", {}, "99|x", 401, "Unauthenticated.");
    row("expired token", "heartbeat", {}, "15|bob-old", 401, "Unauthenticated.");
    row("status", "heartbeat", R"({"status":"here"})", Ann, 422, "status is");
    row("not JSON", "heartbeat", "{", Ann, 422, "not a JSON object");
    row("no resource", "start-viewing", "{}", Ann, 422, "resource_type and resource_id");
    row("long location",
        "heartbeat",
        R"({"location":")" + QByteArray(300, 'x') + "\"}",
        Ann,
        413,
        "at most 255");
}

void TestPresenceApi::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    auto &engine = start();
    const HttpAnswer answer = engine.post(path, body, token, Json);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(message), answer.body.constData());
    QVERIFY2(engine.refusal().contains(QString::fromUtf8(path)), qPrintable(engine.refusal()));
    QCOMPARE(engine.http().request("DELETE", path).status, 405);
    const HttpAnswer nobody = engine.http().post(path, "{}", {{}, Json, {}, 0});
    QCOMPARE(nobody.status, 400);
    QVERIFY2(nobody.body.contains("user_id has 0 bytes"), nobody.body.constData());
}

// Who is kept out of the channels is kept out of the calls that users make, too.
void TestPresenceApi::blockedUsersAreRefused()
{
    auto &engine = start();
    const auto blocked = [&engine](const std::function<void(BlockedUsers &)> &change) {
        engine.engine().ask<bool>([&change](Engine &running) {
            change(running.apps().byId("1")->blocked);
            return true;
        });
    };
    blocked([](BlockedUsers &users) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        users.block({"1", now, now + 60'000, QStringLiteral("Spam")});
    });
    const HttpAnswer answer = engine.post("/api/sync/heartbeat", "location=Home", Ann);
    QCOMPARE(answer.status, 403);
    QVERIFY(!answer.body.contains("Spam")); // for the operator alone
    QVERIFY(engine.refusal().contains(u"Spam"));
    QCOMPARE(get("/api/sync/online-users", Ann).status, 403);
    QCOMPARE(engine.post("/api/sync/heartbeat", {}, Bob).status, 200);
    QCOMPARE(list(get("/api/sync/online-users", Bob)), QStringList{QStringLiteral("2 online")});
    blocked([](BlockedUsers &users) { users.unblock("1"); });
    QCOMPARE(engine.post("/api/sync/heartbeat", {}, Ann).status, 200);
}

void TestPresenceApi::survivesARestart()
{
    m_engine = &m_stage.start([&](ServerConfig &config) {
        config.presence.isEnabled = true;
        config.journal.isEnabled = true;
        config.journal.file = m_stage.filePath(QStringLiteral("journal.sqlite"));
    });
    QCOMPARE(m_engine->post("/api/sync/start-viewing", "type=project&id=6", Bob).status, 200);
    m_engine = &m_stage.restart();
    const QByteArray viewers = "/api/sync/online-users?resource_type=project&resource_id=6";
    QTRY_COMPARE(list(get(viewers, Ann)), QStringList{QStringLiteral("2 online")});
}

void TestPresenceApi::isOffUnlessConfigured()
{
    auto &engine = start(false);
    QCOMPARE(engine.post("/api/sync/heartbeat", {}, Ann).status, 404);
}

BELFRY_EPOLL_MAIN(TestPresenceApi)
#include "tst_presenceapi.moc"
