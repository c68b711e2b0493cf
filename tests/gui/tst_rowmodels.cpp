// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rows.h"
#include "ui/models/connectionsproxy.h"
#include "ui/models/departedmodel.h"
#include "ui/models/membersproxy.h"
#include "ui/models/rowkeys.h"
#include "ui/models/tenantsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using server::ConnectionGone;
using server::ConnectionRow;
using server::MemberGone;
using server::MemberRow;
using test::connection;
using test::member;
using test::tenant;
using Tester = QAbstractItemModelTester;

namespace {

constexpr auto Fatal = Tester::FailureReportingMode::Fatal;
using ConnectionsDelta = server::RowsDelta<ConnectionRow, ConnectionGone>;
using MembersDelta = server::RowsDelta<MemberRow, MemberGone>;

ConnectionsDelta connections(int from, int to, bool reset = false)
{
    ConnectionsDelta delta;
    delta.reset = reset;
    for (int i = from; i < to; ++i)
        delta.upserts.append(connection(i));
    return delta;
}

ConnectionsDelta gone(int from, int to)
{
    ConnectionsDelta delta;
    for (int i = from; i < to; ++i)
        delta.removals.append({connection(i).socketId, 4201, QStringLiteral("pong not received")});
    return delta;
}

Filter filter(const QString &text, const QStringList &keys)
{
    const server::Result<Filter> parsed = Filter::parse(text, keys);
    return parsed ? *parsed : Filter();
}

const QString Lobby = QStringLiteral("presence-lobby");
const QString Room = QStringLiteral("presence-room");

} // namespace

class TestRowModels : public QObject
{
    Q_OBJECT

private slots:
    void aBatchIsOneInsertion();
    void changesAreOneRangeFromTheFirstColumnThatDiffers();
    void closedRowsStayForAWhile();
    void aClosedSocketIdMayComeBack();
    void removalsKeepKeysAndRows_data();
    void removalsKeepKeysAndRows();
    void connectionsAreFilteredAndScoped();
    void connectionsAreSortedOnlyWhenTold();
    void headingsComeAndGoWithTheirChannel();
    void headingsOfTenantsNameTheirAppWhereThereAreSeveral();
    void usersAreCountedOnce();
    void headingsStayFirstWhicheverWayMembersAreSorted();
    void aHeadingWithoutAdmittedMembersIsHidden();
    void tenantsChangeInPlace();
    void theTreeAddsUp();
    void unassignedIsLast();
    void departuresLeaveAfterAMinute();
    void pendingRowsAddUp();
};

void TestRowModels::aBatchIsOneInsertion()
{
    ConnectionsModel model;
    const Tester tester(&model, Fatal);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.apply(connections(0, 500));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(model.rowOf(connection(321).socketId), 321);
}

void TestRowModels::changesAreOneRangeFromTheFirstColumnThatDiffers()
{
    ConnectionsModel model;
    model.apply(connections(0, 100));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ConnectionsDelta delta = connections(10, 50);
    model.apply(delta);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(10, ConnectionsModel::LastSeen));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(49, ConnectionsModel::Queue));
    delta.upserts[3].userName = QStringLiteral("Somebody else");
    model.apply(delta);
    QCOMPARE(changed.at(1).at(0).toModelIndex(), model.index(10, ConnectionsModel::User));
}

void TestRowModels::closedRowsStayForAWhile()
{
    ConnectionsModel model;
    const Tester tester(&model, Fatal);
    model.setNow(1'000'000);
    model.apply(connections(0, 10));
    model.apply(gone(3, 5));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.openCount(), 8);
    const QModelIndex cell = model.index(3, ConnectionsModel::LastSeen);
    QCOMPARE(cell.data().toString(), QStringLiteral("4201 pong not received"));
    model.setNow(1'000'000 + ConnectionsModel::ClosedRowsStayMs - 1);
    QCOMPARE(model.rowCount(), 10);
    model.setNow(1'000'000 + ConnectionsModel::ClosedRowsStayMs);
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.rowOf(connection(5).socketId), 3);
}

void TestRowModels::aClosedSocketIdMayComeBack()
{
    ConnectionsModel model;
    model.setNow(1'000'000);
    model.apply(connections(0, 3));
    model.apply(gone(1, 2));
    model.apply(connections(1, 2));
    QCOMPARE(model.openCount(), 3);
    model.setNow(2'000'000);
    QCOMPARE(model.rowCount(), 3);
}

