// SPDX-License-Identifier: GPL-3.0-or-later
//
// Client events (case 6E), without sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

QByteArray
whisper(const QByteArray &event, const QByteArray &channel, const QByteArray &rawMembers = {})
{
    return "{\"event\":" + json::quoted(event) + ",\"channel\":" + json::quoted(channel) +
           rawMembers + '}';
}

const QByteArray NoMember =
    frames::error(4009, "The client is not a member of the specified channel.");

} // namespace

class TestClientEvents : public QObject
{
    Q_OBJECT

private slots:
    void eventReachesTheOthers_data();
    void eventReachesTheOthers();
    void memberIsNamed_data();
    void memberIsNamed();
    void strangerIsRefused();
    void disabledEventsAreRefused();
    void modeAllWantsNoMembership();
    void nothingIsAddedByTheClient_data();
    void nothingIsAddedByTheClient();
    void dataIsUnchanged_data();
    void dataIsUnchanged();
    void otherNamesAreIgnored();
    void senderAloneReachesNobody();
    void secondSocketOfTheSenderIsReached();
    void publicChannelNamesNobody();
    void longNameIsRefused();
    void guardedAppWantsAGuardedChannel_data();
    void guardedAppWantsAGuardedChannel();
    void rateOfEachSocketIsLimited();
    void simulatedClientsAreNotCounted();
};

void TestClientEvents::eventReachesTheOthers_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("case 101: private") << QByteArray("private-w");
    QTest::newRow("case 102: public") << QByteArray("test-channel");
    QTest::newRow("case 103: presence") << QByteArray("presence-w");
    QTest::newRow("case 115: encrypted") << QByteArray("private-encrypted-x");
    QTest::newRow("cache") << QByteArray("cache-x");
}

void TestClientEvents::eventReachesTheOthers()
{
    QFETCH(QByteArray, channel);
    Rooms rooms;
    FakeClient a = rooms.on(channel);
    FakeClient b = rooms.on(channel);
    FakeClient elsewhere = rooms.on("elsewhere");
    a.send(whisper("client-t", channel, R"(,"data":{"id":123,"name":"Joe Dixon"})"));
    QCOMPARE(b.take(),
             QByteArrayList{R"({"event":"client-t","channel":")" + channel +
                            R"(","data":{"id":123,"name":"Joe Dixon"}})"});
    QVERIFY(a.take().isEmpty());
    QVERIFY(elsewhere.take().isEmpty());
    a.send(whisper("client-", channel)); // case 113
    QCOMPARE(b.take(), QByteArrayList{frames::clientEvent("client-", channel, "null", {})});
}

void TestClientEvents::memberIsNamed_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("channelData");
    QTest::addColumn<QByteArray>("rawUserId");
    QTest::newRow("case 103: text")
        << QByteArray("presence-w") << QByteArray(R"({"user_id":"7"})") << QByteArray(R"("7")");
    QTest::newRow("case 103: number")
        << QByteArray("presence-w") << QByteArray(R"({"user_id":7})") << QByteArray("7");
    QTest::newRow("case 60: signed data on a private channel")
        << QByteArray("private-w") << QByteArray(R"({"user_id":"7"})") << QByteArray(R"("7")");
    QTest::newRow("signed data without a user")
        << QByteArray("private-w") << QByteArray(R"({"color":"red"})") << QByteArray();
}

void TestClientEvents::memberIsNamed()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, channelData);
    QFETCH(QByteArray, rawUserId);
    Rooms rooms;
    FakeClient b = rooms.on(channel);
    FakeClient a = rooms.on(channel, channelData);
    b.take();
    a.send(whisper("client-t", channel, R"(,"data":{},"user_id":"spoofed")"));
    QCOMPARE(b.take(), QByteArrayList{frames::clientEvent("client-t", channel, "{}", rawUserId)});
}

void TestClientEvents::strangerIsRefused()
{
    // case 104
    Rooms rooms;
    FakeClient member = rooms.on("private-w");
    FakeClient stranger = rooms.connect();
    stranger.send(whisper("client-t", "private-w", R"(,"data":{})"));
    QCOMPARE(stranger.take(), QByteArrayList{NoMember});
    stranger.send(whisper("client-t", "nowhere", R"(,"data":{})"));
    QCOMPARE(stranger.take(), QByteArrayList{NoMember});
    QVERIFY(member.take().isEmpty());
    FakeClient foreign = rooms.connect("key2");
    rooms.subscribe(foreign, "test-channel");
    foreign.take();
    foreign.send(whisper("client-t", "private-w", R"(,"data":{})"));
    QCOMPARE(foreign.take(), QByteArrayList{NoMember});
    QVERIFY(!stranger.closeCode());
}

