// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of the log have which colour, and the dialog in which that is said.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/log/colourrulesdialog.h"
#include "ui/models/logmodel.h"
#include "ui/pages/logpage.h"
#include "ui/shell/language.h"
#include "ui/theme.h"
#include "ui/widgets/filteredit.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using server::LogEntry;
using server::LogKind;
using ui::ColourRule;
using ui::ColourRules;
using ui::LogTint;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

LogEntry entry(LogKind kind, const char *event = "", const char *text = "")
{
    LogEntry e;
    e.seq = 1;
    e.utc = 1'700'000'000'000;
    e.kind = kind;
    e.appId = s("1");
    e.event = s(event);
    e.text = s(text);
    return e;
}

QString nameOf(const QList<ColourRule> &rules, const LogEntry &entry)
{
    const int rule = ColourRules(rules).ruleOf(entry, {});
    return rule < 0 ? QString() : rules[rule].name;
}

QList<LogEntry> entries(int count)
{
    QList<LogEntry> list;
    for (int i = 1; i <= count; ++i) {
        list.append(entry(i % 2 ? LogKind::Rejected : LogKind::Connected));
        list.last().seq = static_cast<quint64>(i);
    }
    return list;
}

} // namespace

class TestColourRules : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void defaultsColourWhatMatters_data();
    void defaultsColourWhatMatters();
    void theFirstThatMatchesDecides();
    void rulesHoldInEveryLanguage();
    void emptyAndBrokenFiltersColourNothing();
    void rulesComeBackFromText();
    void aRowIsAskedOnceUntilTheRulesChange();
    void rowsKeepTheirColoursAsTheRingTurns();
    void theRuleIsNamedToo();
    void bothThemesHaveTheirTints();
    void theDialogChangesTheLogAtOnce();
    void rulesAreOrderedAddedAndDeleted();
    void rulesAreKept();
    void namedAndNotClipped();
};

void TestColourRules::cleanup()
{
    ui::setLanguage(s("en"));
    ui::applyTheme(ui::ThemeChoice::Light);
}

void TestColourRules::defaultsColourWhatMatters_data()
{
    QTest::addColumn<LogEntry>("entry");
    QTest::addColumn<QString>("rule");
    QTest::newRow("refusal") << entry(LogKind::Rejected, "4001", "unknown key") << s("Refusals");
    QTest::newRow("slow") << entry(LogKind::Disconnected, "4100", "Slow consumer")
                          << s("Slow clients");
    QTest::newRow("over capacity")
        << entry(LogKind::Disconnected, "4100", "Over capacity") << s("Disconnects");
    QTest::newRow("unauthorised") << entry(LogKind::Disconnected, "4009", "x")
                                  << s("Closed for an error");
    QTest::newRow("no pong") << entry(LogKind::Disconnected, "4201", "x")
                             << s("Closed for an error");
    QTest::newRow("going away") << entry(LogKind::Disconnected, "1001") << s("Disconnects");
    QTest::newRow("published") << entry(LogKind::Event, "order") << s("Published events");
    QTest::newRow("client event") << entry(LogKind::ClientEvent, "client-x") << s("Client events");
    QTest::newRow("joined") << entry(LogKind::MemberAdded) << s("Presence");
    QTest::newRow("left") << entry(LogKind::MemberRemoved) << s("Presence");
    QTest::newRow("connected") << entry(LogKind::Connected) << QString();
    LogEntry ours = entry(LogKind::Event, "order");
    ours.source = s("console");
    QTest::newRow("from a console") << ours << s("Done in a console");
}

void TestColourRules::defaultsColourWhatMatters()
{
    QFETCH(LogEntry, entry);
    QCOMPARE(ui::defaultColourRules().size(), 8);
    QTEST(nameOf(ui::defaultColourRules(), entry), "rule");
}

void TestColourRules::theFirstThatMatchesDecides()
{
    QList<ColourRule> rules = {{s("a"), s("type:rejected"), LogTint::Error, true},
                               {s("b"), s("type:rejected event:4001"), LogTint::Event, true}};
    QCOMPARE(nameOf(rules, entry(LogKind::Rejected, "4001")), s("a"));
    rules[0].isOn = false;
    QCOMPARE(nameOf(rules, entry(LogKind::Rejected, "4001")), s("b"));
    QCOMPARE(nameOf(rules, entry(LogKind::Rejected, "4004")), QString());
}

