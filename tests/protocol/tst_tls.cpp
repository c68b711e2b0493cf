// SPDX-License-Identifier: GPL-3.0-or-later
//
// wss and https on the port of the server, with real TLS clients.
#include "tests/support/certificate.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QSslSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace server;
using namespace test;

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void c244_certificateMakesATlsListener();
    void badPairStartsNothing();
    void httpsIsAnswered();
    void oldTlsIsRefused();
    void plainWebSocketIsSentToTls();
    void plainHttpIsRefused();
    void plainMayBeAllowed();
    void bigEventsPass();
    void bytesTogetherWithTheHandshake();
    void renewedCertificateKeepsConnections();
    void clientsThatVanishLeaveNothing();
    void c183_tlsOnAPortWithoutTls();

private:
    static ServerConfig config(const Certificate &certificate);
    static QList<JournalEntry> logged(RunningEngine &engine);
};

namespace {

// A TLS client that speaks HTTP by hand.
class HttpsClient
{
public:
    HttpsClient(quint16 port, const Certificate &certificate, QSsl::SslProtocol protocol)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({certificate.certificate()});
        configuration.setProtocol(protocol);
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }
    bool isEncrypted()
    {
        return QTest::qWaitFor([this] { return socket.isEncrypted(); }, PusherClient::WaitMs);
    }
    bool hasEnded()
    {
        return QTest::qWaitFor(
            [this] { return socket.state() == QAbstractSocket::UnconnectedState; },
            PusherClient::WaitMs);
    }
    // Until the text is there.
    bool receives(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                received += socket.readAll();
                return received.contains(text);
            },
            PusherClient::WaitMs);
    }

    QSslSocket socket;
    QByteArray received;
};

const QByteArray UpRequest = "GET /up HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

ServerConfig TestTls::config(const Certificate &certificate)
{
    ServerConfig config = RunningEngine::config();
    config.tls = certificate.files();
    return config;
}

QList<JournalEntry> TestTls::logged(RunningEngine &engine)
{
    return engine.ask<QList<JournalEntry>>([](Engine &e) {
        QList<JournalEntry> rows;
        const auto &entries = e.activity().journal().entries();
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq)
            rows.append(entries.at(seq));
        return rows;
    });
}

void TestTls::c244_certificateMakesATlsListener()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    QVERIFY(engine.isListening());
    PusherClient client(testApp());
    client.trust(certificate.certificate());
    QVERIFY(client.connectTo(engine.port()));
    QCOMPARE(client.socket().sslConfiguration().sessionProtocol(), QSsl::TlsV1_3);
    QVERIFY(client.subscribe("private-x"));
    QCOMPARE(engine.publish("private-x", R"("hello")"), 1);
    QVERIFY(client.next(QStringLiteral("e")));
    client.close();
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(engine.gauges(), Gauges::none());

    RunningEngine plain; // "null TLS values: plain"
    PusherClient other(testApp());
    QVERIFY(other.connectTo(plain.port()));
}

void TestTls::badPairStartsNothing()
{
    const Certificate one;
    const Certificate other;
    ServerConfig config = RunningEngine::config();
    config.tls = {one.files().certificate, other.files().key, {}};
    RunningEngine engine(config);
    QVERIFY(!engine.isListening());
    const QString failure = engine.ask<QString>([](Engine &e) { return e.failure(); });
    QVERIFY2(failure.contains(QStringLiteral("does not belong to")), qPrintable(failure));
}

void TestTls::httpsIsAnswered()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    HttpsClient client(engine.port(), certificate, QSsl::TlsV1_2);
    QVERIFY(client.isEncrypted());
    QCOMPARE(client.socket.sessionProtocol(), QSsl::TlsV1_2);
    client.socket.write(UpRequest + UpRequest); // pipelined
    QVERIFY(client.receives("{\"health\":\"OK\"}HTTP/1.1 200 OK"));
    client.socket.write("GET /nope HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY(client.receives("404"));
    QVERIFY(client.hasEnded());
}

void TestTls::oldTlsIsRefused()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    // A ClientHello of TLS 1.1, which clients here do not speak any more.
    const QByteArray body = QByteArray("\x03\x02", 2) + QByteArray(32, 'r') +
                            QByteArray("\x00\x00\x04\xc0\x09\xc0\x13\x01\x00", 9);
    const QByteArray hello =
        QByteArray("\x01\x00\x00", 3) + QByteArray(1, char(body.size())) + body;
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), engine.port());
    client.write(QByteArray("\x16\x03\x01\x00", 4) + QByteArray(1, char(hello.size())) + hello);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client.readAll();
    QCOMPARE(answer.front(), char(0x15)); // an alert
    QCOMPARE(answer.back(), char(70));    // protocol_version
    const auto rows = logged(engine);
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const JournalEntry &row) {
        return row.kind == LogKind::Rejected && row.text.contains(u"TLS handshake failed");
    }));
}

void TestTls::plainWebSocketIsSentToTls()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    PusherClient client(testApp());
    client.open(engine.port());
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4000));
    const auto messages = client.take();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().data[u"code"].toInt(), 4000);
}

