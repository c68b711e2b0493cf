// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/framecodec.h"

#include <QTest>

using namespace server;

namespace {

constexpr quint8 Fin = 0x80;
constexpr char MaskKey[] = "\x37\xfa\x21\x3d";

QByteArray masked(QByteArray payload, const char *key = MaskKey)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload[i] ^ key[i % 4]);
    return payload;
}

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray result;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        result.append(static_cast<char>(value >> shift));
    return result;
}

// The head of a masked client frame whose length is written in the form of `lengthBytes`.
QByteArray head(quint8 first, quint64 length, int lengthBytes)
{
    QByteArray result(1, static_cast<char>(first));
    if (lengthBytes == 0)
        result.append(static_cast<char>(0x80 | length));
    else
        result.append(static_cast<char>(0x80 | (lengthBytes == 2 ? 126 : 127)));
    if (lengthBytes > 0)
        result.append(bigEndian(length, lengthBytes));
    return result.append(MaskKey, 4);
}

QByteArray frame(quint8 first, const QByteArray &payload)
{
    const auto size = static_cast<quint64>(payload.size());
    const int lengthBytes = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
    return head(first, size, lengthBytes) + masked(payload);
}

QByteArray closeBody(quint16 code, const QByteArray &reason = {})
{
    return bigEndian(code, 2) + reason;
}

QString describe(const FrameEvent &event)
{
    static const QStringList kinds = {QStringLiteral("more"),
                                      QStringLiteral("message"),
                                      QStringLiteral("binary"),
                                      QStringLiteral("ping"),
                                      QStringLiteral("pong"),
                                      QStringLiteral("close"),
                                      QStringLiteral("refused")};
    QString text = kinds[event.kind];
    if (event.code)
        text += QStringLiteral(" %1").arg(event.code);
    if (event.kind != FrameEvent::Refused)
        text += QStringLiteral(" [%1]").arg(
            QString::fromUtf8(event.payload.toByteArray().toPercentEncoding()));
    return text;
}

// Everything the decoder makes of `pieces`, up to the first refusal.
QStringList decode(FrameDecoder &decoder, const QList<QByteArray> &pieces)
{
    QStringList events;
    QByteArray scratch;
    for (const QByteArray &piece : pieces) {
        // A copy of exact size, so that a sanitizer sees every read beyond it.
        const auto exact = std::make_unique<char[]>(static_cast<std::size_t>(piece.size()));
        std::copy(piece.begin(), piece.end(), exact.get());
        QByteArrayView input(exact.get(), piece.size());
        for (;;) {
            const FrameEvent event = decoder.next(input, scratch);
            if (event.kind == FrameEvent::NeedsMore)
                break;
            events.append(describe(event));
            if (event.kind == FrameEvent::Refused)
                return events;
        }
    }
    return events;
}

QStringList decodeAll(const QByteArray &bytes, qint64 maxMessageBytes = 0)
{
    FrameDecoder decoder;
    decoder.setMaxMessageBytes(maxMessageBytes);
    return decode(decoder, {bytes});
}

QList<QByteArray> bytewise(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

} // namespace

class FrameCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void encodesTheShortestLength_data();
    void encodesTheShortestLength();
    void closeFrameCarriesCodeAndReason_data();
    void closeFrameCarriesCodeAndReason();

    void validStreamIsDecodedHoweverItIsSplit_data();
    void validStreamIsDecodedHoweverItIsSplit();
    void truncatedStreamWaitsForMore_data() { validStreamIsDecodedHoweverItIsSplit_data(); }
    void truncatedStreamWaitsForMore();
    void violationIsRefused_data();
    void violationIsRefused();
    void violationIsSeenAtItsFirstByte();
    void closeCodesAreChecked_data();
    void closeCodesAreChecked();
    void textIsCheckedAcrossFragments_data();
    void textIsCheckedAcrossFragments();
    void invalidTextIsRefusedBeforeItsFrameEnds();
    void sizeIsCheckedOnTheAnnouncedLength_data();
    void sizeIsCheckedOnTheAnnouncedLength();
    void everyMaskPhaseIsUnmasked();
    void nothingIsHeldBetweenMessages();
    void frameProgressIsVisible();
};

