// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/rowsnippets.h"

#include "ui/snippets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

using server::LogEntry;

namespace {

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(QLatin1String("'"), QLatin1String("'\\''")) + u'\'';
}

QString phpQuoted(QString text)
{
    text.replace(QLatin1String("\\"), QLatin1String("\\\\"));
    return u'\'' + text.replace(QLatin1String("'"), QLatin1String("\\'")) + u'\'';
}

} // namespace

QString curlSnippet(const LogEntry &entry, const server::ServerStatus &status)
{
    const QJsonObject body{
        {QStringLiteral("name"), entry.event},
        {QStringLiteral("channels"), QJsonArray{entry.channel}},
        {QStringLiteral("data"), QString::fromUtf8(entry.payload)},
    };
    QString key = QStringLiteral("APP_KEY");
    for (const server::AppSummary &app : status.apps) {
        if (app.id == entry.appId)
            key = app.key;
    }
    const QString path = QStringLiteral("/apps/%1/events").arg(entry.appId);
    const QString host = reachableHost(status.host);
    const QString scheme = status.certificate ? QStringLiteral("https") : QStringLiteral("http");
    const QString address = QStringLiteral("%1://%2:%3%4")
                                .arg(scheme,
                                     host.contains(u':') ? QString(u'[' + host + u']') : host,
                                     QString::number(status.port),
                                     path);
    const QString bodyText = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    return QStringLiteral(
               "# BELFRY_SECRET has to be the secret of the app %1\n"
               "body=%2\n"
               "md5=$(printf %s \"$body\" | openssl md5 -r | cut -d' ' -f1)\n"
               "query=\"auth_key=%3&auth_timestamp=$(date +%s)&auth_version=1.0&body_md5=$md5\"\n"
               "signature=$(printf 'POST\\n%4\\n%s' \"$query\" | openssl sha256 -hmac "
               "\"$BELFRY_SECRET\" -r | cut -d' ' -f1)\n"
               "curl -sS -H 'Content-Type: application/json' --data-binary \"$body\" "
               "\"%5?$query&auth_signature=$signature\"\n")
        .arg(entry.appId, shellQuoted(bodyText), key, path, address);
}

QString laravelSnippet(const LogEntry &entry)
{
    return QStringLiteral("broadcast(new class implements "
                          "\\Illuminate\\Contracts\\Broadcasting\\ShouldBroadcastNow\n"
                          "{\n"
                          "    public function broadcastOn(): array\n"
                          "    {\n"
                          "        return [new \\Illuminate\\Broadcasting\\Channel(%1)];\n"
                          "    }\n"
                          "\n"
                          "    public function broadcastAs(): string\n"
                          "    {\n"
                          "        return %2;\n"
                          "    }\n"
                          "\n"
                          "    public function broadcastWith(): array\n"
                          "    {\n"
                          "        return json_decode(%3, true);\n"
                          "    }\n"
                          "});\n")
        .arg(phpQuoted(entry.channel),
             phpQuoted(entry.event),
             phpQuoted(QString::fromUtf8(entry.payload)));
}

} // namespace ui
