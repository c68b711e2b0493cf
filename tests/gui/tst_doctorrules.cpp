// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plurals.h"
#include "ui/tools/doctorrules.h"
#include "ui/tools/envtext.h"

#include <QTest>

using namespace server;
using namespace ui;

namespace {

const QString Reverb = QStringLiteral("BROADCAST_CONNECTION=reverb\n"
                                      "REVERB_APP_ID=1\n"
                                      "REVERB_APP_KEY=key1\n"
                                      "REVERB_APP_SECRET=secret1\n"
                                      "REVERB_HOST=127.0.0.1\n"
                                      "REVERB_PORT=8080\n"
                                      "REVERB_SCHEME=http\n"
                                      "VITE_REVERB_APP_KEY=\"${REVERB_APP_KEY}\"\n"
                                      "VITE_REVERB_HOST=\"${REVERB_HOST}\"\n"
                                      "VITE_REVERB_PORT=\"${REVERB_PORT}\"\n"
                                      "VITE_REVERB_SCHEME=\"${REVERB_SCHEME}\"\n");

DoctorFacts facts()
{
    DoctorFacts facts;
    facts.server.state = ServerState::Listening;
    facts.server.host = QStringLiteral("127.0.0.1");
    facts.server.port = 8080;
    for (const QString &number : {QStringLiteral("1"), QStringLiteral("2")}) {
        AppSummary app;
        app.id = number;
        app.key = QStringLiteral("key") + number;
        app.name = QStringLiteral("app") + number;
        facts.server.apps.append(app);
        facts.apps.append({app.id, app.key, QStringLiteral("secret") + number});
        AppSettings settings;
        settings.id = number;
        facts.settings.append(settings);
    }
    facts.machine = MachineReport();
    facts.machine->nowUtc = 1'700'000'000'000;
    facts.machine->openFiles = 65536;
    facts.machine->maxConnections = 65472;
    return facts;
}

QString texts(const QList<Finding> &findings)
{
    QStringList out;
    for (const Finding &finding : findings)
        out.append(QString::number(finding.severity) + u' ' + finding.text + u' ' + finding.fix +
                   u'\n' + finding.lines);
    return out.join(u'\n');
}

} // namespace

class TestDoctorRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::installPlurals(); }
    void aRightFileIsFine();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void theServerAndItsMachineAreLookedAt_data();
    void theServerAndItsMachineAreLookedAt();
    void secretsAreHidden();
    void linesAreRead();
    void hostileTextsEnd_data();
    void hostileTextsEnd();
};

void TestDoctorRules::aRightFileIsFine()
{
    const auto findings = diagnose(Reverb, facts());
    QVERIFY2(findings.size() == 1, qPrintable(texts(findings)));
    QCOMPARE(findings.first().severity, Finding::Fine);
    const QString pusher = QString(Reverb)
                               .replace(QLatin1String("reverb"), QLatin1String("pusher"))
                               .replace(QLatin1String("REVERB"), QLatin1String("PUSHER")) +
                           QStringLiteral("PUSHER_APP_CLUSTER=mt1\n"
                                          "VITE_PUSHER_APP_CLUSTER=\"${PUSHER_APP_CLUSTER}\"\n");
    const auto other = diagnose(pusher, facts());
    QVERIFY2(other.first().severity == Finding::Fine, qPrintable(texts(other)));
}

