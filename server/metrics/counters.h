// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace server {

// The limits of an app whose excess is dropped or answered with 429.
enum class RateLimit {
    BackendEvents, // max_backend_events_per_second
    ClientEvents,  // max_client_events_per_second
    Reads,         // max_read_requests_per_second
    Messages,      // rate_limit
    Count,
};

// What one app has done since it was added: plain integers that only grow. Bytes are those of
// messages and bodies, without frames and heads.
struct AppCounters
{
    quint64 connected = 0; // greeted
    quint64 disconnected = 0;
    quint64 messagesIn = 0; // WebSocket messages, pings of the protocol included
    quint64 bytesIn = 0;
    quint64 messagesOut = 0;
    quint64 bytesOut = 0;
    quint64 httpCalls = 0; // signed and answered with less than 400
    quint64 httpBytesIn = 0;
    quint64 httpBytesOut = 0;
    quint64 clientEvents = 0; // accepted
    std::array<quint64, static_cast<std::size_t>(RateLimit::Count)> rateLimited{};

    // A call of the API that was signed and answered with less than 400; sizes of the bodies.
    void countHttpCall(qsizetype requestBytes, qsizetype answerBytes)
    {
        ++httpCalls;
        httpBytesIn += static_cast<quint64>(requestBytes);
        httpBytesOut += static_cast<quint64>(answerBytes);
    }
    quint64 &of(RateLimit limit) { return rateLimited[static_cast<std::size_t>(limit)]; }
};

// Whose signature or token was wrong.
enum class AuthFailure { Request, Channel, User, Metrics, Token, Count };

// How often each of a few known codes came, and all the others together.
class CodeCounts
{
public:
    CodeCounts(std::initializer_list<int> known)
    {
        for (const int code : known)
            m_known.emplace_back(code, 0);
    }

    void count(int code)
    {
        for (auto &[known, count] : m_known) {
            if (known == code) {
                ++count;
                return;
            }
        }
        ++m_other;
    }

    const std::vector<std::pair<int, quint64>> &known() const { return m_known; }
    quint64 other() const { return m_other; }

private:
    std::vector<std::pair<int, quint64>> m_known;
    quint64 m_other = 0;
};

// Why an event was accepted, or offered, and not sent.
enum class DiscardReason {
    Full,        // the queue was
    Expired,     // it waited too long
    TimedOut,    // its receivers were not found in time
    Failed,      // it could not be sent
    BreakerOpen, // look-ups failed too often
    Stopped,     // the server did
    Count,
};

// "full", for metrics and consoles.
constexpr const char *discardReasonName(DiscardReason reason)
{
    constexpr const char *Names[] = {"full", "expired", "timeout", "failed", "breaker", "stopped"};
    static_assert(std::size(Names) == static_cast<std::size_t>(DiscardReason::Count));
    return Names[static_cast<std::size_t>(reason)];
}

// What became of the events of the broadcasting services: the first ones only grow, the others say
// how it is.
struct BroadcastCounts
{
    quint64 queued = 0;  // accepted to be sent in a later turn
    quint64 sent = 0;    // handed to the subscribers, batches as one
    quint64 held = 0;    // by a throttle
    quint64 batches = 0; // sent by a throttle
    std::array<quint64, static_cast<std::size_t>(DiscardReason::Count)> discarded{};
    quint64 breakerOpened = 0;
    qint64 waiting = 0;   // in the queue
    qint64 holding = 0;   // in throttles
    int breakerState = 0; // 0 closed, 1 open, 2 half open
};

// What happened that no app can be charged with; these only grow as well.
struct ServerCounters
{
    // RFC 6455 7.4.1, PROTOCOL.md 1.6.
    CodeCounts closeCodes{1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1011,
                          4000, 4001, 4003, 4004, 4009, 4100, 4200, 4201, 4202, 4301};
    CodeCounts handshakesRefused{0,   400,  404,  405,  408,  413,  417,  426,  429,  431, 503,
                                 505, 4000, 4001, 4003, 4004, 4006, 4007, 4008, 4009, 4100};
    CodeCounts httpErrors{400, 401, 403, 404, 405, 413, 422, 429, 500, 503};
    std::array<quint64, static_cast<std::size_t>(AuthFailure::Count)> authFailures{};
    BroadcastCounts broadcasts;
};

} // namespace server
