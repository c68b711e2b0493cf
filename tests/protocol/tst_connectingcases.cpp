// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is greeted and who is refused (cases 6A), over real sockets.
#include "server/protocol/frames.h"
#include "tests/protocol/wirefixture.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/waiting.h"

#include <QRegularExpression>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Endpoint = "/app/key1";
const QByteArray Subscribe = R"({"event":"pusher:subscribe","data":{"channel":"pub"}})";

App withOrigins(const QByteArrayList &origins)
{
    App app = testApp();
    app.allowedOrigins = origins;
    return app;
}

App withOnePlace()
{
    App app = testApp();
    app.maxConnections = 1;
    return app;
}

// What a client is told that opens a socket: one error, or one greeting.
QByteArray firstTextOf(PusherClient &client)
{
    if (!waitUntil([&] { return client.waiting() > 0; }, PusherClient::WaitMs))
        return {};
    const auto messages = client.take();
    return messages.size() == 1 ? messages.first().text : QByteArray("more than one message");
}

bool isGreeting(const QByteArray &text)
{
    return text.startsWith(R"({"event":"pusher:connection_established",)");
}

} // namespace

class TestConnectingCases : public QObject
{
    Q_OBJECT

private slots:
    void greetingIsExact_data();
    void greetingIsExact();
    void c003_everyAppHasItsOwnRules();
    void c004_unknownKeyIsClosedWith4001();
    void endpointIsFound_data();
    void endpointIsFound();
    void originDecides_data();
    void originDecides();
    void refusedClientIsNotListenedTo_data();
    void refusedClientIsNotListenedTo();
    void fullAppIsClosedWith4004_data();
    void fullAppIsClosedWith4004();
    void c022_placeOfAClosedClientIsFree();
    void c023_quotaIsLookedAtBeforeTheOrigin();
    void badHandshakeIsRefused_data();
    void badHandshakeIsRefused();
    void offersOfTheClientAreNotTakenUp_data();
    void offersOfTheClientAreNotTakenUp();
    void c029_compressedFrameIsAViolation();
    void c030_c032_answerHasItsFields();
    void c031_frameBehindTheHandshakeIsNotLost();
};

void TestConnectingCases::greetingIsExact_data()
{
    QTest::addColumn<int>("timeout");
    QTest::newRow("1: default") << 30;
    QTest::newRow("2: of the app") << 7;
}

void TestConnectingCases::greetingIsExact()
{
    QFETCH(int, timeout);
    App app = testApp();
    app.activityTimeoutSeconds = timeout;
    RunningEngine engine(RunningEngine::config(app));
    PusherClient client(app);
    client.open(engine.port());
    const QByteArray text = firstTextOf(client);
    QCOMPARE(text, frames::connectionEstablished(client.socketId(), timeout));
    const QRegularExpression form(QStringLiteral("^[1-9]\\d*\\.[1-9]\\d*$"));
    QVERIFY(form.match(QString::fromLatin1(client.socketId())).hasMatch());
    QVERIFY(client.settle());
    QVERIFY(client.take().isEmpty());
    client.close();
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestConnectingCases::c003_everyAppHasItsOwnRules()
{
    ServerConfig config = RunningEngine::config(withOrigins({"laravel.com"}));
    config.apps[1].allowedOrigins = {"*.example"};
    config.apps[1].activityTimeoutSeconds = 9;
    RunningEngine engine(config);
    PusherClient first(config.apps[0]);
    first.open(engine.port(), QStringLiteral("http://laravel.com"));
    QVERIFY(firstTextOf(first).contains("\\\"activity_timeout\\\":30"));
    PusherClient second(config.apps[1]);
    second.open(engine.port(), QStringLiteral("https://a.example"));
    QVERIFY(firstTextOf(second).contains("\\\"activity_timeout\\\":9"));
    PusherClient crossed(config.apps[1]);
    crossed.open(engine.port(), QStringLiteral("http://laravel.com"));
    QVERIFY(crossed.waitForClose());
    QCOMPARE(crossed.closeCode(), quint16(4009));
}

void TestConnectingCases::c004_unknownKeyIsClosedWith4001()
{
    RunningEngine engine;
    PusherClient client(testApp());
    client.open(engine.port(), {}, QStringLiteral("/app/invalid-key"));
    QVERIFY(client.waitForClose());
    QCOMPARE(firstTextOf(client), frames::error(4001, "Application does not exist"));
    QCOMPARE(client.closeCode(), quint16(4001));
    QCOMPARE(client.closeReason(), QStringLiteral("Application does not exist"));
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestConnectingCases::endpointIsFound_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("5: percent-encoded key") << QStringLiteral("/app/key%31?protocol=7");
    QTest::newRow("7: no query") << QStringLiteral("/app/key1");
    QTest::newRow("7: old protocol") << QStringLiteral("/app/key1?protocol=3");
    QTest::newRow("with the prefix") << QStringLiteral("/ws/app/key1?protocol=7");
}

void TestConnectingCases::endpointIsFound()
{
    QFETCH(QString, target);
    ServerConfig config = RunningEngine::config();
    config.pathPrefix = "/ws";
    RunningEngine engine(config);
    PusherClient client(testApp());
    client.open(engine.port(), {}, target);
    const QByteArray text = firstTextOf(client);
    QCOMPARE(text, frames::connectionEstablished(client.socketId(), 30));
}

void TestConnectingCases::originDecides_data()
{
    QTest::addColumn<QByteArrayList>("allowed");
    QTest::addColumn<QString>("origin"); // empty: no such header
    QTest::addColumn<bool>("isGreeted");
    const auto row =
        [](const char *name, const QByteArrayList &allowed, const char *origin, bool isGreeted) {
            QTest::newRow(name) << allowed << QString::fromLatin1(origin) << isGreeted;
        };
    const QByteArrayList one = {"laravel.com"};
    row("8: on the list", one, "http://laravel.com", true);
    row("9: another host", one, "http://localhost", false);
    row("10: subdomain", one, "http://sub.laravel.com", false);
    row("11: the domain itself", {"*.laravel.com"}, "http://laravel.com", false);
    row("12: any subdomain", {"localhost", "*.localhost"}, "http://sub.localhost", true);
    row("13: port", {"laravel.com", "*.laravel.com"}, "http://a.laravel.com:99", true);
    row("14: none", one, "", false);
    row("15: null", one, "null", false);
    row("15: no scheme", one, "laravel.com", false);
    row("16: upper case", one, "http://LARAVEL.com", true);
}

void TestConnectingCases::originDecides()
{
    QFETCH(QByteArrayList, allowed);
    QFETCH(QString, origin);
    QFETCH(bool, isGreeted);
    const App app = withOrigins(allowed);
    RunningEngine engine(RunningEngine::config(app));
    PusherClient client(app);
    client.open(engine.port(), origin);
    const QByteArray text = firstTextOf(client);
    if (isGreeted) {
        QCOMPARE(text, frames::connectionEstablished(client.socketId(), 30));
        QVERIFY(client.subscribe("pub"));
        return;
    }
    QCOMPARE(text, frames::error(4009, "Origin not allowed"));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4009));
    QCOMPARE(client.closeReason(), QStringLiteral("Origin not allowed"));
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestConnectingCases::refusedClientIsNotListenedTo_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("17: origin") << false << 4009 << QByteArray("Origin not allowed");
    QTest::newRow("20: quota") << true << 4004
                               << QByteArray("Application is over connection quota");
}

