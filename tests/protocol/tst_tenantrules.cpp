// SPDX-License-Identifier: GPL-3.0-or-later
//
// Other rules for tenants count for who is connected: the numbers are those of a server that was
// started with them.
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QTest>

#include <map>
#include <vector>

using namespace server;
using namespace test;

namespace {

// Of a tenant: users, connections, channels.
using Numbers = std::map<QByteArray, std::array<qsizetype, 3>>;

ServerConfig configured(const QStringList &patterns)
{
    ServerConfig config = RunningEngine::config();
    config.tenantPatterns = patterns;
    return config;
}

const QStringList &teams()
{
    static const QStringList Rules = {
        QStringLiteral("^(?:private-|presence-)?team-(?<tenant>\\w+)"),
        QStringLiteral("^presence-(?<tenant>lobby)$")};
    return Rules;
}

} // namespace

class TestTenantRules : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        m_clients.clear();
        m_engine.reset();
    }
    void numbersAreThoseOfAFreshStart_data();
    void numbersAreThoseOfAFreshStart();
    void nobodyReconnects();
    void whoLeavesIsTakenFromTheOtherTenant();
    void rowsAreToldAgain();
    void historyOfAChannelGoesAlong();
    void ruleOfAKindOfChannelsCountsAtOnce();

private:
    void start(const ServerConfig &config)
    {
        m_clients.clear();
        m_engine = std::make_unique<RunningEngine>(config);
        QVERIFY(m_engine->isListening());
    }
    // Ann with two devices, Bob, and one who is nobody, on channels of three tenants and of none.
    void populate()
    {
        const auto client = [this](const QByteArray &userId, const QByteArrayList &channels) {
            m_clients.push_back(std::make_unique<PusherClient>(testApp()));
            QVERIFY(m_clients.back()->connectTo(m_engine->port()));
            for (const QByteArray &channel : channels) {
                const QByteArray data = channel.startsWith("presence-")
                                            ? "{\"user_id\":\"" + userId + "\"}"
                                            : QByteArray();
                QVERIFY(m_clients.back()->subscribe(channel, data));
            }
        };
        client("ann", {"presence-tenant.acme", "presence-lobby", "private-team-red"});
        client("ann", {"presence-tenant.acme", "presence-team-blue"});
        client("bob", {"presence-lobby", "presence-team-blue", "tenant.acme.news"});
        client({}, {"team-red", "orders"});
    }
    Numbers numbers()
    {
        return m_engine->ask<Numbers>([](Engine &engine) {
            Numbers all;
            const auto &tallies = engine.activity().tally().tallies();
            for (auto it = tallies.begin(); it != tallies.end(); ++it)
                all[it.key().second] = {it->users.size(), it->connections.size(), it->channels};
            return all;
        });
    }
    int online()
    {
        return m_engine->ask<int>(
            [](Engine &engine) { return engine.activity().tally().onlineUsers(); });
    }
    QStringList reconfigure(const ServerConfig &config)
    {
        return m_engine->ask<QStringList>([&](Engine &engine) {
            const auto changes = engine.reconfigure(config);
            return changes ? *changes : QStringList{changes.error().message};
        });
    }

    std::unique_ptr<RunningEngine> m_engine;
    std::vector<std::unique_ptr<PusherClient>> m_clients;
};

void TestTenantRules::numbersAreThoseOfAFreshStart_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("others") << TenantMap::defaultPatterns() << teams();
    QTest::newRow("more") << TenantMap::defaultPatterns() << TenantMap::defaultPatterns() + teams();
    QTest::newRow("none") << teams() << QStringList();
    QTest::newRow("first ones") << QStringList() << TenantMap::defaultPatterns();
    QTest::newRow("one for all") << teams() << QStringList{QStringLiteral("(?<tenant>e)")};
}

void TestTenantRules::numbersAreThoseOfAFreshStart()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    start(configured(after));
    populate();
    const Numbers wanted = numbers();
    const int wantedOnline = online();
    QVERIFY(wanted.size() > 0);

    start(configured(before));
    populate();
    QVERIFY(numbers() != wanted);
    const QStringList told = reconfigure(configured(after));
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().contains(u"tenants.rules"), qPrintable(told.first()));
    QVERIFY(numbers() == wanted);
    QCOMPARE(online(), wantedOnline);
    reconfigure(configured(before));
    reconfigure(configured(after));
    QVERIFY(numbers() == wanted);
}

