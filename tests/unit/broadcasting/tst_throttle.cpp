// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/json.h"
#include "server/broadcasting/throttle.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace server;

namespace {

constexpr qint64 MaxBytes = 10'000;

// A throttle, and what came out of it: "name@channel data".
struct Valve
{
    test::ManualClock clock;
    QByteArrayList sent;
    QList<BroadcastEvent> events;
    Throttle throttle{clock, [this](const QByteArray &appId, const BroadcastEvent &event) {
                          sent.append(appId + ' ' + event.name + '@' + event.channels.join(',') +
                                      ' ' + event.data);
                          events.append(event);
                      }};

    explicit Valve(const QByteArray &pattern = "order.*") { throttle.setRules({rule(pattern)}); }
    static ThrottleRule rule(const QByteArray &pattern)
    {
        ThrottleRule rule;
        rule.event = pattern;
        return rule;
    }
    void take(const QByteArray &name,
              const QByteArray &data,
              const QByteArray &channel = "c",
              SocketId except = {},
              qint64 maxBytes = MaxBytes)
    {
        throttle.take("1", {name, {channel}, data, except, "HTTP"}, maxBytes);
    }
    QByteArrayList taken() { return std::exchange(sent, {}); }
};

const QByteArray Batch = "1 App\\Events\\BatchedEventsEvent@c ";

} // namespace

class TestThrottle : public QObject
{
    Q_OBJECT

private slots:
    void similarEventsAreHeldFor2Seconds();
    void tenHeldEventsGoAtOnce();
    void after5SecondsTheyGo();
    void whatIsNotSimilarIsNotHeld();
    void theOrderOfAChannelIsKept();
    void immediateEventsSendWhatIsHeldFirst();
    void excludedSocketsAreNotMixed();
    void batchesKeepTheSizeLimit();
    void payloadsStayAsTheyAre();
    void encryptedChannelsAreLeftAlone();
    void rulesAreForAppsAndNames();
    void memoryIsBounded();
    void wildcards_data();
    void wildcards();
};

