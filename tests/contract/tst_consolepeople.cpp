// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of clients that are followed, pinged or taken off a channel, and of
// users who are kept out.
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

class TestConsolePeople : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void framesOfOneConnectionAreTold_data() { consoles(); }
    void framesOfOneConnectionAreTold();
    void theEndIsTold_data() { consoles(); }
    void theEndIsTold();
    void whoIsNotThereIsNotFollowed_data() { consoles(); }
    void whoIsNotThereIsNotFollowed();
    void pingsReachWhoIsThere_data() { consoles(); }
    void pingsReachWhoIsThere();
    void clientsAreTakenOffAChannel_data() { consoles(); }
    void clientsAreTakenOffAChannel();
    void usersAreBlockedForATime_data() { consoles(); }
    void usersAreBlockedForATime();
    void badBlocksAreNamed_data() { consoles(); }
    void badBlocksAreNamed();
    void aConnectionTellsWhoItIs_data() { consoles(); }
    void aConnectionTellsWhoItIs();
    void rowsAreGivenUnwatched_data() { consoles(); }
    void rowsAreGivenUnwatched();
    void otherKeysBeginAgain_data() { consoles(); }
    void otherKeysBeginAgain();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_stage->console(); }
    void publish(const char *channel);
    Result<QList<BlockedUser>> block(const BlockRequest &request)
    {
        return ask<QList<BlockedUser>>([&](auto reply) { console().blockUsers(request, reply); });
    }
    Result<QList<BlockedUser>> blocked()
    {
        return ask<QList<BlockedUser>>([&](auto reply) { console().blockedUsers(reply); });
    }
    bool frameWith(const char *text) const
    {
        return std::any_of(m_told.frames.begin(), m_told.frames.end(), [&](const auto &frame) {
            return frame.text.contains(text);
        });
    }

    std::unique_ptr<Stage> m_stage;
    FollowDelta m_told; // all that was told of followed connections
};

void TestConsolePeople::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_told = {};
    connect(&console(), &Console::changed, this, [this](const ConsoleDelta &delta) {
        for (const FollowDelta &news : delta.followed) {
            if (news.reset)
                m_told = {};
            m_told.socketId = news.socketId;
            m_told.reset = m_told.reset || news.reset;
            m_told.frames += news.frames;
            m_told.dropped += news.dropped;
            m_told.isOpen = news.isOpen;
            m_told.closeCode = news.closeCode;
            m_told.closeReason = news.closeReason;
        }
    });
}

void TestConsolePeople::cleanup()
{
    m_stage.reset();
}

void TestConsolePeople::publish(const char *channel)
{
    PublishRequest request;
    request.appId = s("1");
    request.channels = {s(channel)};
    request.event = s("order.shipped");
    request.data = "{}";
    QVERIFY(ask<PublishResult>([&](auto reply) { console().publish(request, reply); }));
}

