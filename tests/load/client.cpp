// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/client.h"

#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace load {

namespace {

constexpr std::string_view kBenchEvent = "bench";
constexpr std::string_view kClientBenchEvent = "client-bench";

const char *stateName(Client::State state)
{
    switch (state) {
    case Client::State::Closed:
        return "closed";
    case Client::State::Connecting:
        return "connecting";
    case Client::State::Upgrading:
        return "upgrading";
    case Client::State::Opening:
        return "waiting for connection_established";
    case Client::State::Ready:
        return "ready";
    case Client::State::Closing:
        return "closing";
    }
    return "?";
}

std::string excerpt(std::string_view text)
{
    constexpr size_t kLimit = 300;
    return std::string(text.substr(0, kLimit)) + (text.size() > kLimit ? "..." : "");
}

std::optional<uint32_t> userIndex(const JsonValue &value, size_t users)
{
    std::string scratch;
    const auto text =
        value.type == JsonType::String ? decodedView(value.raw, scratch) : std::nullopt;
    if (!text || !text->starts_with('u'))
        return std::nullopt;
    const auto index = jsonInteger<uint32_t>({JsonType::Number, text->substr(1)});
    return index && *index < users ? index : std::nullopt;
}

std::string userName(uint32_t user)
{
    return "User " + std::to_string(user);
}

bool isUserInfo(const JsonValue &info, uint32_t user)
{
    bool nameMatches = false;
    const bool valid = forEachMember(info.raw, [&](std::string_view key, const JsonValue &value) {
        std::string scratch;
        if (key == "name" && value.type == JsonType::String)
            nameMatches = decodedView(value.raw, scratch) == userName(user);
        return true;
    });
    return valid && nameMatches;
}

} // namespace

Client::Client(Session &session, Worker &worker, uint32_t index, Role role)
    : m_session(session)
    , m_worker(worker)
    , m_index(index)
    , m_role(role)
{
    worker.adopt(this);
}

Client::~Client()
{
    closeSocket();
}

void Client::plan(uint32_t channel)
{
    Subscription planned;
    planned.channel = channel;
    m_subscriptions.push_back(std::move(planned));
}

void Client::followMembers(size_t users)
{
    m_members = std::make_unique<PresenceView>(users);
}

void Client::forgetMembers()
{
    if (m_members)
        m_worker.stats.knownMembers.add(-m_members->count());
    m_members.reset();
}

std::string Client::describe() const
{
    return "client " + std::to_string(m_index) + " (" + stateName(state()) + ")";
}

// ---- Opening and closing
// ---------------------------------------------------------------------------

void Client::open()
{
    m_reader.reset();
    m_outgoing.clear();
    m_upgrade.clear();
    m_closeReason.clear();
    m_settled = m_paused = false;
    m_unconfirmed = 0;
    m_pingedNs = 0;
    m_openedNs = m_receivedNs = nowNs();
    const int receiveBuffer = m_role == Role::Slow ? m_session.options.slowReceiveBuffer : 0;
    m_fd = connectTo(m_session.address, receiveBuffer);
    setState(State::Connecting);
    m_worker.watch(m_fd, EPOLLOUT, this);
}

void Client::finishConnect()
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return closedByServer(std::string("connect: ") + std::strerror(error));
    sockaddr_in local{};
    size = sizeof local;
    getsockname(m_fd, reinterpret_cast<sockaddr *>(&local), &size);
    m_localPort = ntohs(local.sin_port);
    if (m_session.options.tls)
        m_tls = std::make_unique<TlsSession>(m_fd);
    setState(State::Upgrading);
    updateInterest();
    sendBytes(m_session.upgradeRequest);
}

void Client::close(bool abrupt)
{
    if (m_fd < 0)
        return;
    forgetMembers();
    for (Subscription &subscription : m_subscriptions) {
        if (m_role == Role::Churn && subscription.confirmed)
            m_lostBefore += subscription.tracker.missing(0);
        subscription.confirmed = false;
    }
    if (abrupt || state() != State::Ready) {
        closeSocket();
        m_worker.stats.closed.add();
        return;
    }
    sendFrame(Opcode::Close, std::string_view("\x03\xE8", 2)); // 1000
    if (m_fd < 0)
        return;
    setState(State::Closing);
    resumeReading();
}

