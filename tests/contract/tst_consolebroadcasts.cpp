// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of tenant events and notifications.
#include "tests/contract/stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TenantEventRequest shipped()
{
    TenantEventRequest request;
    request.appId = s("1");
    request.tenant = s("7");
    request.event = s("order.shipped");
    request.data = R"({"order_id":3})";
    return request;
}

NotificationRequest paid(const QStringList &users)
{
    NotificationRequest request;
    request.appId = s("1");
    request.userIds = users;
    request.type = s("App\\Notifications\\Paid");
    request.data = R"({"message":"paid"})";
    return request;
}

} // namespace

class TestConsoleBroadcasts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tenantEventsGoToTheirAudience_data() { consoles(); }
    void tenantEventsGoToTheirAudience();
    void nowSaysWhomItReached_data() { consoles(); }
    void nowSaysWhomItReached();
    void notificationsGoToEveryUser_data() { consoles(); }
    void notificationsGoToEveryUser();
    void rolesAreLookedUp_data() { consoles(); }
    void rolesAreLookedUp();
    void badRequestsAreNamed_data() { consoles(); }
    void badRequestsAreNamed();
    void aStoppedServerSendsNothing_data() { consoles(); }
    void aStoppedServerSendsNothing();
    void countsFollow_data() { consoles(); }
    void countsFollow();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<BroadcastAccepted> send(const TenantEventRequest &request)
    {
        return ask<BroadcastAccepted>(
            [&](auto reply) { m_stage->console().publishTenantEvent(request, reply); });
    }
    Result<BroadcastAccepted> send(const NotificationRequest &request)
    {
        return ask<BroadcastAccepted>(
            [&](auto reply) { m_stage->console().notify(request, reply); });
    }
    BroadcastStatus status()
    {
        return ask<BroadcastStatus>([&](auto reply) { m_stage->console().broadcastStatus(reply); })
            .value();
    }
    qint64 discarded(const char *reason)
    {
        const BroadcastStatus now = status();
        for (const auto &[name, count] : now.discarded) {
            if (name == s(reason))
                return count;
        }
        return -1;
    }
    // The data of events on that channel, in their order.
    QList<QJsonObject> published(const char *channel)
    {
        QList<QJsonObject> list;
        for (const LogEntry &row : std::as_const(m_mirror->log)) {
            if (row.kind == LogKind::Event && row.channel == s(channel) &&
                row.source == s("console"))
                list.append(QJsonDocument::fromJson(row.payload).object());
        }
        return list;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Mirror> m_mirror;
    Observation m_watching;
};

void TestConsoleBroadcasts::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_mirror = std::make_unique<Mirror>(m_stage->console());
    m_watching = m_stage->console().observe(Topic::Log);
}

void TestConsoleBroadcasts::cleanup()
{
    m_watching = {};
    m_mirror.reset();
    m_stage.reset();
}

void TestConsoleBroadcasts::tenantEventsGoToTheirAudience()
{
    TenantEventRequest request = shipped();
    request.commandId = s("c-1");
    const auto accepted = send(request);
    QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
    QVERIFY(accepted->queued);
    QCOMPARE(accepted->events, 1);
    QTRY_COMPARE(published("private-tenant.7").size(), 1);
    const QJsonObject data = published("private-tenant.7").first();
    QCOMPARE(data[s("order_id")].toInt(), 3);
    QCOMPARE(data[s("_tenant_id")].toString(), s("7"));
    QCOMPARE(data[s("commandId")].toString(), s("c-1"));
    QVERIFY(data[s("_timestamp")].toString().endsWith(u'Z'));
    for (const auto &[audience, to, channel] :
         QList<std::tuple<BroadcastAudience, QString, const char *>>{
             {BroadcastAudience::Module, s("workflows"), "private-tenant.7.workflows"},
             {BroadcastAudience::User, s("5"), "private-user.5"},
             {BroadcastAudience::Everybody, {}, "global"}}) {
        request.audience = audience;
        request.to = to;
        QVERIFY(send(request));
        QTRY_COMPARE(published(channel).size(), 1);
    }
}

void TestConsoleBroadcasts::nowSaysWhomItReached()
{
    m_stage->addClient({s("private-tenant.7")});
    const QString sender = m_stage->addClient({s("private-tenant.7")});
    TenantEventRequest request = shipped();
    request.now = true;
    auto accepted = send(request);
    QVERIFY(accepted);
    QVERIFY(!accepted->queued);
    QCOMPARE(accepted->recipients, 2);
    request.excludeSocketId = sender;
    accepted = send(request);
    QVERIFY(accepted);
    QCOMPARE(accepted->recipients, 1);
}

