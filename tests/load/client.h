// SPDX-License-Identifier: GPL-3.0-or-later
// One Pusher client: a WebSocket connection, its subscriptions and the checks of what it receives.
#pragma once

#include "tests/load/json.h"
#include "tests/load/session.h"
#include "tests/load/tls.h"

#include <memory>
#include <string>
#include <vector>

namespace load {

enum class Role : uint8_t {
    Stable, // everything sent to its channels must arrive
    Churn,  // comes and goes
    Slow    // may be dropped by the server
};

struct Subscription
{
    uint32_t channel = 0;
    bool confirmed = false;
    int64_t requestedNs = 0;
    SequenceTracker tracker;
};

// The members of a presence channel as one client sees them. User ids are "u" and a number.
class PresenceView
{
public:
    explicit PresenceView(size_t users)
        : m_present(users, false)
    {}

    void clear()
    {
        m_present.assign(m_present.size(), false);
        m_count = 0;
    }
    bool add(uint32_t user) { return change(user, true); }
    bool remove(uint32_t user) { return change(user, false); }
    bool has(uint32_t user) const { return m_present[user]; }
    int count() const { return m_count; }
    size_t capacity() const { return m_present.size(); }

private:
    bool change(uint32_t user, bool present)
    {
        if (m_present[user] == present)
            return false;
        m_present[user] = present;
        m_count += present ? 1 : -1;
        return true;
    }

    std::vector<bool> m_present;
    int m_count = 0;
};

class Client final : public EventSource
{
public:
    enum class State : uint8_t { Closed, Connecting, Upgrading, Opening, Ready, Closing };

    Client(Session &session, Worker &worker, uint32_t index, Role role);
    ~Client() override;

    // Everything below runs on the worker's thread.
    void plan(uint32_t channel);
    void subscribeLater() { m_subscribeOnOpen = false; }
    void open();
    void subscribePlanned();
    void unsubscribe(uint32_t channel);
    void close(bool abrupt);
    void sendClientEvent(const BenchMessage &message);
    void pauseReading();
    void resumeReading();
    void readUpTo(size_t bytes) { receive(bytes); }
    void keepAlive(int64_t now);
    void onEvents(uint32_t events) override;

    // Keeps track of who is on the presence channel; users is the number of possible users.
    void followMembers(size_t users);

    Worker &worker() { return m_worker; }
    uint32_t index() const { return m_index; }
    Role role() const { return m_role; }
    State state() const { return m_state.load(std::memory_order_acquire); }
    bool settled() const { return m_settled; }
    uint16_t localPort() const { return m_localPort; }
    const std::string &closeReason() const { return m_closeReason; }
    std::vector<Subscription> &subscriptions() { return m_subscriptions; }
    const PresenceView *members() const { return m_members.get(); }
    uint64_t lostWhileSubscribed() const { return m_lostBefore; }

private:
    struct Event
    {
        std::string_view name;
        std::string_view channel;
        JsonValue data;
    };

    void setState(State state) { m_state.store(state, std::memory_order_release); }
    void finishConnect();
    void receive(size_t limit);
    void onUpgradeBytes(char *data, size_t size);
    void onFrames(char *data, size_t size);
    bool onMessage(Opcode opcode, std::string_view payload);
    void onText(std::string_view json);
    bool parseEvent(std::string_view json, Event &event);
    void onEvent(const Event &event, std::string_view json);
    void onBenchEvent(const Event &event, std::string_view json);
    void accept(Subscription &subscription, const BenchMessage &message, size_t bytes);
    void onEstablished(std::string_view data);
    void onSubscribed(const Event &event, std::string_view data);
    void onMemberEvent(bool added, std::string_view data);
    bool readPresence(std::string_view data);
    bool readPresenceHash(const JsonValue &hash);
    void settle();
    void forgetMembers();

    std::string_view dataText(const Event &event);
    Subscription *subscription(uint32_t channel);
    std::string subscribeMessage(const std::string &channel);
    void sendText(std::string_view text) { sendFrame(Opcode::Text, text); }
    void sendFrame(Opcode opcode, std::string_view payload);
    void sendBytes(std::string_view bytes);
    void flush();
    bool wantsToWrite() const;
    void updateInterest();

    void corrupted(const std::string &what);
    void closedByServer(const std::string &reason);
    void closeSocket();
    std::string describe() const;

    Session &m_session;
    Worker &m_worker;
    MessageReader m_reader{MessageReader::Sender::Server};
    std::vector<Subscription> m_subscriptions;
    std::unique_ptr<PresenceView> m_members;
    std::unique_ptr<TlsSession> m_tls; // none: plain
    std::string m_outgoing;
    std::string m_upgrade;
    std::string m_socketId;
    std::string m_closeReason;
    std::string m_eventScratch;
    std::string m_channelScratch;
    std::string m_dataScratch;
    int64_t m_openedNs = 0;
    int64_t m_receivedNs = 0;
    int64_t m_pingedNs = 0;
    uint64_t m_lostBefore = 0;
    uint32_t m_index;
    int m_fd = -1;
    int m_activityTimeout = 120;
    int m_unconfirmed = 0;
    std::atomic<State> m_state{State::Closed};
    Role m_role;
    uint16_t m_localPort = 0;
    bool m_subscribeOnOpen = true;
    bool m_settled = false;
    bool m_paused = false;
    bool m_watchesWriting = false;
};

} // namespace load
