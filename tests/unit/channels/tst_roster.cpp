// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/roster.h"

#include <QTest>

using namespace server;

namespace {

constexpr SocketId A{1, 1};
constexpr SocketId B{2, 2};
constexpr SocketId C{3, 3};

MemberIdentity person(const QByteArray &channelData)
{
    return MemberIdentity::parse(channelData).value();
}

} // namespace

class TestRoster : public QObject
{
    Q_OBJECT

private slots:
    void identityIsReadFromChannelData_data();
    void identityIsReadFromChannelData();
    void channelDataWithoutAUserIsRefused_data();
    void channelDataWithoutAUserIsRefused();
    void emptyRosterIsAnEmptyObject();
    void membersAreListedInOrderOfJoining();
    void userWithTwoDevicesIsListedOnce();
    void numberAndTextAreOneUser();
    void similarIdsAreSeveralUsers_data();
    void similarIdsAreSeveralUsers();
    void hashIsAlwaysAnObject();
    void infoIsKeptByteForByte();
    void sameDeviceAgainBringsNewInfo();
    void anotherDeviceKeepsTheFirstInfo();
    void leavingTwiceIsHarmless();
    void memberKnowsDevicesAndTime();
};

void TestRoster::identityIsReadFromChannelData_data()
{
    QTest::addColumn<QByteArray>("channelData");
    QTest::addColumn<QByteArray>("userId");
    QTest::addColumn<QByteArray>("rawUserId");
    QTest::addColumn<QByteArray>("rawInfo");
    const auto row = [](const char *name,
                        const QByteArray &data,
                        const QByteArray &id,
                        const QByteArray &rawId,
                        const QByteArray &info = "null") {
        QTest::newRow(name) << data << id << rawId << info;
    };
    row("text id", R"({"user_id":"7","user_info":{"name":"A"}})", "7", R"("7")", R"({"name":"A"})");
    row("number", R"({"user_id":7})", "7", "7");
    row("case 89: zero", R"({"user_id":0})", "0", "0");
    row("negative number", R"({"user_id":-1})", "-1", "-1");
    row("case 93: info is true", R"({"user_id":"a","user_info":true})", "a", R"("a")", "true");
    row("info is null", R"({"user_id":"a","user_info":null})", "a", R"("a")");
    row("escapes are read", R"({"user_id":"\u00e9"})", "\u00e9", R"("\u00e9")");
    row("128 bytes",
        R"({"user_id":")" + QByteArray(128, 'x') + R"("})",
        QByteArray(128, 'x'),
        '"' + QByteArray(128, 'x') + '"');
    row("last of two ids", R"({"user_id":"1","user_id":"2"})", "2", R"("2")");
}

void TestRoster::identityIsReadFromChannelData()
{
    QFETCH(QByteArray, channelData);
    const auto identity = MemberIdentity::parse(channelData);
    QVERIFY(identity);
    QTEST(identity->userId, "userId");
    QTEST(identity->rawUserId, "rawUserId");
    QTEST(identity->rawInfo, "rawInfo");
}

void TestRoster::channelDataWithoutAUserIsRefused_data()
{
    QTest::addColumn<QByteArray>("channelData");
    const auto row = [](const char *name, const QByteArray &data) {
        QTest::newRow(name) << data;
    };
    row("nothing", "");
    row("case 96: list", "[1,2]");
    row("case 96: number", "5");
    row("case 96: text", R"("x")");
    row("no id", R"({"user_info":{"name":"A"}})");
    row("id is null", R"({"user_id":null})");
    row("case 90: id is empty", R"({"user_id":""})");
    row("case 90: id is true", R"({"user_id":true})");
    row("case 90: id is an object", R"({"user_id":{}})");
    row("id is a list", R"({"user_id":["1"]})");
    row("id is a fraction", R"({"user_id":1.5})");
    row("id has an exponent", R"({"user_id":1e3})");
    row("id is too large a number", R"({"user_id":9223372036854775808})");
    row("129 bytes", R"({"user_id":")" + QByteArray(129, 'x') + R"("})");
    row("broken", R"({"user_id":"1")");
}

void TestRoster::channelDataWithoutAUserIsRefused()
{
    QFETCH(QByteArray, channelData);
    QVERIFY(!MemberIdentity::parse(channelData));
}

void TestRoster::emptyRosterIsAnEmptyObject()
{
    const Roster roster;
    QCOMPARE(roster.count(), 0);
    QCOMPARE(roster.rawPresence(), QByteArray(R"({"presence":{"count":0,"ids":[],"hash":{}}})"));
    QVERIFY(!roster.find("1"));
}

void TestRoster::membersAreListedInOrderOfJoining()
{
    Roster roster;
    QVERIFY(roster.join(person(R"({"user_id":"2","user_info":{"name":"B"}})"), B, 1));
    QVERIFY(roster.join(person(R"({"user_id":"1","user_info":{"name":"A"}})"), A, 2));
    QCOMPARE(
        roster.rawPresence(),
        QByteArray(
            R"({"presence":{"count":2,"ids":["2","1"],"hash":{"2":{"name":"B"},"1":{"name":"A"}}}})"));
    QCOMPARE(roster.leave("2", B), QByteArray(R"("2")"));
    QCOMPARE(roster.rawPresence(),
             QByteArray(R"({"presence":{"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}}})"));
}