void Client::closeSocket()
{
    m_tls.reset();
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    setState(State::Closed);
}

void Client::closedByServer(const std::string &reason)
{
    if (m_fd < 0)
        return;
    const State before = state();
    const std::string who = describe();
    closeSocket();
    if (before == State::Closing) {
        m_worker.stats.closed.add();
        return;
    }
    m_closeReason = reason;
    m_worker.stats.unexpectedCloses.add();
    if (!m_settled)
        m_worker.stats.openFinished.add();
    if (m_role != Role::Slow)
        m_session.failures.add(who + " closed by the server: " + reason);
}

void Client::settle()
{
    if (m_settled)
        return;
    m_settled = true;
    m_worker.stats.settled.add();
    m_worker.stats.openFinished.add();
}

// ---- Reading
// ---------------------------------------------------------------------------------------

void Client::onEvents(uint32_t events)
{
    if (m_fd < 0)
        return;
    if (state() == State::Connecting)
        return finishConnect();
    if ((events & EPOLLOUT) || (m_tls && m_tls->waitsForServer()))
        flush();
    if (m_fd < 0)
        return;
    if (m_paused) {
        if (events & (EPOLLHUP | EPOLLERR))
            closedByServer("connection reset");
        return;
    }
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR))
        receive(m_worker.buffer().size());
}

// One recv() per readiness: the loop is level-triggered, the rest comes at the next turn. The
// buffer is larger than a TLS record, so that nothing of one is left behind either.
void Client::receive(size_t limit)
{
    if (m_fd < 0)
        return;
    char *data = m_worker.buffer().data();
    const size_t room = std::min(limit, m_worker.buffer().size());
    const ssize_t size = m_tls ? m_tls->receive(data, room) : recv(m_fd, data, room, 0);
    m_receivedNs = nowNs();
    if (size < 0) {
        if (errno != EAGAIN && errno != EINTR)
            closedByServer(std::string("recv: ") + std::strerror(errno));
        return;
    }
    if (size == 0)
        return closedByServer("end of stream without a close frame");
    if (state() == State::Upgrading)
        onUpgradeBytes(data, static_cast<size_t>(size));
    else
        onFrames(data, static_cast<size_t>(size));
}

void Client::onUpgradeBytes(char *data, size_t size)
{
    m_upgrade.append(data, size);
    const size_t end = m_upgrade.find("\r\n\r\n");
    if (end == std::string::npos)
        return;
    const std::string_view head(m_upgrade.data(), end + 2);
    if (!head.starts_with("HTTP/1.1 101"))
        return closedByServer("upgrade refused: " + excerpt(head.substr(0, head.find("\r\n"))));
    if (headerValue(head, "Sec-WebSocket-Accept") != m_session.upgradeAccept)
        return closedByServer("wrong Sec-WebSocket-Accept");
    if (!headerValue(head, "Sec-WebSocket-Extensions").empty())
        return closedByServer("the server uses an extension that was not offered");
    setState(State::Opening);
    std::string rest = m_upgrade.substr(end + 4);
    m_upgrade.clear();
    m_upgrade.shrink_to_fit();
    if (!rest.empty())
        onFrames(rest.data(), rest.size());
}

void Client::onFrames(char *data, size_t size)
{
    const bool ok = m_reader.consume(data, size, [this](Opcode opcode, std::string_view payload) {
        return onMessage(opcode, payload);
    });
    if (!ok && m_reader.error()) {
        corrupted(m_reader.error());
        closedByServer(std::string("given up: ") + m_reader.error());
    }
}

bool Client::onMessage(Opcode opcode, std::string_view payload)
{
    switch (opcode) {
    case Opcode::Text:
        onText(payload);
        break;
    case Opcode::Ping:
        m_worker.stats.pingsAnswered.add();
        sendFrame(Opcode::Pong, payload);
        break;
    case Opcode::Pong:
        break;
    case Opcode::Close: {
        std::string reason = "close frame";
        if (payload.size() >= 2)
            reason += " " +
                      std::to_string(static_cast<uint8_t>(payload[0]) << 8 |
                                     static_cast<uint8_t>(payload[1])) +
                      " " + std::string(payload.substr(2));
        closedByServer(reason);
        break;
    }
    default:
        corrupted("unexpected binary message");
    }
    return m_fd >= 0;
}

