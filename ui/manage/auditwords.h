// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/audit.h"

#include <QCoreApplication>

namespace ui {

// What operators did, in words and as files. Pure.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    // "App changed" for "app.change"; an action that has no word is its own.
    static QString action(const QString &action);
    // Groups to choose from: what AuditQuery::action takes, and its word.
    static QList<std::pair<QString, QString>> groups();
    // Everything about an entry, line by line.
    static QString detail(const server::AuditEntry &entry);
};

QByteArray auditCsv(const QList<server::AuditEntry> &entries);
QByteArray auditJsonLines(const QList<server::AuditEntry> &entries);

} // namespace ui
