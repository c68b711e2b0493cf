// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tenants and users, rules for channels, and the audit on the page "Manage".
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/manage/managepage.h"
#include "ui/manage/textrows.h"
#include "ui/widgets/stateoverlay.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace server;
using test::FakeConsole;

namespace {

enum Tab {
    Directory = 1,
    Rules = 2,
    Audit = 5,
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestManagePanes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsKeepTheirPlaces();
    void emptinessIsExplained();
    void usersAndTenantsAreAdded();
    void aMemberHasARoleAndPermissions();
    void aTokenIsShownOnceAndRevoked();
    void usersArePagedAndSearched();
    void anotherDatabaseIsReadOnly();
    void rulesAreListedAndTried();
    void aRuleIsWrittenForTheFile();
    void whatWasDoneIsShownAndFound();
    void olderEntriesFollow();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    int rows(const char *table) { return part<QTableView>(table)->model()->rowCount(); }
    QString cell(const char *table, int row, int column)
    {
        return part<QTableView>(table)->model()->index(row, column).data().toString();
    }
    void look(Tab tab) { part<QTabWidget>("manageTabs")->setCurrentIndex(tab); }
    void edit(const DirectoryEdit &edit)
    {
        m_console->editDirectory(edit, {this, [](const Result<DirectoryEdited> &done) {
                                            QVERIFY(done);
                                        }});
    }
    // Waits for the dialog, fills it in, and says yes.
    void answer(std::initializer_list<std::pair<const char *, QString>> fields);

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ui::ManagePage> m_page;
};

void TestManagePanes::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app());
    m_page = std::make_unique<ui::ManagePage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &ui::ManagePage::apply);
    m_page->resize(1000, 600);
    m_page->show();
    m_console->flush(true);
}

void TestManagePanes::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestManagePanes::answer(std::initializer_list<std::pair<const char *, QString>> fields)
{
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<QWidget *>(s("directoryDialog"))));
    for (const auto &[name, text] : fields) {
        if (auto *line = dialog->findChild<QLineEdit *>(QLatin1String(name)))
            line->setText(text);
        else
            dialog->findChild<QComboBox *>(QLatin1String(name))->setCurrentText(text);
    }
    dialog->findChild<QPushButton *>(s("dialogAccept"))->click();
    QTRY_VERIFY(!m_page->findChild<QWidget *>(s("directoryDialog")));
}

void TestManagePanes::rowsKeepTheirPlaces()
{
    ui::TextRowsModel model({s("A"), s("B")});
    ui::TextRowsOrder order(model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester other(&order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    order.sort(1);
    model.setRows({{s("1"), {s("x"), s("10")}, {{}, 10}}, {s("2"), {s("y"), s("9")}, {{}, 9}}});
    QCOMPARE(order.index(0, 0).data().toString(), s("y"));
    const QPersistentModelIndex kept = order.index(1, 0);
    model.setRows({{s("1"), {s("z"), s("10")}, {{}, 10}}, {s("3"), {s("w"), s("11")}, {{}, 11}}});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), s("z"));
    QCOMPARE(order.rowCount(), 2);
    QCOMPARE(order.index(1, 0).data().toString(), s("w"));
}

void TestManagePanes::emptinessIsExplained()
{
    look(Directory);
    QTRY_COMPARE(part<ui::StateOverlay>("dirState")->state(), s("emptyNever"));
    QVERIFY(part<ui::StateOverlay>("dirState")->isVisible());
    look(Audit);
    QTRY_COMPARE(part<ui::StateOverlay>("auditState")->state(), s("emptyNever"));
    look(Rules);
    QTRY_VERIFY(part<QLabel>("rulesNone")->isVisible());
    QTRY_VERIFY(part<QLabel>("rulesNote")->text().contains(s("--config")));
}

void TestManagePanes::usersAndTenantsAreAdded()
{
    look(Directory);
    QTRY_VERIFY(part<ui::StateOverlay>("dirState")->isVisible());
    emit part<ui::StateOverlay>("dirState")->primaryTriggered();
    answer({{"userId", s("5")}, {"userName", s("Ann")}, {"userEmail", s("ann@acme.test")}});
    QTRY_COMPARE(rows("dirUsers"), 1);
    QCOMPARE(cell("dirUsers", 0, 1), s("Ann"));
    part<QToolButton>("dirTenantAdd")->click();
    answer({{"tenantId", s("acme")}, {"tenantName", s("Acme")}});
    QTRY_COMPARE(rows("dirTenants"), 1);

    part<QToolButton>("dirUserEdit")->click();
    auto *dialog = m_page->findChild<QWidget *>(s("directoryDialog"));
    QVERIFY(dialog->findChild<QLineEdit *>(s("userId"))->isReadOnly());
    answer({{"userName", s("Anna")}});
    QTRY_COMPARE(cell("dirUsers", 0, 1), s("Anna"));
    part<QToolButton>("dirUserRemove")->click();
    answer({});
    QTRY_COMPARE(rows("dirUsers"), 0);
}

