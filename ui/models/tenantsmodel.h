// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace ui {

// A presence channel as the tree counts it.
struct ChannelCount
{
    QString appId;
    QString tenant;
    QString name;
    qint32 users = 0;
    qint32 connections = 0;
    double perSecond = 0;
};

// Everyone, then App > Tenant > presence channel, each with what it amounts to. An app is the sum
// of its tenants, but for connections, of which one may be in several; everyone is the sum of the
// apps. What a tenant has beside the channels that are listed stands in a row of its own.
// Unassigned comes last and is never hidden.
class TenantsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Online,
        Connections,
        Channels,
        Rate,
        ColumnCount,
    };
    // Of a tenant, those with the most users.
    static constexpr qsizetype MostChannels = 50;

    explicit TenantsModel(QObject *parent = nullptr);
    ~TenantsModel() override;

    void apply(const QList<server::AppSummary> &apps,
               const QList<server::TenantRow> &tenants,
               const QList<ChannelCount> &channels = {});
    // What the selection of a row narrows the page to, and back. A channel narrows to its tenant.
    Scope scopeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Scope &scope) const;
    // Empty for rows that are no channel.
    QString channelAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    static std::unique_ptr<Node> appNode(const server::AppSummary &app);
    static std::unique_ptr<Node> tenantNode(const server::TenantRow &row);
    static void addChannels(Node &tenant, QList<ChannelCount> channels);
    static Nodes arranged(const QList<server::AppSummary> &apps,
                          const QList<server::TenantRow> &tenants,
                          const QList<ChannelCount> &channels);
    void merge(Node &kept, Nodes wanted);
    const Node &nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    QString text(const Node &node, int column) const;
    QString toolTip(const Node &node) const;
    QVariant iconOf(const Node &node) const;

    std::unique_ptr<Node> m_root;
};

} // namespace ui
