// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/shapemodel.h"

#include "ui/formatting.h"
#include "ui/log/jsondiff.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"

#include <algorithm>

namespace ui {

namespace {

int rank(ShapeField::Mark mark)
{
    switch (mark) {
    case ShapeField::TypeChanged:
        return 0;
    case ShapeField::Vanished:
        return 1;
    case ShapeField::Appeared:
        return 2;
    case ShapeField::Sometimes:
        return 3;
    case ShapeField::Steady:
        break;
    }
    return 4;
}

} // namespace

void ShapeModel::setShape(const EventShape &shape)
{
    beginResetModel();
    m_shape = shape;
    std::stable_sort(
        m_shape.fields.begin(), m_shape.fields.end(), [](const ShapeField &a, const ShapeField &b) {
            return rank(a.mark) < rank(b.mark);
        });
    endResetModel();
}

int ShapeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shape.fields.size());
}

int ShapeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShapeModel::markText(const ShapeField &field) const
{
    switch (field.mark) {
    case ShapeField::Appeared:
        return tr("+ appeared %1").arg(logTimeText(field.markUtc));
    case ShapeField::Vanished:
        return tr("− missing since %1").arg(logTimeText(field.markUtc));
    case ShapeField::TypeChanged:
        return tr("≠ other type since %1").arg(logTimeText(field.markUtc));
    case ShapeField::Sometimes:
        return tr("~ sometimes");
    case ShapeField::Steady:
        break;
    }
    return tr("= always");
}

QString ShapeModel::text(const ShapeField &field, int column) const
{
    switch (column) {
    case Mark:
        return markText(field);
    case Path:
        return field.path.isEmpty() ? tr("(the whole data)") : field.path;
    case Types: {
        QStringList types;
        for (QJsonValue::Type type : field.types)
            types.append(jsonTypeText(type));
        return types.join(tr(", then ", "between types of values"));
    }
    case Count:
        return tr("%1 of %2").arg(countText(field.count), countText(m_shape.events));
    case Since:
        return logTimeText(field.firstUtc);
    default:
        return logTimeText(field.lastUtc);
    }
}

QVariant ShapeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ShapeField &field = m_shape.fields.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(field, index.column());
    case Qt::ToolTipRole:
        return index.column() == Path || index.column() == Types
                   ? QVariant(text(field, index.column()))
                   : QVariant();
    case Qt::BackgroundRole:
        switch (field.mark) {
        case ShapeField::Appeared:
            return theme().rowPresence;
        case ShapeField::Vanished:
            return theme().rowError;
        case ShapeField::TypeChanged:
            return theme().rowWarn;
        default:
            return {};
        }
    default:
        return {};
    }
}

QVariant ShapeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mark:
        return tr("Over time");
    case Path:
        return tr("Field");
    case Types:
        return tr("Type");
    case Count:
        return tr("In");
    case Since:
        return tr("First");
    default:
        return tr("Last");
    }
}

} // namespace ui
