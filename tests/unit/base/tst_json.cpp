// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/json.h"

#include <QTest>

using namespace server;

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreSlicesOfTheText_data();
    void valuesAreSlicesOfTheText();
    void whatIsNoJsonIsRefused_data();
    void whatIsNoJsonIsRefused();
    void everyTruncationIsRefused_data();
    void everyTruncationIsRefused();
    void everyTruncationIsRefusedByTheFormReaders();
    void nestingIsLimited();
    void membersKeepOrderAndRawText();
    void elementsKeepOrderAndRawText();
    void lastOfRepeatedKeysCounts();
    void keysAreUnescaped();
    void formReadersRefuseOtherForms_data();
    void formReadersRefuseOtherForms();
    void stringsAreUnescaped_data();
    void stringsAreUnescaped();
    void onlyWholeNumbersThatFitAreIntegers_data();
    void onlyWholeNumbersThatFitAreIntegers();
    void findStringWantsAString();
    void quotedTextReadsBack_data();
    void quotedTextReadsBack();
};

void TestJson::valuesAreSlicesOfTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("raw");
    const auto row = [](const char *name, const QByteArray &text, json::Type type, QByteArray raw) {
        QTest::newRow(name) << text << int(type) << (raw.isNull() ? text : raw);
    };
    row("null", "null", json::Type::Null, {});
    row("true", "true", json::Type::Bool, {});
    row("false", "false", json::Type::Bool, {});
    row("zero", "0", json::Type::Number, {});
    row("minus zero", "-0", json::Type::Number, {});
    row("trailing zero stays", "1.0", json::Type::Number, {});
    row("exponent stays", "1E+2", json::Type::Number, {});
    row("more than 64 bits", "18446744073709551616", json::Type::Number, {});
    row("40 digits", "1234567890123456789012345678901234567890", json::Type::Number, {});
    row("long fraction", "0.1234567890123456789012345678901234567890", json::Type::Number, {});
    row("empty string", "\"\"", json::Type::String, {});
    row("string with escapes", R"("a\/\u00e9\n\"")", json::Type::String, {});
    row("string with UTF-8", "\"\u00e9 \u6771 \U0001F514\"", json::Type::String, {});
    row("string with brackets", "\"}],{[\"", json::Type::String, {});
    row("empty object", "{}", json::Type::Object, {});
    row("object", R"({"b":1,"a":{"c":[]}})", json::Type::Object, {});
    row("empty array", "[]", json::Type::Array, {});
    row("array", R"([1,[2,{"x":"]"}]])", json::Type::Array, {});
    row("inner space stays", "[ 1 , 2 ]", json::Type::Array, {});
    row("outer space goes", " \t\r\n{\"a\": 1}\n ", json::Type::Object, "{\"a\": 1}");
    row("space around a number", " 7 ", json::Type::Number, "7");
}

void TestJson::valuesAreSlicesOfTheText()
{
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    QFETCH(QByteArray, raw);
    const auto value = json::parse(text);
    QVERIFY(value);
    QCOMPARE(int(value->type), type);
    QCOMPARE(value->raw.toByteArray(), raw);
    QVERIFY(value->raw.data() >= text.constData());
    QVERIFY(value->raw.end() <= text.constEnd());
}

void TestJson::whatIsNoJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("nothing", "");
    row("space", " \n");
    row("word", "Hi");
    row("capital True", "True");
    row("NaN", "NaN");
    row("Infinity", "Infinity");
    row("leading zero", "01");
    row("no digit after the point", "1.");
    row("no digit before the point", ".5");
    row("plus", "+1");
    row("lone minus", "-");
    row("no exponent digits", "1e");
    row("hexadecimal", "0x10");
    row("single quotes", "'a'");
    row("bare key", "{a:1}");
    row("number as key", "{1:1}");
    row("comma before the brace", R"({"a":1,})");
    row("comma before the bracket", "[1,]");
    row("no comma", "[1 2]");
    row("no colon", R"({"a" 1})");
    row("mismatched", "[}");
    row("comment", "[1/*x*/]");
    row("trailing garbage", "{} x");
    row("trailing bracket", "[]]");
    row("two values", "1 2");
    row("trailing zero byte", QByteArray("{}\0", 3));
    row("zero byte inside", QByteArray("[1,\0 2]", 7));
    row("byte order mark", "\xEF\xBB\xBF{}");
    row("raw control character", "\"a\tb\"");
    row("unknown escape", R"("\x41")");
    row("short escape", R"("\u12")");
    row("escape that is not hexadecimal", R"("\u12g4")");
    row("lone high surrogate", R"("\ud800")");
    row("high surrogate before a letter", R"("\ud800a")");
    row("high surrogate before another escape", R"("\ud800\u0041")");
    row("two high surrogates", R"("\ud800\ud800")");
    row("lone low surrogate", R"("\udc00")");
    row("low surrogate first", R"("\udc00\ud800")");
    row("lone low surrogate deep inside", R"({"a":[{"b":"x\udfffy"}]})");
    row("lone low surrogate in a key", R"({"\udead":1})");
    row("UTF-8: lone continuation", "\"\x80\"");
    row("UTF-8: cut short", "\"\xE2\x82\"");
    row("UTF-8: overlong slash", "\"\xC0\xAF\"");
    row("UTF-8: overlong of three bytes", "\"\xE0\x80\xAF\"");
    row("UTF-8: surrogate", "\"\xED\xA0\x80\"");
    row("UTF-8: above 10FFFF", "\"\xF4\x90\x80\x80\"");
    row("UTF-8: five bytes", "\"\xF8\x88\x80\x80\x80\"");
    row("UTF-8: byte FF", "\"\xFF\"");
    row("UTF-8: invalid in a key", "{\"\xFF\":1}");
    row("UTF-8: invalid deep inside", "[[\"\xFF\"]]");
}

