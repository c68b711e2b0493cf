// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QWebSocket>

#include <sys/resource.h>
#include <unistd.h>

using namespace server;

namespace {

QByteArray header(const QByteArray &answer, const QByteArray &name)
{
    for (const QByteArray &line : answer.left(answer.indexOf("\r\n\r\n")).split('\n')) {
        if (line.startsWith(QByteArray(name + ": ")))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

QByteArray replaced(QByteArray text, const char *from, const char *to)
{
    return text.replace(from, to);
}

// The number the next descriptor will have; all below it are in use.
rlim_t nextDescriptor()
{
    const int next = ::dup(STDIN_FILENO);
    ::close(next);
    return static_cast<rlim_t>(next);
}

} // namespace

class ListenerTest : public QObject
{
    Q_OBJECT

private slots:
    void freePortIsTaken();
    void portInUseIsNamedInTheError();
    void severalAddressesShareAPort();
    void addressNotOfThisHostIsNamedInTheError();
    void ipv6IsServed();
    void wildcardServesBothFamilies();
    void closedListenerRefusesButServesThoseInside();
    void manyClientsAtOnceAreAccepted();
    void shortageOfDescriptorsPausesAccepting();

    void upgradeIsAnswered();
    void upgradeHeadMayArriveByteByByte();
    void upgradeVariantIsAccepted_data();
    void upgradeVariantIsAccepted();
    void upgradeMayFollowARequest();
    void badUpgradeIsRefused_data();
    void badUpgradeIsRefused();
    void qtClientCanConnect();
    void transportIsSilentUntilItIsStarted();
    void frameInTheSegmentOfTheHandshakeIsDelivered();
    void tlsClientIsRefusedAtOnce();
};

void ListenerTest::freePortIsTaken()
{
    WireFixture wire;
    QVERIFY(wire.listener->port() > 0);
    WireClient client(wire.listener->port());
    QTRY_VERIFY(client.isConnected());
    client.send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.received.endsWith("GET /up:"));
    QCOMPARE(wire.requests.first().peer.ip, QByteArray("127.0.0.1"));
    QCOMPARE(wire.requests.first().peer.port, client.socket.localPort());
}

void ListenerTest::portInUseIsNamedInTheError()
{
    WireFixture wire;
    WireFixture other;
    const quint16 port = wire.listener->port();
    const auto outcome = other.listener->listen({QHostAddress(QHostAddress::LocalHost)}, port);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(outcome.error().message,
             QStringLiteral("cannot listen on 127.0.0.1:%1: Address already in use").arg(port));
    QCOMPARE(other.listener->port(), quint16(0));
}

void ListenerTest::addressNotOfThisHostIsNamedInTheError()
{
    WireFixture wire;
    const auto outcome = wire.listener->listen({QHostAddress(QStringLiteral("2001:db8::1"))}, 8080);
    QVERIFY(!outcome);
    QVERIFY2(
        outcome.error().message.startsWith(QStringLiteral("cannot listen on [2001:db8::1]:8080: ")),
        qPrintable(outcome.error().message));
}

void ListenerTest::severalAddressesShareAPort()
{
    WireFixture wire;
    const QHostAddress first(QStringLiteral("127.0.0.1"));
    const QHostAddress second(QStringLiteral("127.0.0.2"));
    QVERIFY(wire.listener->listen({first, second}, 0));
    const quint16 port = wire.listener->port();
    int asked = 0;
    for (const QHostAddress &address : {first, second}) {
        WireClient client(port, address);
        QTRY_VERIFY(client.isConnected());
        client.send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
        ++asked;
        QTRY_COMPARE(wire.requests.size(), asked);
    }
    wire.listener->close();
    WireClient late(port, second);
    QTRY_COMPARE(late.socket.error(), QAbstractSocket::ConnectionRefusedError);

    // On all of them or on none.
    QTcpServer other;
    QVERIFY(other.listen(second));
    const auto outcome = wire.listener->listen({first, second}, other.serverPort());
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(QStringLiteral("127.0.0.2:")),
             qPrintable(outcome.error().message));
    QCOMPARE(wire.listener->port(), quint16(0));
    WireClient nobody(other.serverPort(), first);
    QTRY_COMPARE(nobody.socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void ListenerTest::ipv6IsServed()
{
    WireFixture wire;
    if (!wire.listener->listen({QHostAddress(QHostAddress::LocalHostIPv6)}, 0))
        QSKIP("no IPv6 on this host");
    WireClient client(wire.listener->port(), QHostAddress(QHostAddress::LocalHostIPv6));
    QTRY_VERIFY(client.isConnected());
    client.send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(wire.requests.size(), 1);
    QCOMPARE(wire.requests.first().peer.ip, QByteArray("::1"));
}

void ListenerTest::wildcardServesBothFamilies()
{
    WireFixture wire;
    QVERIFY(wire.listener->listen({QHostAddress(QHostAddress::Any)}, 0));
    WireClient client(wire.listener->port());
    QTRY_VERIFY(client.isConnected());
    client.send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(wire.requests.size(), 1);
    QCOMPARE(wire.requests.first().peer.ip, QByteArray("127.0.0.1")); // not ::ffff:127.0.0.1
}

void ListenerTest::closedListenerRefusesButServesThoseInside()
{
    WireFixture wire;
    const quint16 port = wire.listener->port();
    WireClient inside(port);
    inside.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(wire.requests.size(), 1);
    wire.listener->close();
    WireClient outside(port);
    QTRY_COMPARE(outside.socket.error(), QAbstractSocket::ConnectionRefusedError);
    inside.send("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(inside.received.endsWith("GET /2:"));
}

void ListenerTest::manyClientsAtOnceAreAccepted()
{
    WireFixture wire;
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 300; ++i)
        clients.push_back(std::make_unique<WireClient>(wire.listener->port()));
    for (const auto &client : clients) {
        QTRY_VERIFY(client->isConnected());
        client->send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    for (const auto &client : clients)
        QTRY_VERIFY(client->received.endsWith("GET /up:"));
}

void ListenerTest::shortageOfDescriptorsPausesAccepting()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizers need descriptors themselves");
#endif
    WireFixture wire;
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<WireClient>(wire.listener->port()));
    // The clients have their descriptors, the server has not accepted: no turn has run.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = nextDescriptor();
    const QRegularExpression warning(QStringLiteral("cannot accept connections .*open files"));
    QTest::ignoreMessage(QtWarningMsg, warning); // once, however long it lasts
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    QTest::qWait(350);
    for (const auto &client : clients)
        client->send("GET /up HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto servedMeanwhile = wire.requests.size();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(servedMeanwhile < 3);
    QTRY_COMPARE(wire.requests.size(), 3);
}

void ListenerTest::upgradeIsAnswered()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    QVERIFY(client.upgrade("Origin: http://page\r\n"));
    QCOMPARE(header(client.handshakeAnswer, "Sec-WebSocket-Accept"),
             QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QCOMPARE(header(client.handshakeAnswer, "Upgrade").toLower(), QByteArray("websocket"));
    QCOMPARE(header(client.handshakeAnswer, "Connection").toLower(), QByteArray("upgrade"));
    QCOMPARE(header(client.handshakeAnswer, "X-Powered-By"), QByteArray("Belfry"));
    QCOMPARE(wire.upgrades.size(), 1);
    QCOMPARE(wire.upgrades.first().header("origin"), QByteArray("http://page"));
    QCOMPARE(wire.receiver().transport->peer().ip, QByteArray("127.0.0.1"));
    QVERIFY(wire.refusals.isEmpty());
}

void ListenerTest::upgradeHeadMayArriveByteByByte()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    QTRY_VERIFY(client.isConnected());
    client.sendBytewise(upgradeRequest());
    QTRY_VERIFY(client.received.startsWith("HTTP/1.1 101 "));
    QCOMPARE(wire.upgrades.size(), 1);
}

void ListenerTest::upgradeVariantIsAccepted_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray good = upgradeRequest();
    QTest::newRow("upper case") << replaced(good, "Upgrade: websocket", "UPGRADE: WebSocket");
    QTest::newRow("Firefox") << replaced(
        good, "Connection: Upgrade", "Connection: keep-alive, Upgrade");
    QTest::newRow("query") << upgradeRequest(
        {}, "/app/x?protocol=7&client=js&version=8.6.0&flash=false");
    QTest::newRow("odd query") << upgradeRequest({}, "/app/x?%zz=|&[a]=\"{}\"");
    QTest::newRow("absolute target") << upgradeRequest({}, "http://a/app/x");
    QTest::newRow("subprotocol") << upgradeRequest("Sec-WebSocket-Protocol: foo, bar\r\n");
    QTest::newRow("deflate") << upgradeRequest(
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
    QTest::newRow("malformed deflate")
        << upgradeRequest("Sec-WebSocket-Extensions: permessage-deflate; bogus\r\n");
    QTest::newRow("cookies") << upgradeRequest("Cookie: a=" + QByteArray(6000, 'c') + "\r\n");
    QTest::newRow("empty body") << upgradeRequest("Content-Length: 0\r\n");
    QTest::newRow("null origin") << upgradeRequest("Origin: null\r\n");
}

void ListenerTest::upgradeVariantIsAccepted()
{
    QFETCH(QByteArray, request);
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(request);
    QTRY_VERIFY(client.received.contains("\r\n\r\n"));
    QVERIFY2(client.received.startsWith("HTTP/1.1 101 "), client.received.constData());
    QCOMPARE(header(client.received, "Sec-WebSocket-Protocol"), QByteArray());
    QCOMPARE(header(client.received, "Sec-WebSocket-Extensions"), QByteArray());
    QCOMPARE(wire.upgrades.size(), 1);
}

void ListenerTest::upgradeMayFollowARequest()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n" + upgradeRequest());
    QTRY_VERIFY(client.received.contains("HTTP/1.1 101 "));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 "));
}

