// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the server listens, in the settings.
#include "tests/gui/sweep.h"
#include "tests/gui/windowtest.h"
#include "ui/dialogs/settingsdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace server;
using test::WindowTest;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestServerPage : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void settingsAreShown();
    void anotherPortIsAppliedAndRestartedFor();
    void okOffersTheRestart();
    void failedRestartIsExplained();
    void portIsLookedAtWhileItIsTyped();
    void openAddressWithoutTlsAsksFirst();
    void openAddressWithTlsDoesNotAsk();
    void certificateSaysUntilWhen();
    void whatIsSetElsewhereIsShown();
    void withoutAFileNothingCanBeSet();
    void unreadableFileIsSaid();
    void refusalStaysOnThePage();
    void defaultsAreRestored();
    void otherCategoriesAreNotHeldUp();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    void open();
    QString text(const char *label) { return part<QLabel>(label)->text(); }
    bool isEnabled(const char *name) { return part<QWidget>(name)->isEnabled(); }
    bool shows(const char *name) { return part<QWidget>(name)->isVisible(); }
    void press(const char *button) { part<QPushButton>(button)->click(); }
};

void TestServerPage::init()
{
    makeConsole();
    m_console->addApp(test::app());
    showWindow();
    m_console->flush(true);
}

void TestServerPage::cleanup()
{
    discard();
}

void TestServerPage::open()
{
    part<QAction>("act.file.settings")->trigger();
    auto *categories = part<QListWidget>("settingsCategories");
    categories->setCurrentItem(categories->findItems(s("Server"), Qt::MatchExactly).value(0));
    QTRY_VERIFY(isEnabled("settingsHost") || !m_console->settings.origins.isEmpty() ||
                m_console->settings.file.isEmpty());
    QTRY_VERIFY(!text("settingsPortLine").isEmpty());
}

void TestServerPage::settingsAreShown()
{
    m_console->settings.now.maxConnections = 500;
    m_console->settings.now.drainSeconds = 7;
    open();
    QVERIFY(text("settingsServerState").contains(s("127.0.0.1:8080")));
    QCOMPARE(part<QComboBox>("settingsHost")->currentText(), s("127.0.0.1"));
    QCOMPARE(part<QSpinBox>("settingsPort")->value(), 8080);
    QCOMPARE(part<QSpinBox>("settingsMaxConnections")->value(), 500);
    QCOMPARE(part<QSpinBox>("settingsDrain")->value(), 7);
    QVERIFY(!part<QCheckBox>("settingsTls")->isChecked());
    QVERIFY(!isEnabled("settingsCertificate"));
    QVERIFY(part<QWidget>("settingsCertificate")->toolTip().contains(s("TLS")));
    QVERIFY(text("settingsServerFile").contains(s("server.toml")));
    QVERIFY(!isEnabled("settingsApply"));
    QVERIFY(!shows("settingsRestartRow"));
    QVERIFY(!shows("settingsExposed"));
}

void TestServerPage::anotherPortIsAppliedAndRestartedFor()
{
    open();
    part<QSpinBox>("settingsPort")->setValue(9000);
    QVERIFY(isEnabled("settingsApply"));
    press("settingsApply");
    QTRY_VERIFY(shows("settingsRestartRow"));
    QCOMPARE(m_console->settings.saved.size(), 1);
    QCOMPARE(m_console->settings.saved.constFirst().port, 9000);
    QVERIFY(text("settingsRestartText").contains(s("8080")));
    QVERIFY(text("settingsRestartText").contains(s("9000")));
    QVERIFY(!isEnabled("settingsApply"));
    QCOMPARE(m_console->settings.restarts, 0);
    part<QSpinBox>("settingsDrain")->setValue(1);
    QVERIFY(!isEnabled("settingsRestart"));
    QVERIFY(part<QWidget>("settingsRestart")->toolTip().contains(s("first")));
    part<QSpinBox>("settingsDrain")->setValue(3);
    press("settingsRestart");
    QVERIFY(!isEnabled("settingsRestart"));
    QTRY_VERIFY(!shows("settingsRestartRow"));
    QCOMPARE(m_console->settings.restarts, 1);
    QVERIFY(text("settingsServerMessage").contains(s("restarted")));
    QVERIFY(shows("settingsServerMessage"));
    QTRY_VERIFY(text("settingsServerState").contains(s("9000")));
}

