// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of the parts that need no server.
#include "tests/load/base.h"
#include "tests/load/json.h"
#include "tests/load/payload.h"
#include "tests/load/session.h"
#include "tests/load/wire.h"

#include <iostream>

using namespace load;

namespace {

int failures = 0;

void check(bool condition, const char *what)
{
    if (condition)
        return;
    ++failures;
    std::cerr << "unittest: FAILED: " << what << '\n';
}

std::string decoded(std::string_view raw)
{
    std::string out;
    return appendDecoded(out, raw) ? out : "(malformed)";
}

bool isObject(std::string_view text)
{
    return forEachMember(text, [](std::string_view, const JsonValue &) { return true; });
}

void testJson()
{
    check(decoded(R"("a\"b\\c\/\n\u00e9\ud83d\ude00")") == "a\"b\\c/\n\xC3\xA9\xF0\x9F\x98\x80",
          "escapes");
    check(decoded(R"("\ud83d")") == "(malformed)", "lone surrogate");
    check(decoded(R"("\x")") == "(malformed)", "unknown escape");
    check(isObject(" { \"a\" : [1,-2.5e3,{\"b\":null}] ,\n\"c\":true } "), "spacing");
    check(!isObject(R"({"a":1)"), "unterminated");
    check(!isObject(R"({"a":1}x)"), "text after the object");
    check(!isObject(R"({"a":01x})"), "bad number");
    check(!isObject("{\"a\":\"\n\"}"), "control character in a string");
    std::string quoted;
    appendQuoted(quoted, "a\"\\\n\x01");
    check(quoted == R"("a\"\\\n\u0001")", "quoting");
}

void testDigests()
{
    check(md5Hex("abc") == "900150983cd24fb0d6963f7d28e17f72", "MD5");
    HmacSha256 hmac("key");
    for (int i = 0; i < 2; ++i)
        check(hmac.hex("The quick brown fox jumps over the lazy dog") ==
                  "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
              "HMAC-SHA256");
    check(websocketAccept("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
          "accept key");
}

struct Messages
{
    std::vector<std::string> list;
    bool ok = true;
};

// Feeds the bytes in pieces of the given size.
Messages readAll(std::string bytes, size_t piece, MessageReader::Sender sender)
{
    Messages result;
    MessageReader reader(sender);
    for (size_t at = 0; at < bytes.size() && result.ok; at += piece) {
        std::string part = bytes.substr(at, piece);
        result.ok = reader.consume(part.data(), part.size(), [&](Opcode, std::string_view text) {
            result.list.emplace_back(text);
            return true;
        });
    }
    return result;
}

void testFrames()
{
    const std::string medium(300, 'm');
    const std::string large(70000, 'l');
    for (const uint32_t mask : {0U, 0x12345678U}) {
        std::string bytes;
        appendFrame(bytes, Opcode::Text, "short", mask);
        appendFrame(bytes, Opcode::Text, medium, mask);
        appendFrame(bytes, Opcode::Text, "frag", mask, false);
        appendFrame(bytes, Opcode::Ping, "ping", mask);
        appendFrame(bytes, Opcode::Continuation, "ment", mask);
        appendFrame(bytes, Opcode::Text, large, mask);
        const auto sender = mask ? MessageReader::Sender::Client : MessageReader::Sender::Server;
        for (const size_t piece : {size_t{1}, size_t{7}, size_t{4096}, bytes.size()}) {
            const Messages read = readAll(bytes, piece, sender);
            check(read.ok &&
                      read.list ==
                          std::vector<std::string>{"short", medium, "ping", "fragment", large},
                  "frames in pieces");
        }
        const auto other = mask ? MessageReader::Sender::Server : MessageReader::Sender::Client;
        check(!readAll(bytes, bytes.size(), other).ok, "wrong masking refused");
    }
    std::string stray;
    appendFrame(stray, Opcode::Continuation, "x");
    check(!readAll(stray, 1, MessageReader::Sender::Server).ok, "stray continuation refused");
    check(!readAll(std::string("\xC1\x00", 2), 2, MessageReader::Sender::Server).ok,
          "reserved bit refused");
}

void testHttp()
{
    using Status = HttpResponseReader::Status;
    HttpResponseReader reader;
    check(reader.feed("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{") == Status::NeedMore,
          "body cut");
    check(reader.feed("}") == Status::Complete && reader.code() == 200 && reader.keepAlive(),
          "Content-Length");
    reader.reset();
    check(
        reader.feed("HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n") ==
                Status::Complete &&
            reader.body() == "abc" && reader.code() == 404,
        "chunked");
    reader.reset();
    check(reader.feed("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nxyz") == Status::NeedMore &&
              reader.endOfStream() == Status::Complete && reader.body() == "xyz" &&
              !reader.keepAlive(),
          "until the end of the stream");
}

void testTracker()
{
    using Result = SequenceTracker::Result;
    SequenceTracker tracker;
    tracker.start(0);
    check(tracker.receive(0) == Result::InOrder, "in order");
    check(tracker.receive(5) == Result::AfterGap && tracker.missing(6) == 4, "gap");
    check(tracker.receive(3) == Result::Late && tracker.missing(6) == 3, "hole filled");
    check(tracker.receive(3) == Result::Duplicate, "duplicate of a late one");
    check(tracker.receive(5) == Result::Duplicate, "duplicate");
    check(tracker.receive(1) == Result::Late && tracker.receive(2) == Result::Late &&
              tracker.receive(4) == Result::Late && tracker.missing(6) == 0,
          "all holes filled");
    check(tracker.missing(10) == 4, "missing at the end");
    tracker.start(100);
    check(tracker.receive(99) == Result::BeforeStart && tracker.missing(100) == 0, "before start");
}

void testPayload()
{
    for (const bool mixed : {false, true}) {
        const PayloadCodec codec(500, mixed, 42);
        const BenchMessage sent{7, 123456, 99, 1234567890123};
        std::string json;
        codec.appendData(json, sent);
        check(mixed || json.size() == 500, "size of the data");
        BenchMessage got;
        got.channel = 7;
        check(!codec.verify(json, got) && got.sequence == 123456 && got.channelSequence == 99 &&
                  got.sentNs == 1234567890123,
              "round trip");
        got.channel = 8;
        check(codec.verify(json, got), "other channel refused");
        got.channel = 7;
        check(PayloadCodec(500, mixed, 43).verify(json, got), "other run refused");
        for (size_t i = 0; i < json.size(); ++i) {
            std::string broken = json;
            broken[i] = broken[i] == '1' ? '2' : '1';
            check(codec.verify(broken, got), "altered byte refused");
        }
    }
}

void testHistogram()
{
    Histogram histogram;
    for (int64_t i = 1; i <= 100000; ++i)
        histogram.record(i);
    const auto near = [&](double q, double wanted) {
        const auto got = static_cast<double>(histogram.quantile(q));
        return got >= wanted && got <= wanted * 1.008;
    };
    check(near(0.5, 50000) && near(0.99, 99000) && near(0.999, 99900), "quantiles");
    check(histogram.max() == 100000 && histogram.quantile(1) == 100000, "maximum");
}

} // namespace

int main()
{
    testJson();
    testDigests();
    testFrames();
    testHttp();
    testTracker();
    testPayload();
    testHistogram();
    if (failures == 0)
        std::cout << "unittest: passed\n";
    return failures == 0 ? 0 : 1;
}
