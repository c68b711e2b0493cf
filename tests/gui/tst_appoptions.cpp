// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of an app as a person reads and writes them, rules in words and as TOML, and the
// audit as files.
#include "server/console/api/appoptions.h"
#include "ui/manage/auditwords.h"
#include "ui/manage/optiontexts.h"
#include "ui/manage/optionvalues.h"
#include "ui/manage/rulewords.h"

#include <QSet>
#include <QTest>

using namespace ui;
using server::AppSettings;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestAppOptions : public QObject
{
    Q_OBJECT

private slots:
    void everyOptionHasItsPlaceAndItsWords();
    void whatIsUsualIsNotWritten();
    void valuesComeBackAsTheyWere();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void refusalsAreFoundByTheirOption_data();
    void refusalsAreFoundByTheirOption();
    void rulesAreToldInWords();
    void aNameIsJudged();
    void rulesAreWrittenAsToml();
    void csvIsNoFormula();
};

void TestAppOptions::everyOptionHasItsPlaceAndItsWords()
{
    QStringList placed;
    for (const OptionTexts::Group &group : OptionTexts::groups()) {
        QVERIFY(!group.title.isEmpty());
        placed += group.names;
    }
    QStringList all;
    for (const OptionForm &form : optionForms()) {
        all.append(form.name);
        QVERIFY2(OptionTexts::of(form.name).label != form.name, qPrintable(form.name));
        for (const QString &choice : form.choices)
            QVERIFY(OptionTexts::choice(form.name, choice) != choice);
    }
    QCOMPARE(QSet<QString>(placed.cbegin(), placed.cend()).size(), placed.size());
    placed.sort();
    all.sort();
    QCOMPARE(placed, all);
}

void TestAppOptions::whatIsUsualIsNotWritten()
{
    AppSettings settings;
    OptionValues values = valuesOf(settings);
    QCOMPARE(values.value(s("ping_interval")), QString());
    QCOMPARE(values.value(s("max_connections")), QString());
    QCOMPARE(values.value(s("enabled")), s("true"));
    QCOMPARE(values.value(s("allowed_origins")), s("*"));
    settings.pingIntervalSeconds = 20;
    settings.maxConnections = 5;
    values = valuesOf(settings);
    QCOMPARE(values.value(s("ping_interval")), s("20"));
    QCOMPARE(values.value(s("max_connections")), s("5"));
}

void TestAppOptions::valuesComeBackAsTheyWere()
{
    AppSettings settings;
    settings.name = s("Shop");
    settings.maxConnections = 100;
    settings.allowedOrigins = {s("https://*.acme.test"), s("https://acme.test")};
    settings.clientEvents = s("all");
    settings.maxEventBytes = 20'000;
    settings.rateLimit = {true, 10, 5, true};
    settings.cacheSeconds = 0;
    settings.production = true;
    settings.colour = s("#0a5fb4");
    AppSettings read;
    read.maxBatchEvents = 7; // must go back to the usual
    QCOMPARE(readValues(valuesOf(settings), read), OptionValues());
    QCOMPARE(read, settings);
}

void TestAppOptions::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("limit");
    QTest::newRow("letters") << s("ping_interval") << s("soon") << s("86400");
    QTest::newRow("too low") << s("max_connections") << s("0") << s("1");
    QTest::newRow("too high") << s("max_event_size") << s("99999999999") << s("1073741824");
    QTest::newRow("beyond 32 bits") << s("max_connections") << s("4294967297") << s("10000000");
    QTest::newRow("fraction") << s("rate_limit.max_attempts") << s("1.5") << s("1000000");
    QTest::newRow("no colour") << s("colour") << s("blue") << s("#0a5fb4");
    QTest::newRow("names too long") << s("max_channel_name_length") << s("300") << s("200");
}

void TestAppOptions::whatCannotBeReadIsNamed()
{
    QFETCH(QString, option);
    QFETCH(QString, written);
    QFETCH(QString, limit);
    OptionValues values = valuesOf({});
    values.insert(option, written);
    AppSettings settings;
    const OptionValues wrong = readValues(values, settings);
    QCOMPARE(wrong.keys(), QStringList{option});
    QVERIFY(wrong.value(option).contains(written));
    QVERIFY2(wrong.value(option).contains(limit), qPrintable(wrong.value(option)));
}