void TestTls::plainHttpIsRefused()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    HttpClient client(testApp(), engine.port());
    const HttpAnswer answer = client.get("/apps/1/channels");
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.body.contains("tls.allow_plain"), answer.body.constData());
}

void TestTls::plainMayBeAllowed()
{
    const Certificate certificate;
    ServerConfig both = config(certificate);
    both.admission.allowPlain = true;
    RunningEngine engine(both);
    PusherClient plain(testApp());
    QVERIFY(plain.connectTo(engine.port()));
    PusherClient secure(testApp());
    secure.trust(certificate.certificate());
    QVERIFY(secure.connectTo(engine.port()));
    HttpClient api(testApp(), engine.port());
    QCOMPARE(api.get("/apps/1/connections").body, QByteArray(R"({"connections":0,"total":2})"));
    const auto tells = [&](const PusherClient &client) {
        return engine.ask<QByteArray>([id = client.socketId()](Engine &server) {
            const ClientIdentity &who = server.connections().find(*SocketId::parse(id))->identity();
            return QByteArray::number(who.protocol) + (who.isSecure ? " tls" : " plain");
        });
    };
    QCOMPARE(tells(plain), QByteArray("7 plain"));
    QCOMPARE(tells(secure), QByteArray("7 tls"));
}

void TestTls::bigEventsPass()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    PusherClient client(testApp());
    client.trust(certificate.certificate());
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(client.subscribe("x"));
    const QByteArray data = '"' + QByteArray(300'000, 'x') + '"'; // many TLS records
    for (int i = 0; i < 3; ++i)
        QCOMPARE(engine.publish("x", data), 1);
    for (int i = 0; i < 3; ++i) {
        const auto message = client.next(QStringLiteral("e"));
        QVERIFY(message);
        QCOMPARE(message->data.toString().size(), 300'000);
    }
}

void TestTls::bytesTogetherWithTheHandshake()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    HttpsClient client(engine.port(), certificate, QSsl::TlsV1_3);
    const QByteArray ping = R"({"event":"pusher:ping"})";
    const QByteArray frame =
        "\x81" + QByteArray(1, char(0x80 | ping.size())) + QByteArray(4, '\0') + ping;
    // In one TLS record: nothing may be lost between the two layers.
    client.socket.write(
        "GET /app/key1?protocol=7 HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: "
        "Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: "
        "13\r\n\r\n" +
        frame + frame);
    QVERIFY(client.receives("pusher:connection_established"));
    QVERIFY(client.receives("pusher:pong"));
    QTRY_COMPARE(client.receives("pusher:pong") ? client.received.count("pusher:pong") : 0, 2);
}

void TestTls::renewedCertificateKeepsConnections()
{
    const Certificate first({"first", -1, 5, {}});
    const Certificate second({"second", -1, 50, {}});
    RunningEngine engine(config(first));
    PusherClient before(testApp());
    before.trust(first.certificate());
    QVERIFY(before.connectTo(engine.port()));
    const auto renewed = TlsContext::load(second.files());
    QVERIFY(renewed);
    QVERIFY(engine.ask<bool>([&](Engine &e) {
        e.setTls(*renewed);
        return true;
    }));
    PusherClient after(testApp());
    after.trust(second.certificate());
    QVERIFY(after.connectTo(engine.port()));
    QCOMPARE(after.socket().sslConfiguration().peerCertificate(), second.certificate());
    QVERIFY(before.settle());
    PusherClient wrong(testApp());
    wrong.trust(first.certificate());
    wrong.open(engine.port());
    QTRY_VERIFY(wrong.socket().error() == QAbstractSocket::SslHandshakeFailedError);
}

void TestTls::clientsThatVanishLeaveNothing()
{
    const Certificate certificate;
    RunningEngine engine(config(certificate));
    const quint16 port = engine.port();
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        clients.back()->trust(certificate.certificate());
        clients.back()->open(port);
    }
    QTcpSocket halfHandshake;
    halfHandshake.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(halfHandshake.state(), QAbstractSocket::ConnectedState);
    halfHandshake.write(QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7));
    QTcpSocket rubbish;
    rubbish.connectToHost(QStringLiteral("127.0.0.1"), port);
    QTRY_COMPARE(rubbish.state(), QAbstractSocket::ConnectedState);
    rubbish.write(QByteArray(2000, '\x16'));
    QTRY_COMPARE(rubbish.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().open, 60, 20'000);
    for (std::size_t i = 0; i < clients.size(); ++i) {
        if (i % 3 == 0)
            clients[i]->close();
        else if (i % 3 == 1)
            clients[i]->abort();
        else
            clients[i].reset();
    }
    halfHandshake.abort();
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges(), Gauges::none(), 10'000);
}

void TestTls::c183_tlsOnAPortWithoutTls()
{
    const Certificate certificate;
    RunningEngine engine;
    HttpsClient client(engine.port(), certificate, QSsl::TlsV1_3);
    QVERIFY(client.hasEnded());
    const auto rows = logged(engine);
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const JournalEntry &row) {
        return row.kind == LogKind::Rejected && row.text.contains(u"without TLS");
    }));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
