// SPDX-License-Identifier: GPL-3.0-or-later
//
// The limits an app sets on names, numbers and sizes, over real sockets: at the limit it works, one
// more is refused with a sentence that names the value, the limit and the setting.
#include "server/protocol/frames.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";
const QByteArray Batch = "/apps/1/batch_events";
constexpr int MaxRequest = 400;

App limitedApp()
{
    App app = testApp();
    app.maxEventNameBytes = 12;
    app.maxChannelNameBytes = 24;
    app.maxChannelsPerEvent = 3;
    app.maxBatchEvents = 2;
    app.maxEventBytes = 20;
    app.maxRequestBytes = MaxRequest;
    return app;
}

QByteArray
eventOn(const QByteArray &name, const QByteArrayList &channels, const QByteArray &data = "1")
{
    return R"({"name":")" + name + R"(","data":")" + data + R"(","channels":[")" +
           channels.join("\",\"") + R"("]})";
}

QByteArray batch(const QByteArrayList &channels, const QByteArray &data = "1")
{
    QByteArrayList items;
    for (const QByteArray &channel : channels)
        items.append(R"({"name":"e","data":")" + data + R"(","channel":")" + channel + R"("})");
    return "{\"batch\":[" + items.join(',') + "]}";
}

} // namespace

class TestAppLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void limitIsInclusive_data();
    void limitIsInclusive();
    void oneMoreIsRefused_data();
    void oneMoreIsRefused();
    void encryptedChannelIsPublishedAlone_data();
    void encryptedChannelIsPublishedAlone();
    void largeBodyIsRefusedInTheFormAskedFor_data();
    void largeBodyIsRefusedInTheFormAskedFor();
    void missingHostIsRefused_data();
    void missingHostIsRefused();
    void subscriberHasTheSameNameLimit();
    void clientEventHasTheSameNameLimit();
    void otherAppHasItsOwnLimits();

private:
    HttpClient http(const App &app = limitedApp()) { return HttpClient(app, m_engine->port()); }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestAppLimits::initTestCase()
{
    m_engine = std::make_unique<RunningEngine>(RunningEngine::config(limitedApp()));
    QVERIFY(m_engine->isListening());
}

void TestAppLimits::limitIsInclusive_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("event name") << Events << eventOn(QByteArray(12, 'n'), {"x"});
    QTest::newRow("channel name") << Events << eventOn("e", {QByteArray(24, 'c')});
    QTest::newRow("channels") << Events << eventOn("e", {"a", "b", "c"});
    QTest::newRow("data") << Events << eventOn("e", {"x"}, QByteArray(20, 'd'));
    QTest::newRow("batch") << Batch << batch({"a", "b"}, QByteArray(20, 'd'));
    const QByteArray plain = eventOn("e", {"x"});
    QTest::newRow("body") << Events << plain + QByteArray(MaxRequest - plain.size(), ' ');
}

void TestAppLimits::limitIsInclusive()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const HttpAnswer answer = http().post(path, body);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void TestAppLimits::oneMoreIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name,
                        const QByteArray &path,
                        const QByteArray &body,
                        int status,
                        const QByteArray &answer) {
        QTest::newRow(name) << path << body << status << answer;
    };
    row("event name",
        Events,
        eventOn(QByteArray(13, 'n'), {"x"}),
        422,
        R"({"name":["The event name has 13 bytes; at most 12 are allowed (max_event_name_length)."]})");
    const QByteArray longName(25, 'c');
    const QByteArray tooLong = R"(Invalid channel name ")" + longName +
                               R"(": it has 25 bytes and may have 24 (max_channel_name_length).)";
    row("channel name", Events, eventOn("e", {"x", longName}), 400, tooLong);
    row("channel name in a batch", Batch, batch({"x", longName}), 400, tooLong + " In batch.1.");
    row("characters of a channel",
        Events,
        eventOn("e", {"a b"}),
        400,
        R"(Invalid channel name "a b": only the characters A-Z a-z 0-9 _ - = @ , . ; are allowed )"
        "(lenient_channel_names).");
    row("channels",
        Events,
        eventOn("e", {"a", "b", "c", "d"}),
        422,
        R"({"channels":["The channels field must not have more than 3 items. It has 4 )"
        R"((max_channels_per_event)."]})");
    row("data",
        Events,
        eventOn("e", {"x"}, QByteArray(21, 'd')),
        413,
        "Payload too large. The data of an event may have 20 bytes, this has 21 (max_event_size).");
    row("data in a batch",
        Batch,
        batch({"x"}, QByteArray(21, 'd')),
        413,
        "Payload too large. The data of an event may have 20 bytes, this has 21 (max_event_size). "
        "In batch.0.");
    row("batch",
        Batch,
        batch({"a", "b", "c"}),
        422,
        R"({"batch":["The batch field must not have more than 2 items. It has 3 (max_batch_size)."]})");
    const QByteArray plain = eventOn("e", {"x"});
    row("body",
        Events,
        plain + QByteArray(MaxRequest + 1 - plain.size(), ' '),
        413,
        "Payload too large. Limit is 400 bytes (max_request_size), the body has 401.");
}

void TestAppLimits::oneMoreIsRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const HttpAnswer answer = http().post(path, body);
    QCOMPARE(answer.status, status);
    QTEST(answer.body, "answer");
}

