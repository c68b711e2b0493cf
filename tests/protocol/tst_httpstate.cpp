// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading state and terminating users through the HTTP API (cases 6K and 6L), over real sockets.
#include "server/protocol/frames.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

#include <memory>

using namespace server;
using namespace test;

class TestHttpState : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void onlyOccupiedChannelsAreListed();
    void channelsAreFilteredAndDescribed_data();
    void channelsAreFilteredAndDescribed();
    void channelIsDescribed_data();
    void channelIsDescribed();
    void cachedEventIsShown();
    void usersAreListedInOrderOfJoining();
    void channelWithoutUsers_data();
    void channelWithoutUsers();
    void connectionsAreCounted();
    void otherAppSeesNothing();
    void terminatedUserIsClosedWith4009_data();
    void terminatedUserIsClosedWith4009();
    void stoppedServerRefusesTheConnection();

private:
    QByteArray get(const QByteArray &path, const QByteArray &query = {})
    {
        const HttpAnswer answer = m_http->get(path, {query, {}, {}, 0});
        return answer.status == 200 ? answer.body
                                    : QByteArray::number(answer.status) + ' ' + answer.body;
    }
    std::unique_ptr<PusherClient> client(const QByteArrayList &channels,
                                         const QByteArray &userId = {})
    {
        auto client = std::make_unique<PusherClient>(testApp());
        if (!client->connectTo(m_engine->port()))
            qFatal("The engine refused a client.");
        for (const QByteArray &channel : channels) {
            const QByteArray data = channel.startsWith("presence-") && !userId.isEmpty()
                                        ? R"({"user_id":)" + userId + '}'
                                        : QByteArray();
            if (!client->subscribe(channel, data))
                qFatal("The engine refused a subscription.");
        }
        client->take();
        return client;
    }

    std::unique_ptr<RunningEngine> m_engine;
    std::unique_ptr<HttpClient> m_http;
};

void TestHttpState::init()
{
    m_engine = std::make_unique<RunningEngine>();
    QVERIFY(m_engine->isListening());
    m_http = std::make_unique<HttpClient>(testApp(), m_engine->port());
}

void TestHttpState::cleanup()
{
    m_http.reset();
    m_engine.reset();
}

void TestHttpState::onlyOccupiedChannelsAreListed()
{
    // cases 208, 211
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{}})"));
    auto ann = client({"b", "presence-a"}, "1");
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{"b":{},"presence-a":{}}})"));
    ann->unsubscribe("b");
    QVERIFY(ann->settle());
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{"presence-a":{}}})"));
}

void TestHttpState::channelsAreFilteredAndDescribed_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("channels");
    const auto row = [](const char *name, const char *query, const char *channels) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(channels);
    };
    row("case 209: user_count",
        "info=user_count",
        R"("test-one":{},"presence-two":{"user_count":1},"cache-three":{})");
    row("subscription_count",
        "info=subscription_count",
        R"("test-one":{"subscription_count":2},"presence-two":{},"cache-three":{"subscription_count":1})");
    row("case 210: prefix", "filter_by_prefix=presence-", R"("presence-two":{})");
    row("prefix and info",
        "filter_by_prefix=presence-&info=user_count",
        R"("presence-two":{"user_count":1})");
    row("case 211: nothing matches", "filter_by_prefix=x", "");
    row("case 212: unknown attribute",
        "info=bogus",
        R"("test-one":{},"presence-two":{},"cache-three":{})");
    row("case 212: spaces",
        "info=user_count,%20subscription_count",
        R"("test-one":{"subscription_count":2},"presence-two":{"user_count":1},"cache-three":{"subscription_count":1})");
}

void TestHttpState::channelsAreFilteredAndDescribed()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, channels);
    const auto ann = client({"test-one", "presence-two"}, "1");
    const auto bob = client({"test-one", "presence-two", "cache-three"}, "1");
    QCOMPARE(get("/apps/1/channels", query), R"({"channels":{)" + channels + "}}");
}

void TestHttpState::channelIsDescribed_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("answer");
    const auto row =
        [](const char *name, const char *channel, const char *query, const char *answer) {
            QTest::newRow(name) << QByteArray(channel) << QByteArray(query) << QByteArray(answer);
        };
    const char *all = "info=user_count,subscription_count,cache";
    row("plain", "test", "", R"({"occupied":true})");
    row("case 213: empty", "nobody", all, R"({"occupied":false})");
    row("case 213: cache without subscribers", "cache-nobody", all, R"({"occupied":false})");
    row("case 214: public", "test", all, R"({"occupied":true,"subscription_count":2})");
    row("case 215: presence", "presence-x", all, R"({"occupied":true,"user_count":1})");
    row("case 128: empty cache", "cache-x", all, R"({"occupied":true,"subscription_count":1})");
    row("case 217: cache of a public one", "test", "info=cache", R"({"occupied":true})");
    row("case 218: encoded", "p%72esence%2Dx", "", R"({"occupied":true})");
    row("encoded space", "a%20b", "", R"({"occupied":false})");
}

void TestHttpState::channelIsDescribed()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, query);
    const auto ann = client({"test", "presence-x", "cache-x"}, "1");
    const auto bob = client({"test", "presence-x"}, "1");
    QTEST(get("/apps/1/channels/" + channel, query), "answer");
}

