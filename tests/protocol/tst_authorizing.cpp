// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may join what, over real sockets, the same with every kind of directory: Belfry's own file,
// and Laravel's tables in SQLite, PostgreSQL and MariaDB (SYSTEMS.md S2, S3, S9 to S11).
#include "server/auth/channelauth.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/databaseserver.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <map>

using namespace server;
using namespace test;

namespace {

const SigningKey Key{"key1", Signer("secret1")};

// A directory of one kind, an engine that asks it, and what the directory runs on.
struct Backend
{
    explicit Backend(const QByteArray &kind)
    {
        DirectorySettings settings;
        settings.path = dir.filePath(QStringLiteral("d.sqlite"));
        if (kind == "sqlite")
            settings.driver = DirectoryDriver::Sqlite;
        else if (kind == "postgresql")
            database = std::make_unique<DatabaseServer>(DirectoryDriver::PostgreSql);
        else if (kind == "mariadb")
            database = std::make_unique<DatabaseServer>(DirectoryDriver::MySql);
        if (database)
            settings = database->settings();
        settings.timeoutMs = 1'500;
        if (kind == "embedded") {
            engine = std::make_unique<AuthorizingEngine>(AuthorizingEngine::config(settings));
            engine->authorize("x", "private-tenant.7"); // makes the tables
            fillDirectory(settings);
            return;
        }
        fillDirectory(settings);
        engine = std::make_unique<AuthorizingEngine>(AuthorizingEngine::config(settings));
    }

    QTemporaryDir dir;
    std::unique_ptr<DatabaseServer> database;
    std::unique_ptr<AuthorizingEngine> engine;
};

} // namespace

class TestAuthorizing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanupTestCase() { m_backends.clear(); }
    void decides_data();
    void decides();
    void answersAsLaravel();
    void clientsJoin();
    void statementsStayWhole();
    void tenantsAreKeptApart();
    void aFrozenDatabaseHoldsNobodyUp();
    void aDatabaseThatDiesComesBack();
    void aFrozenDatabaseHoldsNoStop();

private:
    std::map<QByteArray, std::unique_ptr<Backend>> m_backends;
    Backend *m_backend = nullptr;
    AuthorizingEngine *m_engine = nullptr;
};

void TestAuthorizing::initTestCase_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"embedded", "sqlite", "postgresql", "mariadb"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestAuthorizing::init()
{
    QFETCH_GLOBAL(QByteArray, kind);
    auto &backend = m_backends[kind];
    if (!backend)
        backend = std::make_unique<Backend>(kind);
    m_backend = backend.get();
    m_engine = backend->engine.get();
    QVERIFY(m_engine->engine().isListening());
}