void FrameCodecTest::encodesTheShortestLength_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("0") << 0 << QByteArray("\x81\x00", 2);
    QTest::newRow("125") << 125 << QByteArray("\x81\x7d", 2);
    QTest::newRow("126") << 126 << QByteArray("\x81\x7e\x00\x7e", 4);
    QTest::newRow("65535") << 65535 << QByteArray("\x81\x7e\xff\xff", 4);
    QTest::newRow("65536") << 65536 << QByteArray("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10);
}

void FrameCodecTest::encodesTheShortestLength()
{
    QFETCH(int, size);
    QFETCH(QByteArray, head);
    const QByteArray payload(size, 'x');
    QCOMPARE(framecodec::encode(framecodec::Text, payload), head + payload);
    QCOMPARE(framecodec::encode(framecodec::Pong, {}), QByteArray("\x8a\x00", 2));
}

void FrameCodecTest::closeFrameCarriesCodeAndReason_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("body");
    const QByteArray umlauts = QByteArray("\xc3\xa4").repeated(70);
    QTest::newRow("plain") << 4001 << QByteArray("no") << QByteArray("\x0f\xa1no");
    QTest::newRow("no reason") << 1000 << QByteArray() << QByteArray("\x03\xe8");
    QTest::newRow("no status") << 1005 << QByteArray("x") << QByteArray();
    QTest::newRow("none") << 0 << QByteArray() << QByteArray();
    QTest::newRow("cut") << 1000 << QByteArray(200, 'r')
                         << QByteArray("\x03\xe8") + QByteArray(123, 'r');
    QTest::newRow("cut between characters")
        << 1000 << umlauts << QByteArray("\x03\xe8") + umlauts.left(122);
}

void FrameCodecTest::closeFrameCarriesCodeAndReason()
{
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, body);
    QCOMPARE(framecodec::closeFrame(static_cast<quint16>(code), reason),
             framecodec::encode(framecodec::Close, body));
}

void FrameCodecTest::validStreamIsDecodedHoweverItIsSplit_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QStringList>("events");
    using namespace framecodec;
    const QByteArray bom("\xef\xbb\xbf{}");
    const QByteArray euro("\xe2\x82\xac");
    const QByteArray long16(300, 'm');
    QTest::newRow("text") << frame(Fin | Text, "hello")
                          << QStringList{QStringLiteral("message [hello]")};
    QTest::newRow("empty text") << frame(Fin | Text, {})
                                << QStringList{QStringLiteral("message []")};
    QTest::newRow("bom is kept") << frame(Fin | Text, bom)
                                 << QStringList{QStringLiteral("message [%EF%BB%BF%7B%7D]")};
    QTest::newRow("binary is not text")
        << frame(Fin | Binary, "\xff\xfe") << QStringList{QStringLiteral("binary [%FF%FE]")};
    QTest::newRow("16 bit length")
        << frame(Fin | Text, long16)
        << QStringList{QStringLiteral("message [%1]").arg(QString(300, u'm'))};
    QTest::newRow("ping and pong")
        << frame(Fin | Ping, "p") + frame(Fin | Pong, {})
        << QStringList{QStringLiteral("ping [p]"), QStringLiteral("pong []")};
    QTest::newRow("125 byte ping")
        << frame(Fin | Ping, QByteArray(125, 'z'))
        << QStringList{QStringLiteral("ping [%1]").arg(QString(125, u'z'))};
    QTest::newRow("close") << frame(Fin | Close, closeBody(1000, "bye"))
                           << QStringList{QStringLiteral("close 1000 [bye]")};
    QTest::newRow("empty close") << frame(Fin | Close, {})
                                 << QStringList{QStringLiteral("close 1005 []")};
    QTest::newRow("fragments with a ping between")
        << frame(Text, "a") + frame(Continuation, {}) + frame(Fin | Ping, "x") +
               frame(Continuation, "b") + frame(Fin | Continuation, "c") + frame(Fin | Text, "d")
        << QStringList{QStringLiteral("ping [x]"),
                       QStringLiteral("message [abc]"),
                       QStringLiteral("message [d]")};
    QTest::newRow("character across fragments")
        << frame(Text, euro.left(1)) + frame(Continuation, euro.mid(1, 1)) +
               frame(Fin | Continuation, euro.mid(2))
        << QStringList{QStringLiteral("message [%E2%82%AC]")};
    QTest::newRow("empty fragments only")
        << frame(Text, {}) + frame(Continuation, {}) + frame(Fin | Continuation, {})
        << QStringList{QStringLiteral("message []")};
    QTest::newRow("fragmented binary") << frame(Binary, "\xc3") + frame(Fin | Continuation, "\x28")
                                       << QStringList{QStringLiteral("binary [%C3%28]")};
    QTest::newRow("close inside a message")
        << frame(Text, "a") + frame(Fin | Close, closeBody(4999))
        << QStringList{QStringLiteral("close 4999 []")};
}

