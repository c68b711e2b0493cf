// SPDX-License-Identifier: GPL-3.0-or-later
//
// GET /api/events/since over a real socket (SYSTEMS.md S32): who may see what, and that nothing is
// missed nor told twice while more is published.
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Ann = "11|ann-secret"; // of tenant 7
const QByteArray Bob = "12|bob-secret"; // of tenant 7, order 100
const QByteArray Cai = "13|cai-secret"; // of tenant 8
const QByteArray Path = "/api/events/since";

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

struct Page
{
    explicit Page(const HttpAnswer &answer)
        : status(answer.status)
        , object(QJsonDocument::fromJson(answer.body).object())
        , events(object[u"events"].toArray())
    {}

    int status;
    QJsonObject object;
    QJsonArray events;

    QByteArray cursor() const { return object[u"cursor"].toString().toLatin1(); }
    bool hasMore() const { return object[u"more"].toBool(true); }
    QString message() const { return object[u"message"].toString(); }
    // "channel event", in order.
    QStringList told() const
    {
        QStringList told;
        for (const QJsonValue &event : events)
            told.append(event[u"channel"].toString() + u' ' + event[u"event"].toString());
        return told;
    }
};

} // namespace

class tst_EventsSince : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir; // of the journal
    AuthorizingStage m_stage;
    AuthorizingEngine *m_engine = nullptr;
    qint64 m_startMs = 0;

    Page since(const QByteArray &token, const QByteArray &query)
    {
        return Page(m_engine->http().request("GET", Path + '?' + query, {}, bearer(token)));
    }
    Page sinceStart(const QByteArray &token, const QByteArray &query = {})
    {
        return since(token, "timestamp=" + QByteArray::number(m_startMs) + query);
    }
    void
    publish(const QByteArrayList &channels, const QByteArray &name, const QByteArray &data = "{}")
    {
        QJsonObject body{
            {QStringLiteral("name"), QString::fromUtf8(name)},
            {QStringLiteral("channels"),
             QJsonArray::fromStringList(QString::fromUtf8(channels.join(' ')).split(u' '))},
            {QStringLiteral("data"), QString::fromUtf8(data)}};
        const HttpAnswer answer =
            m_engine->http().post("/apps/1/events", QJsonDocument(body).toJson());
        QCOMPARE(answer.status, 200);
    }

    void start();

private slots:
    void init();
    void tellsWhatWasMissed();
    void tellsOnlyWhatTheCallerMayJoin();
    void namedChannelsThatAreRefused();
    void whatIsSentToOneUserIsForNoOther();
    void ownersAreAsked();
    void pagesWhileEventsArrive();
    void timestampsInEveryForm_data();
    void timestampsInEveryForm();
    void backendsSeeEverything();
    void appsAreKeptApart();
    void badRequests_data();
    void badRequests();
    void hostileChannelsFindNothing_data();
    void hostileChannelsFindNothing();
    void strangersAreRefused();
    void goesOnAfterARestart();
    void isOffUnlessConfigured();
};

void tst_EventsSince::init()
{
    m_stage.clear();
    m_dir = std::make_unique<QTemporaryDir>();
    start();
    m_startMs = QDateTime::currentMSecsSinceEpoch();
}

void tst_EventsSince::start()
{
    m_engine = &m_stage.start([this](ServerConfig &config) {
        config.apps.append(otherApp());
        config.authorization.apps = {"1", "2"};
        config.journal.isEnabled = true;
        config.journal.file = m_dir->filePath(QStringLiteral("journal.sqlite"));
        config.journal.pageSize = 150;
    });
}

void tst_EventsSince::tellsWhatWasMissed()
{
    publish({"private-tenant.7"}, "order.shipped", R"({"b":1,"commandId":"c-7","a":[1.50]})");
    publish({"global"}, "note", "no JSON");
    const Page page = sinceStart(Bob);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.told(),
             (QStringList{QStringLiteral("private-tenant.7 order.shipped"),
                          QStringLiteral("global note")}));
    QVERIFY(!page.hasMore());
    QVERIFY(page.object[u"complete"].toBool());
    QVERIFY(!page.object.contains(u"refused"));
    const QJsonObject first = page.events[0].toObject();
    QCOMPARE(first[u"data"][u"b"].toInt(), 1);
    QCOMPARE(first[u"command_id"].toString(), QStringLiteral("c-7"));
    const QDateTime time = QDateTime::fromString(first[u"timestamp"].toString(), Qt::ISODateWithMs);
    QVERIFY(time.toMSecsSinceEpoch() >= m_startMs);
    QCOMPARE(page.events[1][u"data"].toString(), QStringLiteral("no JSON"));
    QCOMPARE(page.cursor(), page.events[1][u"id"].toString().toLatin1());
    // An event's id is a cursor as well.
    const QByteArray id = first[u"id"].toString().toLatin1();
    QCOMPARE(since(Bob, "cursor=" + id).told(), QStringList{QStringLiteral("global note")});
    const Page nothing = since(Bob, "cursor=" + page.cursor());
    QCOMPARE(nothing.events.size(), 0);
    QCOMPARE(nothing.cursor(), page.cursor());
}