void TestHttpState::cachedEventIsShown()
{
    // cases 127, 216
    const auto ann = client({"cache-x"});
    m_engine->publish("cache-x", R"("{\"a\":1}")");
    const QByteArray answer = get("/apps/1/channels/cache-x", "info=subscription_count,cache");
    const QByteArray start =
        R"({"occupied":true,"subscription_count":1,"cache":{"event":"e","data":"{\"a\":1}","channel":"cache-x","ttl":)";
    QVERIFY2(answer.startsWith(start), answer.constData());
    const int ttl = answer.sliced(start.size()).chopped(2).toInt();
    QVERIFY2(ttl > 1700 && ttl <= 1800, answer.constData());
}

void TestHttpState::usersAreListedInOrderOfJoining()
{
    // cases 219, 221
    const auto one = client({"presence-x"}, "2");
    const auto two = client({"presence-x"}, R"("abc")");
    const auto again = client({"presence-x"}, "2");
    const auto anonymous = client({"presence-x"});
    QCOMPARE(get("/apps/1/channels/presence-x/users"),
             QByteArray(R"({"users":[{"id":2},{"id":"abc"}]})"));
}

void TestHttpState::channelWithoutUsers_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("case 220: not occupied")
        << QByteArray("presence-nobody") << QByteArray("404 {}");
    QTest::newRow("case 220: public, not occupied") << QByteArray("nobody") << QByteArray("404 {}");
    QTest::newRow("case 220: public") << QByteArray("test") << QByteArray("400 {}");
    QTest::newRow("nobody is identified")
        << QByteArray("presence-x") << QByteArray(R"({"users":[]})");
}

void TestHttpState::channelWithoutUsers()
{
    QFETCH(QByteArray, channel);
    const auto ann = client({"test", "presence-x"});
    QTEST(get("/apps/1/channels/" + channel + "/users"), "answer");
}

void TestHttpState::connectionsAreCounted()
{
    // case 222
    QCOMPARE(get("/apps/1/connections"), QByteArray(R"({"connections":0,"total":0})"));
    const auto ann = client({"one", "two"});
    const auto idle = client({});
    QCOMPARE(get("/apps/1/connections"), QByteArray(R"({"connections":1,"total":2})"));
    const auto bob = client({"two"});
    QCOMPARE(get("/apps/1/connections"), QByteArray(R"({"connections":2,"total":3})"));
}

void TestHttpState::otherAppSeesNothing()
{
    const auto ann = client({"presence-x"}, "1");
    HttpClient other(otherApp(), m_engine->port());
    QCOMPARE(other.get("/apps/2/channels").body, QByteArray(R"({"channels":{}})"));
    QCOMPARE(other.get("/apps/2/connections").body, QByteArray(R"({"connections":0,"total":0})"));
    QCOMPARE(other.post("/apps/2/users/1/terminate_connections", "{}").status, 200);
    QVERIFY(ann->settle());
    QVERIFY(ann->isOpen());
}

void TestHttpState::terminatedUserIsClosedWith4009_data()
{
    QTest::addColumn<QByteArray>("rawUserId");
    QTest::addColumn<QByteArray>("pathUserId");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("case 223: text")
        << QByteArray(R"("456")") << QByteArray("456") << QByteArray("{}");
    QTest::newRow("case 227: number") << QByteArray("456") << QByteArray("456") << QByteArray("{}");
    QTest::newRow("case 228: no body") << QByteArray("456") << QByteArray("456") << QByteArray();
    QTest::newRow("encoded") << QByteArray(R"("a b")") << QByteArray("a%20b") << QByteArray("{}");
}

void TestHttpState::terminatedUserIsClosedWith4009()
{
    QFETCH(QByteArray, rawUserId);
    QFETCH(QByteArray, pathUserId);
    QFETCH(QByteArray, body);
    const auto stays = client({"presence-x", "pub"}, "123");
    const auto anonymous = client({"pub"});                     // case 225
    const auto desk = client({"pub", "presence-x"}, rawUserId); // case 226
    const auto phone = client({"presence-x"}, rawUserId);
    stays->take();
    const HttpAnswer answer =
        m_http->post("/apps/1/users/" + pathUserId + "/terminate_connections", body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{}"));
    for (PusherClient *client : {desk.get(), phone.get()}) {
        QVERIFY(client->waitForClose());
        QCOMPARE(client->closeCode(), quint16(4009));
        QCOMPARE(client->take().last().text,
                 frames::error(4009, "Connection terminated by the app"));
    }
    const auto removed = stays->next(QStringLiteral("pusher_internal:member_removed"));
    QVERIFY(removed); // case 231
    QCOMPARE(removed->text, frames::memberRemoved("presence-x", rawUserId));
    QVERIFY(stays->settle());
    QVERIFY(stays->take().isEmpty());
    QVERIFY(anonymous->isOpen());
    QCOMPARE(get("/apps/1/channels", "info=subscription_count,user_count"),
             QByteArray(
                 R"({"channels":{"presence-x":{"user_count":1},"pub":{"subscription_count":2}}})"));
    // case 224
    QCOMPARE(m_http->post("/apps/1/users/nobody/terminate_connections", "{}").body,
             QByteArray("{}"));
}

void TestHttpState::stoppedServerRefusesTheConnection()
{
    // case 243: a stopped server refuses the connection
    const quint16 port = m_engine->port();
    QCOMPARE(m_http->request("GET", "/up").status, 200);
    m_engine->beginStop();
    QTRY_VERIFY(m_engine->isStopped());
    HttpClient late(testApp(), port);
    QCOMPARE(late.request("GET", "/up").status, 0);
}

QTEST_GUILESS_MAIN(TestHttpState)

#include "tst_httpstate.moc"
