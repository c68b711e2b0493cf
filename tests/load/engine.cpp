// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/engine.h"

#include "tests/load/json.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace load {

namespace {

constexpr int64_t kMaxWait = 5 * kNsPerMs;
constexpr double kDuplicateGrace = 0.3; // seconds to wait for late duplicates

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

// Closes a descriptor at the end of a scope.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    ~Descriptor() { close(m_fd); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

private:
    int m_fd;
};

bool waitFor(int fd, short events)
{
    constexpr int kTimeoutMs = 5000;
    pollfd wait{fd, events, 0};
    return ::poll(&wait, 1, kTimeoutMs) == 1;
}

} // namespace

Engine::Engine(const Options &options)
    : m_options(options)
    , m_session(options)
{
    raiseDescriptorLimit();
    prctl(PR_SET_TIMERSLACK, 1UL);
    for (int i = 0; i < options.threads; ++i)
        m_workers.push_back(std::make_unique<Worker>(m_session, i));
}

Engine::~Engine()
{
    stopThreads();
}

Client &Engine::addClient(Role role)
{
    const size_t owner = role == Role::Churn ? 0 : m_spread++ % m_workers.size();
    const auto index = static_cast<uint32_t>(m_clients.size());
    m_clients.push_back(std::make_unique<Client>(m_session, *m_workers[owner], index, role));
    return *m_clients.back();
}

void Engine::subscribeEvenly(Client &client, uint32_t position)
{
    const auto channels = static_cast<uint32_t>(m_session.channels.size());
    const auto perClient = static_cast<uint32_t>(m_options.subsPerConnection);
    for (uint32_t i = 0; i < perClient; ++i) {
        const uint32_t channel = (position * perClient + i) % channels;
        client.plan(channel);
        if (client.role() == Role::Stable)
            ++m_session.channels[channel].stableSubscribers;
    }
}

Traffic &Engine::setTraffic(const TrafficPlan &plan)
{
    m_traffic = std::make_unique<Traffic>(m_session, *m_workers.front(), plan);
    for (const auto &client : m_clients) {
        if (client->role() != Role::Stable || &client->worker() != m_workers.front().get())
            continue;
        for (const Subscription &planned : client->subscriptions())
            m_traffic->addSender(planned.channel, client.get());
    }
    return *m_traffic;
}

std::vector<Client *> Engine::allClients()
{
    std::vector<Client *> all;
    for (const auto &client : m_clients)
        all.push_back(client.get());
    return all;
}

// ---- Running
// ---------------------------------------------------------------------------------------

bool Engine::pump(int64_t deadlineNs, const std::function<bool()> &done)
{
    while (!done()) {
        const int64_t now = nowNs();
        if (now >= deadlineNs)
            return false;
        int64_t wake = std::min({deadlineNs, now + kMaxWait, runTimers(now)});
        if (m_traffic)
            wake = std::min(wake, m_traffic->tick(now));
        m_workers.front()->poll(wake - nowNs());
    }
    return true;
}

void Engine::every(double seconds, std::function<void()> action)
{
    const int64_t interval = secondsToNs(seconds);
    m_timers.push_back({interval, nowNs() + interval, std::move(action)});
}

int64_t Engine::runTimers(int64_t now)
{
    int64_t next = now + kNsPerSecond;
    for (Timer &timer : m_timers) {
        if (timer.nextNs <= now) {
            timer.nextNs = now + timer.intervalNs;
            timer.action();
        }
        next = std::min(next, timer.nextNs);
    }
    return next;
}

void Engine::idleFor(double seconds)
{
    pump(nowNs() + secondsToNs(seconds), [] { return false; });
}

void Engine::openAll(const std::vector<Client *> &clients)
{
    for (const auto &worker : m_workers)
        worker->startThread();
    const int64_t finishedBefore = sum(&WorkerStats::openFinished);
    const int64_t settledBefore = sum(&WorkerStats::settled);
    const int64_t start = nowNs();
    const auto wanted = static_cast<int64_t>(clients.size());
    int64_t opened = 0;
    const auto mayOpen = [&] {
        const int64_t pending = opened - (sum(&WorkerStats::openFinished) - finishedBefore);
        const double due = nsToSeconds(nowNs() - start) * m_options.connectRate;
        return opened < wanted && pending < m_options.connectParallel &&
               (m_options.connectRate <= 0 || static_cast<double>(opened) <= due);
    };
    const bool finished = pump(start + secondsToNs(m_options.setupTimeout), [&] {
        while (mayOpen()) {
            Client *client = clients[static_cast<size_t>(opened++)];
            client->worker().run([client] { client->open(); });
        }
        return sum(&WorkerStats::openFinished) - finishedBefore >= wanted;
    });
    const int64_t settled = sum(&WorkerStats::settled) - settledBefore;
    if (finished && settled == wanted)
        return;
    std::string reason = std::to_string(settled) + " of " + std::to_string(wanted) +
                         " clients connected and subscribed";
    for (const std::string &message : m_session.failures.messages())
        reason += "\n  " + message;
    throw SetupError(reason);
}