void TestRowModels::removalsKeepKeysAndRows_data()
{
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("leaving");
    QTest::newRow("one by one") << 500 << 40;
    QTest::newRow("compaction") << 5000 << 200;
    QTest::newRow("reset") << 1000 << 400;
    QTest::newRow("everything") << 300 << 300;
}

void TestRowModels::removalsKeepKeysAndRows()
{
    QFETCH(int, all);
    QFETCH(int, leaving);
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    const Tester tester(&model, Fatal);
    const Tester proxyTester(&proxy, Fatal);
    model.setNow(1'000'000);
    model.apply(connections(0, all));
    ConnectionsDelta delta;
    for (int i = 0; i < leaving; ++i) {
        const int number = i * (all / leaving);
        delta.removals.append({connection(number).socketId, 1001, {}});
    }
    model.apply(delta);
    model.setNow(1'020'000);
    QCOMPARE(model.rowCount(), all - leaving);
    QCOMPARE(proxy.rowCount(), all - leaving);
    for (int i = 0; i < model.rowCount(); ++i)
        QCOMPARE(model.rowOf(model.row(i).row.socketId), i);
}

void TestRowModels::connectionsAreFilteredAndScoped()
{
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    const Tester tester(&proxy, Fatal);
    ConnectionsDelta delta = connections(0, 20);
    delta.upserts.append(connection(20, QStringLiteral("globex")));
    delta.upserts.append(connection(21, QString()));
    model.apply(delta);
    proxy.setScope({QStringLiteral("app"), QStringLiteral("globex")});
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setScope({QString(), QString()});
    QCOMPARE(proxy.entry(0).row.userId, QStringLiteral("21"));
    proxy.setScope({QStringLiteral("other"), std::nullopt});
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setScope({});
    proxy.setFilter(filter(QStringLiteral("tenant:acme in>14"), ConnectionsProxy::filterKeys()));
    QCOMPARE(proxy.rowCount(), 5);
    proxy.setFilter({});
    QCOMPARE(proxy.rowCount(), 22);
}

void TestRowModels::connectionsAreSortedOnlyWhenTold()
{
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    model.apply(connections(0, 5));
    proxy.sort(ConnectionsModel::MessagesIn, Qt::DescendingOrder);
    QCOMPARE(proxy.entry(0).row.userId, QStringLiteral("4"));
    ConnectionsDelta busy = connections(0, 1);
    busy.upserts[0].messagesIn = 1000;
    model.apply(busy);
    QCOMPARE(proxy.entry(0).row.userId, QStringLiteral("4"));
    proxy.refresh();
    QCOMPARE(proxy.entry(0).row.userId, QStringLiteral("0"));
}

void TestRowModels::headingsComeAndGoWithTheirChannel()
{
    MembersModel model;
    const Tester tester(&model, Fatal);
    MembersDelta delta;
    delta.upserts = {member(QStringLiteral("1"), Lobby), member(QStringLiteral("2"), Lobby)};
    model.apply(delta);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.row(0).heading);
    MembersDelta leave;
    leave.removals = {{member(QStringLiteral("1"), Lobby).key, 1, {}}};
    model.apply(leave);
    QCOMPARE(model.rowCount(), 2);
    leave.removals = {{member(QStringLiteral("2"), Lobby).key, 1, {}}};
    leave.upserts = {member(QStringLiteral("3"), Room)};
    model.apply(leave);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).row.key.channel, Room);
}

void TestRowModels::headingsOfTenantsNameTheirAppWhereThereAreSeveral()
{
    MembersModel model;
    MembersDelta delta;
    delta.upserts = {member(QStringLiteral("1"), Lobby)};
    delta.upserts[0].key.channel = ui::KeySeparator + QStringLiteral("acme"); // folded
    model.apply(delta);
    QVERIFY(model.row(0).heading);
    model.setApps({test::app()});
    QCOMPARE(model.groupNote(model.row(0)), QString());
    server::AppSummary second = test::app();
    second.id += u'2';
    model.setApps({test::app(), second});
    QCOMPARE(model.groupNote(model.row(0)), test::app().name);
    delta.upserts[0].key.channel = Lobby;
    model.apply(delta);
    QCOMPARE(model.groupNote(model.row(model.rowCount() - 2)), QStringLiteral("acme"));
}

