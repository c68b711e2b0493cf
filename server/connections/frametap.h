// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/ring.h"
#include "server/connections/framecodec.h"

#include <QByteArray>

#include <optional>

namespace server {

// Text of a frame without what is secret in it: the values of "auth", "shared_secret", "token" and
// the like, also in JSON within a JSON string. Pure.
QByteArray withoutSecrets(QByteArrayView text);

// What goes over one connection that somebody follows, the last of it. Engine thread.
class FrameTap
{
public:
    static constexpr qsizetype Frames = 2000;
    static constexpr qsizetype ShownBytes = 4096;

    struct Frame
    {
        qint64 utc = 0;
        bool fromClient = false;
        framecodec::Opcode opcode = framecodec::Text;
        qint64 size = 0; // of the payload
        QByteArray text; // its beginning, without secrets
        quint16 code = 0;
    };
    struct End
    {
        quint16 code = 0;
        QByteArray reason;
    };

    explicit FrameTap(const Clock &clock);

    // The connection of clients that came by HTTP says Text for their events.
    void received(framecodec::Opcode opcode, QByteArrayView payload);
    // One whole server frame.
    void sent(QByteArrayView frame);
    void sentPing();
    // By which side and how the connection ends.
    void closed(bool byClient, quint16 code, QByteArrayView reason);

    const Ring<Frame> &frames() const { return m_frames; }
    const std::optional<End> &end() const { return m_end; }

private:
    void add(bool fromClient, framecodec::Opcode opcode, QByteArrayView payload);

    const Clock &m_clock;
    Ring<Frame> m_frames;
    std::optional<End> m_end;
};

} // namespace server