void TestAppLimits::encryptedChannelIsPublishedAlone_data()
{
    QTest::addColumn<QByteArrayList>("channels");
    QTest::addColumn<int>("status");
    QTest::newRow("alone") << QByteArrayList{"private-encrypted-a"} << 200;
    QTest::newRow("two") << QByteArrayList{"private-encrypted-a", "private-encrypted-b"} << 422;
    QTest::newRow("first") << QByteArrayList{"private-encrypted-a", "x"} << 422;
    QTest::newRow("last") << QByteArrayList{"x", "private-encrypted-a"} << 422;
    QTest::newRow("none is") << QByteArrayList{"private-a", "private-b"} << 200;
}

void TestAppLimits::encryptedChannelIsPublishedAlone()
{
    QFETCH(QByteArrayList, channels);
    QFETCH(int, status);
    const HttpAnswer answer = http().post(Events, eventOn("e", channels));
    QCOMPARE(answer.status, status);
    const QByteArray refusal =
        "{\"channels\":[\"The channels field must not have more than 1 item when it names an "
        "encrypted channel, which has a key of its own. It has 2, and "
        "\\\"private-encrypted-a\\\" is encrypted.\"]}";
    QCOMPARE(answer.body, status == 200 ? QByteArray("{}") : refusal);
    QCOMPARE(http().post(Batch, batch({"private-encrypted-a", "x"})).status, 200);
}

void TestAppLimits::largeBodyIsRefusedInTheFormAskedFor_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("text") << QByteArray() << QByteArray("text/plain; charset=utf-8")
                          << QByteArray("Payload too large. ");
    QTest::newRow("JSON") << QByteArray("Accept: application/json\r\n")
                          << QByteArray("application/json")
                          << QByteArray(R"({"error":"Payload too large. )");
}

void TestAppLimits::largeBodyIsRefusedInTheFormAskedFor()
{
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, start);
    HttpClient client = http();
    for (const QByteArray &body :
         {QByteArray(MaxRequest + 1, ' '), eventOn("e", {"x"}, QByteArray(21, 'd'))}) {
        const HttpAnswer answer = client.post(Events, body, {{}, accept, {}, 0});
        QCOMPARE(answer.status, 413);
        QTEST(answer.header("content-type"), "contentType");
        QVERIFY2(answer.body.startsWith(start), answer.body.constData());
    }
}

void TestAppLimits::missingHostIsRefused_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray missing = "Bad request: the Host header is missing.";
    QTest::newRow("none") << QByteArray("GET /up HTTP/1.1\r\n\r\n") << missing;
    QTest::newRow("none, with a body")
        << QByteArray("POST /apps/1/events HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}") << missing;
    QTest::newRow("absolute target")
        << QByteArray("GET http://a/up HTTP/1.1\r\n\r\n") << missing; // RFC 9112 3.2.2
    QTest::newRow("empty") << QByteArray("GET /up HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")
                           << QByteArray(R"({"health":"OK"})");
    QTest::newRow("HTTP/1.0") << QByteArray("GET /up HTTP/1.0\r\n\r\n")
                              << QByteArray(R"({"health":"OK"})");
}

void TestAppLimits::missingHostIsRefused()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, answer);
    QTcpSocket socket;
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_engine->port());
    socket.write(head);
    QTRY_VERIFY(!received.isEmpty() && socket.state() == QAbstractSocket::UnconnectedState);
    const bool isRefused = answer.startsWith("Bad");
    QVERIFY2(received.startsWith(isRefused ? "HTTP/1.1 400 " : "HTTP/1.1 200 "),
             received.constData());
    QVERIFY2(received.endsWith("\r\n\r\n" + answer), received.constData());
}

void TestAppLimits::subscriberHasTheSameNameLimit()
{
    PusherClient client(limitedApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe(QByteArray(24, 'c')));
    QVERIFY(!client.subscribe(QByteArray(25, 'c')));
    const auto refusal = client.next(QStringLiteral("pusher:subscription_error"));
    QVERIFY(refusal);
    QCOMPARE(refusal->data[u"error"].toString(),
             QStringLiteral("Invalid channel name: it has 25 bytes and may have 24 "
                            "(max_channel_name_length)"));
    QVERIFY(client.isOpen());
}

void TestAppLimits::clientEventHasTheSameNameLimit()
{
    PusherClient ann(limitedApp());
    PusherClient bob(limitedApp());
    for (PusherClient *client : {&ann, &bob}) {
        QVERIFY(client->connectTo(m_engine->port()));
        QVERIFY(client->subscribe("private-x"));
        client->take();
    }
    const auto whisper = [&](const QByteArray &name) {
        ann.send(R"({"event":")" + name + R"(","channel":"private-x"})");
        return ann.settle() && bob.settle() ? bob.take().size() : -1;
    };
    QCOMPARE(whisper("client-12345"), 1);
    QVERIFY(ann.take().isEmpty());
    QCOMPARE(whisper("client-123456"), 0);
    QCOMPARE(ann.take().value(0).text, frames::error(4200, "Invalid message format"));
}

void TestAppLimits::otherAppHasItsOwnLimits()
{
    QByteArrayList names;
    for (int i = 0; i < 100; ++i)
        names.append("c" + QByteArray::number(i));
    const QByteArray path = "/apps/2/events";
    QCOMPARE(http(otherApp()).post(path, eventOn(QByteArray(200, 'n'), names)).status, 200);
}

QTEST_GUILESS_MAIN(TestAppLimits)

#include "tst_applimits.moc"
