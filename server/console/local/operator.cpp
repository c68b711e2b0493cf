// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator asks of the engine: the second half of ConsoleFeed.
#include "server/broadcasting/payload.h"
#include "server/console/local/consolefeed.h"

#include <QElapsedTimer>

namespace server {

namespace {

constexpr quint16 LowestAppCode = 4000;
constexpr quint16 HighestAppCode = 4999;

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

Error noDirectory()
{
    return {ErrorCode::Unavailable,
            QStringLiteral("Belfry authorizes no users here, so it has no directory "
                           "(authorization.enabled).")};
}

} // namespace

Result<ConsoleFeed::Prepared> ConsoleFeed::prepare(const PublishRequest &request) const
{
    if (m_engine.state() != ServerState::Listening)
        return Error{ErrorCode::Stopped,
                     QStringLiteral("The server is stopped, so nobody would get the event.")};
    Prepared prepared;
    prepared.app = m_engine.apps().byId(request.appId.toUtf8());
    if (!prepared.app)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app with the id \"%1\".").arg(request.appId)};
    for (const QString &channel : request.channels)
        prepared.channels.append(channel.toUtf8());
    if (!request.excludeSocketId.isEmpty()) {
        const auto id = SocketId::parse(request.excludeSocketId.toLatin1());
        if (!id) {
            return invalid(QStringLiteral("\"%1\" is not a socket id; one looks like 1234.5678.")
                               .arg(request.excludeSocketId));
        }
        prepared.except = *id;
    }
    if (request.by == PublishBy::Client) {
        const auto id = SocketId::parse(request.senderSocketId.toLatin1());
        const Connection *sender = id ? m_engine.connections().find(*id) : nullptr;
        if (!sender || sender->app().id() != prepared.app->id())
            return Error{ErrorCode::NotFound,
                         QStringLiteral("No client of this app has the socket id \"%1\".")
                             .arg(request.senderSocketId)};
        prepared.except = *id;
    }
    return prepared;
}

// As for the HTTP API; too many channels are only an invalid argument to a console.
Outcome ConsoleFeed::check(const AppRuntime &app, const OutgoingEvent &event) const
{
    auto checked = m_engine.publisher().check(app, event);
    if (!checked && checked.error().code == ErrorCode::OverLimit)
        return invalid(checked.error().message);
    return checked;
}

// The data, of a tenant event with `_tenant_id` and `_timestamp` in it, as one of the application
// would carry them.
Result<QByteArray> ConsoleFeed::eventData(const PublishRequest &request,
                                          const Prepared &prepared) const
{
    if (!request.tenantEvent)
        return request.data;
    const auto object = json::parseObject(request.data);
    if (!object)
        return invalid(QStringLiteral("A tenant event needs a JSON object as its data."));
    QByteArray tenant;
    for (const QByteArray &channel : prepared.channels) {
        const QByteArray other = m_engine.tenants().tenantOf(channel);
        if (other.isEmpty()) {
            return invalid(
                QStringLiteral(
                    "The channel \"%1\" belongs to no tenant, so it cannot carry a tenant event.")
                    .arg(QString::fromUtf8(channel)));
        }
        if (!tenant.isEmpty() && other != tenant)
            return invalid(QStringLiteral(
                "A tenant event goes to one tenant; these channels belong to several."));
        tenant = other;
    }
    return merged(*object, tenantFields(tenant, m_engine.clock().utcMs()));
}

Result<PublishResult> ConsoleFeed::publish(const PublishRequest &request, const QString &account)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return prepared.error();
    if (request.by == PublishBy::Client)
        return publishAsClient(request, *prepared, account);
    const auto data = eventData(request, *prepared);
    if (!data)
        return data.error();
    const QByteArray rawData = json::quoted(*data);
    const OutgoingEvent event{request.event.toUtf8(),
                              prepared->channels,
                              rawData,
                              prepared->except,
                              "console",
                              accountExtras(account),
                              true};
    if (const auto checked = check(*prepared->app, event); !checked)
        return checked.error();

    const auto planned = reach(request);
    PublishResult result;
    result.acceptedUtc = m_engine.clock().utcMs();
    QElapsedTimer timer;
    timer.start();
    const auto published = m_engine.publisher().publish(*prepared->app, event);
    result.tookMicroseconds = timer.nsecsElapsed() / 1000;
    if (published.firstNs >= 0)
        result.firstWriteMicroseconds = published.firstNs / 1000;
    result.logSeq = published.firstLogSeq;
    result.wire = published.firstText;
    result.reach.excluded = planned ? planned->excluded : 0;
    for (const auto &channel : published.channels) {
        result.reach.channels.append(
            {QString::fromUtf8(channel.channel), qint32(channel.recipients)});
        result.reach.recipients += qint32(channel.recipients);
    }
    return result;
}