void Client::onText(std::string_view json)
{
    if (state() == State::Closing)
        return;
    if (m_subscriptions.size() == 1 && m_subscriptions.front().confirmed) {
        Subscription &only = m_subscriptions.front();
        if (const auto *known = m_worker.cache.find(only.channel, only.tracker.next(), json))
            return accept(only, *known, json.size());
    }
    Event event;
    if (!parseEvent(json, event))
        return corrupted("not a Pusher event: " + excerpt(json));
    onEvent(event, json);
}

bool Client::parseEvent(std::string_view json, Event &event)
{
    const auto text = [](const JsonValue &value, std::string &scratch, std::string_view &target) {
        const auto decoded =
            value.type == JsonType::String ? decodedView(value.raw, scratch) : std::nullopt;
        target = decoded.value_or(std::string_view());
        return decoded.has_value();
    };
    const bool valid = forEachMember(json, [&](std::string_view key, const JsonValue &value) {
        if (key == "event")
            return text(value, m_eventScratch, event.name);
        if (key == "channel" && value.type != JsonType::Null)
            return text(value, m_channelScratch, event.channel);
        if (key == "data")
            event.data = value;
        return true;
    });
    return valid && !event.name.empty();
}

// "data" is a JSON text in a string for the server's own events, and anything for client events.
std::string_view Client::dataText(const Event &event)
{
    if (event.data.type != JsonType::String)
        return event.data.raw;
    return decodedView(event.data.raw, m_dataScratch).value_or(std::string_view());
}

void Client::onEvent(const Event &event, std::string_view json)
{
    if (event.name == kBenchEvent || event.name == kClientBenchEvent) {
        onBenchEvent(event, json);
    } else if (event.name == "pusher:ping") {
        m_worker.stats.pingsAnswered.add();
        sendText(R"({"event":"pusher:pong","data":{}})");
    } else if (event.name == "pusher:pong") {
        return;
    } else if (event.name == "pusher:connection_established") {
        onEstablished(dataText(event));
    } else if (event.name == "pusher_internal:subscription_succeeded") {
        onSubscribed(event, dataText(event));
    } else if (event.name == "pusher_internal:member_added") {
        onMemberEvent(true, dataText(event));
    } else if (event.name == "pusher_internal:member_removed") {
        onMemberEvent(false, dataText(event));
    } else if (event.name == "pusher:error" || event.name == "pusher:subscription_error") {
        m_worker.stats.serverErrors.add();
        m_session.failures.add(describe() + " got " + excerpt(json));
        if (!m_settled && event.name == "pusher:subscription_error") {
            m_settled = true;
            m_worker.stats.openFinished.add();
        }
    } else {
        m_worker.stats.unknownEvents.add();
    }
}

void Client::onBenchEvent(const Event &event, std::string_view json)
{
    const auto channel = m_session.channelIndex(event.channel);
    if (!channel)
        return corrupted("event of an unknown channel: " + excerpt(json));
    Subscription *target = subscription(*channel);
    if (!target || !target->confirmed)
        return corrupted("event of a channel not subscribed to: " + excerpt(json));
    BenchMessage message;
    message.channel = *channel;
    if (const char *reason = m_session.codec.verify(dataText(event), message))
        return corrupted(std::string(reason) + ": " + excerpt(json));
    if (m_session.channels[*channel].stableSubscribers > 1)
        m_worker.cache.store(message, json);
    accept(*target, message, json.size());
}

void Client::accept(Subscription &target, const BenchMessage &message, size_t bytes)
{
    WorkerStats &stats = m_worker.stats;
    switch (target.tracker.receive(message.channelSequence)) {
    case SequenceTracker::Result::Duplicate:
        stats.duplicated.add();
        m_session.failures.add(describe() + " got event " +
                               std::to_string(message.channelSequence) + " of " +
                               m_session.channels[message.channel].name + " twice");
        return;
    case SequenceTracker::Result::Late:
        stats.reordered.add();
        break;
    default:
        break;
    }
    if (m_role != Role::Stable)
        return stats.otherDeliveries.add();
    PhaseStats &phase =
        stats.phases[static_cast<size_t>(m_session.phase.load(std::memory_order_relaxed))];
    phase.deliveries.add();
    phase.deliveredBytes.add(static_cast<int64_t>(bytes));
    phase.latency.record(m_session.sinceStart(m_receivedNs) - message.sentNs);
    if (const int64_t due = m_session.book.delivered(message.sequence))
        phase.latencySinceDue.record(m_receivedNs - due);
}

