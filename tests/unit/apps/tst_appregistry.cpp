// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps that come, change and go while others refer to them, and how a change is told.
#include "server/apps/appdescription.h"
#include "server/apps/appregistry.h"
#include "tests/support/testapp.h"

#include <QTest>

using namespace server;
using test::otherApp;
using test::testApp;

namespace {

constexpr qint64 Noon = 1'700'000'000'000;

App rotated(qint64 untilUtc)
{
    App app = testApp();
    app.previousSecret = "old";
    app.previousSecretUntilUtc = untilUtc;
    return app;
}

} // namespace

class TestAppRegistry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changedAppIsTheSameOne();
    void changeIsRefusedAsAWhole_data();
    void changeIsRefusedAsAWhole();
    void keysChangeHands();
    void removedAppIsNotFound();
    void removedAppStaysForItsClients();
    void countersGoOnWhenAnAppComesAgain_data();
    void countersGoOnWhenAnAppComesAgain();
    void previousSecretEnds_data();
    void previousSecretEnds();
    void differencesAreNamed_data();
    void differencesAreNamed();
    void secretsAreNotTold();
    void appIsNamedWithItsId();

private:
    std::unique_ptr<AppRegistry> m_apps;
};

void TestAppRegistry::init()
{
    m_apps = std::make_unique<AppRegistry>();
    QVERIFY(m_apps->add(testApp()));
    QVERIFY(m_apps->add(otherApp()));
}

void TestAppRegistry::changedAppIsTheSameOne()
{
    AppRuntime *app = m_apps->byId("1");
    app->connections = 3;
    app->cache.put("cache-a", "text", 0, 0);
    App other = testApp();
    other.key = "newkey";
    other.secret = "newsecret";
    other.maxConnections = 2;
    QVERIFY(m_apps->change({other}));
    QCOMPARE(m_apps->byId("1"), app);
    QCOMPARE(m_apps->byKey("newkey"), app);
    QVERIFY(!m_apps->byKey("key1"));
    QCOMPARE(app->app(), other);
    QCOMPARE(app->connections, 3);
    QVERIFY(app->cache.find("cache-a", 1));
    QCOMPARE(app->signingKey().key, QByteArray("newkey"));
    QVERIFY(app->signingKey().verify("text", Signer("newsecret").sign("text")));
    QVERIFY(!app->signingKey().verify("text", Signer("secret1").sign("text")));
}

void TestAppRegistry::changeIsRefusedAsAWhole_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown") << QByteArray("9") << QByteArray("k") << int(ErrorCode::NotFound);
    QTest::newRow("key is taken") << QByteArray("1") << QByteArray("key2")
                                  << int(ErrorCode::AlreadyExists);
    QTest::newRow("no key") << QByteArray("1") << QByteArray() << int(ErrorCode::InvalidArgument);
}

void TestAppRegistry::changeIsRefusedAsAWhole()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, key);
    App good = otherApp();
    good.name = QStringLiteral("Renamed");
    App bad = testApp();
    bad.id = id;
    bad.key = key;
    const auto changed = m_apps->change({good, bad});
    QVERIFY(!changed);
    QTEST(int(changed.error().code), "code");
    QCOMPARE(m_apps->byKey("key1")->app(), testApp());
    QCOMPARE(m_apps->byKey("key2")->app(), otherApp());
    const auto checked = m_apps->check(bad, false);
    QVERIFY(!checked);
    QTEST(int(checked.error().code), "code");
}

void TestAppRegistry::keysChangeHands()
{
    App one = testApp();
    App other = otherApp();
    std::swap(one.key, other.key);
    QVERIFY(m_apps->change({one, other}));
    QCOMPARE(m_apps->byKey("key2")->id(), QByteArray("1"));
    QCOMPARE(m_apps->byKey("key1")->id(), QByteArray("2"));
}

void TestAppRegistry::removedAppIsNotFound()
{
    QVERIFY(!m_apps->remove("9"));
    QVERIFY(m_apps->remove("1"));
    QVERIFY(!m_apps->byId("1"));
    QVERIFY(!m_apps->byKey("key1"));
    QCOMPARE(m_apps->all().size(), std::size_t(1));
    QVERIFY(m_apps->add(testApp())); // both can be had again
}

void TestAppRegistry::removedAppStaysForItsClients()
{
    AppRuntime *app = m_apps->remove("1");
    app->clients = 1;
    m_apps->discardRemoved();
    QCOMPARE(m_apps->removedCount(), std::size_t(1));
    QCOMPARE(app->id(), QByteArray("1"));
    app->clients = 0;
    m_apps->discardRemoved();
    QCOMPARE(m_apps->removedCount(), std::size_t(0));
}

