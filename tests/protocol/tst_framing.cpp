// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the Autobahn suite asks of frames, in its sections 2 to 5 and 7 and by its numbers: pings,
// reserved bits and opcodes, fragments, closing. RFC 6455 §5 and §7.
#include "tests/protocol/framingcase.h"
#include "tests/support/epollmain.h"

using namespace server;

namespace {

constexpr int Refused = 1002;
const QByteArray Hello = "Hello, world!";
const QByteArray Longest(125, '*');

void row(const QByteArray &name, const FramingCase &frames)
{
    QTest::newRow(name.constData()) << frames;
}

FramingCase answered(QByteArrayList frames, QByteArray answer, int pieces = FramingCase::Together)
{
    FramingCase played;
    played.frames = std::move(frames);
    played.answer = std::move(answer);
    played.pieces = pieces;
    return played;
}

FramingCase refused(QByteArrayList frames,
                    QByteArray answer = {},
                    int pieces = FramingCase::Together,
                    int code = Refused)
{
    FramingCase played = answered(std::move(frames), std::move(answer), pieces);
    played.code = code;
    return played;
}

// The client closes with this body, then sends the frames that follow.
FramingCase closed(const QByteArray &body, const QByteArray &answer, const QByteArrayList &after)
{
    FramingCase played = answered(QByteArrayList{closing(body)} + after, answer);
    played.isClosing = true;
    return played;
}

} // namespace

class FramingTest : public QObject
{
    Q_OBJECT

private slots:
    void pings_data();
    void pings() { check(); }
    void reservedBits_data();
    void reservedBits() { check(); }
    void reservedOpcodes_data();
    void reservedOpcodes() { check(); }
    void fragmentsAndControlFrames_data();
    void fragmentsAndControlFrames() { check(); }
    void continuations_data();
    void continuations() { check(); }
    void closingHandshake_data();
    void closingHandshake() { check(); }
    void closeCodes_data();
    void closeCodes() { check(); }
    void lengths_data();
    void lengths() { check(); }

private:
    static void check()
    {
        QFETCH(FramingCase, frames);
        const QByteArray difference = play(frames);
        QVERIFY2(difference.isEmpty(), difference.constData());
    }
};

void FramingTest::pings_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray bytes = QByteArray::fromHex("00fffefdfcfb00ff");
    row("2.1 no payload", answered({ping()}, ponged()));
    row("2.2 text", answered({ping(Hello)}, ponged(Hello)));
    row("2.3 bytes", answered({ping(bytes)}, ponged(bytes)));
    row("2.4 125 bytes", answered({ping(Longest)}, ponged(Longest)));
    row("2.5 126 bytes", refused({ping(Longest + '*')}));
    row("2.6 125 bytes, bytewise",
        answered({ping(Longest)}, ponged(Longest), FramingCase::Bytewise));
    row("2.7 unsolicited pong", answered({pong()}, {}));
    row("2.8 unsolicited pong with payload", answered({pong("unsolicited")}, {}));
    row("2.9 unsolicited pong, then a ping",
        answered({pong("unsolicited"), ping(Hello)}, ponged(Hello)));
    QByteArrayList pings;
    QByteArray pongs;
    for (int i = 0; i < 10; ++i) {
        pings.append(ping("payload-" + QByteArray::number(i)));
        pongs += ponged("payload-" + QByteArray::number(i));
    }
    row("2.10 ten pings", answered(pings, pongs));
    row("2.11 ten pings, bytewise", answered(pings, pongs, FramingCase::Bytewise));
}

