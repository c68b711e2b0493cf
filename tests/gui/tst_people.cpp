// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pages of connections and presence know, without the pages.
#include "tests/gui/rows.h"
#include "ui/exports.h"
#include "ui/masking.h"
#include "ui/models/connectionsproxy.h"
#include "ui/models/membersmodel.h"
#include "ui/people/followmodel.h"
#include "ui/people/peoplefold.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using server::FollowedFrame;
using server::MemberRow;
using Fatal = QAbstractItemModelTester;

namespace {

const QString Lobby = QStringLiteral("presence-lobby");
const QString Room = QStringLiteral("presence-room");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Masking::shared().setOn(false); }
    void namesAndAddressesAreMasked_data();
    void namesAndAddressesAreMasked();
    void textsAreMasked();
    void exportsAreMasked();
    void usersAreWrittenAsJsonLines();
    void silenceMakesAGhost();
    void growingQueuesAreSlow();
    void ratesAreMeasured();
    void personsAreFolded();
    void personsMoveBetweenTenants();
    void flappingIsNoticed();
    void aStayOnSeveralChannelsIsOneJoin();
    void framesAreKeptInBounds();
    void framesAreWritten();
};

void TestPeople::namesAndAddressesAreMasked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("maskedName");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("maskedAddress");
    QTest::newRow("usual") << s("Ann Smit") << s("A. S.") << s("10.0.1.7:4000") << s("10.0.1.0/24");
    QTest::newRow("empty") << QString() << QString() << QString() << QString();
    QTest::newRow("long") << s("jan  de boer") << s("J. D. B.") << s("192.168.7.255")
                          << s("192.168.7.0/24");
    QTest::newRow("IPv6") << s("É") << s("É.") << s("[2001:db8:1:2::5]:4000")
                          << s("2001:db8:1::/48");
    QTest::newRow("short IPv6") << s("a b") << s("A. B.") << s("[::1]:80") << s("0:0:0::/48");
    QTest::newRow("no address") << s("a") << s("A.") << s("somewhere") << s("…");
}

void TestPeople::namesAndAddressesAreMasked()
{
    QFETCH(QString, name);
    QFETCH(QString, maskedName);
    QFETCH(QString, address);
    QFETCH(QString, maskedAddress);
    QCOMPARE(masked::name(name), name);
    QCOMPARE(masked::address(address), address);
    const QSignalSpy changes(&Masking::shared(), &Masking::changed);
    Masking::shared().setOn(true);
    Masking::shared().setOn(true);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(masked::name(name), maskedName);
    QCOMPARE(masked::address(address), maskedAddress);
}

void TestPeople::textsAreMasked()
{
    const QByteArray data = R"({"user":{"first_name":"Ann","email":"ann@example.com"},"total":9,)"
                            R"("inner":"{\"name\":\"Bo\",\"channel_name\":\"lobby\"}"})";
    const QString sentence = s("Connected from 10.0.1.7:4000 as 12.34");
    QCOMPARE(masked::data(data), data);
    QCOMPARE(masked::text(sentence), sentence);
    Masking::shared().setOn(true);
    QCOMPARE(masked::text(sentence), s("Connected from 10.0.1.0/24 as 12.34"));
    QCOMPARE(masked::data(data),
             QByteArray(R"({"user":{"first_name":"A.","email":"a."},"total":9,)"
                        R"("inner":"{\"name\":\"B.\",\"channel_name\":\"lobby\"}"})"));
}

void TestPeople::exportsAreMasked()
{
    const server::ConnectionRow row = test::connection(7);
    QVERIFY(connectionsCsv({masked::row(row)}).contains("User 7"));
    Masking::shared().setOn(true);
    const QByteArray csv = connectionsCsv({masked::row(row)});
    QVERIFY(!csv.contains("User 7"));
    QVERIFY(!csv.contains("10.0.0.7"));
    QVERIFY(csv.contains("10.0.0.0/24"));
    QVERIFY(csv.contains("\"7\"")); // the id stays
}

void TestPeople::usersAreWrittenAsJsonLines()
{
    MemberRow row = test::member(s("7"), Lobby + u' ' + Room);
    row.status = s("In a call");
    const QByteArrayList lines = membersJsonLines({row, row}).split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject object = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(object.value(s("user_id")).toString(), s("7"));
    QCOMPARE(object.value(s("channels")).toArray().size(), 2);
    QCOMPARE(object.value(s("status")).toString(), s("In a call"));
    QCOMPARE(object.value(s("joined")).toString(), s("2023-11-14T22:13:20.000Z"));
}