void Engine::closeAll(const std::vector<Client *> &clients, bool abrupt)
{
    for (Client *client : clients)
        client->worker().run([client, abrupt] { client->close(abrupt); });
    const auto allClosed = [&] {
        return std::all_of(clients.begin(), clients.end(), [](Client *client) {
            return client->state() == Client::State::Closed;
        });
    };
    constexpr double kAnswerTime = 5;
    if (pump(nowNs() + secondsToNs(kAnswerTime), allClosed))
        return;
    for (Client *client : clients)
        client->worker().run([client] { client->close(true); });
    pump(nowNs() + kNsPerSecond, allClosed);
}

void Engine::connectPublishers()
{
    m_traffic->connect();
    constexpr double kConnectTime = 5;
    if (!pump(nowNs() + secondsToNs(kConnectTime), [this] { return m_traffic->ready(); }))
        throw SetupError("the HTTP publishers cannot connect");
}

void Engine::warmUp()
{
    m_traffic->start();
    idleFor(m_options.warmup);
}

Interval Engine::measure(Phase phase, double seconds)
{
    const int64_t limit = secondsToNs(m_options.stallTimeout);
    int64_t lastTotal = totalDeliveries();
    int64_t lastProgress = nowNs();
    Interval interval;
    interval.from = startingPoint();
    m_session.phase = phase;
    m_stalled = pump(nowNs() + secondsToNs(seconds), [&] {
        const int64_t total = totalDeliveries();
        if (total != lastTotal || m_session.book.outstanding() == 0) {
            lastTotal = total;
            lastProgress = nowNs();
        }
        return nowNs() - lastProgress > limit;
    });
    m_session.phase = IdlePhase;
    interval.to = snapshot();
    if (m_stalled)
        m_session.failures.add("stalled: no delivery while " +
                               std::to_string(m_session.book.outstanding()) +
                               " events are outstanding");
    return interval;
}

void Engine::drain()
{
    m_traffic->stop();
    const int64_t quiet = secondsToNs(m_stalled ? 0 : m_options.stallTimeout);
    int64_t lastTotal = totalDeliveries();
    int64_t lastProgress = nowNs();
    const bool inTime = pump(nowNs() + secondsToNs(m_options.drainTimeout), [&] {
        if (const int64_t total = totalDeliveries(); total != lastTotal) {
            lastTotal = total;
            lastProgress = nowNs();
        }
        return (m_session.book.outstanding() == 0 && m_traffic->idle()) ||
               nowNs() - lastProgress > quiet;
    });
    if (!inTime)
        m_session.failures.add("still receiving after the drain timeout, " +
                               std::to_string(m_session.book.outstanding()) +
                               " events are not delivered yet (what is missing counts as lost)");
    idleFor(kDuplicateGrace);
}

void Engine::stopThreads()
{
    for (const auto &worker : m_workers)
        worker->stopThread();
}

// ---- Sums
// --------------------------------------------------------------------------------------------

int64_t Engine::sum(Counter WorkerStats::*counter) const
{
    int64_t total = 0;
    for (const auto &worker : m_workers)
        total += (worker->stats.*counter).get();
    return total;
}

int64_t Engine::deliveries(Phase phase) const
{
    int64_t total = 0;
    for (const auto &worker : m_workers)
        total += worker->stats.phases[phase].deliveries.get();
    return total;
}

int64_t Engine::totalDeliveries() const
{
    return deliveries(IdlePhase) + deliveries(FirstPhase) + deliveries(SecondPhase);
}

Histogram Engine::mergedPhase(Phase phase, Histogram PhaseStats::*histogram) const
{
    Histogram all;
    for (const auto &worker : m_workers)
        all.merge(worker->stats.phases[phase].*histogram);
    return all;
}

Histogram Engine::merged(Histogram WorkerStats::*histogram) const
{
    Histogram all;
    for (const auto &worker : m_workers)
        all.merge(worker->stats.*histogram);
    return all;
}

// ---- Checks
// --------------------------------------------------------------------------------------------

int64_t Engine::expectedDeliveries() const
{
    int64_t expected = 0;
    for (size_t i = 0; i < m_session.channels.size(); ++i) {
        const Channel &channel = m_session.channels[i];
        const int own = i < m_traffic->plan().httpChannels ? 0 : 1; // the sender of a client event
        expected += channel.published.get() * (channel.stableSubscribers - own);
    }
    return expected;
}

