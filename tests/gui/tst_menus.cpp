// SPDX-License-Identifier: GPL-3.0-or-later
//
// The menus, what pages add to them, and what the window says about itself.
#include "tests/gui/windowtest.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/log/logtable.h"
#include "ui/models/logmodel.h"
#include "ui/models/navmodel.h"
#include "ui/pages/logpage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/theme.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>

using test::WindowTest;

class TestMenus : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void mnemonicsAreUniqueInEveryMenu_data();
    void mnemonicsAreUniqueInEveryMenu();
    void tasksAreInMenusPaletteAndShortcuts();
    void aTaskBringsItsPage();
    void whatIsNotPossibleSaysWhy();
    void keysOfPlacesWorkThereOnly();
    void detailsAreThoseOfThePage();
    void pagesFollowOneAnother();
    void theServerCanBeRestarted();
    void theStateOffersWhatCanBeDone();
    void diagnosticsShowFiguresAndSentences();
    void theHandbookKnowsPagesAndKeys();
    void choicesAreKeptWithoutQuitting();
    void rowsAreAsHighAsTheirText();
    void alertsStandOutInTheSideBar();
    void toolTipsSayTheKeysThatHold();

private:
    QAction *action(const char *name) { return part<QAction>(name); }
    QMenu *menu(const char *title);
    QString page() { return part<QStackedWidget>("pageStack")->currentWidget()->objectName(); }
};

void TestMenus::init()
{
    makeConsole();
    m_console->addApp(test::app());
    m_console->setState(server::ServerState::Listening);
    for (int i = 0; i < 3; ++i)
        m_console->upsert(test::connection(i));
    showWindow();
    m_console->flush(true);
    QTRY_VERIFY(part<QToolButton>("statusServer")->text().startsWith(QStringLiteral("Listening")));
}

void TestMenus::cleanup()
{
    discard();
}

QMenu *TestMenus::menu(const char *title)
{
    for (QAction *entry : m_window->menuBar()->actions()) {
        if (QString(entry->text()).remove(u'&') == QLatin1String(title))
            return entry->menu();
    }
    return nullptr;
}

