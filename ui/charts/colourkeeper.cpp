// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/colourkeeper.h"

#include <QSet>

#include <algorithm>

namespace ui {

namespace {
constexpr qint64 KeepMs = 30'000;
}

QHash<QString, int> ColourKeeper::assign(const QStringList &keys, int count, qint64 nowMs)
{
    QHash<QString, int> colours;
    for (const QString &key : keys) {
        if (const auto it = m_holders.find(key); it != m_holders.end())
            it->lastSeenMs = nowMs;
    }
    for (const QString &key : keys) {
        if (!m_holders.contains(key))
            m_holders.insert(key, {freeColour(count, nowMs), nowMs});
        colours.insert(key, m_holders.value(key).colour);
    }
    return colours;
}

// A colour nobody has; else the one whose holder has been away for longest, half a minute or not.
int ColourKeeper::freeColour(int count, qint64 nowMs)
{
    m_holders.removeIf(
        [&](const auto &entry) { return nowMs - entry.value().lastSeenMs > KeepMs; });
    QSet<int> taken;
    for (const Holder &holder : std::as_const(m_holders))
        taken.insert(holder.colour);
    for (int colour = 0; colour < count; ++colour) {
        if (!taken.contains(colour))
            return colour;
    }
    const auto oldest =
        std::min_element(m_holders.begin(), m_holders.end(), [](const Holder &a, const Holder &b) {
            return a.lastSeenMs < b.lastSeenMs;
        });
    const int colour = oldest->colour;
    m_holders.erase(oldest);
    return colour;
}

} // namespace ui
