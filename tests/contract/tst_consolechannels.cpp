// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of one channel: who is on it, who may join, and who was refused.
#include "tests/contract/stage.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleChannels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void listsWhoIsOnIt_data() { consoles(); }
    void listsWhoIsOnIt();
    void lastEventsComeFirst_data() { consoles(); }
    void lastEventsComeFirst();
    void cachedEventIsTold_data() { consoles(); }
    void cachedEventIsTold();
    void doorsAreTold_data();
    void doorsAreTold();
    void refusalsOfAnEmptyChannelAreTold_data() { consoles(); }
    void refusalsOfAnEmptyChannelAreTold();
    void unknownAppIsRefused_data() { consoles(); }
    void unknownAppIsRefused();
    void publishingIsTimed_data();
    void publishingIsTimed();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<ChannelDetail> detail(const char *name, const char *app = "1")
    {
        return ask<ChannelDetail>([&](auto reply) {
            m_stage->console().channelDetail({s(app), s(name)}, reply);
        });
    }
    void publish(const char *channel, const char *event, const char *data = "{}")
    {
        PublishRequest request;
        request.appId = s("1");
        request.channels = {s(channel)};
        request.event = s(event);
        request.data = data;
        QVERIFY(
            ask<PublishResult>([&](auto reply) { m_stage->console().publish(request, reply); }));
    }

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleChannels::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
}

void TestConsoleChannels::listsWhoIsOnIt()
{
    const QString ann = m_stage->addClient({s("presence-tenant.7"), s("news")}, s("5"));
    const QString again = m_stage->addClient({s("presence-tenant.7")}, s("5"));
    m_stage->addClient({s("news")});
    const auto presence = detail("presence-tenant.7");
    QVERIFY(presence);
    QCOMPARE(presence->key.name, s("presence-tenant.7"));
    QCOMPARE(presence->tenant, s("7"));
    QCOMPARE(presence->subscriberCount, 2);
    QStringList sockets;
    for (const ChannelSubscriber &subscriber : presence->subscribers) {
        QCOMPARE(subscriber.userId, s("5"));
        sockets.append(subscriber.socketId);
    }
    sockets.sort();
    QStringList expected{ann, again};
    expected.sort();
    QCOMPARE(sockets, expected);
    QVERIFY(presence->memberCount >= 1);
    QCOMPARE(presence->members.first().userId, s("5"));
    const auto news = detail("news");
    QCOMPARE(news->subscriberCount, 2);
    QCOMPARE(news->subscribers.size(), 2);
    QVERIFY(news->members.isEmpty());
    QVERIFY(!news->isCache);
    const auto nobody = detail("nobody-is-here");
    QVERIFY(nobody);
    QCOMPARE(nobody->subscriberCount, 0);
    QVERIFY(nobody->subscribers.isEmpty());
}

void TestConsoleChannels::lastEventsComeFirst()
{
    m_stage->addClient({s("news")});
    publish("news", "first");
    publish("other", "elsewhere");
    publish("news", "second", R"({"x":1})");
    const auto news = detail("news");
    QCOMPARE(news->events.size(), 2);
    QCOMPARE(news->events.first().event, s("second"));
    QCOMPARE(news->events.first().recipients, 1);
    QVERIFY(news->events.first().payload.isEmpty());
    QVERIFY(news->events.first().seq > news->events.last().seq);
    for (int i = 0; i < 30; ++i)
        publish("news", "again");
    QCOMPARE(detail("news")->events.size(), ChannelDetail::MostEvents);
}

