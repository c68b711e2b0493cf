// SPDX-License-Identifier: GPL-3.0-or-later
//
// How events are found again in the journal on disk.
#include "tests/support/keptjournal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace server;
using namespace test;

class tst_JournalSearch : public QObject
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
    void searchTakesAnyField_data();
    void searchTakesAnyField();
    void searchIsPaged();
    void searchReachesBehindManyOthers();
    void wordsAreFoundInManyParts();
    void nothingIsAnOperator_data();
    void nothingIsAnOperator();
    void impossibleQueriesAreRefused();
};

void tst_JournalSearch::searchTakesAnyField_data()
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

void tst_JournalSearch::searchTakesAnyField()
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

void tst_JournalSearch::searchIsPaged()
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

void tst_JournalSearch::searchReachesBehindManyOthers()
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

void tst_JournalSearch::wordsAreFoundInManyParts()
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
    QVERIFY(QTest::qWaitFor(
        [&] { return kept.after(first - 1, {"room"}, 20'000).events.size() <= 4000; }, 15'000));
    QCOMPARE(kept.found(withText(QStringLiteral("needle"))), needles);
}

void tst_JournalSearch::nothingIsAnOperator_data()
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

void tst_JournalSearch::nothingIsAnOperator()
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

void tst_JournalSearch::impossibleQueriesAreRefused()
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

QTEST_GUILESS_MAIN(tst_JournalSearch)
#include "tst_journalsearch.moc"
