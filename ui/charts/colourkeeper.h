// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace ui {

// Gives each key of a split the same colour for as long as it is among the busiest and half a
// minute beyond.
class ColourKeeper
{
public:
    // The index of a colour for every key. There are `count` colours.
    QHash<QString, int> assign(const QStringList &keys, int count, qint64 nowMs);

private:
    struct Holder
    {
        int colour = 0;
        qint64 lastSeenMs = 0;
    };

    int freeColour(int count, qint64 nowMs);

    QHash<QString, Holder> m_holders;
};

} // namespace ui