void TestAuthorizing::decides_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<int>("status");
    const auto row = [](const char *token, const char *channel, int status) {
        QTest::addRow("%s %s", token, channel)
            << QByteArray(token) << QByteArray(channel) << status;
    };
    const char *ann = "11|ann-secret";
    const char *bob = "12|bob-secret";
    const char *cai = "13|cai-secret";
    const char *dora = "14|dora-secret";
    row(ann, "private-tenant.7", 200);
    row(ann, "private-encrypted-tenant.7", 200);
    row(ann, "private-cache-tenant.7", 200);
    row("18|soon-secret", "private-tenant.7", 200);
    row(ann, "private-tenant.7.orders", 200);
    row(ann, "private-tenant.8", 403); // another tenant
    row(ann, "private-tenant.8.orders", 403);
    row(ann, "private-tenant.07", 403); // a number is not what it means, but what it looks like
    row(ann, "private-tenant.7abc", 403);
    row(ann, "private-tenant.-7", 403);
    row(ann, "presence-tenant.7", 200);
    row(ann, "presence-presence-tenant.7", 200);
    row(ann, "presence-tenant.8", 403);
    row(ann, "presence-lobby", 200);
    row(dora, "private-tenant.7", 403);
    row(dora, "presence-lobby", 200);
    row(ann, "private-tenant.7.admins", 200); // seller
    row(bob, "private-tenant.7.admins", 403); // wrong role
    row(cai, "private-tenant.7.admins", 403); // right role, wrong tenant
    row(cai, "private-tenant.8.admins", 200); // super_admin
    row(ann, "private-tenant.7.inventory", 200);
    row(bob,
        "private-tenant.7.inventory",
        403); // a module's own rule stands before the general one
    row(ann, "private-user.1", 200);
    row(ann, "private-user.2", 403);
    row(ann, "private-user.01", 403);
    row(bob, "private-order.100", 200);
    row(bob, "private-order.101", 403); // theirs, but of a tenant they are not in
    row(bob, "private-order.102", 403); // someone else's
    row(ann, "private-order.100", 403);
    row(cai, "private-order.102", 200);
    row(cai, "private-order.999", 403);
    row(bob, "private-order.0100", 403);
    row(bob, "private-parcel.100", 200);
    row(bob, "private-parcel.abc", 403); // not a number for a database that wants one
    row(bob, "private-parcel.99999999999999999999999999", 403);
    row(ann, "private-unknown.1", 403);
    row(ann, "private-encrypted-unknown.1", 403);
    row(ann, "global", 403);
    row(ann, "tenant.7", 403);
    row("15|bob-old", "private-tenant.7", 401);
    row("16|admin-secret", "private-tenant.7", 401);
    row("17|ghost-secret", "private-tenant.7", 401);
    row("11|bob-secret", "private-tenant.7", 401);
    row("nobody", "private-tenant.7", 401);
    row("", "private-tenant.7", 401);
}

void TestAuthorizing::decides()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, channel);
    QFETCH(int, status);
    const HttpAnswer answer = m_engine->authorize(token, channel);
    QVERIFY2(answer.status == status,
             qPrintable(QString::fromUtf8(answer.body) + m_engine->refusal()));
    const QByteArray said = status == 401   ? R"({"message":"Unauthenticated."})"
                            : status == 403 ? R"({"message":"Forbidden."})"
                                            : answer.body;
    QCOMPARE(answer.body, said);
}

void TestAuthorizing::answersAsLaravel()
{
    const QByteArray &socket = AuthorizingEngine::SocketId;
    const QByteArray ann = "11|ann-secret";
    QCOMPARE(m_engine->authorize(ann, "private-tenant.7").body,
             "{\"auth\":\"" + channelAuth(Key, socket, "private-tenant.7", {}) + "\"}");

    QFETCH_GLOBAL(QByteArray, kind);
    const QByteArray id = kind == "embedded" ? R"("1")" : "1"; // text there, a number in Laravel's
    const QByteArray data = R"({"user_id":"1","user_info":{"id":)" + id + R"(,"name":"Ann"}})";
    const HttpAnswer presence = m_engine->authorize(ann, "presence-tenant.7");
    QCOMPARE(presence.body,
             "{\"auth\":\"" + channelAuth(Key, socket, "presence-tenant.7", data) +
                 "\",\"channel_data\":" + json::quoted(data) + '}');
    QCOMPARE(presence.header("content-type"), "application/json");

    const QByteArray encrypted = "private-encrypted-tenant.7";
    QCOMPARE(m_engine->authorize(ann, encrypted).body,
             "{\"auth\":\"" + channelAuth(Key, socket, encrypted, {}) + "\",\"shared_secret\":\"" +
                 sharedSecret(encrypted, AuthorizingEngine::MasterKey) + "\"}");

    const QByteArray user = R"({"id":"1","user_info":{"name":"Ann"}})";
    QCOMPARE(m_engine->post("/broadcasting/user-auth", "socket_id=" + socket, ann).body,
             "{\"auth\":\"" + userAuth(Key, socket, user) +
                 "\",\"user_data\":" + json::quoted(user) + '}');
}

