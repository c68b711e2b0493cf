// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/eventtemplate.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ui {

using server::BroadcastAudience;

namespace {

class Templates
{
    Q_DECLARE_TR_FUNCTIONS(ui::Templates)
};

const QStringList &kinds()
{
    static const QStringList names{
        QStringLiteral("event"), QStringLiteral("tenantEvent"), QStringLiteral("notification")};
    return names;
}

const QStringList &ways()
{
    static const QStringList names{
        QStringLiteral("console"), QStringLiteral("httpApi"), QStringLiteral("client")};
    return names;
}

const QStringList &audiences()
{
    static const QStringList names{QStringLiteral("tenant"),
                                   QStringLiteral("module"),
                                   QStringLiteral("user"),
                                   QStringLiteral("everybody")};
    return names;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

EventTemplate onChannel(const QString &name,
                        const QString &folder,
                        const char *channel,
                        const char *event,
                        const char *data)
{
    EventTemplate made{name, folder, {}};
    made.draft.channels = QStringList{QLatin1String(channel)};
    made.draft.event = QLatin1String(event);
    made.draft.data = QString::fromUtf8(data);
    return made;
}

} // namespace

QJsonObject draftToJson(const PublishDraft &draft)
{
    return {{QStringLiteral("as"), kinds()[static_cast<int>(draft.sendAs)]},
            {QStringLiteral("app"), draft.appId},
            {QStringLiteral("channels"), QJsonArray::fromStringList(draft.channels)},
            {QStringLiteral("event"), draft.event},
            {QStringLiteral("by"), ways()[static_cast<int>(draft.by)]},
            {QStringLiteral("sender"), draft.sender},
            {QStringLiteral("exclude"), draft.exclude},
            {QStringLiteral("data"), draft.data},
            {QStringLiteral("plainText"), draft.plainText},
            {QStringLiteral("tenantEvent"), draft.tenantEvent},
            {QStringLiteral("tenant"), draft.tenant},
            {QStringLiteral("audience"), audiences()[static_cast<int>(draft.audience)]},
            {QStringLiteral("to"), draft.to},
            {QStringLiteral("forRole"), draft.forRole},
            {QStringLiteral("names"), QJsonArray::fromStringList(draft.names)},
            {QStringLiteral("type"), draft.type},
            {QStringLiteral("now"), draft.now}};
}

PublishDraft draftFromJson(const QJsonObject &object)
{
    PublishDraft draft;
    const auto text = [&](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    const auto flag = [&](const char *name, bool otherwise) {
        return object.value(QLatin1String(name)).toBool(otherwise);
    };
    draft.sendAs = static_cast<SendAs>(qMax<qsizetype>(0, kinds().indexOf(text("as"))));
    draft.appId = text("app");
    draft.channels = strings(object.value(QLatin1String("channels")));
    draft.event = text("event");
    draft.by = static_cast<server::PublishBy>(qMax<qsizetype>(0, ways().indexOf(text("by"))));
    draft.sender = text("sender");
    draft.exclude = text("exclude");
    draft.data = text("data");
    draft.plainText = flag("plainText", false);
    draft.tenantEvent = flag("tenantEvent", false);
    draft.tenant = text("tenant");
    draft.audience =
        static_cast<BroadcastAudience>(qMax<qsizetype>(0, audiences().indexOf(text("audience"))));
    draft.to = text("to");
    draft.forRole = flag("forRole", false);
    draft.names = strings(object.value(QLatin1String("names")));
    draft.type = text("type");
    draft.now = flag("now", true);
    return draft;
}

QList<EventTemplate> firstTemplates()
{
    const QString orders = Templates::tr("Shop");
    const QString people = Templates::tr("People");
    QList<EventTemplate> all;
    all.append(onChannel(Templates::tr("Order shipped"),
                         orders,
                         "private-tenant.{{tenant}}.orders",
                         "order.shipped",
                         "{\n  \"order_id\": {{random 1000 9999}},\n  \"status\": \"shipped\",\n"
                         "  \"carrier\": \"{{pick PostNL|DHL|UPS}}\",\n  \"at\": \"{{now}}\"\n}"));
    all.append(onChannel(Templates::tr("Stock changed"),
                         orders,
                         "private-tenant.{{tenant}}.inventory",
                         "stock.updated",
                         "{\n  \"sku\": \"A-{{random 100 999}}\",\n  \"available\": "
                         "{{random 0 250}}\n}"));
    EventTemplate paid{Templates::tr("Invoice paid (notification)"), orders, {}};
    paid.draft.sendAs = SendAs::Notification;
    paid.draft.names = QStringList{QStringLiteral("{{user}}")};
    paid.draft.type = QStringLiteral("App\\Notifications\\InvoicePaid");
    paid.draft.data =
        QStringLiteral("{\n  \"title\": \"Invoice paid\",\n  \"message\": \"Invoice {{random 1 "
                       "900}} has been paid.\",\n  \"amount\": {{random 10.00 900.00}}\n}");
    all.append(paid);
    all.append(onChannel(Templates::tr("Chat message"),
                         people,
                         "presence-tenant.{{tenant}}",
                         "chat.message",
                         "{\n  \"id\": \"{{uuid}}\",\n  \"from\": \"{{user}}\",\n  \"text\": "
                         "\"Hello number {{seq}}\",\n  \"sent_at\": {{now_ms}}\n}"));
    all.append(onChannel(Templates::tr("Location"),
                         people,
                         "presence-tenant.{{tenant}}",
                         "location.updated",
                         "{\n  \"user_id\": \"{{user}}\",\n  \"lat\": {{random 50.7500 "
                         "53.4500}},\n  \"lng\": {{random 3.3500 7.2000}},\n  \"at\": "
                         "\"{{now}}\"\n}"));
    all.append(onChannel(Templates::tr("Typing (a client event)"),
                         people,
                         "presence-tenant.{{tenant}}",
                         "client-typing",
                         "{\n  \"typing\": true\n}"));
    all.last().draft.by = server::PublishBy::Client;
    return all;
}

QString whereText(const PublishDraft &draft)
{
    switch (draft.sendAs) {
    case SendAs::TenantEvent:
        if (draft.audience == BroadcastAudience::Everybody)
            return Templates::tr("everybody");
        return draft.to.isEmpty() || draft.audience == BroadcastAudience::Tenant
                   ? Templates::tr("tenant %1").arg(draft.tenant)
                   : Templates::tr("tenant %1, %2").arg(draft.tenant, draft.to);
    case SendAs::Notification:
        return draft.forRole
                   ? Templates::tr("role %1 of tenant %2").arg(draft.names.value(0), draft.tenant)
                   : Templates::tr("users %1").arg(draft.names.join(QLatin1String(", ")));
    case SendAs::Event:
        break;
    }
    return draft.channels.size() > 1 ? Templates::tr("%1 and %n more",
                                                     nullptr,
                                                     static_cast<int>(draft.channels.size() - 1))
                                           .arg(draft.channels.value(0))
                                     : draft.channels.value(0);
}

} // namespace ui
