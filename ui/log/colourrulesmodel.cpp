// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/colourrulesmodel.h"

#include "ui/theme.h"

#include <QFontDatabase>

namespace ui {

ColourRulesModel::ColourRulesModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ColourRulesModel::setRules(const QList<ColourRule> &rules)
{
    beginResetModel();
    m_rules = rules;
    endResetModel();
    emit edited();
}

void ColourRulesModel::setRule(int row, const ColourRule &rule)
{
    if (m_rules.at(row) == rule)
        return;
    m_rules[row] = rule;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
}

void ColourRulesModel::insert(int row, const ColourRule &rule)
{
    beginInsertRows({}, row, row);
    m_rules.insert(row, rule);
    endInsertRows();
    emit edited();
}

void ColourRulesModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rules.removeAt(row);
    endRemoveRows();
    emit edited();
}

int ColourRulesModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || to >= rowCount())
        return row;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rules.move(row, to);
    endMoveRows();
    emit edited();
    return to;
}

int ColourRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int ColourRulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColourRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColourRule &rule = m_rules.at(index.row());
    const auto colour = [](const QColor &one) {
        return one.isValid() ? QVariant(one) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Name     ? rule.name
               : index.column() == Filter ? rule.filter
                                          : tintText(rule.tint);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(rule.isOn ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::BackgroundRole:
        return rule.isOn ? colour(tintBackground(rule.tint)) : QVariant();
    case Qt::ForegroundRole:
        return rule.isOn ? colour(tintForeground(rule.tint)) : QVariant(theme().muted);
    case Qt::FontRole:
        return index.column() == Filter
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != Name)
            return {};
        return rule.isOn ? rule.name : tr("%1, off", "name of a rule").arg(rule.name);
    default:
        return {};
    }
}

bool ColourRulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    ColourRule rule = m_rules.at(index.row());
    rule.isOn = value.toInt() == Qt::Checked;
    setRule(index.row(), rule);
    return true;
}

Qt::ItemFlags ColourRulesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ColourRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rule");
    case Filter:
        return tr("Filter");
    default:
        return tr("Colour");
    }
}

} // namespace ui
