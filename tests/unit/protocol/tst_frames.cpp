// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server's messages, compared as exact text.
#include "server/protocol/frames.h"

#include <QTest>

using namespace server;

class TestFrames : public QObject
{
    Q_OBJECT

private slots:
    void textIsExact_data();
    void textIsExact();
};

void TestFrames::textIsExact_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &frame, const char *text) {
        QTest::newRow(name) << frame << QByteArray(text);
    };
    row("message 1: connected",
        frames::connectionEstablished("582229353.434888078", 30),
        R"({"event":"pusher:connection_established","data":"{\"socket_id\":\"582229353.434888078\",\"activity_timeout\":30}"})");
    row("message 2: error",
        frames::error(4200, "Invalid message format"),
        R"({"event":"pusher:error","data":"{\"code\":4200,\"message\":\"Invalid message format\"}"})");
    row("message 2: error with quotes",
        frames::error(4001, "No \"x\""),
        R"({"event":"pusher:error","data":"{\"code\":4001,\"message\":\"No \\\"x\\\"\"}"})");
    row("message 3: ping answer", frames::pong(), R"({"event":"pusher:pong"})");
    row("message 4: server ping", frames::ping(), R"({"event":"pusher:ping"})");
    row("message 5: subscribed",
        frames::subscriptionSucceeded("test-channel", "{}"),
        R"({"event":"pusher_internal:subscription_succeeded","data":"{}","channel":"test-channel"})");
    row("message 6: subscribed, presence",
        frames::subscriptionSucceeded(
            "presence-r",
            R"({"presence":{"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"B"}}}})"),
        R"({"event":"pusher_internal:subscription_succeeded","data":"{\"presence\":{\"count\":2,\"ids\":[\"1\",\"2\"],\"hash\":{\"1\":{\"name\":\"A\"},\"2\":{\"name\":\"B\"}}}}","channel":"presence-r"})");
    row("message 7: empty channel name",
        frames::subscriptionSucceeded("", "{}"),
        R"({"event":"pusher_internal:subscription_succeeded","data":"{}"})");
    row("message 8: member joined",
        frames::memberAdded("presence-test-channel",
                            R"({"user_id":2,"user_info":{"name":"Test User 2"}})"),
        R"({"event":"pusher_internal:member_added","data":"{\"user_id\":2,\"user_info\":{\"name\":\"Test User 2\"}}","channel":"presence-test-channel"})");
    row("message 9: member left",
        frames::memberRemoved("presence-test-channel", "3"),
        R"({"event":"pusher_internal:member_removed","data":"{\"user_id\":3}","channel":"presence-test-channel"})");
    row("message 9: member with a text id left",
        frames::memberRemoved("presence-test-channel", R"("3")"),
        R"({"event":"pusher_internal:member_removed","data":"{\"user_id\":\"3\"}","channel":"presence-test-channel"})");
    row("message 10: cache empty",
        frames::cacheMiss("cache-test-channel"),
        R"({"event":"pusher:cache_miss","channel":"cache-test-channel"})");
    row("message 11: event",
        frames::event("App\\Events\\TestEvent", "test-channel", R"("{\"foo\":\"bar\"}")"),
        R"({"event":"App\\Events\\TestEvent","data":"{\"foo\":\"bar\"}","channel":"test-channel"})");
    row("message 11: event with text as data",
        frames::event("e", "test-channel", R"("plain text")"),
        R"({"event":"e","data":"plain text","channel":"test-channel"})");
    row("message 11: the publisher's escapes stay",
        frames::event("e", "c", R"("\u00e9\/\u0001")"),
        R"({"event":"e","data":"\u00e9\/\u0001","channel":"c"})");
    row("message 12: whisper",
        frames::clientEvent(
            "client-start-typing", "test-channel", R"({"id":123,"name":"Joe Dixon"})", ""),
        R"({"event":"client-start-typing","channel":"test-channel","data":{"id":123,"name":"Joe Dixon"}})");
    row("message 13: whisper of a member",
        frames::clientEvent("client-x", "presence-r", "{}", R"("7")"),
        R"({"event":"client-x","channel":"presence-r","data":{},"user_id":"7"})");
    row("message 13: whisper of a member with a number",
        frames::clientEvent("client-x", "presence-r", "null", "7"),
        R"({"event":"client-x","channel":"presence-r","data":null,"user_id":7})");
    row("message 15: signed in",
        frames::signinSuccess(R"({"id":"42"})"),
        R"({"event":"pusher:signin_success","data":"{\"user_data\":\"{\\\"id\\\":\\\"42\\\"}\"}"})");
    row("message 17: watchlist",
        frames::watchlistEvents({R"("2")"}, {}),
        R"({"event":"pusher_internal:watchlist_events","data":"{\"events\":[{\"name\":\"online\",\"user_ids\":[\"2\"]}]}"})");
    row("message 17: watchlist of two kinds",
        frames::watchlistEvents({R"("2")"}, {R"("3")", R"("4")"}),
        R"({"event":"pusher_internal:watchlist_events","data":"{\"events\":[{\"name\":\"online\",\"user_ids\":[\"2\"]},{\"name\":\"offline\",\"user_ids\":[\"3\",\"4\"]}]}"})");
    row("message 18: subscription refused",
        frames::subscriptionError("private-x", "AuthError", "Connection is unauthorized", 401),
        R"({"event":"pusher:subscription_error","channel":"private-x","data":"{\"type\":\"AuthError\",\"error\":\"Connection is unauthorized\",\"status\":401}"})");
    row("UTF-8 and slashes are not escaped",
        frames::event("e/\u00e9", "c", "\"\u6771/\""),
        "{\"event\":\"e/\u00e9\",\"data\":\"\u6771/\",\"channel\":\"c\"}");
    row("control characters are escaped",
        frames::event("e\n\x01", "c", "\"\""),
        R"({"event":"e\n\u0001","data":"","channel":"c"})");
}

void TestFrames::textIsExact()
{
    QFETCH(QByteArray, frame);
    QTEST(frame, "text");
}

QTEST_GUILESS_MAIN(TestFrames)

#include "tst_frames.moc"
