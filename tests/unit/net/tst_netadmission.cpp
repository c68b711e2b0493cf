// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is behind a proxy, how often one address may knock, and who is turned away.
#include "server/apps/app.h"
#include "server/net/admission.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace server;
using namespace test;

class TestNetAdmission : public QObject
{
    Q_OBJECT

private slots:
    void clientBehindProxies_data();
    void clientBehindProxies();
    void proxyMustBeAnAddress_data();
    void proxyMustBeAnAddress();
    void proxySaysThatItSpokeTls();
    void attemptsAreCountedPerAddressAndMinute();
    void loopbackIsNotCounted();
    void manyAddressesAreBounded();
    void attemptsBehindAProxyAreTheClients();
    void refusals_data();
    void refusals();
};

namespace {

HttpRequest requestFrom(const QByteArray &ip, const QByteArray &forwardedFor = {})
{
    HttpRequest head;
    head.method = "GET";
    head.path = "/app/key1";
    head.peer = {ip, 4711};
    if (!forwardedFor.isNull())
        head.headers.emplaceBack("x-forwarded-for", forwardedFor);
    return head;
}

} // namespace

void TestNetAdmission::clientBehindProxies_data()
{
    QTest::addColumn<QByteArray>("peer");
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<QByteArray>("client");
    const auto row = [](const char *name, const char *peer, const char *forwarded, const char *is) {
        QTest::newRow(name) << QByteArray(peer) << QByteArray(forwarded) << QByteArray(is);
    };
    row("no proxy", "8.8.8.8", "1.2.3.4", "8.8.8.8");
    row("proxy", "10.1.2.3", "1.2.3.4", "1.2.3.4");
    row("proxy says nothing", "10.1.2.3", nullptr, "10.1.2.3");
    row("client made the beginning up", "10.1.2.3", "6.6.6.6, 1.2.3.4", "1.2.3.4");
    row("two proxies", "10.1.2.3", "1.2.3.4,10.9.9.9", "1.2.3.4");
    row("only proxies", "10.1.2.3", "10.0.0.7, 10.9.9.9", "10.0.0.7");
    row("rubbish", "10.1.2.3", "unknown", "10.1.2.3");
    row("rubbish behind a proxy", "10.1.2.3", "1.2.3.4, _hidden, 10.9.9.9", "10.9.9.9");
    row("IPv6", "::1", "2001:db8::7", "2001:db8::7");
    row("IPv4 in IPv6", "10.1.2.3", "::ffff:1.2.3.4", "1.2.3.4");
}

void TestNetAdmission::clientBehindProxies()
{
    QFETCH(const QByteArray, peer);
    QFETCH(const QByteArray, forwardedFor);
    QFETCH(const QByteArray, client);
    const auto proxies =
        TrustedProxies::parse({QStringLiteral("10.0.0.0/8"), QStringLiteral("::1")});
    QVERIFY(proxies);
    QCOMPARE(proxies->clientOf(requestFrom(peer, forwardedFor)).ip, client);
}

void TestNetAdmission::proxyMustBeAnAddress_data()
{
    QTest::addColumn<QString>("entry");
    for (const char *entry : {"proxy.example", "10.0.0.0/40", "300.1.1.1", "", "10", "10/8"})
        QTest::newRow(*entry ? entry : "empty") << QString::fromLatin1(entry);
}

void TestNetAdmission::proxyMustBeAnAddress()
{
    QFETCH(const QString, entry);
    const auto proxies = TrustedProxies::parse({entry});
    QVERIFY(!proxies);
    QVERIFY(proxies.error().message.contains(u'"' + entry + u'"'));
    QVERIFY(proxies.error().message.contains(QStringLiteral("server.trusted_proxies")));
}

void TestNetAdmission::proxySaysThatItSpokeTls()
{
    const auto proxies = TrustedProxies::parse({QStringLiteral("10.0.0.1")});
    QVERIFY(proxies);
    HttpRequest head = requestFrom("10.0.0.1");
    QVERIFY(!proxies->isSecure(head));
    head.headers.emplaceBack("x-forwarded-proto", "https");
    QVERIFY(proxies->isSecure(head));
    head.peer.ip = "10.0.0.2";
    QVERIFY(!proxies->isSecure(head));
    head.isSecure = true;
    QVERIFY(proxies->isSecure(head));
}