void FramingTest::reservedBits_data()
{
    QTest::addColumn<FramingCase>("frames");
    const auto reserved = [](int bits, int opcode, const QByteArray &payload = Hello) {
        return clientFrame(bits << 4 | opcode, payload);
    };
    const QByteArray first = echoed(Hello);
    row("3.1", refused({reserved(1, framecodec::Text)}));
    row("3.2", refused({text(Hello), reserved(2, framecodec::Text), ping()}, first));
    row("3.3",
        refused(
            {text(Hello), reserved(3, framecodec::Text), ping()}, first, FramingCase::Framewise));
    row("3.4",
        refused(
            {text(Hello), reserved(4, framecodec::Text), ping()}, first, FramingCase::Bytewise));
    row("3.5", refused({reserved(5, framecodec::Binary, QByteArray::fromHex("00fffe"))}));
    row("3.6", refused({reserved(6, framecodec::Ping)}));
    row("3.7", refused({reserved(7, framecodec::Close, closeBody(1000))}));
    row("3 in a continuation",
        refused({text(Hello, false), reserved(4, framecodec::Continuation)}));
}

void FramingTest::reservedOpcodes_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray first = echoed(Hello);
    for (const auto &[section, lowest] : {std::pair(1, 3), std::pair(2, 11)}) {
        const auto named = [section = section](int number) {
            return "4." + QByteArray::number(section) + '.' + QByteArray::number(number);
        };
        row(named(1), refused({clientFrame(lowest, {})}));
        row(named(2), refused({clientFrame(lowest + 1, "reserved")}));
        row(named(3), refused({text(Hello), clientFrame(lowest + 2, {}), ping()}, first));
        row(named(4), refused({text(Hello), clientFrame(lowest + 3, Hello), ping()}, first));
        row(named(5),
            refused({text(Hello), clientFrame(lowest + 4, Hello), ping()},
                    first,
                    FramingCase::Bytewise));
    }
}

void FramingTest::fragmentsAndControlFrames_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray a = "fragment1";
    const QByteArray b = "fragment2";
    const QByteArrayList two = {text(a, false), more(b)};
    const QByteArrayList between = {text(a, false), ping(Hello), more(b)};
    row("5.1 ping in fragments", refused({clientFrame(framecodec::Ping, a, false), more(b)}));
    row("5.2 pong in fragments", refused({clientFrame(framecodec::Pong, a, false), more(b)}));
    const QByteArray ponging = ponged(Hello) + echoed(a + b);
    int number = 3;
    for (const int pieces :
         {FramingCase::Together, FramingCase::Framewise, FramingCase::Bytewise}) {
        row("5." + QByteArray::number(number), answered(two, echoed(a + b), pieces));
        row("5." + QByteArray::number(number + 3), answered(between, ponging, pieces));
        ++number;
    }
    const QByteArrayList five = {text("1", false),
                                 more("2", false),
                                 ping("ping 1"),
                                 more("3", false),
                                 more("4", false),
                                 ping("ping 2"),
                                 more("5")};
    const QByteArray all = ponged("ping 1") + ponged("ping 2") + echoed("12345");
    row("5.19", answered(five, all));
    row("5.20 framewise", answered(five, all, FramingCase::Framewise));
    row("5.20 bytewise", answered(five, all, FramingCase::Bytewise));
}

void FramingTest::continuations_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray a = "fragment1";
    const QByteArray b = "fragment2";
    int number = 9;
    for (const bool isFinal : {true, false}) {
        for (const int pieces :
             {FramingCase::Together, FramingCase::Framewise, FramingCase::Bytewise}) {
            row("5." + QByteArray::number(number++),
                refused({more("nothing to go on with", isFinal), text(Hello)}, {}, pieces));
        }
    }
    row("5.15",
        refused({text(a, false), more(b), more("again", false), text(Hello)}, echoed(a + b)));
    const QByteArrayList twice = {text(a, false), more(b)};
    row("5.16", refused(QByteArrayList{more("first", false)} + twice + twice));
    row("5.17", refused(QByteArrayList{more("first", true)} + twice + twice));
    row("5.18", refused({text(a, false), text(b)}));
    row("5 binary inside a text", refused({text(a, false), binary(b)}));
    row("5 continuation after a message", refused({text(Hello), more(b)}, echoed(Hello)));
}

