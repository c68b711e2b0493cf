// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/auditwords.h"

#include "ui/formatting.h"

#include <QDateTime>
#include <QHash>

namespace ui {

using server::AuditEntry;

QString AuditWords::action(const QString &action)
{
    const QHash<QString, QString> words = {
        {QStringLiteral("server.start"), tr("Server started")},
        {QStringLiteral("server.stop"), tr("Server stopped")},
        {QStringLiteral("server.restart"), tr("Listener restarted")},
        {QStringLiteral("server.settings"), tr("Server settings changed")},
        {QStringLiteral("server.tenants"), tr("Tenant rules changed")},
        {QStringLiteral("demo.start"), tr("Demo started")},
        {QStringLiteral("demo.stop"), tr("Demo stopped")},
        {QStringLiteral("event.publish"), tr("Event published")},
        {QStringLiteral("event.tenant"), tr("Tenant event sent")},
        {QStringLiteral("event.notify"), tr("Notification sent")},
        {QStringLiteral("clients.disconnect"), tr("Clients disconnected")},
        {QStringLiteral("clients.unsubscribe"), tr("Client taken off a channel")},
        {QStringLiteral("clients.block"), tr("Users blocked")},
        {QStringLiteral("clients.unblock"), tr("User unblocked")},
        {QStringLiteral("directory.edit"), tr("Directory changed")},
        {QStringLiteral("app.add"), tr("App added")},
        {QStringLiteral("app.change"), tr("App changed")},
        {QStringLiteral("app.remove"), tr("App deleted")},
        {QStringLiteral("app.rotate"), tr("Secret rotated")},
        {QStringLiteral("audit.gap"), tr("Entries lost")}};
    return words.value(action, action);
}

QList<std::pair<QString, QString>> AuditWords::groups()
{
    return {{QString(), tr("All actions")},
            {QStringLiteral("app"), tr("Apps")},
            {QStringLiteral("directory"), tr("Tenants and users")},
            {QStringLiteral("event"), tr("Events")},
            {QStringLiteral("clients"), tr("Clients")},
            {QStringLiteral("server"), tr("Server")},
            {QStringLiteral("demo"), tr("Demo")}};
}

QString AuditWords::detail(const AuditEntry &entry)
{
    QStringList lines = {
        entry.text,
        tr("%1, by %2")
            .arg(momentText(entry.utc), entry.account.isEmpty() ? unknownText() : entry.account),
        entry.succeeded ? tr("Succeeded") : tr("Failed: %1").arg(entry.failure)};
    if (!entry.appId.isEmpty())
        lines.append(tr("App ID %1").arg(entry.appId));
    if (!entry.values.isEmpty())
        lines << QString() << entry.values;
    return lines.join(u'\n');
}

namespace {

// A cell that a spreadsheet does not take for a formula.
QByteArray cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

QByteArray auditCsv(const QList<AuditEntry> &entries)
{
    QByteArray csv = "time,account,action,app,text,values,succeeded,failure\r\n";
    for (const AuditEntry &entry : entries) {
        const QString time =
            QDateTime::fromMSecsSinceEpoch(entry.utc, Qt::UTC).toString(Qt::ISODateWithMs);
        const QByteArrayList cells = {cell(time),
                                      cell(entry.account),
                                      cell(entry.action),
                                      cell(entry.appId),
                                      cell(entry.text),
                                      cell(entry.values.join(QStringLiteral("; "))),
                                      entry.succeeded ? "true" : "false",
                                      cell(entry.failure)};
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

QByteArray auditJsonLines(const QList<AuditEntry> &entries)
{
    QByteArray lines;
    for (const AuditEntry &entry : entries)
        lines += server::toJsonLine(entry) + '\n';
    return lines;
}

} // namespace ui
