// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navmodel.h"

#include "ui/pages/page.h"
#include "ui/theme.h"

namespace ui {

void NavModel::add(Page *page)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append({page, page->title(), page->iconName(), page->badge()});
    endInsertRows();
}

void NavModel::refresh()
{
    for (int i = 0; i < rowCount(); ++i) {
        Row &row = m_rows[i];
        const QString badge = row.page ? row.page->badge() : QString();
        if (badge == row.badge)
            continue;
        row.badge = badge;
        emit dataChanged(index(i), index(i), {BadgeRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

int NavModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NavModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString withBadge =
        row.badge.isEmpty() ? row.title : QStringLiteral("%1, %2").arg(row.title, row.badge);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::DecorationRole:
        return icon(row.icon);
    case BadgeRole:
        return row.badge;
    case Qt::AccessibleTextRole:
        return withBadge;
    case UrgentRole:
        return !row.badge.isEmpty() && row.page && row.page->badgeIsUrgent();
    case Qt::ToolTipRole: {
        const QKeySequence key = m_keys.value(index.row());
        return key.isEmpty() ? withBadge
                             : tr("%1 (%2)").arg(withBadge, key.toString(QKeySequence::NativeText));
    }
    default:
        return {};
    }
}

} // namespace ui
