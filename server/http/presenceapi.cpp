// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/presenceapi.h"

#include "server/http/callfields.h"
#include "server/presence/presenceservice.h"
#include "server/protocol/limits.h"

namespace server {

namespace {

const QByteArray Heartbeat = "/api/sync/heartbeat";
const QByteArray StartViewing = "/api/sync/start-viewing";
const QByteArray StopViewing = "/api/sync/stop-viewing";
const QByteArray OnlineUsers = "/api/sync/online-users";

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

QByteArrayList tenantsOf(const Identity &user)
{
    QByteArrayList tenants;
    for (const Membership &membership : user.memberships)
        tenants.append(membership.tenant);
    return tenants;
}

Result<QByteArrayList> tenantsOf(const CallFields &fields)
{
    QByteArrayList tenants;
    const auto value = fields.value("tenants");
    const auto items = value ? json::parseArray(value->raw) : std::optional(QList<json::Value>());
    if (!items)
        return invalid(QStringLiteral("tenants must be a list of strings."));
    for (const json::Value &item : *items) {
        if (!item.isString())
            return invalid(QStringLiteral("tenants must be a list of strings."));
        tenants.append(json::stringOf(item));
    }
    return tenants;
}

// Laravel's "type" is often the name of a class: both spellings of the field are taken.
Viewing resourceOf(const CallFields &fields)
{
    const auto either = [&](const char *name, const char *shortName) {
        const QByteArray value = fields.text(name);
        return value.isEmpty() ? fields.text(shortName) : value;
    };
    return {either("resource_type", "type"), either("resource_id", "id"), 0};
}

QByteArray listText(const QList<UserPresence> &users)
{
    QByteArrayList items;
    for (const UserPresence &user : users)
        items.append(user.json());
    return "{\"count\":" + QByteArray::number(users.size()) + ",\"users\":[" + items.join(',') +
           "]}";
}

} // namespace

PresenceApi::PresenceApi(CallGate &gate, PresenceService &presence)
    : m_gate(gate)
    , m_presence(presence)
{}

bool PresenceApi::takes(const QByteArray &path) const
{
    return path.startsWith("/api/sync/") && (path == Heartbeat || path == StartViewing ||
                                             path == StopViewing || path == OnlineUsers);
}

void PresenceApi::handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond)
{
    const bool isList = path == OnlineUsers;
    m_gate.admit(request,
                 path,
                 isList ? "GET" : "POST",
                 CallGate::Takes::Both,
                 std::move(respond),
                 [this, request, path, isList](const Caller &caller, const CallAnswer &answer) {
                     if (isList)
                         list(caller, answer);
                     else
                         tell(caller, answer, request, path);
                 });
}

// `?tenant=` and `?resource_type=&resource_id=` narrow it.
void PresenceApi::list(const Caller &caller, const CallAnswer &answer) const
{
    const QByteArrayList mine = caller.user ? tenantsOf(*caller.user) : QByteArrayList();
    const QByteArray tenant = caller.query.value("tenant");
    const QByteArray type = caller.query.value("resource_type");
    const QByteArray id = caller.query.value("resource_id");
    QList<UserPresence> users = m_presence.online(caller.app.id());
    users.removeIf([&](const UserPresence &user) {
        return (caller.user && !user.isVisibleTo(mine)) ||
               (!tenant.isEmpty() && !user.tenants.contains(tenant)) ||
               (!type.isEmpty() && !user.views(type, id));
    });
    answer.ok(listText(users));
}

Result<PresenceNews> PresenceApi::newsOf(const Caller &caller,
                                         const CallFields &fields,
                                         const HttpRequest &request) const
{
    PresenceNews news;
    if (caller.user) {
        news.userId = caller.user->userId;
        news.info = caller.user->info(m_gate.settings().userInfo);
        news.tenants = tenantsOf(*caller.user);
    } else {
        news.userId = fields.text("user_id");
        if (news.userId.isEmpty() || news.userId.size() > limits::UserIdBytes)
            return invalid(QStringLiteral("user_id has %1 bytes; it must have 1 to %2.")
                               .arg(news.userId.size())
                               .arg(limits::UserIdBytes));
        const auto info = fields.value("user_info");
        if (info && !info->isObject())
            return invalid(QStringLiteral("user_info must be an object."));
        news.info = info ? info->raw.toByteArray() : QByteArray();
        const auto tenants = tenantsOf(fields);
        if (!tenants)
            return tenants.error();
        news.tenants = *tenants;
    }
    const QByteArray word = fields.text("status");
    const auto status = word.isEmpty() ? PresenceStatus::Online : presenceStatus(word);
    if (!status)
        return invalid(QStringLiteral("status is \"%1\"; it must be online, away or offline.")
                           .arg(QString::fromUtf8(word.left(64))));
    news.status = *status;
    if (fields.contains("location"))
        news.location = fields.text("location");
    news.except = SocketId::parse(request.header("x-socket-id")).value_or(SocketId());
    return news;
}

void PresenceApi::tell(const Caller &caller,
                       const CallAnswer &answer,
                       const HttpRequest &request,
                       const QByteArray &path)
{
    const auto fields = CallFields::parse(request);
    if (!fields)
        return answer.refuse(fields.error());
    const auto news = newsOf(caller, *fields, request);
    if (!news)
        return answer.refuse(news.error());
    const Viewing resource = resourceOf(*fields);
    const auto done = path == StartViewing  ? m_presence.startViewing(caller.app, *news, resource)
                      : path == StopViewing ? m_presence.stopViewing(caller.app, *news, resource)
                                            : m_presence.heartbeat(caller.app, *news);
    if (!done)
        return answer.refuse(done.error());
    answer.ok("{\"user\":" + done->json() +
              ",\"ttl\":" + QByteArray::number(m_presence.settings().ttlSeconds) + '}');
}

} // namespace server
