// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/envfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace server;

namespace {

Environment parsed(const QString &text)
{
    return parseEnv(text, QStringLiteral(".env")).value();
}

const QString ReverbApp =
    QStringLiteral("REVERB_APP_ID=1\nREVERB_APP_KEY=key1\nREVERB_APP_SECRET=secret1\n");

} // namespace

class TestEnvFile : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreReadAsLaravelReadsThem_data();
    void valuesAreReadAsLaravelReadsThem();
    void referencesLookBack_data();
    void referencesLookBack();
    void lastAssignmentCounts();
    void brokenLinesAreNamed_data();
    void brokenLinesAreNamed();
    void valuesThatGrowAreRefused_data();
    void valuesThatGrowAreRefused();
    void missingFileIsNotFound();
    void laravelsFileIsRead();
    void everyVariableIsApplied();
    void pusherVariablesStandIn();
    void reverbWinsOverPusher();
    void absentVariablesChangeNothing_data();
    void absentVariablesChangeNothing();
    void sameIdReplacesTheConfiguredApp();
    void clientEventModes_data();
    void clientEventModes();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
};

void TestEnvFile::valuesAreReadAsLaravelReadsThem_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *line, const char *value) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(value);
    };
    row("A=x", "x");
    row("A=", "");
    row("A=x y", "x y");
    row("A = x ", "x");
    row("  A=x", "x");
    row("export A=x", "x");
    row("export\tA=x", "x");
    row("A=\"x y\"", "x y");
    row("A='x y'", "x y");
    row("A=\"\"", "");
    row("A=\" x \"", " x ");
    row("A=x # comment", "x");
    row("A=\"x # no comment\"", "x # no comment");
    row("A=\"x\" # comment", "x");
    row("A='x' # comment", "x");
    row("A=x#no-comment", "x#no-comment");
    row("A=x=y", "x=y");
    row("A=base64:abc+/==", "base64:abc+/==");
    row("A=it's", "it's");
    row("A=x\r", "x");
    row("A=\"x\"\r", "x");
    row("A=caf\u00e9", "caf\u00e9");
    row("A=\"say \\\"hi\\\"\"", "say \"hi\"");
    row("A=\"a\\\\b\"", "a\\b");
    row("A='a\\b'", "a\\b");
}

void TestEnvFile::valuesAreReadAsLaravelReadsThem()
{
    QFETCH(QString, line);
    const Environment environment =
        parsed(QStringLiteral("# before\n\n") + line + QStringLiteral("\nB=z\n"));
    QVERIFY(environment.contains(QStringLiteral("A")));
    QTEST(environment.value(QStringLiteral("A")), "value");
    QCOMPARE(environment.value(QStringLiteral("B")), QStringLiteral("z"));
    QCOMPARE(environment.size(), 2);
}

void TestEnvFile::referencesLookBack_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *line, const char *value) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(value);
    };
    row("B=${A}", "x");
    row("B=\"${A}\"", "x");
    row("B='${A}'", "${A}");
    row("B=\"<${A}|${A}>\"", "<x|x>");
    row("B=${NONE}", "");
    row("B=${LATER}", "");
    row("B=$A", "$A");
    row("B=${A", "${A");
}

void TestEnvFile::referencesLookBack()
{
    QFETCH(QString, line);
    const Environment environment =
        parsed(QStringLiteral("A=x\n") + line + QStringLiteral("\nLATER=1\n"));
    QTEST(environment.value(QStringLiteral("B")), "value");
}

void TestEnvFile::lastAssignmentCounts()
{
    QCOMPARE(parsed(QStringLiteral("A=1\nA=2\n")).value(QStringLiteral("A")), QStringLiteral("2"));
}

void TestEnvFile::brokenLinesAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no equals sign") << QStringLiteral("A=1\nnonsense\n") << 2;
    QTest::newRow("no name") << QStringLiteral("# x\n\n=1\n") << 3;
    QTest::newRow("name with a digit in front") << QStringLiteral("1A=1") << 1;
    QTest::newRow("name with a space") << QStringLiteral("A B=1") << 1;
}

void TestEnvFile::brokenLinesAreNamed()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto environment = parseEnv(text, QStringLiteral(".env"));
    QVERIFY(!environment);
    QCOMPARE(environment.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(environment.error().message.startsWith(QStringLiteral(".env, line %1: ").arg(line)),
             qPrintable(environment.error().message));
    const auto oddlyNamed = parseEnv(text, QStringLiteral("%2.env"));
    QVERIFY(oddlyNamed.error().message.startsWith(QStringLiteral("%2.env, line ")));
}

void TestEnvFile::valuesThatGrowAreRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("refused"); // the line, 2 to 16 times the value before it
    QTest::newRow("plain") << QStringLiteral("A=${A}${A}") << 14;
    QTest::newRow("in quotes") << QStringLiteral("A=\"${A}\\n${A}\"") << 13;
    QTest::newRow("fast") << QStringLiteral("A=") + QStringLiteral("${A}").repeated(16) << 5;
    QTest::newRow("fast, in quotes")
        << QStringLiteral("A=\"") + QStringLiteral("${A}\\$").repeated(15) + u'"' << 5;
}

