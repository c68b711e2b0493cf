// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests that somebody means harm with: forged, replayed, malformed, oversized, and with SQL
// where a database is asked. Each is refused, and the log says why (SYSTEMS.md S3; the signatures'
// own cases are in tst_httpauth, the rules' in tst_authorizing).
#include "server/auth/channelauth.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"

#include <QDateTime>

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";
const QByteArray Event = R"({"name":"e","channel":"private-tenant.7","data":"1"})";
const QByteArray Ann = "11|ann-secret";
const QByteArray Bob = "12|bob-secret";

// What would mean something to a database, were it not a value.
const QByteArrayList Injections = {
    "' OR '1'='1",
    "' OR 1=1 -- ",
    "1; DROP TABLE users",
    "'; DROP TABLE personal_access_tokens; --",
    "1' UNION SELECT 1, NULL, 11 --",
    "\" OR \"\"=\"",
    "\\' OR 1=1 -- ",
    ":user",
    "?",
    "100 OR 1=1",
};

QByteArray eventWith(const QByteArray &member, const QByteArray &rawValue)
{
    QByteArray name = R"("e")";
    QByteArray channel = R"("private-tenant.7")";
    QByteArray data = R"("1")";
    QByteArray more;
    if (member == "name")
        name = rawValue;
    else if (member == "channel")
        channel = rawValue;
    else if (member == "data")
        data = rawValue;
    else
        more = ",\"" + member + "\":" + rawValue;
    return "{\"name\":" + name + ",\"channel\":" + channel + ",\"data\":" + data + more + '}';
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_engine = &m_stage.start(); }
    void init();
    void cleanup();
    void forgedAndReplayedRequests_data();
    void forgedAndReplayedRequests();
    void malformedEvents_data();
    void malformedEvents();
    void oversizedRequests();
    void stolenGrants_data();
    void stolenGrants();
    void statementsInTokens();
    void statementsInChannels();
    void statementsInSocketIds();
    void statementsInApps();

private:
    // What the log says of the latest refusal since the last call: app, channel, code, text.
    QString reason(LogKind kind);
    // That it names all of these.
    void verifyReason(const QByteArrayList &named, LogKind kind = LogKind::Rejected);

    AuthorizingStage m_stage;
    AuthorizingEngine *m_engine = nullptr;
    std::unique_ptr<PusherClient> m_listener; // on the channel everybody is after
    quint64 m_seen = 0;                       // rows of the log
};

// Somebody listens where nothing may come.
void TestHostile::init()
{
    m_listener = std::make_unique<PusherClient>(testApp());
    QVERIFY(m_listener->connectTo(m_engine->engine().port()));
    QVERIFY(m_listener->subscribe("private-tenant.7"));
    m_listener->take();
}

// Whatever was tried: nothing has come, and who may join still may.
void TestHostile::cleanup()
{
    QVERIFY(m_listener->settle());
    QCOMPARE(m_listener->waiting(), 0);
    QCOMPARE(m_engine->authorize(Ann, "private-tenant.7").status, 200);
    QCOMPARE(m_engine->authorize(Bob, "private-order.100").status, 200);
    QCOMPARE(m_engine->authorize(Bob, "private-order.102").status, 403);
}

QString TestHostile::reason(LogKind kind)
{
    return m_engine->engine().ask<QString>([&](Engine &engine) {
        QString text = QStringLiteral("nothing");
        const auto &entries = engine.activity().journal().entries();
        for (m_seen = qMax(m_seen, entries.firstSeq()); m_seen < entries.nextSeq(); ++m_seen) {
            const JournalEntry &entry = entries.at(m_seen);
            if (entry.kind == kind)
                text = QString::fromUtf8(entry.appId + ' ' + entry.channel + ' ' + entry.event) +
                       u' ' + entry.text;
        }
        return text;
    });
}

void TestHostile::verifyReason(const QByteArrayList &named, LogKind kind)
{
    const QString why = reason(kind);
    for (const QByteArray &word : named)
        QVERIFY2(why.contains(QString::fromUtf8(word)), qPrintable(why));
    for (const QByteArray &word : {QByteArray("auth_signature"), testApp().secret, Ann, Bob})
        QVERIFY2(!why.contains(QString::fromUtf8(word)), qPrintable(why));
}

