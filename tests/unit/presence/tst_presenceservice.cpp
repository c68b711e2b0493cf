// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is online, by sockets and by heartbeats; time is in the test's hand.
#include "server/journal/storethread.h"
#include "server/presence/presenceservice.h"
#include "server/presence/presencestore.h"
#include "tests/support/rooms.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Room = "presence-tenant.7";

PresenceSettings settings()
{
    PresenceSettings settings;
    settings.isEnabled = true;
    settings.ttlSeconds = 60;
    settings.leaveSeconds = 5;
    return settings;
}

// Rooms with the service in them.
struct Stage
{
    explicit Stage(const PresenceSettings &how = settings())
        : service({rooms.apps, rooms.connections, rooms.publisher, rooms.activity, rooms.clock},
                  how)
    {}

    void pass(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            rooms.pass(1);
            service.tick();
        }
    }
    QByteArray status(const QByteArray &userId)
    {
        service.tick();
        const UserPresence *user = service.find("1", userId);
        return user ? presenceWord(user->status) : QByteArray("unknown");
    }
    void beat(const QByteArray &userId, const QByteArrayList &tenants = {})
    {
        QVERIFY(service.heartbeat(rooms.app(), news(userId, tenants)));
    }
    static PresenceNews news(const QByteArray &userId, const QByteArrayList &tenants = {})
    {
        PresenceNews news;
        news.userId = userId;
        news.tenants = tenants;
        return news;
    }

    Rooms rooms;
    PresenceService service;
};

// What UserPresenceChanged events told a client: "1 online Projects".
QByteArrayList told(FakeClient &client)
{
    QByteArrayList changes;
    for (const QByteArray &text : client.take()) {
        const QJsonObject message = QJsonDocument::fromJson(text).object();
        if (message[QStringLiteral("event")] != QStringLiteral("UserPresenceChanged"))
            continue;
        const QJsonObject user =
            QJsonDocument::fromJson(message[QStringLiteral("data")].toString().toUtf8()).object();
        changes.append((user[QStringLiteral("user_id")].toString() + u' ' +
                        user[QStringLiteral("status")].toString() + u' ' +
                        user[QStringLiteral("location")].toString())
                           .trimmed()
                           .toUtf8());
    }
    return changes;
}

} // namespace

class TestPresenceService : public QObject
{
    Q_OBJECT

private slots:
    void socketsMakeUsersOnline();
    void whoComesBackWasNotAway();
    void heartbeatsLastForAWhile();
    void tellsStatusLocationAndViewing();
    void tenantsAreApart();
    void signedInUsersCount();
    void refusesWhatIsTooLong();
    void forgetsWhoWasSeenLongestAgo();
    void survivesARestart();
    void oldUsersAreDeleted();
};

void TestPresenceService::socketsMakeUsersOnline()
{
    Stage stage;
    FakeClient watcher = stage.rooms.on(Room, person("9", "Zoe"));
    stage.service.tick();
    watcher.take();
    FakeClient ann = stage.rooms.on(Room, person("1", "Ann"));
    QCOMPARE(stage.status("1"), "online");
    const UserPresence *user = stage.service.find("1", "1");
    QCOMPARE(user->tenants, QByteArrayList{"7"});
    QCOMPARE(user->info, R"({"name":"Ann"})");
    QCOMPARE(told(watcher), QByteArrayList{"1 online"});
    QCOMPARE(stage.service.online("1").size(), 2);
    QCOMPARE(stage.service.online("2").size(), 0);

    stage.rooms.unsubscribe(ann, Room);
    QCOMPARE(stage.status("1"), "online"); // may come back
    stage.pass(6);
    QCOMPARE(stage.status("1"), "offline");
    QCOMPARE(told(watcher), QByteArrayList{"1 offline"});
    QCOMPARE(stage.service.online("1").size(), 1);
    QCOMPARE(stage.status("2"), "unknown");
}

