// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/formatting.h"
#include "ui/mainwindow.h"
#include "ui/people/tenantlabels.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using test::FakeConsole;
using ui::TenantLabel;
using ui::TenantLabels;

class TestTenantLabels : public QObject
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
    template <typename T>
    T *part(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QModelIndex tenantInTree();
    void open();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace {

const QString Acme = QStringLiteral("acme");
const TenantLabel Label{QStringLiteral("Acme, Ltd"),
                        QStringLiteral("#0a5fb4"),
                        {QStringLiteral("coyote"), QStringLiteral("42")}};

} // namespace

void TestTenantLabels::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("ui.ini")),
                                             QSettings::IniFormat);
    m_console = std::make_unique<FakeConsole>();
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
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_console->flush(true);
}

void TestTenantLabels::cleanup()
{
    m_window.reset();
    m_console.reset();
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
