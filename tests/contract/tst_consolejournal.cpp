// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of the journal on disk: what is looked for is found, page by page.
#include "tests/contract/stage.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void findsByEveryField_data();
    void findsByEveryField();
    void pagesGoOn_data() { consoles(); }
    void pagesGoOn();
    void badQueriesAreNamed_data() { consoles(); }
    void badQueriesAreNamed();
    void withoutAJournalItSaysSo_data() { consoles(); }
    void withoutAJournalItSaysSo();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<JournalPage> search(const JournalQuery &query)
    {
        return ask<JournalPage>(
            [&](auto reply) { m_stage->console().searchJournal(query, reply); });
    }
    void publish(const char *event, const char *channel, const char *data)
    {
        PublishRequest request;
        request.appId = s("1");
        request.channels = {s(channel)};
        request.event = s(event);
        request.data = data;
        const auto result =
            ask<PublishResult>([&](auto reply) { m_stage->console().publish(request, reply); });
        QVERIFY(result);
    }

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleJournal::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_stage->addClient({s("private-tenant.7")});
    publish("order.shipped", "private-tenant.7", R"({"order":3,"commandId":"c-1"})");
    publish("order.paid", "private-tenant.8", R"({"order":4,"note":"Grüße"})");
    publish("news", "global", R"({"text":"shipping is free"})");
}

void TestConsoleJournal::findsByEveryField_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<JournalQuery>("query");
    QTest::addColumn<QStringList>("events"); // the newest first
    const QStringList all = {s("news"), s("order.paid"), s("order.shipped")};
    const auto row = [](const char *name, const QStringList &events, auto change) {
        JournalQuery query;
        change(query);
        QTest::addRow("fake, %s", name) << false << query << events;
        QTest::addRow("local, %s", name) << true << query << events;
    };
    row("nothing", all, [](auto &) {});
    row("app", all, [](auto &q) { q.appId = s("1"); });
    row("another app", {}, [](auto &q) { q.appId = s("2"); });
    row("channel", {s("order.paid")}, [](auto &q) { q.channel = s("private-tenant.8"); });
    row("event", {s("news")}, [](auto &q) { q.event = s("news"); });
    row("tenant", {s("order.shipped")}, [](auto &q) { q.tenant = s("7"); });
    row("command id", {s("order.shipped")}, [](auto &q) { q.commandId = s("c-1"); });
    row("word", {s("order.paid")}, [](auto &q) { q.text = s("grüße"); });
    row("beginning", {s("news"), s("order.shipped")}, [](auto &q) { q.text = s("shipp"); });
    row("two words", {s("news")}, [](auto &q) { q.text = s("free ship"); });
    row("hostile", {}, [](auto &q) { q.text = s("\" OR 1=1; DROP TABLE realtime_events --"); });
    row("from now on", {}, [](auto &q) {
        q.fromUtc = QDateTime::currentMSecsSinceEpoch() + 60'000;
    });
    row("until a while ago", {}, [](auto &q) {
        q.toUtc = QDateTime::currentMSecsSinceEpoch() - 60'000;
    });
}

void TestConsoleJournal::findsByEveryField()
{
    QFETCH(JournalQuery, query);
    QFETCH(QStringList, events);
    const auto page = search(query);
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QStringList found;
    for (const JournalRow &row : page->rows) {
        QVERIFY(row.id > 0);
        QVERIFY(!row.isCut);
        QCOMPARE(row.entry.appId, s("1"));
        if (row.entry.event == u"order.shipped") {
            QCOMPARE(row.commandId, s("c-1"));
            QCOMPARE(row.entry.tenant, s("7"));
            QCOMPARE(row.entry.payload, R"({"order":3,"commandId":"c-1"})");
        }
        found.append(row.entry.event);
    }
    QCOMPARE(found, events);
    QCOMPARE(page->next, 0);
}

void TestConsoleJournal::pagesGoOn()
{
    JournalQuery query;
    query.limit = 2;
    const auto first = search(query);
    QVERIFY(first);
    QCOMPARE(first->rows.size(), 2);
    QVERIFY(first->next > 0);
    publish("later", "global", "{}");
    query.before = first->next;
    const auto second = search(query);
    QVERIFY(second);
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE(second->rows.first().entry.event, s("order.shipped"));
    QCOMPARE(second->next, 0);
}

void TestConsoleJournal::badQueriesAreNamed()
{
    JournalQuery query;
    query.limit = 501;
    auto page = search(query);
    QVERIFY(!page && page.error().code == ErrorCode::InvalidArgument);
    QVERIFY(page.error().message.contains(s("500")));
    query.limit = 10;
    query.text = QString(501, u'x');
    page = search(query);
    QVERIFY(!page && page.error().code == ErrorCode::InvalidArgument);
    QVERIFY(page.error().message.contains(s("The text")));
}

void TestConsoleJournal::withoutAJournalItSaysSo()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local(false) : Stage::fake(false);
    const auto page = search({});
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Unavailable);
    QVERIFY(page.error().message.contains(s("no journal")));
}

QTEST_GUILESS_MAIN(TestConsoleJournal)
#include "tst_consolejournal.moc"
