// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/keyedtablemodel.h"

#include <QSortFilterProxyModel>
#include <QVariant>

#include <optional>

namespace ui {

// A row of a table that is made anew whenever something in it changes.
struct TextRow
{
    QString key;
    QStringList cells;
    QVariantList order = {}; // what each cell is sorted by; empty: by its text
    QString toolTip = {};
    QString icon = {}; // a name in resources/icons
    int iconColumn = 0;
    std::optional<QString> colour = {}; // a swatch in the first cell; empty: its place is kept
    bool isMuted = false;

    bool operator==(const TextRow &) const = default;
};

// Rows of texts under fixed headings. Rows keep their places while they are known by their keys.
class TextRowsModel final : public KeyedTableModel<TextRow>
{
    Q_OBJECT

public:
    static constexpr int SortRole = KeyRole + 1;

    explicit TextRowsModel(const QStringList &headings, QObject *parent = nullptr);

    void setRows(const QList<TextRow> &rows);
    // Columns of numbers, which stand at the right.
    void setNumeric(const QList<int> &columns) { m_numeric = columns; }
    // Ids and the like, which are read letter by letter.
    void setFixed(const QList<int> &columns) { m_fixed = columns; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const TextRow &row) const override { return row.key; }
    int firstChangedColumn(const TextRow &before, const TextRow &after) const override;

private:
    QStringList m_headings;
    QList<int> m_numeric;
    QList<int> m_fixed;
};

// The same rows in the order of a column.
class TextRowsOrder final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TextRowsOrder(TextRowsModel &model, QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace ui
