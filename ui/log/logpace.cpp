// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logpace.h"

namespace ui {

void LogPace::take(quint64 shown, quint64 skipped, qint64 nowMs)
{
    m_portions.push_back({nowMs, shown, skipped});
}

std::optional<LogPace::Overload> LogPace::overload(qint64 nowMs)
{
    while (!m_portions.empty() && m_portions.front().ms <= nowMs - WindowMs)
        m_portions.pop_front();
    quint64 shown = 0;
    quint64 skipped = 0;
    for (const Portion &portion : m_portions) {
        shown += portion.shown;
        skipped += portion.skipped;
    }
    if (skipped == 0)
        return std::nullopt;
    const quint64 all = shown + skipped;
    const quint64 divisor = qMax<quint64>(1, shown);
    return Overload{qint64(all * 1000 / WindowMs), qint64((all + divisor / 2) / divisor)};
}

} // namespace ui
