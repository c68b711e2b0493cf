// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client library in other threads, destroyed in every place, and a thousand at once.
#include "tests/client/fixture.h"
#include "tests/support/scene.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QThread>
#include <QWebSocket>

#include <atomic>
#include <sys/resource.h>

using namespace server;
using namespace server::client;
using namespace test;

class TestClientLifetime : public QObject
{
    Q_OBJECT

private slots:
    void worksInAWorkerThread();
    void movesToAThread();
    void diesInACallback_data();
    void diesInACallback();
    void diesWhileItIsAuthorized();
    void answersAfterItsDeathAreHarmless();
    void thousandClients();
};

namespace {

// A thread with an event loop, until the end of the scope.
class Worker
{
public:
    Worker()
    {
        m_object.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }
    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_object, function, Qt::BlockingQueuedConnection);
    }
    QThread &thread() { return m_thread; }

private:
    QThread m_thread;
    QObject m_object;
};

} // namespace

void TestClientLifetime::worksInAWorkerThread()
{
    Scene scene;
    AuthEndpoint endpoint;
    Options options = optionsFor(scene.engine.port());
    options.authorization.endpoint = endpoint.url();
    Worker worker;
    std::unique_ptr<Client> client;
    std::atomic<QThread *> heardIn = nullptr;
    std::atomic<bool> isSubscribed = false;
    worker.run([&] {
        client = std::make_unique<Client>(options);
        client->privateChannel(QStringLiteral("x"))
            .listen(QStringLiteral(".e"),
                    [&](const Event &) { heardIn = QThread::currentThread(); })
            .subscribed([&] { isSubscribed = true; });
        client->open();
    });
    QVERIFY(QTest::qWaitFor([&] { return isSubscribed.load(); }, WaitMs));
    scene.engine.publish("private-x", "\"{}\"");
    QVERIFY(QTest::qWaitFor([&] { return heardIn.load() != nullptr; }, WaitMs));
    QCOMPARE(heardIn.load(), &worker.thread());
    worker.run([&] { client.reset(); });
}

void TestClientLifetime::movesToAThread()
{
    Scene scene;
    auto client = std::make_unique<Client>(optionsOf(scene.engine.port(), "7"));
    std::atomic<bool> isSubscribed = false;
    client->join(QStringLiteral("room")).subscribed([&] { isSubscribed = true; });
    Worker worker;
    client->moveToThread(&worker.thread());
    QMetaObject::invokeMethod(client.get(), &Client::open, Qt::QueuedConnection);
    QVERIFY(QTest::qWaitFor([&] { return isSubscribed.load(); }, WaitMs));
    worker.run([&] { client.reset(); });
    QVERIFY(QTest::qWaitFor([&] { return scene.engine.gauges().open == 0; }, WaitMs));
}

void TestClientLifetime::diesInACallback_data()
{
    using Arm = std::function<void(Client &, const std::function<void()> &)>;
    QTest::addColumn<Arm>("arm");
    const auto row = [](const char *name, Arm arm) {
        QTest::newRow(name) << arm;
    };
    const QString x = QStringLiteral("x");
    row("connecting", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::stateChanged, &c, [die](State s) {
            if (s == State::Connecting)
                die();
        });
    });
    row("connected state", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::stateChanged, &c, [die](State s) {
            if (s == State::Connected)
                die();
        });
    });
    row("connected", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::connected, &c, die);
    });
    row("lost", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::connectionLost, &c, die);
    });
    row("retry", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::retryScheduled, &c, die);
    });
    row("reconnected", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::reconnected, &c, die);
    });
    row("received", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::received, &c, die);
    });
    row("error", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::errorReceived, &c, die);
        c.privateChannel(QStringLiteral("forbidden"));
    });
    row("signed in", [](Client &c, const std::function<void()> &die) {
        connect(&c, &Client::signedIn, &c, die);
        c.signin();
    });
    row("listen", [x](Client &c, const std::function<void()> &die) {
        for (int twice = 0; twice < 2; ++twice)
            c.channel(x).listen(QStringLiteral(".e"), [die](const Event &) { die(); });
    });
    row("subscribed", [x](Client &c, const std::function<void()> &die) {
        c.channel(x).subscribed(die).subscribed(die);
    });
    row("here", [](Client &c, const std::function<void()> &die) {
        c.join(QStringLiteral("room")).here([die](const QList<Member> &) { die(); });
    });
    row("joining", [](Client &c, const std::function<void()> &die) {
        c.join(QStringLiteral("room")).joining([die](const Member &) { die(); });
    });
    row("leaving", [](Client &c, const std::function<void()> &die) {
        c.join(QStringLiteral("room")).leaving([die](const Member &) { die(); });
    });
    row("refused", [](Client &c, const std::function<void()> &die) {
        c.privateChannel(QStringLiteral("forbidden")).error([die](const Refusal &) { die(); });
    });
}