// Rules are kept; the words of a language are not their own.
void TestColourRules::rulesHoldInEveryLanguage()
{
    const QList<ColourRule> rules = ui::defaultColourRules();
    ui::setLanguage(s("nl"));
    QCOMPARE(nameOf(rules, entry(LogKind::ClientEvent)), s("Client events"));
    QCOMPARE(nameOf({{s("own"), s("type:lid"), LogTint::Event, true}}, entry(LogKind::MemberAdded)),
             s("own"));
}

void TestColourRules::emptyAndBrokenFiltersColourNothing()
{
    for (const char *filter : {"", "  ", "nokey:x", "/(/", "since:5m"}) {
        QCOMPARE(nameOf({{s("a"), s(filter), LogTint::Error, true}}, entry(LogKind::Rejected)),
                 QString());
    }
}

void TestColourRules::rulesComeBackFromText()
{
    QList<ColourRule> rules = ui::defaultColourRules();
    rules[2].isOn = false;
    rules[3].tint = LogTint::Muted;
    QCOMPARE(*ui::colourRulesFromText(ui::colourRulesToText(rules)), rules);
    QVERIFY(ui::colourRulesFromText(s("[]"))->isEmpty());
    QVERIFY(!ui::colourRulesFromText(QString()));
    QVERIFY(!ui::colourRulesFromText(s("{\"a\":1}")));
}

void TestColourRules::aRowIsAskedOnceUntilTheRulesChange()
{
    ui::RowColours colours;
    colours.append(2);
    colours.setRules(ColourRules({{s("a"), s("type:rejected"), LogTint::Error, true}}));
    QCOMPARE(colours.ruleOf(0, entry(LogKind::Rejected), {})->name, s("a"));
    // Kept: another entry in the same row is not looked at.
    QCOMPARE(colours.ruleOf(0, entry(LogKind::Connected), {})->name, s("a"));
    QVERIFY(!colours.ruleOf(1, entry(LogKind::Connected), {}));
    QVERIFY(!colours.ruleOf(1, entry(LogKind::Rejected), {}));
    colours.setRules(ColourRules({{s("b"), s("type:connected"), LogTint::Event, true}}));
    QVERIFY(!colours.ruleOf(0, entry(LogKind::Rejected), {}));
    QCOMPARE(colours.ruleOf(1, entry(LogKind::Connected), {})->name, s("b"));
}

void TestColourRules::rowsKeepTheirColoursAsTheRingTurns()
{
    ui::LogModel model(nullptr, {10, 1 << 20});
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColourRules(ColourRules(ui::defaultColourRules()));
    const auto isRed = [&](int row) {
        return model.index(row, 0).data(Qt::BackgroundRole).value<QColor>() == ui::theme().rowError;
    };
    const auto check = [&] {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (isRed(row) != (model.entry(row).kind == LogKind::Rejected))
                return false;
        }
        return true;
    };
    model.append(entries(7));
    QVERIFY(check());
    model.append(entries(23));
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(check());
    model.setPaused(true);
    model.append(entries(30));
    model.setPaused(false);
    QVERIFY(check());
    model.clear();
    model.append(entries(33));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(check());
}

void TestColourRules::theRuleIsNamedToo()
{
    ui::LogModel model;
    model.setColourRules(ColourRules(ui::defaultColourRules()));
    model.append({entry(LogKind::Rejected)});
    const QString tip = model.index(0, ui::LogModel::Type).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(s("Refusals")), qPrintable(tip));
    model.setColourRules(ColourRules());
    QVERIFY(!model.index(0, ui::LogModel::Type).data(Qt::BackgroundRole).isValid());
}

void TestColourRules::bothThemesHaveTheirTints()
{
    for (const auto choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(choice);
        for (const LogTint tint : ui::logTints()) {
            const QColor back = ui::tintBackground(tint);
            const QColor front = ui::tintForeground(tint);
            QVERIFY(test::contrast(front.isValid() ? front : ui::theme().text,
                                   back.isValid() ? back : ui::theme().base) >= 4.5);
        }
    }
}

