// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients of a FakeConsole that are followed, pinged or taken off a channel, and users kept out.
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace test {

using namespace server;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint32 RttMs = 7;

FollowedFrame frameOf(bool fromClient, FrameKind kind, const QByteArray &text)
{
    FollowedFrame frame;
    frame.utc = QDateTime::currentMSecsSinceEpoch();
    frame.fromClient = fromClient;
    frame.kind = kind;
    frame.size = text.size();
    frame.text = text;
    return frame;
}

} // namespace

void FakeConsole::addFrame(const QString &socketId, FollowedFrame frame)
{
    if (!followed().contains(socketId))
        return;
    frame.seq = m_frameCounts[socketId]++;
    followDelta(socketId).frames.append(frame);
    markDirty();
}

void FakeConsole::tellFollowers(const PublishRequest &request,
                                const QString &channel,
                                const QByteArray &text)
{
    for (const QString &socketId : followed()) {
        const auto known = m_connections.find(socketId);
        if (known != m_connections.end() && known->second.appId == request.appId &&
            known->second.channels.contains(channel) && request.excludeSocketId != socketId)
            addFrame(socketId, frameOf(false, FrameKind::Text, text));
    }
}

// The delta that waits for that connection.
FollowDelta &FakeConsole::followDelta(const QString &socketId)
{
    for (FollowDelta &delta : m_pending.followed) {
        if (delta.socketId == socketId)
            return delta;
    }
    FollowDelta delta;
    delta.socketId = socketId;
    m_pending.followed.append(delta);
    return m_pending.followed.last();
}

void FakeConsole::followedChanged()
{
    const QStringList wanted = followed();
    m_pending.followed.removeIf(
        [&](const FollowDelta &delta) { return !wanted.contains(delta.socketId); });
    m_frameCounts.removeIf([&](const auto &count) { return !wanted.contains(count.key()); });
    for (const QString &socketId : wanted) {
        if (m_frameCounts.contains(socketId))
            continue;
        m_frameCounts.insert(socketId, 0);
        FollowDelta &delta = followDelta(socketId);
        delta.reset = true;
        delta.isOpen = m_connections.contains(socketId);
    }
    markDirty();
}

void FakeConsole::endFollowed(const QString &socketId, quint16 code, const QString &reason)
{
    if (!followed().contains(socketId))
        return;
    FollowedFrame frame = frameOf(true, FrameKind::Close, reason.toUtf8());
    frame.code = code;
    addFrame(socketId, frame);
    FollowDelta &delta = followDelta(socketId);
    delta.isOpen = false;
    delta.closeCode = code;
    delta.closeReason = reason;
}

void FakeConsole::pingClients(const QStringList &socketIds, Reply<PingResult> reply)
{
    pinged.append(socketIds);
    answer<PingResult>(std::move(reply), [this, socketIds]() -> Result<PingResult> {
        PingResult result;
        for (const QString &socketId : socketIds) {
            const auto known = m_connections.find(socketId);
            if (known == m_connections.end()) {
                result.unknown.append(socketId);
                continue;
            }
            addFrame(socketId, frameOf(false, FrameKind::Ping, {}));
            addFrame(socketId, frameOf(true, FrameKind::Pong, {}));
            ConnectionRow row = known->second;
            row.rttMs = RttMs;
            upsert(row);
            ++result.sent;
        }
        return result;
    });
}

void FakeConsole::unsubscribeClient(const UnsubscribeRequest &request, Reply<Done> reply)
{
    unsubscribes.append(request);
    perform<Done>(deed("clients.unsubscribe"), std::move(reply), [this, request]() -> Outcome {
        const auto known = m_connections.find(request.socketId);
        if (known == m_connections.end() || !known->second.channels.contains(request.channel))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("The connection %1 is not on the channel \"%2\".")
                             .arg(request.socketId, request.channel)};
        ConnectionRow row = known->second;
        leaveChannel(row, request.channel, QStringLiteral("unsubscribed by an operator"));
        row.channels.removeAll(request.channel);
        row.channelCount = static_cast<qint32>(row.channels.size());
        upsert(row);
        operatorDid(
            row.appId,
            QStringLiteral("Took %1 off the channel %2").arg(request.socketId, request.channel));
        return Done{};
    });
}

void FakeConsole::blockUsers(const BlockRequest &request, Reply<QList<BlockedUser>> reply)
{
    blocks.append(request);
    perform<QList<BlockedUser>>(
        deed("clients.block"), std::move(reply), [this, request] { return blockNow(request); });
}

