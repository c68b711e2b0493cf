// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/codesamples.h"

#include "server/base/json.h"
#include "ui/models/cappedtext.h"
#include "ui/models/jsontext.h"
#include "ui/snippets.h"

#include <QCoreApplication>

namespace ui {

namespace json = server::json;
using server::NotificationRequest;
using server::PublishRequest;
using server::Rehearsal;
using server::Sendable;

namespace {

class Samples
{
    Q_DECLARE_TR_FUNCTIONS(ui::Samples)
};

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString phpQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + quoted + u'\'';
}

QString jsQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + quoted + u'\'';
}

QString phpOf(const json::Value &value, int indent)
{
    const QString inner(indent + 4, u' ');
    const QString outer(indent, u' ');
    QStringList items;
    switch (value.type) {
    case json::Type::String:
        return phpQuoted(QString::fromUtf8(json::stringOf(value)));
    case json::Type::Array:
        for (const json::Value &item : json::parseArray(value.raw).value_or(QList<json::Value>()))
            items.append(inner + phpOf(item, indent + 4) + u',');
        break;
    case json::Type::Object: {
        const auto object = json::parseObject(value.raw);
        for (const auto &[name, item] : object->members())
            items.append(inner + phpQuoted(QString::fromUtf8(name)) + QLatin1String(" => ") +
                         phpOf(item, indent + 4) + u',');
        break;
    }
    default: // PHP writes numbers, true, false and null as JSON does
        return QString::fromUtf8(value.raw);
    }
    if (items.isEmpty())
        return QStringLiteral("[]");
    return QLatin1String("[\n") + items.join(u'\n') + u'\n' + outer + u']';
}

// What Laravel and Echo call a channel: without the prefix, which says of which kind it is.
struct Named
{
    QString kind; // "", "private", "presence", "encryptedPrivate"
    QString name;
};

Named named(const QString &channel)
{
    for (const auto &[prefix, kind] :
         {std::pair{QLatin1String("private-encrypted-"), "encryptedPrivate"},
          std::pair{QLatin1String("private-"), "private"},
          std::pair{QLatin1String("presence-"), "presence"}}) {
        if (channel.startsWith(prefix))
            return {QLatin1String(kind), channel.mid(prefix.size())};
    }
    return {{}, channel};
}

QString phpChannel(const QString &channel)
{
    const Named it = named(channel);
    const QString type = it.kind.isEmpty() ? QStringLiteral("Channel")
                         : it.kind == u"encryptedPrivate"
                             ? QStringLiteral("EncryptedPrivateChannel")
                         : it.kind == u"presence" ? QStringLiteral("PresenceChannel")
                                                  : QStringLiteral("PrivateChannel");
    return QStringLiteral("new %1(%2)").arg(type, phpQuoted(it.name));
}

QString echoChannel(const QString &channel)
{
    const Named it = named(channel);
    const QString method = it.kind.isEmpty()        ? QStringLiteral("channel")
                           : it.kind == u"presence" ? QStringLiteral("join")
                                                    : it.kind;
    return QStringLiteral("Echo.%1(%2)").arg(method, jsQuoted(it.name));
}

// Echo puts its namespace before a name unless the name begins with a dot.
QString echoEvent(const QString &event)
{
    static const QLatin1String events("App\\Events\\");
    return event.startsWith(events) ? event.mid(events.size()) : u'.' + event;
}

QString className(const QString &event)
{
    QString name;
    bool upper = true;
    for (const QChar c : event.mid(event.lastIndexOf(u'\\') + 1)) {
        if (!c.isLetterOrNumber() || c.unicode() > 127) {
            upper = true;
            continue;
        }
        name += upper ? c.toUpper() : c;
        upper = false;
    }
    return name.isEmpty() || name[0].isDigit() ? QStringLiteral("Event") + name : name;
}

