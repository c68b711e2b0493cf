// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules for tenants on the page "Manage".
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/manage/managepage.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace server;
using test::FakeConsole;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestTenantRulesPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rulesAreListed();
    void aNameIsTriedLive();
    void rulesAreAddedMovedAndSaved();
    void aWrongRuleIsNamed();
    void whatIsDisabledSaysWhy();
    void rulesOfAFileAreReadOnly();
    void refusalIsSaid();
    void leavingWithSomethingUnsavedAsks();
    void defaultsComeBack();
    void savedRulesMoveRows();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    void look()
    {
        auto *tabs = part<QTabWidget>("manageTabs");
        tabs->setCurrentWidget(part<QWidget>("manageTenantRules"));
        QTRY_VERIFY(table()->rowCount() > 0);
        QTRY_VERIFY(!state(0).isEmpty());
    }
    QTableWidget *table() { return part<QTableWidget>("tenantRulesTable"); }
    QString state(int row) { return table()->item(row, 1)->text(); }
    QString text(const char *label) { return part<QLabel>(label)->text(); }
    QToolButton *button(const char *name) { return part<QToolButton>(name); }
    void write(int row, const char *pattern) { table()->item(row, 0)->setText(s(pattern)); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ui::ManagePage> m_page;
};

void TestTenantRulesPane::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_page = std::make_unique<ui::ManagePage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &ui::ManagePage::apply);
    m_page->resize(780, 500);
    m_page->show();
    m_console->flush(true);
}

void TestTenantRulesPane::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestTenantRulesPane::rulesAreListed()
{
    look();
    QCOMPARE(table()->rowCount(), 2);
    QCOMPARE(table()->item(0, 0)->text(), defaultTenantPatterns().constFirst());
    QCOMPARE(state(0), s("Can be used"));
    QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    QCOMPARE(test::unexplainedButtons(*m_page), QStringList());
}

void TestTenantRulesPane::aNameIsTriedLive()
{
    look();
    auto *name = part<QLineEdit>("tenantRulesTry");
    name->setText(s("private-tenant-acme"));
    QTRY_COMPARE(text("tenantRulesVerdict"), s("Tenant acme, by rule 2"));
    QCOMPARE(state(1), s("Decides: acme"));
    QCOMPARE(state(0), s("Can be used"));
    name->setText(s("orders"));
    QTRY_COMPARE(text("tenantRulesVerdict"), s("Unassigned"));
    write(0, "^(?<tenant>ord)");
    QTRY_COMPARE(text("tenantRulesVerdict"), s("Tenant ord, by rule 1"));
    QVERIFY(m_console->settings.rulesSaved.isEmpty());
    name->clear();
    QTRY_VERIFY(text("tenantRulesVerdict").contains(s("shown here")));
}

void TestTenantRulesPane::rulesAreAddedMovedAndSaved()
{
    look();
    table()->setCurrentCell(1, 0);
    button("tenantRulesAdd")->click();
    QCOMPARE(table()->rowCount(), 3);
    QCOMPARE(table()->currentRow(), 2);
    write(2, "^shop-(?<tenant>\\d+)");
    button("tenantRulesUp")->click();
    button("tenantRulesUp")->click();
    QCOMPARE(table()->currentRow(), 0);
    button("tenantRulesDown")->click();
    table()->setCurrentCell(0, 0);
    button("tenantRulesDelete")->click();
    const QStringList wanted = {s("^shop-(?<tenant>\\d+)"), defaultTenantPatterns().constLast()};
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    button("tenantRulesSave")->click();
    QTRY_COMPARE(m_console->settings.rulesSaved, QList<QStringList>{wanted});
    QTRY_VERIFY(!button("tenantRulesSave")->isEnabled());
    QCOMPARE(m_console->settings.tenantPatterns, wanted);
}

