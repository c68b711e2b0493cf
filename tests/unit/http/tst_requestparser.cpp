// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestparser.h"

#include <QTest>

using namespace server;

namespace {

constexpr qint64 MaxHead = 1024;
constexpr qint64 MaxBody = 100;

// What became of a stream of bytes: the request, or its refusal, and what was left over.
struct Parsed
{
    HttpRequest request;
    int refusal = 0;
    QByteArray refusalText;
    bool isDone = false;
    bool sawHead = false;
    QByteArray left;
};

Parsed parse(RequestParser &parser, const QList<QByteArray> &pieces, qint64 maxBody = MaxBody)
{
    Parsed outcome;
    for (const QByteArray &piece : pieces) {
        outcome.left += piece;
        for (bool again = !outcome.isDone && !outcome.refusal; again;) {
            // A copy of exact size, so that a sanitizer sees every read beyond it.
            const auto size = outcome.left.size();
            const auto exact = std::make_unique<char[]>(static_cast<std::size_t>(size));
            std::copy(outcome.left.begin(), outcome.left.end(), exact.get());
            const auto progress = parser.parse(QByteArrayView(exact.get(), size));
            outcome.left.remove(0, progress.consumed);
            again = progress.step == RequestParser::Step::Head;
            if (again) {
                outcome.sawHead = true;
                parser.setMaxBodyBytes(maxBody);
            } else if (progress.step == RequestParser::Step::Done) {
                outcome.isDone = true;
                outcome.request = parser.takeRequest();
            } else if (progress.step == RequestParser::Step::Refused) {
                outcome.refusal = parser.refusal().status;
                outcome.refusalText = parser.refusal().body;
            }
        }
    }
    return outcome;
}

Parsed parse(const QByteArray &bytes, qint64 maxBody = MaxBody)
{
    RequestParser parser(MaxHead);
    return parse(parser, {bytes}, maxBody);
}

QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return "POST /x HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

} // namespace

class RequestParserTest : public QObject
{
    Q_OBJECT

private slots:
    void requestIsParsedHoweverItIsSplit_data();
    void requestIsParsedHoweverItIsSplit();
    void headersAreInLowerCaseAndInOrder();
    void targetIsTakenApart_data();
    void targetIsTakenApart();
    void defectIsRefused_data();
    void defectIsRefused();
    void versionIsRefusedBeforeItsLineEnds();
    void headMayFillItsLimit();
    void oversizedHeadIsRefusedBeforeItEnds();
    void bodyMayFillItsLimit();
    void oversizedBodyIsRefused_data();
    void oversizedBodyIsRefused();
    void announcedBodyIsRefusedWithoutABodyByte();
    void trailerIsNotPartOfTheHead();
    void oversizedChunkHeadIsRefused();
    void keepAliveFollowsVersionAndHeader_data();
    void keepAliveFollowsVersionAndHeader();
    void expectationIsSeen_data();
    void expectationIsSeen();
    void nextRequestIsLeftOver();
};

