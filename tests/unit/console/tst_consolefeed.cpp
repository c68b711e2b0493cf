// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one look of a console brings when there are thousands of rows.
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
            if (delta.connections.isEmpty())
                return sizes;
            sizes.append(delta.connections.upserts.size());
            m_resets += delta.connections.reset;
            for (const ConnectionRow &row : delta.connections.upserts)
                m_seen.insert(row.socketId);
            for (const ConnectionGone &gone : delta.connections.removals)
                m_gone.insert(gone.socketId);
            clock.advance(100);
        }
    }

    QSet<QString> m_seen;
    QSet<QString> m_gone;
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
    QCOMPARE(m_seen.size(), Clients);
    QCOMPARE(m_resets, 0);
}

BELFRY_EPOLL_MAIN(TestConsoleFeed)
#include "tst_consolefeed.moc"
