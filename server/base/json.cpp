// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/json.h"

#include "server/base/utf8check.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace server::json {

namespace {

// Numbers stay text: an integer of any length below 1e308 passes unchanged. Beyond the range of a
// double the parser refuses them.
constexpr unsigned ParseFlags = rapidjson::kParseNumbersAsStringsFlag;

using Stream = rapidjson::MemoryStream;
using Length = rapidjson::SizeType;

// Whether an escape left half a surrogate pair in the text, which is no UTF-8. The parser refuses a
// high one without its low one, but lets a low one stand alone.
bool holdsSurrogate(QByteArrayView text)
{
    constexpr char Lead = '\xED';
    for (qsizetype at = text.indexOf(Lead); at >= 0; at = text.indexOf(Lead, at + 1)) {
        if (static_cast<unsigned char>(text[at + 1]) >= 0xA0)
            return true;
    }
    return false;
}

// Receives the parser's events and keeps slices of the outermost value and its children. What is
// deeper is only checked.
class Slicer
{
public:
    Slicer(QByteArrayView text, const Stream &stream)
        : m_text(text)
        , m_stream(stream)
    {}

    Value root;
    QList<Object::Member> children;

    bool Null() { return scalar(Type::Null); }
    bool Bool(bool) { return scalar(Type::Bool); }
    bool RawNumber(const char *, Length, bool) { return scalar(Type::Number); }
    bool String(const char *text, Length length, bool)
    {
        return !holdsSurrogate({text, qsizetype(length)}) && scalar(Type::String);
    }
    bool StartObject() { return open(); }
    bool StartArray() { return open(); }
    bool EndObject(Length) { return close(Type::Object); }
    bool EndArray(Length) { return close(Type::Array); }
    bool Key(const char *text, Length length, bool)
    {
        if (holdsSurrogate({text, qsizetype(length)}))
            return false;
        if (m_depth == 1) {
            m_key = QByteArray(text, static_cast<qsizetype>(length));
            m_lastEnd = position();
        }
        return true;
    }
    // Never called with kParseNumbersAsStringsFlag.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    qsizetype position() const { return static_cast<qsizetype>(m_stream.Tell()); }

    bool scalar(Type type)
    {
        if (m_depth <= 1)
            keep(type, startOfNext());
        return true;
    }

    bool open()
    {
        if (m_depth <= 1)
            m_openAt[m_depth] = position() - 1;
        if (++m_depth > MaxDepth)
            return false;
        m_lastEnd = position();
        return true;
    }

    bool close(Type type)
    {
        if (--m_depth <= 1)
            keep(type, m_openAt[m_depth]);
        return true;
    }

    // Between two tokens there is only space and punctuation.
    qsizetype startOfNext() const
    {
        qsizetype at = m_lastEnd;
        const auto isBetween = [](char c) {
            return c == ',' || c == ':' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
        };
        while (isBetween(m_text[at]))
            ++at;
        return at;
    }

    void keep(Type type, qsizetype start)
    {
        const Value value{type, m_text.sliced(start, position() - start)};
        if (m_depth == 0)
            root = value;
        else
            children.append({std::exchange(m_key, {}), value});
        m_lastEnd = position();
    }

    QByteArrayView m_text;
    const Stream &m_stream;
    int m_depth = 0;
    qsizetype m_openAt[2] = {0, 0};
    qsizetype m_lastEnd = 0; // of the last token of depth 0 or 1
    QByteArray m_key;
};

rapidjson::Reader &reader()
{
    thread_local rapidjson::Reader instance;
    return instance;
}

// Runs `handler` over `text`; whether the text is exactly one value.
template <typename Handler>
bool runParser(QByteArrayView text, Stream &stream, Handler &handler)
{
    return !reader().Parse<ParseFlags>(stream, handler).IsError() &&
           stream.Tell() == static_cast<std::size_t>(text.size());
}

// The parser could check the encoding as well, byte by byte; in one go before it takes a fraction.
std::optional<Slicer> slice(QByteArrayView text)
{
    if (!Utf8Check::isValid(text))
        return std::nullopt;
    Stream stream(text.data(), static_cast<std::size_t>(text.size()));
    Slicer slicer(text, stream);
    if (!runParser(text, stream, slicer))
        return std::nullopt;
    return slicer;
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    static constexpr char Hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += Hex[c >> 4];
        out += Hex[c & 15];
    }
}

// Takes the text of the one string it is given.
struct StringTaker : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, StringTaker>
{
    QByteArray text;
    bool String(const char *data, Length length, bool)
    {
        text = QByteArray(data, static_cast<qsizetype>(length));
        return true;
    }
};

} // namespace

std::optional<Value> Object::find(QByteArrayView key) const
{
    for (auto it = m_members.crbegin(); it != m_members.crend(); ++it) {
        if (it->first == key)
            return it->second;
    }
    return std::nullopt;
}

std::optional<Value> parse(QByteArrayView text)
{
    auto result = slice(text);
    return result ? std::optional(result->root) : std::nullopt;
}

std::optional<Object> parseObject(QByteArrayView text)
{
    auto result = slice(text);
    if (!result || !result->root.isObject())
        return std::nullopt;
    return Object(std::move(result->children));
}

std::optional<QList<Value>> parseArray(QByteArrayView text)
{
    auto result = slice(text);
    if (!result || !result->root.isArray())
        return std::nullopt;
    QList<Value> values;
    values.reserve(result->children.size());
    for (const auto &child : std::as_const(result->children))
        values.append(child.second);
    return values;
}

QByteArray stringOf(const Value &value)
{
    Q_ASSERT(value.isString());
    const QByteArrayView inner = value.raw.sliced(1, value.raw.size() - 2);
    if (!inner.contains('\\'))
        return inner.toByteArray();
    Stream stream(value.raw.data(), static_cast<std::size_t>(value.raw.size()));
    StringTaker taker;
    runParser(value.raw, stream, taker);
    return taker.text;
}

std::optional<QByteArray> findString(const Object &object, QByteArrayView key)
{
    const auto value = object.find(key);
    if (!value || !value->isString())
        return std::nullopt;
    return stringOf(*value);
}

std::optional<qint64> integerOf(const Value &value)
{
    bool ok = false;
    const qint64 number = value.raw.toByteArray().toLongLong(&ok);
    if (value.type != Type::Number || !ok)
        return std::nullopt;
    return number;
}

void appendString(QByteArray &out, QByteArrayView utf8)
{
    out.reserve(out.size() + utf8.size() + 2);
    out += '"';
    qsizetype done = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (!needsEscape(utf8[at]))
            continue;
        out += utf8.sliced(done, at - done);
        appendEscaped(out, utf8[at]);
        done = at + 1;
    }
    out += utf8.sliced(done);
    out += '"';
}

QByteArray quoted(QByteArrayView utf8)
{
    QByteArray out;
    appendString(out, utf8);
    return out;
}

} // namespace server::json
