// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/deeds.h"

#include <QDateTime>

namespace server {

namespace {

constexpr qsizetype MostListed = 20;

AuditEntry deed(const char *action, const QString &text, const QString &appId = {})
{
    AuditEntry entry;
    entry.action = QLatin1String(action);
    entry.appId = appId;
    entry.text = text;
    return entry;
}

QString listed(const QStringList &items)
{
    const QString list = items.mid(0, MostListed).join(QStringLiteral(", "));
    return items.size() <= MostListed
               ? list
               : QStringLiteral("%1 and %2 more").arg(list).arg(items.size() - MostListed);
}

// "event order.shipped"; nothing for what is empty.
void put(AuditEntry &entry, const char *name, const QString &value)
{
    if (!value.isEmpty())
        entry.values.append(QLatin1String(name) + u' ' + value);
}

void putSize(AuditEntry &entry, qsizetype bytes)
{
    put(entry, "data", QStringLiteral("%1 bytes").arg(bytes));
}

QString audienceOf(const TenantEventRequest &request)
{
    switch (request.audience) {
    case BroadcastAudience::Tenant:
        return QStringLiteral("the tenant \"%1\"").arg(request.tenant);
    case BroadcastAudience::Module:
        return QStringLiteral("the module \"%1\" of the tenant \"%2\"")
            .arg(request.to, request.tenant);
    case BroadcastAudience::User:
        return QStringLiteral("the user \"%1\"").arg(request.to);
    case BroadcastAudience::Everybody:
        break;
    }
    return QStringLiteral("everybody");
}

// What an edit brings besides whom it is about.
struct Values
{
    AuditEntry &entry;

