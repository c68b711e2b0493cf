// SPDX-License-Identifier: GPL-3.0-or-later
//
// What many, large and slow peers may cost (cases 152 and 153): the process, clients included,
// stays under a stated size, and another client is served meanwhile.
#include "app/core/process.h"
#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "tests/protocol/framingcase.h"
#include "tests/support/crowd.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <fcntl.h>
#include <future>
#include <sys/resource.h>
#include <sys/socket.h>

using namespace server;
using namespace test;

namespace {

constexpr qint64 Kib = 1024;
constexpr qint64 Mib = 1024 * Kib;

// What the process has in memory, in bytes.
qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).trimmed().split(' ').first().toLongLong() * Kib;
    }
    qFatal("no VmRSS");
}

// How far the memory has grown since it was made.
class Growth
{
public:
    bool isBelow(qint64 bytes)
    {
        m_grown = residentBytes() - m_before;
        return m_grown < bytes;
    }
    QByteArray text() const { return QByteArray::number(m_grown / Kib) + " KiB"; }

private:
    qint64 m_before = residentBytes();
    qint64 m_grown = 0;
};

#define VERIFY_GROWTH(growth, bytes)                                                               \
    QVERIFY2(growth.isBelow(bytes), ("grown by " + growth.text()).constData())

// Connections of one process that is both ends of them.
int affordableConnections()
{
    constexpr rlim_t Others = 1000;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return int(qMin<rlim_t>(20'000, qMax(limit.rlim_cur, Others) - Others) / 2);
}

// What came of sending a request.
struct Upload
{
    qint64 sentBytes = 0;
    QByteArray answer;
};

// Sends the head and then `bytes` of body without looking at the answer, as long as the connection
// takes them. Blocks, so it runs in a thread of its own.
Upload upload(quint16 port, const QByteArray &head, const QByteArray &piece, qint64 bytes)
{
    Upload result;
    QTcpSocket socket; // connects; what follows has to go on when the server has sent its end
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5000))
        return result;
    const int descriptor = static_cast<int>(socket.socketDescriptor());
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    const timeval patience{10, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const auto send = [&](const QByteArray &data) {
        return ::send(descriptor, data.constData(), std::size_t(data.size()), MSG_NOSIGNAL);
    };
    ssize_t size = send(head);
    while (size > 0 && result.sentBytes < bytes) {
        size = send(piece);
        result.sentBytes += qMax<ssize_t>(0, size);
    }
    std::array<char, 4096> buffer;
    while ((size = ::recv(descriptor, buffer.data(), buffer.size(), 0)) > 0)
        result.answer += QByteArrayView(buffer.data(), size);
    return result;
}

} // namespace

class TestBounds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { app::raiseDescriptorLimit(); }
    void requestBodies_data();
    void requestBodies();
    void endlessBodiesAreNotKept_data();
    void endlessBodiesAreNotKept();
    void c152_slowHeadsAndSilentClientsAreClosed();
    void c153_failedSubscribesLeaveNothing();
    void presenceJoins();

private:
    using Clients = std::vector<std::unique_ptr<PusherClient>>;

    // Whether somebody else gets answers.
    static bool isServed(RunningEngine &engine);
    static Clients connected(RunningEngine &engine, int count);
    static bool settle(const Clients &clients);
    static bool join(RunningEngine &engine, const Clients &clients, int channels);
};

bool TestBounds::isServed(RunningEngine &engine)
{
    HttpClient http(testApp(), engine.port());
    PusherClient client(testApp());
    return http.request("GET", "/up").status == 200 && client.connectTo(engine.port()) &&
           client.subscribe("served") && engine.publish("served", "\"x\"") == 1 &&
           client.next(QStringLiteral("e"));
}

void TestBounds::requestBodies_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("64 KiB") << 64 * Kib << 200;
    QTest::newRow("1 MiB") << Mib << 200;
    QTest::newRow("1 MiB and a byte") << Mib + 1 << 413;
    QTest::newRow("10 MB") << qint64(10'000'000) << 413;
    QTest::newRow("100 MB") << qint64(100'000'000) << 413;
}