void TestPeople::silenceMakesAGhost()
{
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
    server::AppSummary app = test::app();
    app.pingIntervalSeconds = 60;
    model.setApps({app});
    server::RowsDelta<server::ConnectionRow, server::ConnectionGone> delta;
    delta.upserts = {test::connection(1), test::connection(2)};
    delta.upserts[1].isStream = true; // never answers
    model.apply(delta);
    const qint64 seen = delta.upserts[0].lastSeenUtc;
    model.setNow(seen + 60'000);
    QCOMPARE(model.row(0).presence(model.now()), Presence::Online);
    QCOMPARE(proxy.counts().ghosts, 0);
    model.setNow(seen + 60'000 + ConnectionsModel::GhostGraceMs + 1);
    QCOMPARE(model.row(0).presence(model.now()), Presence::Ghost);
    QCOMPARE(model.row(1).presence(model.now()), Presence::Online);
    QCOMPARE(proxy.counts().ghosts, 1);
    proxy.setFilter(*Filter::parse(s("status:ghost"), ConnectionsProxy::filterKeys()));
    QCOMPARE(proxy.rowCount(), 1);
    QVERIFY(model.index(0, ConnectionsModel::Status)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(s("1 min")));
    QVERIFY(model.index(0, 0).data(Qt::BackgroundRole).isValid());
    // A sign of life ends it; saying nothing else for long is being idle.
    model.count({{0, 0, 0, 0, 0, 0, 0}});
    delta.upserts[0].lastSeenUtc = model.now();
    delta.upserts[0].activeUtc = seen - 6 * 60'000;
    model.apply(delta);
    QCOMPARE(model.row(0).presence(model.now()), Presence::Idle);
}

void TestPeople::growingQueuesAreSlow()
{
    ConnectionsModel model;
    server::RowsDelta<server::ConnectionRow, server::ConnectionGone> delta;
    delta.upserts = {test::connection(1)};
    delta.upserts[0].number = 5;
    model.apply(delta);
    qint64 now = delta.upserts[0].lastSeenUtc;
    model.setNow(now);
    model.measure();
    for (int i = 1; i <= ConnectionsModel::SlowGrowth; ++i) {
        QVERIFY(!model.row(0).isSlow());
        model.count({{5, now, 1, 1, 1, 1, i * ConnectionsModel::GrowingQueueBytes + 1}});
        now += 1000;
        model.setNow(now);
        model.measure();
    }
    QVERIFY(model.row(0).isSlow());
    QCOMPARE(model.row(0).statusKey(now), s("slow"));
    model.count({{5, now, 1, 1, 1, 1, 10}});
    model.setNow(now + 1000);
    model.measure();
    QVERIFY(!model.row(0).isSlow());
}

void TestPeople::ratesAreMeasured()
{
    ConnectionsModel model;
    server::RowsDelta<server::ConnectionRow, server::ConnectionGone> delta;
    delta.upserts = {test::connection(1)};
    delta.upserts[0].number = 5;
    model.apply(delta);
    qint64 now = delta.upserts[0].lastSeenUtc;
    model.setNow(now);
    model.measure(); // the beginning
    quint64 in = delta.upserts[0].messagesIn;
    for (int i = 0; i < 8; ++i) {
        in += 40;
        now += 1000;
        model.count({{5, now, in, 0, 0, 0, 0, 12}});
        model.setNow(now);
        model.measure();
    }
    QVERIFY2(qAbs(model.row(0).measured.inPerSecond - 40) < 1,
             qPrintable(QString::number(model.row(0).measured.inPerSecond)));
    QCOMPARE(model.index(0, ConnectionsModel::InRate).data().toString(), s("40/s"));
    QCOMPARE(model.index(0, ConnectionsModel::RoundTrip).data().toString(), s("12 ms"));
    // What came while nobody looked is no rate.
    model.count({{5, now, in + 100'000, 0, 0, 0, 0}});
    model.setNow(now + 60'000);
    model.measure();
    QCOMPARE(model.row(0).measured.inPerSecond, 0.0);
}

void TestPeople::personsAreFolded()
{
    PeopleFold fold;
    PeopleFold::Delta delta;
    delta.reset = true;
    MemberRow lobby = test::member(s("1"), Lobby);
    lobby.devices = {{s("1.1"), 0}};
    MemberRow room = test::member(s("1"), Room);
    room.devices = {{s("1.2"), 0}, {s("1.1"), 0}};
    room.joinedUtc += 5000;
    room.lastSeenUtc += 9000;
    room.viewing = {s("project 5")};
    delta.upserts = {lobby, room, test::member(s("2"), Room, s("globex"))};
    const auto people = fold.fold(delta);
    QVERIFY(people.reset);
    QCOMPARE(people.upserts.size(), 2);
    const auto first = std::find_if(people.upserts.begin(),
                                    people.upserts.end(),
                                    [](const MemberRow &row) { return row.key.userId == u"1"; });
    QVERIFY(PeopleFold::isFolded(*first));
    QCOMPARE(first->devices.keys(), (QStringList{s("1.1"), s("1.2")}));
    QCOMPARE(first->joinedUtc, lobby.joinedUtc);
    QCOMPARE(first->lastSeenUtc, room.lastSeenUtc);
    QCOMPARE(first->viewing, QStringList{s("project 5")});
    QCOMPARE(fold.channelsOf(*first), (QStringList{Lobby, Room}));
    QCOMPARE(fold.members().upserts.size(), 3);
    // One of two channels is left: the person stays. Then the other.
    const auto stays = fold.fold({false, {}, {{room.key, 1, s("unsubscribed")}}});
    QCOMPARE(stays.removals.size(), 0);
    QCOMPARE(stays.upserts.size(), 1);
    QCOMPARE(stays.upserts.first().devices.keys(), QStringList{s("1.1")});
    const auto leaves = fold.fold({false, {}, {{lobby.key, 2, s("closed 1001")}}});
    QCOMPARE(leaves.removals.size(), 1);
    QCOMPARE(leaves.removals.first().reason, s("closed 1001"));
    QCOMPARE(leaves.removals.first().key.channel, first->key.channel);
    QCOMPARE(fold.people().upserts.size(), 1);
}

void TestPeople::personsMoveBetweenTenants()
{
    PeopleFold fold;
    fold.fold({true, {test::member(s("1"), Room, s("acme"))}, {}});
    const auto moved = fold.fold({false, {test::member(s("1"), Room, s("globex"))}, {}});
    QCOMPARE(moved.removals.size(), 1);
    QCOMPARE(moved.upserts.size(), 1);
    QCOMPARE(moved.upserts.first().tenant, s("globex"));
    QCOMPARE(fold.peopleOf(s("app"), s("acme")).size(), 0);
    QCOMPARE(fold.peopleOf(s("app"), s("globex")).value(s("1")), s("User 1"));
}

void TestPeople::flappingIsNoticed()
{
    MembersModel model;
    const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
    const MemberRow row = test::member(s("1"), Room);
    const QString person = MemberEntry(row).person;
    qint64 now = row.joinedUtc;
    for (int i = 0; i < JoinTally::FlappingJoins; ++i) {
        QVERIFY(!model.isFlapping(person));
        now += 5000;
        model.setNow(now);
        model.noteJoins({false, {row}, {}}, now);
        if (i == 0)
            model.apply({false, {row}, {}});
        if (i + 1 < JoinTally::FlappingJoins)
            model.noteJoins({false, {}, {{row.key, now, {}}}}, now); // nobody looks
    }
    QVERIFY(model.isFlapping(person));
    QVERIFY(model.text(model.row(1), MembersModel::Status).contains(s("flapping")));
    model.setNow(now + JoinTally::FlappingMs + 1);
    QVERIFY(!model.isFlapping(person));
}

void TestPeople::framesAreKeptInBounds()
{
    FollowModel model;
    const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
    const auto frames = [](quint64 from, quint64 to) {
        QList<FollowedFrame> made;
        for (quint64 seq = from; seq < to; ++seq) {
            FollowedFrame frame;
            frame.seq = seq;
            made.append(frame);
        }
        return made;
    };
    model.append(frames(0, 1500));
    model.append(frames(1500, 2500));
    QCOMPARE(model.rowCount(), int(FollowModel::Most));
    QCOMPARE(model.frame(0).seq, 500U);
    model.append(frames(2500, 10'000));
    QCOMPARE(model.rowCount(), int(FollowModel::Most));
    QCOMPARE(model.frame(model.rowCount() - 1).seq, 9999U);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestPeople::framesAreWritten()
{
    FollowedFrame frame;
    frame.utc = 1'700'000'000'123;
    frame.fromClient = true;
    frame.size = 5;
    frame.text = "héy";
    FollowedFrame close;
    close.utc = frame.utc;
    close.kind = server::FrameKind::Close;
    close.code = 4200;
    const QByteArrayList lines = framesJsonLines(s("1.2"), {frame, close}).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("\"direction\":\"in\""));
    QVERIFY(lines[0].contains("2023-11-14T22:13:20.123Z"));
    QVERIFY(lines[0].contains("héy"));
    QVERIFY(lines[1].contains("\"code\":4200"));
    QCOMPARE(FollowModel::kindText(close), s("close 4200"));
}

void TestPeople::aStayOnSeveralChannelsIsOneJoin()
{
    JoinTally tally;
    const MemberRow lobby = test::member(s("1"), Lobby);
    const MemberRow room = test::member(s("1"), Room);
    const QString person = MemberEntry(lobby).person;
    const qint64 now = lobby.joinedUtc;
    tally.take({true, {lobby}, {}}, now); // was there before
    for (int i = 0; i < 5; ++i) {
        tally.take({false, {room}, {}}, now);
        tally.take({false, {room}, {}}, now); // something about it changed
        tally.take({false, {}, {{room.key, now, {}}}}, now);
    }
    QVERIFY(!tally.isFlapping(person, now));
}

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
