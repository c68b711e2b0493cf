// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps on the page "Manage": options, what is unsaved, secrets.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/manage/managepage.h"
#include "ui/manage/secretfield.h"
#include "ui/secretclipboard.h"
#include "ui/theme.h"
#include "ui/widgets/stateoverlay.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using test::FakeConsole;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

server::AppSummary shop()
{
    server::AppSummary app;
    app.id = s("77");
    app.key = s("shopkey");
    app.name = s("Shop");
    return app;
}

} // namespace

class TestManagePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(ui::ThemeChoice::Light); }
    void init();
    void cleanup();
    void appsAreListedAndShown();
    void aChangeIsSaved();
    void whatIsWrongStandsAtItsField();
    void aRefusalStandsAtItsField();
    void revertBringsBackWhatIsInForce();
    void leavingWithSomethingUnsavedAsks();
    void anotherRowWithSomethingUnsavedAsks();
    void appsOfAFileAreReadOnly();
    void anAppIsAdded();
    void anAppIsDuplicated();
    void disablingWithClientsAsks();
    void aSecretIsRotatedWithGrace();
    void deletingTakesTheName();
    void theSecretIsHiddenAgain();
    void theSecretLeavesTheClipboard();
    void noSecretIsInTheTreeOrTheSettings();
    void blockedUsersAreLetIn();
    void layoutIsRemembered();
    void everythingIsNamedAndInPlace_data();
    void everythingIsNamedAndInPlace();
    void anOptionIsBroughtIntoSight();
    void anAppIsAddedWithAKey();
    void theKeyIsCopied();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    template <typename T>
    T *dialogPart(const char *dialog, const char *name)
    {
        auto *box = m_page->findChild<QWidget *>(QLatin1String(dialog));
        return box ? box->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    QLineEdit *option(const char *name)
    {
        return m_page->findChild<QLineEdit *>(s("appOption_") + s(name));
    }
    QString shownApp() { return part<QLineEdit>("appId")->text(); }
    void choose(const QString &name);

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ui::ManagePage> m_page;
};

void TestManagePage::init()
{
    m_console = std::make_unique<FakeConsole>();
    m_console->addApp(test::app(), s("topsecret"));
    m_console->addApp(shop(), s("shopsecret"));
    m_page = std::make_unique<ui::ManagePage>(*m_console);
    connect(m_console.get(), &server::Console::changed, m_page.get(), &ui::ManagePage::apply);
    m_page->resize(760, 430);
    m_page->show();
    m_console->flush(true);
    QTRY_COMPARE(part<QTableView>("appTable")->model()->rowCount(), 2);
    choose(s("Shop"));
    QTRY_COMPARE(shownApp(), s("77"));
}

void TestManagePage::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestManagePage::choose(const QString &name)
{
    auto *table = part<QTableView>("appTable");
    const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name);
    QVERIFY(!found.isEmpty());
    table->setCurrentIndex(found.first());
}

void TestManagePage::appsAreListedAndShown()
{
    QCOMPARE(part<QLineEdit>("appKey")->text(), s("shopkey"));
    QCOMPARE(option("name")->text(), s("Shop"));
    QCOMPARE(option("ping_interval")->text(), QString());
    QCOMPARE(option("ping_interval")->placeholderText(), s("60"));
    QVERIFY(part<QWidget>("appUnsaved")->isHidden());
}

void TestManagePage::aChangeIsSaved()
{
    QSignalSpy told(m_page.get(), &ui::ManagePage::notified);
    option("max_connections")->setText(s("50"));
    QVERIFY(part<QWidget>("appUnsaved")->isVisible());
    part<QPushButton>("appSave")->click();
    QTRY_COMPARE(m_console->appsChanged.size(), 1);
    QCOMPARE(m_console->appsChanged.first().maxConnections, 50);
    QTRY_VERIFY(part<QWidget>("appUnsaved")->isHidden());
    QCOMPARE(told.size(), 1);
    QCOMPARE(option("max_connections")->text(), s("50"));
}

