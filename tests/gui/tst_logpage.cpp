// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/masking.h"
#include "ui/models/logmodel.h"
#include "ui/models/logtext.h"
#include "ui/pages/logpage.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/stateoverlay.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace server;
using test::FakeConsole;
using ui::LogPage;

class TestLogPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingHasANameAndRoom();
    void entriesAppearAndAreCounted();
    void filterNarrowsAndEmptyIsExplained();
    void pauseKeepsWhatComes();
    void scrollingUpStopsFollowing();
    void selectionShowsDataAndCanBeResent();
    void rowsAreCopied();
    void showEntryFindsWhatTheFilterHides();
    void entriesOfLaterAreShownWhenTheyCome();
    void clearEmptiesTheView();
    void newestFirstTurnsTheRowsRound();
    void aFloodIsSampledAndSaysSo();
    void captureLeavesOutAndSaysSo();
    void twoSelectedRowsAreCompared();
    void namesAreMasked();
    void settingsAreKept();
    void diskIsSearchedWithTheSameFilter();
    void rowsAreSentAgainAtOnce();
    void rangesOfTimeNarrowTheRows();
    void keysFindCodesAndAddresses();
    void errorsAreCountedUntilSomebodyLooks();
    void theOverloadLeadsToTheCapture();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    LogEntry event(int number) const;
    void feed(int count);
    int rows() const { return find<QTableView>("logTable")->model()->rowCount(); }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<LogPage> m_page;
    Observation m_observation;
    int m_fed = 0;
};

void TestLogPage::init()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    m_fed = 0;
    m_console = std::make_unique<FakeConsole>();
    m_page = std::make_unique<LogPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &LogPage::apply);
    m_observation = m_console->observe(Topic::Log);
    m_console->flush(true);
    m_page->resize(1100, 700);
    m_page->show();
}

void TestLogPage::cleanup()
{
    ui::Masking::shared().setOn(false);
    m_observation.release();
    m_page.reset();
    m_console.reset();
}

void TestLogPage::everythingHasANameAndRoom()
{
    feed(40);
    find<QTableView>("logTable")->selectRow(3);
    for (ui::ThemeChoice choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(choice);
        m_page->themeChanged();
        m_page->resize(760, 430);
        m_page->show();
        QTest::qWait(200);
        QCOMPARE(test::unnamedWidgets(*m_page).join(u','), QString());
        QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
        QCOMPARE(test::unexplainedButtons(*m_page).join(u','), QString());
        QCOMPARE(test::sharedNames(*m_page).join(u','), QString());
    }
}

LogEntry TestLogPage::event(int number) const
{
    LogEntry entry;
    entry.kind = number % 2 ? LogKind::Event : LogKind::Subscribed;
    entry.appId = QStringLiteral("1");
    entry.channel = QStringLiteral("news-%1").arg(number);
    if (entry.kind == LogKind::Event) {
        entry.event = QStringLiteral("tick");
        entry.payload = "{\"number\":" + QByteArray::number(number) + "}";
        entry.size = entry.payload.size();
        entry.recipients = 3;
    }
    return entry;
}

void TestLogPage::feed(int count)
{
    for (int i = 0; i < count; ++i)
        m_console->appendLog(event(m_fed++));
    m_console->flush();
}