QStringList channelsOf(const Sendable &what, const Rehearsal &rehearsal)
{
    if (const auto *publish = std::get_if<PublishRequest>(&what))
        return publish->channels;
    return rehearsal.channel.isEmpty() ? QStringList() : QStringList{rehearsal.channel};
}

QString exceptOf(const Sendable &what)
{
    return std::visit([](const auto &request) { return request.excludeSocketId; }, what);
}

QString notificationCode(const NotificationRequest &request)
{
    const QString type =
        request.type.isEmpty() ? QStringLiteral("Message") : className(request.type);
    const QString send = request.role.isEmpty()
                             ? QStringLiteral("Notification::send(User::findMany([%1]), new %2);")
                                   .arg(request.userIds.join(QLatin1String(", ")), type)
                             : QStringLiteral("// Those who have the role %1 in the tenant %2:\n"
                                              "Notification::send($users, new %3);")
                                   .arg(phpQuoted(request.role), phpQuoted(request.tenant), type);
    return QStringLiteral("class %1 extends Notification\n"
                          "{\n"
                          "    public function via(object $notifiable): array\n"
                          "    {\n"
                          "        return ['broadcast'];\n"
                          "    }\n"
                          "\n"
                          "    public function toBroadcast(object $notifiable): BroadcastMessage\n"
                          "    {\n"
                          "        return new BroadcastMessage(%2);\n"
                          "    }\n"
                          "}\n"
                          "\n"
                          "%3\n")
        .arg(type, phpValue(request.data, 8), send);
}

} // namespace

QString httpAddress(const server::ServerStatus &status)
{
    const QString host = reachableHost(status.host);
    return QStringLiteral("%1://%2:%3")
        .arg(status.certificate ? QStringLiteral("https") : QStringLiteral("http"),
             host.contains(u':') ? u'[' + host + u']' : host,
             QString::number(status.port));
}

QString curlCommand(const Rehearsal &rehearsal, const QString &address)
{
    return QStringLiteral("curl -sS -X %1 %2 \\\n  -H 'Content-Type: application/json' \\\n"
                          "  --data-binary %3\n")
        .arg(QString::fromUtf8(rehearsal.method),
             shellQuoted(address + QString::fromUtf8(rehearsal.path) + u'?' +
                         QString::fromUtf8(rehearsal.query)),
             shellQuoted(QString::fromUtf8(rehearsal.body)));
}

QString wireExplanation(const Rehearsal &rehearsal)
{
    if (rehearsal.wire.isEmpty())
        return Samples::tr("The frame names the channel of each user, known only when it is sent.");
    if (rehearsal.path.isEmpty() && rehearsal.method.isEmpty())
        return Samples::tr(
            "The frame. A client's data is JSON itself, and no text with JSON in it.");
    return findJsonProblem(QString::fromUtf8(rehearsal.data))
               ? Samples::tr("The frame. Its data is a text and stays one.")
               : Samples::tr(
                     "The frame. Its data is a text with JSON in it, so the quotation marks "
                     "are escaped.");
}

QString listenersText(const Rehearsal &rehearsal)
{
    const QString data = QString::fromUtf8(rehearsal.data);
    return cappedText(findJsonProblem(data) ? rehearsal.data : formatJson(data).toUtf8());
}

QString phpValue(const QByteArray &text, int indent)
{
    const auto value = json::parse(text);
    return value ? phpOf(*value, indent) : phpQuoted(QString::fromUtf8(text));
}

