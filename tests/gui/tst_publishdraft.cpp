// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishdraft.h"

#include <QTest>

using namespace server;

namespace {

AppSummary webApp()
{
    AppSummary app;
    app.id = QStringLiteral("1");
    app.key = QStringLiteral("key");
    app.name = QStringLiteral("web");
    app.maxEventBytes = 1024;
    return app;
}

} // namespace

class TestPublishDraft : public QObject
{
    Q_OBJECT

private slots:
    void firstProblem_data();
    void firstProblem();
    void limitsAreTheApps();
    void tenantEventsNeedTheirReceivers();
    void notificationsNeedTheirReceivers();
};

void TestPublishDraft::firstProblem_data()
{
    QTest::addColumn<QString>("channels");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("exclude");
    QTest::addColumn<QString>("data");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("tenant");
    QTest::addColumn<QString>("sentence"); // empty: can be sent
    const auto row = [](const char *name,
                        const QString &channels,
                        const QString &event,
                        const QString &exclude,
                        const QString &data,
                        bool plain,
                        bool tenant,
                        const char *sentence) {
        QTest::newRow(name) << channels << event << exclude << data << plain << tenant
                            << QString::fromUtf8(sentence);
    };
    const QString c = QStringLiteral("news");
    const QString e = QStringLiteral("tick");
    const QString d = QStringLiteral("{}");
    const QString longName(201, u'x');
    row("fine", c, e, {}, d, false, false, "");
    row("user channel", QStringLiteral("#server-to-user-42"), e, {}, d, false, false, "");
    row("no channel", {}, e, {}, d, false, false, "Name at least one channel.");
    row("bad channel",
        QStringLiteral("a/b"),
        e,
        {},
        d,
        false,
        false,
        "Channel “a/b” contains “/”. Letters, digits and - _ = @ , . ; are allowed.");
    row("long channel",
        longName,
        e,
        {},
        d,
        false,
        false,
        "Channel “xxxxxxxxxxxxxxxxxxxxxxxx…” has 201 bytes; the limit is 200 "
        "(max_channel_name_length).");
    row("no event", c, {}, {}, d, false, false, "Name the event.");
    row("long event",
        c,
        longName,
        {},
        d,
        false,
        false,
        "The event's name has 201 bytes; the limit is 200 (max_event_name_length).");
    row("reserved",
        c,
        QStringLiteral("pusher:x"),
        {},
        d,
        false,
        false,
        "“pusher:x” begins with “pusher:”; such events belong to the protocol.");
    row("internal",
        c,
        QStringLiteral("pusher_internal:x"),
        {},
        d,
        false,
        false,
        "“pusher_internal:x” begins with “pusher_internal:”; such events belong to the protocol.");
    row("client",
        c,
        QStringLiteral("client-x"),
        {},
        d,
        false,
        false,
        "“client-x” begins with “client-”; such events come from clients only. Choose to send "
        "it through a member of the channel.");
    row("bad socket",
        c,
        e,
        QStringLiteral("12.a"),
        d,
        false,
        false,
        "“12.a” is not a socket id; those look like 12938.44120.");
    row("no data", c, e, {}, {}, false, false, "Write the data; {} is the shortest.");
    row("bad data",
        c,
        e,
        {},
        QStringLiteral("{\n  \"a\" 1}"),
        false,
        false,
        "Line 2, column 7: a colon is missing after the name.");
    row("plain", c, e, {}, QStringLiteral("hello"), true, false, "");
    row("plain empty", c, e, {}, {}, true, false, "");
    row("tenant list",
        c,
        e,
        {},
        QStringLiteral("[]"),
        false,
        true,
        "The data of a tenant event must be a JSON object, in { }.");
    row("too large",
        c,
        e,
        {},
        u'"' + QString(1100, u'x') + u'"',
        false,
        false,
        "The data has 1,102 bytes; app “web” allows 1,024 (max_event_size).");
    row("encrypted among others",
        QStringLiteral("news private-encrypted-a"),
        e,
        {},
        d,
        false,
        false,
        "“private-encrypted-a” is encrypted and has a key of its own, so the event can go to no "
        "other channel; 2 are named.");
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(QStringLiteral("c%1").arg(i));
    row("101 channels",
        many.join(u' '),
        e,
        {},
        d,
        false,
        false,
        "101 channels are named; one event goes to at most 100 (max_channels_per_event).");
    row("wrong before missing",
        {},
        QStringLiteral("client-x"),
        {},
        d,
        false,
        false,
        "“client-x” begins with “client-”; such events come from clients only. Choose to send "
        "it through a member of the channel.");
}