// What the endpoint signs, the same server takes.
void TestAuthorizing::clientsJoin()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->engine().port()));
    for (const QByteArray channel :
         {"private-tenant.7", "presence-tenant.7", "private-encrypted-tenant.7"}) {
        const HttpAnswer answer = m_engine->authorize("11|ann-secret", channel, client.socketId());
        const auto grant = json::parseObject(answer.body);
        QVERIFY2(grant, answer.body.constData());
        QByteArray text = R"({"event":"pusher:subscribe","data":{"channel":")" + channel + '"';
        for (const auto &[name, value] : grant->members()) {
            if (name != "shared_secret")
                text += ',' + json::quoted(name) + ':' + value.raw.toByteArray();
        }
        client.send(text + "}}");
        const auto joined = client.next(QStringLiteral("pusher_internal:subscription_succeeded"));
        QVERIFY(joined);
        QCOMPARE(joined->channel.toUtf8(), channel);
    }
}

// Text that would be SQL stays a value, wherever it comes.
void TestAuthorizing::statementsStayWhole()
{
    const QByteArrayList texts = {
        "' OR '1'='1",
        "' OR 1=1 -- ",
        "\\' OR 1=1 -- ",
        "1; DELETE FROM users",
        "'; DROP TABLE users; --",
        "1' UNION SELECT 2, NULL, 12 --",
        "\" OR \"\"=\"",
        "`; DELETE FROM orders; --",
        ":user",
        "$1",
        "?",
        "%s",
        "100 OR 1=1",
        "100'/**/OR/**/'1'='1",
        "\xbf' OR 1=1 -- ",
        QByteArray("a\0' OR 1=1 --", 13),
        "{{7*7}}",
        "1)) OR ((1=1",
    };
    QVERIFY(m_engine->engine().ask<bool>([](Engine &engine) {
        App app = testApp();
        app.lenientNames = true; // any character reaches the rules
        return engine.changeApp(app).has_value();
    }));
    for (const QByteArray &text : texts) {
        const QByteArray header = QByteArray(text).replace('\0', ' ');
        QCOMPARE(m_engine->authorize(header, "private-tenant.7").status, 401);
        QCOMPARE(m_engine->authorize("12|" + header, "private-tenant.7").status, 401);
        QCOMPARE(m_engine->authorize(header + "|bob-secret", "private-tenant.7").status, 401);
        QCOMPARE(m_engine->authorize("12|bob-secret", "private-tenant.7", text).status, 422);
        for (const QByteArray channel : {"private-tenant.",
                                         "private-tenant.8.",
                                         "private-user.",
                                         "private-order.",
                                         "private-order.102",
                                         "private-parcel.",
                                         "private-parcel.102",
                                         "presence-tenant."}) {
            const int status = m_engine->authorize("12|bob-secret", channel + text).status;
            QVERIFY2(status == 403 || status == 422,
                     (channel + text + ": " + QByteArray::number(status)).constData());
        }
    }
    // All is as it was.
    QCOMPARE(m_engine->authorize("12|bob-secret", "private-parcel.100").status, 200);
    QCOMPARE(m_engine->authorize("13|cai-secret", "private-order.102").status, 200);
    QCOMPARE(m_engine->authorize("14|dora-secret", "presence-lobby").status, 200);
}

