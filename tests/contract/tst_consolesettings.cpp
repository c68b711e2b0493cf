// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of the settings of the server and of the rules for tenants.
#include "tests/contract/stage.h"

#include <QTcpServer>
#include <QTest>

using namespace server;
using namespace test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestConsoleSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup()
    {
        m_mirror.reset();
        m_stage.reset();
    }
    void settingsAreTold_data() { consoles(); }
    void settingsAreTold();
    void numbersHoldAtOnce_data() { consoles(); }
    void numbersHoldAtOnce();
    void anotherPortWaitsForTheRestart_data() { consoles(); }
    void anotherPortWaitsForTheRestart();
    void restartStartsWhatIsStopped_data() { consoles(); }
    void restartStartsWhatIsStopped();
    void anotherPortForOnceIsNotASetting_data() { consoles(); }
    void anotherPortForOnceIsNotASetting();
    void failedRestartGoesOnAsBefore_data() { consoles(); }
    void failedRestartGoesOnAsBefore();
    void whatCannotBeUsedIsRefused_data() { consoles(); }
    void whatCannotBeUsedIsRefused();
    void whatIsSetElsewhereIsRefused_data() { consoles(); }
    void whatIsSetElsewhereIsRefused();
    void settingsAreTriedOut_data() { consoles(); }
    void settingsAreTriedOut();
    void takenPortIsFound_data();
    void takenPortIsFound();
    void rulesMoveWhoIsConnected_data() { consoles(); }
    void rulesMoveWhoIsConnected();
    void rulesAreTriedOut_data() { consoles(); }
    void rulesAreTriedOut();
    void wrongRulesChangeNothing_data() { consoles(); }
    void wrongRulesChangeNothing();
    void changesArePutDown_data() { consoles(); }
    void changesArePutDown();
    void fullDiskChangesNothing_data() { consoles(); }
    void fullDiskChangesNothing();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    Console &console() { return m_stage->console(); }
    Result<ServerSettingsReport> report()
    {
        return ask<ServerSettingsReport>([&](auto reply) { console().serverSettings(reply); });
    }
    ServerSettings settings() { return report()->settings; }
    Result<ServerSettingsReport> save(const ServerSettings &settings)
    {
        return ask<ServerSettingsReport>(
            [&](auto reply) { console().saveServerSettings(settings, reply); });
    }
    Result<ServerSettingsCheck> tryOut(const ServerSettings &settings)
    {
        return ask<ServerSettingsCheck>(
            [&](auto reply) { console().tryServerSettings(settings, reply); });
    }
    Outcome restart()
    {
        std::optional<Outcome> answer; // takes as long as clients are sent away
        QObject guard;
        console().restartServer({&guard, [&](const Outcome &done) {
                                     answer = done;
                                 }});
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
            return Error{ErrorCode::Internal, s("no answer")};
        return *answer;
    }
    Result<TenantRules> saveRules(const QStringList &patterns)
    {
        return ask<TenantRules>([&](auto reply) { console().saveTenantRules(patterns, reply); });
    }
    Result<TenantRulesTrial> tryRules(const QStringList &patterns, const char *channel)
    {
        return ask<TenantRulesTrial>(
            [&](auto reply) { console().tryTenantRules(patterns, s(channel), reply); });
    }
    QStringList actions()
    {
        QStringList list;
        const auto page =
            ask<AuditPage>([&](auto reply) { console().searchAudit(AuditQuery(), reply); });
        for (const AuditEntry &entry : page ? page->entries : QList<AuditEntry>())
            list.append(entry.action);
        return list;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Mirror> m_mirror;
};

void TestConsoleSettings::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
    m_mirror = std::make_unique<Mirror>(m_stage->console());
    QTRY_VERIFY(m_mirror->isListening());
}

void TestConsoleSettings::settingsAreTold()
{
    const auto told = report();
    QVERIFY(told);
    QCOMPARE(told->settings.host, s("127.0.0.1"));
    QVERIFY(told->settings.certificate.isEmpty());
    QVERIFY(!told->file.isEmpty());
    QVERIFY(told->trouble.isEmpty());
    QVERIFY(!told->awaitsRestart);
    QCOMPARE(told->listeningPort, m_mirror->status->port);
    QVERIFY(told->origins.value(s("server.max_connections")).isFree());
    const auto rules = ask<TenantRules>([&](auto reply) { console().tenantRules(reply); });
    QVERIFY(rules);
    QCOMPARE(rules->patterns, defaultTenantPatterns());
    QVERIFY(rules->origin.isFree());
}

void TestConsoleSettings::numbersHoldAtOnce()
{
    ServerSettings wanted = settings();
    wanted.maxConnections = 50;
    wanted.drainSeconds = 1;
    const auto saved = save(wanted);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->settings, wanted);
    QVERIFY(!saved->awaitsRestart);
    QCOMPARE(settings(), wanted);
}