void TestPresenceService::whoComesBackWasNotAway()
{
    Stage stage;
    FakeClient watcher = stage.rooms.on(Room, person("9", "Zoe"));
    stage.service.tick();
    for (int i = 0; i < 5; ++i) {
        FakeClient ann = stage.rooms.on(Room, person("1", "Ann"));
        QCOMPARE(stage.status("1"), "online");
        stage.rooms.unsubscribe(ann, Room);
        stage.pass(3);
    }
    QCOMPARE(told(watcher), (QByteArrayList{"9 online", "1 online"}));
}

void TestPresenceService::heartbeatsLastForAWhile()
{
    Stage stage;
    stage.beat("1");
    stage.pass(59);
    QCOMPARE(stage.status("1"), "online");
    stage.beat("1");
    stage.pass(59);
    QCOMPARE(stage.status("1"), "online");
    stage.pass(2);
    QCOMPARE(stage.status("1"), "offline");

    PresenceNews goodbye = Stage::news("1");
    stage.beat("1");
    goodbye.status = PresenceStatus::Offline;
    QVERIFY(stage.service.heartbeat(stage.rooms.app(), goodbye));
    QCOMPARE(stage.status("1"), "offline");
}

void TestPresenceService::tellsStatusLocationAndViewing()
{
    Stage stage;
    FakeClient watcher = stage.rooms.on("presence-online", person("9", "Zoe"));
    stage.service.tick();
    watcher.take();
    AppRuntime &app = stage.rooms.app();
    PresenceNews news = Stage::news("1");
    news.location = "Projects";
    QVERIFY(stage.service.heartbeat(app, news));
    QVERIFY(stage.service.heartbeat(app, news)); // nothing new
    news.location = std::nullopt;
    news.status = PresenceStatus::Away;
    QVERIFY(stage.service.heartbeat(app, news));
    QCOMPARE(told(watcher), (QByteArrayList{"1 online Projects", "1 away Projects"}));

    news.status = PresenceStatus::Online;
    QVERIFY(stage.service.startViewing(app, news, {"project", "5", 0}));
    QVERIFY(stage.service.startViewing(app, news, {"project", "5", 0}));
    const auto both = stage.service.startViewing(app, news, {"invoice", "5", 0});
    QVERIFY(both->json().contains(R"("viewing":[{"type":"project","id":"5",)"));
    QCOMPARE(both->viewing.size(), 2);
    QCOMPARE(told(watcher).size(), 2);
    const auto one = stage.service.stopViewing(app, news, {"project", "5", 0});
    QVERIFY(!one->views("project", "5") && one->views("invoice", "5"));
    QVERIFY(stage.service.stopViewing(app, news, {})->viewing.isEmpty());
    for (int i = 0; i < 30; ++i)
        QVERIFY(stage.service.startViewing(app, news, {"page", QByteArray::number(i), 0}));
    QCOMPARE(stage.service.find("1", "1")->viewing.size(), PresenceService::MaxViewing);
    QVERIFY(stage.service.find("1", "1")->views("page", "29"));
    stage.pass(61);
    QVERIFY(stage.service.find("1", "1")->viewing.isEmpty());
}

void TestPresenceService::tenantsAreApart()
{
    Stage stage;
    FakeClient seven = stage.rooms.on(Room, person("8", "Yan"));
    FakeClient eight = stage.rooms.on("presence-tenant.8", person("9", "Zoe"));
    FakeClient all = stage.rooms.on("presence-online", person("10", "Wim"));
    stage.service.tick();
    for (FakeClient *client : {&seven, &eight, &all})
        client->take();
    stage.beat("1", {"7"});
    QCOMPARE(told(seven), QByteArrayList{"1 online"});
    QCOMPARE(told(eight), QByteArrayList());
    QCOMPARE(told(all), QByteArrayList());
    // Moves: the old tenant hears of it, and no longer sees the user.
    stage.beat("1", {"8"});
    QCOMPARE(told(seven), QByteArrayList{"1 online"});
    QCOMPARE(told(eight), QByteArrayList{"1 online"});
    QVERIFY(stage.service.find("1", "1")->isVisibleTo({"8"}));
    QVERIFY(!stage.service.find("1", "1")->isVisibleTo({"7"}));
    QVERIFY(!stage.service.find("1", "1")->isVisibleTo({}));
    QVERIFY(stage.service.find("1", "10")->isVisibleTo({}));
    QVERIFY(!stage.service.find("1", "10")->isVisibleTo({"7"}));
}

