// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestparser.h"

#include <array>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <limits>
#include <utility>

namespace server {

namespace http = boost::beast::http;
using boost::beast::string_view;
using BoostError = boost::beast::error_code;

namespace {

// The shortest rest of a chunked body: the parser expects to see that much of a chunk's head.
constexpr qsizetype LastChunkBytes = 5; // "0\r\n\r\n"
constexpr qint64 FirstReserve = 64LL * 1024;
constexpr qsizetype UsualHeaders = 8; // of a backend's request

QByteArray toBytes(string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// The name of a header in lower case; of the well-known ones every request shares the bytes.
QByteArray lowerCaseName(http::field field, string_view name)
{
    constexpr auto FieldCount = static_cast<std::size_t>(http::field::xref) + 1; // the last one
    thread_local std::array<QByteArray, FieldCount> known;
    const auto index = static_cast<std::size_t>(field);
    if (field == http::field::unknown || index >= FieldCount)
        return toBytes(name).toLower();
    if (known[index].isNull())
        known[index] = toBytes(name).toLower();
    return known[index];
}

HttpResponse badRequest()
{
    return HttpResponse::text(400, QByteArrayLiteral("Bad request."));
}

// Whether the request line has a well-formed version, and it is one we do not speak. What follows
// the version does not count: it may not have arrived.
bool namesOtherVersion(QByteArrayView line)
{
    constexpr qsizetype VersionBytes = 8; // "HTTP/2.0"
    const qsizetype target = line.indexOf(' ') + 1;
    const qsizetype at = line.indexOf(' ', target) + 1;
    if (target == 0 || at == 0 || line.size() - at < VersionBytes)
        return false;
    const QByteArrayView version = line.sliced(at, VersionBytes);
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    return version.startsWith("HTTP/") && isDigit(version[5]) && version[6] == '.' &&
           isDigit(version[7]) && version != "HTTP/1.0" && version != "HTTP/1.1";
}

} // namespace

// Beast's parser, writing straight into an HttpRequest.
class RequestParser::Beast final : public http::basic_parser<true>
{
public:
    explicit Beast(qint64 maxHeadBytes)
        : maxHead(maxHeadBytes)
    {
        header_limit(static_cast<std::uint32_t>(
            qMin<qint64>(maxHeadBytes, std::numeric_limits<std::uint32_t>::max())));
        body_limit(std::numeric_limits<std::uint64_t>::max()); // checked here, when the service has
                                                               // said its limit
    }

    Progress parse(QByteArrayView bytes);
    Progress refuse(HttpResponse response);

    HttpRequest request;
    HttpResponse refusal;
    qint64 maxHead;
    qint64 maxBody = -1; // not known yet
    const char *maxBodySetting = "";
    qint64 headBytes = 0;
    bool isHttp10 = false;
    bool isRefused = false;

private:
    Progress parseBody(QByteArrayView bytes);
    Progress finishHead(qsizetype consumed);
    Progress failed(const BoostError &error, QByteArrayView line);
    HttpResponse tooLarge() const;
    HttpResponse headTooLarge() const;
    bool setTarget(QByteArrayView target);
    bool hasFramingDefect() const;

