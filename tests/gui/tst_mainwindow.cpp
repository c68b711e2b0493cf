// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowtest.h"
#include "ui/pages/page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bannerstack.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

using server::Topic;
using test::WindowTest;

class TestMainWindow : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newProfilesBeginWithTheOverview();
    void keysReachEveryPage();
    void connectionsAreWatchedOnlyWhileSeen();
    void bothThemesPaint_data();
    void bothThemesPaint();
    void pausingIsOneStateEverywhere();
    void onePageMayBePaused();
    void atMostTwoBannersAreShown();
    void scopeIsRememberedAndTitled();
    void pageAndSideBarAreRemembered();
    void layoutGoesBackToTheDefault();
    void stoppingWithClientsAsks();
    void aFailedStartSaysWhy();
    void certificateIsShownWithItsEnd();
    void theLatencyHasACell();
    void whatIsSaidHasRoom();
    void filtersAreKeptWhereRowsAre();
    void aRefusalLeadsToItsSignature();
    void firstStepsShowTheCredentials();
    void panesAreReachedByKey();

private:
    void open();
    int pageCount() { return part<QListView>("navList")->model()->rowCount(); }
    QAction *action(const char *name) { return part<QAction>(name); }
    ui::Page *page()
    {
        return static_cast<ui::Page *>(part<QStackedWidget>("pageStack")->currentWidget());
    }
};

void TestMainWindow::init()
{
    makeConsole();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    for (int i = 0; i < 20; ++i)
        m_console->upsert(test::connection(i));
    m_console->upsert(test::member(QStringLiteral("1"), QStringLiteral("presence-lobby")));
    m_console->setTenants({test::tenant(QStringLiteral("acme"), 1)});
    open();
}

void TestMainWindow::open()
{
    showWindow();
    m_console->flush(true);
    QTRY_VERIFY(part<QToolButton>("statusServer")->text().startsWith(QStringLiteral("Listening")));
}

void TestMainWindow::cleanup()
{
    discard();
}

void TestMainWindow::newProfilesBeginWithTheOverview()
{
    QCOMPARE(page()->objectName(), QStringLiteral("overview"));
    QVERIFY(m_window->showPage(QStringLiteral("channels")));
    QVERIFY(m_console->observed().testFlag(Topic::Channels));
    QVERIFY(m_window->showPage(QStringLiteral("overview")));
    QVERIFY(!m_console->observed().testFlag(Topic::Channels));
}

void TestMainWindow::keysReachEveryPage()
{
    auto *nav = part<QListView>("navList");
    const QAbstractItemModelTester tester(nav->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSet<QString> titles;
    for (int i = 0; i < pageCount(); ++i) {
        const QByteArray name = QByteArray("act.view.page") + QByteArray::number(i + 1);
        QCOMPARE(action(name.constData())->shortcut(),
                 QKeySequence(Qt::CTRL | Qt::Key(i < 9 ? Qt::Key_1 + i : Qt::Key_0)));
        action(name.constData())->trigger();
        QCOMPARE(nav->currentIndex().row(), i);
        const QString shown = nav->currentIndex().data(Qt::ToolTipRole).toString();
        QVERIFY2(shown.contains(QStringLiteral("Ctrl+%1").arg((i + 1) % 10)), qPrintable(shown));
        titles.insert(page()->title());
    }
    QVERIFY(pageCount() >= 7);
    QCOMPARE(titles.size(), pageCount());
}

void TestMainWindow::connectionsAreWatchedOnlyWhileSeen()
{
    QVERIFY(m_window->showPage(QStringLiteral("connections")));
    QVERIFY(m_console->observed().testFlag(Topic::Connections));
    QVERIFY(m_window->showPage(QStringLiteral("traffic")));
    QVERIFY(!m_console->observed().testFlag(Topic::Connections));
    QVERIFY(m_console->observed().testFlag(Topic::Presence));
    QVERIFY(!m_window->showPage(QStringLiteral("Nowhere")));
    // Channels are for the form's suggestions alone.
    QVERIFY(!m_console->observed().testFlag(Topic::Channels));
    QVERIFY(m_window->showPage(QStringLiteral("publish")));
    QVERIFY(m_console->observed().testFlag(Topic::Channels));
    QVERIFY(m_console->observed().testFlag(Topic::Connections));
    QVERIFY(m_window->showPage(QStringLiteral("log")));
    QCOMPARE(m_console->observed(), server::Topics(Topic::Presence | Topic::Log));
}

void TestMainWindow::bothThemesPaint_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestMainWindow::bothThemesPaint()
{
    QFETCH(bool, dark);
    action(dark ? "act.view.theme.dark" : "act.view.theme.light")->trigger();
    for (int i = 1; i <= pageCount(); ++i) {
        const QByteArray name = "act.view.page" + QByteArray::number(i);
        action(name.constData())->trigger();
        QTest::qWait(20);
        const QImage picture = m_window->grab().toImage();
        QSet<QRgb> colours;
        qint64 light = 0;
        int samples = 0;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3) {
                colours.insert(picture.pixel(x, y));
                light += qGray(picture.pixel(x, y));
                ++samples;
            }
        }
        QVERIFY2(colours.size() >= 12, qPrintable(page()->title()));
        const double mean = double(light) / samples;
        QVERIFY2(dark ? mean < 60 : mean > 180, qPrintable(QString::number(mean)));
    }
}

