// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/explanation.h"
#include "server/auth/jsonvariants.h"
#include "server/auth/requestauth.h"

#include <QTest>

using namespace server;

namespace {

constexpr qint64 Now = 1353088179; // of Pusher's example
const QByteArray Body =
    "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}";
const QByteArray Presence = "{\"user_id\":10,\"user_info\":{\"name\":\"Mr. Channels\"}}";

Signatory pusher()
{
    return {"3", QStringLiteral("docs"), "278d425bdf160c739803", "7ad3773142a6692b25b8", {}, true};
}

Signatory web()
{
    return {"7", QStringLiteral("web"), "webkey", "websecret", {}, true};
}

QByteArray hmac(const QByteArray &text, const QByteArray &secret = pusher().secret)
{
    return Signer(secret).sign(text);
}

SignatureClaim presenceClaim(const QByteArray &given, const QByteArray &data = Presence)
{
    return {SignatureClaim::Channel, "1234.1234", "presence-foobar", data, given, {}, {}, {}};
}

SignatureClaim privateClaim(const QByteArray &given)
{
    return {SignatureClaim::Channel, "1234.1234", "private-foobar", {}, given, {}, {}, {}};
}

SignatureVerdict explained(const SignatureClaim &claim, qint64 now = Now)
{
    return explainClaim(claim, pusher(), {pusher(), web()}, {now * 1000, 600, "/ws"});
}

QByteArray query(const QByteArray &signature, const QByteArray &time = "1353088179")
{
    return "auth_key=278d425bdf160c739803&auth_timestamp=" + time +
           "&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f&auth_signature=" +
           signature;
}

const QByteArray Right = "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c";

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void channelsAreExplained_data();
    void channelsAreExplained();
    void signinsAreExplained();
    void requestsAreExplained_data();
    void requestsAreExplained();
    void secretsAreNotTold();
    void whatIsSignedVerifies_data();
    void whatIsSignedVerifies();
    void differencesAreNamed_data();
    void differencesAreNamed();
};

