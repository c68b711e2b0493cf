// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/closecode.h"
#include "ui/errortexts.h"

#include <QSet>
#include <QTest>

using server::ServerState;
using server::StartFailure;

class TestErrorTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyCloseCodeHasASentence();
    void refusalsOfBothKinds();
    void departuresAreExplained();
    void aFailedStartOffersAPort_data();
    void aFailedStartOffersAPort();
    void aFailedRestartSaysWhatHolds();
    void everyPortHasASentence();
};

void TestErrorTexts::everyCloseCodeHasASentence()
{
    using namespace server::closecode;
    for (const int code : {int(Normal),
                           int(GoingAway),
                           int(ProtocolError),
                           int(NoStatus),
                           int(Abnormal),
                           int(InvalidPayload),
                           int(TooBig),
                           int(TlsOnly),
                           int(UnknownApp),
                           int(AppDisabled),
                           int(OverQuota),
                           4005,
                           int(InvalidVersion),
                           int(UnsupportedProtocol),
                           int(NoProtocol),
                           int(Unauthorized),
                           int(OverCapacity),
                           int(Reconnect),
                           int(PongTimeout),
                           4202,
                           int(ClientEventRefused),
                           int(WatchlistTooLong)}) {
        const ui::ErrorText text = ui::closeText(code);
        QVERIFY2(!text.isEmpty() && text.what.endsWith(u'.'), qPrintable(QString::number(code)));
        QVERIFY(text.todo.isEmpty() || text.todo.endsWith(u'.'));
    }
    QVERIFY(ui::closeText(4999).isEmpty());
}

void TestErrorTexts::refusalsOfBothKinds()
{
    QVERIFY(ui::refusalText(QStringLiteral("4001")).what.contains(QStringLiteral("key")));
    QVERIFY(ui::refusalText(QStringLiteral("401")).todo.contains(QStringLiteral("secret")));
    QVERIFY(ui::refusalText(QString()).isEmpty());
    server::LogEntry entry;
    entry.event = QStringLiteral("4201");
    QVERIFY(ui::entryText(entry).isEmpty());
    entry.kind = server::LogKind::Disconnected;
    QVERIFY(ui::entryText(entry).what.contains(QStringLiteral("ping")));
}

void TestErrorTexts::departuresAreExplained()
{
    QVERIFY(ui::departureText(QStringLiteral("4201 pong not received")).what.contains(u"ping"));
    QVERIFY(ui::departureText(QStringLiteral("closed 1001")).what.contains(u"went away"));
    QVERIFY(ui::departureText(QStringLiteral("unsubscribed")).isEmpty());
}

void TestErrorTexts::aFailedStartOffersAPort_data()
{
    QTest::addColumn<StartFailure>("cause");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("offered");
    QTest::addColumn<QString>("says");
    QTest::newRow("taken") << StartFailure::PortTaken << 6001 << 6002
                           << "Port 6001 is in use by another program";
    QTest::newRow("the last one") << StartFailure::PortTaken << 65535 << 8080 << "65535";
    QTest::newRow("forbidden") << StartFailure::PortForbidden << 80 << 8080
                               << "may not open port 80";
    QTest::newRow("forbidden TLS") << StartFailure::PortForbidden << 443 << 8443 << "443";
    QTest::newRow("certificate") << StartFailure::Tls << 8080 << 0 << "tls.certificate";
    QTest::newRow("address") << StartFailure::Address << 8080 << 0 << "no such address";
}

void TestErrorTexts::aFailedStartOffersAPort()
{
    QFETCH(const StartFailure, cause);
    QFETCH(const int, port);
    QFETCH(const int, offered);
    QFETCH(const QString, says);
    server::ServerStatus status;
    status.state = ServerState::Failed;
    status.cause = cause;
    status.port = quint16(port);
    status.failure = QStringLiteral("no such address");
    const ui::StartTrouble trouble = ui::startTrouble(status);
    QVERIFY2(trouble.text.contains(says), qPrintable(trouble.text));
    QCOMPARE(int(trouble.otherPort), offered);
    status.state = ServerState::Listening;
    QVERIFY(ui::startTrouble(status).text.isEmpty());
}

void TestErrorTexts::aFailedRestartSaysWhatHolds()
{
    using server::ErrorCode;
    server::ServerSettings settings;
    settings.host = QStringLiteral("192.0.2.1");
    settings.port = 443;
    const auto said = [&settings](ErrorCode code) {
        return ui::restartTrouble({code, QStringLiteral("the reason")}, settings);
    };
    for (const ErrorCode code : {ErrorCode::AlreadyExists, ErrorCode::Forbidden}) {
        QVERIFY(said(code).contains(QStringLiteral("443")));
        QVERIFY(said(code).contains(QStringLiteral("listens again where it did")));
    }
    QVERIFY(said(ErrorCode::Unavailable).contains(settings.host));
    QVERIFY(said(ErrorCode::InvalidArgument).contains(QStringLiteral("the reason")));
    QVERIFY(said(ErrorCode::Internal).contains(QStringLiteral("the reason")));
    QVERIFY(!said(ErrorCode::Internal).contains(QStringLiteral("again")));
}

void TestErrorTexts::everyPortHasASentence()
{
    using server::PortState;
    server::ServerSettings settings;
    QSet<QString> texts;
    for (const PortState state : {PortState::Free,
                                  PortState::Own,
                                  PortState::Taken,
                                  PortState::Forbidden,
                                  PortState::NoAddress})
        texts.insert(ui::portText({.port = state, .host = settings.host}, settings));
    QCOMPARE(texts.size(), 5);
    settings.port = 0;
    QVERIFY(!ui::portText({}, settings).contains(u'0'));
}

QTEST_GUILESS_MAIN(TestErrorTexts)
#include "tst_errortexts.moc"