Result<QList<BlockedUser>> FakeConsole::blockNow(const BlockRequest &request)
{
    if (request.minutes < 1 || request.minutes > BlockRequest::MostMinutes)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A user can be blocked for 1 to %1 minutes, not %2.")
                         .arg(BlockRequest::MostMinutes)
                         .arg(request.minutes)};
    if (request.users.isEmpty())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("There is no user to block.")};
    QHash<QString, qsizetype> counts;
    for (const BlockedUser &known : std::as_const(m_blocked))
        ++counts[known.user.appId];
    for (const UserKey &user : request.users) {
        if (user.userId.isEmpty())
            return Error{ErrorCode::InvalidArgument, QStringLiteral("The user id is empty.")};
        if (!app(user.appId))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("There is no app `%1`.").arg(user.appId)};
        if (++counts[user.appId] > BlockRequest::MostUsers)
            return Error{
                ErrorCode::TooLarge,
                QStringLiteral("At most %1 users can be blocked.").arg(BlockRequest::MostUsers)};
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<BlockedUser> rows;
    QStringList ids;
    for (const UserKey &user : request.users) {
        ids.append(user.userId);
        m_blocked.removeIf([&](const BlockedUser &known) { return known.user == user; });
        m_blocked.append({user, now, now + request.minutes * MinuteMs, request.reason});
        rows.append(m_blocked.last());
    }
    operatorDid(request.users.first().appId,
                QStringLiteral("The users %1 were blocked for %2 min: %3")
                    .arg(ids.join(QStringLiteral(", ")))
                    .arg(request.minutes)
                    .arg(request.reason));
    return rows;
}

void FakeConsole::unblockUser(const UserKey &user, Reply<Done> reply)
{
    perform<Done>(deed("clients.unblock", user.appId), std::move(reply), [this, user]() -> Outcome {
        if (m_blocked.removeIf([&](const BlockedUser &known) { return known.user == user; }) == 0)
            return Error{ErrorCode::NotFound,
                         QStringLiteral("The user \"%1\" is not blocked.").arg(user.userId)};
        operatorDid(user.appId, QStringLiteral("Unblocked the user %1").arg(user.userId));
        return Done{};
    });
}

void FakeConsole::blockedUsers(Reply<QList<BlockedUser>> reply)
{
    answer<QList<BlockedUser>>(std::move(reply), [this]() -> Result<QList<BlockedUser>> {
        QList<BlockedUser> rows = m_blocked;
        std::sort(rows.begin(), rows.end(), [](const BlockedUser &a, const BlockedUser &b) {
            return std::tie(a.untilUtc, a.user.appId, a.user.userId) <
                   std::tie(b.untilUtc, b.user.appId, b.user.userId);
        });
        return rows;
    });
}

Result<ConnectionReport> FakeConsole::reportNow(const QString &socketId) const
{
    static const QRegularExpression form(QStringLiteral("^[0-9]+\\.[0-9]+$"));
    if (!form.match(socketId).hasMatch())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("\"%1\" is no socket id.").arg(socketId)};
    ConnectionReport report;
    report.socketId = socketId;
    for (const auto &[id, member] : m_members) {
        if (member.devices.contains(socketId))
            report.identities.append({member.key.channel, member.key.userId, member.info});
    }
    for (auto it = m_log.crbegin(); it != m_log.crend(); ++it) {
        if (it->socketId != socketId || it->kind == LogKind::Event ||
            it->kind == LogKind::ClientEvent ||
            report.events.size() == ConnectionReport::MostEvents)
            continue;
        report.events.append(*it);
        report.events.last().payload.clear();
    }
    return report;
}

void FakeConsole::connectionReport(const QString &socketId, Reply<ConnectionReport> reply)
{
    reportsAsked.append(socketId);
    answer<ConnectionReport>(std::move(reply), [this, socketId] { return reportNow(socketId); });
}

void FakeConsole::connectionRows(const QStringList &socketIds, Reply<QList<ConnectionRow>> reply)
{
    answer<QList<ConnectionRow>>(
        std::move(reply), [this, socketIds]() -> Result<QList<ConnectionRow>> {
            if (socketIds.size() > MostConnectionRows)
                return Error{ErrorCode::TooLarge, QStringLiteral("Too many connections.")};
            QList<ConnectionRow> rows;
            for (const QString &socketId : socketIds) {
                if (const auto row = m_connections.find(socketId); row != m_connections.end())
                    rows.append(row->second);
            }
            return rows;
        });
}

// Names are as a test has written them; rows begin again.
void FakeConsole::setPersonKeys(const PersonKeys &keys)
{
    if (keys == (personKeys.isEmpty() ? PersonKeys() : personKeys.last()))
        return;
    personKeys.append(keys);
    const Topics watched = m_watched;
    observedChanged(watched & ~(Topics(Topic::Connections) | Topic::Presence));
    observedChanged(watched);
}

} // namespace test
