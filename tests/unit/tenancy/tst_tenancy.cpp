// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which tenant a channel belongs to, and what each tenant has.
#include "server/tenancy/tenantmap.h"
#include "server/tenancy/tenanttally.h"

#include <QTest>

using namespace server;

class TestTenancy : public QObject
{
    Q_OBJECT

private slots:
    void defaultRulesReadTheName_data();
    void defaultRulesReadTheName();
    void firstMatchingRuleDecides();
    void noRulesMeanUnassigned();
    void badRulesAreRefused_data();
    void badRulesAreRefused();
    void tallyFollowsJoiningAndLeaving();
    void sameUserInTwoTenantsIsOnlineTwice();
    void emptyTenantsAreForgotten();
};

void TestTenancy::defaultRulesReadTheName_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("tenant");
    const auto row = [](const char *channel, const char *tenant) {
        QTest::newRow(channel) << QByteArray(channel) << QByteArray(tenant);
    };
    row("tenant.7", "7");
    row("private-tenant.7.orders", "7");
    row("private-tenant.7.orders.12", "7");
    row("presence-tenant.acme.room", "acme");
    row("presence-tenant-acme", "acme");
    row("tenant-7-orders", "7");
    row("tenant_7", "7");
    row("private-encrypted-tenant.7", "7");
    row("private-cache-tenant.7", "7");
    row("presence-cache-tenant.7", "7");
    row("private-encrypted-cache-tenant.7", "7");
    row("cache-tenant.7", "7");
    row("private-tenant.018f3c1e-7c1a-7c3e-9b1a-0123456789ab",
        "018f3c1e-7c1a-7c3e-9b1a-0123456789ab");
    row("presence-tenant.018f3c1e-7c1a-7c3e-9b1a-0123456789ab.room.3",
        "018f3c1e-7c1a-7c3e-9b1a-0123456789ab");
    row("orders", "");
    row("private-orders.7", "");
    row("tenants.7", "");
    row("tenant", "");
    row("tenant.", "");
    row("my-tenant.7", "");
    row("presence-lobby", "");
    row("#server-to-user-1", "");
}

void TestTenancy::defaultRulesReadTheName()
{
    QFETCH(QByteArray, channel);
    const auto map = TenantMap::compile(TenantMap::defaultPatterns());
    QVERIFY(map);
    QTEST(map->tenantOf(channel), "tenant");
}

void TestTenancy::firstMatchingRuleDecides()
{
    const auto map = TenantMap::compile({QStringLiteral("^a-(?<tenant>\\d+)"),
                                         QStringLiteral("^(?<tenant>[a-z])-"),
                                         QStringLiteral("(?<tenant>.+)")});
    QVERIFY(map);
    QCOMPARE(map->tenantOf("a-12"), QByteArray("12"));
    QCOMPARE(map->tenantOf("a-b"), QByteArray("a"));
    QCOMPARE(map->tenantOf("xyz"), QByteArray("xyz"));
    QCOMPARE(map->tenantOf("\u00e9"), QByteArray("\u00e9"));
}

void TestTenancy::noRulesMeanUnassigned()
{
    const auto map = TenantMap::compile({});
    QVERIFY(map);
    QCOMPARE(map->tenantOf("tenant.7"), QByteArray());
}

void TestTenancy::badRulesAreRefused_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("word");
    QTest::newRow("no regular expression")
        << QStringLiteral("(?<tenant>[") << QStringLiteral("not a regular expression");
    QTest::newRow("percent signs")
        << QStringLiteral("(?<tenant>[%1%2%3") << QStringLiteral("\"(?<tenant>[%1%2%3\" is not");
    QTest::newRow("no group") << QStringLiteral("^tenant\\.(.+)$") << QStringLiteral("no group");
    QTest::newRow("another group") << QStringLiteral("(?<Tenant>.+)") << QStringLiteral("no group");
    QTest::newRow("empty") << QString() << QStringLiteral("no group");
    QTest::newRow("too long") << QStringLiteral("(?<tenant>x)") + QString(250, u'y')
                              << QStringLiteral("262 characters");
}

void TestTenancy::badRulesAreRefused()
{
    QFETCH(QString, pattern);
    QFETCH(QString, word);
    const auto map = TenantMap::compile({QStringLiteral("(?<tenant>x)"), pattern});
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(map.error().message.contains(word), qPrintable(map.error().message));
}

void TestTenancy::tallyFollowsJoiningAndLeaving()
{
    TenantTally tally;
    const TenantTally::Key key{"1", "7"};
    tally.channelOccupied(key);
    tally.channelOccupied(key);
    tally.subscribed(key, {1, 1}); // one socket on two channels
    tally.subscribed(key, {1, 1});
    tally.subscribed(key, {2, 2});
    tally.memberJoined(key, "ann"); // on two presence channels
    tally.memberJoined(key, "ann");
    tally.memberJoined(key, "bob");
    QCOMPARE(tally.tallies().value(key).channels, 2);
    QCOMPARE(tally.tallies().value(key).connections.size(), 2);
    QCOMPARE(tally.tallies().value(key).users.size(), 2);
    QCOMPARE(tally.onlineUsers(), 2);

    tally.memberLeft(key, "ann");
    tally.unsubscribed(key, {1, 1});
    QCOMPARE(tally.tallies().value(key).users.size(), 2);
    QCOMPARE(tally.tallies().value(key).connections.size(), 2);
    tally.memberLeft(key, "ann");
    tally.unsubscribed(key, {1, 1});
    QCOMPARE(tally.tallies().value(key).users.size(), 1);
    QCOMPARE(tally.tallies().value(key).connections.size(), 1);
    QCOMPARE(tally.onlineUsers(), 1);
}

void TestTenancy::sameUserInTwoTenantsIsOnlineTwice()
{
    TenantTally tally;
    tally.memberJoined({"1", "7"}, "ann");
    tally.memberJoined({"1", "8"}, "ann");
    tally.memberJoined({"2", "7"}, "ann");
    QCOMPARE(tally.onlineUsers(), 3);
    tally.memberLeft({"1", "8"}, "ann");
    QCOMPARE(tally.onlineUsers(), 2);
}

void TestTenancy::emptyTenantsAreForgotten()
{
    TenantTally tally;
    const TenantTally::Key key{"1", ""};
    tally.channelOccupied(key);
    tally.subscribed(key, {1, 1});
    tally.memberJoined(key, "ann");
    tally.memberLeft(key, "ann");
    tally.unsubscribed(key, {1, 1});
    QCOMPARE(tally.tallies().size(), 1);
    tally.channelVacated(key);
    QVERIFY(tally.tallies().isEmpty());
    QCOMPARE(tally.onlineUsers(), 0);
}

QTEST_GUILESS_MAIN(TestTenancy)

#include "tst_tenancy.moc"
