// SPDX-License-Identifier: GPL-3.0-or-later
// Decides when to publish what, over signed HTTP requests or as client events.
#pragma once

#include "tests/load/client.h"
#include "tests/load/session.h"

#include <memory>
#include <string>
#include <vector>

namespace load {

class Traffic;

// One HTTP connection with at most one request in flight. Works with servers that keep the
// connection open and with those that close it after each response.
class HttpPublisher final : public EventSource
{
public:
    HttpPublisher(Session &session, Worker &worker, Traffic &traffic);
    ~HttpPublisher() override;

    bool idle() const { return m_state == State::Idle; }
    bool busy() const { return m_hasRequest; }
    void submit(std::string request, std::vector<uint64_t> sequences);
    void connectIfNeeded();
    void onEvents(uint32_t events) override;

private:
    enum class State { Disconnected, Connecting, Idle, Busy, Failed };

    void onConnected();
    void sendRequest();
    void flush();
    void receive();
    void onResponse();
    void onConnectionLost(const std::string &reason);
    void fail(const std::string &reason);
    void disconnect();

    Session &m_session;
    Worker &m_worker;
    Traffic &m_traffic;
    HttpResponseReader m_reader;
    std::string m_request;
    std::vector<uint64_t> m_sequences;
    size_t m_sent = 0;
    int64_t m_startedNs = 0;
    int m_fd = -1;
    int64_t m_answeredNs = 0;
    int m_served = 0; // requests answered on this connection
    int m_attempts = 0;
    State m_state = State::Disconnected;
    bool m_hasRequest = false;
};

struct TrafficPlan
{
    // Channels [0, httpChannels) get HTTP events, the others get client events.
    uint32_t httpChannels = 1;
    bool randomChannels = false; // else in turn
    bool mixedBatches = false;   // single events and batches in turn
    int sendersPerChannel = 1;   // for client events
    double rate = 0;             // 0: closed loop
};

struct PublishStats
{
    Counter requests;   // answered with 200
    Counter events;     // of these requests, and client events sent
    Histogram ackTime;  // request sent -> response
    Histogram lateness; // due -> sent (open loop)
};

class Traffic
{
public:
    Traffic(Session &session, Worker &worker, const TrafficPlan &plan);

    // A stable client of the main worker that may send client events on the channel.
    void addSender(uint32_t channel, Client *client);

    void connect();
    bool ready() const;
    void start();
    void stop() { m_running = false; }
    const TrafficPlan &plan() const { return m_plan; }
    bool idle() const;

    // Publishes what is due; returns when to call again at the latest.
    int64_t tick(int64_t now);

    const PublishStats &stats(Phase phase) const { return m_stats[phase]; }
    int64_t refused() const { return m_refused; }
    int64_t reconnects() const { return m_reconnects; }
    int64_t retries() const { return m_retries; }

private:
    friend class HttpPublisher;

    bool mayIssue(int64_t now) const;
    int64_t dueTime(uint64_t event) const;
    bool issueNext();
    bool issueHttp(size_t events);
    bool issueClientEvent();
    size_t nextBatchSize();
    HttpPublisher *nextIdlePublisher(size_t &index);
    uint32_t pickHttpChannel(size_t publisher);
    BenchMessage draft(uint32_t channel, uint32_t deliveries, int64_t dueNs);
    void appendEvent(std::string &body, const BenchMessage &message, bool single);
    PublishStats &current();

    Session &m_session;
    Worker &m_worker;
    TrafficPlan m_plan;
    RequestSigner m_signer;
    std::vector<std::unique_ptr<HttpPublisher>> m_publishers;
    std::vector<std::vector<Client *>> m_senders; // by channel
    std::vector<uint32_t> m_turn;                 // by publisher: next channel to use
    std::vector<uint32_t> m_senderTurn;           // by channel
    std::array<PublishStats, PhaseCount> m_stats;
    uint64_t m_scheduled = 0; // events issued since start()
    uint64_t m_window;
    uint32_t m_nextSenderChannel = 0;
    size_t m_nextPublisher = 0;
    uint64_t m_operations = 0;
    int64_t m_startNs = 0;
    int64_t m_refused = 0;
    int64_t m_reconnects = 0;
    int64_t m_retries = 0;
    bool m_running = false;
    bool m_oneRequestPerConnection = false; // learnt from the server's behaviour
};

} // namespace load
