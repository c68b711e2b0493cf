// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a client decides without a socket.
#include "server/client/authorizer.h"
#include "server/client/secretbox.h"

#include <QJsonObject>
#include <QTest>

#include <sodium.h>

using namespace server;
using namespace server::client;

class TestClientParts : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreRead_data();
    void eventsAreRead();
    void whatIsNoEventIsNotRead_data();
    void whatIsNoEventIsNotRead();
    void membersAreRead_data();
    void membersAreRead();
    void namesFollowEcho_data();
    void namesFollowEcho();
    void defaultRetriesAreTheSeeds();
    void jitterStaysInItsPart();
    void closeCodesSayWhetherToComeBack_data();
    void closeCodesSayWhetherToComeBack();
    void urlsAreRead_data();
    void urlsAreRead();
    void impossibleOptionsAreNamed_data();
    void impossibleOptionsAreNamed();
    void urlIsPushers();
    void authorizationsAreRead_data();
    void authorizationsAreRead();
    void secretBoxOpens();
    void secretBoxRefuses_data();
    void secretBoxRefuses();
};

void TestClientParts::eventsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rawData");
    QTest::addColumn<QString>("userId");
    const auto row = [](const char *name, const char *members, const char *data, const char *user) {
        QTest::newRow(name) << QByteArray("{\"event\":\"e\",\"channel\":\"c\"") + members + '}'
                            << QByteArray(data) << QString::fromLatin1(user);
    };
    row("string of JSON", ",\"data\":\"{\\\"a\\\":1.0}\"", "{\"a\":1.0}", "");
    row("string of no JSON", ",\"data\":\"plain text\"", "\"plain text\"", "");
    row("object", ",\"data\":{\"b\":[],\"a\":{}}", "{\"b\":[],\"a\":{}}", "");
    row("none", "", "null", "");
    row("user", ",\"data\":1,\"user_id\":\"7\"", "1", "7");
    row("user of a number", ",\"data\":1,\"user_id\":7", "1", "7");
    row("user of another type", ",\"data\":1,\"user_id\":[7]", "1", "");
}

void TestClientParts::eventsAreRead()
{
    QFETCH(QByteArray, text);
    const auto event = parseEvent(text);
    QVERIFY(event);
    QCOMPARE(event->name, QStringLiteral("e"));
    QCOMPARE(event->channel, QStringLiteral("c"));
    QTEST(event->rawData, "rawData");
    QTEST(event->userId, "userId");
}

void TestClientParts::whatIsNoEventIsNotRead_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray whole = "{\"event\":\"e\",\"data\":\"\\u00e9\"}";
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("first %d bytes", int(size)) << whole.first(size);
    QTest::newRow("list") << QByteArray("[\"event\"]");
    QTest::newRow("number as name") << QByteArray("{\"event\":5}");
    QTest::newRow("no name") << QByteArray("{\"data\":5}");
    QTest::newRow("bytes") << QByteArray("\xff\x00\x01", 3);
}

void TestClientParts::whatIsNoEventIsNotRead()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseEvent(text));
}

void TestClientParts::membersAreRead_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QStringList>("members");
    QTest::newRow("in their order")
        << QByteArray("{\"9\":{\"n\":1},\"1\":null}")
        << QStringList{QStringLiteral("9={\"n\":1}"), QStringLiteral("1=null")};
    QTest::newRow("empty") << QByteArray("{}") << QStringList{};
    QTest::newRow("empty, of Reverb") << QByteArray("[]") << QStringList{};
    QTest::newRow("list, of Reverb")
        << QByteArray("[true,2]") << QStringList{QStringLiteral("0=true"), QStringLiteral("1=2")};
}

void TestClientParts::membersAreRead()
{
    QFETCH(QByteArray, hash);
    const auto members = parseMembers("{\"presence\":{\"count\":0,\"hash\":" + hash + "}}");
    QVERIFY(members);
    QStringList texts;
    for (const Member &member : *members)
        texts.append(member.id + u'=' + QString::fromUtf8(member.rawInfo));
    QTEST(texts, "members");
    QVERIFY(!parseMembers("{}"));
    QVERIFY(!parseMembers("{\"presence\":{\"hash\":5}}"));
}

void TestClientParts::namesFollowEcho_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("name");
    const QString app = QStringLiteral("App.Events");
    QTest::newRow("class") << "OrderShipped" << app << "App\\Events\\OrderShipped";
    QTest::newRow("deeper") << "Orders.Shipped" << app << "App\\Events\\Orders\\Shipped";
    QTest::newRow("name of its own") << ".order.shipped" << app << "order.shipped";
    QTest::newRow("class elsewhere") << "\\Other\\Thing" << app << "Other\\Thing";
    QTest::newRow("no namespace") << "order.shipped"
                                  << ""
                                  << "order\\shipped";
}