void TestManagePage::whatIsWrongStandsAtItsField()
{
    option("ping_interval")->setText(s("never"));
    const auto *error = part<QLabel>("appOption_ping_interval_error");
    QVERIFY(!error->isHidden());
    QVERIFY(error->text().contains(s("never")) && error->text().contains(s("86400")));
    QVERIFY(!part<QPushButton>("appSave")->isEnabled());
    option("ping_interval")->setText(s("30"));
    QVERIFY(error->isHidden());
    QVERIFY(part<QPushButton>("appSave")->isEnabled());
}

void TestManagePage::aRefusalStandsAtItsField()
{
    option("max_event_size")->setText(s("5000"));
    m_console->failWith(server::Error{server::ErrorCode::InvalidArgument,
                                      s("max_event_size is 5000; something is wrong with it.")});
    part<QPushButton>("appSave")->click();
    QTRY_VERIFY(!part<QLabel>("appOption_max_event_size_error")->isHidden());
    QVERIFY(part<QWidget>("appUnsaved")->isVisible());
    m_console->failWith(server::Error{server::ErrorCode::Unavailable, s("The disk is full.")});
    part<QPushButton>("appSave")->click();
    QTRY_COMPARE(part<QLabel>("appError")->text(), s("The disk is full."));
}

void TestManagePage::revertBringsBackWhatIsInForce()
{
    option("name")->setText(s("Other"));
    part<QCheckBox>("appOption_enabled")->setChecked(false);
    part<QPushButton>("appRevert")->click();
    QCOMPARE(option("name")->text(), s("Shop"));
    QVERIFY(part<QCheckBox>("appOption_enabled")->isChecked());
    QVERIFY(part<QWidget>("appUnsaved")->isHidden());
    QVERIFY(m_console->appsChanged.isEmpty());
}

void TestManagePage::leavingWithSomethingUnsavedAsks()
{
    int left = 0;
    QVERIFY(m_page->mayLeave([&] { ++left; }));
    option("name")->setText(s("Other"));
    QVERIFY(!m_page->mayLeave([&] { ++left; }));
    QCOMPARE(left, 0);
    dialogPart<QPushButton>("unsavedBox", "unsavedSave")->click();
    QTRY_COMPARE(left, 1);
    QCOMPARE(m_console->appsChanged.first().name, s("Other"));
    QTRY_VERIFY(!m_page->findChild<QMessageBox *>(s("unsavedBox")));

    option("name")->setText(s("Third"));
    part<QTabWidget>("manageTabs")->setCurrentIndex(3);
    QCOMPARE(part<QTabWidget>("manageTabs")->currentIndex(), 0);
    dialogPart<QPushButton>("unsavedBox", "unsavedDiscard")->click();
    QTRY_COMPARE(part<QTabWidget>("manageTabs")->currentIndex(), 3);
    QCOMPARE(m_console->appsChanged.size(), 1);
}

void TestManagePage::anotherRowWithSomethingUnsavedAsks()
{
    option("name")->setText(s("Other"));
    auto *table = part<QTableView>("appTable");
    table->setCurrentIndex(table->model()->index(table->currentIndex().row() == 0 ? 1 : 0, 0));
    QTRY_VERIFY(m_page->findChild<QMessageBox *>(s("unsavedBox")));
    QCOMPARE(shownApp(), s("77"));
    dialogPart<QPushButton>("unsavedBox", "unsavedDiscard")->click();
    QTRY_VERIFY(shownApp() != s("77"));
}

void TestManagePage::appsOfAFileAreReadOnly()
{
    m_console->defineIn(s("77"), s("/etc/belfry/belfry.toml"));
    m_page->hide();
    m_page->show();
    auto *reason = part<QLabel>("appReason");
    QTRY_VERIFY(reason->text().contains(s("/etc/belfry/belfry.toml")) && reason->isVisible());
    QVERIFY(option("name")->isReadOnly());
    QVERIFY(!part<QCheckBox>("appOption_enabled")->isEnabled());
    for (const char *name : {"appEnable", "appRotate", "appRemove"}) {
        QVERIFY(!part<QToolButton>(name)->isEnabled());
        QVERIFY(part<QToolButton>(name)->toolTip().contains(s("belfry.toml")));
    }
    QVERIFY(part<QToolButton>("appDuplicate")->isEnabled());
}

