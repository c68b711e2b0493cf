// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QString>

namespace server {

class Console;

enum class FrameKind {
    Text,
    Binary,
    Ping,
    Pong,
    Close,
};

// One WebSocket message or control frame of a connection that is followed.
struct FollowedFrame
{
    quint64 seq = 0; // of this connection; a gap means that frames were dropped
    qint64 utc = 0;
    bool fromClient = false;
    FrameKind kind = FrameKind::Text;
    qint64 size = 0;  // of the whole payload, bytes
    QByteArray text;  // its first 4 KiB; signatures, tokens and shared secrets are left out
    quint16 code = 0; // of a Close frame; its reason is in `text`
};

// What has come since the last delta. `reset` means: this is the beginning, forget what was there.
struct FollowDelta
{
    QString socketId;
    bool reset = false;
    QList<FollowedFrame> frames; // in order of seq
    quint64 dropped = 0;         // pushed out before they could be told
    bool isOpen = true;          // false: has gone, and nothing else follows
    quint16 closeCode = 0;       // 0: it was not connected
    QString closeReason;
};

// Keeps one connection followed for as long as it lives. Main thread.
class Following
{
public:
    Following() = default;
    Following(Console *console, const QString &socketId);
    Following(Following &&other) noexcept;
    Following &operator=(Following &&other) noexcept;
    ~Following();

    void release();

private:
    QPointer<Console> m_console;
    QString m_socketId;
};

} // namespace server
