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
    void c208_c211_onlyOccupiedChannelsAreListed();
    void c209_c210_c211_c212_channelsAreFilteredAndDescribed_data();
    void c209_c210_c211_c212_channelsAreFilteredAndDescribed();
    void c213_c214_c215_c217_c218_channelIsDescribed_data();
    void c213_c214_c215_c217_c218_channelIsDescribed();
    void c127_c216_cachedEventIsShown();
    void c219_c221_usersAreListedInOrderOfJoining();
    void c220_channelWithoutUsers_data();
    void c220_channelWithoutUsers();
    void c222_connectionsAreCounted();
    void otherAppSeesNothing();
    void c223_c227_c228_terminatedUserIsClosedWith4009_data();
    void c223_c227_c228_terminatedUserIsClosedWith4009();
    void c224_unknownUserIsNoError();
    void c225_usersWithoutIdStay();
    void c226_userIsFoundBehindOtherChannels();
    void c230_terminatedClientIsToldNotToComeBack();
    void c231_membersAreToldBeforeTheAnswer();
    void c243_stoppedServerRefusesTheConnection();

private:
    QByteArray get(const QByteArray &path, const QByteArray &query = {})
    {
        const HttpAnswer answer = m_http->get(path, {query, {}, {}, 0});
        return answer.status == 200 ? answer.body
                                    : QByteArray::number(answer.status) + ' ' + answer.body;
    }
    HttpAnswer terminate(const QByteArray &userId, const QByteArray &body = "{}")
    {
        return m_http->post("/apps/1/users/" + userId + "/terminate_connections", body);
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

void TestHttpState::c208_c211_onlyOccupiedChannelsAreListed()
{
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{}})"));
    auto ann = client({"b", "presence-a"}, "1");
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{"b":{},"presence-a":{}}})"));
    ann->unsubscribe("b");
    QVERIFY(ann->settle());
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{"presence-a":{}}})"));
}

void TestHttpState::c209_c210_c211_c212_channelsAreFilteredAndDescribed_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("channels");
    const auto row = [](const char *name, const char *query, const char *channels) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(channels);
    };
    row("209: user_count",
        "info=user_count",
        R"("test-one":{},"presence-two":{"user_count":1},"cache-three":{})");
    row("subscription_count",
        "info=subscription_count",
        R"("test-one":{"subscription_count":2},"presence-two":{},"cache-three":{"subscription_count":1})");
    row("210: prefix", "filter_by_prefix=presence-", R"("presence-two":{})");
    row("prefix and info",
        "filter_by_prefix=presence-&info=user_count",
        R"("presence-two":{"user_count":1})");
    row("211: nothing matches", "filter_by_prefix=x", "");
    row("212: unknown attribute",
        "info=bogus",
        R"("test-one":{},"presence-two":{},"cache-three":{})");
    row("212: spaces",
        "info=user_count,%20subscription_count",
        R"("test-one":{"subscription_count":2},"presence-two":{"user_count":1},"cache-three":{"subscription_count":1})");
}

void TestHttpState::c209_c210_c211_c212_channelsAreFilteredAndDescribed()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, channels);
    const auto ann = client({"test-one", "presence-two"}, "1");
    const auto bob = client({"test-one", "presence-two", "cache-three"}, "1");
    QCOMPARE(get("/apps/1/channels", query), R"({"channels":{)" + channels + "}}");
}

void TestHttpState::c213_c214_c215_c217_c218_channelIsDescribed_data()
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
    row("213: empty", "nobody", all, R"({"occupied":false})");
    row("213: cache without subscribers", "cache-nobody", all, R"({"occupied":false})");
    row("214: public", "test", all, R"({"occupied":true,"subscription_count":2})");
    row("215: presence", "presence-x", all, R"({"occupied":true,"user_count":1})");
    row("128: empty cache", "cache-x", all, R"({"occupied":true,"subscription_count":1})");
    row("217: cache of a public one", "test", "info=cache", R"({"occupied":true})");
    row("218: encoded", "p%72esence%2Dx", "", R"({"occupied":true})");
    row("encoded space", "a%20b", "", R"({"occupied":false})");
}

void TestHttpState::c213_c214_c215_c217_c218_channelIsDescribed()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, query);
    const auto ann = client({"test", "presence-x", "cache-x"}, "1");
    const auto bob = client({"test", "presence-x"}, "1");
    QTEST(get("/apps/1/channels/" + channel, query), "answer");
}

void TestHttpState::c127_c216_cachedEventIsShown()
{
    const auto ann = client({"cache-x"});
    m_engine->publish("cache-x", R"("{\"a\":1}")");
    const QByteArray answer = get("/apps/1/channels/cache-x", "info=subscription_count,cache");
    const QByteArray start =
        R"({"occupied":true,"subscription_count":1,"cache":{"event":"e","data":"{\"a\":1}","channel":"cache-x","ttl":)";
    QVERIFY2(answer.startsWith(start), answer.constData());
    const int ttl = answer.sliced(start.size()).chopped(2).toInt();
    QVERIFY2(ttl > 1700 && ttl <= 1800, answer.constData());
}

void TestHttpState::c219_c221_usersAreListedInOrderOfJoining()
{
    const auto one = client({"presence-x"}, "2");
    const auto two = client({"presence-x"}, R"("abc")");
    const auto again = client({"presence-x"}, "2");
    const auto anonymous = client({"presence-x"});
    QCOMPARE(get("/apps/1/channels/presence-x/users"),
             QByteArray(R"({"users":[{"id":2},{"id":"abc"}]})"));
}

void TestHttpState::c220_channelWithoutUsers_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("220: not occupied") << QByteArray("presence-nobody") << QByteArray("404 {}");
    QTest::newRow("220: public, not occupied") << QByteArray("nobody") << QByteArray("404 {}");
    QTest::newRow("220: public") << QByteArray("test") << QByteArray("400 {}");
    QTest::newRow("nobody is identified")
        << QByteArray("presence-x") << QByteArray(R"({"users":[]})");
}