void TestJson::whatIsNoJsonIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!json::parse(text));
    QVERIFY(!json::parseObject(text));
    QVERIFY(!json::parseArray(text));
}

void TestJson::everyTruncationIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("subscribe") << QByteArray(
        R"({"event":"pusher:subscribe","data":{"auth":"","channel":"test"}})");
    QTest::newRow("escapes") << QByteArray(R"({"a":"\u00e9\ud83d\udd14\"\\","b":[true,null]})");
    QTest::newRow("UTF-8") << QByteArray("[\"\u00e9\u6771\U0001F514\",-1.5e-3,{}]");
    QTest::newRow("string") << QByteArray(R"("{\"user_id\":\"1\"}")");
    QTest::newRow("nested") << QByteArray(R"([[[{"x":[{"y":{}}]}]]])");
}

void TestJson::everyTruncationIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(json::parse(text));
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY2(!json::parse(QByteArrayView(text).first(length)), text.left(length).constData());
}

void TestJson::everyTruncationIsRefusedByTheFormReaders()
{
    const QByteArray object = R"({"a":[1,2],"b":"c"})";
    for (qsizetype length = 0; length < object.size(); ++length)
        QVERIFY(!json::parseObject(QByteArrayView(object).first(length)));
    const QByteArray array = R"(["a",{"b":1}])";
    for (qsizetype length = 0; length < array.size(); ++length)
        QVERIFY(!json::parseArray(QByteArrayView(array).first(length)));
}

void TestJson::nestingIsLimited()
{
    const auto arrays = [](qsizetype depth) {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    const auto objects = [](int depth) {
        return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}');
    };
    QVERIFY(json::parse(arrays(400)));
    QVERIFY(json::parse(arrays(json::MaxDepth)));
    QVERIFY(!json::parse(arrays(json::MaxDepth + 1)));
    QVERIFY(json::parse(objects(json::MaxDepth)));
    QVERIFY(!json::parse(objects(json::MaxDepth + 1)));
    QVERIFY(!json::parse(QByteArray(1'000'000, '[')));
    // Beside each other there may be any number.
    QVERIFY(json::parse("[" + QByteArray("[[]],").repeated(1000) + "[]]"));
}

void TestJson::membersKeepOrderAndRawText()
{
    const QByteArray text = R"( { "z" : 1.0 , "a" : {"b": [1, 2]} ,"m":"x\/y", "e":[] } )";
    const auto object = json::parseObject(text);
    QVERIFY(object);
    const auto &members = object->members();
    QCOMPARE(members.size(), 4);
    QCOMPARE(members[0].first, "z");
    QCOMPARE(members[0].second.raw.toByteArray(), "1.0");
    QCOMPARE(members[1].first, "a");
    QCOMPARE(members[1].second.raw.toByteArray(), R"({"b": [1, 2]})");
    QCOMPARE(members[2].first, "m");
    QCOMPARE(members[2].second.raw.toByteArray(), R"("x\/y")");
    QCOMPARE(members[3].first, "e");
    QVERIFY(members[3].second.isArray());
    QVERIFY(!object->find("b")); // is a member of a member
}

void TestJson::elementsKeepOrderAndRawText()
{
    const QByteArray text = R"([ "a" ,{"b":[3]}, null,[ ] , 12345678901234567890 ])";
    const auto values = json::parseArray(text);
    QVERIFY(values);
    QByteArrayList raw;
    for (const json::Value &value : *values)
        raw.append(value.raw.toByteArray());
    const QByteArrayList expected = {
        R"("a")", R"({"b":[3]})", "null", "[ ]", "12345678901234567890"};
    QCOMPARE(raw, expected);
}

void TestJson::lastOfRepeatedKeysCounts()
{
    const QByteArray text = R"({"a":1,"b":2,"a":"three"})";
    const auto object = json::parseObject(text);
    QVERIFY(object);
    QCOMPARE(object->find("a")->raw.toByteArray(), R"("three")");
    QCOMPARE(object->members().size(), 3);
}

