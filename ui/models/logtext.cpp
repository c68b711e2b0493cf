// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logtext.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/logkinds.h"
#include "ui/people/tenantlabels.h"

#include <QDateTime>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ui {

using server::LogEntry;

namespace {

constexpr qsizetype PreviewBytes = 200;

QString isoText(qint64 utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC).toString(Qt::ISODateWithMs);
}

// Spreadsheets take a cell that begins like a formula for one; the apostrophe says that it is text.
QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(u'\'');
    static const QRegularExpression special(QStringLiteral("[,\"\\r\\n]"));
    if (text.contains(special))
        text = u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return text.toUtf8();
}

QString wholeText(const LogEntry &entry, const QHash<QString, QString> &appNames)
{
    return QStringList{logTimeText(entry.utc),
                       logKindText(entry.kind),
                       appNames.value(entry.appId, entry.appId),
                       tenantText(entry.tenant),
                       entry.channel,
                       entry.event,
                       entry.source,
                       entry.socketId,
                       entry.userId,
                       entry.account(),
                       entry.address(),
                       entry.origin(),
                       entry.text,
                       QString::fromUtf8(entry.payload)}
        .join(u' ');
}

// As Laravel's packages put it into an event's data.
QString commandId(const LogEntry &entry)
{
    if (!entry.payload.contains("ommand"))
        return {};
    const QJsonObject data = QJsonDocument::fromJson(entry.payload).object();
    const QJsonObject metadata = data.value(u"metadata").toObject();
    for (const char *key : {"commandId", "command_id"}) {
        for (const QJsonObject &object : {data, metadata}) {
            if (const QJsonValue value = object.value(QLatin1String(key)); !value.isUndefined())
                return value.toVariant().toString();
        }
    }
    return {};
}

// What a row that ended or refused something has in the place of an event: a close code, or the
// status of an answer.
QString numberOf(const LogEntry &entry, int lowest, int highest)
{
    const bool hasNumber =
        entry.kind == server::LogKind::Rejected || entry.kind == server::LogKind::Disconnected;
    const int number = hasNumber ? entry.event.toInt() : 0;
    return number >= lowest && number <= highest ? entry.event : QString();
}

QString codeOf(const LogEntry &entry)
{
    return numberOf(entry, 1000, 4999);
}

QString statusOf(const LogEntry &entry)
{
    return numberOf(entry, 100, 599);
}

} // namespace