void TestHostile::forgedAndReplayedRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name,
                        const QByteArray &target,
                        const QByteArray &body,
                        const QByteArray &said,
                        const QByteArray &method = "POST") {
        QTest::newRow(name) << method << target << body << said;
    };
    const quint16 port = m_engine->engine().port();
    const HttpClient ours(testApp(), port);
    App impostor = testApp();
    impostor.secret = "secret2";
    App stranger = testApp();
    stranger.key = "key3";
    const QByteArray good = ours.signedTarget("POST", Events, Event);
    const QByteArray other = eventWith("data", R"("2")");
    const QByteArray invalid = "Authentication signature invalid.";
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto signedAt = [&](qint64 when) {
        return ours.signedTarget("POST", Events, Event, {{}, {}, {}, when});
    };
    const QByteArray query = good.sliced(good.indexOf('?'));

    row("unsigned", Events, Event, invalid);
    row("signed with another secret",
        HttpClient(impostor, port).signedTarget("POST", Events, Event),
        Event,
        invalid);
    row("the key of nobody",
        HttpClient(stranger, port).signedTarget("POST", Events, Event),
        Event,
        "auth_key should be a valid app key.");
    row("another body", good, other, "Body md5 mismatch.");
    QByteArray rehashed = ours.signedTarget("POST", Events, other);
    rehashed = rehashed.first(rehashed.indexOf("auth_signature=")) +
               good.sliced(good.indexOf("auth_signature="));
    row("another body with its digest", rehashed, other, invalid);
    row("no body", good, "", invalid);
    row("for another path", "/apps/1/batch_events" + query, Event, invalid);
    row("for another app", "/apps/2/events" + query, Event, "No matching application for ID [2].");
    row("for another method", "/apps/1/channels" + query, "", invalid, "GET");
    row("one parameter more", good + "&socket_id=1.2", Event, invalid);
    row("signature in capitals",
        good.first(good.indexOf("auth_signature=") + 15) +
            good.sliced(good.indexOf("auth_signature=") + 15).toUpper(),
        Event,
        invalid);
    row("replayed after its time", signedAt(now - 700), Event, "Timestamp expired");
    row("from the future", signedAt(now + 700), Event, "Timestamp expired");
    row("a signature of nothing",
        Events + "?auth_key=key1&auth_version=1.0&auth_timestamp=" + QByteArray::number(now) +
            "&auth_signature=",
        Event,
        invalid);
    row("a statement for a key",
        Events + "?auth_key=" + QByteArray("' OR '1'='1").toPercentEncoding() +
            "&auth_timestamp=1&auth_version=1.0&auth_signature=x",
        Event,
        "auth_key should be a valid app key.");
}

void TestHostile::forgedAndReplayedRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, said);
    const HttpAnswer answer = m_engine->http().request(method, target, body);
    QVERIFY2(answer.status == 401 || answer.status == 404, answer.body.constData());
    QVERIFY2(answer.body.startsWith(said), answer.body.constData());
    const QByteArray path = target.split('?').first();
    verifyReason({method + ' ' + path + ": " + said});
}

