// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the programs are started with, and what the engine gets from it.
#include "app/core/commandline.h"
#include "app/core/configuration.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using server::ErrorCode;

namespace {

QStringList line(const QString &arguments)
{
    return QStringList{QStringLiteral("/usr/bin/belfryd")} +
           arguments.split(u' ', Qt::SkipEmptyParts);
}

const QStringList ConsoleOptions = {QStringLiteral("theme"),
                                    QStringLiteral("page"),
                                    QStringLiteral("lang"),
                                    QStringLiteral("minimized"),
                                    QStringLiteral("no-tray"),
                                    QStringLiteral("safe-mode"),
                                    QStringLiteral("ui-probe"),
                                    QStringLiteral("screenshot-tour"),
                                    QStringLiteral("measure-ui")};

const QStringList DaemonOptions = {QStringLiteral("echo-test"), QStringLiteral("import-soketi")};

const QStringList CommonOptions = {QStringLiteral("config"),
                                   QStringLiteral("env"),
                                   QStringLiteral("host"),
                                   QStringLiteral("port"),
                                   QStringLiteral("io-threads"),
                                   QStringLiteral("tls-cert"),
                                   QStringLiteral("tls-key"),
                                   QStringLiteral("demo"),
                                   QStringLiteral("demo-scale"),
                                   QStringLiteral("demo-rate"),
                                   QStringLiteral("demo-seed"),
                                   QStringLiteral("quit-after"),
                                   QStringLiteral("profile-dir"),
                                   QStringLiteral("help"),
                                   QStringLiteral("version")};

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingGivenIsNothingSet();
    void everyOptionIsRead_data();
    void everyOptionIsRead();
    void lastOfTwoCounts();
    void aSizeSwitchesTheDemoOn();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void daemonKnowsNoWindowOptions();
    void helpListsEveryOption_data();
    void helpListsEveryOption();
    void versionNamesTheProgram();
    void appIsCreatedOnceAndKept();
    void commandLineWinsOverTheFiles();
    void envFileWithoutAnAppIsRefused();
    void brokenFilesAreRefused();
};

void TestCommandLine::initTestCase()
{
    for (const char *name : {"REVERB_APP_ID",
                             "REVERB_APP_KEY",
                             "REVERB_APP_SECRET",
                             "REVERB_SERVER_HOST",
                             "REVERB_SERVER_PORT",
                             "REVERB_SERVER_PATH"})
        qunsetenv(name);
}

void TestCommandLine::nothingGivenIsNothingSet()
{
    for (const Program program : {Program::Console, Program::Daemon}) {
        const auto options = parseCommandLine(program, line({}));
        QVERIFY(options);
        QVERIFY(options->configFile.isEmpty());
        QVERIFY(options->envFile.isEmpty());
        QVERIFY(!options->host);
        QVERIFY(!options->port);
        QVERIFY(!options->demo);
        QVERIFY(!options->help);
        QVERIFY(!options->version);
        QVERIFY(options->theme.isEmpty());
        QVERIFY(!options->demoClients && !options->demoEventsPerSecond && !options->demoSeed);
        QVERIFY(!options->quitAfterSeconds && !options->measureUiAfterSeconds);
    }
}

void TestCommandLine::everyOptionIsRead_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("separate") << QStringLiteral(
        "--config a.toml --env .env --host 0.0.0.0 --port 6001 --demo --profile-dir /tmp/p "
        "--theme dark --page log --screenshot-tour out --demo-scale 10000 --demo-rate 20000 "
        "--demo-seed 0 --quit-after 30 --measure-ui 10 --help --version");
    QTest::newRow("with equals signs") << QStringLiteral(
        "--config=a.toml --env=.env --host=0.0.0.0 --port=6001 --demo --profile-dir=/tmp/p "
        "--theme=dark --page=log --screenshot-tour=out --demo-scale=10000 --demo-rate=20000 "
        "--demo-seed=0 --quit-after=30 --measure-ui=10 --help --version");
}