// max_request_size is 1 MiB.
void TestBounds::requestBodies()
{
    QFETCH(qint64, size);
    QFETCH(int, status);
    RunningEngine engine;
    QVERIFY(isServed(engine));
    HttpClient http(testApp(), engine.port());
    if (status == 200) {
        const QByteArray event = R"({"name":"e","channel":"x","data":"1"})";
        const QByteArray body = event + QByteArray(size - event.size(), ' ');
        QCOMPARE(http.post("/apps/1/events", body).status, 200);
        return;
    }
    Growth growth;
    auto sending = std::async(std::launch::async,
                              upload,
                              engine.port(),
                              "POST /apps/1/events HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                                  QByteArray::number(size) + "\r\n\r\n",
                              QByteArray(64 * Kib, ' '),
                              size);
    QVERIFY(isServed(engine));
    const Upload sent = sending.get();
    QVERIFY(sent.answer.startsWith("HTTP/1.1 413 "));
    QVERIFY(sent.answer.contains("\r\n\r\nPayload too large. Limit is 1048576 bytes"));
    QVERIFY(isServed(engine));
    VERIFY_GROWTH(growth, 8 * Mib);
}

void TestBounds::endlessBodiesAreNotKept_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("status");
    const QByteArray data(64 * Kib, 'x');
    const QByteArray chunked = "Transfer-Encoding: chunked";
    const QByteArray tooLarge = "413";
    QTest::newRow("length") << QByteArray("Content-Length: 100000000") << QByteArray() << data
                            << tooLarge;
    QTest::newRow("chunks") << chunked << QByteArray() << "10000\r\n" + data + "\r\n" << tooLarge;
    QTest::newRow("one chunk") << chunked << QByteArray("5f5e100\r\n") << data << tooLarge;
    QTest::newRow("chunks of one byte")
        << chunked << QByteArray() << QByteArray("1\r\nx\r\n").repeated(10'000) << tooLarge;
    QTest::newRow("endless chunk extension")
        << chunked << QByteArray("1;") << data << QByteArray("400");
}

// Eight clients that send 100 MB each, whatever they are told.
void TestBounds::endlessBodiesAreNotKept()
{
    constexpr int Clients = 8;
    constexpr qint64 Size = 100'000'000;
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, piece);
    RunningEngine engine;
    QVERIFY(isServed(engine));
    Growth growth;
    std::vector<std::future<Upload>> uploads;
    for (int i = 0; i < Clients; ++i) {
        uploads.push_back(
            std::async(std::launch::async,
                       upload,
                       engine.port(),
                       "POST /apps/1/events HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n" + start,
                       piece,
                       Size));
    }
    bool wasServed = true;
    for (auto &sending : uploads) {
        wasServed = isServed(engine) && wasServed;
        sending.wait();
    }
    QVERIFY(wasServed);
    VERIFY_GROWTH(growth, 24 * Mib);
    QFETCH(QByteArray, status);
    for (auto &sending : uploads) {
        const QByteArray answer = sending.get().answer;
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    }
}

