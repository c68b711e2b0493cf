// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/channelauth.h"

#include <QTest>

using namespace server;

class TestChannelAuth : public QObject
{
    Q_OBJECT

private slots:
    void knownSignaturesAreMade_data();
    void knownSignaturesAreMade();
    void verifyWantsLowerCaseHexOfFullLength_data();
    void verifyWantsLowerCaseHexOfFullLength();
    void equalityLooksAtAllBytes();
    void channelSignatureIsOverSocketChannelAndData_data();
    void channelSignatureIsOverSocketChannelAndData();
    void keyInFrontIsCheckedWhenStrict_data();
    void keyInFrontIsCheckedWhenStrict();
    void userSignatureIsOverSocketAndUserData();
    void printedHashOfAnotherPersonIsRefused();
    void encryptedChannelsHaveASecret_data();
    void encryptedChannelsHaveASecret();
    void madeAuthIsValid_data();
    void madeAuthIsValid();
};

void TestChannelAuth::knownSignaturesAreMade_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const char *secret, const char *text, const char *hex) {
        QTest::newRow(name) << QByteArray(secret) << QByteArray(text) << QByteArray(hex);
    };
    row("private",
        "7ad3773142a6692b25b8",
        "1234.1234:private-foobar",
        "58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4");
    row("presence",
        "7ad3773142a6692b25b8",
        R"(1234.1234:presence-foobar:{"user_id":10,"user_info":{"name":"Mr. Channels"}})",
        "31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80");
    // Pusher's page prints this one for "Mr. Channels".
    row("presence, the person of Pusher's page",
        "7ad3773142a6692b25b8",
        R"(1234.1234:presence-foobar:{"user_id":10,"user_info":{"name":"Mr. Pusher"}})",
        "afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c");
    row("user",
        "7ad3773142a6692b25b8",
        R"(1234.1234::user::{"id":"12345"})",
        "4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba");
    row("request with a body",
        "7ad3773142a6692b25b8",
        "POST\n/apps/3/events\nauth_key=278d425bdf160c739803&auth_timestamp=1353088179"
        "&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f",
        "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c");
    row("request without a body",
        "s",
        "GET\n/apps/1/channels\nauth_key=k&auth_timestamp=1700000000&auth_version=1.0"
        "&filter_by_prefix=presence-&info=user_count",
        "4267c03f474cd099fddfa953f2ffeb090932b12190e6930a867d2c1ef37aac09");
    row("terminate",
        "s",
        "POST\n/apps/1/users/42/terminate_connections\nauth_key=k&auth_timestamp=1700000000"
        "&auth_version=1.0&body_md5=99914b932bd37a50b983c5e7c90ae93b",
        "cbd9a0d7e50b5d44f027770254f19b341ddb71cbb7e7c107a85a5eeafbfb8cf1");
    row("UTF-8 without escapes",
        "s",
        "1234.5678:presence-x:{\"user_id\":\"1\",\"user_info\":{\"n\":\"\u00e9/\"}}",
        "3eb50a53b103148be6bcbf66af6c48bfab072cff1ff630494f5ebe44ecff945a");
    row("user with a watchlist",
        "s",
        R"(1234.5678::user::{"id":"42","user_info":{"n":1},"watchlist":["7"]})",
        "da6fe50af2dfbaf8caeea9c170cd9cc384cc067e4993c224e474415d5fad8e8e");
    row("webhook",
        "s",
        R"({"time_ms":1327078148132,"events":[{"name":"channel_occupied","channel":"test"}]})",
        "c106d2873f32811ad8dbbb5a69f50592b4139bf44df05ba56391faf9304e8103");
}

void TestChannelAuth::knownSignaturesAreMade()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);
    const Signer signer(secret);
    QCOMPARE(signer.sign(text), hex);
    QCOMPARE(signer.sign(text), hex); // signing leaves the signer as it was
    QVERIFY(signer.verify(text, hex));
}

