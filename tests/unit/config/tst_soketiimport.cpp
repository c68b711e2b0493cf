// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"
#include "server/config/soketiimport.h"

#include <QTest>

using namespace server;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString File = s("soketi.json");

} // namespace

class TestSoketiImport : public QObject
{
    Q_OBJECT

private slots:
    void appsAndLimitsAreTaken();
    void defaultsAreSoketis();
    void environmentSaysTheSame();
    void whatHasNoCounterpartIsNamed();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

void TestSoketiImport::appsAndLimitsAreTaken()
{
    const auto imported = importSoketi(R"({
        "host": "0.0.0.0", "port": 6002, "pathPrefix": "/ws", "shutdownGracePeriod": 4500,
        "metrics": { "enabled": true, "port": 9601, "prometheus": { "prefix": "shop_" } },
        "eventLimits": { "maxBatchSize": 20 },
        "appManager": { "driver": "array", "array": { "apps": [
            { "id": "1", "key": "k1", "secret": "s1", "maxConnections": 500,
              "enableClientMessages": true, "maxBackendEventsPerSecond": -1,
              "maxClientEventsPerSecond": 7, "maxEventPayloadInKb": 10,
              "maxPresenceMembersPerChannel": 30 },
            { "id": 2, "key": "k2", "secret": "s2", "enabled": false, "maxConnections": -1 } ] } }
    })",
                                       File);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    const auto config = parseConfig(imported->toml, s("belfry.toml"));
    QVERIFY2(config, config ? "" : qPrintable(config.error().message));
    QCOMPARE(config->host, s("0.0.0.0"));
    QCOMPARE(config->port, 6002);
    QCOMPARE(config->apps.size(), 2);
    const App &first = config->apps.first();
    QCOMPARE(first.id, QByteArray("1"));
    QCOMPARE(first.secret, QByteArray("s1"));
    QCOMPARE(first.maxConnections, std::optional(500));
    QCOMPARE(first.clientEvents, ClientEvents::Members);
    QCOMPARE(first.clientEventsOn, ClientEventChannels::Guarded);
    QCOMPARE(first.maxBackendEventsPerSecond, std::nullopt);
    QCOMPARE(first.maxClientEventsPerSecond, std::optional(7));
    QCOMPARE(first.maxEventBytes, 10 * 1024);
    QCOMPARE(first.maxPresenceMembers, 30);
    QCOMPARE(first.maxBatchEvents, 20);
    const App &second = config->apps.last();
    QCOMPARE(second.id, QByteArray("2"));
    QVERIFY(!second.enabled);
    QCOMPARE(second.maxConnections, std::nullopt);
    QCOMPARE(second.clientEvents, ClientEvents::None);
    QCOMPARE(second.maxPresenceMembers, 100);
    QVERIFY(imported->toml.contains("prefix = 'shop_'") ||
            imported->toml.contains("prefix = \"shop_\""));
    QVERIFY(imported->toml.contains("drain_seconds = 5"));
}

void TestSoketiImport::defaultsAreSoketis()
{
    const auto imported = importSoketi(
        R"({"appManager":{"array":{"apps":[{"id":"1","key":"k","secret":"s"}]}}})", File);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    const auto config = parseConfig(imported->toml, s("belfry.toml"));
    QVERIFY(config);
    QCOMPARE(config->port, 6001);
    QCOMPARE(config->host, s("127.0.0.1")); // never open by itself
    QVERIFY(imported->notes.first().startsWith(s("host: ")));
    const App &app = config->apps.first();
    QCOMPARE(app.maxEventBytes, 100 * 1024);
    QCOMPARE(app.maxBatchEvents, 10);
    QCOMPARE(app.cacheSeconds, 3600);
    QCOMPARE(app.maxMemberBytes, 2048);
}

void TestSoketiImport::environmentSaysTheSame()
{
    const auto imported = importSoketi("# soketi\n"
                                       "SOKETI_PORT=6010\n"
                                       "SOKETI_HOST=127.0.0.1\n"
                                       "SOKETI_DEFAULT_APP_ID=shop\n"
                                       "SOKETI_DEFAULT_APP_KEY=key\n"
                                       "SOKETI_DEFAULT_APP_SECRET=\"a secret\"\n"
                                       "SOKETI_DEFAULT_APP_ENABLE_CLIENT_MESSAGES=true\n"
                                       "SOKETI_DEFAULT_APP_MAX_CONNS=200\n"
                                       "SOKETI_ADAPTER_DRIVER=redis\n"
                                       "DEFAULT_APP_KEY=other\n",
                                       s(".env"));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    const auto config = parseConfig(imported->toml, s("belfry.toml"));
    QVERIFY(config);
    QCOMPARE(config->port, 6010);
    QCOMPARE(config->apps.size(), 1);
    QCOMPARE(config->apps.first().id, QByteArray("shop"));
    QCOMPARE(config->apps.first().secret, QByteArray("a secret"));
    QCOMPARE(config->apps.first().clientEvents, ClientEvents::Members);
    QCOMPARE(config->apps.first().maxConnections, std::optional(200));
    QCOMPARE(imported->notes,
             QStringList({s("DEFAULT_APP_KEY: soketi takes it as SOKETI_DEFAULT_APP_KEY only"),
                          s("SOKETI_ADAPTER_DRIVER: has no counterpart here")}));
}

void TestSoketiImport::whatHasNoCounterpartIsNamed()
{
    const auto imported = importSoketi(R"({ "host": "127.0.0.1", "adapter": {"driver": "redis"},
        "colour": "red", "appManager": {"array": {"apps": [
        {"id": "1", "key": "k", "secret": "s", "webhooks": [{"url": "http://x"}], "shape": 3},
        {"id": "2", "key": "l", "secret": "t", "webhooks": []}]}}})",
                                       File);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QCOMPARE(imported->notes.size(), 4);
    for (const char *name : {"adapter: ",
                             "colour: ",
                             "appManager.array.apps[0].webhooks: ",
                             "appManager.array.apps[0].shape: "})
        QVERIFY2(!imported->notes.filter(s(name)).isEmpty(), name);
}

void TestSoketiImport::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("not JSON") << QByteArray("{\"port\": 1,}") << s("soketi.json is not JSON");
    QTest::newRow("something else") << QByteArray("PORT=1") << s("SOKETI_");
    QTest::newRow("no app") << QByteArray("{}") << s("appManager.array.apps");
    QTest::newRow("a database") << QByteArray(R"({"appManager":{"driver":"mysql"}})")
                                << s("appManager.driver = mysql");
    QTest::newRow("not a number") << QByteArray(R"({"port":"high"})")
                                  << s("port = high is not a number");
    QTest::newRow("not a truth")
        << QByteArray(R"({"appManager":{"array":{"apps":[{"id":"1","enabled":"maybe"}]}}})")
        << s("appManager.array.apps[0].enabled = maybe is not true or false");
    QTest::newRow("out of range") << QByteArray(R"({"port":70000,"appManager":{"array":{"apps":[
            {"id":"1","key":"k","secret":"s"}]}}})")
                                  << s("port");
    QTest::newRow("no secret") << QByteArray(
                                      R"({"appManager":{"array":{"apps":[{"id":"1","key":"k"}]}}})")
                               << s("secret");
}

void TestSoketiImport::mistakesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const auto imported = importSoketi(text, File);
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(imported.error().message.contains(named), qPrintable(imported.error().message));
}

QTEST_GUILESS_MAIN(TestSoketiImport)
#include "tst_soketiimport.moc"
