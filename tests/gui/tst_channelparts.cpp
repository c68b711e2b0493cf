// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page of channels is made of: rates, refusals, sentences, rows.
#include "ui/channels/channelnames.h"
#include "ui/channels/channelsexport.h"
#include "ui/channels/channelsproxy.h"
#include "ui/formatting.h"
#include "ui/models/rowkeys.h"
#include "ui/plurals.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace server;
using namespace ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ChannelRow row(const QString &name, int subscribers = 1, quint64 messages = 0)
{
    ChannelRow row;
    row.key = {s("app"), name};
    row.tenant = s("acme");
    row.kind = channelKindOf(name);
    row.cache = isCacheChannelName(name);
    row.subscribers = subscribers;
    row.messages = messages;
    row.bytes = messages * 100;
    row.occupiedSinceUtc = 1000;
    return row;
}

RowsDelta<ChannelRow, ChannelKey> rows(const QList<ChannelRow> &upserts, bool reset = false)
{
    RowsDelta<ChannelRow, ChannelKey> delta;
    delta.reset = reset;
    delta.upserts = upserts;
    return delta;
}

LogEntry refusal(quint64 seq, const QString &channel, qint64 utc)
{
    LogEntry entry;
    entry.seq = seq;
    entry.utc = utc;
    entry.kind = LogKind::Rejected;
    entry.appId = s("app");
    entry.tenant = s("acme");
    entry.channel = channel;
    return entry;
}

} // namespace

class TestChannelParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installPlurals(); }
    void paceCountsSecondBySecond();
    void paceInventsNothing();
    void paceKnowsWhenItIsQuiet();
    void refusalsAreForgottenInTime();
    void refusalsAreBounded();
    void namesAreClassified_data();
    void namesAreClassified();
    void doorsAreSentences();
    void burstMovesTheRate();
    void refusedChannelsHaveRows();
    void resetKeepsTheMinute();
    void filterAndChoiceNarrow_data();
    void filterAndChoiceNarrow();
    void tenThousandRowsChangeInOneSignal();
    void exportsAreRead();
};

void TestChannelParts::paceCountsSecondBySecond()
{
    ChannelPace pace;
    QVERIFY(!pace.messagesPerSecond());
    pace.begin(100, 1000);
    pace.advance(110, 2000, 1);
    QCOMPARE(pace.messagesPerSecond().value(), 10.0);
    QCOMPARE(pace.bytesPerSecond().value(), 1000.0);
    pace.advance(110, 2000, 1);
    QCOMPARE(pace.messagesPerSecond().value(), 5.0);
    pace.advance(116, 2000, 2); // a timer that was late
    QCOMPARE(pace.points().last(), 3.0);
    QCOMPARE(pace.points().at(ChannelPace::Seconds - 2), 3.0);
    QCOMPARE(pace.messagesInMinute(), quint64(16));
    for (int i = 0; i < 5; ++i)
        pace.advance(116, 2000, 1);
    QCOMPARE(pace.messagesPerSecond().value(), 0.0);
    pace.advance(10, 10, 1); // another engine
    QCOMPARE(pace.messagesPerSecond().value(), 0.0);
}

void TestChannelParts::paceInventsNothing()
{
    ChannelPace pace;
    pace.begin(0, 0);
    pace.advance(5, 5, 1);
    pace.advance(500, 500, 30); // nobody looked for half a minute
    QVERIFY(!pace.messagesPerSecond());
    QCOMPARE(pace.points().last(), -1.0);
    QCOMPARE(pace.points().at(ChannelPace::Seconds - 31), 5.0);
    QCOMPARE(pace.messagesInMinute(), quint64(5));
    pace.advance(502, 502, 1);
    QCOMPARE(pace.messagesPerSecond().value(), 2.0);
}

void TestChannelParts::paceKnowsWhenItIsQuiet()
{
    ChannelPace pace;
    pace.begin(7, 7);
    for (int i = 0; i < ChannelPace::Seconds; ++i) {
        QVERIFY(!pace.isQuiet());
        pace.advance(7, 7, 1);
    }
    QVERIFY(pace.isQuiet());
    pace.advance(8, 8, 1);
    QVERIFY(!pace.isQuiet());
}

void TestChannelParts::refusalsAreForgottenInTime()
{
    RefusalTally tally;
    LogEntry other = refusal(3, {}, 1000);
    QVERIFY(!tally.add({other})); // a handshake: no channel
    other.kind = LogKind::Event;
    other.channel = s("news");
    QVERIFY(!tally.add({other}));
    QVERIFY(tally.add({refusal(1, s("private-a"), 1000), refusal(2, s("private-a"), 5000)}));
    QCOMPARE(tally.rows().size(), 1);
    QCOMPARE(tally.rows().first().count, 2);
    QCOMPARE(tally.rows().first().lastUtc, 5000);
    QCOMPARE(tally.rows().first().tenant, s("acme"));
    tally.setNow(1001 + RefusalTally::KeptMs);
    QCOMPARE(tally.rows().first().count, 1);
    tally.setNow(5001 + RefusalTally::KeptMs);
    QVERIFY(tally.isEmpty());
}

