// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cappedtext.h"
#include "ui/models/jsontext.h"

#include <QTest>

namespace {

constexpr const char *Minified =
    "{\"z\":1.50,\"a\":[1,{\"q\":\"a \\\" {,} \\\\\"}],\"e\":{},\"l\":[]}";
constexpr const char *Formatted = "{\n"
                                  "  \"z\": 1.50,\n"
                                  "  \"a\": [\n"
                                  "    1,\n"
                                  "    {\n"
                                  "      \"q\": \"a \\\" {,} \\\\\"\n"
                                  "    }\n"
                                  "  ],\n"
                                  "  \"e\": {},\n"
                                  "  \"l\": []\n"
                                  "}";

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void anyValueIsADocument_data();
    void anyValueIsADocument();
    void formattingKeepsOrderNumbersAndEscapes();
    void longLinesAreBrokenAndLongTextsCut();
    void bracketsFindTheirPartners();
};

void TestJsonText::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QString() << 1 << 1;
    QTest::newRow("no value") << QStringLiteral("{\n  \"a\": ,\n}") << 2 << 8;
    QTest::newRow("bracket") << QStringLiteral("{\"a\": [1, 2}") << 1 << 12;
    QTest::newRow("two values") << QStringLiteral("1, 2") << 1 << 5;
    QTest::newRow("not ASCII before") << QStringLiteral("{\"é\": x}") << 1 << 7;
}

void TestJsonText::problems()
{
    QFETCH(QString, text);
    const std::optional<ui::JsonProblem> problem = ui::findJsonProblem(text);
    QVERIFY(problem.has_value());
    QVERIFY(!problem->text.isEmpty());
    QTEST(problem->line, "line");
    QFETCH(int, column);
    QVERIFY2(qAbs(problem->column - column) <= 1, qPrintable(QString::number(problem->column)));
}

void TestJsonText::anyValueIsADocument_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"{}", "[]", "1", "\"x\"", "null", "true", " {\"a\": [1.50, {}]}\n"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestJsonText::anyValueIsADocument()
{
    QFETCH(QString, text);
    QVERIFY(!ui::findJsonProblem(text));
    QCOMPARE(ui::isJsonObject(text), text.trimmed().startsWith(u'{'));
}

void TestJsonText::formattingKeepsOrderNumbersAndEscapes()
{
    const QString text =
        QString::fromUtf8(Minified).replace(QLatin1String("[]"), QLatin1String("[ ]"));
    const QString formatted = ui::formatJson(text);
    QCOMPARE(formatted, QString::fromUtf8(Formatted));
    QCOMPARE(ui::minifyJson(formatted), QString::fromUtf8(Minified));
}

void TestJsonText::longLinesAreBrokenAndLongTextsCut()
{
    QCOMPARE(ui::cappedText("abcdef\ngh", 100, 4), QStringLiteral("abcd\nef\ngh"));
    const QString cut = ui::cappedText(QByteArray(5000, 'x'), 1000, 2000);
    QVERIFY(cut.startsWith(QString(1000, u'x')));
    QVERIFY(cut.contains(QStringLiteral("3.9 KiB")));
}

void TestJsonText::bracketsFindTheirPartners()
{
    const QString text = QStringLiteral("{\"a}\": [1, {\"b\": 2}]}");
    using Pair = std::pair<qsizetype, qsizetype>;
    QCOMPARE(ui::bracketsAt(text, 0), Pair(0, text.size() - 1));
    QCOMPARE(ui::bracketsAt(text, text.size()), Pair(0, text.size() - 1));
    const qsizetype inner = text.indexOf(u'[');
    QCOMPARE(ui::bracketsAt(text, inner), Pair(inner, text.indexOf(u']')));
    QCOMPARE(ui::bracketsAt(text, inner + 1), Pair(inner, text.indexOf(u']')));
    QVERIFY(!ui::bracketsAt(text, 3)); // in a string
    QVERIFY(!ui::bracketsAt(QStringLiteral("{]"), 1));
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
