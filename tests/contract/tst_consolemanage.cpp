// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of rules for channels, and of what it puts down of its operators.
#include "tests/contract/appcalls.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleManage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_calls.reset(); }
    void rulesAreTold_data() { consoles(); }
    void rulesAreTold();
    void aNameIsTried_data() { consoles(); }
    void aNameIsTried();
    void whatCannotBeTriedIsNamed_data() { consoles(); }
    void whatCannotBeTriedIsNamed();
    void everyChangeIsPutDown_data() { consoles(); }
    void everyChangeIsPutDown();
    void failuresArePutDown_data() { consoles(); }
    void failuresArePutDown();
    void questionsAreNotPutDown_data() { consoles(); }
    void questionsAreNotPutDown();
    void secretsAreNotPutDown_data() { consoles(); }
    void secretsAreNotPutDown();
    void auditIsSearchedPageByPage_data() { consoles(); }
    void auditIsSearchedPageByPage();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_calls->console(); }
    Result<AuditPage> audit(const AuditQuery &query = {})
    {
        return ask<AuditPage>([&](auto reply) { console().searchAudit(query, reply); });
    }
    QStringList actions(const AuditQuery &query = {})
    {
        QStringList list;
        const auto page = audit(query);
        for (const AuditEntry &entry : page ? page->entries : QList<AuditEntry>())
            list.append(entry.action);
        return list;
    }
    Result<ChannelTrial> trial(const char *app, const char *channel)
    {
        return ask<ChannelTrial>(
            [&](auto reply) { console().tryChannel(s(app), s(channel), reply); });
    }
    auto edit(const DirectoryEdit &edit)
    {
        return ask<DirectoryEdited>([&](auto reply) { console().editDirectory(edit, reply); });
    }

    std::unique_ptr<AppCalls> m_calls;
};

void TestConsoleManage::init()
{
    QFETCH(bool, isLocal);
    m_calls = std::make_unique<AppCalls>(isLocal ? Stage::local() : Stage::fake());
}

void TestConsoleManage::rulesAreTold()
{
    m_calls->stage().describeChannels(s("orders"), s("private-tenant.{tenant}.orders"));
    const auto rules = ask<ChannelRules>([&](auto reply) { console().channelRules(reply); });
    QVERIFY(rules);
    QCOMPARE(rules->rules.size(), 1);
    const ChannelRule &rule = rules->rules.first();
    QCOMPARE(rule.name, s("orders"));
    QCOMPARE(rule.pattern, s("private-tenant.{tenant}.orders"));
    QCOMPARE(rule.tenant, s("tenant"));
    QCOMPARE(rule.allow.size(), 1);
    QVERIFY(rule.allow.first().member && !rule.allow.first().anyone);
    QVERIFY(rules->areAsked);
    QVERIFY(rules->file.isEmpty());
}

void TestConsoleManage::aNameIsTried()
{
    m_calls->stage().describeChannels(s("orders"), s("private-tenant.{tenant}.orders"));
    auto tried = trial("1", "private-tenant.7.orders");
    QVERIFY2(tried, tried ? "" : qPrintable(tried.error().message));
    QCOMPARE(tried->channel, s("private-tenant.7.orders"));
    QCOMPARE(tried->kind, ChannelKind::Private);
    QCOMPARE(tried->tenant, s("7"));
    QCOMPARE(tried->rule, 0);
    QCOMPARE(tried->values.size(), 1);
    QCOMPARE(tried->values.first(), std::make_pair(s("tenant"), s("7")));
    tried = trial("1", "lobby");
    QVERIFY(tried);
    QCOMPARE(tried->kind, ChannelKind::Public);
    QCOMPARE(tried->rule, -1);
    QVERIFY(tried->tenant.isEmpty());
}

void TestConsoleManage::whatCannotBeTriedIsNamed()
{
    auto tried = trial("1", "a b");
    QVERIFY(!tried);
    QCOMPARE(tried.error().code, ErrorCode::InvalidArgument);
    QVERIFY(tried.error().message.contains(s("a b")));
    tried = trial("nobody", "lobby");
    QVERIFY(!tried);
    QCOMPARE(tried.error().code, ErrorCode::NotFound);
    QVERIFY(tried.error().message.contains(s("nobody")));
}

