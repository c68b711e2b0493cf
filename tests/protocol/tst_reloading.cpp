// SPDX-License-Identifier: GPL-3.0-or-later
//
// belfryd follows its files while it runs: started as a process, its configuration rewritten as
// editors do, and signalled.
#include "tests/support/certificate.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/testapp.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace server;
using namespace test;

namespace {

QByteArray textOf(const App &app, const QByteArray &more = {})
{
    return "[[apps]]\nid = \"" + app.id + "\"\nkey = \"" + app.key + "\"\nsecret = \"" +
           app.secret + "\"\n" + more;
}

QByteArray config(const QByteArray &apps)
{
    return "[server]\nport = 0\n\n" + apps;
}

App thirdApp()
{
    App app = testApp();
    app.id = "3";
    app.key = "key3";
    return app;
}

} // namespace

class TestReloading : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fileWrittenInPlaceIsFollowed();
    void fileThatIsReplacedIsFollowed();
    void removedAppsClientIsClosedWith4001();
    void disabledAppsClientIsClosedWith4003();
    void brokenFileLeavesAllAsItWas();
    void hangupReadsAgain();
    void c245_appsFileAndEnvFileAreFollowed();
    void missingFileIsNoDisaster();
    void ownAppOfTheProfileIsFollowed();
    void certificateIsRenewedUnderItsClients();
    void certificateOfAnotherKeyChangesNothing();
    void serverRulesAreFollowed();
    void tenantRulesMoveWhoIsConnected();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    // As `cat >` does.
    void writeInPlace(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    // As most editors do.
    void replace(const QString &path, const QByteArray &text)
    {
        writeInPlace(path + u'~', text);
        QCOMPARE(::rename(qPrintable(path + u'~'), qPrintable(path)), 0);
    }
    void start(const QStringList &arguments);
    // Whether the daemon said so, at any time.
    bool says(const QByteArray &text);
    bool accepts(const App &app)
    {
        PusherClient client(app);
        return client.connectTo(m_port);
    }
    // Until the daemon has taken the file.
    bool comesToAccept(const App &app)
    {
        return QTest::qWaitFor([&] { return accepts(app); }, 10'000);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QProcess> m_daemon;
    QByteArray m_said;
    QString m_config;
    quint16 m_port = 0;
};

void TestReloading::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_config = path("belfry.toml");
    m_said.clear();
    writeInPlace(m_config, config(textOf(testApp()) + textOf(otherApp())));
}

void TestReloading::cleanup()
{
    if (!m_daemon)
        return;
    m_daemon->terminate();
    const bool ended = m_daemon->waitForFinished(10'000);
    const int status = m_daemon->exitCode();
    m_daemon.reset();
    QVERIFY(ended);
    QCOMPARE(status, 0);
}

void TestReloading::start(const QStringList &arguments)
{
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProgram(QStringLiteral(BELFRYD));
    m_daemon->setArguments(QStringList{QStringLiteral("--profile-dir"), path("profile")} +
                           arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_LOGGING_RULES")); // which silence what is read here
    m_daemon->setProcessEnvironment(environment);
    m_daemon->start();
    QVERIFY(QTest::qWaitFor([&] { return m_daemon->canReadLine(); }, 10'000));
    const auto line = QJsonDocument::fromJson(m_daemon->readLine()).object();
    m_port = quint16(line.value(u"port").toInt());
    QVERIFY(m_port > 0);
}

bool TestReloading::says(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            m_said += m_daemon->readAllStandardError();
            return m_said.contains(text);
        },
        10'000);
}

void TestReloading::fileWrittenInPlaceIsFollowed()
{
    start({QStringLiteral("--config"), m_config});
    QVERIFY(!accepts(thirdApp()));
    for (int i = 0; i < 3; ++i) {
        writeInPlace(m_config, config(textOf(testApp()) + textOf(thirdApp())));
        QVERIFY(comesToAccept(thirdApp()));
        QVERIFY(!accepts(otherApp()));
        writeInPlace(m_config, config(textOf(testApp()) + textOf(otherApp())));
        QVERIFY(comesToAccept(otherApp()));
        QVERIFY(!accepts(thirdApp()));
    }
}

void TestReloading::fileThatIsReplacedIsFollowed()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_port));
    for (int i = 0; i < 3; ++i) {
        replace(m_config, config(textOf(testApp()) + textOf(thirdApp())));
        QVERIFY(comesToAccept(thirdApp()));
        QVERIFY(!accepts(otherApp()));
        replace(m_config, config(textOf(testApp()) + textOf(otherApp())));
        QVERIFY(comesToAccept(otherApp()));
        QVERIFY(!accepts(thirdApp()));
    }
    QVERIFY(says("App \"3\" added"));
    QVERIFY(says("App \"3\" removed"));
    HttpClient http(otherApp(), m_port);
    QCOMPARE(http.get("/apps/2/channels").status, 200);
    QVERIFY(client.settle()); // nobody disturbed it
}

void TestReloading::removedAppsClientIsClosedWith4001()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient gone(otherApp());
    PusherClient stays(testApp());
    QVERIFY(gone.connectTo(m_port));
    QVERIFY(stays.connectTo(m_port));
    replace(m_config, config(textOf(testApp())));
    QVERIFY(gone.waitForClose());
    QCOMPARE(gone.closeCode(), quint16(4001));
    QVERIFY(gone.next(QStringLiteral("pusher:error")));
    QVERIFY(stays.settle());
    HttpClient http(otherApp(), m_port);
    QCOMPARE(http.get("/apps/2/channels").status, 404);
}

