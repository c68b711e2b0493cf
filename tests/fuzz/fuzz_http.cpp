// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is what a client sends on one connection, request after request. However it is cut into
// pieces, the parser has to find the same requests and refuse at the same place, and what it
// accepts has to read the same when it is written out again. Heads are judged as upgrades, queries
// and bodies are signed and checked.
#include "server/http/requestparser.h"
#include "server/net/trustedproxies.h"
#include "server/net/upgradecheck.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/fuzz/signing.h"

#include <algorithm>
#include <cstring>

using namespace server;
using namespace fuzzing;

namespace {

// Small, so that short inputs reach them.
constexpr qint64 MaxHeadBytes = 1024;
constexpr qint64 MaxBodyBytes = 256;

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isVisible(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<quint8>(c) <= ' ' || c == '\x7F';
    });
}

QByteArrayList valuesOf(const HttpRequest &request, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            values.append(value);
    }
    return values;
}

QByteArrayList tokensOf(const HttpRequest &request, QByteArrayView name)
{
    QByteArrayList tokens;
    for (const QByteArray &token : valuesOf(request, name).join(',').split(','))
        tokens.append(token.trimmed().toLower());
    return tokens;
}

void checkHead(const RequestParser &parser)
{
    const HttpRequest &head = parser.request();
    require(isToken(head.method), "a method is a token");
    require(head.path.startsWith('/') || head.path == "*", "a path begins with a slash");
    require(isVisible(head.path) && isVisible(head.query), "a target has no spaces");
    require(!head.path.contains('?'), "a path has no query");
    qsizetype bytes = head.method.size() + head.path.size() + head.query.size();
    for (const auto &[name, value] : head.headers) {
        require(isToken(name) && name == name.toLower(),
                "a header's name is a token in lower case");
        require(value == value.trimmed(), "a value has no space around it");
        require(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'),
                "a value is one line");
        bytes += name.size() + value.size();
    }
    require(bytes <= MaxHeadBytes, "a head keeps to its limit");
    const QByteArrayList lengths = valuesOf(head, "content-length");
    const QByteArrayList codings = valuesOf(head, "transfer-encoding");
    require(lengths.size() + codings.size() <= 1, "a body has one length");
    require(codings.isEmpty() || (codings.first().toLower() == "chunked" && !parser.isHttp10()),
            "chunked is the only coding");
    require(lengths.isEmpty() || std::all_of(lengths.first().begin(),
                                             lengths.first().end(),
                                             [](char c) { return c >= '0' && c <= '9'; }),
            "a length has only digits");
    require(valuesOf(head, "host").size() <= 1, "there is one host");

    const QByteArrayList connection = tokensOf(head, "connection");
    if (parser.isHttp10())
        require(!parser.keepsAlive() || connection.contains("keep-alive"), "1.0 ends by itself");
    else
        require(parser.keepsAlive() != connection.contains("close"), "1.1 stays until it ends");
    require(!parser.expectsContinue() || (parser.hasBody() && !parser.isHttp10()),
            "only a body is waited for");
}

void checkBody(const HttpRequest &request)
{
    require(request.body.size() <= MaxBodyBytes, "a body keeps to its limit");
    const QByteArrayList lengths = valuesOf(request, "content-length");
    if (!lengths.isEmpty())
        require(request.body.size() == lengths.first().toLongLong(),
                "a body is as long as it says");
    else
        require(request.body.isEmpty() || !valuesOf(request, "transfer-encoding").isEmpty(),
                "what follows no length is the next request");
}

void checkRefusal(const HttpResponse &refusal)
{
    require(refusal.status == 400 || refusal.status == 413 || refusal.status == 431 ||
                refusal.status == 505,
            "a refusal has one of four reasons");
    require(refusal.body.endsWith('.'), "a refusal is a sentence");
}

bool isKey(const QByteArray &key)
{
    const QByteArray decoded = QByteArray::fromBase64(key);
    return decoded.size() == 16 && (decoded.toBase64() == key);
}

void checkUpgrade(const HttpRequest &head, bool isHttp10)
{
    const auto refusal = refuseUpgrade(head, isHttp10);
    const bool asks = tokensOf(head, "upgrade").contains("websocket");
    require(asksForWebSocket(head) == asks, "the Upgrade header asks");
    const bool isRight = head.method == "GET" && !isHttp10 && asks &&
                         tokensOf(head, "connection").contains("upgrade") &&
                         !head.header("host").isEmpty() &&
                         head.header("sec-websocket-version") == "13";
    const QByteArray key = head.header("sec-websocket-key");
    require(!refusal || !isRight || !isKey(key), "a right handshake is accepted");
    if (!refusal) {
        require(isRight && QByteArray::fromBase64(key).size() == 16, "a wrong one is not");
        return;
    }
    require(refusal->body.endsWith('.'), "a refusal is a sentence");
    const int status = refusal->status;
    require(status == 400 || status == 405 || status == 426 || status == 505, "it has a reason");
    require((status == 405 || status == 426) == !refusal->headers.isEmpty(),
            "it says what would be right");
}

// Nobody can claim to be somebody else by what is in front of a proxy's own word.
void checkProxies(HttpRequest head)
{
    static const TrustedProxies Proxies = *TrustedProxies::parse(
        {QStringLiteral("127.0.0.1"), QStringLiteral("10.0.0.0/8"), QStringLiteral("::1")});
    head.peer = {"192.0.2.1", 1};
    require(Proxies.clientOf(head).ip == head.peer.ip, "strangers speak for themselves");
    require(!Proxies.isSecure(head), "also about TLS");
    head.peer = {"127.0.0.1", 1};
    const PeerAddress client = Proxies.clientOf(head);
    require(QHostAddress(QString::fromLatin1(client.ip)).toString().toLatin1() == client.ip,
            "a client has an address");
    if (Proxies.contains(client.ip))
        return;
    require(client.port == 0, "and no port that is known");
    head.headers.emplaceFront("x-forwarded-for", "198.51.100.7, ::1");
    require(Proxies.clientOf(head).ip == client.ip, "whatever it said itself");
    head.headers.emplaceBack("x-forwarded-for", "10.1.2.3");
    require(Proxies.clientOf(head).ip == client.ip, "however many proxies follow");
}

