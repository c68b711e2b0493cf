// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/net/attemptlimit.h"
#include "server/net/trustedproxies.h"

#include <mutex>
#include <optional>

namespace server {

struct App;

// Who may connect to this server, whichever app is meant.
struct AdmissionRules
{
    QStringList trustedProxies;
    int attemptsPerMinute = 60; // WebSocket handshakes of one address that is not loopback; 0: any
    int maxConnections = 0;     // 0: as many as there are descriptors
    bool allowPlain = false;    // without TLS on a port that has it

    bool operator==(const AdmissionRules &) const = default;
};

// Judges clients before they are anybody's. Engine thread, but for objection().
class Admission
{
public:
    // What the server is like at the moment.
    struct Situation
    {
        bool hasTls = false;
        bool isDraining = false;
        int open = 0; // connections
    };
    // How a client is told that it cannot stay (PROTOCOL.md 1.6); `why` is for the log.
    struct Refusal
    {
        quint16 code = 0;
        QByteArray message;
        QString why;
    };

    // `rules.trustedProxies` must be valid.
    Admission(const AdmissionRules &rules, const Clock &clock);

    // Attempts that were counted are forgotten.
    void setRules(const AdmissionRules &rules);
    // Counts a handshake; the answer is 429 when its address has made too many. From any thread.
    std::optional<HttpResponse> objection(const HttpRequest &head);
    // After the handshake; `app` may be null.
    std::optional<Refusal>
    refusal(const HttpRequest &head, const App *app, const Situation &situation) const;
    // Whether the request came without TLS where TLS is a must.
    bool mustBeSecure(const HttpRequest &head, bool hasTls) const;
    bool isSecure(const HttpRequest &head) const { return m_proxies.isSecure(head); }
    PeerAddress clientOf(const HttpRequest &head) const { return m_proxies.clientOf(head); }
    int maxConnections() const;

private:
    AdmissionRules m_rules;
    const Clock &m_clock;
    TrustedProxies m_proxies;
    AttemptLimit m_attempts;
    std::mutex m_mutex; // of what objection() reads: the engine alone changes it
};

} // namespace server