void TestRowModels::usersAreCountedOnce()
{
    MembersModel model;
    MembersProxy proxy(model);
    const Tester tester(&proxy, Fatal);
    MembersDelta delta;
    delta.reset = true;
    delta.upserts = {member(QStringLiteral("1"), Lobby),
                     member(QStringLiteral("1"), Room),
                     member(QStringLiteral("2"), Room)};
    model.apply(delta);
    QCOMPARE(proxy.onlineUsers(), 2);
    QCOMPARE(model.rowsOfPerson(model.row(1).person), 2);
    MembersDelta leave;
    leave.removals = {{member(QStringLiteral("1"), Room).key, 1, {}}};
    model.apply(leave);
    QCOMPARE(proxy.onlineUsers(), 2);
    leave.removals = {{member(QStringLiteral("1"), Lobby).key, 1, {}}};
    model.apply(leave);
    QCOMPARE(proxy.onlineUsers(), 1);
}

void TestRowModels::headingsStayFirstWhicheverWayMembersAreSorted()
{
    MembersModel model;
    MembersProxy proxy(model);
    const Tester tester(&proxy, Fatal);
    MembersDelta delta;
    for (int i = 0; i < 4; ++i) {
        delta.upserts.append(member(QString::number(i), Lobby));
        delta.upserts.append(member(QString::number(i), Room));
    }
    model.apply(delta);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        proxy.sort(MembersModel::User, order);
        QVERIFY(proxy.entry(0).heading);
        QCOMPARE(proxy.entry(0).row.key.channel, Lobby);
        QVERIFY(proxy.entry(5).heading);
        QCOMPARE(proxy.entry(1).row.key.userId,
                 order == Qt::AscendingOrder ? QStringLiteral("0") : QStringLiteral("3"));
    }
}

void TestRowModels::aHeadingWithoutAdmittedMembersIsHidden()
{
    MembersModel model;
    MembersProxy proxy(model);
    MembersDelta delta;
    delta.upserts = {member(QStringLiteral("1"), Lobby),
                     member(QStringLiteral("2"), Room, QStringLiteral("globex"))};
    model.apply(delta);
    QCOMPARE(proxy.rowCount(), 4);
    proxy.setFilter(filter(QStringLiteral("user:2"), MembersProxy::filterKeys()));
    QCOMPARE(proxy.rowCount(), 2);
    QCOMPARE(proxy.onlineUsers(), 1);
    proxy.setScope({QString(), QStringLiteral("acme")});
    QCOMPARE(proxy.rowCount(), 0);
}

void TestRowModels::tenantsChangeInPlace()
{
    TenantsModel model;
    const Tester tester(&model, Fatal);
    model.apply({test::app()},
                {tenant(QStringLiteral("acme"), 3), tenant(QStringLiteral("initech"), 2)});
    const QPersistentModelIndex initech(
        model.indexOf({QStringLiteral("app"), QStringLiteral("initech")}));
    QVERIFY(initech.isValid());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.apply({test::app()},
                {tenant(QStringLiteral("initech"), 5), tenant(QStringLiteral("globex"), 1)});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(initech.data().toString(), QStringLiteral("initech"));
    QCOMPARE(initech.sibling(initech.row(), TenantsModel::Online).data().toString(),
             QStringLiteral("5"));
    QCOMPARE(model.index(0, TenantsModel::Online).data().toString(), QStringLiteral("6"));
}