void FramingTest::closingHandshake_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray normal = closeBody(1000);
    const QByteArray done = framecodec::closeFrame(1000, {});
    const QByteArray longReason(123, '*');
    row("7.1.1 close", answered({text(Hello)}, echoed(Hello)));
    row("7.1.2 a second close", closed(normal, done, {closing(normal)}));
    row("7.1.3 ping after close", closed(normal, done, {ping()}));
    row("7.1.4 text after close", closed(normal, done, {text(Hello)}));
    FramingCase unfinished =
        answered({text("fragment1", false), closing(normal), more("fragment2")}, done);
    unfinished.isClosing = true;
    row("7.1.5 the rest of a message after close", unfinished);
    const QByteArray big(256 * 1024, '*');
    FramingCase behindBig = answered({text(big), closing(normal), ping()}, echoed(big) + done);
    behindBig.isClosing = true;
    row("7.1.6 close behind 256 KiB", behindBig);
    row("7 garbage after close", closed(normal, done, {QByteArray(1000, '\xff')}));
    row("7.3.1 empty", closed({}, done, {}));
    row("7.3.2 half a code", refused({closing("\x03")}));
    row("7.3.3 code", closed(normal, done, {}));
    row("7.3.4 reason", closed(closeBody(1000, Hello), framecodec::closeFrame(1000, Hello), {}));
    row("7.3.5 longest reason",
        closed(closeBody(1000, longReason), framecodec::closeFrame(1000, longReason), {}));
    row("7.3.6 too long a reason", refused({closing(closeBody(1000, longReason + '*'))}));
    const QByteArray greek = "\u03ba\u1f79\u03c3\u03bc\u03b5";
    row("7.5 reason beyond ASCII",
        closed(closeBody(1000, greek), framecodec::closeFrame(1000, greek), {}));
    row("7.5.1 reason is not UTF-8",
        refused({closing(closeBody(1000, greek + "\xed\xa0\x80" + "edited"))},
                {},
                FramingCase::Together,
                1007));
    row("7.5 reason ends inside a character",
        refused({closing(closeBody(1000, greek.chopped(1)))}, {}, FramingCase::Together, 1007));
}

void FramingTest::closeCodes_data()
{
    QTest::addColumn<FramingCase>("frames");
    int number = 0;
    // 1012 to 1014 have been registered since the RFC.
    for (const quint16 code : {1000,
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
                               4999}) {
        row("7.7." + QByteArray::number(++number) + ' ' + QByteArray::number(code),
            closed(closeBody(code), framecodec::closeFrame(code, {}), {}));
    }
    number = 0;
    for (const quint16 code : {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999}) {
        row("7.9." + QByteArray::number(++number) + ' ' + QByteArray::number(code),
            refused({closing(closeBody(code))}));
    }
    number = 0;
    for (const quint16 code : {5000, 65535}) {
        row("7.13." + QByteArray::number(++number) + ' ' + QByteArray::number(code),
            refused({closing(closeBody(code))}));
    }
}

// RFC 6455 §5.2: the shortest form, no highest bit, always masked.
void FramingTest::lengths_data()
{
    QTest::addColumn<FramingCase>("frames");
    const QByteArray mask(4, '\0');
    row("unmasked", refused({text(Hello), echoed(Hello)}, echoed(Hello)));
    row("unmasked ping", refused({ponged()}));
    row("125 bytes in 16 bits",
        refused({QByteArray::fromHex("81fe007d") + mask + QByteArray(125, 'x')}));
    row("65535 bytes in 64 bits",
        refused({QByteArray::fromHex("81ff000000000000ffff") + mask + QByteArray(65535, 'x')}));
    row("highest bit", refused({QByteArray::fromHex("81ff8000000000000000") + mask}));
    row("ping of 16 bits", refused({QByteArray::fromHex("89fe007d") + mask}));
}

BELFRY_EPOLL_MAIN(FramingTest)
#include "tst_framing.moc"
