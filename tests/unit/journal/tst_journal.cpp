// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal's rows, and which changes are collected for a console.
#include "server/apps/appruntime.h"
#include "server/journal/activity.h"
#include "server/journal/extras.h"
#include "tests/support/manualclock.h"
#include "tests/support/testapp.h"

#include <QTest>

using namespace server;

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void refusalsKeepWhoAskedAndForWhat();
    void rowsAreNumberedWithoutGaps();
    void fullJournalDropsTheOldest();
    void payloadOfAnEventIsUnescaped_data();
    void payloadOfAnEventIsUnescaped();
    void longPayloadIsCutBetweenCharacters_data();
    void longPayloadIsCutBetweenCharacters();
    void longPayloadsAreKeptWholeForAWhile();
    void rowTellsEverythingAboutAnEvent();
    void refusalIsARowAndAnError();
    void nothingIsCollectedThatNobodyWatches();
    void watchedChangesAreTakenOnce();
    void manyChangesAreTakenInPortions();
    void goneWinsOverChanged();
    void unwatchedTopicsAreForgotten();
};

void TestJournal::rowsAreNumberedWithoutGaps()
{
    Journal journal;
    for (quint64 seq = 0; seq < 5; ++seq)
        QCOMPARE(journal.record({}), seq);
    QCOMPARE(journal.entries().size(), 5);
}

void TestJournal::fullJournalDropsTheOldest()
{
    Journal journal;
    for (qsizetype i = 0; i < Journal::Rows + 3; ++i)
        journal.record({});
    QCOMPARE(journal.entries().size(), Journal::Rows);
    QCOMPARE(journal.entries().firstSeq(), quint64(3));
    QCOMPARE(journal.entries().dropped(), quint64(3));
}

void TestJournal::payloadOfAnEventIsUnescaped_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("payload");
    const int event = int(LogKind::Event);
    QTest::newRow("JSON") << event << QByteArray(R"("{\"a\":1}")") << QByteArray(R"({"a":1})");
    QTest::newRow("text") << event << QByteArray(R"("plain")") << QByteArray("plain");
    QTest::newRow("empty") << event << QByteArray(R"("")") << QByteArray();
    QTest::newRow("no string") << event << QByteArray("{}") << QByteArray("{}");
    const QByteArray lines(Journal::PayloadBytes / 2, 'x');
    QTest::newRow("short only without its escapes")
        << event << '"' + lines + QByteArray(R"(\n)").repeated(lines.size() / 2 + 10) + '"'
        << lines + QByteArray(lines.size() / 2 + 10, '\n');
    QTest::newRow("client event") << int(LogKind::ClientEvent) << QByteArray(R"("{\"a\":1}")")
                                  << QByteArray(R"("{\"a\":1}")");
    QTest::newRow("client event with an object")
        << int(LogKind::ClientEvent) << QByteArray("{}") << QByteArray("{}");
}

void TestJournal::payloadOfAnEventIsUnescaped()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, raw);
    Journal journal;
    JournalEntry entry;
    entry.kind = LogKind(kind);
    entry.payload = raw;
    journal.record(entry);
    const LogEntry row = Journal::toLogEntry(journal.entries().at(0), 0);
    QTEST(row.payload, "payload");
    if (row.kind == LogKind::Event && raw.startsWith('"'))
        QCOMPARE(row.size, qint64(row.payload.size()));
}

void TestJournal::longPayloadIsCutBetweenCharacters_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<qsizetype>("kept");
    constexpr qsizetype Limit = Journal::PayloadBytes;
    QTest::newRow("at the limit") << QByteArray(Limit, 'x') << Limit;
    QTest::newRow("one more") << QByteArray(Limit + 1, 'x') << Limit;
    QTest::newRow("two bytes over the limit")
        << QByteArray(Limit - 1, 'x') + "\u00e9y" << Limit - 1;
    QTest::newRow("four bytes over the limit")
        << QByteArray(Limit - 3, 'x') + "\U0001F514y" << Limit - 3;
    QTest::newRow("whole character before the limit")
        << QByteArray(Limit - 2, 'x') + "\u00e9y" << Limit;
}