void TestPresenceService::signedInUsersCount()
{
    Stage stage;
    FakeClient ann = stage.rooms.connect();
    stage.rooms.signIn(ann, R"({"id":"1","user_info":{"name":"Ann"}})");
    QCOMPARE(stage.status("1"), "online");
    QCOMPARE(stage.service.find("1", "1")->info, R"({"name":"Ann"})");
}

void TestPresenceService::refusesWhatIsTooLong()
{
    Stage stage;
    PresenceNews news = Stage::news("1");
    news.location = QByteArray(256, 'x');
    const auto refused = stage.service.heartbeat(stage.rooms.app(), news);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message.toUtf8(), "location has 256 bytes; at most 255 are allowed.");
    news.location = std::nullopt;
    QVERIFY(!stage.service.startViewing(stage.rooms.app(), news, {"project", "", 0}));
    QVERIFY(
        !stage.service.startViewing(stage.rooms.app(), news, {"project", QByteArray(200, '1'), 0}));
    QCOMPARE(stage.status("1"), "unknown");
}

void TestPresenceService::forgetsWhoWasSeenLongestAgo()
{
    PresenceSettings few = settings();
    few.maxUsers = 100;
    Stage stage(few);
    for (int i = 0; i < 1000; ++i) {
        stage.beat(QByteArray::number(i));
        stage.pass(1);
        QVERIFY(stage.service.knownUsers() <= 100);
    }
    QCOMPARE(stage.status("999"), "online");
    QCOMPARE(stage.status("0"), "unknown");
    QVERIFY(stage.service.online("1").size() >= 50);
}

void TestPresenceService::survivesARestart()
{
    const QTemporaryDir folder;
    const StoreSettings file{folder.filePath(QStringLiteral("journal.sqlite")), 10, 1000, 1000};
    {
        StoreThread thread(file);
        Stage stage;
        stage.service.setStore(std::make_unique<PresenceStore>(thread, 30));
        PresenceNews news = Stage::news("1", {"7"});
        news.location = "Ann's \"desk\"'); DROP TABLE user_presence; --";
        news.info = R"({"name":"Ann"})";
        QVERIFY(stage.service.startViewing(stage.rooms.app(), news, {"project", "5", 0}));
        stage.pass(30);
        stage.beat("2");
        stage.service.tick();
    }
    StoreThread thread(file);
    Stage stage;
    stage.beat("2"); // before the file was read
    stage.service.setStore(std::make_unique<PresenceStore>(thread, 30));
    QTRY_VERIFY(stage.service.find("1", "1"));
    const UserPresence *ann = stage.service.find("1", "1");
    QCOMPARE(ann->location, "Ann's \"desk\"'); DROP TABLE user_presence; --");
    QCOMPARE(ann->info, R"({"name":"Ann"})");
    QCOMPARE(ann->tenants, QByteArrayList{"7"});
    QVERIFY(ann->views("project", "5"));
    QCOMPARE(stage.status("1"), "online");
    stage.pass(61);
    QCOMPARE(stage.status("1"), "offline");
    QCOMPARE(stage.service.knownUsers(), 2);
}

void TestPresenceService::oldUsersAreDeleted()
{
    const QTemporaryDir folder;
    StoreThread thread({folder.filePath(QStringLiteral("journal.sqlite")), 10, 1000, 1000});
    PresenceStore store(thread, 30);
    UserPresence user;
    user.userId = "1";
    user.lastSeenUtc = 1'000'000;
    const qint64 now = 100LL * 86'400'000;
    store.flush(now); // its first tidying
    store.keep("1", user);
    user.userId = "2";
    user.lastSeenUtc = now;
    store.keep("1", user);
    store.flush(now);
    PresenceStore later(thread, 30);
    later.flush(now);
    std::optional<QList<PresenceStore::Entry>> entries;
    later.load(10, [&](const QList<PresenceStore::Entry> &loaded) { entries = loaded; });
    QTRY_VERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().user.userId, "2");
}

QTEST_GUILESS_MAIN(TestPresenceService)
#include "tst_presenceservice.moc"
