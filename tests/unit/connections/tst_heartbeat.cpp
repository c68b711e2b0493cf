// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is pinged and given up when, how many messages are let through, and how socket ids look.
#include "server/connections/heartbeat.h"
#include "server/connections/messagerate.h"
#include "tests/support/manualclock.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace server;

namespace {

constexpr SocketId A{1, 1};
constexpr SocketId B{2, 2};

// Clients as the heartbeat sees them.
class Clients final : public Heartbeat::Host
{
public:
    QHash<SocketId, Pulse> pulses;
    QList<SocketId> pinged;
    QList<SocketId> givenUp;

    std::optional<Pulse> pulse(SocketId id) const override
    {
        return pulses.contains(id) ? std::optional(pulses.value(id)) : std::nullopt;
    }
    void sendPing(SocketId id) override { pinged.append(id); }
    void giveUp(SocketId id) override
    {
        givenUp.append(id);
        pulses.remove(id);
    }
};

} // namespace

class TestHeartbeat : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void silentClientIsPingedAfterItsInterval();
    void pingedClientIsGivenUpAfterThePongTimeout();
    void answerKeepsTheClient();
    void lifeBeforeTheDeadlinePostponesThePing();
    void clientThatStaysSilentAfterAnAnswerIsPingedAgain();
    void intervalIsOfTheApp();
    void changedIntervalCountsAtOnce();
    void clientThatIsGoneIsForgotten();
    void lateTickCatchesUp();
    void rateOpensAWindowWithItsFirstMessage();
    void rateOfAnotherConnectionIsItsOwn();
    void socketIdIsReadAsItIsWritten_data();
    void socketIdIsReadAsItIsWritten();
    void randomSocketIdsAreOfTheProtocolsForm();

private:
    void connectClient(SocketId id, qint64 pingMs = 60'000, qint64 pongMs = 30'000)
    {
        m_clients->pulses.insert(id, {m_clock->steadyMs(), pingMs, pongMs});
        m_heartbeat->watch(id);
    }
    void seen(SocketId id) { m_clients->pulses[id].lastSeenMs = m_clock->steadyMs(); }
    // Second by second, as the engine ticks.
    void pass(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            m_clock->advance(1000);
            m_heartbeat->tick();
        }
    }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<Clients> m_clients;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

void TestHeartbeat::init()
{
    m_clock = std::make_unique<test::ManualClock>();
    m_clients = std::make_unique<Clients>();
    m_heartbeat = std::make_unique<Heartbeat>(*m_clock, *m_clients);
}

void TestHeartbeat::silentClientIsPingedAfterItsInterval()
{
    // cases 130, 136
    connectClient(A);
    pass(59);
    QVERIFY(m_clients->pinged.isEmpty());
    pass(1);
    QCOMPARE(m_clients->pinged, QList<SocketId>{A});
}

void TestHeartbeat::pingedClientIsGivenUpAfterThePongTimeout()
{
    // cases 132, 139
    connectClient(A);
    pass(60);
    pass(29);
    QVERIFY(m_clients->givenUp.isEmpty());
    pass(1);
    QCOMPARE(m_clients->givenUp, QList<SocketId>{A});
    QCOMPARE(m_clients->pinged.size(), 1);
    pass(200);
    QCOMPARE(m_clients->givenUp.size(), 1);
    QCOMPARE(m_heartbeat->watched(), 0);
}

void TestHeartbeat::answerKeepsTheClient()
{
    // case 133
    connectClient(A);
    pass(60);
    pass(29);
    seen(A);
    pass(31);
    QVERIFY(m_clients->givenUp.isEmpty());
    QCOMPARE(m_clients->pinged.size(), 1);
    QCOMPARE(m_heartbeat->watched(), 1);
}

void TestHeartbeat::lifeBeforeTheDeadlinePostponesThePing()
{
    connectClient(A);
    for (int i = 0; i < 10; ++i) {
        pass(50);
        seen(A);
    }
    QVERIFY(m_clients->pinged.isEmpty());
    pass(59);
    QVERIFY(m_clients->pinged.isEmpty());
    pass(1);
    QCOMPARE(m_clients->pinged.size(), 1);
    QCOMPARE(m_heartbeat->watched(), 1); // one look at a time, however often it was seen
}

void TestHeartbeat::clientThatStaysSilentAfterAnAnswerIsPingedAgain()
{
    connectClient(A);
    pass(61);
    seen(A);
    pass(60);
    QCOMPARE(m_clients->pinged.size(), 2);
    pass(30);
    QCOMPARE(m_clients->givenUp, QList<SocketId>{A});
}

void TestHeartbeat::intervalIsOfTheApp()
{
    // case 138
    connectClient(A, 10'000, 5'000);
    connectClient(B, 60'000, 30'000);
    pass(10);
    QCOMPARE(m_clients->pinged, QList<SocketId>{A});
    pass(5);
    QCOMPARE(m_clients->givenUp, QList<SocketId>{A});
    pass(45);
    QCOMPARE(m_clients->pinged, (QList<SocketId>{A, B}));
}

