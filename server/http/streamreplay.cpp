// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/streamreplay.h"

#include "server/base/json.h"
#include "server/connections/framecodec.h"
#include "server/protocol/frames.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace server {

namespace {

QByteArray idFrame(qint64 id)
{
    return framecodec::encode(framecodec::EventId, QByteArray::number(id));
}

// As it was sent: whispers carry JSON, published events a string.
QByteArray textOf(const JournalRow &row)
{
    const QByteArray event = row.entry.event.toUtf8();
    const QByteArray channel = row.entry.channel.toUtf8();
    if (row.isCut)
        return frames::event(StreamReplay::CutEvent,
                             channel,
                             json::quoted("{\"event\":" + json::quoted(event) + ",\"bytes\":" +
                                          QByteArray::number(row.entry.size) + '}'));
    if (row.entry.kind != LogKind::ClientEvent)
        return frames::event(event, channel, json::quoted(row.entry.payload));
    const QByteArray user = row.entry.userId.toUtf8();
    return frames::clientEvent(
        event, channel, row.entry.payload, user.isEmpty() ? QByteArray() : json::quoted(user));
}

} // namespace

StreamReplay::StreamReplay(std::unique_ptr<Transport> transport,
                           JournalStore &store,
                           const QByteArray &appId,
                           const QByteArray &channel,
                           qint64 after)
    : m_transport(std::move(transport))
    , m_store(store)
    , m_sent(after)
{
    m_query.appId = appId;
    m_query.channels = {channel};
    m_query.after = after;
    m_query.limit = PageRows;
}

StreamReplay::~StreamReplay() = default;

void StreamReplay::start(Receiver *receiver, const TransportLimits &limits)
{
    m_transport->start(receiver, limits);
    ask();
}

void StreamReplay::close(quint16 code, QByteArrayView reason)
{
    m_isReplaying = false;
    m_held.clear();
    m_transport->close(code, reason);
}

void StreamReplay::sendFrame(const QByteArray &frame)
{
    if (!m_isReplaying)
        return m_transport->sendFrame(frame);
    if (framecodec::opcodeOf(frame) == framecodec::EventId) {
        m_idFrame = frame;
        return;
    }
    const QByteArray held = std::exchange(m_idFrame, {});
    if (held.isEmpty())
        return m_transport->sendFrame(frame);
    m_held.append({framecodec::payloadOf(held).toLongLong(), held, frame});
    m_heldBytes += frame.size();
    if (m_heldBytes <= MostHeldBytes)
        return;
    sayMissed("the journal is too slow");
    finish();
}

void StreamReplay::ask()
{
    if (!m_isReplaying)
        return;
    if (m_transport->queuedBytes() > MostQueuedBytes) {
        QTimer::singleShot(PauseMs, this, &StreamReplay::ask);
        return;
    }
    m_store.eventsAfter(m_query, [self = QPointer(this)](const Result<EventsPage> &page) {
        if (self && self->m_isReplaying)
            self->arrived(page);
    });
}

void StreamReplay::arrived(const Result<EventsPage> &page)
{
    if (!page) {
        sayMissed("the journal cannot be read");
        return finish();
    }
    if (!page->isComplete)
        sayMissed("the journal does not go back that far");
    for (const JournalRow &row : page->events)
        send(row);
    m_query.after = page->cursor;
    if (!page->hasMore)
        return finish();
    QTimer::singleShot(PauseMs, this, &StreamReplay::ask);
}

void StreamReplay::send(const JournalRow &row)
{
    m_transport->sendFrame(idFrame(row.id));
    m_transport->sendFrame(framecodec::encode(framecodec::Text, textOf(row)));
    m_sent = row.id;
}

void StreamReplay::sayMissed(const QByteArray &reason)
{
    if (std::exchange(m_hasTold, true))
        return;
    m_transport->sendFrame(framecodec::encode(
        framecodec::Text,
        frames::event(MissedEvent,
                      m_query.channels.first(),
                      json::quoted("{\"after\":\"" + QByteArray::number(m_sent) +
                                   "\",\"reason\":" + json::quoted(reason) + '}'))));
}

void StreamReplay::finish()
{
    m_isReplaying = false;
    m_heldBytes = 0;
    for (const Held &held : std::exchange(m_held, {})) {
        if (held.id <= m_sent)
            continue; // came from the journal
        m_transport->sendFrame(held.idFrame);
        m_transport->sendFrame(held.frame);
    }
}

} // namespace server
