// SPDX-License-Identifier: GPL-3.0-or-later
//
// /api/sync/activities and /api/sync/versions over a real socket (SYSTEMS.md S17, S19).
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Ann = "11|ann-secret"; // user 1
const QByteArray Bob = "12|bob-secret"; // user 2
const QByteArray Activities = "/api/sync/activities";
const QByteArray Versions = "/api/sync/versions";

// Ann is the administrator; a client is the user with the same id; projects are for everybody.
ChannelDescription channel(const QByteArray &pattern, const JoinCondition &condition)
{
    ChannelDescription description;
    description.pattern = pattern;
    description.allow = {condition};
    return description;
}

QList<ChannelDescription> portal()
{
    JoinCondition admin;
    admin.owner = QStringLiteral("SELECT '1'");
    JoinCondition self;
    self.self = "id";
    JoinCondition anyone;
    anyone.anyone = true;
    return {channel("private-admin", admin),
            channel("private-client.{id}", self),
            channel("private-project.{id:int}", anyone)};
}

QJsonObject objectOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace

class tst_SyncFeeds : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir; // of the journal
    AuthorizingStage m_stage;
    AuthorizingEngine *m_engine = nullptr;

    HttpAnswer get(const QByteArray &target, const QByteArray &token)
    {
        return m_engine->http().request(
            "GET", target, {}, "Authorization: Bearer " + token + "\r\n");
    }
    HttpAnswer post(const QByteArray &path, const QByteArray &body)
    {
        return m_engine->http().post(path, body);
    }
    // The descriptions, the newest first.
    QStringList feed(const QByteArray &query, const QByteArray &token)
    {
        const HttpAnswer answer = get(Activities + query, token);
        if (answer.status != 200)
            return {QString::number(answer.status)};
        QStringList lines;
        for (const QJsonValue &item : objectOf(answer)[u"activities"].toArray())
            lines.append(item[u"description"].toString());
        return lines;
    }
    // "invoice 7 @3", and behind them the version.
    QStringList changes(const QByteArray &query, const QByteArray &token)
    {
        const HttpAnswer answer = get(Versions + query, token);
        if (answer.status != 200)
            return {QString::number(answer.status)};
        const QJsonObject object = objectOf(answer);
        QStringList lines;
        for (const QJsonValue &change : object[u"changes"].toArray())
            lines.append(change[u"resource"].toString() + u' ' + change[u"id"].toString() + u'@' +
                         QString::number(change[u"version"].toInteger()) +
                         (change[u"deleted"].toBool() ? QStringLiteral(" gone") : QString()));
        lines.append(QString::number(object[u"version"].toInteger()) +
                     (object[u"more"].toBool() ? QStringLiteral(" more") : QString()));
        return lines;
    }

    void start();

private slots:
    void init();
    void activityIsAddedReadAndTold();
    void feedsAreForThoseWhoMayJoin();
    void feedIsPaged();
    void badActivities_data();
    void badActivities();
    void versionsCount();
    void versionsAreForThoseWhoMayJoin();
    void versionsArePaged();
    void badVersions_data();
    void badVersions();
    void onlyBackendsAdd();
    void bothOutliveTheProcess();
};

void tst_SyncFeeds::init()
{
    m_stage.clear();
    m_dir = std::make_unique<QTemporaryDir>();
    start();
}

void tst_SyncFeeds::start()
{
    m_engine = &m_stage.start([this](ServerConfig &config) {
        config.channels += portal();
        config.journal.isEnabled = true;
        config.journal.file = m_dir->filePath(QStringLiteral("journal.sqlite"));
    });
}

void tst_SyncFeeds::activityIsAddedReadAndTold()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->engine().port()));
    QVERIFY(client.subscribe("private-client.2"));

    const HttpAnswer added =
        post(Activities,
             R"({"type":"project.created","description":"created a new project",)"
             R"("user":{"id":5,"name":"Eve"},"subject_type":"project","subject_id":9,)"
             R"("metadata":{"client_id":2,"b":[1.50]}})");
    QCOMPARE(added.status, 201);
    const QJsonObject activity = objectOf(added)[u"activity"].toObject();
    QVERIFY(activity[u"id"].toInteger() > 0);
    QCOMPARE(activity[u"user"][u"id"].toString(), QStringLiteral("5"));
    QCOMPARE(activity[u"client_id"].toString(), QStringLiteral("2"));
    QCOMPARE(activity[u"project_id"].toString(), QStringLiteral("9"));
    QVERIFY(added.body.contains(R"("metadata":{"client_id":2,"b":[1.50]})"));

    const auto event = client.next(QStringLiteral("App\\Events\\ActivityFeedUpdated"));
    QVERIFY(event);
    QCOMPARE(event->channel, QStringLiteral("private-client.2"));
    const QJsonObject frame = QJsonDocument::fromJson(event->text).object();
    const QJsonObject told = QJsonDocument::fromJson(frame[u"data"].toString().toUtf8()).object();
    QCOMPARE(told[u"activity"].toObject(), activity);
    const QJsonArray read =
        objectOf(get(Activities + "?client_id=2", Bob))[u"activities"].toArray();
    QCOMPARE(read, QJsonArray{activity});
}

