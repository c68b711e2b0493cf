// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tenant events, notifications and domain events become on the wire.
#include "server/broadcasting/domaintranslator.h"
#include "server/broadcasting/notification.h"
#include "server/broadcasting/payload.h"
#include "server/broadcasting/tenantevent.h"

#include <QTest>

using namespace server;

namespace {

constexpr qint64 Now = 1'700'000'000'000; // 2023-11-14T22:13:20Z
const QByteArray Stamp = R"("_tenant_id":"7","_timestamp":"2023-11-14T22:13:20Z"})";

ChannelDescription
channel(const char *name, const char *pattern, const JoinCondition &condition = {})
{
    ChannelDescription one;
    one.name = name;
    one.pattern = pattern;
    if (!condition.isEmpty())
        one.allow = {condition};
    return one;
}

ChannelRegistry registry()
{
    JoinCondition member;
    member.member = true;
    JoinCondition anyone;
    anyone.anyone = true;
    return ChannelRegistry::compile(
               {channel("tenant", "private-tenant.{tenant}", member),
                channel("tenant-module", "private-tenant.{tenant}.{module}", member),
                channel("tenant-admins", "private-tenant.{tenant}.admins", member),
                channel("user", "private-App.Models.User.{id}", anyone),
                channel("orders", "private-orders.{id:int}", anyone),
                channel("global", "global")},
               {})
        .value();
}

TenantEvent shipped()
{
    TenantEvent event;
    event.tenant = "7";
    event.name = "order.shipped";
    event.payload = R"({"order_id":3})";
    return event;
}

Result<Notification> read(const QByteArray &text)
{
    return readNotification(*json::parseObject(text));
}

} // namespace

class TestBroadcastForms : public QObject
{
    Q_OBJECT

private slots:
    void tenantEventsGoToBuiltChannels();
    void tenantPayloadsAreMerged();
    void commandIdsTravel();
    void badTenantEventsAreNamed();
    void notificationsHaveLaravelsForm();
    void bothFormsOfTheSeed();
    void notificationsForUsers();
    void badNotificationsAreNamed_data();
    void badNotificationsAreNamed();
    void domainEventsAreTranslated();
    void oneFailureSendsNothing();
    void modelsTellTheirChanges();
};

void TestBroadcastForms::tenantEventsGoToBuiltChannels()
{
    const ChannelRegistry channels = registry();
    const auto channelOf = [&](TenantEvent::Audience audience, const QByteArray &to) {
        TenantEvent event = shipped();
        event.audience = audience;
        event.to = to;
        const auto made = broadcastOf(event, channels, {}, Now);
        return made ? made->channels.join(',') : made.error().message.toUtf8();
    };
    using Audience = TenantEvent::Audience;
    QCOMPARE(channelOf(Audience::Tenant, {}), "private-tenant.7");
    QCOMPARE(channelOf(Audience::Module, "orders"), "private-tenant.7.orders");
    QCOMPARE(channelOf(Audience::Module, "admins"), "private-tenant.7.admins");
    QCOMPARE(channelOf(Audience::User, "5"), "private-App.Models.User.5");
    QCOMPARE(channelOf(Audience::Everybody, {}), "global");
    const auto other = broadcastOf(shipped(), ChannelRegistry(), {}, Now);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::NotFound);
}

void TestBroadcastForms::tenantPayloadsAreMerged()
{
    TenantEvent event = shipped();
    event.except = {5, 6};
    event.payload = R"({ "z": 1.0, "a":{}, "_tenant_id":"9", "big":12345678901234567890 })";
    const auto made = broadcastOf(event, registry(), {}, Now);
    QVERIFY(made);
    QCOMPARE(made->name, "order.shipped");
    QCOMPARE(made->data, R"({"z":1.0,"a":{},"big":12345678901234567890,)" + Stamp);
    QCOMPARE(made->except, (SocketId{5, 6}));
    event.payload = "{}";
    QCOMPARE(broadcastOf(event, registry(), {}, Now)->data, '{' + Stamp);
}

void TestBroadcastForms::commandIdsTravel()
{
    TenantEvent event = shipped();
    event.commandId = "c-\"1\"";
    QCOMPARE(broadcastOf(event, registry(), {}, Now)->data,
             R"({"order_id":3,"commandId":"c-\"1\"",)" + Stamp);
}