void TestReloading::disabledAppsClientIsClosedWith4003()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient client(otherApp());
    QVERIFY(client.connectTo(m_port));
    writeInPlace(m_config, config(textOf(testApp()) + textOf(otherApp(), "enabled = false\n")));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4003));
    QVERIFY(says("App \"2\" changed: enabled true -> false; 1 client is closed with 4003"));
    HttpClient http(otherApp(), m_port);
    QCOMPARE(http.get("/apps/2/channels").status, 403);
}

void TestReloading::brokenFileLeavesAllAsItWas()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient client(otherApp());
    QVERIFY(client.connectTo(m_port));
    replace(m_config, config(textOf(testApp(), "max_connections = 0\n")));
    QVERIFY(says("belfry.toml, line 8: apps.max_connections must be a whole number from 1"));
    writeInPlace(m_config, config(textOf(testApp()) + "[[apps]\n"));
    QVERIFY(says("belfry.toml, line 8: Error while parsing"));
    writeInPlace(m_config, config({}));
    QVERIFY(says("No app is configured (apps), and there is no file"));
    QVERIFY(client.settle());
    QVERIFY(accepts(testApp()));
    replace(m_config, config(textOf(thirdApp()) + textOf(otherApp())));
    QVERIFY(comesToAccept(thirdApp()));
    QVERIFY(client.settle());
}

void TestReloading::hangupReadsAgain()
{
    start({QStringLiteral("--config"), m_config});
    const auto hangUp = [&] {
        QCOMPARE(::kill(pid_t(m_daemon->processId()), SIGHUP), 0);
    };
    hangUp();
    QVERIFY(says("(SIGHUP): nothing has changed"));
    PusherClient client(otherApp());
    QVERIFY(client.connectTo(m_port));
    writeInPlace(m_config, config(textOf(testApp())));
    hangUp(); // does not wait for the file to settle
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4001));
    writeInPlace(m_config, "[server]\nport = 0\npath = \"/ws\"\n" + textOf(testApp()));
    QVERIFY(says("server.path is \"\" until the restart, then \"/ws\""));
}

void TestReloading::c245_appsFileAndEnvFileAreFollowed()
{
    const QString env = path("shop.env");
    const QByteArray apps = "[server]\nport = 0\napps_file = \"kept.toml\"\n" + textOf(testApp());
    writeInPlace(m_config, apps);
    writeInPlace(env, "REVERB_APP_ID=2\nREVERB_APP_KEY=key2\nREVERB_APP_SECRET=secret2\n");
    start({QStringLiteral("--config"), m_config, QStringLiteral("--env"), env});
    QVERIFY(QFile::exists(path("kept.toml")));
    QVERIFY(accepts(otherApp()));
    QVERIFY(!accepts(thirdApp()));
    replace(path("kept.toml"), textOf(thirdApp()));
    QVERIFY(comesToAccept(thirdApp()));
    App other = otherApp();
    other.key = "newkey2";
    replace(env, "REVERB_APP_ID=2\nREVERB_APP_KEY=newkey2\nREVERB_APP_SECRET=secret2\n");
    QVERIFY(comesToAccept(other));
    QVERIFY(accepts(thirdApp()));
    QVERIFY(!accepts(otherApp()));
}

