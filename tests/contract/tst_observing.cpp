// SPDX-License-Identifier: GPL-3.0-or-later
//
// What observers of every console are told: a reset, then every change, and nothing they do not
// watch.
#include "tests/contract/stage.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QString Room = QStringLiteral("presence-room");
const QString News = QStringLiteral("news");

} // namespace

class TestObserving : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void statusComesUnasked_data() { consoles(); }
    void statusComesUnasked();
    void watchingBeginsWithEverything_data() { consoles(); }
    void watchingBeginsWithEverything();
    void changesFollow_data() { consoles(); }
    void changesFollow();
    void reoccupiedChannelIsThere_data() { consoles(); }
    void reoccupiedChannelIsThere();
    void tenantsAreCounted_data();
    void tenantsAreCounted();
    void unwatchedTopicsAreSilent_data() { consoles(); }
    void unwatchedTopicsAreSilent();
    void secondObserverStartsNothingAgain_data() { consoles(); }
    void secondObserverStartsNothingAgain();
    void tokensKeepATopicWatched_data() { consoles(); }
    void tokensKeepATopicWatched();
    void deltasAreRareAndNeverEmpty_data() { consoles(); }
    void deltasAreRareAndNeverEmpty();
    void aSlowerPaceBringsFewerDeltas_data() { consoles(); }
    void aSlowerPaceBringsFewerDeltas();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_stage->console(); }

    std::unique_ptr<Stage> m_stage;
};

void TestObserving::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
}

