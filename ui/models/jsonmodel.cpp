// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsonmodel.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSize>

#include <vector>

namespace ui {

struct JsonModel::Node
{
    QString name;
    QJsonValue value;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children; // as many as were fetched

    int size() const
    {
        return static_cast<int>(value.isObject()  ? value.toObject().size()
                                : value.isArray() ? value.toArray().size()
                                                  : 0);
    }
    int fetched() const { return static_cast<int>(children.size()); }

    void fetch(int count)
    {
        const QJsonObject object = value.toObject();
        const QJsonArray array = value.toArray();
        for (int i = fetched(), end = fetched() + count; i < end; ++i) {
            auto child = std::make_unique<Node>();
            child->parent = this;
            child->row = i;
            if (value.isObject()) {
                const auto member = object.constBegin() + i;
                child->name = member.key();
                child->value = member.value();
            } else {
                child->name = QStringLiteral("[%1]").arg(i);
                child->value = array.at(i);
            }
            children.push_back(std::move(child));
        }
    }
};

namespace {

QString compact(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QColor valueColour(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return theme().ok;
    case QJsonValue::Double:
        return theme().warn;
    case QJsonValue::Bool:
    case QJsonValue::Null:
        return theme().series.value(3);
    default:
        return theme().muted;
    }
}

} // namespace

JsonModel::JsonModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

JsonModel::~JsonModel() = default;

QJsonValue parseJson(const QByteArray &json)
{
    const QJsonArray list = QJsonDocument::fromJson("[" + json + "\n]").array();
    return list.size() == 1 ? list.first() : QJsonValue(QJsonValue::Undefined);
}

// Any value may be the root: a list or an object shows its members, anything else itself.
bool JsonModel::setJson(const QByteArray &json)
{
    const QJsonValue value = parseJson(json);
    setValue(value);
    return !value.isUndefined();
}

void JsonModel::setValue(const QJsonValue &value)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (!value.isUndefined()) {
        m_root->value = value.isObject() || value.isArray() ? value : QJsonValue(QJsonArray{value});
        m_root->fetch(qMin(PageSize, m_root->size()));
    }
    endResetModel();
}

void JsonModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    endResetModel();
}

JsonModel::Node *JsonModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (row < 0 || row >= node->fetched() || column < 0 || column >= ColumnCount ||
        parent.column() > 0)
        return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonModel::parent(const QModelIndex &index) const
{
    Node *parent = index.isValid() ? nodeAt(index)->parent : nullptr;
    if (!parent || parent == m_root.get())
        return {};
    return createIndex(parent->row, 0, parent);
}

int JsonModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeAt(parent)->fetched();
}

int JsonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && nodeAt(parent)->size() > 0;
}

bool JsonModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.column() <= 0 && nodeAt(parent)->fetched() < nodeAt(parent)->size();
}

void JsonModel::fetchMore(const QModelIndex &parent)
{
    Node *node = nodeAt(parent);
    const int count = qMin(PageSize, node->size() - node->fetched());
    if (count <= 0)
        return;
    beginInsertRows(parent, node->fetched(), node->fetched() + count - 1);
    node->fetch(count);
    endInsertRows();
}

QVariant JsonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    if (role == PathRole)
        return path(node);
    if (role == TextRole)
        return node.value.isString() ? node.value.toString() : compact(node.value);
    if (role == Qt::SizeHintRole) {
        static const int height = QFontMetrics(QGuiApplication::font()).height() + 8;
        return QSize(0, height);
    }
    if (index.column() == Name)
        return role == Qt::DisplayRole ? QVariant(node.name) : QVariant();
    return valueData(node, role);
}

QVariant JsonModel::valueData(const Node &node, int role) const
{
    constexpr qsizetype MostShown = 500;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (node.value.isObject())
            return node.size() == 1 ? tr("1 member") : tr("%1 members").arg(node.size());
        if (node.value.isArray())
            return node.size() == 1 ? tr("1 item") : tr("%1 items").arg(node.size());
        return compact(node.value.isString() ? QJsonValue(node.value.toString().left(MostShown))
                                             : node.value);
    case Qt::ForegroundRole:
        return valueColour(node.value);
    case Qt::ToolTipRole:
        return node.value.isString() ? QVariant(node.value.toString().left(MostShown)) : QVariant();
    default:
        return {};
    }
}

QString JsonModel::path(const Node &node) const
{
    if (!node.parent || node.parent == m_root.get())
        return node.name;
    const QString before = path(*node.parent);
    return node.name.startsWith(u'[') ? QString(before + node.name)
                                      : QString(before + u'.' + node.name);
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

} // namespace ui