void TestConsoleBroadcasts::notificationsGoToEveryUser()
{
    const auto accepted = send(paid({s("1"), s("2")}));
    QVERIFY(accepted);
    QCOMPARE(accepted->events, 2);
    QTRY_COMPARE(published("private-user.2").size(), 1);
    const QJsonObject first = published("private-user.1").value(0);
    const QJsonObject second = published("private-user.2").value(0);
    QCOMPARE(first[s("message")].toString(), s("paid"));
    QCOMPARE(first[s("type")].toString(), s("App\\Notifications\\Paid"));
    QVERIFY(!first[s("id")].toString().isEmpty());
    QVERIFY(first[s("id")] != second[s("id")]);
}

void TestConsoleBroadcasts::rolesAreLookedUp()
{
    const auto edit = [&](const DirectoryEdit &one) {
        return ask<DirectoryEdited>(
            [&](auto reply) { m_stage->console().editDirectory(one, reply); });
    };
    QVERIFY(edit(PutUser{{s("5"), s("Eve"), {}}}));
    QVERIFY(edit(PutUser{{s("6"), s("Finn"), {}}}));
    QVERIFY(edit(PutTenant{{s("7"), s("Seven"), 0}}));
    QVERIFY(edit(PutMembership{{s("7"), s("5"), s("seller"), {}}}));
    QVERIFY(edit(PutMembership{{s("7"), s("6"), s("member"), {}}}));
    NotificationRequest request = paid({});
    request.role = s("seller");
    QCOMPARE(send(request).error().code, ErrorCode::InvalidArgument); // of which tenant?
    request.tenant = s("7");
    const auto accepted = send(request);
    QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
    QVERIFY(accepted->queued);
    QCOMPARE(accepted->events, 0);
    QTRY_COMPARE(published("private-user.5").size(), 1);
    QVERIFY(published("private-user.6").isEmpty());
    request.role = s("pilot");
    QVERIFY(send(request));
    QTRY_COMPARE(discarded("failed"), 1);
}

void TestConsoleBroadcasts::badRequestsAreNamed()
{
    const auto code = [&](auto change) {
        TenantEventRequest request = shipped();
        change(request);
        const auto accepted = send(request);
        return accepted ? ErrorCode::Internal : accepted.error().code;
    };
    const auto bad = ErrorCode::InvalidArgument;
    QCOMPARE(code([](auto &r) { r.appId = s("99"); }), ErrorCode::NotFound);
    QCOMPARE(code([](auto &r) { r.tenant.clear(); }), bad);
    QCOMPARE(code([](auto &r) { r.tenant = s("7.orders"); }), bad);
    QCOMPARE(code([](auto &r) { r.event.clear(); }), bad);
    QCOMPARE(code([](auto &r) { r.event = s("pusher:x"); }), bad);
    QCOMPARE(code([](auto &r) { r.data = "[1]"; }), bad);
    QCOMPARE(code([](auto &r) { r.audience = BroadcastAudience::Module; }), bad);
    QCOMPARE(code([](auto &r) { r.excludeSocketId = s("x"); }), bad);
    QCOMPARE(code([](auto &r) { r.data = "{\"x\":\"" + QByteArray(10'000, 'x') + "\"}"; }),
             ErrorCode::TooLarge);

    QCOMPARE(send(paid({})).error().code, bad);
    QCOMPARE(send(paid({s("a.b")})).error().code, bad);
    NotificationRequest request = paid({s("1")});
    request.role = s("seller");
    QCOMPARE(send(request).error().code, bad);
    request = paid({s("1")});
    request.data = "{}";
    QCOMPARE(send(request).error().code, bad);
    request = paid({s("1")});
    request.appId = s("99");
    QCOMPARE(send(request).error().code, ErrorCode::NotFound);
    QCOMPARE(status().sent, 0);
}

void TestConsoleBroadcasts::aStoppedServerSendsNothing()
{
    QVERIFY(ask<Done>([&](auto reply) { m_stage->console().stopServer(reply); }));
    QCOMPARE(send(shipped()).error().code, ErrorCode::Stopped);
    QCOMPARE(send(paid({s("1")})).error().code, ErrorCode::Stopped);
}

void TestConsoleBroadcasts::countsFollow()
{
    const BroadcastStatus before = status();
    QCOMPARE(before.sent, 0);
    QCOMPARE(before.breaker, BreakerState::Closed);
    QCOMPARE(before.breakerOpenForMs, 0);
    QStringList reasons;
    for (const auto &[reason, count] : before.discarded) {
        reasons.append(reason);
        QCOMPARE(count, 0);
    }
    QCOMPARE(reasons.join(u' '), s("full expired timeout failed breaker stopped"));
    QVERIFY(send(shipped()));
    QTRY_COMPARE(status().sent, 1);
    TenantEventRequest request = shipped();
    request.now = true;
    QVERIFY(send(request));
    const BroadcastStatus after = status();
    QCOMPARE(after.sent, 2);
    QCOMPARE(after.queued, 1);
    QCOMPARE(after.waiting, 0);
    QCOMPARE(after.holding, 0);
}

QTEST_GUILESS_MAIN(TestConsoleBroadcasts)
#include "tst_consolebroadcasts.moc"