// No token opens a channel of a tenant its user is not in, whatever the channel.
void TestAuthorizing::tenantsAreKeptApart()
{
    QRandomGenerator random(20'261'121);
    const std::map<QByteArray, QByteArray> tenantOf = {{"11|ann-secret", "7"},
                                                       {"12|bob-secret", "7"},
                                                       {"13|cai-secret", "8"},
                                                       {"14|dora-secret", ""}};
    const QByteArrayList forms = {"private-tenant.%",
                                  "private-tenant.%.orders",
                                  "private-tenant.%.x-7",
                                  "private-encrypted-tenant.%",
                                  "private-cache-tenant.%.8",
                                  "presence-tenant.%",
                                  "presence-cache-tenant.%",
                                  "presence-presence-tenant.%"};
    const QByteArrayList tenants = {"7", "8", "78", "9", "7-8", "07", "7,8"};
    int opened = 0;
    for (int i = 0; i < 400; ++i) {
        const auto user = std::next(tenantOf.begin(), random.bounded(4));
        const QByteArray tenant = tenants[random.bounded(tenants.size())];
        const QByteArray channel =
            QByteArray(forms[random.bounded(forms.size())]).replace("%", tenant);
        const bool isTheirs = user->second == tenant;
        const int status = m_engine->authorize(user->first, channel).status;
        QVERIFY2(status == (isTheirs ? 200 : 403), (user->first + ' ' + channel).constData());
        opened += isTheirs;
    }
    QVERIFY(opened > 20);
}

// A directory that stands still costs those who ask 503, and nobody else anything.
void TestAuthorizing::aFrozenDatabaseHoldsNobodyUp()
{
    if (!m_backend->database)
        return; // the file's case is TestDirectory::aLockedFileHoldsNobodyUp
    QCOMPARE(m_engine->authorize("11|ann-secret", "private-tenant.7").status, 200);
    m_backend->database->freeze(true);
    HttpClient other(testApp(), m_engine->engine().port());
    QElapsedTimer timer;
    timer.start();
    std::optional<HttpAnswer> answer;
    QMetaObject::invokeMethod(
        this,
        [&] {
            QElapsedTimer up;
            up.start();
            QCOMPARE(other.request("GET", "/up").status, 200);
            QVERIFY(up.elapsed() < 1'000);
        },
        Qt::QueuedConnection);
    answer = m_engine->authorize("11|ann-secret", "private-tenant.7");
    QCOMPARE(answer->status, 503);
    QVERIFY2(timer.elapsed() >= 1'000 && timer.elapsed() < 8'000,
             QByteArray::number(timer.elapsed()).constData());
    QCOMPARE(answer->body, R"({"message":"The directory of users is not available."})");
    QVERIFY2(m_engine->refusal().contains(u"directory.timeout_ms"),
             qPrintable(m_engine->refusal()));
    m_backend->database->freeze(false);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_engine->authorize("11|ann-secret", "private-tenant.7").status, 200, 15'000);
}

void TestAuthorizing::aDatabaseThatDiesComesBack()
{
    if (!m_backend->database)
        return; // the file's case is TestDirectory::comesBackByItself
    QCOMPARE(m_engine->authorize("12|bob-secret", "private-order.100").status, 200);
    m_backend->database->kill();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        const HttpAnswer answer = m_engine->authorize("12|bob-secret", "private-order.100");
        QCOMPARE(answer.status, 503);
    }
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY2(m_engine->refusal().contains(u"does not answer (directory)"),
             qPrintable(m_engine->refusal()));
    m_backend->database->start();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_engine->authorize("12|bob-secret", "private-order.100").status, 200, 15'000);
}

// The process can end while the directory's thread waits for ever.
void TestAuthorizing::aFrozenDatabaseHoldsNoStop()
{
    if (!m_backend->database)
        return; // a file does not stand still
    auto other = std::make_unique<AuthorizingEngine>(
        AuthorizingEngine::config(m_backend->database->settings()));
    QCOMPARE(other->authorize("11|ann-secret", "private-tenant.7").status, 200);
    m_backend->database->freeze(true);
    QCOMPARE(other->authorize("11|ann-secret", "private-tenant.7").status, 503);
    QElapsedTimer timer;
    timer.start();
    other.reset();
    const qint64 tookMs = timer.elapsed();
    m_backend->database->freeze(false);
    QVERIFY2(tookMs < 8'000, QByteArray::number(tookMs).constData());
}

BELFRY_EPOLL_MAIN(TestAuthorizing)
#include "tst_authorizing.moc"
