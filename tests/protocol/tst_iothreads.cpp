// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sockets in threads of their own: what must not change by that, and what could.
#include "server/net/iomessages.h"
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace server;
using namespace test;

namespace {

constexpr int Threads = 3;

ServerConfig threaded()
{
    ServerConfig config = RunningEngine::config();
    config.ioThreads = Threads;
    return config;
}

ListenerLimits threadedLimits()
{
    ListenerLimits limits = WireFixture::quickLimits();
    limits.ioThreads = Threads;
    return limits;
}

// A client for a thread of its own: sends messages until it is over, counting the bytes in `sent`.
void flood(quint16 port,
           const QByteArray &message,
           const std::atomic<bool> &isOver,
           std::atomic<qint64> &sent)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return;
    QByteArray left = upgradeRequest();
    sent = -left.size();
    while (!isOver) {
        pollfd writable{descriptor, POLLOUT, 0};
        if (::poll(&writable, 1, 50) <= 0)
            continue;
        const ssize_t size = ::send(descriptor,
                                    left.constData(),
                                    static_cast<std::size_t>(left.size()),
                                    MSG_DONTWAIT | MSG_NOSIGNAL);
        if (size <= 0)
            continue;
        sent += size;
        left.remove(0, size);
        if (left.isEmpty())
            left = message;
    }
    char answer[1024]; // unread, it would make the close a reset
    [[maybe_unused]] const ssize_t size = ::recv(descriptor, answer, sizeof answer, MSG_DONTWAIT);
    ::close(descriptor);
}

// Waits until `count` stands still, without looking at events; false when it goes on for long.
bool comesToRest(const std::atomic<qint64> &count)
{
    QElapsedTimer whole;
    whole.start();
    qint64 last = -1;
    while (count != last && whole.elapsed() < 20'000) {
        last = count;
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
    return count == last;
}

} // namespace

class TestIoThreads : public QObject
{
    Q_OBJECT

private slots:
    void broadcastsStayInOrderWithJoinsAndLeaves();
    void senderIsLeftOutInItsThread();
    void peersWaitForABusyEngine();
    void clientThatDoesNotReadIsReported();
    void queuesAreSeen();
    void whatWasSentLeavesBeforeTheThreadsEnd();
    void unansweredRequestGetsAnAnswer();
    void allThreadsAreUsed();
};

// Clients come to a channel and leave it while numbered events go out: who is on it gets every one,
// in order, from its first to its last.
void TestIoThreads::broadcastsStayInOrderWithJoinsAndLeaves()
{
    constexpr int Clients = 12;
    constexpr int Rounds = 60;
    RunningEngine engine(threaded());
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < Clients; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        QVERIFY(clients.back()->connectTo(engine.port()));
    }
    std::atomic<bool> isOver = false;
    std::atomic<int> published = 0;
    std::thread publisher([&] {
        while (!isOver) {
            engine.publish("x", QByteArray::number(published++));
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    });
    const auto end = qScopeGuard([&] {
        isOver = true;
        publisher.join();
    });
    QRandomGenerator random(7);
    for (int round = 0; round < Rounds; ++round) {
        for (const auto &client : clients) {
            client->send(random.bounded(2) == 0
                             ? R"({"event":"pusher:subscribe","data":{"channel":"x"}})"
                             : R"({"event":"pusher:unsubscribe","data":{"channel":"x"}})");
        }
        // However slow the machine is, every round has its events.
        const int enough = published + 15;
        QVERIFY(QTest::qWaitFor([&] { return published >= enough; }));
    }
    for (const auto &client : clients)
        client->send(R"({"event":"pusher:unsubscribe","data":{"channel":"x"}})");
    for (const auto &client : clients)
        QVERIFY(client->settle());
    int received = 0;
    int gaps = 0;
    for (const auto &client : clients) {
        int last = -1;
        bool isFresh = false; // subscribed since the last event
        const QList<PusherMessage> messages = client->take();
        for (const PusherMessage &message : messages) {
            if (message.event == u"pusher_internal:subscription_succeeded") {
                isFresh = true;
            } else if (message.event == u"e") {
                const int number = message.data.toInt(-1);
                QVERIFY2(number > last, "an event came late, or twice");
                // Between two that follow each other there may be a time off the channel.
                if (number != last + 1 && !isFresh)
                    ++gaps;
                isFresh = false;
                last = number;
                ++received;
            }
        }
    }
    QCOMPARE(gaps, 0);
    QVERIFY2(received > Rounds * Clients, qPrintable(QString::number(received)));
}

void TestIoThreads::senderIsLeftOutInItsThread()
{
    App app = testApp();
    RunningEngine engine(threaded());
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < 2 * Threads; ++i) {
        clients.push_back(std::make_unique<PusherClient>(app));
        QVERIFY(clients.back()->connectTo(engine.port()));
        QVERIFY(clients.back()->subscribe("private-x"));
        clients.back()->take();
    }
    for (const auto &sender : clients) {
        sender->send(R"({"event":"client-a","channel":"private-x","data":"1"})");
        QVERIFY(sender->settle());
        for (const auto &client : clients) {
            if (client == sender)
                QCOMPARE(client->waiting(), 0);
            else
                QVERIFY(client->next(QStringLiteral("client-a")));
        }
    }
}

