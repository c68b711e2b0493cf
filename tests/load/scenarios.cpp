// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/scenarios.h"

#include "tests/load/engine.h"
#include "tests/load/json.h"

#include <cmath>

namespace load {

namespace {

// Resident memory over time.
class MemoryTrack
{
public:
    explicit MemoryTrack(pid_t pid)
        : m_pid(pid)
        , m_startNs(nowNs())
    {}

    void sample()
    {
        if (const auto sample = sampleProcessTree(m_pid))
            m_samples.emplace_back(nsToSeconds(nowNs() - m_startNs),
                                   static_cast<double>(sample->rssKb));
        m_maxTcpKb = std::max(m_maxTcpKb, kernelTcpMemoryKb());
    }

    void report(Report &report, const std::string &name) const
    {
        if (m_samples.empty())
            return;
        double highest = 0;
        for (const auto &[time, rss] : m_samples)
            highest = std::max(highest, rss);
        Report &memory = report.group(name);
        memory.set("rss_kb_first", m_samples.front().second, 0);
        memory.set("rss_kb_max", highest, 0);
        memory.set("rss_kb_last", m_samples.back().second, 0);
        memory.set("rss_kb_per_s", slope(), 2);
        memory.set("kernel_tcp_kb_max", m_maxTcpKb);
    }

private:
    // Least squares over the second half, when the start-up growth is over.
    double slope() const
    {
        const size_t first = m_samples.size() / 2;
        const auto count = static_cast<double>(m_samples.size() - first);
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (size_t i = first; i < m_samples.size(); ++i) {
            const auto [x, y] = m_samples[i];
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        const double divisor = count * sumXX - sumX * sumX;
        return divisor > 0 ? (count * sumXY - sumX * sumY) / divisor : 0;
    }

    pid_t m_pid;
    int64_t m_startNs;
    int64_t m_maxTcpKb = 0;
    std::vector<std::pair<double, double>> m_samples;
};

Outcome outcomeOf(Engine &engine)
{
    return {engine.session().failures.messages(), engine.session().warnings.messages()};
}

void reportSetUp(Engine &engine, Report &report)
{
    Report &setUp = report.group("set_up");
    setUp.setLatency("established_us", engine.merged(&WorkerStats::establishTime));
    setUp.setLatency("subscribed_us", engine.merged(&WorkerStats::subscribeTime));
}

// ---- fanout, unicast, whisper
// ------------------------------------------------------------------------

Outcome runSteady(const Options &o, Report &report)
{
    const bool clientEvents = o.publish == PublishMode::ClientEvent;
    Engine engine(o);
    for (int i = 0; i < o.connections; ++i)
        engine.subscribeEvenly(engine.addClient(Role::Stable), static_cast<uint32_t>(i));

    TrafficPlan plan;
    plan.httpChannels = clientEvents ? 0 : static_cast<uint32_t>(o.channels);
    plan.randomChannels = o.scenario == "unicast";
    plan.sendersPerChannel = o.publishers;
    plan.rate = o.rate;
    engine.session().orderGuaranteed =
        o.publishers == 1 || (!clientEvents && o.channels >= o.publishers);

    engine.openAll(engine.allClients());
    engine.setTraffic(plan);
    engine.connectPublishers();
    engine.warmUp();
    const Interval interval = engine.measure(FirstPhase, o.duration);
    engine.drain();
    engine.stopThreads();

    engine.reportInterval(report, FirstPhase, interval);
    reportSetUp(engine, report);
    engine.verifyDeliveries(report);
    return outcomeOf(engine);
}

// ---- connect
// -------------------------------------------------------------------------------------------

// Waits until the server counts no more connections; returns the last count.
std::optional<int64_t> waitForNoConnections(Engine &engine, std::string &what)
{
    constexpr int kTries = 50;
    std::optional<int64_t> count = engine.serverCount(what);
    for (int i = 0; i < kTries && count.value_or(0) != 0; ++i) {
        engine.idleFor(0.1);
        count = engine.serverCount(what);
    }
    return count;
}

void reportCount(Report &report,
                 const std::string &when,
                 const std::string &what,
                 std::optional<int64_t> count)
{
    if (count)
        report.set("server_" + what + "_" + when, *count);
    else
        report.set("server_" + what + "_" + when, "not available");
}

void reportMemoryPerConnection(Report &report,
                               const Options &o,
                               const Snapshot &before,
                               const Snapshot &connected,
                               const Snapshot &after)
{
    if (!before.server || !connected.server || !after.server)
        return;
    Report &memory = report.group("server_memory");
    const auto grown = static_cast<double>(connected.server->rssKb - before.server->rssKb);
    memory.set("rss_kb_before", before.server->rssKb);
    memory.set("rss_kb_connected", connected.server->rssKb);
    memory.set("rss_kb_after", after.server->rssKb);
    memory.set("rss_bytes_per_connection", grown * 1024 / o.connections, 0);
    memory.set("pss_kb_connected", connected.server->pssKb);
    memory.set("threads_connected", connected.server->threads);
}

Outcome runConnect(const Options &o, Report &report)
{
    Engine engine(o);
    for (int i = 0; i < o.connections; ++i)
        engine.subscribeEvenly(engine.addClient(Role::Stable), static_cast<uint32_t>(i));

    std::string what;
    const auto countBefore = engine.serverCount(what); // also warms the server's HTTP code
    const Snapshot before = engine.startingPoint();
    engine.openAll(engine.allClients());
    const Snapshot opened = engine.snapshot();
    engine.idleFor(o.settle);
    const Snapshot connected = engine.snapshot();
    const auto countConnected = engine.serverCount(what);

    const Snapshot closing = engine.startingPoint();
    engine.closeAll(engine.allClients(), o.abruptClose);
    const Snapshot closed = engine.snapshot();
    const auto countClosed = waitForNoConnections(engine, what);
    const Snapshot gone = engine.snapshot();
    engine.idleFor(o.settle);
    const Snapshot after = engine.snapshot();
    engine.stopThreads();

    const Interval ramp{before, opened};
    report.set("seconds", ramp.seconds(), 3);
    report.set("connections_per_s", o.connections / ramp.seconds(), 1);
    reportSetUp(engine, report);
    report.set("disconnect_seconds", Interval{closing, closed}.seconds(), 3);
    report.set("server_forgot_after_seconds", Interval{closing, gone}.seconds(), 3);
    engine.reportServer(report, ramp, 0, 0);
    if (before.server && opened.server)
        report.set("server_cpu_us_per_connection",
                   (opened.server->cpuSeconds - before.server->cpuSeconds) * 1e6 / o.connections,
                   1);
    reportMemoryPerConnection(report, o, before, connected, after);
    engine.reportGenerator(report, ramp);

    Report &checks = report.group("checks");
    reportCount(checks, "before", what, countBefore);
    reportCount(checks, "connected", what, countConnected);
    reportCount(checks, "after", what, countClosed);
    checks.set("unexpected_closes", engine.sum(&WorkerStats::unexpectedCloses));
    const int64_t expected = what == "connections" ? o.connections : o.channels;
    MessageLog &failures = engine.session().failures;
    if (countConnected && countBefore && *countConnected - *countBefore != expected)
        failures.add("the server counts " + std::to_string(*countConnected) + " " + what +
                     " instead of " + std::to_string(expected));
    if (countClosed && *countClosed != 0)
        failures.add("the server still counts " + std::to_string(*countClosed) + " " + what +
                     " after everyone left");
    return outcomeOf(engine);
}

// ---- presence
// ------------------------------------------------------------------------------------------

// Lets the members join with a bounded number of joins in flight, until everyone knows everyone.
bool joinAll(Engine &engine, const std::vector<Client *> &members, const Options &o)
{
    const auto total = static_cast<int64_t>(members.size());
    int64_t started = 0;
    return engine.pump(nowNs() + secondsToNs(o.setupTimeout), [&] {
        while (started < total && started - engine.sum(&WorkerStats::confirmed) < o.window)
            members[static_cast<size_t>(started++)]->subscribePlanned();
        return engine.sum(&WorkerStats::knownMembers) == total * total;
    });
}

// Half of the leavers unsubscribe, the others disconnect.
bool leaveAll(Engine &engine, const std::vector<Client *> &leavers, int64_t staying, double timeout)
{
    for (size_t i = 0; i < leavers.size(); ++i) {
        if (i % 2 == 0)
            leavers[i]->unsubscribe(0);
        else
            leavers[i]->close(false);
    }
    return engine.pump(nowNs() + secondsToNs(timeout),
                       [&] { return engine.sum(&WorkerStats::knownMembers) == staying * staying; });
}

// Whether everybody knows exactly these members.
bool checkViews(Engine &engine, const std::vector<Client *> &members, const std::string &when)
{
    bool allExact = true;
    for (const Client *client : members) {
        const PresenceView *view = client->members();
        int64_t known = 0;
        for (const Client *member : members)
            known += view && view->has(member->index()) ? 1 : 0;
        const auto wanted = static_cast<int64_t>(members.size());
        if (view && known == wanted && view->count() == wanted)
            continue;
        allExact = false;
        engine.session().failures.add(
            "after the " + when + ", client " + std::to_string(client->index()) + " knows " +
            std::to_string(known) + " of " + std::to_string(wanted) + " members");
    }
    return allExact;
}

// The users the HTTP API lists for the channel; empty when it has no such call.
std::optional<int64_t> usersListed(Engine &engine)
{
    const auto reply = engine.get("/channels/" + engine.session().channels[0].name + "/users");
    if (!reply || reply->code != 200)
        return std::nullopt;
    std::optional<int64_t> count;
    forEachMember(reply->body, [&](std::string_view key, const JsonValue &value) {
        int64_t users = 0;
        if (key == "users" && forEachElement(value.raw, [&](const JsonValue &) {
                ++users;
                return true;
            }))
            count = users;
        return true;
    });
    return count;
}

void checkUsers(Engine &engine, Report &report, const std::string &when, int64_t wanted)
{
    const auto users = usersListed(engine);
    if (users)
        report.set("users_listed_" + when, *users);
    else
        report.set("users_listed_" + when, "not available");
    if (users && *users != wanted)
        engine.session().failures.add("the HTTP API lists " + std::to_string(*users) +
                                      " users instead of " + std::to_string(wanted));
}

void reportMemberPhase(
    Engine &engine, Report &report, const Interval &interval, int64_t changes, int64_t events)
{
    const double seconds = interval.seconds();
    report.set("seconds", seconds, 3);
    report.set("changes_per_s", static_cast<double>(changes) / seconds, 1);
    report.set("member_events", events);
    report.set("member_events_per_s", static_cast<double>(events) / seconds, 1);
    engine.reportServer(report, interval, events, 0);
    engine.reportGenerator(report, interval);
}

Outcome runPresence(const Options &o, Report &report)
{
    Engine engine(o);
    const auto total = static_cast<int64_t>(o.connections);
    std::vector<Client *> leavers;
    std::vector<Client *> stayers;
    for (int i = 0; i < o.connections; ++i) {
        Client &client = engine.addClient(Role::Stable);
        client.plan(0);
        client.subscribeLater();
        client.followMembers(static_cast<size_t>(total));
        (i % 2 == 0 ? leavers : stayers).push_back(&client);
    }
    const auto staying = static_cast<int64_t>(stayers.size());
    MessageLog &failures = engine.session().failures;
    engine.openAll(engine.allClients());

    Interval join;
    join.from = engine.startingPoint();
    if (!joinAll(engine, engine.allClients(), o))
        failures.add("not everyone knew everyone within the set-up timeout");
    join.to = engine.snapshot();
    const bool exactAfterJoins = checkViews(engine, engine.allClients(), "joins");
    const int64_t added = engine.sum(&WorkerStats::memberAdded);
    Report &checks = report.group("checks");
    checkUsers(engine, checks, "after_joins", total);

    Interval leave;
    leave.from = engine.startingPoint();
    if (!leaveAll(engine, leavers, staying, o.drainTimeout))
        failures.add("the remaining members did not see everyone leave");
    leave.to = engine.snapshot();
    engine.idleFor(0.3); // for members removed twice
    const bool exactAfterLeaves = checkViews(engine, stayers, "leaves");
    const int64_t removed = engine.sum(&WorkerStats::memberRemoved);
    checkUsers(engine, checks, "after_leaves", staying);
    engine.closeAll(engine.allClients(), false);

    reportMemberPhase(engine, report.group("join"), join, total, added);
    reportMemberPhase(engine, report.group("leave"), leave, total - staying, removed);
    reportSetUp(engine, report);
    checks.set("exact_views", exactAfterJoins && exactAfterLeaves);
    checks.set("member_added", added);
    checks.set("member_added_if_one_by_one", total * (total - 1) / 2);
    checks.set("member_removed", removed);
    checks.set("redundant_member_events", engine.sum(&WorkerStats::redundantMembers));
    checks.set("corrupted", engine.sum(&WorkerStats::corrupted));
    checks.set("unexpected_closes", engine.sum(&WorkerStats::unexpectedCloses));
    return outcomeOf(engine);
}

// ---- slow
// ------------------------------------------------------------------------------------------------

// Reads a little at a time from clients whose events are not watched.
void readSlowly(Engine &engine, const std::vector<Client *> &clients, int bytesPerSecond)
{
    if (bytesPerSecond == 0)
        return;
    constexpr double kTick = 0.02;
    const auto budget = static_cast<size_t>(std::max(1.0, bytesPerSecond * kTick));
    engine.every(kTick, [clients, budget] {
        for (Client *client : clients)
            client->readUpTo(budget);
    });
}

uint64_t missingOf(Engine &engine, Client &client)
{
    uint64_t missing = 0;
    for (const Subscription &subscription : client.subscriptions()) {
        const Channel &channel = engine.session().channels[subscription.channel];
        missing += subscription.tracker.missing(static_cast<uint64_t>(channel.published.get()));
    }
    return missing;
}

// Waits until each slow client has everything or is closed.
void letCatchUp(Engine &engine, const std::vector<Client *> &slow, const Options &o)
{
    engine.pump(nowNs() + secondsToNs(o.drainTimeout), [&] {
        return std::all_of(slow.begin(), slow.end(), [&](Client *client) {
            return client->state() == Client::State::Closed || missingOf(engine, *client) == 0;
        });
    });
}

struct SlowOutcome
{
    std::string stateWhileSlow;
    uint64_t missedWhileSlow = 0;
};

void reportSlowClients(Engine &engine,
                       Report &report,
                       const std::vector<Client *> &slow,
                       const std::vector<SlowOutcome> &outcomes)
{
    int64_t closed = 0;
    int64_t caughtUp = 0;
    int64_t missed = 0;
    std::vector<std::string> details;
    for (size_t i = 0; i < slow.size(); ++i) {
        const uint64_t missing = missingOf(engine, *slow[i]);
        const bool open = slow[i]->state() == Client::State::Ready;
        closed += open ? 0 : 1;
        caughtUp += open && missing == 0 ? 1 : 0;
        missed += static_cast<int64_t>(missing);
        constexpr size_t kDetails = 5;
        if (i < kDetails)
            details.push_back("server socket while slow: " + outcomes[i].stateWhileSlow +
                              ", behind by " + std::to_string(outcomes[i].missedWhileSlow) +
                              "; in the end " +
                              (open ? "open" : "closed (" + slow[i]->closeReason() + ")") +
                              ", missed " + std::to_string(missing));
    }
    report.set("clients", static_cast<int64_t>(slow.size()));
    report.set("closed_by_server", closed);
    report.set("caught_up", caughtUp);
    report.set("events_missed", missed);
    report.set("details", details);
}

std::vector<SlowOutcome>
observeSlow(Engine &engine, const std::vector<Client *> &slow, uint16_t port)
{
    std::vector<SlowOutcome> outcomes;
    for (Client *client : slow)
        outcomes.push_back(
            {serverSocketState(port, client->localPort()), missingOf(engine, *client)});
    return outcomes;
}

Outcome runSlow(const Options &o, Report &report)
{
    Engine engine(o);
    std::vector<Client *> slow;
    for (int i = 0; i < o.connections; ++i) {
        const bool isSlow = i >= o.connections - o.slowClients;
        Client &client = engine.addClient(isSlow ? Role::Slow : Role::Stable);
        engine.subscribeEvenly(client, static_cast<uint32_t>(i));
        if (isSlow)
            slow.push_back(&client);
    }
    TrafficPlan plan;
    plan.httpChannels = static_cast<uint32_t>(o.channels);
    plan.rate = o.rate;
    engine.session().orderGuaranteed = o.publishers == 1 || o.channels >= o.publishers;
    engine.openAll(engine.allClients());
    engine.setTraffic(plan);
    engine.connectPublishers();
    engine.warmUp();

    // In both phases, as it takes time from reading.
    MemoryTrack memory(o.serverPid);
    memory.sample();
    engine.every(0.25, [&memory] { memory.sample(); });
    const Interval normal = engine.measure(FirstPhase, o.duration);
    for (Client *client : slow)
        client->pauseReading();
    readSlowly(engine, slow, o.slowBytesPerSecond);
    const Interval slowed = engine.measure(SecondPhase, o.duration);
    const std::vector<SlowOutcome> outcomes = observeSlow(engine, slow, o.port);
    memory.sample();
    engine.clearTimers();

    for (Client *client : slow)
        client->resumeReading();
    engine.drain();
    letCatchUp(engine, slow, o);
    engine.idleFor(o.settle);
    memory.sample();

    engine.reportInterval(report.group("all_reading"), FirstPhase, normal);
    engine.reportInterval(report.group("some_slow"), SecondPhase, slowed);
    memory.report(report, "server_memory");
    reportSlowClients(engine, report.group("slow_clients"), slow, outcomes);
    engine.verifyDeliveries(report);
    return outcomeOf(engine);
}

// ---- soak
// ------------------------------------------------------------------------------------------------

// A client that subscribes to a random channel, listens for a while, leaves and comes back.
class Churner
{
public:
    Churner(Client &client, Engine &engine)
        : m_client(client)
        , m_engine(engine)
    {}

