// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/callfields.h"

namespace server {

Result<CallFields> CallFields::parse(const HttpRequest &request)
{
    const auto invalid = [](const QString &text) {
        return Error{ErrorCode::InvalidArgument, text};
    };
    CallFields fields;
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type == "application/json") {
        auto object = request.body.isEmpty() ? json::Object() : json::parseObject(request.body);
        if (!object)
            return invalid(QStringLiteral("The body is not a JSON object."));
        fields.m_object = *std::move(object);
    } else if (type.isEmpty() || type == "application/x-www-form-urlencoded") {
        fields.m_form = QueryParameters::parse(request.body);
    } else {
        return invalid(QStringLiteral("The body is \"%1\"; it must be "
                                      "application/x-www-form-urlencoded or application/json.")
                           .arg(QString::fromUtf8(type.left(64))));
    }
    return fields;
}

QByteArray CallFields::string(QByteArrayView name) const
{
    const auto found = m_object.find(name);
    if (!found)
        return m_form.value(name);
    return found->isString() ? json::stringOf(*found) : QByteArray();
}

QByteArray CallFields::text(QByteArrayView name) const
{
    const auto found = m_object.find(name);
    return found && found->type == json::Type::Number ? found->raw.toByteArray() : string(name);
}

std::optional<json::Value> CallFields::value(QByteArrayView name) const
{
    return m_object.find(name);
}

bool CallFields::contains(QByteArrayView name) const
{
    return m_object.find(name).has_value() || m_form.contains(name);
}

Result<SocketId> readSocketId(const QByteArray &text)
{
    if (const auto id = SocketId::parse(text))
        return *id;
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("socket_id is \"%1\"; it must look like 1234.5678.")
                     .arg(QString::fromUtf8(text.left(64)))};
}

} // namespace server
