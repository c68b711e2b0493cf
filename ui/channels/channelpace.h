// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <array>
#include <optional>

namespace ui {

// How much happens on one channel: messages of each of the last sixty seconds, made of totals that
// only grow. Seconds in which nobody looked are not known, and no number is made up for them.
class ChannelPace
{
public:
    static constexpr int Seconds = 60;

    // The totals from which it counts; what was known of seconds stays.
    void begin(quint64 messages, quint64 bytes);
    // `seconds` have passed since the last call.
    void advance(quint64 messages, quint64 bytes, int seconds);

    // Mean of the last few seconds; unset: not known.
    std::optional<double> messagesPerSecond() const;
    std::optional<double> bytesPerSecond() const;
    // Oldest first; -1: not known.
    QList<double> points() const;
    quint64 messagesInMinute() const;
    // Sixty seconds of nothing: the next one of nothing changes nothing.
    bool isQuiet() const { return m_quiet >= Seconds; }

private:
    static constexpr quint32 Unknown = 0xffffffff;
    static constexpr int MeanSeconds = 5;
    static constexpr int MostSpread = 3;

    void push(quint32 messages, quint64 bytes);

    std::array<quint32, Seconds> m_messages = [] {
        std::array<quint32, Seconds> all{};
        all.fill(Unknown);
        return all;
    }();
    std::array<quint64, MeanSeconds> m_bytes{};
    quint64 m_seenMessages = 0;
    quint64 m_seenBytes = 0;
    int m_next = 0;  // where the next second goes
    int m_quiet = 0; // seconds of nothing in a row
};

} // namespace ui