void TestLogPage::entriesAppearAndAreCounted()
{
    QVERIFY(!find<QTableView>("logTable")->isVisible());
    feed(300);
    QCOMPARE(rows(), 300);
    QVERIFY(find<QLabel>("logCount")->text().startsWith(QStringLiteral("300 entries")));
    auto *table = find<QTableView>("logTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    QCOMPARE(table->accessibleName(), QStringLiteral("Log, 300 of 300 entries"));
    QVERIFY(find<QLabel>("logHistory")->accessibleName().contains(QStringLiteral("300 rows")));
}

void TestLogPage::filterNarrowsAndEmptyIsExplained()
{
    feed(10);
    auto *field = find<ui::FilterEdit>("logFilter");
    QTest::keyClicks(field, QStringLiteral("type:event"));
    QTRY_COMPARE(rows(), 5);
    m_page->setFilterText(QStringLiteral("channel=news-3"));
    QCOMPARE(rows(), 1);
    QVERIFY(find<QLabel>("logCount")->text().startsWith(QStringLiteral("1 of 10")));
    m_page->setFilterText(QStringLiteral("usr:1"));
    QCOMPARE(rows(), 1);
    m_page->setFilterText(QStringLiteral("nothing"));
    QCOMPARE(rows(), 0);
    QVERIFY(!find<QTableView>("logTable")->isVisible());
    m_page->setScope({QStringLiteral("2"), std::nullopt});
    m_page->setFilterText({});
    QCOMPARE(rows(), 0);
}

void TestLogPage::pauseKeepsWhatComes()
{
    feed(50);
    find<QAbstractButton>("logPause")->click();
    QCOMPARE(find<QAbstractButton>("logPause")->text(), QStringLiteral("Paused"));
    feed(200);
    QCOMPARE(rows(), 50);
    auto *pill = find<QAbstractButton>("logNewPill");
    QVERIFY(pill->isVisible());
    QCOMPARE(pill->text(), QStringLiteral("200 new"));
    pill->click();
    QCOMPARE(rows(), 250);
    QVERIFY(!pill->isVisible());
    QCOMPARE(find<QAbstractButton>("logPause")->text(), QStringLiteral("Live"));
}

void TestLogPage::scrollingUpStopsFollowing()
{
    feed(300);
    auto *table = find<QTableView>("logTable");
    auto *follow = find<QAbstractButton>("logFollow");
    QVERIFY(follow->isChecked());
    table->verticalScrollBar()->setValue(20);
    QVERIFY(!follow->isChecked());
    feed(30);
    QCOMPARE(table->verticalScrollBar()->value(), 20);
    auto *pill = find<QAbstractButton>("logNewPill");
    QCOMPARE(pill->text(), QStringLiteral("30 new"));
    pill->click();
    QVERIFY(follow->isChecked());
    QCOMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    feed(30);
    QCOMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
}

void TestLogPage::selectionShowsDataAndCanBeResent()
{
    feed(4);
    const QSignalSpy resent(m_page.get(), &LogPage::publishRequested);
    auto *table = find<QTableView>("logTable");
    table->selectRow(2);
    QVERIFY(!find<QAbstractButton>("logResend")->isEnabled());
    QVERIFY(find<QTreeView>("logJsonTree")->model()->rowCount() > 0);
    table->selectRow(3);
    QAbstractItemModel *tree = find<QTreeView>("logJsonTree")->model();
    QCOMPARE(tree->rowCount(), 1);
    QCOMPARE(tree->index(0, 1).data().toString(), QStringLiteral("3"));
    QCOMPARE(find<QPlainTextEdit>("logRaw")->toPlainText(), QStringLiteral("{\"number\":3}"));
    find<QAbstractButton>("logResend")->click();
    QCOMPARE(resent.size(), 1);
    const auto request = resent.first().first().value<PublishRequest>();
    QCOMPARE(request.channels, QStringList{QStringLiteral("news-3")});
    QCOMPARE(request.data, "{\"number\":3}");
}

void TestLogPage::rowsAreCopied()
{
    feed(4);
    auto *table = find<QTableView>("logTable");
    m_page->activateWindow();
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    table->selectRow(3);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString json = QGuiApplication::clipboard()->text();
    QCOMPARE(
        QJsonDocument::fromJson(json.toUtf8()).object().value(QLatin1String("event")).toString(),
        QStringLiteral("tick"));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), ui::LogModel::ColumnCount - 1);
}

void TestLogPage::showEntryFindsWhatTheFilterHides()
{
    feed(20);
    m_page->setFilterText(QStringLiteral("channel=news-1"));
    QCOMPARE(rows(), 1);
    m_page->showEntry(m_console->log().at(7).seq);
    QCOMPARE(rows(), 20);
    QCOMPARE(find<QTableView>("logTable")->currentIndex().row(), 7);
    QVERIFY(!find<QAbstractButton>("logFollow")->isChecked());
}

void TestLogPage::entriesOfLaterAreShownWhenTheyCome()
{
    feed(5);
    m_page->showEntry(m_console->log().last().seq + 2);
    feed(3);
    QCOMPARE(find<QTableView>("logTable")->currentIndex().row(), 6);
}

void TestLogPage::clearEmptiesTheView()
{
    feed(5);
    find<QTableView>("logTable")->selectRow(1);
    find<QAbstractButton>("logClear")->click();
    QCOMPARE(rows(), 0);
    QCOMPARE(m_console->log().size(), 5);
    feed(2);
    QCOMPARE(rows(), 2);
}

void TestLogPage::aFloodIsSampledAndSaysSo()
{
    auto *banner = find<ui::Banner>("logOverload");
    feed(5);
    QVERIFY(banner->isHidden());
    ConsoleDelta delta;
    delta.log = {event(5)};
    delta.logSkipped = 2'999'994; // beside six rows, in three seconds
    m_page->apply(delta);
    QVERIFY(!banner->isHidden());
    const QString text = banner->findChild<ui::ElidedLabel *>()->fullText();
    QVERIFY2(text.contains(u"1,000,000/s") && text.contains(u"1 in 500,000"), qPrintable(text));
    banner->findChildren<QPushButton *>().first()->click();
    QVERIFY(find<QAbstractButton>("logSourceDisk")->isChecked());
}

