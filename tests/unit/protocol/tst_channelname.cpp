// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/channelname.h"

#include <QTest>

using namespace server;

using Access = ChannelType::Access;

class TestChannelName : public QObject
{
    Q_OBJECT

private slots:
    void prefixDecidesTheType_data();
    void prefixDecidesTheType();
    void onlySdkCharactersAreValid_data();
    void onlySdkCharactersAreValid();
    void serverToUserNamesItsUser_data();
    void serverToUserNamesItsUser();
};

void TestChannelName::prefixDecidesTheType_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("access");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("cache");
    QTest::addColumn<bool>("isGuarded");
    const auto row =
        [](const char *name, Access access, bool encrypted, bool cache, bool isGuarded) {
            QTest::newRow(name) << QByteArray(name) << int(access) << encrypted << cache
                                << isGuarded;
        };
    row("test-channel", Access::Public, false, false, false);
    row("private-x", Access::Private, false, false, true);
    row("private-", Access::Private, false, false, true);
    row("private-cache-x", Access::Private, false, true, true);
    row("private-encrypted-x", Access::Private, true, false, true);
    row("private-encrypted-cache-x", Access::Private, true, true, true); // case 63
    row("presence-x", Access::Presence, false, false, true);
    row("presence-cache-x", Access::Presence, false, true, true);
    row("presence-encrypted-x", Access::Presence, false, false, true);
    row("cache-x", Access::Public, false, true, false);
    row("cachefoo", Access::Public, false, false, false); // case 62
    // Without the dash they are public, as pusher-js has it.
    row("privateer", Access::Public, false, false, false);    // case 61
    row("presencefoo", Access::Public, false, false, false);  // case 61
    row("Private-x", Access::Public, false, false, false);    // prefixes have a case
    row("my-private-x", Access::Public, false, false, false); // and stand in front
    row("#server-to-user-1", Access::Public, false, false, false);
}

void TestChannelName::prefixDecidesTheType()
{
    QFETCH(QByteArray, name);
    QFETCH(int, access);
    QFETCH(bool, encrypted);
    QFETCH(bool, cache);
    const ChannelType type = classifyChannel(name);
    QCOMPARE(type, (ChannelType{Access(access), encrypted, cache}));
    QCOMPARE(type.isPresence(), Access(access) == Access::Presence);
    QTEST(type.isGuarded(), "isGuarded");
}

void TestChannelName::onlySdkCharactersAreValid_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *title, const QByteArray &name, bool isValid) {
        QTest::newRow(title) << name << isValid;
    };
    row("letters, digits and signs", "azAZ09_-=@,.;", true);
    row("one character", "x", true);
    row("200 bytes", QByteArray(200, 'x'), true);
    row("201 bytes", QByteArray(201, 'x'), false);
    row("hash in front", "#server-to-user-1", true);
    row("200 bytes with the hash", '#' + QByteArray(199, 'x'), true);
    row("201 bytes with the hash", '#' + QByteArray(200, 'x'), false);
    row("case 41: empty", "", false);
    row("hash alone", "#", false);
    row("two hashes", "##x", false);
    row("hash inside", "a#b", false);
    row("case 64: space", "a b", false);
    row("case 64: slash", "a/b", false);
    row("case 64: accent", "\u00e9", false);
    row("case 64: 500 characters", QByteArray(500, 'x'), false);
    row("case 64: markup", "<b>", false);
    row("line break at the end", "x\n", false);
    row("zero byte", QByteArray("x\0", 2), false);
    row("colon", "a:b", false);
    row("star", "*", false);
}

void TestChannelName::onlySdkCharactersAreValid()
{
    QFETCH(QByteArray, name);
    QTEST(isValidChannelName(name), "isValid");
}

void TestChannelName::serverToUserNamesItsUser_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("number") << QByteArray("#server-to-user-42") << QByteArray("42");
    QTest::newRow("dashes") << QByteArray("#server-to-user-a-b") << QByteArray("a-b");
    QTest::newRow("nobody") << QByteArray("#server-to-user-") << QByteArray();
    QTest::newRow("without the hash") << QByteArray("server-to-user-42") << QByteArray();
    QTest::newRow("another channel") << QByteArray("#x") << QByteArray();
}

void TestChannelName::serverToUserNamesItsUser()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, user);
    QCOMPARE(serverToUserId(name).toByteArray(), user);
}

QTEST_GUILESS_MAIN(TestChannelName)

#include "tst_channelname.moc"
