// SPDX-License-Identifier: GPL-3.0-or-later
//
// When an alert begins and ends, what is said of it, and where its values come from.
#include "tests/support/manualclock.h"
#include "ui/alerts/alertbook.h"
#include "ui/alerts/alertscope.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using test::ManualClock;
using ui::AlertBook;
using ui::AlertComparator;
using ui::AlertMetric;
using ui::AlertReading;
using ui::AlertReadings;
using ui::AlertRule;

namespace {

constexpr double None = -1; // no value to read

AlertRule rule(AlertMetric metric, AlertComparator comparator, double threshold, int seconds)
{
    AlertRule made;
    made.id = QStringLiteral("r");
    made.metric = metric;
    made.comparator = comparator;
    made.threshold = threshold;
    made.seconds = seconds;
    return made;
}

server::LogEntry rejected(quint64 seq, qint64 utc, const QString &app = {})
{
    server::LogEntry entry;
    entry.seq = seq;
    entry.utc = utc;
    entry.kind = server::LogKind::Rejected;
    entry.appId = app;
    return entry;
}

} // namespace

class TestAlertBook : public QObject
{
    Q_OBJECT

private slots:
    void beginsAndEndsInTime_data();
    void beginsAndEndsInTime();
    void oneNoticeAMinuteOfARule();
    void severalAlertsAreOneNotice();
    void acknowledgedIsQuietUntilItIsOver();
    void snoozedIsSaidAgain();
    void mutedIsSaidAfterwards();
    void aChangedRuleStartsOver();
    void historyIsBounded();
    void readsWhatTheConsoleTells_data();
    void readsWhatTheConsoleTells();
    void ofTheScopeIsWhatIsAboutIt_data();
    void ofTheScopeIsWhatIsAboutIt();
    void rejectedAreCountedForAMinute();
    void rulesAreKept();

private:
    // A value a second, from the first on.
    void feed(AlertBook &book, double value, int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            book.judge([value](const AlertRule &) {
                return value == None ? AlertReading() : AlertReading{value, {}};
            });
            m_clock.advance(1000);
        }
    }

    ManualClock m_clock;
};

// Which second is an alert, by letters: a value a second.
void TestAlertBook::beginsAndEndsInTime_data()
{
    QTest::addColumn<AlertComparator>("comparator");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("alert");
    const auto above = AlertComparator::Above;
    const auto below = AlertComparator::Below;
    const auto equal = AlertComparator::Equal;
    QTest::newRow("at once") << above << 10.0 << 0 << QList<double>{10, 11, 12} << "-AA";
    QTest::newRow("after its time")
        << above << 10.0 << 2 << QList<double>{11, 11, 11, 11} << "--AA";
    QTest::newRow("a gap starts over")
        << above << 10.0 << 2 << QList<double>{11, 11, 10, 11, 11, 11} << "-----A";
    QTest::newRow("ends 5 s after")
        << above << 10.0 << 0 << QList<double>{11, 9, 9, 9, 9, 9, 9, 9} << "AAAAAA--";
    QTest::newRow("within the margin it goes on")
        << above << 10.0 << 0 << QList<double>{11, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5}
        << "AAAAAAAAA";
    QTest::newRow("wavering is one alert")
        << above << 10.0 << 0 << QList<double>{11, 8, 8, 8, 11, 8, 8, 8, 8, 8, 8} << "AAAAAAAAAA-";
    QTest::newRow("no value is no alert")
        << above << 10.0 << 0 << QList<double>{None, 11, None, None, None, None, None, None}
        << "-AAAAAA-";
    QTest::newRow("below") << below << 14.0 << 0 << QList<double>{14, 13, 16, 16, 16, 16, 16, 16}
                           << "-AAAAAA-";
    QTest::newRow("exactly none") << equal << 0.0 << 1 << QList<double>{0, 0, 1, 1, 1, 1, 1, 1}
                                  << "-AAAAAA-";
    QTest::newRow("above none") << above << 0.0 << 0 << QList<double>{1, 0, 0, 0, 0, 0, 0}
                                << "AAAAAA-";
}

