// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client library's channels against the engine: presence, whispers, leaving, encryption.
#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "tests/client/fixture.h"
#include "tests/support/scene.h"

#include <QNetworkRequest>
#include <QTest>

#include <sodium.h>

using namespace server;
using namespace server::client;
using namespace test;

class TestClientChannels : public QObject
{
    Q_OBJECT

private slots:
    void membersComeAndGo();
    void secondDeviceIsTheSameMember();
    void whispersReachTheOthers();
    void whisperNeedsASubscription();
    void whisperMayBeRefused();
    void toOthersLeavesTheSenderOut();
    void leavingUnsubscribes();
    void leavingInsideACallback();
    void cacheMissIsHeard();
    void subscriptionCountIsHeard();
    void encryptedPayloadsAreOpened();
    void newSecretIsFetched();
    void unreadablePayloadIsAnError();
};

namespace {

QString namesOf(const QList<Member> &members)
{
    QStringList names;
    for (const Member &member : members)
        names.append(member.info().toObject().value(u"name").toString());
    return names.join(u',');
}

// Two clients on "presence-room", as users 1 and 2.
struct Pair
{
    explicit Pair(const App &app = testApp())
        : scene(app)
        , first(optionsOf(scene.engine.port(), "1"))
        , second(optionsOf(scene.engine.port(), "2"))
    {}
    bool meet()
    {
        const QString room = QStringLiteral("room");
        return connectNow(first) && waitForSubscription(first.join(room)) && connectNow(second) &&
               waitForSubscription(second.join(room)) &&
               waitUntil([&] { return first.join(room).members().size() == 2; }, WaitMs);
    }

    Scene scene;
    Client first;
    Client second;
};

} // namespace

void TestClientChannels::membersComeAndGo()
{
    Pair pair;
    QStringList log;
    pair.first.join(QStringLiteral("room"))
        .here([&](const QList<Member> &members) {
            log.append(QStringLiteral("here ") + namesOf(members));
        })
        .joining([&](const Member &member) { log.append(QStringLiteral("joining ") + member.id); })
        .leaving([&](const Member &member) { log.append(QStringLiteral("leaving ") + member.id); });
    QString here;
    pair.second.join(QStringLiteral("room")).here([&](const QList<Member> &members) {
        here = namesOf(members);
    });
    QVERIFY(pair.meet());
    QCOMPARE(here, QStringLiteral("1,2"));
    QCOMPARE(pair.second.join(QStringLiteral("room")).myId(), QStringLiteral("2"));
    pair.second.leave(QStringLiteral("room"));
    QVERIFY(waitUntil([&] { return log.size() == 3; }, WaitMs));
    const QStringList expected{
        QStringLiteral("here 1"), QStringLiteral("joining 2"), QStringLiteral("leaving 2")};
    QCOMPARE(log, expected);
    // Who asks late is told at once.
    QString late;
    pair.first.join(QStringLiteral("room")).here([&](const QList<Member> &members) {
        late = namesOf(members);
    });
    QVERIFY(waitUntil([&] { return late == u"1"; }, WaitMs));
}

void TestClientChannels::secondDeviceIsTheSameMember()
{
    Pair pair;
    QVERIFY(pair.meet());
    int changes = 0;
    PresenceChannel &room = pair.first.join(QStringLiteral("room"));
    room.joining([&](const Member &) { ++changes; }).leaving([&](const Member &) { ++changes; });
    Client phone(optionsOf(pair.scene.engine.port(), "2"));
    QVERIFY(connectNow(phone));
    QVERIFY(waitForSubscription(phone.join(QStringLiteral("room"))));
    QCOMPARE(namesOf(phone.join(QStringLiteral("room")).members()), QStringLiteral("1,2"));
    phone.close();
    QVERIFY(waitUntil([&] { return pair.scene.engine.gauges().open == 2; }, WaitMs));
    pair.second.close();
    QVERIFY(waitUntil([&] { return room.members().size() == 1; }, WaitMs));
    QCOMPARE(changes, 1);
}

void TestClientChannels::whispersReachTheOthers()
{
    Pair pair;
    QVERIFY(pair.meet());
    QStringList heard;
    int echoes = 0;
    PresenceChannel &mine = pair.first.join(QStringLiteral("room"));
    PresenceChannel &theirs = pair.second.join(QStringLiteral("room"));
    mine.listenForWhisper(QStringLiteral("typing"), [&](const Event &) { ++echoes; });
    theirs.listenForWhisper(QStringLiteral("typing"), [&](const Event &event) {
        heard.append(event.userId + u' ' + QString::fromUtf8(event.rawData));
    });
    QVERIFY(mine.whisper(QStringLiteral("typing"), "{\"to\":[\"\u00e9\"],\"n\":1.0}"));
    QVERIFY(mine.whisper(QStringLiteral("typing")));
    QVERIFY(waitUntil([&] { return heard.size() == 2; }, WaitMs));
    QCOMPARE(heard[0], QStringLiteral("1 {\"to\":[\"\u00e9\"],\"n\":1.0}"));
    QCOMPARE(heard[1], QStringLiteral("1 {}"));
    theirs.stopListeningForWhisper(QStringLiteral("typing"));
    QVERIFY(theirs.whisper(QStringLiteral("typing")));
    QVERIFY(waitUntil([&] { return echoes == 1; }, WaitMs));
}

