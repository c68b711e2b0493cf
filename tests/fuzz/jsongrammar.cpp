// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/jsongrammar.h"

#include "server/base/json.h"
#include "tests/fuzz/fuzzing.h"

#include <cmath>
#include <cstdlib>

namespace fuzzing {

namespace {
constexpr double Huge = 1e307;
constexpr double HugeExponent = 300; // counts for 0 as well: 0e400
} // namespace

bool JsonGrammar::matches()
{
    skipSpace();
    if (!value())
        return false;
    skipSpace();
    return m_at == m_text.size() && isUtf8(m_text);
}

bool JsonGrammar::value()
{
    if (m_at == m_text.size())
        return false;
    switch (m_text[m_at]) {
    case '{':
        return object();
    case '[':
        return list();
    case '"':
        return string();
    case 't':
        return literal("true");
    case 'f':
        return literal("false");
    case 'n':
        return literal("null");
    default:
        return number();
    }
}

bool JsonGrammar::object()
{
    take('{');
    if (++m_depth > server::json::MaxDepth)
        return false;
    skipSpace();
    bool goesOn = !take('}');
    while (goesOn) {
        skipSpace();
        if (!string())
            return false;
        skipSpace();
        if (!take(':'))
            return false;
        skipSpace();
        if (!value())
            return false;
        skipSpace();
        goesOn = take(',');
        if (!goesOn && !take('}'))
            return false;
    }
    --m_depth;
    return true;
}

bool JsonGrammar::list()
{
    take('[');
    if (++m_depth > server::json::MaxDepth)
        return false;
    skipSpace();
    bool goesOn = !take(']');
    while (goesOn) {
        skipSpace();
        if (!value())
            return false;
        skipSpace();
        goesOn = take(',');
        if (!goesOn && !take(']'))
            return false;
    }
    --m_depth;
    return true;
}

bool JsonGrammar::string()
{
    if (!take('"'))
        return false;
    QByteArray decoded;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        const char c = m_text[m_at++];
        if (static_cast<quint8>(c) < 0x20)
            return false;
        if (c != '\\')
            decoded += c;
        else if (!escape(decoded))
            return false;
    }
    return take('"') && isUtf8(decoded);
}

bool JsonGrammar::escape(QByteArray &decoded)
{
    if (m_at == m_text.size())
        return false;
    const char letter = m_text[m_at++];
    if (letter != 'u')
        return QByteArrayView("\"\\/bfnrt").contains(letter);
    const int first = hexDigits();
    if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF))
        return false;
    if (first < 0xD800 || first > 0xDFFF)
        return true;
    if (!take('\\') || !take('u'))
        return false;
    const int second = hexDigits();
    decoded += 'x';
    return second >= 0xDC00 && second <= 0xDFFF;
}

// Four of them; -1 when they are not there.
int JsonGrammar::hexDigits()
{
    if (m_text.size() - m_at < 4)
        return -1;
    int code = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = m_text[m_at++];
        const qsizetype digit = QByteArrayView("0123456789abcdefABCDEF").indexOf(c);
        if (digit < 0 || c == '\0')
            return -1;
        code = code * 16 + static_cast<int>(digit < 16 ? digit : digit - 6);
    }
    return code;
}

bool JsonGrammar::number()
{
    const qsizetype start = m_at;
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!digits())
            return false;
    }
    const QByteArray text = m_text.sliced(start, m_at - start).toByteArray();
    const qsizetype exponent = text.toLower().indexOf('e') + 1;
    m_hasHugeNumber =
        m_hasHugeNumber || std::abs(std::strtod(text.constData(), nullptr)) >= Huge ||
        (exponent > 0 && std::strtod(text.constData() + exponent, nullptr) > HugeExponent);
    return true;
}

bool JsonGrammar::digits()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
        ++m_at;
    return m_at > start;
}

bool JsonGrammar::literal(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonGrammar::take(char c)
{
    if (m_at == m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

void JsonGrammar::skipSpace()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
        ++m_at;
}

} // namespace fuzzing