void TestTenantRulesPane::aWrongRuleIsNamed()
{
    look();
    write(0, "^team-(.+");
    QTRY_VERIFY(state(0).contains(s("regular expression")));
    QCOMPARE(state(1), s("Can be used"));
    QVERIFY(!button("tenantRulesSave")->isEnabled());
    QVERIFY(button("tenantRulesSave")->toolTip().contains(s("cannot be used")));
    write(0, "^team-(.+)");
    QTRY_VERIFY(state(0).contains(s("no group")));
    write(0, "^team-(?<tenant>.+)");
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    button("tenantRulesRevert")->click();
    QCOMPARE(table()->item(0, 0)->text(), defaultTenantPatterns().constFirst());
    QVERIFY(!button("tenantRulesRevert")->isEnabled());
}

void TestTenantRulesPane::whatIsDisabledSaysWhy()
{
    look();
    table()->setCurrentCell(0, 0);
    QVERIFY(!button("tenantRulesUp")->isEnabled());
    QVERIFY(button("tenantRulesUp")->toolTip().contains(s("first")));
    QVERIFY(button("tenantRulesDown")->isEnabled());
    table()->setCurrentCell(1, 0);
    QVERIFY(button("tenantRulesDown")->toolTip().contains(s("last")));
    QVERIFY(button("tenantRulesSave")->toolTip().contains(s("Nothing has been changed")));
    QVERIFY(button("tenantRulesDefaults")->toolTip().contains(s("are the defaults")));
}

void TestTenantRulesPane::rulesOfAFileAreReadOnly()
{
    m_console->settings.origins = {
        {s("tenants.rules"), {SettingSource::File, s("/etc/belfry/belfry.toml")}}};
    look();
    QVERIFY(text("tenantRulesNote").contains(s("/etc/belfry/belfry.toml")));
    for (const char *name : {"tenantRulesAdd", "tenantRulesEdit", "tenantRulesDelete"}) {
        QVERIFY2(!button(name)->isEnabled(), name);
        QVERIFY2(button(name)->toolTip().contains(s("belfry.toml")), name);
    }
    QVERIFY(!(table()->item(0, 0)->flags() & Qt::ItemIsEditable));
    part<QLineEdit>("tenantRulesTry")->setText(s("tenant.acme"));
    QTRY_VERIFY(text("tenantRulesVerdict").contains(s("acme")));
}

void TestTenantRulesPane::refusalIsSaid()
{
    look();
    write(0, "^team-(?<tenant>.+)");
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    m_console->failWith(Error{ErrorCode::Unavailable, s("The disk is full.")});
    button("tenantRulesSave")->click();
    QTRY_COMPARE(text("tenantRulesMessage"), s("The disk is full."));
    QVERIFY(button("tenantRulesSave")->isEnabled());
}

void TestTenantRulesPane::leavingWithSomethingUnsavedAsks()
{
    look();
    write(0, "^team-(?<tenant>.+)");
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    part<QTabWidget>("manageTabs")->setCurrentIndex(0);
    QMessageBox *box = nullptr;
    QTRY_VERIFY((box = m_page->findChild<QMessageBox *>(s("unsavedBox"))));
    QCOMPARE(part<QTabWidget>("manageTabs")->currentWidget(), part<QWidget>("manageTenantRules"));
    box->findChild<QPushButton *>(s("unsavedSave"))->click();
    QTRY_COMPARE(part<QTabWidget>("manageTabs")->currentIndex(), 0);
    QCOMPARE(m_console->settings.tenantPatterns.constFirst(), s("^team-(?<tenant>.+)"));
}

void TestTenantRulesPane::defaultsComeBack()
{
    m_console->settings.tenantPatterns = {s("(?<tenant>x)")};
    look();
    QCOMPARE(table()->rowCount(), 1);
    button("tenantRulesDefaults")->click();
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    button("tenantRulesSave")->click();
    QTRY_COMPARE(m_console->settings.tenantPatterns, defaultTenantPatterns());
}

void TestTenantRulesPane::savedRulesMoveRows()
{
    ChannelRow row;
    row.key = {s("1"), s("team-red")};
    m_console->upsert(row);
    look();
    write(0, "^team-(?<tenant>.+)");
    QTRY_VERIFY(button("tenantRulesSave")->isEnabled());
    button("tenantRulesSave")->click();
    QTRY_COMPARE(m_console->channels().constFirst().tenant, s("red"));
}

QTEST_MAIN(TestTenantRulesPane)
#include "tst_tenantrulespane.moc"
