// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

// JSON as slices of the received text: checked whole, never decoded and encoded again, so that
// payloads pass unchanged (QJsonObject sorts keys, and large numbers lose digits). UTF-8
// throughout. Pure.
namespace server::json {

enum class Type {
    Null,
    Bool,
    Number,
    String,
    Object,
    Array,
};

// Deeper nesting is refused, as PHP's json_decode does.
constexpr int MaxDepth = 512;

// One value of a checked text; `raw` is a slice of that text without surrounding space.
struct Value
{
    Type type = Type::Null;
    QByteArrayView raw;

    bool isNull() const { return type == Type::Null; }
    bool isString() const { return type == Type::String; }
    bool isObject() const { return type == Type::Object; }
    bool isArray() const { return type == Type::Array; }
};

// The members of an object in order; keys are unescaped. When a key repeats, find() gives the last,
// as PHP and JavaScript do.
class Object
{
public:
    using Member = std::pair<QByteArray, Value>;

    explicit Object(QList<Member> members = {})
        : m_members(std::move(members))
    {}
    std::optional<Value> find(QByteArrayView key) const;
    const QList<Member> &members() const { return m_members; }

private:
    QList<Member> m_members;
};

// Nothing when `text` is not exactly one valid JSON value, nests too deep, or has a number of 1e308
// or more. The views point into
// `text`.
std::optional<Value> parse(QByteArrayView text);
// Nothing when it is not an object, respectively not an array.
std::optional<Object> parseObject(QByteArrayView text);
std::optional<QList<Value>> parseArray(QByteArrayView text);

// The text of a string value. `value` must be a String out of a checked text.
QByteArray stringOf(const Value &value);
// A string's text, or nothing when the member is missing or of another type.
std::optional<QByteArray> findString(const Object &object, QByteArrayView key);
// Nothing unless it is a whole number that fits.
std::optional<qint64> integerOf(const Value &value);

// Appends `utf8` as a JSON string with its quotes. Escapes only what JSON demands.
void appendString(QByteArray &out, QByteArrayView utf8);
QByteArray quoted(QByteArrayView utf8);

} // namespace server::json
