// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QJsonValue>

#include <memory>

namespace ui {

// Any JSON value, also one that is no list or object; undefined when this is not JSON. Any thread.
QJsonValue parseJson(const QByteArray &json);

// A JSON value as a tree of names and values. Children are made when a node is opened, five hundred
// at a time.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Value,
        ColumnCount,
    };
    enum Role {
        PathRole = Qt::UserRole + 1, // "user.roles[0]"
        TextRole,                    // the whole value: a text as it is, else compact JSON
    };
    static constexpr int PageSize = 500;

    explicit JsonModel(QObject *parent = nullptr);
    ~JsonModel() override;

    // Returns false, and is empty, when this is not JSON.
    bool setJson(const QByteArray &json);
    // Parsed before; undefined stands for nothing.
    void setValue(const QJsonValue &value);
    void clear();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeAt(const QModelIndex &index) const;
    QVariant valueData(const Node &node, int role) const;
    QString path(const Node &node) const;

    std::unique_ptr<Node> m_root;
};

} // namespace ui
