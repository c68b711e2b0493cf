// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a configuration file is refused for, and how that is said.
#include "server/config/configfile.h"

#include <QTest>

using namespace server;

namespace {

const QByteArray OneApp = "[[apps]]\nid = \"1\"\nkey = \"key1\"\nsecret = \"secret1\"\n";

Result<ServerConfig> parse(const QByteArray &text)
{
    return parseConfig(text, QStringLiteral("belfry.toml"));
}

QString refusalOf(const QByteArray &text)
{
    const auto config = parse(text);
    return config ? QString() : config.error().message;
}

} // namespace

class TestConfigErrors : public QObject
{
    Q_OBJECT

private slots:
    void wrongTypesAreRefused_data();
    void wrongTypesAreRefused();
    void numbersHaveARange_data();
    void numbersHaveARange();
    void unknownSettingsAreRefused_data();
    void unknownSettingsAreRefused();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void errorsNameTheirLine_data();
    void errorsNameTheirLine();
    void fileNamesMayHavePercentSigns_data();
    void fileNamesMayHavePercentSigns();
};

void TestConfigErrors::wrongTypesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const QByteArray &text, const char *setting, const char *wanted) {
        QTest::newRow(text.constData())
            << text << QString::fromLatin1(setting) << QString::fromLatin1(wanted);
    };
    const auto appRow = [&](const QByteArray &line, const char *setting, const char *wanted) {
        QTest::newRow(line.constData())
            << OneApp + line + '\n'
            << QString::fromLatin1(setting) << QString::fromUtf8(wanted);
    };
    row("server = 1", "server", "must be a table");
    row("[server]\nhost = 1", "server.host", "must be a string");
    row("[server]\nport = \"8080\"", "server.port", "must be a whole number");
    row("[server]\nport = 80.5", "server.port", "must be a whole number");
    row("[server]\npath = true", "server.path", "must be a string");
    row("apps = {}", "apps", "must be a list of tables");
    row("apps = [1]", "apps", "must be a list of tables");
    row("tenants = []", "tenants", "must be a table");
    row("[tenants]\nrules = \"x\"", "rules", "must be a list of tables");
    row("[tenants]\nrules = [{ pattern = 1 }]", "tenants.rules.pattern", "must be a string");
    row("[[apps]]\nid = 1", "apps.id", "must be a string");
    row("[[apps]]\nkey = 1", "apps.key", "must be a string");
    row("[[apps]]\nsecret = false", "apps.secret", "must be a string");
    appRow("name = 1", "apps.name", "must be a string");
    appRow("enabled = \"yes\"", "apps.enabled", "must be true or false");
    appRow("enabled = 1", "apps.enabled", "must be true or false");
    appRow("production = \"yes\"", "apps.production", "must be true or false");
    appRow("colour = 3", "apps.colour", "must be a string");
    for (const char *colour : {"blue", "#0a5fb", "#0a5fb4f", "0a5fb44", "#0a5fbg", "#０a5fb4"}) {
        const QByteArray wanted =
            QByteArray("is \"") + colour + "\"; it must be empty or \"#\" and six digits";
        appRow(QByteArray("colour = \"") + colour + '"', "apps.colour", wanted.constData());
    }
    appRow("strict_auth_key = 0", "apps.strict_auth_key", "must be true or false");
    appRow("lenient_channel_names = \"no\"", "apps.lenient_channel_names", "must be true or false");
    appRow("max_connections = \"1\"", "apps.max_connections", "must be a whole number");
    appRow("allowed_origins = \"*\"", "apps.allowed_origins", "must be a list of strings");
    appRow("allowed_origins = [1]", "apps.allowed_origins", "must be a list of strings");
    appRow("client_events = true", "apps.client_events", "must be \"none\"");
    appRow("client_events = \"nobody\"", "apps.client_events", "must be \"none\"");
    appRow("client_events_on = \"all\"", "apps.client_events_on", "must be \"any\" or \"guarded\"");
    for (const char *setting : {"max_backend_events_per_second",
                                "max_client_events_per_second",
                                "max_read_requests_per_second"}) {
        for (const char *value : {"0", "-2", "10000001", "\"1\""}) // 0 is neither all nor nothing
            appRow(QByteArray(setting) + " = " + value,
                   (QByteArray("apps.") + setting).constData(),
                   "must be a whole number from 1 to 10000000, or -1 for no limit");
    }
    row("[metrics]\nenabled = 1", "metrics.enabled", "must be true or false");
    row("[metrics]\ntoken = 1", "metrics.token", "must be a string");
    appRow("ping_interval = 1.5", "apps.ping_interval", "must be a whole number");
    appRow("rate_limit = true", "apps.rate_limit", "must be a table");
    appRow("[apps.rate_limit]\nenabled = 1", "apps.rate_limit.enabled", "must be true or false");
    appRow(
        "[apps.rate_limit]\nterminate = 1", "apps.rate_limit.terminate", "must be true or false");
    appRow("[apps.rate_limit]\nmax_attempts = true",
           "apps.rate_limit.max_attempts",
           "must be a whole number");
}

