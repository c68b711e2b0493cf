// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

// What stands in one cell.
struct Cell
{
    QString text;
    QString toolTip;
    QString icon; // name; empty for none
    QColor Theme::*tint = &Theme::text;
    bool isNumber = false; // stands at the right

    bool operator==(const Cell &) const = default;
};

struct CellRow
{
    QString key; // unique
    QList<Cell> cells;
    std::optional<bool> checked; // a box before the first cell

    bool operator==(const CellRow &) const = default;
};

// A table of some dozens of rows that are made anew whenever something changes. Rows stay the same
// as long as their keys do, so that a selection lives. Main thread.
class CellTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CellTable(const QStringList &headers, QObject *parent = nullptr);

    void setRows(const QList<CellRow> &rows);
    QString keyAt(int row) const { return m_rows.at(row).key; }
    // -1 when there is none.
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    // A person wants the box so; what it means is for whoever gives the rows.
    void checkToggled(const QString &key, bool checked);

private:
    void removeMissing(const QList<CellRow> &rows);
    bool insertNew(const QList<CellRow> &rows);

    QStringList m_headers;
    QList<CellRow> m_rows;
};

} // namespace ui
