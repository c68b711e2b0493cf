// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/handlers/eventbody.h"

#include "server/http/api.h"
#include "server/http/handlers/channelinfo.h"

namespace server::handlers {

namespace {

// Field names in messages have spaces for underscores.
QByteArray spelled(QByteArray field)
{
    return field.replace('_', ' ');
}

// A required, non-empty string.
std::optional<json::Value> requiredString(const json::Object &object,
                                          QByteArrayView field,
                                          const QByteArray &prefix,
                                          Violations &violations)
{
    const auto value = object.find(field);
    if (value && value->isString() && value->raw != "\"\"")
        return value;
    const QByteArray name = prefix + field.toByteArray();
    const bool isMissing = !value || value->isNull() || value->isString();
    violations.add(name,
                   "The " + spelled(name) +
                       (isMissing ? " field is required." : " field must be a string."));
    return std::nullopt;
}

QByteArray optionalString(const json::Object &object,
                          QByteArrayView field,
                          const QByteArray &prefix,
                          Violations &violations)
{
    const auto value = object.find(field);
    if (!value)
        return {};
    if (!value->isString()) {
        const QByteArray name = prefix + field.toByteArray();
        violations.add(name, "The " + spelled(name) + " field must be a string.");
        return {};
    }
    return json::stringOf(*value);
}

bool isMissing(const std::optional<json::Value> &value)
{
    return !value || value->isNull() || value->raw == "\"\"" || value->raw == "[]";
}

QByteArrayList channelList(const json::Value &value, Violations &violations)
{
    const QByteArray field = QByteArrayLiteral("channels");
    QByteArrayList names;
    const auto items = json::parseArray(value.raw);
    if (!items) {
        violations.add(field, "The " + field + " field must be an array.");
        return names;
    }
    for (qsizetype i = 0; i < items->size(); ++i) {
        const json::Value &item = items->at(i);
        if (item.isString())
            names.append(json::stringOf(item));
        else if (json::integerOf(item))
            names.append(item.raw.toByteArray());
        else
            violations.add(field + '.' + QByteArray::number(i),
                           "The " + field + '.' + QByteArray::number(i) +
                               " field must be a string.");
    }
    return names;
}

QByteArrayList channelNames(const json::Object &object,
                            const QByteArray &prefix,
                            bool inBatch,
                            Violations &violations)
{
    if (!inBatch) {
        if (const auto many = object.find("channels"); !isMissing(many))
            return channelList(*many, violations);
    }
    const auto one = object.find("channel");
    if (isMissing(one)) {
        if (!inBatch)
            violations.add("channels",
                           "The channels field is required when channel is not present.");
        violations.add(prefix + "channel",
                       "The " + prefix + "channel field is required when channels is not present.");
        return {};
    }
    if (!one->isString()) {
        violations.add(prefix + "channel", "The " + prefix + "channel field must be a string.");
        return {};
    }
    return {json::stringOf(*one)};
}

} // namespace

void Violations::add(const QByteArray &field, const QByteArray &message)
{
    m_body +=
        (m_body.isEmpty() ? "{" : ",") + json::quoted(field) + ":[" + json::quoted(message) + ']';
}

HttpResponse Violations::response() const
{
    return HttpResponse::json(422, m_body + '}');
}

ParsedEvent parseEvent(const json::Object &object,
                       const QByteArray &prefix,
                       bool inBatch,
                       Violations &violations)
{
    ParsedEvent parsed;
    if (const auto name = requiredString(object, "name", prefix, violations))
        parsed.event.name = json::stringOf(*name);
    if (const auto data = requiredString(object, "data", prefix, violations))
        parsed.event.rawData = data->raw;
    parsed.event.channels = channelNames(object, prefix, inBatch, violations);
    parsed.event.except = SocketId::parse(optionalString(object, "socket_id", prefix, violations))
                              .value_or(SocketId());
    parsed.info = parseInfo(optionalString(object, "info", prefix, violations));
    return parsed;
}

std::optional<json::Object> parseBody(const QByteArray &body)
{
    if (auto object = json::parseObject(body))
        return object;
    return json::parseArray(body) ? std::optional(json::Object()) : std::nullopt;
}

HttpResponse refusedEvent(const HttpRequest &request, const QByteArray &prefix, const Error &error)
{
    Violations violations;
    if (error.code == ErrorCode::OverLimit)
        violations.add(prefix + "channels", error.message.toUtf8());
    else if (error.code == ErrorCode::InvalidArgument &&
             !error.message.startsWith(u"Invalid channel"))
        violations.add(prefix + "name", error.message.toUtf8());
    if (!violations.isEmpty())
        return violations.response();
    if (prefix.isEmpty())
        return errorResponse(request, error);
    const QString item = QString::fromUtf8(prefix.chopped(1));
    return errorResponse(request,
                         Error{error.code, QStringLiteral("%1 In %2.").arg(error.message, item)});
}

} // namespace server::handlers
