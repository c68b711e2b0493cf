// SPDX-License-Identifier: GPL-3.0-or-later
//
// The forms of channel names: what they match, what they are made of, which of two says more.
#include "server/tenancy/channelpattern.h"

#include <QTest>

using namespace server;

class TestChannelPattern : public QObject
{
    Q_OBJECT

private slots:
    void matchesNames_data();
    void matchesNames();
    void refusesPatterns_data();
    void refusesPatterns();
    void buildsNames();
    void refusesValues_data();
    void refusesValues();
    void whatIsBuiltMatches();
    void literalTextSaysMore_data();
    void literalTextSaysMore();
};

void TestChannelPattern::matchesNames_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("values"); // "a=1 b=2"; "-": no match
    const auto row = [](const char *pattern, const char *channel, const char *values) {
        QTest::addRow("%s on %s", pattern, channel)
            << QByteArray(pattern) << QByteArray(channel) << QByteArray(values);
    };
    row("private-tenant.{tenant}", "private-tenant.7", "tenant=7");
    row("private-tenant.{tenant}", "private-encrypted-tenant.7", "tenant=7");
    row("private-tenant.{tenant}", "private-cache-tenant.7", "tenant=7");
    row("private-tenant.{tenant}", "private-encrypted-cache-tenant.7", "tenant=7");
    row("private-tenant.{tenant}", "private-tenant.7.orders", "-");
    row("private-tenant.{tenant}", "private-tenant.", "-");
    row("private-tenant.{tenant}", "private-tenant.7\n", "tenant=7\n");
    row("private-tenant.{tenant:int}", "private-tenant.7\n", "-");
    row("private-tenant.{tenant}", "tenant.7", "-");
    row("private-tenant.{tenant}", "presence-tenant.7", "-");
    row("private-tenant.{tenant}", "xprivate-tenant.7", "-");
    row("private-tenant.{tenant}", "private-presence-tenant.7", "-");
    row("private-tenant.{tenant}.{module}", "private-tenant.7.orders", "module=orders tenant=7");
    row("private-tenant.{tenant}.{module}", "private-tenant.7.orders.new", "-");
    row("private-tenant.{tenant}.admins", "private-tenant.7.admins", "tenant=7");
    row("private-tenant.{tenant}.admins", "private-tenant.7.adminsx", "-");
    row("private-order.{id:int}", "private-order.12", "id=12");
    row("private-order.{id:int}", "private-order.0", "id=0");
    row("private-order.{id:int}", "private-order.012", "-");
    row("private-order.{id:int}", "private-order.12a", "-");
    row("private-order.{id:int}", "private-order.-1", "-");
    row("private-order.{id:int}", "private-order.99999999999999999999", "-");
    row("private-App.Models.User.{id}", "private-App.Models.User.3", "id=3");
    row("private-App.Models.User.{id}", "private-AppxModels.User.3", "-");
    row("presence-project.{id}", "presence-project.1", "id=1");
    row("presence-project.{id}", "presence-presence-project.1", "id=1");
    row("presence-presence-project.{id}", "presence-project.1", "id=1");
    row("presence-project.{id}", "presence-presence-presence-project.1", "-");
    row("presence-project.{id}", "presence-cache-project.1", "id=1");
    row("presence-online", "presence-online", "");
    row("portal", "portal", "");
    row("portal", "cache-portal", "");
    row("portal", "private-portal", "-");
    row("private-team-{team}-room-{room}", "private-team-a-room-b", "room=b team=a");
}

void TestChannelPattern::matchesNames()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, values);
    const auto parsed = ChannelPattern::parse(pattern);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
    const auto match = parsed->match(channel);
    QByteArrayList found;
    for (auto it = match.value_or(ChannelPattern::Values()).cbegin(); match && it != match->cend();
         ++it)
        found.append(it.key() + '=' + it.value());
    std::sort(found.begin(), found.end());
    QCOMPARE(match ? found.join(' ') : QByteArray("-"), values);
}