void TestConsoleSettings::anotherPortWaitsForTheRestart()
{
    const Observation watching = console().observe(Topic::Connections);
    const QString client = m_stage->addClient({s("lobby")});
    QTRY_VERIFY(m_mirror->connections.contains(client));
    const quint16 before = m_mirror->status->port;
    ServerSettings wanted = settings();
    wanted.port = freePort();
    wanted.drainSeconds = 0;
    const auto saved = save(wanted);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY(saved->awaitsRestart);
    QCOMPARE(saved->listeningPort, before);
    QVERIFY(m_mirror->connections.contains(client));

    QVERIFY(restart());
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == wanted.port);
    QTRY_VERIFY(!m_mirror->connectionsGone.isEmpty());
    QCOMPARE(m_mirror->connectionsGone.constFirst().socketId, client);
    QCOMPARE(m_mirror->connectionsGone.constFirst().code, quint16(4200));
    const auto after = report();
    QVERIFY(!after->awaitsRestart);
    QCOMPARE(after->listeningPort, wanted.port);
}

void TestConsoleSettings::restartStartsWhatIsStopped()
{
    QVERIFY(ask<Done>([&](auto reply) { console().stopServer(reply); }));
    QTRY_COMPARE(m_mirror->status->state, ServerState::Stopped);
    ServerSettings wanted = settings();
    wanted.port = freePort();
    const auto saved = save(wanted);
    QVERIFY(saved);
    QVERIFY(!saved->awaitsRestart);
    QCOMPARE(saved->listeningPort, 0);
    QVERIFY(restart());
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == wanted.port);
}

void TestConsoleSettings::anotherPortForOnceIsNotASetting()
{
    const quint16 before = settings().port;
    QVERIFY(ask<Done>([&](auto reply) { console().stopServer(reply); }));
    QTRY_COMPARE(m_mirror->status->state, ServerState::Stopped);
    const quint16 other = freePort();
    QVERIFY(ask<Done>([&](auto reply) { console().startServerOn(other, reply); }));
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == other);
    const auto told = report();
    QCOMPARE(told->settings.port, before);
    QCOMPARE(told->listeningPort, other);
    QVERIFY(told->awaitsRestart);
    QVERIFY(restart());
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port != other);
    QVERIFY(!report()->awaitsRestart);
}

void TestConsoleSettings::failedRestartGoesOnAsBefore()
{
    const quint16 before = m_mirror->status->port;
    QTcpServer taker;
    QVERIFY(taker.listen(QHostAddress::LocalHost));
    m_stage->failRestarts();
    ServerSettings wanted = settings();
    wanted.port = taker.serverPort();
    QVERIFY(save(wanted));
    const Outcome done = restart();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
    QTRY_VERIFY(m_mirror->isListening() && m_mirror->status->port == before);
    QVERIFY(!m_stage->addClient({s("lobby")}).isEmpty());
    const auto after = report();
    QVERIFY(after->awaitsRestart);
    QCOMPARE(after->settings.port, taker.serverPort());
}

void TestConsoleSettings::whatCannotBeUsedIsRefused()
{
    const ServerSettings before = settings();
    ServerSettings wanted = before;
    wanted.drainSeconds = 3601;
    auto saved = save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    QVERIFY(saved.error().message.contains(s("server.drain_seconds")));
    QVERIFY(saved.error().message.contains(s("3600")));
    wanted = before;
    wanted.certificate = s("/a.pem");
    saved = save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    QVERIFY(saved.error().message.contains(s("tls.key")));
    QCOMPARE(settings(), before);
}

void TestConsoleSettings::whatIsSetElsewhereIsRefused()
{
    const QString file = m_stage->fixPort();
    ServerSettings wanted = settings();
    wanted.port = freePort();
    const auto saved = save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unavailable);
    QVERIFY(saved.error().message.contains(s("server.port")));
    QVERIFY(saved.error().message.contains(file));
    wanted.port = settings().port;
    wanted.maxConnections = 5;
    const auto others = save(wanted);
    QVERIFY2(others, others ? "" : qPrintable(others.error().message));
    QCOMPARE(others->origins.value(s("server.port")), (SettingOrigin{SettingSource::File, file}));
}

void TestConsoleSettings::settingsAreTriedOut()
{
    ServerSettings wanted = settings();
    wanted.port = m_mirror->status->port;
    auto check = tryOut(wanted);
    QVERIFY(check);
    QCOMPARE(check->port, PortState::Own);
    QVERIFY(check->tlsTrouble.isEmpty());
    QVERIFY(!check->certificate);
    wanted.port = freePort();
    wanted.key = s("/a.key");
    check = tryOut(wanted);
    QVERIFY(check);
    QCOMPARE(check->port, PortState::Free);
    QVERIFY2(check->tlsTrouble.contains(s("tls.certificate")), qPrintable(check->tlsTrouble));
}

