// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/recording.h"

#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

constexpr qint64 LongestLine = 64LL * 1024 * 1024;

std::optional<LogKind> kindOf(const QString &id)
{
    for (int i = 0; i < server::LogKinds; ++i) {
        if (logKindId(static_cast<LogKind>(i)) == id)
            return static_cast<LogKind>(i);
    }
    return std::nullopt;
}

std::optional<LogEntry> entryOf(const QJsonObject &object)
{
    const auto kind = kindOf(object.value(u"type").toString());
    const QDateTime time =
        QDateTime::fromString(object.value(u"time").toString(), Qt::ISODateWithMs);
    if (!kind || !time.isValid())
        return std::nullopt;
    const auto text = [&](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    LogEntry entry;
    entry.seq = static_cast<quint64>(object.value(u"seq").toInteger());
    entry.utc = time.toMSecsSinceEpoch();
    entry.kind = *kind;
    entry.appId = text("app");
    entry.tenant = text("tenant");
    entry.channel = text("channel");
    entry.event = text("event");
    entry.source = text("source");
    entry.socketId = text("socket_id");
    entry.userId = text("user_id");
    entry.text = text("text");
    entry.payload = text("data").toUtf8();
    entry.size = object.value(u"size").toInteger();
    entry.recipients = object.value(u"recipients").toInt(-1);
    return entry;
}

// Why the entry cannot be sent; null when it can.
qint64 *obstacle(Recording &recording,
                 const QJsonObject &object,
                 const LogEntry &entry,
                 const Filter &filter)
{
    if (entry.kind == LogKind::ClientEvent)
        return &recording.clientEvents;
    if (entry.kind != LogKind::Event)
        return &recording.lifecycle;
    if (!logAdmits(entry, filter, {}, {}))
        return &recording.filtered;
    if (object.value(u"cut").toBool())
        return &recording.cut;
    return object.value(u"redacted").toBool() ? &recording.redacted : nullptr;
}

} // namespace

std::optional<LogEntry> entryOfLine(const QByteArray &line)
{
    return entryOf(QJsonDocument::fromJson(line).object());
}

server::Result<Recording> readRecording(const QString &path, const Filter &filter)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return server::Error{
            server::ErrorCode::Unavailable,
            QCoreApplication::translate("ui::Recording", "“%1” could not be read: %2.")
                .arg(QFileInfo(path).fileName(), file.errorString())};
    }
    Recording recording;
    qint64 bytes = 0;
    while (!file.atEnd() && !recording.isTooLong) {
        const QByteArray line = file.readLine(LongestLine);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.value(u"type").toString() == u"gap") {
            recording.missing += static_cast<quint64>(object.value(u"count").toInteger());
            continue;
        }
        const std::optional<LogEntry> entry = entryOf(object);
        if (!entry) {
            recording.unreadable += line.trimmed().isEmpty() ? 0 : 1;
            continue;
        }
        if (qint64 *counter = obstacle(recording, object, *entry, filter)) {
            ++*counter;
            continue;
        }
        bytes += entry->payload.size() + 200;
        recording.isTooLong =
            recording.events.size() == Recording::MostEvents || bytes > Recording::MostBytes;
        if (!recording.isTooLong)
            recording.events.append(
                {entry->utc,
                 {entry->appId, {entry->channel}, entry->event, entry->payload, {}, false}});
    }
    std::stable_sort(recording.events.begin(),
                     recording.events.end(),
                     [](const ReplayEvent &a, const ReplayEvent &b) { return a.utc < b.utc; });
    return recording;
}

} // namespace ui