void tst_EventsSince::tellsOnlyWhatTheCallerMayJoin()
{
    publish({"private-tenant.7"}, "a");
    publish({"private-tenant.8", "private-tenant.7.admins", "private-user.2", "private-user.1"},
            "b");
    publish({"presence-tenant.7", "private-nobody.1", "global"}, "c");
    QCOMPARE(sinceStart(Bob).told(),
             (QStringList{QStringLiteral("private-tenant.7 a"),
                          QStringLiteral("private-user.2 b"),
                          QStringLiteral("presence-tenant.7 c"),
                          QStringLiteral("global c")}));
    QCOMPARE(sinceStart(Ann).told(),
             (QStringList{QStringLiteral("private-tenant.7 a"),
                          QStringLiteral("private-tenant.7.admins b"),
                          QStringLiteral("private-user.1 b"),
                          QStringLiteral("presence-tenant.7 c"),
                          QStringLiteral("global c")}));
    QCOMPARE(sinceStart(Cai).told(),
             (QStringList{QStringLiteral("private-tenant.8 b"), QStringLiteral("global c")}));
}

void tst_EventsSince::namedChannelsThatAreRefused()
{
    publish({"private-tenant.7", "private-tenant.8", "global"}, "e");
    const Page some =
        sinceStart(Bob, "&channels[]=private-tenant.8&channels%5B%5D=private-tenant.7");
    QCOMPARE(some.told(), QStringList{QStringLiteral("private-tenant.7 e")});
    QCOMPARE(some.object[u"refused"].toArray(), QJsonArray{QStringLiteral("private-tenant.8")});
    const QString row = m_engine->refusal();
    QVERIFY2(row.contains(u"private-tenant.8") && row.contains(u"\"2\""), qPrintable(row));
    const Page none = sinceStart(Bob, "&channels[]=private-tenant.8");
    QCOMPARE(none.status, 403);
    QCOMPARE(none.events.size(), 0);
    QVERIFY(m_engine->refusal().startsWith(u"1 private-tenant.8 403"));
    QVERIFY(!none.message().contains(u"member")); // the reason is the operator's
}

void tst_EventsSince::whatIsSentToOneUserIsForNoOther()
{
    publish({"#server-to-user-2"}, "secret");
    QCOMPARE(sinceStart(Bob).told(), QStringList{QStringLiteral("#server-to-user-2 secret")});
    QCOMPARE(sinceStart(Ann).told(), QStringList());
    QCOMPARE(sinceStart(Ann, "&channels[]=%23server-to-user-2").status, 403);
}

void tst_EventsSince::ownersAreAsked()
{
    publish({"private-order.100", "private-order.102"}, "paid");
    QCOMPARE(sinceStart(Bob).told(), QStringList{QStringLiteral("private-order.100 paid")});
    QCOMPARE(sinceStart(Ann).told(), QStringList());
}

void tst_EventsSince::pagesWhileEventsArrive()
{
    for (int i = 0; i < 25; ++i)
        publish({i % 2 == 0 ? "private-tenant.7" : "private-tenant.8"}, QByteArray::number(i));
    QStringList told;
    QByteArray query = "timestamp=" + QByteArray::number(m_startMs);
    for (int pages = 0;; ++pages) {
        const Page page = since(Bob, query + "&limit=4");
        QCOMPARE(page.status, 200);
        if (page.events.isEmpty())
            break;
        told += page.told();
        query = "cursor=" + page.cursor();
        if (pages < 5) {
            publish({"private-tenant.7"}, "late" + QByteArray::number(pages));
            publish({"private-tenant.8"}, "other");
        }
        QVERIFY(pages < 20);
    }
    QStringList wanted;
    for (int i = 0; i < 25; i += 2)
        wanted.append(QStringLiteral("private-tenant.7 %1").arg(i));
    for (int i = 0; i < 5; ++i)
        wanted.append(QStringLiteral("private-tenant.7 late%1").arg(i));
    QCOMPARE(told, wanted);
}

