// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings that an operator makes: where they are kept, and what wins over them.
#include "app/core/configuration.h"
#include "app/core/settingsfile.h"
#include "server/config/configfile.h"
#include "tests/support/certificate.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace server;

namespace {

constexpr QFileDevice::Permissions Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestSettingsFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void laterSourcesWin();
    void keptSettingsAreReadBack();
    void defaultsAreNotWritten();
    void otherSettingsHaveNoPlaceHere_data();
    void otherSettingsHaveNoPlaceHere();
    void unusableFileIsNamedAndLeftOut();
    void unusableFileIsPutAside();
    void savedIsForItsOwnerAlone();
    void whatIsSetElsewhereIsRefused();
    void whatIsSetElsewhereStaysAsItIsKept();
    void whatCannotBeUsedIsNotKept_data();
    void whatCannotBeUsedIsNotKept();
    void certificateIsLoaded();
    void rulesAreKeptBesideTheRest();
    void diskThatIsFullIsTold();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    QString kept() const { return path("profile/server.toml"); }
    void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ServerConfig configuration()
    {
        const auto loaded = loadConfiguration(m_options);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message));
        m_complaint = loaded->complaint;
        return loaded->server;
    }
    Result<SettingsStore::Settings> save(const SettingsStore::Change &change)
    {
        FilesThread files;
        SettingsFile store(files, m_options);
        QObject context;
        std::optional<Result<SettingsStore::Settings>> answer;
        store.save(change, &context, [&](const auto &saved) { answer = saved; });
        const bool isLater = !answer;
        files.stop();
        if (!isLater || !QTest::qWaitFor([&] { return answer.has_value(); }))
            return Error{ErrorCode::Internal, s("no answer")};
        return *answer;
    }

    std::optional<QTemporaryDir> m_dir;
    Options m_options;
    QString m_complaint;
};

void TestSettingsFile::init()
{
    m_dir.emplace();
    m_options = {};
    m_options.profileDir = path("profile");
}

void TestSettingsFile::laterSourcesWin()
{
    QCOMPARE(configuration().port, 8080);
    QCOMPARE(configuration().origins.value(s("server.port")), SettingOrigin());
    write(kept(), "[server]\nport = 9001\nhost = \"::1\"\n");
    QCOMPARE(configuration().port, 9001);
    QCOMPARE(configuration().origins.value(s("server.port")),
             (SettingOrigin{SettingSource::Kept, kept()}));
    m_options.configFile = path("belfry.toml");
    write(m_options.configFile, "[server]\nport = 8080\n");
    QCOMPARE(configuration().port, 8080);
    QCOMPARE(configuration().host, s("::1"));
    QCOMPARE(configuration().origins.value(s("server.port")),
             (SettingOrigin{SettingSource::File, m_options.configFile}));
    m_options.envFile = path(".env");
    write(m_options.envFile,
          "REVERB_APP_ID=1\nREVERB_APP_KEY=k\nREVERB_APP_SECRET=s\nREVERB_SERVER_PORT=9003\n");
    QCOMPARE(configuration().port, 9003);
    QCOMPARE(
        configuration().origins.value(s("server.port")),
        (SettingOrigin{SettingSource::Environment, m_options.envFile + s(", REVERB_SERVER_PORT")}));
    m_options.port = 9004;
    QCOMPARE(configuration().port, 9004);
    QCOMPARE(configuration().origins.value(s("server.port")),
             (SettingOrigin{SettingSource::CommandLine, s("--port")}));
    QCOMPARE(configuration().origins.value(s("server.host")).source, SettingSource::Kept);
}

void TestSettingsFile::keptSettingsAreReadBack()
{
    ServerConfig config;
    const ServerSettings all{
        s("0.0.0.0"), 443, s("/etc/a \"b\".pem"), s("/etc/a.key"), true, 100, 7, 0};
    setServerSettings(all, config);
    config.tenantPatterns = {s("^team\\.(?<tenant>[^'\"]+)"), s("(?<tenant>é)")};
    const auto back = parseKeptSettings(keptSettingsToToml(config), s("server.toml"));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(serverSettingsOf(*back), all);
    QCOMPARE(back->tenantPatterns, config.tenantPatterns);
    config.tenantPatterns.clear();
    QCOMPARE(parseKeptSettings(keptSettingsToToml(config), s("x"))->tenantPatterns, QStringList());
}

void TestSettingsFile::defaultsAreNotWritten()
{
    QVERIFY(!keptSettingsToToml({}).contains('='));
    QVERIFY(save({ServerSettings(), defaultTenantPatterns()}));
    QCOMPARE(configuration().origins.value(s("server.port")), SettingOrigin());
    QVERIFY(m_complaint.isEmpty());
}

void TestSettingsFile::otherSettingsHaveNoPlaceHere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("app") << QByteArray("[[apps]]\nid='1'\nkey='k'\nsecret='s'\n") << s("apps");
    QTest::newRow("path") << QByteArray("[server]\npath = '/ws'\n") << s("server.path");
    QTest::newRow("journal") << QByteArray("[journal]\nenabled = true\n") << s("journal");
    QTest::newRow("passphrase") << QByteArray("[tls]\npassphrase = 'x'\n") << s("tls.passphrase");
    QTest::newRow("range") << QByteArray("[server]\nport = 70000\n") << s("65535");
    QTest::newRow("host") << QByteArray("[server]\nhost = 'x'\n") << s("server.host");
    QTest::newRow("rule") << QByteArray("[[tenants.rules]]\npattern = '('\n") << s("regular");
    QTest::newRow("no TOML") << QByteArray("\x01[server") << s("line 1");
}