// Everything that can happen to a client, one after the other; one of it ends the client.
void TestClientLifetime::diesInACallback()
{
    using Arm = std::function<void(Client &, const std::function<void()> &)>;
    QFETCH(Arm, arm);
    ServerConfig config = RunningEngine::config();
    config.port = freePort();
    auto engine = std::make_unique<RunningEngine>(config);
    Options options = quick(optionsFor(config.port));
    options.authorization.function = [](const AuthRequest &request, const AuthReply &reply) {
        if (request.channel == u"private-forbidden")
            reply(AuthAnswer{"key1:0123", {}, {}});
        else
            reply(signedFor(request, "7"));
    };
    const QPointer<Client> client(new Client(options));
    int deaths = 0;
    client->channel(QStringLiteral("x"));
    client->join(QStringLiteral("room"));
    arm(*client, [&] {
        ++deaths;
        delete client.data();
    });
    client->open();
    QVERIFY(waitUntil(
        [&] {
            return !client || (client->channel(QStringLiteral("x")).isSubscribed() &&
                               client->join(QStringLiteral("room")).isSubscribed());
        },
        WaitMs));
    {
        Client guest(optionsOf(config.port, "8"));
        QVERIFY(connectNow(guest));
        QVERIFY(waitForSubscription(guest.join(QStringLiteral("room"))));
    }
    QVERIFY(waitUntil([&] { return engine->gauges().open == (client ? 1 : 0); }, WaitMs));
    engine->publish("x", "\"{}\"");
    engine.reset(); // sends the client away with 4200
    engine = std::make_unique<RunningEngine>(config);
    QVERIFY(engine->isListening());
    QVERIFY(waitUntil([&] { return !client; }, WaitMs));
    QCOMPARE(deaths, 1);
    QVERIFY(waitUntil([&] { return engine->gauges() == Gauges::none(); }, WaitMs));
}

void TestClientLifetime::diesWhileItIsAuthorized()
{
    Scene scene;
    AuthEndpoint endpoint;
    auto network = std::make_unique<QNetworkAccessManager>();
    Options options = optionsFor(scene.engine.port());
    options.authorization.endpoint = endpoint.url();
    for (const bool isShared : {false, true}) {
        auto client = std::make_unique<Client>(options);
        if (isShared)
            client->setNetwork(network.get());
        client->privateChannel(QStringLiteral("x"));
        endpoint.answer = [&](const AuthEndpoint::Request &) {
            client.reset();
            return QByteArray("{}");
        };
        client->open();
        QVERIFY(waitUntil([&] { return !client; }, WaitMs));
    }
    QCOMPARE(endpoint.requests.size(), 2);
}

void TestClientLifetime::answersAfterItsDeathAreHarmless()
{
    Scene scene;
    AuthReply kept;
    AuthRequest asked;
    Options options = optionsFor(scene.engine.port());
    options.authorization.function = [&](const AuthRequest &request, const AuthReply &reply) {
        asked = request;
        kept = reply;
    };
    auto client = std::make_unique<Client>(options);
    client->privateChannel(QStringLiteral("x"));
    QVERIFY(connectNow(*client));
    QVERIFY(waitUntil([&] { return bool(kept); }, WaitMs));
    const AuthReply ofThisConnection = kept;
    client->close();
    QVERIFY(connectNow(*client));
    QVERIFY(waitUntil([&] { return asked.socketId == client->socketId(); }, WaitMs));
    ofThisConnection(signedFor(asked, "7")); // of a connection that has ended: asked for anew
    client->leave(QStringLiteral("x"));
    kept(signedFor(asked, "7"));
    client.reset();
    kept(signedFor(asked, "7"));
    QVERIFY(!scene.exists("private-x"));
}

void TestClientLifetime::thousandClients()
{
    constexpr int Count = 1000;
    rlimit files{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = files.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
    QVERIFY2(files.rlim_max > 3 * Count, "the hard limit on open files is below 3000");
    Scene scene;
    std::vector<std::unique_ptr<Client>> clients;
    int heard = 0;
    for (int i = 0; i < Count; ++i) {
        clients.push_back(
            std::make_unique<Client>(optionsOf(scene.engine.port(), QByteArray::number(i % 100))));
        clients.back()
            ->privateChannel(QStringLiteral("all"))
            .listen(QStringLiteral(".e"), [&](const Event &) { ++heard; });
        clients.back()->join(QStringLiteral("room.%1").arg(i % 100));
        clients.back()->open();
    }
    constexpr int LongMs = 60'000;
    QVERIFY(waitUntil(
        [&] {
            return std::all_of(clients.cbegin(), clients.cend(), [](const auto &client) {
                return client->find(QStringLiteral("private-all"))->isSubscribed();
            });
        },
        LongMs));
    QCOMPARE(scene.engine.publish("private-all", "\"{}\""), Count);
    QVERIFY(waitUntil([&] { return heard == Count; }, LongMs));
    for (int i = 0; i < Count; i += 2)
        clients[size_t(i)]->close();
    clients.clear();
    QVERIFY(waitUntil([&] { return scene.engine.gauges() == Gauges::none(); }, LongMs));
}

QTEST_GUILESS_MAIN(TestClientLifetime)

#include "tst_clientlifetime.moc"
