// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"

using namespace server;

namespace {

QByteArray
get(const QByteArray &path, const QByteArray &fields = {}, const QByteArray &version = "1.1")
{
    return "GET " + path + " HTTP/" + version + "\r\nHost: a\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &fields, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

ListenerLimits shortLimits()
{
    ListenerLimits limits = WireFixture::quickLimits();
    limits.headMs = 150;
    limits.bodyMs = 150;
    limits.idleMs = 150;
    limits.closeMs = 150;
    return limits;
}

} // namespace

class HttpConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void answerHasItsFields();
    void requestMayArriveByteByByte();
    void connectionIsKeptAlive();
    void headIsAnsweredWithoutBody();
    void closeIsHonoured();
    void http10IsHonoured_data();
    void http10IsHonoured();
    void chunkedBodyIsJoined();
    void continueIsSentWhenAskedFor();
    void continueIsNotSentForARefusedBody();
    void otherExpectationFails();
    void proxyHeadersOfNginxAreNoUpgrade();
    void otherUpgradeIsIgnored();

    void pipelinedRequestsAreAnsweredInOrder();
    void pipelinedFloodWaitsForItsReader();
    void lateAnswerIsIgnoredWhenTheClientHasGone();
    void droppedRequestIsAnswered500();
    void secondAnswerIsIgnored();
    void halfClosedClientGetsItsAnswers();
    void halfClosedClientWithoutRequestIsLetGo();
    void resetByTheClientDoesNoHarm();

    void brokenRequestIsRefused_data();
    void brokenRequestIsRefused();
    void hugeBodyIsRefusedWhileItIsSent();
    void slowHeadTimesOut();
    void slowBodyTimesOut();
    void drippedHeadTimesOut();
    void silentClientIsClosedQuietly();
    void idleConnectionIsClosedQuietly();
    void pendingAnswerHasNoTimeLimit();
    void clientThatDoesNotReadIsGivenUp();
    void drainingSendsWhatIsPending();
    void retiringAnswersWhoHasJustCome();
    void listenerMayGoWithAnswersPending();
};

void HttpConnectionTest::answerHasItsFields()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/up"));
    QTRY_VERIFY(client.received.endsWith("\r\n\r\nGET /up:"));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\nDate: "));
    QVERIFY(client.received.contains(" GMT\r\n"));
    QVERIFY(client.received.contains("\r\nContent-Length: 8\r\n"));
    QVERIFY(client.received.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
    QVERIFY(!client.received.contains("Connection:"));
}

void HttpConnectionTest::requestMayArriveByteByByte()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.sendBytewise(post("/x", "Content-Length: 5\r\n", "hello"));
    QTRY_VERIFY(client.received.endsWith("POST /x:hello"));
}

void HttpConnectionTest::connectionIsKeptAlive()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    for (int i = 0; i < 5; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        client.send(get(path));
        QTRY_VERIFY(client.received.endsWith(QByteArray("GET " + path + ':')));
    }
    QCOMPARE(wire.requests.last().peer.port, wire.requests.first().peer.port);
}

void HttpConnectionTest::headIsAnsweredWithoutBody()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send("HEAD /up HTTP/1.1\r\nHost: a\r\n\r\n" + get("/2"));
    QTRY_VERIFY(client.received.endsWith("GET /2:"));
    QVERIFY(client.received.contains("Content-Length: 9\r\n"));
    QVERIFY(!client.received.contains("HEAD /up:"));
}

void HttpConnectionTest::closeIsHonoured()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/1", "Connection: close\r\n") + get("/2"));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.endsWith("GET /1:"));
    QVERIFY(client.received.contains("\r\nConnection: close\r\n"));
    QCOMPARE(wire.requests.size(), 1);
}

void HttpConnectionTest::http10IsHonoured_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("plain") << QByteArray() << false;
    QTest::newRow("keep-alive") << QByteArray("Connection: keep-alive\r\n") << true;
}

void HttpConnectionTest::http10IsHonoured()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, isKept);
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/1", fields, "1.0"));
    QTRY_VERIFY(client.received.endsWith("GET /1:"));
    if (isKept) {
        QVERIFY(client.received.contains("\r\nConnection: keep-alive\r\n"));
        client.send(get("/2", fields, "1.0"));
        QTRY_VERIFY(client.received.endsWith("GET /2:"));
    } else {
        QTRY_VERIFY(client.hasEnded());
    }
}