void TestConsoleManage::everyChangeIsPutDown()
{
    QVERIFY(m_calls->add(shop()));
    AppSettings other = shop();
    other.maxConnections = 50;
    QVERIFY(m_calls->change(other));
    QVERIFY(m_calls->rotate(shop().id, 60));
    QVERIFY(m_calls->remove(shop().id));
    QVERIFY(edit(PutUser{{s("5"), s("Ann"), {}}}));
    PublishRequest request;
    request.appId = s("1");
    request.channels = {s("lobby")};
    request.event = s("news");
    request.data = "{}";
    QVERIFY(ask<PublishResult>([&](auto reply) { console().publish(request, reply); }));
    TenantEventRequest tenantEvent;
    tenantEvent.appId = s("1");
    tenantEvent.tenant = s("7");
    tenantEvent.event = s("order.shipped");
    QVERIFY(ask<BroadcastAccepted>(
        [&](auto reply) { console().publishTenantEvent(tenantEvent, reply); }));
    NotificationRequest notification;
    notification.appId = s("1");
    notification.userIds = {s("5")};
    notification.data = R"({"title":"hello"})";
    QVERIFY(ask<BroadcastAccepted>([&](auto reply) { console().notify(notification, reply); }));
    QVERIFY(ask<DisconnectResult>([&](auto reply) {
        console().disconnectClients({{s("1.1")}, 4200, {}}, reply);
    }));
    const QString socketId = m_calls->stage().addClient({s("b")}, s("5"));
    QVERIFY(ask<Done>([&](auto reply) { console().unsubscribeClient({socketId, s("b")}, reply); }));
    const UserKey five{s("1"), s("5")};
    QVERIFY(ask<QList<BlockedUser>>([&](auto reply) {
        console().blockUsers({{five}, 10, s("spam")}, reply);
    }));
    QVERIFY(ask<Done>([&](auto reply) { console().unblockUser(five, reply); }));
    QVERIFY(ask<Done>([&](auto reply) { console().stopServer(reply); }));

    const auto page = audit();
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    const QStringList wanted = {s("server.stop"),
                                s("clients.unblock"),
                                s("clients.block"),
                                s("clients.unsubscribe"),
                                s("clients.disconnect"),
                                s("event.notify"),
                                s("event.tenant"),
                                s("event.publish"),
                                s("directory.edit"),
                                s("app.remove"),
                                s("app.rotate"),
                                s("app.change"),
                                s("app.add")};
    QCOMPARE(actions(), wanted);
    for (const AuditEntry &entry : page->entries) {
        QCOMPARE(entry.account, s("tester"));
        QVERIFY(entry.succeeded && entry.failure.isEmpty());
        QVERIFY(entry.utc > 1'600'000'000'000 && entry.id > 0);
        QVERIFY(!entry.text.isEmpty());
        if (entry.action.startsWith(u"app."))
            QCOMPARE(entry.appId, shop().id);
    }
    QVERIFY(!page->file.isEmpty() && page->trouble.isEmpty());
}

void TestConsoleManage::failuresArePutDown()
{
    m_calls->stage().defineIn(s("other.toml"));
    QVERIFY(!m_calls->remove(s("1")));
    QVERIFY(!ask<Done>([&](auto reply) { console().startServer(reply); }));
    AuditQuery query;
    query.failed = true;
    const auto page = audit(query);
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 2);
    QCOMPARE(page->entries.first().action, s("server.start"));
    QCOMPARE(page->entries.last().action, s("app.remove"));
    QCOMPARE(page->entries.last().appId, s("1"));
    QVERIFY(page->entries.last().failure.contains(s("other.toml")));
}

void TestConsoleManage::questionsAreNotPutDown()
{
    QVERIFY(m_calls->credentials(s("1")));
    QVERIFY(trial("1", "lobby"));
    QVERIFY(ask<DirectoryPage>([&](auto reply) { console().directory({}, reply); }));
    QCOMPARE(actions(), QStringList());
}

void TestConsoleManage::secretsAreNotPutDown()
{
    QVERIFY(m_calls->add(shop()));
    const auto rotated = m_calls->rotate(shop().id, 60);
    QVERIFY(rotated);
    QVERIFY(edit(PutUser{{s("5"), s("Ann"), {}}}));
    const auto issued = edit(IssueToken{s("5"), s("phone"), 0});
    QVERIFY(issued);
    const auto page = audit();
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 4);
    const QString plain = issued->token.section(u'|', 1);
    QVERIFY(plain.size() > 3);
    for (const AuditEntry &entry : page->entries) {
        const QByteArray line = toJsonLine(entry);
        for (const QString &secret : {shop().secret, rotated->secret, plain})
            QVERIFY2(!line.contains(secret.toUtf8()), line.constData());
    }
}

void TestConsoleManage::auditIsSearchedPageByPage()
{
    for (const char *id : {"1", "2", "3"})
        QVERIFY(edit(PutTenant{{s(id), s("Tenant"), 0}}));
    QVERIFY(m_calls->add(shop()));
    AuditQuery query;
    query.action = s("directory");
    query.limit = 2;
    auto page = audit(query);
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 2);
    QVERIFY(page->entries.first().text.contains(s("\"3\"")));
    QVERIFY(page->next > 0);
    query.before = page->next;
    page = audit(query);
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 1);
    QVERIFY(page->entries.first().text.contains(s("\"1\"")));
    QCOMPARE(page->next, 0);

    query = {};
    query.appId = shop().id;
    QCOMPARE(actions(query), QStringList{s("app.add")});
    query = {};
    query.text = s("TENANT \"2\"");
    QCOMPARE(actions(query).size(), 1);
    query = {};
    query.toUtc = 1;
    QCOMPARE(actions(query).size(), 0);
    query = {};
    query.limit = 501;
    page = audit(query);
    QVERIFY(!page && page.error().code == ErrorCode::InvalidArgument);
    QVERIFY(page.error().message.contains(s("500")));
}

QTEST_GUILESS_MAIN(TestConsoleManage)
#include "tst_consolemanage.moc"
