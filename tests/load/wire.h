// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire: digests, WebSocket frames (RFC 6455) and HTTP/1.1 messages.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace load {

// ---- Digests ---------------------------------------------------------------------------------

std::string md5Hex(std::string_view text);
std::string websocketAccept(std::string_view key);

// Keyed once, then reused for each signature. Not to be shared between threads.
class HmacSha256
{
public:
    explicit HmacSha256(std::string_view key);
    ~HmacSha256();
    HmacSha256(const HmacSha256 &) = delete;
    HmacSha256 &operator=(const HmacSha256 &) = delete;

    std::string hex(std::string_view text);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// ---- WebSocket frames --------------------------------------------------------------------------

enum class Opcode : uint8_t {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

struct FrameHeader
{
    bool fin = true;
    bool masked = false;
    uint8_t opcode = 0;
    uint8_t reserved = 0;
    size_t headerSize = 0;
    uint64_t payloadSize = 0;
    std::array<char, 4> mask{};
};

// False when more bytes are needed.
bool decodeFrameHeader(const char *data, size_t size, FrameHeader &header);

void applyMask(char *data, size_t size, const std::array<char, 4> &mask);

// Appends one frame. A client masks (mask != 0), a server does not.
void appendFrame(
    std::string &out, Opcode opcode, std::string_view payload, uint32_t mask = 0, bool fin = true);

// Cuts a byte stream into whole messages. Reassembles fragments, lets control frames through
// between them and refuses whatever RFC 6455 forbids.
class MessageReader
{
public:
    enum class Sender { Client, Server };
    static constexpr uint64_t kMaxMessage = 64ULL << 20;

    explicit MessageReader(Sender sender)
        : m_expectMask(sender == Sender::Client)
    {}

    // Calls sink(opcode, payload) for each message; sink returns false to stop reading for good.
    // False when stopped or when the stream is invalid (error() then says why).
    template <class Sink>
    bool consume(char *data, size_t size, Sink &&sink);

    const char *error() const { return m_error; }
    void reset();

private:
    template <class Sink>
    bool parse(char *data, size_t size, size_t &used, Sink &&sink);
    template <class Sink>
    bool deliver(const FrameHeader &header, std::string_view payload, Sink &&sink);
    bool check(const FrameHeader &header);

    std::string m_pending;   // a frame not yet complete
    std::string m_fragments; // a message not yet complete
    const char *m_error = nullptr;
    Opcode m_fragmentOpcode = Opcode::Continuation;
    bool m_expectMask;
};

template <class Sink>
bool MessageReader::consume(char *data, size_t size, Sink &&sink)
{
    size_t used = 0;
    if (m_pending.empty()) {
        if (!parse(data, size, used, sink))
            return false;
        m_pending.assign(data + used, size - used);
        return true;
    }
    m_pending.append(data, size);
    if (!parse(m_pending.data(), m_pending.size(), used, sink))
        return false;
    m_pending.erase(0, used);
    return true;
}

template <class Sink>
bool MessageReader::parse(char *data, size_t size, size_t &used, Sink &&sink)
{
    FrameHeader header;
    while (decodeFrameHeader(data + used, size - used, header)) {
        if (!check(header))
            return false;
        if (size - used - header.headerSize < header.payloadSize)
            break;
        char *payload = data + used + header.headerSize;
        if (header.masked)
            applyMask(payload, header.payloadSize, header.mask);
        used += header.headerSize + header.payloadSize;
        if (!deliver(header, {payload, header.payloadSize}, sink))
            return false;
    }
    return true;
}

template <class Sink>
bool MessageReader::deliver(const FrameHeader &header, std::string_view payload, Sink &&sink)
{
    const auto opcode = static_cast<Opcode>(header.opcode);
    if (header.opcode >= 8)
        return sink(opcode, payload);
    if (opcode != Opcode::Continuation && header.fin)
        return sink(opcode, payload);
    if (opcode != Opcode::Continuation)
        m_fragmentOpcode = opcode;
    m_fragments.append(payload);
    if (!header.fin)
        return true;
    const std::string message = std::move(m_fragments);
    const Opcode first = m_fragmentOpcode;
    m_fragments.clear();
    m_fragmentOpcode = Opcode::Continuation;
    return sink(first, std::string_view(message));
}

// ---- HTTP
// ----------------------------------------------------------------------------------------

// Value of a header in a head block ("" when absent); the name is matched without regard to case.
std::string_view headerValue(std::string_view head, std::string_view name);

// Reads one response at a time: Content-Length, chunked or until the end of the stream.
class HttpResponseReader
{
public:
    enum class Status { NeedMore, Complete, Invalid };

    Status feed(std::string_view bytes);
    Status endOfStream();
    void reset();

    bool started() const { return !m_bytes.empty(); }
    int code() const { return m_code; }
    bool keepAlive() const { return m_keepAlive; }
    const std::string &body() const { return m_body; }

private:
    enum class Framing { Unknown, Length, Chunked, UntilClose };

    bool parseHead();
    Status parseBody();
    Status parseChunks();

    std::string m_bytes;
    std::string m_body;
    size_t m_bodyStart = 0;
    size_t m_bodySize = 0;
    int m_code = 0;
    Framing m_framing = Framing::Unknown;
    bool m_keepAlive = true;
};

struct AppCredentials
{
    std::string id;
    std::string key;
    std::string secret;
};

// Builds requests signed the way Pusher's HTTP API wants (auth_signature over method, path, query).
class RequestSigner
{
public:
    RequestSigner(const AppCredentials &app, const std::string &hostHeader);

    // path starts after /apps/{id}, for example "/events".
    std::string post(const std::string &path, std::string_view body);
    std::string get(const std::string &path, bool keepAlive = false);

private:
    std::string signedTarget(const char *method, const std::string &path, std::string_view body);

    AppCredentials m_app;
    std::string m_host;
    HmacSha256 m_hmac;
};

} // namespace load
