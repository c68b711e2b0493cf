// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/broadcastqueue.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <optional>

using namespace server;

namespace {

BroadcastEvent named(const QByteArray &name, const QByteArray &data = "{}")
{
    return {name, {"c"}, data, {}, "HTTP"};
}

// A queue, and what came out of it.
struct Line
{
    test::ManualClock clock;
    CircuitBreaker breaker{clock, {}};
    QByteArrayList sent;
    QByteArrayList discarded; // "name reason"
    QStringList reasons;
    int woken = 0;
    std::optional<Error> failure; // of sending
    QList<BroadcastQueue::Found> asked;
    BroadcastQueue queue;

    explicit Line(QueueLimits limits = {})
        : queue(clock,
                limits,
                breaker,
                {[this](const QByteArray &, const BroadcastEvent &one) -> Outcome {
                     if (failure)
                         return *failure;
                     sent.append(one.name);
                     return Done{};
                 },
                 [this](const QByteArray &,
                        const BroadcastEvent &one,
                        DiscardReason reason,
                        const QString &why) {
                     discarded.append(one.name + ' ' + QByteArray::number(int(reason)));
                     reasons.append(why);
                 },
                 [this] {
                     ++woken;
                 }})
    {}

    Outcome push(const QByteArray &name) { return queue.push({"1", {named(name)}, {}}); }
    // Its receivers are found when the test answers `asked`.
    Outcome pushUnknown(const QByteArray &name)
    {
        return queue.push({"1", {named(name)}, [this](BroadcastQueue::Found found) {
                               asked.append(std::move(found));
                           }});
    }
    static QByteArray gone(const char *name, DiscardReason reason)
    {
        return QByteArray(name) + ' ' + QByteArray::number(int(reason));
    }
};

const Error Down{ErrorCode::Unavailable, QStringLiteral("The database is down.")};

} // namespace

class TestBroadcastQueue : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSentInTheTurnOfPushing();
    void theOrderIsKept();
    void aTurnIsBounded();
    void isTriedOnce();
    void isWorthlessAfter60Seconds();
    void isBoundedByEventsAndBytes();
    void receiversAreLookedUpBesideTheOthers();
    void aLookUpHas30Seconds();
    void lookUpsAreBounded();
    void failingLookUpsOpenTheBreaker();
    void wrongRequestsDoNotOpenTheBreaker();
    void whatWasFoundCountsAsWaiting();
    void finishingSendsAndDiscards();
};

void TestBroadcastQueue::nothingIsSentInTheTurnOfPushing()
{
    Line line;
    QVERIFY(line.push("a"));
    QVERIFY(line.sent.isEmpty());
    QCOMPARE(line.woken, 1);
    QCOMPARE(line.queue.waiting(), 1);
    QVERIFY(line.queue.hasReady());
    line.queue.pump();
    QCOMPARE(line.sent, QByteArrayList{"a"});
    QVERIFY(line.queue.isEmpty());
    QCOMPARE(line.queue.waitingBytes(), 0);
    QVERIFY(!line.queue.hasReady());
}

void TestBroadcastQueue::theOrderIsKept()
{
    Line line;
    QVERIFY(line.queue.push({"1", {named("a"), named("b")}, {}}));
    QVERIFY(line.push("c"));
    QCOMPARE(line.queue.waiting(), 3);
    line.queue.pump();
    QCOMPARE(line.sent, (QByteArrayList{"a", "b", "c"}));
}

void TestBroadcastQueue::aTurnIsBounded()
{
    Line line;
    for (int i = 0; i < BroadcastQueue::EventsPerTurn + 1; ++i)
        QVERIFY(line.push("a"));
    line.woken = 0;
    line.queue.pump();
    QCOMPARE(line.sent.size(), BroadcastQueue::EventsPerTurn);
    QCOMPARE(line.woken, 1);
    line.queue.pump();
    QCOMPARE(line.sent.size(), BroadcastQueue::EventsPerTurn + 1);
    QCOMPARE(line.woken, 1);
}

