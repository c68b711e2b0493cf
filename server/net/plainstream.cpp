// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/plainstream.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace server {

namespace {

constexpr std::size_t ReadSize = 65'536;
constexpr qint64 ReadBytesPerTurn = 256LL * 1024; // so that one peer cannot starve the others
constexpr std::size_t PartsPerCall = 64;

// The read buffer all streams of a thread take turns with. A nested event loop that reads meanwhile
// gets its own.
class ReadBuffer
{
public:
    ReadBuffer()
        : m_bytes(std::move(shared()))
    {
        if (!m_bytes)
            m_bytes = std::make_unique_for_overwrite<char[]>(ReadSize);
    }
    ~ReadBuffer() { shared() = std::move(m_bytes); }
    Q_DISABLE_COPY_MOVE(ReadBuffer)

    char *data() { return m_bytes.get(); }

private:
    static std::unique_ptr<char[]> &shared()
    {
        static thread_local std::unique_ptr<char[]> buffer;
        return buffer;
    }

    std::unique_ptr<char[]> m_bytes;
};

template <typename Call>
ssize_t retried(Call call)
{
    ssize_t result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

// Errors after which the same call can succeed later.
bool isTransient(int error)
{
    return error == EAGAIN || error == ENOBUFS || error == ENOMEM;
}

iovec toPart(const QByteArray &bytes, qint64 from)
{
    // sendmsg() does not write through the pointer; iovec is shared with readv().
    return {const_cast<char *>(bytes.constData()) + from,
            static_cast<std::size_t>(bytes.size() - from)};
}

} // namespace

PlainStream::PlainStream(EpollDispatcher &loop, int descriptor, PeerAddress peer)
    : m_loop(loop)
    , m_peer(std::move(peer))
    , m_descriptor(descriptor)
{
    if (m_loop.watch(m_descriptor, this, EPOLLIN))
        return;
    closeDescriptor();
    m_loop.atTurnEnd(this); // reports the loss when there is an owner
}

PlainStream::~PlainStream()
{
    abort();
}

void PlainStream::setOwner(Owner *owner)
{
    m_owner = owner;
    updateWatch();
}

qint64 PlainStream::heldBytes(QSet<const void *> &seen) const
{
    qint64 bytes = 0;
    const auto add = [&](const QByteArray &item) {
        const qsizetype before = seen.size();
        seen.insert(item.constData());
        bytes += qint64(sizeof item) + (seen.size() > before ? item.capacity() : 0);
    };
    add(m_first);
    for (std::size_t i = m_rest ? m_rest->next : 0; m_rest && i < m_rest->items.size(); ++i)
        add(m_rest->items[i]);
    return bytes;
}

void PlainStream::setReading(bool on)
{
    m_isReading = on;
    updateWatch();
}

bool PlainStream::wantsBytes() const
{
    return m_descriptor >= 0 && !m_peerFinished && (m_isFinishing || (m_isReading && m_owner));
}

void PlainStream::updateWatch()
{
    if (m_descriptor < 0)
        return;
    const quint32 in = wantsBytes() ? EPOLLIN : 0U;
    const quint32 out = m_isBlocked ? EPOLLOUT : 0U;
    m_loop.watch(m_descriptor, this, in | out);
}

void PlainStream::send(QByteArray bytes)
{
    if (m_descriptor < 0 || m_isFinishing || bytes.isEmpty())
        return;
    m_queuedBytes += bytes.size();
    if (m_first.isEmpty()) {
        m_first = std::move(bytes);
    } else {
        if (!m_rest)
            m_rest = std::make_unique<Rest>();
        m_rest->items.push_back(std::move(bytes));
    }
    if (!m_isBlocked)
        m_loop.atTurnEnd(this);
}

void PlainStream::finish()
{
    if (m_descriptor < 0 || m_isFinishing)
        return;
    m_isFinishing = true;
    updateWatch();
    if (m_queuedBytes == 0)
        shutDownWriting();
}

void PlainStream::abort()
{
    m_endReported = true;
    if (m_descriptor >= 0 && m_queuedBytes > 0) {
        // The peer has to see that something is missing, and the kernel need not keep what it has.
        const linger atOnce{1, 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    closeDescriptor();
}

void PlainStream::ioReady(quint32 events)
{
    const bool isBroken = events & (EPOLLHUP | EPOLLERR);
    if (isBroken && !wantsBytes())
        return lose();
    if (events & EPOLLOUT && m_isBlocked)
        flush();
    if (!(events & EPOLLIN) && !isBroken)
        return;
    if (wantsBytes())
        receive();
    else
        updateWatch();
}

void PlainStream::turnEnded()
{
    if (m_descriptor < 0)
        return lose();
    if (!m_isBlocked && m_queuedBytes > 0)
        flush();
}

void PlainStream::receive()
{
    ReadBuffer buffer;
    qint64 left = ReadBytesPerTurn;
    while (left > 0 && wantsBytes()) {
        const ssize_t size =
            retried([&] { return ::recv(m_descriptor, buffer.data(), ReadSize, 0); });
        if (size <= 0)
            return nothingReceived(size);
        left -= size;
        if (!m_isFinishing)
            m_owner->bytesArrived(QByteArrayView(buffer.data(), size));
        if (size < static_cast<ssize_t>(ReadSize))
            return; // the kernel had no more
    }
}

void PlainStream::nothingReceived(qint64 result)
{
    if (result == 0)
        peerFinished();
    else if (!isTransient(errno))
        lose();
}

void PlainStream::peerFinished()
{
    m_peerFinished = true;
    if (m_isFinishing && m_queuedBytes == 0)
        closeDescriptor();
    else
        updateWatch();
    report(StreamEnd::HalfClosed);
}

// Offers the kernel what is queued; returns what it took, or -1 with errno.
qint64 PlainStream::offer()
{
    if (!m_rest) {
        const iovec part = toPart(m_first, m_firstSent);
        return retried([&] {
            return ::send(m_descriptor, part.iov_base, part.iov_len, MSG_NOSIGNAL | MSG_DONTWAIT);
        });
    }
    std::array<iovec, PartsPerCall> parts;
    std::size_t count = 0;
    parts[count++] = toPart(m_first, m_firstSent);
    for (std::size_t i = m_rest->next; i < m_rest->items.size() && count < PartsPerCall; ++i)
        parts[count++] = toPart(m_rest->items[i], 0);
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    return retried([&] { return ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT); });
}

// One call per turn: what the kernel does not take waits until it is writable.
void PlainStream::flush()
{
    const qint64 size = offer();
    if (size < 0 && !isTransient(errno))
        return lose();
    took(qMax<qint64>(0, size));
    const bool isBlocked = m_queuedBytes > 0;
    if (std::exchange(m_isBlocked, isBlocked) != isBlocked)
        updateWatch();
    if (isBlocked)
        return;
    if (m_isFinishing)
        shutDownWriting();
    if (m_owner)
        m_owner->streamDrained();
}

void PlainStream::took(qint64 bytes)
{
    m_queuedBytes -= bytes;
    while (bytes > 0) {
        const qint64 left = m_first.size() - m_firstSent;
        if (bytes < left) {
            m_firstSent += bytes;
            return;
        }
        bytes -= left;
        popFirst();
    }
}

void PlainStream::popFirst()
{
    m_firstSent = 0;
    if (!m_rest) {
        m_first = QByteArray();
        return;
    }
    m_first = std::move(m_rest->items[m_rest->next++]);
    if (m_rest->next == m_rest->items.size()) {
        m_rest.reset();
    } else if (m_rest->next >= PartsPerCall && m_rest->next * 2 > m_rest->items.size()) {
        m_rest->items.erase(m_rest->items.begin(),
                            m_rest->items.begin() + static_cast<qsizetype>(m_rest->next));
        m_rest->next = 0;
    }
}

void PlainStream::shutDownWriting()
{
    ::shutdown(m_descriptor, SHUT_WR);
    if (m_peerFinished)
        closeDescriptor();
}

void PlainStream::lose()
{
    closeDescriptor();
    report(StreamEnd::Lost);
}

void PlainStream::report(StreamEnd end)
{
    if (!m_owner || std::exchange(m_endReported, true))
        return;
    m_owner->streamEnded(end);
}

void PlainStream::closeDescriptor()
{
    m_loop.cancelTurnTask(this);
    m_first = QByteArray();
    m_firstSent = 0;
    m_rest.reset();
    m_queuedBytes = 0;
    m_isBlocked = false;
    if (m_descriptor < 0)
        return;
    m_loop.unwatch(m_descriptor);
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace server