void TestConnectingCases::refusedClientIsNotListenedTo()
{
    QFETCH(bool, isFull);
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    App app = withOrigins({"laravel.com"});
    if (isFull)
        app.maxConnections = 0;
    RunningEngine engine(RunningEngine::config(app));
    WireClient client(engine.port());
    const QByteArray origin = isFull ? "http://laravel.com" : "http://localhost";
    const QByteArray subscribe = clientFrame(framecodec::Text, Subscribe);
    QVERIFY(client.upgrade("Origin: " + origin + "\r\n", subscribe, Endpoint));
    QCOMPARE(client.nextFrame(),
             framecodec::encode(framecodec::Text, frames::error(code, message)));
    QCOMPARE(client.nextFrame(), framecodec::closeFrame(quint16(code), message));
    client.send(subscribe + subscribe);
    QCOMPARE(engine.gauges().open, 0);
    QCOMPARE(engine.gauges().channels, 0);
    // After the Close frame the server waits for the client's, and takes nothing else.
    client.sendFrame(framecodec::Close, framecodec::closeFrame(quint16(code), {}).mid(2));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.isEmpty());
    QCOMPARE(engine.gauges().channels, 0);
}

void TestConnectingCases::fullAppIsClosedWith4004_data()
{
    QTest::addColumn<bool>("isSubscribed");
    QTest::newRow("18: the first is subscribed") << true;
    QTest::newRow("19: the first is idle") << false;
}

void TestConnectingCases::fullAppIsClosedWith4004()
{
    QFETCH(bool, isSubscribed);
    const App app = withOnePlace();
    RunningEngine engine(RunningEngine::config(app));
    PusherClient first(app);
    QVERIFY(first.connectTo(engine.port()));
    if (isSubscribed)
        QVERIFY(first.subscribe("pub"));
    PusherClient second(app);
    second.open(engine.port());
    QVERIFY(second.waitForClose());
    QCOMPARE(firstTextOf(second), frames::error(4004, "Application is over connection quota"));
    QCOMPARE(second.closeCode(), quint16(4004));
    QCOMPARE(second.closeReason(), QStringLiteral("Application is over connection quota"));
    QVERIFY(first.settle());
    QCOMPARE(engine.gauges().open, 1);
}

void TestConnectingCases::c022_placeOfAClosedClientIsFree()
{
    const App app = withOnePlace();
    RunningEngine engine(RunningEngine::config(app));
    for (int i = 0; i < 3; ++i) {
        PusherClient client(app);
        QVERIFY(client.connectTo(engine.port()));
        client.close();
        QTRY_COMPARE(engine.gauges().open, 0);
    }
}

