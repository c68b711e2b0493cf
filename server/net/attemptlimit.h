// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace server {

// How often one address may try to connect: at most `perMinute` times in a minute that begins with
// its first attempt. Loopback addresses are not counted. Pure; the caller brings the time.
class AttemptLimit
{
public:
    // 0: no limit.
    explicit AttemptLimit(int perMinute)
        : m_perMinute(perMinute)
    {}

    // Counts an attempt. 0 when it is within the limit, else how many milliseconds the address has
    // to wait.
    qint64 attempt(const QByteArray &ip, qint64 nowMs);
    int perMinute() const { return m_perMinute; }
    qsizetype rememberedAddresses() const { return m_attempts.size(); }

    // Above this many addresses within a minute the rest share one count.
    static constexpr qsizetype MaxAddresses = 65'536;
    static constexpr qint64 WindowMs = 60'000;

private:
    struct Attempts
    {
        qint64 sinceMs = 0;
        int count = 0;
    };

    void forgetOld(qint64 nowMs);

    int m_perMinute;
    QHash<QByteArray, Attempts> m_attempts;
    qint64 m_sweptMs = 0;
};

} // namespace server
