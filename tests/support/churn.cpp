// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/churn.h"

#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "server/protocol/channelname.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <algorithm>
#include <sys/socket.h>

namespace test {

using namespace server;

namespace {

constexpr int TickMs = 20;
constexpr int ComingPerTick = 20; // so that the queue of the listener is never full
constexpr int Users = 300;
constexpr int Rooms = 40;

// Masked with zeros, which leaves the payload as it is.
QByteArray frame(char firstByte, const QByteArray &payload)
{
    QByteArray bytes(1, firstByte);
    if (payload.size() < 126) {
        bytes += char(0x80 | payload.size());
    } else {
        bytes += char(0x80 | 126);
        bytes += char(payload.size() >> 8);
        bytes += char(payload.size() & 0xff);
    }
    return bytes + QByteArray(4, '\0') + payload;
}

QByteArray text(const QByteArray &payload)
{
    return frame('\x81', payload);
}

enum class Ending {
    CloseFrame,
    Reset,
    HalfClose,
    Unmasked,
    ReservedBit,
    BadUtf8,
    TooLarge,
    InsideAFrame,
    InsideTheHead, // never becomes a WebSocket
    JustCloses,
    Last = JustCloses,
};

} // namespace

// One client, from its connect to its end.
class Churn::Client final
{
public:
    Client(Churn &churn)
        : m_churn(churn)
        , m_ending(static_cast<Ending>(random(int(Ending::Last) + 1)))
        , m_livesMs(churn.m_options.shortestMs +
                    random(churn.m_options.longestMs - churn.m_options.shortestMs + 1))
    {
        m_age.start();
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] { begin(); });
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), churn.m_port);
    }

    // Whether there is nothing left of it.
    bool isOver()
    {
        if (m_hasEnded)
            return m_socket.state() == QAbstractSocket::UnconnectedState || m_age.elapsed() > 2000;
        if (m_socket.state() == QAbstractSocket::UnconnectedState && m_age.elapsed() > 10) {
            ++m_churn.m_counts.byServer;
            return true;
        }
        if (m_age.elapsed() > m_livesMs)
            end();
        else if (!m_socketId.isEmpty() && random(40) == 0)
            talk();
        return false;
    }

    void end()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        ++m_churn.m_counts.byUs;
        m_age.restart();
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return m_socket.abort();
        switch (m_ending) {
        case Ending::CloseFrame:
            m_socket.write(frame('\x88', QByteArray("\x03\xe9", 2)));
            return;
        case Ending::Reset:
        case Ending::InsideTheHead:
            return reset();
        case Ending::HalfClose:
            ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
            return;
        case Ending::Unmasked:
            m_socket.write(QByteArray("\x81\x02hi", 4));
            return;
        case Ending::ReservedBit:
            m_socket.write(frame('\xc1', "{}"));
            return;
        case Ending::BadUtf8:
            m_socket.write(text("\xff\xfe"));
            return;
        case Ending::TooLarge:
            m_socket.write(text(QByteArray(20'000, 'x')));
            return;
        case Ending::InsideAFrame:
            m_socket.write(text(QByteArray(100, 'x')).first(50));
            m_socket.flush();
            return reset();
        case Ending::JustCloses:
            m_socket.disconnectFromHost();
            return;
        }
    }

private:
    int random(int below) { return int(m_churn.m_random.bounded(below)); }

    void begin()
    {
        const QByteArray head = "GET /app/" + m_churn.m_app.key +
                                "?protocol=7&client=churn HTTP/1.1\r\nHost: a\r\n"
                                "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                "Sec-WebSocket-Version: 13\r\n\r\n";
        m_socket.write(m_ending == Ending::InsideTheHead ? head.first(head.size() / 2) : head);
    }

    void read()
    {
        const QByteArray bytes = m_socket.readAll();
        m_churn.m_counts.events +=
            int(bytes.count("client-") + bytes.count("pusher_internal:member_"));
        m_churn.m_counts.subscribed += int(bytes.count("subscription_succeeded"));
        if (!m_socketId.isEmpty())
            return;
        constexpr QByteArrayView Mark("socket_id\\\":\\\"");
        const qsizetype at = bytes.indexOf(Mark);
        if (at < 0)
            return;
        const qsizetype from = at + Mark.size();
        m_socketId = bytes.mid(from, bytes.indexOf('\\', from) - from);
        ++m_churn.m_counts.connected;
        for (int i = random(3); i >= 0; --i)
            subscribe();
    }

    void subscribe()
    {
        static const QByteArrayList Kinds = {
            "", "private-", "presence-", "private-encrypted-", "cache-", "private-cache-"};
        const QByteArray channel =
            Kinds[random(int(Kinds.size()))] + "room." + QByteArray::number(random(Rooms));
        const ChannelType type = classifyChannel(channel);
        const QByteArray data = type.isPresence()
                                    ? "{\"user_id\":\"" + QByteArray::number(random(Users)) +
                                          "\",\"user_info\":{\"name\":\"someone\"}}"
                                    : QByteArray();
        QByteArray message =
            "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + '"';
        if (type.isGuarded()) {
            const SigningKey key{m_churn.m_app.key, Signer(m_churn.m_app.secret), true};
            message += ",\"auth\":" + json::quoted(channelAuth(key, m_socketId, channel, data));
        }
        if (!data.isEmpty())
            message += ",\"channel_data\":" + json::quoted(data);
        m_socket.write(text(message + "}}"));
        m_channels.append(channel);
    }

    void talk()
    {
        const QByteArray channel = m_channels.value(random(int(m_channels.size())));
        switch (random(6)) {
        case 0:
            return subscribe();
        case 1:
            m_socket.write(text("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"" +
                                channel + "\"}}"));
            return;
        case 2:
            m_socket.write(text("{\"event\":\"pusher:ping\"}"));
            return;
        case 3:
            m_socket.write(text("not json"));
            return;
        default:
            m_socket.write(text("{\"event\":\"client-typing\",\"channel\":\"" + channel +
                                "\",\"data\":{\"n\":1}}"));
        }
    }

    void reset()
    {
        const linger atOnce{1, 0};
        ::setsockopt(
            int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket.abort();
    }

    Churn &m_churn;
    QTcpSocket m_socket;
    QByteArray m_socketId;
    QByteArrayList m_channels;
    QElapsedTimer m_age; // since the connect, then since the end
    Ending m_ending;
    int m_livesMs;
    bool m_hasEnded = false;
};

Churn::Churn(const App &app, quint16 port, const Options &options, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_port(port)
    , m_options(options)
    , m_random(options.seed)
{
    connect(&m_tick, &QTimer::timeout, this, &Churn::refill);
}

Churn::~Churn() = default;

void Churn::start()
{
    m_tick.start(TickMs);
}

void Churn::stop()
{
    m_tick.stop();
    for (const auto &client : m_clients)
        client->end();
    m_clients.clear();
}

void Churn::refill()
{
    std::erase_if(m_clients, [](const auto &client) { return client->isOver(); });
    for (int i = 0; i < ComingPerTick && int(m_clients.size()) < m_options.clients; ++i)
        m_clients.push_back(std::make_unique<Client>(*this));
}

} // namespace test
