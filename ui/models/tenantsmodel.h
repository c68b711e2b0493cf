// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <QAbstractItemModel>

#include <vector>

namespace ui {

// Everyone, then App > Tenant, each with its number of users online. Unassigned comes last and is
// never hidden.
class TenantsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Online,
        ColumnCount,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void apply(const QList<server::AppSummary> &apps, const QList<server::TenantRow> &tenants);
    // What the selection of a row narrows the page to, and back.
    Scope scopeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Scope &scope) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct AppNode
    {
        QString id;
        QString name;
        int users = 0;
        std::vector<server::TenantRow> tenants;
    };

    static std::vector<AppNode> arranged(const QList<server::AppSummary> &apps,
                                         const QList<server::TenantRow> &tenants);
    bool sameApps(const std::vector<AppNode> &incoming) const;
    void mergeTenants(int app, const std::vector<server::TenantRow> &incoming);
    const server::TenantRow *tenantAt(const QModelIndex &index) const;
    int usersAt(const QModelIndex &index) const;
    QString nameAt(const QModelIndex &index) const;
    QVariant iconAt(const QModelIndex &index) const;

    std::vector<AppNode> m_apps; // row 1 and on of the top level
};

} // namespace ui
