// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/connections/socketid.h"

#include <QHash>
#include <QList>

namespace server {

// Finds silent clients: after the app's ping interval without a sign of life they are pinged, after
// its pong timeout given up (PROTOCOL.md 1.7). A message costs nothing here: deadlines are looked
// at when they come, once a second.
class Heartbeat
{
public:
    // What the heartbeat needs to know and do about a connection.
    class Host
    {
    public:
        struct Pulse
        {
            qint64 lastSeenMs = 0; // steady
            qint64 pingIntervalMs = 0;
            qint64 pongTimeoutMs = 0;
        };
        // Nothing when the connection has gone.
        virtual std::optional<Pulse> pulse(SocketId id) const = 0;
        virtual void sendPing(SocketId id) = 0;
        virtual void giveUp(SocketId id) = 0;

    protected:
        ~Host() = default;
    };

    Heartbeat(const Clock &clock, Host &host);

    void watch(SocketId id);
    // To be called when intervals have become others: all deadlines are reckoned again.
    void reschedule();
    // To be called about once a second.
    void tick();
    qsizetype watched() const;

private:
    struct Watch
    {
        SocketId id;
        qint64 pingedMs = 0; // 0: not waiting for a pong
    };

    void schedule(Watch watch, qint64 dueMs);
    void look(Watch watch, qint64 nowMs);

    const Clock &m_clock;
    Host &m_host;
    QHash<qint64, QList<Watch>> m_due; // second → watches
    qint64 m_nextSecond;
};

} // namespace server
