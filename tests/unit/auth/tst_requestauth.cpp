// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/requestauth.h"

#include <QCryptographicHash>
#include <QTest>

using namespace server;

namespace {

constexpr qint64 NowMs = 1'700'000'000'000;
constexpr qint64 Tolerance = 600;

QByteArray md5(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex();
}

} // namespace

class TestRequestAuth : public QObject
{
    Q_OBJECT

private slots:
    void queryIsReadAsPhpReadsIt_data();
    void queryIsReadAsPhpReadsIt();
    void queryKnowsWhatItHolds();
    void signedPartHasTheBodysOwnDigest_data();
    void signedPartHasTheBodysOwnDigest();
    void longListsAreJoined();
    void knownRequestsAreAccepted_data();
    void knownRequestsAreAccepted();
    void requestIsJudgedByItsQuery_data();
    void requestIsJudgedByItsQuery();
    void signatureCoversMethodPathAndBody();
    void signatureMayLeaveThePrefixOut_data();
    void signatureMayLeaveThePrefixOut();
    void timestampIsComparedWithoutOverflow_data();
    void timestampIsComparedWithoutOverflow();
    void sameRequestIsAcceptedTwice();

private:
    static Outcome check(const QByteArray &query,
                         const QByteArray &body = {},
                         qint64 tolerance = Tolerance,
                         bool isStrict = true)
    {
        return checkRequestAuth({"key1", Signer("secret1"), isStrict},
                                {"POST", "/apps/1/events", {}, QueryParameters::parse(query), body},
                                NowMs,
                                tolerance);
    }
    static QByteArray sign(const QByteArray &query)
    {
        return Signer("secret1").sign("POST\n/apps/1/events\n" + query);
    }
};

void TestRequestAuth::queryIsReadAsPhpReadsIt_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const QByteArray &query, const QByteArray &canonical) {
        QTest::newRow(name) << query << canonical;
    };
    row("nothing", "", "");
    row("sorted by name", "b=2&a=1&c=3", "a=1&b=2&c=3");
    row("case 169: percent codes", "p=a.b%20c%2F%C3%A9", "p=a.b c/\u00e9");
    row("case 169: plus is a space", "p=a+b", "p=a b");
    row("encoded plus", "p=a%2Bb", "p=a+b");
    row("case 170: commas as they are", "info=a,b", "info=a,b");
    row("case 171: upper-case names stay", "B=1&a=2", "B=1&a=2");
    row("case 172: dot in a name", "a.b=1", "a.b=1");
    row("last of two counts", "a=1&a=2", "a=2");
    row("list behind a value", "a[]=x&a=y&b=1&a[]=z", "a=y,z&b=1");
    row("value behind a list", "a[]=x&a[]=y&a=z", "a=z");
    row("list", "a[]=x&a[]=y", "a=x,y");
    row("encoded list", "a%5B%5D=x&a%5B%5D=y", "a=x,y");
    row("no value", "a&b=", "a=&b=");
    row("equals sign in a value", "a=b=c", "a=b=c");
    row("percent sign without digits", "a=100%&b=%zz&c=%4&d=%4z%41", "a=100%&b=%zz&c=%4&d=%4zA");
    row("list behind two values", "a=1&a[]=2&a=3&a[]=4", "a=3,4");
    row("empty names", "=&[]=&b=1", "=,&b=1");
    row("empty parts", "&&a=1&", "a=1");
}

void TestRequestAuth::queryIsReadAsPhpReadsIt()
{
    QFETCH(QByteArray, query);
    QTEST(QueryParameters::parse(query).canonical(), "canonical");
}

void TestRequestAuth::queryKnowsWhatItHolds()
{
    const QueryParameters query = QueryParameters::parse("b=2&d=4&e");
    QVERIFY(query.contains("b"));
    QVERIFY(!query.contains("c"));
    QVERIFY(query.contains("e"));
    QCOMPARE(query.value("d"), QByteArray("4"));
    QCOMPARE(query.value("c"), QByteArray());
    QCOMPARE(query.value("e"), QByteArray());
    QVERIFY(query.view("c").isNull());
    QVERIFY(!query.view("e").isNull());
}

void TestRequestAuth::signedPartHasTheBodysOwnDigest_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("md5");
    QTest::addColumn<QByteArray>("signedPart");
    const auto row = [](const char *name, QByteArray query, QByteArray md5, QByteArray expected) {
        QTest::newRow(name) << query << md5 << expected;
    };
    row("no body", "b=2&auth_signature=x&a=1", "", "a=1&b=2");
    row("no body, but a digest", "body_md5=0&a=1", "", "a=1");
    row("in its place", "auth_key=k&info=i", "f", "auth_key=k&body_md5=f&info=i");
    row("at the end", "auth_key=k&auth_signature=x", "f", "auth_key=k&body_md5=f");
    row("in front", "c=3", "f", "body_md5=f&c=3");
    row("alone", "auth_signature=x&body_md5=0", "f", "body_md5=f");
    row("instead of the one given", "body_md5=0&z=1", "f", "body_md5=f&z=1");
}

