// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of apps: adding, changing, removing them and rotating their secrets.
#include "tests/contract/appcalls.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QString One = QStringLiteral("1");

} // namespace

class TestConsoleApps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_calls.reset(); }
    void appsHaveTheirOptions_data() { consoles(); }
    void appsHaveTheirOptions();
    void addedAppIsThere_data() { consoles(); }
    void addedAppIsThere();
    void missingCredentialsAreMade_data() { consoles(); }
    void missingCredentialsAreMade();
    void everyOptionIsKept_data() { consoles(); }
    void everyOptionIsKept();
    void badSettingIsNamed_data();
    void badSettingIsNamed();
    void idAndKeyAreTakenOnce_data() { consoles(); }
    void idAndKeyAreTakenOnce();
    void changedAppKeepsItsClients_data() { consoles(); }
    void changedAppKeepsItsClients();
    void disabledAppLosesItsClients_data() { consoles(); }
    void disabledAppLosesItsClients();
    void removedAppIsGone_data() { consoles(); }
    void removedAppIsGone();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Stage &stage() { return m_calls->stage(); }
    Console &console() { return m_calls->console(); }
    std::optional<AppCalls> m_calls;
};

void TestConsoleApps::init()
{
    QFETCH(bool, isLocal);
    m_calls.emplace(isLocal ? Stage::local() : Stage::fake());
}

void TestConsoleApps::appsHaveTheirOptions()
{
    const AppSettings known = m_calls->settings(One);
    QCOMPARE(known.key, QStringLiteral("key1"));
    QCOMPARE(known.name, QStringLiteral("Test"));
    QVERIFY(known.enabled);
    QVERIFY(!known.maxConnections);
    QCOMPARE(known.maxEventBytes, 10'000);
    QCOMPARE(known.clientEvents, QStringLiteral("members"));
    QCOMPARE(known.allowedOrigins, QStringList{QStringLiteral("*")});
    QVERIFY(known.secret.isEmpty());
    QVERIFY(known.definedIn.isEmpty());
    QVERIFY(!known.hasPreviousSecret);
}

void TestConsoleApps::addedAppIsThere()
{
    Mirror mirror(console());
    const auto added = m_calls->add(shop());
    QVERIFY2(added, qPrintable(added ? QString() : added.error().message));
    QCOMPARE(added->id, QStringLiteral("77"));
    QCOMPARE(added->key, QStringLiteral("shopkey"));
    QCOMPARE(added->secret, QStringLiteral("shopsecret"));
    QCOMPARE(m_calls->credentials(QStringLiteral("77"))->secret, QStringLiteral("shopsecret"));
    AppSettings expected = shop();
    expected.secret.clear();
    QCOMPARE(m_calls->settings(QStringLiteral("77")), expected);
    QTRY_VERIFY(mirror.status && mirror.status->apps.last().id == u"77");
    QCOMPARE(mirror.status->apps.last().name, QStringLiteral("Shop"));
    PublishRequest request;
    request.appId = QStringLiteral("77");
    request.channels = {QStringLiteral("news")};
    request.event = QStringLiteral("e");
    request.data = "{}";
    QVERIFY(ask<PublishResult>([&](auto reply) { console().publish(request, reply); }));
}

void TestConsoleApps::missingCredentialsAreMade()
{
    const auto first = m_calls->add({});
    const auto second = m_calls->add({});
    QVERIFY(first);
    QVERIFY(second);
    for (const auto &made : {*first, *second}) {
        QVERIFY(!made.id.isEmpty());
        QVERIFY(!made.key.isEmpty());
        QVERIFY(!made.secret.isEmpty());
        QCOMPARE(m_calls->settings(made.id).name, made.id);
    }
    QVERIFY(first->id != second->id);
    QVERIFY(first->key != second->key);
    QVERIFY(first->secret != second->secret);
}

void TestConsoleApps::everyOptionIsKept()
{
    AppSettings all = shop();
    all.enabled = false;
    all.production = true;
    all.colour = QStringLiteral("#0a5fb4");
    all.maxConnections = 5;
    all.allowedOrigins = {QStringLiteral("a.test"), QStringLiteral("*.b.test")};
    all.clientEvents = QStringLiteral("none");
    all.pingIntervalSeconds = 11;
    all.pongTimeoutSeconds = 12;
    all.activityTimeoutSeconds = 13;
    all.maxMessageBytes = 0;
    all.maxEventBytes = 15;
    all.maxRequestBytes = 16;
    all.maxQueueBytes = 70'000;
    all.maxPresenceMembers = 17;
    all.maxMemberBytes = 18;
    all.cacheSeconds = 0;
    all.strictAuthKey = false;
    all.subscriptionCount = true;
    all.checkProtocol = true;
    all.lenientNames = true;
    all.apiTimestampTolerance = 0;
    all.rateLimit = {true, 21, 22, true};
    Mirror mirror(console());
    QVERIFY(m_calls->add(all));
    all.secret.clear();
    QCOMPARE(m_calls->settings(all.id), all);
    QTRY_VERIFY(mirror.status && mirror.status->apps.last().id == all.id);
    QVERIFY(mirror.status->apps.last().production);
    QCOMPARE(mirror.status->apps.last().colour, all.colour);
    all.maxConnections.reset();
    all.clientEvents = QStringLiteral("all");
    QVERIFY(m_calls->change(all));
    QCOMPARE(m_calls->settings(all.id), all);
}

void TestConsoleApps::badSettingIsNamed_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<AppSettings>("bad");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const QString &name, const QStringList &words, auto spoil) {
        AppSettings bad = shop();
        spoil(bad);
        for (const bool isLocal : {false, true}) {
            QTest::addRow("%s, %s", isLocal ? "local" : "fake", qPrintable(name))
                << isLocal << bad << (QStringList{name} + words);
        }
    };
    const auto limits = [](const char *value, const char *lowest, const char *highest) {
        return QStringList{
            QString::fromLatin1(value),
            QStringLiteral("from %1 to %2").arg(QLatin1String(lowest), QLatin1String(highest))};
    };
    row(QStringLiteral("max_connections"), limits("0", "1", "10000000"), [](AppSettings &app) {
        app.maxConnections = 0;
    });
    row(QStringLiteral("ping_interval"), limits("86401", "1", "86400"), [](AppSettings &app) {
        app.pingIntervalSeconds = 86'401;
    });
    row(QStringLiteral("max_queue_bytes"),
        limits("1", "65536", "1073741824"),
        [](AppSettings &app) { app.maxQueueBytes = 1; });
    row(QStringLiteral("rate_limit.max_attempts"),
        limits("-1", "1", "1000000"),
        [](AppSettings &app) { app.rateLimit.maxAttempts = -1; });
    row(QStringLiteral("client_events"),
        {QStringLiteral("\"some\""), QStringLiteral("\"members\"")},
        [](AppSettings &app) { app.clientEvents = QStringLiteral("some"); });
    row(QStringLiteral("colour"),
        {QStringLiteral("\"blue\""), QStringLiteral("\"#0a5fb4\"")},
        [](AppSettings &app) { app.colour = QStringLiteral("blue"); });
}

