// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/codesamples.h"

#include <QTest>

using namespace server;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Rehearsal shipped()
{
    Rehearsal rehearsal;
    rehearsal.path = "/apps/1/events";
    rehearsal.query = "auth_key=k&auth_signature=abc";
    rehearsal.body = "{\"name\":\"it's\"}";
    rehearsal.event = s("order.shipped");
    rehearsal.channel = s("private-tenant.7.orders");
    rehearsal.data =
        "{\"z\":\"it's\",\"a\":[1,2.50,null,true],\"big\":12345678901234567890,\"none\":{}}";
    rehearsal.wire = "{\"event\":\"order.shipped\",\"data\":\"{\\\"z\\\":1}\"}";
    return rehearsal;
}

PublishRequest request()
{
    PublishRequest request;
    request.appId = s("1");
    request.channels = {s("private-tenant.7.orders"), s("presence-lobby"), s("news")};
    request.event = s("order.shipped");
    return request;
}

} // namespace

class TestPublishCode : public QObject
{
    Q_OBJECT

private slots:
    void curlIsQuotedForAShell();
    void addressIsWhatClientsReach();
    void dataInPhpKeepsOrderAndNumbers();
    void laravelNamesChannelsAsItDoes();
    void laravelSendsNotifications();
    void echoAndPusherListen();
    void theWireIsExplained();
};

void TestPublishCode::curlIsQuotedForAShell()
{
    QCOMPARE(ui::curlCommand(shipped(), s("http://127.0.0.1:8080")),
             s("curl -sS -X POST 'http://127.0.0.1:8080/apps/1/events?auth_key=k&auth_signature="
               "abc' \\\n  -H 'Content-Type: application/json' \\\n  --data-binary "
               "'{\"name\":\"it'\\''s\"}'\n"));
}

void TestPublishCode::addressIsWhatClientsReach()
{
    ServerStatus status;
    status.host = s("0.0.0.0");
    status.port = 8080;
    QCOMPARE(ui::httpAddress(status), s("http://127.0.0.1:8080"));
    status.host = s("::1");
    status.certificate = CertificateStatus();
    QCOMPARE(ui::httpAddress(status), s("https://[::1]:8080"));
}

void TestPublishCode::dataInPhpKeepsOrderAndNumbers()
{
    QCOMPARE(ui::phpValue(shipped().data),
             s("[\n    'z' => 'it\\'s',\n    'a' => [\n        1,\n        2.50,\n        null,\n"
               "        true,\n    ],\n    'big' => 12345678901234567890,\n    'none' => [],\n]"));
}

void TestPublishCode::laravelNamesChannelsAsItDoes()
{
    PublishRequest sent = request();
    QString code = ui::laravelCode(sent, shipped());
    QVERIFY(code.contains(s("new PrivateChannel('tenant.7.orders')")));
    QVERIFY(code.contains(s("new PresenceChannel('lobby')")));
    QVERIFY(code.contains(s("new Channel('news')")));
    QVERIFY(code.contains(s("->as('order.shipped')")));
    QVERIFY(code.contains(s("class OrderShipped implements ShouldBroadcastNow")));
    QVERIFY(!code.contains(s("toOthers")));
    sent.excludeSocketId = s("1.2");
    code = ui::laravelCode(sent, shipped());
    QVERIFY(code.contains(s("->toOthers()")));
}

void TestPublishCode::laravelSendsNotifications()
{
    NotificationRequest notification;
    notification.userIds = {s("1"), s("2")};
    notification.type = s("App\\Notifications\\InvoicePaid");
    notification.data = "{\"message\":\"Paid\"}";
    QString code = ui::laravelCode(notification, {});
    QVERIFY(code.contains(s("class InvoicePaid extends Notification")));
    QVERIFY(code.contains(s("User::findMany([1, 2])")));
    QVERIFY(code.contains(s("'message' => 'Paid'")));
    notification.userIds.clear();
    notification.role = s("admin");
    notification.tenant = s("7");
    code = ui::laravelCode(notification, {});
    QVERIFY(code.contains(s("the role 'admin' in the tenant '7'")));
}

void TestPublishCode::echoAndPusherListen()
{
    QString code = ui::javaScriptCode(request(), shipped());
    QVERIFY(code.contains(s("Echo.private('tenant.7.orders').listen('.order.shipped'")));
    QVERIFY(code.contains(s("Echo.join('lobby')")));
    QVERIFY(code.contains(s("Echo.channel('news')")));
    QVERIFY(code.contains(s("pusher.subscribe('private-tenant.7.orders').bind('order.shipped'")));
    Rehearsal ofClass = shipped();
    ofClass.event = s("App\\Events\\OrderShipped");
    code = ui::javaScriptCode(request(), ofClass);
    QVERIFY(code.contains(s(".listen('OrderShipped'")));
    QVERIFY(code.contains(s(".bind('App\\\\Events\\\\OrderShipped'")));
    Rehearsal note;
    note.channel = s("private-user.5");
    note.event = s("N");
    code = ui::javaScriptCode(NotificationRequest(), note);
    QVERIFY(code.contains(s("Echo.private('user.5').notification(")));
}

void TestPublishCode::theWireIsExplained()
{
    QVERIFY(ui::wireExplanation(shipped()).contains(s("are escaped")));
    QVERIFY(ui::listenersText(shipped()).startsWith(s("{\n  \"z\": \"it's\"")));
    Rehearsal plain = shipped();
    plain.data = "hello";
    QVERIFY(ui::wireExplanation(plain).contains(s("a text and stays one")));
    QCOMPARE(ui::listenersText(plain), s("hello"));
    plain.wire.clear();
    QVERIFY(ui::wireExplanation(plain).contains(s("known only when it is sent")));
}

QTEST_GUILESS_MAIN(TestPublishCode)
#include "tst_publishcode.moc"
