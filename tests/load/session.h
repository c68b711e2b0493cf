// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of one run shares: channels, messages on their way, checks and the event loops.
#pragma once

#include "tests/load/base.h"
#include "tests/load/options.h"
#include "tests/load/payload.h"
#include "tests/load/wire.h"

#include <array>
#include <functional>
#include <memory>
#include <netinet/in.h>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace load {

class Client;

// Sequence numbers one subscriber has received from one channel. Keeps only the holes, so it costs
// nothing while deliveries are in order.
class SequenceTracker
{
public:
    enum class Result { InOrder, AfterGap, Late, Duplicate, BeforeStart };

    // Everything from first on must arrive; older messages may.
    void start(uint64_t first)
    {
        m_start = m_next = first;
        m_gaps.clear();
    }

    Result receive(uint64_t sequence);
    uint64_t next() const { return m_next; }

    // Messages of [start, end) that did not arrive.
    uint64_t missing(uint64_t end) const;

private:
    uint64_t m_start = 0;
    uint64_t m_next = 0;
    std::vector<std::pair<uint64_t, uint64_t>> m_gaps; // sorted half-open ranges below m_next
};

// The messages published and not yet delivered to everyone.
class MessageBook
{
public:
    static constexpr uint64_t kCapacity = 1 << 16;

    MessageBook()
        : m_slots(kCapacity)
    {}

    // Called by the publishing thread, before the message is sent.
    uint64_t issue(uint32_t deliveries, int64_t scheduledNs);
    // The server refused the message: nobody will receive it.
    void cancel(uint64_t sequence);
    // Called for each delivery; returns the scheduled time, or 0 when the message is too old.
    int64_t delivered(uint64_t sequence);

    uint64_t issued() const { return m_issued; }
    uint64_t outstanding() const { return m_issued - m_completed.load(std::memory_order_acquire); }

private:
    struct Slot
    {
        std::atomic<uint64_t> sequence{~0ULL};
        std::atomic<int64_t> remaining{0};
        int64_t scheduledNs = 0;
    };

    std::vector<Slot> m_slots;
    uint64_t m_issued = 0;
    std::atomic<uint64_t> m_completed{0};
};

struct Channel
{
    std::string name;
    Counter published;         // next channel sequence; written by the publishing thread
    int stableSubscribers = 0; // deliveries to expect of each message
};

enum Phase { IdlePhase, FirstPhase, SecondPhase, PhaseCount };

struct PhaseStats
{
    Counter deliveries;
    Counter deliveredBytes;    // WebSocket payload
    Histogram latency;         // publish sent -> frame received
    Histogram latencySinceDue; // publish due -> frame received (open loop)
};

struct WorkerStats
{
    std::array<PhaseStats, PhaseCount> phases;
    Histogram establishTime; // connect() -> connection_established
    Histogram subscribeTime; // subscribe sent -> subscription_succeeded
    Counter openFinished;    // settled or failed
    Counter settled;         // established and every planned channel confirmed
    Counter closed;          // closed on our request
    Counter otherDeliveries; // to churning and slow clients
    Counter duplicated;
    Counter corrupted;
    Counter reordered;
    Counter unexpectedCloses;
    Counter serverErrors; // pusher:error and pusher:subscription_error
    Counter pingsAnswered;
    Counter unknownEvents;
    Counter memberAdded;
    Counter memberRemoved;
    Counter redundantMembers; // member_added of a known member, member_removed of an unknown one
    Counter knownMembers;     // members known, summed over the clients that follow them
    Counter confirmed;        // subscriptions
};

class Session
{
public:
    explicit Session(const Options &options);

    std::optional<uint32_t> channelIndex(std::string_view name) const;
    int64_t sinceStart(int64_t ns) const { return ns - startNs; }

    const Options &options;
    const int64_t startNs;
    sockaddr_in address{};
    std::string hostHeader;
    std::string upgradeRequest;
    std::string upgradeAccept;
    std::vector<Channel> channels;
    PayloadCodec codec;
    MessageBook book;
    MessageLog failures; // what makes the run fail
    MessageLog warnings; // what makes its figures doubtful
    std::atomic<int> phase{IdlePhase};
    bool orderGuaranteed = false; // one publisher at a time per channel
};

class EventSource
{
public:
    virtual ~EventSource() = default;
    virtual void onEvents(uint32_t events) = 0;
};

// Frames already parsed and checked. The copies of one message that go to the subscribers of a
// channel are normally identical, so the next ones need only be compared byte for byte.
class FrameCache
{
public:
    // Looks around the sequence number the subscriber is to receive next.
    const BenchMessage *find(uint32_t channel, uint64_t nextSequence, std::string_view frame) const;
    void store(const BenchMessage &message, std::string_view frame);

private:
    struct Entry
    {
        std::string frame;
        BenchMessage message;
    };
    static size_t slot(uint32_t channel, uint64_t channelSequence);

    static constexpr size_t kSlots = 64;
    std::array<Entry, kSlots> m_entries;
};

// One epoll loop. Worker 0 belongs to the main thread, the others have their own.
class Worker
{
public:
    Worker(Session &session, int index);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void watch(int fd, uint32_t events, EventSource *source);
    void rewatch(int fd, uint32_t events, EventSource *source);
    void poll(int64_t timeoutNs);

    // Runs the task on this worker's thread (at once when it is the main one).
    void run(std::function<void()> task);
    void startThread();
    void stopThread();

    void adopt(Client *client) { m_clients.push_back(client); }
    std::span<char> buffer() { return m_buffer; }
    uint32_t random();

    WorkerStats stats;
    FrameCache cache;
    HmacSha256 hmac;

private:
    void runTasks();
    void keepClientsAlive();

    int m_index;
    int m_epoll;
    int m_wakeUp = -1;
    std::vector<char> m_buffer;
    std::vector<Client *> m_clients;
    int64_t m_nextSweepNs = 0;
    uint64_t m_random;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_tasks;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

// Non-blocking TCP socket connecting to the server; throws SetupError when out of descriptors.
int connectTo(const sockaddr_in &address, int receiveBuffer = 0);

} // namespace load