void TestMainWindow::pausingIsOneStateEverywhere()
{
    action("act.events.pauseAll")->trigger();
    QVERIFY(part<QToolButton>("pauseButton")->isChecked());
    QVERIFY(part<ui::Banner>("bannerPaused")->isVisible());
    QCOMPARE(part<QToolButton>("statusLive")->text(), QStringLiteral("Paused"));
    part<QToolButton>("pauseButton")->click();
    QVERIFY(!action("act.events.pauseAll")->isChecked());
    QVERIFY(!part<ui::Banner>("bannerPaused")->isVisible());
}

void TestMainWindow::onePageMayBePaused()
{
    const auto pageOf = [this](const char *name) {
        return part<ui::Page>(name);
    };
    const auto isTold = [this] {
        return part<ui::Banner>("bannerPaused")->isVisible();
    };
    QVERIFY(m_window->showPage(QStringLiteral("connections")));
    action("act.events.pause")->trigger();
    QVERIFY(pageOf("connections")->isPaused());
    QVERIFY(!pageOf("presence")->isPaused());
    QVERIFY(isTold());
    QCOMPARE(part<QToolButton>("statusLive")->text(), QStringLiteral("Paused"));
    QVERIFY(!part<QToolButton>("pauseButton")->isChecked());
    // The others go on, and say nothing of it.
    QVERIFY(m_window->showPage(QStringLiteral("presence")));
    QVERIFY(!isTold());
    QVERIFY(!action("act.events.pause")->isChecked());
    QVERIFY(m_window->showPage(QStringLiteral("connections")));
    QVERIFY(isTold());
    part<ui::Banner>("bannerPaused")->findChild<QPushButton *>()->click();
    // The page's own button, the key and the cell are one thing.
    QVERIFY(m_window->showPage(QStringLiteral("log")));
    part<QToolButton>("logPause")->click();
    QVERIFY(action("act.events.pause")->isChecked());
    QVERIFY(isTold());
    part<QToolButton>("statusLive")->click();
    QVERIFY(!part<QToolButton>("logPause")->isChecked());
    QVERIFY(!isTold());
    // Where nothing moves there is nothing to pause, but all pages can be.
    QVERIFY(m_window->showPage(QStringLiteral("manage")));
    QVERIFY(!action("act.events.pause")->isEnabled());
    QVERIFY(!action("act.events.pause")->toolTip().isEmpty());
    part<QToolButton>("statusLive")->click();
    QVERIFY(isTold());
    QVERIFY(pageOf("traffic")->isPaused());
    QVERIFY(part<QToolButton>("pauseButton")->isChecked());
    // One that goes on leaves the others as they are.
    pageOf("traffic")->setPaused(false);
    QVERIFY(!part<QToolButton>("pauseButton")->isChecked());
    QVERIFY(pageOf("log")->isPaused());
}

