// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/attemptlimit.h"

namespace server {

namespace {

bool isLoopback(const QByteArray &ip)
{
    return ip == "::1" || ip.startsWith("127.");
}

} // namespace

qint64 AttemptLimit::attempt(const QByteArray &ip, qint64 nowMs)
{
    if (m_perMinute <= 0 || isLoopback(ip))
        return 0;
    if (nowMs - m_sweptMs >= WindowMs)
        forgetOld(nowMs);
    auto known = m_attempts.find(ip);
    if (known == m_attempts.end()) {
        const bool isFull = m_attempts.size() >= MaxAddresses;
        known = m_attempts.insert(isFull ? QByteArray() : ip,
                                  isFull ? m_attempts.value({}, {nowMs, 0}) : Attempts{nowMs, 0});
    }
    if (nowMs - known->sinceMs >= WindowMs)
        *known = {nowMs, 0};
    if (++known->count <= m_perMinute)
        return 0;
    return known->sinceMs + WindowMs - nowMs;
}

void AttemptLimit::forgetOld(qint64 nowMs)
{
    m_sweptMs = nowMs;
    m_attempts.removeIf([&](QHash<QByteArray, Attempts>::iterator entry) {
        return nowMs - entry->sinceMs >= WindowMs;
    });
}

} // namespace server
