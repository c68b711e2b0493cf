// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/circuitbreaker.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace server;
using State = CircuitBreaker::State;

class TestCircuitBreaker : public QObject
{
    Q_OBJECT

private slots:
    void fiveFailuresOpenIt();
    void successesForgiveFailures();
    void afterAMinuteOneMayTry();
    void aFailedTryOpensItAgain();
    void whatBeganBeforeCountsNoMore();
    void limitsAreSettings();

private:
    // Calls that may be made and end so; how many may not.
    static int call(CircuitBreaker &breaker, int times, bool hasWorked)
    {
        int refused = 0;
        for (int i = 0; i < times; ++i) {
            if (const auto ticket = breaker.begin())
                breaker.end(*ticket, hasWorked);
            else
                ++refused;
        }
        return refused;
    }
};

void TestCircuitBreaker::fiveFailuresOpenIt()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {});
    QCOMPARE(call(breaker, 4, false), 0);
    QCOMPARE(breaker.state(), State::Closed);
    QCOMPARE(breaker.failuresInARow(), 4);
    QCOMPARE(breaker.openForMs(), 0);
    QCOMPARE(call(breaker, 4, false), 3);
    QCOMPARE(breaker.state(), State::Open);
    QCOMPARE(breaker.openForMs(), 60'000);
    QCOMPARE(breaker.timesOpened(), 1u);
    clock.advance(59'999);
    QCOMPARE(call(breaker, 1, true), 1);
    QCOMPARE(breaker.state(), State::Open);
}

void TestCircuitBreaker::successesForgiveFailures()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {});
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(call(breaker, 4, false), 0);
        QCOMPARE(call(breaker, 1, true), 0);
    }
    QCOMPARE(breaker.state(), State::Closed);
    QCOMPARE(breaker.failuresInARow(), 0);
}

void TestCircuitBreaker::afterAMinuteOneMayTry()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {});
    call(breaker, 5, false);
    clock.advance(60'000);
    QCOMPARE(breaker.state(), State::HalfOpen);
    const auto probe = breaker.begin();
    QVERIFY(probe);
    QVERIFY(!breaker.begin()); // one at a time
    breaker.end(*probe, true);
    QCOMPARE(breaker.state(), State::Closed);
    QCOMPARE(call(breaker, 4, false), 0); // counted from zero
    QCOMPARE(breaker.state(), State::Closed);
}

void TestCircuitBreaker::aFailedTryOpensItAgain()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {});
    call(breaker, 5, false);
    clock.advance(60'000);
    QCOMPARE(call(breaker, 1, false), 0);
    QCOMPARE(breaker.state(), State::Open);
    QCOMPARE(breaker.openForMs(), 60'000);
    QCOMPARE(breaker.timesOpened(), 2u);
    clock.advance(60'000);
    QCOMPARE(call(breaker, 1, true), 0);
    QCOMPARE(breaker.state(), State::Closed);
}

void TestCircuitBreaker::whatBeganBeforeCountsNoMore()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {});
    const auto slow = breaker.begin();
    const auto slower = breaker.begin();
    QVERIFY(slow && slower);
    call(breaker, 5, false);
    breaker.end(*slow, true);
    QCOMPARE(breaker.state(), State::Open);
    clock.advance(60'000);
    const auto probe = breaker.begin();
    QVERIFY(probe);
    breaker.end(*slower, false);
    QCOMPARE(breaker.state(), State::HalfOpen);
    breaker.end(*probe, true);
    QCOMPARE(breaker.state(), State::Closed);
    breaker.end(*probe, false); // a second end is nobody's
    QCOMPARE(breaker.failuresInARow(), 0);
}

void TestCircuitBreaker::limitsAreSettings()
{
    test::ManualClock clock;
    CircuitBreaker breaker(clock, {2, 10});
    QCOMPARE(call(breaker, 3, false), 1);
    QCOMPARE(breaker.openForMs(), 10'000);
    clock.advance(4'000);
    breaker.setLimits({1, 5});
    QCOMPARE(breaker.openForMs(), 1'000);
    clock.advance(1'000);
    QCOMPARE(call(breaker, 1, true), 0);
    QCOMPARE(call(breaker, 2, false), 1);
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
