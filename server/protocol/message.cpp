// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/message.h"

namespace server {

namespace {

// A message's `data` as an object: given as one, or as a string that holds the JSON text of one.
struct DataObject
{
    QByteArray decoded; // keeps the text alive that `object` points into
    std::optional<json::Object> object;
};

DataObject dataObject(const json::Object &message)
{
    DataObject data;
    const auto value = message.find("data");
    if (!value)
        return data;
    if (value->isObject()) {
        data.object = json::parseObject(value->raw);
    } else if (value->isString()) {
        data.decoded = json::stringOf(*value);
        data.object = json::parseObject(data.decoded);
    }
    return data;
}

// Strings as they are; whole numbers as their text, as Reverb coerces them.
std::optional<QByteArray> channelName(const json::Object &object)
{
    const auto value = object.find("channel");
    if (!value)
        return std::nullopt;
    if (value->isString())
        return json::stringOf(*value);
    if (json::integerOf(*value))
        return value->raw.toByteArray();
    return std::nullopt;
}

// A string, or empty when absent or null. Nothing when it is of another type.
std::optional<QByteArray> optionalString(const json::Object &object, QByteArrayView key)
{
    const auto value = object.find(key);
    if (!value || value->isNull())
        return QByteArray();
    if (!value->isString())
        return std::nullopt;
    return json::stringOf(*value);
}

ClientMessage parseSubscribe(const json::Object &message)
{
    const DataObject data = dataObject(message);
    if (!data.object)
        return InvalidMessage{"subscribe without a data object"};
    auto channel = channelName(*data.object);
    if (!channel)
        return InvalidMessage{"subscribe without a channel name"};
    auto auth = optionalString(*data.object, "auth");
    if (!auth)
        return InvalidMessage{"subscribe with an auth that is not a string"};
    auto channelData = optionalString(*data.object, "channel_data");
    if (!channelData || (!channelData->isEmpty() && !json::parse(*channelData)))
        return InvalidMessage{"subscribe with a channel_data that is not a string of JSON"};
    return SubscribeMessage{std::move(*channel), std::move(*auth), std::move(*channelData)};
}

ClientMessage parseUnsubscribe(const json::Object &message)
{
    const DataObject data = dataObject(message);
    auto channel = data.object ? channelName(*data.object) : std::nullopt;
    if (!channel)
        return InvalidMessage{"unsubscribe without a channel name"};
    return UnsubscribeMessage{std::move(*channel)};
}

ClientMessage parseSignin(const json::Object &message)
{
    const DataObject data = dataObject(message);
    if (!data.object)
        return InvalidMessage{"signin without a data object"};
    auto auth = json::findString(*data.object, "auth");
    auto userData = json::findString(*data.object, "user_data");
    if (!auth || !userData)
        return InvalidMessage{"signin without auth and user_data strings"};
    return SigninMessage{std::move(*auth), std::move(*userData)};
}

ClientMessage parseProtocolEvent(QByteArrayView event, const json::Object &message)
{
    if (event == "pusher:ping")
        return PingMessage{};
    if (event == "pusher:pong")
        return PongMessage{};
    if (event == "pusher:subscribe")
        return parseSubscribe(message);
    if (event == "pusher:unsubscribe")
        return parseUnsubscribe(message);
    if (event == "pusher:signin")
        return parseSignin(message);
    return InvalidMessage{"unknown pusher: event"};
}

} // namespace

ClientMessage parseMessage(QByteArrayView text, qsizetype maxEventNameBytes)
{
    const auto message = json::parseObject(text);
    if (!message)
        return InvalidMessage{"not a JSON object"};
    auto event = json::findString(*message, "event");
    if (!event || event->isEmpty())
        return InvalidMessage{"no event name"};
    if (event->startsWith("pusher:"))
        return parseProtocolEvent(*event, *message);

    auto channel = json::findString(*message, "channel");
    if (!channel)
        return InvalidMessage{"client event without a channel name"};
    if (!event->startsWith("client-"))
        return IgnoredMessage{};
    if (event->size() > maxEventNameBytes)
        return InvalidMessage{"client event name too long (max_event_name_length)"};
    const auto data = message->find("data");
    return ClientEventMessage{
        std::move(*event), std::move(*channel), data ? data->raw : QByteArrayView("null")};
}

} // namespace server