void TestClientEvents::disabledEventsAreRefused()
{
    // case 105
    App app = testApp();
    app.clientEvents = ClientEvents::None;
    Rooms rooms(app);
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    for (const char *channel : {"x", "nowhere"}) {
        a.send(whisper("client-t", channel));
        QCOMPARE(
            a.take(),
            QByteArrayList{frames::error(4301, "The app does not have client messaging enabled.")});
    }
    QVERIFY(b.take().isEmpty());
}

void TestClientEvents::modeAllWantsNoMembership()
{
    // case 106
    App app = testApp();
    app.clientEvents = ClientEvents::All;
    Rooms rooms(app);
    FakeClient member = rooms.on("private-w");
    FakeClient stranger = rooms.connect();
    stranger.send(whisper("client-t", "private-w", R"(,"data":1,"user_id":"spoofed","x":1)"));
    QCOMPARE(member.take(), QByteArrayList{frames::clientEvent("client-t", "private-w", "1", {})});
    stranger.send(whisper("client-t", "nowhere"));
    QVERIFY(stranger.take().isEmpty());
}

void TestClientEvents::nothingIsAddedByTheClient_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("members");
    for (const auto mode : {ClientEvents::Members, ClientEvents::All}) {
        const char *name = mode == ClientEvents::All ? "all" : "members";
        QTest::addRow("case 107: user_id, %s", name)
            << int(mode) << QByteArray(R"(,"user_id":"admin")");
        QTest::addRow("case 107: other keys, %s", name)
            << int(mode) << QByteArray(R"(,"x":1,"socket_id":"1.2")");
        QTest::addRow("case 108: channels, %s", name)
            << int(mode) << QByteArray(R"(,"channels":["y","x","x"])");
    }
}

void TestClientEvents::nothingIsAddedByTheClient()
{
    QFETCH(int, mode);
    QFETCH(QByteArray, members);
    App app = testApp();
    app.clientEvents = ClientEvents(mode);
    Rooms rooms(app);
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    FakeClient y = rooms.on("y");
    a.send(whisper("client-t", "x", members));
    QCOMPARE(b.take(), QByteArrayList{frames::clientEvent("client-t", "x", "null", {})});
    QVERIFY(y.take().isEmpty());
}

