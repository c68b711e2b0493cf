// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a connection shows to who follows it, what a ping takes, and users who are kept out.
#include "server/connections/frametap.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

class TestFollowing : public QObject
{
    Q_OBJECT

private slots:
    void bothDirectionsAreSeen();
    void othersAreNotSeen();
    void theEndIsSeen();
    void aPongTellsTheRoundTrip();
    void aControlFrameIsNoPong();
    void blockedUsersDoNotSignIn();
    void blockedUsersDoNotJoin();
    void blocksEnd();
    void expelledClientsAreTold();

private:
    static Connection *of(Rooms &rooms, const FakeClient &client)
    {
        return rooms.connections.find(*SocketId::parse(client.socketId()));
    }
    static std::shared_ptr<FrameTap> tap(Rooms &rooms, const FakeClient &client)
    {
        auto tap = std::make_shared<FrameTap>(rooms.clock);
        of(rooms, client)->setTap(tap);
        return tap;
    }
    static void block(Rooms &rooms, const QByteArray &userId, qint64 ms)
    {
        rooms.app().blocked.block(
            {userId, rooms.clock.utcMs(), rooms.clock.utcMs() + ms, QStringLiteral("spam")});
    }
    static QString lastRefusal(Rooms &rooms)
    {
        const auto &entries = rooms.activity.journal().entries();
        return entries.at(entries.nextSeq() - 1).text;
    }
};

void TestFollowing::bothDirectionsAreSeen()
{
    Rooms rooms;
    FakeClient client = rooms.connect();
    const auto seen = tap(rooms, client);
    rooms.subscribe(client, "private-a");
    rooms.publish("news", {"private-a"}, "{}");
    QCOMPARE(seen->frames().size(), 3);
    QVERIFY(seen->frames().at(0).fromClient);
    QVERIFY(seen->frames().at(0).text.contains("\"auth\":\"…\""));
    QVERIFY(seen->frames().at(1).text.contains("subscription_succeeded"));
    QVERIFY(!seen->frames().at(1).fromClient);
    QVERIFY(seen->frames().at(2).text.contains("news"));
    of(rooms, client)->setTap(nullptr);
    rooms.publish("news", {"private-a"}, "{}");
    QCOMPARE(seen->frames().size(), 3);
}

void TestFollowing::othersAreNotSeen()
{
    Rooms rooms;
    const FakeClient client = rooms.on("a");
    FakeClient other = rooms.on("b");
    const auto seen = tap(rooms, client);
    rooms.publish("news", {"b"}, "{}");
    other.send(R"({"event":"pusher:ping"})");
    QCOMPARE(seen->frames().size(), 0);
}

void TestFollowing::theEndIsSeen()
{
    Rooms rooms;
    FakeClient leaving = rooms.connect();
    const auto left = tap(rooms, leaving);
    leaving.leave(1001, "bye");
    QVERIFY(left->end());
    QCOMPARE(left->end()->code, quint16(1001));
    QVERIFY(left->frames().at(0).fromClient);
    const FakeClient sent = rooms.connect();
    const auto closed = tap(rooms, sent);
    rooms.connections.close(*of(rooms, sent), 4009, "away");
    QCOMPARE(closed->end()->code, quint16(4009));
    QCOMPARE(closed->frames().size(), 2); // the error and the Close frame
    QCOMPARE(closed->frames().at(1).code, quint16(4009));
}

void TestFollowing::aPongTellsTheRoundTrip()
{
    Rooms rooms;
    FakeClient client = rooms.connect();
    QCOMPARE(of(rooms, client)->rttMs(), -1);
    rooms.connections.ping(*of(rooms, client));
    QCOMPARE(client.take().value(0), R"({"event":"pusher:ping"})");
    rooms.clock.advance(38);
    client.send(R"({"event":"pusher:pong","data":{}})");
    QCOMPARE(of(rooms, client)->rttMs(), 38);
    client.send(R"({"event":"pusher:pong","data":{}})"); // of nothing
    QCOMPARE(of(rooms, client)->rttMs(), 38);
    client.sendControlFrame(); // from here on it is pinged by control frames
    rooms.connections.ping(*of(rooms, client));
    rooms.clock.advance(5);
    QCOMPARE(client.pings(), 1);
    client.sendPong();
    QCOMPARE(of(rooms, client)->rttMs(), 5);
}

