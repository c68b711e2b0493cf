// SPDX-License-Identifier: GPL-3.0-or-later
// wslimit: the least a single-threaded server can do for pusherload, as a practical upper bound for
// real ones. No signature is checked; a frame is encoded once and sent with one send() per
// subscriber.
//
// The --*-every and --reencode options break it on purpose, to test pusherload.
#include "tests/load/base.h"
#include "tests/load/json.h"
#include "tests/load/wire.h"

#include <cerrno>
#include <csignal>
#include <iostream>
#include <map>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace {

using load::JsonType;
using load::JsonValue;
using load::Opcode;

struct Settings
{
    uint16_t port = 9300;
    long dropEvery = 0;
    long duplicateEvery = 0;
    long corruptEvery = 0;
    long closeSlowAbove = 0; // bytes waiting for a subscriber; 0: no limit
    bool reencode = false;   // other spacing, escapes and key order; frames cut in pieces
    bool closeAfterReply = false;
    bool coalesce = false; // one send() per subscriber and loop turn instead of per frame
};

struct Channel;
struct Connection;

struct Subscription
{
    Channel *channel;
    size_t position;      // in the channel's list
    std::string userId;   // raw JSON
    std::string userInfo; // raw JSON
};

struct Channel
{
    std::string name;
    std::vector<Connection *> subscribers;
};

struct Connection
{
    explicit Connection(int descriptor)
        : fd(descriptor)
    {}

    int fd;
    bool webSocket = false;
    bool watchesWriting = false;
    bool closing = false; // close once everything is sent
    bool dirty = false;
    std::string socketId;
    std::string http;
    std::string outgoing;
    load::MessageReader reader{load::MessageReader::Sender::Client};
    std::vector<Subscription> subscriptions;
};

bool isPresence(std::string_view channel)
{
    return channel.starts_with("presence-");
}

std::string textOf(const JsonValue &value)
{
    std::string text;
    if (value.type == JsonType::String)
        load::appendDecoded(text, value.raw);
    return text;
}

std::string quoted(std::string_view text)
{
    std::string out;
    load::appendQuoted(out, text);
    return out;
}

// The same object with its members in reverse order and with spaces.
std::string reversedObject(std::string_view json)
{
    std::vector<std::string> members;
    load::forEachMember(json, [&](std::string_view key, const JsonValue &value) {
        members.push_back(quoted(key) + " : " + std::string(value.raw));
        return true;
    });
    std::string out = "{ ";
    for (auto member = members.rbegin(); member != members.rend(); ++member)
        out += (member == members.rbegin() ? "" : " ,\n") + *member;
    return out + " }";
}

// A JSON string with slashes, quotes and non-ASCII text escaped the way other encoders do.
std::string heavilyEscaped(std::string_view text)
{
    std::string out = "\"";
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            out += "\\u0022";
        else if (c == '/')
            out += "\\/";
        else if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (text.substr(i, 4) == "\xF0\x9F\x98\x80") { // U+1F600
            out += "\\ud83d\\ude00";
            i += 3;
        } else
            out += c;
    }
    return out + '"';
}

class Server
{
public:
    explicit Server(const Settings &settings)
        : m_settings(settings)
    {}

    void listen();
    void loop();

private:
    void acceptAll();
    void onEvents(Connection &connection, uint32_t events);
    void receive(Connection &connection);
    void onHttp(Connection &connection, std::string_view bytes);
    bool answerRequest(Connection &connection);
    void upgrade(Connection &connection, std::string_view head);
    void onPost(std::string_view path, std::string_view body);
    std::string onGet(std::string_view path);
    void onText(Connection &connection, std::string_view json);
    void subscribe(Connection &connection, std::string_view data);
    void acknowledge(Connection &connection, Channel &channel);
    void unsubscribe(Connection &connection, const std::string &name);
    void leave(Connection &connection, size_t subscription);
    void publishEvent(std::string_view json, std::string &channelScratch);
    void clientEvent(Connection &sender,
                     const std::string &name,
                     const std::string &channel,
                     const JsonValue &data);
    std::string eventFrame(std::string_view event, std::string_view channel, const JsonValue &data);
    void broadcast(Channel &channel, const std::string &frame, const Connection *except);
    void deliver(Connection &connection, const std::string &frame);
    void sendEvent(Connection &connection, const std::string &json);
    void sendBytes(Connection &connection, std::string_view bytes);
    void flush(Connection &connection);
    void flushDirty();
    void destroy(Connection &connection);
    Channel &channelNamed(const std::string &name);