void TestDoctorRules::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("from"); // replaced in the right file
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("text");  // part of the finding
    QTest::addColumn<QString>("lines"); // part of the corrected lines
    const auto row = [](const char *from,
                        const char *to,
                        Finding::Severity severity,
                        const char *text,
                        const char *lines = "") {
        QTest::newRow(text) << QString::fromUtf8(from) << QString::fromUtf8(to) << int(severity)
                            << QString::fromUtf8(text) << QString::fromUtf8(lines);
    };
    const auto Error = Finding::Error;
    row("REVERB_PORT=8080",
        "REVERB_PORT=6001",
        Error,
        "REVERB_PORT is 6001, and this server listens on 8080",
        "REVERB_PORT=8080");
    row("REVERB_PORT=8080",
        "REVERB_PORT=http",
        Error,
        "it takes a number from 1 to 65535",
        "REVERB_PORT=8080");
    row("REVERB_APP_KEY=key1\nREVERB_APP_SECRET=secret1",
        "REVERB_APP_KEY=secret1\nREVERB_APP_SECRET=key1",
        Error,
        "Key and secret are swapped",
        "REVERB_APP_SECRET=secret1");
    row("VITE_REVERB_HOST=\"${REVERB_HOST}\"\n",
        "",
        Error,
        "1 missing VITE_ line, so that Echo in the browser does not know: VITE_REVERB_HOST",
        "VITE_REVERB_HOST=\"${REVERB_HOST}\"");
    row("BROADCAST_CONNECTION=reverb\n",
        "",
        Error,
        "BROADCAST_CONNECTION is missing",
        "BROADCAST_CONNECTION=reverb");
    row("BROADCAST_CONNECTION=reverb",
        "BROADCAST_CONNECTION=log",
        Error,
        "broadcasts to \"log\"",
        "BROADCAST_CONNECTION=reverb");
    row("BROADCAST_CONNECTION=reverb",
        "BROADCAST_CONNECTION=pusher",
        Error,
        "the keys are there for reverb alone",
        "BROADCAST_CONNECTION=reverb");
    row("BROADCAST_CONNECTION=reverb",
        "BROADCAST_DRIVER=reverb",
        Finding::Note,
        "BROADCAST_DRIVER is what Laravel 10",
        "BROADCAST_CONNECTION=reverb");
    row("BROADCAST_CONNECTION=reverb",
        "BROADCAST_DRIVER=log\nBROADCAST_CONNECTION=reverb",
        Finding::Warning,
        "name different drivers");
    row("REVERB_APP_ID=1",
        "REVERB_APP_ID=2",
        Error,
        "The id is that of the app \"app2\", and the key that of \"app1\"");
    row("REVERB_APP_ID=1",
        "REVERB_APP_ID=9",
        Error,
        "No app has the id \"9\"; the key is that of the app \"app1\"",
        "REVERB_APP_ID=1");
    row("REVERB_APP_KEY=key1",
        "REVERB_APP_KEY=nokey",
        Error,
        "The key \"nokey\" is that of no app",
        "REVERB_APP_KEY=key1");
    row("REVERB_APP_ID=1\nREVERB_APP_KEY=key1",
        "REVERB_APP_ID=9\nREVERB_APP_KEY=nokey",
        Error,
        "No app of this server has the id \"9\"");
    row("REVERB_APP_SECRET=secret1\n",
        "",
        Error,
        "1 missing value: REVERB_APP_SECRET",
        "REVERB_APP_SECRET=secret1");
    row("REVERB_APP_SECRET=secret1",
        "REVERB_APP_SECRET=secret2",
        Error,
        "The secret is that of the app \"app2\", not of \"app1\"",
        "REVERB_APP_SECRET=secret1");
    row("REVERB_APP_SECRET=secret1",
        "REVERB_APP_SECRET=other",
        Error,
        "The secret is not that of the app \"app1\"",
        "REVERB_APP_SECRET=secret1");
    row("REVERB_HOST=127.0.0.1\n", "", Error, "REVERB_HOST is missing", "REVERB_HOST=127.0.0.1");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=http://127.0.0.1",
        Error,
        "the name or the address of this server alone",
        "REVERB_HOST=127.0.0.1");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=0.0.0.0",
        Error,
        "an address to listen on",
        "REVERB_HOST=127.0.0.1");
    row("REVERB_HOST=127.0.0.1",
        "LARAVEL_SAIL=1\nREVERB_HOST=127.0.0.1",
        Error,
        "is the container itself",
        "REVERB_HOST=host.docker.internal");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=host.docker.internal",
        Error,
        "The browser is not in the container",
        "VITE_REVERB_HOST=127.0.0.1");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=ws.example.com",
        Finding::Warning,
        "listens on 127.0.0.1 only");
    row("REVERB_SCHEME=http",
        "REVERB_SCHEME=https",
        Error,
        "this server has no certificate",
        "REVERB_SCHEME=http");
    row("REVERB_SCHEME=http",
        "REVERB_SCHEME=ws",
        Error,
        "it takes http or https",
        "REVERB_SCHEME=http");
    row("\"${REVERB_APP_KEY}\"",
        "key2",
        Error,
        "VITE_REVERB_APP_KEY is another key",
        "VITE_REVERB_APP_KEY=\"${REVERB_APP_KEY}\"");
    row("VITE_REVERB_PORT",
        "VITE_REVERB_APP_SECRET=x\nVITE_REVERB_PORT",
        Error,
        "into the JavaScript that everybody can read");
    row("REVERB_PORT=8080",
        "REVERB_SERVER_PORT=8080\nREVERB_PORT=80",
        Finding::Warning,
        "say where a server listens");
    row("REVERB_PORT=8080",
        "QUEUE_CONNECTION=redis\nREVERB_PORT=8080",
        Finding::Note,
        "wait in the queue");
    row("REVERB_PORT=8080",
        "REVERB_PORT=8080\nREVERB_PORT =8080",
        Error,
        "Line 7 has a space in front",
        "REVERB_PORT=8080");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=127.0.0.1\nAPP_NAME=My app",
        Error,
        "a space in it and no quotes",
        "APP_NAME=\"My app\"");
    row("REVERB_HOST=127.0.0.1",
        "REVERB_HOST=127.0.0.1\nAPP_NAME=\"My",
        Error,
        "a quote that is not closed");
    row("REVERB_APP_KEY=key1",
        "REVERB_APP_KEY=“key1”",
        Error,
        "typographic quotes",
        "REVERB_APP_KEY=key1");
    row("REVERB_APP_ID=1", "hello\nREVERB_APP_ID=1", Error, "Line 2 is not of the form NAME=value");
    row("REVERB_APP_ID=1",
        "REVERB_APP_ID=2\nREVERB_APP_ID=1",
        Finding::Warning,
        "REVERB_APP_ID stands there twice");
}

