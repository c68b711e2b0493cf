// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/admission.h"

#include "server/apps/app.h"
#include "server/auth/requestauth.h"
#include "server/protocol/closecode.h"

#include <limits>
#include <sys/resource.h>

namespace server {

namespace {

constexpr int OldestProtocol = 5;
constexpr int NewestProtocol = 7;
constexpr int ReservedDescriptors = 64; // for the API, files and what libraries open

int descriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    return static_cast<int>(qMin<rlim_t>(limit.rlim_cur, std::numeric_limits<int>::max()));
}

// Pusher's codes for the query's `protocol`; Reverb takes anything.
std::optional<Admission::Refusal> judgeProtocol(const HttpRequest &head)
{
    const QByteArray version = QueryParameters::parse(head.query).value("protocol");
    const QString setting = QStringLiteral(" (check_protocol).");
    if (version.isEmpty())
        return Admission::Refusal{closecode::NoProtocol,
                                  "No protocol version supplied",
                                  QStringLiteral("The client names no protocol version") + setting};
    bool isNumber = false;
    const int number = version.toInt(&isNumber);
    const QString shown = QString::fromUtf8(version.left(32));
    if (!isNumber)
        return Admission::Refusal{closecode::InvalidVersion,
                                  "Invalid version string format",
                                  QStringLiteral("\"%1\" is no protocol version").arg(shown) +
                                      setting};
    if (number < OldestProtocol || number > NewestProtocol)
        return Admission::Refusal{closecode::UnsupportedProtocol,
                                  "Unsupported protocol version",
                                  QStringLiteral("Protocol %1 is not spoken here, only %2 to %3")
                                          .arg(shown)
                                          .arg(OldestProtocol)
                                          .arg(NewestProtocol) +
                                      setting};
    return std::nullopt;
}

} // namespace

Admission::Admission(const AdmissionRules &rules, const Clock &clock)
    : m_rules(rules)
    , m_clock(clock)
    , m_proxies(TrustedProxies::parse(rules.trustedProxies).value())
    , m_attempts(rules.attemptsPerMinute)
{}

void Admission::setRules(const AdmissionRules &rules)
{
    const std::lock_guard lock(m_mutex);
    m_rules = rules;
    m_proxies = TrustedProxies::parse(rules.trustedProxies).value();
    m_attempts = AttemptLimit(rules.attemptsPerMinute);
}

std::optional<HttpResponse> Admission::objection(const HttpRequest &head)
{
    const std::lock_guard lock(m_mutex);
    const PeerAddress client = clientOf(head);
    const qint64 waitMs = m_attempts.attempt(client.ip, m_clock.steadyMs());
    if (waitMs == 0)
        return std::nullopt;
    HttpResponse response =
        HttpResponse::text(429,
                           "Too many connection attempts from " + client.ip + ": the limit is " +
                               QByteArray::number(m_attempts.perMinute()) +
                               " in a minute (server.attempts_per_minute).");
    response.headers.append({"Retry-After", QByteArray::number((waitMs + 999) / 1000)});
    return response;
}

std::optional<Admission::Refusal>
Admission::refusal(const HttpRequest &head, const App *app, const Situation &situation) const
{
    if (situation.isDraining)
        return Refusal{closecode::OverCapacity,
                       "Server is stopping",
                       QStringLiteral("The server is stopping.")};
    if (mustBeSecure(head, situation.hasTls))
        return Refusal{closecode::TlsOnly,
                       "Application only accepts SSL connections, reconnect using wss://",
                       QStringLiteral("The client came without TLS (tls.allow_plain).")};
    if (situation.open >= maxConnections())
        return Refusal{closecode::OverCapacity,
                       "Server is over capacity",
                       QStringLiteral("The server has %1 connections, its limit "
                                      "(server.max_connections, or the limit on open files).")
                           .arg(situation.open)};
    return app && app->checkProtocol ? judgeProtocol(head) : std::nullopt;
}

bool Admission::mustBeSecure(const HttpRequest &head, bool hasTls) const
{
    return hasTls && !m_rules.allowPlain && !m_proxies.isSecure(head);
}

int Admission::maxConnections() const
{
    const int possible = qMax(1, descriptorLimit() - ReservedDescriptors);
    return m_rules.maxConnections > 0 ? qMin(m_rules.maxConnections, possible) : possible;
}

} // namespace server