void TestManagePage::anAppIsAdded()
{
    part<QToolButton>("appAdd")->click();
    dialogPart<QLineEdit>("addAppDialog", "addAppName")->setText(s("Mobile"));
    dialogPart<QLineEdit>("addAppDialog", "addAppKey")->setText(s("shopkey"));
    dialogPart<QPushButton>("addAppDialog", "dialogAccept")->click();
    auto *error = dialogPart<QLabel>("addAppDialog", "dialogError");
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->text().contains(s("shopkey")));
    dialogPart<QLineEdit>("addAppDialog", "addAppKey")->clear();
    dialogPart<QPushButton>("addAppDialog", "dialogAccept")->click();
    QTRY_COMPARE(part<QTableView>("appTable")->model()->rowCount(), 3);
    QTRY_COMPARE(option("name")->text(), s("Mobile"));
}

void TestManagePage::anAppIsDuplicated()
{
    option("max_batch_size")->setText(s("7"));
    QVERIFY(!part<QToolButton>("appDuplicate")->isEnabled());
    part<QPushButton>("appSave")->click();
    QTRY_VERIFY(part<QToolButton>("appDuplicate")->isEnabled());
    part<QToolButton>("appDuplicate")->click();
    dialogPart<QPushButton>("addAppDialog", "dialogAccept")->click();
    QTRY_COMPARE(m_console->appsAdded.size(), 1);
    QCOMPARE(m_console->appsAdded.first().maxBatchEvents, 7);
    QVERIFY(m_console->appsAdded.first().id.isEmpty());
    QTRY_COMPARE(option("name")->text(), s("Shop copy"));
}

void TestManagePage::disablingWithClientsAsks()
{
    server::ConnectionRow row = test::connection(1);
    row.appId = s("77");
    m_console->upsert(row);
    m_console->flush(true);
    part<QToolButton>("appEnable")->click();
    auto *box = m_page->findChild<QMessageBox *>(s("disableBox"));
    QVERIFY(box);
    QVERIFY(box->text().contains(s("4003")) && box->text().contains(u'1'));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(!m_console->appsChanged.isEmpty());
    QVERIFY(!m_console->appsChanged.last().enabled);
    QTRY_COMPARE(part<QToolButton>("appEnable")->text(), s("Enable"));
    part<QToolButton>("appEnable")->click();
    QTRY_VERIFY(m_console->appsChanged.last().enabled);
}

void TestManagePage::aSecretIsRotatedWithGrace()
{
    part<QToolButton>("appRotate")->click();
    auto *minutes = dialogPart<QSpinBox>("rotateDialog", "rotateMinutes");
    minutes->setValue(0);
    QVERIFY(dialogPart<QLabel>("rotateDialog", "rotateConsequence")->text().contains(s("At once")));
    minutes->setValue(10);
    dialogPart<QPushButton>("rotateDialog", "dialogAccept")->click();
    QTRY_COMPARE(m_console->rotations.size(), 1);
    QCOMPARE(m_console->rotations.first(), std::make_pair(s("77"), qint64(600)));
    QTRY_VERIFY(part<QLabel>("appPrevious")->isVisible());
}

void TestManagePage::deletingTakesTheName()
{
    part<QToolButton>("appRemove")->click();
    auto *accept = dialogPart<QPushButton>("removeAppDialog", "dialogAccept");
    QVERIFY(!accept->isEnabled());
    dialogPart<QLineEdit>("removeAppDialog", "removeTyped")->setText(s("shop"));
    QVERIFY(!accept->isEnabled());
    dialogPart<QLineEdit>("removeAppDialog", "removeTyped")->setText(s("Shop"));
    QVERIFY(accept->isEnabled());
    accept->click();
    QTRY_COMPARE(m_console->appsRemoved, QStringList{s("77")});
    QTRY_COMPARE(part<QTableView>("appTable")->model()->rowCount(), 1);
    QTRY_VERIFY(shownApp() != s("77"));
}

void TestManagePage::theSecretIsHiddenAgain()
{
    auto *field = m_page->findChild<ui::SecretField *>();
    field->setPatience(50);
    ui::setSecretPatience(50);
    auto *text = part<QLineEdit>("appSecret");
    QVERIFY(!text->text().contains(s("shopsecret")));
    part<QToolButton>("appSecretShow")->click();
    QTRY_COMPARE(text->text(), s("shopsecret"));
    QTRY_VERIFY(!text->text().contains(s("shopsecret")));
    QVERIFY(!part<QToolButton>("appSecretShow")->isChecked());
}

