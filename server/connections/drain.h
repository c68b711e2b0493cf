// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace server {

class ConnectionTable;

// Sends all clients away with 4200, a few at a time, so that they do not all come back at once
// (PROTOCOL.md 4.3). Engine thread.
class Drain final : public QObject
{
    Q_OBJECT

public:
    explicit Drain(ConnectionTable &connections, QObject *parent = nullptr);

    // Spreads the clients of this moment over at most `windowMs`; a few are through sooner.
    void start(int windowMs);
    void cancel() { m_timer.stop(); }

    static constexpr int SliceMs = 50;
    static constexpr int FewestPerSlice = 10; // no window is longer than it has to be

signals:
    // Every client has been told; some may still be saying goodbye.
    void finished();

private:
    void closeSlice();

    ConnectionTable &m_connections;
    QTimer m_timer;
    int m_perSlice = FewestPerSlice;
};

} // namespace server