void TestJson::keysAreUnescaped()
{
    const QByteArray text = R"({"ev\u0065nt":"x","\"\\\/":1})";
    const auto object = json::parseObject(text);
    QVERIFY(object);
    QCOMPARE(json::findString(*object, "event"), QByteArray("x"));
    QVERIFY(object->find("\"\\/"));
    QVERIFY(!object->find("ev\\u0065nt"));
}

void TestJson::formReadersRefuseOtherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isObject");
    QTest::addColumn<bool>("isArray");
    QTest::newRow("object") << QByteArray("{}") << true << false;
    QTest::newRow("array") << QByteArray("[]") << false << true;
    QTest::newRow("string") << QByteArray("\"{}\"") << false << false;
    QTest::newRow("number") << QByteArray("1") << false << false;
    QTest::newRow("true") << QByteArray("true") << false << false;
    QTest::newRow("null") << QByteArray("null") << false << false;
}

void TestJson::formReadersRefuseOtherForms()
{
    QFETCH(QByteArray, text);
    QTEST(json::parseObject(text).has_value(), "isObject");
    QTEST(json::parseArray(text).has_value(), "isArray");
}

void TestJson::stringsAreUnescaped_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("\"abc\"") << QByteArray("abc");
    QTest::newRow("empty") << QByteArray("\"\"") << QByteArray("");
    QTest::newRow("short escapes")
        << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("zero") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
    QTest::newRow("two bytes") << QByteArray(R"("\u00e9")") << QByteArray("\xC3\xA9");
    QTest::newRow("three bytes") << QByteArray(R"("\u6771")") << QByteArray("\xE6\x9D\xB1");
    QTest::newRow("last before the surrogates")
        << QByteArray(R"("\ud7ff")") << QByteArray("\xED\x9F\xBF");
    QTest::newRow("surrogate pair")
        << QByteArray(R"("\ud83d\udd14")") << QByteArray("\xF0\x9F\x94\x94");
    QTest::newRow("highest pair") << QByteArray(R"("\udbff\udfff")")
                                  << QByteArray("\xF4\x8F\xBF\xBF");
    QTest::newRow("capital digits") << QByteArray(R"("\u00E9")") << QByteArray("\xC3\xA9");
}

void TestJson::stringsAreUnescaped()
{
    QFETCH(QByteArray, raw);
    const auto value = json::parse(raw);
    QVERIFY(value);
    QTEST(json::stringOf(*value), "text");
}

void TestJson::onlyWholeNumbersThatFitAreIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << QByteArray("0") << true << qint64(0);
    QTest::newRow("negative") << QByteArray("-7") << true << qint64(-7);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true
                             << std::numeric_limits<qint64>::max();
    QTest::newRow("too large") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.0") << false << qint64(0);
    QTest::newRow("exponent") << QByteArray("1e2") << false << qint64(0);
    QTest::newRow("string") << QByteArray("\"1\"") << false << qint64(0);
    QTest::newRow("null") << QByteArray("null") << false << qint64(0);
}

void TestJson::onlyWholeNumbersThatFitAreIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, fits);
    const auto number = json::integerOf(*json::parse(text));
    QCOMPARE(number.has_value(), fits);
    QTEST(number.value_or(0), "number");
}

void TestJson::findStringWantsAString()
{
    const QByteArray text = R"({"a":"x\ny","b":1,"c":null,"d":["x"]})";
    const auto object = json::parseObject(text);
    QVERIFY(object);
    QCOMPARE(json::findString(*object, "a"), QByteArray("x\ny"));
    for (const char *key : {"b", "c", "d", "missing"})
        QVERIFY(!json::findString(*object, key));
}

void TestJson::quotedTextReadsBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("a/b <>&'") << QByteArray("\"a/b <>&'\"");
    QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
    QTest::newRow("quotes") << QByteArray("\"\\") << QByteArray(R"("\"\\")");
    QTest::newRow("short escapes") << QByteArray("\b\f\n\r\t") << QByteArray(R"("\b\f\n\r\t")");
    QTest::newRow("control") << QByteArray("\0\x01\x0B\x1F", 4)
                             << QByteArray(R"("\u0000\u0001\u000b\u001f")");
    QTest::newRow("delete is no control to JSON") << QByteArray("\x7F") << QByteArray("\"\x7F\"");
    QTest::newRow("UTF-8") << QByteArray("\u00e9\U0001F514") << QByteArray("\"\u00e9\U0001F514\"");
}

void TestJson::quotedTextReadsBack()
{
    QFETCH(QByteArray, text);
    const QByteArray quoted = json::quoted(text);
    QTEST(quoted, "quoted");
    const auto value = json::parse(quoted);
    QVERIFY(value);
    QCOMPARE(json::stringOf(*value), text);
}

QTEST_GUILESS_MAIN(TestJson)

#include "tst_json.moc"