void TestRequestAuth::signedPartHasTheBodysOwnDigest()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, md5);
    QTEST(QueryParameters::parse(query).signedPart(md5), "signedPart");
}

void TestRequestAuth::longListsAreJoined()
{
    QByteArray query;
    QByteArrayList values;
    for (int i = 0; i < 1000; ++i) {
        query += "a[]=" + QByteArray::number(i) + "&b%5B%5D&c=" + QByteArray::number(i) + '&';
        values.append(QByteArray::number(i));
    }
    const QueryParameters parameters = QueryParameters::parse(query);
    QCOMPARE(parameters.value("a"), values.join(','));
    QCOMPARE(parameters.value("b"), QByteArray(999, ','));
    QCOMPARE(parameters.value("c"), QByteArray("999"));
}

void TestRequestAuth::knownRequestsAreAccepted_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("nowMs");
    QTest::newRow("Pusher's own example")
        << QByteArray("278d425bdf160c739803") << QByteArray("7ad3773142a6692b25b8")
        << QByteArray("POST") << QByteArray("/apps/3/events")
        << QByteArray("auth_key=278d425bdf160c739803&auth_timestamp=1353088179&auth_version=1.0"
                      "&body_md5=ec365a775a4cd0599faeb73354201b6f&auth_signature="
                      "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c")
        << QByteArray(R"({"name":"foo","channels":["project-3"],"data":"{\"some\":\"data\"}"})")
        << qint64(1353088179000);
    QTest::newRow("parameters beside")
        << QByteArray("k") << QByteArray("s") << QByteArray("GET") << QByteArray("/apps/1/channels")
        << QByteArray("info=user_count&filter_by_prefix=presence-&auth_version=1.0&auth_key=k"
                      "&auth_timestamp=1700000000&auth_signature="
                      "4267c03f474cd099fddfa953f2ffeb090932b12190e6930a867d2c1ef37aac09")
        << QByteArray() << NowMs;
    QTest::newRow("terminate")
        << QByteArray("k") << QByteArray("s") << QByteArray("POST")
        << QByteArray("/apps/1/users/42/terminate_connections")
        << QByteArray("auth_key=k&auth_timestamp=1700000000&auth_version=1.0"
                      "&body_md5=99914b932bd37a50b983c5e7c90ae93b&auth_signature="
                      "cbd9a0d7e50b5d44f027770254f19b341ddb71cbb7e7c107a85a5eeafbfb8cf1")
        << QByteArray("{}") << NowMs;
}

void TestRequestAuth::knownRequestsAreAccepted()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, body);
    QFETCH(qint64, nowMs);
    const auto outcome = checkRequestAuth({key, Signer(secret)},
                                          {method, path, {}, QueryParameters::parse(query), body},
                                          nowMs,
                                          Tolerance);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
}

void TestRequestAuth::requestIsJudgedByItsQuery_data()
{
    QTest::addColumn<QByteArray>("query"); // signed as it is, canonical
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("tolerance");
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<QString>("refusal"); // empty: accepted
    const auto row = [](const char *name,
                        const QByteArray &query,
                        const QString &refusal,
                        qint64 tolerance = Tolerance,
                        bool isStrict = true) {
        QTest::newRow(name) << query << QByteArray() << tolerance << isStrict << refusal;
    };
    const QByteArray good = "auth_key=key1&auth_timestamp=1700000000&auth_version=1.0";
    const QString badKey = QStringLiteral("auth_key should be a valid app key.");
    row("all there", good, {});
    row("case 161: timestamp 1",
        "auth_key=key1&auth_timestamp=1&auth_version=1.0",
        QStringLiteral("Timestamp expired: Given timestamp (1970-01-01T00:00:01Z) not within 600s "
                       "of server time (2023-11-14T22:13:20Z) (api_timestamp_tolerance)."));
    row("case 161: timestamp 1, not checked",
        "auth_key=key1&auth_timestamp=1&auth_version=1.0",
        {},
        0);
    row("oldest that is accepted", "auth_key=key1&auth_timestamp=1699999400", {});
    row("latest that is accepted", "auth_key=key1&auth_timestamp=1700000600", {});
    row("a second too late",
        "auth_key=key1&auth_timestamp=1700000601",
        QStringLiteral("Timestamp expired: Given timestamp (2023-11-14T22:23:21Z) not within 600s "
                       "of server time (2023-11-14T22:13:20Z) (api_timestamp_tolerance)."));
    const QString noTime =
        QStringLiteral("auth_timestamp is missing or is not a number of seconds since 1970.");
    row("no timestamp", "auth_key=key1", noTime);
    row("timestamp in words", "auth_key=key1&auth_timestamp=now", noTime);
    row("case 162: another key", "auth_key=key2&auth_timestamp=1700000000", badKey);
    row("case 162: another key, no time check", "auth_key=key2", badKey, 0);
    row("case 162: relaxed", "auth_key=key2&auth_timestamp=1700000000", {}, Tolerance, false);
    row("case 163: none of the three", "x=1", badKey);
    row("case 163: none of the three, no time check", "x=1", {}, 0);
    row("another version",
        "auth_key=key1&auth_timestamp=1700000000&auth_version=2.0",
        QStringLiteral("auth_version should be 1.0."));
    row("no version", "auth_key=key1&auth_timestamp=1700000000", {});
    const QByteArray body = "{\"name\":\"e\"}";
    const QString invalid = QStringLiteral("Authentication signature invalid.");
    QTest::newRow("case 164: body is not part of what was signed")
        << good << body << Tolerance << true << invalid;
    QTest::newRow("body is part of what was signed")
        << good + "&body_md5=" + md5(body) << body << Tolerance << true << QString();
    QTest::newRow("case 166: md5 of another body")
        << good + "&body_md5=" + md5("{}") << body << Tolerance << true
        << QStringLiteral("Body md5 mismatch.");
}