void FrameCodecTest::validStreamIsDecodedHoweverItIsSplit()
{
    QFETCH(QByteArray, stream);
    QFETCH(QStringList, events);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        FrameDecoder decoder;
        QCOMPARE(decode(decoder, {stream.left(cut), stream.mid(cut)}), events);
    }
    FrameDecoder decoder;
    QCOMPARE(decode(decoder, bytewise(stream)), events);
    // Followed by another, so that nothing of the first is left behind.
    FrameDecoder again;
    if (events.last().startsWith(QStringLiteral("message")))
        QCOMPARE(decode(again, bytewise(stream + stream)), events + events);
}

void FrameCodecTest::truncatedStreamWaitsForMore()
{
    QFETCH(QByteArray, stream);
    QFETCH(QStringList, events);
    for (qsizetype cut = 0; cut < stream.size(); ++cut) {
        const QStringList seen = decodeAll(stream.left(cut));
        QVERIFY(seen.size() < events.size());
        QCOMPARE(seen, events.mid(0, seen.size()));
    }
}

void FrameCodecTest::violationIsRefused_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("code");
    using namespace framecodec;
    for (int rsv = 1; rsv <= 7; ++rsv)
        QTest::addRow("reserved bits %d", rsv)
            << frame(static_cast<quint8>(Fin | rsv << 4 | Text), "x") << 1002;
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("opcode %d", opcode) << frame(static_cast<quint8>(Fin | opcode), "x") << 1002;
    for (const int opcode : {8, 9, 10}) {
        QTest::addRow("fragmented control %d", opcode)
            << frame(static_cast<quint8>(opcode), "x") << 1002;
        QTest::addRow("long control %d", opcode)
            << frame(static_cast<quint8>(Fin | opcode), QByteArray(126, 'x')) << 1002;
    }
    QTest::newRow("unmasked") << encode(Text, "hello") << 1002;
    QTest::newRow("unmasked ping") << encode(Ping, "x") << 1002;
    QTest::newRow("unmasked and empty") << encode(Text, {}) << 1002;
    QTest::newRow("16 bit length for 125") << head(Fin | Text, 125, 2) << 1002;
    QTest::newRow("64 bit length for 65535") << head(Fin | Text, 65535, 8) << 1002;
    QTest::newRow("highest bit of the length") << head(Fin | Text, quint64{1} << 63, 8) << 1002;
    QTest::newRow("continuation first") << frame(Fin | Continuation, "x") << 1002;
    QTest::newRow("continuation first, not final") << frame(Continuation, "x") << 1002;
    QTest::newRow("continuation after the end")
        << frame(Text, "a") + frame(Fin | Continuation, "b") + frame(Fin | Continuation, "c")
        << 1002;
    QTest::newRow("text inside text") << frame(Text, "a") + frame(Fin | Text, "b") << 1002;
    QTest::newRow("binary inside text") << frame(Text, "a") + frame(Binary, "b") << 1002;
    QTest::newRow("close with one byte") << frame(Fin | Close, "\x03") << 1002;
    QTest::newRow("close reason not UTF-8") << frame(Fin | Close, closeBody(1000, "\xff")) << 1007;
    QTest::newRow("close reason cut in a character")
        << frame(Fin | Close, closeBody(1000, "\xe2\x82")) << 1007;
    QTest::newRow("text not UTF-8") << frame(Fin | Text, "a\xff") << 1007;
    QTest::newRow("text cut in a character") << frame(Fin | Text, "\xe2\x82") << 1007;
    QTest::newRow("fragments cut in a character")
        << frame(Text, "\xe2") + frame(Fin | Continuation, "\x82") << 1007;
}