    void step(int64_t now)
    {
        if (now < m_nextNs)
            return;
        switch (m_client.state()) {
        case Client::State::Closed:
            return come(now);
        case Client::State::Ready:
            if (m_client.settled())
                return m_staying ? leave(now) : stay(now);
            break;
        default:
            break;
        }
    }

    int64_t visits() const { return m_visits; }

private:
    int64_t between(int64_t lowMs, int64_t highMs)
    {
        const auto range = static_cast<uint32_t>(highMs - lowMs);
        return (lowMs + m_client.worker().random() % range) * kNsPerMs;
    }

    void come(int64_t now)
    {
        const auto channels = static_cast<uint32_t>(m_engine.session().channels.size());
        m_client.subscriptions().clear();
        m_client.plan(m_client.worker().random() % channels);
        m_client.open();
        m_nextNs = now + between(1, 10);
    }

    void stay(int64_t now)
    {
        m_staying = true;
        m_nextNs = now + between(200, 2000);
    }

    void leave(int64_t now)
    {
        ++m_visits;
        m_staying = false;
        m_client.close(m_visits % 2 == 0);
        m_nextNs = now + between(50, 300);
    }

    Client &m_client;
    Engine &m_engine;
    int64_t m_nextNs = 0;
    int64_t m_visits = 0;
    bool m_staying = false;
};

// The last quarter of the channels carries client events, where the kind allows them.
uint32_t httpChannelsOf(const Options &o)
{
    const auto channels = static_cast<uint32_t>(o.channels);
    return o.kind == ChannelKind::Public || channels < 2 ? channels
                                                         : channels - std::max(1U, channels / 4);
}

void checkSoakEnd(Engine &engine,
                  Report &report,
                  const std::vector<Client *> &churners,
                  const Options &o)
{
    uint64_t lost = 0;
    for (const Client *client : churners)
        lost += client->lostWhileSubscribed();
    std::string what;
    std::optional<int64_t> count = engine.serverCount(what);
    for (int i = 0; i < 30 && what == "connections" && count && *count != o.connections; ++i) {
        engine.idleFor(0.1);
        count = engine.serverCount(what);
    }
    reportCount(report, "at_end", what, count);
    report.set("lost_by_churners", lost);
    MessageLog &failures = engine.session().failures;
    if (lost > 0)
        failures.add(std::to_string(lost) + " events lost by churning clients while subscribed");
    if (what == "connections" && count && *count != o.connections)
        failures.add("the server counts " + std::to_string(*count) + " connections instead of " +
                     std::to_string(o.connections) + " after the churners left");
}

Outcome runSoak(const Options &o, Report &report)
{
    TrafficPlan plan;
    plan.httpChannels = httpChannelsOf(o);
    plan.randomChannels = true;
    plan.mixedBatches = true;
    plan.rate = o.rate;
    Engine engine(o);
    for (int i = 0; i < o.connections; ++i)
        engine.subscribeEvenly(engine.addClient(Role::Stable), static_cast<uint32_t>(i));
    engine.session().orderGuaranteed = true;
    engine.openAll(engine.allClients());
    engine.setTraffic(plan);
    engine.connectPublishers();

    const int count = o.churners > 0 ? o.churners : std::max(1, o.connections / 10);
    std::vector<Client *> clients;
    std::vector<Churner> churners;
    for (int i = 0; i < count; ++i) {
        clients.push_back(&engine.addClient(Role::Churn));
        churners.emplace_back(*clients.back(), engine);
    }
    MemoryTrack memory(o.serverPid);
    memory.sample();
    engine.every(0.01, [&churners] {
        for (Churner &churner : churners)
            churner.step(nowNs());
    });
    engine.every(1.0, [&memory] { memory.sample(); });
    engine.warmUp();
    const Interval interval = engine.measure(FirstPhase, o.duration);
    engine.clearTimers();
    engine.drain();
    engine.closeAll(clients, false);
    memory.sample();

    engine.reportInterval(report, FirstPhase, interval);
    int64_t visits = 0;
    for (const Churner &churner : churners)
        visits += churner.visits();
    report.set("churn_visits_per_s", static_cast<double>(visits) / (o.duration + o.warmup), 1);
    report.set("deliveries_to_churners", engine.sum(&WorkerStats::otherDeliveries));
    memory.report(report, "server_memory");
    reportSetUp(engine, report);
    engine.verifyDeliveries(report);
    checkSoakEnd(engine, report.group("checks"), clients, o);
    return outcomeOf(engine);
}

} // namespace

Outcome runScenario(const Options &options, Report &report)
{
    if (options.scenario == "connect")
        return runConnect(options, report);
    if (options.scenario == "presence")
        return runPresence(options, report);
    if (options.scenario == "slow")
        return runSlow(options, report);
    if (options.scenario == "soak")
        return runSoak(options, report);
    return runSteady(options, report);
}

} // namespace load