void TestHostile::malformedEvents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &said) {
        QTest::newRow(name) << body << said;
    };
    row("cut", Event.chopped(1), "JSON");
    row("a list", "[" + Event + "]", "required");
    row("bytes", "\xff\xfe{}", "JSON");
    row("too deep", QByteArray(20'000, '['), "JSON");
    row("no name", R"({"channel":"x","data":"1"})", "name");
    row("a number for a name", eventWith("name", "1"), "name");
    row("a long name", eventWith("name", '"' + QByteArray(201, 'n') + '"'), "name");
    row("a statement for a channel", eventWith("channel", R"("x' OR '1'='1")"), "channel");
    row("a path for a channel", eventWith("channel", R"("../../etc/passwd")"), "channel");
    row("a line in a channel", eventWith("channel", R"("x\r\ny")"), "channel");
    row("a long channel", eventWith("channel", '"' + QByteArray(300, 'c') + '"'), "channel");
    row("data above the limit", eventWith("data", '"' + QByteArray(10'001, 'd') + '"'), "10000");
    row("a list for a socket", eventWith("socket_id", R"(["1.2"])"), "socket_id");
    QByteArray channels = "[";
    for (int i = 0; i <= 100; ++i)
        channels += (i ? ",\"c" : "\"c") + QByteArray::number(i) + '"';
    row("too many channels", R"({"name":"e","data":"1","channels":)" + channels + "]}", "100");
}

void TestHostile::malformedEvents()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, said);
    const HttpAnswer answer = m_engine->http().post(Events, body);
    QVERIFY2(answer.status >= 400 && answer.status < 500, answer.body.constData());
    QVERIFY2(answer.body.contains(said), answer.body.constData());
    verifyReason({"POST " + Events + ": ", said});
}

void TestHostile::oversizedRequests()
{
    const QByteArray body = eventWith("data", '"' + QByteArray(2'000'000, 'd') + '"');
    QCOMPARE(m_engine->http().post(Events, body).status, 413);
    verifyReason({"413"});
    QCOMPARE(m_engine->post("/broadcasting/auth", QByteArray(100'000, 'a'), Ann).status, 413);
    verifyReason({"413"});
    QCOMPARE(m_engine->authorize("11|" + QByteArray(60'000, 'x'), "private-tenant.7").status, 431);
    verifyReason({"431"});
    QCOMPARE(m_engine->authorize("11|" + QByteArray(4'000, 'x'), "private-tenant.7").status, 401);

    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->engine().port()));
    client.send(R"({"event":"pusher:subscribe","data":{"channel":")" + QByteArray(20'000, 'x') +
                "\"}}");
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(1009));
    verifyReason({"1009 Maximum message size exceeded"}, LogKind::Disconnected);
}

void TestHostile::stolenGrants_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("grantedFor");
    QTest::addColumn<bool>("isOwnSocket");
    QTest::newRow("of another socket")
        << QByteArray("private-tenant.7") << QByteArray("private-tenant.7") << false;
    QTest::newRow("of another socket, presence")
        << QByteArray("presence-tenant.7") << QByteArray("presence-tenant.7") << false;
    QTest::newRow("for another channel")
        << QByteArray("private-tenant.8") << QByteArray("private-tenant.7") << true;
    QTest::newRow("for a channel whose name begins the same")
        << QByteArray("private-tenant.7.admins") << QByteArray("private-tenant.7") << true;
    QTest::newRow("private for presence")
        << QByteArray("presence-tenant.7") << QByteArray("private-tenant.7") << true;
}

void TestHostile::stolenGrants()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, grantedFor);
    QFETCH(bool, isOwnSocket);
    PusherClient thief(testApp());
    QVERIFY(thief.connectTo(m_engine->engine().port()));
    const QByteArray socket = isOwnSocket ? thief.socketId() : m_listener->socketId();
    const HttpAnswer answer = m_engine->authorize(Bob, grantedFor, socket);
    QCOMPARE(answer.status, 200);
    const auto grant = json::parseObject(answer.body);
    QVERIFY(grant);
    QByteArray text = R"({"event":"pusher:subscribe","data":{"channel":")" + channel + '"';
    for (const auto &[name, value] : grant->members())
        text += ',' + json::quoted(name) + ':' + value.raw.toByteArray();
    thief.send(text + "}}");
    QVERIFY(thief.settle());
    for (const PusherMessage &message : thief.take())
        QVERIFY2(message.event != u"pusher_internal:subscription_succeeded",
                 message.text.constData());
    verifyReason({"1 " + channel + " 4009 ", "The signature (auth) does not match"});
}

void TestHostile::statementsInTokens()
{
    for (const QByteArray &text : Injections) {
        for (const QByteArray &token : {text, "12|" + text, text + "|bob-secret"}) {
            QCOMPARE(m_engine->authorize(token, "private-tenant.7").status, 401);
            verifyReason({"token"});
            QCOMPARE(m_engine->post("/broadcasting/user-auth", "socket_id=1.2", token).status, 401);
            verifyReason({"token"});
        }
    }
}

void TestHostile::statementsInChannels()
{
    QVERIFY(m_engine->engine().ask<bool>([](Engine &engine) {
        App app = testApp();
        app.lenientNames = true; // any character reaches the rules
        return engine.changeApp(app).has_value();
    }));
    for (const QByteArray &text : Injections) {
        for (const QByteArray channel : {"private-tenant.",
                                         "private-user.",
                                         "private-order.",
                                         "private-parcel.102",
                                         "presence-tenant."}) {
            QCOMPARE(m_engine->authorize(Bob, channel + text).status, 403);
            verifyReason({"The user \"2\" may not join", channel + text});
        }
    }
}

void TestHostile::statementsInSocketIds()
{
    for (const QByteArray &text : Injections) {
        for (const QByteArray &socket : {text, "1.2" + text}) {
            QCOMPARE(m_engine->authorize(Ann, "private-tenant.7", socket).status, 422);
            verifyReason({"socket_id"});
        }
    }
}

void TestHostile::statementsInApps()
{
    for (const QByteArray &text : Injections) {
        const QByteArray target = "/broadcasting/auth?app=" + text.toPercentEncoding();
        QCOMPARE(m_engine->post(target, authForm("private-tenant.7"), Ann).status, 422);
        verifyReason({"app"});
        QCOMPARE(m_engine->http().get("/apps/" + text.toPercentEncoding() + "/channels").status,
                 404);
        verifyReason({"No matching application"});
    }
}

BELFRY_EPOLL_MAIN(TestHostile)
#include "tst_hostile.moc"
