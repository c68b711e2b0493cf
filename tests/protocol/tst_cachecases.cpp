// SPDX-License-Identifier: GPL-3.0-or-later
//
// What cache channels keep (cases 6F), over real sockets. For how long is with the cases that have
// a clock: tst_livenesscases.cpp.
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"
#include "tests/support/scene.h"

#include <QRegularExpression>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray CacheX = "cache-x";

QByteArray succeeded(const QByteArray &channel)
{
    return channel.startsWith("presence-")
               ? frames::subscriptionSucceeded(channel,
                                               R"({"presence":{"count":0,"ids":[],"hash":{}}})")
               : frames::subscriptionSucceeded(channel, "{}");
}

QByteArray published(const QByteArray &name, const QByteArray &channel = CacheX)
{
    return frames::event(name, channel, R"("1")");
}

} // namespace

class TestCacheCases : public QObject
{
    Q_OBJECT

private slots:
    void emptyCacheIsAMiss_data();
    void emptyCacheIsAMiss();
    void lastEventIsRepeated_data();
    void lastEventIsRepeated();
    void c121_eventForNobodyIsKept();
    void c122_cacheOutlivesItsSubscribers();
    void c123_eventWithoutItsOnlySubscriberIsKept();
    void c124_whisperIsNotKept();
    void c125_memberRemovedIsNotKept();
    void c126_subscribingAgainRepeatsTheEvent();
    void c127_infoShowsTheCachedMessage();
    void c128_infoWithoutContent();
};

void TestCacheCases::emptyCacheIsAMiss_data()
{
    QTest::addColumn<QByteArray>("channel");
    for (const char *name : {"cache-x", "private-cache-x", "presence-cache-x"})
        QTest::addRow("118, 120: %s", name) << QByteArray(name);
}

void TestCacheCases::emptyCacheIsAMiss()
{
    QFETCH(QByteArray, channel);
    Scene scene;
    PusherClient &a = scene.connect();
    const QByteArray miss = R"({"event":"pusher:cache_miss","channel":")" + channel + R"("})";
    QCOMPARE(scene.subscribe(a, channel), (QByteArrayList{succeeded(channel), miss}));
}

void TestCacheCases::lastEventIsRepeated_data()
{
    QTest::addColumn<QByteArray>("channel");
    for (const char *name : {"cache-x", "private-cache-x", "presence-cache-x"})
        QTest::addRow("119, 120: %s", name) << QByteArray(name);
}

void TestCacheCases::lastEventIsRepeated()
{
    QFETCH(QByteArray, channel);
    Scene scene;
    PusherClient &a = scene.on(channel);
    scene.publish("first", channel, "1");
    scene.publish("App\\Events\\Second", channel, R"({"a":{},"b":1.0})");
    const QByteArrayList live = scene.heard(a);
    QCOMPARE(live.size(), 2);
    PusherClient &b = scene.connect();
    QCOMPARE(scene.subscribe(b, channel), (QByteArrayList{succeeded(channel), live.last()}));
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestCacheCases::c121_eventForNobodyIsKept()
{
    Scene scene;
    scene.publish("e", CacheX, "1");
    PusherClient &a = scene.connect();
    QCOMPARE(scene.subscribe(a, CacheX), (QByteArrayList{succeeded(CacheX), published("e")}));
}

void TestCacheCases::c122_cacheOutlivesItsSubscribers()
{
    Scene scene;
    PusherClient &a = scene.on(CacheX);
    PusherClient &b = scene.on(CacheX);
    scene.publish("e", CacheX, "1");
    a.close();
    b.unsubscribe(CacheX);
    QTRY_VERIFY(!scene.exists(CacheX));
    scene.heard(b);
    QCOMPARE(scene.subscribe(b, CacheX), (QByteArrayList{succeeded(CacheX), published("e")}));
}

void TestCacheCases::c123_eventWithoutItsOnlySubscriberIsKept()
{
    Scene scene;
    PusherClient &a = scene.on(CacheX);
    scene.publish("e", CacheX, "1", a.socketId());
    QCOMPARE(scene.heard(a), QByteArrayList());
    PusherClient &b = scene.connect();
    QCOMPARE(scene.subscribe(b, CacheX), (QByteArrayList{succeeded(CacheX), published("e")}));
}

void TestCacheCases::c124_whisperIsNotKept()
{
    Scene scene;
    PusherClient &a = scene.on(CacheX);
    PusherClient &b = scene.on(CacheX);
    a.send(R"({"event":"client-t","channel":"cache-x","data":1})");
    QCOMPARE(scene.heard(b).size(), 1);
    QCOMPARE(scene.subscribe(scene.connect(), CacheX),
             (QByteArrayList{succeeded(CacheX), frames::cacheMiss(CacheX)}));
    scene.publish("e", CacheX, "1");
    a.send(R"({"event":"client-t","channel":"cache-x","data":1})");
    QCOMPARE(scene.heard(b).size(), 2);
    QCOMPARE(scene.subscribe(scene.connect(), CacheX),
             (QByteArrayList{succeeded(CacheX), published("e")}));
}

void TestCacheCases::c125_memberRemovedIsNotKept()
{
    const QByteArray channel = "presence-cache-x";
    Scene scene;
    PusherClient &a = scene.on(channel, person("1", "A"));
    PusherClient &b = scene.on(channel, person("2", "B"));
    b.unsubscribe(channel);
    QCOMPARE(scene.heard(a).last(), frames::memberRemoved(channel, R"("2")"));
    PusherClient &c = scene.connect();
    const QByteArrayList texts = scene.subscribe(c, channel, person("3", "C"));
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[1], frames::cacheMiss(channel));
}

void TestCacheCases::c126_subscribingAgainRepeatsTheEvent()
{
    Scene scene;
    PusherClient &a = scene.on(CacheX);
    scene.publish("e", CacheX, "1");
    QCOMPARE(scene.heard(a), QByteArrayList{published("e")});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(scene.subscribe(a, CacheX), (QByteArrayList{succeeded(CacheX), published("e")}));
}

void TestCacheCases::c127_infoShowsTheCachedMessage()
{
    Scene scene;
    scene.on(CacheX);
    scene.publish("e", CacheX, R"({"a":{}})");
    const QRegularExpression form(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(QStringLiteral(
            R"({"occupied":true,"cache":{"event":"e","data":"{\"a\":{}}","channel":"cache-x","ttl":)")) +
        QStringLiteral("(\\d+)\\}\\}")));
    const auto match = form.match(QString::fromUtf8(scene.get("channels/" + CacheX, "info=cache")));
    QVERIFY2(match.hasMatch(), scene.get("channels/" + CacheX, "info=cache").constData());
    const int ttl = match.captured(1).toInt();
    QVERIFY(ttl > 1700 && ttl <= 1800);
}

void TestCacheCases::c128_infoWithoutContent()
{
    Scene scene;
    scene.on(CacheX);
    scene.on("x");
    scene.publish("e", "x", "1");
    for (const QByteArray &channel : {CacheX, QByteArray("x")})
        QCOMPARE(scene.get("channels/" + channel, "info=cache"),
                 QByteArray(R"({"occupied":true})"));
}

QTEST_GUILESS_MAIN(TestCacheCases)

#include "tst_cachecases.moc"
