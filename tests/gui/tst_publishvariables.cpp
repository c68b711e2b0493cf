// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontext.h"
#include "ui/publish/filling.h"

#include <QRegularExpression>
#include <QTest>

using namespace ui;

namespace {

VariableSource source()
{
    VariableSource source;
    source.seq = 7;
    source.utcMs = 1'700'000'000'123;
    source.tenant = QStringLiteral("acme");
    source.user = QStringLiteral("o\"neil");
    source.random = [](qint64 end) {
        return end - 1; // the largest
    };
    return source;
}

} // namespace

class TestPublishVariables : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void valuesAreEscapedInJson();
    void placesAreThoseOfTheTypedText();
    void formattingKeepsVariables();
    void bracesCanBeMeantAsTheyAre();
    void draftsAreFilledEverywhere();
};

void TestPublishVariables::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char *text, const char *pattern) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(pattern);
    };
    row("nothing", "nothing");
    row("{{seq}}", "7");
    row("a{{ seq }}b{{seq}}", "a7b7");
    row("{{uuid}}", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    row("{{now}}", "2023-11-14T22:13:20\\.123Z");
    row("{{now_ms}}", "1700000000123");
    row("{{random 1 6}}", "6");
    row("{{random -3 -3}}", "-3");
    row("{{random 50.00 52.5}}", "52\\.50");
    row("{{pick red | blue}}", "blue");
    row("{{tenant}}", "acme");
    row("{{user}}", "o\"neil");
    row("{ {\"a\":{\"b\":{}}} }", "\\{ \\{\"a\":\\{\"b\":\\{\\}\\}\\} \\}");
}

void TestPublishVariables::values()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    const Filled filled = fillVariables(text, source(), VariableUse::Plain);
    QCOMPARE(filled.problem, QString());
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(pattern))
                 .match(filled.text)
                 .hasMatch(),
             qPrintable(filled.text));
    QCOMPARE(filled.hasVariables, hasVariables(text));
}

void TestPublishVariables::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
    };
    row("{{usr}}", "“{{usr}}” is not a variable");
    row("{{}}", "is not a variable");
    row("{{seq 3}}", "takes nothing behind its name");
    row("{{random}}", "needs the smallest and the largest number");
    row("{{random 9 1}}", "needs the smallest and the largest number");
    row("{{random 1 9999999999999}}", "needs the smallest and the largest number");
    row("{{pick}}", "needs values with |");
    row("{{pick one}}", "needs values with |");
}

void TestPublishVariables::mistakesAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Filled filled = fillVariables(text, source(), VariableUse::Plain);
    QVERIFY2(filled.problem.contains(part), qPrintable(filled.problem));
    VariableSource nobody = source();
    nobody.user.clear();
    QVERIFY(fillVariables(QStringLiteral("{{user}}"), nobody, VariableUse::Plain)
                .problem.contains(QStringLiteral("nobody with a user id")));
}

void TestPublishVariables::valuesAreEscapedInJson()
{
    const Filled filled =
        fillVariables(QStringLiteral("{\"u\": \"{{user}}\"}"), source(), VariableUse::Json);
    QCOMPARE(filled.text, QStringLiteral("{\"u\": \"o\\\"neil\"}"));
    QVERIFY(!findJsonProblem(filled.text));
}

void TestPublishVariables::placesAreThoseOfTheTypedText()
{
    PublishDraft draft;
    draft.data = QStringLiteral("{\n  \"id\": \"{{uuid}}\", \"a\" 1}");
    const FilledDraft filled = fillDraft(draft, source());
    const auto problem = jsonProblemOf(filled, draft.data);
    QVERIFY(problem);
    QCOMPARE(problem->line, 2);
    QCOMPARE(problem->column, 25);
    QCOMPARE(draft.data.section(u'\n', 1).at(problem->column - 1), u'1');
    const Filled plain = fillVariables(QStringLiteral("ab{{now}}cd"), source(), VariableUse::Plain);
    QCOMPARE(plain.sourceOf(1), 1);
    QCOMPARE(plain.sourceOf(10), 2);
    QCOMPARE(plain.sourceOf(plain.text.size() - 1), 10);
}

void TestPublishVariables::formattingKeepsVariables()
{
    const auto format = [](const QString &text) {
        return formatJson(text);
    };
    const QString minified =
        QStringLiteral("{\"a\":{{random 1 9}},\"b\":[\"{{pick x|y}}\",{{seq}}]}");
    const QString formatted = rewriteAround(minified, format);
    QCOMPARE(formatted,
             QStringLiteral("{\n  \"a\": {{random 1 9}},\n  \"b\": [\n    \"{{pick x|y}}\",\n    "
                            "{{seq}}\n  ]\n}"));
    QCOMPARE(rewriteAround(formatted, minifyJson), minified);
}

void TestPublishVariables::bracesCanBeMeantAsTheyAre()
{
    const QString typed = QStringLiteral("{\"t\":\"Hello {{name}}\"}");
    const QString meant = withoutVariables(typed);
    QVERIFY(!hasVariables(meant));
    QVERIFY(!findJsonProblem(meant));
    QCOMPARE(meant, QStringLiteral("{\"t\":\"Hello \\u007b{name}}\"}"));
}

void TestPublishVariables::draftsAreFilledEverywhere()
{
    PublishDraft draft;
    draft.channels = QStringList{QStringLiteral("private-tenant.{{tenant}}.{{pick a|b}}")};
    draft.event = QStringLiteral("tick-{{seq}}");
    draft.data = QStringLiteral("{\"n\": {{seq}}}");
    const FilledDraft filled = fillDraft(draft, source());
    QVERIFY(filled.hasVariables);
    QVERIFY(filled.problems.isEmpty());
    QCOMPARE(filled.draft.channels.first(), QStringLiteral("private-tenant.acme.b"));
    QCOMPARE(filled.draft.event, QStringLiteral("tick-7"));
    QCOMPARE(filled.draft.data, QStringLiteral("{\"n\": 7}"));
    draft.event = QStringLiteral("{{oops}}");
    const auto problems = problemsOf(fillDraft(draft, source()), draft, nullptr);
    QVERIFY(problems.first().sentence.contains(QStringLiteral("{{oops}}")));
    QCOMPARE(problems.first().field, DraftField::Event);
}

QTEST_GUILESS_MAIN(TestPublishVariables)
#include "tst_publishvariables.moc"
