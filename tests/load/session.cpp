// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/session.h"

#include "tests/load/client.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace load {

// ---- SequenceTracker
// -----------------------------------------------------------------------------

SequenceTracker::Result SequenceTracker::receive(uint64_t sequence)
{
    if (sequence == m_next) {
        ++m_next;
        return Result::InOrder;
    }
    if (sequence > m_next) {
        m_gaps.emplace_back(m_next, sequence);
        m_next = sequence + 1;
        return Result::AfterGap;
    }
    if (sequence < m_start)
        return Result::BeforeStart;
    const auto after = std::upper_bound(
        m_gaps.begin(), m_gaps.end(), sequence, [](uint64_t value, const auto &gap) {
            return value < gap.first;
        });
    if (after == m_gaps.begin() || sequence >= std::prev(after)->second)
        return Result::Duplicate;
    const auto gap = std::prev(after);
    const auto [first, last] = *gap;
    if (first == sequence && last == sequence + 1) {
        m_gaps.erase(gap);
    } else if (first == sequence) {
        gap->first = sequence + 1;
    } else {
        gap->second = sequence;
        if (last > sequence + 1)
            m_gaps.emplace(std::next(gap), sequence + 1, last);
    }
    return Result::Late;
}

uint64_t SequenceTracker::missing(uint64_t end) const
{
    uint64_t count = end > m_next ? end - m_next : 0;
    for (const auto &[first, last] : m_gaps)
        count += last - first;
    return count;
}

// ---- MessageBook
// ---------------------------------------------------------------------------------

uint64_t MessageBook::issue(uint32_t deliveries, int64_t scheduledNs)
{
    const uint64_t sequence = m_issued++;
    Slot &slot = m_slots[sequence % kCapacity];
    slot.scheduledNs = scheduledNs;
    slot.remaining.store(deliveries, std::memory_order_relaxed);
    slot.sequence.store(sequence, std::memory_order_release);
    if (deliveries == 0)
        m_completed.fetch_add(1, std::memory_order_acq_rel);
    return sequence;
}

void MessageBook::cancel(uint64_t sequence)
{
    Slot &slot = m_slots[sequence % kCapacity];
    if (slot.sequence.load(std::memory_order_acquire) == sequence &&
        slot.remaining.exchange(0, std::memory_order_acq_rel) > 0)
        m_completed.fetch_add(1, std::memory_order_acq_rel);
}

int64_t MessageBook::delivered(uint64_t sequence)
{
    Slot &slot = m_slots[sequence % kCapacity];
    if (slot.sequence.load(std::memory_order_acquire) != sequence)
        return 0;
    const int64_t scheduled = slot.scheduledNs;
    if (slot.remaining.fetch_sub(1, std::memory_order_acq_rel) == 1)
        m_completed.fetch_add(1, std::memory_order_acq_rel);
    return scheduled;
}

// ---- Session
// -------------------------------------------------------------------------------------