void TestCommandLine::everyOptionIsRead()
{
    QFETCH(QString, arguments);
    const auto options = parseCommandLine(Program::Console, line(arguments));
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
    QCOMPARE(options->configFile, QStringLiteral("a.toml"));
    QCOMPARE(options->envFile, QStringLiteral(".env"));
    QCOMPARE(*options->host, QStringLiteral("0.0.0.0"));
    QCOMPARE(*options->port, quint16(6001));
    QVERIFY(options->demo);
    QCOMPARE(options->profileDir, QStringLiteral("/tmp/p"));
    QCOMPARE(options->theme, QStringLiteral("dark"));
    QCOMPARE(options->page, QStringLiteral("log"));
    QCOMPARE(options->screenshotDir, QStringLiteral("out"));
    QCOMPARE(*options->demoClients, 10'000);
    QCOMPARE(*options->demoEventsPerSecond, 20'000);
    QCOMPARE(*options->demoSeed, 0U);
    QCOMPARE(*options->quitAfterSeconds, 30);
    QCOMPARE(*options->measureUiAfterSeconds, 10);
    QVERIFY(options->help);
    QVERIFY(options->version);
}

void TestCommandLine::lastOfTwoCounts()
{
    const auto options =
        parseCommandLine(Program::Daemon, line(QStringLiteral("--port 1 --port=2")));
    QVERIFY(options);
    QCOMPARE(*options->port, quint16(2));
}

void TestCommandLine::aSizeSwitchesTheDemoOn()
{
    for (const char *given : {"--demo-scale 20000", "--demo-rate 50000", "--demo-seed 1"}) {
        const auto options = parseCommandLine(Program::Daemon, line(QString::fromLatin1(given)));
        QVERIFY2(options && options->demo, given);
        const QTemporaryDir dir;
        Options rest = *options;
        rest.profileDir = dir.path();
        const auto configuration = loadConfiguration(rest);
        QVERIFY(configuration && configuration->server.demo);
        const server::DemoScale scale{
            rest.demoClients, rest.demoEventsPerSecond, rest.demoSeed.value_or(42)};
        QVERIFY2(configuration->server.demoScale == scale, given);
    }
}

void TestCommandLine::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *arguments, const char *message) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(message);
    };
    row("--prot 1", "unknown option '--prot'");
    row("--Port 1", "unknown option '--Port'");
    row("--", "unknown option '--'");
    row("-p 1", "unexpected argument '-p'");
    row("start", "unexpected argument 'start'");
    row("--demo now", "unexpected argument 'now'");
    row("--demo=yes", "option '--demo' takes no value");
    row("--help=all", "option '--help' takes no value");
    row("--port", "option '--port' needs a value: PORT");
    row("--demo --config", "option '--config' needs a value: FILE");
    row("--io-threads 65", "--io-threads is '65'; it must be a whole number from 0 to 64");
    row("--io-threads -1", "--io-threads is '-1'; it must be");
    row("--port http", "--port is 'http'; it must be a whole number from 0 to 65535");
    row("--port 65536", "--port is '65536'; it must be");
    row("--port -1", "--port is '-1'; it must be");
    row("--port=", "--port is ''; it must be");
    row("--port 80.5", "--port is '80.5'; it must be");
    row("--demo-scale 0", "--demo-scale is '0'; it must be a whole number from 1 to 20000");
    row("--demo-scale 20001", "--demo-scale is '20001'; it must be a whole number from 1 to 20000");
    row("--demo-scale many", "--demo-scale is 'many'; it must be");
    row("--demo-rate 50001", "--demo-rate is '50001'; it must be a whole number from 1 to 50000");
    row("--demo-rate -5", "--demo-rate is '-5'; it must be");
    row("--demo-seed 4294967296", "--demo-seed is '4294967296'; it must be");
    row("--demo-seed -1", "--demo-seed is '-1'; it must be a whole number from 0 to 4294967295");
    row("--quit-after 0", "--quit-after is '0'; it must be a whole number from 1 to 86400");
    row("--measure-ui -1", "--measure-ui is '-1'; it must be a whole number from 0 to 86400");
    row("--measure-ui", "option '--measure-ui' needs a value: SECONDS");
    row("--theme blue", "--theme is 'blue'; it must be one of light, dark, system");
    row("--page start", "--page is 'start'; it must be one of overview, connections");
}

void TestCommandLine::whatCannotBeIsRefused()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    const auto options = parseCommandLine(Program::Console, line(arguments));
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(options.error().message.startsWith(QStringLiteral("belfry: ") + message),
             qPrintable(options.error().message));
    QVERIFY(options.error().message.endsWith(u"Try 'belfry --help'."));
}

void TestCommandLine::daemonKnowsNoWindowOptions()
{
    for (const QString &name : ConsoleOptions) {
        const auto options =
            parseCommandLine(Program::Daemon, line(QStringLiteral("--%1 dark").arg(name)));
        QVERIFY(!options);
        QVERIFY(options.error().message.startsWith(
            QStringLiteral("belfryd: unknown option '--%1'").arg(name)));
    }
}

void TestCommandLine::helpListsEveryOption_data()
{
    QTest::addColumn<int>("program");
    QTest::newRow("console") << int(Program::Console);
    QTest::newRow("daemon") << int(Program::Daemon);
}

