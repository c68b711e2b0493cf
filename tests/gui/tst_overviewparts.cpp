// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the first page is made of: figures, problems, comings and goings, first contact.
#include "tests/gui/rows.h"
#include "ui/formatting.h"
#include "ui/models/filter.h"
#include "ui/models/logmodel.h"
#include "ui/models/logtext.h"
#include "ui/overview/comings.h"
#include "ui/overview/firstcontact.h"
#include "ui/overview/numbers.h"
#include "ui/overview/problemtally.h"
#include "ui/overview/tenantsnow.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace server;
using namespace ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr qint64 Now = 1'700'000'000'000;

LogEntry rejection(quint64 seq, const char *code, const char *text, const char *app = "")
{
    LogEntry entry;
    entry.seq = seq;
    entry.utc = Now;
    entry.kind = LogKind::Rejected;
    entry.event = s(code);
    entry.text = s(text);
    entry.appId = s(app);
    return entry;
}

ServerStatus listening()
{
    ServerStatus status;
    status.state = ServerState::Listening;
    status.host = s("127.0.0.1");
    status.port = 8080;
    status.connections = 12;
    status.onlineUsers = 7;
    status.channels = 3;
    status.messagesInPerSecond = 4;
    status.messagesOutPerSecond = 40;
    status.apps = {test::app()};
    status.apps[0].connections = 11;
    return status;
}

TenantRow tenant(const char *name, int users, double out)
{
    TenantRow row = test::tenant(s(name), users);
    row.channels = 2;
    row.messagesOutPerSecond = out;
    return row;
}

double at(const KpiValues &values, Kpi kpi)
{
    return values[static_cast<std::size_t>(kpi)].value_or(-1);
}

} // namespace

class TestOverviewParts : public QObject
{
    Q_OBJECT

private slots:
    void figuresFollowTheScope();
    void stoppedServersHaveNoFigures();
    void figuresAreWritten_data();
    void figuresAreWritten();
    void reasonsAreGrouped();
    void problemsLeadToTheirRows();
    void problemsAreForgottenInTime();
    void closestKeyIsNamed_data();
    void closestKeyIsNamed();
    void comingsHaveNames();
    void repeatedLogIsNotCountedTwice();
    void firstContactIsFollowed();
    void tenantsAreSortedAndFollowed();
};

void TestOverviewParts::figuresFollowTheScope()
{
    const QList<TenantRow> tenants{tenant("acme", 5, 30), tenant("globex", 2, 10)};
    const ServerStatus status = listening();
    const KpiValues all = kpisOf(status, tenants, {});
    QCOMPARE(at(all, Kpi::Connections), 12.0);
    QCOMPARE(at(all, Kpi::OnlineUsers), 7.0);
    QCOMPARE(at(all, Kpi::PublishP95), -1.0);
    const KpiValues acme = kpisOf(status, tenants, {{}, s("acme")});
    QCOMPARE(at(acme, Kpi::Connections), 5.0);
    QCOMPARE(at(acme, Kpi::Channels), 2.0);
    QCOMPARE(at(acme, Kpi::MessagesOut), 30.0);
    const KpiValues app = kpisOf(status, tenants, {s("app"), {}});
    QCOMPARE(at(app, Kpi::Connections), 11.0);
    QCOMPARE(at(app, Kpi::OnlineUsers), 7.0);
    const KpiValues nobody = kpisOf(status, tenants, {s("other"), s("acme")});
    QCOMPARE(at(nobody, Kpi::OnlineUsers), 0.0);
}

void TestOverviewParts::stoppedServersHaveNoFigures()
{
    ServerStatus status = listening();
    status.state = ServerState::Stopped;
    for (const auto &value : kpisOf(status, {}, {}))
        QVERIFY(!value);
    KpiHistory history;
    history.add(kpisOf(status, {}, {}));
    status.state = ServerState::Listening;
    for (int i = 0; i < 100; ++i)
        history.add(kpisOf(status, {}, {}));
    QCOMPARE(history.of(Kpi::Connections).size(), KpiHistory::Seconds);
    QCOMPARE(history.of(Kpi::Connections).last(), 12.0);
    QCOMPARE(history.of(Kpi::PublishP95).last(), -1.0);
}

void TestOverviewParts::figuresAreWritten_data()
{
    QTest::addColumn<int>("kpi");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("connections") << int(Kpi::Connections) << 1284.0 << countText(1284);
    QTest::newRow("in") << int(Kpi::MessagesIn) << 412.0 << s("412/s");
    QTest::newRow("microseconds") << int(Kpi::PublishP95) << 87.0 << s("87 µs");
    QTest::newRow("milliseconds") << int(Kpi::PublishP95) << 3140.0 << s("3.1 ms");
    QTest::newRow("slow") << int(Kpi::PublishP95) << 41'000.0 << s("41 ms");
}

