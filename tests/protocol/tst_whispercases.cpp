// SPDX-License-Identifier: GPL-3.0-or-later
//
// Client events (cases 6E), over real sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"
#include "tests/support/scene.h"

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

App withEventsFrom(ClientEvents senders)
{
    App app = testApp();
    app.clientEvents = senders;
    return app;
}

const QByteArray NoMember =
    frames::error(4009, "The client is not a member of the specified channel.");

} // namespace

class TestWhisperCases : public QObject
{
    Q_OBJECT

private slots:
    void eventReachesTheOthers_data();
    void eventReachesTheOthers();
    void memberIsNamed_data();
    void memberIsNamed();
    void c104_strangerIsRefused();
    void c105_disabledEventsAreRefused();
    void c106_modeAllWantsNoMembership();
    void nothingIsAddedByTheClient_data();
    void nothingIsAddedByTheClient();
    void dataIsUnchanged_data();
    void dataIsUnchanged();
    void c112_missingDataIsNull();
    void c113_onlyClientNamesArePassed();
    void c114_senderAloneReachesNobody();
    void c116_otherSocketOfTheSenderIsReached();
    void c117_longNameIsRefused();
    void c117a_publicChannelNamesNobody();
};

void TestWhisperCases::eventReachesTheOthers_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("101: private") << QByteArray("private-w");
    QTest::newRow("102: public") << QByteArray("test-channel");
    QTest::newRow("115: encrypted") << QByteArray("private-encrypted-x");
    QTest::newRow("cache") << QByteArray("cache-x");
}

void TestWhisperCases::eventReachesTheOthers()
{
    QFETCH(QByteArray, channel);
    Scene scene;
    PusherClient &a = scene.on(channel);
    PusherClient &b = scene.on(channel);
    PusherClient &elsewhere = scene.on("elsewhere");
    a.send(whisper("client-t", channel, R"(,"data":{"id":123,"name":"Joe Dixon"})"));
    QCOMPARE(scene.heard(b),
             QByteArrayList{R"({"event":"client-t","channel":")" + channel +
                            R"(","data":{"id":123,"name":"Joe Dixon"}})"});
    QCOMPARE(scene.heard(a), QByteArrayList());
    QCOMPARE(scene.heard(elsewhere), QByteArrayList());
}

void TestWhisperCases::memberIsNamed_data()
{
    QTest::addColumn<QByteArray>("rawUserId");
    QTest::newRow("103: text") << QByteArray(R"("7")");
    QTest::newRow("103: number") << QByteArray("7");
}

