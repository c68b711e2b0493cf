// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/fields.h"

namespace server {

namespace {

constexpr qsizetype ShownBytes = 64;

std::optional<QByteArray> textOf(const json::Value &value)
{
    if (value.isString())
        return json::stringOf(value);
    return json::integerOf(value) ? std::optional(value.raw.toByteArray()) : std::nullopt;
}

} // namespace

void FieldReader::fail(QByteArrayView field, const QString &what)
{
    if (m_error.isEmpty())
        m_error = QStringLiteral("The field %1 %2.").arg(QString::fromUtf8(field), what);
}

bool FieldReader::has(QByteArrayView field) const
{
    const auto value = m_body.find(field);
    return value && !value->isNull();
}

QByteArray FieldReader::text(QByteArrayView field)
{
    if (!has(field))
        return {};
    auto value = textOf(*m_body.find(field));
    if (!value)
        fail(field, QStringLiteral("must be a text or a whole number"));
    return value.value_or(QByteArray());
}

QByteArray FieldReader::required(QByteArrayView field)
{
    QByteArray value = text(field);
    if (value.isEmpty())
        fail(field, QStringLiteral("is required"));
    return value;
}

QByteArrayList FieldReader::list(QByteArrayView field)
{
    QByteArrayList texts;
    const auto items = has(field) ? json::parseArray(m_body.find(field)->raw)
                                  : std::optional(QList<json::Value>());
    for (const json::Value &item : items.value_or(QList<json::Value>()))
        texts.append(textOf(item).value_or(QByteArray()));
    if (texts.isEmpty() || texts.contains(QByteArray()))
        fail(field, QStringLiteral("must be a list of texts or whole numbers that is not empty"));
    return texts;
}

bool FieldReader::flag(QByteArrayView field)
{
    if (!has(field))
        return false;
    const json::Value value = *m_body.find(field);
    if (value.type != json::Type::Bool)
        fail(field, QStringLiteral("must be true or false"));
    return value.raw == "true";
}

QByteArray FieldReader::object(QByteArrayView field)
{
    if (!has(field))
        return "{}";
    const json::Value value = *m_body.find(field);
    const QByteArray text = value.isString() ? json::stringOf(value) : value.raw.toByteArray();
    if (!json::parseObject(text))
        fail(field, QStringLiteral("must be a JSON object, or a string with one"));
    return text;
}

SocketId FieldReader::socketId()
{
    const QByteArray given = text("socket_id");
    const auto id = SocketId::parse(given);
    if (!given.isEmpty() && !id)
        fail("socket_id",
             QStringLiteral("is \"%1\"; it must look like 1234.5678")
                 .arg(QString::fromUtf8(given.left(ShownBytes))));
    return id.value_or(SocketId());
}

} // namespace server
