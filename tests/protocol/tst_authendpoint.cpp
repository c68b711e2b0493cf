// SPDX-License-Identifier: GPL-3.0-or-later
//
// The endpoint that authorizes users, as HTTP: what it takes, what it refuses, what it says to
// whom.
#include "server/auth/channelauth.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"

using namespace server;
using namespace test;

namespace {

const QByteArray Ann = "11|ann-secret";
const QByteArray Json = "Content-Type: application/json\r\n";

QByteArray from(const QByteArray &origin)
{
    return "Origin: " + origin + "\r\n";
}

} // namespace

class TestAuthEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage.clear(); }
    void takesFormsAndJson_data();
    void takesFormsAndJson();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void refusesLargeBodies();
    void readsBearerTokens_data();
    void readsBearerTokens();
    void namesTheApp();
    void encryptedChannelsNeedAKey();
    void theLogKnowsWhy();
    void answersPagesOfConfiguredOriginsOnly();
    void limitsAddresses();
    void isOffUnlessConfigured();
    void countsFailures();

private:
    AuthorizingEngine &start(const std::function<void(ServerConfig &)> &change = {})
    {
        return m_stage.start(change);
    }

    AuthorizingStage m_stage;
};

void TestAuthEndpoint::takesFormsAndJson_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = authForm("private-tenant.7");
    const QByteArray json = R"({"socket_id":"1234.5678","channel_name":"private-tenant.7"})";
    QTest::newRow("form") << QByteArray("/broadcasting/auth") << QByteArray() << form;
    QTest::newRow("form, api") << QByteArray("/api/v1/broadcasting/auth") << QByteArray() << form;
    QTest::newRow("json") << QByteArray("/broadcasting/auth") << Json << json;
    QTest::newRow("json, api") << QByteArray("/api/v1/broadcasting/auth") << Json << json;
    QTest::newRow("json, charset")
        << QByteArray("/broadcasting/auth")
        << QByteArray("Content-Type: Application/JSON; charset=utf-8\r\n") << json;
    QTest::newRow("below the prefix")
        << QByteArray("/ws/broadcasting/auth") << QByteArray() << form;
    QTest::newRow("more fields") << QByteArray("/broadcasting/auth") << QByteArray()
                                 << form + "&_token=x&channel_name2=y";
}

void TestAuthEndpoint::takesFormsAndJson()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    auto &engine = start([](ServerConfig &config) { config.pathPrefix = "/ws"; });
    const HttpAnswer answer = engine.post(path, body, Ann, headers);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body,
             "{\"auth\":\"" +
                 channelAuth({"key1", Signer("secret1")}, "1234.5678", "private-tenant.7", {}) +
                 "\"}");
    QCOMPARE(answer.header("cache-control"), "no-store");
}

void TestAuthEndpoint::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name,
                        const QByteArray &body,
                        const QByteArray &said,
                        const QByteArray &headers = {}) {
        QTest::newRow(name) << headers << body << said;
    };
    row("empty", "", "socket_id is");
    row("no socket", "channel_name=private-tenant.7", "socket_id is");
    row("no channel", "socket_id=1.2", "channel_name is");
    row("socket", authForm("private-tenant.7", "1.2:private-x"), "1234.5678");
    row("socket with data", authForm("private-tenant.7", "1.2\n"), "1234.5678");
    row("long channel",
        authForm("private-tenant." + QByteArray(200, '7')),
        "max_channel_name_length");
    row("channel's characters", authForm("private-tenant.7:x"), "characters");
    row("channel with colon", authForm("private-tenant.7:{}"), "characters");
    row("bytes", "socket_id=1.2&channel_name=%ff%fe", "UTF-8");
    row("broken json", "{\"socket_id\":\"1.2\"", "JSON object", Json);
    row("json list", "[]", "JSON object", Json);
    row("json number", R"({"socket_id":1.2,"channel_name":"private-tenant.7"})", "socket_id", Json);
    row("json channel",
        R"({"socket_id":"1.2","channel_name":["private-tenant.7"]})",
        "channel_name",
        Json);
    row("multipart",
        "x",
        "multipart/form-data",
        "Content-Type: multipart/form-data; boundary=x\r\n");
}

void TestAuthEndpoint::refusesMalformedRequests()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, said);
    auto &engine = start();
    const HttpAnswer answer = engine.post("/broadcasting/auth", body, Ann, headers);
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.body.contains(said), answer.body.constData());
    QVERIFY(json::parseObject(answer.body));
    QVERIFY2(engine.refusal().contains(QString::fromUtf8(said)), qPrintable(engine.refusal()));
}

