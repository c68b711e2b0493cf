// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/retry.h"

#include "server/protocol/closecode.h"

#include <algorithm>
#include <cmath>

namespace server::client {

int Retry::delayMs(int number, double chance) const
{
    const double longest = maxDelayMs;
    const double middle = std::min(longest, firstDelayMs * std::pow(factor, number));
    const double spread = middle * jitter * (2 * chance - 1);
    return qRound(std::clamp(middle + spread, 0.0, longest));
}

Comeback comebackAfter(quint16 code, bool wasGreeted)
{
    if (code == closecode::TlsOnly)
        return Comeback::WithTls;
    if (code > closecode::TlsOnly && code < closecode::OverCapacity)
        return Comeback::Never;
    if (code >= closecode::OverCapacity && code < closecode::Reconnect)
        return Comeback::InASecond;
    if (code >= closecode::Reconnect && code < 4300)
        return wasGreeted ? Comeback::AtOnce : Comeback::BackOff;
    return code >= 4300 ? Comeback::Never : Comeback::BackOff;
}

} // namespace server::client