void FrameCodecTest::violationIsRefused()
{
    QFETCH(QByteArray, stream);
    QFETCH(int, code);
    const QString refusal = QStringLiteral("refused %1").arg(code);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        FrameDecoder decoder;
        const QStringList events = decode(decoder, {stream.left(cut), stream.mid(cut)});
        QVERIFY(!events.isEmpty());
        QCOMPARE(events.last(), refusal);
    }
    FrameDecoder decoder;
    QCOMPARE(decode(decoder, bytewise(stream)).last(), refusal);
}

void FrameCodecTest::violationIsSeenAtItsFirstByte()
{
    QCOMPARE(decodeAll("\xc1"), QStringList{QStringLiteral("refused 1002")});
    QCOMPARE(decodeAll("\x83"), QStringList{QStringLiteral("refused 1002")});
    QCOMPARE(decodeAll("\x80"), QStringList{QStringLiteral("refused 1002")});
    QCOMPARE(decodeAll("\x81\x05"), QStringList{QStringLiteral("refused 1002")});
    QCOMPARE(decodeAll("\x89\xfe"), QStringList{QStringLiteral("refused 1002")});
}

void FrameCodecTest::closeCodesAreChecked_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isValid");
    for (const int code : {1000,
                           1001,
                           1002,
                           1003,
                           1007,
                           1008,
                           1009,
                           1010,
                           1011,
                           1012,
                           1013,
                           1014,
                           3000,
                           3999,
                           4000,
                           4999})
        QTest::addRow("%d", code) << code << true;
    for (const int code :
         {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 10000, 65535})
        QTest::addRow("%d", code) << code << false;
}

void FrameCodecTest::closeCodesAreChecked()
{
    QFETCH(int, code);
    QFETCH(bool, isValid);
    const QStringList events =
        decodeAll(frame(Fin | framecodec::Close, closeBody(static_cast<quint16>(code))));
    const QString expected =
        isValid ? QStringLiteral("close %1 []").arg(code) : QStringLiteral("refused 1002");
    QCOMPARE(events, QStringList{expected});
}

void FrameCodecTest::textIsCheckedAcrossFragments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("greek") << QByteArray("\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5") << true;
    QTest::newRow("four bytes") << QByteArray("a\xf0\x9f\x98\x80z") << true;
    QTest::newRow("surrogate") << QByteArray("ok\xed\xa0\x80") << false;
    QTest::newRow("overlong") << QByteArray("\xe0\x80\xaf") << false;
    QTest::newRow("too high") << QByteArray("\xf4\x90\x80\x80") << false;
}

void FrameCodecTest::textIsCheckedAcrossFragments()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    using namespace framecodec;
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        const QStringList events =
            decodeAll(frame(Text, text.left(cut)) + frame(Fin | Continuation, text.mid(cut)));
        const QString expected =
            isValid
                ? QStringLiteral("message [%1]").arg(QString::fromUtf8(text.toPercentEncoding()))
                : QStringLiteral("refused 1007");
        QCOMPARE(events, QStringList{expected});
    }
}

void FrameCodecTest::invalidTextIsRefusedBeforeItsFrameEnds()
{
    const QByteArray stream = frame(Fin | framecodec::Text, "valid \xf4\x90 and much more");
    FrameDecoder decoder;
    // Head, six valid bytes, F4, and the byte that cannot follow it.
    QCOMPARE(decode(decoder, {stream.left(6 + 7)}), QStringList());
    QCOMPARE(decode(decoder, {stream.mid(6 + 7, 1)}), QStringList{QStringLiteral("refused 1007")});
}

