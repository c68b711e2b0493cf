// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps that real users are at: what says so, and what asks first.
#include "tests/gui/sweep.h"
#include "tests/gui/windowtest.h"
#include "ui/dialogs/disconnectdialog.h"
#include "ui/log/replaydialog.h"
#include "ui/models/logtext.h"
#include "ui/production.h"
#include "ui/swatch.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/colourfield.h"
#include "ui/widgets/productionband.h"
#include "ui/widgets/scopebar.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using test::WindowTest;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

server::AppSummary shop(bool production, const char *colour = "")
{
    server::AppSummary app;
    app.id = s("77");
    app.key = s("shopkey");
    app.name = s("shop");
    app.production = production;
    app.colour = s(colour);
    app.maxEventBytes = 10'000;
    return app;
}

QColor pixelOf(QWidget &widget, QPoint at)
{
    return widget.grab().toImage().pixelColor(at);
}

} // namespace

class TestProduction : public WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theBandNamesWhatIsShown();
    void theBandHasTheColourOfItsApp_data();
    void theBandHasTheColourOfItsApp();
    void coloursStandOut_data();
    void coloursStandOut();
    void appsAreMarkedWhereTheyAreListed();
    void theColourIsChosenAndCleared();
    void disconnectingTakesTheNumber();
    void otherAppsAreDisconnectedAtOnce();
    void aBurstIsAskedAbout();
    void oneEventIsNot();
    void aReplayIsAskedAbout();

private:
    void open(const server::AppSummary &app);
    ui::ProductionBand *band() { return part<ui::ProductionBand>("productionBand"); }
    QMessageBox *question() { return part<QMessageBox>("question"); }
    void compose(int times);
};

void TestProduction::init()
{
    makeConsole();
    m_console->setState(server::ServerState::Listening);
}

void TestProduction::cleanup()
{
    discard();
}

// Beside an app that nobody depends on.
void TestProduction::open(const server::AppSummary &app)
{
    m_console->addApp(test::app());
    m_console->addApp(app);
    showWindow();
    m_console->flush(true);
    QTRY_COMPARE(part<QComboBox>("scopeApp")->count(), 3);
}

void TestProduction::theBandNamesWhatIsShown()
{
    open(shop(true));
    QVERIFY(band()->isVisible());
    QCOMPARE(band()->text(), s("Production: shop"));
    auto *scope = part<QComboBox>("scopeApp");
    scope->setCurrentIndex(1); // web
    QVERIFY(!band()->isVisible());
    scope->setCurrentIndex(2);
    QVERIFY(band()->isVisible());
    QCOMPARE(band()->width(), m_window->centralWidget()->width());
}

void TestProduction::theBandHasTheColourOfItsApp_data()
{
    QTest::addColumn<ui::ThemeChoice>("theme");
    QTest::newRow("light") << ui::ThemeChoice::Light;
    QTest::newRow("dark") << ui::ThemeChoice::Dark;
}

void TestProduction::theBandHasTheColourOfItsApp()
{
    QFETCH(ui::ThemeChoice, theme);
    open(shop(true, "#8040c0"));
    m_window->setTheme(theme);
    const QColor found = pixelOf(*band(), {400, 1});
    QCOMPARE(found.rgb(), band()->bandColour().rgb());
    QVERIFY(qAbs(found.hslHue() - QColor(s("#8040c0")).hslHue()) < 8);
    ui::ProductionBand several;
    several.present({shop(true, "#8040c0"), test::app()});
    QCOMPARE(several.bandColour(), ui::theme().error);
    QCOMPARE(several.text(), s("Production: shop, web"));
}

void TestProduction::coloursStandOut_data()
{
    QTest::addColumn<QString>("colour");
    QTest::addColumn<QString>("ground");
    for (const char *colour : {"#000000", "#ffffff", "#0a5fb4", "#ffff00", "#7f7f7f", "#1e2126"}) {
        for (const char *ground : {"#f5f6f8", "#1e2126"})
            QTest::addRow("%s on %s", colour, ground) << s(colour) << s(ground);
    }
}

void TestProduction::coloursStandOut()
{
    QFETCH(QString, colour);
    QFETCH(QString, ground);
    const QColor found = ui::distinct(QColor(colour), QColor(ground));
    QVERIFY2(test::contrast(found, QColor(ground)) >= 3, qPrintable(found.name()));
}

