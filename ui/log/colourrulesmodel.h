// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/colourrules.h"

#include <QAbstractTableModel>

namespace ui {

// The rules as rows, each in its own colour; the box switches one on or off.
class ColourRulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Filter,
        Colour,
        ColumnCount,
    };

    explicit ColourRulesModel(QObject *parent = nullptr);

    const QList<ColourRule> &rules() const { return m_rules; }
    void setRules(const QList<ColourRule> &rules);
    void setRule(int row, const ColourRule &rule);
    void insert(int row, const ColourRule &rule);
    void remove(int row);
    // Where it is then; as it was when there is no room.
    int move(int row, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited();

private:
    QList<ColourRule> m_rules;
};

} // namespace ui