    Settings m_settings;
    int m_epoll = -1;
    int m_listener = -1;
    long m_deliveries = 0;
    int64_t m_webSockets = 0;
    uint64_t m_nextSocket = 1;
    std::vector<char> m_buffer = std::vector<char>(256 * 1024);
    std::unordered_map<std::string, std::unique_ptr<Channel>> m_channels;
    std::map<int, std::unique_ptr<Connection>> m_connections;
    std::vector<std::unique_ptr<Connection>> m_dead; // freed at the end of the loop turn
    std::vector<Connection *> m_dirty;
};

void Server::listen()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    m_epoll = epoll_create1(EPOLL_CLOEXEC);
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int one = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_settings.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 4096) != 0)
        throw std::runtime_error(std::string("cannot listen: ") + std::strerror(errno));
    socklen_t size = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    std::cout << "{\"port\":" << ntohs(address.sin_port) << "}" << std::endl;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = nullptr;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
}

void Server::loop()
{
    std::array<epoll_event, 512> events;
    while (true) {
        const int count = epoll_wait(m_epoll, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i) {
            auto *connection = static_cast<Connection *>(events[static_cast<size_t>(i)].data.ptr);
            if (!connection)
                acceptAll();
            else if (connection->fd >= 0)
                onEvents(*connection, events[static_cast<size_t>(i)].events);
        }
        flushDirty();
        m_dead.clear();
    }
}

void Server::acceptAll()
{
    while (true) {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        auto connection = std::make_unique<Connection>(fd);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = connection.get();
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
        m_connections[fd] = std::move(connection);
    }
}