void TestServerPage::okOffersTheRestart()
{
    open();
    part<QSpinBox>("settingsPort")->setValue(9000);
    press("settingsOk");
    QMessageBox *box = nullptr;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox *>()));
    QTRY_VERIFY(!part<ui::SettingsDialog>("settingsDialog"));
    QVERIFY(box->text().contains(s("restarted")));
    m_console->settings.restartFailure = Error{ErrorCode::AlreadyExists, s("taken")};
    box->defaultButton()->click();
    QTRY_COMPARE(m_console->settings.restarts, 1);
    const auto explains = [this] {
        const auto boxes = m_window->findChildren<QMessageBox *>();
        return std::any_of(boxes.begin(), boxes.end(), [](const QMessageBox *one) {
            return one->text().contains(s("9000 is in use"));
        });
    };
    QTRY_VERIFY(explains());
}

void TestServerPage::failedRestartIsExplained()
{
    open();
    part<QSpinBox>("settingsPort")->setValue(443);
    press("settingsApply");
    QTRY_VERIFY(shows("settingsRestartRow"));
    m_console->settings.restartFailure = Error{ErrorCode::Forbidden, s("no")};
    press("settingsRestart");
    QTRY_VERIFY(text("settingsServerMessage").contains(s("443")));
    QVERIFY(text("settingsServerMessage").contains(s("listens again where it did")));
    QTRY_VERIFY(isEnabled("settingsRestart"));
    QVERIFY(shows("settingsServerMessage"));
    QVERIFY(text("settingsServerState").contains(s("8080")));
}

void TestServerPage::portIsLookedAtWhileItIsTyped()
{
    open();
    QVERIFY(text("settingsPortLine").contains(s("This server")));
    const auto before = m_console->settings.tried.size();
    m_console->settings.check.port = PortState::Taken;
    for (const int port : {9, 90, 900, 9000})
        part<QSpinBox>("settingsPort")->setValue(port);
    QTRY_VERIFY(text("settingsPortLine").contains(s("taken by another program")));
    QCOMPARE(m_console->settings.tried.size(), before + 1);
    QCOMPARE(m_console->settings.tried.constLast().port, 9000);
    m_console->settings.check.port = PortState::Free;
    part<QSpinBox>("settingsPort")->setValue(9001);
    QTRY_COMPARE(text("settingsPortLine"), s("Port 9001 is free."));
    m_console->settings.check.port = PortState::NoAddress;
    part<QComboBox>("settingsHost")->setCurrentText(s("192.0.2.1"));
    QTRY_COMPARE(text("settingsPortLine"), s("192.0.2.1 is no address of this machine."));
}

void TestServerPage::openAddressWithoutTlsAsksFirst()
{
    open();
    part<QComboBox>("settingsHost")->setCurrentText(s("0.0.0.0"));
    QVERIFY(shows("settingsExposed"));
    QVERIFY(text("settingsExposedText").contains(s("TLS")));
    QVERIFY(!isEnabled("settingsApply"));
    QVERIFY(!isEnabled("settingsOk"));
    QVERIFY(part<QWidget>("settingsOk")->toolTip().contains(s("understand")));
    part<QCheckBox>("settingsExposedAgreed")->setChecked(true);
    QVERIFY(isEnabled("settingsApply"));
    QVERIFY(isEnabled("settingsOk"));
    press("settingsApply");
    QTRY_COMPARE(m_console->settings.now.host, s("0.0.0.0"));
    QTRY_VERIFY(!part<QCheckBox>("settingsExposedAgreed")->isChecked());
    part<QSpinBox>("settingsDrain")->setValue(1); // asked for each time
    QVERIFY(!isEnabled("settingsApply"));
    part<QComboBox>("settingsHost")->setCurrentText(s("127.0.0.1"));
    QVERIFY(!shows("settingsExposed"));
    QVERIFY(isEnabled("settingsApply"));
}