void TestObserving::statusComesUnasked()
{
    m_stage->addClient({News});
    Mirror mirror(console());
    QTRY_VERIFY(mirror.isListening());
    QTRY_COMPARE(mirror.status->connections, 1);
    QCOMPARE(mirror.status->channels, 1);
    QCOMPARE(mirror.status->host, QStringLiteral("127.0.0.1"));
    QVERIFY(mirror.status->port > 0);
    QVERIFY(mirror.status->startedUtc > 0);
    QCOMPARE(mirror.status->apps.first().id, QStringLiteral("1"));
    QCOMPARE(mirror.status->apps.first().key, QStringLiteral("key1"));
    QCOMPARE(mirror.status->apps.first().connections, 1);
    QCOMPARE(mirror.status->apps.first().maxEventBytes, 10'000);
    mirror.status.reset();
    QTRY_VERIFY(mirror.status); // once a second
    QVERIFY(mirror.connections.isEmpty());
}

void TestObserving::watchingBeginsWithEverything()
{
    const QString ann = m_stage->addClient({News, Room}, QStringLiteral("1"));
    const QString bob = m_stage->addClient({News});
    Mirror mirror(console());
    const Observation observation =
        console().observe(Topic::Connections | Topic::Channels | Topic::Presence);
    QTRY_COMPARE(mirror.connectionResets, 1);
    QTRY_COMPARE(mirror.channelResets, 1);
    QTRY_COMPARE(mirror.memberResets, 1);
    QCOMPARE(mirror.connections.size(), 2);
    QVERIFY(mirror.connections.contains(bob));
    QStringList channels = mirror.connections.value(ann).channels;
    channels.sort();
    QCOMPARE(channels, (QStringList{News, Room}));
    QCOMPARE(mirror.connections.value(ann).channelCount, 2);
    QCOMPARE(mirror.connections.value(ann).appId, QStringLiteral("1"));
    QCOMPARE(mirror.channels.size(), 2);
    QCOMPARE(mirror.channels.value(News).subscribers, 2);
    QCOMPARE(mirror.channels.value(News).key.appId, QStringLiteral("1"));
    QCOMPARE(mirror.channels.value(Room).kind, ChannelKind::Presence);
    QCOMPARE(mirror.channels.value(Room).users, 1);
    QCOMPARE(mirror.members.size(), 1);
    QCOMPARE(mirror.members.begin()->key.userId, QStringLiteral("1"));
    QCOMPARE(mirror.members.begin()->devices.keys(), QStringList{ann});
    QVERIFY(mirror.connectionsGone.isEmpty());
    QVERIFY(mirror.membersGone.isEmpty());
}

void TestObserving::changesFollow()
{
    Mirror mirror(console());
    const Observation observation =
        console().observe(Topic::Connections | Topic::Channels | Topic::Presence);
    QTRY_COMPARE(mirror.channelResets, 1);
    const QString ann = m_stage->addClient({News, Room}, QStringLiteral("1"));
    QTRY_COMPARE(mirror.connections.value(ann).channelCount, 2);
    QTRY_COMPARE(mirror.channels.value(Room).users, 1);
    QTRY_COMPARE(mirror.members.size(), 1);
    QCOMPARE(mirror.members.cbegin()->devices.value(ann),
             mirror.connections.value(ann).connectedUtc);
    QVERIFY(mirror.connections.value(ann).connectedUtc > 0);
    const QString bob = m_stage->addClient({News});
    QTRY_COMPARE(mirror.channels.value(News).subscribers, 2);
    m_stage->removeClient(ann);
    QTRY_COMPARE(mirror.connections.keys(), QStringList{bob});
    QTRY_COMPARE(mirror.channels.keys(), QStringList{News});
    QTRY_COMPARE(mirror.channels.value(News).subscribers, 1);
    QTRY_VERIFY(mirror.members.isEmpty());
    QCOMPARE(mirror.connectionsGone.size(), 1);
    QCOMPARE(mirror.connectionsGone.first().code, quint16(1000));
    QCOMPARE(mirror.membersGone.size(), 1);
    QCOMPARE(mirror.membersGone.first().key.userId, QStringLiteral("1"));
    QVERIFY(!mirror.membersGone.first().reason.isEmpty());
    QVERIFY(mirror.membersGone.first().leftUtc > 0);
    QCOMPARE(mirror.connectionResets, 1);
    QCOMPARE(mirror.channelResets, 1);
    QCOMPARE(mirror.memberResets, 1);
}

void TestObserving::reoccupiedChannelIsThere()
{
    const QString first = m_stage->addClient({Room}, QStringLiteral("1"));
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Channels | Topic::Presence);
    QTRY_COMPARE(mirror.members.size(), 1);
    m_stage->removeClient(first); // perhaps in the same delta as what comes
    const QString second = m_stage->addClient({Room}, QStringLiteral("1"));
    QTRY_COMPARE(mirror.members.value(Room + QStringLiteral("/1")).devices.keys(),
                 QStringList{second});
    QTRY_COMPARE(mirror.channels.value(Room).subscribers, 1);
}

// The fake one is told its tenants.
void TestObserving::tenantsAreCounted_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("local") << true;
}

void TestObserving::tenantsAreCounted()
{
    m_stage->addClient({QStringLiteral("presence-tenant.7"), QStringLiteral("tenant.7.orders")},
                       QStringLiteral("1"));
    m_stage->addClient({QStringLiteral("tenant.8"), News});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Presence);
    QTRY_VERIFY(mirror.tenants);
    QHash<QString, TenantRow> rows;
    for (const TenantRow &row : *mirror.tenants)
        rows.insert(row.tenant, row);
    QCOMPARE(rows.size(), 3); // the empty one is Unassigned
    const TenantRow seven = rows.value(QStringLiteral("7"));
    QCOMPARE(seven.appId, QStringLiteral("1"));
    QCOMPARE(seven.users, 1);
    QCOMPARE(seven.connections, 1);
    QCOMPARE(seven.channels, 2);
    QCOMPARE(rows.value(QStringLiteral("8")).users, 0);
    QCOMPARE(rows.value(QString()).connections, 1);
    QCOMPARE(mirror.members.value(QStringLiteral("presence-tenant.7/1")).tenant,
             QStringLiteral("7"));
}

