// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sweep.h"
#include "tests/support/fakeconsole.h"
#include "ui/charts/chartpanel.h"
#include "ui/models/filter.h"
#include "ui/pages/trafficpage.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QImage>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace server;
using test::FakeConsole;
using ui::ChartPanel;
using ui::TrafficPage;

namespace {

TrafficHistory history(const TrafficQuery &query)
{
    TrafficHistory answer;
    answer.stepMs = query.spanMs > 300'000 ? 10'000 : 1000;
    answer.buckets = 60;
    answer.startUtc = 1'700'000'000'000;
    const QStringList keys =
        query.split == TrafficSplit::Total
            ? QStringList{QString()}
            : QStringList{QStringLiteral("acme"), QString(), QStringLiteral("*")};
    QList<TrafficMetric> metrics{TrafficMetric::MessagesIn, TrafficMetric::MessagesOut};
    if (query.split == TrafficSplit::Total && !query.tenant)
        metrics += {TrafficMetric::Connections,
                    TrafficMetric::Opened,
                    TrafficMetric::LatencyP50,
                    TrafficMetric::LatencyP95,
                    TrafficMetric::LatencyP99};
    for (TrafficMetric metric : metrics) {
        for (const QString &key : keys) {
            TrafficSeries series;
            series.metric = metric;
            series.key = key;
            for (int i = 0; i < answer.buckets; ++i)
                series.mean.append(i == 20 ? std::nan("") : i);
            series.peak = series.mean;
            series.lowest = series.mean;
            series.sum = series.mean;
            answer.series.append(series);
        }
    }
    return answer;
}

} // namespace

class TestTrafficPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingHasANameAndRoom();
    void hiddenPagesAskForNothing();
    void oneQuestionAtATime();
    void pauseHoldsStillButRangesAnswer();
    void rangeSplitAndScopeAreAsked();
    void aStretchOfOnesOwnIsAskedOnce();
    void theLogOfAStretchIsShown();
    void tenantsAreStacked();
    void sixChartsHaveTheirLines();
    void whatIsNotCountedSaysSo();
    void aStretchIsCopiedInFigures();
    void theKeyboardEnlarges();
    void gapsAndSummaries();
    void enlargingShowsOnePanel();
    void tablesAndExports();
    void failuresAreTold();
    void choicesSurviveARestart();

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }

    // The questions about the lines; each is followed by one about the areas.
    QList<TrafficQuery> totals() const
    {
        QList<TrafficQuery> queries = m_console->trafficQueries;
        queries.removeIf(
            [](const TrafficQuery &query) { return query.split != TrafficSplit::Total; });
        return queries;
    }

    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<TrafficPage> m_page;
};

void TestTrafficPage::init()
{
    ui::applyTheme(ui::ThemeChoice::Light);
    m_console = std::make_unique<FakeConsole>();
    m_console->setTrafficSource(history);
    m_page = std::make_unique<TrafficPage>(*m_console);
    connect(m_console.get(), &Console::changed, m_page.get(), &TrafficPage::apply);
    m_page->resize(1000, 700);
}

void TestTrafficPage::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void TestTrafficPage::everythingHasANameAndRoom()
{
    find<QComboBox>("trafSplit")->setCurrentIndex(1);
    for (ui::ThemeChoice choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(choice);
        m_page->themeChanged();
        m_page->resize(780, 560);
        m_page->show();
        QTest::qWait(200);
        QCOMPARE(test::unnamedWidgets(*m_page).join(u','), QString());
        QCOMPARE(test::clippedWidgets(*m_page).join(u','), QString());
    }
}

void TestTrafficPage::hiddenPagesAskForNothing()
{
    QTest::qWait(50);
    QVERIFY(totals().isEmpty());
    m_page->show();
    QTRY_COMPARE(totals().size(), 1);
    m_page->hide();
    QTest::qWait(1200);
    QCOMPARE(totals().size(), 1);
}

