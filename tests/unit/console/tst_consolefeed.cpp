// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one look of a console brings when there are thousands of rows.
#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "server/console/local/consolefeed.h"
#include "tests/support/epollmain.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/testapp.h"

#include <QSet>
#include <QTest>

#include <vector>

using namespace server;
using namespace test;

class TestConsoleFeed : public QObject
{
    Q_OBJECT

private slots:
    void thousandsOfRowsComeInPortions();
    void thousandsOfChangesComeInPortions();
    void everyConnectionIsCountedInTurn();
    void aRowSaysWhatItsCountersAreCalled();
    void aConnectionTellsItsStory();
    void personsAreReadByOtherKeys();
    void whatAClientIsTakesNoRoom();
    void noSecondIsPassedOver();

private:
    static constexpr int Clients = 4500;
    static constexpr int Portion = 2000;

    static ServerConfig config()
    {
        ServerConfig config;
        config.apps = {testApp()};
        return config;
    }
    static std::vector<FakeClient> connectAll(Engine &engine)
    {
        std::vector<FakeClient> clients(Clients);
        for (FakeClient &client : clients)
            engine.connections().admit(engine.apps().byKey("key1"), "key1", {}, client.transport());
        return clients;
    }
    // Looks ten times a second until nothing more comes; the sizes of what came.
    QList<qsizetype> look(ConsoleFeed &feed, ManualClock &clock)
    {
        QList<qsizetype> sizes;
        for (;;) {
            const ConsoleDelta delta = feed.collect(Topic::Connections);
            if (delta.connections.isEmpty() && delta.counters.isEmpty())
                return sizes;
            sizes.append(delta.connections.upserts.size() + delta.counters.size());
            m_resets += delta.connections.reset;
            for (const ConnectionRow &row : delta.connections.upserts)
                m_seen.insert(row.socketId);
            for (const ConnectionCounters &counters : delta.counters)
                m_counted[counters.number] = counters.messagesIn;
            for (const ConnectionGone &gone : delta.connections.removals)
                m_gone.insert(gone.socketId);
            clock.advance(100);
        }
    }

    static void
    join(Engine &engine, FakeClient &client, const QByteArray &channel, const QByteArray &data = {})
    {
        const SigningKey key = engine.apps().byKey("key1")->signingKey();
        const QByteArray auth = channelAuth(key, client.socketId(), channel, data);
        client.send(R"({"event":"pusher:subscribe","data":{"channel":")" + channel +
                    R"(","auth":")" + auth + R"(","channel_data":)" + json::quoted(data) + "}}");
    }

    QSet<QString> m_seen;
    QSet<QString> m_gone;
    QHash<quint64, quint64> m_counted; // messages of a connection's number
    int m_resets = 0;
};

void TestConsoleFeed::thousandsOfRowsComeInPortions()
{
    ManualClock clock;
    Engine engine(config(), clock);
    std::vector<FakeClient> clients = connectAll(engine);
    ConsoleFeed feed(engine);
    const ConsoleDelta first = feed.collect(Topic::Connections);
    QVERIFY(first.connections.reset);
    QCOMPARE(first.connections.upserts.size(), Portion);
    QSet<QString> seen;
    for (const ConnectionRow &row : first.connections.upserts)
        seen.insert(row.socketId);
    // Somebody who has not been shown yet leaves.
    FakeClient *hidden = nullptr;
    for (FakeClient &client : clients) {
        if (!seen.contains(QString::fromLatin1(client.socketId())))
            hidden = &client;
    }
    const QString left = QString::fromLatin1(hidden->socketId());
    hidden->leave();
    clock.advance(100);
    m_seen = seen;
    QCOMPARE(look(feed, clock), QList<qsizetype>({Portion, Clients - 2 * Portion - 1}));
    QCOMPARE(m_seen.size(), Clients - 1);
    QVERIFY(!m_seen.contains(left) && m_gone.contains(left));
    QCOMPARE(m_resets, 0);

    feed.collect({}); // nobody looks
    clock.advance(1000);
    m_seen.clear();
    look(feed, clock);
    QCOMPARE(m_resets, 1);
    QCOMPARE(m_seen.size(), Clients - 1);
}

