// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelpace.h"

#include <algorithm>

namespace ui {

void ChannelPace::begin(quint64 messages, quint64 bytes)
{
    m_seenMessages = messages;
    m_seenBytes = bytes;
}

void ChannelPace::push(quint32 messages, quint64 bytes)
{
    m_messages[static_cast<std::size_t>(m_next)] = messages;
    m_bytes[static_cast<std::size_t>(m_next % MeanSeconds)] = bytes;
    m_next = (m_next + 1) % Seconds;
    m_quiet = messages == 0 && bytes == 0 ? m_quiet + 1 : 0;
}

// A timer that is a little late has measured all the same; after a longer time, what there was
// cannot be laid to single seconds.
void ChannelPace::advance(quint64 messages, quint64 bytes, int seconds)
{
    if (seconds <= 0)
        return;
    const quint64 more = messages > m_seenMessages ? messages - m_seenMessages : 0;
    const quint64 moreBytes = bytes > m_seenBytes ? bytes - m_seenBytes : 0;
    begin(messages, bytes);
    if (seconds > MostSpread) {
        for (int i = 0; i < std::min(seconds, Seconds); ++i)
            push(Unknown, 0);
        return;
    }
    const auto share = static_cast<quint64>(seconds);
    for (quint64 i = 0; i < share; ++i) {
        const quint64 part = more / share + (i < more % share ? 1 : 0);
        push(static_cast<quint32>(std::min<quint64>(part, Unknown - 1)), moreBytes / share);
    }
}

std::optional<double> ChannelPace::messagesPerSecond() const
{
    double sum = 0;
    int known = 0;
    for (int i = 1; i <= MeanSeconds; ++i) {
        const quint32 value =
            m_messages[static_cast<std::size_t>((m_next - i + Seconds) % Seconds)];
        if (value == Unknown)
            break;
        sum += value;
        ++known;
    }
    return known == 0 ? std::nullopt : std::optional(sum / known);
}

std::optional<double> ChannelPace::bytesPerSecond() const
{
    double sum = 0;
    int known = 0;
    for (int i = 1; i <= MeanSeconds; ++i) {
        const int at = (m_next - i + Seconds) % Seconds;
        if (m_messages[static_cast<std::size_t>(at)] == Unknown)
            break;
        sum += static_cast<double>(m_bytes[static_cast<std::size_t>(at % MeanSeconds)]);
        ++known;
    }
    return known == 0 ? std::nullopt : std::optional(sum / known);
}

QList<double> ChannelPace::points() const
{
    QList<double> points;
    points.reserve(Seconds);
    for (int i = 0; i < Seconds; ++i) {
        const quint32 value = m_messages[static_cast<std::size_t>((m_next + i) % Seconds)];
        points.append(value == Unknown ? -1 : double(value));
    }
    return points;
}

quint64 ChannelPace::messagesInMinute() const
{
    quint64 sum = 0;
    for (const quint32 value : m_messages)
        sum += value == Unknown ? 0 : value;
    return sum;
}

} // namespace ui
