// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is the text of one message from a client. What is understood is text, is a slice of
// what was received, and reads the same when it is written out again. Qt's own JSON parser has the
// second opinion.
#include "server/base/json.h"
#include "server/channels/roster.h"
#include "server/protocol/frames.h"
#include "server/protocol/message.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/fuzz/jsongrammar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace server;
using namespace fuzzing;

namespace {

void requireSlice(QByteArrayView part, QByteArrayView whole, const char *property)
{
    require(part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size(),
            property);
}

// The document under Qt's parser. Deeper or larger things it refuses are ours to accept.
void checkSecondOpinion(const json::Value &value)
{
    const bool hasByteOrderMark = value.raw.contains("\xEF\xBB\xBF"); // Qt drops it in front
    if (hasByteOrderMark || (!value.isObject() && !value.isArray()))
        return;
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(value.raw.toByteArray(), &error);
    if (error.error == QJsonParseError::IllegalNumber)
        return; // longer than a double can be; it is passed on as text
    require(error.error == QJsonParseError::NoError, "Qt reads what is accepted");
    require(document.isObject() == value.isObject(), "and sees the same type");
    if (const auto list = json::parseArray(value.raw))
        require(document.array().size() == list->size(), "and as many elements");
    if (const auto object = json::parseObject(value.raw)) {
        const QJsonObject other = document.object();
        for (const auto &[key, member] : object->members()) {
            const auto last = object->find(key);
            const QJsonValue same = other.value(QString::fromUtf8(key));
            require(last.has_value() && !same.isUndefined(), "and the same keys");
            require(last->isString() == same.isString(), "and the same strings");
            require(!last->isString() ||
                        QString::fromUtf8(json::stringOf(*last)) == same.toString(),
                    "with the same text");
        }
    }
}

void checkValue(const json::Value &value, QByteArrayView text)
{
    requireSlice(value.raw, text, "a value is a slice of its text");
    const Exact alone(value.raw);
    const auto again = json::parse(alone.view());
    require(again && again->type == value.type && again->raw == value.raw,
            "a value is one by itself");
    require(json::parseObject(alone.view()).has_value() == value.isObject(), "an object is one");
    require(json::parseArray(alone.view()).has_value() == value.isArray(), "a list is one");
    if (value.isString()) {
        const QByteArray decoded = json::stringOf(value);
        require(isUtf8(decoded), "a string is text");
        const auto quoted = json::quoted(decoded);
        const auto reread = json::parse(quoted);
        require(reread && reread->isString() && json::stringOf(*reread) == decoded,
                "a string reads the same when it is quoted");
    }
    if (const auto number = json::integerOf(value))
        require(QByteArray::number(*number) == value.raw || value.raw == "-0",
                "a whole number is written in one way");
}

void checkJson(QByteArrayView text)
{
    const auto value = json::parse(text);
    require(value || (!json::parseObject(text) && !json::parseArray(text)), "one answer for all");
    JsonGrammar grammar(text);
    const bool isJson = grammar.matches();
    require(value ? isJson : !isJson || grammar.hasHugeNumber(), "what is accepted is JSON");
    if (!value)
        return;
    require(isUtf8(text), "what is accepted is text");
    require(text.trimmed() == value->raw, "nothing but space is around a value");
    checkValue(*value, text);
    checkSecondOpinion(*value);
    if (const auto list = json::parseArray(text)) {
        for (const json::Value &item : *list)
            checkValue(item, value->raw);
    }
    if (const auto object = json::parseObject(text)) {
        for (const auto &[key, member] : object->members()) {
            require(isUtf8(key), "a key is text");
            checkValue(member, value->raw);
        }
    }
}

void requireJson(const QByteArray &frame, const char *property)
{
    require(json::parseObject(frame).has_value(), property);
}

// Written out as a client would.
QByteArray written(const SubscribeMessage &message)
{
    return R"({"event":"pusher:subscribe","data":{"auth":)" + json::quoted(message.auth) +
           R"(,"channel":)" + json::quoted(message.channel) + R"(,"channel_data":)" +
           json::quoted(message.channelData) + "}}";
}

QByteArray written(const ClientEventMessage &message)
{
    return R"({"channel":)" + json::quoted(message.channel) + R"(,"data":)" +
           message.data.toByteArray() + R"(,"event":)" + json::quoted(message.event) + "}";
}

void checkMember(QByteArrayView channelData)
{
    const Exact block(channelData);
    const auto member = MemberIdentity::parse(block.view());
    if (!member)
        return;
    require(!member->userId.isEmpty() && member->userId.size() <= 128, "an id has 1 to 128 bytes");
    require(isUtf8(member->userId), "an id is text");
    require(json::parse(member->rawInfo).has_value(), "the info is JSON");
    const QByteArray again =
        R"({"user_info":)" + member->rawInfo + R"(,"user_id":)" + member->rawUserId + "}";
    const auto same = MemberIdentity::parse(again);
    require(same && same->userId == member->userId && same->rawInfo == member->rawInfo,
            "a member reads the same");

    Roster roster;
    require(roster.join(*member, {}, 0) && !roster.join(*same, {}, 0), "and is the same member");
    requireJson(roster.rawPresence(), "who is there is JSON");
    requireJson(frames::subscriptionSucceeded("presence-x", roster.rawPresence()), "so is telling");
    requireJson(frames::memberAdded("presence-x", channelData), "so is announcing");
    requireJson(frames::memberRemoved("presence-x", member->rawUserId), "so is taking leave");
    require(roster.leave(member->userId, {}) == member->rawUserId, "leaving is by the same id");
}

void check(const SubscribeMessage &message, QByteArrayView /*text*/)
{
    require(isUtf8(message.channel) && isUtf8(message.auth), "a subscription is text");
    require(message.channelData.isEmpty() || json::parse(message.channelData),
            "the channel's data is JSON");
    const auto again = parseMessage(written(message));
    const auto *same = std::get_if<SubscribeMessage>(&again);
    require(same && same->channel == message.channel && same->auth == message.auth &&
                same->channelData == message.channelData,
            "a subscription reads the same");
    checkMember(message.channelData);
}

void check(const UnsubscribeMessage &message, QByteArrayView /*text*/)
{
    const QByteArray channel = json::quoted(message.channel);
    const QByteArray text = R"({"event":"pusher:unsubscribe","data":{"channel":)" + channel + "}}";
    const auto again = parseMessage(text);
    const auto *same = std::get_if<UnsubscribeMessage>(&again);
    require(same && same->channel == message.channel, "leaving reads the same");
    requireJson(frames::cacheMiss(message.channel), "a name fits into a frame");
}

void check(const SigninMessage &message, QByteArrayView /*text*/)
{
    require(isUtf8(message.auth) && isUtf8(message.userData), "a sign-in is text");
    requireJson(frames::signinSuccess(message.userData), "and is confirmed in JSON");
}

void check(const ClientEventMessage &message, QByteArrayView text)
{
    require(message.event.startsWith("client-") && message.event.size() <= 200, "a client's event");
    require(isUtf8(message.event) && isUtf8(message.channel), "is text");
    require(json::parse(message.data).has_value(), "with JSON for data");
    require(message.data == "null" || text.contains(message.data), "as it was received");
    const QByteArray copy = written(message);
    const auto again = parseMessage(copy);
    const auto *same = std::get_if<ClientEventMessage>(&again);
    require(same && same->event == message.event && same->channel == message.channel &&
                same->data == message.data,
            "and reads the same");
    const QByteArray frame =
        frames::clientEvent(message.event, message.channel, message.data, "\"42\"");
    const auto sent = json::parseObject(frame);
    require(sent && json::findString(*sent, "event") == message.event &&
                json::findString(*sent, "channel") == message.channel &&
                sent->find("data")->raw == message.data,
            "also for those it is sent to");
}

void check(const InvalidMessage &message, QByteArrayView /*text*/)
{
    require(*message.why != '\0', "what is invalid has a reason");
}

void check(const PingMessage &, QByteArrayView text)
{
    require(json::parseObject(text).has_value(), "a ping is an object");
}

void check(const PongMessage &, QByteArrayView text)
{
    require(json::parseObject(text).has_value(), "a pong is an object");
}

void check(const IgnoredMessage &, QByteArrayView text)
{
    require(json::parseObject(text).has_value(), "what is ignored is an object");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const Exact input(QByteArrayView(data, static_cast<qsizetype>(size)));
    const QByteArrayView text = input.view();
    checkJson(text);
    const ClientMessage message = parseMessage(text);
    std::visit([&](const auto &kind) { check(kind, text); }, message);
    checkMember(text);
    if (isUtf8(text)) {
        const QByteArray frame = frames::error(4200, text);
        const auto error = json::parseObject(frame);
        const auto inner = error ? json::findString(*error, "data") : std::nullopt;
        require(inner.has_value(), "any text can be told as an error");
        const auto told = json::parseObject(*inner);
        require(told && json::findString(*told, "message") == text.toByteArray(), "and arrives");
    }
    return 0;
}
