// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/lingeringstreams.h"

#include <algorithm>
#include <utility>

namespace server {

class LingeringStreams::Entry final : public Disposable, private ByteStream::Owner, private Deadline
{
public:
    Entry(LingeringStreams &all, std::unique_ptr<ByteStream> stream, bool peerFinished)
        : m_all(all)
        , m_stream(std::move(stream))
        , m_peerFinished(peerFinished)
    {
        m_stream->setOwner(this);
        m_stream->finish();
        m_queuedBytes = m_stream->queuedBytes();
        m_all.m_deadlines.set(this, m_all.m_patienceMs);
    }
    Q_DISABLE_COPY_MOVE(Entry)

    // Nothing is called after it.
    void retire()
    {
        m_all.m_deadlines.clear(this);
        m_stream->setOwner(nullptr);
        m_stream->abort();
    }

    bool hasQueued() const { return m_stream->queuedBytes() > 0; }
    bool isDone() const { return m_peerFinished && m_stream->queuedBytes() == 0; }

private:
    void bytesArrived(QByteArrayView) override {}
    void streamEnded(StreamEnd end) override
    {
        m_peerFinished = true;
        if (end == StreamEnd::Lost || isDone())
            m_all.remove(this);
    }
    void streamDrained() override
    {
        if (isDone())
            m_all.remove(this);
        else
            m_all.m_deadlines.set(this, m_all.m_patienceMs);
    }
    void deadlinePassed() override
    {
        const qint64 before = std::exchange(m_queuedBytes, m_stream->queuedBytes());
        if (m_queuedBytes > 0 && m_queuedBytes < before)
            return m_all.m_deadlines.set(this, m_all.m_patienceMs); // slow, but reading
        m_all.remove(this);
    }

    LingeringStreams &m_all;
    std::unique_ptr<ByteStream> m_stream;
    qint64 m_queuedBytes = 0;
    bool m_peerFinished;
};

namespace {

struct DroppedStream final : Disposable
{
    explicit DroppedStream(std::unique_ptr<ByteStream> dropped)
        : stream(std::move(dropped))
    {}

    std::unique_ptr<ByteStream> stream;
};

} // namespace

LingeringStreams::LingeringStreams(EpollDispatcher &loop, Deadlines &deadlines, qint64 patienceMs)
    : m_loop(loop)
    , m_deadlines(deadlines)
    , m_patienceMs(patienceMs)
{}

LingeringStreams::~LingeringStreams()
{
    for (auto &[key, entry] : m_entries)
        entry->retire();
}

void LingeringStreams::take(std::unique_ptr<ByteStream> stream, bool peerFinished)
{
    auto entry = std::make_unique<Entry>(*this, std::move(stream), peerFinished);
    Entry *key = entry.get();
    m_entries.emplace(key, std::move(entry));
    if (key->isDone())
        remove(key);
}

bool LingeringStreams::hasQueued() const
{
    return std::ranges::any_of(m_entries,
                               [](const auto &entry) { return entry.second->hasQueued(); });
}

void LingeringStreams::remove(Entry *entry)
{
    const auto found = m_entries.find(entry);
    if (found == m_entries.end())
        return;
    auto owned = std::move(found->second);
    m_entries.erase(found);
    owned->retire();
    m_loop.disposeLater(std::move(owned));
}

void LingeringStreams::drop(EpollDispatcher &loop, std::unique_ptr<ByteStream> stream)
{
    stream->setOwner(nullptr);
    stream->abort();
    loop.disposeLater(std::make_unique<DroppedStream>(std::move(stream)));
}

} // namespace server
