// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tenantsmodel.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/people/tenantlabels.h"
#include "ui/swatch.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace ui {

using server::AppSummary;
using server::TenantRow;

struct TenantsModel::Node
{
    enum Kind {
        Root,
        Everyone,
        App,
        Tenant,
        Channel,
        Others, // what a tenant has beside the channels above
    };

    bool isSame(const Node &other) const
    {
        return kind == other.kind && name == other.name && key == other.key;
    }
    bool isBefore(const Node &other) const
    {
        if (kind != other.kind)
            return kind < other.kind;
        if (kind == Tenant && key.isEmpty() != other.key.isEmpty())
            return other.key.isEmpty(); // Unassigned is last
        const int order = name.compare(other.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : std::tie(name, key) < std::tie(other.name, other.key);
    }
    void add(const Node &part)
    {
        users += part.users;
        channels += part.channels;
        in += part.in;
        out += part.out;
    }
    bool takeNumbers(const Node &other)
    {
        const bool isChanged =
            std::tie(users, connections, channels, in, out) !=
            std::tie(other.users, other.connections, other.channels, other.in, other.out);
        users = other.users;
        connections = other.connections;
        channels = other.channels;
        in = other.in;
        out = other.out;
        return isChanged;
    }

    Kind kind = Root;
    QString key; // id of the app, name of the tenant or the channel
    QString name;
    Scope scope;
    Node *parent = nullptr;
    Nodes children;
    qint32 users = 0;
    qint32 connections = 0;
    qint32 channels = 0;
    double in = 0;
    double out = 0;
};

TenantsModel::TenantsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    merge(*m_root, arranged({}, {}, {}));
}

TenantsModel::~TenantsModel() = default;

std::unique_ptr<TenantsModel::Node> TenantsModel::appNode(const AppSummary &app)
{
    auto node = std::make_unique<Node>();
    node->kind = Node::App;
    node->key = app.id;
    node->name = appName(app);
    node->scope = {app.id, std::nullopt};
    node->connections = app.connections;
    return node;
}

std::unique_ptr<TenantsModel::Node> TenantsModel::tenantNode(const TenantRow &row)
{
    auto node = std::make_unique<Node>();
    node->kind = Node::Tenant;
    node->key = row.tenant;
    node->name = row.tenant;
    node->scope = {row.appId, row.tenant};
    node->users = row.users;
    node->connections = row.connections;
    node->channels = row.channels;
    node->in = row.messagesInPerSecond;
    node->out = row.messagesOutPerSecond;
    return node;
}

void TenantsModel::addChannels(Node &tenant, QList<ChannelCount> channels)
{
    if (channels.size() > MostChannels) {
        std::nth_element(channels.begin(),
                         channels.begin() + MostChannels,
                         channels.end(),
                         [](const ChannelCount &a, const ChannelCount &b) {
                             return a.users != b.users ? a.users > b.users : a.name < b.name;
                         });
        channels.resize(MostChannels);
    }
    double listed = 0;
    for (const ChannelCount &channel : std::as_const(channels)) {
        auto node = std::make_unique<Node>();
        node->kind = Node::Channel;
        node->key = channel.name;
        node->name = channel.name;
        node->scope = tenant.scope;
        node->users = channel.users;
        node->connections = channel.connections;
        node->channels = 1;
        node->in = channel.perSecond;
        listed += channel.perSecond;
        tenant.children.push_back(std::move(node));
    }
    const qint32 others = tenant.channels - static_cast<qint32>(channels.size());
    if (channels.isEmpty() || others <= 0)
        return;
    auto rest = std::make_unique<Node>();
    rest->kind = Node::Others;
    rest->scope = tenant.scope;
    rest->channels = others;
    rest->in = std::max(0.0, tenant.in - listed);
    tenant.children.push_back(std::move(rest));
}

TenantsModel::Nodes TenantsModel::arranged(const QList<AppSummary> &apps,
                                           const QList<TenantRow> &tenants,
                                           const QList<ChannelCount> &channels)
{
    QHash<std::pair<QString, QString>, QList<ChannelCount>> byTenant;
    for (const ChannelCount &channel : channels)
        byTenant[{channel.appId, channel.tenant}].append(channel);
    Nodes nodes;
    for (const AppSummary &app : apps)
        nodes.push_back(appNode(app));
    auto everyone = std::make_unique<Node>();
    everyone->kind = Node::Everyone;
    for (const TenantRow &row : tenants) {
        auto app = std::find_if(
            nodes.begin(), nodes.end(), [&](const auto &one) { return one->key == row.appId; });
        if (app == nodes.end()) {
            AppSummary unknown;
            unknown.id = row.appId;
            app = nodes.insert(nodes.end(), appNode(unknown));
        }
        auto tenant = tenantNode(row);
        (*app)->add(*tenant);
        addChannels(*tenant, byTenant.value({row.appId, row.tenant}));
        (*app)->children.push_back(std::move(tenant));
    }
    for (const auto &app : nodes) {
        everyone->add(*app);
        everyone->connections += app->connections;
    }
    nodes.push_back(std::move(everyone));
    return nodes;
}