void TestConsoleApps::badSettingIsNamed()
{
    QFETCH(AppSettings, bad);
    QFETCH(QStringList, words);
    const auto added = m_calls->add(bad);
    bad.id = One;
    bad.key = QStringLiteral("key1");
    const auto changed = m_calls->change(bad);
    QVERIFY(!added);
    QVERIFY(!changed);
    for (const Error &error : {added.error(), changed.error()}) {
        QCOMPARE(error.code, ErrorCode::InvalidArgument);
        for (const QString &word : words)
            QVERIFY2(error.message.contains(word), qPrintable(error.message));
    }
    QCOMPARE(m_calls->settings(One).name, QStringLiteral("Test"));
}

void TestConsoleApps::idAndKeyAreTakenOnce()
{
    AppSettings sameId = shop();
    sameId.id = One;
    AppSettings sameKey = shop();
    sameKey.key = QStringLiteral("key1");
    QCOMPARE(m_calls->add(sameId).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_calls->add(sameKey).error().code, ErrorCode::AlreadyExists);
    QVERIFY(m_calls->add(shop()));
    QCOMPARE(m_calls->change(sameKey).error().code, ErrorCode::AlreadyExists);
    AppSettings keyless = shop();
    keyless.key.clear();
    QCOMPARE(m_calls->change(keyless).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_calls->settings(shop().id).key, shop().key);
}

void TestConsoleApps::changedAppKeepsItsClients()
{
    stage().addClient({QStringLiteral("news")});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Connections);
    QTRY_COMPARE(mirror.connections.size(), 1);
    AppSettings app = m_calls->settings(One);
    app.name = QStringLiteral("Renamed");
    app.key = QStringLiteral("otherkey");
    app.maxConnections = 1;
    QVERIFY(m_calls->change(app));
    QTRY_VERIFY(mirror.status && mirror.status->apps.first().name == u"Renamed");
    QCOMPARE(mirror.status->apps.first().key, QStringLiteral("otherkey"));
    QCOMPARE(mirror.status->apps.first().maxConnections.value_or(0), 1);
    QCOMPARE(mirror.status->apps.first().connections, 1);
    QCOMPARE(mirror.connections.size(), 1);
    QCOMPARE(m_calls->credentials(One)->secret, QStringLiteral("secret1"));
}

void TestConsoleApps::disabledAppLosesItsClients()
{
    stage().addClient({QStringLiteral("news")});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Connections);
    QTRY_COMPARE(mirror.connections.size(), 1);
    AppSettings app = m_calls->settings(One);
    app.enabled = false;
    QVERIFY(m_calls->change(app));
    QTRY_COMPARE(mirror.connectionsGone.size(), 1);
    QCOMPARE(mirror.connectionsGone.first().code, quint16(4003));
    QTRY_VERIFY(mirror.status && !mirror.status->apps.first().enabled);
}

void TestConsoleApps::removedAppIsGone()
{
    stage().addClient({QStringLiteral("news")});
    QVERIFY(m_calls->add(shop()));
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Connections | Topic::Channels);
    QTRY_COMPARE(mirror.channels.size(), 1);
    QVERIFY(m_calls->remove(One));
    QTRY_COMPARE(mirror.connectionsGone.size(), 1);
    QCOMPARE(mirror.connectionsGone.first().code, quint16(4001));
    QTRY_VERIFY(mirror.channels.isEmpty());
    QTRY_VERIFY(mirror.status && mirror.status->apps.first().id != One);
    QCOMPARE(m_calls->credentials(One).error().code, ErrorCode::NotFound);
    QVERIFY(m_calls->settings(One).id.isEmpty());
    // The key and the id can be had again.
    AppSettings again = shop();
    again.id = One;
    again.key = QStringLiteral("key1");
    QVERIFY(m_calls->add(again));
}

QTEST_GUILESS_MAIN(TestConsoleApps)

#include "tst_consoleapps.moc"
