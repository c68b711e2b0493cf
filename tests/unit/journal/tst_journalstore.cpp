// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal on disk: what is kept, and for how long.
#include "server/journal/eventtable.h"
#include "tests/support/keptjournal.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace server;
using namespace test;

class tst_JournalStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction()) +
                                 QStringLiteral(".sqlite"));
    }

private slots:
    void rowTellsEverything();
    void payloadIsWhatReceiversParse_data();
    void payloadIsWhatReceiversParse();
    void longPayloadIsCutAndMarked();
    void commandIdIsFound_data();
    void commandIdIsFound();
    void eventsAfterAreInOrderAndPaged();
    void eventsOfOtherChannelsAndAppsAreLeftOut();
    void lifecycleIsKeptOnlyWhenAskedFor();
    void fullInboxDropsTheOldestAndSaysSo();
    void tooManyBytesDropTheOldest();
    void oldRowsGo();
    void tooManyRowsGo();
    void tooManyBytesGo();
    void endWritesWhatWaits();
    void lastIdOutlivesTheProcess();
};

void tst_JournalStore::rowTellsEverything()
{
    Kept kept(file(), {});
    JournalEntry entry = made(nowUs(), "private-tenant.7", R"("{\"commandId\":\"c-1\"}")");
    entry.userId = "5";
    entry.socket = *SocketId::parse("12.34");
    kept.store.take(entry);
    const EventsPage page = kept.after(0, {"private-tenant.7"});
    QCOMPARE(page.events.size(), 1);
    const JournalRow &row = page.events.first();
    QCOMPARE(row.id, entry.id);
    QCOMPARE(row.commandId, QStringLiteral("c-1"));
    QVERIFY(!row.isCut);
    QCOMPARE(row.entry.utc, entry.utc);
    QCOMPARE(row.entry.kind, LogKind::Event);
    QCOMPARE(row.entry.appId, QStringLiteral("app"));
    QCOMPARE(row.entry.tenant, QStringLiteral("7"));
    QCOMPARE(row.entry.channel, QStringLiteral("private-tenant.7"));
    QCOMPARE(row.entry.event, QStringLiteral("order.shipped"));
    QCOMPARE(row.entry.source, QStringLiteral("HTTP"));
    QCOMPARE(row.entry.socketId, QStringLiteral("12.34"));
    QCOMPARE(row.entry.userId, QStringLiteral("5"));
    QCOMPARE(row.entry.recipients, 2);
    QCOMPARE(row.entry.payload, QByteArray(R"({"commandId":"c-1"})"));
    QCOMPARE(row.entry.size, qint64(row.entry.payload.size()));
    QCOMPARE(kept.store.counts().stored, 1u);
    QCOMPARE(kept.store.counts().dropped, 0u);
}

void tst_JournalStore::payloadIsWhatReceiversParse_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("payload");
    const int event = int(LogKind::Event);
    const int client = int(LogKind::ClientEvent);
    QTest::newRow("object") << event << QByteArray(R"("{\"b\":1,\"a\":1.10}")")
                            << QByteArray(R"({"b":1,"a":1.10})");
    QTest::newRow("text") << event << QByteArray("\"plain \xc3\xa9\"")
                          << QByteArray("plain \xc3\xa9");
    QTest::newRow("emoji") << event << QByteArray(R"("\ud83d\ude00")")
                           << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("empty") << event << QByteArray(R"("")") << QByteArray();
    QTest::newRow("client's object")
        << client << QByteArray(R"({"x":[1, 2]})") << QByteArray(R"({"x":[1, 2]})");
    QTest::newRow("client's string") << client << QByteArray(R"("a")") << QByteArray(R"("a")");
    QTest::newRow("client's nothing") << client << QByteArray() << QByteArray();
}

void tst_JournalStore::payloadIsWhatReceiversParse()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, payload);
    QTemporaryDir folder;
    Kept kept(folder.filePath(QStringLiteral("j.sqlite")), {});
    JournalEntry entry = made(nowUs(), "room", raw);
    entry.kind = LogKind(kind);
    kept.store.take(entry);
    const EventsPage page = kept.after(0, {"room"});
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(page.events.first().entry.payload, payload);
}