void TestAppRegistry::countersGoOnWhenAnAppComesAgain_data()
{
    QTest::addColumn<bool>("isDiscarded");
    QTest::newRow("while clients of the old one leave") << false;
    QTest::newRow("after they left") << true;
}

void TestAppRegistry::countersGoOnWhenAnAppComesAgain()
{
    QFETCH(bool, isDiscarded);
    AppRuntime *app = m_apps->remove("1");
    app->clients = isDiscarded ? 0 : 1;
    app->counters.connected = 3;
    app->counters.disconnected = 3;
    m_apps->discardRemoved();
    QVERIFY(m_apps->add(testApp()));
    QCOMPARE(m_apps->byId("1")->counters.connected, quint64(3));
    QCOMPARE(m_apps->byId("1")->counters.disconnected, quint64(3));
    QCOMPARE(m_apps->byId("2")->counters.connected, quint64(0));
}

void TestAppRegistry::previousSecretEnds_data()
{
    QTest::addColumn<qint64>("until");
    QTest::addColumn<bool>("ends");
    QTest::newRow("later") << Noon + 1 << false;
    QTest::newRow("at that moment") << Noon << true;
    QTest::newRow("before") << Noon - 1 << true;
    QTest::newRow("without end") << qint64(0) << false;
}

void TestAppRegistry::previousSecretEnds()
{
    QFETCH(qint64, until);
    QFETCH(bool, ends);
    AppRuntime app(rotated(until));
    const QByteArray old = Signer("old").sign("text");
    QVERIFY(app.signingKey().verify("text", old));
    QCOMPARE(app.dropPreviousSecret(Noon), ends);
    QCOMPARE(app.signingKey().verify("text", old), !ends);
    QCOMPARE(app.app().previousSecret.isEmpty(), ends);
    QVERIFY(app.signingKey().verify("text", Signer("secret1").sign("text")));
    QVERIFY(!app.dropPreviousSecret(Noon)); // there is none any more, or it stays
}

void TestAppRegistry::differencesAreNamed_data()
{
    QTest::addColumn<App>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *expected, auto change) {
        App after = testApp();
        change(after);
        QTest::newRow(expected) << after << QStringList{QString::fromUtf8(expected)};
    };
    QTest::newRow("none") << testApp() << QStringList();
    row("key \"key1\" -> \"k\"", [](App &app) { app.key = "k"; });
    row("name \"Test\" -> \"Shop\"", [](App &app) { app.name = QStringLiteral("Shop"); });
    row("enabled true -> false", [](App &app) { app.enabled = false; });
    row("max_connections unlimited -> 50", [](App &app) { app.maxConnections = 50; });
    row("allowed_origins [\"*\"] -> [\"a\", \"b\"]", [](App &app) {
        app.allowedOrigins = {"a", "b"};
    });
    row("client_events members -> none", [](App &app) { app.clientEvents = ClientEvents::None; });
    row("cache_ttl 1800 -> 0", [](App &app) { app.cacheSeconds = 0; });
    row("rate_limit.max_attempts 60 -> 61", [](App &app) { app.rateLimit.maxAttempts = 61; });
    row("another secret", [](App &app) { app.secret = "s"; });
    row("previous_secret valid without end", [](App &app) { app.previousSecret = "s"; });
    row("previous_secret valid until 2023-11-14T22:13:20Z", [](App &app) { app = rotated(Noon); });
    App several = testApp();
    several.maxMessageBytes = 1;
    several.pongTimeoutSeconds = 2;
    QTest::newRow("several") << several
                             << QStringList{QStringLiteral("pong_timeout 30 -> 2"),
                                            QStringLiteral("max_message_size 10000 -> 1")};
}

void TestAppRegistry::differencesAreNamed()
{
    QFETCH(App, after);
    QTEST(differences(testApp(), after), "expected");
}

void TestAppRegistry::secretsAreNotTold()
{
    App after = rotated(Noon);
    after.secret = "quitesecret";
    const QString there = differences(testApp(), after).join(u' ');
    const QString back = differences(after, testApp()).join(u' ');
    for (const char *secret : {"quitesecret", "secret1", "\"old\""}) {
        QVERIFY(!there.contains(QLatin1String(secret)));
        QVERIFY(!back.contains(QLatin1String(secret)));
    }
    QVERIFY(back.contains(u"previous_secret taken away"));
}

void TestAppRegistry::appIsNamedWithItsId()
{
    QCOMPARE(nameOf(testApp()), QStringLiteral("App \"1\" (Test)"));
    App plain = testApp();
    plain.name = QStringLiteral("1");
    QCOMPARE(nameOf(plain), QStringLiteral("App \"1\""));
}

QTEST_GUILESS_MAIN(TestAppRegistry)

#include "tst_appregistry.moc"
