// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names, tenants and rules in one place (SYSTEMS.md S2, S6, S9 to S11, S14).
#include "server/config/configfile.h"
#include "server/tenancy/channelregistry.h"

#include <QDir>
#include <QTest>

using namespace server;

namespace {

ChannelDescription
channel(const QByteArray &pattern, const JoinCondition &rule, const QByteArray &name = {})
{
    ChannelDescription description;
    description.name = name;
    description.pattern = pattern;
    description.allow = {rule};
    return description;
}

JoinCondition member()
{
    JoinCondition condition;
    condition.member = true;
    return condition;
}

JoinCondition anyone()
{
    JoinCondition condition;
    condition.anyone = true;
    return condition;
}

ChannelRegistry sample(const QString &name)
{
    const auto config = readConfigFile(QStringLiteral(SAMPLES "/") + name);
    if (!config)
        qFatal("%s", qPrintable(config.error().message));
    return *ChannelRegistry::compile(config->channels, config->tenantPatterns);
}

// The pattern that decides about a channel, and the tenant it is of.
QByteArray decided(const ChannelRegistry &registry, const QByteArray &name)
{
    const auto match = registry.find("1", name);
    return match ? match->description->pattern + ' ' + match->tenant : QByteArray("none");
}

} // namespace

class TestChannelRegistry : public QObject
{
    Q_OBJECT

private slots:
    void theMostSpecificPatternDecides();
    void anAppsOwnPatternGoesFirst();
    void namesAreBuilt();
    void tenantsComeFromPatterns();
    void aModuleRegistersItsChannel();
    void registeredChannelsSurviveAnotherConfiguration();
    void refusesDescriptions_data();
    void refusesDescriptions();
    void conditionsAskTheUser_data();
    void conditionsAskTheUser();
    void allPartsOfAConditionHold();
    void bindsNames_data();
    void bindsNames();
    void samplesAreComplete();
    void samplesKnowTheirSystemsChannels_data();
    void samplesKnowTheirSystemsChannels();
};

void TestChannelRegistry::theMostSpecificPatternDecides()
{
    const QList<ChannelDescription> channels = {
        channel("private-tenant.{tenant}.{module}", member()),
        channel("private-tenant.{tenant}.admins", member()),
    };
    for (const auto &order : {channels, QList{channels[1], channels[0]}}) {
        const auto registry = ChannelRegistry::compile(order, {});
        QCOMPARE(decided(*registry, "private-tenant.7.admins"), "private-tenant.{tenant}.admins 7");
        QCOMPARE(decided(*registry, "private-tenant.7.orders"),
                 "private-tenant.{tenant}.{module} 7");
        QCOMPARE(decided(*registry, "private-tenant.7"), "none");
    }
}

void TestChannelRegistry::anAppsOwnPatternGoesFirst()
{
    ChannelDescription own = channel("private-room.{room}", anyone(), "own");
    own.app = "1";
    const auto registry =
        ChannelRegistry::compile({channel("private-room.{id}", anyone(), "all"), own}, {});
    QCOMPARE(registry->find("1", "private-room.3")->description->name, "own");
    QCOMPARE(registry->find("2", "private-room.3")->description->name, "all");
}

void TestChannelRegistry::namesAreBuilt()
{
    const ChannelRegistry vito = sample(QStringLiteral("vito.toml"));
    QCOMPARE(*vito.tenant("7"), "private-tenant.7");
    QCOMPARE(*vito.tenantAdmins("7"), "private-tenant.7.admins");
    QCOMPARE(*vito.user("3"), "private-user.3");
    QCOMPARE(*vito.order("12"), "private-order.12");
    QCOMPARE(vito.tenantModule("7", "x").error().code, ErrorCode::NotFound);
    const ChannelRegistry autocom = sample(QStringLiteral("autocom.toml"));
    QCOMPARE(*autocom.tenantModule("7", "orders"), "private-tenant.7.orders");
    QCOMPARE(*autocom.presenceTenant("7"), "presence-tenant.7");
    QCOMPARE(*autocom.build("global", QByteArrayList()), "global");
    QCOMPARE(*autocom.build("tenant-module", {{"module", "a"}, {"tenant", "b"}}),
             "private-tenant.b.a");
    QCOMPARE(autocom.order("12").error().message,
             QStringLiteral("There is no channel called \"order\" (channels.name)."));
}

void TestChannelRegistry::tenantsComeFromPatterns()
{
    ChannelDescription company = channel("private-company.{id}.{x}", member());
    company.tenant = "id";
    const auto registry = ChannelRegistry::compile({company}, TenantMap::defaultPatterns());
    QCOMPARE(registry->tenants().tenantOf("private-company.9.a"), "9");
    QCOMPARE(registry->tenants().tenantOf("private-encrypted-company.9.a"), "9");
    QCOMPARE(registry->tenants().tenantOf("private-company.9"), "");
    QCOMPARE(registry->tenants().tenantOf("company.9.a"), "");
    QCOMPARE(registry->tenants().tenantOf("private-tenant.7"), "7");
}

