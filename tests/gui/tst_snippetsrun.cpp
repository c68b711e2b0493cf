// SPDX-License-Identifier: GPL-3.0-or-later
//
// The snippets of the wizard are run as they are pasted, against a server.
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"
#include "ui/snippets/connecting.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using test::PusherClient;
using test::RunningEngine;
using test::testApp;

class TestSnippetsRun : public QObject
{
    Q_OBJECT

private slots:
    void curlPublishes();
    void echoListens();
    void phpPublishes();

private:
    static constexpr int WaitMs = 15'000;
    // In the place of pusher/pusher-php-server, which Debian does not have: what the snippet uses
    // of it, with the same arguments in the same order.
    static constexpr char PhpSdk[] = R"(<?php
namespace Pusher;
class Pusher
{
    public function __construct(private string $key, private string $secret, private string $app,
                                private array $options) {}
    public function trigger($channels, string $event, $data): void
    {
        $body = json_encode(['name' => $event, 'channels' => (array) $channels,
                             'data' => json_encode($data)]);
        $path = '/apps/' . $this->app . '/events';
        $query = 'auth_key=' . $this->key . '&auth_timestamp=' . time() . '&auth_version=1.0' .
                 '&body_md5=' . md5($body);
        $query .= '&auth_signature=' . hash_hmac('sha256', "POST\n$path\n$query", $this->secret);
        $o = $this->options;
        if ($o['useTLS'] !== ($o['scheme'] === 'https'))
            exit('scheme and useTLS differ');
        $url = $o['scheme'] . '://' . $o['host'] . ':' . $o['port'] . $path . '?' . $query;
        $answer = file_get_contents($url, false, stream_context_create(['http' => [
            'method' => 'POST', 'header' => 'Content-Type: application/json', 'content' => $body]]));
        if ($answer !== '{}')
            exit('the server answered ' . $answer);
    }
}
)";

    ui::SnippetPlaces places()
    {
        const QString host = QStringLiteral("127.0.0.1");
        return {host, host, m_engine.port(), false};
    }
    static server::AppCredentials credentials()
    {
        const server::App app = testApp();
        return {
            QString::fromUtf8(app.id), QString::fromUtf8(app.key), QString::fromUtf8(app.secret)};
    }
    QString write(const QString &name, const QString &text)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write a test file");
        return file.fileName();
    }
    void expectHello(PusherClient &client)
    {
        std::optional<test::PusherMessage> message;
        QVERIFY(QTest::qWaitFor([&] {
            message = client.next(ui::TestEvent);
            return message.has_value();
        }));
        QCOMPARE(message->channel, ui::TestChannel);
        const QJsonObject data =
            message->data.isString()
                ? QJsonDocument::fromJson(message->data.toString().toUtf8()).object()
                : message->data.toObject();
        QCOMPARE(data.value(QStringLiteral("text")).toString(), QStringLiteral("Hello"));
    }

    RunningEngine m_engine;
    QTemporaryDir m_dir;
};

void TestSnippetsRun::curlPublishes()
{
    for (const char *tool : {"bash", "curl", "openssl"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP("needs bash, curl and openssl");
    }
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine.port()));
    QVERIFY(client.subscribe(ui::TestChannel.toUtf8()));
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {write(QStringLiteral("publish.sh"), ui::curlSnippet(credentials(), places()))});
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, WaitMs);
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(errors.isEmpty(), errors.constData());
    QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("{}"));
    expectHello(client);
}

// As a browser would, with the packages that the tests of clients install.
void TestSnippetsRun::echoListens()
{
    const QString modules =
        QFINDTESTDATA("../clients/node_modules/laravel-echo").section(u'/', 0, -2);
    if (modules.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        QSKIP("needs node, and the packages of tests/clients");
    QVERIFY(QFile::link(modules, m_dir.filePath(QStringLiteral("node_modules"))));
    QProcess node;
    node.start(QStringLiteral("node"),
               {write(QStringLiteral("echo.mjs"),
                      QStringLiteral("globalThis.window = globalThis;\n") +
                          ui::echoListening(credentials(), places()))});
    const auto publish = [this] {
        return m_engine.ask<int>([](server::Engine &engine) {
            const auto sent = engine.publisher().publish(
                *engine.apps().byId("1"),
                {ui::TestEvent.toUtf8(), {ui::TestChannel.toUtf8()}, "\"{\\\"n\\\":42}\"", {}});
            return int(sent.channels.first().recipients);
        });
    };
    QVERIFY(QTest::qWaitFor([&] { return publish() > 0; }, WaitMs)); // it has subscribed
    QByteArray heard;
    QVERIFY(QTest::qWaitFor(
        [&] {
            heard += node.readAllStandardOutput();
            return heard.contains("42");
        },
        WaitMs));
    node.kill();
    node.waitForFinished();
}

void TestSnippetsRun::phpPublishes()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("needs php");
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine.port()));
    QVERIFY(client.subscribe(ui::TestChannel.toUtf8()));
    QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("vendor")));
    write(QStringLiteral("vendor/autoload.php"), QString::fromUtf8(PhpSdk));
    QProcess php;
    php.start(QStringLiteral("php"),
              {write(QStringLiteral("publish.php"), ui::phpSdkSnippet(credentials(), places()))});
    QTRY_COMPARE_WITH_TIMEOUT(php.state(), QProcess::NotRunning, WaitMs);
    const QByteArray said = php.readAllStandardError() + php.readAllStandardOutput();
    QVERIFY2(php.exitCode() == 0 && said.isEmpty(), said.constData());
    expectHello(client);
}

QTEST_GUILESS_MAIN(TestSnippetsRun)
#include "tst_snippetsrun.moc"
