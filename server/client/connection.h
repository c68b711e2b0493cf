// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/options.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWebSocket;

namespace server::client {

// Where a client stands, in the words of pusher-js.
enum class State {
    Initialized,  // open() has not been called
    Connecting,   // the first time, or again; retries included
    Connected,    // greeted, with a socket id
    Unavailable,  // has been trying for unavailableTimeoutMs, and goes on
    Failed,       // all retries are used up, or the options cannot be; open() begins anew
    Disconnected, // close() was called, or the server refused for good; open() begins anew
};

QString stateName(State state); // "initialized", "connecting", …

// The socket of a client: connects, is greeted, watches for silence and comes back (PROTOCOL.md 1.6
// and 1.7). Lives in the thread of its Client. Nothing is called from within a signal of the
// socket, and signals come last, so that any of them may destroy it.
class Connection final : public QObject
{
    Q_OBJECT

public:
    explicit Connection(Options options, QObject *parent = nullptr);
    ~Connection() override;

    void open();
    void close();
    // False when there is no connection, or more than maxQueuedBytes wait for the server.
    bool send(const QByteArray &text);

    State state() const { return m_state; }
    const QByteArray &socketId() const { return m_socketId; } // empty unless connected
    const QString &failure() const { return m_failure; }
    const QDateTime &heardAt() const { return m_heardAt; } // UTC, the last message of the server
    const Options &options() const { return m_options; }

signals:
    void stateChanged(server::client::State state, server::client::State previous);
    void greeted();
    // A connection that had been greeted has ended; the code of the Close frame, or what Qt or this
    // class has in its place.
    void lost(int closeCode, const QString &reason);
    void received(const server::client::Event &event);
    void errorReceived(int code, const QString &message);
    void retryScheduled(int delayMs);

private:
    void attempt();
    void retire();
    void receive(const QString &text);
    void receiveFirst(const Event &event);
    void greet(const Event &event);
    void receiveError(const Event &event);
    void watch();
    void ended(quint16 closeCode, const QString &reason);
    int nextDelay(Comeback comeback);
    void setState(State state);

    Options m_options;
    State m_state = State::Initialized;
    QWebSocket *m_socket = nullptr; // child; null between attempts
    quint64 m_generation = 0;       // of the socket: what an older one still says is not heard
    bool m_withTls;
    bool m_isPinged = false;
    int m_retries = 0; // since the last greeting
    int m_hurries = 0; // returns without a wait, since a connection lasted
    int m_activityMs = 0;
    QByteArray m_socketId;
    QString m_failure;
    QDateTime m_heardAt;
    QElapsedTimer m_heard;
    QElapsedTimer m_greetedFor;
    QTimer m_retry;
    QTimer m_greeting;
    QTimer m_unavailable;
    QTimer m_liveness;
};

} // namespace server::client

Q_DECLARE_METATYPE(server::client::State)