void tst_JournalStore::longPayloadIsCutAndMarked()
{
    JournalSettings settings;
    settings.maxPayloadBytes = 11;
    Kept kept(file(), settings);
    kept.store.take(made(nowUs(), "room", "\"0123456789\xc3\xa9\""));
    kept.store.take(made(nowUs() + 1, "room", "\"0123456789a\""));
    const EventsPage page = kept.after(0, {"room"});
    QCOMPARE(page.events[0].entry.payload, QByteArray("0123456789"));
    QVERIFY(page.events[0].isCut);
    QCOMPARE(page.events[0].entry.size, qint64(12));
    QCOMPARE(page.events[1].entry.payload, QByteArray("0123456789a"));
    QVERIFY(!page.events[1].isCut);
}

void tst_JournalStore::commandIdIsFound_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("commandId") << QByteArray(R"({"a":1,"commandId":"u-1"})") << QByteArray("u-1");
    QTest::newRow("command_id") << QByteArray(R"({"command_id":"u-2"})") << QByteArray("u-2");
    QTest::newRow("number") << QByteArray(R"({"commandId":17})") << QByteArray("17");
    QTest::newRow("null") << QByteArray(R"({"commandId":null})") << QByteArray();
    QTest::newRow("deeper") << QByteArray(R"({"a":{"commandId":"x"}})") << QByteArray();
    QTest::newRow("text") << QByteArray("commandId") << QByteArray();
    QTest::newRow("broken") << QByteArray(R"({"commandId":"x")") << QByteArray();
}

void tst_JournalStore::commandIdIsFound()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, id);
    QCOMPARE(eventtable::commandIdOf(payload), id);
}

void tst_JournalStore::eventsAfterAreInOrderAndPaged()
{
    Kept kept(file(), {});
    const qint64 first = nowUs();
    for (int i = 0; i < 25; ++i)
        kept.store.take(made(first + i, i % 2 == 0 ? "even" : "odd", "\"{}\""));
    QList<qint64> all;
    qint64 cursor = first - 1;
    for (int page = 0; page < 3; ++page) {
        const EventsPage events = kept.after(cursor, {"even", "odd"}, 10);
        QCOMPARE(events.hasMore, page < 2);
        QVERIFY(events.isComplete);
        all += idsOf(events);
        cursor = events.cursor;
        // What comes meanwhile comes behind.
        if (page == 0)
            kept.store.take(made(first + 25, "even", "\"{}\""));
    }
    QCOMPARE(all.size(), 26);
    QVERIFY(std::is_sorted(all.cbegin(), all.cend()));
    QCOMPARE(cursor, first + 25);
    QCOMPARE(kept.after(cursor, {"even", "odd"}).cursor, cursor);
    QVERIFY(!kept.after(first - 10 * DayUs, {"even"}).isComplete); // before there was a journal
}

void tst_JournalStore::eventsOfOtherChannelsAndAppsAreLeftOut()
{
    Kept kept(file(), {});
    JournalEntry other = made(nowUs(), "room", "\"{}\"");
    other.appId = "other";
    kept.store.take(other);
    kept.store.take(made(nowUs() + 1, "room2", "\"{}\""));
    QCOMPARE(idsOf(kept.after(0, {"room", "roo%", "room'--", "ROOM2"})), QList<qint64>());
}

void tst_JournalStore::lifecycleIsKeptOnlyWhenAskedFor()
{
    JournalSettings settings;
    Kept without(file(), settings);
    QVERIFY(without.store.keeps(LogKind::Event));
    QVERIFY(without.store.keeps(LogKind::ClientEvent));
    QVERIFY(!without.store.keeps(LogKind::Rejected));
    settings.lifecycle = true;
    Kept with(file() + u'2', settings);
    QVERIFY(with.store.keeps(LogKind::Rejected));
    JournalEntry entry = made(nowUs(), "room", {});
    entry.kind = LogKind::Rejected;
    entry.text = QStringLiteral("not a member");
    with.store.take(entry);
    QCOMPARE(with.after(0, {"room"}).events.size(), 0); // nobody is sent that
    const JournalPage page = with.search(withText(QStringLiteral("member")));
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().entry.kind, LogKind::Rejected);
    QCOMPARE(page.rows.first().entry.text, entry.text);
}

void tst_JournalStore::fullInboxDropsTheOldestAndSaysSo()
{
    JournalSettings settings;
    settings.maxWaiting = 3;
    settings.batchMs = 60'000;
    Kept kept(file(), settings);
    kept.flush();
    const qint64 first = nowUs() + DayUs;
    for (int i = 0; i < 5; ++i)
        kept.store.take(made(first + i, "room", "\"{}\""));
    const EventsPage page = kept.after(first - 1, {"room"});
    QCOMPARE(idsOf(page), (QList<qint64>{first + 2, first + 3, first + 4}));
    QVERIFY(!page.isComplete);
    QVERIFY(kept.after(first + 1, {"room"}).isComplete);
    QCOMPARE(kept.store.counts().dropped, 2u);
}

