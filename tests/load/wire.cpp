// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/wire.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <ctime>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <optional>
#include <stdexcept>

namespace load {

namespace {

std::string hexOf(const unsigned char *bytes, size_t size)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(size * 2, '0');
    for (size_t i = 0; i < size; ++i) {
        text[2 * i] = kDigits[bytes[i] >> 4];
        text[2 * i + 1] = kDigits[bytes[i] & 15];
    }
    return text;
}

std::string digest(const EVP_MD *algorithm, std::string_view text)
{
    std::string out(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_Digest(text.data(),
               text.size(),
               reinterpret_cast<unsigned char *>(out.data()),
               &size,
               algorithm,
               nullptr);
    out.resize(size);
    return out;
}

bool equalsIgnoreCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

std::optional<size_t> parseSize(std::string_view text, int base)
{
    size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc{} || end == text.data())
        return std::nullopt;
    return value;
}

} // namespace

// ---- Digests ---------------------------------------------------------------------------------

std::string md5Hex(std::string_view text)
{
    static const EVP_MD *const md5 = EVP_MD_fetch(nullptr, "MD5", nullptr);
    const std::string bytes = digest(md5, text);
    return hexOf(reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
}

std::string websocketAccept(std::string_view key)
{
    const std::string bytes =
        digest(EVP_sha1(), std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    std::string text(64, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                                     reinterpret_cast<const unsigned char *>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<size_t>(size));
    return text;
}

struct HmacSha256::State
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac);

    ~State()
    {
        EVP_MAC_CTX_free(context);
        EVP_MAC_free(mac);
    }
};

HmacSha256::HmacSha256(std::string_view key)
    : m_state(std::make_unique<State>())
{
    char name[] = "SHA256";
    const std::array<OSSL_PARAM, 2> params{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0), OSSL_PARAM_END};
    if (!EVP_MAC_init(m_state->context,
                      reinterpret_cast<const unsigned char *>(key.data()),
                      key.size(),
                      params.data()))
        throw std::runtime_error("HMAC-SHA256 is not available");
}

HmacSha256::~HmacSha256() = default;

std::string HmacSha256::hex(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    size_t size = 0;
    if (!EVP_MAC_init(m_state->context, nullptr, 0, nullptr) ||
        !EVP_MAC_update(
            m_state->context, reinterpret_cast<const unsigned char *>(text.data()), text.size()) ||
        !EVP_MAC_final(m_state->context, bytes.data(), &size, bytes.size()))
        throw std::runtime_error("HMAC-SHA256 failed");
    return hexOf(bytes.data(), size);
}

// ---- WebSocket frames --------------------------------------------------------------------------

bool decodeFrameHeader(const char *data, size_t size, FrameHeader &header)
{
    const auto byte = [data](size_t i) {
        return static_cast<uint8_t>(data[i]);
    };
    if (size < 2)
        return false;
    header.fin = byte(0) & 0x80;
    header.reserved = byte(0) & 0x70;
    header.opcode = byte(0) & 0x0F;
    header.masked = byte(1) & 0x80;
    header.payloadSize = byte(1) & 0x7F;
    size_t lengthBytes = 0;
    if (header.payloadSize == 126)
        lengthBytes = 2;
    else if (header.payloadSize == 127)
        lengthBytes = 8;
    header.headerSize = 2 + lengthBytes + (header.masked ? 4 : 0);
    if (size < header.headerSize)
        return false;
    if (lengthBytes > 0) {
        header.payloadSize = 0;
        for (size_t i = 0; i < lengthBytes; ++i)
            header.payloadSize = header.payloadSize << 8 | byte(2 + i);
    }
    if (header.masked)
        std::memcpy(header.mask.data(), data + 2 + lengthBytes, 4);
    return true;
}