void TestAlertBook::beginsAndEndsInTime()
{
    QFETCH(const AlertComparator, comparator);
    QFETCH(const double, threshold);
    QFETCH(const int, seconds);
    QFETCH(const QList<double>, values);
    QFETCH(const QString, alert);
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, comparator, threshold, seconds)});
    QString seen;
    for (const double value : values) {
        feed(book, value, 1);
        seen += book.active().isEmpty() ? u'-' : u'A';
    }
    QCOMPARE(seen, alert);
}

void TestAlertBook::oneNoticeAMinuteOfARule()
{
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0)});
    feed(book, 11, 1);
    const auto first = book.takeNotice();
    QVERIFY(first);
    QCOMPARE(first->untold, 0);
    QVERIFY(!book.takeNotice());
    for (int i = 0; i < 3; ++i) { // three times more, 7 s each
        feed(book, 0, 6);
        feed(book, 11, 1);
        QVERIFY(!book.takeNotice());
    }
    QCOMPARE(book.history().size(), 4);
    feed(book, 11, 60);
    const auto second = book.takeNotice();
    QVERIFY(second);
    QCOMPARE(second->alerts.size(), 1);
    QCOMPARE(second->untold, 2); // the third is the one that is told of
}

void TestAlertBook::severalAlertsAreOneNotice()
{
    AlertBook book(m_clock);
    AlertRule one = rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0);
    AlertRule other = one;
    other.id = QStringLiteral("other");
    AlertRule quiet = one;
    quiet.id = QStringLiteral("quiet");
    quiet.notify = false;
    AlertRule off = one;
    off.id = QStringLiteral("off");
    off.enabled = false;
    book.setRules({one, other, quiet, off});
    feed(book, 11, 1);
    QCOMPARE(book.active().size(), 3);
    const auto notice = book.takeNotice();
    QVERIFY(notice);
    QCOMPARE(notice->alerts.size(), 2);
}

void TestAlertBook::acknowledgedIsQuietUntilItIsOver()
{
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0)});
    feed(book, 11, 1);
    QCOMPARE(book.pressing(), 1);
    book.acknowledge(QStringLiteral("r"));
    QCOMPARE(book.pressing(), 0);
    QVERIFY(!book.takeNotice());
    feed(book, 0, 6);
    QVERIFY(book.active().isEmpty());
    feed(book, 11, 1);
    QCOMPARE(book.pressing(), 1);
    QVERIFY(book.takeNotice());
}

void TestAlertBook::snoozedIsSaidAgain()
{
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0)});
    feed(book, 11, 1);
    QVERIFY(book.takeNotice());
    book.snooze(QStringLiteral("r"), 600'000);
    feed(book, 11, 599);
    QCOMPARE(book.pressing(), 0);
    QVERIFY(!book.takeNotice());
    feed(book, 11, 3);
    QCOMPARE(book.pressing(), 1);
    QVERIFY(book.takeNotice());
    QCOMPARE(book.history().size(), 1);
}

void TestAlertBook::mutedIsSaidAfterwards()
{
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0)});
    book.mute(10'000);
    feed(book, 11, 9);
    QVERIFY(book.mutedUntilUtc() > 0);
    QVERIFY(!book.takeNotice());
    feed(book, 11, 2);
    QCOMPARE(book.mutedUntilUtc(), 0);
    QVERIFY(book.takeNotice());
}

void TestAlertBook::aChangedRuleStartsOver()
{
    AlertBook book(m_clock);
    AlertRule one = rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0);
    book.setRules({one});
    feed(book, 11, 1);
    book.setRules({one}); // the same: it goes on
    QCOMPARE(book.active().size(), 1);
    one.threshold = 20;
    book.setRules({one});
    QVERIFY(book.active().isEmpty());
    QVERIFY(book.history().constFirst().toUtc > 0);
    feed(book, 11, 1);
    QVERIFY(book.active().isEmpty());
}

void TestAlertBook::historyIsBounded()
{
    AlertBook book(m_clock);
    book.setRules({rule(AlertMetric::Rejected, AlertComparator::Above, 10, 0)});
    for (int i = 0; i < AlertBook::MostRecords + 5; ++i) {
        feed(book, 11 + i, 1);
        feed(book, 0, 6);
    }
    const auto history = book.history();
    QCOMPARE(history.size(), AlertBook::MostRecords);
    QCOMPARE(history.constFirst().worst, 11.0 + AlertBook::MostRecords + 4);
    QVERIFY(history.constFirst().fromUtc > history.constLast().fromUtc);
    book.clearHistory();
    QVERIFY(book.history().isEmpty());
}