void TestThrottle::similarEventsAreHeldFor2Seconds()
{
    Valve valve;
    valve.take("order.updated", "1");
    QCOMPARE(valve.taken(), QByteArrayList{"1 order.updated@c 1"});
    valve.clock.advance(1'999);
    valve.take("order.updated", "2");
    QVERIFY(valve.taken().isEmpty());
    QCOMPARE(valve.throttle.counts().holding, 1);
    QVERIFY(valve.throttle.concerns("1", "order.updated", {"d"}));
    QVERIFY(valve.throttle.concerns("1", "chat.message", {"d", "c"}));
    QVERIFY(!valve.throttle.concerns("1", "chat.message", {"d"}));
    QVERIFY(!valve.throttle.concerns("2", "chat.message", {"c"}));
    valve.throttle.flushAll();
    valve.taken();
    QCOMPARE(valve.throttle.counts().holding, 0);
    valve.clock.advance(1);
    valve.take("order.updated", "3");
    QCOMPARE(valve.taken(), QByteArrayList{"1 order.updated@c 3"});
}

void TestThrottle::tenHeldEventsGoAtOnce()
{
    Valve valve;
    for (int i = 0; i <= 9; ++i)
        valve.take("order.updated", QByteArray::number(i));
    QCOMPARE(valve.taken().size(), 1);
    valve.take("order.updated", "10");
    QByteArrayList items;
    for (int i = 1; i <= 10; ++i)
        items.append("{\"event\":\"order.updated\",\"data\":" + QByteArray::number(i) + '}');
    QCOMPARE(valve.taken(),
             QByteArrayList{Batch + "{\"channel\":\"c\",\"events\":[" + items.join(',') + "]}"});
    QCOMPARE(valve.throttle.counts().held, 10u);
    QCOMPARE(valve.throttle.counts().batches, 1u);
    QVERIFY(!valve.throttle.nextDueMs());
}

void TestThrottle::after5SecondsTheyGo()
{
    Valve valve;
    valve.take("order.updated", "1");
    valve.clock.advance(1'000);
    valve.take("order.updated", "2");
    valve.clock.advance(4'000);
    valve.take("order.updated", "3"); // no longer similar, but what is held comes before it
    valve.taken();
    QCOMPARE(valve.throttle.nextDueMs(), valve.clock.steadyMs() + 1'000);
    valve.clock.advance(999);
    valve.throttle.flushDue();
    QVERIFY(valve.taken().isEmpty());
    valve.clock.advance(1);
    valve.throttle.flushDue();
    QCOMPARE(valve.taken(),
             QByteArrayList{Batch + "{\"channel\":\"c\",\"events\":[{\"event\":\"order.updated\","
                                    "\"data\":2},{\"event\":\"order.updated\",\"data\":3}]}"});
}

void TestThrottle::whatIsNotSimilarIsNotHeld()
{
    Valve valve;
    valve.take("order.updated", "1");
    valve.take("order.shipped", "2");
    valve.take("order.updated", "3", "d");
    valve.throttle.take("2", {"order.updated", {"c"}, "4", {}, "HTTP"}, MaxBytes);
    valve.take("chat.message", "5");
    valve.take("chat.message", "6");
    QCOMPARE(valve.taken(),
             (QByteArrayList{"1 order.updated@c 1",
                             "1 order.shipped@c 2",
                             "1 order.updated@d 3",
                             "2 order.updated@c 4",
                             "1 chat.message@c 5",
                             "1 chat.message@c 6"}));
}

void TestThrottle::theOrderOfAChannelIsKept()
{
    Valve valve;
    valve.take("order.updated", "1");
    valve.take("order.updated", "2");
    valve.take("order.shipped", "3"); // joins: another kind, but of a rule
    valve.take("chat.message", "4");  // of no rule: sends what is held first
    const QByteArrayList sent = valve.taken();
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent[1].startsWith(Batch) && sent[1].contains(":2}") && sent[1].contains(":3}"));
    QCOMPARE(sent[2], "1 chat.message@c 4");
}

void TestThrottle::immediateEventsSendWhatIsHeldFirst()
{
    Valve valve;
    valve.take("order.updated", "1");
    valve.take("order.updated", "2");
    valve.take("order.updated", "x", "d");
    valve.taken();
    valve.throttle.pass("1", {"order.updated", {"d", "c"}, "3", {}, "HTTP"});
    const QByteArrayList sent = valve.taken();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent[0].startsWith(Batch));
    QCOMPARE(sent[1], "1 order.updated@d,c 3");
}

void TestThrottle::excludedSocketsAreNotMixed()
{
    Valve valve;
    valve.take("order.updated", "1");
    valve.take("order.updated", "2", "c", {5, 5});
    valve.take("order.updated", "3", "c", {5, 5});
    valve.take("order.updated", "4", "c", {6, 6});
    valve.throttle.flushAll();
    QCOMPARE(valve.events.size(), 3);
    QCOMPARE(valve.events[1].except, (SocketId{5, 5}));
    QVERIFY(valve.events[1].data.contains(":2}") && valve.events[1].data.contains(":3}"));
    QCOMPARE(valve.events[2].except, (SocketId{6, 6}));
}

void TestThrottle::batchesKeepTheSizeLimit()
{
    Valve valve;
    const QByteArray data = json::quoted(QByteArray(200, '"'));
    for (int i = 0; i < 12; ++i)
        valve.take("order.updated", data, "c", {}, 3'000);
    valve.throttle.flushAll();
    int events = 0;
    for (const BroadcastEvent &event : std::as_const(valve.events)) {
        const qint64 size = json::quoted(event.data).size() - 2; // as it counts
        QVERIFY2(size <= 3'000, QByteArray::number(size).constData());
        events += event.name == "order.updated" ? 1 : event.data.count("\"event\"");
    }
    QCOMPARE(events, 12);
    QVERIFY(valve.events.size() > 3);
    valve.events.clear();
    // Too large for any batch: goes as it is, behind what is held.
    valve.take("order.updated", "1", "c", {}, 3'000);
    valve.take("order.updated", json::quoted(QByteArray(2'950, 'x')), "c", {}, 3'000);
    QCOMPARE(valve.events.size(), 2);
    QVERIFY(valve.events[0].name.contains("Batched"));
    QCOMPARE(valve.events[1].name, "order.updated");
}

void TestThrottle::payloadsStayAsTheyAre()
{
    Valve valve;
    valve.take("order.updated", "0");
    valve.take("order.updated", R"({"b":1.0,"a":{},"big":12345678901234567890})");
    valve.take("order.updated", "no JSON \"at all\"");
    valve.throttle.flushAll();
    QVERIFY(valve.events[1].data.contains(
        R"({"event":"order.updated","data":{"b":1.0,"a":{},"big":12345678901234567890}})"));
    QVERIFY(valve.events[1].data.contains(R"("data":"no JSON \"at all\"")"));
    QVERIFY(json::parseObject(valve.events[1].data));
}

void TestThrottle::encryptedChannelsAreLeftAlone()
{
    Valve valve;
    for (int i = 0; i < 3; ++i)
        valve.take("order.updated", "{}", "private-encrypted-c");
    QCOMPARE(valve.taken().size(), 3);
}

void TestThrottle::rulesAreForAppsAndNames()
{
    Valve valve;
    ThrottleRule rule = Valve::rule("tick");
    rule.app = "2";
    rule.holdMs = 100;
    rule.batchEvents = 2;
    rule.batchName = "ticks";
    valve.throttle.setRules({rule});
    for (int i = 0; i < 3; ++i) {
        valve.take("tick", "1");
        valve.throttle.take("2", {"tick", {"c"}, QByteArray::number(i), {}, "HTTP"}, MaxBytes);
    }
    QCOMPARE(valve.taken(),
             (QByteArrayList{"1 tick@c 1",
                             "2 tick@c 0",
                             "1 tick@c 1",
                             "1 tick@c 1",
                             "2 ticks@c {\"channel\":\"c\",\"events\":[{\"event\":\"tick\","
                             "\"data\":1},{\"event\":\"tick\",\"data\":2}]}"}));
    valve.throttle.setRules({});
    QVERIFY(valve.throttle.isEmpty());
    QVERIFY(!valve.throttle.concerns("2", "tick", {"c"}));
}

void TestThrottle::memoryIsBounded()
{
    Valve valve("*");
    for (qsizetype i = 0; i < Throttle::MaxKinds + 100; ++i)
        valve.take("e" + QByteArray::number(i), "1");
    valve.taken();
    valve.take("e5", "2"); // remembered, so held
    QVERIFY(valve.taken().isEmpty());
    valve.throttle.flushAll();
    valve.taken();
    const QByteArray late = "e" + QByteArray::number(Throttle::MaxKinds + 5);
    valve.take(late, "2"); // not remembered, so it goes
    QCOMPARE(valve.taken().size(), 1);
    valve.clock.advance(2'000);
    valve.take(late, "3"); // the others are forgotten
    valve.take(late, "4");
    QCOMPARE(valve.taken().size(), 1);
}

void TestThrottle::wildcards_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("order.*", "order.shipped", true);
    row("order.*", "order.", true);
    row("order.*", "order", false);
    row("*", "", true);
    row("*.updated", "a.b.updated", true);
    row("*.updated", "updated", false);
    row("a*b*c", "a-b-b-c", true);
    row("a*b*c", "acb", false);
    row("Order", "Order", true);
    row("Order", "order", false);
    row("", "", true);
    row("", "x", false);
}

void TestThrottle::wildcards()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesWildcard(pattern, text), matches);
}

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