void TestConsoleFeed::thousandsOfChangesComeInPortions()
{
    ManualClock clock;
    Engine engine(config(), clock);
    std::vector<FakeClient> clients = connectAll(engine);
    ConsoleFeed feed(engine);
    look(feed, clock);
    clock.advance(1000);
    for (FakeClient &client : clients)
        client.send(R"({"event":"pusher:ping"})");
    m_seen.clear();
    m_resets = 0;
    QCOMPARE(look(feed, clock), QList<qsizetype>({Portion, Portion, Clients - 2 * Portion}));
    QVERIFY(m_seen.isEmpty()); // of the rows nothing but the counters
    QCOMPARE(m_counted.size(), Clients);
    for (const quint64 messages : std::as_const(m_counted))
        QCOMPARE(messages, 1U);
    QCOMPARE(m_resets, 0);
}

// Everybody sends all the time: nobody waits for longer than the others.
void TestConsoleFeed::everyConnectionIsCountedInTurn()
{
    ManualClock clock;
    Engine engine(config(), clock);
    std::vector<FakeClient> clients = connectAll(engine);
    ConsoleFeed feed(engine);
    look(feed, clock);
    QHash<quint64, int> times;
    clock.advance(1000);
    for (int i = 0; i < 9; ++i) {
        for (FakeClient &client : clients)
            client.send(R"({"event":"pusher:ping"})");
        const ConsoleDelta delta = feed.collect(Topic::Connections);
        QCOMPARE(delta.counters.size(), Portion);
        for (const ConnectionCounters &counters : delta.counters)
            ++times[counters.number];
        clock.advance(100);
    }
    QCOMPARE(times.size(), Clients);
    for (const int count : std::as_const(times))
        QVERIFY2(count >= 3 && count <= 5, qPrintable(QString::number(count)));
}

void TestConsoleFeed::aRowSaysWhatItsCountersAreCalled()
{
    ManualClock clock;
    Engine engine(config(), clock);
    FakeClient client;
    engine.connections().admit(engine.apps().byKey("key1"), "key1", {}, client.transport());
    ConsoleFeed feed(engine);
    const ConsoleDelta first = feed.collect(Topic::Connections);
    QCOMPARE(first.connections.upserts.size(), 1);
    QVERIFY(first.connections.upserts.first().number != 0);
    clock.advance(1000);
    client.send(R"({"event":"pusher:ping"})");
    client.send(R"({"event":"pusher:ping"})");
    const ConsoleDelta next = feed.collect(Topic::Connections);
    QVERIFY(next.connections.isEmpty());
    QCOMPARE(next.counters.size(), 1);
    const ConnectionCounters &counters = next.counters.first();
    QCOMPARE(counters.number, first.connections.upserts.first().number);
    QCOMPARE(counters.messagesIn, 2U);
    QVERIFY(counters.bytesOut > first.connections.upserts.first().bytesOut);
    QVERIFY(counters.lastSeenUtc > first.connections.upserts.first().lastSeenUtc);
    // A subscription is told with the whole row, in which the counters are too.
    client.send(R"({"event":"pusher:subscribe","data":{"channel":"x"}})");
    clock.advance(1000);
    const ConsoleDelta row = feed.collect(Topic::Connections);
    QCOMPARE(row.connections.upserts.size(), 1);
    QCOMPARE(row.connections.upserts.first().messagesIn, 3U);
}

