// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tenantsmodel.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"

#include <QFont>

#include <algorithm>

namespace ui {

using server::AppSummary;
using server::TenantRow;

namespace {

bool before(const TenantRow &a, const TenantRow &b)
{
    if (a.tenant.isEmpty() != b.tenant.isEmpty())
        return b.tenant.isEmpty();
    const int order = a.tenant.compare(b.tenant, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.tenant < b.tenant;
}

} // namespace

std::vector<TenantsModel::AppNode> TenantsModel::arranged(const QList<AppSummary> &apps,
                                                          const QList<TenantRow> &tenants)
{
    std::vector<AppNode> nodes;
    for (const AppSummary &app : apps)
        nodes.push_back({app.id, app.name.isEmpty() ? app.id : app.name, 0, {}});
    for (const TenantRow &tenant : tenants) {
        auto node = std::find_if(
            nodes.begin(), nodes.end(), [&](const AppNode &one) { return one.id == tenant.appId; });
        if (node == nodes.end())
            node = nodes.insert(nodes.end(), {tenant.appId, tenant.appId, 0, {}});
        node->users += tenant.users;
        node->tenants.push_back(tenant);
    }
    for (AppNode &node : nodes)
        std::sort(node.tenants.begin(), node.tenants.end(), before);
    std::sort(nodes.begin(), nodes.end(), [](const AppNode &a, const AppNode &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return nodes;
}

bool TenantsModel::sameApps(const std::vector<AppNode> &incoming) const
{
    return std::equal(
        m_apps.cbegin(),
        m_apps.cend(),
        incoming.cbegin(),
        incoming.cend(),
        [](const AppNode &a, const AppNode &b) { return a.id == b.id && a.name == b.name; });
}

void TenantsModel::apply(const QList<AppSummary> &apps, const QList<TenantRow> &tenants)
{
    std::vector<AppNode> incoming = arranged(apps, tenants);
    if (!sameApps(incoming)) {
        beginResetModel();
        m_apps = std::move(incoming);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < m_apps.size(); ++i) {
        m_apps[i].users = incoming[i].users;
        mergeTenants(static_cast<int>(i), incoming[i].tenants);
    }
    emit dataChanged(index(0, Online), index(rowCount() - 1, Online));
}

// Both lists are in the same order, so one pass finds what came and what went.
void TenantsModel::mergeTenants(int app, const std::vector<TenantRow> &incoming)
{
    std::vector<TenantRow> &kept = m_apps[static_cast<size_t>(app)].tenants;
    const QModelIndex parent = index(app + 1, Name);
    size_t at = 0;
    for (const TenantRow &row : incoming) {
        while (at < kept.size() && before(kept[at], row)) {
            beginRemoveRows(parent, static_cast<int>(at), static_cast<int>(at));
            kept.erase(kept.begin() + static_cast<qsizetype>(at));
            endRemoveRows();
        }
        if (at < kept.size() && kept[at].tenant == row.tenant) {
            kept[at++] = row;
            continue;
        }
        beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at));
        kept.insert(kept.begin() + static_cast<qsizetype>(at), row);
        endInsertRows();
        ++at;
    }
    if (at < kept.size()) {
        beginRemoveRows(parent, static_cast<int>(at), static_cast<int>(kept.size()) - 1);
        kept.erase(kept.begin() + static_cast<qsizetype>(at), kept.end());
        endRemoveRows();
    }
    if (!kept.empty())
        emit dataChanged(index(0, Online, parent), index(rowCount(parent) - 1, Online, parent));
}

const TenantRow *TenantsModel::tenantAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const AppNode &app = m_apps[index.internalId() - 1];
    return &app.tenants[static_cast<size_t>(index.row())];
}

Scope TenantsModel::scopeOf(const QModelIndex &index) const
{
    if (const TenantRow *tenant = tenantAt(index))
        return {tenant->appId, tenant->tenant};
    if (!index.isValid() || index.row() == 0)
        return {};
    return {m_apps[static_cast<size_t>(index.row()) - 1].id, std::nullopt};
}

// A tenant without an app is found when only one app has it.
QModelIndex TenantsModel::indexOf(const Scope &scope) const
{
    QModelIndexList found;
    for (int i = 1; i < rowCount(); ++i) {
        const QModelIndex app = index(i, Name);
        if (!scope.admitsApp(m_apps[static_cast<size_t>(i) - 1].id))
            continue;
        if (!scope.tenant && !scope.appId.isEmpty())
            return app;
        for (int row = 0; scope.tenant && row < rowCount(app); ++row) {
            if (tenantAt(index(row, Name, app))->tenant == *scope.tenant)
                found.append(index(row, Name, app));
        }
    }
    return found.size() == 1 ? found.first() : index(0, Name);
}

QModelIndex TenantsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : 0);
}

QModelIndex TenantsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, quintptr(0));
}

int TenantsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_apps.size()) + 1;
    if (parent.internalId() != 0 || parent.row() == 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_apps[static_cast<size_t>(parent.row()) - 1].tenants.size());
}

int TenantsModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(ColumnCount);
}

int TenantsModel::usersAt(const QModelIndex &index) const
{
    if (const TenantRow *tenant = tenantAt(index))
        return tenant->users;
    if (index.row() > 0)
        return m_apps[static_cast<size_t>(index.row()) - 1].users;
    int all = 0;
    for (const AppNode &app : m_apps)
        all += app.users;
    return all;
}

QString TenantsModel::nameAt(const QModelIndex &index) const
{
    if (const TenantRow *tenant = tenantAt(index))
        return tenantText(tenant->tenant);
    return index.row() == 0 ? tr("Everyone") : m_apps[static_cast<size_t>(index.row()) - 1].name;
}

QVariant TenantsModel::iconAt(const QModelIndex &index) const
{
    if (index.column() != Name)
        return {};
    if (tenantAt(index))
        return tintedIcon(QStringLiteral("building-2"), &Theme::muted);
    return tintedIcon(index.row() == 0 ? QStringLiteral("users") : QStringLiteral("server"),
                      &Theme::muted);
}

QVariant TenantsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TenantRow *tenant = tenantAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? nameAt(index) : countText(usersAt(index));
    case Qt::DecorationRole:
        return iconAt(index);
    case Qt::ForegroundRole:
        return (tenant && tenant->tenant.isEmpty()) || usersAt(index) == 0 ? QVariant(theme().muted)
                                                                           : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Online ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (!tenant)
            return nameAt(index);
        return tr("%1: %2 users, %3 connections, %4 channels, %5 in, %6 out")
            .arg(nameAt(index), countText(tenant->users), countText(tenant->connections))
            .arg(countText(tenant->channels),
                 rateText(tenant->messagesInPerSecond),
                 rateText(tenant->messagesOutPerSecond));
    case Qt::AccessibleTextRole:
        return tr("%1, %n online", nullptr, usersAt(index)).arg(nameAt(index));
    default:
        return {};
    }
}

QVariant TenantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == Name ? tr("Tenant") : tr("Online");
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Online ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ui
