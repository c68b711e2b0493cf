// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/tenantsnow.h"

#include "ui/appnames.h"
#include "ui/channels/sparkline.h"
#include "ui/formatting.h"
#include "ui/models/rowkeys.h"
#include "ui/theme.h"

#include <algorithm>

namespace ui {

using server::TenantRow;

namespace {

constexpr qsizetype MostRemembered = 500;

QString keyOfTenant(const TenantRow &row)
{
    return row.appId + KeySeparator + row.tenant;
}

} // namespace

// The minute of a tenant that is gone goes with it.
void TenantsNow::note(const QList<TenantRow> &tenants)
{
    m_tenants = tenants;
    QHash<QString, QList<double>> points;
    for (const TenantRow &row : tenants) {
        if (points.size() == MostRemembered)
            break;
        QList<double> minute = m_points.take(keyOfTenant(row));
        minute.append(row.messagesOutPerSecond);
        if (minute.size() > Seconds)
            minute.removeFirst();
        points.insert(keyOfTenant(row), minute);
    }
    m_points = points;
}

void TenantsNow::present(const Scope &scope, const QList<server::AppSummary> &apps)
{
    QList<TenantRow> rows;
    for (const TenantRow &row : std::as_const(m_tenants)) {
        if (scope.admitsApp(row.appId) && scope.admitsTenant(row.tenant))
            rows.append(row);
    }
    const auto count = qMin(MostRows, rows.size());
    std::partial_sort(
        rows.begin(), rows.begin() + count, rows.end(), [](const TenantRow &a, const TenantRow &b) {
            if (a.users != b.users)
                return a.users > b.users;
            if (a.connections != b.connections)
                return a.connections > b.connections;
            return a.tenant < b.tenant;
        });
    QList<Shown> shown;
    for (const TenantRow &row : rows.first(count)) {
        QString name = tenantText(row.tenant);
        for (const server::AppSummary &app : apps) {
            if (apps.size() > 1 && app.id == row.appId)
                name = tr("%1 (%2)", "tenant, app").arg(name, appName(app));
        }
        shown.append({row, name, m_points.value(keyOfTenant(row))});
    }
    const int before = rowCount();
    const int after = static_cast<int>(shown.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_shown.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_shown += shown.mid(before);
        endInsertRows();
    }
    m_shown = shown;
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int TenantsNow::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TenantsNow::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TenantsNow::text(const Shown &shown, int column) const
{
    switch (column) {
    case Name:
        return shown.name;
    case Online:
        return countText(shown.row.users);
    case Rate:
        return rateText(shown.row.messagesOutPerSecond);
    default:
        return {};
    }
}

QVariant TenantsNow::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shown &shown = m_shown.at(index.row());
    const bool isNumber = index.column() == Online || index.column() == Rate;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return index.column() == Name && shown.row.tenant.isEmpty() ? QVariant(theme().muted)
                                                                    : QVariant();
    case SparklineDelegate::PointsRole:
        return index.column() == Spark ? QVariant::fromValue(shown.points) : QVariant();
    case Qt::ToolTipRole:
        return tr("%1\nDouble-click shows this tenant alone")
            .arg(data(index, Qt::AccessibleTextRole).toString());
    case Qt::AccessibleTextRole:
        return tr("%1: %2 online, %3 connections, %4 channels, %5 messages out")
            .arg(shown.name,
                 countText(shown.row.users),
                 countText(shown.row.connections),
                 countText(shown.row.channels),
                 rateText(shown.row.messagesOutPerSecond));
    default:
        return {};
    }
}

QVariant TenantsNow::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == Online || section == Rate;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Tenant");
    case Online:
        return tr("Online");
    case Rate:
        return tr("Out");
    default:
        return tr("Last minute");
    }
}

} // namespace ui