void TestRoster::userWithTwoDevicesIsListedOnce()
{
    // cases 79, 80, 82
    Roster roster;
    QVERIFY(roster.join(person(R"({"user_id":3})"), A, 1));
    QVERIFY(!roster.join(person(R"({"user_id":3})"), B, 2));
    QCOMPARE(roster.count(), 1);
    QCOMPARE(roster.leave("3", A), QByteArray());
    QCOMPARE(roster.count(), 1);
    QCOMPARE(roster.leave("3", B), QByteArray("3"));
    QCOMPARE(roster.count(), 0);
}

void TestRoster::numberAndTextAreOneUser()
{
    // case 83
    Roster roster;
    QVERIFY(roster.join(person(R"({"user_id":1})"), A, 1));
    QVERIFY(!roster.join(person(R"({"user_id":"1"})"), B, 2));
    QCOMPARE(roster.rawPresence(),
             QByteArray(R"({"presence":{"count":1,"ids":[1],"hash":{"1":null}}})"));
    QCOMPARE(roster.leave("1", A), QByteArray());
    QCOMPARE(roster.leave("1", B), QByteArray("1")); // as first seen
}

void TestRoster::similarIdsAreSeveralUsers_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("case 98a: 10 and 1e1") << QByteArray("10") << QByteArray("1e1");
    QTest::newRow("case 98a: 1 and 01") << QByteArray("1") << QByteArray("01");
    QTest::newRow("case 98a: 0e12 and 0e99") << QByteArray("0e12") << QByteArray("0e99");
    QTest::newRow("case 98a: abc and ABC") << QByteArray("abc") << QByteArray("ABC");
    QTest::newRow("space behind") << QByteArray("1") << QByteArray("1 ");
}

void TestRoster::similarIdsAreSeveralUsers()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    Roster roster;
    QVERIFY(roster.join(person(R"({"user_id":")" + first + R"("})"), A, 1));
    QVERIFY(roster.join(person(R"({"user_id":")" + second + R"("})"), B, 2));
    QCOMPARE(roster.count(), 2);
}

void TestRoster::hashIsAlwaysAnObject()
{
    // case 91
    Roster roster;
    roster.join(person(R"({"user_id":0,"user_info":{"n":"zero"}})"), A, 1);
    roster.join(person(R"({"user_id":1,"user_info":{"n":"one"}})"), B, 2);
    QCOMPARE(
        roster.rawPresence(),
        QByteArray(
            R"({"presence":{"count":2,"ids":[0,1],"hash":{"0":{"n":"zero"},"1":{"n":"one"}}}})"));
}

void TestRoster::infoIsKeptByteForByte()
{
    // cases 84, 92, 97
    Roster roster;
    roster.join(
        person(R"({"user_id":"a","user_info":{ "e":{}, "f":1.0,"n":12345678901234567890 }})"),
        A,
        1);
    roster.join(person(R"({"user_id":"b","user_info":"\u00e9\/"})"), B, 2);
    roster.join(person(R"({"user_id":"c\"d"})"), C, 3);
    QCOMPARE(
        roster.rawPresence(),
        QByteArray(
            R"({"presence":{"count":3,"ids":["a","b","c\"d"],"hash":{"a":{ "e":{}, "f":1.0,"n":12345678901234567890 },"b":"\u00e9\/","c\"d":null}}})"));
}

void TestRoster::sameDeviceAgainBringsNewInfo()
{
    // case 94
    Roster roster;
    roster.join(person(R"({"user_id":"1","user_info":1})"), A, 1);
    QVERIFY(!roster.join(person(R"({"user_id":"1","user_info":2})"), A, 2));
    QCOMPARE(roster.find("1")->identity.rawInfo, QByteArray("2"));
    QCOMPARE(roster.find("1")->devices, QList<SocketId>{A});
    QCOMPARE(roster.rawPresence(),
             QByteArray(R"({"presence":{"count":1,"ids":["1"],"hash":{"1":2}}})"));
    QCOMPARE(roster.leave("1", A), QByteArray(R"("1")"));
}

void TestRoster::anotherDeviceKeepsTheFirstInfo()
{
    Roster roster;
    roster.join(person(R"({"user_id":"1","user_info":1})"), A, 1);
    roster.join(person(R"({"user_id":"1","user_info":2})"), B, 2);
    QCOMPARE(roster.find("1")->identity.rawInfo, QByteArray("1"));
}

void TestRoster::leavingTwiceIsHarmless()
{
    Roster roster;
    roster.join(person(R"({"user_id":"1"})"), A, 1);
    QCOMPARE(roster.leave("2", A), QByteArray());
    QCOMPARE(roster.leave("1", B), QByteArray());
    QCOMPARE(roster.count(), 1);
    QCOMPARE(roster.leave("1", A), QByteArray(R"("1")"));
    QCOMPARE(roster.leave("1", A), QByteArray());
}

void TestRoster::memberKnowsDevicesAndTime()
{
    Roster roster;
    roster.join(person(R"({"user_id":"1"})"), A, 100);
    roster.join(person(R"({"user_id":"1"})"), B, 200);
    const auto *member = roster.find("1");
    QVERIFY(member);
    QCOMPARE(member->devices, (QList<SocketId>{A, B}));
    QCOMPARE(member->joinedUtc, 100);
    QCOMPARE(roster.members().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestRoster)

#include "tst_roster.moc"