void TestSettingsFile::otherSettingsHaveNoPlaceHere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, word);
    const auto config = parseKeptSettings(text, s("server.toml"));
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(word), qPrintable(config.error().message));
    QVERIFY(config.error().message.contains(s("server.toml")));
}

void TestSettingsFile::unusableFileIsNamedAndLeftOut()
{
    write(kept(), "[server]\nport = \"nine\"\nhost = \"0.0.0.0\"\n");
    const ServerConfig config = configuration();
    QCOMPARE(config.port, 8080);
    QCOMPARE(config.host, s("127.0.0.1"));
    QVERIFY2(m_complaint.contains(kept()), qPrintable(m_complaint));
    QVERIFY(m_complaint.contains(s("server.port")));
    const auto again = readConfiguration(m_options); // of a running server: as it was
    QVERIFY(!again);
    QVERIFY(again.error().message.contains(kept()));
}

void TestSettingsFile::unusableFileIsPutAside()
{
    write(kept(), "broken");
    ServerSettings wanted;
    wanted.port = 9001;
    QVERIFY(save({wanted, {}}));
    QCOMPARE(configuration().port, 9001);
    QVERIFY(m_complaint.isEmpty());
    QCOMPARE(read(kept() + s(".bad")), QByteArray("broken"));
}

void TestSettingsFile::savedIsForItsOwnerAlone()
{
    ServerSettings wanted;
    wanted.host = s("0.0.0.0");
    wanted.maxConnections = 50;
    const auto saved = save({wanted, {}});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->settings, wanted);
    QCOMPARE(saved->origins.value(s("server.host")), (SettingOrigin{SettingSource::Kept, kept()}));
    QVERIFY(!saved->origins.contains(s("server.port")));
    QVERIFY(!(QFileInfo(kept()).permissions() & Others));
    QCOMPARE(serverSettingsOf(configuration()), wanted);
}

void TestSettingsFile::whatIsSetElsewhereIsRefused()
{
    m_options.port = 0;
    ServerSettings wanted;
    wanted.port = 9001;
    auto saved = save({wanted, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unavailable);
    QVERIFY(saved.error().message.contains(s("server.port")));
    QVERIFY(saved.error().message.contains(s("--port")));
    QVERIFY(!QFileInfo::exists(kept()));
    m_options.configFile = path("belfry.toml");
    write(m_options.configFile, "[[tenants.rules]]\npattern = \"(?<tenant>x)\"\n");
    saved = save({{}, QStringList{s("(?<tenant>y)")}});
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(m_options.configFile));
}

void TestSettingsFile::whatIsSetElsewhereStaysAsItIsKept()
{
    write(kept(), "[server]\nport = 9001\n");
    m_options.port = 0;
    ServerSettings wanted;
    wanted.port = 0;
    wanted.host = s("::1");
    const auto saved = save({wanted, {}});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->settings.port, 0);
    QCOMPARE(saved->origins.value(s("server.port")).source, SettingSource::CommandLine);
    m_options.port.reset();
    QCOMPARE(configuration().port, 9001);
    QCOMPARE(configuration().host, s("::1"));
}

void TestSettingsFile::whatCannotBeUsedIsNotKept_data()
{
    QTest::addColumn<ServerSettings>("wanted");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *word, auto change) {
        ServerSettings wanted;
        change(wanted);
        QTest::newRow(word) << wanted << s(word);
    };
    row("server.host", [](auto &wanted) { wanted.host = s("nowhere"); });
    row("drain_seconds is 3601", [](auto &wanted) { wanted.drainSeconds = 3601; });
    row("max_connections is -1", [](auto &wanted) { wanted.maxConnections = -1; });
    row("no key (tls.key)", [](auto &wanted) { wanted.certificate = s("/a.pem"); });
    row("/a.pem cannot be read", [](auto &wanted) {
        wanted.certificate = s("/a.pem");
        wanted.key = s("/a.key");
    });
}

void TestSettingsFile::whatCannotBeUsedIsNotKept()
{
    QFETCH(const ServerSettings, wanted);
    QFETCH(const QString, word);
    const auto saved = save({wanted, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(saved.error().message.contains(word), qPrintable(saved.error().message));
    QVERIFY(!QFileInfo::exists(kept()));
}

void TestSettingsFile::certificateIsLoaded()
{
    const test::Certificate own;
    const test::Certificate other;
    ServerSettings wanted;
    wanted.certificate = own.files().certificate;
    wanted.key = own.files().key;
    const auto saved = save({wanted, {}});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY(saved->tls);
    QCOMPARE(saved->tls->certificate().subject, s("127.0.0.1"));
    wanted.key = other.files().key;
    const auto mixed = save({wanted, {}});
    QVERIFY(!mixed);
    QVERIFY(mixed.error().message.contains(s("does not belong")));
    QCOMPARE(configuration().tls.key, own.files().key);
}

void TestSettingsFile::rulesAreKeptBesideTheRest()
{
    ServerSettings wanted;
    wanted.port = 9001;
    QVERIFY(save({wanted, {}}));
    const QStringList rules = {s("^team-(?<tenant>.+)")};
    const auto saved = save({{}, rules});
    QVERIFY(saved);
    QCOMPARE(saved->tenantRules, rules);
    QCOMPARE(configuration().port, 9001);
    QCOMPARE(configuration().tenantPatterns, rules);
    QVERIFY(!save({{}, QStringList{s("(")}}));
    QVERIFY(save({{}, defaultTenantPatterns()}));
    QVERIFY(!read(kept()).contains("tenants"));
    QVERIFY(read(kept()).contains("9001"));
}

void TestSettingsFile::diskThatIsFullIsTold()
{
    write(path("profile"), "a file where the folder should be");
    const auto saved = save({ServerSettings(), {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unavailable);
    QVERIFY(saved.error().message.contains(kept()));
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
