// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/drain.h"

#include "server/connections/connectiontable.h"
#include "server/protocol/closecode.h"

namespace server {

Drain::Drain(ConnectionTable &connections, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Drain::closeSlice);
}

void Drain::start(int windowMs)
{
    const int slices = qMax(1, windowMs / SliceMs);
    m_perSlice = qMax(FewestPerSlice, (m_connections.openCount() + slices - 1) / slices);
    m_timer.start(SliceMs);
    closeSlice();
}

void Drain::closeSlice()
{
    m_connections.closeSome(m_perSlice, closecode::Reconnect, "Server is stopping");
    if (m_connections.openCount() > 0)
        return;
    m_timer.stop();
    emit finished();
}

} // namespace server