// Everyone is the sum of the apps, an app that of its tenants, and a tenant has no channel or
// message that no row below it has.
void TestRowModels::theTreeAddsUp()
{
    TenantsModel model;
    const Tester tester(&model, Fatal);
    server::TenantRow acme = tenant(QStringLiteral("acme"), 4);
    acme.channels = 70;
    acme.messagesInPerSecond = 90;
    server::TenantRow globex = tenant(QStringLiteral("globex"), 2);
    globex.appId = QStringLiteral("other");
    globex.channels = 1;
    globex.messagesInPerSecond = 8;
    QList<ChannelCount> channels;
    for (int i = 0; i < 60; ++i)
        channels.append({QStringLiteral("app"),
                         QStringLiteral("acme"),
                         QStringLiteral("presence-%1").arg(i, 2, 10, QLatin1Char('0')),
                         i,
                         i + 1,
                         1.0});
    model.apply({test::app()}, {acme, globex}, channels);
    // Who is on channels of two tenants counts in both, and in the app once.
    server::AppSummary web = test::app();
    web.connections = 3;
    model.apply({web}, {acme, globex}, channels);
    QCOMPARE(model.index(0, TenantsModel::Connections).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.indexOf({QStringLiteral("app"), {}})
                 .siblingAtColumn(TenantsModel::Connections)
                 .data()
                 .toString(),
             QStringLiteral("3"));
    const auto number = [](const QModelIndex &index, int column) {
        return index.siblingAtColumn(column).data().toString();
    };
    const QModelIndex everyone = model.index(0, 0);
    QCOMPARE(number(everyone, TenantsModel::Online), QStringLiteral("6"));
    QCOMPARE(number(everyone, TenantsModel::Channels), QStringLiteral("71"));
    QCOMPARE(number(everyone, TenantsModel::Rate), QStringLiteral("98/s"));
    const QModelIndex acmeRow = model.indexOf({QStringLiteral("app"), QStringLiteral("acme")});
    QCOMPARE(model.rowCount(acmeRow), int(TenantsModel::MostChannels) + 1);
    // The ones with the most users, then all others in one row.
    QCOMPARE(model.index(0, 0, acmeRow).data().toString(), QStringLiteral("presence-10"));
    QCOMPARE(model.channelAt(model.index(0, 0, acmeRow)), QStringLiteral("presence-10"));
    QCOMPARE(model.scopeOf(model.index(0, 0, acmeRow)), model.scopeOf(acmeRow));
    const QModelIndex others = model.index(int(TenantsModel::MostChannels), 0, acmeRow);
    QCOMPARE(number(others, TenantsModel::Channels), QStringLiteral("20"));
    QCOMPARE(number(others, TenantsModel::Rate), QStringLiteral("40/s"));
    QVERIFY(model.channelAt(others).isEmpty());
    // A channel keeps its place while a tenant before its own comes and goes.
    const QPersistentModelIndex kept(model.index(3, 0, acmeRow));
    server::TenantRow first = tenant(QStringLiteral("aaa"), 1);
    model.apply({test::app()}, {first, acme, globex}, channels);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.parent().data().toString(), QStringLiteral("acme"));
    model.apply({test::app()}, {acme, globex}, channels.mid(0, 20));
    model.apply({test::app()}, {}, {});
    QCOMPARE(model.rowCount(model.index(1, 0)), 0);
}

void TestRowModels::unassignedIsLast()
{
    TenantsModel model;
    model.apply({test::app()}, {tenant(QString(), 1), tenant(QStringLiteral("zeta"), 1)});
    const QModelIndex appRow = model.index(1, 0);
    QCOMPARE(model.index(1, 0, appRow).data().toString(), QStringLiteral("Unassigned"));
    QCOMPARE(*model.scopeOf(model.index(1, 0, appRow)).tenant, QString());
    QCOMPARE(model.scopeOf(model.index(0, 0)), Scope());
}

void TestRowModels::departuresLeaveAfterAMinute()
{
    DepartedModel model;
    const Tester tester(&model, Fatal);
    DepartedModel::Departure one;
    one.person = QStringLiteral("1");
    one.leftUtc = 1000;
    model.add({one});
    one.person = QStringLiteral("2");
    one.leftUtc = 30'000;
    model.add({one});
    model.setNow(1001 + DepartedModel::StayMs);
    QCOMPARE(model.rowCount(), 1);
    model.remove(QStringLiteral("2"));
    QCOMPARE(model.rowCount(), 0);
}

void TestRowModels::pendingRowsAddUp()
{
    PendingRows<ConnectionRow, ConnectionGone> pending;
    pending.add(connections(0, 5));
    pending.add(gone(2, 3));
    ConnectionsDelta delta = pending.take();
    QCOMPARE(delta.upserts.size(), 4);
    QCOMPARE(delta.removals.size(), 1);
    QVERIFY(pending.isEmpty());
    pending.add(gone(0, 3));
    pending.add(connections(7, 9, true));
    delta = pending.take();
    QVERIFY(delta.reset);
    QCOMPARE(delta.upserts.size(), 2);
    QVERIFY(delta.removals.isEmpty());
}

QTEST_MAIN(TestRowModels)
#include "tst_rowmodels.moc"