void TestClientChannels::whisperNeedsASubscription()
{
    Pair pair;
    PresenceChannel &room = pair.first.join(QStringLiteral("room"));
    QVERIFY(!room.whisper(QStringLiteral("typing")));
    QVERIFY(pair.meet());
    QVERIFY(!room.whisper(QStringLiteral("typing"), "no JSON"));
    QVERIFY(room.whisper(QStringLiteral("typing")));
    pair.first.close();
    QVERIFY(!room.whisper(QStringLiteral("typing")));
}

void TestClientChannels::whisperMayBeRefused()
{
    App app = testApp();
    app.clientEvents = ClientEvents::None;
    Pair pair(app);
    QVERIFY(pair.meet());
    int code = 0;
    connect(&pair.first, &Client::errorReceived, this, [&](int c) { code = c; });
    QVERIFY(pair.first.join(QStringLiteral("room")).whisper(QStringLiteral("typing")));
    QVERIFY(waitUntil([&] { return code == 4301; }, WaitMs));
}

void TestClientChannels::toOthersLeavesTheSenderOut()
{
    Pair pair;
    QVERIFY(pair.meet());
    QStringList heard;
    for (Client *client : {&pair.first, &pair.second}) {
        client->join(QStringLiteral("room")).listenToAll([&heard, client, &pair](const Event &e) {
            heard.append((client == &pair.first ? QStringLiteral("1 ") : QStringLiteral("2 ")) +
                         e.name);
        });
    }
    QNetworkRequest request;
    pair.first.toOthers(request);
    QCOMPARE(request.rawHeader("X-Socket-ID"), pair.first.socketId());
    pair.scene.publish("a", "presence-room", "{}", request.rawHeader("X-Socket-ID"));
    pair.scene.publish("b", "presence-room", "{}");
    QVERIFY(waitUntil([&] { return heard.size() == 3; }, WaitMs));
    heard.sort();
    QCOMPARE(heard.join(u';'), QStringLiteral("1 b;2 a;2 b"));
}

void TestClientChannels::leavingUnsubscribes()
{
    Scene scene;
    Client client(optionsOf(scene.engine.port(), "7"));
    const QString x = QStringLiteral("x");
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(client.channel(x)));
    QVERIFY(waitForSubscription(client.privateChannel(x)));
    QVERIFY(waitForSubscription(client.join(x)));
    client.leaveChannel(QStringLiteral("private-x"));
    QVERIFY(waitUntil([&] { return !scene.exists("private-x"); }, WaitMs));
    QVERIFY(scene.exists("x"));
    client.leave(x);
    QVERIFY(waitUntil([&] { return scene.engine.gauges().channels == 0; }, WaitMs));
    QVERIFY(!client.find(QStringLiteral("presence-x")));
    QVERIFY(waitForSubscription(client.join(x)));
}

void TestClientChannels::leavingInsideACallback()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    int heard = 0;
    const QString x = QStringLiteral("x");
    const auto leave = [&](const Event &) {
        ++heard;
        client.leave(x);
    };
    client.channel(x).listen(QStringLiteral(".e"), leave).listen(QStringLiteral(".e"), leave);
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(client.channel(x)));
    scene.engine.publish("x", "\"{}\"");
    QVERIFY(waitUntil([&] { return !scene.exists("x"); }, WaitMs));
    QCOMPARE(heard, 1);
}

void TestClientChannels::cacheMissIsHeard()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    QStringList heard;
    client.channel(QStringLiteral("cache-x")).listenToAll([&](const Event &event) {
        heard.append(event.name);
    });
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return !heard.isEmpty(); }, WaitMs));
    scene.publish("state", "cache-x", "{}");
    QVERIFY(waitUntil([&] { return heard.size() == 2; }, WaitMs));
    client.leave(QStringLiteral("cache-x"));
    client.channel(QStringLiteral("cache-x")).listenToAll([&](const Event &event) {
        heard.append(event.name);
    });
    QVERIFY(waitUntil([&] { return heard.size() == 3; }, WaitMs));
    QCOMPARE(heard.join(u' '), QStringLiteral("pusher:cache_miss state state"));
}