void TestDoctorRules::mistakesAreNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, severity);
    QFETCH(QString, text);
    QFETCH(QString, lines);
    QVERIFY(Reverb.contains(from));
    const auto findings = diagnose(QString(Reverb).replace(from, to), facts());
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding &one) {
        return one.text.contains(text);
    });
    QVERIFY2(found != findings.end(), qPrintable(texts(findings)));
    QCOMPARE(int(found->severity), severity);
    QVERIFY2(found->lines.contains(lines), qPrintable(found->lines));
    QVERIFY(std::is_sorted(findings.begin(), findings.end(), [](const auto &a, const auto &b) {
        return a.severity != Finding::Fine && b.severity != Finding::Fine &&
               a.severity < b.severity;
    }));
    for (const Finding &one : findings) {
        QVERIFY(!one.text.contains(QLatin1String("secret1")));
        QVERIFY(!one.fix.contains(QLatin1String("secret1")));
    }
}

void TestDoctorRules::theServerAndItsMachineAreLookedAt_data()
{
    QTest::addColumn<DoctorFacts>("facts");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, auto change) {
        DoctorFacts changed = ::facts();
        change(changed);
        QTest::newRow(text) << changed << QString::fromUtf8(text);
    };
    constexpr qint64 Day = 24LL * 3600 * 1000;
    const auto withTls = [](DoctorFacts &f, qint64 leftMs) {
        f.server.certificate = CertificateStatus{QStringLiteral("ws.example.com"), 0};
        f.machine->hasTls = true;
        f.machine->certificateSubject = QStringLiteral("ws.example.com");
        f.machine->certificateNames = {QStringLiteral("*.example.com")};
        f.machine->certificateUntilUtc = f.machine->nowUtc + leftMs;
    };
    row("The server is stopped.", [](auto &f) { f.server.state = ServerState::Stopped; });
    row("The app \"app1\" is disabled", [](auto &f) { f.server.apps[0].enabled = false; });
    row("REVERB_SCHEME is http, and this server speaks TLS",
        [&](auto &f) { withTls(f, 90 * Day); });
    row("certificate is for *.example.com, not for \"127.0.0.1\"",
        [&](auto &f) { withTls(f, 90 * Day); });
    row("(ws.example.com) expires in 3 days", [&](auto &f) { withTls(f, 3 * Day + 5); });
    row("(ws.example.com) expired", [&](auto &f) { withTls(f, -Day); });
    row("is valid only from", [&](auto &f) {
        withTls(f, 90 * Day);
        f.machine->certificateFromUtc = f.machine->nowUtc + Day;
    });
    row("signs itself", [&](auto &f) {
        withTls(f, 90 * Day);
        f.machine->certificateIsSelfSigned = true;
    });
    row("lets in 960", [](auto &f) {
        f.machine->openFiles = 1024;
        f.machine->maxConnections = 960;
    });
    row("The server is set to 5,000 connections", [](auto &f) {
        f.machine->openFiles = 1024;
        f.machine->maxConnections = 960;
        f.machine->configuredConnections = 5000;
    });
    row("No time service", [](auto &f) { f.machine->clockIsSet = false; });
}

