// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is what a client sends after its handshake. However it is cut into pieces, the decoder
// has to find what a plain reading of the whole finds, in memory that the limit bounds. The input
// then serves as a message that is framed here and has to come out again.
#include "server/connections/framecodec.h"
#include "tests/fuzz/fuzzing.h"

#include <QList>

#include <algorithm>
#include <sanitizer/allocator_interface.h>

using namespace server;
using namespace fuzzing;

namespace {

constexpr quint16 BadFrame = 1002;
constexpr quint16 NoCode = 1005;
constexpr quint16 BadText = 1007;
constexpr quint16 TooLong = 1009;

struct Event
{
    FrameEvent::Kind kind = FrameEvent::NeedsMore;
    quint16 code = 0;
    QByteArray payload; // not of Refused, whose words depend on which of two defects came first

    bool operator==(const Event &) const = default;
};

struct Reading
{
    QList<Event> events;
    quint32 frames = 0;      // that have ended
    bool endsInside = false; // a frame

    bool isRefused() const
    {
        return !events.isEmpty() && events.last().kind == FrameEvent::Refused;
    }
    // After a refusal only the events count: it may come before the end of its frame.
    bool operator==(const Reading &other) const
    {
        return events == other.events &&
               (isRefused() || (frames == other.frames && endsInside == other.endsInside));
    }
};

// Memory that was taken and given back while `isCounting`.
bool isCounting = false;
qint64 liveBytes = 0;
qint64 mostBytes = 0;

void taken(const volatile void * /*block*/, std::size_t size)
{
    if (!isCounting)
        return;
    liveBytes += static_cast<qint64>(size);
    mostBytes = std::max(mostBytes, liveBytes);
}

void given(const volatile void *block)
{
    if (isCounting && block)
        liveBytes -=
            static_cast<qint64>(__sanitizer_get_allocated_size(const_cast<const void *>(block)));
}

// What the decoder may hold: growing needs the old and the new block, and a block may be twice as
// large as what is in it.
qint64 allowedBytes(qint64 arrived, qint64 limit)
{
    constexpr qint64 Fixed = 4096;
    constexpr qint64 Reserve = 64LL * 1024; // taken on the announcement alone
    const qint64 held = limit > 0 ? std::min(limit, arrived) : arrived;
    return Fixed + 4 * held + (limit > 0 ? std::min(limit, Reserve) : Reserve);
}

Reading decode(QByteArrayView bytes, Cut cut, qint64 limit)
{
    Reading reading;
    Dice dice(bytes);
    QByteArray scratch;
    FrameDecoder decoder;
    decoder.setMaxMessageBytes(limit);
    liveBytes = mostBytes = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const Exact piece(bytes.sliced(at, pieceLength(cut, dice, bytes.size() - at)));
        at += piece.view().size();
        QByteArrayView input = piece.view();
        while (!input.isEmpty()) {
            const qsizetype before = input.size();
            isCounting = true;
            const FrameEvent event = decoder.next(input, scratch);
            isCounting = false;
            const quint32 ended = decoder.frameCount() - reading.frames;
            require(ended <= 1U << 16, "the number of frames grows");
            reading.frames += ended;
            require(mostBytes <= allowedBytes(at, limit), "no more memory than the limit allows");
            if (event.kind == FrameEvent::NeedsMore) {
                require(input.isEmpty(), "more is asked for when all is used up");
                break;
            }
            require(input.size() < before || event.kind == FrameEvent::Refused,
                    "an event uses up bytes");
            require(event.kind != FrameEvent::Message || isUtf8(event.payload), "text is UTF-8");
            const bool isRefusal = event.kind == FrameEvent::Refused;
            require(!isRefusal || !event.payload.isEmpty(), "a refusal says why");
            reading.events.append(
                {event.kind, event.code, isRefusal ? QByteArray() : event.payload.toByteArray()});
            if (isRefusal)
                return reading;
        }
    }
    reading.endsInside = decoder.isInsideFrame();
    return reading;
}

bool completesUtf8(const QByteArray &tail, int added = 0)
{
    if (isUtf8(tail))
        return true;
    constexpr char Continuations[] = {'\x80', '\x8F', '\x90', '\x9F', '\xA0', '\xBF'};
    return added < 3 && std::any_of(std::begin(Continuations),
                                    std::end(Continuations),
                                    [&](char c) { return completesUtf8(tail + c, added + 1); });
}