void TestHeartbeat::changedIntervalCountsAtOnce()
{
    connectClient(A, 3'600'000, 1'800'000);
    pass(5);
    const auto change = [&](qint64 pingMs, qint64 pongMs) {
        m_clients->pulses[A].pingIntervalMs = pingMs;
        m_clients->pulses[A].pongTimeoutMs = pongMs;
        m_heartbeat->reschedule();
    };
    change(10'000, 1'800'000);
    pass(4);
    QVERIFY(m_clients->pinged.isEmpty());
    pass(1); // ten after it was seen
    QCOMPARE(m_clients->pinged, QList<SocketId>{A});
    pass(2);
    change(10'000, 3'000);
    QCOMPARE(m_heartbeat->watched(), 1);
    QVERIFY(m_clients->givenUp.isEmpty());
    pass(1); // three after the ping
    QCOMPARE(m_clients->givenUp, QList<SocketId>{A});
    QCOMPARE(m_heartbeat->watched(), 0);
}

void TestHeartbeat::clientThatIsGoneIsForgotten()
{
    connectClient(A);
    m_clients->pulses.remove(A);
    QCOMPARE(m_heartbeat->watched(), 1);
    pass(60);
    QVERIFY(m_clients->pinged.isEmpty());
    QCOMPARE(m_heartbeat->watched(), 0);
    m_heartbeat->watch(B); // was never there
    QCOMPARE(m_heartbeat->watched(), 0);
}

void TestHeartbeat::lateTickCatchesUp()
{
    connectClient(A);
    m_clock->advance(200'000);
    m_heartbeat->tick();
    QCOMPARE(m_clients->pinged.size(), 1); // it gets its time to answer all the same
    QVERIFY(m_clients->givenUp.isEmpty());
    m_clock->advance(30'000);
    m_heartbeat->tick();
    QCOMPARE(m_clients->givenUp, QList<SocketId>{A});
}

void TestHeartbeat::rateOpensAWindowWithItsFirstMessage()
{
    MessageRate rate;
    QVERIFY(rate.admit(10'000, 3, 2000));
    QVERIFY(rate.admit(11'000, 3, 2000));
    QVERIFY(rate.admit(11'900, 3, 2000));
    QVERIFY(!rate.admit(11'950, 3, 2000));
    QVERIFY(!rate.admit(11'999, 3, 2000));
    QVERIFY(rate.admit(12'000, 3, 2000)); // the window was fixed by the first
    QVERIFY(rate.admit(13'999, 3, 2000));
    QVERIFY(rate.admit(13'999, 3, 2000));
    QVERIFY(!rate.admit(13'999, 3, 2000));
}

void TestHeartbeat::rateOfAnotherConnectionIsItsOwn()
{
    MessageRate one;
    MessageRate other;
    QVERIFY(one.admit(0, 1, 1000));
    QVERIFY(!one.admit(0, 1, 1000));
    QVERIFY(other.admit(0, 1, 1000));
}

void TestHeartbeat::socketIdIsReadAsItIsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("plain") << QByteArray("582229353.434888078") << true;
    QTest::newRow("highest") << QByteArray("1000000000.1000000000") << true;
    QTest::newRow("no dot") << QByteArray("123") << false;
    QTest::newRow("no first part") << QByteArray(".5") << false;
    QTest::newRow("no second part") << QByteArray("5.") << false;
    QTest::newRow("two dots") << QByteArray("1.2.3") << false;
    QTest::newRow("leading zero") << QByteArray("01.2") << false;
    QTest::newRow("sign") << QByteArray("+1.2") << false;
    QTest::newRow("space") << QByteArray("1.2 ") << false;
    QTest::newRow("letters") << QByteArray("a.b") << false;
    QTest::newRow("too large") << QByteArray("4294967296.1") << false;
    QTest::newRow("very long") << QByteArray(1000, '1') + ".1" << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestHeartbeat::socketIdIsReadAsItIsWritten()
{
    QFETCH(QByteArray, text);
    const auto id = SocketId::parse(text);
    QTEST(id.has_value(), "isOurs");
    if (id)
        QCOMPARE(id->toByteArray(), text);
}

void TestHeartbeat::randomSocketIdsAreOfTheProtocolsForm()
{
    QSet<SocketId> ids;
    for (int i = 0; i < 1000; ++i) {
        const SocketId id = SocketId::random();
        QVERIFY(id.a >= 1 && id.a <= 1'000'000'000);
        QVERIFY(id.b >= 1 && id.b <= 1'000'000'000);
        QVERIFY(!id.isNull());
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
    QVERIFY(SocketId().isNull());
}

QTEST_GUILESS_MAIN(TestHeartbeat)

#include "tst_heartbeat.moc"