void TestAuthEndpoint::refusesLargeBodies()
{
    auto &engine = start();
    QCOMPARE(engine.post("/broadcasting/auth", QByteArray(65 * 1024, 'a'), Ann).status, 413);
    QCOMPARE(engine.authorize(Ann, "private-tenant.7").status, 200);
}

void TestAuthEndpoint::readsBearerTokens_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto row = [](const char *header, int status) {
        QTest::newRow(header) << QByteArray(header) << status;
    };
    row("Authorization: Bearer 11|ann-secret\r\n", 200);
    row("authorization: bearer   11|ann-secret  \r\n", 200);
    row("Authorization: 11|ann-secret\r\n", 401);
    row("Authorization: Basic 11|ann-secret\r\n", 401);
    row("Authorization: Bearer\r\n", 401);
    row("Authorization: Bearer 11|ann-secret, x\r\n", 401);
    row("X-Authorization: Bearer 11|ann-secret\r\n", 401);
    row("Cookie: token=11|ann-secret\r\n", 401);
}

void TestAuthEndpoint::readsBearerTokens()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    auto &engine = start();
    const QByteArray body = authForm("private-tenant.7");
    const HttpAnswer answer = engine.post("/broadcasting/auth", body, {}, header);
    QCOMPARE(answer.status, status);
}

void TestAuthEndpoint::namesTheApp()
{
    const QByteArray form = authForm("private-tenant.7");
    const auto keyOf = [&](const HttpAnswer &answer) {
        return answer.status == 200 ? answer.body.mid(9, 4) : QByteArray::number(answer.status);
    };
    auto &two = start([](ServerConfig &config) { config.apps = {testApp(), otherApp()}; });
    QCOMPARE(two.post("/broadcasting/auth", form, Ann).status, 422);
    QVERIFY(two.refusal().contains(u"authorization.apps"));
    QCOMPARE(keyOf(two.post("/broadcasting/auth?app=key1", form, Ann)), "key1");
    QCOMPARE(keyOf(two.post("/broadcasting/auth?app=key2", form, Ann)), "key2");
    QCOMPARE(keyOf(two.post("/broadcasting/auth?app=key3", form, Ann)), "422");

    m_stage.clear();
    auto &one = start([](ServerConfig &config) {
        config.apps = {testApp(), otherApp()};
        config.authorization.apps = {"2"};
    });
    QCOMPARE(keyOf(one.post("/broadcasting/auth", form, Ann)), "key2");
    QCOMPARE(keyOf(one.post("/broadcasting/auth?app=key2", form, Ann)), "key2");
    QCOMPARE(keyOf(one.post("/broadcasting/auth?app=key1", form, Ann)), "422");
    one.engine().ask<bool>([](Engine &engine) {
        App app = otherApp();
        app.enabled = false;
        return engine.changeApp(app).has_value();
    });
    QCOMPARE(keyOf(one.post("/broadcasting/auth", form, Ann)), "403");
}

void TestAuthEndpoint::encryptedChannelsNeedAKey()
{
    auto &engine = start([](ServerConfig &config) { config.authorization.masterKeys.clear(); });
    QCOMPARE(engine.authorize(Ann, "private-encrypted-tenant.7").status, 403);
    QVERIFY(engine.refusal().contains(u"authorization.encryption_master_keys"));
}

void TestAuthEndpoint::theLogKnowsWhy()
{
    auto &engine = start();
    const auto logged = [&](const QByteArray &token, const QByteArray &channel) {
        engine.authorize(token, channel);
        const QString text = engine.refusal();
        return text.contains(u"secret") ? QStringLiteral("a secret!") : text;
    };
    const QString path = QStringLiteral("/broadcasting/auth: ");
    QCOMPARE(
        logged(Ann, "private-tenant.8"),
        QStringLiteral("1 private-tenant.8 403 ") + path +
            QStringLiteral("The user \"1\" may not join: is not a member of the tenant \"8\""));
    QCOMPARE(logged("12|bob-secret", "private-tenant.7.admins"),
             QStringLiteral("1 private-tenant.7.admins 403 ") + path +
                 QStringLiteral("The user \"2\" may not join: has none of the roles seller, "
                                "super_admin in the tenant \"7\""));
    QCOMPARE(logged(Ann, "private-order.100"),
             QStringLiteral("1 private-order.100 403 ") + path +
                 QStringLiteral("The user \"1\" may not join: does not own it "
                                "(channels.allow.owner)"));
    QCOMPARE(logged(Ann, "private-new.1"),
             QStringLiteral("1 private-new.1 403 ") + path +
                 QStringLiteral("The user \"1\" may not join: no rule is for this channel "
                                "(channels)"));
    QCOMPARE(logged("15|bob-old", "private-tenant.7"),
             QStringLiteral("1 private-tenant.7 401 ") + path +
                 QStringLiteral("The token of the user \"2\" has expired."));
    QCOMPARE(logged(QByteArray(), "private-tenant.7"),
             QStringLiteral("1 private-tenant.7 401 ") + path +
                 QStringLiteral("There is no bearer token."));
}