void TestFollowing::aControlFrameIsNoPong()
{
    Rooms rooms;
    FakeClient client = rooms.connect();
    const auto seen = tap(rooms, client);
    rooms.connections.ping(*of(rooms, client));
    rooms.clock.advance(9);
    client.sendControlFrame();
    QCOMPARE(of(rooms, client)->rttMs(), -1);
    rooms.clock.advance(9);
    client.sendPong();
    QCOMPARE(of(rooms, client)->rttMs(), 18);
    QCOMPARE(seen->frames().at(1).opcode, framecodec::Ping);
    QCOMPARE(seen->frames().at(2).opcode, framecodec::Pong);
}

void TestFollowing::blockedUsersDoNotSignIn()
{
    Rooms rooms;
    block(rooms, "5", 60'000);
    FakeClient client = rooms.connect();
    rooms.signIn(client, R"({"id":"5"})");
    QVERIFY(client.take().value(0).contains("4009"));
    QVERIFY(of(rooms, client)->signedInUser.isEmpty());
    const QString why = lastRefusal(rooms);
    QVERIFY2(why.contains(QStringLiteral("\"5\" is blocked")), qPrintable(why));
    QVERIFY2(why.endsWith(QStringLiteral("spam")), qPrintable(why));
    rooms.signIn(client, R"({"id":"6"})");
    QCOMPARE(of(rooms, client)->signedInUser, "6");
}

void TestFollowing::blockedUsersDoNotJoin()
{
    Rooms rooms;
    FakeClient signedIn = rooms.connect();
    rooms.signIn(signedIn, R"({"id":"5"})");
    signedIn.take();
    block(rooms, "5", 60'000);
    FakeClient client = rooms.connect();
    rooms.subscribe(client, "presence-a", person("5", "Ann"));
    rooms.subscribe(signedIn, "private-a");
    rooms.subscribe(signedIn, "news");
    QVERIFY(!rooms.channel("presence-a"));
    QVERIFY(!rooms.channel("private-a"));
    QVERIFY(rooms.channel("news")); // everybody's
    QVERIFY(client.take().value(1).contains("AuthError"));
    rooms.subscribe(client, "presence-a", person("6", "Bo"));
    QVERIFY(rooms.channel("presence-a"));
}

void TestFollowing::blocksEnd()
{
    BlockedUsers blocked;
    blocked.block({"5", 1000, 61'000, {}});
    blocked.block({"6", 1000, 121'000, {}});
    QCOMPARE(blocked.newOnes({"5", "7", "7"}), 1);
    blocked.dropEnded(61'000);
    QVERIFY(blocked.objection("5").isEmpty());
    QVERIFY(!blocked.objection("6").isEmpty());
    QVERIFY(blocked.unblock("6"));
    QVERIFY(!blocked.unblock("6"));
    QVERIFY(blocked.objection({}).isEmpty());
}

void TestFollowing::expelledClientsAreTold()
{
    Rooms rooms;
    FakeClient client = rooms.on("presence-a", person("5", "Ann"));
    QVERIFY(!rooms.subscriptions.expel(*of(rooms, client), "presence-b"));
    QVERIFY(rooms.subscriptions.expel(*of(rooms, client), "presence-a"));
    QVERIFY(!rooms.channel("presence-a"));
    const QByteArrayList told = client.take();
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().contains("subscription_error"), told.first().constData());
}

QTEST_GUILESS_MAIN(TestFollowing)
#include "tst_following.moc"
