// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace server;

namespace {

const QByteArray OneApp = "[[apps]]\nid = \"1\"\nkey = \"key1\"\nsecret = \"secret1\"\n";

Result<ServerConfig> parse(const QByteArray &text)
{
    return parseConfig(text, QStringLiteral("belfry.toml"));
}

} // namespace

class TestConfigFile : public QObject
{
    Q_OBJECT

private slots:
    void emptyFileGivesTheDefaults();
    void everySettingIsRead();
    void everyAppSettingIsRead();
    void minusOneIsNoLimitPerSecond();
    void lenientNamesMayBeLong();
    void metricsAreRead();
    void appWithoutANameIsCalledByItsId();
    void clientEventsHaveThreeModes_data();
    void clientEventsHaveThreeModes();
    void rulesReplaceTheDefaultOnes();
    void missingFileIsNotFound();
    void fileIsReadFromDisk();
    void appsAreWrittenSoThatTheyReadBack();
    void madeAppsLookLikeReverbs();
};

void TestConfigFile::emptyFileGivesTheDefaults()
{
    const auto config = parse("# nothing\n");
    QVERIFY(config);
    QCOMPARE(config->host, QStringLiteral("127.0.0.1"));
    QCOMPARE(config->port, quint16(8080));
    QCOMPARE(config->pathPrefix, QByteArray());
    QVERIFY(config->apps.isEmpty());
    QCOMPARE(config->tenantPatterns, TenantMap::defaultPatterns());
    QVERIFY(!config->demo);
}

void TestConfigFile::everySettingIsRead()
{
    const auto config = parse(R"(
[server]
host = "0.0.0.0"
port = 6001
path = "/ws"

[[apps]]
id = "1"
key = "key1"
secret = "secret1"

[[apps]]
id = "2"
key = "key2"
secret = "secret2"

[[tenants.rules]]
pattern = '^team-(?<tenant>\d+)'
)");
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    QCOMPARE(config->host, QStringLiteral("0.0.0.0"));
    QCOMPARE(config->port, quint16(6001));
    QCOMPARE(config->pathPrefix, QByteArray("/ws"));
    QCOMPARE(config->apps.size(), 2);
    QCOMPARE(config->apps[1].key, QByteArray("key2"));
    QCOMPARE(config->tenantPatterns, QStringList{QStringLiteral("^team-(?<tenant>\\d+)")});
}

void TestConfigFile::everyAppSettingIsRead()
{
    const auto config = parse(R"(
[[apps]]
id = "7"
key = "k"
secret = "s"
name = "Shop"
enabled = false
max_connections = 100
allowed_origins = ["a.test", "*.b.test"]
client_events = "all"
client_events_on = "guarded"
ping_interval = 11
pong_timeout = 12
activity_timeout = 13
max_message_size = 14
max_event_size = 15
max_request_size = 16
max_event_name_length = 30
max_channel_name_length = 31
max_channels_per_event = 32
max_batch_size = 33
max_backend_events_per_second = 34
max_client_events_per_second = 35
max_read_requests_per_second = 36
max_presence_members = 17
max_presence_member_size = 18
max_queue_bytes = 70000
cache_ttl = 19
strict_auth_key = false
production = true
colour = "#0A5fb4"
lenient_channel_names = true
api_timestamp_tolerance = 20
[apps.rate_limit]
enabled = true
max_attempts = 21
decay_seconds = 22
terminate = true
)");
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    App expected;
    expected.id = "7";
    expected.key = "k";
    expected.secret = "s";
    expected.name = QStringLiteral("Shop");
    expected.enabled = false;
    expected.production = true;
    expected.colour = QStringLiteral("#0A5fb4");
    expected.maxConnections = 100;
    expected.allowedOrigins = {"a.test", "*.b.test"};
    expected.clientEvents = ClientEvents::All;
    expected.clientEventsOn = ClientEventChannels::Guarded;
    expected.pingIntervalSeconds = 11;
    expected.pongTimeoutSeconds = 12;
    expected.activityTimeoutSeconds = 13;
    expected.maxMessageBytes = 14;
    expected.maxEventBytes = 15;
    expected.maxRequestBytes = 16;
    expected.maxEventNameBytes = 30;
    expected.maxChannelNameBytes = 31;
    expected.maxChannelsPerEvent = 32;
    expected.maxBatchEvents = 33;
    expected.maxBackendEventsPerSecond = 34;
    expected.maxClientEventsPerSecond = 35;
    expected.maxReadsPerSecond = 36;
    expected.maxPresenceMembers = 17;
    expected.maxMemberBytes = 18;
    expected.maxQueueBytes = 70'000;
    expected.cacheSeconds = 19;
    expected.strictAuthKey = false;
    expected.lenientNames = true;
    expected.apiTimestampTolerance = 20;
    expected.rateLimit = {true, 21, 22, true};
    QCOMPARE(config->apps, QList<App>{expected});
}

