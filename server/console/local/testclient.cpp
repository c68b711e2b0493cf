// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/testclient.h"

#include "server/base/json.h"

#include <QDateTime>

namespace server {

using client::State;

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

TestClientState stateOf(State state)
{
    switch (state) {
    case State::Connected:
        return TestClientState::Connected;
    case State::Failed:
    case State::Disconnected:
        return TestClientState::Failed;
    case State::Initialized:
    case State::Connecting:
    case State::Unavailable:
        return TestClientState::Connecting;
    }
    return TestClientState::Connecting;
}

} // namespace

TestClient::TestClient(const TestClientRequest &request, client::Options options)
    : m_client(traced(std::move(options)))
{
    connect(&m_client, &client::Client::connectionLost, this, [this](int code, const QString &why) {
        note(QStringLiteral("The connection ended with %1: %2").arg(code).arg(why));
    });
    connect(&m_client, &client::Client::errorReceived, this, [this](int, const QString &message) {
        note(message);
    });
    connect(&m_client, &client::Client::signinRefused, this, [this](const client::Refusal &why) {
        note(QStringLiteral("Not signed in: %1").arg(why.reason));
    });
    if (!request.userId.isEmpty())
        m_client.signin();
    m_client.open();
}

TestClient::~TestClient()
{
    m_client.disconnect(this);
    m_client.close();
}

// The client is the last member: it does not outlive what the trace writes to.
client::Options TestClient::traced(client::Options options)
{
    options.trace = [this](bool isOut, const QByteArray &text) {
        keep(isOut ? TestFrame::Out : TestFrame::In, text);
    };
    return options;
}

void TestClient::keep(TestFrame::Kind kind, const QByteArray &text)
{
    m_frames.append(
        {++m_lastSeq, QDateTime::currentMSecsSinceEpoch(), kind, text.left(MaxTestFrameBytes)});
    if (m_frames.size() > MaxTestFrames)
        m_frames.removeFirst();
}

Outcome TestClient::take(const TestClientOrder &order)
{
    if (order.channel.isEmpty())
        return invalid(QStringLiteral("The channel is missing."));
    switch (order.kind) {
    case TestClientOrder::Subscribe:
        return subscribe(order.channel);
    case TestClientOrder::Unsubscribe:
        if (!m_channels.removeOne(order.channel))
            return invalid(QStringLiteral("The client is not on \"%1\".").arg(order.channel));
        m_client.leaveChannel(order.channel);
        return Done{};
    case TestClientOrder::Whisper:
        return whisper(order);
    }
    return Done{};
}

// Asking again for a channel that was refused tries again.
Outcome TestClient::subscribe(const QString &name)
{
    if (client::Channel *known = m_client.find(name)) {
        if (known->isSubscribed())
            return invalid(QStringLiteral("The client is on \"%1\" already.").arg(name));
        known->subscribe();
        return Done{};
    }
    m_client.channel(name).error([this, name](const client::Refusal &why) {
        note(QStringLiteral("Not subscribed to %1: %2").arg(name, why.reason));
    });
    m_channels.append(name);
    return Done{};
}

Outcome TestClient::whisper(const TestClientOrder &order)
{
    const QString prefix = QStringLiteral("client-");
    if (!order.event.startsWith(prefix) || order.event == prefix)
        return invalid(QStringLiteral("The event is \"%1\"; what a client sends begins with "
                                      "\"client-\".")
                           .arg(order.event));
    if (!json::parse(order.data))
        return invalid(QStringLiteral("The data of the event is not JSON."));
    client::Channel *channel = m_client.find(order.channel);
    if (!channel || !channel->isSubscribed())
        return invalid(
            QStringLiteral("The client is not on \"%1\"; subscribe first.").arg(order.channel));
    if (!channel->whisper(order.event.mid(prefix.size()), order.data))
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("\"%1\" was not sent: encrypted channels take no client "
                                    "events, or too much waits for the server.")
                         .arg(order.event)};
    return Done{};
}

TestClientReport TestClient::report(quint64 after) const
{
    TestClientReport report;
    report.state = stateOf(m_client.state());
    report.socketId = QString::fromLatin1(m_client.socketId());
    report.userId = m_client.userId();
    report.failure =
        report.state == TestClientState::Connected ? QString() : QString(m_client.failure());
    for (const QString &name : m_channels) {
        const client::Channel *channel = m_client.find(name);
        (channel && channel->isSubscribed() ? report.channels : report.waiting).append(name);
    }
    const quint64 first = m_frames.isEmpty() ? m_lastSeq + 1 : m_frames.first().seq;
    report.skipped = first > after + 1 ? first - after - 1 : 0;
    for (const TestFrame &frame : m_frames) {
        if (frame.seq > after)
            report.frames.append(frame);
    }
    return report;
}

} // namespace server