// As many as the descriptors allow. A head has 10 s, and so has a client that says nothing.
void TestBounds::c152_slowHeadsAndSilentClientsAreClosed()
{
    constexpr int Silent = 300;
    const int slow = affordableConnections() - Silent;
    if (slow < 2000)
        QSKIP("needs ulimit -n 5600 or more");
    RunningEngine engine;
    QVERIFY(isServed(engine));
    Growth growth;
    QElapsedTimer elapsed;
    elapsed.start();
    Crowd silent(engine.port(), Silent);
    Crowd heads(engine.port(), slow);
    heads.send("GET /app/key1 HTTP/1.1\r\nHost: a\r\nX-Padding: " + QByteArray(1000, 'x'));
    QVERIFY(silent.isConnected());
    QVERIFY(heads.isConnected());
    QVERIFY(isServed(engine));
    heads.send("y");
    QVERIFY(isServed(engine));
    VERIFY_GROWTH(growth, slow * 8 * Kib);
    QTRY_VERIFY_WITH_TIMEOUT(silent.openCount() < Silent, 15'000);
    QVERIFY2(elapsed.elapsed() >= 9'000, QByteArray::number(elapsed.elapsed()).constData());
    QTRY_COMPARE_WITH_TIMEOUT(silent.openCount(), 0, 5'000);
    QTRY_COMPARE_WITH_TIMEOUT(heads.openCount(), 0, 10'000);
    QCOMPARE(silent.receivedBytes(), 0);
    QVERIFY(heads.received(0).startsWith("HTTP/1.1 408 "));
    QVERIFY(isServed(engine));
}

// The journal remembers 20,000 rows of them, which is what the first round is for.
void TestBounds::c153_failedSubscribesLeaveNothing()
{
    constexpr int Attempts = 20'000;
    RunningEngine engine;
    WireClient client(engine.port());
    QVERIFY(client.upgrade({}, {}, "/app/key1"));
    QVERIFY(!client.nextFrame().isEmpty());
    const auto round = [&](const char *name) {
        for (int i = 0; i < Attempts; ++i) {
            const QByteArray channel = QByteArray("private-") + name + '-' + QByteArray::number(i);
            client.send(text(R"({"event":"pusher:subscribe","data":{"auth":"key1:0","channel":")" +
                             channel + "\"}}"));
            if (i % 500 != 499)
                continue;
            client.send(text(R"({"event":"pusher:ping"})"));
            if (!QTest::qWaitFor(
                    [&] { return client.received.endsWith(echoed(R"({"event":"pusher:pong"})")); }))
                return false;
            if (!client.received.contains("Connection is unauthorized"))
                return false;
            client.received.clear();
        }
        return true;
    };
    QVERIFY(round("one"));
    Growth growth;
    QVERIFY(round("two"));
    VERIFY_GROWTH(growth, 4 * Mib);
    QCOMPARE(engine.gauges().channels, 0);
    QVERIFY(isServed(engine));
}

bool TestBounds::settle(const Clients &clients)
{
    return std::all_of(clients.cbegin(), clients.cend(), [](const auto &client) {
        const bool isSettled = client->settle();
        client->take();
        return isSettled;
    });
}

// All clients on so many presence channels, every membership another user.
bool TestBounds::join(RunningEngine &engine, const Clients &clients, int channels)
{
    const SigningKey key{testApp().key, Signer(testApp().secret)};
    int user = 0;
    for (int c = 0; c < channels; ++c) {
        const QByteArray channel = "presence-" + QByteArray::number(c);
        for (const auto &client : clients) {
            const QByteArray member = person(QByteArray::number(++user), "Somebody");
            const QByteArray auth = channelAuth(key, client->socketId(), channel, member);
            client->send(R"({"event":"pusher:subscribe","data":{"channel":)" +
                         json::quoted(channel) + ",\"auth\":" + json::quoted(auth) +
                         ",\"channel_data\":" + json::quoted(member) + "}}");
        }
        if (c % 100 == 99 && !(settle(clients) && isServed(engine)))
            return false;
    }
    return engine.gauges().users == user && engine.gauges().channels == channels;
}

TestBounds::Clients TestBounds::connected(RunningEngine &engine, int count)
{
    Clients clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        if (!clients.back()->connectTo(engine.port()))
            qFatal("The engine refused a client.");
    }
    return clients;
}

// 20,000 members, twenty on each of a thousand channels. When they have gone, others take their
// place without more memory.
void TestBounds::presenceJoins()
{
    constexpr int Count = 20;
    constexpr int Channels = 1000;
    RunningEngine engine;
    Growth growth;
    Clients clients = connected(engine, Count);
    QVERIFY(join(engine, clients, Channels));
    VERIFY_GROWTH(growth, Count * Channels * 6 * Kib);
    clients.clear();
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges(), Gauges::none(), 10'000);
    Growth again;
    clients = connected(engine, Count);
    QVERIFY(join(engine, clients, Channels / 5));
    VERIFY_GROWTH(again, 4 * Mib);
}

QTEST_GUILESS_MAIN(TestBounds)

#include "tst_bounds.moc"