void applyMask(char *data, size_t size, const std::array<char, 4> &mask)
{
    uint64_t wide = 0;
    for (size_t i = 0; i < 8; ++i)
        std::memcpy(reinterpret_cast<char *>(&wide) + i, &mask[i & 3], 1);
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word = 0;
        std::memcpy(&word, data + i, 8);
        word ^= wide;
        std::memcpy(data + i, &word, 8);
    }
    for (; i < size; ++i)
        data[i] = static_cast<char>(data[i] ^ mask[i & 3]);
}

void appendFrame(std::string &out, Opcode opcode, std::string_view payload, uint32_t mask, bool fin)
{
    out += static_cast<char>((fin ? 0x80 : 0) | static_cast<uint8_t>(opcode));
    const int maskBit = mask != 0 ? 0x80 : 0;
    if (payload.size() < 126) {
        out += static_cast<char>(maskBit | static_cast<int>(payload.size()));
    } else {
        const bool wide = payload.size() > 0xFFFF;
        out += static_cast<char>(maskBit | (wide ? 127 : 126));
        for (int shift = wide ? 56 : 8; shift >= 0; shift -= 8)
            out += static_cast<char>(payload.size() >> shift & 0xFF);
    }
    if (mask == 0) {
        out += payload;
        return;
    }
    std::array<char, 4> key{};
    std::memcpy(key.data(), &mask, 4);
    out.append(key.data(), 4);
    const size_t start = out.size();
    out += payload;
    applyMask(out.data() + start, payload.size(), key);
}

void MessageReader::reset()
{
    m_pending.clear();
    m_fragments.clear();
    m_fragmentOpcode = Opcode::Continuation;
    m_error = nullptr;
}

bool MessageReader::check(const FrameHeader &header)
{
    const bool control = header.opcode >= 8;
    const bool known = header.opcode <= 2 || (control && header.opcode <= 10);
    const bool inMessage = m_fragmentOpcode != Opcode::Continuation;
    if (header.reserved != 0)
        m_error = "reserved bits set in a frame";
    else if (!known)
        m_error = "unknown opcode";
    else if (header.masked != m_expectMask)
        m_error = m_expectMask ? "a client frame is not masked" : "a server frame is masked";
    else if (control && (!header.fin || header.payloadSize > 125))
        m_error = "control frame fragmented or too long";
    else if (!control && (header.opcode == 0) != inMessage)
        m_error = "fragments out of order";
    else if (header.payloadSize > kMaxMessage || m_fragments.size() > kMaxMessage)
        m_error = "message too long";
    return m_error == nullptr;
}

// ---- HTTP
// ----------------------------------------------------------------------------------------

std::string_view headerValue(std::string_view head, std::string_view name)
{
    size_t at = head.find("\r\n");
    while (at != std::string_view::npos) {
        at += 2;
        const size_t end = std::min(head.find("\r\n", at), head.size());
        const std::string_view line = head.substr(at, end - at);
        const size_t colon = line.find(':');
        if (colon != std::string_view::npos && equalsIgnoreCase(line.substr(0, colon), name)) {
            std::string_view value = line.substr(colon + 1);
            while (!value.empty() && value.front() == ' ')
                value.remove_prefix(1);
            while (!value.empty() && value.back() == ' ')
                value.remove_suffix(1);
            return value;
        }
        at = head.find("\r\n", at);
    }
    return {};
}

void HttpResponseReader::reset()
{
    m_bytes.clear();
    m_body.clear();
    m_bodyStart = 0;
    m_bodySize = 0;
    m_code = 0;
    m_framing = Framing::Unknown;
    m_keepAlive = true;
}

HttpResponseReader::Status HttpResponseReader::feed(std::string_view bytes)
{
    m_bytes += bytes;
    if (m_framing == Framing::Unknown) {
        const size_t headEnd = m_bytes.find("\r\n\r\n");
        if (headEnd == std::string::npos)
            return Status::NeedMore;
        m_bodyStart = headEnd + 4;
        if (!parseHead())
            return Status::Invalid;
    }
    return parseBody();
}

