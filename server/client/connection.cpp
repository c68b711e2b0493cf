// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/connection.h"

#include "server/base/json.h"
#include "server/protocol/closecode.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QWebSocket>

#include <algorithm>

namespace server::client {

namespace {

constexpr int ASecondMs = 1'000;
constexpr int FarewellMs = 2'000; // for the server to answer a Close frame
constexpr int MostHurries = 3;    // without a wait, one after the other
const QByteArray Ping = "{\"event\":\"pusher:ping\",\"data\":{}}";
const QByteArray Pong = "{\"event\":\"pusher:pong\",\"data\":{}}";

std::optional<qint64> integerMember(QByteArrayView rawObject, QByteArrayView key)
{
    const auto object = json::parseObject(rawObject);
    const auto value = object ? object->find(key) : std::nullopt;
    return value ? json::integerOf(*value) : std::nullopt;
}

QByteArray stringMember(QByteArrayView rawObject, QByteArrayView key)
{
    const auto object = json::parseObject(rawObject);
    return object ? json::findString(*object, key).value_or(QByteArray()) : QByteArray();
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Initialized:
        return QStringLiteral("initialized");
    case State::Connecting:
        return QStringLiteral("connecting");
    case State::Connected:
        return QStringLiteral("connected");
    case State::Unavailable:
        return QStringLiteral("unavailable");
    case State::Failed:
        return QStringLiteral("failed");
    case State::Disconnected:
        return QStringLiteral("disconnected");
    }
    return {};
}

Connection::Connection(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_withTls(m_options.useTls)
    , m_retry(this)
    , m_greeting(this)
    , m_unavailable(this)
    , m_liveness(this)
{
    for (QTimer *timer : {&m_retry, &m_greeting, &m_unavailable, &m_liveness})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::attempt);
    connect(&m_liveness, &QTimer::timeout, this, &Connection::watch);
    connect(&m_greeting, &QTimer::timeout, this, [this] {
        ended(closecode::Abnormal,
              QStringLiteral("no greeting from %1 within %2 ms (connectTimeoutMs)")
                  .arg(m_options.url(m_withTls).toString(QUrl::RemoveQuery))
                  .arg(m_options.connectTimeoutMs));
    });
    connect(&m_unavailable, &QTimer::timeout, this, [this] {
        if (m_state == State::Connecting)
            setState(State::Unavailable);
    });
}

Connection::~Connection() = default;

void Connection::open()
{
    if (m_state == State::Connecting || m_state == State::Connected ||
        m_state == State::Unavailable)
        return;
    m_failure.clear();
    if (const Outcome valid = m_options.validate(); !valid) {
        m_failure = valid.error().message;
        setState(State::Failed);
        return;
    }
    m_withTls = m_options.useTls;
    m_retries = 0;
    m_hurries = 0;
    m_unavailable.start(m_options.unavailableTimeoutMs);
    attempt();
    setState(State::Connecting);
}

void Connection::close()
{
    if (m_state == State::Initialized)
        return;
    const bool wasGreeted = !m_socketId.isEmpty();
    retire();
    m_unavailable.stop();
    const QPointer<Connection> self(this);
    const quint64 mine = m_generation;
    const State previous = std::exchange(m_state, State::Disconnected);
    if (wasGreeted)
        emit lost(closecode::Normal, QStringLiteral("closed by this client"));
    if (self && mine == m_generation && previous != State::Disconnected)
        emit stateChanged(State::Disconnected, previous);
}

bool Connection::send(const QByteArray &text)
{
    if (m_state != State::Connected || m_socket->bytesToWrite() > m_options.maxQueuedBytes)
        return false;
    const bool isSent = m_socket->sendTextMessage(QString::fromUtf8(text)) > 0;
    if (isSent && m_options.trace)
        m_options.trace(true, text);
    return isSent;
}

// Every signal of the socket is queued, so that it may be deleted in whatever it leads to.
void Connection::attempt()
{
    retire();
    const quint64 mine = m_generation;
    m_socket = new QWebSocket(m_options.origin, QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_options.maxMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_options.maxMessageBytes));
    if (m_options.tls)
        m_socket->setSslConfiguration(*m_options.tls);
    const auto gone = [this, mine] {
        if (mine == m_generation && m_socket->state() == QAbstractSocket::UnconnectedState)
            ended(quint16(m_socket->closeCode()),
                  m_socket->closeReason().isEmpty() ? m_socket->errorString()
                                                    : m_socket->closeReason());
    };
    connect(m_socket, &QWebSocket::disconnected, this, gone, Qt::QueuedConnection);
    connect(m_socket,
            qOverload<QAbstractSocket::SocketError>(&QWebSocket::error),
            this,
            gone,
            Qt::QueuedConnection);
    connect(
        m_socket,
        &QWebSocket::textMessageReceived,
        this,
        [this, mine](const QString &text) {
            if (mine == m_generation)
                receive(text);
        },
        Qt::QueuedConnection);
    m_greeting.start(m_options.connectTimeoutMs);
    m_socket->open(m_options.url(m_withTls));
}

// Lets the socket say goodbye by itself. From here on nothing that it says is heard.
void Connection::retire()
{
    ++m_generation;
    m_socketId.clear();
    m_isPinged = false;
    m_greeting.stop();
    m_liveness.stop();
    m_retry.stop();
    QWebSocket *const socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    if (socket->state() != QAbstractSocket::ConnectedState) {
        delete socket;
        return;
    }
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(FarewellMs, socket, &QObject::deleteLater);
    socket->close(QWebSocketProtocol::CloseCodeNormal);
}