    void on_request_impl(http::verb verb,
                         string_view method,
                         string_view target,
                         int version,
                         BoostError &error) override;
    void on_response_impl(int, string_view, int, BoostError &) override {} // only for responses
    void on_field_impl(http::field field,
                       string_view name,
                       string_view value,
                       BoostError &error) override;
    void on_header_impl(BoostError & /*error*/) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &length,
                           BoostError &error) override;
    std::size_t on_body_impl(string_view bytes, BoostError &error) override;
    void
    on_chunk_header_impl(std::uint64_t size, string_view extensions, BoostError &error) override;
    std::size_t
    on_chunk_body_impl(std::uint64_t left, string_view bytes, BoostError &error) override;
    void on_finish_impl(BoostError & /*error*/) override {}
};

RequestParser::Progress RequestParser::Beast::refuse(HttpResponse response)
{
    refusal = std::move(response);
    isRefused = true;
    return {Step::Refused, 0};
}

HttpResponse RequestParser::Beast::tooLarge() const
{
    QByteArray text = "Payload too large. Limit is " + QByteArray::number(maxBody) + " bytes";
    if (*maxBodySetting != '\0')
        text += QByteArray(" (") + maxBodySetting + ')';
    if (const auto length = content_length()) // not known of chunks
        text += ", the body has " + QByteArray::number(static_cast<quint64>(*length));
    return HttpResponse::text(413, text + '.');
}

HttpResponse RequestParser::Beast::headTooLarge() const
{
    return HttpResponse::text(
        431, "Request head too large. Limit is " + QByteArray::number(maxHead) + " bytes.");
}

RequestParser::Progress RequestParser::Beast::parse(QByteArrayView bytes)
{
    if (isRefused)
        return {Step::Refused, 0};
    if (is_header_done())
        return parseBody(bytes);
    qsizetype consumed = 0;
    if (!got_some()) {
        while (bytes.sliced(consumed).startsWith("\r\n")) // RFC 9112 §2.2
            consumed += 2;
    }
    if (consumed == bytes.size() || bytes.sliced(consumed) == "\r")
        return {Step::NeedsMore, consumed};
    const QByteArrayView line = bytes.sliced(consumed);
    BoostError error;
    while (!is_header_done()) {
        const QByteArrayView rest = bytes.sliced(consumed);
        const auto size = static_cast<std::size_t>(rest.size());
        const auto used = static_cast<qsizetype>(put({rest.data(), size}, error));
        consumed += used;
        headBytes += used;
        const qint64 seen = headBytes + bytes.size() - consumed;
        if (error == http::error::need_more && seen <= maxHead)
            return {Step::NeedsMore, consumed};
        if (error)
            return failed(error, line);
    }
    return finishHead(consumed);
}

RequestParser::Progress RequestParser::Beast::finishHead(qsizetype consumed)
{
    if (headBytes > maxHead)
        return refuse(headTooLarge());
    if (hasFramingDefect())
        return refuse(badRequest());
    return {Step::Head, consumed};
}

// What Beast accepts but another server on the way may read differently.
bool RequestParser::Beast::hasFramingDefect() const
{
    int lengths = 0;
    int codings = 0;
    int hosts = 0;
    for (const auto &[name, value] : request.headers) {
        if (name == "content-length") {
            ++lengths;
            codings += value.contains(',') ? 2 : 0;
        } else if (name == "transfer-encoding") {
            codings += value.compare("chunked", Qt::CaseInsensitive) == 0 && !isHttp10 ? 1 : 2;
        } else if (name == "host") {
            ++hosts;
        }
    }
    return lengths + codings > 1 || hosts > 1;
}

RequestParser::Progress RequestParser::Beast::parseBody(QByteArrayView bytes)
{
    if (!is_done() && maxBody >= 0 && content_length().value_or(0) > static_cast<quint64>(maxBody))
        return refuse(tooLarge());
    qsizetype consumed = 0;
    BoostError error;
    while (!is_done()) {
        const QByteArrayView rest = bytes.sliced(consumed);
        if (rest.isEmpty() || (chunked() && rest.size() < LastChunkBytes))
            return {Step::NeedsMore, consumed};
        const auto size = static_cast<std::size_t>(rest.size());
        consumed += static_cast<qsizetype>(put({rest.data(), size}, error));
        const bool isOversized = bytes.size() - consumed > maxHead; // a chunk's head or the trailer
        if (error == http::error::need_more && !isOversized)
            return {Step::NeedsMore, consumed};
        if (error)
            return failed(error, {});
    }
    return {Step::Done, consumed};
}

RequestParser::Progress RequestParser::Beast::failed(const BoostError &error, QByteArrayView line)
{
    if (error == http::error::body_limit)
        return refuse(tooLarge());
    if (is_header_done())
        return refuse(badRequest());
    if (error == http::error::header_limit || error == http::error::need_more)
        return refuse(headTooLarge());
    if (error == http::error::bad_version && namesOtherVersion(line))
        return refuse(HttpResponse::text(505, QByteArrayLiteral("HTTP version not supported.")));
    return refuse(badRequest());
}

bool RequestParser::Beast::setTarget(QByteArrayView target)
{
    const qsizetype scheme = target.startsWith('/') ? -1 : target.indexOf("://");
    if (scheme > 0) {
        const QByteArrayView rest = target.sliced(scheme + 3);
        qsizetype authority = 0;
        while (authority < rest.size() && rest[authority] != '/' && rest[authority] != '?')
            ++authority;
        target = rest.sliced(authority);
    }
    const qsizetype mark = target.indexOf('?');
    request.path = target.first(mark < 0 ? target.size() : mark).toByteArray();
    if (mark >= 0)
        request.query = target.sliced(mark + 1).toByteArray();
    if (request.path.isEmpty() && scheme > 0)
        request.path = QByteArrayLiteral("/");
    return request.path.startsWith('/') || request.path == "*";
}

void RequestParser::Beast::on_request_impl(
    http::verb /*verb*/, string_view method, string_view target, int version, BoostError &error)
{
    isHttp10 = version < 11;
    request.headers.reserve(UsualHeaders);
    request.method = toBytes(method);
    if (!setTarget(QByteArrayView(target.data(), static_cast<qsizetype>(target.size()))))
        error = http::error::bad_target;
}

void RequestParser::Beast::on_field_impl(http::field field,
                                         string_view name,
                                         string_view value,
                                         BoostError & /*error*/)
{
    if (!is_header_done()) // a trailer is not part of the head
        request.headers.emplaceBack(lowerCaseName(field, name), toBytes(value));
}

void RequestParser::Beast::on_body_init_impl(const boost::optional<std::uint64_t> &length,
                                             BoostError & /*error*/)
{
    request.body.reserve(qMin<qint64>(static_cast<qint64>(length.value_or(0)), FirstReserve));
}

std::size_t RequestParser::Beast::on_body_impl(string_view bytes, BoostError &error)
{
    if (maxBody >= 0 && request.body.size() + static_cast<qint64>(bytes.size()) > maxBody) {
        error = http::error::body_limit;
        return 0;
    }
    request.body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return bytes.size();
}

void RequestParser::Beast::on_chunk_header_impl(std::uint64_t size,
                                                string_view /*extensions*/,
                                                BoostError &error)
{
    if (maxBody >= 0 && size > static_cast<quint64>(maxBody - request.body.size()))
        error = http::error::body_limit;
}

std::size_t RequestParser::Beast::on_chunk_body_impl(std::uint64_t /*left*/,
                                                     string_view bytes,
                                                     BoostError &error)
{
    return on_body_impl(bytes, error);
}

RequestParser::RequestParser(qint64 maxHeadBytes)
    : d(std::make_unique<Beast>(maxHeadBytes))
{}

RequestParser::~RequestParser() = default;

RequestParser::Progress RequestParser::parse(QByteArrayView bytes)
{
    return d->parse(bytes);
}

void RequestParser::setMaxBodyBytes(qint64 bytes, const char *setting)
{
    d->maxBody = bytes;
    d->maxBodySetting = setting;
}

const HttpRequest &RequestParser::request() const
{
    return d->request;
}

HttpRequest RequestParser::takeRequest()
{
    return std::move(d->request);
}

const HttpResponse &RequestParser::refusal() const
{
    return d->refusal;
}

bool RequestParser::hasHead() const
{
    return d->is_header_done();
}

bool RequestParser::isHttp10() const
{
    return d->isHttp10;
}

bool RequestParser::keepsAlive() const
{
    return d->is_header_done() && d->keep_alive();
}

bool RequestParser::hasBody() const
{
    return d->is_header_done() && !d->is_done();
}

bool RequestParser::expectsContinue() const
{
    return hasBody() && !d->isHttp10 &&
           d->request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0;
}

} // namespace server
