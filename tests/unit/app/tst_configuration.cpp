// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where apps come from, and the file in which Belfry keeps those of its own.
#include "app/core/appsfile.h"
#include "app/core/configuration.h"
#include "server/config/configfile.h"
#include "tests/support/testapp.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace app;
using server::App;
using server::ErrorCode;
using server::Outcome;

namespace {

constexpr QFileDevice::Permissions Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther;

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray appText(const QByteArray &id)
{
    return "[[apps]]\nid = \"" + id + "\"\nkey = \"k" + id + "\"\nsecret = \"s\"\n";
}

} // namespace

class TestConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void appsSayWhereTheyComeFrom();
    void ownAppIsMadeOnlyAtAStart();
    void appsFileIsCreatedWhenAbsent();
    void appsFileIsBesideTheConfiguration();
    void directoryIsBesideTheConfiguration();
    void appsFileGetsTheOnlyApp();
    void missingAppsFileIsAnErrorLater();
    void appInBothFilesIsRefused();
    void configuredAppsAreKeptNowhere();
    void fileIsReplacedForItsOwnerAlone();
    void unwritableFileIsUnavailable();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }

    std::optional<QTemporaryDir> m_dir;
    Options m_options;
};

void TestConfiguration::init()
{
    m_dir.emplace();
    m_options = {};
    m_options.profileDir = path("profile");
    m_options.configFile = path("belfry.toml");
}

void TestConfiguration::appsSayWhereTheyComeFrom()
{
    m_options.envFile = path("shop.env");
    writeFile(m_options.configFile,
              "[server]\napps_file = \"kept.toml\"\n" + appText("1") + appText("2"));
    writeFile(m_options.envFile, "REVERB_APP_ID=2\nREVERB_APP_KEY=envkey\nREVERB_APP_SECRET=s\n");
    writeFile(path("kept.toml"), appText("3"));
    const auto configuration = readConfiguration(m_options);
    QVERIFY2(configuration, qPrintable(configuration ? QString() : configuration.error().message));
    const QList<App> apps = configuration->server.apps;
    QCOMPARE(apps.size(), 3);
    QCOMPARE(apps[0].definedIn, m_options.configFile);
    QCOMPARE(apps[1].key, QByteArray("envkey"));
    QCOMPARE(apps[1].definedIn, m_options.envFile);
    QCOMPARE(apps[2].id, QByteArray("3"));
    QVERIFY(apps[2].definedIn.isEmpty());
}

void TestConfiguration::ownAppIsMadeOnlyAtAStart()
{
    m_options.configFile.clear();
    QVERIFY(!readConfiguration(m_options));
    QVERIFY(!QFileInfo::exists(path("profile")));
    const auto started = loadConfiguration(m_options);
    QVERIFY(started);
    QVERIFY(started->appWasCreated);
    QVERIFY(started->server.apps.first().definedIn.isEmpty());
    QCOMPARE(started->server.appsFile, path("profile/apps.toml"));
    const auto read = readConfiguration(m_options);
    QVERIFY(read);
    QVERIFY(!read->appWasCreated);
    QCOMPARE(read->server.apps, started->server.apps);
}

void TestConfiguration::appsFileIsCreatedWhenAbsent()
{
    writeFile(m_options.configFile, "[server]\napps_file = \"kept/apps.toml\"\n" + appText("1"));
    const auto configuration = loadConfiguration(m_options);
    QVERIFY2(configuration, qPrintable(configuration ? QString() : configuration.error().message));
    QVERIFY(!configuration->appWasCreated);
    QCOMPARE(configuration->server.apps.size(), 1);
    const QFileInfo file(path("kept/apps.toml"));
    QVERIFY(file.exists());
    QVERIFY(!(file.permissions() & Others));
    const auto kept = server::readConfigFile(file.filePath());
    QVERIFY(kept);
    QVERIFY(kept->apps.isEmpty());
}

void TestConfiguration::appsFileIsBesideTheConfiguration()
{
    writeFile(path("kept.toml"), {});
    writeFile(m_options.configFile, "[server]\napps_file = \"kept.toml\"\n" + appText("1"));
    QCOMPARE(readConfiguration(m_options)->server.appsFile, path("kept.toml"));
    m_options.configFile = QDir::current().relativeFilePath(m_options.configFile);
    QCOMPARE(readConfiguration(m_options)->server.appsFile, path("kept.toml"));
}

void TestConfiguration::directoryIsBesideTheConfiguration()
{
    writeFile(m_options.configFile, "[directory]\npath = \"own.sqlite\"\n" + appText("1"));
    QCOMPARE(readConfiguration(m_options)->server.directory.path, path("own.sqlite"));
    writeFile(m_options.configFile, appText("1"));
    QCOMPARE(readConfiguration(m_options)->server.directory.path, path("profile/directory.sqlite"));
}

void TestConfiguration::appsFileGetsTheOnlyApp()
{
    writeFile(m_options.configFile, "[server]\napps_file = \"kept.toml\"\n");
    const auto configuration = loadConfiguration(m_options);
    QVERIFY(configuration);
    QVERIFY(configuration->appWasCreated);
    const auto kept = server::readConfigFile(path("kept.toml"));
    QVERIFY(kept);
    QCOMPARE(kept->apps, configuration->server.apps);
    QVERIFY(!QFileInfo::exists(path("profile")));
}

void TestConfiguration::missingAppsFileIsAnErrorLater()
{
    writeFile(m_options.configFile, "[server]\napps_file = \"kept.toml\"\n" + appText("1"));
    const auto configuration = readConfiguration(m_options);
    QVERIFY(!configuration);
    QVERIFY(configuration.error().message.contains(path("kept.toml")));
    QVERIFY(!QFileInfo::exists(path("kept.toml")));
}

void TestConfiguration::appInBothFilesIsRefused()
{
    writeFile(m_options.configFile, "[server]\napps_file = \"kept.toml\"\n" + appText("1"));
    writeFile(path("kept.toml"), appText("1"));
    const auto configuration = loadConfiguration(m_options);
    QVERIFY(!configuration);
    QVERIFY(configuration.error().message.contains(path("kept.toml")));
    QVERIFY(configuration.error().message.contains(u"\"1\""));
}

void TestConfiguration::configuredAppsAreKeptNowhere()
{
    writeFile(m_options.configFile, appText("1"));
    const auto configuration = loadConfiguration(m_options);
    QVERIFY(configuration);
    QVERIFY(configuration->server.appsFile.isEmpty());
    QVERIFY(!QFileInfo::exists(path("profile")));
}

void TestConfiguration::fileIsReplacedForItsOwnerAlone()
{
    const QString file = path("kept.toml");
    writeFile(file, "# by hand\n");
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    FilesThread files;
    AppsFile store(files, file);
    QObject context;
    std::optional<Outcome> outcome;
    store.save({test::testApp()}, &context, [&](const Outcome &saved) { outcome = saved; });
    QVERIFY(!outcome);
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->has_value());
    QVERIFY(!(QFileInfo(file).permissions() & Others));
    QCOMPARE(server::readConfigFile(file)->apps, QList<App>{test::testApp()});
    files.stop();
}

void TestConfiguration::unwritableFileIsUnavailable()
{
    writeFile(path("file"), "kept");
    const auto written = writePrivately(path("file/apps.toml"), "text");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Unavailable);
    QVERIFY(written.error().message.contains(path("file/apps.toml")));
}

QTEST_GUILESS_MAIN(TestConfiguration)

#include "tst_configuration.moc"