void tst_JournalStore::tooManyBytesDropTheOldest()
{
    JournalSettings settings;
    settings.maxWaitingBytes = 250'000;
    settings.batchMs = 60'000;
    Kept kept(file(), settings);
    kept.flush();
    for (int i = 0; i < 5; ++i)
        kept.store.take(made(nowUs() + i, "room", '"' + QByteArray(100'000, 'x') + '"'));
    QCOMPARE(kept.after(0, {"room"}).events.size(), 2);
    QCOMPARE(kept.store.counts().dropped, 3u);
}

void tst_JournalStore::oldRowsGo()
{
    JournalSettings settings;
    settings.maxAgeDays = 2;
    {
        Kept kept(file(), {});
        for (int i = 0; i < 10; ++i)
            kept.store.take(made(nowUs() - 3 * DayUs + i, "room", "\"{}\""));
        kept.store.take(made(nowUs() - DayUs, "room", "\"{}\""));
        QCOMPARE(kept.after(0, {"room"}).events.size(), 11);
    }
    Kept kept(file(), settings);
    QVERIFY(QTest::qWaitFor([&] { return kept.after(0, {"room"}).events.size() == 1; }, 10'000));
    QVERIFY(!kept.after(nowUs() - 4 * DayUs, {"room"}).isComplete);
}

void tst_JournalStore::tooManyRowsGo()
{
    JournalSettings settings;
    settings.maxRows = 1000;
    Kept kept(file(), settings);
    const qint64 first = nowUs();
    for (int i = 0; i < 15'000; ++i)
        kept.store.take(made(first + i, "room", "\"{}\""));
    QVERIFY(QTest::qWaitFor(
        [&] { return kept.after(first - 1, {"room"}, 20'000).events.size() <= 1000; }, 15'000));
    const EventsPage page = kept.after(first - 1, {"room"}, 20'000);
    QCOMPARE(page.events.size(), 1000);
    QCOMPARE(page.events.last().id, first + 14'999);
    QVERIFY(!page.isComplete);
    QVERIFY(kept.after(page.events.first().id - 1, {"room"}).isComplete);
    QCOMPARE(kept.store.counts().rows, 1000);
}

void tst_JournalStore::tooManyBytesGo()
{
    JournalSettings settings;
    settings.maxBytes = 2'000'000;
    Kept kept(file(), settings);
    const qint64 first = nowUs();
    for (int i = 0; i < 2000; ++i)
        kept.store.take(made(first + i, "room", '"' + QByteArray(2000, 'x') + '"'));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return kept.after(0, {"room"}, 5000).events.size() < 1000 &&
                   kept.store.counts().bytes < 2'000'000;
        },
        15'000));
    const EventsPage page = kept.after(0, {"room"}, 5000);
    QVERIFY2(page.events.size() > 300, qPrintable(QString::number(page.events.size())));
    QCOMPARE(page.events.last().id, first + 1999);
}

// Also what comes while the thread is busy with something else.
void tst_JournalStore::endWritesWhatWaits()
{
    int sent = 0;
    for (int round = 0; round < 20; ++round) {
        Kept kept(file(), {});
        kept.thread.read<Done>(
            [](StoreConnection &) {
                QThread::msleep(20);
                return Outcome(Done{});
            },
            [](const Outcome &) {});
        QThread::msleep(round);
        kept.store.take(made(nowUs() + ++sent, "room", "\"{}\""));
    }
    Kept kept(file(), {});
    QCOMPARE(kept.after(0, {"room"}).events.size(), sent);
}

void tst_JournalStore::lastIdOutlivesTheProcess()
{
    const qint64 far = nowUs() + 100 * DayUs;
    {
        Kept kept(file(), {});
        kept.store.take(made(far, "room", "\"{}\""));
    }
    Kept kept(file(), {});
    std::optional<qint64> said;
    kept.store.lastId([&](const Result<qint64> &id) { said = id ? *id : -1; });
    QVERIFY(test::waitUntil([&] { return said.has_value(); }, 10'000));
    QCOMPARE(*said, far);
}

QTEST_GUILESS_MAIN(tst_JournalStore)
#include "tst_journalstore.moc"