void HttpConnectionTest::chunkedBodyIsJoined()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.sendBytewise(
        post("/x", "Transfer-Encoding: chunked\r\n", "4\r\nWiki\r\n5;a=b\r\npedia\r\n0\r\n\r\n"));
    client.send(get("/2"));
    QTRY_VERIFY(client.received.endsWith("GET /2:"));
    QVERIFY(client.received.contains("POST /x:Wikipedia"));
}

void HttpConnectionTest::continueIsSentWhenAskedFor()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(post("/x", "Expect: 100-continue\r\nContent-Length: 2\r\n", {}));
    QTRY_COMPARE(client.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("ok");
    QTRY_VERIFY(client.received.endsWith("POST /x:ok"));
    client.received.clear();
    client.send(post("/y", "Expect: 100-continue\r\nContent-Length: 2\r\n", "ok"));
    QTRY_VERIFY(client.received.endsWith("POST /y:ok"));
    QVERIFY(!client.received.contains("100 Continue"));
}

void HttpConnectionTest::continueIsNotSentForARefusedBody()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(post("/x", "Expect: 100-continue\r\nContent-Length: 1001\r\n", {}));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 413 "));
}

void HttpConnectionTest::otherExpectationFails()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(post("/x", "Expect: miracles\r\nContent-Length: 1\r\n", {}));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 417 "));
}

void HttpConnectionTest::proxyHeadersOfNginxAreNoUpgrade()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(post("/x", "Connection: upgrade\r\nContent-Length: 2\r\n", "ok"));
    QTRY_VERIFY(client.received.endsWith("POST /x:ok"));
}

void HttpConnectionTest::otherUpgradeIsIgnored()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/x", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"));
    QTRY_VERIFY(client.received.endsWith("GET /x:"));
}

void HttpConnectionTest::pipelinedRequestsAreAnsweredInOrder()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/later/1") + post("/now/2", "Content-Length: 2\r\n", "ab") + get("/later/3") +
                get("/4"));
    QTRY_COMPARE(wire.later.size(), 1);
    QTest::qWait(20);
    QCOMPARE(wire.requests.size(), 1); // the second waits for the first to be answered
    QVERIFY(client.received.isEmpty());
    wire.answerLater(0);
    QTRY_COMPARE(wire.later.size(), 2);
    wire.answerLater(1);
    QTRY_VERIFY(client.received.endsWith("GET /4:"));
    const auto first = client.received.indexOf("GET /later/1:");
    const auto second = client.received.indexOf("POST /now/2:ab");
    const auto third = client.received.indexOf("GET /later/3:");
    QVERIFY(first > 0 && second > first && third > second);
}

void HttpConnectionTest::pipelinedFloodWaitsForItsReader()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.socket.setReadBufferSize(1);
    QByteArray flood;
    for (int i = 0; i < 20; ++i)
        flood += get("/big/" + QByteArray::number(i));
    client.send(flood);
    QTRY_VERIFY(wire.requests.size() > 0);
    QTest::qWait(50);
    QVERIFY2(wire.requests.size() < 10, qPrintable(QString::number(wire.requests.size())));
    client.socket.setReadBufferSize(0);
    client.received += client.socket.readAll();
    QTRY_COMPARE(wire.requests.size(), 20);
    QTRY_COMPARE_WITH_TIMEOUT(client.received.count('B'), 20 * 8 * 1024 * 1024, 20'000);
}

void HttpConnectionTest::lateAnswerIsIgnoredWhenTheClientHasGone()
{
    WireFixture wire;
    auto client = std::make_unique<WireClient>(wire.listener->port());
    client->send(get("/later/1"));
    QTRY_COMPARE(wire.later.size(), 1);
    client->reset();
    client.reset();
    QTest::qWait(20);
    wire.answerLater(0);
    wire.answerLater(0);
    QTest::qWait(20);
}

void HttpConnectionTest::droppedRequestIsAnswered500()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/drop") + get("/2"));
    QTRY_VERIFY(client.received.endsWith("GET /2:"));
    QVERIFY(client.received.startsWith("HTTP/1.1 500 Internal Server Error\r\n"));
}

