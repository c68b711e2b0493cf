// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/largepayloads.h"

#include <algorithm>

namespace server {

void LargePayloads::keep(quint64 seq, const QByteArray &raw)
{
    if (raw.size() > MaxBytes)
        return;
    m_bytes += raw.size();
    m_payloads.push_back({seq, raw});
    while (m_bytes > MaxBytes) {
        m_bytes -= m_payloads.front().raw.size();
        m_payloads.pop_front();
    }
}

std::optional<QByteArray> LargePayloads::find(quint64 seq) const
{
    const auto found = std::lower_bound(
        m_payloads.begin(), m_payloads.end(), seq, [](const Payload &payload, quint64 wanted) {
            return payload.seq < wanted;
        });
    if (found == m_payloads.end() || found->seq != seq)
        return std::nullopt;
    return found->raw;
}

} // namespace server
