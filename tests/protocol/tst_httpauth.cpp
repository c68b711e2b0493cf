// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signatures of the HTTP API over real sockets (cases 158 to 172 and 207).
#include "server/auth/signature.h"
#include "tests/support/httpclient.h"
#include "tests/support/runningengine.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Channels = "/apps/1/channels";
const QByteArray Events = "/apps/1/events";
const QByteArray Event = R"({"name":"e","data":"1","channel":"x"})";
const QByteArray InvalidSignature = "Authentication signature invalid.";

// Its requests need no time.
App timelessApp()
{
    App app = otherApp();
    app.apiTimestampTolerance = 0;
    return app;
}

// `query` as it is, with the signature of `canonical`.
QByteArray
target(const App &app, const QByteArray &path, const QByteArray &query, const QByteArray &canonical)
{
    return path + '?' + query +
           "&auth_signature=" + Signer(app.secret).sign("GET\n" + path + '\n' + canonical);
}

} // namespace

class TestHttpAuth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void c158_unsignedRequestIsRefused_data();
    void c158_unsignedRequestIsRefused();
    void c159_c207_foreignSecretIsRefused_data() { c158_unsignedRequestIsRefused_data(); }
    void c159_c207_foreignSecretIsRefused();
    void c160_unknownAppIsNamed();
    void c161_oldTimestampIsRefused();
    void c162_foreignKeyIsRefused();
    void c163_timeAndKeyAreNeeded();
    void c164_unsignedBodyIsRefused();
    void c165_bodyMd5MayBeLeftOut();
    void c166_wrongBodyMd5IsNamed();
    void c167_requestMayBeRepeated();
    void c168_signatureIsOneTextInLowerCase();
    void c169_c170_valuesAreSignedDecoded_data();
    void c169_c170_valuesAreSignedDecoded();
    void c171_c172_namesAreSignedAsTheyAre_data();
    void c171_c172_namesAreSignedAsTheyAre();
    void otherPathIsRefused();
    void addedParameterIsRefused();
    void headIsSignedAsGet();

private:
    HttpClient http(const App &app = testApp()) { return HttpClient(app, m_engine->port()); }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestHttpAuth::initTestCase()
{
    ServerConfig config = RunningEngine::config();
    config.apps.last() = timelessApp();
    m_engine = std::make_unique<RunningEngine>(config);
    QVERIFY(m_engine->isListening());
}

void TestHttpAuth::c158_unsignedRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *method, const char *path) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path);
    };
    row("POST", "/apps/1/events");
    row("POST", "/apps/1/batch_events");
    row("GET", "/apps/1/connections");
    row("GET", "/apps/1/channels");
    row("GET", "/apps/1/channels/x");
    row("GET", "/apps/1/channels/x/users");
    row("POST", "/apps/1/users/x/terminate_connections");
}

void TestHttpAuth::c158_unsignedRequestIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const HttpAnswer answer = http().request(method, path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, InvalidSignature);
}

void TestHttpAuth::c159_c207_foreignSecretIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    App impostor = testApp();
    impostor.secret = "secret2";
    HttpAnswer answer = http(impostor).signedRequest(method, path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, InvalidSignature);
    answer = http(otherApp()).signedRequest(method, path); // 207: signed for app 2
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("auth_key should be a valid app key."));
}

void TestHttpAuth::c160_unknownAppIsNamed()
{
    for (const QByteArray &path :
         {QByteArray("/apps/99/events"), QByteArray("/apps/9%39/events")}) {
        for (const HttpAnswer &answer :
             {http().post(path, "{}"), http().request("POST", path + "?auth_signature=bad")}) {
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.body, QByteArray("No matching application for ID [99]."));
        }
    }
}

void TestHttpAuth::c161_oldTimestampIsRefused()
{
    HttpAnswer answer = http().get(Channels, {{}, {}, {}, 1});
    QCOMPARE(answer.status, 401);
    QVERIFY2(answer.body.startsWith(
                 "Timestamp expired: Given timestamp (1970-01-01T00:00:01Z) not within 600s of "
                 "server time ("),
             answer.body.constData());
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QCOMPARE(http().get(Channels, {{}, {}, {}, now - 590}).status, 200);
    QCOMPARE(http().get(Channels, {{}, {}, {}, now + 590}).status, 200);
    QCOMPARE(http().get(Channels, {{}, {}, {}, now - 610}).status, 401);
    QCOMPARE(http().get(Channels, {{}, {}, {}, now + 620}).status, 401);
    QCOMPARE(http(timelessApp()).get("/apps/2/channels", {{}, {}, {}, 1}).status, 200);
}

void TestHttpAuth::c162_foreignKeyIsRefused()
{
    App impostor = testApp();
    impostor.key = "key2";
    const HttpAnswer answer = http(impostor).get(Channels);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("auth_key should be a valid app key."));
}

void TestHttpAuth::c163_timeAndKeyAreNeeded()
{
    const QByteArray query = "info=user_count";
    const HttpAnswer answer = http().request("GET", target(testApp(), Channels, query, query));
    QCOMPARE(answer.status, 401);
    QVERIFY(!answer.body.isEmpty());
    const QByteArray timeless = target(timelessApp(), "/apps/2/channels", query, query);
    QCOMPARE(http().request("GET", timeless).status, 200);
}