    void operator()(const PutUser &edit)
    {
        put(entry, "name", edit.user.name);
        put(entry, "email", edit.user.email);
    }
    void operator()(const PutTenant &edit) { put(entry, "name", edit.tenant.name); }
    void operator()(const PutMembership &edit)
    {
        put(entry, "role", edit.membership.role);
        put(entry, "permissions", listed(edit.membership.permissions));
    }
    void operator()(const IssueToken &edit)
    {
        put(entry, "name", edit.name);
        if (edit.expiresUtc != 0)
            put(entry,
                "expires",
                QDateTime::fromMSecsSinceEpoch(edit.expiresUtc, Qt::UTC).toString(Qt::ISODate));
    }
    template <typename Edit>
    void operator()(const Edit &)
    {}
};

} // namespace

AuditEntry startDeed()
{
    return deed("server.start", QStringLiteral("The server was started"));
}

AuditEntry stopDeed()
{
    return deed("server.stop", QStringLiteral("The server was stopped"));
}

AuditEntry restartDeed()
{
    return deed("server.restart", QStringLiteral("The listener was restarted"));
}

AuditEntry settingsDeed()
{
    return deed("server.settings", QStringLiteral("The settings of the server were changed"));
}

AuditEntry tenantRulesDeed()
{
    return deed("server.tenants", QStringLiteral("The rules for tenants were changed"));
}

QStringList ruleValues(const QStringList &patterns)
{
    QStringList values;
    for (const QString &pattern : patterns)
        values.append(QStringLiteral("rule %1 ").arg(values.size() + 1) + pattern);
    return values.isEmpty() ? QStringList{QStringLiteral("no rule")} : values;
}

AuditEntry demoDeed(bool on)
{
    return on ? deed("demo.start", QStringLiteral("The demo was switched on"))
              : deed("demo.stop", QStringLiteral("The demo was switched off"));
}

AuditEntry deedOf(const PublishRequest &request)
{
    AuditEntry entry =
        deed("event.publish",
             QStringLiteral("The event \"%1\" was published on %2")
                 .arg(request.event,
                      request.channels.size() == 1
                          ? request.channels.first()
                          : QStringLiteral("%1 channels").arg(request.channels.size())),
             request.appId);
    put(entry, "channels", listed(request.channels));
    put(entry, "excluded", request.excludeSocketId);
    if (request.by == PublishBy::HttpApi)
        put(entry, "by", QStringLiteral("the HTTP API"));
    else if (request.by == PublishBy::Client)
        put(entry, "as", request.senderSocketId);
    putSize(entry, request.data.size());
    return entry;
}

AuditEntry deedOf(const TenantEventRequest &request)
{
    AuditEntry entry = deed(
        "event.tenant",
        QStringLiteral("The event \"%1\" was sent to %2").arg(request.event, audienceOf(request)),
        request.appId);
    put(entry, "commandId", request.commandId);
    put(entry, "excluded", request.excludeSocketId);
    putSize(entry, request.data.size());
    return entry;
}

AuditEntry deedOf(const NotificationRequest &request)
{
    const QString whom = request.role.isEmpty()
                             ? QStringLiteral("%1 users").arg(request.userIds.size())
                             : QStringLiteral("who has the role \"%1\" in the tenant \"%2\"")
                                   .arg(request.role, request.tenant);
    AuditEntry entry = deed(
        "event.notify", QStringLiteral("A notification was sent to %1").arg(whom), request.appId);
    put(entry, "users", listed(request.userIds));
    put(entry, "type", request.type);
    put(entry, "excluded", request.excludeSocketId);
    putSize(entry, request.data.size());
    return entry;
}

AuditEntry deedOf(const DisconnectRequest &request)
{
    AuditEntry entry = deed("clients.disconnect",
                            QStringLiteral("%1 clients were to be disconnected with %2")
                                .arg(request.socketIds.size())
                                .arg(request.code));
    put(entry, "sockets", listed(request.socketIds));
    put(entry, "reason", request.reason);
    return entry;
}

AuditEntry deedOf(const UnsubscribeRequest &request)
{
    return deed("clients.unsubscribe",
                QStringLiteral("The client %1 was taken off the channel \"%2\"")
                    .arg(request.socketId, request.channel));
}

AuditEntry deedOf(const BlockRequest &request)
{
    QStringList users;
    QString appId;
    for (const UserKey &user : request.users) {
        users.append(user.userId);
        appId = users.size() == 1 || appId == user.appId ? user.appId : QString();
    }
    const QString what =
        (users.size() == 1 ? QStringLiteral("The user %1 was blocked for %2 min")
                           : QStringLiteral("The users %1 were blocked for %2 min"))
            .arg(listed(users))
            .arg(request.minutes);
    AuditEntry entry =
        deed("clients.block",
             request.reason.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, request.reason),
             appId);
    put(entry, "reason", request.reason);
    return entry;
}

AuditEntry unblockDeed(const UserKey &user)
{
    return deed("clients.unblock",
                QStringLiteral("The user %1 was unblocked").arg(user.userId),
                user.appId);
}

AuditEntry deedOf(const DirectoryEdit &edit)
{
    AuditEntry entry = deed("directory.edit", describe(edit));
    std::visit(Values{entry}, edit);
    return entry;
}

AuditEntry addDeed(const AppSettings &settings)
{
    const QString name = settings.name.isEmpty() ? settings.id : settings.name;
    return deed("app.add", QStringLiteral("The app \"%1\" was to be added").arg(name), settings.id);
}

AuditEntry changeDeed(const AppSettings &settings)
{
    return deed("app.change",
                QStringLiteral("The app \"%1\" was to be changed").arg(settings.id),
                settings.id);
}

AuditEntry removeDeed(const QString &appId)
{
    return deed("app.remove", QStringLiteral("The app \"%1\" was to be removed").arg(appId), appId);
}

AuditEntry rotateDeed(const QString &appId, qint64 graceSeconds)
{
    AuditEntry entry = deed(
        "app.rotate", QStringLiteral("The app \"%1\" was to get another secret").arg(appId), appId);
    put(entry, "grace", QStringLiteral("%1 s").arg(graceSeconds));
    return entry;
}

bool isTold(const AuditEntry &deed)
{
    return deed.action.startsWith(u"app.") || deed.action.startsWith(u"clients.") ||
           deed.action.startsWith(u"directory.") || deed.action == u"server.settings" ||
           deed.action == u"server.tenants";
}

} // namespace server