void RequestParserTest::requestIsParsedHoweverItIsSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("get") << QByteArray("GET /x HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("GET")
                         << QByteArray();
    QTest::newRow("no headers") << QByteArray("GET /x HTTP/1.0\r\n\r\n") << QByteArray("GET")
                                << QByteArray();
    QTest::newRow("empty lines first") << QByteArray("\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n")
                                       << QByteArray("GET") << QByteArray();
    QTest::newRow("body") << post("Content-Length: 5\r\n", "hello") << QByteArray("POST")
                          << QByteArray("hello");
    QTest::newRow("empty body") << post("Content-Length: 0\r\n", {}) << QByteArray("POST")
                                << QByteArray();
    QTest::newRow("chunked") << post("Transfer-Encoding: chunked\r\n",
                                     "4\r\nWiki\r\n1\r\n!\r\n00A;x=y\r\n0123456789\r\n0\r\n\r\n")
                             << QByteArray("POST") << QByteArray("Wiki!0123456789");
    QTest::newRow("empty chunked") << post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n")
                                   << QByteArray("POST") << QByteArray();
    QTest::newRow("chunked with trailer")
        << post("Transfer-Encoding: Chunked\r\n", "2\r\nab\r\n0\r\nX-Sum: 1\r\n\r\n")
        << QByteArray("POST") << QByteArray("ab");
    QTest::newRow("unknown method")
        << QByteArray("BREW /x HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("BREW") << QByteArray();
}

void RequestParserTest::requestIsParsedHoweverItIsSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    const auto check = [&](const QList<QByteArray> &pieces) {
        RequestParser parser(MaxHead);
        const Parsed outcome = parse(parser, pieces);
        QVERIFY(outcome.sawHead && outcome.isDone);
        QCOMPARE(outcome.request.method, method);
        QCOMPARE(outcome.request.path, QByteArray("/x"));
        QCOMPARE(outcome.request.body, body);
        QCOMPARE(outcome.left, QByteArray());
    };
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        check({bytes.left(cut), bytes.mid(cut)});
    QList<QByteArray> single;
    for (const char byte : bytes)
        single.append(QByteArray(1, byte));
    check(single);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        const Parsed outcome = parse(bytes.left(cut));
        QVERIFY(!outcome.isDone && outcome.refusal == 0);
    }
}

void RequestParserTest::headersAreInLowerCaseAndInOrder()
{
    const HttpRequest request =
        parse("GET / HTTP/1.1\r\nHOST: a\r\nX-Two:   b  \r\nx-two:c\r\nX-Empty:\r\n\r\n").request;
    const QList<std::pair<QByteArray, QByteArray>> expected = {
        {"host", "a"}, {"x-two", "b"}, {"x-two", "c"}, {"x-empty", ""}};
    QCOMPARE(request.headers, expected);
    QCOMPARE(request.header("x-two"), QByteArray("b"));
    QCOMPARE(request.header("missing"), QByteArray());
}

void RequestParserTest::targetIsTakenApart_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *target, const char *path, const char *query) {
        QTest::newRow(target) << QByteArray(target) << QByteArray(path) << QByteArray(query);
    };
    row("/", "/", "");
    row("/a/b?c=d&e", "/a/b", "c=d&e");
    row("/a?", "/a", "");
    row("/a?b?c", "/a", "b?c");
    row("/a%2Fb?c=%20", "/a%2Fb", "c=%20");
    row("////", "////", "");
    row("/a?u=http://x/y", "/a", "u=http://x/y");
    row("http://host/up?x", "/up", "x");
    row("http://host:80", "/", "");
    row("http://host?x=1", "/", "x=1");
    row("*", "*", "");
}