void TestJournal::longPayloadIsCutBetweenCharacters()
{
    QFETCH(QByteArray, payload);
    QFETCH(qsizetype, kept);
    Journal journal;
    JournalEntry entry;
    entry.kind = LogKind::ClientEvent;
    entry.payload = payload;
    journal.record(entry);
    QCOMPARE(journal.entries().at(0).payload, payload.first(kept));
}

void TestJournal::longPayloadsAreKeptWholeForAWhile()
{
    Journal journal;
    const auto record = [&](const QByteArray &payload) {
        JournalEntry entry;
        entry.kind = LogKind::Event;
        entry.payload = payload;
        entry.size = payload.size();
        return journal.record(entry);
    };
    const QByteArray small = R"("short")";
    QCOMPARE(journal.rawPayload(record(small)), small);
    const QByteArray first = '"' + QByteArray(Journal::PayloadBytes, 'x') + '"';
    const quint64 firstSeq = record(first);
    QCOMPARE(journal.rawPayload(firstSeq), first);
    QVERIFY(!journal.rawPayload(record(QByteArray(LargePayloads::MaxBytes + 1, 'x'))));
    const QByteArray quarter(LargePayloads::MaxBytes / 4, 'y');
    quint64 last = 0;
    for (int i = 0; i < 4; ++i)
        last = record(quarter);
    QVERIFY(!journal.rawPayload(firstSeq));
    QCOMPARE(journal.rawPayload(last), quarter);
    QCOMPARE(journal.rawPayload(0), small);
    QVERIFY(!journal.rawPayload(1000));
}

void TestJournal::rowTellsEverythingAboutAnEvent()
{
    const test::ManualClock clock;
    AppRuntime app(test::testApp());
    Channel channel(app, "tenant.7", "7", 0);
    Activity activity(clock);
    activity.server(QStringLiteral("first"));
    const QByteArray rawData = R"("{\"a\":1}")";
    const quint64 seq =
        activity.broadcast(channel, {"HTTP", "news", rawData, {5, 6}, {}, 3, 60, false});
    QCOMPARE(seq, quint64(1));
    const LogEntry row = Journal::toLogEntry(activity.journal().entries().at(seq), seq);
    QCOMPARE(row.seq, seq);
    QCOMPARE(row.utc, clock.utcMs());
    QCOMPARE(row.kind, LogKind::Event);
    QCOMPARE(row.appId, QStringLiteral("1"));
    QCOMPARE(row.tenant, QStringLiteral("7"));
    QCOMPARE(row.channel, QStringLiteral("tenant.7"));
    QCOMPARE(row.event, QStringLiteral("news"));
    QCOMPARE(row.source, QStringLiteral("HTTP"));
    QCOMPARE(row.socketId, QStringLiteral("5.6"));
    QCOMPARE(row.recipients, 3);
    QCOMPARE(row.payload, QByteArray(R"({"a":1})"));
    QCOMPARE(row.size, row.payload.size());
    QCOMPARE(channel.traffic.messages, quint64(1));
    QCOMPARE(channel.traffic.lastEvent, QByteArray("news"));
    QCOMPARE(channel.traffic.lastEventUtc, clock.utcMs());
}

void TestJournal::refusalIsARowAndAnError()
{
    test::ManualClock clock;
    Activity activity(clock);
    activity.refused({"client", "1", "private-x", "4009", {5, 6}, QStringLiteral("why")});
    const LogEntry row = Journal::toLogEntry(activity.journal().entries().at(0), 0);
    QCOMPARE(row.kind, LogKind::Rejected);
    QCOMPARE(row.event, QStringLiteral("4009"));
    QCOMPARE(row.text, QStringLiteral("why"));
    QCOMPARE(row.socketId, QStringLiteral("5.6"));
    QCOMPARE(row.recipients, -1);
    clock.advance(1000);
    activity.meter().sample(0, {});
    QCOMPARE(activity.meter().errorsLastMinute(), 1);
}

void TestJournal::nothingIsCollectedThatNobodyWatches()
{
    Changes changes;
    changes.channel({"1", "x"});
    changes.channelGone({"1", "y"});
    changes.member({{"1", "presence-x"}, "7"});
    changes.memberGone({{"1", "presence-x"}, "8"}, 0, {});
    changes.connectionGone({1, 1}, 1000, {});
    QVERIFY(changes.takeChannels().isEmpty());
    QVERIFY(changes.takeChannelsGone().isEmpty());
    QVERIFY(changes.takeMembers().isEmpty());
    QVERIFY(changes.takeMembersGone().isEmpty());
    QVERIFY(changes.takeConnectionsGone().isEmpty());
}