void TestLogPage::newestFirstTurnsTheRowsRound()
{
    feed(300);
    find<QAbstractButton>("logNewestFirst")->click();
    auto *table = find<QTableView>("logTable");
    const auto channel = [&](int row) {
        return table->model()->index(row, ui::LogModel::Channel).data().toString();
    };
    QCOMPARE(channel(0), QStringLiteral("news-299"));
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    feed(10);
    QCOMPARE(channel(0), QStringLiteral("news-309"));
    QCOMPARE(channel(309), QStringLiteral("news-0"));
    QCOMPARE(table->verticalScrollBar()->value(), 0);
    table->verticalScrollBar()->setValue(50);
    QVERIFY(!find<QAbstractButton>("logFollow")->isChecked());
    const QString inView = channel(table->rowAt(1));
    feed(7);
    QCOMPARE(channel(table->rowAt(1)), inView);
    QCOMPARE(find<QAbstractButton>("logNewPill")->text(), QStringLiteral("7 new"));
    find<QAbstractButton>("logNewestFirst")->click();
    QCOMPARE(channel(0), QStringLiteral("news-0"));
}

void TestLogPage::captureLeavesOutAndSaysSo()
{
    for (const char *box : {"logCapture_subscribed", "logCapture_event"})
        find<QAbstractButton>(box)->setChecked(false);
    QCOMPARE(find<QAbstractButton>("logCaptureTypes")->text(), QStringLiteral("13 of 15 types"));
    feed(10);
    QCOMPARE(rows(), 0);
    QCOMPARE(find<QLabel>("logNotCaptured")->text(), QStringLiteral("10 not captured"));
    QCOMPARE(m_page->findChild<ui::StateOverlay *>(QStringLiteral("logState"))->state(),
             QStringLiteral("captureExcludes"));
    find<QAbstractButton>("logCapture_event")->setChecked(true);
    auto *field = find<ui::FilterEdit>("logCapture");
    field->setText(QStringLiteral("channel:news-1*"));
    field->commit();
    feed(10);
    QCOMPARE(rows(), 5);
    QCOMPARE(m_page->model().notCaptured(), quint64(15));
    QCOMPARE(m_console->log().size(), 20);
}

void TestLogPage::twoSelectedRowsAreCompared()
{
    feed(6);
    find<QTabWidget>("logDetailTabs")->setCurrentIndex(3);
    auto *table = find<QTableView>("logTable");
    table->selectRow(5);
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QAbstractItemModel *changes = find<QTableView>("logChanges")->model();
    QTRY_COMPARE(changes->rowCount(), 1);
    QCOMPARE(changes->index(0, 2).data().toString(), QStringLiteral("1"));
    QCOMPARE(changes->index(0, 3).data().toString(), QStringLiteral("5"));
}

void TestLogPage::namesAreMasked()
{
    LogEntry entry = event(1);
    entry.payload = R"({"name":"Ann Smit"})";
    m_console->appendLog(entry);
    m_console->flush(true);
    auto *table = find<QTableView>("logTable");
    QTRY_COMPARE(rows(), 1);
    table->selectRow(0);
    auto *raw = find<QPlainTextEdit>("logRaw");
    QTRY_VERIFY(raw->toPlainText().contains(QStringLiteral("Ann Smit")));
    ui::Masking::shared().setOn(true);
    QTRY_COMPARE(raw->toPlainText(), QStringLiteral("{\"name\":\"A.\"}"));
    const QModelIndex preview = table->model()->index(0, table->model()->columnCount() - 1);
    QVERIFY(!preview.data().toString().contains(QStringLiteral("Smit")));
    QVERIFY(!ui::logEntryJson(entry).contains("Smit"));
    ui::Masking::shared().setOn(false);
    QTRY_VERIFY(raw->toPlainText().contains(QStringLiteral("Ann Smit")));
}

void TestLogPage::settingsAreKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    find<QAbstractButton>("logNewestFirst")->click();
    find<QAbstractButton>("logWrap")->click();
    find<QAbstractButton>("logCapture_event")->setChecked(false);
    m_page->setFilterText(QStringLiteral("type:rejected"));
    find<QAbstractButton>("logSaveFilter")->click();
    m_page->save(settings);
    cleanup();
    init();
    m_page->restore(settings);
    QVERIFY(find<QAbstractButton>("logNewestFirst")->isChecked());
    QVERIFY(find<QAbstractButton>("logWrap")->isChecked());
    QVERIFY(!m_page->model().capture().takes(LogKind::Event));
    find<QAbstractButton>("logSavedFilter0")->click();
    QCOMPARE(find<ui::FilterEdit>("logFilter")->text(), QStringLiteral("type:rejected"));
}