void ListenerTest::badUpgradeIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = upgradeRequest();
    const auto row = [&](const char *name,
                         const QByteArray &request,
                         int status,
                         const char *field,
                         const char *body) {
        QTest::newRow(name) << request << status << QByteArray(field) << QByteArray(body);
    };
    row("not websocket",
        replaced(good, "Upgrade: websocket", "Upgrade: h2c"),
        426,
        "Upgrade: websocket",
        "Upgrade header must be websocket.");
    row("no upgrade",
        "GET /app/x HTTP/1.1\r\nHost: a\r\n\r\n",
        426,
        "Upgrade: websocket",
        "Upgrade required: this is a WebSocket endpoint.");
    row("no connection",
        replaced(good, "Connection: Upgrade\r\n", ""),
        400,
        "",
        "Connection header must contain upgrade.");
    row("other connection",
        replaced(good, "Connection: Upgrade", "Connection: keep-alive"),
        400,
        "",
        "Connection header must contain upgrade.");
    const char *badKey = "Invalid Sec-WebSocket-Key: it must be 16 bytes in base64.";
    row("no key",
        replaced(good, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", ""),
        400,
        "",
        badKey);
    row("short key", replaced(good, "dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ="), 400, "", badKey);
    row("key not base64",
        replaced(good, "dGhlIHNhbXBsZSBub25jZQ==", "!!!!!!!!!!!!!!!!!!!!!!=="),
        400,
        "",
        badKey);
    const char *badVersion = "Upgrade required: the only Sec-WebSocket-Version is 13.";
    row("version 8",
        replaced(good, "Version: 13", "Version: 8"),
        426,
        "Sec-WebSocket-Version: 13",
        badVersion);
    row("no version",
        replaced(good, "Sec-WebSocket-Version: 13\r\n", ""),
        426,
        "Sec-WebSocket-Version: 13",
        badVersion);
    row("no host",
        replaced(good, "Host: a\r\n", ""),
        400,
        "",
        "Bad request: the Host header is missing.");
    row("HTTP/1.0",
        replaced(good, "HTTP/1.1", "HTTP/1.0"),
        505,
        "",
        "HTTP version not supported: a WebSocket needs HTTP/1.1.");
    row("post", replaced(good, "GET", "POST"), 405, "Allow: GET", "Method not allowed.");
    row("plain post",
        "POST /app/x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        405,
        "Allow: GET",
        "Method not allowed.");
    row("unknown path", upgradeRequest({}, "/nowhere"), 404, "", "Not found.");
    row("body",
        upgradeRequest("Content-Length: 3\r\n") + "abc",
        400,
        "",
        "Bad request: an upgrade has no body.");
}