void TestDoctorRules::theServerAndItsMachineAreLookedAt()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(DoctorFacts, facts);
    QFETCH(QString, text);
    const QString said = texts(diagnose(Reverb, facts));
    QVERIFY2(said.contains(text), qPrintable(said));
}

void TestDoctorRules::secretsAreHidden()
{
    const auto findings =
        diagnose(QString(Reverb).replace(QLatin1String("=secret1"), QLatin1String("=x")), facts());
    QVERIFY(findings.first().hasSecret);
    QVERIFY(findings.first().lines.contains(QLatin1String("secret1")));
    QVERIFY(!withoutSecrets(findings.first()).contains(QLatin1String("secret1")));
    QVERIFY(withoutSecrets(findings.first()).startsWith(QString::fromUtf8("REVERB_APP_SECRET=•")));
}

void TestDoctorRules::linesAreRead()
{
    const EnvText env = EnvText::parse(QStringLiteral("# note\r\n\r\nexport A=1\r\nB='x y' # c\n"
                                                      "C=\"${A}-${B}\"\nD=null\nE=f # g\nA=2\n"));
    QCOMPARE(env.value(QStringLiteral("A")), QStringLiteral("2"));
    QCOMPARE(env.value(QStringLiteral("B")), QStringLiteral("x y"));
    QCOMPARE(env.value(QStringLiteral("C")), QStringLiteral("1-x y"));
    QCOMPARE(env.value(QStringLiteral("D")), QString());
    QVERIFY(env.contains(QStringLiteral("D")));
    QCOMPARE(env.value(QStringLiteral("E")), QStringLiteral("f"));
    QCOMPARE(env.find(QStringLiteral("A"))->number, 8);
    QCOMPARE(env.repeated(), QStringList{QStringLiteral("A")});
}

void TestDoctorRules::hostileTextsEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QString doubling = QStringLiteral("A0=xxxxxxxx\n");
    for (int i = 1; i < 60; ++i)
        doubling += QStringLiteral("A%1=\"${A%2}${A%2}\"\n").arg(i).arg(i - 1);
    QTest::newRow("doubling") << doubling;
    QTest::newRow("long line") << QStringLiteral("REVERB_HOST=") + QString(200'000, u'x');
    QTest::newRow("many lines") << QStringLiteral("x\n").repeated(50'000);
    QTest::newRow("not text") << QString(QChar(0)) + QStringLiteral("=\"'${");
}

void TestDoctorRules::hostileTextsEnd()
{
    QFETCH(QString, text);
    QVERIFY(!diagnose(text, facts()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDoctorRules)
#include "tst_doctorrules.moc"
