// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of alerts in the next run, and what is heard of them.
#include "tests/gui/rows.h"
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/manualclock.h"
#include "ui/alerts/alerthistory.h"
#include "ui/alerts/alertruledialog.h"
#include "ui/alerts/alertspage.h"
#include "ui/widgets/rowtable.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using ui::AlertBook;
using ui::AlertRecord;
using ui::AlertsPage;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

AlertRecord record(qint64 fromUtc, qint64 toUtc)
{
    AlertRecord made;
    made.rule = ui::defaultAlertRules().at(1);
    made.rule.tenant = QString();
    made.appId = s("77");
    made.fromUtc = fromUtc;
    made.toUtc = toUtc;
    made.worst = 312.5;
    return made;
}

} // namespace

class TestAlertHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void recordsComeBack();
    void whatWentOnEndedWhenItWasLastKnown();
    void brokenRecordsAreLeftOut();
    void theHistoryStaysBounded();
    void thePageRemembers();
    void anAlertThatGoesOnIsNotedEveryMinute();
    void clearedRecordsDoNotComeBack();
    void aBrokenFileIsNamedOnceAndPutAside();
    void soundIsOffUntilAskedFor();
    void noticesOfSuchRulesAreHeard();

private:
    void open();
    void close();
    void tell(server::ServerState state);
    void breakServer();
    QString path() const { return m_dir->filePath(s("alerts.json")); }
    QJsonObject content() const;
    QAbstractItemModel *history() const
    {
        return m_page->findChild<ui::RowTable *>(s("alertHistory"))->model();
    }

    test::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<test::FakeConsole> m_console;
    std::unique_ptr<AlertsPage> m_page;
};

void TestAlertHistory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(s("ui.ini")), QSettings::IniFormat);
    m_console = std::make_unique<test::FakeConsole>();
    open();
}

void TestAlertHistory::cleanup()
{
    m_page.reset();
    m_console.reset();
    m_settings.reset();
    m_dir.reset();
}

void TestAlertHistory::open()
{
    m_page = std::make_unique<AlertsPage>(*m_console, m_clock);
    m_page->resize(760, 430);
    m_page->restore(*m_settings);
    m_page->show();
    tell(server::ServerState::Listening);
}

void TestAlertHistory::close()
{
    m_page->save(*m_settings);
    m_page.reset();
}

void TestAlertHistory::tell(server::ServerState state)
{
    server::ConsoleDelta delta;
    delta.status.emplace();
    delta.status->state = state;
    delta.status->apps = {test::app()};
    m_page->apply(delta);
}