void TestExplanation::channelsAreExplained_data()
{
    QTest::addColumn<SignatureClaim>("claim");
    QTest::addColumn<QString>("finding"); // a part of it; empty: it is right
    const auto row = [](const char *name, const SignatureClaim &claim, const char *finding) {
        QTest::newRow(name) << claim << QString::fromUtf8(finding);
    };
    const QByteArray key = pusher().key + ':';
    const QByteArray hex = "58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4";
    const QByteArray presenceHex =
        "31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80";
    const auto over = [&](const QByteArray &text) {
        return key + hmac(text);
    };
    row("Pusher's private", privateClaim(key + hex), "");
    row("Pusher's presence", presenceClaim(key + presenceHex), "");
    row("an endpoint's answer",
        presenceClaim("{\"auth\":\"" + key + presenceHex +
                          "\",\"channel_data\":\"{\\\"user_id\\\":10,\\\"user_info\\\":{"
                          "\\\"name\\\":\\\"Mr. Channels\\\"}}\"}",
                      {}),
        "");
    row("a client's message",
        {SignatureClaim::Channel,
         "1234.1234",
         {},
         {},
         "{\"event\":\"pusher:subscribe\",\"data\":{\"auth\":\"" + key + hex +
             "\",\"channel\":\"private-foobar\"}}",
         {},
         {},
         {}},
        "");
    row("the channel differs from the message",
        privateClaim("{\"auth\":\"x:y\",\"channel\":\"private-other\"}"),
        "the message is for \"private-other\"");
    row("one flipped digit",
        privateClaim(key + "68df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4"),
        "1 of the 64 digits of the signature differ, the first at place 1: \"6\" in place of");
    row("one flipped byte of the data",
        presenceClaim(key + presenceHex,
                      "{\"user_id\":10,\"user_info\":{\"name\":\"Mr. Channelz\"}}"),
        "stands \"z\", and \"s\" was signed");
    row("the person of Pusher's page",
        presenceClaim(key + "afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c"),
        "The secret differs, or something else was signed");
    row("space after a colon",
        presenceClaim(key + presenceHex,
                      "{\"user_id\": 10,\"user_info\":{\"name\":\"Mr. Channels\"}}"),
        "channel_data differs from what was signed: at character 12 it has a space after \":\"");
    row("spaces were signed",
        presenceClaim(over("1234.1234:presence-foobar:{\"user_id\": 10, \"user_info\": {\"name\": "
                           "\"Mr. Channels\"}}")),
        "a space after \":\" was signed");
    row("escaped slash",
        presenceClaim(over("1234.1234:presence-foobar:{\"user_id\":\"a\\/b\"}"),
                      "{\"user_id\":\"a/b\"}"),
        "an escaped slash");
    row("escaped letter",
        presenceClaim(over("1234.1234:presence-foobar:{\"user_id\":\"\\u00e9\"}"),
                      "{\"user_id\":\"é\"}"),
        "\\u00e9 was signed");
    row("id as text",
        presenceClaim(over("1234.1234:presence-foobar:{\"user_id\":\"10\"}"), "{\"user_id\":10}"),
        "one in quotes was signed");
    row("without data",
        presenceClaim(over("1234.1234:presence-foobar")),
        "It was signed without channel_data");
    row("without prefix",
        privateClaim(over("1234.1234:foobar")),
        "was signed without the prefix \"private-\"");
    row("a sign-in", privateClaim(over("1234.1234::user::")), "of a sign-in");
    row("malformed socket id",
        {SignatureClaim::Channel, "1234,1234", "private-foobar", {}, key + hex, {}, {}, {}},
        "The socket id \"1234,1234\" is malformed");
    row("public channel",
        {SignatureClaim::Channel, "1234.1234", "news", {}, key + hex, {}, {}, {}},
        "is public");
    row("presence without a user", presenceClaim(key + hex, {}), "takes channel_data");
    row("wrong key, right signature",
        privateClaim("nokey:" + hex),
        "The key \"nokey\" is that of no app here; that of the app \"docs\" is "
        "\"278d425bdf160c739803\". The signature itself is right.");
    row("key of another app",
        privateClaim("webkey:" + hmac("1234.1234:private-foobar", "websecret")),
        "The key \"webkey\" is that of the app \"web\", not of the app \"docs\".");
    row("secret of another app",
        privateClaim(key + hmac("1234.1234:private-foobar", "websecret")),
        "Signed with the secret of the app \"web\", not of the app \"docs\".");
    row("secret in quotes",
        privateClaim(key + hmac("1234.1234:private-foobar", "\"7ad3773142a6692b25b8\"")),
        "the quotes around it");
    row("key as secret",
        privateClaim(key + hmac("1234.1234:private-foobar", pusher().key)),
        "with the key in place of the secret");
    row("unknown secret",
        privateClaim(key + hmac("1234.1234:private-foobar", "nobody's")),
        "The secret differs");
    row("no colon", privateClaim(hex), "auth has no colon");
    row("upper case", privateClaim(key + hex.toUpper()), "upper-case");
    row("base64", privateClaim(key + QByteArray::fromHex(hex).toBase64()), "in base64");
    row("too short", privateClaim(key + "abc"), "it has 3 characters");
    row("nothing", privateClaim({}), "There is no signature");
}

void TestExplanation::channelsAreExplained()
{
    QFETCH(SignatureClaim, claim);
    QFETCH(QString, finding);
    const SignatureVerdict verdict = explained(claim);
    QCOMPARE(verdict.valid, finding.isEmpty());
    QVERIFY2(verdict.finding.contains(finding), qPrintable(verdict.finding));
}

void TestExplanation::signinsAreExplained()
{
    SignatureClaim claim;
    claim.kind = SignatureClaim::User;
    claim.socketId = "1234.1234";
    claim.data = "{\"id\":\"12345\"}";
    claim.given =
        pusher().key + ":4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba";
    QVERIFY(explained(claim).valid);
    claim.data = "{\"id\": \"12345\"}";
    QVERIFY(explained(claim).finding.contains(u"it has a space after \":\""));
    claim.data = "[]";
    QVERIFY(explained(claim).finding.contains(u"user_data is not a JSON object"));
}