void Server::onEvents(Connection &connection, uint32_t events)
{
    if (events & EPOLLOUT)
        flush(connection);
    if (connection.fd >= 0 && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        receive(connection);
}

void Server::receive(Connection &connection)
{
    const ssize_t size = recv(connection.fd, m_buffer.data(), m_buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0)
        return destroy(connection);
    if (!connection.webSocket)
        return onHttp(connection, {m_buffer.data(), static_cast<size_t>(size)});
    const auto sink = [&](Opcode opcode, std::string_view payload) {
        if (opcode == Opcode::Text) {
            onText(connection, payload);
        } else if (opcode == Opcode::Ping || opcode == Opcode::Close) {
            std::string frame;
            appendFrame(frame, opcode == Opcode::Ping ? Opcode::Pong : Opcode::Close, payload);
            connection.closing = opcode == Opcode::Close;
            sendBytes(connection, frame);
        }
        return connection.fd >= 0 && !connection.closing;
    };
    if (!connection.reader.consume(m_buffer.data(), static_cast<size_t>(size), sink) &&
        connection.fd >= 0 && connection.reader.error())
        destroy(connection);
}

// ---- HTTP
// ----------------------------------------------------------------------------------------

void Server::onHttp(Connection &connection, std::string_view bytes)
{
    connection.http += bytes;
    while (connection.fd >= 0 && !connection.webSocket && answerRequest(connection))
        ;
}

// False when the request is not complete yet.
bool Server::answerRequest(Connection &connection)
{
    const size_t headEnd = connection.http.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return false;
    const std::string_view head(connection.http.data(), headEnd + 2);
    const std::string_view length = load::headerValue(head, "Content-Length");
    const size_t bodySize = length.empty() ? 0 : std::stoul(std::string(length));
    const size_t total = headEnd + 4 + bodySize;
    if (connection.http.size() < total)
        return false;
    const size_t pathStart = head.find(' ') + 1;
    const std::string_view target = head.substr(pathStart, head.find(' ', pathStart) - pathStart);
    const std::string_view path = target.substr(0, target.find('?'));
    if (path.starts_with("/app/")) {
        upgrade(connection, head);
        return false;
    }
    std::string body = "{}";
    if (head.starts_with("POST"))
        onPost(path, std::string_view(connection.http).substr(headEnd + 4, bodySize));
    else
        body = onGet(path);
    connection.closing =
        m_settings.closeAfterReply || load::headerValue(head, "Connection") == "close";
    const std::string reply =
        (body.empty() ? "HTTP/1.1 404 Not Found" : "HTTP/1.1 200 OK") +
        std::string("\r\nContent-Type: application/json\r\nContent-Length: ") +
        std::to_string(body.size()) + "\r\n\r\n" + body;
    connection.http.erase(0, total);
    sendBytes(connection, reply);
    return true;
}

void Server::upgrade(Connection &connection, std::string_view head)
{
    std::string reply = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                        "Upgrade\r\nSec-WebSocket-Accept: " +
                        load::websocketAccept(load::headerValue(head, "Sec-WebSocket-Key")) +
                        "\r\n\r\n";
    connection.webSocket = true;
    ++m_webSockets;
    connection.socketId = "1." + std::to_string(m_nextSocket++);
    const std::string data =
        "{\"socket_id\":\"" + connection.socketId + "\",\"activity_timeout\":120}";
    appendFrame(reply,
                Opcode::Text,
                "{\"event\":\"pusher:connection_established\",\"data\":" + quoted(data) + "}");
    connection.http.clear();
    connection.http.shrink_to_fit();
    sendBytes(connection, reply);
}

void Server::onPost(std::string_view path, std::string_view body)
{
    std::string scratch;
    if (!path.ends_with("/batch_events"))
        return publishEvent(body, scratch);
    load::forEachMember(body, [&](std::string_view, const JsonValue &batch) {
        return load::forEachElement(batch.raw, [&](const JsonValue &event) {
            publishEvent(event.raw, scratch);
            return true;
        });
    });
}

std::string Server::onGet(std::string_view path)
{
    if (path.ends_with("/connections"))
        return "{\"connections\":" + std::to_string(m_webSockets) + "}";
    if (!path.ends_with("/users"))
        return {};
    const size_t start = path.find("/channels/") + 10;
    std::string users;
    const Channel &channel = channelNamed(std::string(path.substr(start, path.size() - start - 6)));
    for (const Connection *member : channel.subscribers) {
        for (const Subscription &subscription : member->subscriptions) {
            if (subscription.channel == &channel)
                users += (users.empty() ? "{\"id\":" : ",{\"id\":") + subscription.userId + "}";
        }
    }
    return "{\"users\":[" + users + "]}";
}

void Server::publishEvent(std::string_view json, std::string &channelScratch)
{
    JsonValue name;
    JsonValue channel;
    JsonValue data;
    load::forEachMember(json, [&](std::string_view key, const JsonValue &value) {
        if (key == "name")
            name = value;
        else if (key == "channel")
            channel = value;
        else if (key == "data")
            data = value;
        else if (key == "channels")
            load::forEachElement(value.raw, [&](const JsonValue &first) {
                channel = first;
                return true;
            });
        return true;
    });
    channelScratch = textOf(channel);
    const auto found = m_channels.find(channelScratch);
    if (found != m_channels.end())
        broadcast(*found->second, eventFrame(textOf(name), channelScratch, data), nullptr);
}

// ---- Pusher protocol
// -------------------------------------------------------------------------------

Channel &Server::channelNamed(const std::string &name)
{
    std::unique_ptr<Channel> &channel = m_channels[name];
    if (!channel)
        channel = std::make_unique<Channel>(Channel{name, {}});
    return *channel;
}

void Server::onText(Connection &connection, std::string_view json)
{
    std::string event;
    std::string channel;
    JsonValue data;
    load::forEachMember(json, [&](std::string_view key, const JsonValue &value) {
        if (key == "event")
            event = textOf(value);
        else if (key == "channel")
            channel = textOf(value);
        else if (key == "data")
            data = value;
        return true;
    });
    if (event == "pusher:subscribe")
        subscribe(connection, data.raw);
    else if (event == "pusher:unsubscribe")
        load::forEachMember(data.raw, [&](std::string_view, const JsonValue &value) {
            unsubscribe(connection, textOf(value));
            return true;
        });
    else if (event == "pusher:ping")
        sendEvent(connection, R"({"event":"pusher:pong","data":{}})");
    else if (event.starts_with("client-"))
        clientEvent(connection, event, channel, data);
}

void Server::subscribe(Connection &connection, std::string_view data)
{
    std::string name;
    std::string user;
    load::forEachMember(data, [&](std::string_view key, const JsonValue &value) {
        if (key == "channel")
            name = textOf(value);
        else if (key == "channel_data")
            user = textOf(value);
        return true;
    });
    Channel &channel = channelNamed(name);
    Subscription subscription{&channel, channel.subscribers.size(), {}, {}};
    load::forEachMember(user, [&](std::string_view key, const JsonValue &value) {
        (key == "user_id" ? subscription.userId : subscription.userInfo) = value.raw;
        return true;
    });
    if (isPresence(name)) {
        std::string frame;
        appendFrame(frame,
                    Opcode::Text,
                    "{\"event\":\"pusher_internal:member_added\",\"channel\":" + quoted(name) +
                        ",\"data\":" + quoted(user) + "}");
        broadcast(channel, frame, nullptr);
    }
    channel.subscribers.push_back(&connection);
    connection.subscriptions.push_back(std::move(subscription));
    acknowledge(connection, channel);
}

void Server::acknowledge(Connection &connection, Channel &channel)
{
    std::string data = "{}";
    if (isPresence(channel.name)) {
        std::string ids;
        std::string hash;
        for (const Connection *member : channel.subscribers) {
            for (const Subscription &other : member->subscriptions) {
                if (other.channel != &channel)
                    continue;
                ids += (ids.empty() ? "" : ",") + other.userId;
                hash += (hash.empty() ? "" : ",") + other.userId + ":" + other.userInfo;
            }
        }
        data = "{\"presence\":{\"count\":" + std::to_string(channel.subscribers.size()) +
               ",\"ids\":[" + ids + "],\"hash\":{" + hash + "}}}";
    }
    sendEvent(connection,
              "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":" +
                  quoted(channel.name) + ",\"data\":" + quoted(data) + "}");
}

void Server::unsubscribe(Connection &connection, const std::string &name)
{
    for (size_t i = 0; i < connection.subscriptions.size(); ++i) {
        if (connection.subscriptions[i].channel->name == name)
            return leave(connection, i);
    }
}

void Server::leave(Connection &connection, size_t index)
{
    const Subscription gone = connection.subscriptions[index];
    connection.subscriptions.erase(connection.subscriptions.begin() + static_cast<long>(index));
    auto &list = gone.channel->subscribers;
    Connection *last = list.back();
    list[gone.position] = last;
    list.pop_back();
    for (Subscription &moved : last->subscriptions) {
        if (moved.channel == gone.channel && last != &connection)
            moved.position = gone.position;
    }
    if (!isPresence(gone.channel->name))
        return;
    std::string frame;
    appendFrame(
        frame,
        Opcode::Text,
        "{\"event\":\"pusher_internal:member_removed\",\"channel\":" + quoted(gone.channel->name) +
            ",\"data\":" + quoted("{\"user_id\":" + gone.userId + "}") + "}");
    broadcast(*gone.channel, frame, nullptr);
}

void Server::clientEvent(Connection &sender,
                         const std::string &name,
                         const std::string &channel,
                         const JsonValue &data)
{
    const auto found = m_channels.find(channel);
    if (found != m_channels.end())
        broadcast(*found->second, eventFrame(name, channel, data), &sender);
}

// ---- Sending
// -----------------------------------------------------------------------------------------

std::string
Server::eventFrame(std::string_view event, std::string_view channel, const JsonValue &data)
{
    std::string frame;
    if (!m_settings.reencode) {
        std::string json = "{\"event\":" + quoted(event) + ",\"data\":";
        json += data.raw;
        json += ",\"channel\":" + quoted(channel) + "}";
        appendFrame(frame, Opcode::Text, json);
        return frame;
    }
    const bool isText = data.type == JsonType::String;
    const std::string inner = reversedObject(isText ? textOf(data) : std::string(data.raw));
    const std::string json = "{ \"channel\" : " + heavilyEscaped(channel) +
                             ",\t\"data\" : " + (isText ? heavilyEscaped(inner) : inner) +
                             " , \"user_id\" : null, \"event\" : " + heavilyEscaped(event) + " }";
    const size_t third = json.size() / 3;
    appendFrame(frame, Opcode::Text, json.substr(0, third), 0, false);
    appendFrame(frame, Opcode::Ping, "between");
    appendFrame(frame, Opcode::Continuation, json.substr(third, third), 0, false);
    appendFrame(frame, Opcode::Continuation, json.substr(2 * third));
    return frame;
}

void Server::broadcast(Channel &channel, const std::string &frame, const Connection *except)
{
    // By index: a failing send() may remove a subscriber.
    for (size_t i = 0; i < channel.subscribers.size(); ++i) {
        Connection &subscriber = *channel.subscribers[i];
        if (&subscriber != except)
            deliver(subscriber, frame);
    }
}

void Server::deliver(Connection &connection, const std::string &frame)
{
    ++m_deliveries;
    const auto every = [this](long count) {
        return count > 0 && m_deliveries % count == 0;
    };
    if (every(m_settings.dropEvery))
        return;
    if (every(m_settings.corruptEvery)) {
        std::string broken = frame;
        char &c = broken[broken.size() - broken.size() / 3];
        c = c == 'x' ? 'y' : 'x';
        return sendBytes(connection, broken);
    }
    sendBytes(connection, frame);
    if (every(m_settings.duplicateEvery))
        sendBytes(connection, frame);
}

void Server::sendEvent(Connection &connection, const std::string &json)
{
    std::string frame;
    appendFrame(frame, Opcode::Text, json);
    sendBytes(connection, frame);
}

void Server::sendBytes(Connection &connection, std::string_view bytes)
{
    if (connection.fd < 0)
        return;
    if (m_settings.coalesce) {
        connection.outgoing += bytes;
        if (!connection.dirty && !connection.watchesWriting) {
            connection.dirty = true;
            m_dirty.push_back(&connection);
        }
        return;
    }
    size_t done = 0;
    if (connection.outgoing.empty()) {
        const ssize_t sent = send(connection.fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN)
            return; // the next receive() tells and cleans up
        done = sent < 0 ? 0 : static_cast<size_t>(sent);
    }
    if (done == bytes.size() && !connection.closing)
        return;
    connection.outgoing += bytes.substr(done);
    flush(connection);
}

void Server::flush(Connection &connection)
{
    size_t done = 0;
    while (done < connection.outgoing.size()) {
        const ssize_t sent = send(connection.fd,
                                  connection.outgoing.data() + done,
                                  connection.outgoing.size() - done,
                                  MSG_NOSIGNAL);
        if (sent < 0)
            break;
        done += static_cast<size_t>(sent);
    }
    connection.outgoing.erase(0, done);
    if (connection.outgoing.empty() && connection.closing)
        return destroy(connection);
    if (m_settings.closeSlowAbove > 0 &&
        connection.outgoing.size() > static_cast<size_t>(m_settings.closeSlowAbove))
        return destroy(connection);
    if (connection.outgoing.empty() == !connection.watchesWriting)
        return;
    connection.watchesWriting = !connection.outgoing.empty();
    epoll_event event{};
    event.events = EPOLLIN;
    if (connection.watchesWriting)
        event.events |= EPOLLOUT;
    event.data.ptr = &connection;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, connection.fd, &event);
}

