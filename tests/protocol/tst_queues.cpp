// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/queuewatch.h"
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"

#include <algorithm>

using namespace server;

namespace {

constexpr qint64 Limit = 200'000;
constexpr qint64 TotalLimit = 2'000'000;

QByteArray frameOf(qsizetype bytes)
{
    return framecodec::encode(framecodec::Text, QByteArray(bytes, 'x'));
}

} // namespace

// Clients that do not read what they are sent.
class TestQueues : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void clientThatDoesNotReadIsReported();
    void burstThatTheKernelTakesIsAllowed();
    void queueThatDrainedIsJudgedAgain();
    void limitsCanBeChanged();
    void allTogetherAreBounded();
    void sharedFrameCountsOnce();

    void slowReaderGetsEverythingInOrder();
    void queueIsReleasedWhenASlowReaderIsAborted();
    void manyFramesOfOneTurnArriveTogether();

private:
    void connect(int clients, qint64 queueBytes);
    Transport &transport(std::size_t index) { return *m_wire->receiver(index).transport; }
    qsizetype overflowsOf(std::size_t index) { return m_wire->receiver(index).overflows.size(); }
    void stopReading(std::size_t index) { m_clients[index]->socket.setReadBufferSize(1); }
    void readAgain(std::size_t index);

    std::unique_ptr<WireFixture> m_wire;
    std::vector<std::unique_ptr<WireClient>> m_clients;
};

void TestQueues::init()
{
    ListenerLimits limits = WireFixture::quickLimits();
    limits.sendBufferBytes = 32 * 1024; // doubled by the kernel
    limits.queuedBytes = TotalLimit;
    limits.ioThreads = 0; // what waits is known at once
    m_wire = std::make_unique<WireFixture>(limits);
}

void TestQueues::cleanup()
{
    m_clients.clear();
    m_wire.reset();
}

void TestQueues::connect(int clients, qint64 queueBytes)
{
    m_wire->limits.queueBytes = queueBytes;
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<WireClient>(m_wire->listener->port()));
        QVERIFY(m_clients.back()->upgrade());
    }
}

void TestQueues::readAgain(std::size_t index)
{
    WireClient &client = *m_clients[index];
    client.socket.setReadBufferSize(0);
    client.received += client.socket.readAll();
}