void ListenerTest::badUpgradeIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, body);
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(request);
    QTRY_VERIFY(client.hasEnded() && !client.received.isEmpty());
    const QByteArray start = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    QVERIFY2(client.received.startsWith(start), client.received.constData());
    QVERIFY2(client.received.contains(QByteArray("\r\n" + field)), client.received.constData());
    QVERIFY(client.received.endsWith(QByteArray("\r\n\r\n" + body)));
    QCOMPARE(header(client.received, "Connection"), QByteArray("close"));
    QCOMPARE(header(client.received, "Content-Type"), QByteArray("text/plain; charset=utf-8"));
    QCOMPARE(header(client.received, "Content-Length").toInt(), body.size());
    QVERIFY(wire.upgrades.isEmpty() && wire.requests.isEmpty());
    QCOMPARE(wire.refusals.size(), 1);
    QCOMPARE(wire.refusals.first().status, status);
    QCOMPARE(wire.refusals.first().reason, body);
    QCOMPARE(wire.refusals.first().peer.ip, QByteArray("127.0.0.1"));
}

void ListenerTest::qtClientCanConnect()
{
    WireFixture wire;
    QWebSocket client;
    QStringList received;
    connect(&client, &QWebSocket::textMessageReceived, this, [&](const QString &text) {
        received.append(text);
    });
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/app/x").arg(wire.listener->port())));
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.sendTextMessage(QStringLiteral("grüße"));
    QTRY_COMPARE(wire.receiver().messages.size(), 1);
    wire.receiver().transport->sendFrame(
        framecodec::encode(framecodec::Text, wire.receiver().messages[0]));
    QTRY_COMPARE(received, QStringList{QStringLiteral("grüße")});
    wire.receiver().transport->close(4001, "gone");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(int(client.closeCode()), 4001);
    QCOMPARE(client.closeReason(), QStringLiteral("gone"));
    QTRY_COMPARE(wire.receiver().closeCode, 4001);
}

