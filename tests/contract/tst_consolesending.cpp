// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of the ways an event can go out, and of who listens to the log.
#include "tests/contract/stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QTest>

#include <atomic>

using namespace server;
using namespace test;

namespace {

// What a tap has told, from its own thread.
struct Heard
{
    QMutex mutex;
    QList<LogEntry> entries;
    quint64 skipped = 0;
    std::atomic<bool> isOver = false;
    std::atomic<bool> wasElsewhere = true;

    LogSink sink(const std::shared_ptr<Heard> &self, const QThread *here)
    {
        return [self, here](const LogSlice &slice) {
            const QMutexLocker lock(&self->mutex);
            self->entries += slice.entries;
            self->skipped += slice.skipped;
            if (QThread::currentThread() == here)
                self->wasElsewhere = false;
            if (slice.isLast)
                self->isOver = true;
        };
    }
};

} // namespace

class TestConsoleSending : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void clientEventsGoOutAsTheClients_data() { consoles(); }
    void clientEventsGoOutAsTheClients();
    void whatAClientMayNotIsRefused_data() { consoles(); }
    void whatAClientMayNotIsRefused();
    void clientEventsAreRehearsedWithoutARequest_data() { consoles(); }
    void clientEventsAreRehearsedWithoutARequest();
    void requestsAreReallySent_data() { consoles(); }
    void requestsAreReallySent();
    void theFirstWriteIsTimed_data() { consoles(); }
    void theFirstWriteIsTimed();
    void tapsGetEveryRow_data() { consoles(); }
    void tapsGetEveryRow();
    void alertsAreInTheLog_data() { consoles(); }
    void alertsAreInTheLog();
    void deedsNameTheAccount_data() { consoles(); }
    void deedsNameTheAccount();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_stage->console(); }
    PublishRequest asClient(const QString &sender) const
    {
        PublishRequest request;
        request.appId = QStringLiteral("1");
        request.channels = {QStringLiteral("presence-room")};
        request.event = QStringLiteral("client-typing");
        request.data = R"({"on":true})";
        request.by = PublishBy::Client;
        request.senderSocketId = sender;
        return request;
    }
    Result<PublishResult> publish(const PublishRequest &request)
    {
        return ask<PublishResult>([&](auto reply) { console().publish(request, reply); });
    }

    std::unique_ptr<Stage> m_stage;
    QString m_ann;
    QString m_bob;
};

void TestConsoleSending::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_ann = m_stage->addClient({QStringLiteral("presence-room")}, QStringLiteral("ann"));
    m_bob = m_stage->addClient({QStringLiteral("presence-room")}, QStringLiteral("bob"));
}

void TestConsoleSending::clientEventsGoOutAsTheClients()
{
    Mirror mirror(console());
    const Observation watching = console().observe(Topic::Log);
    const auto sent = publish(asClient(m_ann));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
    QCOMPARE(sent->reach.recipients, 1); // bob
    QCOMPARE(sent->reach.excluded, 1);
    const QJsonObject frame = QJsonDocument::fromJson(sent->wire).object();
    QCOMPARE(frame.value(u"event").toString(), QStringLiteral("client-typing"));
    QCOMPARE(frame.value(u"user_id").toString(), QStringLiteral("ann"));
    QVERIFY(frame.value(u"data").toObject().value(u"on").toBool());
    QTRY_VERIFY(mirror.logRow(sent->logSeq));
    const LogEntry row = *mirror.logRow(sent->logSeq);
    QCOMPARE(row.kind, LogKind::ClientEvent);
    QCOMPARE(row.source, QStringLiteral("console"));
    QCOMPARE(row.socketId, m_ann);
    QCOMPARE(row.recipients, 1);
}

void TestConsoleSending::whatAClientMayNotIsRefused()
{
    PublishRequest request = asClient(QStringLiteral("9.9"));
    QCOMPARE(publish(request).error().code, ErrorCode::NotFound);
    request = asClient(m_ann);
    request.event = QStringLiteral("typing");
    QCOMPARE(publish(request).error().code, ErrorCode::InvalidArgument);
    request = asClient(m_ann);
    request.channels.append(QStringLiteral("presence-other"));
    QCOMPARE(publish(request).error().code, ErrorCode::InvalidArgument);
    m_stage->addClient({QStringLiteral("presence-other")}, QStringLiteral("eve"));
    request.channels = {QStringLiteral("presence-other")};
    const auto refused = publish(request);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QVERIFY2(refused.error().message.startsWith(u"4009"), qPrintable(refused.error().message));
}

