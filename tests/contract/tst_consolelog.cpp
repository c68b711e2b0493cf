// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of one entry of the log: all of it, and the frame as it was sent.
#include "tests/contract/stage.h"

#include <QTest>

using namespace server;
using namespace test;

class TestConsoleLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void eventsAreWhole_data();
    void eventsAreWhole();
    void whatIsNoEventHasNoPayload_data() { consoles(); }
    void whatIsNoEventHasNoPayload();
    void whatIsNotKeptIsRefused_data() { consoles(); }
    void whatIsNotKeptIsRefused();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Result<LogPayload> payload(quint64 seq)
    {
        return ask<LogPayload>([&](auto reply) { m_stage->console().logPayload(seq, reply); });
    }

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleLog::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_stage->addClient({QStringLiteral("news")});
}

void TestConsoleLog::eventsAreWhole_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<QByteArray>("data");
    const QList<std::pair<const char *, QByteArray>> rows = {
        {"short",
         "{\"order\":3,\"who\":\"Gr\xC3\xBC\xC3\x9F"
         "e\"}"},
        {"no JSON", "plain \"text\""},
        {"longer than the feed carries", "{\"text\":\"" + QByteArray(9000, 'x') + "\"}"}};
    for (const auto &[name, data] : rows) {
        QTest::addRow("fake, %s", name) << false << data;
        QTest::addRow("local, %s", name) << true << data;
    }
}

void TestConsoleLog::eventsAreWhole()
{
    QFETCH(QByteArray, data);
    PublishRequest request;
    request.appId = QStringLiteral("1");
    request.channels = {QStringLiteral("news")};
    request.event = QStringLiteral("tick");
    request.data = data;
    const auto published =
        ask<PublishResult>([&](auto reply) { m_stage->console().publish(request, reply); });
    QVERIFY(published);
    const auto answer = payload(published->logSeq);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->data, data);
    QCOMPARE(answer->wire, published->wire);
}

void TestConsoleLog::whatIsNoEventHasNoPayload()
{
    Mirror mirror(m_stage->console());
    const Observation watching = m_stage->console().observe(Topic::Log);
    const auto other = [&]() -> const LogEntry * {
        for (const LogEntry &entry : std::as_const(mirror.log)) {
            if (entry.kind == LogKind::Disconnected)
                return &entry;
        }
        return nullptr;
    };
    const QString client = m_stage->addClient({QStringLiteral("news")});
    QVERIFY(ask<DisconnectResult>([&](auto reply) {
        m_stage->console().disconnectClients({{client}, 4200, {}}, reply);
    }));
    QTRY_VERIFY(other());
    const auto answer = payload(other()->seq);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QVERIFY(answer.error().message.contains(QStringLiteral("no event")));
}

void TestConsoleLog::whatIsNotKeptIsRefused()
{
    const auto answer = payload(1'000'000);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestConsoleLog)
#include "tst_consolelog.moc"