void TestOverviewParts::figuresAreWritten()
{
    QFETCH(int, kpi);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(kpiText(static_cast<Kpi>(kpi), value), text);
    QCOMPARE(kpiText(static_cast<Kpi>(kpi), {}), unknownText());
    QVERIFY(!kpiTitle(static_cast<Kpi>(kpi)).isEmpty());
    QVERIFY(!kpiDefinition(static_cast<Kpi>(kpi), {}).isEmpty());
}

void TestOverviewParts::reasonsAreGrouped()
{
    ProblemTally tally;
    tally.add({rejection(1, "4001", "No app has the key \"abc\"."),
               rejection(2, "4001", "No app has the key \"abc\"."),
               rejection(3, "4001", "No app has the key \"xyz\"."),
               rejection(4, "400", "POST /x: The data has 12 bytes. (10.0.0.1)", "app"),
               rejection(5, "400", "POST /x: The data has 99 bytes. (10.0.0.2)", "app"),
               rejection(6, "400", "POST /x: The data has 7 bytes. (10.0.0.3)", "app")});
    const auto problems = tally.problems({});
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems[0].count, 3);
    QCOMPARE(problems[0].lastSeq, quint64(6));
    QCOMPARE(problems[1].count, 2);
    QCOMPARE(problems[2].count, 1);
    QCOMPARE(tally.problems({s("other"), {}}).size(), 2); // unknown keys concern everybody
    QCOMPARE(problemText(problems[1], {}), s("2 rejected: No app has the key \"abc\"."));
}

void TestOverviewParts::problemsLeadToTheirRows()
{
    const QList<LogEntry> entries{
        rejection(1, "4001", "No app has the key \"a 1\\b\"."),
        rejection(2, "4001", "No app has the key \"xyz\"."),
        rejection(3, "400", "POST /x: The data of an event has 12 bytes. (10.0.0.1)", "app"),
        rejection(4, "400", "POST /x: The data of an event has 99 bytes. (10.0.0.2)", "app")};
    ProblemTally tally;
    tally.add(entries);
    for (const auto &problem : tally.problems({})) {
        const auto filter = Filter::parse(problem.filter, LogModel::filterKeys());
        QVERIFY2(filter, qPrintable(problem.filter));
        int found = 0;
        for (const LogEntry &entry : entries)
            found += logAdmits(entry, *filter, {}, {});
        QCOMPARE(found, problem.count);
    }
}

void TestOverviewParts::problemsAreForgottenInTime()
{
    ProblemTally tally;
    LogEntry late = rejection(2, "4009", "Late");
    late.utc = Now + 5 * 60'000;
    LogEntry again = rejection(3, "4009", "Early");
    again.utc = late.utc;
    tally.add({rejection(1, "4009", "Early"), late, again});
    QCOMPARE(tally.problems({})[0].count, 2);
    tally.setNow(Now + 11 * 60'000);
    QCOMPARE(tally.problems({}).size(), 2);
    QCOMPARE(tally.problems({})[0].count, 1);
    tally.setNow(Now + 16 * 60'000);
    QVERIFY(tally.problems({}).isEmpty());
    tally.setNow(Now);
    QList<LogEntry> many;
    for (int i = 0; i < 300; ++i)
        many.append(rejection(quint64(i), "4001", qPrintable(s("Key %1").arg(i))));
    tally.add(many);
    QCOMPARE(tally.problems({}).size(), ProblemTally::MostReasons);
}

void TestOverviewParts::closestKeyIsNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("closest");
    QTest::newRow("one letter") << s("app-kez") << s("app-key");
    QTest::newRow("old name") << s("old-app-key") << QString();
    QTest::newRow("suffix") << s("app-key-2") << s("app-key");
    QTest::newRow("another") << s("qwertzuiop") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestOverviewParts::closestKeyIsNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, closest);
    QList<AppSummary> apps{test::app(), test::app()};
    apps[0].key = s("another-longer-key");
    apps[1].key = s("app-key");
    const AppSummary *found = closestApp(key, apps);
    QCOMPARE(found ? found->key : QString(), closest);
    ProblemTally tally;
    tally.add({rejection(1, "4001", qPrintable(s("No app has the key \"%1\".").arg(key)))});
    const QString text = problemText(tally.problems({})[0], apps);
    QCOMPARE(text.contains(s("Closest: \"app-key\" (web).")), !closest.isEmpty());
}