void TestConnectingCases::c023_quotaIsLookedAtBeforeTheOrigin()
{
    App app = withOrigins({"laravel.com"});
    app.maxConnections = 1;
    RunningEngine engine(RunningEngine::config(app));
    PusherClient first(app);
    first.open(engine.port(), QStringLiteral("http://laravel.com"));
    QVERIFY(isGreeting(firstTextOf(first)));
    PusherClient second(app);
    second.open(engine.port(), QStringLiteral("http://localhost"));
    QVERIFY(second.waitForClose());
    QCOMPARE(second.closeCode(), quint16(4004));
}

void TestConnectingCases::badHandshakeIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("field");
    const QByteArray good = upgradeRequest({}, Endpoint);
    const auto row = [](const char *name, const QByteArray &text, int status, const char *field) {
        QTest::newRow(name) << text << status << QByteArray(field);
    };
    const auto without = [&](const char *from, const char *to = "") {
        return QByteArray(good).replace(from, to);
    };
    row("6: slash at the end", upgradeRequest({}, Endpoint + '/'), 404, "");
    row("6: empty key", upgradeRequest({}, "/app/"), 404, "");
    row("24: no upgrade", without("Upgrade: websocket\r\n"), 426, "Upgrade: websocket");
    row("25: another upgrade", without("websocket", "h2c"), 426, "Upgrade: websocket");
    row("26: no connection", without("Connection: Upgrade\r\n"), 400, "");
    row("26: no key", without("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"), 400, "");
    row("26: short key", without("dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ="), 400, "");
    row("26: no host", without("Host: a\r\n"), 400, "");
    row("26: version 8", without("Version: 13", "Version: 8"), 426, "Sec-WebSocket-Version: 13");
    row("26: HTTP/1.0", without("HTTP/1.1", "HTTP/1.0"), 505, "");
    row("27: POST", without("GET", "POST"), 405, "Allow: GET");
}

void TestConnectingCases::badHandshakeIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, field);
    RunningEngine engine;
    WireClient client(engine.port());
    client.send(request);
    QTRY_VERIFY(client.hasEnded());
    const QByteArray start = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    QVERIFY2(client.received.startsWith(start), client.received.constData());
    QVERIFY2(client.received.contains("\r\n" + field), client.received.constData());
    QVERIFY(!client.received.contains("pusher:"));
    if (status == 404)
        QVERIFY(client.received.endsWith("\r\n\r\nNot found."));
    QCOMPARE(engine.gauges(), Gauges::none());
}

void TestConnectingCases::offersOfTheClientAreNotTakenUp_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("28: subprotocol") << QByteArray("Sec-WebSocket-Protocol: foo");
    QTest::newRow("29: compression") << QByteArray("Sec-WebSocket-Extensions: permessage-deflate");
}

void TestConnectingCases::offersOfTheClientAreNotTakenUp()
{
    QFETCH(QByteArray, field);
    RunningEngine engine;
    WireClient client(engine.port());
    QVERIFY(client.upgrade(field + "\r\n", {}, Endpoint));
    const QByteArray name = field.left(field.indexOf(':'));
    QVERIFY2(!client.handshakeAnswer.contains(name), client.handshakeAnswer.constData());
    QVERIFY(isGreeting(client.nextFrame().mid(2)));
}

void TestConnectingCases::c029_compressedFrameIsAViolation()
{
    RunningEngine engine;
    WireClient client(engine.port());
    QVERIFY(client.upgrade("Sec-WebSocket-Extensions: permessage-deflate\r\n", {}, Endpoint));
    QVERIFY(isGreeting(client.nextFrame().mid(2)));
    constexpr char Rsv1 = 0x40;
    QByteArray frame = clientFrame(framecodec::Text, Subscribe);
    frame[0] = char(frame[0] | Rsv1);
    client.send(frame);
    QTRY_VERIFY(client.hasEnded());
    QVERIFY2(client.received.startsWith(QByteArray("\x88")), client.received.toHex().constData());
    QCOMPARE(client.received.mid(2, 2), QByteArray("\x03\xea")); // 1002
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestConnectingCases::c030_c032_answerHasItsFields()
{
    RunningEngine engine;
    WireClient client(engine.port());
    QVERIFY(client.upgrade({}, {}, Endpoint)); // with the key of RFC 6455
    const QByteArray &answer = client.handshakeAnswer;
    QVERIFY(answer.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(answer.contains("\r\nX-Powered-By: Belfry\r\n")); // no client reads it
}

void TestConnectingCases::c031_frameBehindTheHandshakeIsNotLost()
{
    RunningEngine engine;
    WireClient client(engine.port());
    QVERIFY(client.upgrade({}, clientFrame(framecodec::Text, Subscribe), Endpoint));
    QVERIFY(isGreeting(client.nextFrame().mid(2)));
    QCOMPARE(client.nextFrame(),
             framecodec::encode(framecodec::Text, frames::subscriptionSucceeded("pub", "{}")));
}

QTEST_GUILESS_MAIN(TestConnectingCases)

#include "tst_connectingcases.moc"