void TestReloading::missingFileIsNoDisaster()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_port));
    QVERIFY(QFile::remove(m_config));
    QVERIFY(says("belfry.toml cannot be read"));
    QVERIFY(client.settle());
    writeInPlace(m_config, config(textOf(testApp()) + textOf(thirdApp())));
    QVERIFY(comesToAccept(thirdApp()));
    QVERIFY(client.settle());
    writeInPlace(m_config, config(textOf(testApp()) + textOf(otherApp()))); // watched again
    QVERIFY(comesToAccept(otherApp()));
}

void TestReloading::ownAppOfTheProfileIsFollowed()
{
    start({QStringLiteral("--port"), QStringLiteral("0")});
    replace(path("profile/apps.toml"), textOf(testApp()));
    QVERIFY(comesToAccept(testApp()));
    QVERIFY(says("(My application) removed"));
}

namespace {

QByteArray tlsText(const Certificate &certificate)
{
    const TlsFiles files = certificate.files();
    return "[tls]\ncertificate = \"" + files.certificate.toUtf8() + "\"\nkey = \"" +
           files.key.toUtf8() + "\"\n";
}

// Whether a client that trusts this certificate alone gets in.
bool isServed(const Certificate &certificate, quint16 port)
{
    PusherClient client(testApp());
    client.trust(certificate.certificate());
    return client.connectTo(port);
}

} // namespace

void TestReloading::certificateIsRenewedUnderItsClients()
{
    const Certificate files({"first", -1, 5, {}});
    const Certificate renewed({"second", -1, 50, {}});
    writeInPlace(m_config, config(textOf(testApp())) + tlsText(files));
    start({QStringLiteral("--config"), m_config});
    PusherClient before(testApp());
    before.trust(files.certificate());
    QVERIFY(before.connectTo(m_port));
    renewed.replace(files);
    QTRY_VERIFY_WITH_TIMEOUT(isServed(renewed, m_port), 10'000);
    QVERIFY(before.settle());
    QVERIFY(says("TLS with the certificate of second"));
}

void TestReloading::certificateOfAnotherKeyChangesNothing()
{
    const Certificate files;
    const Certificate other;
    writeInPlace(m_config, config(textOf(testApp())) + tlsText(files));
    start({QStringLiteral("--config"), m_config});
    QFile foreign(other.files().certificate);
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    const QSslCertificate served = files.certificate();
    replace(files.files().certificate, foreign.readAll());
    QTRY_VERIFY_WITH_TIMEOUT(says("does not belong to the certificate"), 10'000);
    PusherClient client(testApp());
    client.trust(served);
    QVERIFY(client.connectTo(m_port));
}

void TestReloading::serverRulesAreFollowed()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient first(testApp());
    QVERIFY(first.connectTo(m_port));
    replace(m_config, "[server]\nport = 0\nmax_connections = 1\n\n" + textOf(testApp()));
    QTRY_VERIFY_WITH_TIMEOUT(says("The rules for clients of the server changed"), 10'000);
    PusherClient second(testApp());
    second.open(m_port);
    QVERIFY(second.waitForClose());
    QCOMPARE(second.closeCode(), quint16(4100));
}

void TestReloading::tenantRulesMoveWhoIsConnected()
{
    start({QStringLiteral("--config"), m_config});
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_port));
    QVERIFY(client.subscribe("team-red"));
    replace(m_config,
            config(textOf(testApp()) + textOf(otherApp()) +
                   "[[tenants.rules]]\npattern = \"^team-(?<tenant>.+)\"\n"));
    QVERIFY(says("(tenants.rules); 1 occupied channel has another tenant"));
    QVERIFY(client.settle());
    QVERIFY(client.isOpen());
}

QTEST_GUILESS_MAIN(TestReloading)

#include "tst_reloading.moc"
