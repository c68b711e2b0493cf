// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sending would do, of a FakeConsole, and the signed request for it.
#include "tests/support/fakeconsole.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace test {

using namespace server;

namespace {

QJsonValue object(const QByteArray &data)
{
    return QJsonDocument::fromJson(data).object();
}

QString pathOf(const PublishRequest &request)
{
    return QStringLiteral("/apps/%1/events").arg(request.appId);
}

QString pathOf(const TenantEventRequest &request)
{
    return QStringLiteral("/api/tenants/%1/events").arg(request.tenant);
}

QString pathOf(const NotificationRequest &)
{
    return QStringLiteral("/api/notifications");
}

QJsonObject bodyOf(const PublishRequest &request)
{
    return {{QStringLiteral("name"), request.event},
            {QStringLiteral("channels"), QJsonArray::fromStringList(request.channels)},
            {QStringLiteral("data"), QString::fromUtf8(request.data)}};
}

QJsonObject bodyOf(const TenantEventRequest &request)
{
    QJsonObject body{{QStringLiteral("name"), request.event},
                     {QStringLiteral("data"), object(request.data)}};
    if (request.audience == BroadcastAudience::Module)
        body[QStringLiteral("module")] = request.to;
    else if (request.audience == BroadcastAudience::User)
        body[QStringLiteral("user")] = request.to;
    else if (request.audience == BroadcastAudience::Everybody)
        body[QStringLiteral("global")] = true;
    return body;
}

QJsonObject bodyOf(const NotificationRequest &request)
{
    QJsonObject body{{QStringLiteral("data"), object(request.data)}};
    if (request.role.isEmpty()) {
        body[QStringLiteral("users")] = QJsonArray::fromStringList(request.userIds);
    } else {
        body[QStringLiteral("recipient_type")] = QStringLiteral("role");
        body[QStringLiteral("recipient_role")] = request.role;
        body[QStringLiteral("tenant")] = request.tenant;
    }
    if (!request.type.isEmpty())
        body[QStringLiteral("type")] = request.type;
    return body;
}

void sign(Rehearsal &rehearsal, const AppSummary &app, const QString &secret)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    rehearsal.signedUtc = now * 1000;
    rehearsal.validSeconds = 600;
    rehearsal.bodyMd5 = QCryptographicHash::hash(rehearsal.body, QCryptographicHash::Md5).toHex();
    rehearsal.query = "auth_key=" + app.key.toUtf8() +
                      "&auth_timestamp=" + QByteArray::number(now) +
                      "&auth_version=1.0&body_md5=" + rehearsal.bodyMd5;
    rehearsal.signedText = "POST\n" + rehearsal.path + '\n' + rehearsal.query;
    rehearsal.query +=
        "&auth_signature=" + QMessageAuthenticationCode::hash(
                                 rehearsal.signedText, secret.toUtf8(), QCryptographicHash::Sha256)
                                 .toHex();
}

} // namespace

Result<Rehearsal> FakeConsole::rehearseNow(const Sendable &what) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Result<QList<PublishRequest>> events = QList<PublishRequest>();
    if (const auto *publish = std::get_if<PublishRequest>(&what))
        events = QList{*publish};
    else if (const auto *tenant = std::get_if<TenantEventRequest>(&what))
        events = eventsOf(*tenant);
    else
        events = eventsOf(std::get<NotificationRequest>(what));
    if (!events)
        return events.error();
    Rehearsal rehearsal;
    const auto *notification = std::get_if<NotificationRequest>(&what);
    rehearsal.isReachKnown = !notification || notification->role.isEmpty();
    for (const PublishRequest &event : *events) {
        if (const auto checked = checkPublish(event); !checked)
            return checked.error();
        const PublishRequest told = asTold(event, now);
        if (rehearsal.event.isEmpty()) {
            rehearsal.event = told.event;
            rehearsal.data = told.data;
            rehearsal.channel = told.channels.first();
            rehearsal.wire = frame(told.event, rehearsal.channel, told.data);
        }
        const PublishReach reach = reachNow(event).value();
        rehearsal.reach.channels += reach.channels;
        rehearsal.reach.recipients += reach.recipients;
        rehearsal.reach.excluded += reach.excluded;
    }
    if (!rehearsal.isReachKnown) {
        rehearsal.reach = {};
        rehearsal.channel.clear();
        rehearsal.wire.clear();
    }
    if (const auto *publish = std::get_if<PublishRequest>(&what);
        publish && publish->by == PublishBy::Client) {
        rehearsal.method.clear();
        rehearsal.wire = clientFrame(*publish);
        return rehearsal;
    }
    std::visit(
        [&](const auto &request) {
            rehearsal.path = pathOf(request).toUtf8();
            auto body = bodyOf(request);
            if constexpr (std::is_same_v<std::decay_t<decltype(request)>, PublishRequest>)
                body[QStringLiteral("data")] = QString::fromUtf8(asTold(request, now).data);
            if (!request.excludeSocketId.isEmpty())
                body[QStringLiteral("socket_id")] = request.excludeSocketId;
            rehearsal.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
            sign(rehearsal, *app(request.appId), m_secrets.value(request.appId));
        },
        what);
    return rehearsal;
}

void FakeConsole::rehearse(const Sendable &what, Reply<Rehearsal> reply)
{
    rehearsals.append(what);
    answer<Rehearsal>(std::move(reply), [this, what] { return rehearseNow(what); });
}

} // namespace test
