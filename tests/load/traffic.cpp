// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/traffic.h"

#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace load {

namespace {

constexpr int kMaxAttempts = 3;
constexpr int64_t kKeepAliveMinimum = 200 * kNsPerMs; // a shorter life is no keep-alive

} // namespace

// ---- HttpPublisher
// -------------------------------------------------------------------------------

HttpPublisher::HttpPublisher(Session &session, Worker &worker, Traffic &traffic)
    : m_session(session)
    , m_worker(worker)
    , m_traffic(traffic)
{}

HttpPublisher::~HttpPublisher()
{
    disconnect();
}

void HttpPublisher::disconnect()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_state = State::Disconnected;
}

void HttpPublisher::connectIfNeeded()
{
    if (m_state != State::Disconnected)
        return;
    m_fd = connectTo(m_session.address);
    m_served = 0;
    m_state = State::Connecting;
    m_worker.watch(m_fd, EPOLLOUT, this);
}

void HttpPublisher::submit(std::string request, std::vector<uint64_t> sequences)
{
    m_request = std::move(request);
    m_sequences = std::move(sequences);
    m_hasRequest = true;
    m_attempts = 1;
    m_startedNs = nowNs();
    sendRequest();
}

void HttpPublisher::sendRequest()
{
    m_state = State::Busy;
    m_sent = 0;
    m_reader.reset();
    flush();
}

void HttpPublisher::flush()
{
    while (m_sent < m_request.size()) {
        const ssize_t sent =
            send(m_fd, m_request.data() + m_sent, m_request.size() - m_sent, MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR)
                continue;
            if (errno == EAGAIN)
                return m_worker.rewatch(m_fd, EPOLLIN | EPOLLOUT, this);
            return onConnectionLost(std::string("send: ") + std::strerror(errno));
        }
        m_sent += static_cast<size_t>(sent);
    }
}

void HttpPublisher::onConnected()
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return fail(std::string("connect: ") + std::strerror(error));
    m_worker.rewatch(m_fd, EPOLLIN, this);
    m_state = State::Idle;
    if (m_hasRequest)
        sendRequest();
}

