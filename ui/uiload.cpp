// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uiload.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

void UiLoad::add(qint64 nanoseconds, qint64 nowMs)
{
    emit worked(nanoseconds);
    m_longestNs = std::max(m_longestNs, nanoseconds);
    if (nanoseconds > EasyNs)
        m_easySinceMs = nowMs;
    if (nanoseconds > TooLongNs)
        m_tooLong.push_back(nowMs);
    while (!m_tooLong.empty() && nowMs - m_tooLong.front() > WithinMs)
        m_tooLong.pop_front();
    if (m_tooLong.size() >= TooOften)
        setStep(std::min(m_step + 1, std::size(PacesMs) - 1), nowMs);
    else if (m_step > 0 && nowMs - m_easySinceMs >= EasyForMs)
        setStep(m_step - 1, nowMs);
}

// Every pace is tried anew.
void UiLoad::setStep(std::size_t step, qint64 nowMs)
{
    m_tooLong.clear();
    m_easySinceMs = nowMs;
    if (step == m_step)
        return;
    m_step = step;
    emit paceChanged();
}

void UiLoad::setSeen(bool seen)
{
    if (m_seen == seen)
        return;
    m_seen = seen;
    emit paceChanged();
}

qint64 UiLoad::takeLongest()
{
    return std::exchange(m_longestNs, 0);
}

int UiLoad::paceMs() const
{
    return m_seen ? PacesMs[m_step] : std::max(PacesMs[m_step], UnseenPaceMs);
}

} // namespace ui
