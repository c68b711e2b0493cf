// SPDX-License-Identifier: GPL-3.0-or-later
//
// Published events and whom they reach, without sockets.
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

class TestPublishing : public QObject
{
    Q_OBJECT

private slots:
    void eventReachesTheSubscribersOfThatApp();
    void eventLeavesOneSocketOut();
    void eventGoesToEveryChannelOnce();
    void payloadIsUnchanged_data();
    void payloadIsUnchanged();
    void eventsAreLimitedBySizeNameAndNumber_data();
    void eventsAreLimitedBySizeNameAndNumber();
};

void TestPublishing::eventReachesTheSubscribersOfThatApp()
{
    // cases 74, 75
    Rooms rooms;
    QList<FakeClient> inside = {rooms.on("x"), rooms.on("x"), rooms.on("x")};
    FakeClient elsewhere = rooms.on("y");
    FakeClient foreign = rooms.connect("key2");
    rooms.subscribe(foreign, "x");
    foreign.take();
    QCOMPARE(rooms.publish("App\\Events\\TestEvent", {"x"}, R"({"foo":"bar"})"), 3);
    for (FakeClient &client : inside) {
        QCOMPARE(
            client.take(),
            QByteArrayList{
                R"({"event":"App\\Events\\TestEvent","data":"{\"foo\":\"bar\"}","channel":"x"})"});
    }
    QVERIFY(elsewhere.take().isEmpty());
    QVERIFY(foreign.take().isEmpty());
}

void TestPublishing::eventLeavesOneSocketOut()
{
    // cases 191, 192
    Rooms rooms;
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    QCOMPARE(rooms.publish("e", {"x"}, "1", a.socketId()), 1);
    QVERIFY(a.take().isEmpty());
    QCOMPARE(b.take().size(), 1);
    QCOMPARE(rooms.publish("e", {"x"}, "1", "1.1"), 2);
    QCOMPARE(rooms.publish("e", {"x"}, "1", "nonsense"), 2);
}

void TestPublishing::eventGoesToEveryChannelOnce()
{
    // cases 186, 194
    Rooms rooms;
    FakeClient client = rooms.on("x");
    rooms.subscribe(client, "y");
    client.take();
    QCOMPARE(rooms.publish("e", {"x", "y", "x", "empty"}, "1"), 2);
    QCOMPARE(
        client.take(),
        (QByteArrayList{frames::event("e", "x", R"("1")"), frames::event("e", "y", R"("1")")}));
}

void TestPublishing::payloadIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("rawData");
    QTest::newRow("case 197: text") << QByteArray(R"("plain text")");
    QTest::newRow("case 197: null") << QByteArray(R"("null")");
    QTest::newRow("case 198: control character") << QByteArray(R"("\u0001")");
    QTest::newRow("case 198: emoji") << QByteArray("\"\U0001F514\"");
    QTest::newRow("case 198: escaped emoji") << QByteArray(R"("\ud83d\udd14")");
    QTest::newRow("case 198: quotes") << QByteArray(R"("say \"hi\"")");
    QTest::newRow("JSON in text") << QByteArray(R"("{\"a\":{},\"b\":1.0,\"c\":[]}")");
    QTest::newRow("escaped slash") << QByteArray(R"("a\/b")");
    QTest::newRow("9,990 bytes") << '"' + QByteArray(9'990, 'x') + '"';
}

void TestPublishing::payloadIsUnchanged()
{
    QFETCH(QByteArray, rawData);
    Rooms rooms;
    FakeClient client = rooms.on("x");
    rooms.publisher.publish(rooms.app(), {"e", {"x"}, rawData, {}});
    QCOMPARE(client.take(),
             QByteArrayList{"{\"event\":\"e\",\"data\":" + rawData + ",\"channel\":\"x\"}"});
}

void TestPublishing::eventsAreLimitedBySizeNameAndNumber_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArrayList>("channels");
    QTest::addColumn<QByteArray>("rawData");
    QTest::addColumn<int>("code"); // -1: accepted
    const auto row = [](const char *title,
                        const QByteArray &name,
                        const QByteArrayList &channels,
                        const QByteArray &rawData,
                        int code) {
        QTest::newRow(title) << name << channels << rawData << code;
    };
    const QByteArray data = "\"x\"";
    const int invalid = int(ErrorCode::InvalidArgument);
    QByteArrayList hundred;
    for (int i = 0; i < 100; ++i)
        hundred.append("c" + QByteArray::number(i));
    row("plain", "e", {"x"}, data, -1);
    row("no name", "", {"x"}, data, invalid);
    row("name of 200 bytes", QByteArray(200, 'n'), {"x"}, data, -1);
    row("name of 201 bytes", QByteArray(201, 'n'), {"x"}, data, invalid);
    row("case 196: pusher:", "pusher:error", {"x"}, data, invalid);
    row("case 196: pusher_internal:", "pusher_internal:member_added", {"x"}, data, invalid);
    row("client event", "client-x", {"x"}, data, -1);
    row("no channel", "e", {}, data, invalid);
    row("100 channels", "e", hundred, data, -1);
    row("case 195: 101 channels",
        "e",
        hundred + QByteArrayList{"x"},
        data,
        int(ErrorCode::OverLimit));
    row("channel with a space", "e", {"a b"}, data, invalid);
    row("10,000 bytes", "e", {"x"}, '"' + QByteArray(10'000, 'x') + '"', -1);
    row("10,001 bytes", "e", {"x"}, '"' + QByteArray(10'001, 'x') + '"', int(ErrorCode::TooLarge));
    row("10,000 bytes behind escapes",
        "e",
        {"x"},
        '"' + QByteArray("\\u0078").repeated(10'000) + '"',
        -1);
}

void TestPublishing::eventsAreLimitedBySizeNameAndNumber()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArrayList, channels);
    QFETCH(QByteArray, rawData);
    Rooms rooms;
    const auto checked = rooms.publisher.check(rooms.app(), {name, channels, rawData, {}});
    QTEST(checked ? -1 : int(checked.error().code), "code");
}

QTEST_GUILESS_MAIN(TestPublishing)

#include "tst_publishing.moc"