void TestServerPage::openAddressWithTlsDoesNotAsk()
{
    open();
    part<QComboBox>("settingsHost")->setCurrentText(s("0.0.0.0"));
    part<QCheckBox>("settingsTls")->setChecked(true);
    QVERIFY(!isEnabled("settingsApply"));
    QVERIFY(part<QWidget>("settingsApply")->toolTip().contains(s("certificate")));
    part<QLineEdit>("settingsCertificate")->setText(s("/etc/a.pem"));
    part<QLineEdit>("settingsKey")->setText(s("/etc/a.key"));
    QVERIFY(!shows("settingsExposed"));
    QVERIFY(isEnabled("settingsApply"));
    press("settingsApply");
    QTRY_COMPARE(m_console->settings.now.certificate, s("/etc/a.pem"));
}

void TestServerPage::certificateSaysUntilWhen()
{
    open();
    part<QCheckBox>("settingsTls")->setChecked(true);
    part<QLineEdit>("settingsCertificate")->setText(s("/etc/a.pem"));
    QTRY_VERIFY(text("settingsTlsLine").contains(s("no key")));
    m_console->settings.check.certificate = {s("ws.example"), 1'900'000'000'000};
    part<QLineEdit>("settingsKey")->setText(s("/etc/a.key"));
    QTRY_VERIFY(text("settingsTlsLine").contains(s("ws.example")));
    QVERIFY(shows("settingsTlsLine"));
    m_console->settings.check.hasExpired = true;
    part<QLineEdit>("settingsKey")->setText(s("/etc/b.key"));
    QTRY_VERIFY(text("settingsTlsLine").contains(s("expired")));
    m_console->settings.check = {};
    m_console->settings.check.tlsTrouble = s("The key /etc/c.key does not belong to it.");
    part<QLineEdit>("settingsKey")->setText(s("/etc/c.key"));
    QTRY_VERIFY(text("settingsTlsLine").contains(s("does not belong")));
}

void TestServerPage::whatIsSetElsewhereIsShown()
{
    m_console->settings.origins = {
        {s("server.host"), {SettingSource::File, s("/etc/belfry/belfry.toml")}},
        {s("server.port"), {SettingSource::CommandLine, s("--port")}},
        {s("tls.certificate"), {SettingSource::File, s("/etc/belfry/belfry.toml")}},
        {s("server.drain_seconds"), {SettingSource::Environment, s("X")}}};
    open();
    QTRY_VERIFY(shows("origin_server_host"));
    QVERIFY(!isEnabled("settingsHost"));
    QVERIFY(!isEnabled("settingsPort"));
    QVERIFY(!isEnabled("settingsTls"));
    QVERIFY(!isEnabled("settingsCertificate"));
    QVERIFY(isEnabled("settingsMaxConnections"));
    QVERIFY(text("origin_server_host").contains(s("/etc/belfry/belfry.toml")));
    QVERIFY(text("origin_server_port").contains(s("--port")));
    QVERIFY(part<QWidget>("settingsPort")->toolTip().contains(s("--port")));
    QVERIFY(!shows("origin_server_max_connections"));
    part<QSpinBox>("settingsMaxConnections")->setValue(5);
    press("settingsDefaults");
    QCOMPARE(part<QSpinBox>("settingsPort")->value(), 8080);
}

void TestServerPage::withoutAFileNothingCanBeSet()
{
    m_console->settings.file.clear();
    open();
    QTRY_VERIFY(text("settingsServerFile").contains(s("no file")));
    for (const char *name : {"settingsHost", "settingsPort", "settingsTls", "settingsDrain"}) {
        QVERIFY2(!isEnabled(name), name);
        QVERIFY2(part<QWidget>(name)->toolTip().contains(s("no file")), name);
    }
}