void HttpConnectionTest::secondAnswerIsIgnored()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/later/1") + get("/later/2"));
    QTRY_COMPARE(wire.later.size(), 1);
    wire.answerLater(0);
    wire.answerLater(0);
    QTRY_COMPARE(wire.later.size(), 2);
    QTest::qWait(20);
    QCOMPARE(client.received.count("HTTP/1.1 200"), 1);
}

void HttpConnectionTest::halfClosedClientGetsItsAnswers()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/later/1") + get("/2") + "GET /incomplete");
    client.halfClose();
    QTRY_COMPARE(wire.later.size(), 1);
    QTest::qWait(20);
    wire.answerLater(0);
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.contains("GET /later/1:"));
    QVERIFY(client.received.endsWith("GET /2:"));
}

void HttpConnectionTest::halfClosedClientWithoutRequestIsLetGo()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.halfClose();
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.isEmpty());
}

void HttpConnectionTest::resetByTheClientDoesNoHarm()
{
    WireFixture wire;
    const QByteArray request = post("/x", "Content-Length: 20\r\n", QByteArray(20, 'x'));
    for (qsizetype sent = 0; sent <= request.size(); sent += 7) {
        WireClient client(wire.listener->port());
        client.send(request.left(sent));
        QTest::qWait(1);
        client.reset();
    }
    WireClient client(wire.listener->port());
    client.send(get("/up"));
    QTRY_VERIFY(client.received.endsWith("GET /up:"));
}

void HttpConnectionTest::brokenRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no request") << QByteArray("hello\r\n\r\n") << 400 << QByteArray("Bad request.");
    QTest::newRow("head too large") << get("/x", "X: " + QByteArray(17'000, 'x') + "\r\n") << 431
                                    << QByteArray("Request head too large. Limit is 16384 bytes.");
    QTest::newRow("body too large")
        << post("/x", "Content-Length: 1001\r\n", {}) << 413
        << QByteArray("Payload too large. Limit is 1000 bytes (limit), the body has 1001.");
    QTest::newRow("chunks too large")
        << post("/x", "Transfer-Encoding: chunked\r\n", "3e9\r\n") << 413
        << QByteArray("Payload too large. Limit is 1000 bytes (limit).");
    QTest::newRow("two lengths") << post("/x", "Content-Length: 1\r\nContent-Length: 2\r\n", "xx")
                                 << 400 << QByteArray("Bad request.");
}

void HttpConnectionTest::brokenRequestIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/before") + request);
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.endsWith(text));
    const QByteArray start = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    QVERIFY2(client.received.contains(start), client.received.constData());
    QCOMPARE(wire.requests.size(), 1);
    QCOMPARE(wire.refusals.size(), 1);
    QCOMPARE(wire.refusals.first().status, status);
    QCOMPARE(wire.refusals.first().reason, text);
}

void HttpConnectionTest::hugeBodyIsRefusedWhileItIsSent()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    const QByteArray piece(256 * 1024, 'x');
    qint64 sent = 0;
    connect(&client.socket, &QTcpSocket::bytesWritten, this, [&] {
        if (client.received.isEmpty() && client.socket.bytesToWrite() < piece.size() &&
            sent < 100'000'000)
            sent += client.socket.write(piece);
    });
    client.send(post("/x", "Content-Length: 100000000\r\n", piece));
    // The answer arrives although the client is still sending; it is not overtaken by a reset.
    QTRY_VERIFY(client.received.endsWith(
        "Payload too large. Limit is 1000 bytes (limit), the body has 100000000."));
    QVERIFY2(sent < 20'000'000, qPrintable(QString::number(sent)));
    QTRY_VERIFY(client.hasEnded());
}

void HttpConnectionTest::slowHeadTimesOut()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.send("GET /x HTTP/1.1\r\nHost:");
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 408 Request Timeout\r\n"));
    QVERIFY(client.received.contains("\r\nConnection: close\r\n"));
    QCOMPARE(wire.refusals.size(), 1);
    QCOMPARE(wire.refusals.first().status, 408);
}

