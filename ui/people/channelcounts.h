// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/models/tenantsmodel.h"

#include <QHash>

namespace ui {

// How many are on each presence channel, and how much is published there, made of totals that only
// grow.
class ChannelCounts
{
public:
    void take(const server::RowsDelta<server::ChannelRow, server::ChannelKey> &delta);
    // What the totals have grown by since the last call, as a rate.
    void measure(qint64 nowUtc);
    QList<ChannelCount> counts() const;

private:
    struct Known
    {
        server::ChannelRow row;
        quint64 counted = 0;
        double perSecond = 0;
    };

    QHash<QString, Known> m_channels; // by keyOf()
    qint64 m_measuredUtc = 0;
};

} // namespace ui
