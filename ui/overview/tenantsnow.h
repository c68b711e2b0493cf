// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

// The ten tenants with the most users online, with their last minute of messages.
class TenantsNow : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Online,
        Rate,
        Spark,
        ColumnCount,
    };
    static constexpr qsizetype MostRows = 10;
    static constexpr qsizetype Seconds = 60;

    using QAbstractTableModel::QAbstractTableModel;

    // To be called once a second, shown or not.
    void note(const QList<server::TenantRow> &tenants);
    // What was noted becomes what is shown.
    void present(const Scope &scope, const QList<server::AppSummary> &apps);
    const server::TenantRow &tenant(int row) const { return m_shown.at(row).row; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        server::TenantRow row;
        QString name;
        QList<double> points; // messages out, oldest first
    };
    QString text(const Shown &shown, int column) const;

    QList<server::TenantRow> m_tenants;
    QHash<QString, QList<double>> m_points; // by app and tenant
    QList<Shown> m_shown;
};

} // namespace ui