void TestChannelRegistry::aModuleRegistersItsChannel()
{
    ChannelRegistry registry = sample(QStringLiteral("autocom.toml"));
    const auto onlySeven = [](const JoinRequest &request) {
        return request.values.value("tenant") == "7";
    };
    QVERIFY(registry.registerTenantChannel("stock", onlySeven));
    const auto match = registry.find("1", "private-tenant.7.stock");
    QVERIFY(match);
    QCOMPARE(match->description->pattern, "private-tenant.{tenant}.stock");
    const JoinCondition &rule = match->description->allow.first();
    Identity user;
    user.userId = "1";
    QCOMPARE(objection(rule, {user, "private-tenant.7.stock", "7", match->values}),
             QStringLiteral("is not a member of the tenant \"7\""));
    user.memberships = {{"7", "", {}}, {"8", "", {}}};
    QCOMPARE(objection(rule, {user, "private-tenant.7.stock", "7", match->values}), QString());
    const auto other = registry.find("1", "private-tenant.8.stock");
    QCOMPARE(objection(rule, {user, "private-tenant.8.stock", "8", other->values}),
             QStringLiteral("is refused by the channel's own rule"));
    // Taken already, by the module itself and by the configuration.
    QCOMPARE(registry.registerTenantChannel("stock", onlySeven).error().code,
             ErrorCode::AlreadyExists);
    QCOMPARE(registry.registerTenantChannel("inventory", onlySeven).error().code,
             ErrorCode::AlreadyExists);
    QCOMPARE(registry.registerTenantChannel("a b", onlySeven).error().code,
             ErrorCode::InvalidArgument);
}

void TestChannelRegistry::registeredChannelsSurviveAnotherConfiguration()
{
    ChannelRegistry registry;
    QVERIFY(registry.registerTenantChannel("stock", member()));
    QVERIFY(registry.configure({channel("private-x", anyone())}, {}));
    QCOMPARE(decided(registry, "private-tenant.7.stock"), "private-tenant.{tenant}.stock 7");
    QCOMPARE(decided(registry, "private-x"), "private-x ");
    const auto clash = registry.configure({channel("private-tenant.{other}.stock", anyone())}, {});
    QCOMPARE(clash.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(decided(registry, "private-x"), "private-x ");
}

void TestChannelRegistry::refusesDescriptions_data()
{
    QTest::addColumn<QByteArray>("toml"); // of one channel
    QTest::addColumn<QString>("said");
    const auto row = [](const char *toml, const char *said) {
        QTest::newRow(toml) << QByteArray(toml) << QString::fromLatin1(said);
    };
    row("pattern = 'private-a'", "lets nobody in; it needs a rule (channels.allow)");
    row("pattern = 'a'\nallow = [{ anyone = true }]", "is public");
    row("pattern = 'private-a'\nallow = [{}]", "asks for nothing");
    row("pattern = 'private-a'\nallow = [{ anyone = true, member = true }]", "asks for more");
    row("pattern = 'private-a.{id}'\nallow = [{ member = true }]", "channels.tenant");
    row("pattern = 'private-a.{id}'\nallow = [{ roles = ['x'] }]", "channels.tenant");
    row("pattern = 'private-a.{id}'\ntenant = 'x'\nallow = [{ anyone = true }]",
        "no placeholder {x} (channels.tenant)");
    row("pattern = 'private-a.{id}'\nallow = [{ self = 'x' }]", "{x} (channels.allow.self)");
    row("pattern = 'private-a.{id}'\nallow = [{ owner = 'SELECT 1 WHERE :x = 1' }]",
        "{x} (channels.allow.owner)");
    row("pattern = 'private-a'\nuser_info = ['name']\nallow = [{ anyone = true }]",
        "channels.user_info");
    row("pattern = 'private-{'\nallow = [{ anyone = true }]", "channels.pattern");
    row("name = 'a'", "a channel needs channels.pattern");
    row("pattern = 'private-a'\nallow = [{ nobody = true }]",
        "there is no setting channels.allow.nobody");
    row("pattern = 'private-a'\nallow = true", "channels.allow must be a list of tables");
    row("pattern = 'private-a.{x}'\nallow = [{ anyone = true }]\n[[channels]]\n"
        "pattern = 'private-a.{y}'\nallow = [{ anyone = true }]",
        "there already");
}

void TestChannelRegistry::refusesDescriptions()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, said);
    const auto config = parseConfig("[[channels]]\n" + toml, QStringLiteral("test.toml"));
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(said), qPrintable(config.error().message));
    QVERIFY(config.error().message.startsWith(u"test.toml"));
}

void TestChannelRegistry::conditionsAskTheUser_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *rule, const char *tenant, bool holds) {
        QTest::addRow("%s %s", rule, tenant) << QByteArray(rule) << QByteArray(tenant) << holds;
    };
    row("anyone = true", "9", true);
    row("member = true", "7", true);
    row("member = true", "9", false);
    row("member = true", "70", false);
    row("roles = ['seller', 'super_admin']", "7", true);
    row("roles = ['seller', 'super_admin']", "8", false);
    row("roles = ['Seller']", "7", false);
    row("permissions = ['stock.edit', 'x']", "7", true);
    row("permissions = ['stock.edit']", "8", false);
    row("permissions = ['stock']", "7", false);
    row("self = 'user'", "7", true);
    row("self = 'tenant'", "7", false);
    row("self = 'tenant'", "3", true);
}