void TestEnvFile::valuesThatGrowAreRefused()
{
    QFETCH(QString, line);
    QFETCH(int, refused);
    const auto environment = parseEnv(QStringLiteral("A=12345678\n") + (line + u'\n').repeated(100),
                                      QStringLiteral(".env"));
    QVERIFY(!environment);
    QCOMPARE(environment.error().code, ErrorCode::TooLarge);
    QCOMPARE(environment.error().message,
             QStringLiteral(".env, line %1: the value of A has more than 32768 characters.")
                 .arg(refused));
}

void TestEnvFile::missingFileIsNotFound()
{
    const QTemporaryDir dir;
    const auto environment = readEnvFile(dir.filePath(QStringLiteral(".env")));
    QVERIFY(!environment);
    QCOMPARE(environment.error().code, ErrorCode::NotFound);
}

void TestEnvFile::laravelsFileIsRead()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral(".env")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("APP_NAME=\"My Shop\"\nAPP_URL=http://localhost\n\nDB_PASSWORD=\n"
               "MAIL_FROM_NAME=\"${APP_NAME}\"\n\nREVERB_APP_ID=123456\n"
               "REVERB_APP_KEY=abcdefghij0123456789\nREVERB_APP_SECRET=\"zyxwvutsrq9876543210\"\n"
               "REVERB_HOST=\"localhost\"\nREVERB_PORT=8080\nREVERB_SCHEME=http\n\n"
               "VITE_REVERB_APP_KEY=\"${REVERB_APP_KEY}\"\n");
    file.close();
    const auto environment = readEnvFile(file.fileName());
    QVERIFY(environment);
    QCOMPARE(environment->value(QStringLiteral("VITE_REVERB_APP_KEY")),
             QStringLiteral("abcdefghij0123456789"));
    ServerConfig config;
    QVERIFY(applyEnvironment(*environment, config));
    QCOMPARE(config.apps.size(), 1);
    QCOMPARE(config.apps.first().id, QByteArray("123456"));
    QCOMPARE(config.apps.first().secret, QByteArray("zyxwvutsrq9876543210"));
    QCOMPARE(config.apps.first().name, QStringLiteral("My Shop"));
    QCOMPARE(config.port, quint16(8080));
}

void TestEnvFile::everyVariableIsApplied()
{
    ServerConfig config;
    const auto applied = applyEnvironment(
        parsed(ReverbApp + QStringLiteral("REVERB_SERVER_HOST=0.0.0.0\n"
                                          "REVERB_SERVER_PORT=6001\n"
                                          "REVERB_SERVER_PATH=ws\n"
                                          "REVERB_APP_PING_INTERVAL=11\n"
                                          "REVERB_APP_ACTIVITY_TIMEOUT=12\n"
                                          "REVERB_APP_MAX_MESSAGE_SIZE=13\n"
                                          "REVERB_MAX_REQUEST_SIZE=14\n"
                                          "REVERB_APP_MAX_CONNECTIONS=15\n"
                                          "REVERB_APP_RATE_LIMITING_ENABLED=true\n"
                                          "REVERB_APP_RATE_LIMIT_MAX_ATTEMPTS=16\n"
                                          "REVERB_APP_RATE_LIMIT_DECAY_SECONDS=17\n"
                                          "REVERB_APP_RATE_LIMIT_TERMINATE=(true)\n"
                                          "REVERB_APP_ACCEPT_CLIENT_EVENTS_FROM=all\n"
                                          "REVERB_ALLOWED_ORIGINS=\"a.test, *.b.test\"\n")),
        config);
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
    QCOMPARE(config.host, QStringLiteral("0.0.0.0"));
    QCOMPARE(config.port, quint16(6001));
    QCOMPARE(config.pathPrefix, QByteArray("/ws"));
    App expected;
    expected.id = "1";
    expected.key = "key1";
    expected.secret = "secret1";
    expected.name = QStringLiteral("1");
    expected.pingIntervalSeconds = 11;
    expected.activityTimeoutSeconds = 12;
    expected.maxMessageBytes = 13;
    expected.maxRequestBytes = 14;
    expected.maxConnections = 15;
    expected.rateLimit = {true, 16, 17, true};
    expected.clientEvents = ClientEvents::All;
    expected.allowedOrigins = {"a.test", "*.b.test"};
    QCOMPARE(config.apps, QList<App>{expected});
}

void TestEnvFile::pusherVariablesStandIn()
{
    ServerConfig config;
    QVERIFY(applyEnvironment(
        parsed(QStringLiteral("PUSHER_APP_ID=9\nPUSHER_APP_KEY=k\nPUSHER_APP_SECRET=s\n")),
        config));
    QCOMPARE(config.apps.size(), 1);
    QCOMPARE(config.apps.first().id, QByteArray("9"));
    QCOMPARE(config.apps.first().key, QByteArray("k"));
}

