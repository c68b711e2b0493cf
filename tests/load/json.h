// SPDX-License-Identifier: GPL-3.0-or-later
// A small validating JSON scanner. It never builds a tree: callers walk the members of an object
// and receive slices of the input, so any spacing, key order or escaping is handled the same way.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace load {

enum class JsonType : uint8_t { Invalid, Null, Boolean, Number, String, Array, Object };

// A slice of the input; a string keeps its quotes and escapes.
struct JsonValue
{
    JsonType type = JsonType::Invalid;
    std::string_view raw;
};

class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text)
        : m_at(text.data())
        , m_end(m_at + text.size())
    {}

    JsonValue value(int depth = 0);

    // Calls visit(rawKeyWithQuotes, value) for each member; false when malformed or refused.
    template <class Visit>
    bool members(Visit &&visit, int depth = 0);

    // Calls visit(value) for each element.
    template <class Visit>
    bool elements(Visit &&visit, int depth = 0);

    bool atEnd()
    {
        skipSpace();
        return m_at == m_end;
    }

private:
    static constexpr int kMaxDepth = 64;

    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    bool take(char wanted)
    {
        skipSpace();
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool skipString();
    bool skipNumber();
    bool skipWord(std::string_view word);
    bool skipDigits();

    const char *m_at;
    const char *m_end;
};

template <class Visit>
bool JsonScanner::members(Visit &&visit, int depth)
{
    if (depth > kMaxDepth || !take('{'))
        return false;
    if (take('}'))
        return true;
    do {
        const JsonValue key = value(depth + 1);
        if (key.type != JsonType::String || !take(':'))
            return false;
        const JsonValue member = value(depth + 1);
        if (member.type == JsonType::Invalid || !visit(key.raw, member))
            return false;
    } while (take(','));
    return take('}');
}

template <class Visit>
bool JsonScanner::elements(Visit &&visit, int depth)
{
    if (depth > kMaxDepth || !take('['))
        return false;
    if (take(']'))
        return true;
    do {
        const JsonValue element = value(depth + 1);
        if (element.type == JsonType::Invalid || !visit(element))
            return false;
    } while (take(','));
    return take(']');
}

// Decodes a raw JSON string (with its quotes) and appends it to out; false when malformed.
bool appendDecoded(std::string &out, std::string_view rawString);

// Appends text as a JSON string, quotes included.
void appendQuoted(std::string &out, std::string_view text);

// A view of the decoded string; scratch is used only when there are escapes.
inline std::optional<std::string_view> decodedView(std::string_view rawString, std::string &scratch)
{
    if (rawString.size() < 2)
        return std::nullopt;
    const std::string_view inner = rawString.substr(1, rawString.size() - 2);
    if (inner.find('\\') == std::string_view::npos)
        return inner;
    scratch.clear();
    if (!appendDecoded(scratch, rawString))
        return std::nullopt;
    return std::string_view(scratch);
}

// Walks a whole text that must be exactly one object. visit(decodedKey, value) returns false to
// refuse.
template <class Visit>
bool forEachMember(std::string_view text, Visit &&visit)
{
    JsonScanner scanner(text);
    std::string scratch;
    const bool ok = scanner.members([&](std::string_view rawKey, const JsonValue &member) {
        const auto key = decodedView(rawKey, scratch);
        return key && visit(*key, member);
    });
    return ok && scanner.atEnd();
}

template <class Visit>
bool forEachElement(std::string_view text, Visit &&visit)
{
    JsonScanner scanner(text);
    return scanner.elements(visit) && scanner.atEnd();
}

template <class Integer>
std::optional<Integer> jsonInteger(const JsonValue &value)
{
    Integer number{};
    if (value.type != JsonType::Number)
        return std::nullopt;
    const char *end = value.raw.data() + value.raw.size();
    const auto [parsed, error] = std::from_chars(value.raw.data(), end, number);
    if (error != std::errc{} || parsed != end)
        return std::nullopt;
    return number;
}

} // namespace load