// The engine is held up: what clients send meanwhile stays with them, but for some
// megabytes; all of it arrives afterwards.
void TestIoThreads::peersWaitForABusyEngine()
{
    const QByteArray message = clientFrame(framecodec::Text, QByteArray(8000, 'x'));
    WireFixture wire(threadedLimits());
    std::atomic<bool> isOver = false;
    std::atomic<qint64> sent = 0;
    std::thread client([&] { flood(wire.listener->port(), message, isOver, sent); });
    const auto end = qScopeGuard([&] {
        isOver = true;
        client.join();
    });
    QTRY_COMPARE(wire.receivers.size(), std::size_t(1));
    QTRY_VERIFY(wire.receiver().messages.size() > 10);
    const qint64 receivedBefore = wire.receiver().messages.size() * message.size();
    QVERIFY2(comesToRest(sent), "the client could go on sending to a busy engine");
    const qint64 before = sent;
    isOver = true;
    QTRY_COMPARE(wire.receiver().closedCalls, 1);
    const qint64 received = wire.receiver().messages.size() * message.size();
    QVERIFY(received > IoPost::MaxUnreadWeight / 2);
    QVERIFY2(sent - received < message.size(), "a message was lost");
    const qint64 unread = before - receivedBefore;
    QVERIFY2(unread < 3 * IoPost::MaxUnreadWeight, qPrintable(QString::number(unread)));
}

void TestIoThreads::clientThatDoesNotReadIsReported()
{
    ListenerLimits limits = threadedLimits();
    limits.sendBufferBytes = 32 * 1024;
    WireFixture wire(limits);
    wire.limits.queueBytes = 200'000;
    WireClient client(wire.listener->port());
    QVERIFY(client.upgrade());
    client.socket.setReadBufferSize(1);
    const QByteArray frame = framecodec::encode(framecodec::Text, QByteArray(10'000, 'x'));
    for (int i = 0; i < 2000 && wire.receiver().overflows.isEmpty(); ++i) {
        wire.receiver().transport->sendFrame(frame);
        QTest::qWait(0);
    }
    QTRY_VERIFY(!wire.receiver().overflows.isEmpty());
    QVERIFY(wire.receiver().overflows.first().queuedBytes > 200'000);
    QCOMPARE(wire.receiver().overflows.first().setting, "max_queue_bytes");
}

void TestIoThreads::queuesAreSeen()
{
    WireFixture wire(threadedLimits());
    WireClient client(wire.listener->port());
    QVERIFY(client.upgrade());
    client.socket.setReadBufferSize(1);
    const QByteArray frame = framecodec::encode(framecodec::Text, QByteArray(1'000'000, 'x'));
    for (int i = 0; i < 20; ++i)
        wire.receiver().transport->sendFrame(frame);
    QTRY_VERIFY(wire.receiver().transport->queuedBytes() > 1'000'000);
    client.socket.setReadBufferSize(0);
    client.received += client.socket.readAll();
    QTRY_COMPARE(client.received.size(), 20 * frame.size());
    QTRY_COMPARE(wire.receiver().transport->queuedBytes(), 0);
}

void TestIoThreads::whatWasSentLeavesBeforeTheThreadsEnd()
{
    auto wire = std::make_unique<WireFixture>(threadedLimits());
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 2 * Threads; ++i) {
        clients.push_back(std::make_unique<WireClient>(wire->listener->port()));
        QVERIFY(clients.back()->upgrade());
    }
    QTRY_COMPARE(wire->receivers.size(), clients.size());
    const QByteArray frame = framecodec::encode(framecodec::Text, QByteArray(1000, 'x'));
    for (const auto &receiver : wire->receivers) {
        for (int i = 0; i < 100; ++i)
            receiver->transport->sendFrame(frame);
        receiver->transport->close(4200, "stopping");
    }
    wire->listener.reset();
    const QByteArray last = framecodec::closeFrame(4200, "stopping");
    for (const auto &client : clients) {
        QTRY_VERIFY(client->hasEnded());
        QCOMPARE(client->received.size(), 100 * frame.size() + last.size());
        QVERIFY(client->received.endsWith(last));
    }
}

void TestIoThreads::unansweredRequestGetsAnAnswer()
{
    WireFixture wire(threadedLimits());
    WireClient client(wire.listener->port());
    client.send("GET /drop HTTP/1.1\r\nHost: a\r\n\r\nGET /later HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.received.startsWith("HTTP/1.1 500 "));
    QTRY_COMPARE(wire.later.size(), 1);
    client.reset(); // the answer has nowhere to go
    QTest::qWait(20);
    wire.answerLater(0);
    WireClient other(wire.listener->port());
    other.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(other.received.endsWith("GET /x:"));
}

void TestIoThreads::allThreadsAreUsed()
{
    WireFixture wire(threadedLimits());
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 2 * Threads; ++i) {
        clients.push_back(std::make_unique<WireClient>(wire.listener->port()));
        QVERIFY(clients.back()->upgrade());
    }
    QTRY_COMPARE(wire.receivers.size(), clients.size());
    QHash<const void *, int> perThread;
    for (const auto &receiver : wire.receivers)
        ++perThread[receiver->transport->multicast()];
    QCOMPARE(perThread.size(), Threads);
    for (const int clientsOfThread : std::as_const(perThread))
        QCOMPARE(clientsOfThread, 2);
}

BELFRY_EPOLL_MAIN(TestIoThreads)
#include "tst_iothreads.moc"
