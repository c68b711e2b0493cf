// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include <QHashSeed>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>

// An input has to do the same in every process.
extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    QHashSeed::setDeterministicGlobalSeed();
    return 0;
}

namespace fuzzing {

void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "DOES NOT HOLD: %s\n", property);
    std::abort();
}

void requireSame(const QByteArray &text, const QByteArray &expected, const char *property)
{
    if (text != expected)
        std::fprintf(stderr,
                     "----- %s\n----- expected %s\n-----\n",
                     text.toPercentEncoding(" :/\r\n").constData(),
                     expected.toPercentEncoding(" :/\r\n").constData());
    require(text == expected, property);
}

Exact::Exact(QByteArrayView bytes)
    : m_bytes(std::make_unique<char[]>(static_cast<std::size_t>(bytes.size())))
    , m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

// FNV-1a for the seed, then xorshift64*.
Dice::Dice(QByteArrayView seed)
    : m_state(0xCBF29CE484222325U)
{
    for (const char c : seed)
        m_state = (m_state ^ static_cast<quint8>(c)) * 0x100000001B3U;
    m_state |= 1;
}

quint32 Dice::roll(quint32 sides)
{
    m_state ^= m_state >> 12;
    m_state ^= m_state << 25;
    m_state ^= m_state >> 27;
    return static_cast<quint32>((m_state * 0x2545F4914F6CDD1DU) >> 33) % sides;
}

bool isWorthwhile(Cut cut, qsizetype size)
{
    constexpr qsizetype Many = 600;
    return cut != Cut::Everywhere || size <= Many;
}

qsizetype pieceLength(Cut cut, Dice &dice, qsizetype left)
{
    if (cut == Cut::Nowhere)
        return left;
    return cut == Cut::Everywhere ? 1 : qMin<qsizetype>(left, 1 + dice.roll(1U << dice.roll(8)));
}

bool isUtf8(QByteArrayView text)
{
    static constexpr quint32 Lowest[] = {0, 0, 0x80, 0x800, 0x10000};
    for (qsizetype i = 0; i < text.size();) {
        const auto first = static_cast<quint8>(text[i]);
        const int ones = std::countl_one(first);
        const int length = ones == 0 ? 1 : ones;
        if (ones == 1 || ones > 4 || text.size() - i < length)
            return false;
        quint32 code = first & (0xFFU >> (ones + 1));
        for (int k = 1; k < length; ++k) {
            const auto next = static_cast<quint8>(text[i + k]);
            if (std::countl_one(next) != 1)
                return false;
            code = code << 6 | (next & 0x3F);
        }
        if (code < Lowest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return false;
        i += length;
    }
    return true;
}

} // namespace fuzzing