// Only a real server can be told by its system.
void TestConsoleSettings::takenPortIsFound_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("local") << true;
}

void TestConsoleSettings::takenPortIsFound()
{
    QTcpServer taker;
    QVERIFY(taker.listen(QHostAddress::LocalHost));
    ServerSettings wanted = settings();
    wanted.port = taker.serverPort();
    QCOMPARE(tryOut(wanted)->port, PortState::Taken);
    wanted.host = s("192.0.2.1");
    QCOMPARE(tryOut(wanted)->port, PortState::NoAddress);
    wanted.host = s("127.0.0.1, 192.0.2.1"); // the first that does not go
    wanted.port = 0;
    QCOMPARE(tryOut(wanted)->port, PortState::NoAddress);
    QCOMPARE(tryOut(wanted)->host, s("192.0.2.1"));
    wanted.port = taker.serverPort();
    QCOMPARE(tryOut(wanted)->port, PortState::Taken);
    QCOMPARE(tryOut(wanted)->host, s("127.0.0.1"));
    wanted.host = s("nowhere");
    QCOMPARE(tryOut(wanted)->port, PortState::NoAddress);
    wanted.host = s("::1");
    wanted.port = 0;
    QVERIFY(tryOut(wanted)->port != PortState::Taken);
}

void TestConsoleSettings::rulesMoveWhoIsConnected()
{
    const Observation watching = console().observe(Topic::Channels);
    m_stage->addClient({s("team-red")});
    QTRY_VERIFY(m_mirror->channels.contains(s("team-red")));
    QCOMPARE(m_mirror->channels.value(s("team-red")).tenant, QString());
    const QStringList rules = {s("^team-(?<tenant>.+)")};
    const auto saved = saveRules(rules);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->patterns, rules);
    QTRY_COMPARE(m_mirror->channels.value(s("team-red")).tenant, s("red"));
    QTRY_COMPARE(m_mirror->status->connections, 1);
    QVERIFY(saveRules(defaultTenantPatterns()));
    QTRY_COMPARE(m_mirror->channels.value(s("team-red")).tenant, QString());
}

void TestConsoleSettings::rulesAreTriedOut()
{
    const QStringList rules = {s("("), s("^a(?<tenant>\\d+)"), s("(?<tenant>[a-z]\\d)"), s("x")};
    auto trial = tryRules(rules, "a1");
    QVERIFY(trial);
    QCOMPARE(trial->faults.size(), 4);
    QVERIFY(trial->faults[0].contains(s("regular expression")));
    QVERIFY(trial->faults[1].isEmpty() && trial->faults[2].isEmpty());
    QVERIFY(trial->faults[3].contains(s("no group")));
    QCOMPARE(trial->tenant, s("1"));
    QCOMPARE(trial->rule, 1);
    trial = tryRules(rules, "b2");
    QCOMPARE(trial->tenant, s("b2"));
    QCOMPARE(trial->rule, 2);
    trial = tryRules(rules, "?");
    QVERIFY(trial->tenant.isEmpty());
    QCOMPARE(trial->rule, -1);
    const auto many = tryRules(QStringList(MostTenantRules + 1, s("(?<tenant>x)")), "x");
    QVERIFY(!many);
    QCOMPARE(many.error().code, ErrorCode::InvalidArgument);
}

void TestConsoleSettings::wrongRulesChangeNothing()
{
    const auto saved = saveRules({s("^team-(?<tenant>.+)"), s("(")});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    QVERIFY(saved.error().message.contains(s("\"(\"")));
    const auto rules = ask<TenantRules>([&](auto reply) { console().tenantRules(reply); });
    QCOMPARE(rules->patterns, defaultTenantPatterns());
}

void TestConsoleSettings::changesArePutDown()
{
    ServerSettings wanted = settings();
    wanted.maxConnections = 50;
    QVERIFY(save(wanted));
    QVERIFY(saveRules({s("^team-(?<tenant>.+)")}));
    QVERIFY(restart());
    QTRY_VERIFY(m_mirror->isListening());
    QCOMPARE(actions(),
             (QStringList{s("server.restart"), s("server.tenants"), s("server.settings")}));
    wanted.drainSeconds = 9999;
    QVERIFY(!save(wanted));
    QVERIFY(tryOut(wanted));
    QCOMPARE(actions().size(), 4);
    QCOMPARE(actions().constFirst(), s("server.settings"));
}

void TestConsoleSettings::fullDiskChangesNothing()
{
    const ServerSettings before = settings();
    ServerSettings wanted = before;
    wanted.maxConnections = 50;
    m_stage->breakStore();
    const auto saved = save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unavailable);
    const auto rules = saveRules({s("^team-(?<tenant>.+)")});
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestConsoleSettings)
#include "tst_consolesettings.moc"