bool HttpResponseReader::parseHead()
{
    const std::string_view head(m_bytes.data(), m_bodyStart - 2);
    if (!head.starts_with("HTTP/1.") || head.size() < 12)
        return false;
    const auto code = parseSize(head.substr(9, 3), 10);
    if (!code)
        return false;
    m_code = static_cast<int>(*code);
    const std::string_view connection = headerValue(head, "Connection");
    m_keepAlive = head[7] == '1' ? !equalsIgnoreCase(connection, "close")
                                 : equalsIgnoreCase(connection, "keep-alive");
    const std::string_view length = headerValue(head, "Content-Length");
    if (equalsIgnoreCase(headerValue(head, "Transfer-Encoding"), "chunked")) {
        m_framing = Framing::Chunked;
    } else if (!length.empty()) {
        const auto size = parseSize(length, 10);
        if (!size)
            return false;
        m_bodySize = *size;
        m_framing = Framing::Length;
    } else if (m_code == 204 || m_code == 304) {
        m_framing = Framing::Length;
    } else {
        m_framing = Framing::UntilClose;
        m_keepAlive = false;
    }
    return true;
}

HttpResponseReader::Status HttpResponseReader::parseBody()
{
    if (m_framing == Framing::Chunked)
        return parseChunks();
    if (m_framing == Framing::UntilClose || m_bytes.size() - m_bodyStart < m_bodySize)
        return Status::NeedMore;
    if (m_bytes.size() - m_bodyStart > m_bodySize)
        return Status::Invalid; // nothing was pipelined, so nothing may follow
    m_body = m_bytes.substr(m_bodyStart);
    return Status::Complete;
}

HttpResponseReader::Status HttpResponseReader::parseChunks()
{
    std::string body;
    size_t at = m_bodyStart;
    while (true) {
        const size_t lineEnd = m_bytes.find("\r\n", at);
        if (lineEnd == std::string::npos)
            return Status::NeedMore;
        const auto size = parseSize(std::string_view(m_bytes).substr(at, lineEnd - at), 16);
        if (!size)
            return Status::Invalid;
        at = lineEnd + 2;
        if (m_bytes.size() < at + *size + 2)
            return Status::NeedMore;
        if (*size == 0) {
            m_body = std::move(body);
            return Status::Complete;
        }
        body.append(m_bytes, at, *size);
        at += *size + 2;
    }
}

HttpResponseReader::Status HttpResponseReader::endOfStream()
{
    if (m_framing != Framing::UntilClose)
        return Status::Invalid;
    m_body = m_bytes.substr(m_bodyStart);
    return Status::Complete;
}

RequestSigner::RequestSigner(const AppCredentials &app, const std::string &hostHeader)
    : m_app(app)
    , m_host(hostHeader)
    , m_hmac(app.secret)
{}

std::string
RequestSigner::signedTarget(const char *method, const std::string &path, std::string_view body)
{
    const std::string fullPath = "/apps/" + m_app.id + path;
    std::string query = "auth_key=" + m_app.key +
                        "&auth_timestamp=" + std::to_string(std::time(nullptr)) +
                        "&auth_version=1.0";
    if (!body.empty())
        query += "&body_md5=" + md5Hex(body);
    const std::string signature = m_hmac.hex(std::string(method) + "\n" + fullPath + "\n" + query);
    return fullPath + "?" + query + "&auth_signature=" + signature;
}

std::string RequestSigner::post(const std::string &path, std::string_view body)
{
    std::string request = "POST " + signedTarget("POST", path, body);
    request += " HTTP/1.1\r\nHost: " + m_host;
    request += "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: ";
    request += std::to_string(body.size()) + "\r\n\r\n";
    request += body;
    return request;
}

std::string RequestSigner::get(const std::string &path, bool keepAlive)
{
    return "GET " + signedTarget("GET", path, {}) + " HTTP/1.1\r\nHost: " + m_host +
           "\r\nAccept: application/json\r\nConnection: " + (keepAlive ? "keep-alive" : "close") +
           "\r\n\r\n";
}

} // namespace load