void TestOverviewParts::comingsHaveNames()
{
    Comings comings;
    ConsoleDelta delta;
    delta.members.upserts = {test::member(s("1"), s("presence-a"))};
    LogEntry joined;
    joined.kind = LogKind::MemberAdded;
    joined.utc = Now;
    joined.seq = 1;
    joined.appId = s("app");
    joined.tenant = s("acme");
    joined.channel = s("presence-a");
    joined.userId = s("1");
    LogEntry left = joined;
    left.kind = LogKind::MemberRemoved;
    left.seq = 2;
    left.text = s("closed 1001");
    LogEntry stranger = left;
    stranger.seq = 3;
    stranger.userId = s("9");
    stranger.tenant = s("globex");
    stranger.text.clear();
    delta.log = {joined, left, stranger};
    comings.add(delta);
    const auto last = comings.last({}, 8);
    QCOMPARE(last.size(), 3);
    QVERIFY(comingText(last[0], Now).endsWith(s("  9 left presence-a")));
    QVERIFY(comingText(last[1], Now).endsWith(s("  User 1 left presence-a (closed 1001)")));
    QVERIFY(comingText(last[2], Now).endsWith(s("  User 1 joined presence-a")));
    QCOMPARE(comings.last({}, 1).size(), 1);
    QCOMPARE(comings.last({{}, s("acme")}, 8).size(), 2);
}

void TestOverviewParts::repeatedLogIsNotCountedTwice()
{
    Comings comings;
    ConsoleDelta delta;
    for (int i = 0; i < 300; ++i) {
        LogEntry joined;
        joined.kind = LogKind::MemberAdded;
        joined.utc = Now + i;
        joined.seq = quint64(i) + 1;
        joined.userId = QString::number(i);
        delta.log.append(joined);
    }
    comings.add(delta);
    comings.add(delta); // the log was started again
    const auto last = comings.last({}, 1000);
    QCOMPARE(last.size(), Comings::Kept);
    QCOMPARE(last[0].seq, quint64(300));
    QCOMPARE(last[1].seq, quint64(299));
}

void TestOverviewParts::firstContactIsFollowed()
{
    FirstContact contact;
    ServerStatus status = listening();
    auto lines = checkLines(status, contact, Now);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].state, CheckLine::Done);
    QVERIFY(lines[0].text.contains(s("this machine only")));
    QCOMPARE(lines[1].state, CheckLine::Waiting);
    QCOMPARE(lines[2].state, CheckLine::Waiting);
    QCOMPARE(lines[3].state, CheckLine::Done);
    status.host = s("0.0.0.0");
    QVERIFY(checkLines(status, contact, Now)[0].text.contains(s("firewall")));

    LogEntry event;
    event.kind = LogKind::Event;
    event.source = s("console"); // the operator's own does not count
    event.event = s("order.shipped");
    event.seq = 5;
    contact.add({event, rejection(6, "4001", "No app has the key \"abc\".")});
    lines = checkLines(status, contact, Now);
    QCOMPARE(lines[1].state, CheckLine::Waiting);
    QCOMPARE(lines[3].state, CheckLine::Wrong);
    QVERIFY(lines[3].isInLog);
    QCOMPARE(lines[3].seq, quint64(6));
    event.source = s("HTTP");
    LogEntry connected;
    connected.kind = LogKind::Connected;
    contact.add({event, connected});
    lines = checkLines(status, contact, Now);
    QCOMPARE(lines[1].state, CheckLine::Done);
    QVERIFY(lines[1].text.contains(s("order.shipped")));
    QVERIFY(contact.hasClient());
}

void TestOverviewParts::tenantsAreSortedAndFollowed()
{
    TenantsNow model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<TenantRow> rows;
    for (int i = 0; i < 15; ++i)
        rows.append(tenant(qPrintable(s("t%1").arg(i)), i, i));
    model.note(rows);
    model.note(rows);
    model.present({}, {test::app()});
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.index(0, TenantsNow::Name).data().toString(), s("t14"));
    QCOMPARE(model.index(0, TenantsNow::Online).data().toString(), s("14"));
    QCOMPARE(model.index(0, TenantsNow::Rate).data().toString(), rateText(14));
    model.present({{}, s("t3")}, {test::app()});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.tenant(0).tenant, s("t3"));
    model.note({});
    model.present({}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestOverviewParts)
#include "tst_overviewparts.moc"