void TestColourRules::theDialogChangesTheLogAtOnce()
{
    test::FakeConsole console;
    ui::LogPage page(console);
    page.show();
    page.model().append({entry(LogKind::Connected)});
    const auto colour = [&] {
        return page.model().index(0, 0).data(Qt::BackgroundRole).value<QColor>();
    };
    QVERIFY(!colour().isValid());
    page.findChild<QToolButton *>(s("logColours"))->click();
    auto *dialog = page.findChild<ui::ColourRulesDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(s("colourAdd"))->click();
    auto *filter = dialog->findChild<ui::FilterEdit *>(s("colourFilter"));
    filter->setText(s("type:connected"));
    filter->commit();
    QCOMPARE(colour(), ui::theme().rowWarn);
    auto *tint = dialog->findChild<QComboBox *>(s("colourTint"));
    tint->setCurrentIndex(tint->findData(static_cast<int>(LogTint::Presence)));
    emit tint->activated(tint->currentIndex());
    QCOMPARE(colour(), ui::theme().rowPresence);
    auto *table = dialog->findChild<QTableView *>(s("colourRules"));
    QVERIFY(
        table->model()->setData(table->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!colour().isValid());
    filter->setText(s("type:"));
    filter->setText(s("nokey:1"));
    filter->commit();
    QVERIFY(!filter->isValid());
    QCOMPARE(page.model().colourRules().list().first().filter, s("type:connected"));
}

void TestColourRules::rulesAreOrderedAddedAndDeleted()
{
    ui::ColourRulesDialog dialog(ui::defaultColourRules(), nullptr);
    const QSignalSpy changed(&dialog, &ui::ColourRulesDialog::changed);
    auto *table = dialog.findChild<QTableView *>(s("colourRules"));
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto press = [&](const char *name) {
        dialog.findChild<QPushButton *>(s(name))->click();
    };
    const auto names = [&] {
        QStringList list;
        for (const ColourRule &rule : changed.last().first().value<QList<ColourRule>>())
            list.append(rule.name);
        return list;
    };
    QVERIFY(!dialog.findChild<QPushButton *>(s("colourDefaults"))->isEnabled());
    QVERIFY(!dialog.findChild<QPushButton *>(s("colourUp"))->isEnabled());
    press("colourDown");
    QCOMPARE(names().mid(0, 2), (QStringList{s("Slow clients"), s("Refusals")}));
    QCOMPARE(table->currentIndex().row(), 1);
    press("colourUp");
    press("colourDelete");
    QCOMPARE(names().size(), 7);
    QCOMPARE(names().first(), s("Slow clients"));
    press("colourDefaults");
    QCOMPARE(names().size(), 8);
    for (int i = 0; i < 60; ++i)
        press("colourAdd");
    QCOMPARE(names().size(), ColourRules::Most);
    while (!changed.last().first().value<QList<ColourRule>>().isEmpty())
        press("colourDelete");
    QVERIFY(!dialog.findChild<QPushButton *>(s("colourDelete"))->isEnabled());
    QVERIFY(!dialog.findChild<ui::FilterEdit *>(s("colourFilter"))->isEnabled());
}

void TestColourRules::rulesAreKept()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(s("ui.ini")), QSettings::IniFormat);
    test::FakeConsole console;
    const QList<ColourRule> own = {{s("mine"), s("event:\"a b\""), LogTint::Presence, false}};
    {
        ui::LogPage page(console);
        page.save(settings);
        QVERIFY(!settings.contains(s("colourRules")));
        page.setColourRules(own);
        page.save(settings);
    }
    ui::LogPage page(console);
    page.restore(settings);
    QCOMPARE(page.model().colourRules().list(), own);
    page.setColourRules({});
    page.save(settings);
    page.restore(settings);
    QVERIFY(page.model().colourRules().list().isEmpty());
}

void TestColourRules::namedAndNotClipped()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    ui::ColourRulesDialog dialog(ui::defaultColourRules(), nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));

    QCOMPARE(test::unnamedWidgets(dialog), QStringList());
    QCOMPARE(test::clippedWidgets(dialog), QStringList());
    QCOMPARE(test::cutLabels(dialog), QStringList());
}

QTEST_MAIN(TestColourRules)
#include "tst_colourrules.moc"
