// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/eventstream.h"

#include "server/base/json.h"
#include "server/connections/framecodec.h"
#include "server/net/wire.h"

#include <utility>

namespace server {

namespace {

// Frames of a client, masked with zeros.
constexpr QByteArrayView ClientPong("\x8a\x80\0\0\0\0", 6);
constexpr QByteArrayView ClientClose("\x88\x80\0\0\0\0", 6);

// A field's value is one line; more lines make more fields.
void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    qsizetype from = 0;
    while (from <= value.size()) {
        qsizetype end = from;
        while (end < value.size() && value[end] != '\n' && value[end] != '\r')
            ++end;
        out += name;
        out += ": ";
        out += value.sliced(from, end - from);
        out += '\n';
        from = end + (value.sliced(end).startsWith("\r\n") ? 2 : 1);
    }
}

// Names have no lines.
QByteArray oneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ');
}

} // namespace

EventStream::EventStream(Wire &wire, std::unique_ptr<ByteStream> stream, EventStreamForm form)
    : m_wire(&wire)
    , m_stream(std::move(stream))
    , m_form(form)
{
    m_stream->setOwner(this);
    m_stream->setReading(true);
    m_wire->deadlines().set(this, HeartbeatMs);
}

EventStream::~EventStream()
{
    leaveWire();
    m_stream->setOwner(nullptr);
}

void EventStream::leaveWire()
{
    Wire *wire = std::exchange(m_wire, nullptr);
    if (!wire)
        return;
    wire->deadlines().clear(this);
    wire->loop().cancelTurnTask(this);
}

void EventStream::finish()
{
    leaveWire();
    m_stream->finish();
}

void EventStream::abort()
{
    leaveWire();
    m_stream->abort();
}

void EventStream::send(QByteArray frame)
{
    const QByteArrayView payload = framecodec::payloadOf(frame);
    switch (framecodec::opcodeOf(frame)) {
    case framecodec::EventId:
        m_id = payload.toByteArray();
        break;
    case framecodec::Text:
        m_stream->send(eventOf(payload));
        break;
    case framecodec::Ping:
        deadlinePassed();
        break;
    case framecodec::Close:
        comment("closed " +
                (payload.size() < 2
                     ? QByteArray()
                     : QByteArray::number(quint8(payload[0]) << 8 | quint8(payload[1])) + ' ' +
                           oneLine(payload.sliced(2).toByteArray())));
        say(ClientClose);
        break;
    default: // nothing else is sent to clients
        break;
    }
}

QByteArray EventStream::eventOf(QByteArrayView message)
{
    QByteArray event;
    event.reserve(message.size() + 64);
    if (!m_id.isEmpty())
        appendField(event, "id", std::exchange(m_id, {}));
    if (m_form == EventStreamForm::Envelope) {
        appendField(event, "data", message);
    } else if (const auto object = json::parseObject(message)) {
        appendField(event, "event", oneLine(json::findString(*object, "event").value_or("")));
        const json::Value data = object->find("data").value_or(json::Value{});
        appendField(event, "data", data.isString() ? json::stringOf(data) : data.raw.toByteArray());
    }
    event += '\n';
    return event;
}

void EventStream::comment(QByteArrayView text)
{
    m_stream->send(": " + text.toByteArray() + "\n\n");
}

// The owner hears the client from the event loop only.
void EventStream::say(QByteArrayView frame)
{
    if (!m_wire)
        return;
    m_said += frame;
    m_wire->loop().atTurnEnd(this);
}

void EventStream::turnEnded()
{
    if (m_owner && !m_said.isEmpty())
        m_owner->bytesArrived(std::exchange(m_said, {}));
}

void EventStream::deadlinePassed()
{
    if (!m_wire)
        return;
    m_wire->deadlines().set(this, HeartbeatMs);
    if (m_stream->isBlocked())
        return; // it has enough to read
    comment("heartbeat");
    say(ClientPong);
}

void EventStream::streamDrained()
{
    if (m_owner)
        m_owner->streamDrained();
}

void EventStream::streamEnded(StreamEnd end)
{
    leaveWire();
    if (m_owner)
        m_owner->streamEnded(end);
}

} // namespace server