void ListenerTest::transportIsSilentUntilItIsStarted()
{
    WireFixture wire;
    wire.startsAtOnce = false;
    WireClient client(wire.listener->port());
    QVERIFY(client.upgrade());
    client.sendFrame(framecodec::Text, "later");
    client.sendFrame(framecodec::Ping, "p");
    QTest::qWait(50);
    QVERIFY(wire.receiver().messages.isEmpty() && client.received.isEmpty());
    wire.startAll();
    QVERIFY(wire.receiver().messages.isEmpty()); // not inside start()
    QTRY_COMPARE(wire.receiver().messages, QList<QByteArray>{"later"});
    QCOMPARE(client.nextFrame(), QByteArray("\x8a\x01p"));
}

void ListenerTest::frameInTheSegmentOfTheHandshakeIsDelivered()
{
    WireFixture wire;
    wire.startsAtOnce = false;
    const QByteArray two =
        clientFrame(framecodec::Text, "first") + clientFrame(framecodec::Text, "second");
    WireClient client(wire.listener->port());
    QVERIFY(client.upgrade({}, two.left(two.size() - 3)));
    client.send(two.right(3));
    QTest::qWait(20);
    wire.startAll();
    QTRY_COMPARE(wire.receiver().messages, QList<QByteArray>({"first", "second"}));
}

void ListenerTest::tlsClientIsRefusedAtOnce()
{
    WireFixture wire;
    WireClient client(wire.listener->port());
    client.send(QByteArray::fromHex("1603010200010001fc0303") + QByteArray(200, '\0'));
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.isEmpty());
    QCOMPARE(wire.refusals.size(), 1);
    QCOMPARE(wire.refusals.first().status, 0);
    QCOMPARE(
        wire.refusals.first().reason,
        QByteArray("A TLS client connected to a port without TLS (tls.certificate, tls.key)."));
}

BELFRY_EPOLL_MAIN(ListenerTest)
#include "tst_listener.moc"