void TestMainWindow::atMostTwoBannersAreShown()
{
    ui::Banner failed(ui::Banner::Error, QStringLiteral("info"), QStringLiteral("A"));
    ui::Banner paused(ui::Banner::Warning, QStringLiteral("info"), QStringLiteral("B"));
    ui::Banner demo(ui::Banner::Info, QStringLiteral("info"), QStringLiteral("C"));
    ui::BannerStack stack({&failed, &paused, &demo});
    stack.show();
    for (ui::Banner *banner : {&demo, &paused, &failed})
        banner->present(QStringLiteral("text"));
    QVERIFY(failed.isVisible() && paused.isVisible() && !demo.isVisible());
    paused.present({});
    QVERIFY(failed.isVisible() && !paused.isVisible() && demo.isVisible());
    for (ui::Banner *banner : {&demo, &paused, &failed})
        banner->setParent(nullptr);
}

void TestMainWindow::scopeIsRememberedAndTitled()
{
    auto *tenants = part<QComboBox>("scopeTenant");
    QTRY_VERIFY(tenants->findText(QStringLiteral("acme")) > 0);
    tenants->setCurrentIndex(tenants->findText(QStringLiteral("acme")));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("acme – Belfry"));
    m_window->close();
    open();
    QCOMPARE(part<QComboBox>("scopeTenant")->currentText(), QStringLiteral("acme"));
    action("act.view.wholeScope")->trigger();
    QCOMPARE(part<QComboBox>("scopeTenant")->currentIndex(), 0);
}

void TestMainWindow::pageAndSideBarAreRemembered()
{
    QVERIFY(m_window->showPage(QStringLiteral("log")));
    action("act.view.sideBar")->trigger();
    const int narrow = part<QWidget>("sideBar")->width();
    m_window->close();
    open();
    QCOMPARE(page()->title(), QStringLiteral("Log"));
    QCOMPARE(part<QWidget>("sideBar")->width(), narrow);
    QVERIFY(!action("act.view.sideBar")->isChecked());
}

void TestMainWindow::layoutGoesBackToTheDefault()
{
    auto *header = part<QTableView>("connTable")->horizontalHeader();
    header->setSectionHidden(3, true);
    m_window->close();
    open();
    header = part<QTableView>("connTable")->horizontalHeader();
    QVERIFY(header->isSectionHidden(3));
    action("act.view.resetLayout")->trigger();
    QVERIFY(!header->isSectionHidden(3));
}

void TestMainWindow::stoppingWithClientsAsks()
{
    part<QToolButton>("startStopButton")->click();
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(QStringLiteral("20 clients")), qPrintable(question->text()));
    question->defaultButton()->click();
    QTRY_COMPARE(m_console->stops, 1);
}

void TestMainWindow::aFailedStartSaysWhy()
{
    m_console->setState(server::ServerState::Failed, QStringLiteral("Port 8080 is taken."));
    m_console->flush(true);
    QTRY_VERIFY(part<ui::Banner>("bannerFailed")->isVisible());
    part<ui::Banner>("bannerFailed")->findChild<QPushButton *>()->click();
    QTRY_COMPARE(m_console->starts, 1);
}

void TestMainWindow::certificateIsShownWithItsEnd()
{
    const auto show = [&](qint64 days) {
        const qint64 until = QDateTime::currentMSecsSinceEpoch() + days * 86'400'000;
        m_console->setStatus([&](server::ServerStatus &status) {
            status.certificate = server::CertificateStatus{QStringLiteral("ws.example"), until};
        });
        m_console->flush(true);
    };
    auto *cell = part<QToolButton>("statusServer");
    show(60);
    QTRY_VERIFY(cell->toolTip().contains(QStringLiteral("Certificate of ws.example, valid until")));
    QVERIFY(cell->text().contains(QStringLiteral("wss://")));
    const QImage calm = cell->icon().pixmap(16).toImage();
    show(13);
    QTRY_VERIFY(cell->icon().pixmap(16).toImage() != calm);
    show(-1);
    QTRY_VERIFY(cell->toolTip().contains(QStringLiteral("expired")));
}