void TestManagePanes::aMemberHasARoleAndPermissions()
{
    edit(PutUser{{s("5"), s("Ann"), {}}});
    edit(PutTenant{{s("acme"), s("Acme"), 0}});
    look(Directory);
    QTRY_COMPARE(rows("dirUsers"), 1);
    part<QToolButton>("dirMemberAdd")->click();
    answer({{"memberTenant", s("acme")},
            {"memberRole", s("admin")},
            {"memberPermissions", s("orders.view, orders.edit")}});
    QTRY_COMPARE(rows("dirMembers"), 1);
    QCOMPARE(cell("dirMembers", 0, 1), s("admin"));
    QCOMPARE(cell("dirMembers", 0, 2), s("orders.view, orders.edit"));
    const auto &put = std::get<PutMembership>(m_console->directoryEdits.last());
    QCOMPARE(put.membership.permissions, QStringList({s("orders.view"), s("orders.edit")}));
    QTRY_COMPARE(cell("dirTenants", 0, 2), s("1"));
    part<QTableView>("dirMembers")
        ->setCurrentIndex(part<QTableView>("dirMembers")->model()->index(0, 0));
    part<QToolButton>("dirMemberRemove")->click();
    answer({});
    QTRY_COMPARE(rows("dirMembers"), 0);
}

