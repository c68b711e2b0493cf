// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is kept of the frames of a connection that is followed, and what is not.
#include "server/connections/frametap.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace server;

class TestFrameTap : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreLeftOut_data();
    void secretsAreLeftOut();
    void noPrefixShowsASecret();
    void longFramesAreCut();
    void theOldestIsDropped();
    void theFirstEndCounts();
};

void TestFrameTap::secretsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\\ \" \\\"") << QByteArray("\\ \" \\\"");
    QTest::newRow("channel") << QByteArray(R"({"channel":"auth","data":"token"})")
                             << QByteArray(R"({"channel":"auth","data":"token"})");
    QTest::newRow("auth") << QByteArray(R"({"data":{"auth":"key:12ab","channel":"x"}})")
                          << QByteArray(R"({"data":{"auth":"…","channel":"x"}})");
    QTest::newRow("spaces") << QByteArray(R"({"auth" : "key:12ab" })")
                            << QByteArray(R"({"auth" : "…" })");
    QTest::newRow("quotes inside")
        << QByteArray(R"({"token":"a\"b\\","n":1})") << QByteArray(R"({"token":"…","n":1})");
    QTest::newRow("JSON in a string") << QByteArray(R"({"data":"{\"auth\":\"k:1\",\"n\":2}"})")
                                      << QByteArray(R"({"data":"{\"auth\":\"…\",\"n\":2}"})");
    QTest::newRow("twice in a string")
        << QByteArray(R"({"a":"{\"b\":\"{\\\"secret\\\":\\\"s\\\"}\"}"})")
        << QByteArray(R"({"a":"{\"b\":\"{\\\"secret\\\":\\\"…\\\"}\"}"})");
    QTest::newRow("two") << QByteArray(R"({"auth":"a","shared_secret":"b","n":"c"})")
                         << QByteArray(R"({"auth":"…","shared_secret":"…","n":"c"})");
    QTest::newRow("cut") << QByteArray(R"({"auth":"key:12)") << QByteArray(R"({"auth":"…)");
}

void TestFrameTap::secretsAreLeftOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(withoutSecrets(text), shown);
}

void TestFrameTap::noPrefixShowsASecret()
{
    const QByteArray text = R"({"x":1,"password":"hun\"ter2","data":"{\"auth\":\"hunter2\"}"})";
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const QByteArray shown = withoutSecrets(QByteArrayView(text).first(size));
        QVERIFY2(!shown.contains("hun") && !shown.contains("ter2"), shown.constData());
    }
}

void TestFrameTap::longFramesAreCut()
{
    const test::ManualClock clock;
    FrameTap tap(clock);
    tap.received(framecodec::Text, QByteArray(10'000, 'x'));
    tap.sent(framecodec::encode(framecodec::Text, "hello"));
    QCOMPARE(tap.frames().size(), 2);
    QCOMPARE(tap.frames().at(0).size, 10'000);
    QCOMPARE(tap.frames().at(0).text.size(), FrameTap::ShownBytes);
    QVERIFY(tap.frames().at(0).fromClient);
    QCOMPARE(tap.frames().at(1).text, "hello");
    QCOMPARE(tap.frames().at(1).utc, clock.utcMs());
    QVERIFY(!tap.frames().at(1).fromClient);
}

void TestFrameTap::theOldestIsDropped()
{
    const test::ManualClock clock;
    FrameTap tap(clock);
    for (int i = 0; i < FrameTap::Frames + 5; ++i)
        tap.received(framecodec::Text, QByteArray::number(i));
    QCOMPARE(tap.frames().size(), FrameTap::Frames);
    QCOMPARE(tap.frames().at(tap.frames().firstSeq()).text, "5");
}

void TestFrameTap::theFirstEndCounts()
{
    const test::ManualClock clock;
    FrameTap tap(clock);
    tap.closed(false, 4200, "bye");
    tap.closed(true, 1000, {});
    QVERIFY(tap.end());
    QCOMPARE(tap.end()->code, quint16(4200));
    QCOMPARE(tap.end()->reason, "bye");
    QCOMPARE(tap.frames().size(), 1);
    QCOMPARE(tap.frames().at(0).opcode, framecodec::Close);
    FrameTap lost(clock);
    lost.closed(true, 1006, {});
    QCOMPARE(lost.frames().size(), 0); // there was no Close frame
    QCOMPARE(lost.end()->code, quint16(1006));
}

QTEST_GUILESS_MAIN(TestFrameTap)
#include "tst_frametap.moc"