void TestConsoleSending::clientEventsAreRehearsedWithoutARequest()
{
    const auto rehearsal =
        ask<Rehearsal>([&](auto reply) { console().rehearse(Sendable(asClient(m_ann)), reply); });
    QVERIFY2(rehearsal, rehearsal ? "" : qPrintable(rehearsal.error().message));
    QVERIFY(rehearsal->method.isEmpty());
    QVERIFY(rehearsal->path.isEmpty());
    QVERIFY(rehearsal->wire.contains("\"user_id\":\"ann\""));
    QCOMPARE(rehearsal->reach.recipients, 1);
}

void TestConsoleSending::requestsAreReallySent()
{
    Mirror mirror(console());
    const Observation watching = console().observe(Topic::Log);
    PublishRequest request = asClient({});
    request.by = PublishBy::HttpApi;
    request.event = QStringLiteral("order.shipped");
    const auto sent = publish(request);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
    QCOMPARE(sent->status, 200);
    QCOMPARE(sent->answer, QByteArray("{}"));
    QCOMPARE(sent->reach.recipients, 2);
    QVERIFY(!sent->isRefused());
    QTRY_VERIFY(mirror.logRow(sent->logSeq));
    const LogEntry row = *mirror.logRow(sent->logSeq);
    QCOMPARE(row.kind, LogKind::Event);
    QCOMPARE(row.source, QStringLiteral("HTTP"));
    QCOMPARE(row.event, request.event);
}

void TestConsoleSending::theFirstWriteIsTimed()
{
    PublishRequest request = asClient({});
    request.by = PublishBy::Console;
    request.event = QStringLiteral("tick");
    const auto sent = publish(request);
    QVERIFY(sent && sent->firstWriteMicroseconds);
    QVERIFY(*sent->firstWriteMicroseconds >= 0);
    QVERIFY(*sent->firstWriteMicroseconds <= sent->tookMicroseconds);
    QCOMPARE(sent->status, 0);
    request.channels = {QStringLiteral("nobody-is-here")};
    const auto alone = publish(request);
    QVERIFY(alone && !alone->firstWriteMicroseconds);
}

void TestConsoleSending::tapsGetEveryRow()
{
    const auto heard = std::make_shared<Heard>();
    auto tap = console().tapLog(heard->sink(heard, QThread::currentThread()));
    PublishRequest request = asClient({});
    request.by = PublishBy::Console;
    for (int i = 0; i < 300; ++i) {
        request.event = QStringLiteral("tick.%1").arg(i);
        QVERIFY(publish(request));
    }
    tap.reset();
    QTRY_VERIFY(heard->isOver);
    QVERIFY(heard->wasElsewhere);
    QCOMPARE(heard->skipped, quint64(0));
    QStringList events;
    quint64 seq = 0;
    for (const LogEntry &entry : std::as_const(heard->entries)) {
        QVERIFY(entry.seq > seq || seq == 0);
        seq = entry.seq;
        if (entry.kind == LogKind::Event)
            events.append(entry.event);
    }
    QCOMPARE(events.size(), 300);
    QCOMPARE(events.first(), QStringLiteral("tick.0"));
    QCOMPARE(events.last(), QStringLiteral("tick.299"));
}

void TestConsoleSending::alertsAreInTheLog()
{
    Mirror mirror(console());
    const Observation watching = console().observe(Topic::Log);
    console().noteAlert({QStringLiteral("1"), QStringLiteral("Too many errors")});
    const auto alert = [&]() -> const LogEntry * {
        for (const LogEntry &entry : std::as_const(mirror.log)) {
            if (entry.kind == LogKind::Alert)
                return &entry;
        }
        return nullptr;
    };
    QTRY_VERIFY(alert());
    QCOMPARE(alert()->appId, QStringLiteral("1"));
    QCOMPARE(alert()->text, QStringLiteral("Too many errors"));
}

void TestConsoleSending::deedsNameTheAccount()
{
    Mirror mirror(console());
    const Observation watching = console().observe(Topic::Log);
    const BlockRequest block{{{QStringLiteral("1"), QStringLiteral("ann")}}, 5, {}};
    QVERIFY(ask<QList<BlockedUser>>([&](auto reply) { console().blockUsers(block, reply); }));
    const auto deed = [&]() -> const LogEntry * {
        for (const LogEntry &entry : std::as_const(mirror.log)) {
            if (entry.kind == LogKind::Operator)
                return &entry;
        }
        return nullptr;
    };
    QTRY_VERIFY(deed());
    QCOMPARE(deed()->account(), QStringLiteral("tester"));
}

QTEST_GUILESS_MAIN(TestConsoleSending)
#include "tst_consolesending.moc"