void TestManagePage::theSecretLeavesTheClipboard()
{
    auto *field = m_page->findChild<ui::SecretField *>();
    field->setPatience(50);
    ui::setSecretPatience(50);
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->clear();
    part<QToolButton>("appSecretCopy")->click();
    QTRY_COMPARE(clipboard->text(), s("shopsecret"));
    QTRY_COMPARE(clipboard->text(), QString());
    part<QToolButton>("appSecretCopy")->click();
    QTRY_COMPARE(clipboard->text(), s("shopsecret"));
    clipboard->setText(s("something else"));
    QTest::qWait(100);
    QCOMPARE(clipboard->text(), s("something else"));
}

void TestManagePage::noSecretIsInTheTreeOrTheSettings()
{
    for (const QLineEdit *line : m_page->findChildren<QLineEdit *>())
        QVERIFY2(!line->text().contains(s("secret")), qPrintable(line->objectName()));
    QTemporaryDir dir;
    const QString path = dir.filePath(s("ui.ini"));
    part<QToolButton>("appSecretShow")->click();
    QTRY_COMPARE(part<QLineEdit>("appSecret")->text(), s("shopsecret"));
    {
        QSettings settings(path, QSettings::IniFormat);
        m_page->save(settings);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("shopsecret"));
}

void TestManagePage::blockedUsersAreLetIn()
{
    m_console->blockUsers({{{s("77"), s("ann")}}, 10, s("spam")}, {});
    part<QTabWidget>("manageTabs")->setCurrentWidget(part<QWidget>("blocked"));
    auto *table = part<QTableView>("blockedTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), s("ann"));
    table->selectRow(0);
    part<QToolButton>("blockedUnblock")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void TestManagePage::layoutIsRemembered()
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(s("ui.ini")), QSettings::IniFormat);
    part<QTabWidget>("manageTabs")->setCurrentIndex(2);
    part<QLineEdit>("rulesTry")->setText(s("lobby"));
    m_page->save(settings);
    ui::ManagePage other(*m_console);
    other.restore(settings);
    QCOMPARE(other.findChild<QTabWidget *>(s("manageTabs"))->currentIndex(), 2);
    QCOMPARE(other.findChild<QLineEdit *>(s("rulesTry"))->text(), s("lobby"));
}

void TestManagePage::everythingIsNamedAndInPlace_data()
{
    QTest::addColumn<int>("tab");
    for (int tab = 0; tab < 6; ++tab)
        QTest::addRow("tab %d", tab) << tab;
}

void TestManagePage::everythingIsNamedAndInPlace()
{
    QFETCH(int, tab);
    part<QTabWidget>("manageTabs")->setCurrentIndex(tab);
    QTest::qWait(50);
    QCOMPARE(test::unnamedWidgets(*m_page), QStringList());
    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    QVERIFY2(m_page->minimumSizeHint().width() <= 760,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
    QVERIFY2(m_page->minimumSizeHint().height() <= 430,
             qPrintable(QString::number(m_page->minimumSizeHint().height())));
}

void TestManagePage::anOptionIsBroughtIntoSight()
{
    QTRY_VERIFY(!shownApp().isEmpty());
    const QString id = m_console->status().apps.last().id;
    m_page->setFilterText(QStringLiteral("app=%1 option=max_event_size").arg(id));
    QTRY_COMPARE(shownApp(), id);
    QTRY_VERIFY(m_page->focusWidget());
    QTRY_COMPARE(m_page->focusWidget()->objectName(), s("appOption_max_event_size"));
}

void TestManagePage::anAppIsAddedWithAKey()
{
    m_page->setFilterText(s("newkey=abc"));
    auto *dialog = m_page->findChild<QDialog *>(s("addAppDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(s("addAppKey"))->text(), s("abc"));
    dialog->reject();
}

void TestManagePage::theKeyIsCopied()
{
    QTRY_VERIFY(!part<QLineEdit>("appKey")->text().isEmpty());
    part<QToolButton>("appKeyCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), part<QLineEdit>("appKey")->text());
}

QTEST_MAIN(TestManagePage)
#include "tst_managepage.moc"
