// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/manualclock.h"
#include "ui/alerts/alertruledialog.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/celltable.h"
#include "ui/plurals.h"
#include "ui/widgets/rowtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using test::FakeConsole;
using ui::AlertsPage;
using ui::CellRow;
using ui::CellTable;

class TestAlertsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void init();
    void cleanup();
    void cellsChangeWithoutAReset();
    void noAlertSaysSo();
    void anAlertIsListedToldAndCounted();
    void goesToItsCause();
    void snoozeAndAcknowledgeTakeItOffTheBadge();
    void mutedIsSaid();
    void aRuleIsAddedEditedAndDeleted();
    void boxSwitchesARule();
    void testSaysWhatItReads();
    void theScopeNarrowsWhatIsShown();
    void everythingIsKept();
    void namedAndNotClipped();
    void alertsAreWrittenIntoTheLog();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString cell(const char *table, int row, int column) const
    {
        const QAbstractItemModel *model = part<ui::RowTable>(table)->model();
        return model->index(row, column).data().toString();
    }
    int rows(const char *table) const { return part<ui::RowTable>(table)->model()->rowCount(); }
    void tell(const std::function<void(server::ServerStatus &)> &change);
    // The server is down for as long as the rule wants.
    void breakServer();
    void selectFirst(const char *table) { part<ui::RowTable>(table)->selectRow(0); }

    test::ManualClock m_clock;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<AlertsPage> m_page;
    server::ServerStatus m_status;
};

void TestAlertsPage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_page = std::make_unique<AlertsPage>(*m_console, m_clock);
    m_page->resize(760, 430);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_status = {};
    m_status.apps = {test::app()};
    tell([](server::ServerStatus &status) { status.state = server::ServerState::Listening; });
}

void TestAlertsPage::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestAlertsPage::tell(const std::function<void(server::ServerStatus &)> &change)
{
    change(m_status);
    server::ConsoleDelta delta;
    delta.status = m_status;
    m_page->apply(delta);
}