void TestProduction::appsAreMarkedWhereTheyAreListed()
{
    open(shop(true, "#0a5fb4"));
    auto *scope = part<QComboBox>("scopeApp");
    QVERIFY(scope->itemIcon(1).isNull());
    QVERIFY(!scope->itemIcon(2).isNull());
    const QImage swatch = scope->itemIcon(2).pixmap(16, 16).toImage();
    QCOMPARE(swatch.pixelColor(8, 8), QColor(s("#0a5fb4")));
    QVERIFY(m_window->showPage(s("manage")));
    auto *table = part<QTableView>("appTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QModelIndex row = table->model()->index(0, 0); // by name
    QCOMPARE(row.data().toString(), s("shop"));
    QCOMPARE(row.data(Qt::DecorationRole).value<QIcon>().pixmap(16, 16).toImage().pixelColor(8, 8),
             QColor(s("#0a5fb4")));

    QCOMPARE(row.siblingAtColumn(2).data().toString(), s("Production"));
}

void TestProduction::theColourIsChosenAndCleared()
{
    open(shop(false));
    QVERIFY(m_window->showPage(s("manage")));
    QTRY_VERIFY(part<QLineEdit>("appId")->text() == s("77"));
    auto *field = part<ui::ColourField>("appOption_colour");
    QVERIFY(field);
    part<QPushButton>("appColourChoose")->click();
    auto *dialog = field->findChild<QColorDialog *>();
    QVERIFY(dialog);
    dialog->setCurrentColor(QColor(s("#c04080")));
    dialog->accept();
    QCOMPARE(field->colour(), s("#c04080"));
    part<QCheckBox>("appOption_production")->setChecked(true);
    part<QPushButton>("appSave")->click();
    QTRY_VERIFY(band()->isVisible());
    QCOMPARE(m_console->status().apps.last().colour, s("#c04080"));
    QTRY_VERIFY(!part<QPushButton>("appSave")->isVisible());
    part<QToolButton>("appColourClear")->click();
    QCOMPARE(field->colour(), QString());
    QVERIFY(!part<QToolButton>("appColourClear")->isVisible());
    QVERIFY(part<QPushButton>("appSave")->isEnabled());
}

void TestProduction::disconnectingTakesTheNumber()
{
    server::ConnectionRow row = test::connection(1);
    row.appId = s("77");
    m_console->upsert(row);
    open(shop(true));
    QVERIFY(m_window->showPage(s("connections")));
    auto *table = part<QTableView>("connTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    part<QToolButton>("connDisconnectButton")->click();
    QTRY_VERIFY(part<ui::DisconnectDialog>("disconnectDialog"));
    auto *dialog = part<ui::DisconnectDialog>("disconnectDialog");
    auto *accept = part<QPushButton>("disconnectAccept");

    QVERIFY(!accept->isEnabled());
    QVERIFY(part<QLabel>("disconnectTypedCaption")->text().contains(s("shop")));
    QCOMPARE(test::unnamedWidgets(*dialog), QStringList());
    QCOMPARE(test::clippedWidgets(*dialog), QStringList());
    part<QLineEdit>("disconnectTyped")->setText(s("1"));
    QVERIFY(accept->isEnabled());
}

void TestProduction::otherAppsAreDisconnectedAtOnce()
{
    ui::DisconnectDialog dialog({s("1.1")}, {s("1.1")}, {}, nullptr);
    dialog.warnOfProduction(ui::productionNames({shop(true), test::app()}, {s("app")}));
    dialog.show();
    QVERIFY(dialog.findChild<QPushButton *>(s("disconnectAccept"))->isEnabled());
    QVERIFY(!dialog.findChild<QLineEdit *>(s("disconnectTyped"))->isVisible());
}

void TestProduction::compose(int times)
{
    QVERIFY(m_window->showPage(s("publish")));
    auto *apps = part<QComboBox>("pubApp");
    apps->setCurrentIndex(apps->findData(s("77")));
    part<ui::ChannelsEdit>("pubChannels")->setChannels({s("news")});
    part<QLineEdit>("pubEvent")->setText(s("order.shipped"));
    part<QSpinBox>("pubRepeat")->setValue(times);
    QTRY_VERIFY(part<QPushButton>("pubSend")->isEnabled());
    part<QPushButton>("pubSend")->click();
}

void TestProduction::aBurstIsAskedAbout()
{
    open(shop(true));
    compose(500);
    QVERIFY(question());

    QCOMPARE(question()->text(), s("Send 500 events to production app shop?"));
    QVERIFY(question()->findChild<QPushButton *>(s("questionCancel"))->isDefault());
    question()->reject();
    QTRY_VERIFY(!question());
    QCOMPARE(m_console->published.size(), 0);
    compose(3);
    QVERIFY(question());
    question()->findChild<QPushButton *>(s("questionYes"))->click();
    QTRY_COMPARE(m_console->published.size(), 3);
}

void TestProduction::oneEventIsNot()
{
    open(shop(true));
    compose(1);
    QVERIFY(!question());
    QTRY_COMPARE(m_console->published.size(), 1);
}

void TestProduction::aReplayIsAskedAbout()
{
    QFile file(m_dir->filePath(s("one.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    server::LogEntry entry;
    entry.utc = 1'700'000'000'000;
    entry.kind = server::LogKind::Event;
    entry.appId = s("77");
    entry.channel = s("news");
    entry.event = s("e");
    entry.payload = "{}";
    entry.size = 2;
    file.write(ui::logEntryJson(entry) + '\n');
    file.close();
    m_console->addApp(shop(true));
    ui::ReplayDialog dialog(*m_console);
    dialog.setApps({shop(true), test::app()});
    dialog.setPath(file.fileName());
    dialog.show();
    auto *start = dialog.findChild<QPushButton *>(s("replayStart"));
    QTRY_VERIFY2(start->isEnabled(),
                 qPrintable(dialog.findChild<QLabel *>(s("replayPlan"))->text()));
    start->click();
    auto *box = dialog.findChild<QMessageBox *>(s("question"));
    QVERIFY(box);
    QCOMPARE(box->text(), s("Send 1 event to production app shop?"));
    box->findChild<QPushButton *>(s("questionYes"))->click();
    QTRY_COMPARE(m_console->published.size(), 1);
    QTRY_VERIFY(!dialog.findChild<QMessageBox *>(s("question")));
    dialog.findChild<QComboBox *>(s("replayApp"))->setCurrentIndex(2); // web
    start->click();
    QVERIFY(!dialog.findChild<QMessageBox *>(s("question")));
    // It may become one while the dialog is open.
    QTRY_COMPARE(start->text(), s("&Start"));
    server::AppSummary web = test::app();
    web.production = true;
    dialog.setApps({shop(true), web});
    start->click();
    QVERIFY(dialog.findChild<QMessageBox *>(s("question")));
}

QTEST_MAIN(TestProduction)
#include "tst_production.moc"
