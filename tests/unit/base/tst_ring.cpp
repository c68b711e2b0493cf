// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small value types of base: Ring and Result.
#include "server/base/result.h"
#include "server/base/ring.h"

#include <QTest>

#include <memory>

using namespace server;

class TestRing : public QObject
{
    Q_OBJECT

private slots:
    void emptyRingHoldsNothing();
    void entriesAreFoundByTheirSequenceNumber();
    void fullRingDropsTheOldest();
    void capacityIsAtLeastOne();
    void entriesMayBeMoveOnly();
    void resultHoldsAValue();
    void resultHoldsAnError();
    void doneIsAnOutcome();
};

void TestRing::emptyRingHoldsNothing()
{
    const Ring<int> ring(3);
    QCOMPARE(ring.size(), 0);
    QCOMPARE(ring.firstSeq(), quint64(0));
    QCOMPARE(ring.nextSeq(), quint64(0));
    QCOMPARE(ring.dropped(), quint64(0));
    QVERIFY(!ring.contains(0));
}

void TestRing::entriesAreFoundByTheirSequenceNumber()
{
    Ring<int> ring(3);
    QCOMPARE(ring.push(10), quint64(0));
    QCOMPARE(ring.push(11), quint64(1));
    QCOMPARE(ring.at(0), 10);
    QCOMPARE(ring.at(1), 11);
    QVERIFY(!ring.contains(2));
    QCOMPARE(ring.size(), 2);
    QCOMPARE(ring.capacity(), 3);
}

void TestRing::fullRingDropsTheOldest()
{
    Ring<int> ring(3);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(ring.push(i), quint64(i));
    QCOMPARE(ring.size(), 3);
    QCOMPARE(ring.firstSeq(), quint64(7));
    QCOMPARE(ring.nextSeq(), quint64(10));
    QCOMPARE(ring.dropped(), quint64(7));
    QVERIFY(!ring.contains(6));
    for (int seq = 7; seq < 10; ++seq)
        QCOMPARE(ring.at(quint64(seq)), seq);
}

void TestRing::capacityIsAtLeastOne()
{
    Ring<int> ring(0);
    ring.push(1);
    ring.push(2);
    QCOMPARE(ring.size(), 1);
    QCOMPARE(ring.at(1), 2);
}

void TestRing::entriesMayBeMoveOnly()
{
    Ring<std::unique_ptr<int>> ring(2);
    for (int i = 0; i < 5; ++i)
        ring.push(std::make_unique<int>(i));
    QCOMPARE(*ring.at(4), 4);
    QCOMPARE(*ring.at(3), 3);
}

void TestRing::resultHoldsAValue()
{
    Result<QString> result(QStringLiteral("x"));
    QVERIFY(result);
    QVERIFY(result.has_value());
    QCOMPARE(*result, QStringLiteral("x"));
    QCOMPARE(result->size(), 1);
    result.value() = QStringLiteral("yz");
    QCOMPARE(result->size(), 2);
}

void TestRing::resultHoldsAnError()
{
    const Result<int> result(Error{ErrorCode::TooLarge, QStringLiteral("too much")});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TooLarge);
    QCOMPARE(result.error().message, QStringLiteral("too much"));
}

void TestRing::doneIsAnOutcome()
{
    const Outcome good = Done{};
    const Outcome bad = Error{};
    QVERIFY(good);
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestRing)

#include "tst_ring.moc"
