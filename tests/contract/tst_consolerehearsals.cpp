// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of rehearsals: nothing is sent, and the request is signed.
#include "tests/contract/stage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

PublishRequest news()
{
    PublishRequest request;
    request.appId = s("1");
    request.channels = {s("news"), s("presence-tenant.acme.lobby")};
    request.event = s("tick");
    request.data = "{\"n\": 1, \"text\": \"it's \\\"so\\\"\"}";
    return request;
}

QJsonObject bodyOf(const Rehearsal &rehearsal)
{
    return QJsonDocument::fromJson(rehearsal.body).object();
}

} // namespace

class TestConsoleRehearsals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void requestsAreSigned_data() { consoles(); }
    void requestsAreSigned();
    void reachAndFrameAreToldAndNothingIsSent_data() { consoles(); }
    void reachAndFrameAreToldAndNothingIsSent();
    void tenantEventsShowTheirChannelAndFields_data() { consoles(); }
    void tenantEventsShowTheirChannelAndFields();
    void notificationsAreCounted_data() { consoles(); }
    void notificationsAreCounted();
    void whatCannotBeSentIsRefused_data() { consoles(); }
    void whatCannotBeSentIsRefused();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<Rehearsal> rehearse(const Sendable &what)
    {
        return ask<Rehearsal>([&](auto reply) { m_stage->console().rehearse(what, reply); });
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Mirror> m_mirror;
    Observation m_watching;
};

void TestConsoleRehearsals::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_mirror = std::make_unique<Mirror>(m_stage->console());
    m_watching = m_stage->console().observe(Topic::Log);
}

void TestConsoleRehearsals::cleanup()
{
    m_watching = {};
    m_mirror.reset();
    m_stage.reset();
}

void TestConsoleRehearsals::requestsAreSigned()
{
    PublishRequest request = news();
    request.excludeSocketId = s("12.34");
    const auto made = rehearse(request);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->method, "POST");
    QCOMPARE(made->path, "/apps/1/events");
    QCOMPARE(made->bodyMd5, QCryptographicHash::hash(made->body, QCryptographicHash::Md5).toHex());
    const QByteArray query =
        "auth_key=key1&auth_timestamp=" + QByteArray::number(made->signedUtc / 1000) +
        "&auth_version=1.0&body_md5=" + made->bodyMd5;
    QCOMPARE(made->signedText, "POST\n/apps/1/events\n" + query);
    QCOMPARE(made->query,
             query + "&auth_signature=" +
                 QMessageAuthenticationCode::hash(
                     made->signedText, "secret1", QCryptographicHash::Sha256)
                     .toHex());
    QVERIFY(qAbs(made->signedUtc - QDateTime::currentMSecsSinceEpoch()) < 10'000);
    QCOMPARE(made->validSeconds, 600);
    const QJsonObject body = bodyOf(*made);
    QCOMPARE(body[s("name")].toString(), s("tick"));
    QCOMPARE(body[s("channels")].toArray().size(), 2);
    QCOMPARE(body[s("data")].toString().toUtf8(), request.data);
    QCOMPARE(body[s("socket_id")].toString(), s("12.34"));
}

void TestConsoleRehearsals::reachAndFrameAreToldAndNothingIsSent()
{
    m_stage->addClient({s("news")});
    const QString sender = m_stage->addClient({s("news")});
    PublishRequest request = news();
    request.channels = {s("news")};
    request.excludeSocketId = sender;
    const auto made = rehearse(request);
    QVERIFY(made);
    QCOMPARE(made->reach.recipients, 1);
    QCOMPARE(made->reach.excluded, 1);
    QVERIFY(made->isReachKnown);
    QCOMPARE(made->channel, s("news"));
    QCOMPARE(made->data, request.data);
    const QJsonObject frame = QJsonDocument::fromJson(made->wire).object();
    QCOMPARE(frame[s("event")].toString(), s("tick"));
    QCOMPARE(frame[s("channel")].toString(), s("news"));
    QCOMPARE(frame[s("data")].toString().toUtf8(), request.data);
    // What was rehearsed before it would be in the log before it.
    QVERIFY(ask<PublishResult>([&](auto reply) { m_stage->console().publish(request, reply); }));
    const auto events = [&] {
        return std::count_if(m_mirror->log.cbegin(), m_mirror->log.cend(), [](const LogEntry &row) {
            return row.kind == LogKind::Event;
        });
    };
    QTRY_VERIFY(events() > 0);
    QCOMPARE(events(), 1);
}

void TestConsoleRehearsals::tenantEventsShowTheirChannelAndFields()
{
    TenantEventRequest request;
    request.appId = s("1");
    request.tenant = s("7");
    request.event = s("order.shipped");
    request.data = R"({"order_id":3})";
    request.audience = BroadcastAudience::User;
    request.to = s("5");
    const auto made = rehearse(request);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->channel, s("private-user.5"));
    QCOMPARE(made->event, s("order.shipped"));
    QCOMPARE(made->path, "/api/tenants/7/events");
    const QJsonObject data = QJsonDocument::fromJson(made->data).object();
    QCOMPARE(data[s("_tenant_id")].toString(), s("7"));
    QVERIFY(data.contains(s("_timestamp")));
    const QJsonObject body = bodyOf(*made);
    QCOMPARE(body[s("user")].toString(), s("5"));
    QCOMPARE(body[s("data")].toObject()[s("order_id")].toInt(), 3);
}

void TestConsoleRehearsals::notificationsAreCounted()
{
    m_stage->addClient({s("private-user.1")});
    m_stage->addClient({s("private-user.2")});
    m_stage->addClient({s("private-user.2")});
    NotificationRequest request;
    request.appId = s("1");
    request.userIds = {s("1"), s("2"), s("3")};
    request.data = R"({"message":"paid"})";
    auto made = rehearse(request);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->reach.recipients, 3);
    QCOMPARE(made->reach.channels.size(), 3);
    QCOMPARE(made->path, "/api/notifications");
    QVERIFY(made->data.contains("paid"));

    request.userIds.clear();
    request.role = s("seller");
    QCOMPARE(rehearse(request).error().code, ErrorCode::InvalidArgument); // of which tenant?
    request.tenant = s("7");
    made = rehearse(request);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QVERIFY(!made->isReachKnown);
    QCOMPARE(made->reach.recipients, 0);
    QVERIFY(made->wire.isEmpty());
    QCOMPARE(bodyOf(*made)[s("recipient_role")].toString(), s("seller"));
}

void TestConsoleRehearsals::whatCannotBeSentIsRefused()
{
    const auto code = [&](auto change) {
        PublishRequest request = news();
        change(request);
        const auto made = rehearse(request);
        return made ? ErrorCode::Internal : made.error().code;
    };
    const auto bad = ErrorCode::InvalidArgument;
    QCOMPARE(code([](auto &r) { r.appId = s("99"); }), ErrorCode::NotFound);
    QCOMPARE(code([](auto &r) { r.channels.clear(); }), bad);
    QCOMPARE(code([](auto &r) { r.channels = {s("a b")}; }), bad);
    QCOMPARE(code([](auto &r) { r.event = s("pusher:x"); }), bad);
    QCOMPARE(code([](auto &r) { r.data = QByteArray(10'001, 'x'); }), ErrorCode::TooLarge);
    QVERIFY(ask<Done>([&](auto reply) { m_stage->console().stopServer(reply); }));
    QCOMPARE(rehearse(news()).error().code, ErrorCode::Stopped);
}

QTEST_GUILESS_MAIN(TestConsoleRehearsals)
#include "tst_consolerehearsals.moc"
