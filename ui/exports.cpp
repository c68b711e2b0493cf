// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

using server::ConnectionRow;

namespace {

QString isoTime(qint64 utc)
{
    return utc > 0 ? QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC).toString(Qt::ISODateWithMs)
                   : QString();
}

// Spreadsheets take a cell that begins like a formula for one; the apostrophe says that it is text.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

} // namespace

QByteArray connectionsCsv(const QList<ConnectionRow> &rows)
{
    QByteArray out = "socket_id,app,tenants,user_id,user_name,channels,address,origin,client,"
                     "user_agent,connected,last_seen,messages_in,messages_out,bytes_in,bytes_out,"
                     "queued_bytes\r\n";
    for (const ConnectionRow &row : rows) {
        const QStringList cells = {cell(row.socketId),
                                   cell(row.appId),
                                   cell(row.tenants.join(QLatin1Char(' '))),
                                   cell(row.userId),
                                   cell(row.userName),
                                   QString::number(row.channelCount),
                                   cell(row.address),
                                   cell(row.origin),
                                   cell(row.client),
                                   cell(row.userAgent),
                                   isoTime(row.connectedUtc),
                                   isoTime(row.lastSeenUtc),
                                   QString::number(row.messagesIn),
                                   QString::number(row.messagesOut),
                                   QString::number(row.bytesIn),
                                   QString::number(row.bytesOut),
                                   QString::number(row.queuedBytes)};
        out += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return out;
}

QByteArray membersCsv(const QList<server::MemberRow> &rows)
{
    QByteArray out = "user_id,name,app,tenant,channels,status,location,viewing,devices,joined,"
                     "last_seen\r\n";
    for (const server::MemberRow &row : rows) {
        const QStringList cells = {cell(row.key.userId),
                                   cell(row.name),
                                   cell(row.key.appId),
                                   cell(row.tenant),
                                   cell(row.key.channel),
                                   cell(row.status),
                                   cell(row.location),
                                   cell(row.viewing.join(QLatin1Char(' '))),
                                   cell(row.devices.keys().join(QLatin1Char(' '))),
                                   isoTime(row.joinedUtc),
                                   isoTime(row.lastSeenUtc)};
        out += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return out;
}

QByteArray membersJsonLines(const QList<server::MemberRow> &rows)
{
    QByteArray out;
    for (const server::MemberRow &row : rows) {
        const QJsonObject object{
            {QStringLiteral("user_id"), row.key.userId},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("app"), row.key.appId},
            {QStringLiteral("tenant"), row.tenant},
            {QStringLiteral("channels"),
             QJsonArray::fromStringList(row.key.channel.split(u' ', Qt::SkipEmptyParts))},
            {QStringLiteral("status"), row.status},
            {QStringLiteral("location"), row.location},
            {QStringLiteral("viewing"), QJsonArray::fromStringList(row.viewing)},
            {QStringLiteral("devices"), QJsonArray::fromStringList(row.devices.keys())},
            {QStringLiteral("joined"), isoTime(row.joinedUtc)},
            {QStringLiteral("last_seen"), isoTime(row.lastSeenUtc)},
        };
        out += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

QByteArray connectionsJsonLines(const QList<ConnectionRow> &rows)
{
    QByteArray out;
    for (const ConnectionRow &row : rows) {
        const QJsonObject object{
            {QStringLiteral("socket_id"), row.socketId},
            {QStringLiteral("app"), row.appId},
            {QStringLiteral("tenants"), QJsonArray::fromStringList(row.tenants)},
            {QStringLiteral("user_id"), row.userId},
            {QStringLiteral("user_name"), row.userName},
            {QStringLiteral("channels"), QJsonArray::fromStringList(row.channels)},
            {QStringLiteral("channel_count"), row.channelCount},
            {QStringLiteral("address"), row.address},
            {QStringLiteral("origin"), row.origin},
            {QStringLiteral("client"), row.client},
            {QStringLiteral("user_agent"), row.userAgent},
            {QStringLiteral("connected"), isoTime(row.connectedUtc)},
            {QStringLiteral("last_seen"), isoTime(row.lastSeenUtc)},
            {QStringLiteral("messages_in"), static_cast<qint64>(row.messagesIn)},
            {QStringLiteral("messages_out"), static_cast<qint64>(row.messagesOut)},
            {QStringLiteral("bytes_in"), static_cast<qint64>(row.bytesIn)},
            {QStringLiteral("bytes_out"), static_cast<qint64>(row.bytesOut)},
            {QStringLiteral("queued_bytes"), row.queuedBytes},
        };
        out += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

} // namespace ui
