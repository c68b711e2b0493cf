// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/framecodec.h"

#include "server/base/utf8check.h"
#include "server/protocol/closecode.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace server {

namespace {

constexpr quint8 FinBit = 0x80;
constexpr quint8 ReservedBits = 0x70;
constexpr quint8 OpcodeBits = 0x0F;
constexpr quint8 MaskBit = 0x80;
constexpr quint8 LengthBits = 0x7F;
constexpr quint8 Length16 = 126;
constexpr quint8 Length64 = 127;
constexpr qsizetype MaxControlBytes = 125;
constexpr qsizetype MaxHeaderBytes = 14;
constexpr qsizetype MaskBytes = 4;
constexpr qsizetype FirstReserve = 64LL * 1024;

using Mask = std::array<char, MaskBytes>;

bool isControl(quint8 opcode)
{
    return opcode & 0x8;
}

bool isKnown(quint8 opcode)
{
    return opcode <= framecodec::Binary ||
           (opcode >= framecodec::Close && opcode <= framecodec::Pong);
}

// RFC 6455 §7.4 and the registry behind it.
bool isCloseCode(quint16 code)
{
    if (code >= 3000 && code < 5000)
        return true;
    return code >= 1000 && code <= 1014 && code != 1004 && code != closecode::NoStatus &&
           code != closecode::Abnormal;
}

void unmask(char *to, QByteArrayView from, const Mask &mask)
{
    quint32 half = 0;
    std::memcpy(&half, mask.data(), sizeof half);
    const quint64 wide = (quint64{half} << 32) | half;
    const char *source = from.data();
    const qsizetype size = from.size();
    qsizetype pos = 0;
    for (; pos + 8 <= size; pos += 8) {
        quint64 word = 0;
        std::memcpy(&word, source + pos, sizeof word);
        word ^= wide;
        std::memcpy(to + pos, &word, sizeof word);
    }
    for (; pos < size; ++pos)
        to[pos] = static_cast<char>(source[pos] ^ mask[static_cast<std::size_t>(pos % MaskBytes)]);
}

FrameEvent refused(quint16 code, const char *reason)
{
    return {FrameEvent::Refused, code, QByteArrayView(reason)};
}

FrameEvent violation(const char *reason)
{
    return refused(closecode::ProtocolError, reason);
}

FrameEvent invalidText()
{
    return refused(closecode::InvalidPayload, "Text is not valid UTF-8");
}

FrameEvent closeEvent(QByteArrayView body)
{
    if (body.isEmpty())
        return {FrameEvent::Close, closecode::NoStatus, {}};
    if (body.size() == 1)
        return violation("Close frame with half a code");
    const auto code = qFromBigEndian<quint16>(body.data());
    if (!isCloseCode(code))
        return violation("Invalid close code");
    const QByteArrayView reason = body.sliced(2);
    if (!Utf8Check::isValid(reason))
        return refused(closecode::InvalidPayload, "Close reason is not valid UTF-8");
    return {FrameEvent::Close, code, reason};
}

FrameEvent controlEvent(quint8 opcode, QByteArrayView body)
{
    if (opcode == framecodec::Close)
        return closeEvent(body);
    return {opcode == framecodec::Ping ? FrameEvent::Ping : FrameEvent::Pong, 0, body};
}

} // namespace

QByteArray framecodec::encode(Opcode opcode, QByteArrayView payload)
{
    const auto length = static_cast<quint64>(payload.size());
    std::array<char, MaxHeaderBytes> header{};
    qsizetype size = 2;
    header[0] = static_cast<char>(FinBit | opcode);
    if (length < Length16) {
        header[1] = static_cast<char>(length);
    } else if (length <= 0xFFFF) {
        header[1] = static_cast<char>(Length16);
        qToBigEndian(static_cast<quint16>(length), &header[2]);
        size += 2;
    } else {
        header[1] = static_cast<char>(Length64);
        qToBigEndian(length, &header[2]);
        size += 8;
    }
    QByteArray frame;
    frame.reserve(size + payload.size());
    frame.append(header.data(), size);
    return frame.append(payload);
}

QByteArray framecodec::closeFrame(quint16 code, QByteArrayView reason)
{
    if (code < closecode::Normal || code == closecode::NoStatus)
        return encode(Opcode::Close, {});
    qsizetype size = qMin(reason.size(), MaxControlBytes - 2);
    while (size > 0 && size < reason.size() && (static_cast<quint8>(reason[size]) & 0xC0) == 0x80)
        --size;
    QByteArray body(2, Qt::Uninitialized);
    qToBigEndian(code, body.data());
    return encode(Opcode::Close, body.append(reason.first(size)));
}