int64_t Engine::countLost()
{
    int64_t lost = 0;
    for (const auto &client : m_clients) {
        if (client->role() != Role::Stable)
            continue;
        for (const Subscription &subscription : client->subscriptions()) {
            const Channel &channel = m_session.channels[subscription.channel];
            const auto published = static_cast<uint64_t>(channel.published.get());
            const auto missing = static_cast<int64_t>(subscription.tracker.missing(published));
            if (missing > 0)
                m_session.failures.add("client " + std::to_string(client->index()) + " missed " +
                                       std::to_string(missing) + " of " +
                                       std::to_string(published) + " events of " + channel.name);
            lost += missing;
        }
    }
    return lost;
}

void Engine::verifyDeliveries(Report &report)
{
    const int64_t expected = expectedDeliveries();
    const int64_t received = totalDeliveries();
    const int64_t lost = countLost();
    if (expected - received != lost)
        m_session.failures.add("the counts disagree: " + std::to_string(expected) + " expected, " +
                               std::to_string(received) + " received, " + std::to_string(lost) +
                               " missing");
    if (received == 0)
        m_session.failures.add("nothing was delivered");
    const int64_t reordered = sum(&WorkerStats::reordered);
    if (reordered > 0 && m_session.orderGuaranteed)
        m_session.failures.add(std::to_string(reordered) + " events out of order");

    Report &checks = report.group("checks");
    checks.set("expected", expected);
    checks.set("received", received);
    checks.set("lost", lost);
    checks.set("duplicated", sum(&WorkerStats::duplicated));
    checks.set("corrupted", sum(&WorkerStats::corrupted));
    if (m_session.orderGuaranteed)
        checks.set("reordered", reordered);
    checks.set("refused_requests", m_traffic->refused());
    checks.set("http_reconnects", m_traffic->reconnects());
    checks.set("http_retries", m_traffic->retries());
    checks.set("server_errors", sum(&WorkerStats::serverErrors));
    checks.set("unexpected_closes", sum(&WorkerStats::unexpectedCloses));
    checks.set("unknown_events", sum(&WorkerStats::unknownEvents));
    checks.set("pings_answered", sum(&WorkerStats::pingsAnswered));
}

// ---- Measuring
// -----------------------------------------------------------------------------------------

Snapshot Engine::snapshot() const
{
    Snapshot now;
    now.whenNs = nowNs();
    now.server = sampleProcessTree(m_options.serverPid);
    if (m_options.serverPid > 0 && !now.server)
        throw SetupError("process " + std::to_string(m_options.serverPid) + " is gone");
    if (now.server && m_options.serverThread > 0) {
        const auto cpu = threadCpuSeconds(m_options.serverPid, m_options.serverThread);
        if (!cpu)
            throw SetupError("thread " + std::to_string(m_options.serverThread) + " is gone");
        now.server->cpuSeconds = *cpu;
    }
    now.machine = sampleMachine();
    now.ownCpuSeconds = ownCpuSeconds();
    return now;
}

Snapshot Engine::startingPoint() const
{
    Snapshot now = snapshot();
    now.whenNs = nowNs();
    return now;
}

void Engine::reportInterval(Report &report, Phase phase, const Interval &interval)
{
    const double seconds = interval.seconds();
    const PublishStats &published = m_traffic->stats(phase);
    const int64_t received = deliveries(phase);
    int64_t bytes = 0;
    for (const auto &worker : m_workers)
        bytes += worker->stats.phases[phase].deliveredBytes.get();
    const auto perSecond = [seconds](int64_t count) {
        return static_cast<double>(count) / seconds;
    };
    report.set("seconds", seconds, 3);
    report.set("publishes_per_s", perSecond(published.events.get()), 1);
    report.set("deliveries_per_s", perSecond(received), 1);
    report.set("delivered_mb_per_s", perSecond(bytes) / 1e6, 2);
    report.setLatency("latency_us", mergedPhase(phase, &PhaseStats::latency));
    const double wanted = m_traffic->plan().rate;
    if (wanted > 0) {
        constexpr double kReached = 0.98;
        if (perSecond(published.events.get()) < wanted * kReached - 1 / seconds)
            m_session.warnings.add("the requested rate was not reached");
        report.setLatency("latency_since_due_us", mergedPhase(phase, &PhaseStats::latencySinceDue));
        report.setLatency("publish_lateness_us", published.lateness);
    }
    if (published.requests.get() > 0) {
        report.setLatency("http_ack_us", published.ackTime);
        report.set("http_requests_per_s", perSecond(published.requests.get()), 1);
    }
    reportServer(report, interval, received, published.events.get());
    reportGenerator(report, interval);
}