void TestChannelPattern::refusesPatterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *pattern, const char *said) {
        QTest::newRow(pattern) << QByteArray(pattern) << QString::fromLatin1(said);
    };
    row("", "names nothing");
    row("private-", "names nothing");
    row("private-a b", "characters");
    row("private-a}", "characters");
    row("private-{a", "without");
    row("private-{}", "{id:int}");
    row("private-{1}", "{id:int}");
    row("private-{a b}", "{id:int}");
    row("private-{a:text}", "{id:int}");
    row("private-{a}.{a}", "twice");
    row("private-{a}{b}", "nothing between");
    row("private-encrypted-x.{a}", "leave");
    row("private-cache-x.{a}", "leave");
    row("cache-x", "leave");
    row("#server-to-user-{id}", "characters");
    QTest::newRow("long") << QByteArray(201, 'x') << QStringLiteral("201 bytes");
}

void TestChannelPattern::refusesPatterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QString, said);
    const auto parsed = ChannelPattern::parse(pattern);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(parsed.error().message.contains(said), qPrintable(parsed.error().message));
    QVERIFY(parsed.error().message.contains(u"channels.pattern"));
    QVERIFY(parsed.error().message.contains(QString::fromLatin1(pattern)));
}

void TestChannelPattern::buildsNames()
{
    const auto pattern = ChannelPattern::parse("private-tenant.{tenant}.{module}");
    QCOMPARE(*pattern->build(QByteArrayList{"7", "orders"}), "private-tenant.7.orders");
    QCOMPARE(*pattern->build(ChannelPattern::Values{{"module", "orders"}, {"tenant", "7"}}),
             "private-tenant.7.orders");
    QCOMPARE(*ChannelPattern::parse("presence-presence-project.{id}")->build({"1"}),
             "presence-project.1");
}

void TestChannelPattern::refusesValues_data()
{
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("too many") << QByteArrayList{"7", "8"};
    QTest::newRow("empty") << QByteArrayList{""};
    QTest::newRow("dot") << QByteArrayList{"7.orders"};
    QTest::newRow("space") << QByteArrayList{"7 8"};
    QTest::newRow("sql") << QByteArrayList{"7' OR '1'='1"};
    QTest::newRow("long") << QByteArrayList{QByteArray(190, '7')};
}

void TestChannelPattern::refusesValues()
{
    QFETCH(QByteArrayList, values);
    const auto name = ChannelPattern::parse("private-tenant.{tenant}")->build(values);
    QVERIFY(!name);
    QCOMPARE(name.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!ChannelPattern::parse("private-order.{id:int}")->build({"seven"}));
    QVERIFY(!ChannelPattern::parse("private-tenant.{tenant}")
                 ->build(ChannelPattern::Values{{"id", "7"}}));
}

void TestChannelPattern::whatIsBuiltMatches()
{
    const auto pattern = ChannelPattern::parse("presence-a-{one}.b.{two:int}-x");
    const auto name = pattern->build(QByteArrayList{"o-n,e", "12"});
    const auto match = pattern->match(*name);
    QVERIFY(match);
    QCOMPARE(match->value("one"), "o-n,e");
    QCOMPARE(match->value("two"), "12");
}

void TestChannelPattern::literalTextSaysMore_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("less");
    const auto row = [](const char *more, const char *less) {
        QTest::addRow("%s before %s", more, less) << QByteArray(more) << QByteArray(less);
    };
    row("private-tenant.{t}.admins", "private-tenant.{t}.{m}");
    row("private-tenant.7.{m}", "private-tenant.{t}.admins");
    row("private-{a}.x", "private-{a}.{b}");
    row("private-x-{a}", "private-{a}");
    row("private-{a:int}", "private-{a}");
    row("private-xy-{a}", "private-x{a}");
}

void TestChannelPattern::literalTextSaysMore()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, less);
    const auto a = ChannelPattern::parse(more);
    const auto b = ChannelPattern::parse(less);
    QVERIFY(a->isMoreSpecificThan(*b));
    QVERIFY(!b->isMoreSpecificThan(*a));
    QVERIFY(!a->isMoreSpecificThan(*a));
}

QTEST_GUILESS_MAIN(TestChannelPattern)
#include "tst_channelpattern.moc"