QByteArrayView framecodec::payloadOf(QByteArrayView frame)
{
    const quint8 length = static_cast<quint8>(frame[1]) & LengthBits;
    return frame.sliced(length == Length16 ? 4 : length == Length64 ? 10 : 2);
}

struct FrameDecoder::Header
{
    quint64 length = 0;
    qsizetype size = 0; // 0 while bytes are missing
    Mask mask{};
    quint8 opcode = 0;
    bool isFinal = false;
    const char *error = nullptr;

    // Refuses as soon as the bytes that are there cannot be right.
    static Header parse(QByteArrayView bytes);

private:
    void parseFirst(quint8 byte);
    void parseRest(QByteArrayView bytes);
    void parseLength(QByteArrayView bytes);
};

// What is held while a frame or a message is incomplete.
struct FrameDecoder::Partial
{
    std::array<char, MaxHeaderBytes> head{};
    qsizetype headSize = 0;
    bool isInPayload = false;
    bool isFinal = false;
    quint8 opcode = 0; // of the frame
    Mask mask{};
    quint64 missing = 0;      // of the frame's payload
    quint8 messageOpcode = 0; // 0: no message has begun
    bool isText() const { return messageOpcode == framecodec::Text; }
    QByteArray message;
    QByteArray control;
    Utf8Check utf8;
};

void FrameDecoder::Header::parseFirst(quint8 byte)
{
    isFinal = byte & FinBit;
    opcode = byte & OpcodeBits;
    if (byte & ReservedBits)
        error = "Reserved bits are set";
    else if (!isKnown(opcode))
        error = "Reserved opcode";
    else if (isControl(opcode) && !isFinal)
        error = "Fragmented control frame";
}

// Everything behind the first byte.
void FrameDecoder::Header::parseRest(QByteArrayView bytes)
{
    const auto second = static_cast<quint8>(bytes[1]);
    length = second & LengthBits;
    if (!(second & MaskBit))
        error = "Frame is not masked";
    else if (isControl(opcode) && length > static_cast<quint64>(MaxControlBytes))
        error = "Control frame is too long";
    if (error)
        return;
    const qsizetype lengthBytes = length == Length16 ? 2 : length == Length64 ? 8 : 0;
    const qsizetype maskAt = 2 + lengthBytes;
    if (bytes.size() < maskAt)
        return;
    if (lengthBytes > 0)
        parseLength(bytes.sliced(2, lengthBytes));
    if (error || bytes.size() < maskAt + MaskBytes)
        return;
    std::copy_n(bytes.data() + maskAt, MaskBytes, mask.data());
    size = maskAt + MaskBytes;
}

void FrameDecoder::Header::parseLength(QByteArrayView bytes)
{
    const bool isShort = bytes.size() == 2;
    length =
        isShort ? qFromBigEndian<quint16>(bytes.data()) : qFromBigEndian<quint64>(bytes.data());
    if (length >> 63)
        error = "Length has its highest bit set";
    else if (length < Length16 || (!isShort && length <= 0xFFFF))
        error = "Length is not in its shortest form";
}

FrameDecoder::Header FrameDecoder::Header::parse(QByteArrayView bytes)
{
    Header header;
    if (bytes.isEmpty())
        return header;
    header.parseFirst(static_cast<quint8>(bytes[0]));
    if (!header.error && bytes.size() > 1)
        header.parseRest(bytes);
    return header;
}

FrameDecoder::FrameDecoder() = default;
FrameDecoder::~FrameDecoder() = default;

bool FrameDecoder::isInsideFrame() const
{
    return m_partial && (m_partial->isInPayload || m_partial->headSize > 0);
}

FrameDecoder::Partial &FrameDecoder::partial()
{
    if (!m_partial)
        m_partial = std::make_unique<Partial>();
    return *m_partial;
}

void FrameDecoder::releasePartial()
{
    if (m_partial && m_partial->messageOpcode == 0 && !isInsideFrame())
        m_partial.reset();
}

FrameEvent FrameDecoder::next(QByteArrayView &input, QByteArray &scratch)
{
    FrameEvent event;
    while (event.kind == FrameEvent::NeedsMore && !input.isEmpty()) {
        event = m_partial && m_partial->isInPayload ? morePayload(input, scratch)
                                                    : beginFrame(input, scratch);
    }
    return event;
}