void TestNetAdmission::attemptsAreCountedPerAddressAndMinute()
{
    AttemptLimit limit(3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(limit.attempt("1.2.3.4", 1000 + i), 0);
    QCOMPARE(limit.attempt("1.2.3.4", 11'000), 50'000);
    QCOMPARE(limit.attempt("1.2.3.5", 11'000), 0);
    QCOMPARE(limit.attempt("1.2.3.4", 60'999), 1);
    QCOMPARE(limit.attempt("1.2.3.4", 61'000), 0);
}

void TestNetAdmission::loopbackIsNotCounted()
{
    AttemptLimit limit(1);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(limit.attempt("127.0.0.1", 0), 0);
        QCOMPARE(limit.attempt("::1", 0), 0);
    }
    AttemptLimit none(0);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(none.attempt("1.2.3.4", 0), 0);
    QCOMPARE(limit.rememberedAddresses() + none.rememberedAddresses(), 0);
}

void TestNetAdmission::manyAddressesAreBounded()
{
    AttemptLimit limit(2);
    for (int i = 0; i < AttemptLimit::MaxAddresses; ++i)
        QCOMPARE(limit.attempt(QByteArray::number(i), 1000), 0);
    QCOMPARE(limit.attempt("late", 1000), 0);
    QCOMPARE(limit.attempt("later", 1000), 0);
    QVERIFY(limit.attempt("latest", 1000) > 0); // they share one count
    QVERIFY(limit.rememberedAddresses() <= AttemptLimit::MaxAddresses + 1);
    QCOMPARE(limit.attempt("after a minute", 61'000), 0);
    QCOMPARE(limit.rememberedAddresses(), 1);
}

void TestNetAdmission::attemptsBehindAProxyAreTheClients()
{
    const ManualClock clock;
    Admission admission({{QStringLiteral("127.0.0.1")}, 1, 0, false}, clock);
    QVERIFY(!admission.objection(requestFrom("127.0.0.1", "1.2.3.4")));
    QVERIFY(!admission.objection(requestFrom("127.0.0.1", "1.2.3.5")));
    const auto refused = admission.objection(requestFrom("127.0.0.1", "1.2.3.4"));
    QVERIFY(refused);
    QCOMPARE(refused->status, 429);
    QVERIFY(refused->headers.contains(std::pair<QByteArray, QByteArray>("Retry-After", "60")));
    QVERIFY(refused->body.contains("1.2.3.4") &&
            refused->body.contains("server.attempts_per_minute"));
}

void TestNetAdmission::refusals_data()
{
    QTest::addColumn<AdmissionRules>("rules");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("checkProtocol");
    QTest::addColumn<bool>("hasTls");
    QTest::addColumn<bool>("isDraining");
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("code"); // 0: comes in
    const AdmissionRules any;
    const AdmissionRules ten{{}, 0, 10, false};
    const AdmissionRules plain{{}, 0, 0, true};
    const QByteArray seven("protocol=7");
    QTest::newRow("fine") << any << seven << true << false << false << 0 << 0;
    QTest::newRow("stopping") << any << seven << true << false << true << 0 << 4100;
    QTest::newRow("no TLS") << any << seven << true << true << false << 0 << 4000;
    QTest::newRow("no TLS, allowed") << plain << seven << true << true << false << 0 << 0;
    QTest::newRow("room for one") << ten << seven << true << false << false << 9 << 0;
    QTest::newRow("full") << ten << seven << true << false << false << 10 << 4100;
    QTest::newRow("oldest protocol")
        << any << QByteArray("protocol=5") << true << false << false << 0 << 0;
    QTest::newRow("older protocol")
        << any << QByteArray("protocol=4") << true << false << false << 0 << 4007;
    QTest::newRow("newer protocol")
        << any << QByteArray("protocol=8") << true << false << false << 0 << 4007;
    QTest::newRow("no number") << any << QByteArray("protocol=7.x") << true << false << false << 0
                               << 4006;
    QTest::newRow("no protocol") << any << QByteArray("client=js") << true << false << false << 0
                                 << 4008;
    QTest::newRow("not checked") << any << QByteArray("protocol=x") << false << false << false << 0
                                 << 0;
}

void TestNetAdmission::refusals()
{
    QFETCH(const AdmissionRules, rules);
    QFETCH(const QByteArray, query);
    QFETCH(const bool, checkProtocol);
    QFETCH(const bool, hasTls);
    QFETCH(const bool, isDraining);
    QFETCH(const int, open);
    QFETCH(const int, code);
    const ManualClock clock;
    const Admission admission(rules, clock);
    HttpRequest head = requestFrom("127.0.0.1");
    head.query = query;
    App app;
    app.checkProtocol = checkProtocol;
    const auto refusal = admission.refusal(head, &app, {hasTls, isDraining, open});
    QCOMPARE(refusal ? int(refusal->code) : 0, code);
    if (refusal)
        QVERIFY(!refusal->message.isEmpty() && refusal->why.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestNetAdmission)
#include "tst_netadmission.moc"
