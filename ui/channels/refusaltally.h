// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QList>

#include <deque>

namespace ui {

// Channels that somebody was refused on within the last ten minutes, as the log told. Bounded: the
// channel that was quiet the longest goes first.
class RefusalTally
{
public:
    static constexpr qint64 KeptMs = 10 * 60 * 1000;
    static constexpr qsizetype MostChannels = 1000;
    static constexpr std::size_t MostPerChannel = 10'000;

    struct Row
    {
        server::ChannelKey key;
        QString tenant;
        qint32 count = 0;
        qint64 lastUtc = 0;
    };

    // Whether there was anything to count.
    bool add(const QList<server::LogEntry> &entries);
    // Lets go of what is too old.
    void setNow(qint64 utc);
    QList<Row> rows() const;
    bool isEmpty() const { return m_channels.isEmpty(); }

private:
    struct Channel
    {
        server::ChannelKey key;
        QString tenant;
        std::deque<qint64> times;
    };
    void makeRoom();

    QHash<QString, Channel> m_channels; // by keyOf()
};

} // namespace ui