void TestConsoleFeed::aConnectionTellsItsStory()
{
    ManualClock clock;
    Engine engine(config(), clock);
    FakeClient client;
    FakeClient other;
    for (FakeClient *one : {&client, &other})
        engine.connections().admit(engine.apps().byKey("key1"), "key1", {}, one->transport());
    join(engine, client, "presence-a", R"({"user_id":"7","user_info":{"name":"Ann"}})");
    join(engine, other, "presence-a", R"({"user_id":"8"})");
    client.send(R"({"event":"client-hello","channel":"presence-a","data":{}})");
    ConsoleFeed feed(engine);
    const QString id = QString::fromLatin1(client.socketId());
    const auto report = feed.connectionReport(id);
    QVERIFY(report);
    QCOMPARE(report->identities.size(), 1);
    QCOMPARE(report->identities.first().userId, QStringLiteral("7"));
    QCOMPARE(report->identities.first().info, QByteArray(R"({"name":"Ann"})"));
    QVERIFY(report->events.size() >= 2);
    QCOMPARE(report->events.last().kind, LogKind::Connected);
    for (const LogEntry &entry : report->events) {
        QCOMPARE(entry.socketId, id);
        QVERIFY(entry.kind != LogKind::Event && entry.kind != LogKind::ClientEvent);
    }
    // Who has gone is told of as far as the log goes; not more than 50 of the latest.
    client.leave(1001, "bye");
    const auto gone = feed.connectionReport(id);
    QVERIFY(gone && gone->identities.isEmpty());
    QVERIFY(gone->events.size() > report->events.size());
    for (int i = 0; i < 60; ++i) {
        other.send(R"({"event":"pusher:subscribe","data":{"channel":"x"}})");
        other.send(R"({"event":"pusher:unsubscribe","data":{"channel":"x"}})");
    }
    const auto busy = feed.connectionReport(QString::fromLatin1(other.socketId()));
    QCOMPARE(busy->events.size(), ConnectionReport::MostEvents);
    QVERIFY(busy->events.first().seq > busy->events.last().seq);
}

void TestConsoleFeed::personsAreReadByOtherKeys()
{
    ManualClock clock;
    Engine engine(config(), clock);
    FakeClient client;
    engine.connections().admit(engine.apps().byKey("key1"), "key1", {}, client.transport());
    join(engine,
         client,
         "presence-a",
         R"({"user_id":"7","user_info":{"name":"Ann","naam":"Anna","stad":"Delft","rol":4}})");
    ConsoleFeed feed(engine);
    const Topics topics = Topics(Topic::Presence) | Topic::Connections;
    const ConsoleDelta first = feed.collect(topics);
    QCOMPARE(first.members.upserts.value(0).name, QStringLiteral("Ann"));
    PersonKeys keys;
    keys.name = {QStringLiteral("voornaam"), QStringLiteral("naam")};
    keys.location = {QStringLiteral("stad")};
    keys.status = {QStringLiteral("rol")};
    feed.setPersonKeys(keys);
    const ConsoleDelta next = feed.collect(topics);
    QVERIFY(next.members.reset && next.connections.reset);
    QCOMPARE(next.members.upserts.size(), 1);
    const MemberRow row = next.members.upserts.first();
    QCOMPARE(row.name, QStringLiteral("Anna"));
    QCOMPARE(row.location, QStringLiteral("Delft"));
    QCOMPARE(row.status, QStringLiteral("4"));
    QCOMPARE(next.connections.upserts.first().userName, QStringLiteral("Anna"));
    const auto detail = feed.channelDetail({QStringLiteral("1"), QStringLiteral("presence-a")});
    QCOMPARE(detail->members.first().name, QStringLiteral("Anna"));
}

// Ten thousand clients pay for each byte: protocol and TLS stand where there was nothing.
void TestConsoleFeed::whatAClientIsTakesNoRoom()
{
    struct Before
    {
        QByteArray origin, userAgent, library;
        PeerAddress address;
        bool demo, isStream;
    };
    QCOMPARE(sizeof(ClientIdentity), sizeof(Before));
}

// Though who asks is not in step with them.
void TestConsoleFeed::noSecondIsPassedOver()
{
    ManualClock clock;
    Engine engine(config(), clock);
    ConsoleFeed feed(engine);
    const TrafficMeter &meter = engine.activity().meter();
    QSet<qint64> counted;
    QSet<qint64> told;
    for (int i = 0; i < 300; ++i) {
        const qint64 before = clock.steadyMs() / 1000;
        clock.advance(110);
        if (clock.steadyMs() / 1000 != before) {
            engine.activity().meter().sample(0, {});
            counted.insert(meter.lastSecond());
        }
        if (feed.collect({}).status)
            told.insert(meter.lastSecond());
    }
    QCOMPARE(counted.size(), 33);
    QVERIFY(told.contains(counted));
}

BELFRY_EPOLL_MAIN(TestConsoleFeed)
#include "tst_consolefeed.moc"