QString laravelCode(const Sendable &what, const Rehearsal &rehearsal)
{
    if (const auto *notification = std::get_if<NotificationRequest>(&what))
        return notificationCode(*notification);
    QStringList channels;
    for (const QString &channel : channelsOf(what, rehearsal))
        channels.append(phpChannel(channel));
    const bool many = channels.size() > 1;
    const QString list = many ? QLatin1String("[\n    ") + channels.join(QLatin1String(",\n    ")) +
                                    QLatin1String(",\n]")
                              : channels.value(0);
    const QString inClass = many ? QLatin1String("[\n            ") +
                                       channels.join(QLatin1String(",\n            ")) +
                                       QLatin1String(",\n        ]")
                                 : channels.value(0);
    const bool others = !exceptOf(what).isEmpty();
    const bool isObject = json::parseObject(rehearsal.data).has_value();
    const QString values = isObject ? phpValue(rehearsal.data) : phpValue("[]");
    const QString note =
        isObject ? QString()
                 : Samples::tr("// Laravel broadcasts arrays only; this event's data is another "
                               "value, so it stays empty here.\n");
    const QString type = className(rehearsal.event);
    return note + Samples::tr("// Laravel 11.5 and later, anywhere:\n") +
           QStringLiteral("Broadcast::on(%1)\n    ->as(%2)\n    ->with(%3)%4\n    ->sendNow();\n\n")
               .arg(list,
                    phpQuoted(rehearsal.event),
                    isObject ? phpValue(rehearsal.data, 4) : values,
                    others ? QStringLiteral("\n    ->toOthers()") : QString()) +
           Samples::tr("// An event of its own, sent with broadcast(new %1)%2:\n")
               .arg(type, others ? QStringLiteral("->toOthers()") : QString()) +
           QStringLiteral("class %1 implements ShouldBroadcastNow\n"
                          "{\n"
                          "    use InteractsWithSockets;\n"
                          "\n"
                          "    public function broadcastOn(): Channel|array\n"
                          "    {\n"
                          "        return %2;\n"
                          "    }\n"
                          "\n"
                          "    public function broadcastAs(): string\n"
                          "    {\n"
                          "        return %3;\n"
                          "    }\n"
                          "\n"
                          "    public function broadcastWith(): array\n"
                          "    {\n"
                          "        return %4;\n"
                          "    }\n"
                          "}\n")
               .arg(type,
                    inClass,
                    phpQuoted(rehearsal.event),
                    isObject ? phpValue(rehearsal.data, 8) : values);
}

QString javaScriptCode(const Sendable &what, const Rehearsal &rehearsal)
{
    const bool isNotification = std::holds_alternative<NotificationRequest>(what);
    QStringList channels = channelsOf(what, rehearsal);
    if (channels.isEmpty())
        channels = QStringList{QStringLiteral("private-user.ID")};
    QString echo;
    QString pusher;
    // Echo's whisper() puts the prefix before the name itself.
    const auto *publish = std::get_if<PublishRequest>(&what);
    const bool isClients = publish && publish->by == server::PublishBy::Client;
    if (isClients) {
        const QString data = QString::fromUtf8(rehearsal.data);
        const QString whispered = rehearsal.event.mid(7);
        echo = QStringLiteral("%1.whisper(%2, %3);\n")
                   .arg(echoChannel(channels.first()), jsQuoted(whispered), data);
        pusher = QStringLiteral("pusher.channel(%1).trigger(%2, %3);\n")
                     .arg(jsQuoted(channels.first()), jsQuoted(rehearsal.event), data);
    }
    for (const QString &channel : std::as_const(channels)) {
        echo +=
            isNotification
                ? QStringLiteral("%1.notification((notification) => console.log(notification));\n")
                      .arg(echoChannel(channel))
            : isClients
                ? QStringLiteral("%1.listenForWhisper(%2, (event) => console.log(event));\n")
                      .arg(echoChannel(channel), jsQuoted(rehearsal.event.mid(7)))
                : QStringLiteral("%1.listen(%2, (event) => console.log(event));\n")
                      .arg(echoChannel(channel), jsQuoted(echoEvent(rehearsal.event)));
        pusher += QStringLiteral("pusher.subscribe(%1).bind(%2, (data) => console.log(data));\n")
                      .arg(jsQuoted(channel), jsQuoted(rehearsal.event));
    }
    return Samples::tr("// Laravel Echo:\n") + echo + u'\n' + Samples::tr("// pusher-js:\n") +
           pusher;
}

} // namespace ui