void TestChannelAuth::verifyWantsLowerCaseHexOfFullLength_data()
{
    QTest::addColumn<QByteArray>("hex");
    const QByteArray good = Signer("secret").sign("text");
    QTest::newRow("upper case") << good.toUpper();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one short") << good.chopped(1);
    QTest::newRow("one more") << good + '0';
    QTest::newRow("last digit") << good.chopped(1) + (good.back() == '0' ? '1' : '0');
    QTest::newRow("first digit") << (good.front() == '0' ? '1' : '0') + good.sliced(1);
    QTest::newRow("of another secret") << Signer("Secret").sign("text");
    QTest::newRow("of another text") << Signer("secret").sign("text ");
    QTest::newRow("digest as bytes") << QByteArray::fromHex(good);
}

void TestChannelAuth::verifyWantsLowerCaseHexOfFullLength()
{
    QFETCH(QByteArray, hex);
    QVERIFY(!Signer("secret").verify("text", hex));
}

void TestChannelAuth::equalityLooksAtAllBytes()
{
    QVERIFY(constantTimeEquals("", ""));
    QVERIFY(constantTimeEquals("abc", "abc"));
    QVERIFY(constantTimeEquals(QByteArray("a\0b", 3), QByteArray("a\0b", 3)));
    QVERIFY(!constantTimeEquals(QByteArray("a\0b", 3), QByteArray("a\0c", 3)));
    QVERIFY(!constantTimeEquals("abc", "abcd"));
    QVERIFY(!constantTimeEquals("", "a"));
}

void TestChannelAuth::channelSignatureIsOverSocketChannelAndData_data()
{
    QTest::addColumn<QByteArray>("signedText");
    QTest::addColumn<QByteArray>("channelData");
    QTest::addColumn<bool>("isValid");
    const QByteArray data = R"({"user_id":"1"})";
    const auto row =
        [](const char *name, const QByteArray &text, const QByteArray &signedData, bool isValid) {
            QTest::newRow(name) << text << signedData << isValid;
        };
    row("without data", "1.2:private-x", "", true);
    row("with data", "1.2:private-x:" + data, data, true);
    row("case 59: another socket", "1.3:private-x", "", false);
    row("case 59: another channel", "1.2:private-y", "", false);
    row("case 60: data was not signed", "1.2:private-x", data, false);
    row("signed data was left out", "1.2:private-x:" + data, "", false);
    row("other data", "1.2:private-x:" + data, R"({"user_id":"2"})", false);
    row("data with a space more", "1.2:private-x:" + data, data + ' ', false);
}

void TestChannelAuth::channelSignatureIsOverSocketChannelAndData()
{
    QFETCH(QByteArray, signedText);
    QFETCH(QByteArray, channelData);
    const SigningKey key{"key1", Signer("secret1")};
    const QByteArray auth = "key1:" + Signer("secret1").sign(signedText);
    QTEST(isChannelAuthValid(key, auth, "1.2", "private-x", channelData), "isValid");
    const QByteArray foreign = "key1:" + Signer("secret2").sign(signedText);
    QVERIFY(!isChannelAuthValid(key, foreign, "1.2", "private-x", channelData)); // case 59
}

void TestChannelAuth::keyInFrontIsCheckedWhenStrict_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("the app's key") << QByteArray("key1:") << true << true;
    QTest::newRow("case 58: another key") << QByteArray("WRONGKEY:") << true << false;
    QTest::newRow("case 58: no key") << QByteArray() << true << false;
    QTest::newRow("empty key") << QByteArray(":") << true << false;
    QTest::newRow("upper case") << QByteArray("KEY1:") << true << false;
    QTest::newRow("relaxed: another key") << QByteArray("app-key:") << false << true;
    QTest::newRow("relaxed: no key") << QByteArray() << false << true;
    QTest::newRow("relaxed: two colons") << QByteArray("a:b:") << false << false;
}