void TestClientChannels::subscriptionCountIsHeard()
{
    App app = testApp();
    app.subscriptionCount = true;
    Scene scene(app);
    Client client(optionsFor(scene.engine.port()));
    int count = 0;
    client.channel(QStringLiteral("x"))
        .listen(QStringLiteral(".pusher:subscription_count"), [&](const Event &event) {
            count = event.data().toObject().value(u"subscription_count").toInt();
        });
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return count == 1; }, WaitMs));
}

namespace {

const QByteArray MasterKey(32, 'm');

// As Laravel's SDK seals it.
QByteArray sealed(const QByteArray &channel, const QByteArray &plain, const QByteArray &master)
{
    const QByteArray nonce(crypto_secretbox_NONCEBYTES, 'n');
    const QByteArray secret = QByteArray::fromBase64(sharedSecret(channel, master));
    QByteArray cipher(plain.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    const auto bytes = [](const QByteArray &text) {
        return reinterpret_cast<const unsigned char *>(text.constData());
    };
    crypto_secretbox_easy(reinterpret_cast<unsigned char *>(cipher.data()),
                          bytes(plain),
                          static_cast<unsigned long long>(plain.size()),
                          bytes(nonce),
                          bytes(secret));
    return "{\"nonce\":\"" + nonce.toBase64() + "\",\"ciphertext\":\"" + cipher.toBase64() + "\"}";
}

// Signs for encrypted channels with the key that `master` points at.
Options sealing(quint16 port, const QByteArray *master, int *asked)
{
    Options options = optionsFor(port);
    options.authorization.function = [=](const AuthRequest &request, const AuthReply &reply) {
        ++*asked;
        auto answer = std::get<AuthAnswer>(signedFor(request, "7"));
        answer.sharedSecret =
            QByteArray::fromBase64(sharedSecret(request.channel.toUtf8(), *master));
        reply(answer);
    };
    return options;
}

const QByteArray Vault = "private-encrypted-vault";

} // namespace

void TestClientChannels::encryptedPayloadsAreOpened()
{
    Scene scene;
    int asked = 0;
    Client client(sealing(scene.engine.port(), &MasterKey, &asked));
    QByteArrayList heard;
    client::Channel &vault = client.encryptedPrivateChannel(QStringLiteral("vault"));
    vault.listen(QStringLiteral(".e"), [&](const Event &event) { heard.append(event.rawData); });
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(vault));
    scene.publish("e", Vault, sealed(Vault, "{\"a\":1}", MasterKey));
    scene.publish("e", Vault, sealed(Vault, "plain", MasterKey));
    QVERIFY(waitUntil([&] { return heard.size() == 2; }, WaitMs));
    QCOMPARE(heard, QByteArrayList({"{\"a\":1}", "\"plain\""}));
    QVERIFY(!vault.whisper(QStringLiteral("typing"))); // would go in the clear
    QCOMPARE(asked, 1);
}

void TestClientChannels::newSecretIsFetched()
{
    Scene scene;
    int asked = 0;
    QByteArray master = MasterKey;
    Client client(sealing(scene.engine.port(), &master, &asked));
    QByteArrayList heard;
    client::Channel &vault = client.encryptedPrivateChannel(QStringLiteral("vault"));
    vault.listen(QStringLiteral(".e"), [&](const Event &event) { heard.append(event.rawData); });
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(vault));
    master = QByteArray(32, 'M');
    scene.publish("e", Vault, sealed(Vault, "1", master));
    QVERIFY(waitUntil([&] { return heard.size() == 1; }, WaitMs));
    scene.publish("e", Vault, sealed(Vault, "2", master));
    QVERIFY(waitUntil([&] { return heard.size() == 2; }, WaitMs));
    QCOMPARE(heard, QByteArrayList({"1", "2"}));
    QCOMPARE(asked, 2);
}

void TestClientChannels::unreadablePayloadIsAnError()
{
    Scene scene;
    int asked = 0;
    Client client(sealing(scene.engine.port(), &MasterKey, &asked));
    QStringList errors;
    int heard = 0;
    client::Channel &vault = client.encryptedPrivateChannel(QStringLiteral("vault"));
    vault.error([&](const Refusal &refusal) { errors.append(refusal.type); });
    vault.listen(QStringLiteral(".e"), [&](const Event &) { ++heard; });
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(vault));
    scene.publish("e", Vault, "{\"a\":1}");
    QVERIFY(waitUntil([&] { return !errors.isEmpty(); }, WaitMs));
    QCOMPARE(errors, QStringList{QStringLiteral("DecryptionError")});
    QCOMPARE(heard, 0);
    QCOMPARE(asked, 2);
    QVERIFY(vault.isSubscribed());
}

QTEST_GUILESS_MAIN(TestClientChannels)

#include "tst_clientchannels.moc"