void TestTrafficPage::oneQuestionAtATime()
{
    m_console->hold();
    m_page->show();
    QTest::qWait(1300);
    QCOMPARE(totals().size(), 1);
    find<QAbstractButton>("trafRange1")->click();
    QCOMPARE(totals().size(), 1);
    m_console->release();
    QTRY_COMPARE(totals().size(), 2);
    QCOMPARE(totals().last().spanMs, 3'600'000);
    QTRY_COMPARE(find<ChartPanel>("trafChartMessages")->data().stepMs, 10'000);
}

void TestTrafficPage::pauseHoldsStillButRangesAnswer()
{
    m_page->show();
    QTRY_COMPARE(totals().size(), 1);
    find<QAbstractButton>("trafPause")->click();
    QCOMPARE(find<QAbstractButton>("trafPause")->text(), QStringLiteral("Paused"));
    QTest::qWait(1200);
    QCOMPARE(totals().size(), 1);
    find<QAbstractButton>("trafRange2")->click();
    QTRY_COMPARE(totals().size(), 2);
    QVERIFY(totals().last().toUtc > 0);
    m_page->setPaused(false);
    QTRY_COMPARE(totals().size(), 3);
    QCOMPARE(totals().last().toUtc, 0);
}

void TestTrafficPage::rangeSplitAndScopeAreAsked()
{
    m_page->show();
    QTRY_COMPARE(totals().size(), 1);
    QCOMPARE(totals().first().spanMs, 300'000);
    m_page->setScope({QStringLiteral("7"), QStringLiteral("acme")});
    QTRY_COMPARE(totals().size(), 2);
    QCOMPARE(totals().last().appId, QStringLiteral("7"));
    QCOMPARE(*totals().last().tenant, QStringLiteral("acme"));
    const auto lastSplit = [this] {
        return m_console->trafficQueries.last().split;
    };
    QTRY_COMPARE(lastSplit(), TrafficSplit::Tenant);
    QCOMPARE(*m_console->trafficQueries.last().tenant, QStringLiteral("acme"));
    find<QComboBox>("trafSplit")->setCurrentIndex(2);
    QTRY_COMPARE(lastSplit(), TrafficSplit::Channel);
    QVERIFY(m_console->trafficQueries.size() <= 2 * totals().size());
}

void TestTrafficPage::aStretchOfOnesOwnIsAskedOnce()
{
    m_page->show();
    QTRY_COMPARE(totals().size(), 1);
    auto *log = find<QAbstractButton>("trafShowLog");
    QVERIFY(!log->isEnabled());
    find<QAbstractButton>("trafRange3")->click();
    auto *from = find<QDateTimeEdit>("rangeFrom");
    auto *to = find<QDateTimeEdit>("rangeTo");
    auto *show = find<QAbstractButton>("rangeShow");
    QVERIFY(show->isEnabled());
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(second);
    from->setDateTime(now.addDays(-2));
    QVERIFY(!show->isEnabled());
    QVERIFY(find<QLabel>("rangeMessage")->text().contains(QStringLiteral("24 hours")));
    from->setDateTime(now.addSecs(-7200));
    to->setDateTime(now.addSecs(-7205));
    QVERIFY(!show->isEnabled());
    to->setDateTime(now.addSecs(-3600));
    show->click();
    QTRY_COMPARE(totals().size(), 2);
    QCOMPARE(totals().last().spanMs, 3'600'000);
    QCOMPARE(totals().last().toUtc, (second - 3600) * 1000);
    QVERIFY(log->isEnabled());
    QVERIFY(find<QAbstractButton>("trafRange3")->isChecked());
    QTest::qWait(1500); // what has been is not asked again
    QCOMPARE(totals().size(), 2);
    find<QAbstractButton>("trafRange0")->click();
    QTRY_COMPARE(totals().size(), 3);
    QCOMPARE(totals().last().toUtc, 0);
    QVERIFY(!log->isEnabled());
}

void TestTrafficPage::theLogOfAStretchIsShown()
{
    m_page->show();
    auto *panel = find<ChartPanel>("trafChartMessages");
    QTRY_COMPARE(panel->data().lines.size(), 2);
    const QSignalSpy rows(m_page.get(), &TrafficPage::rowsRequested);
    const qint64 begin = 1'700'000'010'000;
    emit panel->chart().windowRequested(begin, begin + 20'000);
    find<QAbstractButton>("trafShowLog")->click();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().at(0).toString(), QStringLiteral("log"));
    const auto filter = ui::Filter::parse(rows.first().at(1).toString(), {QStringLiteral("since")});
    QVERIFY(filter);
    const auto admits = [&filter](qint64 utc) {
        return filter->matches([utc](const QString &) { return QString::number(utc); },
                               [] { return QString(); });
    };
    QVERIFY(admits(begin + 1'000));
    QVERIFY(!admits(begin - 1'000));
    QVERIFY(!admits(begin + 21'000));
}

void TestTrafficPage::tenantsAreStacked()
{
    m_page->show();
    auto *panel = find<ChartPanel>("trafChartSplit");
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->title(), QStringLiteral("Messages out by tenant"));
    QTRY_COMPARE(panel->data().lines.size(), 3);
    QVERIFY(panel->data().isStacked);
    QCOMPARE(panel->chart().seriesInUse(), 6); // on both sides of the gap
    QVERIFY(!panel->chart().renderHints().testFlag(QPainter::Antialiasing));
    QCOMPARE(panel->data().lines[0].key, QStringLiteral("messages_out:acme"));
    QCOMPARE(panel->data().lines[1].name, QStringLiteral("Unassigned"));
    QCOMPARE(panel->data().lines[2].name, QStringLiteral("Other"));
    QCOMPARE(panel->data().lines[2].colour, ui::theme().series.last());
    find<QComboBox>("trafSplit")->setCurrentIndex(3);
    QCOMPARE(panel->title(), QStringLiteral("Messages out by app"));
    QTRY_COMPARE(panel->data().lines.value(1).name, QStringLiteral("None"));
}

void TestTrafficPage::sixChartsHaveTheirLines()
{
    m_page->show();
    const auto names = [this](const char *panel) {
        QStringList list;
        for (const ui::ChartLine &line : find<ChartPanel>(panel)->data().lines)
            list.append(line.name);
        return list.join(u' ');
    };
    QTRY_COMPARE(names("trafChartMessages"), QStringLiteral("In Out"));
    QCOMPARE(names("trafChartConnections"), QStringLiteral("Open Opened"));
    QCOMPARE(names("trafChartLatency"), QStringLiteral("p50 p95 p99"));
    const ui::ChartData latency = find<ChartPanel>("trafChartLatency")->data();
    QCOMPARE(latency.lines[0].dash, Qt::SolidLine);
    QCOMPARE(latency.lines[1].dash, Qt::DashLine);
    QCOMPARE(latency.lines[2].dash, Qt::DotLine);
    QVERIFY(
        find<ChartPanel>("trafChartLatency")->summary().startsWith(QStringLiteral("p50 59 µs")));
    // One number is how many there are, the other how many come in a second.
    const ui::ChartData connections = find<ChartPanel>("trafChartConnections")->data();
    QCOMPARE(connections.unitOf(connections.lines[0]), ui::ChartUnit::Count);
    QCOMPARE(connections.unitOf(connections.lines[1]), ui::ChartUnit::PerSecond);
    m_console->setTrafficSource({});
    QTRY_COMPARE(names("trafChartHttp"), QStringLiteral("Requests 4xx 5xx Refused"));
    QCOMPARE(names("trafChartConnections"), QStringLiteral("Open Opened Closed"));
}

// Nothing is drawn where nothing is counted, and the chart says why.
void TestTrafficPage::whatIsNotCountedSaysSo()
{
    m_console->setTrafficSource({});
    m_page->show();
    auto *http = find<ChartPanel>("trafChartHttp");
    auto *connections = find<ChartPanel>("trafChartConnections");
    auto *messages = find<ChartPanel>("trafChartMessages");
    QTRY_COMPARE(http->data().lines.size(), 4);
    m_page->setScope({QStringLiteral("1"), {}});
    QTRY_COMPARE(http->data().lines.size(), 0);
    QCOMPARE(connections->data().lines.size(), 3);
    QVERIFY(http->summary().contains(QStringLiteral("whole server only")));
    QVERIFY(!connections->summary().contains(QStringLiteral("only")));
    m_page->setScope({QStringLiteral("1"), QStringLiteral("acme")});
    QTRY_COMPARE(connections->data().lines.size(), 0);
    QVERIFY(connections->summary().contains(QStringLiteral("All tenants")));
    QCOMPARE(messages->data().lines.size(), 2);
    m_page->setScope({});
    QTRY_COMPARE(http->data().lines.size(), 4);
    QVERIFY(!http->summary().contains(QStringLiteral("only")));
}

void TestTrafficPage::aStretchIsCopiedInFigures()
{
    m_page->show();
    auto *panel = find<ChartPanel>("trafChartMessages");
    QTRY_COMPARE(panel->data().lines.size(), 2);
    auto *copy = find<QAbstractButton>("trafCopySummary");
    QVERIFY(!copy->isEnabled());
    const qint64 begin = 1'700'000'010'000;
    emit panel->chart().windowRequested(begin, begin + 4'000);
    copy->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(QStringLiteral("Messages\n  In: mean 12/s, lowest second 10/s, highest "
                                          "second 14/s, 60 in all\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Open: mean 12, lowest second 10, highest second 14\n")),
             qPrintable(text));
}

void TestTrafficPage::theKeyboardEnlarges()
{
    m_page->show();
    m_page->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_page.get());
    auto *latency = find<ChartPanel>("trafChartLatency");
    auto *bytes = find<ChartPanel>("trafChartBytes");
    latency->chart().setFocus();
    QTest::keyClick(&latency->chart(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(latency->isVisible());
    QVERIFY(!bytes->isVisible());
    QTest::keyClick(&latency->chart(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bytes->isVisible());
    QVERIFY(latency->chart().hasFocus());
}

void TestTrafficPage::gapsAndSummaries()
{
    m_page->show();
    auto *panel = find<ChartPanel>("trafChartMessages");
    QTRY_COMPARE(panel->data().lines.size(), 2);
    QCOMPARE(panel->chart().seriesInUse(), 4);
    QCOMPARE(
        panel->summary(),
        QStringLiteral("In 59/s (at most 59/s), Out 59/s (at most 59/s), in the last 5 minutes."));
    QCOMPARE(find<ChartPanel>("trafChartHttp")->data().lines.size(), 0);
}

void TestTrafficPage::enlargingShowsOnePanel()
{
    m_page->show();
    auto *messages = find<ChartPanel>("trafChartMessages");
    emit messages->maximiseRequested(true);
    QVERIFY(messages->isVisible());
    QVERIFY(!find<ChartPanel>("trafChartBytes")->isVisible());
    emit messages->maximiseRequested(false);
    QVERIFY(find<ChartPanel>("trafChartBytes")->isVisible());
}

void TestTrafficPage::tablesAndExports()
{
    m_page->show();
    auto *panel = find<ChartPanel>("trafChartMessages");
    QTRY_COMPARE(panel->data().lines.size(), 2);
    find<QAbstractButton>("trafAsTable")->click();
    auto *table = panel->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 60);
    find<QAbstractButton>("trafAsTable")->click();
    double sum = 0;
    for (const QByteArray &line : m_page->csv().split('\n')) {
        if (line.contains(",messages_in,"))
            sum += line.split(',').at(2).toDouble();
    }
    QCOMPARE(sum, 59.0 * 60 / 2 - 20);
    const QImage image = m_page->image();
    QCOMPARE(image.devicePixelRatio(), 2.0);
    QVERIFY(image.width() > 2 * 900);
}

void TestTrafficPage::failuresAreTold()
{
    m_console->failWith(Error{ErrorCode::Unavailable, QStringLiteral("The engine is away.")});
    m_page->show();
    auto *status = find<QWidget>("trafStatus");
    QTRY_VERIFY(status->accessibleName().contains(QStringLiteral("The engine is away.")));
    m_console->failWith(std::nullopt);
    QTRY_VERIFY(status->accessibleName().isEmpty());
}

void TestTrafficPage::choicesSurviveARestart()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    find<QAbstractButton>("trafRange1")->click();
    find<QComboBox>("trafSplit")->setCurrentIndex(2);
    m_page->save(settings);
    TrafficPage other(*m_console);
    other.restore(settings);
    QVERIFY(other.findChild<QAbstractButton *>(QStringLiteral("trafRange1"))->isChecked());
    QCOMPARE(other.findChild<QComboBox *>(QStringLiteral("trafSplit"))->currentIndex(), 2);
}

QTEST_MAIN(TestTrafficPage)
#include "tst_trafficpage.moc"