void TestBroadcastForms::badTenantEventsAreNamed()
{
    const auto said = [](const TenantEvent &event) {
        const auto made = broadcastOf(event, registry(), {}, Now);
        return made ? QStringLiteral("fine") : made.error().message;
    };
    TenantEvent event = shipped();
    event.payload = "[1]";
    QVERIFY(said(event).contains(u"JSON object"));
    for (const QByteArray tenant : {"", "7.orders", "a b", "\xff", "7:x"}) {
        event = shipped();
        event.tenant = tenant;
        QVERIFY2(said(event) != u"fine", tenant.constData());
    }
    event.audience = TenantEvent::Audience::Everybody;
    event.tenant = QByteArray(129, '7');
    QVERIFY2(said(event).contains(u"1 to 128"), qPrintable(said(event)));
}

void TestBroadcastForms::notificationsHaveLaravelsForm()
{
    const auto notification = read(
        R"({"user":1,"type":"App\\Notifications\\InvoicePaid","id":"n-1","data":{"b":1,"a":2}})");
    QVERIFY(notification);
    const auto event = broadcastOf(*notification, "1", registry(), "user");
    QVERIFY(event);
    QCOMPARE(event->name, "Illuminate\\Notifications\\Events\\BroadcastNotificationCreated");
    QCOMPARE(event->channels, QByteArrayList{"private-App.Models.User.1"});
    QCOMPARE(event->data, R"({"b":1,"a":2,"id":"n-1","type":"App\\Notifications\\InvoicePaid"})");
    Notification other = *notification;
    other.id.clear();
    const auto idOf = [&] {
        const auto made = broadcastOf(other, "1", registry(), "user");
        return *json::findString(*json::parseObject(made->data), "id");
    };
    QCOMPARE(idOf().size(), 36);
    QVERIFY(idOf() != idOf());
}

void TestBroadcastForms::bothFormsOfTheSeed()
{
    const auto formal = read(R"({"recipient_type":"role","recipient_role":"admin","tenant":"7",
        "title":"Stage Changed","message":"Client moved to new stage"})");
    QVERIFY(formal);
    QCOMPARE(formal->role, "admin");
    QCOMPARE(formal->tenant, "7");
    QCOMPARE(formal->payload, R"({"title":"Stage Changed","message":"Client moved to new stage"})");
    const auto brief = read(
        R"({"to":"admin","tenant":7,"title":"Stage Changed","body":"Client moved to new stage"})");
    QVERIFY(brief);
    QCOMPARE(brief->role, "admin");
    QCOMPARE(brief->tenant, "7");
    QVERIFY(brief->users.isEmpty());
    QCOMPARE(brief->payload,
             R"({"title":"Stage Changed","body":"Client moved to new stage",)"
             R"("message":"Client moved to new stage"})");
    const auto user = read(R"({"recipient_type":"user","recipient_id":5,"title":"Hello"})");
    QVERIFY(user);
    QCOMPARE(user->users, QByteArrayList{"5"});
    QCOMPARE(user->payload, R"({"title":"Hello"})");
}

void TestBroadcastForms::notificationsForUsers()
{
    const auto many = read(
        R"({"users":[1,"b"],"data":"{\"x\":1}","socket_id":"1.2","command_id":"c","type":null})");
    QVERIFY(many);
    QCOMPARE(many->users, (QByteArrayList{"1", "b"}));
    QCOMPARE(many->except, (SocketId{1, 2}));
    QCOMPARE(many->type, Notification::DefaultType);
    const auto event = broadcastOf(*many, "b", registry(), "user");
    QVERIFY(event->data.startsWith(R"({"x":1,"commandId":"c","id":")"));
    QCOMPARE(event->except, (SocketId{1, 2}));
    QVERIFY(!broadcastOf(*many, "a.b", registry(), "user"));
    QCOMPARE(broadcastOf(*many, "b", registry(), "people").error().code, ErrorCode::NotFound);
}

void TestBroadcastForms::badNotificationsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *body, const char *said) {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(said);
    };
    row("{}", "user");
    row(R"({"title":"x"})", "who the notification is for");
    row(R"({"user":1,"to":"admin","title":"x"})", "who the notification is for");
    row(R"({"user":"","title":"x"})", "user is required");
    row(R"({"user":{},"title":"x"})", "user must be a text");
    row(R"({"users":[],"title":"x"})", "users must be a list");
    row(R"({"users":[1,null],"title":"x"})", "users must be a list");
    row(R"({"users":"1","title":"x"})", "users must be a list");
    row(R"({"recipient_type":"role","title":"x"})", "recipient_role is required");
    row(R"({"recipient_type":"everybody","title":"x"})", "recipient_type must be");
    row(R"({"user":1})", "says nothing");
    row(R"({"user":1,"data":{}})", "says nothing");
    row(R"({"user":1,"data":[1]})", "data must be a JSON object");
    row(R"({"user":1,"data":"x"})", "data must be a JSON object");
    row(R"({"user":1,"title":"x","socket_id":"abc"})", "1234.5678");
    row(R"({"user":1,"title":"x","type":""})", "type is required");
}

