// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/signin.h"

#include "server/apps/appruntime.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"

namespace server {

SignIn::SignIn(Activity &activity)
    : m_activity(activity)
{}

void SignIn::signIn(Connection &connection, const SigninMessage &message)
{
    AppRuntime &app = connection.app();
    const auto user = json::parseObject(message.userData);
    const auto id = user ? json::findString(*user, "id") : std::nullopt;
    if (!id || id->isEmpty() || id->size() > limits::UserIdBytes) {
        refuse(connection,
               QStringLiteral("The user_data of the signin needs an id: a string of 1 to %1 bytes.")
                   .arg(limits::UserIdBytes));
        return;
    }
    if (!isUserAuthValid(
            app.signingKey(), message.auth, connection.id().toByteArray(), message.userData)) {
        m_activity.authFailed(AuthFailure::User);
        refuse(connection,
               QStringLiteral("The signature of the signin does not match the app's secret."));
        return;
    }
    if (const QString why = app.blocked.objection(*id); !why.isEmpty())
        return refuse(connection, why);
    signOut(connection);
    connection.signedInUser = *id;
    const auto info = user->find("user_info");
    connection.userInfo = info ? info->raw.toByteArray() : QByteArray();
    app.users.identify(*id, connection.id());
    connection.sendText(frames::signinSuccess(message.userData));
    m_activity.signedIn(connection);
    watch(connection, *user);
    if (app.watchlists.signIn(*id, &connection))
        announce(app, *id, true);
}

void SignIn::signOut(Connection &connection)
{
    if (connection.signedInUser.isEmpty())
        return;
    AppRuntime &app = connection.app();
    app.users.forget(connection.signedInUser, connection.id());
    app.watchlists.watch(&connection, {});
    if (app.watchlists.signOut(connection.signedInUser, &connection))
        announce(app, connection.signedInUser, false);
    connection.signedInUser.clear();
}

void SignIn::refuse(Connection &connection, const QString &why)
{
    connection.sendText(frames::error(closecode::Unauthorized, "Connection not authorized."));
    m_activity.refused(
        {connection.identity().source(), connection.app().id(), {}, "4009", connection.id(), why});
}

void SignIn::watch(Connection &connection, const json::Object &userData)
{
    const auto list = userData.find("watchlist");
    const auto items = list ? json::parseArray(list->raw) : std::nullopt;
    if (!items || items->isEmpty())
        return;
    QByteArrayList watched;
    QByteArrayList online;
    QByteArrayList offline;
    for (const json::Value &item : *items) {
        if (!item.isString() || watched.size() == limits::WatchlistUsers)
            continue;
        const QByteArray userId = json::stringOf(item);
        watched.append(userId);
        (connection.app().watchlists.isOnline(userId) ? online : offline)
            .append(item.raw.toByteArray());
    }
    connection.app().watchlists.watch(&connection, watched);
    if (!watched.isEmpty())
        connection.sendText(frames::watchlistEvents(online, offline));
    if (items->size() > limits::WatchlistUsers)
        connection.sendText(
            frames::error(closecode::WatchlistTooLong, "The watchlist is longer than 100 users."));
}

void SignIn::announce(AppRuntime &app, const QByteArray &userId, bool online)
{
    const QSet<Connection *> watchers = app.watchlists.watchers(userId);
    if (watchers.isEmpty())
        return;
    const QByteArrayList ids = {json::quoted(userId)};
    const QByteArray text =
        online ? frames::watchlistEvents(ids, {}) : frames::watchlistEvents({}, ids);
    for (Connection *watcher : watchers)
        watcher->sendText(text);
}

} // namespace server