// Whether bytes can follow that make it UTF-8.
bool beginsUtf8(const QByteArray &text)
{
    for (qsizetype tail = 0; tail <= std::min<qsizetype>(3, text.size()); ++tail) {
        if (isUtf8(text.chopped(tail)) && completesUtf8(text.right(tail)))
            return true;
    }
    return false;
}

bool mayCloseWith(int code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) ||
           (code >= 3000 && code <= 4999);
}

// RFC 6455 §5, read slowly from a whole input.
class PlainReader
{
public:
    PlainReader(QByteArrayView bytes, qint64 limit)
        : m_bytes(bytes)
        , m_limit(limit)
    {}

    Reading read()
    {
        while (m_at < m_bytes.size() && readFrame()) {
        }
        return m_reading;
    }

private:
    int byteAt(qsizetype offset) const { return static_cast<quint8>(m_bytes[m_at + offset]); }
    qsizetype left() const { return m_bytes.size() - m_at; }

    bool refuse(quint16 code)
    {
        m_reading.events.append({FrameEvent::Refused, code, {}});
        return false;
    }

    bool incomplete()
    {
        m_reading.endsInside = true;
        return false;
    }

    bool readFrame()
    {
        const bool isFinal = byteAt(0) >= 0x80;
        const int opcode = byteAt(0) & 0x0F;
        const bool isControl = opcode >= 8;
        if ((byteAt(0) & 0x70) || (opcode > 2 && opcode < 8) || opcode > 10 ||
            (isControl && !isFinal))
            return refuse(BadFrame);
        if (!isControl && (opcode == 0) != (m_messageOpcode != 0))
            return refuse(BadFrame);
        if (left() < 2)
            return incomplete();
        quint64 length = byteAt(1) & 0x7F;
        if (byteAt(1) < 0x80 || (isControl && length > 125))
            return refuse(BadFrame);
        const qsizetype lengthBytes = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (left() < 2 + lengthBytes)
            return incomplete();
        if (lengthBytes > 0) {
            length = 0;
            for (qsizetype i = 0; i < lengthBytes; ++i)
                length = length << 8 | static_cast<quint64>(byteAt(2 + i));
            if (length < 126 || (lengthBytes == 8 && (length < 0x10000 || length >> 63)))
                return refuse(BadFrame);
        }
        if (left() < 2 + lengthBytes + 4)
            return incomplete();
        if (!isControl && m_limit > 0 &&
            length + static_cast<quint64>(m_message.size()) > static_cast<quint64>(m_limit))
            return refuse(TooLong);
        return readPayload(opcode, isFinal, length, 2 + lengthBytes);
    }

    bool readPayload(int opcode, bool isFinal, quint64 length, qsizetype maskAt)
    {
        const auto there =
            static_cast<qsizetype>(std::min(length, static_cast<quint64>(left() - maskAt - 4)));
        QByteArray payload;
        for (qsizetype i = 0; i < there; ++i)
            payload += static_cast<char>(byteAt(maskAt + 4 + i) ^ byteAt(maskAt + i % 4));
        const bool isWhole = static_cast<quint64>(there) == length;
        m_at += maskAt + 4 + there;
        m_reading.frames += isWhole ? 1 : 0;
        if (opcode >= 8)
            return isWhole ? readControl(opcode, payload) : incomplete();
        if (opcode != 0)
            m_messageOpcode = opcode;
        m_message += payload;
        if (m_messageOpcode == 1 && !beginsUtf8(m_message))
            return refuse(BadText);
        if (!isWhole)
            return incomplete();
        if (!isFinal)
            return true;
        const bool isText = std::exchange(m_messageOpcode, 0) == 1;
        if (isText && !isUtf8(m_message))
            return refuse(BadText);
        m_reading.events.append({isText ? FrameEvent::Message : FrameEvent::BinaryMessage,
                                 0,
                                 std::exchange(m_message, {})});
        return true;
    }

