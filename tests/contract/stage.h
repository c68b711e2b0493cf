// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTest>

#include <memory>
#include <optional>

namespace test {

// One that nobody listens on at this moment, on 127.0.0.1.
quint16 freePort();

// A console under test, and a hand in what its engine holds: the app "1" with the key "key1" and
// the secret "secret1", listening.
class Stage
{
public:
    static std::unique_ptr<Stage> fake(bool hasJournal = true);
    static std::unique_ptr<Stage> local(bool hasJournal = true);

    virtual ~Stage() = default;
    virtual server::Console &console() = 0;
    // A client on these channels, as that user on presence channels. Returns its socket id.
    virtual QString addClient(const QStringList &channels, const QString &userId = {}) = 0;
    // Closes the client with 1000.
    virtual void removeClient(const QString &socketId) = 0;
    // A client whose subscription to the channel is refused with 4009.
    virtual void refuseClient(const QString &channel) = 0;
    // The app "1" comes from that file from here on.
    virtual void defineIn(const QString &file) = 0;
    // Channels of that kind have a name, for every app.
    virtual void describeChannels(const QString &name, const QString &pattern) = 0;
    // From here on, nothing can be stored.
    virtual void breakStore() = 0;
    // The port comes from a configuration file from here on; returns from which.
    virtual QString fixPort() = 0;
    // Restarts fail from here on, because the port is taken; where it really is there is nothing
    // to do.
    virtual void failRestarts() {}
};

// Calls and waits; no answer may come before the call has returned.
template <typename T, typename Call>
server::Result<T> ask(Call call)
{
    std::optional<server::Result<T>> answer;
    QObject guard;
    call(server::Reply<T>(&guard, [&answer](const server::Result<T> &result) { answer = result; }));
    if (answer)
        return server::Error{server::ErrorCode::Internal, QStringLiteral("answered at once")};
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return server::Error{server::ErrorCode::Internal, QStringLiteral("no answer")};
    return *answer;
}

// What an observer knows after all deltas: removals come before upserts.
class Mirror final : public QObject
{
    Q_OBJECT

public:
    explicit Mirror(server::Console &console);

    QHash<QString, server::ConnectionRow> connections; // by socket id
    QHash<QString, server::ChannelRow> channels;       // by name
    QHash<QString, server::MemberRow> members;         // by channel and user id
    QList<server::ConnectionGone> connectionsGone;
    QList<server::MemberGone> membersGone;
    std::optional<QList<server::TenantRow>> tenants;
    QList<server::LogEntry> log;
    quint64 logSkipped = 0;
    std::optional<server::ServerStatus> status;
    int connectionResets = 0;
    int channelResets = 0;
    int memberResets = 0;
    int deltas = 0;

    bool isListening() const { return status && status->state == server::ServerState::Listening; }
    const server::LogEntry *logRow(quint64 seq) const;

private:
    void apply(const server::ConsoleDelta &delta);
};

} // namespace test