void HttpConnectionTest::slowBodyTimesOut()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.send(post("/x", "Content-Length: 5\r\n", "hell"));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 408 "));
    QVERIFY(wire.requests.isEmpty());
}

void HttpConnectionTest::drippedHeadTimesOut()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.send("GET /");
    QElapsedTimer elapsed;
    elapsed.start();
    while (client.received.isEmpty() && elapsed.elapsed() < 3000) {
        client.send("x");
        QTest::qWait(10);
    }
    QVERIFY(client.received.startsWith("HTTP/1.1 408 "));
    QVERIFY(elapsed.elapsed() < 1500);
}

void HttpConnectionTest::silentClientIsClosedQuietly()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.isEmpty());
    QCOMPARE(wire.refusals.size(), 1);
    QCOMPARE(wire.refusals.first().status, 0);
}

void HttpConnectionTest::idleConnectionIsClosedQuietly()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.send(get("/x"));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.endsWith("GET /x:"));
    QVERIFY(wire.refusals.isEmpty());
}

void HttpConnectionTest::pendingAnswerHasNoTimeLimit()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.send(get("/later/1"));
    QTRY_COMPARE(wire.later.size(), 1);
    QTest::qWait(400);
    QVERIFY(client.isConnected());
    wire.answerLater(0);
    QTRY_VERIFY(client.received.endsWith("GET /later/1:"));
}

void HttpConnectionTest::clientThatDoesNotReadIsGivenUp()
{
    WireFixture wire(shortLimits());
    WireClient client(wire.listener->port());
    client.socket.setReadBufferSize(1);
    client.send(get("/big"));
    QTRY_COMPARE(wire.requests.size(), 1);
    QTest::qWait(800); // idle, then lingering, then the next deadline without progress
    client.socket.setReadBufferSize(0);
    client.received += client.socket.readAll();
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.count('B') < 8 * 1024 * 1024);
}

void HttpConnectionTest::drainingSendsWhatIsPending()
{
    WireFixture wire;
    WireClient idle(wire.listener->port());
    WireClient waiting(wire.listener->port());
    WireClient partial(wire.listener->port());
    idle.send(get("/x"));
    waiting.send(get("/later/1") + get("/2"));
    partial.send("GET /");
    QTRY_COMPARE(wire.later.size(), 1);
    QTRY_VERIFY(idle.received.endsWith("GET /x:"));
    wire.listener->closeHttpConnections();
    QTRY_VERIFY(idle.hasEnded());
    QTRY_VERIFY(partial.hasEnded());
    QVERIFY(!waiting.hasEnded());
    wire.answerLater(0);
    QTRY_VERIFY(waiting.hasEnded());
    QVERIFY(waiting.received.endsWith("GET /later/1:"));
    QVERIFY(waiting.received.contains("\r\nConnection: close\r\n"));
}

void HttpConnectionTest::retiringAnswersWhoHasJustCome()
{
    WireFixture wire;
    WireClient silent(wire.listener->port());
    WireClient partial(wire.listener->port());
    WireClient idle(wire.listener->port()); // accepted last
    partial.send("GET /a HTTP/1.1\r\n");
    idle.send(get("/x"));
    QTRY_VERIFY(idle.received.endsWith("GET /x:"));
    wire.listener->retireHttpConnections();
    QTRY_VERIFY(idle.hasEnded());
    partial.send("Host: a\r\n\r\n");
    silent.send(get("/b"));
    for (WireClient *client : {&partial, &silent}) {
        QTRY_VERIFY(client->hasEnded());
        QVERIFY(client->received.startsWith("HTTP/1.1 200 OK"));
        QVERIFY(client->received.contains("\r\nConnection: close\r\n"));
    }
    WireClient later(wire.listener->port());
    later.send(get("/c"));
    QTRY_VERIFY(later.received.endsWith("GET /c:"));
    QVERIFY(!later.received.contains("\r\nConnection: close\r\n"));
}

void HttpConnectionTest::listenerMayGoWithAnswersPending()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(get("/later/1"));
    QTRY_COMPARE(wire.later.size(), 1);
    wire.listener.reset();
    wire.answerLater(0);
    wire.later.clear();
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.isEmpty());
}

BELFRY_EPOLL_MAIN(HttpConnectionTest)
#include "tst_httpconnection.moc"