void TestWhisperCases::memberIsNamed()
{
    QFETCH(QByteArray, rawUserId);
    Scene scene;
    PusherClient &b = scene.on("presence-w", person("1", "B"));
    PusherClient &a = scene.on("presence-w", "{\"user_id\":" + rawUserId + '}');
    scene.heard(b);
    a.send(whisper("client-t", "presence-w", R"(,"data":{})"));
    QCOMPARE(scene.heard(b),
             QByteArrayList{R"({"event":"client-t","channel":"presence-w","data":{},"user_id":)" +
                            rawUserId + '}'});
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestWhisperCases::c104_strangerIsRefused()
{
    Scene scene;
    PusherClient &member = scene.on("private-w");
    PusherClient &stranger = scene.on("elsewhere");
    for (const char *channel : {"private-w", "nowhere"}) {
        stranger.send(whisper("client-t", channel, R"(,"data":{})"));
        QCOMPARE(scene.heard(stranger), QByteArrayList{NoMember});
    }
    QCOMPARE(scene.heard(member), QByteArrayList());
    QVERIFY(stranger.isOpen());
}

void TestWhisperCases::c105_disabledEventsAreRefused()
{
    Scene scene(withEventsFrom(ClientEvents::None));
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    for (const char *channel : {"x", "nowhere"}) {
        a.send(whisper("client-t", channel));
        QCOMPARE(
            scene.heard(a),
            QByteArrayList{frames::error(4301, "The app does not have client messaging enabled.")});
    }
    QCOMPARE(scene.heard(b), QByteArrayList());
}

void TestWhisperCases::c106_modeAllWantsNoMembership()
{
    Scene scene(withEventsFrom(ClientEvents::All));
    PusherClient &member = scene.on("private-w");
    PusherClient &stranger = scene.connect();
    stranger.send(whisper("client-t", "private-w", R"(,"data":1,"user_id":"spoofed","x":1)"));
    QCOMPARE(scene.heard(member),
             QByteArrayList{R"({"event":"client-t","channel":"private-w","data":1})"});
    QCOMPARE(scene.heard(stranger), QByteArrayList());
}

void TestWhisperCases::nothingIsAddedByTheClient_data()
{
    QTest::addColumn<ClientEvents>("mode");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("107: user_id") << ClientEvents::Members << QByteArray(R"(,"user_id":"admin")");
    QTest::newRow("107: other keys")
        << ClientEvents::Members << QByteArray(R"(,"x":1,"socket_id":"1.2")");
    const QByteArray channels = R"(,"channels":["y","x","x"])";
    QTest::newRow("108: channels, members") << ClientEvents::Members << channels;
    QTest::newRow("108: channels, all") << ClientEvents::All << channels;
}

void TestWhisperCases::nothingIsAddedByTheClient()
{
    QFETCH(ClientEvents, mode);
    QFETCH(QByteArray, members);
    Scene scene(withEventsFrom(mode));
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    PusherClient &y = scene.on("y");
    a.send(whisper("client-t", "x", R"(,"data":1)" + members));
    QCOMPARE(scene.heard(b), QByteArrayList{R"({"event":"client-t","channel":"x","data":1})"});
    QCOMPARE(scene.heard(y), QByteArrayList());
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestWhisperCases::dataIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("109: JSON as text") << QByteArray(R"("{\"x\":1}")");
    QTest::newRow("110: text") << QByteArray(R"("hello")");
    QTest::newRow("110: number") << QByteArray("5");
    QTest::newRow("110: true") << QByteArray("true");
    QTest::newRow("110: number as text") << QByteArray(R"("5")");
    QTest::newRow("111: empty object") << QByteArray("{}");
    QTest::newRow("111: empty object inside") << QByteArray(R"({"a":{}})");
    QTest::newRow("112: null") << QByteArray("null");
    QTest::newRow("UTF-8, large numbers and space")
        << QByteArray("[ \"\u00e9\" , 12345678901234567890 , 1.0 ]");
}

void TestWhisperCases::dataIsUnchanged()
{
    QFETCH(QByteArray, data);
    Scene scene;
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    a.send(whisper("client-t", "x", ",\"data\":" + data));
    QCOMPARE(scene.heard(b),
             QByteArrayList{R"({"event":"client-t","channel":"x","data":)" + data + '}'});
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestWhisperCases::c112_missingDataIsNull()
{
    Scene scene;
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    a.send(whisper("client-t", "x"));
    QCOMPARE(scene.heard(b), QByteArrayList{R"({"event":"client-t","channel":"x","data":null})"});
}

void TestWhisperCases::c113_onlyClientNamesArePassed()
{
    Scene scene;
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    a.send(whisper("typing", "x", R"(,"data":{})"));
    a.send(whisper("client-", "x", R"(,"data":{})"));
    QCOMPARE(scene.heard(b), QByteArrayList{R"({"event":"client-","channel":"x","data":{}})"});
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestWhisperCases::c114_senderAloneReachesNobody()
{
    Scene scene;
    PusherClient &a = scene.on("x");
    a.send(whisper("client-t", "x", R"(,"data":{})"));
    QCOMPARE(scene.heard(a), QByteArrayList());
    QVERIFY(a.isOpen());
}

void TestWhisperCases::c116_otherSocketOfTheSenderIsReached()
{
    Scene scene;
    PusherClient &desk = scene.on("presence-w", person("1", "A"));
    PusherClient &phone = scene.on("presence-w", person("1", "A"));
    desk.send(whisper("client-t", "presence-w", R"(,"data":{})"));
    QCOMPARE(
        scene.heard(phone),
        QByteArrayList{R"({"event":"client-t","channel":"presence-w","data":{},"user_id":"1"})"});
    QCOMPARE(scene.heard(desk), QByteArrayList());
}

void TestWhisperCases::c117_longNameIsRefused()
{
    Scene scene;
    PusherClient &a = scene.on("x");
    PusherClient &b = scene.on("x");
    const QByteArray longest = "client-" + QByteArray(193, 'n');
    a.send(whisper(longest, "x"));
    QCOMPARE(scene.heard(b), QByteArrayList{frames::clientEvent(longest, "x", "null", {})});
    a.send(whisper("client-" + QByteArray(293, 'n'), "x"));
    QCOMPARE(scene.heard(a), QByteArrayList{frames::error(4200, "Invalid message format")});
    QCOMPARE(scene.heard(b), QByteArrayList());
}

void TestWhisperCases::c117a_publicChannelNamesNobody()
{
    Scene scene;
    PusherClient &b = scene.on("x");
    PusherClient &a = scene.on("x", R"({"user_id":"admin"})");
    a.send(whisper("client-t", "x", R"(,"data":1)"));
    QCOMPARE(scene.heard(b), QByteArrayList{R"({"event":"client-t","channel":"x","data":1})"});
}

QTEST_GUILESS_MAIN(TestWhisperCases)

#include "tst_whispercases.moc"