void TestConsoleChannels::cachedEventIsTold()
{
    QVERIFY(!detail("cache-prices")->cached);
    QVERIFY(detail("cache-prices")->isCache);
    publish("cache-prices", "price", R"({"eur":3})");
    const auto cached = detail("cache-prices")->cached;
    QVERIFY(cached);
    QCOMPARE(cached->event, s("price"));
    QCOMPARE(cached->data, R"({"eur":3})");
    QCOMPARE(cached->size, 9);
    QVERIFY(qAbs(cached->keptSinceUtc - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    publish("private-encrypted-cache-prices", "price", R"({"nonce":"a","ciphertext":"b"})");
    const auto sealed = detail("private-encrypted-cache-prices")->cached;
    QVERIFY(sealed);
    QVERIFY(sealed->isEncrypted);
    QVERIFY(sealed->data.isEmpty());
    QVERIFY(sealed->size > 0);
}

void TestConsoleChannels::doorsAreTold_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("door");
    const auto row = [](const char *channel, ChannelDoor door) {
        QTest::addRow("fake, %s", channel) << false << s(channel) << int(door);
        QTest::addRow("local, %s", channel) << true << s(channel) << int(door);
    };
    row("news", ChannelDoor::Open);
    row("private-tenant.7", ChannelDoor::Rules);
    row("private-elsewhere", ChannelDoor::NoRule);
    row("presence-elsewhere", ChannelDoor::NoRule);
    row("#server-to-user-5", ChannelDoor::User);
}

void TestConsoleChannels::doorsAreTold()
{
    QFETCH(QString, channel);
    QFETCH(int, door);
    m_stage->describeChannels(s("tenant"), s("private-tenant.{tenant}"));
    const auto answer = detail(channel.toUtf8().constData());
    QVERIFY(answer);
    QCOMPARE(int(answer->door), door);
    if (answer->door != ChannelDoor::Rules)
        return;
    QCOMPARE(answer->rule.name, s("tenant"));
    QCOMPARE(answer->rule.pattern, s("private-tenant.{tenant}"));
    QCOMPARE(answer->rule.allow.size(), 1);
    QVERIFY(answer->rule.allow.first().member);
}

// Also in the log rows that a console gets, with the tenant that the name speaks of.
void TestConsoleChannels::refusalsOfAnEmptyChannelAreTold()
{
    Mirror mirror(m_stage->console());
    const Observation watch = m_stage->console().observe(Topic::Log);
    m_stage->refuseClient(s("private-tenant.7"));
    m_stage->refuseClient(s("private-tenant.7"));
    const auto answer = detail("private-tenant.7");
    QVERIFY(answer);
    QCOMPARE(answer->subscriberCount, 0);
    QCOMPARE(answer->refusalCount, 2);
    QCOMPARE(answer->refusals.size(), 2);
    const ChannelRefusal &last = answer->refusals.first();
    QCOMPARE(last.code, s("4009"));
    QVERIFY(!last.socketId.isEmpty());
    QVERIFY(last.text.contains(s("signature")));
    QVERIFY(last.seq > answer->refusals.last().seq);
    QTRY_VERIFY(mirror.logRow(last.seq));
    QCOMPARE(mirror.logRow(last.seq)->channel, s("private-tenant.7"));
    QCOMPARE(mirror.logRow(last.seq)->tenant, s("7"));
    QVERIFY(detail("private-tenant.8")->refusals.isEmpty());
}

void TestConsoleChannels::unknownAppIsRefused()
{
    const auto answer = detail("news", "99");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
}

void TestConsoleChannels::publishingIsTimed_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("local") << true; // a fake publishes nothing
}

void TestConsoleChannels::publishingIsTimed()
{
    Mirror mirror(m_stage->console());
    QTRY_VERIFY(mirror.status);
    QVERIFY(!mirror.status->publishP95Microseconds);
    publish("news", "headline");
    QTRY_VERIFY(mirror.status->publishP95Microseconds);
    QVERIFY(*mirror.status->publishP95Microseconds > 0);
    QVERIFY(*mirror.status->publishP95Microseconds < 1'000'000);
    QCOMPARE(mirror.status->slowConnections, 0);
}

QTEST_GUILESS_MAIN(TestConsoleChannels)
#include "tst_consolechannels.moc"
