// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers that are kept for a while, and those who wait for one.
#include "server/tenancy/lookups.h"

#include <QTest>

using namespace server;

class TestLookups : public QObject
{
    Q_OBJECT

private slots:
    void answersAreKeptUntilTheirTime();
    void whoAsksTheSameWaitsForTheSame();
    void whatIsNotKeptIsAskedAgain();
    void theCacheIsBounded();
    void lateQuestionsAreGivenUp();
    void anAnswerMayAskAgain();
};

void TestLookups::answersAreKeptUntilTheirTime()
{
    Lookups<int> lookups(10);
    QVERIFY(!lookups.cached("a", 0));
    lookups.answer("a", 7, 0, 100);
    QCOMPARE(**lookups.cached("a", 99), 7);
    QVERIFY(!lookups.cached("a", 100));
    QVERIFY(!lookups.cached("b", 0));
    lookups.forget();
    QVERIFY(!lookups.cached("a", 50));
}

void TestLookups::whoAsksTheSameWaitsForTheSame()
{
    Lookups<int> lookups(10);
    QList<int> got;
    const auto take = [&](const Result<int> &answer) {
        got.append(answer ? *answer : -1);
    };
    QVERIFY(lookups.wait("a", 0, take));
    QVERIFY(!lookups.wait("a", 1, take));
    QVERIFY(lookups.wait("b", 1, take));
    QVERIFY(lookups.isWaiting("a"));
    QCOMPARE(lookups.waitingCount(), 2);
    lookups.answer("a", 5, 2, 0);
    QCOMPARE(got, (QList<int>{5, 5}));
    QVERIFY(!lookups.isWaiting("a"));
    QCOMPARE(lookups.waitingCount(), 1);
}

void TestLookups::whatIsNotKeptIsAskedAgain()
{
    Lookups<int> lookups(10);
    lookups.answer("a", Error{ErrorCode::Unavailable, {}}, 5, 5);
    QVERIFY(!lookups.cached("a", 5));
    QCOMPARE(lookups.cachedCount(), 0);
}

void TestLookups::theCacheIsBounded()
{
    Lookups<int> lookups(100);
    for (int i = 0; i < 10'000; ++i) {
        lookups.answer(QByteArray::number(i), i, 0, 1'000);
        QVERIFY(lookups.cachedCount() <= 100);
    }
    // The latest are there.
    for (int i = 9'960; i < 10'000; ++i)
        QCOMPARE(**lookups.cached(QByteArray::number(i), 0), i);
}

void TestLookups::lateQuestionsAreGivenUp()
{
    Lookups<int> lookups(10);
    QStringList got;
    const auto take = [&](const Result<int> &answer) {
        got.append(answer ? QString::number(*answer) : answer.error().message);
    };
    lookups.wait("early", 100, take);
    lookups.wait("late", 200, take);
    QCOMPARE(lookups.giveUp(99, {ErrorCode::Unavailable, QStringLiteral("no")}), 0);
    QVERIFY(got.isEmpty());
    QCOMPARE(lookups.giveUp(150, {ErrorCode::Unavailable, QStringLiteral("no")}), 1);
    QCOMPARE(got, QStringList{QStringLiteral("no")});
    // What comes after all is kept, and answers nobody twice.
    lookups.answer("early", 3, 160, 260);
    QCOMPARE(got.size(), 1);
    QCOMPARE(**lookups.cached("early", 200), 3);
}

void TestLookups::anAnswerMayAskAgain()
{
    Lookups<int> lookups(10);
    int asked = 0;
    lookups.wait("a", 0, [&](const Result<int> &) {
        if (lookups.wait("a", 1, [&](const Result<int> &) { ++asked; }))
            ++asked;
    });
    lookups.answer("a", 1, 1, 0);
    QCOMPARE(asked, 1);
    lookups.answer("a", 1, 2, 0);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestLookups)
#include "tst_lookups.moc"
