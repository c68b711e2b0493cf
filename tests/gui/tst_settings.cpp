// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/gui/windowtest.h"
#include "ui/charts/timechart.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/log/logrecorder.h"
#include "ui/log/recordcontrol.h"
#include "ui/shell/language.h"
#include "ui/shell/pseudotranslator.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using test::WindowTest;

class TestSettings : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingHoldsBeforeApply();
    void textSizeChangesEveryFont();
    void everyTextFollowsItsSize();
    void aShortcutThatIsTakenIsRefused();
    void shortcutsAreKept();
    void defaultsAreThoseOfOnePage();
    void whatIsChosenHoldsInTheWindow();
    void everythingCanBeForgotten();
    void searchFindsTheCategory();
    void everythingIsNamedAndFits();
    void anotherLanguageIsAskedFor();
    void theLogGoesToTheNextWindow();
    void aRecordingGoesOnInTheNextWindow();
    void pseudoTextKeepsPlaceholders();
    void trayReasonIsSaid();

private:
    void open();
    ui::SettingsDialog *dialog();
    void showCategory(const char *title);
};

void TestSettings::init()
{
    makeConsole();
    m_console->addApp(test::app());
    open();
}

void TestSettings::open()
{
    showWindow();
}

void TestSettings::cleanup()
{
    discard();
}

ui::SettingsDialog *TestSettings::dialog()
{
    if (!part<ui::SettingsDialog>("settingsDialog"))
        part<QAction>("act.file.settings")->trigger();
    return part<ui::SettingsDialog>("settingsDialog");
}

void TestSettings::nothingHoldsBeforeApply()
{
    dialog();
    auto *ask = part<QCheckBox>("settingsAskBeforeQuit");
    auto *apply = part<QPushButton>("settingsApply");
    QVERIFY(ask->isChecked());
    QVERIFY(!apply->isEnabled());
    ask->setChecked(false);
    QVERIFY(apply->isEnabled());
    QVERIFY(m_window->preferences().askBeforeQuit);
    apply->click();
    QVERIFY(!m_window->preferences().askBeforeQuit);
    QVERIFY(!apply->isEnabled());
    part<QPushButton>("settingsDefaults")->click();
    QVERIFY(ask->isChecked());
    part<QPushButton>("settingsCancel")->click();
    QVERIFY(!m_window->preferences().askBeforeQuit);
    m_window.reset();
    open();
    QVERIFY(!m_window->preferences().askBeforeQuit);
}

void TestSettings::textSizeChangesEveryFont()
{
    const qreal before = m_window->font().pointSizeF();
    const int height = part<QLineEdit>("connFilter")->sizeHint().height();
    part<QAction>("act.view.biggerText")->trigger();
    part<QAction>("act.view.biggerText")->trigger();
    QCOMPARE(m_window->preferences().textPercent, 120);
    QCOMPARE(m_window->font().pointSizeF(), before * 1.2);
    QTRY_VERIFY(part<QLineEdit>("connFilter")->sizeHint().height() >= height);
    part<QAction>("act.view.normalText")->trigger();
    QCOMPARE(m_window->font().pointSizeF(), before);
    for (int i = 0; i < 20; ++i)
        part<QAction>("act.view.smallerText")->trigger();
    QCOMPARE(m_window->preferences().textPercent, ui::Preferences::SmallestText);
    QVERIFY(!part<QAction>("act.view.smallerText")->isEnabled());
    part<QAction>("act.view.normalText")->trigger();
}

void TestSettings::everyTextFollowsItsSize()
{
    const auto sizes = [this] {
        QList<qreal> found;
        for (const char *name : {"connFilter", "logFilter", "pubEvent"})
            found.append(part<QLineEdit>(name)->font().pointSizeF());
        found.append(part<QLabel>("logCount")->font().pointSizeF());
        return found;
    };
    const QList<qreal> usual = sizes();
    part<QAction>("act.view.biggerText")->trigger();
    for (qsizetype i = 0; i < usual.size(); ++i)
        QCOMPARE(sizes()[i], 1.1 * usual[i]);
    part<QAction>("act.view.normalText")->trigger();
    QCOMPARE(sizes(), usual);
    m_window.reset();
    m_settings->setValue(QStringLiteral("textPercent"), 200);
    open();
    const QList<qreal> large = sizes();
    for (qsizetype i = 0; i < usual.size(); ++i)
        QCOMPARE(large[i], 2 * usual[i]);
    part<QAction>("act.view.normalText")->trigger();
    QCOMPARE(sizes(), usual);
}