void TestAlertsPage::breakServer()
{
    const auto fail = [](server::ServerStatus &status) {
        status.state = server::ServerState::Failed;
    };
    tell(fail);
    m_clock.advance(5'000);
    tell(fail);
}

void TestAlertsPage::cellsChangeWithoutAReset()
{
    CellTable model({QStringLiteral("a"), QStringLiteral("b")});
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto row = [](const char *key, const char *text) {
        ui::Cell one;
        one.text = QLatin1String(text);
        return CellRow{QLatin1String(key), {one, one}, {}};
    };
    const auto keys = [&model] {
        QString all;
        for (int i = 0; i < model.rowCount(); ++i)
            all += model.keyAt(i);
        return all;
    };
    model.setRows({row("a", "1"), row("b", "1"), row("c", "1")});
    const QPersistentModelIndex last = model.index(2, 0);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows({row("x", "1"), row("a", "1"), row("c", "2")});
    QCOMPARE(keys(), QStringLiteral("xac"));
    QCOMPARE(last.row(), 2);
    QCOMPARE(last.data().toString(), QStringLiteral("2"));
    QCOMPARE(changes.size(), 1);
    QVERIFY(resets.isEmpty());
    model.setRows({row("c", "2"), row("a", "1")}); // another order is a reset
    QCOMPARE(keys(), QStringLiteral("ca"));
    QCOMPARE(resets.size(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestAlertsPage::noAlertSaysSo()
{
    QVERIFY(part<QLabel>("alertActiveNone")->isVisible());
    QVERIFY2(part<QLabel>("alertActiveNone")->text().contains(QStringLiteral("7 rules")),
             qPrintable(part<QLabel>("alertActiveNone")->text()));
    QVERIFY(part<QLabel>("alertHistoryNone")->isVisible());
    QCOMPARE(rows("alertRules"), 7);
    QVERIFY(m_page->badge().isEmpty());
    QVERIFY(!part<QPushButton>("alertCause")->isEnabled());
}

void TestAlertsPage::anAlertIsListedToldAndCounted()
{
    const QSignalSpy told(m_page.get(), &AlertsPage::noticeRaised);
    const QSignalSpy pressing(m_page.get(), &AlertsPage::pressingChanged);
    breakServer();
    QCOMPARE(rows("alertActive"), 1);
    QVERIFY(part<ui::RowTable>("alertActive")->isVisible());
    QCOMPARE(cell("alertActive", 0, 0), QStringLiteral("Server does not listen"));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().at(1).toString().contains(QStringLiteral("does not listen")));
    QCOMPARE(pressing.size(), 1);
    QCOMPARE(m_page->badge(), QStringLiteral("1"));
    QCOMPARE(cell("alertHistory", 0, 1), QStringLiteral("goes on"));
    tell([](auto &status) { status.state = server::ServerState::Listening; });
    m_clock.advance(5'000);
    tell([](auto &) {});
    QCOMPARE(rows("alertActive"), 0);
    QVERIFY(m_page->badge().isEmpty());
    QVERIFY(cell("alertHistory", 0, 1) != QStringLiteral("goes on"));
    part<QPushButton>("alertClear")->click();
    QCOMPARE(rows("alertHistory"), 0);
}

void TestAlertsPage::goesToItsCause()
{
    const QSignalSpy asked(m_page.get(), &ui::Page::rowsRequested);
    const auto fill = [](server::ServerStatus &status) {
        status.apps[0].connections = 95;
        status.apps[0].maxConnections = 100;
    };
    tell(fill);
    m_clock.advance(5'000);
    tell(fill);
    QVERIFY(part<QPushButton>("alertCause")->isEnabled()); // there is but one
    part<QPushButton>("alertCause")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).toString(), QStringLiteral("connections"));
    QCOMPARE(asked.constFirst().at(1).toString(), QStringLiteral("app=web"));
}

void TestAlertsPage::snoozeAndAcknowledgeTakeItOffTheBadge()
{
    breakServer();
    selectFirst("alertActive");
    part<QPushButton>("alertSnooze")->menu()->actions().constFirst()->trigger();
    QVERIFY(m_page->badge().isEmpty());
    QVERIFY(cell("alertActive", 0, 4).startsWith(QStringLiteral("snoozed until")));
    part<QPushButton>("alertSnooze")->menu()->actions().constLast()->trigger();
    QCOMPARE(m_page->badge(), QStringLiteral("1"));
    part<QPushButton>("alertAcknowledge")->click();
    QVERIFY(m_page->badge().isEmpty());
    QCOMPARE(cell("alertActive", 0, 4), QStringLiteral("acknowledged"));
}

void TestAlertsPage::mutedIsSaid()
{
    const QSignalSpy told(m_page.get(), &AlertsPage::noticeRaised);
    part<QPushButton>("alertMute")->click();
    QVERIFY(m_page->isMuted());
    QVERIFY(part<QLabel>("alertMutedText")->text().contains(QStringLiteral("muted until")));
    breakServer();
    QCOMPARE(told.size(), 0);
    part<QPushButton>("alertMute")->click();
    QCOMPARE(told.size(), 1);
}

void TestAlertsPage::aRuleIsAddedEditedAndDeleted()
{
    part<QPushButton>("alertAdd")->click();
    auto *dialog = part<ui::AlertRuleDialog>("alertRuleDialog");
    QVERIFY(dialog);
    auto *metric = dialog->findChild<QComboBox *>(QStringLiteral("ruleMetric"));
    metric->setCurrentIndex(metric->findText(QStringLiteral("Users online")));
    QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("ruleTenant"))->isEnabled());
    metric->setCurrentIndex(metric->findText(QStringLiteral("Errors")));
    QVERIFY(!dialog->findChild<QComboBox *>(QStringLiteral("ruleTenant"))->isEnabled());
    auto *threshold = dialog->findChild<QDoubleSpinBox *>(QStringLiteral("ruleThreshold"));
    threshold->setValue(5);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("ruleSentence"))->text(),
             QStringLiteral("An alert as soon as this is so: Errors above 5 per minute."));
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(test::unnamedWidgets(*dialog), QStringList());
    dialog->accept();
    QCOMPARE(rows("alertRules"), 8);
    QCOMPARE(cell("alertRules", 7, 0), QStringLiteral("Errors above 5 per minute"));

    QTRY_VERIFY(!part<ui::AlertRuleDialog>("alertRuleDialog"));
    part<QPushButton>("alertEdit")->click(); // the new one is selected
    dialog = part<ui::AlertRuleDialog>("alertRuleDialog");
    QVERIFY(dialog);
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("ruleThreshold"))->setValue(6);
    dialog->accept();
    QCOMPARE(cell("alertRules", 7, 0), QStringLiteral("Errors above 6 per minute"));

    part<QPushButton>("alertDelete")->click();
    auto *question = m_page->findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(QStringLiteral("Errors above 6")));
    for (QAbstractButton *button : question->buttons()) {
        if (button->text() == u"Delete")
            button->click();
    }
    QCOMPARE(rows("alertRules"), 7);
}

void TestAlertsPage::boxSwitchesARule()
{
    QAbstractItemModel *model = part<ui::RowTable>("alertRules")->model();
    QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    breakServer();
    QCOMPARE(rows("alertActive"), 0);
    QVERIFY(part<QLabel>("alertActiveNone")->text().contains(QStringLiteral("6 rules")));
}