void TestExplanation::requestsAreExplained_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name,
                        const QByteArray &target,
                        const char *finding,
                        const QByteArray &body = Body,
                        qint64 now = Now,
                        const QByteArray &method = "POST") {
        QTest::newRow(name) << method << target << body << now << QString::fromUtf8(finding);
    };
    const QByteArray path = "/apps/3/events?";
    const auto sign = [&](const QByteArray &text) {
        return path + query(hmac(text));
    };
    const QByteArray sorted = "auth_key=278d425bdf160c739803&auth_timestamp=1353088179"
                              "&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f";
    row("Pusher's example", path + query(Right), "");
    row("with its address", "http://127.0.0.1:8080/apps/3/events?" + query(Right), "");
    row("as on the wire",
        "POST /apps/3/events?" + query(Right) + " HTTP/1.1\r\nHost: x\r\n\r\n" + Body,
        "",
        {});
    row("behind the prefix", "/ws/apps/3/events?" + query(Right), "");
    row("742 s behind",
        path + query(Right),
        "The timestamp is 742 s behind this server's clock; the limit is 600 s "
        "(api_timestamp_tolerance). The signature itself is right.",
        Body,
        Now + 742);
    row("700 s ahead", path + query(Right), "700 s ahead of", Body, Now - 700);
    row("milliseconds", path + query(Right, "1353088179000"), "is in milliseconds");
    row("no number", path + query(Right, "now"), "auth_timestamp is \"now\"");
    row("one flipped byte of the body",
        path + query(Right),
        "body_md5 is \"ec365a775a4cd0599faeb73354201b6f\"; that of the body is",
        QByteArray(Body).replace("foo", "fox"));
    row("space in the body",
        path + query(Right),
        "The body differs from the one that was signed: at character 9 it has a space after",
        QByteArray(Body).replace("\"name\":", "\"name\": "));
    row("no body",
        path + query(Right),
        "There is a body_md5, and no body. The signature itself is right.",
        {});
    row("no body, flipped digit", path + query("e" + Right.mid(1)), "1 of the 64 digits", {});
    row("flipped digit", path + query("e" + Right.mid(1)), "1 of the 64 digits");
    row("upper case", path + query(Right.toUpper()), "upper-case");
    row("another method", path + query(Right), "signed for the method POST", Body, Now, "PUT");
    row("method in lower case", path + query(Right), "not in upper case", Body, Now, "post");
    row("another path",
        "/apps/3/batch_events?" + query(Right),
        "It was signed for another path, \"/apps/3/events\"");
    row("no such app", "/apps/9/events?" + query(Right), "No app here has the id \"9\"");
    row("the id of another app",
        "/apps/7/events?" + query(Right),
        "It was signed for the path of the app \"docs\"");
    row("another app's key",
        path + QByteArray(query(Right)).replace("278d425bdf160c739803", "webkey"),
        "auth_key is the key of the app \"web\", whose id is \"7\"");
    row("no app's key",
        path + QByteArray(query(Right)).replace("278d425bdf160c739803", "nokey"),
        "auth_key \"nokey\" is the key of no app here");
    row("no key",
        path + QByteArray(query(Right)).replace("auth_key=278d425bdf160c739803&", ""),
        "The parameter auth_key is missing");
    row("no signature", "/apps/3/events", "The parameter auth_signature is missing");
    row("another version",
        path + QByteArray(query(Right)).replace("1.0", "2.0"),
        "auth_version is \"2.0\"");
    row("not sorted",
        "/apps/3/channels?info=user_count&auth_key=278d425bdf160c739803&auth_timestamp=1353088179"
        "&auth_version=1.0&auth_signature=" +
            hmac("GET\n/apps/3/channels\ninfo=user_count&auth_key=278d425bdf160c739803"
                 "&auth_timestamp=1353088179&auth_version=1.0"),
        "The parameters were signed in the order of the address",
        {},
        Now,
        "GET");
    row("without body_md5",
        sign("POST\n/apps/3/events\nauth_key=278d425bdf160c739803&auth_timestamp=1353088179"
             "&auth_version=1.0"),
        "It was signed without body_md5");
    row("with the address",
        "http://h/apps/3/events?" + query(hmac("POST\nhttp://h/apps/3/events\n" + sorted)),
        "the whole address");
    row("secret of another app",
        path + query(hmac("POST\n/apps/3/events\n" + sorted, "websecret")),
        "Signed with the secret of the app \"web\"");
    row("unknown secret",
        path + query(hmac("POST\n/apps/3/events\n" + sorted, "x")),
        "The secret differs");
}

