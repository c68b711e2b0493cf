// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/json.h"

#include <cstring>

namespace load {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// Four hexadecimal digits at text[at]; -1 when they are not there.
int32_t codeUnit(std::string_view text, size_t at)
{
    if (at + 4 > text.size())
        return -1;
    int32_t unit = 0;
    for (size_t i = at; i < at + 4; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

void appendUtf8(std::string &out, uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

// Decodes \uXXXX (and a following low surrogate) whose digits start at text[at]; moves at past
// them.
bool appendUnicodeEscape(std::string &out, std::string_view text, size_t &at)
{
    const int32_t unit = codeUnit(text, at);
    if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
        return false;
    at += 4;
    if (unit < 0xD800 || unit > 0xDBFF) {
        appendUtf8(out, static_cast<uint32_t>(unit));
        return true;
    }
    if (text.substr(at, 2) != "\\u")
        return false;
    const int32_t low = codeUnit(text, at + 2);
    if (low < 0xDC00 || low > 0xDFFF)
        return false;
    at += 6;
    appendUtf8(out,
               0x10000U + (static_cast<uint32_t>(unit - 0xD800) << 10) +
                   static_cast<uint32_t>(low - 0xDC00));
    return true;
}

} // namespace

bool JsonScanner::skipString()
{
    ++m_at; // opening quote
    while (m_at != m_end) {
        const char c = *m_at++;
        if (c == '"')
            return true;
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c == '\\') {
            if (m_at == m_end)
                return false;
            ++m_at;
        }
    }
    return false;
}

bool JsonScanner::skipDigits()
{
    const char *start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start;
}

bool JsonScanner::skipNumber()
{
    if (*m_at == '-')
        ++m_at;
    if (!skipDigits())
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!skipDigits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        return skipDigits();
    }
    return true;
}

bool JsonScanner::skipWord(std::string_view word)
{
    if (static_cast<size_t>(m_end - m_at) < word.size() ||
        std::memcmp(m_at, word.data(), word.size()) != 0)
        return false;
    m_at += word.size();
    return true;
}

JsonValue JsonScanner::value(int depth)
{
    skipSpace();
    if (m_at == m_end)
        return {};
    const char *start = m_at;
    JsonType type = JsonType::Invalid;
    bool ok = false;
    switch (*m_at) {
    case '"':
        type = JsonType::String;
        ok = skipString();
        break;
    case '{':
        type = JsonType::Object;
        ok = members([](std::string_view, const JsonValue &) { return true; }, depth + 1);
        break;
    case '[':
        type = JsonType::Array;
        ok = elements([](const JsonValue &) { return true; }, depth + 1);
        break;
    case 't':
        type = JsonType::Boolean;
        ok = skipWord("true");
        break;
    case 'f':
        type = JsonType::Boolean;
        ok = skipWord("false");
        break;
    case 'n':
        type = JsonType::Null;
        ok = skipWord("null");
        break;
    default:
        type = JsonType::Number;
        ok = skipNumber();
    }
    if (!ok)
        return {};
    return {type, {start, static_cast<size_t>(m_at - start)}};
}

bool appendDecoded(std::string &out, std::string_view rawString)
{
    if (rawString.size() < 2)
        return false;
    const std::string_view text = rawString.substr(1, rawString.size() - 2);
    size_t at = 0;
    while (at < text.size()) {
        const size_t escape = std::min(text.find('\\', at), text.size());
        out.append(text, at, escape - at);
        if (escape == text.size())
            return true;
        if (escape + 1 == text.size())
            return false;
        at = escape + 2;
        switch (text[escape + 1]) {
        case '"':
        case '\\':
        case '/':
            out += text[escape + 1];
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'u':
            if (!appendUnicodeEscape(out, text, at))
                return false;
            break;
        default:
            return false;
        }
    }
    return true;
}

void appendQuoted(std::string &out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace load