void TestConfigErrors::wrongTypesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, setting);
    QFETCH(QString, wanted);
    const QString refusal = refusalOf(text);
    QVERIFY2(refusal.startsWith(u"belfry.toml, line "), qPrintable(refusal));
    QVERIFY2(refusal.contains(setting + u' ' + wanted), qPrintable(refusal));
}

void TestConfigErrors::numbersHaveARange_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    const auto row = [](const char *setting, qint64 lowest, qint64 highest) {
        QTest::newRow(setting) << QByteArray(setting) << lowest << highest;
    };
    constexpr qint64 Day = 86'400;
    constexpr qint64 Bytes = 1LL << 30;
    row("max_connections", 1, 10'000'000);
    row("ping_interval", 1, Day);
    row("pong_timeout", 1, Day);
    row("activity_timeout", 1, Day);
    row("max_message_size", 0, Bytes);
    row("max_event_size", 1, Bytes);
    row("max_request_size", 1, Bytes);
    row("max_event_name_length", 1, 65'536);
    row("max_channels_per_event", 1, 10'000);
    row("max_batch_size", 1, 10'000);
    row("max_presence_members", 0, 10'000'000);
    row("max_presence_member_size", 1, Bytes);
    row("max_queue_bytes", 65'536, Bytes);
    row("cache_ttl", 0, 30 * Day);
    row("api_timestamp_tolerance", 0, Day);
    row("rate_limit.max_attempts", 1, 1'000'000);
    row("rate_limit.decay_seconds", 1, Day);
}

void TestConfigErrors::numbersHaveARange()
{
    QFETCH(QByteArray, line);
    QFETCH(qint64, lowest);
    QFETCH(qint64, highest);
    const auto with = [&](qint64 value) {
        return OneApp + line + " = " + QByteArray::number(value) + '\n';
    };
    QCOMPARE(refusalOf(with(lowest)), QString());
    QCOMPARE(refusalOf(with(highest)), QString());
    const QString range =
        QStringLiteral("apps.%1 must be a whole number from %2 to %3")
            .arg(QString::fromLatin1(line), QString::number(lowest), QString::number(highest));
    for (const qint64 value : {lowest - 1, highest + 1, std::numeric_limits<qint64>::min()})
        QVERIFY2(refusalOf(with(value)).contains(range), qPrintable(refusalOf(with(value))));
}

void TestConfigErrors::unknownSettingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("setting");
    QTest::newRow("at the top") << QByteArray("hots = 1\n") << QStringLiteral("hots");
    QTest::newRow("table at the top") << QByteArray("[sever]\n") << QStringLiteral("sever");
    QTest::newRow("of the server")
        << QByteArray("[server]\nhots = \"x\"\n") << QStringLiteral("server.hots");
    QTest::newRow("of an app") << OneApp + "secrets = 1\n" << QStringLiteral("apps.secrets");
    QTest::newRow("of the rate limit") << OneApp + "[apps.rate_limit]\nmax = 1\n"
                                       << QStringLiteral("apps.rate_limit.max");
    QTest::newRow("of tenants") << QByteArray("[tenants]\nrule = 1\n")
                                << QStringLiteral("tenants.rule");
    QTest::newRow("of a rule") << QByteArray("[[tenants.rules]]\npatern = 'x'\n")
                               << QStringLiteral("tenants.rules.patern");
    QTest::newRow("settings have a case")
        << QByteArray("[server]\nPort = 1\n") << QStringLiteral("server.Port");
}

void TestConfigErrors::unknownSettingsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, setting);
    const QString refusal = refusalOf(text);
    QVERIFY2(refusal.contains(QStringLiteral("there is no setting %1.").arg(setting)),
             qPrintable(refusal));
}

