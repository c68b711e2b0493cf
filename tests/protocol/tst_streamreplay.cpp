// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stream that comes back gets the events it has missed, from the journal, once and in order.
#include "server/base/json.h"
#include "server/http/streamreplay.h"
#include "tests/support/epollmain.h"
#include "tests/support/eventsource.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QTemporaryDir>

using namespace server;
using namespace test;

namespace {

const QByteArray News = "/apps/1/channels/news/stream?app=key1";

QByteArray after(const QByteArray &id)
{
    return "Last-Event-ID: " + id + "\r\n";
}

} // namespace

class TestStreamReplay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_engine.reset(); }
    void eventsHaveIds();
    void missedEventsComeFirst();
    void nothingIsLostWhileEventsGoOn();
    void survivesARestart();
    void whispersComeAsTheyWere();
    void saysWhatIsMissing();
    void longPayloadsAreNamed();
    void withoutAJournalThereAreNoIds();

private:
    RunningEngine &start(const std::function<void(ServerConfig &)> &change = {})
    {
        ServerConfig config = RunningEngine::config();
        config.journal.isEnabled = true;
        config.journal.file = m_folder->filePath(QStringLiteral("journal.sqlite"));
        config.journal.batchMs = 20;
        if (change)
            change(config);
        m_engine = std::make_unique<RunningEngine>(config);
        return *m_engine;
    }
    // A stream that is subscribed.
    std::unique_ptr<EventSource> listen(const QByteArray &headers = {})
    {
        auto source = std::make_unique<EventSource>(m_engine->port(), News, headers);
        [&] {
            QVERIFY(source->next("pusher_internal:subscription_succeeded"));
        }();
        return source;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunningEngine> m_engine;
};

void TestStreamReplay::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestStreamReplay::eventsHaveIds()
{
    start();
    const auto source = listen();
    QByteArrayList ids;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_engine->publish("news", json::quoted("x")), 1);
        const auto event = source->next("e");
        QVERIFY(event);
        ids.append(event->lastId);
    }
    QVERIFY(ids[0].toLongLong() > 1'000'000);
    QVERIFY(ids[0].toLongLong() < ids[1].toLongLong());
    QVERIFY(ids[1].toLongLong() < ids[2].toLongLong());
}

void TestStreamReplay::missedEventsComeFirst()
{
    start();
    QByteArray known;
    {
        const auto source = listen();
        m_engine->publish("news", json::quoted("known"));
        known = source->next("e")->lastId;
    }
    for (int i = 0; i < 120; ++i) { // more than two portions
        m_engine->publish("news", json::quoted(QByteArray::number(i)));
        m_engine->publish("other", json::quoted("not this"));
    }
    const auto source = listen(after(known));
    m_engine->publish("news", json::quoted("live"));
    QByteArray last = known;
    for (int i = 0; i <= 120; ++i) {
        const auto event = source->next("e");
        QVERIFY(event);
        QCOMPARE(event->data, i == 120 ? "live" : QByteArray::number(i));
        QVERIFY(event->lastId.toLongLong() > last.toLongLong());
        last = event->lastId;
    }
    QCOMPARE(source->waiting(), 1); // the greeting
    // By the query, for clients that cannot set headers.
    EventSource again(m_engine->port(), News + "&last_event_id=" + last);
    QVERIFY(again.next("pusher_internal:subscription_succeeded"));
    m_engine->publish("news", json::quoted("next"));
    QCOMPARE(again.next("e")->data, "next");
}

void TestStreamReplay::nothingIsLostWhileEventsGoOn()
{
    start();
    int published = 0;
    const auto publish = [&](int count) {
        for (int i = 0; i < count; ++i)
            m_engine->publish("news", json::quoted(QByteArray::number(published++)));
    };
    QByteArray last = "1";
    int next = 0;
    publish(30);
    for (int round = 0; round < 20; ++round) {
        const auto source = std::make_unique<EventSource>(m_engine->port(), News, after(last));
        publish(25);
        const int until = published - (round % 3) * 10; // some are missed
        for (; next < until; ++next) {
            const auto event = source->next("e");
            QVERIFY(event);
            QCOMPARE(event->data, QByteArray::number(next));
            last = event->lastId;
        }
    }
    QVERIFY(next > 400);
}

void TestStreamReplay::survivesARestart()
{
    start();
    QByteArray known;
    {
        const auto source = listen();
        m_engine->publish("news", json::quoted("one"));
        known = source->next("e")->lastId;
        m_engine->publish("news", json::quoted("two"));
    }
    m_engine.reset();
    start();
    m_engine->publish("news", json::quoted("three"));
    const auto source = listen(after(known));
    QCOMPARE(source->next("e")->data, "two");
    QCOMPARE(source->next("e")->data, "three");
}

void TestStreamReplay::whispersComeAsTheyWere()
{
    start([](ServerConfig &config) {
        config.apps.first().clientEvents = ClientEvents::All;
        config.apps.first().clientEventsOn = ClientEventChannels::Any;
    });
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_engine->port()));
    QVERIFY(client.subscribe("news"));
    const auto source = listen();
    const QByteArray whisper =
        R"({"event":"client-typing","channel":"news","data":{"who":"Ann","n":[1.0,2]}})";
    client.send(whisper);
    const auto live = source->next("client-typing");
    QVERIFY(live);
    QVERIFY(!live->lastId.isEmpty());
    const auto again = listen(after(QByteArray::number(live->lastId.toLongLong() - 1)));
    const auto replayed = again->next("client-typing");
    QVERIFY(replayed);
    QCOMPARE(replayed->data, live->data);
    QCOMPARE(replayed->lastId, live->lastId);
}

void TestStreamReplay::saysWhatIsMissing()
{
    start([](ServerConfig &config) { config.journal.maxRows = 1000; });
    for (int i = 0; i < 3000; ++i)
        m_engine->publish("news", json::quoted(QByteArray::number(i)));
    const auto hasForgotten = [&] {
        EventSource source(m_engine->port(), News, after("1"));
        const auto missed = source.next(StreamReplay::MissedEvent);
        return missed && missed->data.contains("does not go back that far");
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasForgotten(), 15'000);
}

void TestStreamReplay::longPayloadsAreNamed()
{
    start([](ServerConfig &config) { config.journal.maxPayloadBytes = 1024; });
    m_engine->publish("news", json::quoted(QByteArray(5000, 'x')));
    const auto source = listen(after("1"));
    const auto cut = source->next(StreamReplay::CutEvent);
    QVERIFY(cut);
    QCOMPARE(cut->data, R"({"event":"e","bytes":5000})");
}

void TestStreamReplay::withoutAJournalThereAreNoIds()
{
    start([](ServerConfig &config) { config.journal.isEnabled = false; });
    m_engine->publish("news", json::quoted("missed"));
    const auto source = listen(after("1"));
    m_engine->publish("news", json::quoted("live"));
    const auto event = source->next("e");
    QVERIFY(event);
    QCOMPARE(event->data, "live");
    QCOMPARE(event->lastId, "");
}

BELFRY_EPOLL_MAIN(TestStreamReplay)
#include "tst_streamreplay.moc"