Session::Session(const Options &o)
    : options(o)
    , startNs(nowNs())
    , channels(static_cast<size_t>(o.channels))
    , codec(static_cast<size_t>(o.payload), o.mixedPad, static_cast<uint64_t>(startNs) ^ o.seed)
{
    address.sin_family = AF_INET;
    address.sin_port = htons(o.port);
    if (inet_pton(AF_INET, o.host.c_str(), &address.sin_addr) != 1)
        throw SetupError("'" + o.host + "' is not an IPv4 address");
    hostHeader = o.host + ":" + std::to_string(o.port);
    for (size_t i = 0; i < channels.size(); ++i)
        channels[i].name = channelPrefix(o.kind) + std::to_string(i);

    const std::string key = "cHVzaGVybG9hZC1rZXktMQ=="; // 16 bytes; need not be secret
    upgradeAccept = websocketAccept(key);
    upgradeRequest =
        "GET /app/" + o.app.key +
        "?protocol=7&client=pusherload&version=1.0&flash=false HTTP/1.1\r\nHost: " + hostHeader +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://" + o.host +
        "\r\nSec-WebSocket-Key: " + key + "\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

std::optional<uint32_t> Session::channelIndex(std::string_view name) const
{
    const std::string_view prefix = channelPrefix(options.kind);
    if (!name.starts_with(prefix))
        return std::nullopt;
    name.remove_prefix(prefix.size());
    uint32_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (error != std::errc{} || end != name.data() + name.size() || index >= channels.size())
        return std::nullopt;
    return index;
}

// ---- FrameCache
// ----------------------------------------------------------------------------------

size_t FrameCache::slot(uint32_t channel, uint64_t channelSequence)
{
    return (channelSequence + 7ULL * channel) % kSlots;
}

const BenchMessage *
FrameCache::find(uint32_t channel, uint64_t nextSequence, std::string_view frame) const
{
    for (const int offset : {0, 1, -1, 2, -2}) {
        const uint64_t wanted = nextSequence + static_cast<uint64_t>(offset);
        const Entry &entry = m_entries[slot(channel, wanted)];
        if (entry.message.channelSequence == wanted && entry.message.channel == channel &&
            entry.frame == frame)
            return &entry.message;
    }
    return nullptr;
}

void FrameCache::store(const BenchMessage &message, std::string_view frame)
{
    Entry &entry = m_entries[slot(message.channel, message.channelSequence)];
    entry.message = message;
    entry.frame = frame;
}

// ---- Worker
// --------------------------------------------------------------------------------------

namespace {

constexpr size_t kReceiveBufferSize = 256 * 1024;
constexpr int kEventsPerPoll = 256;

} // namespace

Worker::Worker(Session &session, int index)
    : hmac(session.options.app.secret)
    , m_index(index)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(kReceiveBufferSize)
    , m_random(session.options.seed * 0x9E3779B97F4A7C15ULL + static_cast<uint64_t>(index) + 1)
{
    if (m_epoll < 0)
        throw SetupError(std::string("epoll_create1: ") + std::strerror(errno));
    if (m_index > 0) {
        m_wakeUp = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
        watch(m_wakeUp, EPOLLIN, nullptr);
    }
}

Worker::~Worker()
{
    stopThread();
    if (m_wakeUp >= 0)
        close(m_wakeUp);
    close(m_epoll);
}

void Worker::watch(int fd, uint32_t events, EventSource *source)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = source;
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event) != 0)
        throw SetupError(std::string("epoll_ctl: ") + std::strerror(errno));
}

void Worker::rewatch(int fd, uint32_t events, EventSource *source)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = source;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
}

void Worker::poll(int64_t timeoutNs)
{
    std::array<epoll_event, kEventsPerPoll> events;
    const int64_t wait = std::max<int64_t>(timeoutNs, 0);
    const timespec timeout{wait / kNsPerSecond, wait % kNsPerSecond};
    const int count = epoll_pwait2(m_epoll, events.data(), kEventsPerPoll, &timeout, nullptr);
    for (int i = 0; i < count; ++i) {
        auto *source = static_cast<EventSource *>(events[static_cast<size_t>(i)].data.ptr);
        if (source)
            source->onEvents(events[static_cast<size_t>(i)].events);
        else
            runTasks();
    }
    keepClientsAlive();
}

void Worker::keepClientsAlive()
{
    const int64_t now = nowNs();
    if (now < m_nextSweepNs)
        return;
    m_nextSweepNs = now + kNsPerSecond;
    for (Client *client : m_clients)
        client->keepAlive(now);
}

void Worker::run(std::function<void()> task)
{
    if (m_index == 0)
        return task();
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    eventfd_write(m_wakeUp, 1);
}

void Worker::runTasks()
{
    eventfd_t ignored = 0;
    eventfd_read(m_wakeUp, &ignored);
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const auto &task : tasks)
        task();
}

void Worker::startThread()
{
    if (m_index == 0)
        return;
    m_thread = std::thread([this] {
        while (!m_stop.load(std::memory_order_acquire))
            poll(10 * kNsPerMs);
    });
}

void Worker::stopThread()
{
    m_stop.store(true, std::memory_order_release);
    if (m_thread.joinable())
        m_thread.join();
}

uint32_t Worker::random()
{
    m_random ^= m_random << 13;
    m_random ^= m_random >> 7;
    m_random ^= m_random << 17;
    return static_cast<uint32_t>(m_random >> 32);
}

int connectTo(const sockaddr_in &address, int receiveBuffer)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        throw SetupError(std::string("socket: ") + std::strerror(errno));
    const int one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (receiveBuffer > 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS) {
        const std::string reason = std::strerror(errno);
        close(fd);
        throw SetupError("connect: " + reason);
    }
    return fd;
}

} // namespace load