void TestQueues::clientThatDoesNotReadIsReported()
{
    connect(2, Limit);
    stopReading(0);
    const QByteArray frame = frameOf(10'000);
    for (int i = 0; i < 2000 && overflowsOf(0) == 0; ++i) {
        transport(0).sendFrame(frame);
        transport(1).sendFrame(frame);
        QTest::qWait(0);
    }
    QTRY_VERIFY(overflowsOf(0) > 0);
    const QueueOverflow &overflow = m_wire->receiver(0).overflows.first();
    QVERIFY(overflow.queuedBytes > Limit);
    QVERIFY(overflow.queuedBytes <= Limit + 2 * frame.size());
    QCOMPARE(overflow.limit, Limit);
    QCOMPARE(overflow.setting, "max_queue_bytes");
    QCOMPARE(overflowsOf(1), 0);
}

void TestQueues::burstThatTheKernelTakesIsAllowed()
{
    ListenerLimits limits = WireFixture::quickLimits();
    limits.ioThreads = 0;
    limits.sendBufferBytes = 200 * 1024;
    m_wire = std::make_unique<WireFixture>(limits);
    connect(1, Limit);
    const QByteArray frame = frameOf(10'000);
    for (int i = 0; i < 30; ++i) // in one turn
        transport(0).sendFrame(frame);
    QVERIFY(transport(0).queuedBytes() > Limit);
    QTRY_COMPARE(m_clients[0]->received.size(), 30 * frame.size());
    QCOMPARE(transport(0).queuedBytes(), 0);
    QCOMPARE(overflowsOf(0), 0);
}

void TestQueues::queueThatDrainedIsJudgedAgain()
{
    connect(1, Limit);
    const QByteArray frame = frameOf(100'000);
    for (int round = 0; round < 2; ++round) {
        stopReading(0);
        m_wire->receiver(0).overflows.clear();
        for (int i = 0; i < 200 && overflowsOf(0) == 0; ++i) {
            transport(0).sendFrame(frame);
            QTest::qWait(0);
        }
        QTRY_VERIFY(overflowsOf(0) > 0);
        readAgain(0);
        QTRY_COMPARE(transport(0).queuedBytes(), 0);
    }
}

void TestQueues::limitsCanBeChanged()
{
    connect(1, 0);
    stopReading(0);
    const QByteArray frame = frameOf(100'000);
    for (int i = 0; i < 100; ++i)
        transport(0).sendFrame(frame);
    QTest::qWait(50);
    QCOMPARE(overflowsOf(0), 0);
    transport(0).setLimits({10'000, Limit});
    transport(0).sendFrame(frame);
    QTRY_COMPARE(overflowsOf(0), 1);
}

void TestQueues::allTogetherAreBounded()
{
    constexpr int Clients = 8;
    connect(Clients, 0);
    for (std::size_t i = 0; i < Clients; ++i)
        stopReading(i);
    for (int round = 0; round < 60; ++round) {
        for (std::size_t i = 1; i < Clients; ++i)
            transport(i).sendFrame(frameOf(10'000 + qsizetype(i))); // each its own
    }
    for (int round = 0; round < 500; ++round)
        transport(0).sendFrame(frameOf(10'000)); // by far the longest
    QTRY_VERIFY(overflowsOf(0) > 0);
    const QueueOverflow &overflow = m_wire->receiver(0).overflows.first();
    QVERIFY(overflow.queuedBytes > TotalLimit);
    QCOMPARE(overflow.limit, TotalLimit);
    QCOMPARE(overflow.setting, "server.max_queued_bytes");
    m_wire->receiver(0).transport.reset();
    m_wire->receiver(0).overflows.clear();
    // Once the longest has gone, the others go on only as far as the limit demands.
    qint64 left = 0;
    for (std::size_t i = 1; i < Clients; ++i) {
        if (overflowsOf(i) == 0)
            left += transport(i).queuedBytes();
    }
    QVERIFY2(left <= TotalLimit + 500'000, qPrintable(QString::number(left)));
}

void TestQueues::sharedFrameCountsOnce()
{
    constexpr int Clients = 8;
    connect(Clients, 0);
    const QByteArray frame = frameOf(TotalLimit / 2);
    for (std::size_t i = 0; i < Clients; ++i) {
        stopReading(i);
        transport(i).sendFrame(frame);
    }
    qint64 nominal = 0;
    for (std::size_t i = 0; i < Clients; ++i)
        nominal += transport(i).queuedBytes();
    QVERIFY(nominal > 2 * TotalLimit);
    QTest::qWait(3 * QueueWatch::PeriodMs);
    for (std::size_t i = 0; i < Clients; ++i)
        QCOMPARE(overflowsOf(i), 0);
}

void TestQueues::slowReaderGetsEverythingInOrder()
{
    connect(1, 0);
    m_clients[0]->socket.setReadBufferSize(1);
    QByteArray expected;
    for (int i = 0; i < 4000; ++i) {
        const QByteArray text = QByteArray::number(i) + QByteArray(3000 + i % 7, 'x');
        const QByteArray frame = framecodec::encode(framecodec::Text, text);
        expected += frame;
        transport(0).sendFrame(frame);
        if (i % 500 == 0)
            QTest::qWait(1);
    }
    QTest::qWait(20);
    const qint64 queued = transport(0).queuedBytes();
    QVERIFY2(queued > 1'000'000, qPrintable(QString::number(queued)));
    m_clients[0]->socket.setReadBufferSize(0);
    m_clients[0]->received += m_clients[0]->socket.readAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_clients[0]->received.size(), expected.size(), 20'000);
    QVERIFY(m_clients[0]->received == expected);
    QCOMPARE(transport(0).queuedBytes(), 0);
}

void TestQueues::queueIsReleasedWhenASlowReaderIsAborted()
{
    connect(1, 0);
    m_clients[0]->socket.setReadBufferSize(1);
    const QByteArray frame = framecodec::encode(framecodec::Text, QByteArray(60'000, 'x'));
    for (int i = 0; i < 500; ++i)
        transport(0).sendFrame(frame);
    QCOMPARE(transport(0).queuedBytes(), 500 * frame.size());
    QTRY_VERIFY(transport(0).queuedBytes() < 500 * frame.size());
    transport(0).abort();
    QCOMPARE(transport(0).queuedBytes(), 0);
    QTRY_COMPARE(m_wire->receiver().closedCalls, 1);
}

void TestQueues::manyFramesOfOneTurnArriveTogether()
{
    connect(1, 0);
    QByteArray expected;
    for (int i = 0; i < 300; ++i) { // more than one call takes
        const QByteArray frame = framecodec::encode(framecodec::Text, QByteArray::number(i));
        transport(0).sendFrame(frame);
        expected += frame;
    }
    QCOMPARE(transport(0).queuedBytes(), expected.size());
    QVERIFY(m_clients[0]->received.isEmpty()); // nothing leaves before the turn ends
    QTRY_COMPARE(m_clients[0]->received, expected);
    QCOMPARE(transport(0).queuedBytes(), 0);
}

BELFRY_EPOLL_MAIN(TestQueues)
#include "tst_queues.moc"