void TestCommandLine::helpListsEveryOption()
{
    QFETCH(int, program);
    const QString help = helpText(Program(program));
    for (const QString &name : CommonOptions)
        QVERIFY2(help.contains(QStringLiteral("\n  --%1 ").arg(name)), qPrintable(name));
    for (const QString &name : ConsoleOptions) {
        QCOMPARE(help.contains(QStringLiteral("\n  --%1 ").arg(name)),
                 Program(program) == Program::Console);
    }
    for (const QString &name : DaemonOptions) {
        QCOMPARE(help.contains(QStringLiteral("\n  --%1 ").arg(name)),
                 Program(program) == Program::Daemon);
    }
    // And nothing that is not understood.
    const QStringList lines = help.split(u'\n');
    QCOMPARE(lines.filter(QStringLiteral("  --")).size(),
             CommonOptions.size() +
                 (Program(program) == Program::Console ? ConsoleOptions : DaemonOptions).size());
    QVERIFY(help.endsWith(u'\n'));
}

void TestCommandLine::versionNamesTheProgram()
{
    QCOMPARE(versionText(Program::Daemon), QStringLiteral("belfryd " BELFRY_VERSION "\n"));
    QCOMPARE(versionText(Program::Console), QStringLiteral("belfry " BELFRY_VERSION "\n"));
}

void TestCommandLine::appIsCreatedOnceAndKept()
{
    const QTemporaryDir dir;
    Options options;
    options.profileDir = dir.filePath(QStringLiteral("profile"));
    const auto first = loadConfiguration(options);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QVERIFY(first->appWasCreated);
    QCOMPARE(first->server.apps.size(), 1);
    const QFileInfo file(first->server.appsFile);
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    const auto second = loadConfiguration(options);
    QVERIFY(second);
    QVERIFY(!second->appWasCreated);
    QCOMPARE(second->server.apps, first->server.apps);
}

void TestCommandLine::commandLineWinsOverTheFiles()
{
    const QTemporaryDir dir;
    Options options;
    options.profileDir = dir.path();
    options.configFile = dir.filePath(QStringLiteral("c.toml"));
    options.envFile = dir.filePath(QStringLiteral("e.env"));
    writeFile(options.configFile,
              "[server]\nport = 1\nhost = \"0.0.0.0\"\n"
              "[[apps]]\nid = \"1\"\nkey = \"a\"\nsecret = \"s\"\n");
    writeFile(options.envFile,
              "REVERB_SERVER_PORT=2\nREVERB_APP_ID=9\nREVERB_APP_KEY=k\nREVERB_APP_SECRET=s\n");
    auto configuration = loadConfiguration(options);
    QVERIFY2(configuration, qPrintable(configuration ? QString() : configuration.error().message));
    QCOMPARE(configuration->server.port, quint16(2)); // the .env comes after the configuration
    QCOMPARE(configuration->server.host, QStringLiteral("0.0.0.0"));
    QCOMPARE(configuration->server.apps.size(), 2);
    QVERIFY(!configuration->appWasCreated);
    QVERIFY(configuration->server.appsFile.isEmpty());
    options.port = 3;
    options.host = QStringLiteral("127.0.0.1");
    options.demo = true;
    configuration = loadConfiguration(options);
    QVERIFY(configuration);
    QCOMPARE(configuration->server.port, quint16(3));
    QCOMPARE(configuration->server.host, QStringLiteral("127.0.0.1"));
    QVERIFY(configuration->server.demo);
}

void TestCommandLine::envFileWithoutAnAppIsRefused()
{
    const QTemporaryDir dir;
    Options options;
    options.profileDir = dir.path();
    options.envFile = dir.filePath(QStringLiteral("e.env"));
    writeFile(options.envFile, "APP_NAME=x\n");
    const auto configuration = loadConfiguration(options);
    QVERIFY(!configuration);
    QVERIFY(configuration.error().message.contains(u"neither REVERB_APP_KEY nor PUSHER_APP_KEY"));
}

void TestCommandLine::brokenFilesAreRefused()
{
    const QTemporaryDir dir;
    Options options;
    options.profileDir = dir.path();
    options.configFile = dir.filePath(QStringLiteral("none.toml"));
    QVERIFY(!loadConfiguration(options));
    options.configFile.clear();
    writeFile(dir.filePath(QStringLiteral("apps.toml")), "broken\n");
    const auto configuration = loadConfiguration(options);
    QVERIFY(!configuration); // kept credentials are not overwritten
    QVERIFY(configuration.error().message.contains(u"apps.toml, line 1"));
    options.host = QStringLiteral("example.com");
    QFile::remove(dir.filePath(QStringLiteral("apps.toml")));
    QVERIFY(!loadConfiguration(options));
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