void FrameCodecTest::sizeIsCheckedOnTheAnnouncedLength_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("isAccepted");
    using namespace framecodec;
    QTest::newRow("exact") << frame(Fin | Text, QByteArray(200, 'x')) << true;
    QTest::newRow("one more") << head(Fin | Text, 201, 2) << false;
    QTest::newRow("huge") << head(Fin | Binary, (quint64{1} << 63) - 1, 8) << false;
    QTest::newRow("fragments exact")
        << frame(Text, QByteArray(150, 'x')) + frame(Fin | Continuation, QByteArray(50, 'y'))
        << true;
    QTest::newRow("fragments one more")
        << frame(Text, QByteArray(150, 'x')) + head(Fin | Continuation, 51, 0) << false;
    QTest::newRow("fragments huge")
        << frame(Text, QByteArray(150, 'x')) + head(Continuation, (quint64{1} << 63) - 1, 8)
        << false;
    QTest::newRow("control frames do not count")
        << frame(Text, QByteArray(200, 'x')) + frame(Fin | Ping, QByteArray(125, 'p')) +
               frame(Fin | Continuation, {})
        << true;
}

void FrameCodecTest::sizeIsCheckedOnTheAnnouncedLength()
{
    QFETCH(QByteArray, stream);
    QFETCH(bool, isAccepted);
    const QStringList events = decodeAll(stream, 200);
    QVERIFY(!events.isEmpty());
    if (isAccepted)
        QVERIFY(events.last().startsWith(QStringLiteral("message")));
    else
        QCOMPARE(events.last(), QStringLiteral("refused 1009"));
}

void FrameCodecTest::everyMaskPhaseIsUnmasked()
{
    QByteArray payload;
    for (int i = 0; i < 70'000; ++i)
        payload.append(static_cast<char>(i * 7 + i / 251));
    const QByteArray stream = frame(Fin | framecodec::Binary, payload);
    for (const qsizetype piece : {1, 2, 3, 5, 7, 8, 9, 1000, 65'536}) {
        FrameDecoder decoder;
        QByteArray scratch;
        QByteArray received;
        for (qsizetype pos = 0; pos < stream.size(); pos += piece) {
            QByteArrayView input =
                QByteArrayView(stream).sliced(pos, qMin(piece, stream.size() - pos));
            const FrameEvent event = decoder.next(input, scratch);
            QVERIFY(event.kind == FrameEvent::NeedsMore || event.kind == FrameEvent::BinaryMessage);
            received.append(event.payload);
        }
        QVERIFY(received == payload);
    }
}

void FrameCodecTest::nothingIsHeldBetweenMessages()
{
    QVERIFY(sizeof(FrameDecoder) <= 24);
    FrameDecoder decoder;
    QVERIFY(!decoder.isInsideFrame());
    QCOMPARE(decode(decoder, bytewise(frame(Fin | framecodec::Ping, "abc"))).size(), 1);
    QVERIFY(!decoder.isInsideFrame());
}

void FrameCodecTest::frameProgressIsVisible()
{
    FrameDecoder decoder;
    const QByteArray first = frame(framecodec::Text, "abc");
    decode(decoder, {first.left(1)});
    QVERIFY(decoder.isInsideFrame());
    QCOMPARE(decoder.frameCount(), 0U);
    decode(decoder, {first.mid(1, 7)});
    QVERIFY(decoder.isInsideFrame());
    decode(decoder, {first.mid(8)});
    QVERIFY(!decoder.isInsideFrame()); // between two fragments
    QCOMPARE(decoder.frameCount(), 1U);
    decode(decoder, {frame(Fin | framecodec::Continuation, "d") + first.left(2)});
    QVERIFY(decoder.isInsideFrame());
    QCOMPARE(decoder.frameCount(), 2U);
}

QTEST_GUILESS_MAIN(FrameCodecTest)
#include "tst_framecodec.moc"
