// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/payload.h"

#include "tests/load/json.h"

#include <charconv>

namespace load {

namespace {

constexpr std::string_view kTail = "\"}";
constexpr size_t kPadOffsets = 1024;
constexpr std::string_view kMixedUnit = "a\"b\\c/d\n<é>&'€ \U0001F600;";

uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
    hash *= 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 33);
}

std::string hex8(uint32_t value)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(8, '0');
    for (int i = 7; i >= 0; --i, value >>= 4)
        text[static_cast<size_t>(i)] = kDigits[value & 15];
    return text;
}

std::string asciiNoise(size_t size)
{
    static constexpr std::string_view kAlphabet =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:-_+";
    std::string text(size, ' ');
    uint64_t state = 12345;
    for (char &c : text) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        c = kAlphabet[(state >> 33) % kAlphabet.size()];
    }
    return text;
}

} // namespace

PayloadCodec::PayloadCodec(size_t dataBytes, bool mixedPad, uint64_t nonce)
    : m_dataBytes(dataBytes)
    , m_mixed(mixedPad)
    , m_nonce(nonce)
    , m_padSource(mixedPad ? std::string() : asciiNoise(dataBytes + kPadOffsets))
{}

uint32_t PayloadCodec::checksum(const BenchMessage &message) const
{
    uint64_t hash = mix(m_nonce, message.channel);
    hash = mix(hash, message.sequence);
    hash = mix(hash, message.channelSequence);
    hash = mix(hash, static_cast<uint64_t>(message.sentNs));
    return static_cast<uint32_t>(hash ^ (hash >> 32));
}

std::string PayloadCodec::head(const BenchMessage &message) const
{
    std::string text = "{\"seq\":" + std::to_string(message.sequence);
    text += ",\"n\":" + std::to_string(message.channelSequence);
    text += ",\"ts\":" + std::to_string(message.sentNs);
    text += ",\"sum\":\"" + hex8(checksum(message)) + "\",\"pad\":\"";
    return text;
}

size_t PayloadCodec::padSize(size_t headSize) const
{
    const size_t fixed = headSize + kTail.size();
    return m_dataBytes > fixed ? m_dataBytes - fixed : 0;
}

std::string_view PayloadCodec::pad(uint64_t sequence, size_t size, std::string &scratch) const
{
    if (!m_mixed)
        return std::string_view(m_padSource).substr(sequence * 7 % kPadOffsets, size);
    scratch.clear();
    while (scratch.size() + kMixedUnit.size() <= size)
        scratch += kMixedUnit;
    scratch.append(size - scratch.size(), 'x');
    return scratch;
}

void PayloadCodec::appendData(std::string &out, const BenchMessage &message) const
{
    const std::string start = head(message);
    std::string scratch;
    const std::string_view text = pad(message.sequence, padSize(start.size()), scratch);
    out.append(start, 0, start.size() - 1);
    appendQuoted(out, text);
    out += '}';
}

const char *PayloadCodec::verify(std::string_view dataJson, BenchMessage &message) const
{
    std::string_view sum;
    std::string_view rawPad;
    unsigned found = 0;
    const auto number = [](const JsonValue &value, auto &target) {
        const auto parsed = jsonInteger<std::decay_t<decltype(target)>>(value);
        if (parsed)
            target = *parsed;
        return parsed.has_value();
    };
    const bool valid = forEachMember(dataJson, [&](std::string_view key, const JsonValue &value) {
        ++found;
        if (key == "seq")
            return number(value, message.sequence);
        if (key == "n")
            return number(value, message.channelSequence);
        if (key == "ts")
            return number(value, message.sentNs);
        if (key != "sum" && key != "pad")
            return false;
        (key == "sum" ? sum : rawPad) = value.raw;
        return value.type == JsonType::String;
    });
    if (!valid || found != 5)
        return "data is not the JSON object that was published";

    std::string scratch;
    const auto sumText = decodedView(sum, scratch);
    if (!sumText || *sumText != hex8(checksum(message)))
        return "checksum mismatch (altered, misrouted or another run's message)";

    std::string padScratch;
    std::string expectedScratch;
    const auto padText = decodedView(rawPad, padScratch);
    const size_t headSize = head(message).size();
    if (!padText || *padText != pad(message.sequence, padSize(headSize), expectedScratch))
        return "pad text altered";
    return nullptr;
}

} // namespace load