void Client::corrupted(const std::string &what)
{
    m_worker.stats.corrupted.add();
    m_session.failures.add(describe() + ": " + what);
}

// ---- Pusher protocol
// ---------------------------------------------------------------------------------

void Client::onEstablished(std::string_view data)
{
    if (state() != State::Opening)
        return corrupted("connection_established twice");
    const bool valid = forEachMember(data, [&](std::string_view key, const JsonValue &value) {
        std::string scratch;
        if (key == "socket_id" && value.type == JsonType::String)
            m_socketId = decodedView(value.raw, scratch).value_or("");
        else if (key == "activity_timeout")
            m_activityTimeout = jsonInteger<int>(value).value_or(m_activityTimeout);
        return true;
    });
    if (!valid || m_socketId.empty())
        return corrupted("connection_established without a socket_id");
    setState(State::Ready);
    m_worker.stats.establishTime.record(m_receivedNs - m_openedNs);
    if (m_subscribeOnOpen && !m_subscriptions.empty())
        subscribePlanned();
    else
        settle();
}

void Client::subscribePlanned()
{
    m_unconfirmed = static_cast<int>(m_subscriptions.size());
    for (Subscription &planned : m_subscriptions) {
        planned.confirmed = false;
        planned.requestedNs = nowNs();
        sendText(subscribeMessage(m_session.channels[planned.channel].name));
    }
}

std::string Client::subscribeMessage(const std::string &channel)
{
    std::string message = R"({"event":"pusher:subscribe","data":{"channel":")" + channel + '"';
    if (m_session.options.kind == ChannelKind::Public)
        return message + "}}";
    std::string toSign = m_socketId + ":" + channel;
    if (m_session.options.kind == ChannelKind::Presence) {
        const std::string user = "{\"user_id\":\"u" + std::to_string(m_index) +
                                 "\",\"user_info\":{\"name\":\"" + userName(m_index) + "\"}}";
        toSign += ":" + user;
        message += ",\"channel_data\":";
        appendQuoted(message, user);
    }
    return message + ",\"auth\":\"" + m_session.options.app.key + ":" + m_worker.hmac.hex(toSign) +
           "\"}}";
}

void Client::unsubscribe(uint32_t channel)
{
    if (Subscription *target = subscription(channel))
        target->confirmed = false;
    forgetMembers();
    sendText(R"({"event":"pusher:unsubscribe","data":{"channel":")" +
             m_session.channels[channel].name + "\"}}");
}

void Client::onSubscribed(const Event &event, std::string_view data)
{
    const auto channel = m_session.channelIndex(event.channel);
    Subscription *target = channel ? subscription(*channel) : nullptr;
    if (!target || target->confirmed || m_unconfirmed == 0)
        return corrupted("unexpected subscription_succeeded for " + std::string(event.channel));
    target->confirmed = true;
    m_worker.stats.confirmed.add();
    target->tracker.start(static_cast<uint64_t>(m_session.channels[*channel].published.get()));
    m_worker.stats.subscribeTime.record(m_receivedNs - target->requestedNs);
    if (m_members && !readPresence(data))
        return corrupted("bad presence data: " + excerpt(data));
    if (--m_unconfirmed == 0)
        settle();
}

bool Client::readPresence(std::string_view data)
{
    JsonValue presence;
    if (!forEachMember(data, [&](std::string_view key, const JsonValue &value) {
            if (key == "presence")
                presence = value;
            return true;
        }))
        return false;
    JsonValue hash;
    JsonValue ids;
    int count = -1;
    if (!forEachMember(presence.raw, [&](std::string_view key, const JsonValue &value) {
            if (key == "hash")
                hash = value;
            else if (key == "ids")
                ids = value;
            else if (key == "count")
                count = jsonInteger<int>(value).value_or(-1);
            return true;
        }))
        return false;
    if (!readPresenceHash(hash) || count != m_members->count())
        return false;
    int listed = 0;
    const bool valid = forEachElement(ids.raw, [&](const JsonValue &id) {
        const auto user = userIndex(id, m_members->capacity());
        ++listed;
        return user && m_members->has(*user);
    });
    return valid && listed == count && m_members->has(m_index);
}

