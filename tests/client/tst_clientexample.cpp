// SPDX-License-Identifier: GPL-3.0-or-later
//
// The example of the README: that it works, and that it is the one in the README.
#include "tests/client/fixture.h"
#include "tests/support/scene.h"

#include <QFile>
#include <QTest>

using namespace server::client;

// README begins
Options shopOptions(const QUrl &server, const QUrl &application, const QByteArray &token)
{
    Options options = *Options::fromUrl(server); // ws://127.0.0.1:8080/app/key1
    options.authorization.endpoint =
        application.resolved(QUrl(QStringLiteral("/broadcasting/auth")));
    options.authorization.token = token;
    return options;
}

void watchShop(Client &client, QStringList &log)
{
    client.privateChannel(QStringLiteral("orders.7"))
        .listen(QStringLiteral("OrderShipped"),
                [&log](const Event &event) {
                    log.append(QStringLiteral("shipped by ") + event.data()[u"carrier"].toString());
                })
        .error([&log](const Refusal &refusal) { log.append(refusal.reason); });
    client.join(QStringLiteral("shop"))
        .here([&log](const QList<Member> &members) {
            log.append(QStringLiteral("%1 here").arg(members.size()));
        })
        .joining([&log](const Member &member) { log.append(member.id + QStringLiteral(" came")); });
    QObject::connect(&client, &Client::reconnected, &client, [&log](const QDateTime &since) {
        log.append(QStringLiteral("fetch /api/events/since?timestamp=") +
                   since.toString(Qt::ISODateWithMs));
    });
    client.open();
}
// README ends

using namespace test;

class TestClientExample : public QObject
{
    Q_OBJECT

private slots:
    void itWorks();
    void itIsInTheReadme();
};

void TestClientExample::itWorks()
{
    Scene scene;
    AuthEndpoint endpoint;
    const QUrl server(QStringLiteral("ws://127.0.0.1:%1/app/key1").arg(scene.engine.port()));
    Client client(shopOptions(server, endpoint.url(), "token"));
    QStringList log;
    watchShop(client, log);
    QVERIFY(waitFor(client, State::Connected));
    QVERIFY(waitForSubscription(client.privateChannel(QStringLiteral("orders.7"))));
    QVERIFY(waitForSubscription(client.join(QStringLiteral("shop"))));
    Client guest(optionsOf(scene.engine.port(), "8"));
    guest.join(QStringLiteral("shop"));
    QVERIFY(connectNow(guest));
    QVERIFY(waitUntil([&] { return log.size() == 2; }, WaitMs));
    scene.publish("App\\Events\\OrderShipped", "private-orders.7", "{\"carrier\":\"DHL\"}");
    QVERIFY(waitUntil([&] { return log.size() == 3; }, WaitMs));
    QCOMPARE(log.join(u';'), QStringLiteral("1 here;8 came;shipped by DHL"));
}

void TestClientExample::itIsInTheReadme()
{
    const auto textOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray source =
        textOf(QStringLiteral(SOURCE_DIR "/tests/client/tst_clientexample.cpp"));
    const QByteArray readme = textOf(QStringLiteral(SOURCE_DIR "/README.md"));
    const QByteArray begin = "// README begins\n";
    const qsizetype from = source.indexOf(begin) + begin.size();
    const QByteArray example = source.sliced(from, source.indexOf("// README ends\n") - from);
    QVERIFY(example.size() > 500);
    QVERIFY2(readme.contains("```cpp\n" + example + "```\n"),
             "the example of tst_clientexample.cpp is not the one in README.md");
}

QTEST_GUILESS_MAIN(TestClientExample)

#include "tst_clientexample.moc"