void RequestParserTest::targetIsTakenApart()
{
    QFETCH(QByteArray, target);
    const Parsed outcome = parse("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(outcome.isDone);
    QTEST(outcome.request.path, "path");
    QTEST(outcome.request.query, "query");
}

void RequestParserTest::defectIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no request") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("query only") << QByteArray("GET ?a=b HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("authority form") << QByteArray("CONNECT x:80 HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("relative target") << QByteArray("GET up HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("line feeds only") << QByteArray("GET / HTTP/1.1\nHost: a\n\n\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("version 2") << QByteArray("GET / HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("version 2 behind an empty line")
        << QByteArray("\r\nGET / HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("version 0.9") << QByteArray("GET / HTTP/0.9\r\n\r\n") << 505;
    QTest::newRow("more than a version") << QByteArray("GET / HTTP/1.1x\r\n\r\n") << 400;
    QTest::newRow("version with something before it")
        << QByteArray("GET / abcHTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("control character in a name")
        << QByteArray("GET / HTTP/1.1\r\nA\x01: b\r\n\r\n") << 400;
    QTest::newRow("space before the colon")
        << QByteArray("GET / HTTP/1.1\r\nHost : b\r\n\r\n") << 400;
    QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
    QTest::newRow("null in a value")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29) << 400;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
    QTest::newRow("two equal lengths")
        << post("Content-Length: 1\r\nContent-Length: 1\r\n", "x") << 400;
    QTest::newRow("two lengths") << post("Content-Length: 1\r\nContent-Length: 2\r\n", "xx") << 400;
    QTest::newRow("list of lengths") << post("Content-Length: 1, 1\r\n", "x") << 400;
    QTest::newRow("negative length") << post("Content-Length: -1\r\n", "x") << 400;
    QTest::newRow("length with sign") << post("Content-Length: +1\r\n", "x") << 400;
    QTest::newRow("no number") << post("Content-Length: abc\r\n", "x") << 400;
    QTest::newRow("length beyond 64 bits")
        << post("Content-Length: 99999999999999999999999\r\n", "x") << 400;
    QTest::newRow("length and chunked")
        << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("chunked and length")
        << post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("unknown coding") << post("Transfer-Encoding: gzip\r\n", "x") << 400;
    QTest::newRow("coding before chunked")
        << post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("coding after chunked")
        << post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("obscured chunked")
        << post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("twice chunked")
        << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("chunked in HTTP/1.0")
        << QByteArray("POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
    QTest::newRow("chunk size is no number")
        << post("Transfer-Encoding: chunked\r\n", "xyz\r\n\r\n") << 400;
    QTest::newRow("chunk without its end")
        << post("Transfer-Encoding: chunked\r\n", "1\r\nabcdefgh\r\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
}

void RequestParserTest::defectIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const Parsed outcome = parse(bytes);
    QCOMPARE(outcome.refusal, status);
    if (status == 400)
        QCOMPARE(outcome.refusalText, QByteArray("Bad request."));
    QList<QByteArray> single;
    for (const char byte : bytes)
        single.append(QByteArray(1, byte));
    RequestParser parser(MaxHead);
    QCOMPARE(parse(parser, single).refusal, status);
}

void RequestParserTest::versionIsRefusedBeforeItsLineEnds()
{
    RequestParser parser(MaxHead);
    QCOMPARE(parse(parser, {"GET / HTTP/2.0", "\r\n\r\n"}).refusal, 505);
}

void RequestParserTest::headMayFillItsLimit()
{
    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const QByteArray fits = start + QByteArray(MaxHead - start.size() - 4, 'x') + "\r\n\r\n";
    QCOMPARE(fits.size(), MaxHead);
    QVERIFY(parse(fits).isDone);
    const Parsed tooLarge = parse(start + "x" + fits.mid(start.size()));
    QCOMPARE(tooLarge.refusal, 431);
    QCOMPARE(tooLarge.refusalText, QByteArray("Request head too large. Limit is 1024 bytes."));
}

void RequestParserTest::oversizedHeadIsRefusedBeforeItEnds()
{
    QCOMPARE(parse("GET /" + QByteArray(2000, 'x')).refusal, 431);
    QByteArray fields;
    for (int i = 0; i < 200; ++i)
        fields += "X-" + QByteArray::number(i) + ": y\r\n";
    QCOMPARE(parse("GET / HTTP/1.1\r\n" + fields).refusal, 431);
    RequestParser parser(MaxHead);
    QCOMPARE(parse(parser, {"GET / HTTP/1.1\r\n", fields.left(900), fields.mid(900)}).refusal, 431);
}

void RequestParserTest::bodyMayFillItsLimit()
{
    const QByteArray body(MaxBody, 'b');
    QCOMPARE(parse(post("Content-Length: 100\r\n", body)).request.body, body);
    const QByteArray chunks =
        "40\r\n" + body.left(64) + "\r\n24\r\n" + body.mid(64) + "\r\n0\r\n\r\n";
    QCOMPARE(parse(post("Transfer-Encoding: chunked\r\n", chunks)).request.body, body);
}

void RequestParserTest::oversizedBodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("actual"); // of chunks it is not known
    QTest::newRow("length") << post("Content-Length: 101\r\n", QByteArray(101, 'b'))
                            << QByteArray(", the body has 101");
    QTest::newRow("absurd length") << post("Content-Length: 1000000000000000000\r\n", "b")
                                   << QByteArray(", the body has 1000000000000000000");
    QTest::newRow("chunk") << post("Transfer-Encoding: chunked\r\n", "65\r\nb") << QByteArray();
    QTest::newRow("chunks") << post("Transfer-Encoding: chunked\r\n",
                                    "40\r\n" + QByteArray(64, 'b') + "\r\n25\r\nb")
                            << QByteArray();
    QTest::newRow("absurd chunk") << post("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\nb")
                                  << QByteArray();
}

void RequestParserTest::oversizedBodyIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, actual);
    const Parsed outcome = parse(bytes);
    QCOMPARE(outcome.refusal, 413);
    QCOMPARE(outcome.refusalText, "Payload too large. Limit is 100 bytes" + actual + '.');
}

void RequestParserTest::announcedBodyIsRefusedWithoutABodyByte()
{
    QCOMPARE(parse(post("Content-Length: 101\r\n", {})).refusal, 413);
}

void RequestParserTest::trailerIsNotPartOfTheHead()
{
    const Parsed outcome =
        parse(post("Transfer-Encoding: chunked\r\n", "0\r\nX-Admin: yes\r\nHost: evil\r\n\r\n"));
    QVERIFY(outcome.isDone);
    QCOMPARE(outcome.request.header("x-admin"), QByteArray());
    QCOMPARE(outcome.request.header("host"), QByteArray("a"));
}

void RequestParserTest::oversizedChunkHeadIsRefused()
{
    const QByteArray endless(2000, 'e');
    QCOMPARE(parse(post("Transfer-Encoding: chunked\r\n", "1;" + endless)).refusal, 400);
    QCOMPARE(parse(post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + endless)).refusal, 400);
}

