// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients that are followed, pinged or taken off a channel, and users that are kept out: a part of
// ConsoleFeed.
#include "server/console/local/consolefeed.h"

#include <algorithm>
#include <tuple>

namespace server {

namespace {

constexpr quint64 FramesPerDelta = 500;
constexpr qint64 MinuteMs = 60'000;

static_assert(BlockRequest::MostUsers == BlockedUsers::Most);

FrameKind kindOf(framecodec::Opcode opcode)
{
    switch (opcode) {
    case framecodec::Binary:
        return FrameKind::Binary;
    case framecodec::Ping:
        return FrameKind::Ping;
    case framecodec::Pong:
        return FrameKind::Pong;
    case framecodec::Close:
        return FrameKind::Close;
    default:
        return FrameKind::Text;
    }
}

FollowedFrame rowOf(quint64 seq, const FrameTap::Frame &frame)
{
    return {
        seq, frame.utc, frame.fromClient, kindOf(frame.opcode), frame.size, frame.text, frame.code};
}

BlockedUser rowOf(const QByteArray &appId, const BlockedUsers::Entry &entry)
{
    return {{QString::fromUtf8(appId), QString::fromUtf8(entry.userId)},
            entry.sinceUtc,
            entry.untilUtc,
            entry.reason};
}

Error noApp(const QString &id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no app with the id \"%1\".").arg(id)};
}

// The users of a request, by their apps.
QHash<QString, QByteArrayList> byApp(const QList<UserKey> &users)
{
    QHash<QString, QByteArrayList> ids;
    for (const UserKey &user : users)
        ids[user.appId].append(user.userId.toUtf8());
    return ids;
}

Outcome checkBlock(const BlockRequest &request)
{
    const auto invalid = [](const QString &text) {
        return Error{ErrorCode::InvalidArgument, text};
    };
    if (request.minutes < 1 || request.minutes > BlockRequest::MostMinutes)
        return invalid(QStringLiteral("A user can be blocked for 1 to %1 minutes, not %2.")
                           .arg(BlockRequest::MostMinutes)
                           .arg(request.minutes));
    const bool isNamed = std::all_of(request.users.begin(),
                                     request.users.end(),
                                     [](const UserKey &user) { return !user.userId.isEmpty(); });
    if (request.users.isEmpty() || !isNamed)
        return invalid(QStringLiteral("There is no user to block: the user id is empty."));
    return Done{};
}

} // namespace

Connection *ConsoleFeed::connectionOf(const QString &socketId) const
{
    const auto id = SocketId::parse(socketId.toLatin1());
    return id ? m_engine.connections().find(*id) : nullptr;
}

void ConsoleFeed::collectFollowed(ConsoleDelta &delta, const QStringList &followed)
{
    for (auto it = m_followed.begin(); it != m_followed.end();) {
        if (followed.contains(it.key())) {
            ++it;
            continue;
        }
        if (Connection *connection = connectionOf(it.key()))
            connection->setTap(nullptr);
        it = m_followed.erase(it);
    }
    for (const QString &socketId : followed) {
        const bool isNew = !m_followed.contains(socketId);
        Followed &one = m_followed[socketId];
        Connection *connection = isNew ? connectionOf(socketId) : nullptr;
        if (connection) {
            one.tap = std::make_shared<FrameTap>(m_engine.clock());
            connection->setTap(one.tap);
        }
        if (one.isOver)
            continue;
        FollowDelta news = follow(socketId, one);
        news.reset = isNew;
        if (isNew || !news.frames.isEmpty() || news.dropped > 0 || !news.isOpen)
            delta.followed.append(news);
    }
}