void TestTenantRules::nobodyReconnects()
{
    start(configured(TenantMap::defaultPatterns()));
    populate();
    const Gauges before = m_engine->gauges();
    reconfigure(configured(teams()));
    QCOMPARE(m_engine->publish("team-red", "\"x\""), 1);
    for (const auto &client : m_clients)
        QVERIFY(client->isOpen());
    QCOMPARE(m_engine->gauges().open, before.open);
    QCOMPARE(m_engine->gauges().channels, before.channels);
}

void TestTenantRules::whoLeavesIsTakenFromTheOtherTenant()
{
    start(configured(TenantMap::defaultPatterns()));
    populate();
    reconfigure(configured(teams()));
    for (const auto &client : m_clients)
        client->close();
    QTRY_VERIFY(m_engine->gauges() == Gauges::none());
    QCOMPARE(m_engine->gauges().tenants, 0);
}

void TestTenantRules::rowsAreToldAgain()
{
    start(configured(TenantMap::defaultPatterns()));
    populate();
    const Topics all = Topic::Connections | Topic::Channels | Topic::Presence;
    const auto collect = [&] {
        return m_engine->ask<ConsoleDelta>(
            [&](Engine &) { return m_engine->thread().feed().collect(all); });
    };
    collect();
    reconfigure(configured(teams()));
    QHash<QString, QString> channels;
    QHash<QString, QString> members;
    QStringList tenantsOfOne;
    const auto hasCome = [&] {
        const ConsoleDelta delta = collect();
        for (const ChannelRow &row : delta.channels.upserts)
            channels.insert(row.key.name, row.tenant);
        for (const MemberRow &row : delta.members.upserts)
            members.insert(row.key.channel, row.tenant);
        for (const ConnectionRow &row : delta.connections.upserts) {
            if (row.channels.contains(QStringLiteral("orders")))
                tenantsOfOne = row.tenants;
        }
        return channels.size() >= 6 && members.size() >= 3 && !tenantsOfOne.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(hasCome));
    QCOMPARE(channels.value(QStringLiteral("team-red")), QStringLiteral("red"));
    QCOMPARE(channels.value(QStringLiteral("presence-tenant.acme"), QStringLiteral("?")),
             QString());
    QVERIFY(!channels.contains(QStringLiteral("orders")));
    QCOMPARE(members.value(QStringLiteral("presence-lobby")), QStringLiteral("lobby"));
    QVERIFY(tenantsOfOne.contains(QStringLiteral("red")));
}

void TestTenantRules::historyOfAChannelGoesAlong()
{
    start(configured(TenantMap::defaultPatterns()));
    populate();
    m_engine->publish("team-red", "\"x\"");
    TrafficQuery query;
    query.split = TrafficSplit::Channel;
    const auto linesOf = [&] {
        return m_engine->ask<int>([&](Engine &engine) {
            int lines = 0;
            const auto history = engine.activity().meter().history(query);
            for (const TrafficSeries &series : history ? history->series : QList<TrafficSeries>())
                lines += series.metric == TrafficMetric::MessagesOut &&
                         series.key == QStringLiteral("team-red");
            return lines;
        });
    };
    QTRY_COMPARE(linesOf(), 1);
    reconfigure(configured(teams()));
    query.tenant = QStringLiteral("red");
    QCOMPARE(linesOf(), 1);
    query.tenant = QString();
    QCOMPARE(linesOf(), 0);
}

void TestTenantRules::ruleOfAKindOfChannelsCountsAtOnce()
{
    start(configured({}));
    populate();
    ServerConfig config = configured({});
    ChannelDescription team;
    team.name = "team";
    team.pattern = "team-{tenant}";
    config.channels = {team};
    reconfigure(config);
    const Numbers after = numbers();
    QVERIFY(after.contains("red"));
    QCOMPARE(after.at("red"), (std::array<qsizetype, 3>{0, 1, 1}));
}

QTEST_GUILESS_MAIN(TestTenantRules)
#include "tst_tenantrules.moc"
