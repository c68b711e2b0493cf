// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a run together: event loops, clients, traffic, measuring points and final checks.
#pragma once

#include "tests/load/client.h"
#include "tests/load/procstat.h"
#include "tests/load/report.h"
#include "tests/load/session.h"
#include "tests/load/traffic.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace load {

struct HttpReply
{
    int code = 0;
    std::string body;
};

// What is read at both ends of a measured interval.
struct Snapshot
{
    int64_t whenNs = 0;
    std::optional<ProcessSample> server;
    MachineSample machine;
    double ownCpuSeconds = 0;
};

struct Interval
{
    Snapshot from;
    Snapshot to;
    double seconds() const { return nsToSeconds(to.whenNs - from.whenNs); }
};

class Engine
{
public:
    explicit Engine(const Options &options);
    ~Engine();

    // Stable and slow clients are spread over the workers; the others live on the main one.
    Client &addClient(Role role);
    // Client i takes subsPerConnection channels, so that all channels get the same number.
    void subscribeEvenly(Client &client, uint32_t position);
    Traffic &setTraffic(const TrafficPlan &plan);

    // Opens the clients at the requested pace and waits until each is settled. Throws SetupError.
    void openAll(const std::vector<Client *> &clients);
    std::vector<Client *> allClients();
    // Closes and waits for the server's answer; what does not answer in time is dropped.
    void closeAll(const std::vector<Client *> &clients, bool abrupt);

    void connectPublishers();
    void warmUp();
    // Publishes for the given time and records into the phase; ends early when nothing moves.
    Interval measure(Phase phase, double seconds);
    // Stops publishing and waits for what is still on its way, then a little for duplicates.
    void drain();
    void idleFor(double seconds);

    // Runs the loops until done() or the deadline; false on the latter.
    bool pump(int64_t deadlineNs, const std::function<bool()> &done);
    void every(double seconds, std::function<void()> action);
    void clearTimers() { m_timers.clear(); }
    void stopThreads();

    // Loss, duplicates, corruption, order. Call after stopThreads().
    void verifyDeliveries(Report &report);

    Snapshot snapshot() const;
    // The same, but the clock starts after the sampling.
    Snapshot startingPoint() const;
    std::optional<HttpReply> get(const std::string &path);
    // Connections the server knows of; or its occupied channels where it does not tell.
    std::optional<int64_t> serverCount(std::string &what);

    int64_t sum(Counter WorkerStats::*counter) const;
    int64_t deliveries(Phase phase) const;
    Histogram mergedPhase(Phase phase, Histogram PhaseStats::*histogram) const;
    Histogram merged(Histogram WorkerStats::*histogram) const;

    void reportInterval(Report &report, Phase phase, const Interval &interval);
    void reportServer(Report &report, const Interval &interval, int64_t deliveries, int64_t events);
    void reportGenerator(Report &report, const Interval &interval);

    Session &session() { return m_session; }
    Traffic &traffic() { return *m_traffic; }

private:
    struct Timer
    {
        int64_t intervalNs;
        int64_t nextNs;
        std::function<void()> action;
    };

    int64_t runTimers(int64_t now);
    int64_t totalDeliveries() const;
    int64_t expectedDeliveries() const;
    int64_t countLost();

    const Options &m_options;
    Session m_session;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::deque<std::unique_ptr<Client>> m_clients;
    std::unique_ptr<Traffic> m_traffic;
    std::vector<Timer> m_timers;
    size_t m_spread = 0;
    bool m_stalled = false;
};

} // namespace load
