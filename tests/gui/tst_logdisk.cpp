// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal on disk, searched with the words of the log's filter.
#include "tests/support/fakeconsole.h"
#include "ui/log/diskview.h"
#include "ui/log/journalplan.h"
#include "ui/log/logtable.h"
#include "ui/models/logmodel.h"
#include "ui/widgets/stateoverlay.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace server;
using namespace ui;
using test::FakeConsole;

namespace {

constexpr qint64 Now = 1'700'000'000'000;

Filter filter(const char *text)
{
    const auto parsed = Filter::parse(QString::fromUtf8(text), LogModel::filterKeys());
    return parsed ? *parsed : Filter();
}

} // namespace

class TestLogDisk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIndexesFindIsLookedForThere();
    void whatTheyDoNotIsAskedOfEveryRow();
    void timesAreLimits();
    void whatHappenedToOrder42();
    void pagesComeAsTheyAreScrolledTo();
    void rareEntriesAreLookedForInPortions();
    void withoutAJournalItSaysHowToSwitchItOn();
    void nothingIsAskedWhileItIsHidden();

private:
    void feed(int count, const char *event, const char *channel = "orders");
    QString state() const { return m_view->findChild<StateOverlay *>()->state(); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<DiskView> m_view;
};

void TestLogDisk::init()
{
    m_view.reset();
    m_console = std::make_unique<FakeConsole>();
    m_view = std::make_unique<DiskView>(*m_console);
    m_view->resize(900, 400);
}

void TestLogDisk::feed(int count, const char *event, const char *channel)
{
    QList<LogEntry> list;
    for (int i = 0; i < count; ++i) {
        LogEntry entry;
        entry.kind = LogKind::Event;
        entry.appId = QStringLiteral("1");
        entry.utc = QDateTime::currentMSecsSinceEpoch() - 60'000;
        entry.event = QLatin1String(event);
        entry.channel = QLatin1String(channel);
        entry.payload = "{\"order\":" + QByteArray::number(i) + "}";
        entry.size = entry.payload.size();
        list.append(entry);
    }
    m_console->appendLog(list);
}

void TestLogDisk::whatIndexesFindIsLookedForThere()
{
    const JournalPlan plan =
        journalPlan(filter("order 42 channel=orders event=shipped tenant=acme user=7 command:c-1"),
                    {QStringLiteral("1"), std::nullopt},
                    Now);
    QCOMPARE(plan.query.text, QStringLiteral("order 42"));
    QCOMPARE(plan.query.channel, QStringLiteral("orders"));
    QCOMPARE(plan.query.event, QStringLiteral("shipped"));
    QCOMPARE(plan.query.tenant, QStringLiteral("acme"));
    QCOMPARE(plan.query.userId, QStringLiteral("7"));
    QCOMPARE(plan.query.commandId, QStringLiteral("c-1"));
    QCOMPARE(plan.query.appId, QStringLiteral("1"));
    QVERIFY(plan.rest.isEmpty());
    QVERIFY(checkQuery(plan.query));
}

void TestLogDisk::whatTheyDoNotIsAskedOfEveryRow()
{
    const JournalPlan plan = journalPlan(
        filter("\"order 42\" -cancelled channel:ord type:event size>10 event=a|b /x/"), {}, Now);
    QCOMPARE(plan.query.text, QStringLiteral("order 42"));
    QCOMPARE(plan.query.channel, QString());
    QCOMPARE(plan.query.event, QString());
    QCOMPARE(plan.rest.parts().size(), 7);
}

void TestLogDisk::timesAreLimits()
{
    const JournalPlan plan = journalPlan(filter("since:10m until:1m"), {}, Now);
    QCOMPARE(plan.query.fromUtc, Now - 600'000);
    QCOMPARE(plan.query.toUtc, Now - 60'000);
    QVERIFY(plan.rest.isEmpty());
}

void TestLogDisk::whatHappenedToOrder42()
{
    const QAbstractItemModelTester tester(m_view->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    feed(100, "shipped");
    m_view->setFilter(filter("order 42 since:10m"), {});
    m_view->show();
    QTRY_COMPARE(m_view->model()->state(), JournalModel::State::Done);
    QCOMPARE(m_view->model()->rowCount(), 1);
    QCOMPARE(m_view->model()->entry(0).payload, QByteArray("{\"order\":42}"));
    QCOMPARE(m_view->countText(), QStringLiteral("1 found"));
    m_view->setFilter(filter("order 42 until:1d"), {});
    QTRY_COMPARE(state(), QStringLiteral("emptyFiltered"));
}

void TestLogDisk::pagesComeAsTheyAreScrolledTo()
{
    feed(500, "shipped");
    m_view->setFilter({}, {});
    m_view->show();
    QTRY_COMPARE(m_view->model()->rowCount(), JournalModel::PageRows);
    QCOMPARE(m_view->model()->entry(0).payload, QByteArray("{\"order\":499}"));
    m_view->table()->scrollToBottom();
    QTRY_COMPARE(m_view->model()->rowCount(), 2 * JournalModel::PageRows);
    m_view->table()->scrollToBottom();
    QTRY_COMPARE(m_view->model()->rowCount(), 500);
    QCOMPARE(m_view->model()->state(), JournalModel::State::Done);
}

void TestLogDisk::rareEntriesAreLookedForInPortions()
{
    feed(1, "rare");
    feed(JournalModel::PageRows * (JournalModel::PagesAtOnce + 2), "common");
    m_view->setFilter(filter("event:rar"), {});
    m_view->show();
    QTRY_COMPARE(m_view->model()->state(), JournalModel::State::Stopped);
    QCOMPARE(m_view->model()->rowCount(), 0);
    QCOMPARE(state(), QStringLiteral("stoppedSearching"));
    auto *more = m_view->findChild<QPushButton *>(QStringLiteral("logDiskMore"));
    QVERIFY(more->isVisible());
    more->click();
    QTRY_COMPARE(m_view->model()->state(), JournalModel::State::Done);
    QCOMPARE(m_view->model()->rowCount(), 1);
    QVERIFY(!more->isVisible());
}

void TestLogDisk::withoutAJournalItSaysHowToSwitchItOn()
{
    m_console->setJournal(false);
    m_view->show();
    QTRY_COMPARE(state(), QStringLiteral("failed"));
    QString body;
    for (const QLabel *label : m_view->findChildren<QLabel *>())
        body += label->text();
    QVERIFY(body.contains(QStringLiteral("There is no journal on disk.")));
    QVERIFY(body.contains(QStringLiteral("[journal]")));
    m_console->setJournal(true);
    feed(1, "shipped");
    for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
        if (button->text() == u"Try again")
            button->click();
    }
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
}

void TestLogDisk::nothingIsAskedWhileItIsHidden()
{
    feed(3, "shipped");
    m_view->setFilter(filter("shipped"), {});
    QTest::qWait(30);
    QCOMPARE(m_view->model()->state(), JournalModel::State::Idle);
    m_view->show();
    QTRY_COMPARE(m_view->model()->rowCount(), 3);
}

QTEST_MAIN(TestLogDisk)
#include "tst_logdisk.moc"