void Connection::receive(const QString &text)
{
    m_heardAt = QDateTime::currentDateTimeUtc();
    m_heard.start();
    if (m_options.trace)
        m_options.trace(false, text.toUtf8());
    if (std::exchange(m_isPinged, false))
        m_liveness.start(m_activityMs);
    const auto event = parseEvent(text.toUtf8());
    if (m_socketId.isEmpty()) {
        receiveFirst(event.value_or(Event{}));
        return;
    }
    if (!event)
        emit errorReceived(0, QStringLiteral("message without an event: %1").arg(text.left(100)));
    else if (event->name == u"pusher:ping")
        send(Pong);
    else if (event->name == u"pusher:error")
        receiveError(*event);
    else if (event->name != u"pusher:pong" && event->name != u"pusher:connection_established")
        emit received(*event);
}

void Connection::receiveFirst(const Event &event)
{
    if (event.name == u"pusher:connection_established") {
        greet(event);
        return;
    }
    const QString said = QString::fromUtf8(stringMember(event.rawData, "message"));
    const qint64 code = integerMember(event.rawData, "code").value_or(0);
    if (event.name == u"pusher:error" && code >= 4000 && code < 5000)
        ended(quint16(code), said);
    else
        ended(closecode::ProtocolError,
              QStringLiteral("the first message is \"%1\", not pusher:connection_established")
                  .arg(event.name));
}

void Connection::greet(const Event &event)
{
    const QByteArray id = stringMember(event.rawData, "socket_id");
    const qint64 told = integerMember(event.rawData, "activity_timeout").value_or(0);
    if (id.isEmpty()) {
        ended(closecode::ProtocolError, QStringLiteral("the greeting has no socket_id"));
        return;
    }
    m_socketId = id;
    m_retries = 0;
    m_greeting.stop();
    m_unavailable.stop();
    m_greetedFor.start();
    constexpr qint64 MostSeconds = 24 * 3600;
    m_activityMs =
        told > 0
            ? int(std::min<qint64>(m_options.activityTimeoutMs, std::min(told, MostSeconds) * 1000))
            : m_options.activityTimeoutMs;
    m_liveness.start(m_activityMs);
    const QPointer<Connection> self(this);
    const quint64 mine = m_generation;
    setState(State::Connected);
    if (self && mine == m_generation)
        emit greeted();
}

void Connection::receiveError(const Event &event)
{
    emit errorReceived(int(integerMember(event.rawData, "code").value_or(0)),
                       QString::fromUtf8(stringMember(event.rawData, "message")));
}

void Connection::watch()
{
    if (m_isPinged) {
        ended(closecode::PongTimeout,
              QStringLiteral("no answer to a ping within %1 ms (pongTimeoutMs)")
                  .arg(m_options.pongTimeoutMs));
        return;
    }
    const qint64 silentMs = m_heard.elapsed();
    if (silentMs < m_activityMs) {
        m_liveness.start(int(m_activityMs - silentMs));
        return;
    }
    m_isPinged = true;
    m_liveness.start(m_options.pongTimeoutMs);
    send(Ping);
}

void Connection::ended(quint16 closeCode, const QString &reason)
{
    const bool wasGreeted = !m_socketId.isEmpty();
    const Comeback comeback = comebackAfter(closeCode, wasGreeted);
    m_failure = reason;
    const int delayMs = nextDelay(comeback);
    State next = m_state == State::Unavailable ? State::Unavailable : State::Connecting;
    if (delayMs < 0)
        next = comeback == Comeback::BackOff ? State::Failed : State::Disconnected;
    retire();
    if (delayMs < 0)
        m_unavailable.stop();
    else if (wasGreeted)
        m_unavailable.start(m_options.unavailableTimeoutMs);
    if (delayMs >= 0)
        m_retry.start(delayMs);

    const QPointer<Connection> self(this);
    const quint64 mine = m_generation;
    const State previous = std::exchange(m_state, next);
    if (wasGreeted)
        emit lost(closeCode, reason);
    else
        emit errorReceived(closeCode, reason);
    if (self && mine == m_generation && next != previous)
        emit stateChanged(next, previous);
    if (self && mine == m_generation && delayMs >= 0)
        emit retryScheduled(delayMs);
}

// In ms; negative: never.
int Connection::nextDelay(Comeback comeback)
{
    if (comeback == Comeback::WithTls && !std::exchange(m_withTls, true))
        return 0;
    if (comeback == Comeback::WithTls || comeback == Comeback::Never)
        return -1;
    if (m_greetedFor.isValid() && m_greetedFor.hasExpired(ASecondMs))
        m_hurries = 0;
    m_greetedFor.invalidate();
    if (comeback == Comeback::AtOnce && m_hurries++ < MostHurries)
        return 0;
    if (comeback != Comeback::BackOff)
        return ASecondMs;
    if (!m_options.retry.allows(m_retries))
        return -1;
    return m_options.retry.delayMs(m_retries++, QRandomGenerator::global()->generateDouble());
}

void Connection::setState(State state)
{
    const State previous = std::exchange(m_state, state);
    if (state != previous)
        emit stateChanged(state, previous);
}

} // namespace server::client
