// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the configuration that say who may join what.
#include "server/config/configfile.h"

#include <QFile>
#include <QTest>

using namespace server;

namespace {

Result<ServerConfig> parse(const QByteArray &text)
{
    return parseConfig(text, QStringLiteral("test.toml"));
}

} // namespace

class TestTenancySettings : public QObject
{
    Q_OBJECT

private slots:
    void everySettingIsRead();
    void nothingIsOnByDefault();
    void theShippedExampleIsWhole();
    void badSettingsAreNamed_data();
    void badSettingsAreNamed();
};

void TestTenancySettings::everySettingIsRead()
{
    const auto config = parse(R"(
[authorization]
enabled = true
apps = ["1", "2"]
allowed_origins = ["https://a.example"]
requests_per_minute = 7
user_info = ["name", "email"]
[authorization.encryption_master_keys]
"1" = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="

[directory]
driver = "mariadb"
path = "d"
host = "db.example"
port = 3307
database = "central"
user = "u"
password = "p"
options = "o=1"
token_type = "user"
timeout_ms = 11
cache_seconds = 12
negative_cache_seconds = 13
max_cached = 14
max_waiting = 15
[directory.queries]
token = "SELECT 1, 2, 3 WHERE :hash = :type"
user = "SELECT :user"
memberships = "SELECT :user, 2, 3"
role_members = "SELECT :role"

[[channels]]
name = "n"
pattern = "presence-a.{t}.{id:int}"
app = "1"
tenant = "t"
user_info = ["id"]
allow = [{ member = true, roles = ["r"], permissions = ["p"] }, { self = "id" }, { owner = "SELECT :id" }, { anyone = true }]
)");
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    AuthorizationSettings authorization;
    authorization.isEnabled = true;
    authorization.apps = {"1", "2"};
    authorization.allowedOrigins = {"https://a.example"};
    authorization.requestsPerMinute = 7;
    authorization.userInfo = {"name", "email"};
    authorization.masterKeys = {{"1", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="}};
    QCOMPARE(config->authorization, authorization);
    QCOMPARE(config->authorization.masterKey("1"), "0123456789abcdef0123456789abcdef");
    QVERIFY(config->authorization.masterKey("2").isEmpty());

    DirectorySettings directory;
    directory.driver = DirectoryDriver::MySql;
    directory.path = QStringLiteral("d");
    directory.host = QStringLiteral("db.example");
    directory.port = 3307;
    directory.database = QStringLiteral("central");
    directory.user = QStringLiteral("u");
    directory.password = QStringLiteral("p");
    directory.options = QStringLiteral("o=1");
    directory.tokenType = QStringLiteral("user");
    directory.timeoutMs = 11;
    directory.cacheSeconds = 12;
    directory.negativeCacheSeconds = 13;
    directory.maxCached = 14;
    directory.maxWaiting = 15;
    directory.queries = {QStringLiteral("SELECT 1, 2, 3 WHERE :hash = :type"),
                         QStringLiteral("SELECT :user"),
                         QStringLiteral("SELECT :user, 2, 3"),
                         QStringLiteral("SELECT :role")};
    QCOMPARE(config->directory, directory);

    QCOMPARE(config->channels.size(), 1);
    const ChannelDescription &channel = config->channels.first();
    QCOMPARE(channel.name, "n");
    QCOMPARE(channel.app, "1");
    QCOMPARE(channel.tenant, "t");
    QCOMPARE(channel.userInfo, QByteArrayList{"id"});
    QCOMPARE(channel.allow.size(), 4);
    QVERIFY(channel.allow[0].member);
    QCOMPARE(channel.allow[0].roles, QByteArrayList{"r"});
    QCOMPARE(channel.allow[0].permissions, QByteArrayList{"p"});
    QCOMPARE(channel.allow[1].self, "id");
    QCOMPARE(channel.allow[2].owner, QStringLiteral("SELECT :id"));
    QVERIFY(channel.allow[3].anyone);
}

void TestTenancySettings::nothingIsOnByDefault()
{
    const auto config = parse({});
    QVERIFY(config);
    QCOMPARE(config->authorization, AuthorizationSettings());
    QVERIFY(!config->authorization.isEnabled);
    QVERIFY(config->authorization.allowedOrigins.isEmpty());
    QCOMPARE(config->directory, DirectorySettings());
    QVERIFY(config->channels.isEmpty());
}

// With its comments taken away, the example has every setting.
void TestTenancySettings::theShippedExampleIsWhole()
{
    QFile file(QStringLiteral(EXAMPLE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text = text.sliced(text.indexOf("#[authorization]"));
    QByteArray whole;
    for (const QByteArray &line : text.split('\n')) {
        const bool isRow = line.startsWith("#    {"); // of a list
        if ((line.startsWith("# ") && !isRow) || line.isEmpty())
            continue;
        QVERIFY(line.startsWith('#'));
        whole += line.sliced(1) + '\n';
    }
    whole.replace("…", "\"x\"");
    const auto config = parse(whole);
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    QVERIFY(config->authorization.isEnabled);
    QCOMPARE(config->channels.size(), 1);
    // What it shows as defaults are the defaults.
    DirectorySettings directory = config->directory;
    const DirectorySettings defaults;
    QCOMPARE(directory.tokenType, defaults.tokenType);
    QCOMPARE(directory.timeoutMs, defaults.timeoutMs);
    QCOMPARE(directory.cacheSeconds, defaults.cacheSeconds);
    QCOMPARE(directory.negativeCacheSeconds, defaults.negativeCacheSeconds);
    QCOMPARE(directory.maxCached, defaults.maxCached);
    QCOMPARE(directory.maxWaiting, defaults.maxWaiting);
    QCOMPARE(directory.queries, queriesOf(defaults));
    QCOMPARE(config->authorization.requestsPerMinute, AuthorizationSettings().requestsPerMinute);
}

void TestTenancySettings::badSettingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *toml, const char *said) {
        QTest::newRow(toml) << QByteArray(toml) << QString::fromLatin1(said);
    };
    row("[authorization]\non = true", "line 2: there is no setting authorization.on");
    row("[authorization]\nenabled = 1", "authorization.enabled must be true or false");
    row("[authorization]\nrequests_per_minute = -1", "authorization.requests_per_minute must be");
    row("[authorization.encryption_master_keys]\n1 = 'x'", "authorization.encryption_master_keys");
    row("[authorization.encryption_master_keys]\n1 = 2",
        "authorization.encryption_master_keys must be a table of strings");
    row("[directory]\ndriver = 'oracle'", "directory.driver must be \"embedded\"");
    row("[directory]\nport = 70000", "directory.port must be a whole number from 0 to 65535");
    row("[directory]\ntimeout_ms = 0", "directory.timeout_ms must be");
    row("[directory]\ndriver = 'mysql'", "directory.database");
    row("[directory.queries]\nuser = 'SELECT 1'", "directory.queries.user");
    row("[directory.queries]\nrole_members = 'SELECT :tenant'", "directory.queries.role_members");
    row("[directory.queries]\nrole = ''", "there is no setting directory.queries.role");
}

void TestTenancySettings::badSettingsAreNamed()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, said);
    const auto config = parse(toml);
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(said), qPrintable(config.error().message));
}

QTEST_GUILESS_MAIN(TestTenancySettings)
#include "tst_tenancysettings.moc"
