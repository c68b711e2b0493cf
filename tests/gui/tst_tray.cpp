// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tray, and how the window goes and comes where there is none.
#include "tests/gui/windowtest.h"
#include "ui/plurals.h"
#include "ui/shell/tray.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <qtestspontaneevent.h>

using server::ServerState;
using test::WindowTest;
using ui::TrayState;

class TestTray : public WindowTest
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ui::installPlurals();
        ui::applyTheme(ui::ThemeChoice::Light); // with its pictures
    }
    void init();
    void cleanup();
    void stateHasAShape_data();
    void stateHasAShape();
    void toolTipHasTheNumbers();
    void menuDoesWhatItSays();
    void withoutATrayTheReasonIsSaid();
    void minimizedIsNeverLost();
    void closingAsksAndOffersToMinimise();
    void takenPortOffersAnother();

private:
    void open();
};

void TestTray::init()
{
    makeConsole();
    m_console->addApp(test::app());
    m_console->setState(ServerState::Listening);
    for (int i = 0; i < 3; ++i)
        m_console->upsert(test::connection(i));
}

void TestTray::open()
{
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    m_window->useTray(false);
    m_console->flush(true);
}

void TestTray::cleanup()
{
    discard();
}

void TestTray::stateHasAShape_data()
{
    QTest::addColumn<ServerState>("server");
    QTest::addColumn<int>("alerts");
    QTest::addColumn<TrayState>("state");
    QTest::newRow("stopped") << ServerState::Stopped << 0 << TrayState::Stopped;
    QTest::newRow("running") << ServerState::Listening << 0 << TrayState::Running;
    QTest::newRow("alert") << ServerState::Listening << 1 << TrayState::Alert;
    QTest::newRow("failed") << ServerState::Failed << 0 << TrayState::Alert;
}

void TestTray::stateHasAShape()
{
    QFETCH(const ServerState, server);
    QFETCH(const int, alerts);
    QFETCH(const TrayState, state);
    server::ServerStatus status;
    status.state = server;
    QCOMPARE(ui::trayState(status, alerts), state);
    // Without colours they still differ.
    const auto grey = [](TrayState of) {
        return ui::trayIcon(of).pixmap(22).toImage().convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage shape = grey(state);
    for (const TrayState other : {TrayState::Stopped, TrayState::Running, TrayState::Alert}) {
        if (other != state)
            QVERIFY(grey(other) != shape);
    }
}

void TestTray::toolTipHasTheNumbers()
{
    server::ServerStatus status;
    status.state = ServerState::Listening;
    status.connections = 37;
    status.messagesInPerSecond = 400;
    status.messagesOutPerSecond = 12;
    const QString text = ui::trayToolTip(status, 2);
    QVERIFY2(text.contains(QStringLiteral("37 connected – 412/s")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("2 alerts")));
    status.state = ServerState::Stopped;
    QVERIFY(ui::trayToolTip(status, 0).contains(QStringLiteral("stopped")));
}

void TestTray::menuDoesWhatItSays()
{
    ui::Tray tray;
    const auto action = [&tray](const char *name) {
        return tray.menu().findChild<QAction *>(QLatin1String(name));
    };
    server::ServerStatus status;
    status.state = ServerState::Listening;
    tray.present(status);
    const QSignalSpy stops(&tray, &ui::Tray::stopRequested);
    const QSignalSpy starts(&tray, &ui::Tray::startRequested);
    const QSignalSpy shows(&tray, &ui::Tray::showRequested);
    const QSignalSpy mutes(&tray, &ui::Tray::muteRequested);
    const QSignalSpy quits(&tray, &ui::Tray::quitRequested);
    QCOMPARE(action("trayStartStop")->text(), QStringLiteral("Stop the server"));
    action("trayStartStop")->trigger();
    status.state = ServerState::Stopped;
    tray.present(status);
    QCOMPARE(action("trayStartStop")->text(), QStringLiteral("Start the server"));
    action("trayStartStop")->trigger();
    status.state = ServerState::Draining;
    tray.present(status);
    QVERIFY(!action("trayStartStop")->isEnabled());
    action("trayShow")->trigger();
    action("trayMute")->trigger();
    action("trayQuit")->trigger();
    QCOMPARE(stops.size(), 1);
    QCOMPARE(starts.size(), 1);
    QCOMPARE(shows.size(), 1);
    QCOMPARE(mutes.size(), 1);
    QVERIFY(mutes.constFirst().constFirst().toBool());
    QCOMPARE(quits.size(), 1);
}

void TestTray::withoutATrayTheReasonIsSaid()
{
    open();
    QVERIFY(!m_window->hasTray());
    QVERIFY(ui::whyNoTray(false).contains(QStringLiteral("--no-tray")));
    m_window->show();
    part<QAction>("act.file.settings")->trigger();
    QVERIFY(!part<QCheckBox>("settingsCloseToTray")->isEnabled());
    QVERIFY(part<QLabel>("settingsTrayReason")->text().contains(QStringLiteral("--no-tray")));
}

void TestTray::minimizedIsNeverLost()
{
    open();
    m_window->open(true);
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->isMinimized());
    m_window->present();
    QVERIFY(!m_window->isMinimized());
}

void TestTray::closingAsksAndOffersToMinimise()
{
    open();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(part<QAction>("act.server.stop")->isEnabled());
    const auto closeByHand = [this] {
        QCloseEvent event;
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(m_window.get(), &event);
        return QTest::qWaitFor([this] { return part<QMessageBox>("quitDialog") != nullptr; });
    };
    QVERIFY(closeByHand());
    QVERIFY(m_window->isVisible());
    auto *box = part<QMessageBox>("quitDialog");
    QVERIFY2(box->text().contains(QStringLiteral("3 clients")), qPrintable(box->text()));
    for (QAbstractButton *button : box->buttons()) {
        if (button->text() == u"Minimise")
            button->click();
    }
    QTRY_VERIFY(m_window->isMinimized());
    QTRY_VERIFY(!part<QMessageBox>("quitDialog"));
    m_window->present();
    QVERIFY(closeByHand());
    part<QCheckBox>("quitRemember")->setChecked(true);
    part<QMessageBox>("quitDialog")->defaultButton()->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_window->preferences().askBeforeQuit);
}

void TestTray::takenPortOffersAnother()
{
    open();
    m_window->show();
    m_console->setStatus([](server::ServerStatus &status) {
        status.state = ServerState::Failed;
        status.port = 6001;
        status.cause = server::StartFailure::PortTaken;
        status.failure = QStringLiteral("taken");
    });
    m_console->flush(true);
    auto *banner = part<ui::Banner>("bannerFailed");
    QTRY_VERIFY(banner->isVisible());
    QPushButton *other = nullptr;
    for (QPushButton *button : banner->findChildren<QPushButton *>()) {
        if (button->text() == u"Use port 6002")
            other = button;
    }
    QVERIFY(other && other->isVisible());
    other->click();
    QTRY_COMPARE(m_console->portsTried, QList<quint16>{6002});
    QTRY_VERIFY(!banner->isVisible());
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