void TestJournal::watchedChangesAreTakenOnce()
{
    Changes changes;
    changes.watch(Topic::Channels | Topic::Presence);
    changes.channel({"1", "x"});
    changes.channel({"1", "x"});
    changes.member({{"1", "presence-x"}, "7"});
    QCOMPARE(changes.takeChannels().size(), 1);
    QCOMPARE(changes.takeMembers().size(), 1);
    QVERIFY(changes.takeChannels().isEmpty());
    QVERIFY(changes.takeMembers().isEmpty());
}

void TestJournal::manyChangesAreTakenInPortions()
{
    Changes changes;
    changes.watch(Topic::Channels);
    for (int i = 0; i < 250; ++i)
        changes.channel({"1", QByteArray::number(i)});
    QSet<Changes::ChannelId> all;
    for (const qsizetype size : {100, 100, 50}) {
        QVERIFY(changes.hasRows());
        const auto some = changes.takeChannels(100);
        QCOMPARE(some.size(), size);
        all.unite(some);
    }
    QCOMPARE(all.size(), 250);
    QVERIFY(!changes.hasRows());
}

void TestJournal::goneWinsOverChanged()
{
    Changes changes;
    changes.watch(Topic::Channels | Topic::Presence);
    changes.channel({"1", "x"});
    changes.channelGone({"1", "x"});
    changes.member({{"1", "presence-x"}, "7"});
    changes.memberGone({{"1", "presence-x"}, "7"}, 12, QStringLiteral("unsubscribed"));
    QVERIFY(changes.takeChannels().isEmpty());
    QVERIFY(changes.takeMembers().isEmpty());
    const auto channels = changes.takeChannelsGone();
    QCOMPARE(channels.size(), 1);
    QVERIFY(channels.first() == (ChannelKey{QStringLiteral("1"), QStringLiteral("x")}));
    const auto members = changes.takeMembersGone();
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.first().key.userId, QStringLiteral("7"));
    QCOMPARE(members.first().leftUtc, 12);
    QCOMPARE(members.first().reason, QStringLiteral("unsubscribed"));
}

void TestJournal::unwatchedTopicsAreForgotten()
{
    Changes changes;
    changes.watch(Topic::Channels | Topic::Presence);
    changes.channel({"1", "x"});
    changes.member({{"1", "presence-x"}, "7"});
    changes.watch(Topic::Presence);
    QVERIFY(!changes.watches(Topic::Channels));
    changes.watch(Topic::Channels | Topic::Presence);
    QVERIFY(changes.takeChannels().isEmpty());
    QCOMPARE(changes.takeMembers().size(), 1);
}

// Bounded, and of backends only: others may have a token in the address.
void TestJournal::refusalsKeepWhoAskedAndForWhat()
{
    const PeerAddress peer{"::1", 5000};
    const QByteArray query = "auth_key=k&auth_signature=" + QByteArray(2000, 'a');
    const auto backend = requestExtras(peer, {}, "POST", "/apps/1/events", query);
    QCOMPARE(backend->address, QStringLiteral("[::1]:5000"));
    QCOMPARE(backend->method, QStringLiteral("POST"));
    QVERIFY(backend->target.startsWith(QStringLiteral("/apps/1/events?auth_key=k")));
    QCOMPARE(backend->target.size(), 1024);
    const auto other = requestExtras(peer, "https://a.test", "GET", "/api/x", "token=t");
    QVERIFY(other->target.isEmpty());
    QCOMPARE(other->origin, QStringLiteral("https://a.test"));
    JournalEntry entry;
    entry.extras = backend;
    QCOMPARE(Journal::toLogEntry(entry, 3).address(), backend->address);
    QVERIFY(!accountExtras({}));
    QCOMPARE(accountExtras(QStringLiteral("ann"))->account, QStringLiteral("ann"));
}

QTEST_GUILESS_MAIN(TestJournal)

#include "tst_journal.moc"