FollowDelta ConsoleFeed::follow(const QString &socketId, Followed &followed) const
{
    FollowDelta delta;
    delta.socketId = socketId;
    if (!followed.tap) {
        delta.isOpen = false;
        followed.isOver = true;
        return delta;
    }
    const Ring<FrameTap::Frame> &frames = followed.tap->frames();
    if (followed.nextSeq < frames.firstSeq()) {
        delta.dropped = frames.firstSeq() - followed.nextSeq;
        followed.nextSeq = frames.firstSeq();
    }
    const quint64 end = qMin(frames.nextSeq(), followed.nextSeq + FramesPerDelta);
    for (; followed.nextSeq < end; ++followed.nextSeq)
        delta.frames.append(rowOf(followed.nextSeq, frames.at(followed.nextSeq)));
    if (followed.nextSeq < frames.nextSeq())
        return delta;
    if (const auto &gone = followed.tap->end()) {
        delta.isOpen = false;
        delta.closeCode = gone->code;
        delta.closeReason = QString::fromUtf8(gone->reason);
        followed.isOver = true;
    }
    return delta;
}

PingResult ConsoleFeed::pingClients(const QStringList &socketIds)
{
    PingResult result;
    for (const QString &socketId : socketIds) {
        Connection *connection = connectionOf(socketId);
        if (!connection) {
            result.unknown.append(socketId);
            continue;
        }
        m_engine.connections().ping(*connection);
        ++result.sent;
    }
    return result;
}

Result<QString> ConsoleFeed::unsubscribeClient(const UnsubscribeRequest &request)
{
    Connection *connection = connectionOf(request.socketId);
    if (!connection)
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("There is no connection \"%1\" any more.").arg(request.socketId)};
    if (!m_engine.subscriptions().expel(*connection, request.channel.toUtf8()))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The connection %1 is not on the channel \"%2\".")
                         .arg(request.socketId, request.channel)};
    return QString::fromUtf8(connection->app().id());
}

Result<QList<BlockedUser>> ConsoleFeed::blockUsers(const BlockRequest &request)
{
    if (const auto checked = checkBlock(request); !checked)
        return checked.error();
    const auto wanted = byApp(request.users);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const AppRuntime *app = m_engine.apps().byId(it.key().toUtf8());
        if (!app)
            return noApp(it.key());
        if (app->blocked.count() + app->blocked.newOnes(*it) > BlockedUsers::Most)
            return Error{ErrorCode::TooLarge,
                         QStringLiteral("At most %1 users of the app \"%2\" can be blocked at a "
                                        "time; %3 are.")
                             .arg(BlockedUsers::Most)
                             .arg(it.key())
                             .arg(app->blocked.count())};
    }
    const qint64 nowUtc = m_engine.clock().utcMs();
    QList<BlockedUser> rows;
    for (const UserKey &user : request.users) {
        AppRuntime *app = m_engine.apps().byId(user.appId.toUtf8());
        const BlockedUsers::Entry entry{
            user.userId.toUtf8(), nowUtc, nowUtc + request.minutes * MinuteMs, request.reason};
        app->blocked.block(entry);
        rows.append(rowOf(app->id(), entry));
    }
    return rows;
}

Outcome ConsoleFeed::unblockUser(const UserKey &user)
{
    AppRuntime *app = m_engine.apps().byId(user.appId.toUtf8());
    if (!app || !app->blocked.unblock(user.userId.toUtf8()))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The user \"%1\" is not blocked.").arg(user.userId)};
    return Done{};
}

QList<BlockedUser> ConsoleFeed::blockedUsers()
{
    QList<BlockedUser> rows;
    for (const auto &app : m_engine.apps().all()) {
        app->blocked.dropEnded(m_engine.clock().utcMs());
        for (const BlockedUsers::Entry &entry : app->blocked.entries())
            rows.append(rowOf(app->id(), entry));
    }
    std::sort(rows.begin(), rows.end(), [](const BlockedUser &a, const BlockedUser &b) {
        return std::tie(a.untilUtc, a.user.appId, a.user.userId) <
               std::tie(b.untilUtc, b.user.appId, b.user.userId);
    });
    return rows;
}

} // namespace server