void TestAlertsPage::testSaysWhatItReads()
{
    const QSignalSpy told(m_page.get(), &AlertsPage::noticeRaised);
    const QSignalSpy said(m_page.get(), &ui::Page::notified);
    part<ui::RowTable>("alertRules")->selectRow(2);
    part<QPushButton>("alertTest")->click();
    QCOMPARE(told.size(), 1);
    const QString text = said.constLast().constFirst().toString();
    QVERIFY2(text.contains(QStringLiteral("Rejected above 10 per minute")) &&
                 text.contains(QStringLiteral("It is 0 per minute now")),
             qPrintable(text));
}

void TestAlertsPage::theScopeNarrowsWhatIsShown()
{
    ui::AlertRule mine;
    mine.id = QStringLiteral("mine");
    mine.metric = ui::AlertMetric::PublishP95;
    mine.appId = m_status.apps.constFirst().id;
    mine.threshold = 250;
    ui::AlertRule tenants = mine;
    tenants.id = QStringLiteral("tenants");
    tenants.metric = ui::AlertMetric::OnlineUsers;
    tenants.tenant = QStringLiteral("acme");
    tenants.comparator = ui::AlertComparator::Equal;
    tenants.threshold = 77;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    ui::saveAlertRules(settings, QList<ui::AlertRule>{mine, tenants} + ui::defaultAlertRules());
    m_page->restore(settings);
    const auto slow = [](auto &status) {
        status.apps[0].publishP95Microseconds = 312'000;
    };
    tell(slow);
    auto *line = part<QLabel>("alertLeftOut");
    QCOMPARE(rows("alertRules"), 9);
    QCOMPARE(rows("alertActive"), 1);
    QCOMPARE(cell("alertActive", 0, 1), QStringLiteral("312 ms"));
    QVERIFY(!line->isVisible());

    m_page->setScope({QStringLiteral("another"), {}});
    QCOMPARE(rows("alertRules"), 7); // about everything
    QCOMPARE(rows("alertActive"), 0);
    QCOMPARE(rows("alertHistory"), 0);
    QVERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QStringLiteral("1 active alert, 2 rules, 1 past alert")),
             qPrintable(line->text()));
    QCOMPARE(m_page->badge(), QStringLiteral("1")); // it hides nothing
    m_page->setScope({mine.appId, QStringLiteral("globex")});
    QCOMPARE(rows("alertRules"), 8);
    QCOMPARE(rows("alertActive"), 1);
    QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
    QSignalSpy scopes(m_page.get(), &ui::Page::scopeRequested);
    part<QPushButton>("alertWholeScope")->click();
    QVERIFY(scopes.constFirst().constFirst().value<ui::Scope>() == ui::Scope());
    m_page->setScope({});
    QCOMPARE(rows("alertRules"), 9);
    QVERIFY(!line->isVisible());
}

void TestAlertsPage::everythingIsKept()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
    QAbstractItemModel *model = part<ui::RowTable>("alertRules")->model();
    model->setData(model->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
    part<ui::RowTable>("alertRules")->setColumnWidth(0, 333);
    m_page->save(settings);
    AlertsPage again(*m_console, m_clock);
    again.restore(settings);
    auto *table = again.findChild<ui::RowTable *>(QStringLiteral("alertRules"));
    again.show();
    QCOMPARE(table->model()->index(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(table->columnWidth(0), 333);
}

void TestAlertsPage::namedAndNotClipped()
{
    breakServer();
    QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
}

void TestAlertsPage::alertsAreWrittenIntoTheLog()
{
    test::FakeConsole console;
    test::ManualClock clock;
    ui::AlertBook book(clock);
    ui::AlertLog log;
    ui::AlertRule rule;
    rule.id = QStringLiteral("r");
    rule.threshold = 10;
    book.setRules({rule});
    double value = 50;
    const auto judge = [&] {
        book.judge([&](const ui::AlertRule &) { return ui::AlertReading{value, {}}; });
        log.tell(console, book);
    };
    judge();
    clock.advance(2000);
    judge();
    QCOMPARE(console.alerts.size(), 1);
    QVERIFY2(console.alerts.last().text.contains(QStringLiteral("fires")),
             qPrintable(console.alerts.last().text));
    value = 0;
    for (int i = 0; i < 4; ++i) {
        judge();
        clock.advance(6000);
    }
    judge();
    QCOMPARE(console.alerts.size(), 2);
    QVERIFY(console.alerts.last().text.contains(QStringLiteral("over")));
}

QTEST_MAIN(TestAlertsPage)
#include "tst_alertspage.moc"