void TestSettings::aShortcutThatIsTakenIsRefused()
{
    part<QAction>("act.help.shortcuts")->trigger();
    QCOMPARE(part<QListWidget>("settingsCategories")->currentItem()->text(),
             QStringLiteral("Shortcuts"));
    auto *pause = part<QKeySequenceEdit>("shortcut_events.pause");
    QCOMPARE(pause->keySequence(), QKeySequence(Qt::Key_F8));
    QVERIFY(pause->accessibleName().contains(QStringLiteral("Pause")));
    pause->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_Q));
    emit pause->editingFinished();
    QCOMPARE(pause->keySequence(), QKeySequence(Qt::Key_F8));
    QVERIFY(part<QLabel>("shortcutConflict")->text().contains(QStringLiteral("Quit")));
}

void TestSettings::shortcutsAreKept()
{
    dialog();
    auto *pause = part<QKeySequenceEdit>("shortcut_events.pause");
    pause->setKeySequence(QKeySequence(Qt::Key_F9));
    emit pause->editingFinished();
    part<QPushButton>("settingsOk")->click();
    QCOMPARE(part<QAction>("act.events.pause")->shortcut(), QKeySequence(Qt::Key_F9));
    m_window.reset();
    open();
    QCOMPARE(part<QAction>("act.events.pause")->shortcut(), QKeySequence(Qt::Key_F9));
    dialog();
    QTest::mouseClick(part<QWidget>("shortcutReset_events.pause"), Qt::LeftButton);
    part<QPushButton>("settingsOk")->click();
    QCOMPARE(part<QAction>("act.events.pause")->shortcut(), QKeySequence(Qt::Key_F8));
    QVERIFY(m_window->preferences().shortcuts.isEmpty());
}