void tst_SyncFeeds::feedsAreForThoseWhoMayJoin()
{
    QCOMPARE(post(Activities, R"({"type":"a","description":"x","client_id":"1"})").status, 201);
    QCOMPARE(
        post(Activities, R"({"type":"a","description":"y","metadata":{"client_id":"2"}})").status,
        201);
    QCOMPARE(post(Activities, R"({"type":"a","description":"z","project_id":4})").status, 201);
    QCOMPARE(feed("", Ann),
             (QStringList{QStringLiteral("z"), QStringLiteral("y"), QStringLiteral("x")}));
    QCOMPARE(feed("", Bob), QStringList{QStringLiteral("403")});
    QCOMPARE(feed("?client_id=2", Bob), QStringList{QStringLiteral("y")});
    QCOMPARE(feed("?client_id=1", Bob), QStringList{QStringLiteral("403")});
    QVERIFY(m_engine->refusal().startsWith(u"1 private-client.1 403"));
    QCOMPARE(feed("?project_id=4", Bob), QStringList{QStringLiteral("z")});
    QCOMPARE(feed("?project_id=4", "x"), QStringList{QStringLiteral("401")});
    QCOMPARE(feed("?client_id=2&project_id=4", Bob), QStringList{QStringLiteral("422")});
    QCOMPARE(feed("?client_id=2'%20OR%201=1--", Ann), QStringList{QStringLiteral("422")});
    QCOMPARE(m_engine->http().get(Activities).status, 200); // the app sees all
}

void tst_SyncFeeds::feedIsPaged()
{
    for (int i = 0; i < 7; ++i)
        post(Activities, "{\"type\":\"a\",\"description\":\"" + QByteArray::number(i) + "\"}");
    const QJsonObject first = objectOf(get(Activities + "?limit=5", Ann));
    QCOMPARE(first[u"activities"].toArray().size(), 5);
    post(Activities, R"({"type":"a","description":"later"})");
    const QByteArray before = QByteArray::number(first[u"next"].toInteger());
    QCOMPARE(feed("?limit=5&before=" + before, Ann),
             (QStringList{QStringLiteral("1"), QStringLiteral("0")}));
    QVERIFY(objectOf(get(Activities + "?before=" + before, Ann))[u"next"].isNull());
}

void tst_SyncFeeds::badActivities_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const char *message) {
        QTest::newRow(name) << body << QString::fromLatin1(message);
    };
    row("no JSON", "{", "not a JSON object");
    row("no type", R"({"description":"x"})", "a type and a description");
    row("type", R"({"type":[],"description":"x"})", "type must be a text");
    row("metadata",
        R"({"type":"a","description":"x","metadata":[]})",
        "metadata must be an object");
    row("long",
        "{\"type\":\"a\",\"description\":\"" + QByteArray(2001, 'x') + "\"}",
        "description has 2001 bytes; at most 2000");
    row("client", R"({"type":"a","description":"x","client_id":"a b"})", "private-client.a b");
    row("socket", R"({"type":"a","description":"x","socket_id":"1"})", "socket_id is \"1\"");
    row("metadata's size",
        "{\"type\":\"a\",\"description\":\"x\",\"metadata\":{\"x\":\"" + QByteArray(10'000, 'x') +
            "\"}}",
        "max_event_size");
}

void tst_SyncFeeds::badActivities()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const HttpAnswer answer = post(Activities, body);
    QVERIFY2(answer.status >= 400 && answer.status < 500, answer.body.constData());
    QVERIFY2(QString::fromUtf8(answer.body).contains(message) ||
                 objectOf(answer)[u"message"].toString().contains(message),
             answer.body.constData());
    QCOMPARE(feed("", Ann), QStringList());
}

