// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/event.h"

#include "server/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::client {

namespace {

// Strings as they are, whole numbers as their text.
std::optional<QString> idOf(const json::Value &value)
{
    if (value.isString())
        return QString::fromUtf8(json::stringOf(value));
    if (json::integerOf(value))
        return QString::fromLatin1(value.raw);
    return std::nullopt;
}

// A server sends an event's data as a string that holds JSON; a whisper's as it is.
QByteArray openedData(const json::Value &value)
{
    if (value.isString()) {
        const QByteArray text = json::stringOf(value);
        if (json::parse(text))
            return text;
    }
    return value.raw.toByteArray();
}

} // namespace

QJsonValue Event::data() const
{
    return jsonValue(rawData);
}

QJsonValue Member::info() const
{
    return jsonValue(rawInfo);
}

std::optional<Event> parseEvent(QByteArrayView text)
{
    const auto message = json::parseObject(text);
    const auto name = message ? json::findString(*message, "event") : std::nullopt;
    if (!name)
        return std::nullopt;
    Event event;
    event.name = QString::fromUtf8(*name);
    event.channel = QString::fromUtf8(json::findString(*message, "channel").value_or(QByteArray()));
    if (const auto data = message->find("data"))
        event.rawData = openedData(*data);
    if (const auto user = message->find("user_id"))
        event.userId = idOf(*user).value_or(QString());
    return event;
}

std::optional<Member> parseMember(QByteArrayView rawData)
{
    const auto object = json::parseObject(rawData);
    const auto id = object ? object->find("user_id") : std::nullopt;
    const auto text = id ? idOf(*id) : std::nullopt;
    if (!text)
        return std::nullopt;
    Member member;
    member.id = *text;
    if (const auto info = object->find("user_info"))
        member.rawInfo = info->raw.toByteArray();
    return member;
}

std::optional<QList<Member>> parseMembers(QByteArrayView rawData)
{
    const auto object = json::parseObject(rawData);
    const auto presence = object ? object->find("presence") : std::nullopt;
    const auto parts = presence ? json::parseObject(presence->raw) : std::nullopt;
    const auto hash = parts ? parts->find("hash") : std::nullopt;
    if (!hash)
        return std::nullopt;
    QList<Member> members;
    // Reverb writes an empty hash, or one with the keys 0 to n-1, as a list.
    if (const auto list = json::parseArray(hash->raw)) {
        for (const json::Value &info : *list)
            members.append({QString::number(members.size()), info.raw.toByteArray()});
        return members;
    }
    const auto named = json::parseObject(hash->raw);
    if (!named)
        return std::nullopt;
    for (const auto &[id, info] : named->members())
        members.append({QString::fromUtf8(id), info.raw.toByteArray()});
    return members;
}

QString eventName(const QString &event, const QString &rootNamespace)
{
    if (event.startsWith(u'.') || event.startsWith(u'\\'))
        return event.sliced(1);
    QString name = rootNamespace.isEmpty() ? event : rootNamespace + u'.' + event;
    return name.replace(u'.', u'\\');
}

QJsonValue jsonValue(QByteArrayView raw)
{
    const QByteArray list = '[' + raw.toByteArray() + ']';
    const QJsonArray values = QJsonDocument::fromJson(list).array();
    return values.size() == 1 ? values.first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace server::client