void TestChannelParts::refusalsAreBounded()
{
    RefusalTally tally;
    QList<LogEntry> entries;
    for (int i = 0; i < 1200; ++i)
        entries.append(refusal(quint64(i), s("private-%1").arg(i), 1000 + i));
    tally.add(entries);
    QCOMPARE(tally.rows().size(), RefusalTally::MostChannels);
    for (const RefusalTally::Row &kept : tally.rows())
        QVERIFY(kept.lastUtc >= 1200); // the oldest went
}

void TestChannelParts::namesAreClassified_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *name, const char *type) {
        QTest::newRow(name) << s(name) << s(type);
    };
    row("news", "public");
    row("privateer", "public");
    row("cachet", "public");
    row("cache-news", "public, cache");
    row("private-a", "private");
    row("private-cache-a", "private, cache");
    row("private-encrypted-a", "encrypted");
    row("private-encrypted-cache-a", "encrypted, cache");
    row("presence-a", "presence");
    row("presence-cache-a", "presence, cache");
    row("#server-to-user-5", "public");
}

void TestChannelParts::namesAreClassified()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QCOMPARE(channelTypeText(channelKindOf(name), isCacheChannelName(name)), type);
    QCOMPARE(isInternalChannelName(name), name.startsWith(u'#'));
}

void TestChannelParts::doorsAreSentences()
{
    ChannelDetail detail;
    for (const ChannelDoor door :
         {ChannelDoor::Open, ChannelDoor::Application, ChannelDoor::NoRule, ChannelDoor::User}) {
        detail.door = door;
        QVERIFY(doorText(detail).endsWith(u'.'));
    }
    detail.door = ChannelDoor::Rules;
    detail.rule.pattern = s("private-tenant.{tenant}.admins");
    QVERIFY(doorText(detail).contains(s("nobody")));
    JoinWay admins;
    admins.member = true;
    admins.roles = {s("admin"), s("owner")};
    JoinWay self;
    self.self = s("user");
    detail.rule.allow = {admins, self};
    QCOMPARE(doorText(detail),
             s("By the pattern private-tenant.{tenant}.admins Belfry lets in who is a member of "
               "the tenant, and has one of these roles in the tenant: admin, owner; or who is the "
               "user whose id stands at {user}. The application may sign subscriptions itself as "
               "well."));
}