// Like pusher-js: the hash replaces whatever member events came before it.
bool Client::readPresenceHash(const JsonValue &hash)
{
    const int before = m_members->count();
    m_members->clear();
    const bool valid = forEachMember(hash.raw, [&](std::string_view key, const JsonValue &info) {
        std::string quoted;
        appendQuoted(quoted, key);
        const auto user = userIndex({JsonType::String, quoted}, m_members->capacity());
        return user && isUserInfo(info, *user) && m_members->add(*user);
    });
    m_worker.stats.knownMembers.add(m_members->count() - before);
    return valid;
}

void Client::onMemberEvent(bool added, std::string_view data)
{
    (added ? m_worker.stats.memberAdded : m_worker.stats.memberRemoved).add();
    if (!m_members)
        return;
    std::optional<uint32_t> user;
    JsonValue info;
    const bool valid = forEachMember(data, [&](std::string_view key, const JsonValue &value) {
        if (key == "user_id")
            user = userIndex(value, m_members->capacity());
        else if (key == "user_info")
            info = value;
        return true;
    });
    if (!valid || !user || (added && !isUserInfo(info, *user)))
        return corrupted("bad member event: " + excerpt(data));
    if (!(added ? m_members->add(*user) : m_members->remove(*user)))
        return m_worker.stats.redundantMembers.add();
    m_worker.stats.knownMembers.add(added ? 1 : -1);
}

Subscription *Client::subscription(uint32_t channel)
{
    for (Subscription &candidate : m_subscriptions) {
        if (candidate.channel == channel)
            return &candidate;
    }
    return nullptr;
}

// A pusher-js client pings after activity_timeout of silence; so does this one.
void Client::keepAlive(int64_t now)
{
    if (state() != State::Ready || m_paused)
        return;
    const int64_t limit = m_activityTimeout * kNsPerSecond;
    if (now - m_receivedNs < limit || now - m_pingedNs < limit)
        return;
    m_pingedNs = now;
    sendText(R"({"event":"pusher:ping","data":{}})");
}

// ---- Writing
// ---------------------------------------------------------------------------------------

void Client::sendClientEvent(const BenchMessage &message)
{
    std::string text = "{\"event\":\"client-bench\",\"channel\":\"" +
                       m_session.channels[message.channel].name + "\",\"data\":";
    m_session.codec.appendData(text, message);
    text += '}';
    // The server must not send it back, so it counts as received here.
    if (Subscription *own = subscription(message.channel))
        own->tracker.receive(message.channelSequence);
    sendText(text);
}

void Client::sendFrame(Opcode opcode, std::string_view payload)
{
    std::string frame;
    appendFrame(frame, opcode, payload, m_worker.random() | 1U);
    sendBytes(frame);
}

void Client::sendBytes(std::string_view bytes)
{
    if (m_fd < 0)
        return;
    const bool wasEmpty = m_outgoing.empty();
    m_outgoing += bytes;
    if (wasEmpty)
        flush();
}

void Client::flush()
{
    while (!m_outgoing.empty()) {
        const ssize_t sent = m_tls ? m_tls->send(m_outgoing.data(), m_outgoing.size())
                                   : send(m_fd, m_outgoing.data(), m_outgoing.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR)
                continue;
            if (errno == EAGAIN)
                break;
            return closedByServer(std::string("send: ") + std::strerror(errno));
        }
        m_outgoing.erase(0, static_cast<size_t>(sent));
    }
    if (wantsToWrite() != m_watchesWriting)
        updateInterest();
}

bool Client::wantsToWrite() const
{
    return !m_outgoing.empty() && !(m_tls && m_tls->waitsForServer());
}

void Client::updateInterest()
{
    if (m_fd < 0)
        return;
    m_watchesWriting = wantsToWrite();
    uint32_t events = 0;
    if (!m_paused)
        events |= EPOLLIN;
    if (m_watchesWriting)
        events |= EPOLLOUT;
    m_worker.rewatch(m_fd, events, this);
}

void Client::pauseReading()
{
    m_paused = true;
    updateInterest();
}

void Client::resumeReading()
{
    m_paused = false;
    updateInterest();
}

} // namespace load