// Both lists are in the same order then, so one pass finds what came and what went.
void TenantsModel::merge(Node &kept, Nodes wanted)
{
    std::sort(
        wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a->isBefore(*b); });
    const QModelIndex parent = indexOf(kept);
    Nodes &rows = kept.children;
    const auto remove = [&](size_t at) {
        beginRemoveRows(parent, static_cast<int>(at), static_cast<int>(at));
        rows.erase(rows.begin() + static_cast<qsizetype>(at));
        endRemoveRows();
    };
    size_t at = 0;
    bool isChanged = false;
    for (std::unique_ptr<Node> &node : wanted) {
        while (at < rows.size() && rows[at]->isBefore(*node))
            remove(at);
        if (at < rows.size() && rows[at]->isSame(*node)) {
            isChanged = rows[at]->takeNumbers(*node) || isChanged;
            merge(*rows[at], std::move(node->children));
            ++at;
            continue;
        }
        Nodes below = std::exchange(node->children, {});
        node->parent = &kept;
        beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at));
        rows.insert(rows.begin() + static_cast<qsizetype>(at), std::move(node));
        endInsertRows();
        merge(*rows[at], std::move(below));
        ++at;
    }
    while (at < rows.size())
        remove(rows.size() - 1);
    if (isChanged)
        emit dataChanged(index(0, Online, parent), index(rowCount(parent) - 1, Rate, parent));
}

void TenantsModel::apply(const QList<AppSummary> &apps,
                         const QList<TenantRow> &tenants,
                         const QList<ChannelCount> &channels)
{
    merge(*m_root, arranged(apps, tenants, channels));
}

const TenantsModel::Node &TenantsModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex TenantsModel::indexOf(const Node &node) const
{
    if (!node.parent)
        return {};
    const Nodes &rows = node.parent->children;
    const auto at = std::find_if(
        rows.cbegin(), rows.cend(), [&](const auto &one) { return one.get() == &node; });
    return createIndex(static_cast<int>(at - rows.cbegin()), 0, &node);
}

Scope TenantsModel::scopeOf(const QModelIndex &index) const
{
    return nodeAt(index).scope;
}

QString TenantsModel::channelAt(const QModelIndex &index) const
{
    const Node &node = nodeAt(index);
    return node.kind == Node::Channel ? node.key : QString();
}

// A tenant without an app is found when only one app has it.
QModelIndex TenantsModel::indexOf(const Scope &scope) const
{
    QModelIndexList found;
    for (const auto &app : m_root->children) {
        if (app->kind != Node::App || !scope.admitsApp(app->key))
            continue;
        if (!scope.tenant && !scope.appId.isEmpty())
            return indexOf(*app);
        for (const auto &tenant : app->children) {
            if (scope.tenant && tenant->key == *scope.tenant)
                found.append(indexOf(*tenant));
        }
    }
    return found.size() == 1 ? found.first() : index(0, Name);
}

QModelIndex TenantsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[static_cast<size_t>(row)].get());
}

QModelIndex TenantsModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child).parent) : QModelIndex();
}

int TenantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int TenantsModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(ColumnCount);
}

QString TenantsModel::text(const Node &node, int column) const
{
    switch (column) {
    case Name:
        if (node.kind == Node::Everyone)
            return tr("Everyone");
        if (node.kind == Node::Others)
            return tr("%n other channel(s)", nullptr, node.channels);
        return node.kind == Node::Tenant ? tenantText(node.key) : node.name;
    case Online:
        return node.kind == Node::Others ? unknownText() : countText(node.users);
    case Connections:
        return node.kind == Node::Others ? unknownText() : countText(node.connections);
    case Channels:
        return countText(node.channels);
    default:
        return rateText(node.in);
    }
}

QString TenantsModel::toolTip(const Node &node) const
{
    switch (node.kind) {
    case Node::Channel:
        return tr("%1: %2 users, %3 connections. Who is on several channels counts once in the "
                  "tenant.")
            .arg(node.name, countText(node.users), countText(node.connections));
    case Node::Others:
        return tr("Channels of the tenant that are no presence channels, or have fewer users");
    default:
        return tr("%1: %2 users, %3 connections, %4 channels, %5 in, %6 out")
            .arg(text(node, Name), countText(node.users), countText(node.connections))
            .arg(countText(node.channels), rateText(node.in), rateText(node.out));
    }
}

QVariant TenantsModel::iconOf(const Node &node) const
{
    switch (node.kind) {
    case Node::Everyone:
        return tintedIcon(QStringLiteral("users"), &Theme::muted);
    case Node::App:
        return tintedIcon(QStringLiteral("server"), &Theme::muted);
    case Node::Tenant: {
        const QString colour = TenantLabels::shared().of(node.key).colour;
        return colour.isEmpty() ? tintedIcon(QStringLiteral("building-2"), &Theme::muted)
                                : swatch(colour);
    }
    default:
        return {}; // the room is for the name
    }
}

QVariant TenantsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? iconOf(node) : QVariant();
    case Qt::ForegroundRole: {
        const bool isMuted = node.kind == Node::Others || node.users == 0 ||
                             (node.kind == Node::Tenant && node.key.isEmpty());
        return isMuted ? QVariant(theme().muted) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return index.column() == Name && node.kind != Node::Others
                   ? tr("%1, %n online", nullptr, node.users).arg(text(node, Name))
                   : text(node, index.column());
    default:
        return {};
    }
}

QVariant TenantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return isTip ? tr("App, tenant and presence channel") : tr("Tenant");
    case Online:
        return isTip ? tr("Users on presence channels") : tr("Online");
    case Connections:
        return isTip ? tr("Connections; one that is on channels of two tenants counts in both")
                     : tr("Conn.");
    case Channels:
        return isTip ? tr("Occupied channels, also those that are no presence channels")
                     : tr("Chan.");
    default:
        return isTip ? tr("Messages published a second") : tr("Msgs/s");
    }
}

} // namespace ui