void tst_EventsSince::timestampsInEveryForm_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"utc", "offset", "seconds", "ms", "without"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void tst_EventsSince::timestampsInEveryForm()
{
    QFETCH(QString, form);
    QTest::qWait(1100); // whole seconds behind the start
    publish({"global"}, "now");
    const auto text = [&](qint64 ms) -> QByteArray {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        if (form == u"offset")
            return time.toOffsetFromUtc(7200).toString(Qt::ISODateWithMs).toLatin1();
        if (form == u"seconds")
            return QByteArray::number(double(ms) / 1000, 'f', 3);
        if (form == u"ms")
            return QByteArray::number(ms);
        const QByteArray utc = time.toString(Qt::ISODateWithMs).toLatin1();
        return form == u"utc" ? utc : utc.chopped(1);
    };
    QCOMPARE(since(Bob, "timestamp=" + text(m_startMs)).told(),
             QStringList{QStringLiteral("global now")});
    const Page later =
        since(Bob, "timestamp=" + text(QDateTime::currentMSecsSinceEpoch() + 60'000));
    QCOMPARE(later.status, 200);
    QCOMPARE(later.told(), QStringList());
}

void tst_EventsSince::backendsSeeEverything()
{
    publish({"private-tenant.7", "private-tenant.8", "private-nobody.1"}, "e");
    HttpOptions options;
    options.query = "timestamp=" + QByteArray::number(m_startMs);
    QCOMPARE(Page(m_engine->http().get(Path, options)).told().size(), 3);
    options.query = "channels[]=private-tenant.8&timestamp=" + QByteArray::number(m_startMs);
    QCOMPARE(Page(m_engine->http().get(Path, options)).told(),
             QStringList{QStringLiteral("private-tenant.8 e")});
    const QByteArray forged =
        m_engine->http().signedTarget("GET", Path, {}, options).replace("tenant.8", "tenant.7");
    QCOMPARE(m_engine->http().request("GET", forged).status, 401);
}

void tst_EventsSince::appsAreKeptApart()
{
    publish({"private-tenant.7", "global"}, "e");
    QCOMPARE(sinceStart(Bob, "&app=key1").told().size(), 2);
    QCOMPARE(sinceStart(Bob, "&app=key2").told(), QStringList());
    HttpClient other(otherApp(), m_engine->engine().port());
    HttpOptions options;
    options.query = "cursor=0";
    QCOMPARE(Page(other.get(Path, options)).told(), QStringList());
}

void tst_EventsSince::badRequests_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &query, const char *message) {
        QTest::newRow(name) << query << QString::fromLatin1(message);
    };
    row("neither", "limit=1", "either timestamp or cursor");
    row("both", "timestamp=1&cursor=1", "either timestamp or cursor");
    row("no time", "timestamp=yesterday", "timestamp is \"yesterday\"");
    row("no number", "timestamp=nan", "timestamp is \"nan\"");
    row("before 1970", "timestamp=-5", "timestamp is \"-5\"");
    row("too late", "timestamp=1e300", "timestamp is \"1e300\"");
    row("no cursor", "cursor=1;DROP%20TABLE%20realtime_events", "cursor is \"1;DROP");
    row("too large", "cursor=99999999999999999999", "cursor is");
    row("limit 0", "cursor=0&limit=0", "1 to 150 (journal.page_size)");
    row("limit", "cursor=0&limit=151", "limit is \"151\"");
    row("channel", "cursor=0&channels[]=a%20b", "channels names \"a b\"");
    QByteArray many = "cursor=0";
    for (int i = 0; i < 201; ++i)
        many += "&channels[]=c" + QByteArray::number(i);
    row("channels", many, "201 channels; at most 200");
}

void tst_EventsSince::badRequests()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, message);
    const Page page = since(Bob, query);
    QCOMPARE(page.status, 422);
    QVERIFY2(page.message().contains(message), qPrintable(page.message()));
    QVERIFY(m_engine->refusal().contains(message));
}

void tst_EventsSince::hostileChannelsFindNothing_data()
{
    QTest::addColumn<QByteArray>("channel");
    for (const char *channel :
         {"private-tenant.7' OR '1'='1", "global'--", "%", "glob_l", "GLOBAL"})
        QTest::newRow(channel) << QByteArray(channel);
}

void tst_EventsSince::hostileChannelsFindNothing()
{
    QFETCH(QByteArray, channel);
    publish({"private-tenant.7", "global"}, "e");
    const Page page = sinceStart(Bob, "&channels[]=" + channel.toPercentEncoding());
    QCOMPARE(page.events.size(), 0);
    QCOMPARE(sinceStart(Bob).events.size(), 2);
}

void tst_EventsSince::strangersAreRefused()
{
    publish({"global"}, "e");
    HttpClient &http = m_engine->http();
    QCOMPARE(http.request("GET", Path + "?cursor=0&app=key1").status, 401);
    QCOMPARE(since("13|wrong", "cursor=0&app=key1").status, 401);
    QCOMPARE(since("14|dora-secret", "cursor=0&app=nokey").status, 422);
    QCOMPARE(http.request("POST", Path + "?cursor=0", {}, bearer(Bob)).status, 405);
}

void tst_EventsSince::goesOnAfterARestart()
{
    publish({"private-tenant.7"}, "before");
    const QByteArray cursor = sinceStart(Bob).cursor();
    publish({"private-tenant.7"}, "missed");
    m_stage.clear();
    start();
    publish({"private-tenant.7"}, "after");
    const Page page = since(Bob, "cursor=" + cursor);
    QCOMPARE(page.told(),
             (QStringList{QStringLiteral("private-tenant.7 missed"),
                          QStringLiteral("private-tenant.7 after")}));
    QVERIFY(page.object[u"complete"].toBool());
}

void tst_EventsSince::isOffUnlessConfigured()
{
    m_stage.clear();
    m_engine = &m_stage.start();
    QCOMPARE(sinceStart(Bob).status, 404);
    QVERIFY(!m_engine->engine().ask<bool>([](Engine &engine) { return engine.archive(); }));
}

BELFRY_EPOLL_MAIN(tst_EventsSince)
#include "tst_eventssince.moc"
