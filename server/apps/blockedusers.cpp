// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/blockedusers.h"

#include <QDateTime>
#include <QSet>

namespace server {

qsizetype BlockedUsers::newOnes(const QByteArrayList &userIds) const
{
    QSet<QByteArray> fresh;
    for (const QByteArray &userId : userIds) {
        if (!m_entries.contains(userId))
            fresh.insert(userId);
    }
    return fresh.size();
}

void BlockedUsers::block(const Entry &entry)
{
    m_entries.insert(entry.userId, entry);
}

void BlockedUsers::dropEnded(qint64 nowUtc)
{
    m_entries.removeIf([nowUtc](const auto &entry) { return entry->untilUtc <= nowUtc; });
}

QString BlockedUsers::objection(const QByteArray &userId) const
{
    const auto entry = m_entries.constFind(userId);
    if (userId.isEmpty() || entry == m_entries.cend())
        return {};
    const QString until = QDateTime::fromMSecsSinceEpoch(entry->untilUtc, Qt::UTC)
                              .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QString text = QStringLiteral("The user \"%1\" is blocked by an operator until %2 UTC")
                             .arg(QString::fromUtf8(userId), until);
    return entry->reason.isEmpty() ? text + QLatin1Char('.')
                                   : QStringLiteral("%1: %2").arg(text, entry->reason);
}

} // namespace server