void TestEnvFile::reverbWinsOverPusher()
{
    ServerConfig config;
    QVERIFY(applyEnvironment(
        parsed(ReverbApp +
               QStringLiteral("PUSHER_APP_ID=9\nPUSHER_APP_KEY=k\nPUSHER_APP_SECRET=s\n")),
        config));
    QCOMPARE(config.apps.size(), 1);
    QCOMPARE(config.apps.first().key, QByteArray("key1"));
}

void TestEnvFile::absentVariablesChangeNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("others") << QStringLiteral("APP_NAME=x\nREVERB_HOST=reverb.test\n");
    QTest::newRow("empty") << QStringLiteral("REVERB_SERVER_PORT=\nREVERB_APP_KEY=\n");
    QTest::newRow("null") << QStringLiteral("REVERB_SERVER_HOST=null\nREVERB_SERVER_PORT=(null)\n");
}

void TestEnvFile::absentVariablesChangeNothing()
{
    QFETCH(QString, text);
    ServerConfig config;
    config.port = 7777;
    QVERIFY(applyEnvironment(parsed(text), config));
    QCOMPARE(config.port, quint16(7777));
    QCOMPARE(config.host, QStringLiteral("127.0.0.1"));
    QVERIFY(config.apps.isEmpty());
}

void TestEnvFile::sameIdReplacesTheConfiguredApp()
{
    ServerConfig config;
    App known;
    known.id = "1";
    known.key = "old";
    known.secret = "old";
    App another;
    another.id = "2";
    another.key = "key2";
    another.secret = "secret2";
    config.apps = {known, another};
    QVERIFY(applyEnvironment(parsed(ReverbApp), config));
    QCOMPARE(config.apps.size(), 2);
    QCOMPARE(config.apps[0].id, QByteArray("2"));
    QCOMPARE(config.apps[1].key, QByteArray("key1"));
}

void TestEnvFile::clientEventModes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("mode");
    QTest::newRow("all") << QStringLiteral("all") << int(ClientEvents::All);
    QTest::newRow("members") << QStringLiteral("members") << int(ClientEvents::Members);
    QTest::newRow("none") << QStringLiteral("none") << int(ClientEvents::None);
    QTest::newRow("anything else") << QStringLiteral("nobody") << int(ClientEvents::None);
    QTest::newRow("absent") << QString() << int(ClientEvents::Members);
}

void TestEnvFile::clientEventModes()
{
    QFETCH(QString, word);
    ServerConfig config;
    QVERIFY(applyEnvironment(
        parsed(ReverbApp + QStringLiteral("REVERB_APP_ACCEPT_CLIENT_EVENTS_FROM=") + word + u'\n'),
        config));
    QTEST(int(config.apps.first().clientEvents), "mode");
}

void TestEnvFile::badValuesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, const QString &text, const char *start) {
        QTest::newRow(name) << text << QString::fromUtf8(start);
    };
    row("port in words",
        QStringLiteral("REVERB_SERVER_PORT=http"),
        "REVERB_SERVER_PORT is \"http\"; it must be a whole number from 0 to 65535.");
    row("port too large", QStringLiteral("REVERB_SERVER_PORT=65536"), "REVERB_SERVER_PORT is");
    row("host name",
        QStringLiteral("REVERB_SERVER_HOST=example.com"),
        "\"example.com\" is not an IP address");
    row("no secret",
        QStringLiteral("REVERB_APP_ID=1\nREVERB_APP_KEY=k"),
        "REVERB_APP_SECRET is \"\"; it must be set together with REVERB_APP_KEY.");
    row("no id",
        QStringLiteral("PUSHER_APP_KEY=k\nPUSHER_APP_SECRET=s"),
        "PUSHER_APP_ID is \"\"; it must be set together with PUSHER_APP_KEY.");
    for (const char *name : {"REVERB_APP_PING_INTERVAL",
                             "REVERB_APP_ACTIVITY_TIMEOUT",
                             "REVERB_APP_MAX_CONNECTIONS",
                             "REVERB_APP_RATE_LIMIT_MAX_ATTEMPTS",
                             "REVERB_APP_RATE_LIMIT_DECAY_SECONDS",
                             "REVERB_MAX_REQUEST_SIZE"}) {
        const QString variable = QString::fromLatin1(name);
        QTest::newRow(name) << ReverbApp + variable + QStringLiteral("=0")
                            << variable + QStringLiteral(
                                              " is \"0\"; it must be a whole number from 1 to ");
    }
    row("flag in words",
        ReverbApp + QStringLiteral("REVERB_APP_RATE_LIMITING_ENABLED=yes"),
        "REVERB_APP_RATE_LIMITING_ENABLED is \"yes\"; it must be true or false.");
}

void TestEnvFile::badValuesAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, start);
    ServerConfig config;
    const auto applied = applyEnvironment(parsed(text), config);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(applied.error().message.startsWith(start), qPrintable(applied.error().message));
}

QTEST_GUILESS_MAIN(TestEnvFile)

#include "tst_envfile.moc"
