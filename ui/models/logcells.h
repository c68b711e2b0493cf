// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cells of a table of log entries, wherever the entries come from. Main thread.
#pragma once

#include "ui/appnames.h"
#include "ui/log/colourrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QIcon>
#include <QModelIndex>
#include <QVariant>

#include <map>

namespace ui {

struct LogColumns
{
    enum Column {
        Time,
        Type,
        App,
        Tenant,
        Channel,
        Event,
        Source,
        Recipients,
        Size,
        Preview,
        ColumnCount,
    };
};

class LogCells
{
    Q_DECLARE_TR_FUNCTIONS(ui::LogModel)

public:
    LogCells();

    void setAppNames(const AppNames &names) { m_appNames = names; }
    const AppNames &appNames() const { return m_appNames; }

    // `rule` is the one that colours the row; null: none.
    QVariant
    data(const server::LogEntry &entry, const ColourRule *rule, int column, int role) const;
    static QVariant header(int section, int role);
    // The key of the filter language whose value a column shows; empty for none.
    static QString keyOf(int column);

private:
    QString text(const server::LogEntry &entry, int column) const;
    QString tip(const server::LogEntry &entry, const ColourRule *rule, int column) const;

    AppNames m_appNames;
    std::map<server::LogKind, QIcon> m_icons;
};

// The rule of a row, for the roles that want it.
const ColourRule *ruleFor(const RowColours &colours,
                          const QModelIndex &index,
                          const server::LogEntry &entry,
                          const LogCells &cells,
                          int role);

} // namespace ui