void TestManagePanes::aTokenIsShownOnceAndRevoked()
{
    edit(PutUser{{s("5"), s("Ann"), {}}});
    look(Directory);
    QTRY_COMPARE(rows("dirUsers"), 1);
    part<QToolButton>("dirTokenAdd")->click();
    answer({{"tokenName", s("phone")}});
    QLineEdit *text = nullptr;
    QTRY_VERIFY((text = part<QLineEdit>("tokenText")));
    QVERIFY(text->text().startsWith(s("1|")));
    part<QPushButton>("tokenCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->text());
    part<QPushButton>("tokenClose")->click();
    QTRY_VERIFY(!part<QLineEdit>("tokenText"));
    QTRY_COMPARE(rows("dirTokens"), 1);
    QCOMPARE(cell("dirTokens", 0, 0), s("phone"));
    const auto &issued = std::get<IssueToken>(m_console->directoryEdits.last());
    QVERIFY(issued.expiresUtc > 0);
    part<QTableView>("dirTokens")
        ->setCurrentIndex(part<QTableView>("dirTokens")->model()->index(0, 0));
    part<QToolButton>("dirTokenRevoke")->click();
    answer({});
    QTRY_COMPARE(rows("dirTokens"), 0);
}

void TestManagePanes::usersArePagedAndSearched()
{
    for (int i = 0; i < 130; ++i)
        edit(PutUser{{s("user%1").arg(i, 3, 10, QLatin1Char('0')), s("Name"), {}}});
    look(Directory);
    QTRY_COMPARE(rows("dirUsers"), 100);
    QCOMPARE(part<QLabel>("dirRange")->text(), s("1 to 100 of 130"));
    QVERIFY(!part<QToolButton>("dirBack")->isEnabled());
    part<QToolButton>("dirNext")->click();
    QTRY_COMPARE(rows("dirUsers"), 30);
    QCOMPARE(part<QLabel>("dirRange")->text(), s("101 to 130 of 130"));
    QVERIFY(!part<QToolButton>("dirNext")->isEnabled());
    part<QLineEdit>("dirSearch")->setText(s("user07"));
    QTRY_COMPARE(rows("dirUsers"), 10);
    QCOMPARE(cell("dirUsers", 0, 0), s("user070"));
    part<QLineEdit>("dirSearch")->setText(s("nobody"));
    QTRY_COMPARE(part<ui::StateOverlay>("dirState")->state(), s("emptyFiltered"));
}

void TestManagePanes::anotherDatabaseIsReadOnly()
{
    m_console->failWith(Error{ErrorCode::Unavailable, s("The PostgreSQL is not Belfry's own.")});
    look(Directory);
    QTRY_COMPARE(part<ui::StateOverlay>("dirState")->state(), s("readonly"));
    QVERIFY(part<ui::StateOverlay>("dirState")->accessibleDescription().contains(s("PostgreSQL")));
}

void TestManagePanes::rulesAreListedAndTried()
{
    ChannelRules rules;
    ChannelRule rule;
    rule.name = s("tenant");
    rule.pattern = s("private-tenant.{tenant}");
    rule.tenant = s("tenant");
    JoinWay members;
    members.member = true;
    rule.allow = {members};
    rules.rules = {rule};
    rules.tenantPatterns = {s("^x(?<tenant>.+)")};
    rules.areAsked = true;
    rules.file = s("/etc/belfry/belfry.toml");
    m_console->setChannelRules(rules);
    m_console->setTrial([](const QString &) {
        ChannelTrial trial;
        trial.kind = ChannelKind::Private;
        trial.tenant = QStringLiteral("acme");
        trial.rule = 0;
        return trial;
    });
    look(Rules);
    QTRY_COMPARE(rows("rulesTable"), 1);
    QCOMPARE(cell("rulesTable", 0, 3), s("members of the tenant"));
    QVERIFY(part<QLabel>("rulesNote")->text().contains(s("/etc/belfry/belfry.toml")));
    QCOMPARE(part<QPlainTextEdit>("rulesTenants")->toPlainText(), s("^x(?<tenant>.+)"));
    part<QLineEdit>("rulesTry")->setText(s("private-tenant.acme"));
    QTRY_VERIFY(part<QLabel>("rulesVerdict")->text().contains(s("Tenant acme")));
    QCOMPARE(part<QTableView>("rulesTable")->currentIndex().row(), 0);
    part<QToolButton>("rulesCopy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(s("allow = [{ member = true }]")));
    part<QLineEdit>("rulesTry")->setText(s("a b"));
    QTRY_VERIFY(part<QLabel>("rulesVerdict")->text().contains(s("no channel name")));
}

void TestManagePanes::aRuleIsWrittenForTheFile()
{
    look(Rules);
    part<QToolButton>("rulesNew")->click();
    auto *text = part<QPlainTextEdit>("ruleText");
    QVERIFY(text->toPlainText().contains(s("allow = [{ member = true }]")));
    part<QLineEdit>("rulePattern")->setText(s("private-user.{user}"));
    QVERIFY(part<QLabel>("ruleDefect")->text().contains(s("{tenant}")));
    QVERIFY(!part<QPushButton>("ruleCopy")->isEnabled());
    part<QComboBox>("ruleWho")->setCurrentIndex(4);
    part<QLineEdit>("ruleValue")->setText(s("user"));
    QVERIFY(part<QPushButton>("ruleCopy")->isEnabled());
    part<QPushButton>("ruleCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             s("[[channels]]\npattern = \"private-user.{user}\"\nallow = [{ self = \"user\" }]\n"));
}

void TestManagePanes::whatWasDoneIsShownAndFound()
{
    edit(PutTenant{{s("acme"), {}, 0}});
    edit(PutTenant{{s("globex"), {}, 0}});
    m_console->removeApp(s("nothing"), {this, [](const Outcome &) {
                                        }});
    look(Audit);
    QTRY_COMPARE(rows("auditTable"), 3);
    QCOMPARE(cell("auditTable", 0, 2), s("App deleted"));
    QCOMPARE(cell("auditTable", 0, 3), s("Failed"));
    QCOMPARE(cell("auditTable", 1, 1), s("tester"));
    part<QTableView>("auditTable")
        ->setCurrentIndex(part<QTableView>("auditTable")->model()->index(0, 0));
    QVERIFY(part<QPlainTextEdit>("auditDetail")->toPlainText().contains(s("nothing")));
    part<QCheckBox>("auditFailed")->setChecked(true);
    QTRY_COMPARE(rows("auditTable"), 1);
    part<QCheckBox>("auditFailed")->setChecked(false);
    part<QLineEdit>("auditSearch")->setText(s("globex"));
    QTRY_COMPARE(rows("auditTable"), 1);
    part<QLineEdit>("auditSearch")->setText(s("nobody"));
    QTRY_COMPARE(part<ui::StateOverlay>("auditState")->state(), s("emptyFiltered"));
    emit part<ui::StateOverlay>("auditState")->primaryTriggered();
    QTRY_COMPARE(rows("auditTable"), 3);
    m_page->setScope({s("elsewhere"), {}});
    QTRY_COMPARE(rows("auditTable"), 0);
    QVERIFY(part<QLabel>("auditNote")->text().contains(s("elsewhere")));
}

void TestManagePanes::olderEntriesFollow()
{
    for (int i = 0; i < 250; ++i)
        edit(PutTenant{{s("t%1").arg(i), {}, 0}});
    look(Audit);
    QTRY_COMPARE(rows("auditTable"), 200);
    QVERIFY(part<QToolButton>("auditMore")->isVisible());
    part<QToolButton>("auditMore")->click();
    QTRY_COMPARE(rows("auditTable"), 250);
    QVERIFY(part<QToolButton>("auditMore")->isHidden());
    QVERIFY(cell("auditTable", 0, 4).contains(s("t249")));
}

QTEST_MAIN(TestManagePanes)
#include "tst_managepanes.moc"