void TestServerPage::unreadableFileIsSaid()
{
    m_console->settings.trouble = s("server.toml, line 2: server.port must be a whole number.");
    open();
    QTRY_VERIFY(shows("settingsServerTrouble"));
    QVERIFY(text("settingsServerTrouble").contains(s("line 2")));
    part<QSpinBox>("settingsDrain")->setValue(1);
    press("settingsApply");
    QTRY_VERIFY(!shows("settingsServerTrouble"));
}

void TestServerPage::refusalStaysOnThePage()
{
    open();
    part<QSpinBox>("settingsDrain")->setValue(1);
    m_console->failWith(Error{ErrorCode::Unavailable, s("The disk is full.")});
    press("settingsOk");
    QTRY_COMPARE(text("settingsServerMessage"), s("The disk is full."));
    QVERIFY(part<ui::SettingsDialog>("settingsDialog")->isVisible());
    QVERIFY(isEnabled("settingsOk"));
    m_console->failWith({});
    press("settingsOk");
    QTRY_VERIFY(!part<ui::SettingsDialog>("settingsDialog"));
    QCOMPARE(m_console->settings.now.drainSeconds, 1);
    QVERIFY(!m_window->findChild<QMessageBox *>());
}

void TestServerPage::defaultsAreRestored()
{
    m_console->settings.now.port = 8080;
    m_console->settings.now.maxConnections = 5;
    open();
    press("settingsDefaults");
    QCOMPARE(part<QSpinBox>("settingsMaxConnections")->value(), 0);
    QVERIFY(isEnabled("settingsApply"));
    QVERIFY(m_console->settings.saved.isEmpty());
    press("settingsCancel");
    QTRY_VERIFY(!part<ui::SettingsDialog>("settingsDialog"));
    QCOMPARE(m_console->settings.now.maxConnections, 5);
}

void TestServerPage::otherCategoriesAreNotHeldUp()
{
    m_console->settings.now.host = s("0.0.0.0");
    open();
    QTRY_VERIFY(shows("settingsExposed"));
    QVERIFY(isEnabled("settingsOk"));
    part<QListWidget>("settingsCategories")->setCurrentRow(0);
    part<QCheckBox>("settingsAskBeforeQuit")->setChecked(false);
    press("settingsOk");
    QTRY_VERIFY(!part<ui::SettingsDialog>("settingsDialog"));
    QVERIFY(m_console->settings.saved.isEmpty());
}

void TestServerPage::everythingIsNamedAndFits_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("usual") << 100;
    QTest::newRow("largest") << int(ui::Preferences::LargestText);
}

void TestServerPage::everythingIsNamedAndFits()
{
    QFETCH(const int, percent);
    m_window->resize(960, 600);
    for (int at = 100; at < percent; at += ui::Preferences::TextStep)
        part<QAction>("act.view.biggerText")->trigger();
    m_console->settings.origins = {
        {s("server.attempts_per_minute"), {SettingSource::File, s("/etc/belfry/belfry.toml")}}};
    open();
    part<QComboBox>("settingsHost")->setCurrentText(s("0.0.0.0"));
    part<QCheckBox>("settingsTls")->setChecked(true);
    auto *dialog = part<ui::SettingsDialog>("settingsDialog");
    QTest::qWait(50);
    QVERIFY2(dialog->width() <= 960 && dialog->height() <= 600,
             qPrintable(QStringLiteral("%1 by %2").arg(dialog->width()).arg(dialog->height())));
    const auto *area = part<QScrollArea>("settingsServerArea");
    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
             qPrintable(QStringLiteral("%1 in %2")
                            .arg(area->widget()->width())
                            .arg(area->viewport()->width())));
    QCOMPARE(test::unnamedWidgets(*dialog), QStringList());
    QCOMPARE(test::clippedWidgets(*dialog), QStringList());
    QCOMPARE(test::unexplainedButtons(*dialog), QStringList());
    QCOMPARE(test::cutLabels(*dialog), QStringList());
    QCOMPARE(test::sharedNames(*m_window), QStringList());
    for (int at = percent; at > 100; at -= ui::Preferences::TextStep)
        part<QAction>("act.view.smallerText")->trigger();
}

QTEST_MAIN(TestServerPage)
#include "tst_serverpage.moc"