void TestChannelRegistry::conditionsAskTheUser()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, tenant);
    QFETCH(bool, holds);
    const auto config =
        parseConfig("[[channels]]\npattern = 'private-{tenant}.{user}'\nallow = [{ " + rule + " }]",
                    QStringLiteral("test.toml"));
    QVERIFY(config);
    const auto registry = ChannelRegistry::compile(config->channels, {});
    const QByteArray name = "private-" + tenant + ".3";
    const auto match = registry->find("1", name);
    Identity user;
    user.userId = "3";
    user.memberships = {{"7", "seller", {"stock.edit"}}, {"8", "customer", {}}};
    const QString why =
        objection(match->description->allow.first(), {user, name, match->tenant, match->values});
    QCOMPARE(why.isEmpty(), holds);
}

void TestChannelRegistry::allPartsOfAConditionHold()
{
    JoinCondition rule = member();
    rule.self = "user";
    const ChannelPattern::Values values = {{"tenant", "7"}, {"user", "3"}};
    Identity user;
    user.userId = "3";
    QVERIFY(!objection(rule, {user, "c", "7", values}).isEmpty());
    user.memberships = {{"7", "", {}}};
    QVERIFY(objection(rule, {user, "c", "7", values}).isEmpty());
    user.userId = "4";
    QVERIFY(!objection(rule, {user, "c", "7", values}).isEmpty());
}

void TestChannelRegistry::bindsNames_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char *sql, const char *names) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << QByteArray(names);
    };
    row("SELECT 1", "");
    row("SELECT a FROM b WHERE c = :id AND d = :user AND e = :id", "id user");
    row("SELECT a::text FROM b WHERE c = :id::bigint", "id");
    row("SELECT ':no' FROM b WHERE \":no\" = `:no` AND c = :id", "id");
    row("SELECT 'it''s :no' WHERE :a_1=1", "a_1");
    row(":", "");
}

void TestChannelRegistry::bindsNames()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, names);
    QCOMPARE(boundNames(sql).join(' '), names);
}

// Every kind that SYSTEMS.md lists has a sample that loads.
void TestChannelRegistry::samplesAreComplete()
{
    QCOMPARE(QDir(QStringLiteral(SAMPLES)).entryList({QStringLiteral("*.toml")}, QDir::Files),
             QStringList({QStringLiteral("autocom.toml"),
                          QStringLiteral("broadcasting.toml"),
                          QStringLiteral("client-portal.toml"),
                          QStringLiteral("vito.toml")}));
}

void TestChannelRegistry::samplesKnowTheirSystemsChannels_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *file, const char *name, const char *found) {
        QTest::addRow("%s %s", file, name)
            << QString::fromLatin1(file) << QByteArray(name) << QByteArray(found);
    };
    const char *autocom = "autocom.toml";
    row(autocom, "private-tenant.7", "private-tenant.{tenant} 7");
    row(autocom, "private-tenant.7.orders", "private-tenant.{tenant}.{module} 7");
    row(autocom, "private-tenant.7.inventory", "private-tenant.{tenant}.inventory 7");
    row(autocom, "private-user.3", "private-user.{user} ");
    row(autocom, "presence-tenant.7", "presence-tenant.{tenant} 7");
    row(autocom, "global", "global ");
    row(autocom, "private-tenant.7.orders.12", "none");
    const char *vito = "vito.toml";
    row(vito, "private-tenant.7", "private-tenant.{id} 7");
    row(vito, "private-tenant.7.admins", "private-tenant.{id}.admins 7");
    row(vito, "private-user.3", "private-user.{id} ");
    row(vito, "private-order.12", "private-order.{id:int} ");
    row(vito, "private-tenant.7.other", "none");
    const char *portal = "client-portal.toml";
    row(portal, "portal", "portal ");
    row(portal, "private-App.Models.User.3", "private-App.Models.User.{id} ");
    row(portal, "private-client.4", "private-client.{id} 4");
    row(portal, "private-invoice.5", "private-invoice.{id:int} ");
    row(portal, "private-timer.3", "private-timer.{user} ");
    row(portal, "private-timesheet.6", "private-timesheet.{id:int} ");
    row(portal, "private-workflow.6", "private-workflow.{id:int} ");
    row(portal, "private-project.1", "private-project.{id:int} ");
    row(portal, "presence-project.1", "presence-project.{id:int} ");
    row(portal, "presence-presence-project.1", "presence-project.{id:int} ");
    row(portal, "presence-document.1", "presence-document.{id:int} ");
    row(portal, "presence-client.4", "presence-client.{id} 4");
    row(portal, "presence-online", "presence-online ");
}

void TestChannelRegistry::samplesKnowTheirSystemsChannels()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, found);
    QCOMPARE(decided(sample(file), name), found);
}

QTEST_GUILESS_MAIN(TestChannelRegistry)
#include "tst_channelregistry.moc"
