// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/payloadtext.h"

#include <QTest>

namespace payloadtext = server::payloadtext;

class TestPayloadText : public QObject
{
    Q_OBJECT

private slots:
    void stringsAreDecoded_data();
    void stringsAreDecoded();
    void everyEscapeInEveryPlace();
    void whatIsNoStringIsLeft_data();
    void whatIsNoStringIsLeft();
    void charactersStayWhole();
};

void TestPayloadText::stringsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray("");
    QTest::newRow("plain") << QByteArray(R"("hello, everyone")") << QByteArray("hello, everyone");
    QTest::newRow("object") << QByteArray(R"("{\"a\":{\"b\":[1,\"c\"]}}")")
                            << QByteArray(R"({"a":{"b":[1,"c"]}})");
    QTest::newRow("code") << QByteArray(R"("caf\u00e9 \ud83d\ude00")")
                          << QByteArray("caf\u00e9 \U0001F600");
    QTest::newRow("letters") << QByteArray("\"na\u00efve \\\\ \u4e2d\"")
                             << QByteArray("na\u00efve \\ \u4e2d");
}

void TestPayloadText::stringsAreDecoded()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    QByteArray room;
    QCOMPARE(payloadtext::decoded(raw, room).toByteArray(), text);
}

// Text is looked at in pieces: an escape may be at the end of one, at its beginning, or across.
void TestPayloadText::everyEscapeInEveryPlace()
{
    QByteArray room;
    const QByteArrayList escapes = {"\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"};
    const QByteArray meant = "\"\\/\b\f\n\r\t";
    for (int length = 0; length < 40; ++length) {
        const QByteArray before(length, 'x');
        for (qsizetype i = 0; i < escapes.size(); ++i) {
            for (int after = 0; after < 20; ++after) {
                const QByteArray end(after, 'y');
                const QByteArray raw = '"' + before + escapes[i] + escapes[0] + end + '"';
                QCOMPARE(payloadtext::decoded(raw, room).toByteArray(),
                         before + meant[i] + '"' + end);
            }
        }
    }
}

void TestPayloadText::whatIsNoStringIsLeft_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("object") << QByteArray(R"({"a":1})");
    QTest::newRow("half") << QByteArray(R"("abc)");
    QTest::newRow("one sign") << QByteArray(R"(")");
    QTest::newRow("sign within") << QByteArray(R"("a"b")");
    QTest::newRow("sign within, behind an escape") << QByteArray(R"("0123456789\n"b")");
    QTest::newRow("escaped end") << QByteArray(R"("a long beginning\")");
    QTest::newRow("unknown escape") << QByteArray(R"("a long beginning\x, and an end")");
    QTest::newRow("broken code") << QByteArray(R"("a long beginning\u12")");
}

void TestPayloadText::whatIsNoStringIsLeft()
{
    QFETCH(QByteArray, raw);
    QByteArray room;
    QVERIFY(payloadtext::decoded(raw, room).isNull());
}

void TestPayloadText::charactersStayWhole()
{
    const QByteArray text = "caf\u00e9";
    QCOMPARE(payloadtext::cut(text, 5), QByteArrayView(text));
    QCOMPARE(payloadtext::cut(text, 4), QByteArrayView("caf"));
    QCOMPARE(payloadtext::cut(text, 3), QByteArrayView("caf"));
    QCOMPARE(payloadtext::cut(text, 0), QByteArrayView(""));
}

QTEST_APPLESS_MAIN(TestPayloadText)
#include "tst_payloadtext.moc"