// What is called right is what the server takes.
void TestExplanation::requestsAreExplained()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(qint64, now);
    QFETCH(QString, finding);
    const SignatureVerdict verdict =
        explained({SignatureClaim::Request, {}, {}, {}, {}, method, target, body}, now);
    QVERIFY2(verdict.finding.contains(finding), qPrintable(verdict.finding));
    QCOMPARE(verdict.valid, finding.isEmpty());
    const qsizetype mark = target.indexOf('?');
    if (mark < 0 || !target.startsWith('/'))
        return;
    const auto parameters = QueryParameters::parse(QByteArrayView(target).sliced(mark + 1));
    const auto taken =
        checkRequestAuth(pusher().signingKey(),
                         {method, QByteArrayView(target).first(mark), "/ws", parameters, body},
                         now * 1000,
                         600);
    QCOMPARE(taken.has_value(), verdict.valid);
}

void TestExplanation::secretsAreNotTold()
{
    for (const QByteArray &secret : {web().secret, QByteArray("x")}) {
        const auto verdict =
            explained(privateClaim(pusher().key + ':' + hmac("1234.1234:private-foobar", secret)));
        const QString all = verdict.finding + verdict.advice + QString::fromUtf8(verdict.text);
        QVERIFY(!all.contains(u"websecret"));
        QVERIFY(!all.contains(u"7ad3773142a6692b25b8"));
    }
}

void TestExplanation::whatIsSignedVerifies_data()
{
    QTest::addColumn<SignatureClaim>("claim");
    QTest::newRow("private") << privateClaim({});
    QTest::newRow("presence") << presenceClaim({});
    QTest::newRow("user") << SignatureClaim{
        SignatureClaim::User, "1.2", {}, "{\"id\":\"1\"}", {}, {}, {}, {}};
    QTest::newRow("request") << SignatureClaim{
        SignatureClaim::Request, {}, {}, {}, {}, "POST", "/apps/3/events", Body};
    QTest::newRow("signed again") << SignatureClaim{SignatureClaim::Request,
                                                    {},
                                                    {},
                                                    {},
                                                    {},
                                                    "GET",
                                                    "/apps/3/channels?info=a%20b&auth_key=x",
                                                    {}};
}

void TestExplanation::whatIsSignedVerifies()
{
    QFETCH(SignatureClaim, claim);
    const SignatureVerdict made = signClaim(claim, pusher(), Now * 1000);
    QVERIFY(made.valid);
    if (claim.kind == SignatureClaim::Request)
        claim.target = made.auth;
    else
        claim.given = made.auth;
    const SignatureVerdict verdict = explained(claim);
    QVERIFY2(verdict.valid, qPrintable(verdict.finding));
    QCOMPARE(verdict.text, made.text);
}

void TestExplanation::differencesAreNamed_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *given, const char *made, const char *words) {
        QTest::newRow(words) << QByteArray(given) << QByteArray(made) << QString::fromUtf8(words);
    };
    row("a", "a", "");
    row("a", "b", "at character 1 it has \"a\", and \"b\" was signed");
    row("a", "ab", "at character 2 it has the end, and \"b\" was signed");
    row("[1, 2]", "[1,2]", "at character 4 it has a space after \",\", which was not signed");
    row("{\"id\":1}",
        "{\"id\":\"1\"}",
        "at character 7 it has a number as id, and one in quotes was signed");
}

void TestExplanation::differencesAreNamed()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, made);
    QFETCH(QString, words);
    QCOMPARE(describeDifference(given, made), words);
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