void TestLogPage::diskIsSearchedWithTheSameFilter()
{
    feed(10);
    m_page->setFilterText(QStringLiteral("channel=news-3"));
    find<QAbstractButton>("logSourceDisk")->click();
    auto *table = find<QTableView>("logDiskTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->isVisible());
    QVERIFY(!find<QAbstractButton>("logPause")->isEnabled());
    QCOMPARE(find<QLabel>("logCount")->text(), QStringLiteral("1 found"));
    table->selectRow(0);
    QCOMPARE(find<QPlainTextEdit>("logRaw")->toPlainText(), QStringLiteral("{\"number\":3}"));
    find<QAbstractButton>("logSourceLive")->click();
    QVERIFY(find<QTableView>("logTable")->isVisible());
}

void TestLogPage::rowsAreSentAgainAtOnce()
{
    AppSummary app;
    app.id = QStringLiteral("1");
    m_console->addApp(app);
    m_console->setState(ServerState::Listening);
    feed(4);
    auto *table = find<QTableView>("logTable");
    m_page->activateWindow();
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    table->selectRow(3);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_console->published.size(), 1);
    QCOMPARE(m_console->published.first().data, QByteArray("{\"number\":3}"));
    QTRY_VERIFY(find<QLabel>("logNotice")->text().startsWith(QStringLiteral("Sent to")));
}

void TestLogPage::rangesOfTimeNarrowTheRows()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < 10; ++i) {
        LogEntry entry = event(i);
        entry.utc = now - (10 - i) * 60'000;
        m_console->appendLog(entry);
    }
    m_console->flush();
    QCOMPARE(rows(), 10);
    m_page->setFilterText(ui::filterRangeText(now - 5 * 60'000, now - 3 * 60'000, now));
    QCOMPARE(rows(), 3);
    m_page->setFilterText(QStringLiteral("since:90s"));
    QCOMPARE(rows(), 1);
}

void TestLogPage::keysFindCodesAndAddresses()
{
    LogEntry row = event(0);
    row.kind = LogKind::Rejected;
    row.event = QStringLiteral("4001");
    LogExtras extras;
    extras.address = QStringLiteral("10.0.0.7:5000");
    extras.origin = QStringLiteral("https://shop.test");
    row.extras = std::make_shared<const LogExtras>(extras);
    m_console->appendLog(row);
    row.event = QStringLiteral("401");
    m_console->appendLog(row);
    row = event(0);
    row.kind = LogKind::Operator;
    extras = {};
    extras.account = QStringLiteral("ann");
    row.extras = std::make_shared<const LogExtras>(extras);
    m_console->appendLog(row);
    row = event(0);
    row.kind = LogKind::CacheMiss;
    m_console->appendLog(row);
    row.kind = LogKind::Alert;
    m_console->appendLog(row);
    m_console->flush();
    QCOMPARE(rows(), 5);
    const QList<std::pair<const char *, int>> cases{{"code:4001", 1},
                                                    {"status:401", 1},
                                                    {"code>4000", 1},
                                                    {"ip:10.0.0", 2},
                                                    {"origin:shop", 2},
                                                    {"account:ann", 1},
                                                    {"type:cache", 1},
                                                    {"type:alert", 1},
                                                    {"code:", 1}};
    for (const auto &[filter, expected] : cases) {
        m_page->setFilterText(QLatin1String(filter));
        QVERIFY2(rows() == expected, filter);
    }
}

void TestLogPage::errorsAreCountedUntilSomebodyLooks()
{
    QVERIFY(m_page->badge().isEmpty());
    m_page->hide();
    LogEntry row = event(0);
    row.kind = LogKind::Rejected;
    m_console->appendLog({row, row, event(1), row});
    m_console->flush();
    QCOMPARE(m_page->badge(), QStringLiteral("!3"));
    m_page->show();
    QVERIFY(m_page->badge().isEmpty());
}

void TestLogPage::theOverloadLeadsToTheCapture()
{
    auto *banner = find<ui::Banner>("logOverload");
    emit banner->alternativeTriggered();
    QTRY_VERIFY(m_page->focusWidget());
    QCOMPARE(m_page->focusWidget()->objectName(), QStringLiteral("logCapture"));
}

QTEST_MAIN(TestLogPage)
#include "tst_logpage.moc"