void TestHttpState::c220_channelWithoutUsers()
{
    QFETCH(QByteArray, channel);
    const auto ann = client({"test", "presence-x"});
    QTEST(get("/apps/1/channels/" + channel + "/users"), "answer");
}

void TestHttpState::c222_connectionsAreCounted()
{
    QCOMPARE(get("/apps/1/connections"), QByteArray(R"({"connections":0,"total":0})"));
    const auto ann = client({"one", "two"});
    const auto idle = client({});
    QCOMPARE(get("/apps/1/connections"), QByteArray(R"({"connections":1,"total":2})"));
    const auto bob = client({"one", "two"});
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

void TestHttpState::c223_c227_c228_terminatedUserIsClosedWith4009_data()
{
    QTest::addColumn<QByteArray>("rawUserId");
    QTest::addColumn<QByteArray>("pathUserId");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("223: text") << QByteArray(R"("456")") << QByteArray("456") << QByteArray("{}");
    QTest::newRow("227: number") << QByteArray("456") << QByteArray("456") << QByteArray("{}");
    QTest::newRow("228: no body") << QByteArray("456") << QByteArray("456") << QByteArray();
    QTest::newRow("encoded") << QByteArray(R"("a b")") << QByteArray("a%20b") << QByteArray("{}");
}

void TestHttpState::c223_c227_c228_terminatedUserIsClosedWith4009()
{
    QFETCH(QByteArray, rawUserId);
    QFETCH(QByteArray, pathUserId);
    QFETCH(QByteArray, body);
    const auto stays = client({"presence-x", "pub"}, "123");
    const auto desk = client({"presence-x", "pub"}, rawUserId);
    const auto phone = client({"presence-x"}, rawUserId);
    const HttpAnswer answer = terminate(pathUserId, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{}"));
    for (PusherClient *client : {desk.get(), phone.get()}) {
        QVERIFY(client->waitForClose());
        QCOMPARE(client->closeCode(), quint16(4009));
    }
    QVERIFY(stays->isOpen());
    QCOMPARE(get("/apps/1/channels", "info=subscription_count,user_count"),
             QByteArray(
                 R"({"channels":{"presence-x":{"user_count":1},"pub":{"subscription_count":1}}})"));
}

void TestHttpState::c224_unknownUserIsNoError()
{
    const auto ann = client({"presence-x"}, "1");
    const HttpAnswer answer = terminate("nobody");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{}"));
    QVERIFY(ann->settle());
    QVERIFY(ann->take().isEmpty());
}

void TestHttpState::c225_usersWithoutIdStay()
{
    const auto anonymous = client({"pub"});
    const auto unsubscribed = client({});
    const auto ann = client({"presence-x"}, "1");
    const HttpAnswer answer = terminate("1");
    QCOMPARE(answer.status, 200);
    QVERIFY(ann->waitForClose());
    QVERIFY(anonymous->settle());
    QVERIFY(unsubscribed->settle());
    QVERIFY(anonymous->take().isEmpty());
}

void TestHttpState::c226_userIsFoundBehindOtherChannels()
{
    const auto ann = client({"pub", "presence-x"}, "1");
    QCOMPARE(terminate("1").status, 200);
    QVERIFY(ann->waitForClose());
    QCOMPARE(ann->closeCode(), quint16(4009));
    QCOMPARE(get("/apps/1/channels"), QByteArray(R"({"channels":{}})"));
}

// pusher-js stays away from 4000 to 4099; tests/clients watches it do so.
void TestHttpState::c230_terminatedClientIsToldNotToComeBack()
{
    const auto ann = client({"presence-x"}, "1");
    QCOMPARE(terminate("1").status, 200);
    QVERIFY(ann->waitForClose());
    QCOMPARE(ann->closeCode(), quint16(4009));
    QCOMPARE(ann->closeReason(), QStringLiteral("Connection terminated by the app"));
    const auto messages = ann->take();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().text, frames::error(4009, "Connection terminated by the app"));
}

void TestHttpState::c231_membersAreToldBeforeTheAnswer()
{
    const auto stays = client({"presence-x"}, "123");
    const auto ann = client({"presence-x"}, "1");
    const auto again = client({"presence-x"}, "1");
    stays->take();
    QCOMPARE(terminate("1").status, 200);
    QVERIFY(stays->settle());
    const auto messages = stays->take();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().text, frames::memberRemoved("presence-x", "1"));
}

void TestHttpState::c243_stoppedServerRefusesTheConnection()
{
    const quint16 port = m_engine->port();
    QCOMPARE(m_http->request("GET", "/up").status, 200);
    m_engine->beginStop();
    QTRY_VERIFY(m_engine->isStopped());
    HttpClient late(testApp(), port);
    QCOMPARE(late.request("GET", "/up").status, 0);
}

QTEST_GUILESS_MAIN(TestHttpState)

#include "tst_httpstate.moc"