void TestConfigErrors::wrongValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, const char *words) {
        QTest::newRow(name) << text << QString::fromLatin1(words);
    };
    row("port", "[server]\nport = 65536\n", "server.port must be a whole number from 0 to 65535");
    row("negative port", "[server]\nport = -1\n", "server.port must be");
    row("host name", "[server]\nhost = \"example.com\"\n", "\"example.com\" is not an IP address");
    row("one of the hosts",
        "[server]\nhost = \"127.0.0.1, nowhere\"\n",
        "\"nowhere\" is not an IP address");
    row("hosts",
        "[server]\nhost = \"::1,::1,::1,::1,::1,::1,::1,::1,::1\"\n",
        "9 addresses to listen on are given; at most 8");
    row("prefix without a slash", "[server]\npath = \"ws\"\n", "\"ws\" must start with");
    row("prefix with a slash at the end", "[server]\npath = \"/ws/\"\n", "\"/ws/\" must start");
    row("app without an id", "[[apps]]\nkey = \"k\"\nsecret = \"s\"\n", "apps.id");
    row("app without a key", "[[apps]]\nid = \"1\"\nsecret = \"s\"\n", "apps.key");
    row("app without a secret", "[[apps]]\nid = \"1\"\nkey = \"k\"\n", "apps.secret");
    row("same id twice",
        OneApp + "[[apps]]\nid = \"1\"\nkey = \"k\"\nsecret = \"s\"\n",
        "Two apps have the id \"1\"");
    row("same key twice",
        OneApp + "[[apps]]\nid = \"2\"\nkey = \"key1\"\nsecret = \"s\"\n",
        "Two apps have the key \"key1\"");
    row("long names without lenient ones",
        OneApp + "max_channel_name_length = 201\n",
        "max_channel_name_length of the app \"1\" is 201; more than 200 needs "
        "lenient_channel_names = true.");
    row("metrics prefix with a dash", "[metrics]\nprefix = \"my-\"\n", "\"my-\"");
    row("metrics prefix with a digit first", "[metrics]\nprefix = \"1_\"\n", "(metrics.prefix)");
    row("rule without a group", "[[tenants.rules]]\npattern = 'x'\n", "no group");
    row("rule without a pattern", "[[tenants.rules]]\n", "no group");
    row("rule that is no expression", "[[tenants.rules]]\npattern = '('\n", "regular expression");
}

void TestConfigErrors::wrongValuesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const auto config = parse(text);
    QVERIFY(!config);
    QVERIFY(config.error().message.startsWith(u"belfry.toml"));
    QVERIFY2(config.error().message.contains(words), qPrintable(config.error().message));
}

void TestConfigErrors::errorsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("first") << QByteArray("x = 1\n") << 1;
    QTest::newRow("after comments") << QByteArray("# a\n\n[server]\n# b\nport = true\n") << 5;
    QTest::newRow("in the second app")
        << OneApp + "\n[[apps]]\nid = \"2\"\nkey = \"k\"\nsecret = \"s\"\nenabled = 3\n"
        << 10;
    QTest::newRow("no TOML") << QByteArray("[server]\nport 8080\n") << 2;
    QTest::newRow("unfinished string") << QByteArray("[server]\n\nhost = \"x\n") << 3;
    QTest::newRow("key twice") << QByteArray("[server]\nport = 1\nport = 2\n") << 3;
    QTest::newRow("invalid UTF-8") << QByteArray("[server]\nhost = \"\xFF\"\n") << 2;
}

void TestConfigErrors::errorsNameTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto config = parse(text);
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(config.error().message.startsWith(QStringLiteral("belfry.toml, line %1: ").arg(line)),
             qPrintable(config.error().message));
}

void TestConfigErrors::fileNamesMayHavePercentSigns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no TOML") << QByteArray("\n=");
    QTest::newRow("wrong value") << QByteArray("\nserver = 1");
}

void TestConfigErrors::fileNamesMayHavePercentSigns()
{
    QFETCH(QByteArray, text);
    const auto config = parseConfig(text, QStringLiteral("100%1%2%3.toml"));
    QVERIFY(!config);
    QVERIFY2(config.error().message.startsWith(u"100%1%2%3.toml, line 2: "),
             qPrintable(config.error().message));
}

QTEST_GUILESS_MAIN(TestConfigErrors)

#include "tst_configerrors.moc"