void TestChannelParts::burstMovesTheRate()
{
    ChannelsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(10'000);
    model.apply(rows({row(s("news"), 3, 50)}, true));
    const auto shown = [&](int column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(shown(ChannelsModel::Rate), unknownText());
    model.tick(11'000);
    QCOMPARE(shown(ChannelsModel::Rate), s("0/s"));
    model.apply(rows({row(s("news"), 3, 90)}));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.tick(12'000);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(shown(ChannelsModel::Rate), s("20/s"));
    QCOMPARE(shown(ChannelsModel::Subscribers), s("3"));
    QCOMPARE(shown(ChannelsModel::Users), unknownText());
    QVERIFY(model.index(0, ChannelsModel::Spark)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(s("40 messages in the last minute")));
}

void TestChannelParts::refusedChannelsHaveRows()
{
    ChannelsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(10'000);
    model.apply(rows({row(s("private-a"))}, true));
    const RefusalTally::Row a{{s("app"), s("private-a")}, s("acme"), 2, 9000};
    const RefusalTally::Row b{{s("app"), s("private-b")}, s("acme"), 1, 9000};
    model.setRefusals({a, b});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.occupiedCount(), 1);
    const int alone = model.rowOf(keyOf(b.key));
    QVERIFY(!model.row(alone).isOccupied);
    QCOMPARE(model.row(alone).row.kind, ChannelKind::Private);
    QCOMPARE(model.index(alone, ChannelsModel::Refused).data().toString(), s("1"));
    QCOMPARE(model.index(0, ChannelsModel::Refused).data().toString(), s("2"));

    // Somebody gets in, and leaves again: the row stays for its refusals.
    model.apply(rows({row(s("private-b"))}));
    QVERIFY(model.row(model.rowOf(keyOf(b.key))).isOccupied);
    RowsDelta<ChannelRow, ChannelKey> gone;
    gone.removals = {a.key, b.key};
    model.apply(gone);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.occupiedCount(), 0);
    model.apply(rows({row(s("news"))}, true));
    QCOMPARE(model.rowCount(), 3);
    model.setRefusals({b});
    QCOMPARE(model.rowCount(), 2);
    model.setRefusals({});
    QCOMPARE(model.rowCount(), 1);
}

void TestChannelParts::resetKeepsTheMinute()
{
    ChannelsModel model;
    model.tick(10'000);
    model.apply(rows({row(s("news"), 1, 10)}, true));
    model.tick(11'000);
    model.apply(rows({row(s("news"), 1, 17)}));
    model.tick(12'000);
    QCOMPARE(model.row(0).pace.messagesInMinute(), quint64(7));
    model.apply(rows({row(s("news"), 1, 500)}, true)); // the page was not shown for a while
    model.tick(30'000);
    QCOMPARE(model.row(0).pace.messagesInMinute(), quint64(7));
    QCOMPARE(model.index(0, ChannelsModel::Rate).data().toString(), unknownText());
}

void TestChannelParts::filterAndChoiceNarrow_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("choice");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *filter, ChannelChoice choice, const QStringList &names) {
        QTest::addRow("%s %d", filter, int(choice)) << s(filter) << int(choice) << names;
    };
    row("", ChannelChoice::All, {s("cache-prices"), s("presence-a"), s("private-b")});
    row("type:presence", ChannelChoice::All, {s("presence-a")});
    row("-type:presence", ChannelChoice::All, {s("cache-prices"), s("private-b")});
    row("subs>3", ChannelChoice::All, {s("cache-prices")});
    row("refused>0", ChannelChoice::All, {s("private-b")});
    row("rate>5", ChannelChoice::All, {s("presence-a")});
    row("channel:cache app:app", ChannelChoice::All, {s("cache-prices")});
    row("", ChannelChoice::Cache, {s("cache-prices")});
    row("", ChannelChoice::Public, {s("cache-prices")});
    row("", ChannelChoice::Private, {s("private-b")});
    row("", ChannelChoice::Presence, {s("presence-a")});
    row("", ChannelChoice::Refused, {s("private-b")});
    row("", ChannelChoice::Encrypted, {});
}

void TestChannelParts::filterAndChoiceNarrow()
{
    QFETCH(QString, filter);
    QFETCH(int, choice);
    QFETCH(QStringList, names);
    ChannelsModel model;
    ChannelsProxy proxy(model);
    const QAbstractItemModelTester tester(&proxy,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.tick(10'000);
    model.apply(rows({row(s("presence-a"), 2), row(s("cache-prices"), 9)}, true));
    model.setRefusals({{{s("app"), s("private-b")}, s("acme"), 1, 9000}});
    model.tick(11'000);
    model.apply(rows({row(s("presence-a"), 2, 100)}));
    model.tick(12'000);
    const auto parsed = Filter::parse(filter, ChannelsProxy::filterKeys());
    QVERIFY(parsed);
    proxy.setFilter(*parsed);
    proxy.setChoice(static_cast<ChannelChoice>(choice));
    proxy.sort(ChannelsModel::Name);
    QStringList shown;
    for (int i = 0; i < proxy.rowCount(); ++i)
        shown.append(proxy.entry(i).row.key.name);
    QCOMPARE(shown, names);
    proxy.setScope({s("app"), s("globex")});
    QCOMPARE(proxy.rowCount(), 0);
}

void TestChannelParts::tenThousandRowsChangeInOneSignal()
{
    ChannelsModel model;
    QList<ChannelRow> many;
    for (int i = 0; i < 10'000; ++i)
        many.append(row(s("private-%1").arg(i), 1, 5));
    model.tick(10'000);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.apply(rows(many, true));
    QCOMPARE(resets.size(), 1);
    for (ChannelRow &one : many)
        one.messages = 9;
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.apply(rows(many));
    QCOMPARE(changes.size(), 1);
    model.tick(11'000);
    QCOMPARE(changes.size(), 2);
    RowsDelta<ChannelRow, ChannelKey> gone;
    for (const ChannelRow &one : std::as_const(many))
        gone.removals.append(one.key);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    model.apply(gone);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(removals.size() <= 1);
}

void TestChannelParts::exportsAreRead()
{
    ChannelEntry entry;
    entry.row = row(s("=evil"), 2, 3);
    entry.refusals = 4;
    const QByteArray csv = channelsCsv({entry});
    QVERIFY(csv.contains("\"'=evil\",public,0,\"app\",\"acme\",2,0,3,300,4,\"\",,1970-01-01T00:00:"
                         "01.000Z\r\n"));
    const QByteArray lines = channelsJsonLines({entry});
    QVERIFY(lines.contains(R"("subscribers":2)"));
    QCOMPARE(lines.count('\n'), 1);
}

QTEST_MAIN(TestChannelParts)
#include "tst_channelparts.moc"
