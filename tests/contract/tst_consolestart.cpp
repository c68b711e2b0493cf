// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of a start on another port.
#include "tests/contract/stage.h"

#include <QTcpServer>
#include <QTest>

using namespace server;
using namespace test;

class TestConsoleStart : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void anotherPortHoldsFromThenOn_data() { consoles(); }
    void anotherPortHoldsFromThenOn();
    void runningServerKeepsItsPort_data() { consoles(); }
    void runningServerKeepsItsPort();
    void takenPortIsTold_data();
    void takenPortIsTold();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Outcome startOn(quint16 port)
    {
        return ask<Done>([&](auto reply) { m_stage->console().startServerOn(port, reply); });
    }
    Outcome start()
    {
        return ask<Done>([&](auto reply) { m_stage->console().startServer(reply); });
    }
    void stop()
    {
        QVERIFY(ask<Done>([&](auto reply) { m_stage->console().stopServer(reply); }));
        QTRY_COMPARE(m_mirror->status->state, ServerState::Stopped);
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Mirror> m_mirror;
};

void TestConsoleStart::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_mirror = std::make_unique<Mirror>(m_stage->console());
    QTRY_VERIFY(m_mirror->isListening());
}

void TestConsoleStart::anotherPortHoldsFromThenOn()
{
    stop();
    const quint16 port = freePort();
    QVERIFY(startOn(port));
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == port);
    const auto audit =
        ask<AuditPage>([&](auto reply) { m_stage->console().searchAudit(AuditQuery(), reply); });
    QVERIFY(audit && !audit->entries.isEmpty());
    QCOMPARE(audit->entries.constFirst().action, QStringLiteral("server.start"));
    QCOMPARE(audit->entries.constFirst().values, QStringList{QStringLiteral("port %1").arg(port)});
    stop();
    QVERIFY(start());
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == port);
    QCOMPARE(m_mirror->status->cause, StartFailure::None);
}

void TestConsoleStart::runningServerKeepsItsPort()
{
    const quint16 port = m_mirror->status->port;
    const Outcome answer = startOn(quint16(port + 1));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::AlreadyExists);
    stop();
    QVERIFY(start());
    QTRY_VERIFY(m_mirror->isListening());
    QVERIFY(m_mirror->status->port != port + 1);
}

// Only a real server can be told by its system.
void TestConsoleStart::takenPortIsTold_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("local") << true;
}

void TestConsoleStart::takenPortIsTold()
{
    stop();
    QTcpServer taker;
    QVERIFY(taker.listen(QHostAddress::LocalHost));
    const Outcome answer = startOn(taker.serverPort());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QTRY_COMPARE(m_mirror->status->state, ServerState::Failed);
    QCOMPARE(m_mirror->status->cause, StartFailure::PortTaken);
    QCOMPARE(m_mirror->status->port, taker.serverPort());
    QVERIFY(m_mirror->status->failure.contains(QString::number(taker.serverPort())));
}

QTEST_GUILESS_MAIN(TestConsoleStart)
#include "tst_consolestart.moc"