void tst_SyncFeeds::versionsCount()
{
    QCOMPARE(post(Versions, R"({"resource":"invoice","id":7,"channel":"private-client.2"})").body,
             QByteArray(R"({"version":1})"));
    QCOMPARE(post(Versions,
                  R"({"resources":[{"resource":"invoice","id":"8","channel":"private-client.2"},)"
                  R"({"resource":"timer","id":"1","channel":"private-client.2"}]})")
                 .body,
             QByteArray(R"({"version":3})"));
    QCOMPARE(changes("?since=0", Bob),
             (QStringList{QStringLiteral("invoice 7@1"),
                          QStringLiteral("invoice 8@2"),
                          QStringLiteral("timer 1@3"),
                          QStringLiteral("3")}));
    post(Versions,
         R"({"resource":"invoice","id":"7","channel":"private-client.2","deleted":true})");
    QCOMPARE(changes("?since=1", Bob),
             (QStringList{QStringLiteral("invoice 8@2"),
                          QStringLiteral("timer 1@3"),
                          QStringLiteral("invoice 7@4 gone"),
                          QStringLiteral("4")}));
    QCOMPARE(changes("?since=4", Bob), QStringList{QStringLiteral("4")});
    QCOMPARE(changes("?since=0&resources[]=timer", Bob),
             (QStringList{QStringLiteral("timer 1@3"), QStringLiteral("4")}));
}

void tst_SyncFeeds::versionsAreForThoseWhoMayJoin()
{
    post(Versions,
         R"({"resources":[{"resource":"a","id":"1","channel":"private-client.1"},)"
         R"({"resource":"a","id":"2","channel":"private-client.2"},)"
         R"({"resource":"a","id":"3","channel":"global"}]})");
    QCOMPARE(changes("", Bob),
             (QStringList{QStringLiteral("a 2@2"), QStringLiteral("a 3@3"), QStringLiteral("3")}));
    QCOMPARE(changes("?channels[]=private-client.1&channels[]=global", Ann),
             (QStringList{QStringLiteral("a 1@1"), QStringLiteral("a 3@3"), QStringLiteral("3")}));
    QCOMPARE(changes("?channels[]=private-client.1&channels[]=global", Bob),
             QStringList{QStringLiteral("403")});
    QCOMPARE(objectOf(m_engine->http().get(Versions))[u"changes"].toArray().size(), 3);
}

void tst_SyncFeeds::versionsArePaged()
{
    for (int i = 0; i < 7; ++i)
        post(Versions,
             "{\"resource\":\"a\",\"id\":" + QByteArray::number(i) + ",\"channel\":\"global\"}");
    const QStringList first = changes("?limit=5", Bob);
    QCOMPARE(first.size(), 6);
    QCOMPARE(first.last(), QStringLiteral("5 more"));
    QCOMPARE(changes("?limit=5&since=5", Bob),
             (QStringList{QStringLiteral("a 5@6"), QStringLiteral("a 6@7"), QStringLiteral("7")}));
}

void tst_SyncFeeds::badVersions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const char *message) {
        QTest::newRow(name) << body << QString::fromLatin1(message);
    };
    row("no JSON", "[]", "not a JSON object");
    row("no id", R"({"resource":"a","channel":"b"})", "id is missing");
    row("no channel", R"({"resource":"a","id":1})", "it is missing");
    row("channel", R"({"resource":"a","id":1,"channel":"a b"})", "channel is");
    row("deleted", R"({"resource":"a","id":1,"channel":"b","deleted":1})", "true or false");
    row("list", R"({"resources":{}})", "must be a list");
    row("none", R"({"resources":[]})", "0 items");
    row("half", R"({"resources":[{"resource":"a","id":1,"channel":"b"},1]})", "must be an object");
    row("many", "{\"resources\":[" + QByteArray("1,").repeated(100) + "1]}", "101 items");
}

void tst_SyncFeeds::badVersions()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const HttpAnswer answer = post(Versions, body);
    QCOMPARE(answer.status, 400);
    QVERIFY2(objectOf(answer)[u"message"].toString().contains(message), answer.body.constData());
    QCOMPARE(changes("?since=0", Bob), QStringList{QStringLiteral("0")});
}

void tst_SyncFeeds::onlyBackendsAdd()
{
    const QByteArray body = R"({"type":"a","description":"x"})";
    for (const QByteArray &path : {Activities, Versions}) {
        QCOMPARE(m_engine->post(path, body, Ann, "Content-Type: application/json\r\n").status, 401);
        const QByteArray forged = m_engine->http()
                                      .signedTarget("POST", path, body)
                                      .replace("auth_key=key1", "auth_key=key9");
        QCOMPARE(m_engine->http().request("POST", forged, body).status, 401);
        QCOMPARE(m_engine->http().request("DELETE", path).status, 405);
    }
    QCOMPARE(feed("", Ann), QStringList());
}

void tst_SyncFeeds::bothOutliveTheProcess()
{
    post(Activities, R"({"type":"a","description":"kept"})");
    post(Versions, R"({"resource":"a","id":1,"channel":"global"})");
    m_stage.clear();
    start();
    QCOMPARE(feed("", Ann), QStringList{QStringLiteral("kept")});
    QCOMPARE(post(Versions, R"({"resource":"a","id":2,"channel":"global"})").body,
             QByteArray(R"({"version":2})"));
}

BELFRY_EPOLL_MAIN(tst_SyncFeeds)
#include "tst_syncfeeds.moc"