void TestAuthEndpoint::answersPagesOfConfiguredOriginsOnly()
{
    auto &engine = start([](ServerConfig &config) {
        config.authorization.allowedOrigins = {"https://app.example"};
    });
    const QByteArray form = authForm("private-tenant.7");
    const QByteArray ask = "Access-Control-Request-Method: POST\r\n"
                           "Access-Control-Request-Headers: authorization\r\n";
    const auto preflight = [&](const QByteArray &origin) {
        return engine.http().request("OPTIONS", "/broadcasting/auth", {}, from(origin) + ask);
    };
    const HttpAnswer good = preflight("https://app.example");
    QCOMPARE(good.status, 204);
    QCOMPARE(good.header("access-control-allow-origin"), "https://app.example");
    QVERIFY(good.header("access-control-allow-headers").toLower().contains("authorization"));
    QCOMPARE(good.header("access-control-allow-methods"), "POST");
    QCOMPARE(good.header("vary"), "Origin");
    for (const QByteArray origin :
         {"https://other.example", "http://app.example", "https://app.example.evil", "null"}) {
        const HttpAnswer bad = preflight(origin);
        QCOMPARE(bad.status, 403);
        QVERIFY(bad.header("access-control-allow-origin").isNull());
        // The page's own server may be in front; a browser does not let another page read this.
        const HttpAnswer post = engine.post("/broadcasting/auth", form, Ann, from(origin));
        QVERIFY(post.header("access-control-allow-origin").isNull());
        QCOMPARE(post.header("vary"), "Origin");
    }
    const HttpAnswer post =
        engine.post("/broadcasting/auth", form, Ann, from("https://app.example"));
    QCOMPARE(post.status, 200);
    QCOMPARE(post.header("access-control-allow-origin"), "https://app.example");
    const HttpAnswer refused = engine.post(
        "/broadcasting/auth", authForm("private-tenant.8"), Ann, from("https://app.example"));
    QCOMPARE(refused.status, 403); // and the page may read that
    QCOMPARE(refused.header("access-control-allow-origin"), "https://app.example");
    const HttpAnswer get = engine.http().request("GET", "/broadcasting/auth");
    QCOMPARE(get.status, 405);
    QCOMPARE(get.header("allow"), "POST, OPTIONS");
}

void TestAuthEndpoint::limitsAddresses()
{
    auto &engine = start([](ServerConfig &config) {
        config.admission.trustedProxies = {QStringLiteral("127.0.0.1")};
        config.authorization.requestsPerMinute = 3;
    });
    const QByteArray form = authForm("private-tenant.7");
    const auto ask = [&](const QByteArray &address) {
        return engine.post("/broadcasting/auth", form, Ann, "X-Forwarded-For: " + address + "\r\n");
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask("203.0.113.5").status, 200);
    const HttpAnswer over = ask("203.0.113.5");
    QCOMPARE(over.status, 429);
    QVERIFY(over.header("retry-after").toInt() >= 1 && over.header("retry-after").toInt() <= 60);
    QVERIFY(engine.refusal().contains(u"authorization.requests_per_minute"));
    QCOMPARE(ask("203.0.113.6").status, 200);
}

void TestAuthEndpoint::isOffUnlessConfigured()
{
    auto &engine = start([](ServerConfig &config) { config.authorization.isEnabled = false; });
    for (const QByteArray path : {"/broadcasting/auth", "/broadcasting/user-auth"})
        QCOMPARE(engine.post(path, authForm("private-tenant.7"), Ann).status, 404);
    QVERIFY(engine.engine().ask<bool>([](Engine &one) { return one.directory() == nullptr; }));
    QVERIFY(!ServerConfig().authorization.isEnabled);
}

void TestAuthEndpoint::countsFailures()
{
    auto &engine = start();
    engine.authorize("nobody", "private-tenant.7");
    engine.authorize(Ann, "private-tenant.8");
    const QByteArray metrics = engine.http().request("GET", "/metrics").body;
    QVERIFY2(metrics.contains("belfry_auth_failures_total{reason=\"token\"} 1"),
             metrics.constData());
    QVERIFY(metrics.contains("belfry_http_errors_total{code=\"401\"} 1"));
    QVERIFY(metrics.contains("belfry_http_errors_total{code=\"403\"} 1"));
}

BELFRY_EPOLL_MAIN(TestAuthEndpoint)
#include "tst_authendpoint.moc"
