// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a running engine takes from another configuration, and what it says about it.
#include "tests/support/runningengine.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace server;
using namespace test;

class TestReconfigure : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_engine = std::make_unique<RunningEngine>();
        m_seen = 1;
        rows(); // of the start
    }
    void cleanup() { m_engine.reset(); }
    void sameConfigurationIsNoChange();
    void everyChangeIsOneRow();
    void keysPassFromAppToApp();
    void invalidConfigurationChangesNothing();
    void lastAppStays();
    void settingsOfTheStartAreNamed_data();
    void settingsOfTheStartAreNamed();
    void tenantRulesCountForNewChannels();
    void expiredSecretIsToldOnce();

private:
    Result<QStringList> reconfigure(const ServerConfig &config)
    {
        return m_engine
            ->ask<std::optional<Result<QStringList>>>(
                [&](Engine &engine) { return std::optional(engine.reconfigure(config)); })
            .value();
    }
    // The texts of the Server rows since the last call, and whose app they are.
    QList<std::pair<QString, QByteArray>> rows()
    {
        return m_engine->ask<QList<std::pair<QString, QByteArray>>>([&](Engine &engine) {
            QList<std::pair<QString, QByteArray>> found;
            const auto &entries = engine.activity().journal().entries();
            for (; m_seen < entries.nextSeq(); ++m_seen) {
                if (entries.at(m_seen).kind == LogKind::Server)
                    found.append({entries.at(m_seen).text, entries.at(m_seen).appId});
            }
            return found;
        });
    }

    std::unique_ptr<RunningEngine> m_engine;
    quint64 m_seen = 1;
};

void TestReconfigure::sameConfigurationIsNoChange()
{
    const auto changes = reconfigure(RunningEngine::config());
    QVERIFY(changes);
    QCOMPARE(*changes, QStringList());
}

void TestReconfigure::everyChangeIsOneRow()
{
    App changed = testApp();
    changed.maxConnections = 50;
    changed.secret = "verysecret";
    App added = testApp();
    added.id = "3";
    added.key = "key3";
    ServerConfig config = RunningEngine::config(changed);
    config.apps = {changed, added};
    const auto changes = reconfigure(config);
    QVERIFY(changes);
    const auto told = rows();
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[0].first, QStringLiteral("App \"2\" (Other) removed"));
    QCOMPARE(told[0].second, QByteArray("2"));
    QCOMPARE(told[1].first,
             QStringLiteral("App \"1\" (Test) changed: another secret, max_connections unlimited "
                            "-> 50"));
    QCOMPARE(told[1].second, QByteArray("1"));
    QCOMPARE(told[2].first, QStringLiteral("App \"3\" (Test) added"));
    QCOMPARE(told[2].second, QByteArray("3"));
    for (qsizetype i = 0; i < told.size(); ++i)
        QCOMPARE(told[i].first, changes->at(i));
}

void TestReconfigure::keysPassFromAppToApp()
{
    ServerConfig config = RunningEngine::config();
    std::swap(config.apps[0].key, config.apps[1].key);
    QCOMPARE(reconfigure(config)->size(), 2);
    App heir = testApp();
    heir.id = "3"; // has key1 now, which "2" had
    config.apps = {config.apps[0], heir};
    QCOMPARE(reconfigure(config)->size(), 2);
    QVERIFY(m_engine->ask<bool>([](Engine &engine) {
        return engine.apps().byKey("key1")->id() == "3" &&
               engine.apps().byKey("key2")->id() == "1" && !engine.apps().byId("2");
    }));
}

void TestReconfigure::invalidConfigurationChangesNothing()
{
    ServerConfig config = RunningEngine::config();
    config.apps[0].name = QStringLiteral("Renamed");
    config.apps[1].key = "key1";
    const auto changes = reconfigure(config);
    QVERIFY(!changes);
    QCOMPARE(changes.error().code, ErrorCode::AlreadyExists);
    config = RunningEngine::config();
    config.apps[0].name = QStringLiteral("Renamed");
    config.tenantPatterns = {QStringLiteral("(")};
    QVERIFY(!reconfigure(config));
    QVERIFY(m_engine->ask<bool>(
        [](Engine &engine) { return engine.apps().byId("1")->app() == testApp(); }));
}

void TestReconfigure::lastAppStays()
{
    ServerConfig config = RunningEngine::config();
    config.apps.clear();
    const auto changes = reconfigure(config);
    QVERIFY(!changes);
    QCOMPARE(changes.error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_engine->ask<bool>([](Engine &engine) { return engine.apps().byId("1") != nullptr; }));
}

void TestReconfigure::settingsOfTheStartAreNamed_data()
{
    QTest::addColumn<ServerConfig>("config");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expected, auto change) {
        ServerConfig config = RunningEngine::config();
        change(config);
        QTest::newRow(expected) << config << QString::fromLatin1(expected);
    };
    row("server.host is \"127.0.0.1\" until the restart, then \"0.0.0.0\"",
        [](auto &config) { config.host = QStringLiteral("0.0.0.0"); });
    row("server.port is \"0\" until the restart, then \"9\"",
        [](auto &config) { config.port = 9; });
    row("server.path is \"\" until the restart, then \"/ws\"",
        [](auto &config) { config.pathPrefix = "/ws"; });
    row("server.apps_file is \"\" until the restart, then \"/a\"",
        [](auto &config) { config.appsFile = QStringLiteral("/a"); });
}

void TestReconfigure::settingsOfTheStartAreNamed()
{
    QFETCH(ServerConfig, config);
    QFETCH(QString, expected);
    QTest::ignoreMessage(QtWarningMsg, qPrintable(expected));
    const auto changes = reconfigure(config);
    QVERIFY(changes);
    QCOMPARE(*changes, QStringList{expected});
    QCOMPARE(rows().first().first, expected);
}

void TestReconfigure::tenantRulesCountForNewChannels()
{
    const auto tenantOf = [&](const QByteArray &channel) {
        return m_engine->ask<QByteArray>(
            [&](Engine &engine) { return engine.tenants().tenantOf(channel); });
    };
    QCOMPARE(tenantOf("team-5"), QByteArray());
    ServerConfig config = RunningEngine::config();
    config.tenantPatterns = {QStringLiteral("^team-(?<tenant>\\d+)")};
    const auto changes = reconfigure(config);
    QVERIFY(changes);
    QCOMPARE(changes->size(), 1);
    QVERIFY(changes->first().contains(u"tenants.rules"));
    QCOMPARE(tenantOf("team-5"), QByteArray("5"));
    QCOMPARE(*reconfigure(config), QStringList());
}

void TestReconfigure::expiredSecretIsToldOnce()
{
    App app = testApp();
    app.previousSecret = "old";
    app.previousSecretUntilUtc = QDateTime::currentMSecsSinceEpoch() + 500;
    QVERIFY(reconfigure(RunningEngine::config(app)));
    rows();
    QList<std::pair<QString, QByteArray>> told;
    const auto hasTold = [&] {
        told += rows();
        return !told.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(hasTold));
    QTest::qWait(1100); // another look
    told += rows();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first.contains(u"previous secret have expired"));
    QCOMPARE(told.first().second, QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestReconfigure)

#include "tst_reconfigure.moc"
