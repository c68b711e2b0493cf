// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace server::client {

// One event as it reached this client (PROTOCOL.md 1.4).
struct Event
{
    QString name;
    QString channel; // empty: of the connection
    QByteArray rawData =
        "null";     // JSON, byte for byte as it was published; a string that holds JSON is opened
    QString userId; // of who whispered, when the server knows; else empty

    QJsonValue data() const;
};

// One user on a presence channel.
struct Member
{
    QString id;                  // numbers as their text
    QByteArray rawInfo = "null"; // JSON, as the authorization gave it

    QJsonValue info() const;
    bool operator==(const Member &) const = default;
};

// Why a subscription or a sign-in did not come about.
struct Refusal
{
    QString type;   // "AuthError", or the server's own word
    QString reason; // a sentence for a person
    int status = 0; // of HTTP: 401, 403, …; 0: nobody answered
};

// Nothing when `text` is not a JSON object with a string `event`. Pure.
std::optional<Event> parseEvent(QByteArrayView text);
// The id and the user_info of {"user_id":…,"user_info":…}; nothing without an id. Pure.
std::optional<Member> parseMember(QByteArrayView rawData);
// The members of {"presence":{"hash":{…}}} in the order they joined; nothing when that is not what
// it is. Pure.
std::optional<QList<Member>> parseMembers(QByteArrayView rawData);
// The name on the wire, by Laravel Echo's rule: "OrderShipped" is "App\Events\OrderShipped" with
// `rootNamespace` "App.Events"; a name that begins with a dot or a backslash is taken as it is,
// without it. Pure.
QString eventName(const QString &event, const QString &rootNamespace);
// What Qt makes of one JSON value; Undefined when it is none. Numbers become doubles.
QJsonValue jsonValue(QByteArrayView raw);

} // namespace server::client

Q_DECLARE_METATYPE(server::client::Event)
Q_DECLARE_METATYPE(server::client::Refusal)