void TestAlertHistory::breakServer()
{
    tell(server::ServerState::Failed);
    m_clock.advance(5'000);
    tell(server::ServerState::Failed);
}

QJsonObject TestAlertHistory::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void TestAlertHistory::recordsComeBack()
{
    const AlertRecord older = record(1000, 5000);
    const AlertRecord newer = record(6000, 7000);
    const auto read = ui::alertHistoryFromJson(ui::alertHistoryToJson({newer, older}, 9000));
    QCOMPARE(read.size(), 2);
    QCOMPARE(read[0].fromUtc, 1000);
    QCOMPARE(read[0].toUtc, 5000);
    QCOMPARE(read[0].worst, 312.5);
    QCOMPARE(read[0].appId, s("77"));
    QCOMPARE(read[0].rule, older.rule);
    QCOMPARE(read[1].fromUtc, 6000);
}

void TestAlertHistory::whatWentOnEndedWhenItWasLastKnown()
{
    const auto read = ui::alertHistoryFromJson(ui::alertHistoryToJson({record(6000, 0)}, 9000));
    QCOMPARE(read.first().toUtc, 9000);
    // A clock that was set back since.
    const auto odd = ui::alertHistoryFromJson(ui::alertHistoryToJson({record(6000, 0)}, 100));
    QCOMPARE(odd.first().toUtc, 6000);
}

void TestAlertHistory::brokenRecordsAreLeftOut()
{
    QJsonObject written = ui::alertHistoryToJson({record(1, 2)}, 3);
    QJsonArray list = written.value(u"alerts").toArray();
    QJsonObject other = list.first().toObject();
    other.insert(s("metric"), s("unheard of"));
    list.append(other);
    list.append(QJsonValue(3));
    list.append(QJsonObject());
    written.insert(s("alerts"), list);
    QCOMPARE(ui::alertHistoryFromJson(written).size(), 1);
    QVERIFY(ui::alertHistoryFromJson({}).isEmpty());
}

void TestAlertHistory::theHistoryStaysBounded()
{
    QList<AlertRecord> many;
    for (int i = 1; i <= 700; ++i)
        many.prepend(record(i, i + 1));
    const auto read = ui::alertHistoryFromJson(ui::alertHistoryToJson(many, 1000));
    QCOMPARE(read.size(), AlertBook::MostRecords);
    QCOMPARE(read.last().fromUtc, 700);
    AlertBook book(m_clock);
    book.restoreHistory(read);
    QCOMPARE(book.history().first().fromUtc, 700);
    QSet<quint64> numbers;
    for (const AlertRecord &one : book.history())
        numbers.insert(one.number);
    QCOMPARE(numbers.size(), AlertBook::MostRecords);
}

void TestAlertHistory::thePageRemembers()
{
    breakServer();
    QCOMPARE(history()->rowCount(), 1);
    m_clock.advance(20'000);
    tell(server::ServerState::Failed);
    const qint64 endedUtc = m_clock.utcMs();
    close();
    m_clock.advance(3'600'000);
    open();
    QCOMPARE(history()->rowCount(), 1);
    QCOMPARE(history()->index(0, 3).data().toString(),
             ui::ruleText(ui::defaultAlertRules().first()));
    QCOMPARE(content().value(u"written").toInteger(), endedUtc);
    // It is over: "lasted" no longer grows.
    const QString lasted = history()->index(0, 2).data().toString();
    m_clock.advance(60'000);
    tell(server::ServerState::Listening);
    QCOMPARE(history()->index(0, 2).data().toString(), lasted);
    QVERIFY(!m_page->findChild<QLabel *>(s("alertFileProblem"))->isVisible());
}

void TestAlertHistory::anAlertThatGoesOnIsNotedEveryMinute()
{
    breakServer();
    QTRY_COMPARE(content().value(u"written").toInteger(), m_clock.utcMs());
    m_clock.advance(30'000);
    tell(server::ServerState::Failed);
    const qint64 before = m_clock.utcMs() - 30'000;
    QTest::qWait(1200); // longer than a change waits
    QCOMPARE(content().value(u"written").toInteger(), before);
    m_clock.advance(30'000);
    tell(server::ServerState::Failed);
    QTRY_COMPARE(content().value(u"written").toInteger(), m_clock.utcMs());
    QCOMPARE(content().value(u"alerts").toArray().first().toObject().value(u"to").toInteger(), 0);
}

void TestAlertHistory::clearedRecordsDoNotComeBack()
{
    breakServer();
    close();
    open();
    QCOMPARE(history()->rowCount(), 1);
    m_page->findChild<QPushButton *>(s("alertClear"))->click();
    QCOMPARE(history()->rowCount(), 0);
    close();
    open();
    QCOMPARE(history()->rowCount(), 0);
}

void TestAlertHistory::aBrokenFileIsNamedOnceAndPutAside()
{
    close();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"alerts\": [");
    file.close();
    open();
    auto *problem = m_page->findChild<QLabel *>(s("alertFileProblem"));
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(s("alerts.json.bad")), qPrintable(problem->text()));
    QVERIFY(QFile::exists(path() + s(".bad")));

    QCOMPARE(test::clippedWidgets(*m_page), QStringList());
    close();
    open();
    QVERIFY(!m_page->findChild<QLabel *>(s("alertFileProblem"))->isVisible());
}

void TestAlertHistory::soundIsOffUntilAskedFor()
{
    for (const ui::AlertRule &rule : ui::defaultAlertRules())
        QVERIFY(!rule.sound);
    ui::AlertRuleDialog dialog(ui::defaultAlertRules().first(), {}, {}, nullptr);
    auto *sound = dialog.findChild<QCheckBox *>(s("ruleSound"));
    QVERIFY(!sound->isChecked());
    QVERIFY(!sound->toolTip().isEmpty());
    dialog.findChild<QCheckBox *>(s("ruleNotify"))->setChecked(false);
    QVERIFY(!sound->isEnabled());
    dialog.findChild<QCheckBox *>(s("ruleNotify"))->setChecked(true);
    sound->setChecked(true);

    QVERIFY(dialog.rule().sound);
    ui::saveAlertRules(*m_settings, {dialog.rule()});
    QCOMPARE(ui::loadAlertRules(*m_settings), QList<ui::AlertRule>{dialog.rule()});
}

void TestAlertHistory::noticesOfSuchRulesAreHeard()
{
    const QSignalSpy silent(m_page.get(), &AlertsPage::noticeRaised);
    breakServer();
    QCOMPARE(silent.size(), 1);
    QVERIFY(!silent.first().at(2).toBool());
    close();
    QList<ui::AlertRule> rules = ui::defaultAlertRules();
    rules.first().sound = true;
    ui::saveAlertRules(*m_settings, rules);
    open();
    const QSignalSpy heard(m_page.get(), &AlertsPage::noticeRaised);
    breakServer();
    QCOMPARE(heard.size(), 1);
    QVERIFY(heard.first().at(2).toBool());
    QCOMPARE(m_page->findChild<ui::RowTable *>(s("alertRules"))->model()->index(0, 4).data(),
             s("desktop, sound"));
}

QTEST_MAIN(TestAlertHistory)
#include "tst_alerthistory.moc"