void TestChannelAuth::keyInFrontIsCheckedWhenStrict()
{
    QFETCH(QByteArray, front);
    QFETCH(bool, isStrict);
    const SigningKey key{"key1", Signer("secret1"), isStrict};
    const QByteArray auth = front + Signer("secret1").sign("1.2:private-x");
    QTEST(isChannelAuthValid(key, auth, "1.2", "private-x", {}), "isValid");
    QVERIFY(!isChannelAuthValid(key, front, "1.2", "private-x", {})); // no signature at all
    QVERIFY(!isChannelAuthValid(key, {}, "1.2", "private-x", {}));
}

void TestChannelAuth::userSignatureIsOverSocketAndUserData()
{
    const SigningKey key{"key1", Signer("7ad3773142a6692b25b8")};
    const QByteArray auth = "key1:4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba";
    QVERIFY(isUserAuthValid(key, auth, "1234.1234", R"({"id":"12345"})"));
    QVERIFY(!isUserAuthValid(key, auth, "1234.1235", R"({"id":"12345"})"));
    QVERIFY(!isUserAuthValid(key, auth, "1234.1234", R"({"id":"12346"})"));
    QVERIFY(!isUserAuthValid(key, auth.sliced(5), "1234.1234", R"({"id":"12345"})"));
    // A channel that is named like the text to sign does not stand for it.
    const QByteArray ofChannel = channelAuth(key, "1234.1234", R"({"id":"12345"})", {});
    QVERIFY(!isUserAuthValid(key, ofChannel, "1234.1234", R"({"id":"12345"})"));
}

void TestChannelAuth::printedHashOfAnotherPersonIsRefused()
{
    const SigningKey key{"278d425bdf160c739803", Signer("7ad3773142a6692b25b8")};
    const QByteArray printed =
        "278d425bdf160c739803:afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c";
    const auto isValid = [&](const QByteArray &name) {
        return isChannelAuthValid(key,
                                  printed,
                                  "1234.1234",
                                  "presence-foobar",
                                  R"({"user_id":10,"user_info":{"name":")" + name + R"("}})");
    };
    QVERIFY(isValid("Mr. Pusher"));
    QVERIFY(!isValid("Mr. Channels"));
}

void TestChannelAuth::encryptedChannelsHaveASecret_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("masterKey"); // base64
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("PROTOCOL.md A") << QByteArray("private-encrypted-foo")
                                   << QByteArray("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
                                   << QByteArray("mi6ujdNqJtS1E+MI32Ma63nvdhVlkio2R84zbolRcMg=");
    QTest::newRow("FEATURES.md 2.3") << QByteArray("private-encrypted-bla")
                                     << QByteArray("zyrm8pvV2C9fJcBfhyXzvxbJVN/H7QLmbe0xJi1GhPU=")
                                     << QByteArray("nlr49ISQHz91yS3cy/yWmW8wFMNeTnNL5tNHnbPJcLQ=");
}

void TestChannelAuth::encryptedChannelsHaveASecret()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, masterKey);
    QTEST(sharedSecret(channel, QByteArray::fromBase64(masterKey)), "secret");
}

void TestChannelAuth::madeAuthIsValid_data()
{
    QTest::addColumn<QByteArray>("channelData");
    QTest::newRow("private") << QByteArray();
    QTest::newRow("presence") << QByteArray("{\"user_id\":\"\u00e9\"}");
}

void TestChannelAuth::madeAuthIsValid()
{
    QFETCH(QByteArray, channelData);
    const SigningKey key{"key1", Signer("secret1")};
    const QByteArray auth = channelAuth(key, "1.2", "presence-x", channelData);
    QVERIFY(auth.startsWith("key1:"));
    QVERIFY(isChannelAuthValid(key, auth, "1.2", "presence-x", channelData));
}

QTEST_GUILESS_MAIN(TestChannelAuth)

#include "tst_channelauth.moc"