void TestClientEvents::dataIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("case 109: JSON as text") << QByteArray(R"("{\"x\":1}")");
    QTest::newRow("case 110: text") << QByteArray(R"("hello")");
    QTest::newRow("case 110: number") << QByteArray("5");
    QTest::newRow("case 110: true") << QByteArray("true");
    QTest::newRow("case 111: empty object") << QByteArray("{}");
    QTest::newRow("case 111: empty object inside") << QByteArray(R"({"a":{}})");
    QTest::newRow("case 112: null") << QByteArray("null");
    QTest::newRow("large numbers and space") << QByteArray(R"([ 12345678901234567890 , 1.0 ])");
    QTest::newRow("70,000 bytes") << '"' + QByteArray(70'000, 'x') + '"';
}

void TestClientEvents::dataIsUnchanged()
{
    QFETCH(QByteArray, data);
    Rooms rooms;
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    a.send(whisper("client-t", "x", ",\"data\":" + data));
    QCOMPARE(b.take(), QByteArrayList{R"({"event":"client-t","channel":"x","data":)" + data + '}'});
}

void TestClientEvents::otherNamesAreIgnored()
{
    // case 113
    Rooms rooms;
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    a.send(whisper("typing", "x", R"(,"data":{})"));
    QVERIFY(a.take().isEmpty());
    QVERIFY(b.take().isEmpty());
}

void TestClientEvents::senderAloneReachesNobody()
{
    // case 114
    Rooms rooms;
    FakeClient a = rooms.on("x");
    a.send(whisper("client-t", "x", R"(,"data":{})"));
    QVERIFY(a.take().isEmpty());
    const auto &entries = rooms.activity.journal().entries();
    QCOMPARE(entries.at(entries.nextSeq() - 1).kind, LogKind::ClientEvent);
    QCOMPARE(entries.at(entries.nextSeq() - 1).recipients, 0);
}

void TestClientEvents::secondSocketOfTheSenderIsReached()
{
    // case 116
    Rooms rooms;
    FakeClient desk = rooms.on("presence-w", person("1", "A"));
    FakeClient phone = rooms.on("presence-w", person("1", "A"));
    desk.send(whisper("client-t", "presence-w"));
    QCOMPARE(phone.take().size(), 1);
}

void TestClientEvents::publicChannelNamesNobody()
{
    // case 117a
    Rooms rooms;
    FakeClient b = rooms.on("x");
    FakeClient a = rooms.on("x", R"({"user_id":"admin"})");
    a.send(whisper("client-t", "x", R"(,"data":1)"));
    QCOMPARE(b.take(), QByteArrayList{frames::clientEvent("client-t", "x", "1", {})});
}

void TestClientEvents::longNameIsRefused()
{
    // case 117
    Rooms rooms;
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    a.send(whisper("client-" + QByteArray(193, 'n'), "x"));
    QCOMPARE(b.take().size(), 1);
    a.send(whisper("client-" + QByteArray(194, 'n'), "x"));
    QVERIFY(b.take().isEmpty());
    QCOMPARE(a.take(), QByteArrayList{frames::error(4200, "Invalid message format")});
}

void TestClientEvents::guardedAppWantsAGuardedChannel_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("private") << QByteArray("private-x") << true;
    QTest::newRow("presence") << QByteArray("presence-x") << true;
    QTest::newRow("encrypted") << QByteArray("private-encrypted-x") << true;
    QTest::newRow("public") << QByteArray("x") << false;
    QTest::newRow("cache") << QByteArray("cache-x") << false;
    QTest::newRow("public by its dash") << QByteArray("privateer") << false;
}

void TestClientEvents::guardedAppWantsAGuardedChannel()
{
    QFETCH(QByteArray, channel);
    QFETCH(bool, isTaken);
    App app = testApp();
    app.clientEventsOn = ClientEventChannels::Guarded;
    for (const ClientEvents from : {ClientEvents::Members, ClientEvents::All}) {
        app.clientEvents = from;
        Rooms rooms(app);
        FakeClient a = rooms.on(channel);
        FakeClient b = rooms.on(channel);
        a.send(whisper("client-e", channel));
        QCOMPARE(b.take().size(), isTaken ? 1 : 0);
        QCOMPARE(a.take(),
                 isTaken ? QByteArrayList()
                         : QByteArrayList{frames::error(
                               4301,
                               "Client events are only accepted on private and presence "
                               "channels (client_events_on).")});
        QVERIFY(!a.closeCode());
    }
}

void TestClientEvents::rateOfEachSocketIsLimited()
{
    App app = testApp();
    app.maxClientEventsPerSecond = 2;
    Rooms rooms(app);
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    const auto heard = [&] {
        a.send(whisper("client-e", "x"));
        return b.take().size();
    };
    a.send(whisper("client-e", "y")); // of a stranger, which costs nothing
    QCOMPARE(a.take(), QByteArrayList{NoMember});
    QCOMPARE(heard(), 1);
    rooms.clock.advance(999);
    QCOMPARE(heard(), 1);
    QCOMPARE(heard(), 0);
    QCOMPARE(a.take().size(), 1);
    rooms.clock.advance(1);
    QCOMPARE(heard(), 1);
    QVERIFY(a.take().isEmpty());
    QCOMPARE(rooms.app().counters.of(RateLimit::ClientEvents), quint64(1));
    QCOMPARE(rooms.app().counters.clientEvents, quint64(3));
}

void TestClientEvents::simulatedClientsAreNotCounted()
{
    App app = testApp();
    app.maxClientEventsPerSecond = 1;
    Rooms rooms(app);
    FakeClient simulated;
    ClientIdentity identity;
    identity.demo = true;
    rooms.connections.admit(rooms.apps.byId("1"), "key1", identity, simulated.transport());
    rooms.subscribe(simulated, "x");
    simulated.take();
    FakeClient b = rooms.on("x");
    for (int i = 0; i < 3; ++i)
        simulated.send(whisper("client-e", "x"));
    QCOMPARE(b.take().size(), 3);
    QVERIFY(simulated.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestClientEvents)

#include "tst_clientevents.moc"
