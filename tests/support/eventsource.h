// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QTcpSocket>

#include <optional>

namespace test {

// One event as an EventSource dispatches it.
struct StreamEvent
{
    QByteArray name = "message";
    QByteArray data;
    QByteArray lastId; // of the last event that had one
};

// A client of Server-Sent Events that asks once. Waits in the event loop, never longer than WaitMs.
class EventSource final
{
public:
    static constexpr int WaitMs = 5000;

    // Asks, and waits for the answer's head. `headers` are whole lines.
    EventSource(quint16 port, const QByteArray &target, const QByteArray &headers = {});

    int status() const { return m_status; } // 0: no answer
    QByteArray header(const QByteArray &lowerCaseName) const;
    // The next event of that name that has not been taken; others stay.
    std::optional<StreamEvent> next(const QByteArray &name);
    qsizetype waiting() const { return m_events.size(); }
    const QByteArrayList &comments() const { return m_comments; }
    void setReading(bool on);
    bool waitForEnd();
    bool hasEnded() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    void read();
    void readHead();
    void line(const QByteArray &line);

    QTcpSocket m_socket;
    QByteArray m_bytes; // not understood yet
    QByteArrayList m_head;
    int m_status = 0;
    bool m_isReading = true;
    StreamEvent m_event; // that is being read
    bool m_hasData = false;
    QList<StreamEvent> m_events;
    QByteArrayList m_comments;
};

} // namespace test