void TestAlertBook::readsWhatTheConsoleTells_data()
{
    QTest::addColumn<AlertMetric>("metric");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<double>("value");
    const QString all;
    QTest::newRow("listens") << AlertMetric::ServerDown << all << all << 0.0;
    QTest::newRow("p95") << AlertMetric::PublishP95 << all << all << 312.0;
    QTest::newRow("p95 of an app") << AlertMetric::PublishP95 << "a" << all << 20.0;
    QTest::newRow("p95 of a quiet app") << AlertMetric::PublishP95 << "b" << all << None;
    QTest::newRow("errors") << AlertMetric::Errors << all << all << 7.0;
    QTest::newRow("slow") << AlertMetric::SlowConnections << all << all << 2.0;
    QTest::newRow("fullest app") << AlertMetric::ShareOfLimit << all << all << 95.0;
    QTest::newRow("that app") << AlertMetric::ShareOfLimit << "b" << all << 10.0;
    QTest::newRow("an app without a limit") << AlertMetric::ShareOfLimit << "c" << all << None;
    QTest::newRow("connections") << AlertMetric::Connections << all << all << 300.0;
    QTest::newRow("of an app") << AlertMetric::Connections << "b" << all << 10.0;
    QTest::newRow("of a tenant") << AlertMetric::Connections << all << "acme" << 30.0;
    QTest::newRow("certificate") << AlertMetric::CertificateDays << all << all << 12.0;
    QTest::newRow("users") << AlertMetric::OnlineUsers << all << all << 50.0;
    QTest::newRow("users of a tenant") << AlertMetric::OnlineUsers << "a"
                                       << "acme" << 5.0;
    QTest::newRow("nobody of a tenant") << AlertMetric::OnlineUsers << all << "quiet" << 0.0;
    QTest::newRow("in") << AlertMetric::MessagesIn << all << all << 40.0;
    QTest::newRow("out of a tenant") << AlertMetric::MessagesOut << all << "acme" << 9.0;
}

void TestAlertBook::readsWhatTheConsoleTells()
{
    QFETCH(const AlertMetric, metric);
    QFETCH(const QString, app);
    QFETCH(const QString, tenant);
    QFETCH(const double, value);
    AlertReadings readings(m_clock);
    AlertRule asked = rule(metric, AlertComparator::Above, 0, 0);
    asked.appId = app;
    if (!tenant.isEmpty())
        asked.tenant = tenant;
    QVERIFY(!readings.read(asked).value); // nothing is known yet

    server::ConsoleDelta delta;
    server::ServerStatus status;
    status.state = server::ServerState::Listening;
    status.connections = 300;
    status.onlineUsers = 50;
    status.messagesInPerSecond = 40;
    status.errorsLastMinute = 7;
    status.slowConnections = 2;
    status.publishP95Microseconds = 312'000;
    status.certificate =
        server::CertificateStatus{QStringLiteral("a"), m_clock.utcMs() + 12LL * 24 * 3600 * 1000};
    const auto add = [&status](const char *id, int connections, std::optional<int> most) {
        server::AppSummary one;
        one.id = QLatin1String(id);
        one.connections = connections;
        one.maxConnections = most;
        status.apps.append(one);
    };
    add("a", 95, 100);
    status.apps.last().publishP95Microseconds = 20'000;
    add("b", 10, 100);
    add("c", 195, {});
    delta.status = status;
    server::TenantRow acme;
    acme.appId = QStringLiteral("a");
    acme.tenant = QStringLiteral("acme");
    acme.users = 5;
    acme.connections = 10;
    acme.messagesOutPerSecond = 4;
    server::TenantRow other = acme;
    other.appId = QStringLiteral("b");
    other.connections = 20;
    other.messagesOutPerSecond = 5;
    delta.tenants = QList<server::TenantRow>{acme, other};
    readings.apply(delta);
    const AlertReading read = readings.read(asked);
    QCOMPARE(read.value.value_or(None), value);
    if (metric == AlertMetric::ShareOfLimit && app.isEmpty())
        QCOMPARE(read.appId, QStringLiteral("a"));

    status.state = server::ServerState::Failed;
    delta.status = status;
    readings.apply(delta);
    const double down = metric == AlertMetric::ServerDown ? 1 : None;
    QCOMPARE(readings.read(asked).value.value_or(None), down);
}