// "key:64 hexadecimal digits" is what proves the right to join a channel. Names of fields stand in
// JSON, in JSON within JSON, and in addresses.
QString redacted(QString text)
{
    static const QRegularExpression signature(QStringLiteral(":[0-9a-f]{64}\\b"));
    static const QRegularExpression field(
        QStringLiteral("(\\\\*\"(?:\\w*secret|auth|auth_signature|password|\\w*token|api_?key|"
                       "authorization)\\\\*\"\\s*:\\s*\\\\*\")[^\"\\\\]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inAddress(
        QStringLiteral("\\b(auth_signature|token|access_token|secret)=[^&\\s\"]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(QStringLiteral("\\b(Bearer) [^\\s\"]+"));
    text.replace(signature, QStringLiteral(":…"));
    text.replace(field, QStringLiteral("\\1…"));
    text.replace(inAddress, QStringLiteral("\\1=…"));
    text.replace(bearer, QStringLiteral("\\1 …"));
    return masked::text(text);
}

QString logTimeText(qint64 utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString logPreview(const LogEntry &entry)
{
    const QString payload =
        QString::fromUtf8(entry.payload.first(qMin<qsizetype>(PreviewBytes, entry.payload.size())));
    const QString both = entry.text.isEmpty() || payload.isEmpty()
                             ? QString(entry.text + payload)
                             : QString(entry.text + u' ' + payload);
    return masked::text(both.simplified());
}

QString
logKeyText(const LogEntry &entry, const QString &key, const QHash<QString, QString> &appNames)
{
    using Text = QString (*)(const LogEntry &);
    static const QHash<QString, Text> texts{
        {QStringLiteral("tenant"),
         [](const LogEntry &e) {
             return e.tenant.isEmpty() ? QString() : TenantLabels::shared().words(e.tenant);
         }},
        {QStringLiteral("channel"),
         [](const LogEntry &e) {
             return e.channel;
         }},
        {QStringLiteral("type"),
         [](const LogEntry &e) {
             return logKindText(e.kind);
         }},
        {QStringLiteral("event"),
         [](const LogEntry &e) {
             return e.event;
         }},
        {QStringLiteral("user"),
         [](const LogEntry &e) {
             return e.userId;
         }},
        {QStringLiteral("socket"),
         [](const LogEntry &e) {
             return e.socketId;
         }},
        {QStringLiteral("source"),
         [](const LogEntry &e) {
             return e.source;
         }},
        {QStringLiteral("size"),
         [](const LogEntry &e) {
             return QString::number(e.size);
         }},
        {QStringLiteral("data"),
         [](const LogEntry &e) {
             return QString(e.text + u' ' + QString::fromUtf8(e.payload));
         }},
        {QStringLiteral("command"), commandId},
        {QStringLiteral("code"), codeOf},
        {QStringLiteral("status"), statusOf},
        {QStringLiteral("ip"),
         [](const LogEntry &e) {
             return e.address();
         }},
        {QStringLiteral("origin"),
         [](const LogEntry &e) {
             return e.origin();
         }},
        {QStringLiteral("account"),
         [](const LogEntry &e) {
             return e.account();
         }},
        {QStringLiteral("since"),
         [](const LogEntry &e) {
             const qint64 age = QDateTime::currentMSecsSinceEpoch() - e.utc;
             return QString::number(static_cast<double>(age) / 1000);
         }},
    };
    if (key == u"utc")
        return QString::number(entry.utc);
    if (key == u"app")
        return appNames.value(entry.appId, entry.appId);
    const Text text = texts.value(key);
    return text ? text(entry) : QString();
}

bool logAdmits(const LogEntry &entry,
               const Filter &filter,
               const Scope &scope,
               const QHash<QString, QString> &appNames)
{
    if (!scope.appId.isEmpty() && !entry.appId.isEmpty() && !scope.admitsApp(entry.appId))
        return false;
    if (!entry.appId.isEmpty() && !scope.admitsTenant(entry.tenant))
        return false;
    return filter.isEmpty() ||
           filter.matches(
               [&](const QString &key) {
                   const QString text = logKeyText(entry, key, appNames);
                   // What other pages and rules ask for is written in no language.
                   return key == u"type" ? QString(logKindId(entry.kind) + Filter::Or + text)
                                         : text;
               },
               [&] { return wholeText(entry, appNames); });
}

QByteArray logEntryJson(const LogEntry &entry)
{
    QJsonObject object{{QStringLiteral("seq"), static_cast<qint64>(entry.seq)},
                       {QStringLiteral("time"), isoText(entry.utc)},
                       {QStringLiteral("type"), logKindId(entry.kind)}};
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    };
    add("app", entry.appId);
    add("tenant", entry.tenant);
    add("channel", entry.channel);
    add("event", entry.event);
    add("source", entry.source);
    add("socket_id", entry.socketId);
    add("user_id", entry.userId);
    add("account", entry.account());
    add("address", entry.address());
    add("origin", entry.origin());
    add("text", redacted(entry.text));
    const QString data = QString::fromUtf8(entry.payload);
    const QString shown = redacted(data);
    add("data", shown);
    if (shown != data)
        object.insert(QStringLiteral("redacted"), true);
    if (entry.size > entry.payload.size() && !entry.payload.isEmpty())
        object.insert(QStringLiteral("cut"), true);
    if (entry.recipients >= 0)
        object.insert(QStringLiteral("recipients"), entry.recipients);
    if (entry.size > 0)
        object.insert(QStringLiteral("size"), entry.size);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool writeLogJsonLines(QIODevice &file, const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        const QByteArray line = logEntryJson(entry) + '\n';
        if (file.write(line) != line.size())
            return false;
    }
    return true;
}

QByteArray logCsvHeader()
{
    return "t_iso,type,app,tenant,channel,event,source,socket_id,user_id,recipients,size,text,"
           "data\n";
}

QByteArray logEntryCsv(const LogEntry &entry)
{
    const QByteArrayList cells{
        isoText(entry.utc).toUtf8(),
        logKindId(entry.kind).toUtf8(),
        csvCell(entry.appId),
        csvCell(entry.tenant),
        csvCell(entry.channel),
        csvCell(entry.event),
        csvCell(entry.source),
        csvCell(entry.socketId),
        csvCell(entry.userId),
        entry.recipients < 0 ? QByteArray() : QByteArray::number(entry.recipients),
        QByteArray::number(entry.size),
        csvCell(redacted(entry.text)),
        csvCell(redacted(QString::fromUtf8(entry.payload))),
    };
    return cells.join(',');
}

bool writeLogCsv(QIODevice &file, const QList<LogEntry> &entries)
{
    file.write(logCsvHeader());
    for (const LogEntry &entry : entries) {
        const QByteArray line = logEntryCsv(entry) + '\n';
        if (file.write(line) != line.size())
            return false;
    }
    return true;
}

} // namespace ui