void TestRequestAuth::requestIsJudgedByItsQuery()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, body);
    QFETCH(qint64, tolerance);
    QFETCH(bool, isStrict);
    const auto outcome = check(query + "&auth_signature=" + sign(query), body, tolerance, isStrict);
    if (!outcome)
        QCOMPARE(outcome.error().code, ErrorCode::Unauthorized);
    QTEST(outcome ? QString() : outcome.error().message, "refusal");
}

void TestRequestAuth::signatureCoversMethodPathAndBody()
{
    const QByteArray body = "{}";
    const QByteArray query = "auth_key=key1&auth_timestamp=1700000000";
    const QByteArray good = sign(query + "&body_md5=" + md5(body));
    const auto signedBy = [&](const QByteArray &signature) {
        return check(query + "&auth_signature=" + signature, body).has_value();
    };
    QVERIFY(signedBy(good)); // case 165: body_md5 is in the signed text alone
    QVERIFY(!signedBy({}));
    QVERIFY(!signedBy(good.toUpper()));                                           // case 168
    QVERIFY(!check(query + "&auth_signature[]=" + good, body));                   // case 168
    QVERIFY(!check(query + "&auth_signature%5B%5D=" + good, body));               // case 168
    QVERIFY(!check(query, body));                                                 // case 158
    QVERIFY(!check(query + "&x=1&auth_signature=" + good, body));                 // not signed
    QVERIFY(!check(query + "&auth_signature=" + good, body + ' '));               // another body
    QVERIFY(!signedBy(Signer("secret2").sign("POST\n/apps/1/events\n" + query))); // case 159
    const QByteArray signedQuery = query + "&body_md5=" + md5(body);
    for (const char *start : {"GET\n/apps/1/events\n",
                              "post\n/apps/1/events\n",
                              "POST\n/apps/2/events\n",
                              "POST\n/apps/1/events/\n"})
        QVERIFY2(!signedBy(Signer("secret1").sign(start + signedQuery)), start); // case 207
}

void TestRequestAuth::signatureMayLeaveThePrefixOut_data()
{
    QTest::addColumn<QByteArray>("signedPath");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isAccepted");
    const QByteArray with = "/ws/apps/1/channels";
    const QByteArray without = "/apps/1/channels";
    QTest::newRow("case 173: signed without") << without << with << true;
    QTest::newRow("case 173: signed with") << with << with << true;
    QTest::newRow("case 174: neither") << without << without << true;
    QTest::newRow("signed with, sent without") << with << without << false;
}

void TestRequestAuth::signatureMayLeaveThePrefixOut()
{
    QFETCH(QByteArray, signedPath);
    QFETCH(QByteArray, path);
    const QByteArray query = "auth_key=key1&auth_timestamp=1700000000";
    const QByteArray signature = Signer("secret1").sign("GET\n" + signedPath + '\n' + query);
    const auto outcome = checkRequestAuth(
        {"key1", Signer("secret1")},
        {"GET", path, "/ws", QueryParameters::parse(query + "&auth_signature=" + signature), {}},
        NowMs,
        Tolerance);
    QTEST(outcome.has_value(), "isAccepted");
}

void TestRequestAuth::timestampIsComparedWithoutOverflow_data()
{
    QTest::addColumn<QByteArray>("timestamp");
    QTest::newRow("largest") << QByteArray("9223372036854775807");
    QTest::newRow("smallest") << QByteArray("-9223372036854775808");
    QTest::newRow("too large") << QByteArray("9223372036854775808");
    QTest::newRow("milliseconds") << QByteArray("1700000000000");
    QTest::newRow("fraction") << QByteArray("1700000000.0");
    QTest::newRow("empty") << QByteArray();
}

void TestRequestAuth::timestampIsComparedWithoutOverflow()
{
    QFETCH(QByteArray, timestamp);
    const QByteArray query = "auth_key=key1&auth_timestamp=" + timestamp;
    const auto outcome = check(query + "&auth_signature=" + sign(query));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Unauthorized);
}

void TestRequestAuth::sameRequestIsAcceptedTwice()
{
    // case 167
    const QByteArray query = "auth_key=key1&auth_timestamp=1700000000";
    const QByteArray whole = query + "&auth_signature=" + sign(query);
    QVERIFY(check(whole));
    QVERIFY(check(whole));
}

QTEST_GUILESS_MAIN(TestRequestAuth)

#include "tst_requestauth.moc"
