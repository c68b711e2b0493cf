// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/metrics/measurement.h"

#include <QHostAddress>
#include <QUdpSocket>

namespace server {

// Where a StatsD daemon listens.
struct StatsdAddress
{
    QHostAddress host;
    quint16 port = 0;

    // Of "127.0.0.1:8125" or "[::1]:8125"; names are not looked up. Errors: InvalidArgument.
    static Result<StatsdAddress> parse(const QString &text);
};

// Pushes measurements as StatsD gauges and counters over UDP: nobody waits, and what the daemon
// does not take is lost. Engine thread.
class StatsdSink final
{
public:
    // `prefix` stands before every name.
    StatsdSink(const StatsdAddress &to, QByteArray prefix);

    void push(const Measurement &measurement);

private:
    StatsdAddress m_to;
    QByteArray m_prefix;
    QUdpSocket m_socket;
    Measurement m_before; // counters are pushed as what has been added
    bool m_hasPushed = false;
};

} // namespace server
