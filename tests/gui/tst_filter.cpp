// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter.h"

#include <QTest>

using ui::Filter;

namespace {

const QStringList Keys{QStringLiteral("user"),
                       QStringLiteral("tenant"),
                       QStringLiteral("size"),
                       QStringLiteral("event")};

QString valueOf(const QString &key)
{
    if (key == u"user")
        return QStringLiteral("42");
    if (key == u"tenant")
        return QStringLiteral("Acme Corp");
    if (key == u"size")
        return QStringLiteral("3000");
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
    void refusals_data();
    void refusals();
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
}

void TestFilter::matches()
{
    QFETCH(QString, text);
    const server::Result<Filter> filter = Filter::parse(text, Keys);
    QVERIFY2(filter.has_value(), filter ? "" : qPrintable(filter.error().message));
    QTEST(filter->matches(valueOf, wholeText), "admitted");
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
