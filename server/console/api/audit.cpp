// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/audit.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace server {

namespace {

Outcome checkLength(const char *field, const QString &text)
{
    if (text.size() <= MaxAuditSearchLength)
        return Done{};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 that is looked for has %2 characters; at most %3 are allowed.")
                     .arg(QLatin1String(field))
                     .arg(text.size())
                     .arg(MaxAuditSearchLength)};
}

bool hasText(const AuditEntry &entry, const QString &text)
{
    const auto has = [&](const QString &one) {
        return one.contains(text, Qt::CaseInsensitive);
    };
    return has(entry.account) || has(entry.action) || has(entry.appId) || has(entry.text) ||
           has(entry.failure) || std::any_of(entry.values.cbegin(), entry.values.cend(), has);
}

} // namespace

Outcome checkQuery(const AuditQuery &query)
{
    if (query.limit < 1 || query.limit > MaxAuditRows)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A page of %1 entries cannot be had; it must be 1 to %2.")
                         .arg(query.limit)
                         .arg(MaxAuditRows)};
    if (auto checked = checkLength("The app", query.appId); !checked)
        return checked;
    if (auto checked = checkLength("The action", query.action); !checked)
        return checked;
    return checkLength("The text", query.text);
}

bool matches(const AuditEntry &entry, const AuditQuery &query)
{
    const bool isAction = query.action.isEmpty() || entry.action == query.action ||
                          entry.action.startsWith(query.action + u'.');
    return isAction && (query.appId.isEmpty() || entry.appId == query.appId) &&
           (!query.failed || !entry.succeeded) && entry.utc >= query.fromUtc &&
           (query.toUtc == 0 || entry.utc <= query.toUtc) &&
           (query.text.isEmpty() || hasText(entry, query.text));
}

QByteArray toJsonLine(const AuditEntry &entry)
{
    QJsonObject object{
        {QStringLiteral("id"), entry.id},
        {QStringLiteral("time"),
         QDateTime::fromMSecsSinceEpoch(entry.utc, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("account"), entry.account},
        {QStringLiteral("action"), entry.action},
        {QStringLiteral("text"), entry.text},
        {QStringLiteral("succeeded"), entry.succeeded}};
    if (!entry.appId.isEmpty())
        object.insert(QStringLiteral("app"), entry.appId);
    if (!entry.values.isEmpty())
        object.insert(QStringLiteral("values"), QJsonArray::fromStringList(entry.values));
    if (!entry.failure.isEmpty())
        object.insert(QStringLiteral("failure"), entry.failure);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<AuditEntry> auditEntryFrom(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QDateTime time =
        QDateTime::fromString(object[QStringLiteral("time")].toString(), Qt::ISODateWithMs);
    AuditEntry entry;
    entry.id = object[QStringLiteral("id")].toInteger();
    entry.action = object[QStringLiteral("action")].toString();
    if (entry.id <= 0 || entry.action.isEmpty() || !time.isValid())
        return std::nullopt;
    entry.utc = time.toMSecsSinceEpoch();
    entry.account = object[QStringLiteral("account")].toString();
    entry.appId = object[QStringLiteral("app")].toString();
    entry.text = object[QStringLiteral("text")].toString();
    for (const QJsonValue value : object[QStringLiteral("values")].toArray())
        entry.values.append(value.toString());
    entry.succeeded = object[QStringLiteral("succeeded")].toBool();
    entry.failure = object[QStringLiteral("failure")].toString();
    return entry;
}

} // namespace server