QByteArray written(const HttpRequest &request, bool isHttp10)
{
    QByteArray out = request.method + ' ' + request.path;
    if (!request.query.isEmpty())
        out += '?' + request.query;
    out += isHttp10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers) {
        if (name != "content-length" && name != "transfer-encoding")
            out += name + ": " + value + "\r\n";
    }
    return out + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" +
           request.body;
}

void checkReadsTheSame(const HttpRequest &request, bool isHttp10)
{
    const Exact bytes(written(request, isHttp10));
    RequestParser parser(64LL * 1024);
    const auto head = parser.parse(bytes.view());
    require(head.step == RequestParser::Step::Head, "what is written out has a head");
    parser.setMaxBodyBytes(MaxBodyBytes);
    const auto body = parser.parse(bytes.view().sliced(head.consumed));
    require(body.step == RequestParser::Step::Done, "and a body");
    require(head.consumed + body.consumed == bytes.view().size(), "and nothing more");
    requireSame(written(parser.request(), parser.isHttp10()),
                written(request, isHttp10),
                "and reads the same");
}

// One client: its requests written out, and what it is refused with.
class Client
{
public:
    explicit Client(bool isThorough)
        : m_isThorough(isThorough)
    {}

    // Whether more is wanted.
    bool receive(QByteArrayView bytes)
    {
        const Exact block(m_held + bytes.toByteArray());
        QByteArrayView rest = block.view();
        bool goesOn = true;
        while (goesOn && (m_parser || !rest.isEmpty()))
            goesOn = step(rest);
        m_held = rest.toByteArray();
        require(m_held.size() <= MaxHeadBytes || m_isRefused, "little is held between two pieces");
        return !m_isRefused;
    }

    const QByteArray &heard() const { return m_heard; }

private:
    bool step(QByteArrayView &rest)
    {
        if (!m_parser)
            m_parser = std::make_unique<RequestParser>(MaxHeadBytes);
        const RequestParser::Progress progress = m_parser->parse(rest);
        require(progress.consumed >= 0 && progress.consumed <= rest.size(),
                "only what is there is consumed");
        rest = rest.sliced(progress.consumed);
        switch (progress.step) {
        case RequestParser::Step::NeedsMore:
            return false;
        case RequestParser::Step::Head:
            headArrived();
            return true;
        case RequestParser::Step::Done:
            requestArrived();
            return true;
        case RequestParser::Step::Refused:
            checkRefusal(m_parser->refusal());
            m_heard += "refused " + QByteArray::number(m_parser->refusal().status);
            m_isRefused = true;
        }
        return false;
    }

    void headArrived()
    {
        require(m_parser->hasHead(), "a head is there when it has arrived");
        m_isHttp10 = m_parser->isHttp10();
        m_parser->setMaxBodyBytes(MaxBodyBytes);
        if (!m_isThorough)
            return;
        checkHead(*m_parser);
        checkUpgrade(m_parser->request(), m_isHttp10);
        checkProxies(m_parser->request());
    }

    void requestArrived()
    {
        require(!m_parser->hasBody(), "a body is not waited for when it has arrived");
        const HttpRequest request = m_parser->takeRequest();
        m_parser.reset();
        m_heard += written(request, m_isHttp10) + '\n';
        if (!m_isThorough)
            return;
        checkBody(request);
        checkReadsTheSame(request, m_isHttp10);
        checkSigning(request.method, request.path, request.query, request.body);
    }

    bool m_isThorough;
    bool m_isHttp10 = false;
    bool m_isRefused = false;
    std::unique_ptr<RequestParser> m_parser;
    QByteArray m_held;
    QByteArray m_heard;
};

// A head that is wrong and too large is refused as what is seen first.
void requireHeard(const QByteArray &pieces, const QByteArray &whole, const char *property)
{
    constexpr qsizetype StatusChars = 3;
    const bool isOverlong = pieces.endsWith("refused 431") || whole.endsWith("refused 431");
    const qsizetype cut = isOverlong ? qMin(StatusChars, qMin(pieces.size(), whole.size())) : 0;
    requireSame(pieces.chopped(cut), whole.chopped(cut), property);
}

QByteArray heardFrom(QByteArrayView input, Cut cut)
{
    Client client(cut == Cut::Nowhere);
    Dice dice(input);
    for (qsizetype at = 0; at < input.size();) {
        const qsizetype size = pieceLength(cut, dice, input.size() - at);
        if (!client.receive(input.sliced(at, size)))
            break;
        at += size;
    }
    return client.heard();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    // An incomplete head may be refused or waited for, depending on its pieces: so it is ended.
    const QByteArray ended = input.toByteArray() + "\r\n\r\n";
    const QByteArray whole = heardFrom(ended, Cut::Nowhere);
    for (const Cut cut : {Cut::Everywhere, Cut::Somewhere}) {
        if (isWorthwhile(cut, ended.size()))
            requireHeard(heardFrom(ended, cut), whole, "pieces are heard as the whole");
    }

    const qsizetype line = input.indexOf('\n');
    checkSigning("GET", "/apps/1/channels", line < 0 ? input : input.first(line), {});
    return 0;
}