Result<PublishReach> ConsoleFeed::reach(const PublishRequest &request)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return prepared.error();
    // Name and data are not looked at: these are good ones.
    const OutgoingEvent event{"event", prepared->channels, "\"\"", prepared->except, "console"};
    if (const auto checked = check(*prepared->app, event); !checked)
        return checked.error();
    return reachOf(*prepared->app, prepared->channels, prepared->except);
}

PublishReach
ConsoleFeed::reachOf(AppRuntime &app, const QByteArrayList &channels, const SocketId &except) const
{
    PublishReach reach;
    QByteArrayList seen;
    const Connection *left = m_engine.connections().find(except);
    for (const QByteArray &name : channels) {
        if (seen.contains(name))
            continue;
        seen.append(name);
        Channel *channel = app.channels.find(name);
        qint32 recipients = channel ? qint32(channel->subscriberCount()) : 0;
        if (channel && left && left->subscriptions.contains(channel)) {
            --recipients;
            ++reach.excluded;
        }
        reach.channels.append({QString::fromUtf8(name), recipients});
        reach.recipients += recipients;
    }
    return reach;
}

QString ConsoleFeed::reasonOf(const DisconnectRequest &request)
{
    return request.reason.isEmpty() ? QStringLiteral("Disconnected by the operator")
                                    : request.reason;
}

Result<DisconnectResult> ConsoleFeed::disconnectClients(const DisconnectRequest &request)
{
    if (request.code < LowestAppCode || request.code > HighestAppCode) {
        return invalid(QStringLiteral("The close code %1 cannot be used; it must be from %2 to %3.")
                           .arg(request.code)
                           .arg(LowestAppCode)
                           .arg(HighestAppCode));
    }
    DisconnectResult result;
    const QByteArray reason = reasonOf(request).toUtf8();
    for (const QString &socketId : request.socketIds) {
        const auto id = SocketId::parse(socketId.toLatin1());
        Connection *connection = id ? m_engine.connections().find(*id) : nullptr;
        if (!connection) {
            result.unknown.append(socketId);
            continue;
        }
        m_engine.connections().close(*connection, request.code, reason);
        ++result.closed;
    }
    return result;
}

void ConsoleFeed::directory(const DirectoryQuery &query,
                            const AppEditor::Answer<DirectoryPage> &answer)
{
    if (Directory *directory = m_engine.directory())
        return directory->page(query, answer);
    answer(noDirectory());
}

void ConsoleFeed::editDirectory(const DirectoryEdit &edit,
                                const AppEditor::Answer<DirectoryEdited> &answer)
{
    if (Directory *directory = m_engine.directory())
        return directory->edit(edit, answer);
    answer(noDirectory());
}

void ConsoleFeed::searchJournal(const JournalQuery &query,
                                const AppEditor::Answer<JournalPage> &answer)
{
    if (Archive *archive = m_engine.archive())
        return archive->events().search(query, answer);
    answer(Error{ErrorCode::Unavailable,
                 QStringLiteral("There is no journal on disk (journal.enabled).")});
}

Result<AppCredentials> ConsoleFeed::credentials(const QString &appId)
{
    const AppRuntime *app = m_engine.apps().byId(appId.toUtf8());
    if (!app)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app with the id \"%1\".").arg(appId)};
    return AppCredentials{
        appId, QString::fromUtf8(app->app().key), QString::fromUtf8(app->app().secret)};
}

} // namespace server