void HttpPublisher::onEvents(uint32_t events)
{
    if (m_fd < 0)
        return;
    if (m_state == State::Connecting)
        return onConnected();
    if ((events & EPOLLOUT) && m_state == State::Busy) {
        m_worker.rewatch(m_fd, EPOLLIN, this);
        flush();
    }
    if (m_fd >= 0 && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        receive();
}

void HttpPublisher::receive()
{
    const auto buffer = m_worker.buffer();
    const ssize_t size = recv(m_fd, buffer.data(), buffer.size(), 0);
    if (size < 0) {
        if (errno != EAGAIN && errno != EINTR)
            onConnectionLost(std::string("recv: ") + std::strerror(errno));
        return;
    }
    if (size > 0 && m_state != State::Busy)
        return fail("bytes without a request");
    auto status = HttpResponseReader::Status::Invalid;
    if (size > 0)
        status = m_reader.feed({buffer.data(), static_cast<size_t>(size)});
    else if (m_state == State::Busy && m_reader.started())
        status = m_reader.endOfStream();
    else
        return onConnectionLost("end of stream");
    if (status == HttpResponseReader::Status::Complete)
        onResponse();
    else if (status == HttpResponseReader::Status::Invalid)
        fail("invalid response");
}

void HttpPublisher::onResponse()
{
    ++m_served;
    m_answeredNs = nowNs();
    m_hasRequest = false;
    m_state = State::Idle;
    PublishStats &stats = m_traffic.current();
    if (m_reader.code() == 200) {
        stats.requests.add();
        stats.events.add(static_cast<int64_t>(m_sequences.size()));
        stats.ackTime.record(m_answeredNs - m_startedNs);
    } else {
        ++m_traffic.m_refused;
        for (const uint64_t sequence : m_sequences)
            m_session.book.cancel(sequence);
        m_session.failures.add("publish refused: HTTP " + std::to_string(m_reader.code()) + " " +
                               m_reader.body().substr(0, 200));
    }
    if (!m_reader.keepAlive() || m_traffic.m_oneRequestPerConnection) {
        disconnect();
        ++m_traffic.m_reconnects;
    }
}

// A server may close a connection that is idle or that it does not keep alive. A request that
// crossed the close was not read, so it is sent again (a double publish would be seen as a
// duplicate).
void HttpPublisher::onConnectionLost(const std::string &reason)
{
    if (m_hasRequest && m_reader.started())
        return fail(reason + " within a response");
    if (m_hasRequest && ++m_attempts > kMaxAttempts)
        return fail(reason + " before any response");
    if (m_hasRequest)
        ++m_traffic.m_retries;
    if (m_served == 1 && nowNs() - m_answeredNs < kKeepAliveMinimum)
        m_traffic.m_oneRequestPerConnection = true;
    ++m_traffic.m_reconnects;
    disconnect();
}

void HttpPublisher::fail(const std::string &reason)
{
    disconnect();
    m_state = State::Failed;
    m_hasRequest = false;
    m_session.failures.add("HTTP publisher: " + reason);
}

// ---- Traffic
// ---------------------------------------------------------------------------------------

Traffic::Traffic(Session &session, Worker &worker, const TrafficPlan &plan)
    : m_session(session)
    , m_worker(worker)
    , m_plan(plan)
    , m_signer(session.options.app, session.hostHeader)
    , m_senders(session.channels.size())
    , m_senderTurn(session.channels.size(), 0)
{
    auto publishers = static_cast<size_t>(m_plan.httpChannels > 0 ? session.options.publishers : 0);
    if (m_plan.mixedBatches) // a publisher for each channel at most, to keep its order
        publishers = std::min<size_t>(publishers, m_plan.httpChannels);
    for (size_t i = 0; i < publishers; ++i) {
        m_publishers.push_back(std::make_unique<HttpPublisher>(session, worker, *this));
        m_turn.push_back(static_cast<uint32_t>(i));
    }
    const size_t inFlight = publishers * static_cast<size_t>(session.options.batch);
    m_window = std::max<uint64_t>(static_cast<uint64_t>(session.options.window), inFlight);
}

void Traffic::addSender(uint32_t channel, Client *client)
{
    if (m_senders[channel].size() < static_cast<size_t>(m_plan.sendersPerChannel))
        m_senders[channel].push_back(client);
}

void Traffic::connect()
{
    for (const auto &publisher : m_publishers)
        publisher->connectIfNeeded();
}

bool Traffic::ready() const
{
    return std::all_of(m_publishers.begin(), m_publishers.end(), [](const auto &publisher) {
        return publisher->idle();
    });
}

bool Traffic::idle() const
{
    return std::none_of(m_publishers.begin(), m_publishers.end(), [](const auto &publisher) {
        return publisher->busy();
    });
}

void Traffic::start()
{
    m_running = true;
    m_scheduled = 0;
    m_startNs = nowNs();
}

PublishStats &Traffic::current()
{
    return m_stats[static_cast<size_t>(m_session.phase.load(std::memory_order_relaxed))];
}

int64_t Traffic::dueTime(uint64_t event) const
{
    if (m_plan.rate <= 0)
        return m_startNs;
    return m_startNs + static_cast<int64_t>(static_cast<double>(event) / m_plan.rate *
                                            static_cast<double>(kNsPerSecond));
}

bool Traffic::mayIssue(int64_t now) const
{
    const uint64_t outstanding = m_session.book.outstanding();
    const auto batch = static_cast<uint64_t>(m_session.options.batch);
    if (m_plan.rate <= 0)
        return outstanding + batch <= m_window;
    return outstanding + batch < MessageBook::kCapacity && dueTime(m_scheduled) <= now;
}

int64_t Traffic::tick(int64_t now)
{
    for (const auto &publisher : m_publishers)
        publisher->connectIfNeeded();
    if (!m_running)
        return now + 10 * kNsPerMs;
    while (mayIssue(now) && issueNext())
        ;
    if (m_plan.rate <= 0)
        return now + 10 * kNsPerMs;
    return std::max(dueTime(m_scheduled), now + kNsPerMs / 20);
}

bool Traffic::issueNext()
{
    const auto channels = static_cast<uint32_t>(m_session.channels.size());
    const bool clientEvents = m_plan.httpChannels < channels;
    const bool http = m_plan.httpChannels > 0;
    if (clientEvents && (!http || m_operations % 4 == 3)) {
        ++m_operations;
        return issueClientEvent();
    }
    if (!issueHttp(nextBatchSize()))
        return false;
    ++m_operations;
    return true;
}

size_t Traffic::nextBatchSize()
{
    if (m_plan.mixedBatches && m_operations % 2 == 0)
        return 1;
    return static_cast<size_t>(m_session.options.batch);
}

HttpPublisher *Traffic::nextIdlePublisher(size_t &index)
{
    for (size_t i = 0; i < m_publishers.size(); ++i) {
        index = (m_nextPublisher + i) % m_publishers.size();
        if (m_publishers[index]->idle()) {
            m_nextPublisher = index + 1;
            return m_publishers[index].get();
        }
    }
    return nullptr;
}

// With enough channels each publisher has its own, so that the order within a channel is defined.
uint32_t Traffic::pickHttpChannel(size_t publisher)
{
    const uint32_t total = m_plan.httpChannels;
    const auto publishers = static_cast<uint32_t>(m_publishers.size());
    const bool own = total >= publishers;
    const uint32_t first = own ? static_cast<uint32_t>(publisher) : 0;
    const uint32_t step = own ? publishers : 1;
    if (m_plan.randomChannels) {
        const uint32_t count = (total - first + step - 1) / step;
        return first + step * (m_worker.random() % count);
    }
    uint32_t &turn = m_turn[own ? publisher : 0];
    const uint32_t channel = turn < total ? turn : first;
    turn = channel + step;
    return channel;
}

BenchMessage Traffic::draft(uint32_t channel, uint32_t deliveries, int64_t dueNs)
{
    Channel &target = m_session.channels[channel];
    const int64_t now = nowNs();
    if (m_plan.rate > 0)
        current().lateness.record(now - dueNs);
    ++m_scheduled;
    BenchMessage message;
    message.channel = channel;
    message.channelSequence = static_cast<uint64_t>(target.published.get());
    message.sequence = m_session.book.issue(deliveries, m_plan.rate > 0 ? dueNs : now);
    message.sentNs = m_session.sinceStart(now);
    target.published.add();
    return message;
}

void Traffic::appendEvent(std::string &body, const BenchMessage &message, bool single)
{
    const std::string &channel = m_session.channels[message.channel].name;
    body += single ? R"({"name":"bench","channels":[")" : R"({"name":"bench","channel":")";
    body += channel;
    body += single ? R"("],"data":)" : R"(","data":)";
    std::string data;
    m_session.codec.appendData(data, message);
    appendQuoted(body, data);
    body += '}';
}

bool Traffic::issueHttp(size_t events)
{
    size_t index = 0;
    HttpPublisher *publisher = nextIdlePublisher(index);
    if (!publisher)
        return false;
    const bool single = events == 1;
    const int64_t due = dueTime(m_scheduled); // of the whole batch
    std::vector<uint64_t> sequences;
    std::string body = single ? "" : "{\"batch\":[";
    for (size_t i = 0; i < events; ++i) {
        const uint32_t channel = pickHttpChannel(index);
        const int deliveries = m_session.channels[channel].stableSubscribers;
        const BenchMessage message = draft(channel, static_cast<uint32_t>(deliveries), due);
        sequences.push_back(message.sequence);
        if (i > 0)
            body += ',';
        appendEvent(body, message, single);
    }
    if (!single)
        body += "]}";
    publisher->submit(m_signer.post(single ? "/events" : "/batch_events", body),
                      std::move(sequences));
    return true;
}

bool Traffic::issueClientEvent()
{
    const auto total = static_cast<uint32_t>(m_session.channels.size());
    const uint32_t count = total - m_plan.httpChannels;
    const uint32_t channel =
        m_plan.httpChannels +
        (m_plan.randomChannels ? m_worker.random() : m_nextSenderChannel++) % count;
    const auto &senders = m_senders[channel];
    if (senders.empty())
        return false;
    Client *sender = senders[m_senderTurn[channel]++ % senders.size()];
    if (sender->state() != Client::State::Ready)
        return false;
    const int deliveries = m_session.channels[channel].stableSubscribers - 1;
    sender->sendClientEvent(
        draft(channel, static_cast<uint32_t>(deliveries), dueTime(m_scheduled)));
    current().events.add();
    return true;
}

} // namespace load