void TestAppOptions::refusalsAreFoundByTheirOption_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("option");
    QTest::newRow("first") << s("max_connections is 0; it must be 1.") << s("max_connections");
    QTest::newRow("longest") << s("client_events_on is \"x\".") << s("client_events_on");
    QTest::newRow("dot") << s("rate_limit.decay_seconds is 0.") << s("rate_limit.decay_seconds");
    QTest::newRow("two") << s("max_channel_name_length is 300 unless lenient_channel_names is set")
                         << s("max_channel_name_length");
    QTest::newRow("key") << s("key is empty; an app needs one.") << s("key");
    QTest::newRow("none") << s("The disk is full.") << QString();
}

void TestAppOptions::refusalsAreFoundByTheirOption()
{
    QFETCH(QString, sentence);
    QTEST(optionNamedIn(sentence), "option");
}

void TestAppOptions::rulesAreToldInWords()
{
    server::ChannelRule rule;
    QVERIFY(RuleWords::whoMayJoin(rule).contains(s("public")));
    server::JoinWay members;
    members.member = true;
    server::JoinWay admins;
    admins.roles = {s("admin"), s("seller")};
    rule.allow = {members, admins};
    QCOMPARE(RuleWords::whoMayJoin(rule),
             s("members of the tenant, or members with the role admin or seller"));
}

void TestAppOptions::aNameIsJudged()
{
    server::ChannelRules rules;
    server::ChannelRule rule;
    rule.name = s("tenant");
    rule.pattern = s("private-tenant.{tenant}");
    server::JoinWay members;
    members.member = true;
    rule.allow = {members};
    rules.rules = {rule};
    rules.areAsked = true;
    server::ChannelTrial trial;
    trial.kind = server::ChannelKind::Private;
    trial.tenant = s("acme");
    trial.rule = 0;
    trial.values = {{s("tenant"), s("acme")}};
    QString text = RuleWords::verdict(trial, rules);
    QVERIFY(text.contains(s("Tenant acme")) && text.contains(s("members of the tenant")));
    QVERIFY(text.contains(s("tenant = acme")));
    trial.rule = -1;
    trial.tenant.clear();
    text = RuleWords::verdict(trial, rules);
    QVERIFY(text.contains(s("no tenant")) && text.contains(s("lets nobody in")));
    rules.areAsked = false;
    QVERIFY(RuleWords::verdict(trial, rules).contains(s("authorization.enabled")));
    trial.kind = server::ChannelKind::Public;
    QVERIFY(RuleWords::verdict(trial, rules).contains(s("Everybody may join")));
}

void TestAppOptions::rulesAreWrittenAsToml()
{
    server::ChannelRule rule;
    rule.name = s("say \"hi\"");
    rule.pattern = s("presence-tenant.{tenant}");
    server::JoinWay roles;
    roles.roles = {s("admin"), s("c:\\x")};
    rule.allow = {roles};
    rule.userInfo = {s("name")};
    QCOMPARE(toToml(rule),
             s("[[channels]]\n"
               "name = \"say \\\"hi\\\"\"\n"
               "pattern = \"presence-tenant.{tenant}\"\n"
               "allow = [{ roles = [\"admin\", \"c:\\\\x\"] }]\n"
               "user_info = [\"name\"]\n"));
    QCOMPARE(toToml(s("^x\\.(?<tenant>.+)")),
             s("[[tenants.rules]]\npattern = \"^x\\\\.(?<tenant>.+)\"\n"));
}

void TestAppOptions::csvIsNoFormula()
{
    server::AuditEntry entry;
    entry.id = 7;
    entry.utc = 1'700'000'000'000;
    entry.account = s("=cmd");
    entry.action = s("app.change");
    entry.text = s("App \"1\" changed");
    entry.values = {s("max_connections 1 -> 2"), s("name \"x\"")};
    const QByteArray csv = auditCsv({entry});
    QVERIFY2(csv.contains("\"'=cmd\",\"app.change\",\"\",\"App \"\"1\"\" changed\""),
             csv.constData());
    QCOMPARE(csv.count("\r\n"), 2);
    QCOMPARE(server::auditEntryFrom(auditJsonLines({entry}).trimmed()).value(), entry);
    QCOMPARE(AuditWords::action(s("app.change")), s("App changed"));
    QCOMPARE(AuditWords::action(s("some.thing")), s("some.thing"));
    QVERIFY(AuditWords::detail(entry).contains(s("max_connections 1 -> 2")));
}

QTEST_GUILESS_MAIN(TestAppOptions)
#include "tst_appoptions.moc"