void TestConsolePeople::framesOfOneConnectionAreTold()
{
    const QString socketId = m_stage->addClient({s("a")});
    m_stage->addClient({s("b")});
    Following following = console().follow(socketId);
    QTRY_VERIFY(m_told.reset);
    QVERIFY(m_told.isOpen);
    publish("b");
    publish("a");
    QTRY_COMPARE(m_told.frames.size(), 1);
    const FollowedFrame frame = m_told.frames.first();
    QVERIFY(!frame.fromClient);
    QCOMPARE(frame.kind, FrameKind::Text);
    QVERIFY(frame.text.contains("order.shipped"));
    QCOMPARE(frame.size, frame.text.size());
    QVERIFY(qAbs(frame.utc - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    // Once the token is dropped, nothing more is told; taken again it begins anew.
    following.release();
    QVERIFY(console().followed().isEmpty());
    publish("a");
    QTest::qWait(250);
    QCOMPARE(m_told.frames.size(), 1);
    m_told.reset = false;
    following = console().follow(socketId);
    QTRY_VERIFY(m_told.reset);
    QCOMPARE(m_told.frames.size(), 0);
    publish("a");
    QTRY_COMPARE(m_told.frames.size(), 1);
}

void TestConsolePeople::theEndIsTold()
{
    const QString socketId = m_stage->addClient({s("a")});
    const Following following = console().follow(socketId);
    QTRY_VERIFY(m_told.reset);
    m_stage->removeClient(socketId);
    QTRY_VERIFY(!m_told.isOpen);
    QCOMPARE(m_told.closeCode, quint16(1000));
    QTRY_VERIFY(!m_told.frames.isEmpty());
    QCOMPARE(m_told.frames.last().kind, FrameKind::Close);
    QCOMPARE(m_told.frames.last().code, quint16(1000));
}

void TestConsolePeople::whoIsNotThereIsNotFollowed()
{
    const Following following = console().follow(s("1.2"));
    QTRY_VERIFY(m_told.reset);
    QVERIFY(!m_told.isOpen);
    QCOMPARE(m_told.closeCode, quint16(0));
}

void TestConsolePeople::pingsReachWhoIsThere()
{
    const QString socketId = m_stage->addClient({});
    const Following following = console().follow(socketId);
    QTRY_VERIFY(m_told.reset);
    const auto result = ask<PingResult>([&](auto reply) {
        console().pingClients({socketId, s("1.2")}, reply);
    });
    QVERIFY(result);
    QCOMPARE(result->sent, 1);
    QCOMPARE(result->unknown, QStringList{s("1.2")});
    QTRY_VERIFY(!m_told.frames.isEmpty());
    QVERIFY(!m_told.frames.first().fromClient);
}

void TestConsolePeople::clientsAreTakenOffAChannel()
{
    const Mirror mirror(console());
    const Observation watch = console().observe(Topic::Connections | Topic::Presence);
    const QString socketId = m_stage->addClient({s("presence-a"), s("b")}, s("5"));
    QTRY_COMPARE(mirror.connections.value(socketId).channelCount, 2);
    QTRY_COMPARE(mirror.members.size(), 1);
    const auto unsubscribe = [&](const QString &socket, const QString &channel) {
        return ask<Done>([&](auto reply) {
            console().unsubscribeClient({socket, channel}, reply);
        });
    };
    QVERIFY(unsubscribe(socketId, s("presence-a")));
    QTRY_COMPARE(mirror.connections.value(socketId).channels, QStringList{s("b")});
    auto again = unsubscribe(socketId, s("presence-a"));
    QVERIFY(!again && again.error().code == ErrorCode::NotFound);
    QVERIFY(again.error().message.contains(s("presence-a")));
    again = unsubscribe(s("1.2"), s("b"));
    QVERIFY(!again && again.error().code == ErrorCode::NotFound);
}

void TestConsolePeople::usersAreBlockedForATime()
{
    const Mirror mirror(console());
    const Observation watch = console().observe(Topic::Log);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const UserKey five{s("1"), s("5")};
    const UserKey six{s("1"), s("6")};
    const auto rows = block({{five, six}, 10, s("spam")});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().user, five);
    QCOMPARE(rows->first().reason, s("spam"));
    QVERIFY(rows->first().sinceUtc >= before - 1000);
    QCOMPARE(rows->first().untilUtc - rows->first().sinceUtc, 10 * 60'000);
    QVERIFY(block({{five}, 1, {}}));
    auto known = blocked();
    QVERIFY(known);
    QCOMPARE(known->size(), 2);
    QCOMPARE(known->first().user, five); // it ends sooner
    const auto unblock = [&](const UserKey &user) {
        return ask<Done>([&](auto reply) { console().unblockUser(user, reply); });
    };
    QVERIFY(unblock(five));
    const auto again = unblock(five);
    QVERIFY(!again && again.error().code == ErrorCode::NotFound);
    known = blocked();
    QCOMPARE(known->size(), 1);
    QTRY_VERIFY(std::any_of(mirror.log.begin(), mirror.log.end(), [](const LogEntry &row) {
        return row.kind == LogKind::Operator &&
               row.text.contains(s("5, 6 were blocked for 10 min: spam"));
    }));
}

void TestConsolePeople::badBlocksAreNamed()
{
    const auto refused = [&](const BlockRequest &request, ErrorCode code) {
        const auto rows = block(request);
        return !rows && rows.error().code == code;
    };
    const UserKey five{s("1"), s("5")};
    QVERIFY(refused({{}, 10, {}}, ErrorCode::InvalidArgument));
    QVERIFY(refused({{{s("1"), {}}}, 10, {}}, ErrorCode::InvalidArgument));
    QVERIFY(refused({{five}, 0, {}}, ErrorCode::InvalidArgument));
    QVERIFY(refused({{five}, BlockRequest::MostMinutes + 1, {}}, ErrorCode::InvalidArgument));
    QVERIFY(refused({{five, {s("9"), s("5")}}, 10, {}}, ErrorCode::NotFound));
    BlockRequest many;
    for (int i = 0; i <= BlockRequest::MostUsers; ++i)
        many.users.append({s("1"), QString::number(i)});
    QVERIFY(refused(many, ErrorCode::TooLarge));
    QVERIFY(blocked()->isEmpty());
}

void TestConsolePeople::aConnectionTellsWhoItIs()
{
    const QString socketId = m_stage->addClient({s("a"), s("presence-b")}, s("7"));
    const auto report = [&](const QString &id) {
        return ask<ConnectionReport>([&](auto reply) { console().connectionReport(id, reply); });
    };
    const auto known = report(socketId);
    QVERIFY(known);
    QCOMPARE(known->socketId, socketId);
    QCOMPARE(known->identities.size(), 1);
    QCOMPARE(known->identities.first().channel, s("presence-b"));
    QCOMPARE(known->identities.first().userId, s("7"));
    const auto stranger = report(s("5.5"));
    QVERIFY(stranger && stranger->identities.isEmpty() && stranger->events.isEmpty());
    QCOMPARE(report(s("x")).error().code, ErrorCode::InvalidArgument);
}

void TestConsolePeople::rowsAreGivenUnwatched()
{
    const QString first = m_stage->addClient({s("presence-b")}, s("7"));
    const QString second = m_stage->addClient({s("a"), s("b")}, {});
    const auto rows = [&](const QStringList &ids) {
        return ask<QList<ConnectionRow>>([&](auto reply) { console().connectionRows(ids, reply); });
    };
    const auto known = rows({second, s("5.5"), s("x"), first});
    QVERIFY(known);
    QCOMPARE(known->size(), 2);
    QCOMPARE(known->at(0).socketId, second);
    QCOMPARE(known->at(0).channelCount, 2);
    QCOMPARE(known->at(1).socketId, first);
    QVERIFY(rows({})->isEmpty());
    QStringList many;
    for (int i = 0; i <= Console::MostConnectionRows; ++i)
        many.append(s("1.%1").arg(i));
    QCOMPARE(rows(many).error().code, ErrorCode::TooLarge);
}

void TestConsolePeople::otherKeysBeginAgain()
{
    m_stage->addClient({s("presence-b")}, s("7"));
    int resets = 0;
    connect(&console(), &Console::changed, this, [&resets](const ConsoleDelta &delta) {
        resets += delta.members.reset && delta.members.upserts.size() == 1 ? 1 : 0;
    });
    const Observation watch = console().observe(Topic::Presence);
    QTRY_COMPARE(resets, 1);
    PersonKeys keys;
    keys.name = {s("naam")};
    console().setPersonKeys(keys);
    QTRY_COMPARE(resets, 2);
    console().setPersonKeys(keys); // the same: nothing begins
    QTest::qWait(300);
    QCOMPARE(resets, 2);
    disconnect(&console(), &Console::changed, this, nullptr);
}

QTEST_GUILESS_MAIN(TestConsolePeople)
#include "tst_consolepeople.moc"