void TestConfigFile::minusOneIsNoLimitPerSecond()
{
    const auto config = parse(OneApp + "max_backend_events_per_second = -1\n");
    QVERIFY(config);
    QVERIFY(!config->apps.first().maxBackendEventsPerSecond);
}

void TestConfigFile::lenientNamesMayBeLong()
{
    const auto config =
        parse(OneApp + "lenient_channel_names = true\nmax_channel_name_length = 65536\n");
    QVERIFY(config);
    QCOMPARE(config->apps.first().maxChannelNameBytes, std::optional<int>(65'536));
}

void TestConfigFile::metricsAreRead()
{
    const auto config = parse("[metrics]\nenabled = false\nprefix = \"soketi_\"\ntoken = \"t\"\n");
    QVERIFY(config);
    QCOMPARE(config->metrics, (MetricsOptions{false, "soketi_", "t"}));
    QCOMPARE(parse("")->metrics, (MetricsOptions{true, "belfry_", {}}));
}

void TestConfigFile::appWithoutANameIsCalledByItsId()
{
    const auto config = parse(OneApp);
    QVERIFY(config);
    App expected;
    expected.id = "1";
    expected.key = "key1";
    expected.secret = "secret1";
    expected.name = QStringLiteral("1");
    QCOMPARE(config->apps, QList<App>{expected});
}

void TestConfigFile::clientEventsHaveThreeModes_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("mode");
    QTest::newRow("none") << QByteArray("none") << int(ClientEvents::None);
    QTest::newRow("members") << QByteArray("members") << int(ClientEvents::Members);
    QTest::newRow("all") << QByteArray("all") << int(ClientEvents::All);
}

void TestConfigFile::clientEventsHaveThreeModes()
{
    QFETCH(QByteArray, word);
    const auto config = parse(OneApp + "client_events = \"" + word + "\"\n");
    QVERIFY(config);
    QTEST(int(config->apps.first().clientEvents), "mode");
}

void TestConfigFile::rulesReplaceTheDefaultOnes()
{
    const auto none = parse("[tenants]\nrules = []\n");
    QVERIFY(none);
    QVERIFY(none->tenantPatterns.isEmpty());
    const auto two = parse("[[tenants.rules]]\npattern = '(?<tenant>a)'\n"
                           "[[tenants.rules]]\npattern = '(?<tenant>b)'\n");
    QVERIFY(two);
    QCOMPARE(two->tenantPatterns,
             (QStringList{QStringLiteral("(?<tenant>a)"), QStringLiteral("(?<tenant>b)")}));
}

void TestConfigFile::missingFileIsNotFound()
{
    const QTemporaryDir dir;
    const auto config = readConfigFile(dir.filePath(QStringLiteral("none.toml")));
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::NotFound);
    QVERIFY(config.error().message.contains(u"none.toml"));
}

void TestConfigFile::fileIsReadFromDisk()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("some.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(OneApp);
    file.close();
    const auto config = readConfigFile(file.fileName());
    QVERIFY(config);
    QCOMPARE(config->apps.size(), 1);
}

void TestConfigFile::appsAreWrittenSoThatTheyReadBack()
{
    App app;
    app.id = "1";
    app.key = "key\"1\\";
    app.secret = "s'\"\n'''\u00e9";
    app.name = QStringLiteral("Caf\u00e9 \"x\"");
    const auto config = parse(appsToToml({app, makeApp(QStringLiteral("Second"))}));
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    QCOMPARE(config->apps.size(), 2);
    QCOMPARE(config->apps.first(), app);
    QCOMPARE(config->apps[1].name, QStringLiteral("Second"));
}

void TestConfigFile::madeAppsLookLikeReverbs()
{
    const QRegularExpression digits(QStringLiteral("^[1-9][0-9]{5}$"));
    const QRegularExpression letters(QStringLiteral("^[a-z0-9]{20}$"));
    const App one = makeApp(QStringLiteral("One"));
    const App other = makeApp(QStringLiteral("Other"));
    QVERIFY(digits.match(QString::fromLatin1(one.id)).hasMatch());
    QVERIFY(letters.match(QString::fromLatin1(one.key)).hasMatch());
    QVERIFY(letters.match(QString::fromLatin1(one.secret)).hasMatch());
    QVERIFY(one.key != one.secret);
    QVERIFY(one.key != other.key);
    QVERIFY(one.secret != other.secret);
}

QTEST_GUILESS_MAIN(TestConfigFile)

#include "tst_configfile.moc"
