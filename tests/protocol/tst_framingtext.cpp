// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the Autobahn suite asks of text, in its section 6 and by its numbers: valid UTF-8 comes
// back however it is cut, anything else is refused with 1007 as soon as it cannot become valid.
// RFC 3629, RFC 6455 §8.1.
#include "tests/protocol/framingcase.h"
#include "tests/support/epollmain.h"

using namespace server;

namespace {

constexpr int InvalidText = 1007;
// Two, three and four bytes.
const QByteArray Mixed = "Hello-\u00b5@\u00df\u00f6\u20ac\u0416 \u6c34\U0001D11E!";
const QByteArray Greek = "\u03ba\u1f79\u03c3\u03bc\u03b5";
// A surrogate behind valid text.
const QByteArray Broken = Greek + "\xed\xa0\x80" + "edited";

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class FramingTextTest : public QObject
{
    Q_OBJECT

private slots:
    void validText_data();
    void validText();
    void invalidText_data();
    void invalidText();
    void fragmentsOfMixedText_data();
    void fragmentsOfMixedText();
    void validTextMayBeCutAnywhere_data();
    void validTextMayBeCutAnywhere();
    void invalidTextIsRefusedWhereverItIsCut();
    void invalidTextIsRefusedBeforeItsEnd_data();
    void invalidTextIsRefusedBeforeItsEnd();
    void prefixesEndInsideOrBetweenCharacters();
    void bytesNeedNotBeText();

private:
    static QByteArray outcome(const QByteArrayList &frames,
                              const QByteArray &answer,
                              int code = 0,
                              int pieces = FramingCase::Together);
};

QByteArray FramingTextTest::outcome(const QByteArrayList &frames,
                                    const QByteArray &answer,
                                    int code,
                                    int pieces)
{
    FramingCase played;
    played.frames = frames;
    played.answer = answer;
    played.code = code;
    played.pieces = pieces;
    return play(played);
}

void FramingTextTest::validText_data()
{
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const QByteArray &name, const QByteArray &payload) {
        QTest::newRow(name.constData()) << payload;
    };
    row("6.2.1", Mixed);
    row("6.5.1", Greek);
    row("6.7.1 first of 1 byte", QByteArray(1, '\0'));
    row("6.7.2 first of 2 bytes", hex("c280"));
    row("6.7.3 first of 3 bytes", hex("e0a080"));
    row("6.7.4 first of 4 bytes", hex("f0908080"));
    row("6.9.1 last of 1 byte", hex("7f"));
    row("6.9.2 last of 2 bytes", hex("dfbf"));
    row("6.9.3 last of 3 bytes", hex("efbfbf"));
    row("6.9.4 last of all", hex("f48fbfbf"));
    row("6.11.1 before the surrogates", hex("ed9fbf"));
    row("6.11.2 behind the surrogates", hex("ee8080"));
    row("6.11.3 replacement character", hex("efbfbd"));
    row("6.11.4 last plane", hex("f48fbfbf"));
    // The last two code points of every plane are no characters, and valid.
    int number = 0;
    for (char32_t plane = 0; plane <= 16; ++plane) {
        for (const char32_t point : {plane << 16 | 0xFFFEU, plane << 16 | 0xFFFFU})
            row("6.22." + QByteArray::number(++number), QString::fromUcs4(&point, 1).toUtf8());
    }
    number = 0;
    for (char32_t point = 0xFFF9; point <= 0xFFFF; ++point)
        row("6.23." + QByteArray::number(++number), QString::fromUcs4(&point, 1).toUtf8());
    row("long, cut between two reads", QByteArray("x\U0001D11E\u20ac").repeated(20'000));
}

void FramingTextTest::validText()
{
    QFETCH(QByteArray, payload);
    for (const int pieces : {FramingCase::Together, FramingCase::Bytewise}) {
        if (pieces == FramingCase::Bytewise && payload.size() > 1000)
            continue;
        const QByteArray difference = outcome({text(payload)}, echoed(payload), 0, pieces);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }
}

void FramingTextTest::invalidText_data()
{
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const QByteArray &name, const QByteArray &payload) {
        QTest::newRow(name.constData()) << payload;
    };
    const auto rows = [&](const QByteArray &section,
                          const QByteArray &what,
                          std::initializer_list<const char *> list) {
        int number = 0;
        for (const char *digits : list)
            row(section + '.' + QByteArray::number(++number) + ' ' + what, hex(digits));
    };
    row("6.3.1", Broken);
    rows("6.8", "forms of 5 and 6 bytes", {"f888808080", "fc8480808080"});
    rows("6.10", "beyond the last", {"f7bfbfbf", "fbbfbfbfbf", "fdbfbfbfbfbf"});
    row("6.11.5 first beyond the last", hex("f4908080"));
    rows("6.12",
         "continuation bytes alone",
         {"80", "bf", "80bf", "80bf80", "80bf80bf", "80bf80bf80", "80bf80bf80bf"});
    QByteArray continuations;
    for (int byte = 0x80; byte <= 0xBF; ++byte)
        continuations.append(static_cast<char>(byte));
    row("6.12.8 all of them", continuations);
    for (int lead = 0xC0; lead <= 0xFF; ++lead) {
        const QByteArray byte(1, static_cast<char>(lead));
        row("6.13 start alone " + byte.toHex(), byte + ' ');
    }
    rows("6.14",
         "last byte missing",
         {"c0",
          "e080",
          "f08080",
          "f8808080",
          "fc80808080",
          "df",
          "efbf",
          "f7bfbf",
          "fbbfbfbf",
          "fdbfbfbfbf",
          "c2",
          "e282",
          "f09f94"});
    row("6.15 many of them", hex("c0e080f08080f8808080fc80808080dfefbff7bfbffbbfbfbffdbfbfbfbf"));
    rows("6.16", "impossible bytes", {"fe", "ff", "fefeffff"});
    rows("6.17", "slash too long", {"c0af", "e080af", "f08080af", "f8808080af", "fc80808080af"});
    rows("6.18",
         "too long to the last",
         {"c1bf", "e09fbf", "f08fbfbf", "f887bfbfbf", "fc83bfbfbfbf"});
    rows("6.19", "zero too long", {"c080", "e08080", "f0808080", "f880808080", "fc8080808080"});
    rows("6.20",
         "surrogates",
         {"eda080", "edadbf", "edae80", "edafbf", "edb080", "edbe80", "edbfbf"});
    rows("6.21",
         "pairs of surrogates",
         {"eda080edb080",
          "eda080edbfbf",
          "edadbfedb080",
          "edadbfedbfbf",
          "edae80edb080",
          "edae80edbfbf",
          "edafbfedb080",
          "edafbfedbfbf"});
    row("behind 20,000 valid bytes", QByteArray(20'000, 'x') + "\xff");
}

void FramingTextTest::invalidText()
{
    QFETCH(QByteArray, payload);
    QByteArray difference = outcome({text(payload)}, {}, InvalidText);
    QVERIFY2(difference.isEmpty(), difference.constData());
    difference = outcome({text("valid"), text("a" + payload + "z")}, echoed("valid"), InvalidText);
    QVERIFY2(difference.isEmpty(), difference.constData());
    if (payload.size() > 1000)
        return;
    difference = outcome(fragments(framecodec::Text, payload, 1), {}, InvalidText);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void FramingTextTest::fragmentsOfMixedText_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QByteArray>("answer");
    const qsizetype boundary = Mixed.indexOf("\u00f6");
    QTest::newRow("6.1.1") << QByteArrayList{text({})} << echoed({});
    QTest::newRow("6.1.2") << QByteArrayList{text({}, false), more({}, false), more({})}
                           << echoed({});
    QTest::newRow("6.1.3") << QByteArrayList{text({}, false), more("middle", false), more({})}
                           << echoed("middle");
    QTest::newRow("6.2.2") << QByteArrayList{text(Mixed.first(boundary), false),
                                             more(Mixed.sliced(boundary))}
                           << echoed(Mixed);
    QTest::newRow("6.2.3") << fragments(framecodec::Text, Mixed, 1) << echoed(Mixed);
    QTest::newRow("6.2.4") << fragments(framecodec::Text, Greek, 1) << echoed(Greek);
    QTest::newRow("6.2 pings inside a character")
        << QByteArrayList{text("\xf0\x9f", false), ping("\xff"), more("\x94\x94")}
        << ponged("\xff") + echoed("\U0001F514");
}

void FramingTextTest::fragmentsOfMixedText()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QByteArray, answer);
    for (const int pieces :
         {FramingCase::Together, FramingCase::Framewise, FramingCase::Bytewise}) {
        const QByteArray difference = outcome(frames, answer, 0, pieces);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }
}

void FramingTextTest::validTextMayBeCutAnywhere_data()
{
    QTest::addColumn<bool>("isFragmented");
    QTest::newRow("in fragments") << true;
    QTest::newRow("in segments") << false;
}

void FramingTextTest::validTextMayBeCutAnywhere()
{
    QFETCH(bool, isFragmented);
    const QByteArray frame = text(Mixed);
    const qsizetype size = isFragmented ? Mixed.size() : frame.size();
    for (qsizetype at = 0; at <= size; ++at) {
        const QByteArrayList frames =
            isFragmented ? QByteArrayList{text(Mixed.first(at), false), more(Mixed.sliced(at))}
                         : QByteArrayList{frame.first(at), frame.sliced(at)};
        const QByteArray difference = outcome(frames, echoed(Mixed), 0, FramingCase::Framewise);
        QVERIFY2(difference.isEmpty(), (QByteArray::number(at) + ": " + difference).constData());
    }
}

// 6.3.2, and with every other cut.
void FramingTextTest::invalidTextIsRefusedWhereverItIsCut()
{
    for (qsizetype at = 0; at <= Broken.size(); ++at) {
        QByteArray difference =
            outcome({text(Broken.first(at), false), more(Broken.sliced(at))}, {}, InvalidText);
        QVERIFY2(difference.isEmpty(), (QByteArray::number(at) + ": " + difference).constData());
        const QByteArray frame = text(Broken);
        const qsizetype behindHead = frame.size() - Broken.size() + at;
        difference = outcome({frame.first(behindHead), frame.sliced(behindHead)},
                             {},
                             InvalidText,
                             FramingCase::Framewise);
        QVERIFY2(difference.isEmpty(), (QByteArray::number(at) + ": " + difference).constData());
    }
}

void FramingTextTest::invalidTextIsRefusedBeforeItsEnd_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    const QByteArray beyond = Greek + hex("f490");
    const auto unfinished = [](const QByteArray &payload, qsizetype announced) {
        const QByteArray whole = text(payload + QByteArray(announced - payload.size(), 'x'));
        return whole.first(whole.size() - announced + payload.size());
    };
    // The message goes on in fragments that never come.
    QTest::newRow("6.4.1") << QByteArrayList{text(Greek, false), more(hex("f4908080"), false)};
    QTest::newRow("6.4.2") << QByteArrayList{text(Greek + hex("f4"), false),
                                             more(hex("90"), false)};
    // The frame goes on in bytes that never come.
    QTest::newRow("6.4.3") << QByteArrayList{unfinished(Greek + hex("f4908080"), 60)};
    QTest::newRow("6.4.4") << QByteArrayList{unfinished(beyond, 60)};
    QTest::newRow("6.4 first byte of a long frame") << QByteArrayList{unfinished("\xff", 60'000)};
    QTest::newRow("6.4 first fragment") << QByteArrayList{text("\x80", false)};
}

void FramingTextTest::invalidTextIsRefusedBeforeItsEnd()
{
    QFETCH(QByteArrayList, frames);
    for (const int pieces :
         {FramingCase::Together, FramingCase::Framewise, FramingCase::Bytewise}) {
        const QByteArray difference = outcome(frames, {}, InvalidText, pieces);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }
}

// 6.6: a text that ends inside a character is not valid, in whatever frames.
void FramingTextTest::prefixesEndInsideOrBetweenCharacters()
{
    for (qsizetype size = 1; size <= Greek.size(); ++size) {
        const QByteArray payload = Greek.first(size);
        const bool isWhole = QString::fromUtf8(payload).toUtf8() == payload;
        const QByteArray answer = isWhole ? echoed(payload) : QByteArray();
        for (const QByteArrayList &frames :
             {QByteArrayList{text(payload)}, QByteArrayList{text(payload, false), more({})}}) {
            const QByteArray difference = outcome(frames, answer, isWhole ? 0 : InvalidText);
            QVERIFY2(difference.isEmpty(),
                     (QByteArray::number(size) + ": " + difference).constData());
        }
    }
}

void FramingTextTest::bytesNeedNotBeText()
{
    FramingCase played;
    played.frames =
        QByteArrayList{binary("\xff\xfe"), text("text")} + fragments(framecodec::Binary, Broken, 1);
    played.answer = echoed("\xff\xfe", framecodec::Binary) + echoed("text") +
                    echoed(Broken, framecodec::Binary);
    const QByteArray difference = play(played);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

BELFRY_EPOLL_MAIN(FramingTextTest)
#include "tst_framingtext.moc"
