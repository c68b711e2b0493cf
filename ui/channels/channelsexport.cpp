// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelsexport.h"

#include "ui/channels/channelnames.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

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

QByteArray channelsCsv(const QList<ChannelEntry> &rows)
{
    QByteArray out = "channel,type,cache,app,tenant,subscribers,users,messages,bytes,refused,"
                     "last_event,last_event_at,occupied_since\r\n";
    for (const ChannelEntry &entry : rows) {
        const server::ChannelRow &row = entry.row;
        const QStringList cells = {cell(row.key.name),
                                   channelTypeId(row.kind),
                                   QString::number(row.cache ? 1 : 0),
                                   cell(row.key.appId),
                                   cell(row.tenant),
                                   QString::number(row.subscribers),
                                   QString::number(row.users),
                                   QString::number(row.messages),
                                   QString::number(row.bytes),
                                   QString::number(entry.refusals),
                                   cell(row.lastEvent),
                                   isoTime(row.lastEventUtc),
                                   isoTime(row.occupiedSinceUtc)};
        out += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return out;
}

QByteArray channelsJsonLines(const QList<ChannelEntry> &rows)
{
    QByteArray out;
    for (const ChannelEntry &entry : rows) {
        const server::ChannelRow &row = entry.row;
        const QJsonObject object{
            {QStringLiteral("channel"), row.key.name},
            {QStringLiteral("type"), channelTypeId(row.kind)},
            {QStringLiteral("cache"), row.cache},
            {QStringLiteral("app"), row.key.appId},
            {QStringLiteral("tenant"), row.tenant},
            {QStringLiteral("subscribers"), row.subscribers},
            {QStringLiteral("users"), row.users},
            {QStringLiteral("messages"), static_cast<qint64>(row.messages)},
            {QStringLiteral("bytes"), static_cast<qint64>(row.bytes)},
            {QStringLiteral("refused"), entry.refusals},
            {QStringLiteral("last_event"), row.lastEvent},
            {QStringLiteral("last_event_at"), isoTime(row.lastEventUtc)},
            {QStringLiteral("occupied_since"), isoTime(row.occupiedSinceUtc)},
        };
        out += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

} // namespace ui
