// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/gui/windowtest.h"
#include "ui/formatting.h"
#include "ui/people/tenantlabels.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using test::WindowTest;
using ui::TenantLabel;
using ui::TenantLabels;

class TestTenantLabels : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTenantIsReadAsItsName();
    void filtersKnowAllItsNames();
    void labelsAreKept();
    void theTreeOffersIt();

private:
    QModelIndex tenantInTree();
    void open();
};

namespace {

const QString Acme = QStringLiteral("acme");
const TenantLabel Label{QStringLiteral("Acme, Ltd"),
                        QStringLiteral("#0a5fb4"),
                        {QStringLiteral("coyote"), QStringLiteral("42")}};

} // namespace

void TestTenantLabels::init()
{
    makeConsole();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    for (int i = 0; i < 3; ++i)
        m_console->upsert(
            test::connection(i, i == 0 ? QStringLiteral("globex") : QStringLiteral("acme")));
    m_console->upsert(
        test::member(QStringLiteral("1"), QStringLiteral("presence-tenant.acme.lobby")));
    m_console->setTenants({test::tenant(Acme, 2), test::tenant(QStringLiteral("globex"), 1)});
    open();
}

void TestTenantLabels::open()
{
    showWindow();
    m_console->flush(true);
}

void TestTenantLabels::cleanup()
{
    discard();
    for (const QString &tenant : {Acme, QStringLiteral("a/b=c")})
        TenantLabels::shared().set(tenant, {});
}

void TestTenantLabels::aTenantIsReadAsItsName()
{
    auto *scope = part<QComboBox>("scopeTenant");
    QTRY_VERIFY(scope->findText(Acme) > 0);
    TenantLabels::shared().set(Acme, Label);
    QCOMPARE(ui::tenantText(Acme), Label.name);
    QCOMPARE(ui::tenantText(QStringLiteral("globex")), QStringLiteral("globex"));
    QVERIFY(scope->findText(Label.name) > 0);
    QCOMPARE(scope->findText(Acme), -1);
    m_window->showPage(QStringLiteral("presence"));
    QTRY_VERIFY(tenantInTree().isValid());
    TenantLabels::shared().set(Acme, {});
    QCOMPARE(ui::tenantText(Acme), Acme);
}

QModelIndex TestTenantLabels::tenantInTree()
{
    const QAbstractItemModel *tree = part<QTreeView>("presTree")->model();
    const auto found = tree->match(tree->index(0, 0),
                                   Qt::DisplayRole,
                                   ui::tenantText(Acme),
                                   1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void TestTenantLabels::filtersKnowAllItsNames()
{
    TenantLabels::shared().set(Acme, Label);
    m_window->showPage(QStringLiteral("connections"));
    m_console->flush(true);
    const QAbstractItemModel *rows = part<QTableView>("connTable")->model();
    QTRY_COMPARE(rows->rowCount(), 3);
    const auto shown = [&](const char *filter) {
        m_window->showRows(QStringLiteral("connections"), QLatin1String(filter));
        return rows->rowCount();
    };
    for (const char *filter :
         {"tenant:acme", "tenant=acme", "tenant:coyote", "tenant=42", "tenant:\"Acme, Ltd\""})
        QVERIFY2(QTest::qWaitFor([&] { return shown(filter) == 2; }), filter);
    QVERIFY(QTest::qWaitFor([&] { return shown("tenant:roadrunner") == 0; }));
}

void TestTenantLabels::labelsAreKept()
{
    TenantLabels::shared().set(Acme, Label);
    TenantLabels::shared().set(QStringLiteral("a/b=c"), {QStringLiteral("Odd"), {}, {}});
    m_window->save();
    TenantLabels::shared().set(Acme, {});
    TenantLabels::shared().set(QStringLiteral("a/b=c"), {});
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    QCOMPARE(TenantLabels::shared().of(Acme), Label);
    QCOMPARE(ui::tenantText(QStringLiteral("a/b=c")), QStringLiteral("Odd"));
}

void TestTenantLabels::theTreeOffersIt()
{
    m_window->showPage(QStringLiteral("presence"));
    m_console->flush(true);
    auto *tree = part<QTreeView>("presTree");
    QTRY_VERIFY(tenantInTree().isValid());
    tree->expandAll();
    const QPoint at = tree->visualRect(tenantInTree()).center();
    emit tree->customContextMenuRequested(at);
    auto *naming = part<QAction>("presNameTenant");
    QVERIFY(naming);
    naming->trigger();
    auto *dialog = part<QDialog>("tenantLabelDialog");
    QVERIFY(dialog);
    QCOMPARE(test::unnamedWidgets(*dialog), QStringList());
    QCOMPARE(test::clippedWidgets(*dialog), QStringList());
    part<QLineEdit>("tenantName")->setText(QStringLiteral(" Acme "));
    part<QLineEdit>("tenantAliases")->setText(QStringLiteral("coyote, , 42,"));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    const TenantLabel label = TenantLabels::shared().of(Acme);
    QCOMPARE(label.name, QStringLiteral("Acme"));
    QCOMPARE(label.aliases, Label.aliases);
    QTRY_VERIFY(tenantInTree().isValid()); // under its new name
}

QTEST_MAIN(TestTenantLabels)
#include "tst_tenantlabels.moc"
