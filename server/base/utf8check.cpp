// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/utf8check.h"

#include <cstring>

namespace server {

namespace {

// How many of the first bytes are ASCII, in whole words.
qsizetype asciiWords(const char *bytes, qsizetype size)
{
    constexpr quint64 HighBits = 0x8080808080808080U;
    qsizetype pos = 0;
    for (; pos + 8 <= size; pos += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes + pos, sizeof word);
        if (word & HighBits)
            break;
    }
    return pos;
}

} // namespace

bool Utf8Check::begin(quint8 byte)
{
    m_lowest = 0x80;
    m_highest = 0xBF;
    if (byte < 0x80)
        return true;
    if (byte < 0xC2 || byte > 0xF4)
        return false;
    if (byte < 0xE0) {
        m_missing = 1;
        return true;
    }
    m_missing = byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0)
        m_lowest = 0xA0; // shorter forms exist below
    else if (byte == 0xED)
        m_highest = 0x9F; // surrogates above
    else if (byte == 0xF0)
        m_lowest = 0x90;
    else if (byte == 0xF4)
        m_highest = 0x8F; // beyond U+10FFFF
    return true;
}

bool Utf8Check::feed(QByteArrayView bytes)
{
    const char *data = bytes.data();
    const qsizetype size = bytes.size();
    for (qsizetype pos = 0; pos < size;) {
        if (m_missing == 0) {
            pos += asciiWords(data + pos, size - pos);
            if (pos == size)
                return true;
        }
        const auto byte = static_cast<quint8>(data[pos++]);
        if (m_missing == 0) {
            if (!begin(byte))
                return false;
            continue;
        }
        if (byte < m_lowest || byte > m_highest)
            return false;
        m_lowest = 0x80;
        m_highest = 0xBF;
        --m_missing;
    }
    return true;
}

bool Utf8Check::isValid(QByteArrayView text)
{
    Utf8Check check;
    return check.feed(text) && check.isComplete();
}

} // namespace server