void TestAlertBook::ofTheScopeIsWhatIsAboutIt_data()
{
    QTest::addColumn<QString>("ruleApp");
    QTest::addColumn<QString>("ruleTenant");
    QTest::addColumn<QString>("alertApp");
    QTest::addColumn<bool>("inApp");
    QTest::addColumn<bool>("inTenant");
    const QString all;
    QTest::newRow("everything") << all << all << all << true << true;
    QTest::newRow("its app") << "a" << all << all << true << true;
    QTest::newRow("another app") << "b" << all << all << false << false;
    QTest::newRow("its tenant") << all << "acme" << all << true << true;
    QTest::newRow("another tenant") << "a"
                                    << "globex" << all << true << false;
    QTest::newRow("found in its app") << all << all << "a" << true << true;
    QTest::newRow("found in another app") << all << all << "b" << false << false;
}

void TestAlertBook::ofTheScopeIsWhatIsAboutIt()
{
    QFETCH(const QString, ruleApp);
    QFETCH(const QString, ruleTenant);
    QFETCH(const QString, alertApp);
    AlertRule one = rule(AlertMetric::OnlineUsers, AlertComparator::Above, 0, 0);
    one.appId = ruleApp;
    if (!ruleTenant.isEmpty())
        one.tenant = ruleTenant;
    QVERIFY(concerns(one, alertApp, {}));
    QTEST(concerns(one, alertApp, {QStringLiteral("a"), {}}), "inApp");
    QTEST(concerns(one, alertApp, {QStringLiteral("a"), QStringLiteral("acme")}), "inTenant");
}

void TestAlertBook::rejectedAreCountedForAMinute()
{
    AlertReadings readings(m_clock);
    AlertRule all = rule(AlertMetric::Rejected, AlertComparator::Above, 0, 0);
    AlertRule ofApp = all;
    ofApp.appId = QStringLiteral("a");
    const AlertRule skipped = rule(AlertMetric::LogSkipped, AlertComparator::Above, 0, 0);
    server::ConsoleDelta delta;
    delta.status = server::ServerStatus();
    delta.status->state = server::ServerState::Listening;
    delta.logSkipped = 900; // from before this console looked
    delta.log = {rejected(1, m_clock.utcMs() - 90'000),
                 rejected(2, m_clock.utcMs()),
                 rejected(3, m_clock.utcMs(), QStringLiteral("a"))};
    readings.apply(delta);
    QCOMPARE(readings.read(all).value, 2.0);
    QCOMPARE(readings.read(ofApp).value, 1.0);
    QCOMPARE(readings.read(skipped).value, 0.0);
    delta.logSkipped = 5;
    readings.apply(delta); // the same entries again
    QCOMPARE(readings.read(all).value, 2.0);
    QCOMPARE(readings.read(skipped).value, 5.0);
    m_clock.advance(59'000);
    QCOMPARE(readings.read(all).value, 2.0);
    m_clock.advance(2'000);
    QCOMPARE(readings.read(all).value, 0.0);
    QCOMPARE(readings.read(skipped).value, 0.0);
}

void TestAlertBook::rulesAreKept()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
    QCOMPARE(ui::loadAlertRules(settings), ui::defaultAlertRules());
    QList<AlertRule> rules = ui::defaultAlertRules();
    rules[0].enabled = false;
    rules[1].notify = false;
    rules[2].appId = QStringLiteral("a");
    rules[3].tenant = QString();
    rules[4].threshold = 12.5;
    rules[5].seconds = 77;
    rules[6].comparator = AlertComparator::Equal;
    ui::saveAlertRules(settings, rules);
    QCOMPARE(ui::loadAlertRules(settings), rules);
    ui::saveAlertRules(settings, {});
    QCOMPARE(ui::loadAlertRules(settings), QList<AlertRule>());
}

QTEST_GUILESS_MAIN(TestAlertBook)
#include "tst_alertbook.moc"