void RequestParserTest::keepAliveFollowsVersionAndHeader_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("keepsAlive");
    QTest::newRow("1.1") << QByteArray("1.1") << QByteArray() << true;
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: close\r\n") << false;
    QTest::newRow("1.1 list") << QByteArray("1.1") << QByteArray("connection: TE, Close\r\n")
                              << false;
    QTest::newRow("1.1 upgrade") << QByteArray("1.1") << QByteArray("Connection: upgrade\r\n")
                                 << true;
    QTest::newRow("1.0") << QByteArray("1.0") << QByteArray() << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("1.0") << QByteArray("Connection: Keep-Alive\r\n") << true;
}

void RequestParserTest::keepAliveFollowsVersionAndHeader()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    RequestParser parser(MaxHead);
    parse(parser, {"GET / HTTP/" + version + "\r\nHost: a\r\n" + connection + "\r\n"});
    QTEST(parser.keepsAlive(), "keepsAlive");
    QCOMPARE(parser.isHttp10(), version == "1.0");
}

void RequestParserTest::expectationIsSeen_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("asked") << post("Expect: 100-Continue\r\nContent-Length: 5\r\n", {}) << true;
    QTest::newRow("not asked") << post("Content-Length: 5\r\n", {}) << false;
    QTest::newRow("no body") << post("Expect: 100-continue\r\n", {}) << false;
    QTest::newRow("HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        << false;
}

void RequestParserTest::expectationIsSeen()
{
    QFETCH(QByteArray, head);
    RequestParser parser(MaxHead);
    parse(parser, {head});
    QTEST(parser.expectsContinue(), "isSeen");
}

void RequestParserTest::nextRequestIsLeftOver()
{
    const QByteArray next = "GET /next HTTP/1.1\r\n";
    QCOMPARE(parse("GET / HTTP/1.1\r\nHost: a\r\n\r\n" + next).left, next);
    QCOMPARE(parse(post("Content-Length: 3\r\n", "abc" + next)).left, next);
    QCOMPARE(parse(post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\n\r\n" + next)).left,
             next);
}

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