void TestMainWindow::theLatencyHasACell()
{
    auto *cell = part<QToolButton>("statusLatency");
    QVERIFY(cell->text().endsWith(QStringLiteral("–")));
    m_console->setStatus(
        [](server::ServerStatus &status) { status.publishP95Microseconds = 3'240; });
    m_console->flush(true);
    QTRY_COMPARE(cell->text(), QStringLiteral("p95 3.2 ms"));
    cell->click();
    QCOMPARE(page()->objectName(), QStringLiteral("traffic"));
}

// Cells of the status bar make way for it, and come back.
void TestMainWindow::whatIsSaidHasRoom()
{
    m_window->resize(1280, 800);
    QTRY_VERIFY(part<QToolButton>("statusLog")->isVisible());
    const QString text(90, u'a');
    emit page()->notified(text);
    const QStatusBar *bar = m_window->statusBar();
    QCOMPARE(bar->currentMessage(), text);
    QCOMPARE(bar->toolTip(), text);
    QVERIFY(!part<QToolButton>("statusLog")->isVisible());
    QTest::qWait(20); // they are laid out
    const int room = part<QToolButton>("statusServer")->x();
    QVERIFY2(room > bar->fontMetrics().horizontalAdvance(text), qPrintable(QString::number(room)));
    m_window->statusBar()->clearMessage();
    QVERIFY(part<QToolButton>("statusLog")->isVisible());
}

void TestMainWindow::filtersAreKeptWhereRowsAre()
{
    const QList<std::pair<QString, QByteArray>> pages = {{QStringLiteral("connections"), "conn"},
                                                         {QStringLiteral("presence"), "pres"},
                                                         {QStringLiteral("channels"), "chan"}};
    for (const auto &[name, prefix] : pages) {
        m_window->showRows(name, QStringLiteral("app:1"));
        auto *keep = part<QToolButton>((prefix + "SaveFilter").constData());
        QVERIFY(keep->isEnabled());
        keep->click();
    }
    m_window->close();
    open();
    for (const auto &[name, prefix] : pages) {
        QVERIFY(m_window->showPage(name));
        auto *field = part<QLineEdit>((prefix + "Filter").constData());
        QCOMPARE(field->text(), QString());
        auto *chip = part<QToolButton>((prefix + "SavedFilter0").constData());
        QVERIFY(chip && chip->isVisible());
        chip->click();
        QCOMPARE(field->text(), QStringLiteral("app:1"));
    }
}

void TestMainWindow::aRefusalLeadsToItsSignature()
{
    server::LogEntry refusal;
    refusal.kind = server::LogKind::Rejected;
    refusal.appId = QStringLiteral("1");
    refusal.socketId = QStringLiteral("12.34");
    refusal.channel = QStringLiteral("presence-lobby");
    QVERIFY(m_window->showPage(QStringLiteral("log")));
    m_console->appendLog(refusal);
    m_console->flush(true);
    auto *table = part<QTableView>("logTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    emit table->customContextMenuRequested(table->visualRect(table->model()->index(0, 0)).center());
    const auto menus = page()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(!menus.isEmpty());
    for (QAction *one : menus.last()->actions()) {
        if (one->text().startsWith(QStringLiteral("Explain the signature")))
            one->trigger();
    }
    QCOMPARE(page()->objectName(), QStringLiteral("tools"));
    QCOMPARE(part<QLineEdit>("authChannel")->text(), refusal.channel);
    QCOMPARE(part<QLineEdit>("authSocket")->text(), refusal.socketId);
}

void TestMainWindow::firstStepsShowTheCredentials()
{
    action("act.help.firstSteps")->trigger();
    auto *dialog = part<QDialog>("firstStepsDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(!m_console->credentialRequests.isEmpty());
    auto *secret = dialog->findChild<QLineEdit *>(QStringLiteral("firstSecret"));
    QTRY_VERIFY(!secret->text().isEmpty());
    QVERIFY(secret->text() != QStringLiteral("secret"));
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    dialog->findChild<QToolButton *>(QStringLiteral("firstReveal"))->click();
    QCOMPARE(secret->text(), QStringLiteral("secret"));
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
}

void TestMainWindow::panesAreReachedByKey()
{
    m_window->showPage(QStringLiteral("connections"));
    m_window->activateWindow();
    part<QListView>("navList")->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), part<QWidget>("navList"));
    action("act.view.nextPane")->trigger();
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("scopeApp"));
    action("act.view.nextPane")->trigger();
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("connFilter"));
    action("act.view.previousPane")->trigger();
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("scopeApp"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