void TestClientParts::namesFollowEcho()
{
    QFETCH(QString, event);
    QFETCH(QString, root);
    QTEST(eventName(event, root), "name");
}

void TestClientParts::defaultRetriesAreTheSeeds()
{
    const Retry retry;
    QList<int> delays;
    for (int number = 0; retry.allows(number); ++number)
        delays.append(retry.delayMs(number, 1));
    const QList<int> expected{
        1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000, 30'000, 30'000};
    QCOMPARE(delays, expected);
    Retry endless;
    endless.attempts = -1;
    QVERIFY(endless.allows(1'000'000));
    QCOMPARE(endless.delayMs(1'000'000), 30'000);
}

void TestClientParts::jitterStaysInItsPart()
{
    Retry retry;
    retry.jitter = 0.25;
    QCOMPARE(retry.delayMs(1, 0), 1'500);
    QCOMPARE(retry.delayMs(1, 0.5), 2'000);
    QCOMPARE(retry.delayMs(1, 1), 2'500);
    QCOMPARE(retry.delayMs(9, 1), 30'000); // no wait is longer
}

void TestClientParts::closeCodesSayWhetherToComeBack_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Comeback>("fresh");
    QTest::addColumn<Comeback>("greeted");
    const auto row = [](int code, Comeback fresh, Comeback greeted) {
        QTest::addRow("%d", code) << code << fresh << greeted;
    };
    row(1000, Comeback::BackOff, Comeback::BackOff);
    row(1006, Comeback::BackOff, Comeback::BackOff);
    row(3999, Comeback::BackOff, Comeback::BackOff);
    row(4000, Comeback::WithTls, Comeback::WithTls);
    row(4001, Comeback::Never, Comeback::Never);
    row(4099, Comeback::Never, Comeback::Never);
    row(4100, Comeback::InASecond, Comeback::InASecond);
    row(4199, Comeback::InASecond, Comeback::InASecond);
    row(4200, Comeback::BackOff, Comeback::AtOnce);
    row(4299, Comeback::BackOff, Comeback::AtOnce);
    row(4300, Comeback::Never, Comeback::Never);
}

void TestClientParts::closeCodesSayWhetherToComeBack()
{
    QFETCH(int, code);
    QTEST(comebackAfter(quint16(code), false), "fresh");
    QTEST(comebackAfter(quint16(code), true), "greeted");
}

void TestClientParts::urlsAreRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("again"); // empty: refused
    QTest::newRow("plain") << "ws://a:8080/app/key1"
                           << "ws://a:8080/app/key1";
    QTest::newRow("default ports") << "wss://a/app/key1"
                                   << "wss://a:443/app/key1";
    QTest::newRow("prefix") << "ws://a/x/app/k"
                            << "ws://a:80/x/app/k";
    QTest::newRow("key in escapes") << "ws://a/app/k%20%25"
                                    << "ws://a:80/app/k%20%25";
    QTest::newRow("other scheme") << "http://a/app/k"
                                  << "";
    QTest::newRow("no route") << "ws://a/k"
                              << "";
    QTest::newRow("no key") << "ws://a/app/"
                            << "";
    QTest::newRow("no host") << "ws:///app/k"
                             << "";
}

void TestClientParts::urlsAreRead()
{
    QFETCH(QString, url);
    QFETCH(QString, again);
    const auto options = Options::fromUrl(QUrl(url));
    QCOMPARE(options.has_value(), !again.isEmpty());
    if (!options)
        return;
    QCOMPARE(options->url(options->useTls).toString(QUrl::FullyEncoded | QUrl::RemoveQuery), again);
}

void TestClientParts::impossibleOptionsAreNamed_data()
{
    QTest::addColumn<std::function<void(Options &)>>("spoil");
    QTest::addColumn<QString>("said");
    using Spoil = std::function<void(Options &)>;
    const auto row = [](const char *said, Spoil spoil) {
        QTest::newRow(said) << spoil << QString::fromLatin1(said);
    };
    row("host is empty", [](Options &o) { o.host.clear(); });
    row("key is \"a/b\"", [](Options &o) { o.key = "a/b"; });
    row("path is \"ws\"", [](Options &o) { o.path = QStringLiteral("ws"); });
    row("factor 0.5", [](Options &o) { o.retry.factor = 0.5; });
    row("from 5 ms to 1 ms", [](Options &o) { o.retry = {1, 5, 1, 2, 0}; });
    row("retry.jitter is 2", [](Options &o) { o.retry.jitter = 2; });
    row("pongTimeoutMs is 0", [](Options &o) { o.pongTimeoutMs = 0; });
    row("timeoutMs is -1", [](Options &o) { o.authorization.timeoutMs = -1; });
}

void TestClientParts::impossibleOptionsAreNamed()
{
    QFETCH(std::function<void(Options &)>, spoil);
    QFETCH(QString, said);
    Options options;
    options.key = "key1";
    QVERIFY(options.validate().has_value());
    spoil(options);
    const Outcome valid = options.validate();
    QVERIFY(!valid);
    QCOMPARE(valid.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(valid.error().message.contains(said), qPrintable(valid.error().message));
}

void TestClientParts::urlIsPushers()
{
    Options options;
    options.host = QStringLiteral("a");
    options.key = "key1";
    options.tlsPort = 8443;
    QCOMPARE(options.url(false).toString(),
             QStringLiteral("ws://a:80/app/key1?protocol=7&client=qt-belfry&version=%1")
                 .arg(QLatin1String(BELFRY_VERSION)));
    QCOMPARE(options.url(true).port(), 8443);
    options.tlsPort = 0;
    QCOMPARE(options.url(true).port(), 443);
}

void TestClientParts::authorizationsAreRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("auth"); // empty: refused
    QTest::addColumn<QByteArray>("data");
    const QByteArray none;
    QTest::newRow("private") << 200 << QByteArray(R"({"auth":"k:s"})") << QByteArray("k:s") << none;
    QTest::newRow("presence") << 200 << QByteArray(R"({"auth":"k:s","channel_data":"{\"a\":1}"})")
                              << QByteArray("k:s") << QByteArray(R"({"a":1})");
    QTest::newRow("user") << 200 << QByteArray(R"({"auth":"k:s","user_data":"{}"})")
                          << QByteArray("k:s") << QByteArray("{}");
    QTest::newRow("403") << 403 << QByteArray(R"({"auth":"k:s"})") << none << none;
    QTest::newRow("redirect") << 302 << none << none << none;
    QTest::newRow("page") << 200 << QByteArray("<html>") << none << none;
    QTest::newRow("true") << 200 << QByteArray("true") << none << none;
    QTest::newRow("number") << 200 << QByteArray(R"({"auth":5})") << none << none;
    QTest::newRow("short secret") << 200 << QByteArray(R"({"auth":"k:s","shared_secret":"YQ=="})")
                                  << none << none;
}

void TestClientParts::authorizationsAreRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, auth);
    const AuthResult result = authAnswer(status, body, QStringLiteral("private-x"));
    if (const auto *refusal = std::get_if<Refusal>(&result)) {
        QVERIFY(auth.isEmpty());
        QCOMPARE(refusal->status, status);
        QVERIFY2(refusal->reason.contains(u"private-x"), qPrintable(refusal->reason));
        return;
    }
    QCOMPARE(std::get<AuthAnswer>(result).auth, auth);
    QTEST(std::get<AuthAnswer>(result).data, "data");
}

namespace {

const QByteArray Secret(SharedSecretBytes, 's');
const QByteArray Nonce(crypto_secretbox_NONCEBYTES, 'n');

QByteArray sealed(const QByteArray &plain)
{
    const auto bytes = [](const QByteArray &text) {
        return reinterpret_cast<const unsigned char *>(text.constData());
    };
    QByteArray cipher(plain.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char *>(cipher.data()),
                          bytes(plain),
                          static_cast<unsigned long long>(plain.size()),
                          bytes(Nonce),
                          bytes(Secret));
    return cipher.toBase64();
}

QByteArray box(const QByteArray &nonce, const QByteArray &cipher)
{
    return "{\"nonce\":\"" + nonce + "\",\"ciphertext\":\"" + cipher + "\"}";
}

} // namespace

void TestClientParts::secretBoxOpens()
{
    for (const QByteArray &plain : {QByteArray(), QByteArray("{\"a\":1}"), QByteArray(5000, 'x')})
        QCOMPARE(openSecretBox(box(Nonce.toBase64(), sealed(plain)), Secret), plain);
}

void TestClientParts::secretBoxRefuses_data()
{
    QTest::addColumn<QByteArray>("rawData");
    const QByteArray cipher = sealed("{}");
    QByteArray spoilt = QByteArray::fromBase64(cipher);
    spoilt[3] = char(spoilt[3] ^ 1);
    QTest::newRow("spoilt") << box(Nonce.toBase64(), spoilt.toBase64());
    QTest::newRow("short nonce") << box("bm4=", cipher);
    QTest::newRow("short text") << box(Nonce.toBase64(), "YQ==");
    QTest::newRow("no base64") << box(Nonce.toBase64(), "***");
    QTest::newRow("no text") << QByteArray("{\"nonce\":\"bm4=\"}");
    QTest::newRow("no object") << QByteArray("5");
}

void TestClientParts::secretBoxRefuses()
{
    QFETCH(QByteArray, rawData);
    QVERIFY(!openSecretBox(rawData, Secret));
    QVERIFY(!openSecretBox(box(Nonce.toBase64(), sealed("{}")), Secret.first(31)));
    QVERIFY(!openSecretBox(box(Nonce.toBase64(), sealed("{}")), QByteArray(32, 'o')));
}

QTEST_GUILESS_MAIN(TestClientParts)

#include "tst_clientparts.moc"
