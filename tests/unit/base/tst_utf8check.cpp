// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/utf8check.h"

#include <QTest>

using namespace server;

class Utf8CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsCheckedWholeAndBytewise_data();
    void textIsCheckedWholeAndBytewise();
};

void Utf8CheckTest::textIsCheckedWholeAndBytewise_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    for (const char *text : {"",
                             "ascii only, and longer than one word",
                             "\x7f",
                             "\xc2\x80",
                             "\xdf\xbf",
                             "\xe0\xa0\x80",
                             "\xed\x9f\xbf",
                             "\xee\x80\x80",
                             "\xef\xbf\xbf",
                             "\xf0\x90\x80\x80",
                             "\xf4\x8f\xbf\xbf"})
        QTest::addRow("valid %s", QByteArray(text).toHex().constData()) << QByteArray(text) << true;
    for (const char *text : {"\x80",
                             "\xbf",
                             "\xc0\x80",
                             "\xc1\xbf",
                             "\xc2",
                             "\xc2\x7f",
                             "\xc2\xc2",
                             "\xe0\x9f\xbf",
                             "\xe0\xa0",
                             "\xed\xa0\x80",
                             "\xed\xbf\xbf",
                             "\xf0\x8f\xbf\xbf",
                             "\xf4\x90\x80\x80",
                             "\xf5\x80\x80\x80",
                             "\xf8\x88\x80\x80\x80",
                             "\xfe",
                             "\xff",
                             "12345678\xff"})
        QTest::addRow("invalid %s", QByteArray(text).toHex().constData())
            << QByteArray(text) << false;
}

void Utf8CheckTest::textIsCheckedWholeAndBytewise()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    const QByteArray surrounded = "seven b" + text + "and more";
    QCOMPARE(Utf8Check::isValid(text), isValid);
    QCOMPARE(Utf8Check::isValid(surrounded), isValid);
    Utf8Check check;
    bool isAccepted = true;
    for (const char byte : text)
        isAccepted = isAccepted && check.feed(QByteArrayView(&byte, 1));
    QCOMPARE(isAccepted && check.isComplete(), isValid);
}

QTEST_GUILESS_MAIN(Utf8CheckTest)
#include "tst_utf8check.moc"