void TestSettings::defaultsAreThoseOfOnePage()
{
    dialog();
    part<QCheckBox>("settingsAskBeforeQuit")->setChecked(false);
    part<QSpinBox>("settingsLogRows")->setValue(20'000);
    showCategory("Log");
    part<QPushButton>("settingsDefaults")->click();
    QCOMPARE(part<QSpinBox>("settingsLogRows")->value(), 100'000);
    QVERIFY(!part<QCheckBox>("settingsAskBeforeQuit")->isChecked());
    showCategory("General");
    part<QPushButton>("settingsDefaults")->click();
    QVERIFY(part<QCheckBox>("settingsAskBeforeQuit")->isChecked());
}

void TestSettings::whatIsChosenHoldsInTheWindow()
{
    auto *table = part<QTableView>("connTable");
    const int usual = table->verticalHeader()->defaultSectionSize();
    dialog();
    part<QCheckBox>("settingsCompactRows")->setChecked(true);
    part<QCheckBox>("settingsSmoothLines")->setChecked(true);
    part<QSpinBox>("settingsLogRows")->setValue(10'000);
    part<QPushButton>("settingsOk")->click();
    QVERIFY(table->verticalHeader()->defaultSectionSize() < usual);
    QVERIFY(part<QAction>("act.view.compactRows")->isChecked());
    const auto charts = m_window->findChildren<ui::TimeChart *>();
    QVERIFY(!charts.isEmpty());
    for (const ui::TimeChart *chart : charts)
        QVERIFY(chart->renderHints().testFlag(QPainter::Antialiasing));
    m_window.reset();
    open();
    QCOMPARE(m_window->preferences().logRows, 10'000);
    part<QAction>("act.view.compactRows")->trigger();
    QCOMPARE(part<QTableView>("connTable")->verticalHeader()->defaultSectionSize(), usual);
}

void TestSettings::everythingCanBeForgotten()
{
    part<QAction>("act.view.biggerText")->trigger();
    QVERIFY(!m_settings->allKeys().isEmpty());
    const QSignalSpy replaced(m_window.get(), &ui::MainWindow::settingsReplaced);
    dialog();
    showCategory("Advanced");
    part<QPushButton>("settingsReset")->click();
    auto *question = part<QMessageBox>("question");
    QVERIFY(question);
    QCOMPARE(replaced.size(), 0);
    part<QPushButton>("questionYes")->click();
    QCOMPARE(replaced.size(), 1);
    QVERIFY(m_settings->allKeys().isEmpty());
    m_window.reset(); // nothing is saved on the way
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestSettings::showCategory(const char *title)
{
    auto *categories = part<QListWidget>("settingsCategories");
    const auto found = categories->findItems(QLatin1String(title), Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    categories->setCurrentItem(found.constFirst());
}

void TestSettings::searchFindsTheCategory()
{
    dialog();
    part<QLineEdit>("settingsSearch")->setText(QStringLiteral("reset layout"));
    auto *categories = part<QListWidget>("settingsCategories");
    QCOMPARE(categories->currentItem()->text(), QStringLiteral("Shortcuts"));
    QVERIFY(categories->item(0)->isHidden());
    QVERIFY(part<QKeySequenceEdit>("shortcut_view.resetLayout")->isVisible());
    QVERIFY(!part<QKeySequenceEdit>("shortcut_events.pause")->isVisible());
    part<QLineEdit>("settingsSearch")->clear();
    QVERIFY(!categories->item(0)->isHidden());
}

void TestSettings::everythingIsNamedAndFits()
{
    ui::SettingsDialog *shown = dialog();
    QVERIFY(QTest::qWaitForWindowExposed(shown));
    for (int i = 0; i < part<QListWidget>("settingsCategories")->count(); ++i) {
        part<QListWidget>("settingsCategories")->setCurrentRow(i);
        QCoreApplication::processEvents();
        QCOMPARE(test::unnamedWidgets(*shown), QStringList());
        QCOMPARE(test::clippedWidgets(*shown), QStringList());
    }
}

void TestSettings::anotherLanguageIsAskedFor()
{
    const QSignalSpy chosen(m_window.get(), &ui::MainWindow::languageChosen);
    dialog();
    auto *box = part<QComboBox>("settingsLanguage");
    box->setCurrentIndex(box->findData(QStringLiteral("nl")));
    part<QPushButton>("settingsOk")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("nl"));
    QCOMPARE(m_settings->value(QStringLiteral("language")).toString(), QStringLiteral("nl"));
}

void TestSettings::theLogGoesToTheNextWindow()
{
    QList<server::LogEntry> entries(5'000);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].kind = server::LogKind::Event;
        entries[i].utc = 1'700'000'000'000 + i;
    }
    m_console->appendLog(entries);
    QTRY_COMPARE(m_window->log().size(), entries.size());
    const QList<server::LogEntry> kept = m_window->log();
    m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
    m_window->setLog(kept);
    m_window->show();
    m_console->flush(true); // brings the newest again
    QTest::qWait(50);
    QCOMPARE(m_window->log().size(), kept.size());
    QCOMPARE(m_window->log().constLast().seq, kept.constLast().seq);
}

void TestSettings::aRecordingGoesOnInTheNextWindow()
{
    const auto happen = [this] {
        server::LogEntry entry;
        entry.kind = server::LogKind::Event;
        m_console->appendLog(QList<server::LogEntry>(10, entry));
    };
    QVERIFY(!m_window->takeRecorder());
    const QString path = m_dir->filePath(QStringLiteral("r.jsonl"));
    m_window->findChild<ui::RecordControl *>()->start(path);
    happen();
    std::unique_ptr<ui::LogRecorder> recorder = m_window->takeRecorder();
    QVERIFY(recorder);
    m_window.reset();
    happen();
    showWindow();
    m_window->goOnRecording(std::move(recorder));
    QVERIFY(part<QToolButton>("logRecord")->text().contains(QStringLiteral("Recording")));
    happen();
    auto *control = m_window->findChild<ui::RecordControl *>();
    const QSignalSpy told(control, &ui::RecordControl::notified);
    control->stop();
    QTRY_COMPARE(told.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 30);
}

void TestSettings::pseudoTextKeepsPlaceholders()
{
    const QString text =
        ui::PseudoTranslator::strange(QStringLiteral("&Saved %1 of %L2 to <b>%n files</b>"));
    QVERIFY(text.startsWith(u'[') && text.endsWith(u']'));
    for (const char *kept : {"%1", "%L2", "%n", "<b>", "</b>"})
        QVERIFY2(text.contains(QLatin1String(kept)), kept);
    QVERIFY(text.size() >= 7 * 35 / 5);
    ui::setLanguage(QStringLiteral("xx"));
    const QString one = QCoreApplication::translate("any", "%n user(s)", nullptr, 1);
    QVERIFY(one.startsWith(QStringLiteral("[1 ")) && !one.contains(QStringLiteral("(s)")));
    ui::setLanguage(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("any", "%n user(s)", nullptr, 2),
             QStringLiteral("2 users"));
}

void TestSettings::trayReasonIsSaid()
{
    ui::SettingsDialog shown(*m_console,
                             *m_window->findChild<ui::WindowActions *>(),
                             m_window->preferences(),
                             m_window.get());
    shown.setTrayReason(QStringLiteral("This desktop has no tray."));
    QVERIFY(!shown.findChild<QCheckBox *>(QStringLiteral("settingsCloseToTray"))->isEnabled());
    QCOMPARE(shown.findChild<QLabel *>(QStringLiteral("settingsTrayReason"))->text(),
             QStringLiteral("This desktop has no tray."));
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