void TestBroadcastQueue::isTriedOnce()
{
    Line line;
    QVERIFY(line.push("a"));
    line.failure = Error{ErrorCode::NotFound, QStringLiteral("The app was removed.")};
    line.queue.pump();
    QCOMPARE(line.discarded, QByteArrayList{Line::gone("a", DiscardReason::Failed)});
    QCOMPARE(line.reasons, QStringList{line.failure->message});
    line.failure.reset();
    line.queue.pump();
    QVERIFY(line.sent.isEmpty());
}

void TestBroadcastQueue::isWorthlessAfter60Seconds()
{
    Line line;
    QVERIFY(line.push("old"));
    line.clock.advance(59'999);
    QVERIFY(line.push("young"));
    line.queue.sweep();
    QVERIFY(line.discarded.isEmpty());
    line.clock.advance(1);
    line.queue.pump();
    QCOMPARE(line.sent, QByteArrayList{"young"});
    QCOMPARE(line.discarded, QByteArrayList{Line::gone("old", DiscardReason::Expired)});
    QVERIFY(line.reasons.first().contains(u"60 s (broadcasting.expire_seconds)"));

    QVERIFY(line.push("another"));
    line.clock.advance(60'000);
    line.queue.sweep(); // also while nothing is sent
    QCOMPARE(line.discarded.size(), 2);
    QVERIFY(line.queue.isEmpty());
}

void TestBroadcastQueue::isBoundedByEventsAndBytes()
{
    QueueLimits limits;
    limits.maxEvents = 2;
    limits.maxBytes = 10;
    Line line(limits);
    QVERIFY(line.push("a"));
    QVERIFY(line.push("b"));
    const auto third = line.push("c");
    QVERIFY(!third);
    QCOMPARE(third.error().code, ErrorCode::Unavailable);
    QVERIFY2(third.error().message.contains(u"3 events") &&
                 third.error().message.contains(u"at most 2 (broadcasting.queue_events)"),
             qPrintable(third.error().message));
    QCOMPARE(line.discarded, QByteArrayList{Line::gone("c", DiscardReason::Full)});
    line.queue.pump();
    QCOMPARE(line.sent, (QByteArrayList{"a", "b"}));
    const auto large = line.queue.push({"1", {named("d", QByteArray(11, '1'))}, {}});
    QVERIFY(!large);
    QVERIFY(large.error().message.contains(u"11 bytes"));
    QVERIFY(line.queue.isEmpty());
    QVERIFY(line.push("e"));
}

void TestBroadcastQueue::receiversAreLookedUpBesideTheOthers()
{
    Line line;
    QVERIFY(line.pushUnknown("role"));
    QVERIFY(line.push("a"));
    QVERIFY(line.asked.isEmpty());
    line.queue.pump();
    QCOMPARE(line.asked.size(), 1);
    QCOMPARE(line.sent, QByteArrayList{"a"});
    QCOMPARE(line.queue.waiting(), 1);
    line.asked.first()(BroadcastQueue::Events{named("x"), named("y")});
    QCOMPARE(line.queue.waiting(), 2);
    line.queue.pump();
    QCOMPARE(line.sent, (QByteArrayList{"a", "x", "y"}));
    line.asked.first()(BroadcastQueue::Events{named("twice")});
    line.queue.pump();
    QCOMPARE(line.sent.size(), 3);
    QVERIFY(line.queue.isEmpty());
}

void TestBroadcastQueue::aLookUpHas30Seconds()
{
    Line line;
    QVERIFY(line.pushUnknown("role"));
    line.queue.pump();
    line.clock.advance(29'999);
    line.queue.sweep();
    QVERIFY(line.discarded.isEmpty());
    line.clock.advance(1);
    line.queue.sweep();
    QCOMPARE(line.discarded, QByteArrayList{Line::gone("role", DiscardReason::TimedOut)});
    QVERIFY(line.reasons.first().contains(u"30 s (broadcasting.timeout_seconds)"));
    QCOMPARE(line.breaker.failuresInARow(), 1);
    line.asked.first()(BroadcastQueue::Events{named("late")});
    line.queue.pump();
    QVERIFY(line.sent.isEmpty());
    QVERIFY(line.queue.isEmpty());
}

void TestBroadcastQueue::lookUpsAreBounded()
{
    QueueLimits limits;
    limits.lookups = 2;
    Line line(limits);
    for (const char *name : {"a", "b", "c"})
        QVERIFY(line.pushUnknown(name));
    line.queue.pump();
    QCOMPARE(line.asked.size(), 2);
    QVERIFY(!line.queue.hasReady());
    line.woken = 0;
    line.asked[0](BroadcastQueue::Events{});
    QCOMPARE(line.woken, 1);
    line.queue.pump();
    QCOMPARE(line.asked.size(), 3);
    // The third waited in line.
    line.clock.advance(60'000);
    line.queue.sweep();
    QVERIFY(line.queue.isEmpty());
}

void TestBroadcastQueue::failingLookUpsOpenTheBreaker()
{
    Line line;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(line.pushUnknown("role"));
        line.queue.pump();
        line.asked.last()(Down);
    }
    QCOMPARE(line.breaker.state(), CircuitBreaker::State::Open);
    QCOMPARE(line.discarded.count(Line::gone("role", DiscardReason::Failed)), 5);
    QVERIFY(line.pushUnknown("role"));
    QVERIFY(line.push("others"));
    line.queue.pump();
    QCOMPARE(line.asked.size(), 5);
    QCOMPARE(line.discarded.last(), Line::gone("role", DiscardReason::BreakerOpen));
    QCOMPARE(line.sent, QByteArrayList{"others"});
    line.clock.advance(60'000);
    QVERIFY(line.pushUnknown("role"));
    line.queue.pump();
    line.asked.last()(BroadcastQueue::Events{named("found")});
    line.queue.pump();
    QCOMPARE(line.breaker.state(), CircuitBreaker::State::Closed);
    QCOMPARE(line.sent.last(), "found");
}

void TestBroadcastQueue::wrongRequestsDoNotOpenTheBreaker()
{
    Line line;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(line.pushUnknown("role"));
        line.queue.pump();
        line.asked.last()(Error{ErrorCode::NotFound, QStringLiteral("Nobody has the role.")});
    }
    QCOMPARE(line.breaker.state(), CircuitBreaker::State::Closed);
    QCOMPARE(line.discarded.size(), 10);
    QCOMPARE(line.reasons.last(), QStringLiteral("Nobody has the role."));
}

void TestBroadcastQueue::whatWasFoundCountsAsWaiting()
{
    QueueLimits limits;
    limits.maxEvents = 2;
    Line line(limits);
    QVERIFY(line.pushUnknown("role"));
    line.queue.pump();
    line.asked.last()(BroadcastQueue::Events{named("x"), named("y"), named("z")});
    QCOMPARE(line.discarded.size(), 3);
    QCOMPARE(line.discarded.last(), Line::gone("z", DiscardReason::Full));
    QVERIFY(line.queue.isEmpty());
    QCOMPARE(line.queue.waitingBytes(), 0);
}

void TestBroadcastQueue::finishingSendsAndDiscards()
{
    QueueLimits limits;
    limits.lookups = 1;
    Line line(limits);
    for (int i = 0; i < 100; ++i)
        QVERIFY(line.push("a"));
    QVERIFY(line.pushUnknown("asked"));
    QVERIFY(line.pushUnknown("waiting"));
    line.queue.pump();
    line.queue.finish();
    QCOMPARE(line.sent.size(), 100);
    QCOMPARE(line.discarded,
             (QByteArrayList{Line::gone("asked", DiscardReason::Stopped),
                             Line::gone("waiting", DiscardReason::Stopped)}));
    QVERIFY(line.queue.isEmpty());
    line.asked.first()(BroadcastQueue::Events{named("late")});
    line.queue.pump();
    QCOMPARE(line.sent.size(), 100);
}

QTEST_GUILESS_MAIN(TestBroadcastQueue)
#include "tst_broadcastqueue.moc"
