// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace server {

// Frames from server to client (RFC 6455 §5): never masked, never fragmented.
namespace framecodec {

enum Opcode : quint8 {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
    // Reserved by the RFC, and never on a WebSocket: for an EventStream it holds, as digits, the id
    // of the event in the next frame.
    EventId = 0x3,
};

QByteArray encode(Opcode opcode, QByteArrayView payload);
// Codes that never go over the wire, 1005 and below 1000, make a frame without a body. The reason
// is cut at 123 bytes, between two characters.
QByteArray closeFrame(quint16 code, QByteArrayView reason);

// Of one whole frame from encode() or closeFrame().
inline Opcode opcodeOf(QByteArrayView frame)
{
    return static_cast<Opcode>(static_cast<quint8>(frame.front()) & 0x0F);
}
QByteArrayView payloadOf(QByteArrayView frame);

} // namespace framecodec

// What a client's bytes amounted to.
struct FrameEvent
{
    enum Kind : quint8 {
        NeedsMore,     // the input is used up
        Message,       // text, whole, valid UTF-8
        BinaryMessage, // whole
        Ping,
        Pong,
        Close,   // `code` is 1005 when the frame had none
        Refused, // `code` to close with; nothing can be decoded after it
    };

    Kind kind = NeedsMore;
    quint16 code = 0;
    QByteArrayView payload; // the reason of Close and Refused
};

// Decodes frames from client to server, piece by piece. Holds memory only while a frame or message
// is partial.
class FrameDecoder
{
public:
    FrameDecoder();
    ~FrameDecoder();
    Q_DISABLE_COPY_MOVE(FrameDecoder)

    // Of one whole message, however fragmented; checked on the announced length. 0: no limit.
    void setMaxMessageBytes(qint64 bytes) { m_maxMessageBytes = bytes; }

    // Takes the next event from the front of `input`. The event's payload is in `scratch`, valid
    // until it changes.
    FrameEvent next(QByteArrayView &input, QByteArray &scratch);

    // Whether a frame has begun and not ended.
    bool isInsideFrame() const;
    // How many frames have ended; wraps around.
    quint32 frameCount() const { return m_frameCount; }

private:
    struct Header;
    struct Partial;

    FrameEvent beginFrame(QByteArrayView &input, QByteArray &scratch);
    FrameEvent startPayload(const Header &header, QByteArrayView &input, QByteArray &scratch);
    FrameEvent wholePayload(const Header &header, QByteArrayView &input, QByteArray &scratch);
    FrameEvent morePayload(QByteArrayView &input, QByteArray &scratch);
    FrameEvent endOfPayload(QByteArray &scratch);
    const char *checkOrder(const Header &header) const;
    bool isTooBig(const Header &header) const;
    Partial &partial();
    void releasePartial();

    std::unique_ptr<Partial> m_partial;
    qint64 m_maxMessageBytes = 0;
    quint32 m_frameCount = 0;
};

} // namespace server