FrameEvent FrameDecoder::beginFrame(QByteArrayView &input, QByteArray &scratch)
{
    const qsizetype held = m_partial ? m_partial->headSize : 0;
    QByteArrayView bytes = input;
    if (held > 0) {
        const qsizetype added = qMin(MaxHeaderBytes - held, input.size());
        std::copy_n(input.data(), added, m_partial->head.data() + held);
        bytes = QByteArrayView(m_partial->head.data(), held + added);
    }
    const Header header = Header::parse(bytes);
    const char *error = header.error ? header.error : checkOrder(header);
    if (error)
        return violation(error);
    if (header.size > 0) {
        input = input.sliced(header.size - held);
        if (held > 0)
            m_partial->headSize = 0;
        return startPayload(header, input, scratch);
    }
    // Fewer bytes than any header can have: all of them are kept.
    if (held == 0)
        std::copy_n(input.data(), input.size(), partial().head.data());
    m_partial->headSize = bytes.size();
    input = {};
    return {};
}

const char *FrameDecoder::checkOrder(const Header &header) const
{
    if (isControl(header.opcode))
        return nullptr;
    const bool isOpen = m_partial && m_partial->messageOpcode != 0;
    if (header.opcode == framecodec::Continuation)
        return isOpen ? nullptr : "Continuation without a beginning";
    return isOpen ? "Message inside an unfinished message" : nullptr;
}

bool FrameDecoder::isTooBig(const Header &header) const
{
    if (m_maxMessageBytes <= 0 || isControl(header.opcode))
        return false;
    const auto held = static_cast<quint64>(m_partial ? m_partial->message.size() : 0);
    return header.length + held > static_cast<quint64>(m_maxMessageBytes);
}

FrameEvent
FrameDecoder::startPayload(const Header &header, QByteArrayView &input, QByteArray &scratch)
{
    if (isTooBig(header))
        return refused(closecode::TooBig, "Maximum message size exceeded");
    const bool isOpen = m_partial && m_partial->messageOpcode != 0;
    const bool standsAlone = isControl(header.opcode) || (header.isFinal && !isOpen);
    if (standsAlone && header.length <= static_cast<quint64>(input.size()))
        return wholePayload(header, input, scratch);
    Partial &held = partial();
    held.isInPayload = true;
    held.isFinal = header.isFinal;
    held.opcode = header.opcode;
    held.mask = header.mask;
    held.missing = header.length;
    if (!isControl(header.opcode)) {
        if (header.opcode != framecodec::Continuation)
            held.messageOpcode = header.opcode;
        const auto wanted = static_cast<quint64>(held.message.size()) + header.length;
        if (wanted <= static_cast<quint64>(FirstReserve))
            held.message.reserve(static_cast<qsizetype>(wanted));
    }
    return morePayload(input, scratch);
}

// The usual case: nothing has to be kept.
FrameEvent
FrameDecoder::wholePayload(const Header &header, QByteArrayView &input, QByteArray &scratch)
{
    const auto size = static_cast<qsizetype>(header.length);
    scratch.resize(size);
    unmask(scratch.data(), input.first(size), header.mask);
    input = input.sliced(size);
    ++m_frameCount;
    releasePartial();
    if (isControl(header.opcode))
        return controlEvent(header.opcode, scratch);
    const bool isText = header.opcode == framecodec::Text;
    if (isText && !Utf8Check::isValid(scratch))
        return invalidText();
    return {isText ? FrameEvent::Message : FrameEvent::BinaryMessage, 0, scratch};
}

FrameEvent FrameDecoder::morePayload(QByteArrayView &input, QByteArray &scratch)
{
    Partial &held = *m_partial;
    const auto size =
        static_cast<qsizetype>(qMin(held.missing, static_cast<quint64>(input.size())));
    QByteArray &buffer = isControl(held.opcode) ? held.control : held.message;
    const qsizetype before = buffer.size();
    buffer.resize(before + size);
    unmask(buffer.data() + before, input.first(size), held.mask);
    std::rotate(held.mask.begin(), held.mask.begin() + size % MaskBytes, held.mask.end());
    held.missing -= static_cast<quint64>(size);
    input = input.sliced(size);
    if (!isControl(held.opcode) && held.isText() &&
        !held.utf8.feed(QByteArrayView(buffer).sliced(before)))
        return invalidText();
    return held.missing > 0 ? FrameEvent{} : endOfPayload(scratch);
}

FrameEvent FrameDecoder::endOfPayload(QByteArray &scratch)
{
    Partial &held = *m_partial;
    held.isInPayload = false;
    ++m_frameCount;
    if (isControl(held.opcode)) {
        const quint8 opcode = held.opcode;
        scratch = std::exchange(held.control, {});
        releasePartial();
        return controlEvent(opcode, scratch);
    }
    if (!held.isFinal)
        return {};
    const bool isText = held.isText();
    if (isText && !held.utf8.isComplete())
        return invalidText();
    scratch = std::exchange(held.message, {});
    m_partial.reset();
    return {isText ? FrameEvent::Message : FrameEvent::BinaryMessage, 0, scratch};
}

} // namespace server