    bool readControl(int opcode, const QByteArray &payload)
    {
        if (opcode > 8) {
            m_reading.events.append(
                {opcode == 9 ? FrameEvent::Ping : FrameEvent::Pong, 0, payload});
            return true;
        }
        if (payload.isEmpty()) {
            m_reading.events.append({FrameEvent::Close, NoCode, {}});
            return true;
        }
        const int code = payload.size() < 2 ? 0
                                            : static_cast<quint8>(payload[0]) * 256 +
                                                  static_cast<quint8>(payload[1]);
        if (!mayCloseWith(code))
            return refuse(BadFrame);
        if (!isUtf8(payload.sliced(2)))
            return refuse(BadText);
        m_reading.events.append({FrameEvent::Close, static_cast<quint16>(code), payload.sliced(2)});
        return true;
    }

    QByteArrayView m_bytes;
    qint64 m_limit;
    qsizetype m_at = 0;
    int m_messageOpcode = 0;
    QByteArray m_message;
    Reading m_reading;
};

QByteArray clientFrame(int firstByte, QByteArrayView payload, Dice &dice)
{
    // A server's frame, with the mask a client adds.
    QByteArray frame = framecodec::encode(framecodec::Text, payload);
    const qsizetype headSize = frame.size() - payload.size();
    frame[0] = static_cast<char>(firstByte);
    frame[1] = static_cast<char>(frame[1] | 0x80);
    QByteArray mask;
    while (mask.size() < 4)
        mask += static_cast<char>(dice.roll(256));
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame[headSize + i] = static_cast<char>(payload[i] ^ mask[i % 4]);
    return frame.insert(headSize, mask);
}

void checkFramedMessage(QByteArrayView message)
{
    Dice dice(message);
    const bool isText = dice.roll(2) == 0;
    QByteArray wire;
    QList<Event> expected;
    int opcode = isText ? framecodec::Text : framecodec::Binary;
    quint32 frames = 1;
    QByteArrayView rest = message;
    while (dice.roll(3) != 0) {
        const QByteArrayView part = rest.first(dice.roll(static_cast<quint32>(rest.size()) + 1));
        rest = rest.sliced(part.size());
        wire += clientFrame(opcode, part, dice) + clientFrame(0x89, "ping", dice);
        expected.append({FrameEvent::Ping, 0, "ping"});
        opcode = framecodec::Continuation;
        frames += 2;
    }
    wire += clientFrame(0x80 | opcode, rest, dice);
    expected.append(
        {isText ? FrameEvent::Message : FrameEvent::BinaryMessage, 0, message.toByteArray()});
    const Reading reading = decode(wire, Cut::Somewhere, message.size());
    if (isText && !isUtf8(message)) {
        require(reading.isRefused() && reading.events.last().code == BadText,
                "text that is not UTF-8 is refused");
    } else {
        require(reading.events == expected && reading.frames == frames,
                "a framed message comes out as it went in");
    }
    if (message.size() > 1) {
        const Reading tooLong = decode(wire, Cut::Somewhere, message.size() - 1);
        require(tooLong.isRefused(), "a message of one byte too many is refused");
    }
}

void checkCloseFrame(QByteArrayView reason)
{
    const auto code = static_cast<quint16>(Dice(reason).roll(5000));
    const QByteArray frame = framecodec::closeFrame(code, reason);
    require(frame[0] == '\x88' && frame[1] == frame.size() - 2 && frame.size() <= 2 + 125,
            "a close frame fits into a control frame");
    if (frame.size() == 2)
        return require(code < 1000 || code == NoCode, "only codes that are not sent are left out");
    const QByteArray said = frame.sliced(4);
    require(reason.startsWith(said), "a reason is only cut");
    if (isUtf8(reason)) {
        require(said.size() == reason.size() || said.size() > 119, "and only where it must be");
        require(isUtf8(said), "and between two characters");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    [[maybe_unused]] static const int hooks =
        __sanitizer_install_malloc_and_free_hooks(taken, given);
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    for (const qint64 limit : {0, 40, 10'000}) {
        const Reading expected = PlainReader(input, limit).read();
        for (const Cut cut : AllCuts) {
            if (isWorthwhile(cut, input.size()))
                require(decode(input, cut, limit) == expected,
                        "the events are those of a plain reading, however the input is cut");
        }
    }
    checkFramedMessage(input);
    checkCloseFrame(input);
    return 0;
}
