// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter.h"

#include <QDateTime>
#include <QTest>

using ui::Filter;

namespace {

const QStringList Keys{QStringLiteral("user"),
                       QStringLiteral("tenant"),
                       QStringLiteral("size"),
                       QStringLiteral("event"),
                       QStringLiteral("since")};

QString valueOf(const QString &key)
{
    if (key == u"user")
        return QStringLiteral("42");
    if (key == u"tenant")
        return QStringLiteral("Acme Corp");
    if (key == u"size")
        return QStringLiteral("3000");
    if (key == u"utc") // ten minutes ago
        return QString::number(QDateTime::currentMSecsSinceEpoch() - 600'000);
    if (key == u"since")
        return QStringLiteral("600");
    return {};
}

QString wholeText()
{
    return QStringLiteral("42 Acme Corp location.updated {\"lat\": 51.9}");
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void patternsThatTryTooLongEnd();
    void anyOfSeveralTextsIsMeant();
    void refusals_data();
    void refusals();
    void rowsWithoutAMomentTellHowLongAgo();
    void timesOfDayAreOfTheLastDay();
    void rangesAreWrittenSoThatTheyAreReadBack();
    void whatIsLookedForCanBeTaken();
    void emptyTextAdmitsEverything();
    void termsAreWrittenSoThatTheyFindTheirValue_data();
    void termsAreWrittenSoThatTheyFindTheirValue();
};

void TestFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("admitted");
    const auto row = [](const char *text, bool admitted) {
        QTest::newRow(text) << QString::fromUtf8(text) << admitted;
    };
    row("acme", true);
    row("ACME", true);
    row("globex", false);
    row("acme location", true);
    row("acme globex", false);
    row("globex|acme", true);
    row("\"acme corp\"", true);
    row("\"corp acme\"", false);
    row("\"\\\"lat\\\": 5\"", true);
    row("/loc.*updated/", true);
    row("/LOC.*updated/", false);
    row("/LOC.*updated/i", true);
    row("/globex/|acme", true);
    row("-globex", true);
    row("-acme", false);
    row("-/location/", false);
    row("user:4", true);
    row("user=4", false);
    row("user=42", true);
    row("user:7|42", true);
    row("USER:42", true);
    row("-user:42", false);
    row("tenant:\"acme corp\"", true);
    row("tenant=\"acme corp\"", true);
    row("tenant:/^Acme/", true);
    row("tenant:globex|acme -user:43 size>2k", true);
    row("size>3000", false);
    row("size>2999", true);
    row("size<3k", true);
    row("size=3000", true);
    row("size>1M", false);
    row("size<1h", true);
    row("event:", false);
    row("-event:", true);
    row("event=", true);
    row("user:", true);
    row("12:04", false);
    row("size>1|5000", true);
    row("tenant:acme*", true);
    row("tenant:*corp", true);
    row("tenant:acme*x", false);
    row("tenant=\"acme*\"", false);
    row("since:11m", true);
    row("since:9m", false);
    row("-since:9m", true);
    row("until:9m", true);
    row("until:11m", false);
    row("since:1h until:5m", true);
    row("since:2020-01-01", true);
    row("since:2020-01-01T12:00:05.250Z", true);
    row("until:2020-01-01", false);
    row("since:1577836800000", true);
    row("since>5m", true);
}

void TestFilter::matches()
{
    QFETCH(QString, text);
    const server::Result<Filter> filter = Filter::parse(text, Keys);
    QVERIFY2(filter.has_value(), filter ? "" : qPrintable(filter.error().message));
    QTEST(filter->matches(valueOf, wholeText), "admitted");
}

// One that would try for hours ends, and does not match.
void TestFilter::patternsThatTryTooLongEnd()
{
    const QString text(4096, u'a');
    const auto none = [](const QString &) {
        return QString();
    };
    for (const char *pattern : {"/(a+)+b/", "/(a|aa)+$b/", "/(.*a){30}b/"}) {
        const auto filter = Filter::parse(QLatin1String(pattern), Keys);
        QVERIFY(filter);
        QVERIFY(!filter->matches(none, [&] { return QString(text + u'!'); }));
    }
    const auto plain = Filter::parse(QStringLiteral("/a+!/"), Keys);
    QVERIFY(plain->matches(none, [&] { return QString(text + u'!'); }));
}

void TestFilter::anyOfSeveralTextsIsMeant()
{
    const auto holds = [](const char *text) {
        return Filter::parse(QString::fromUtf8(text), Keys)
            ->matches(
                [](const QString &) {
                    return QString(QStringLiteral("client_event") + Filter::Or +
                                   QStringLiteral("afgemeld"));
                },
                [] { return QString(); });
    };
    for (const char *text :
         {"event=afgemeld", "event=client_event", "event:client", "event:/^afge/"})
        QVERIFY2(holds(text), text);
    for (const char *text : {"event=client", "-event:afgemeld", "-event=client_event", "-event:"})
        QVERIFY2(!holds(text), text);
}

void TestFilter::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const QString &text, const char *message) {
        QTest::newRow(qPrintable(text.left(40))) << text << QString::fromUtf8(message);
    };
    row(QStringLiteral("usr:42"), "Unknown key `usr`. Did you mean `user`?");
    row(QStringLiteral("ten:acme"), "Unknown key `ten`. Did you mean `tenant`?");
    row(QStringLiteral("queue>1"),
        "Not on this page: `queue`. Keys here: user, tenant, size, event, since.");
    row(QStringLiteral("http://x"),
        "Unknown key `http`. Put text that has a colon in quotation marks.");
    row(QStringLiteral("\"open"), "The closing quotation mark is missing.");
    row(QStringLiteral("/open"),
        "The pattern has no closing `/`. Put text that begins with `/` in quotation marks.");
    row(QStringLiteral("/(/"),
        "The pattern is not valid at character 1: missing closing parenthesis.");
    row(u'/' + QString(257, u'a') + u'/', "The pattern has 257 characters; the limit is 256.");
    row(QStringLiteral("size>big"),
        "`size` is compared with a number, for example `size>10` or `size<2k`.");
    row(QStringLiteral("size>"),
        "`size` is compared with a number, for example `size>10` or `size<2k`.");
    const char *how = "Write how long ago, as in `since:10m`, or a time, as in `since:12:04`, "
                      "`since:12:04:05` or `since:2026-11-22T12:04`.";
    row(QStringLiteral("since:soon"), ("`soon` is no time. " + QByteArray(how)).constData());
    row(QStringLiteral("since:25:00"), ("`25:00` is no time. " + QByteArray(how)).constData());
    row(QStringLiteral("since:"), how);
    row(QStringLiteral("acme -"),
        "Nothing follows `-`. Write the term to leave out right after it.");
    row(QStringLiteral("\"a\"b"), "A space or `|` is missing before `b`.");
}

