// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the Autobahn suite asks of sizes, in its sections 1, 9 and 10 and by its numbers: messages
// of nothing to 4 MiB, in one frame or many, in segments of any size; and the limit.
#include "tests/protocol/framingcase.h"
#include "tests/support/epollmain.h"

using namespace server;

namespace {

constexpr qsizetype Kib = 1024;
constexpr qsizetype Mib = 1024 * Kib;

} // namespace

class FramingSizeTest : public QObject
{
    Q_OBJECT

private slots:
    void echo_data();
    void echo();
    void largeMessages_data();
    void largeMessages();
    void fragmentedMessages_data();
    void fragmentedMessages();
    void choppedMessages_data();
    void choppedMessages();
    void manyMessages_data();
    void manyMessages();
    void limitIsThatOfTheWholeMessage_data();
    void limitIsThatOfTheWholeMessage();
};

void FramingSizeTest::echo_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("pieces");
    int section = 1;
    for (const int opcode : {framecodec::Text, framecodec::Binary}) {
        const auto row = [&](int number, qsizetype size, int pieces) {
            QTest::addRow("1.%d.%d %d bytes", section, number, int(size))
                << opcode << size << pieces;
        };
        int number = 0;
        for (const qsizetype size : {0, 125, 126, 127, 128, 65'535, 65'536})
            row(++number, size, FramingCase::Together);
        row(++number, 65'536, 997);
        ++section;
    }
}

void FramingSizeTest::echo()
{
    QFETCH(int, opcode);
    QFETCH(qsizetype, size);
    QFETCH(int, pieces);
    FramingCase played;
    const QByteArray payload(size, opcode == framecodec::Text ? '*' : '\xfe');
    played.frames = {clientFrame(opcode, payload)};
    played.answer = echoed(payload, opcode);
    played.pieces = pieces;
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingSizeTest::largeMessages_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<qsizetype>("size");
    int section = 1;
    for (const int opcode : {framecodec::Text, framecodec::Binary}) {
        int number = 0;
        for (const qsizetype size : {64 * Kib, 256 * Kib, 1 * Mib, 4 * Mib})
            QTest::addRow("9.%d.%d %d KiB", section, ++number, int(size / Kib)) << opcode << size;
        ++section;
    }
}

void FramingSizeTest::largeMessages()
{
    QFETCH(int, opcode);
    QFETCH(qsizetype, size);
    FramingCase played;
    const QByteArray payload(size, opcode == framecodec::Text ? '*' : '\xfe');
    played.frames = {clientFrame(opcode, payload)};
    played.answer = echoed(payload, opcode);
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingSizeTest::fragmentedMessages_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<qsizetype>("size");
    int section = 3;
    for (const int opcode : {framecodec::Text, framecodec::Binary}) {
        int number = 0;
        for (const qsizetype size : {qsizetype(64),
                                     qsizetype(256),
                                     1 * Kib,
                                     4 * Kib,
                                     16 * Kib,
                                     64 * Kib,
                                     256 * Kib,
                                     1 * Mib,
                                     4 * Mib})
            QTest::addRow("9.%d.%d by %d", section, ++number, int(size)) << opcode << size;
        ++section;
    }
}

// 4 MiB in fragments.
void FramingSizeTest::fragmentedMessages()
{
    QFETCH(int, opcode);
    QFETCH(qsizetype, size);
    FramingCase played;
    const QByteArray payload(4 * Mib, opcode == framecodec::Text ? '*' : '\xfe');
    played.frames = fragments(opcode, payload, size);
    played.answer = echoed(payload, opcode);
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingSizeTest::choppedMessages_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("pieces");
    int section = 5;
    for (const int opcode : {framecodec::Text, framecodec::Binary}) {
        int number = 0;
        for (const int pieces : {64, 128, 256, 512, 1024, 2048}) {
            QTest::addRow("9.%d.%d by %d", section, ++number, pieces)
                << opcode << 1 * Mib << pieces;
        }
        ++section;
    }
    QTest::newRow("10.1.1 by 1300") << int(framecodec::Text) << 64 * Kib << 1300;
}

// One frame in many segments.
void FramingSizeTest::choppedMessages()
{
    QFETCH(int, opcode);
    QFETCH(qsizetype, size);
    QFETCH(int, pieces);
    FramingCase played;
    const QByteArray payload(size, opcode == framecodec::Text ? '*' : '\xfe');
    played.frames = {clientFrame(opcode, payload)};
    played.answer = echoed(payload, opcode);
    played.pieces = pieces;
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingSizeTest::manyMessages_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<qsizetype>("size");
    int section = 7;
    for (const int opcode : {framecodec::Text, framecodec::Binary}) {
        int number = 0;
        for (const qsizetype size : {0, 16, 64, 256, 1024, 4096})
            QTest::addRow("9.%d.%d %d bytes", section, ++number, int(size)) << opcode << size;
        ++section;
    }
}

// A thousand of them, one after the other.
void FramingSizeTest::manyMessages()
{
    QFETCH(int, opcode);
    QFETCH(qsizetype, size);
    FramingCase played;
    const QByteArray payload(size, opcode == framecodec::Text ? '*' : '\xfe');
    played.frames = QByteArrayList(1000, clientFrame(opcode, payload));
    played.answer = echoed(payload, opcode).repeated(1000);
    played.pieces = FramingCase::Framewise;
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingSizeTest::limitIsThatOfTheWholeMessage_data()
{
    QTest::addColumn<qsizetype>("limit");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("code");
    for (const qsizetype limit : {qsizetype(1), qsizetype(125), qsizetype(10'000), 4 * Mib}) {
        for (const qsizetype size : {limit + 1, limit, qsizetype(64)}) {
            QTest::addRow("%d by %d", int(limit), int(size)) << limit << size << 0;
            QTest::addRow("%d by %d and one more", int(limit), int(size)) << limit << size << 1009;
        }
    }
}

void FramingSizeTest::limitIsThatOfTheWholeMessage()
{
    QFETCH(qsizetype, limit);
    QFETCH(qsizetype, size);
    QFETCH(int, code);
    FramingCase played;
    played.maxMessageBytes = limit;
    played.code = code;
    const QByteArray payload(limit + (code == 0 ? 0 : 1), '*');
    played.frames = fragments(framecodec::Text, payload, size);
    if (code == 0)
        played.answer = echoed(payload);
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

BELFRY_EPOLL_MAIN(FramingSizeTest)
#include "tst_framingsize.moc"