void TestPublishDraft::firstProblem()
{
    QFETCH(QString, channels);
    QFETCH(QString, event);
    QFETCH(QString, exclude);
    QFETCH(QString, data);
    QFETCH(bool, plain);
    QFETCH(bool, tenant);
    const AppSummary app = webApp();
    ui::PublishDraft draft;
    draft.appId = app.id;
    draft.channels = channels.split(u' ', Qt::SkipEmptyParts);
    draft.event = event;
    draft.exclude = exclude;
    draft.data = data;
    draft.plainText = plain;
    draft.tenantEvent = tenant;
    const QList<ui::DraftProblem> problems = ui::problemsOf(draft, &app);
    QTEST(problems.isEmpty() ? QString() : problems.first().sentence, "sentence");
}

void TestPublishDraft::limitsAreTheApps()
{
    AppSummary app = webApp();
    const QString name(201, u'x');
    ui::PublishDraft draft;
    draft.appId = app.id;
    draft.channels = QStringList{name, QStringLiteral("a/b")};
    draft.event = name;
    draft.data = QStringLiteral("{}");
    QCOMPARE(ui::problemsOf(draft, &app).size(), 3);
    app.lenientNames = true;
    app.maxChannelNameBytes = 0;
    app.maxEventNameBytes = 201;
    QVERIFY(ui::problemsOf(draft, &app).isEmpty());
    app.maxChannelsPerEvent = 1;
    QCOMPARE(ui::problemsOf(draft, &app).size(), 1);
    draft.channels = {QStringLiteral("#a/b")}; // kept for users, whatever the app takes
    QCOMPARE(ui::problemsOf(draft, &app).size(), 1);
}

void TestPublishDraft::tenantEventsNeedTheirReceivers()
{
    const AppSummary app = webApp();
    ui::PublishDraft draft;
    draft.appId = app.id;
    draft.sendAs = ui::SendAs::TenantEvent;
    draft.event = QStringLiteral("order.shipped");
    draft.data = QStringLiteral("{\"id\": 3}");
    const auto first = [&] {
        const auto problems = ui::problemsOf(draft, &app);
        return problems.isEmpty() ? QString() : problems.first().sentence;
    };
    QCOMPARE(first(), QStringLiteral("Name the tenant."));
    draft.tenant = QStringLiteral("7");
    QCOMPARE(first(), QString());
    draft.audience = BroadcastAudience::Module;
    QCOMPARE(first(), QStringLiteral("Name the module of the tenant."));
    draft.to = QStringLiteral("a.b");
    QVERIFY(first().startsWith(QStringLiteral("“a.b” contains “.”.")));
    draft.to = QStringLiteral("orders");
    const auto request = std::get<TenantEventRequest>(draft.toSendable());
    QCOMPARE(request.tenant, QStringLiteral("7"));
    QCOMPARE(request.to, QStringLiteral("orders"));
    QCOMPARE(request.data, "{\"id\": 3}");
    draft.data = QStringLiteral("[]");
    QCOMPARE(first(), QStringLiteral("The data of a tenant event must be a JSON object, in { }."));
}

void TestPublishDraft::notificationsNeedTheirReceivers()
{
    const AppSummary app = webApp();
    ui::PublishDraft draft;
    draft.appId = app.id;
    draft.sendAs = ui::SendAs::Notification;
    draft.data = QStringLiteral("{ }");
    const auto first = [&] {
        const auto problems = ui::problemsOf(draft, &app);
        return problems.isEmpty() ? QString() : problems.first().sentence;
    };
    QCOMPARE(first(), QStringLiteral("Write the ids of the users, with spaces between them."));
    draft.names = QStringList{QStringLiteral("1"), QStringLiteral("2")};
    QVERIFY(first().startsWith(QStringLiteral("Write what the notification says")));
    draft.data = QStringLiteral("{\"message\": \"Paid\"}");
    QCOMPARE(first(), QString());
    QCOMPARE(std::get<NotificationRequest>(draft.toSendable()).userIds, draft.names);
    draft.forRole = true;
    QVERIFY(first().startsWith(QStringLiteral("2 roles are named")));
    draft.names = QStringList{QStringLiteral("admin")};
    QCOMPARE(first(), QStringLiteral("Name the tenant."));
    draft.tenant = QStringLiteral("7");
    const auto request = std::get<NotificationRequest>(draft.toSendable());
    QVERIFY(request.userIds.isEmpty());
    QCOMPARE(request.role, QStringLiteral("admin"));
    QCOMPARE(request.tenant, QStringLiteral("7"));
}

QTEST_GUILESS_MAIN(TestPublishDraft)
#include "tst_publishdraft.moc"