void TestFilter::refusals()
{
    QFETCH(QString, text);
    const server::Result<Filter> filter = Filter::parse(text, Keys);
    QVERIFY(!filter.has_value());
    QTEST(filter.error().message, "message");
}

void TestFilter::rowsWithoutAMomentTellHowLongAgo()
{
    const auto value = [](const QString &key) {
        return key == u"since" ? QStringLiteral("600") : QString();
    };
    const auto admits = [&](const char *text) {
        return Filter::parse(QLatin1String(text), Keys)->matches(value, wholeText);
    };
    QVERIFY(admits("since:11m"));
    QVERIFY(!admits("since:9m"));
    QVERIFY(admits("until:9m"));
}

void TestFilter::timesOfDayAreOfTheLastDay()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0));
    const auto at = [&](const char *text) {
        const auto time = ui::parseFilterTime(QLatin1String(text), now.toMSecsSinceEpoch());
        return QDateTime::fromMSecsSinceEpoch(time ? time->utc : 0);
    };
    QCOMPARE(at("11:59"), QDateTime(QDate(2026, 11, 22), QTime(11, 59)));
    QCOMPARE(at("9:05:07"), QDateTime(QDate(2026, 11, 22), QTime(9, 5, 7)));
    QCOMPARE(at("12:01"), QDateTime(QDate(2026, 11, 21), QTime(12, 1)));
    QCOMPARE(at("2026-11-20T08:00"), QDateTime(QDate(2026, 11, 20), QTime(8, 0)));
    for (const char *text : {"12:60", "1:2", "2026-13-01", "10", "10x", ""})
        QVERIFY2(!ui::parseFilterTime(QLatin1String(text), now.toMSecsSinceEpoch()), text);
}

void TestFilter::rangesAreWrittenSoThatTheyAreReadBack()
{
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(12, 0)).toMSecsSinceEpoch();
    QCOMPARE(ui::filterRangeText(now - 120'000, now - 60'500, now),
             QStringLiteral("since:11:58 until:11:58:59.500"));
    for (qint64 ago : {1, 999, 60'000, 3'600'123, 90'000'000}) {
        const QString text = ui::filterTimeText(now - ago, now);
        const auto time = ui::parseFilterTime(text, now);
        QVERIFY2(time, qPrintable(text));
        QCOMPARE(time->utc, now - ago);
    }
}

void TestFilter::whatIsLookedForCanBeTaken()
{
    constexpr qint64 Now = 1'700'000'000'000;
    const auto filter = Filter::parse(
        QStringLiteral("order user=42 -event:x size>2 since:10m since:1h until:1m"), Keys);
    QVERIFY(filter);
    const QList<Filter::Part> parts = filter->parts();
    QCOMPARE(parts.size(), 7);
    QVERIFY(parts.at(0).isPlain && parts.at(0).key.isEmpty());
    QVERIFY(parts.at(1).isExact);
    QVERIFY(parts.at(2).isNegated);
    QVERIFY(!parts.at(3).isPlain);
    QVERIFY(parts.at(4).isTime);
    QCOMPARE(filter->from(Now), Now - 600'000);
    QCOMPARE(filter->until(Now), Now - 60'000);
    QVERIFY(filter->movesWithTime());
    const Filter rest =
        filter->selected([](const Filter::Part &part) { return !part.isTime && part.isPlain; });
    QCOMPARE(rest.parts().size(), 3);
    QVERIFY(!rest.movesWithTime());
}

void TestFilter::emptyTextAdmitsEverything()
{
    const server::Result<Filter> filter = Filter::parse(QStringLiteral("  "), Keys);
    QVERIFY(filter.has_value());
    QVERIFY(filter->isEmpty());
    QVERIFY(filter->matches([](const QString &) { return QString(); }, [] { return QString(); }));
}

void TestFilter::termsAreWrittenSoThatTheyFindTheirValue_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"42", "Acme Corp", "a|b", "say \"hi\"", "/x/", "back\\slash", ""})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void TestFilter::termsAreWrittenSoThatTheyFindTheirValue()
{
    QFETCH(QString, value);
    const server::Result<Filter> filter =
        Filter::parse(Filter::termFor(QStringLiteral("user"), value), Keys);
    QVERIFY2(filter.has_value(), filter ? "" : qPrintable(filter.error().message));
    const auto whole = [] {
        return QString();
    };
    QVERIFY(filter->matches([&](const QString &) { return value; }, whole));
    QVERIFY(!filter->matches([&](const QString &) { return QString(value + u'x'); }, whole));
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
