// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal on disk: what is kept, for how long, and how it is found again.
#include "server/journal/eventtable.h"
#include "server/journal/journalstore.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace server;

namespace {

constexpr qint64 DayUs = 86'400'000'000;

qint64 nowUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

JournalEntry made(qint64 id, const QByteArray &channel, const QByteArray &rawPayload)
{
    JournalEntry entry;
    entry.id = id;
    entry.utc = id / 1000;
    entry.kind = LogKind::Event;
    entry.source = "HTTP";
    entry.appId = "app";
    entry.tenant = "7";
    entry.channel = channel;
    entry.event = "order.shipped";
    entry.recipients = 2;
    entry.payload = rawPayload;
    entry.size = rawPayload.size();
    return entry;
}

// A file with its thread and its journal.
struct Kept
{
    Kept(const QString &file, JournalSettings given)
        : thread({file, given.batchMs, 1000, 20'000})
        , store(thread, given)
    {}

    StoreThread thread;
    JournalStore store;

    EventsPage after(qint64 id, const QByteArrayList &channels, int limit = 100)
    {
        std::optional<Result<EventsPage>> said;
        store.eventsAfter({"app", channels, id, limit}, [&](const auto &page) { said = page; });
        test::waitUntil([&] { return said.has_value(); }, 10'000);
        if (!said || !*said)
            qFatal("%s", said ? qPrintable(said->error().message) : "no answer");
        return **said;
    }
    JournalPage search(const JournalQuery &query)
    {
        std::optional<Result<JournalPage>> said;
        store.search(query, [&](const auto &page) { said = page; });
        test::waitUntil([&] { return said.has_value(); }, 20'000);
        if (!said || !*said)
            qFatal("%s", said ? qPrintable(said->error().message) : "no answer");
        return **said;
    }
    QList<qint64> found(const JournalQuery &query)
    {
        QList<qint64> ids;
        for (const JournalRow &row : search(query).rows)
            ids.append(row.id);
        return ids;
    }
    void flush() { (void)after(0, {"none"}); }
};

QList<qint64> idsOf(const EventsPage &page)
{
    QList<qint64> ids;
    for (const JournalRow &row : page.events)
        ids.append(row.id);
    return ids;
}

JournalQuery withText(const QString &text)
{
    JournalQuery query;
    query.text = text;
    return query;
}

} // namespace

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
    void lastIdOutlivesTheProcess();
    void searchTakesAnyField_data();
    void searchTakesAnyField();
    void searchIsPaged();
    void searchReachesBehindManyOthers();
    void wordsAreFoundInManyParts();
    void nothingIsAnOperator_data();
    void nothingIsAnOperator();
    void impossibleQueriesAreRefused();
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
    QVERIFY(test::waitUntil([&] { return kept.after(0, {"room"}).events.size() == 1; }, 10'000));
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
    QVERIFY(test::waitUntil(
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
    QVERIFY(test::waitUntil(
        [&] {
            kept.flush();
            return kept.store.counts().bytes > 0 && kept.store.counts().bytes <= 2'000'000;
        },
        15'000));
    const EventsPage page = kept.after(0, {"room"}, 5000);
    QVERIFY2(page.events.size() > 300 && page.events.size() < 1000,
             qPrintable(QString::number(page.events.size())));
    QCOMPARE(page.events.last().id, first + 1999);
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

void tst_JournalStore::searchTakesAnyField_data()
{
    QTest::addColumn<JournalQuery>("query");
    QTest::addColumn<QList<qint64>>("offsets");
    const auto row = [](const char *name, const QList<qint64> &offsets, auto change) {
        JournalQuery query;
        change(query);
        QTest::newRow(name) << query << offsets;
    };
    row("all", {3, 2, 1, 0}, [](JournalQuery &) {});
    row("app", {3}, [](JournalQuery &q) { q.appId = QStringLiteral("app2"); });
    row("channel", {2, 0}, [](JournalQuery &q) { q.channel = QStringLiteral("room"); });
    row("event", {1}, [](JournalQuery &q) { q.event = QStringLiteral("order.paid"); });
    row("tenant", {1}, [](JournalQuery &q) { q.tenant = QStringLiteral("8"); });
    row("user", {2}, [](JournalQuery &q) { q.userId = QStringLiteral("5"); });
    row("command", {0}, [](JournalQuery &q) { q.commandId = QStringLiteral("c1"); });
    row("from", {3, 2}, [](JournalQuery &q) { q.fromUtc = 1'000'002; });
    row("to", {1, 0}, [](JournalQuery &q) { q.toUtc = 1'000'001; });
    row("word", {2}, [](JournalQuery &q) { q.text = QStringLiteral("blue"); });
    row("beginnings", {2}, [](JournalQuery &q) { q.text = QStringLiteral("bl SUEDE"); });
    row("accent", {3}, [](JournalQuery &q) { q.text = QStringLiteral("cafe"); });
    row("part of the event", {1}, [](JournalQuery &q) { q.text = QStringLiteral("paid"); });
    row("word and channel", {0}, [](JournalQuery &q) {
        q.text = QStringLiteral("order");
        q.channel = QStringLiteral("room");
        q.toUtc = 1'000'001;
    });
    row("nothing", {}, [](JournalQuery &q) { q.text = QStringLiteral("green"); });
    row("only signs", {}, [](JournalQuery &q) { q.text = QStringLiteral("!?"); });
}

void tst_JournalStore::searchTakesAnyField()
{
    QFETCH(JournalQuery, query);
    QFETCH(QList<qint64>, offsets);
    QTemporaryDir folder;
    JournalSettings settings;
    settings.maxAgeDays = 0;
    Kept kept(folder.filePath(QStringLiteral("j.sqlite")), settings);
    const qint64 first = 1'000'000'000;
    QList<JournalEntry> entries;
    for (int i = 0; i < 4; ++i)
        entries.append(made(first + 1000 * i, "room", "\"{}\""));
    entries[0].payload = R"("{\"commandId\":\"c1\"}")";
    entries[1].channel = "hall";
    entries[1].event = "order.paid";
    entries[1].tenant = "8";
    entries[2].userId = "5";
    entries[2].payload = R"("blue suede")";
    entries[3].appId = "app2";
    entries[3].channel = "hall";
    entries[3].payload = "\"Caf\xc3\xa9\"";
    for (const JournalEntry &entry : std::as_const(entries))
        kept.store.take(entry);
    QList<qint64> wanted;
    for (const qint64 offset : offsets)
        wanted.append(first + 1000 * offset);
    QCOMPARE(kept.found(query), wanted);
}

void tst_JournalStore::searchIsPaged()
{
    for (const QString &text : {QString(), QStringLiteral("order")}) {
        QTemporaryDir folder;
        Kept kept(folder.filePath(QStringLiteral("j.sqlite")), {});
        const qint64 first = nowUs();
        for (int i = 0; i < 25; ++i)
            kept.store.take(made(first + i, "room", "\"{}\""));
        JournalQuery query = withText(text);
        query.limit = 10;
        QList<qint64> ids;
        do {
            const JournalPage page = kept.search(query);
            for (const JournalRow &row : page.rows)
                ids.append(row.id);
            query.before = page.next;
        } while (query.before != 0);
        QCOMPARE(ids.size(), 25);
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
    }
}

void tst_JournalStore::searchReachesBehindManyOthers()
{
    JournalSettings settings;
    settings.maxWaiting = 100'000;
    Kept kept(file(), settings);
    const qint64 first = nowUs();
    kept.store.take(made(first, "rare", "\"needle\""));
    for (int i = 1; i < 45'000; ++i)
        kept.store.take(made(first + i, "room", "\"{}\""));
    JournalQuery query;
    query.channel = QStringLiteral("rare");
    QCOMPARE(kept.found(query), QList<qint64>{first});
    QCOMPARE(kept.found(withText(QStringLiteral("needle"))), QList<qint64>{first});
}

void tst_JournalStore::wordsAreFoundInManyParts()
{
    JournalSettings settings;
    settings.maxRows = 4000;
    Kept kept(file(), settings);
    const qint64 first = nowUs();
    QList<qint64> needles;
    for (int i = 0; i < 12'000; ++i) {
        const bool isNeedle = i % 500 == 0;
        kept.store.take(made(first + i, "room", isNeedle ? "\"needle\"" : "\"{}\""));
        if (isNeedle && i >= 8000)
            needles.prepend(first + i);
        if (i % 400 == 0)
            kept.flush(); // small batches are indexed at once
    }
    QVERIFY(test::waitUntil(
        [&] { return kept.after(first - 1, {"room"}, 20'000).events.size() <= 4000; }, 15'000));
    QCOMPARE(kept.found(withText(QStringLiteral("needle"))), needles);
}

void tst_JournalStore::nothingIsAnOperator_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"' OR 1=1 --",
                             "'; DROP TABLE realtime_events; --",
                             "\"",
                             "\"a\" OR \"b",
                             "a NOT b",
                             "NEAR(a b)",
                             "words : a",
                             "a*",
                             "^a",
                             "(a",
                             "a AND",
                             "%",
                             "_",
                             "\\",
                             "?1",
                             ":x"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    QTest::newRow("surrogate") << QString(QChar(0xd800));
}

void tst_JournalStore::nothingIsAnOperator()
{
    QFETCH(QString, text);
    QTemporaryDir folder;
    Kept kept(folder.filePath(QStringLiteral("j.sqlite")), {});
    kept.store.take(made(nowUs(), "room", "\"{}\""));
    QList<JournalQuery> queries(7);
    queries[0].text = text;
    queries[1].appId = text;
    queries[2].channel = text;
    queries[3].event = text;
    queries[4].tenant = text;
    queries[5].userId = text;
    queries[6].commandId = text;
    for (const JournalQuery &query : std::as_const(queries))
        QCOMPARE(kept.found(query), QList<qint64>());
    QCOMPARE(kept.after(0, {text.toUtf8()}).events.size(), 0);

    // What has been stored with it is found again, and nothing else.
    JournalEntry entry = made(nowUs() + 1, text.toUtf8(), "\"{}\"");
    entry.event = entry.tenant = entry.userId = entry.appId = text.toUtf8();
    entry.text = text;
    if (text.isValidUtf16()) {
        kept.store.take(entry);
        for (const JournalQuery &query : std::as_const(queries)) {
            if (query.text.isEmpty() && query.commandId.isEmpty())
                QCOMPARE(kept.found(query), QList<qint64>{entry.id});
        }
    }
    QCOMPARE(kept.after(0, {"room"}).events.size(), 1);
}

void tst_JournalStore::impossibleQueriesAreRefused()
{
    JournalQuery query;
    query.limit = 0;
    QVERIFY(checkQuery(query).error().message.contains(u"1 to 500 rows, not 0"));
    query.limit = MaxJournalRows + 1;
    QVERIFY(!checkQuery(query));
    query.limit = 1;
    QVERIFY(checkQuery(query));
    query.text = QString(MaxJournalSearchLength + 1, u'x');
    QVERIFY(checkQuery(query).error().message.contains(u"501 characters"));
    query.text.clear();
    query.fromUtc = 2;
    query.toUtc = 1;
    QVERIFY(!checkQuery(query));
}

QTEST_GUILESS_MAIN(tst_JournalStore)
#include "tst_journalstore.moc"
