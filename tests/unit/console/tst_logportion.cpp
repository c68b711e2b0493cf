// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/logportion.h"

#include <QTest>

#include <algorithm>

using namespace server;

namespace {

constexpr quint64 Limit = 100;

// The `others`-th entry of each hundred, and those before it, are no events.
Ring<JournalEntry> entriesOf(int count, int othersPerHundred)
{
    Ring<JournalEntry> entries(1'000'000);
    for (int i = 0; i < count; ++i) {
        JournalEntry entry;
        entry.kind = i % 100 < othersPerHundred ? LogKind::Connected : LogKind::Event;
        entries.push(std::move(entry));
    }
    return entries;
}

quint64 longestGap(const std::vector<quint64> &portion)
{
    quint64 longest = 0;
    for (std::size_t i = 1; i < portion.size(); ++i)
        longest = std::max(longest, portion[i] - portion[i - 1]);
    return longest;
}

} // namespace

class TestLogPortion : public QObject
{
    Q_OBJECT

private slots:
    void aShortBacklogIsWhole();
    void eventsAreSampledEvenly();
    void whatIsNoEventIsKept();
    void aStormIsSampledToo();
    void itBeginsWhereItIsTold();
};

void TestLogPortion::aShortBacklogIsWhole()
{
    QCOMPARE(logPortion(entriesOf(0, 0), 0, Limit).size(), 0u);
    const auto portion = logPortion(entriesOf(100, 30), 0, Limit);
    QCOMPARE(portion.size(), 100u);
    QCOMPARE(longestGap(portion), 1u);
}

void TestLogPortion::eventsAreSampledEvenly()
{
    for (const int count : {101, 150, 1000, 1001, 54'321}) {
        const auto portion = logPortion(entriesOf(count, 0), 0, Limit);
        QVERIFY(portion.size() <= Limit);
        QVERIFY(portion.size() > Limit / 2);
        QCOMPARE(portion.front(), 0u);
        QCOMPARE(longestGap(portion), quint64(count + 99) / Limit);
    }
}

void TestLogPortion::whatIsNoEventIsKept()
{
    const auto entries = entriesOf(2000, 2);
    const auto portion = logPortion(entries, 0, Limit);
    QVERIFY(portion.size() <= Limit);
    const auto others = std::count_if(portion.begin(), portion.end(), [&](quint64 seq) {
        return entries.at(seq).kind == LogKind::Connected;
    });
    QCOMPARE(others, 40);
    QVERIFY(portion.size() > 80);
    QVERIFY(std::is_sorted(portion.begin(), portion.end()));
}

// Ten thousand clients that come back at once are as many entries as events would be.
void TestLogPortion::aStormIsSampledToo()
{
    const auto portion = logPortion(entriesOf(10'000, 90), 0, Limit);
    QVERIFY(portion.size() <= Limit);
    QCOMPARE(longestGap(portion), 100u);
}

void TestLogPortion::itBeginsWhereItIsTold()
{
    const auto portion = logPortion(entriesOf(500, 0), 450, Limit);
    QCOMPARE(portion.size(), 50u);
    QCOMPARE(portion.front(), 450u);
}

QTEST_APPLESS_MAIN(TestLogPortion)
#include "tst_logportion.moc"