void TestHttpAuth::c164_unsignedBodyIsRefused()
{
    const HttpAnswer answer = http().request("POST", http().signedTarget("POST", Events), Event);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, InvalidSignature);
}

void TestHttpAuth::c165_bodyMd5MayBeLeftOut()
{
    QByteArray signedTarget = http().signedTarget("POST", Events, Event);
    const qsizetype at = signedTarget.indexOf("&body_md5=");
    QVERIFY(at > 0);
    signedTarget.remove(at, signedTarget.indexOf('&', at + 1) - at);
    QVERIFY(!signedTarget.contains("md5"));
    QCOMPARE(http().request("POST", signedTarget, Event).status, 200);
}

void TestHttpAuth::c166_wrongBodyMd5IsNamed()
{
    const QByteArray signedTarget = http().signedTarget("POST", Events, Event);
    QCOMPARE(http().request("POST", signedTarget, Event).status, 200);
    const HttpAnswer answer = http().request("POST", signedTarget, Event + ' ');
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("Body md5 mismatch."));
}

void TestHttpAuth::c167_requestMayBeRepeated()
{
    const QByteArray signedTarget = http().signedTarget("GET", Channels);
    QCOMPARE(http().request("GET", signedTarget).status, 200);
    QCOMPARE(http().request("GET", signedTarget).status, 200);
}

void TestHttpAuth::c168_signatureIsOneTextInLowerCase()
{
    const QByteArray signedTarget = http().signedTarget("GET", Channels);
    const qsizetype at = signedTarget.indexOf("auth_signature=");
    const QByteArray signature = signedTarget.sliced(at + 15);
    QVERIFY(signature.toUpper() != signature);
    for (const QByteArray &broken : {"auth_signature=" + signature.toUpper(),
                                     "auth_signature[]=" + signature,
                                     "auth_signature%5B%5D=" + signature,
                                     QByteArray("auth_signature=")}) {
        const HttpAnswer answer = http().request("GET", signedTarget.first(at) + broken);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body, InvalidSignature);
    }
    QCOMPARE(http().request("GET", signedTarget).status, 200);
}

void TestHttpAuth::c169_c170_valuesAreSignedDecoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const char *query, const char *canonical) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(canonical);
    };
    row("169: encoded space", "filter_by_prefix=a.b%20c", "filter_by_prefix=a.b c");
    row("169: plus is a space", "filter_by_prefix=a+b", "filter_by_prefix=a b");
    row("169: encoded plus", "filter_by_prefix=a%2Bb", "filter_by_prefix=a+b");
    row("169: beyond ASCII", "filter_by_prefix=%C3%A9", "filter_by_prefix=\xc3\xa9");
    row("170: commas", "info=a,b", "info=a,b");
    row("170: encoded commas", "info=a%2Cb", "info=a,b");
}

void TestHttpAuth::c169_c170_valuesAreSignedDecoded()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, canonical);
    // Their names come behind those of auth_key, auth_timestamp and auth_version.
    const QByteArray standard =
        "auth_key=key1&auth_timestamp=" + QByteArray::number(QDateTime::currentSecsSinceEpoch()) +
        "&auth_version=1.0&";
    const QByteArray right = target(testApp(), Channels, standard + query, standard + canonical);
    QCOMPARE(http().request("GET", right).status, 200);
    const QByteArray wrong =
        target(testApp(), Channels, standard + query, standard + canonical + '.');
    QCOMPARE(http().request("GET", wrong).status, 401);
}

void TestHttpAuth::c171_c172_namesAreSignedAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("171: upper case") << QByteArray("Info=user_count");
    QTest::newRow("172: dot") << QByteArray("a.b=1");
}

void TestHttpAuth::c171_c172_namesAreSignedAsTheyAre()
{
    QFETCH(QByteArray, query);
    const QByteArray standard =
        "auth_key=key1&auth_timestamp=" + QByteArray::number(QDateTime::currentSecsSinceEpoch()) +
        "&auth_version=1.0";
    const bool isFirst = query < standard;
    const QByteArray canonical = isFirst ? query + '&' + standard : standard + '&' + query;
    const QByteArray right = target(testApp(), Channels, standard + '&' + query, canonical);
    QCOMPARE(http().request("GET", right).status, 200);
    const QByteArray folded =
        target(testApp(), Channels, standard + '&' + query, standard + '&' + query.toLower() + '.');
    QCOMPARE(http().request("GET", folded).status, 401);
}

void TestHttpAuth::otherPathIsRefused()
{
    const HttpAnswer answer = http().get(Channels, {{}, {}, "/apps/1/connections", 0});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, InvalidSignature);
}

void TestHttpAuth::addedParameterIsRefused()
{
    const QByteArray signedTarget = http().signedTarget("GET", Channels);
    QCOMPARE(http().request("GET", signedTarget + "&x=1").status, 401);
}

void TestHttpAuth::headIsSignedAsGet()
{
    QCOMPARE(http().request("HEAD", http().signedTarget("GET", Channels)).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpAuth)

#include "tst_httpauth.moc"