void TestMenus::mnemonicsAreUniqueInEveryMenu_data()
{
    QTest::addColumn<QString>("language");
    for (const char *code : {"en", "nl", "de"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestMenus::mnemonicsAreUniqueInEveryMenu()
{
    QFETCH(const QString, language);
    m_window.reset();
    ui::setLanguage(language);
    const auto back = qScopeGuard([] { ui::setLanguage(QStringLiteral("en")); });
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    QStringList clashes;
    const auto menus = m_window->menuBar()->findChildren<QMenu *>();
    for (const QMenu *shown : menus) {
        QHash<QChar, QString> taken;
        const QList<QAction *> entries = shown->actions();
        for (const QAction *entry : entries) {
            const qsizetype at = entry->text().indexOf(u'&');
            if (entry->isSeparator() || at < 0)
                continue;
            const QChar letter = entry->text().at(at + 1).toLower();
            if (taken.contains(letter))
                clashes.append(QStringLiteral("%1: %2, %3")
                                   .arg(shown->title(), taken.value(letter), entry->text()));
            taken.insert(letter, entry->text());
        }
    }
    QCOMPARE(clashes.join(u'\n'), QString());
}

void TestMenus::tasksAreInMenusPaletteAndShortcuts()
{
    const std::pair<const char *, const char *> tasks[] = {
        {"File", "act.file.saveLog"},
        {"Connections", "act.connections.follow"},
        {"Connections", "act.connections.block"},
        {"Events", "act.events.record"},
        {"Events", "act.events.send"},
        {"Tools", "act.tools.doctor"}};
    const auto *actions = m_window->findChild<ui::WindowActions *>();
    for (const auto &task : tasks) {
        QAction *wanted = action(task.second);
        QVERIFY2(wanted, task.second);
        QVERIFY2(menu(task.first)->actions().contains(wanted), task.second);
        QVERIFY2(actions->all().contains(wanted), task.second);
    }
    QCOMPARE(action("act.events.clear")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
    action("act.help.palette")->trigger();
    part<QLineEdit>("paletteEdit")->setText(QStringLiteral("> laravel doctor"));
    auto *list = part<QListWidget>("paletteList");
    QCOMPARE(list->item(0)->text(), QStringLiteral("Laravel doctor"));
    QTest::keyClick(part<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QCOMPARE(page(), QStringLiteral("tools"));
}

void TestMenus::aTaskBringsItsPage()
{
    QCOMPARE(page(), QStringLiteral("overview"));
    server::LogEntry entry;
    entry.kind = server::LogKind::Event;
    entry.utc = QDateTime::currentMSecsSinceEpoch();
    m_console->appendLog(entry);
    m_console->flush();
    auto *log = part<ui::LogPage>("log");
    QTRY_COMPARE(log->model().rowCount(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(page(), QStringLiteral("log"));
    QCOMPARE(log->model().rowCount(), 0);
}

void TestMenus::whatIsNotPossibleSaysWhy()
{
    const QString why = QStringLiteral("Select an open connection first.");
    action("act.connections.follow")->trigger();
    QCOMPARE(m_window->statusBar()->currentMessage(), why);
    QCOMPARE(page(), QStringLiteral("overview"));
    QMenu *shown = menu("Connections");
    emit shown->aboutToShow();
    QVERIFY(!action("act.connections.follow")->isEnabled());
    QCOMPARE(action("act.connections.follow")->toolTip(), why);
    QVERIFY(action("act.connections.blocked")->isEnabled());
    emit shown->aboutToHide();
    QVERIFY(action("act.connections.follow")->isEnabled());
    action("act.help.palette")->trigger();
    part<QLineEdit>("paletteEdit")->setText(QStringLiteral("> ping now"));
    const QListWidgetItem *item = part<QListWidget>("paletteList")->item(0);
    QVERIFY(!item->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().contains(why));
}

void TestMenus::keysOfPlacesWorkThereOnly()
{
    QTest::keyClick(m_window.get(), Qt::Key_Delete);
    QVERIFY(m_window->statusBar()->currentMessage().isEmpty());
    m_window->showPage(QStringLiteral("connections"));
    auto *table = part<QTableView>("connTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(part<QDialog>("disconnectDialog"));
}

void TestMenus::detailsAreThoseOfThePage()
{
    QAction *details = action("act.view.details");
    QVERIFY(!details->isEnabled());
    QVERIFY(!details->toolTip().isEmpty());
    const std::pair<const char *, const char *> buttons[] = {{"connections", "connDetails"},
                                                             {"presence", "presPersonToggle"},
                                                             {"channels", "chanDetails"}};
    for (const auto &one : buttons) {
        m_window->showPage(QLatin1String(one.first));
        auto *button = part<QToolButton>(one.second);
        QVERIFY2(button, one.second);
        QVERIFY2(details->isEnabled(), one.first);
        QCOMPARE(details->isChecked(), button->isChecked());
        const bool before = button->isChecked();
        details->trigger();
        QCOMPARE(button->isChecked(), !before);
        details->trigger();
    }
}

void TestMenus::pagesFollowOneAnother()
{
    QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(page(), QStringLiteral("connections"));
    action("act.view.previousPage")->trigger();
    action("act.view.previousPage")->trigger();
    QCOMPARE(page(), QStringLiteral("alerts"));
}

void TestMenus::theServerCanBeRestarted()
{
    QVERIFY(action("act.server.restart")->isEnabled());
    action("act.server.restart")->trigger();
    QTRY_VERIFY(part<QPushButton>("questionYes"));
    part<QPushButton>("questionYes")->click();
    QTRY_COMPARE(m_window->statusBar()->currentMessage(),
                 QStringLiteral("The listener was restarted."));
    m_console->setState(server::ServerState::Stopped);
    m_console->flush();
    QTRY_VERIFY(!action("act.server.restart")->isEnabled());
    QCOMPARE(action("act.server.restart")->toolTip(), QStringLiteral("The server does not listen"));
}

void TestMenus::theStateOffersWhatCanBeDone()
{
    part<QToolButton>("statusServer")->click();
    const auto menus = m_window->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    const auto shown =
        std::find_if(menus.begin(), menus.end(), [](const QMenu *one) { return one->isVisible(); });
    QVERIFY(shown != menus.end());
    QVERIFY((*shown)->actions().contains(action("act.server.stop")));
    (*shown)->close();
}

void TestMenus::diagnosticsShowFiguresAndSentences()
{
    action("act.connections.follow")->trigger();
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    auto *table = part<QTableWidget>("diagnosticsTable");
    QVERIFY(table);
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row)
        names.append(table->item(row, 0)->text());
    QVERIFY(names.contains(QStringLiteral("Memory of the process")));
    QVERIFY(names.contains(QStringLiteral("Log in this window")));
    const QString sentences = part<QPlainTextEdit>("diagnosticsMessages")->toPlainText();
    QVERIFY(sentences.contains(QStringLiteral("Select an open connection first.")));
    action("act.connections.ping")->trigger();
    QCOMPARE(part<QPlainTextEdit>("diagnosticsMessages")->toPlainText().count(u'\n'), 1);
    part<QPushButton>("diagnosticsCopy")->click();
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("Memory of the process:")));
    action("act.view.diagnostics")->trigger();
    QCOMPARE(m_window->findChildren<ui::DiagnosticsDialog *>().size(), 1);
}

void TestMenus::theHandbookKnowsPagesAndKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *text = part<QTextBrowser>("handbookText");
    QVERIFY(text);
    const QString all = text->toPlainText();
    for (const char *known : {"Presence", "tenant:acme", "4009", "Ctrl+K", "Laravel", "p95"})
        QVERIFY2(all.contains(QLatin1String(known)), known);
}

void TestMenus::choicesAreKeptWithoutQuitting()
{
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(page(), QStringLiteral("traffic"));
    QTRY_COMPARE(m_settings->value(QStringLiteral("nav/page")).toString(),
                 QStringLiteral("traffic"));
}

void TestMenus::rowsAreAsHighAsTheirText()
{
    auto *connections = part<QTableView>("connTable")->verticalHeader();
    auto *log = part<QTableView>("logTable")->verticalHeader();
    const int usual = connections->defaultSectionSize();
    QCOMPARE(log->defaultSectionSize(), usual);
    for (int i = 0; i < 5; ++i)
        action("act.view.biggerText")->trigger();
    QTRY_VERIFY(connections->defaultSectionSize() > usual);
    QVERIFY(connections->defaultSectionSize() >=
            part<QTableView>("connTable")->fontMetrics().height());
    QCOMPARE(log->defaultSectionSize(), connections->defaultSectionSize());
    action("act.view.normalText")->trigger();
    QTRY_COMPARE(connections->defaultSectionSize(), usual);
}

void TestMenus::alertsStandOutInTheSideBar()
{
    auto *nav = part<QListView>("navList");
    const QModelIndex alerts = nav->model()->index(9, 0);
    QCOMPARE(alerts.data().toString(), QStringLiteral("Alerts"));
    const auto reds = [&] {
        const QImage picture = nav->grab(nav->visualRect(alerts)).toImage();
        int found = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                found += picture.pixelColor(x, y) == ui::theme().error ? 1 : 0;
        }
        return found;
    };
    QCOMPARE(reds(), 0);
    m_console->setState(server::ServerState::Failed);
    m_console->flush();
    constexpr int RuleWaitMs = 30'000; // the rule has seconds of patience
    QTRY_VERIFY_WITH_TIMEOUT(alerts.data(ui::NavModel::UrgentRole).toBool(), RuleWaitMs);
    QVERIFY(reds() > 0);
    action("act.view.sideBar")->trigger(); // narrow: a dot in the place of the number
    QVERIFY(reds() > 0);
}

void TestMenus::toolTipsSayTheKeysThatHold()
{
    const auto tip = [this] {
        return part<QListView>("navList")->model()->index(2, 0).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip().contains(QStringLiteral("Ctrl+3")), qPrintable(tip()));
    QVERIFY(part<QToolButton>("pauseButton")->toolTip().contains(QStringLiteral("F8")));
    m_settings->setValue(QStringLiteral("shortcuts/act.view.page3"), QStringLiteral("Alt+P"));
    m_settings->setValue(QStringLiteral("shortcuts/act.events.pauseAll"), QStringLiteral("F9"));
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    QVERIFY2(tip().contains(QStringLiteral("Alt+P")), qPrintable(tip()));
    QVERIFY(part<QToolButton>("pauseButton")->toolTip().contains(QStringLiteral("F9")));
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