void TestObserving::unwatchedTopicsAreSilent()
{
    Mirror mirror(console());
    QVERIFY(!console().observed());
    {
        const Observation observation = console().observe(Topic::Channels);
        QCOMPARE(console().observed(), Topics(Topic::Channels));
        m_stage->addClient({News});
        QTRY_COMPARE(mirror.channels.size(), 1);
    }
    QVERIFY(!console().observed());
    const int deltas = mirror.deltas;
    m_stage->addClient({QStringLiteral("other")});
    QTRY_VERIFY(mirror.status && mirror.status->channels == 2); // so it has been told
    QVERIFY(mirror.deltas > deltas);
    QCOMPARE(mirror.channels.keys(), QStringList{News});
    QVERIFY(mirror.connections.isEmpty());
    QVERIFY(mirror.log.isEmpty());
    QVERIFY(!mirror.tenants);
    // And watching again starts over.
    const Observation again = console().observe(Topic::Channels);
    QTRY_COMPARE(mirror.channelResets, 2);
    QCOMPARE(mirror.channels.size(), 2);
}

void TestObserving::secondObserverStartsNothingAgain()
{
    m_stage->addClient({News});
    Mirror mirror(console());
    const Observation first = console().observe(Topic::Channels);
    QTRY_COMPARE(mirror.channelResets, 1);
    const Observation second = console().observe(Topic::Channels | Topic::Connections);
    QTRY_COMPARE(mirror.connectionResets, 1);
    QCOMPARE(mirror.channelResets, 1);
}

void TestObserving::tokensKeepATopicWatched()
{
    Observation first = console().observe(Topic::Channels);
    Observation second = console().observe(Topic::Channels);
    Observation moved = std::move(second);
    first.release();
    QCOMPARE(console().observed(), Topics(Topic::Channels));
    moved = {};
    QVERIFY(!console().observed());
    moved.release(); // has nothing left
    QVERIFY(!console().observed());
}

void TestObserving::deltasAreRareAndNeverEmpty()
{
    QSignalSpy spy(&console(), &Console::changed);
    QElapsedTimer elapsed;
    elapsed.start();
    const Observation observation =
        console().observe(Topic::Connections | Topic::Channels | Topic::Log);
    for (int i = 0; i < 50; ++i)
        m_stage->addClient({News});
    Mirror mirror(console());
    const Observation rest = console().observe(Topic::Presence);
    QTRY_COMPARE(mirror.memberResets, 1);
    // Ten a second, and one for the status.
    const qint64 ms = elapsed.elapsed();
    QVERIFY2(spy.size() <= ms / 100 + ms / 1000 + 2, qPrintable(QString::number(spy.size())));
    for (const QList<QVariant> &arguments : spy) {
        const auto delta = arguments.first().value<ConsoleDelta>();
        QVERIFY(!delta.connections.isEmpty() || !delta.channels.isEmpty() ||
                !delta.members.isEmpty() || delta.tenants || !delta.log.isEmpty() ||
                delta.logSkipped > 0 || delta.status);
    }
}

void TestObserving::aSlowerPaceBringsFewerDeltas()
{
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Channels);
    QTRY_COMPARE(mirror.channelResets, 1);
    console().setPace(500);
    QTest::qWait(Console::DefaultPaceMs);
    const int before = mirror.deltas;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < 20; ++i) {
        m_stage->addClient({QStringLiteral("channel-%1").arg(i)});
        QTest::qWait(50);
    }
    // Two a second, and one for the status.
    const auto most = int(elapsed.elapsed() / 500 + elapsed.elapsed() / 1000 + 2);
    QVERIFY2(mirror.deltas - before <= most, qPrintable(QString::number(mirror.deltas - before)));
    QTRY_COMPARE(mirror.channels.size(), 20);
}

QTEST_GUILESS_MAIN(TestObserving)

#include "tst_observing.moc"