void Engine::reportServer(Report &report,
                          const Interval &interval,
                          int64_t received,
                          int64_t events)
{
    const auto &[from, to] = interval;
    if (!from.server || !to.server)
        return;
    const double seconds = interval.seconds();
    const double cpu = to.server->cpuSeconds - from.server->cpuSeconds;
    const auto microsPer = [cpu](int64_t count) {
        return cpu * 1e6 / static_cast<double>(count);
    };
    Report &server = report.group("server");
    server.set("cpu_pct", cpu / seconds * 100, 1);
    server.set(
        "user_cpu_pct", (to.server->userSeconds - from.server->userSeconds) / seconds * 100, 1);
    if (received > 0)
        server.set("cpu_us_per_delivery", microsPer(received), 3);
    if (events > 0)
        server.set("cpu_us_per_publish", microsPer(events), 2);
    server.set("rss_kb_before", from.server->rssKb);
    server.set("rss_kb_after", to.server->rssKb);
    server.set("pss_kb_after", to.server->pssKb);
    server.set("threads", to.server->threads);
    server.set("processes", to.server->processes);
}

void Engine::reportGenerator(Report &report, const Interval &interval)
{
    const auto &[from, to] = interval;
    const double seconds = interval.seconds();
    const double own = (to.ownCpuSeconds - from.ownCpuSeconds) / seconds * 100;
    const double busy = (to.machine.busySeconds - from.machine.busySeconds) / seconds * 100;
    Report &generator = report.group("generator");
    generator.set("cpu_pct", own, 1);
    constexpr double kSaturated = 95;
    if (own > kSaturated * static_cast<double>(m_workers.size()))
        m_session.warnings.add("pusherload itself was saturated; the server may be faster");
    if (from.server && to.server) {
        const double server = (to.server->cpuSeconds - from.server->cpuSeconds) / seconds * 100;
        const double others = std::max(0.0, busy - own - server);
        generator.set("other_processes_cpu_pct", others, 1);
        constexpr double kNoise = 15;
        constexpr double kLongEnough = 1; // /proc/stat counts in ticks of 10 ms
        if (others > kNoise && seconds >= kLongEnough)
            m_session.warnings.add("other processes used " + std::to_string(std::lround(others)) +
                                   " % of a CPU; do not compare these figures");
    }
    generator.set(
        "steal_pct", (to.machine.stealSeconds - from.machine.stealSeconds) / seconds * 100, 1);
}

// ---- The server's HTTP API
// -------------------------------------------------------------------------------

std::optional<HttpReply> Engine::get(const std::string &path)
{
    RequestSigner signer(m_options.app, m_session.hostHeader);
    const int fd = connectTo(m_session.address);
    const Descriptor guard(fd);
    const std::string request = signer.get(path);
    if (!waitFor(fd, POLLOUT) || send(fd, request.data(), request.size(), MSG_NOSIGNAL) !=
                                     static_cast<ssize_t>(request.size()))
        return std::nullopt;
    HttpResponseReader reader;
    std::vector<char> buffer(65536);
    auto status = HttpResponseReader::Status::NeedMore;
    while (status == HttpResponseReader::Status::NeedMore && waitFor(fd, POLLIN)) {
        const ssize_t size = recv(fd, buffer.data(), buffer.size(), 0);
        status = size > 0 ? reader.feed({buffer.data(), static_cast<size_t>(size)})
                          : reader.endOfStream();
    }
    if (status != HttpResponseReader::Status::Complete)
        return std::nullopt;
    return HttpReply{reader.code(), reader.body()};
}

std::optional<int64_t> Engine::serverCount(std::string &what)
{
    std::optional<int64_t> count;
    what = "connections";
    if (const auto reply = get("/connections"); reply && reply->code == 200) {
        forEachMember(reply->body, [&](std::string_view key, const JsonValue &value) {
            if (key == "connections")
                count = jsonInteger<int64_t>(value);
            return true;
        });
        return count;
    }
    what = "occupied_channels";
    const auto reply = get("/channels");
    if (!reply || reply->code != 200)
        return std::nullopt;
    forEachMember(reply->body, [&](std::string_view key, const JsonValue &channels) {
        int64_t entries = 0;
        const auto countMember = [&](std::string_view, const JsonValue &) {
            ++entries;
            return true;
        };
        // PHP prints an empty map as [].
        if (key == "channels" &&
            (channels.type == JsonType::Array || forEachMember(channels.raw, countMember)))
            count = entries;
        return true;
    });
    return count;
}

} // namespace load