void TestBroadcastForms::badNotificationsAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    const auto notification = read(body);
    QVERIFY(!notification);
    QCOMPARE(notification.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(notification.error().message.contains(said), qPrintable(notification.error().message));
}

void TestBroadcastForms::domainEventsAreTranslated()
{
    const auto event = readDomainEvent(*json::parseObject(
        R"({"name":"SubscriptionCreated","payload":{"id":"s1","user":4,"name":"Gym"},
            "metadata":{"commandId":"c-9"},"socket_id":"3.4"})"));
    QVERIFY(event);
    QCOMPARE(event->commandId(), "c-9");
    DomainTranslator translator;
    QCOMPARE(translator.translate(*event, registry()).error().code, ErrorCode::NotFound);
    translator.add("SubscriptionCreated",
                   [](const DomainEvent &one,
                      const ChannelRegistry &channels) -> Result<QList<BroadcastEvent>> {
                       const auto payload = json::parseObject(one.payload);
                       const auto channel = channels.user(payload->find("user")->raw.toByteArray());
                       if (!channel)
                           return channel.error();
                       PayloadFields fields;
                       addCommandId(fields, one.commandId());
                       return QList<BroadcastEvent>{{"App\\Events\\SubscriptionCreatedEvent",
                                                     {*channel},
                                                     merged(*payload, fields),
                                                     one.except,
                                                     one.source}};
                   });
    translator.add("SubscriptionCreated", [](const DomainEvent &, const ChannelRegistry &) {
        return Result<QList<BroadcastEvent>>(QList<BroadcastEvent>());
    });
    const auto made = translator.translate(*event, registry());
    QVERIFY(made);
    QCOMPARE(made->size(), 1);
    QCOMPARE(made->first().channels, QByteArrayList{"private-App.Models.User.4"});
    QCOMPARE(made->first().data, R"({"id":"s1","user":4,"name":"Gym","commandId":"c-9"})");
    QCOMPARE(made->first().except, (SocketId{3, 4}));
    QVERIFY(!readDomainEvent(*json::parseObject(R"({"payload":{}})")));
    QVERIFY(!readDomainEvent(*json::parseObject(R"({"name":"x","payload":[]})")));
    QVERIFY(!readDomainEvent(*json::parseObject(R"({"name":"x","metadata":1})")));
}

void TestBroadcastForms::oneFailureSendsNothing()
{
    DomainTranslator translator;
    translator.add("E", [](const DomainEvent &, const ChannelRegistry &) {
        return Result<QList<BroadcastEvent>>(
            QList<BroadcastEvent>{{"e", {"global"}, "{}", {}, "HTTP"}});
    });
    DomainEvent event;
    event.name = "E";
    QCOMPARE(translator.translate(event, registry())->size(), 1);
    translator.add("E", [](const DomainEvent &, const ChannelRegistry &) {
        return Result<QList<BroadcastEvent>>(
            Error{ErrorCode::InvalidArgument, QStringLiteral("no")});
    });
    QCOMPARE(translator.translate(event, registry()).error().message, QStringLiteral("no"));
}

void TestBroadcastForms::modelsTellTheirChanges()
{
    DomainTranslator translator;
    translator.setConfigured(translatorsOf({"Order", "orders"}));
    DomainEvent event;
    event.payload = R"({"id":12,"status":"paid","total":1.50})";
    event.metadata = R"({"commandId":"c1"})";
    for (const QByteArray name : {"OrderCreated", "OrderUpdated", "OrderDeleted"}) {
        event.name = name;
        const auto made = translator.translate(event, registry());
        QVERIFY(made);
        QCOMPARE(made->size(), 1);
        QCOMPARE(made->first().name, name);
        QCOMPARE(made->first().channels, QByteArrayList{"private-orders.12"});
        QCOMPARE(made->first().data,
                 R"({"model":{"id":12,"status":"paid","total":1.50},"commandId":"c1"})");
    }
    event.payload = R"({"status":"paid"})";
    QVERIFY(translator.translate(event, registry()).error().message.contains(u"id is required"));
    event.payload = R"({"id":"1.2"})";
    QVERIFY(!translator.translate(event, registry()));
    event.name = "OrderSeen";
    QCOMPARE(translator.translate(event, registry()).error().code, ErrorCode::NotFound);
    translator.setConfigured({});
    event.name = "OrderCreated";
    QCOMPARE(translator.translate(event, registry()).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestBroadcastForms)
#include "tst_broadcastforms.moc"