void Server::flushDirty()
{
    for (size_t i = 0; i < m_dirty.size(); ++i) {
        m_dirty[i]->dirty = false;
        if (m_dirty[i]->fd >= 0)
            flush(*m_dirty[i]);
    }
    m_dirty.clear();
}

void Server::destroy(Connection &connection)
{
    const int fd = connection.fd;
    if (fd < 0)
        return;
    connection.fd = -1;
    close(fd);
    m_webSockets -= connection.webSocket ? 1 : 0;
    while (!connection.subscriptions.empty())
        leave(connection, connection.subscriptions.size() - 1);
    auto entry = m_connections.find(fd);
    m_dead.push_back(std::move(entry->second));
    m_connections.erase(entry);
}

Settings parseSettings(int argc, char **argv)
{
    Settings settings;
    const std::map<std::string, long *> numbers{{"--drop-every", &settings.dropEvery},
                                                {"--dup-every", &settings.duplicateEvery},
                                                {"--corrupt-every", &settings.corruptEvery},
                                                {"--close-slow-above", &settings.closeSlowAbove}};
    const std::map<std::string, bool *> switches{{"--reencode", &settings.reencode},
                                                 {"--close-after-reply", &settings.closeAfterReply},
                                                 {"--coalesce", &settings.coalesce}};
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (const auto found = switches.find(name); found != switches.end())
            *found->second = true;
        else if (name == "--port" && i + 1 < argc)
            settings.port = static_cast<uint16_t>(std::stoi(argv[++i]));
        else if (const auto number = numbers.find(name); number != numbers.end() && i + 1 < argc)
            *number->second = std::stol(argv[++i]);
        else
            throw std::invalid_argument(
                "usage: wslimit [--port N (0: a free one)] [--coalesce] [--close-after-reply] "
                "[--reencode]\n"
                "               [--drop-every K] [--dup-every K] [--corrupt-every K]\n"
                "               [--close-slow-above BYTES]");
    }
    return settings;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    try {
        Server server(parseSettings(argc, argv));
        server.listen();
        server.loop();
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
