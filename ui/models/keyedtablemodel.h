// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

namespace ui {

// Role under which models give the key of a row.
constexpr int KeyRole = Qt::UserRole;

// A table whose rows are found by key. Whatever a batch brings becomes few signals: one dataChanged
// over a range, one insertion at the end, and a few removals or one rearrangement. Ten thousand
// single signals would stop the window.
template <typename Row>
class KeyedTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const Row &row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    // -1 when there is none.
    int rowOf(const QString &key) const { return m_index.value(key, -1); }

protected:
    virtual QString keyOf(const Row &row) const = 0;
    // The leftmost column in which two states of a row differ.
    virtual int firstChangedColumn(const Row &before, const Row &after) const = 0;

    void replaceAll(const QList<Row> &rows);
    void upsert(const QList<Row> &rows);
    void discard(const QStringList &keys);
    // Changes rows in place; `change` says whether it did.
    void updateRows(const QStringList &keys, const std::function<bool(Row &)> &change);

private:
    static constexpr size_t MostSingleRemovals = 64;

    void reindex(int from);
    void removeSpans(const std::vector<int> &sorted);
    void compact(const std::vector<int> &sorted);
    void removeByReset(const std::vector<int> &sorted);
    std::vector<int> keptThenRemoved(const std::vector<int> &sorted) const;
    void reorder(const std::vector<int> &order);

    std::vector<Row> m_rows;
    QHash<QString, int> m_index;
};

template <typename Row>
void KeyedTableModel<Row>::reindex(int from)
{
    for (int i = from; i < rowCount(); ++i)
        m_index.insert(keyOf(row(i)), i);
}

template <typename Row>
void KeyedTableModel<Row>::replaceAll(const QList<Row> &rows)
{
    beginResetModel();
    m_rows.clear();
    m_index.clear();
    m_rows.reserve(static_cast<size_t>(rows.size()));
    for (const Row &incoming : rows) {
        const int at = rowOf(keyOf(incoming));
        if (at >= 0) {
            m_rows[static_cast<size_t>(at)] = incoming;
            continue;
        }
        m_index.insert(keyOf(incoming), rowCount());
        m_rows.push_back(incoming);
    }
    endResetModel();
}

template <typename Row>
void KeyedTableModel<Row>::upsert(const QList<Row> &rows)
{
    int top = rowCount();
    int bottom = -1;
    int left = columnCount();
    QList<Row> added;
    QHash<QString, qsizetype> addedAt;
    for (const Row &incoming : rows) {
        const QString key = keyOf(incoming);
        const int at = rowOf(key);
        if (at < 0) {
            const qsizetype known = addedAt.value(key, -1);
            if (known >= 0)
                added[known] = incoming;
            else
                addedAt.insert(key, added.size());
            if (known < 0)
                added.append(incoming);
            continue;
        }
        Row &stored = m_rows[static_cast<size_t>(at)];
        left = std::min(left, firstChangedColumn(stored, incoming));
        stored = incoming;
        top = std::min(top, at);
        bottom = std::max(bottom, at);
    }
    if (bottom >= 0 && left < columnCount())
        emit dataChanged(index(top, left), index(bottom, columnCount() - 1));
    if (added.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.cbegin(), added.cend());
    reindex(first);
    endInsertRows();
}

template <typename Row>
void KeyedTableModel<Row>::updateRows(const QStringList &keys,
                                      const std::function<bool(Row &)> &change)
{
    int top = rowCount();
    int bottom = -1;
    for (const QString &key : keys) {
        const int at = rowOf(key);
        if (at < 0 || !change(m_rows[static_cast<size_t>(at)]))
            continue;
        top = std::min(top, at);
        bottom = std::max(bottom, at);
    }
    if (bottom >= 0)
        emit dataChanged(index(top, 0), index(bottom, columnCount() - 1));
}

template <typename Row>
void KeyedTableModel<Row>::discard(const QStringList &keys)
{
    std::vector<int> rows;
    for (const QString &key : keys) {
        const int at = rowOf(key);
        if (at >= 0)
            rows.push_back(at);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty())
        return;
    if (rows.size() <= MostSingleRemovals)
        removeSpans(rows);
    else if (rows.size() * 20 <= m_rows.size())
        compact(rows);
    else
        removeByReset(rows);
}

template <typename Row>
void KeyedTableModel<Row>::removeSpans(const std::vector<int> &sorted)
{
    size_t end = sorted.size();
    while (end > 0) {
        size_t begin = end - 1;
        while (begin > 0 && sorted[begin - 1] == sorted[begin] - 1)
            --begin;
        const int first = sorted[begin];
        const int last = sorted[end - 1];
        beginRemoveRows({}, first, last);
        for (int i = first; i <= last; ++i)
            m_index.remove(keyOf(row(i)));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        reindex(first);
        endRemoveRows();
        end = begin;
    }
}

template <typename Row>
std::vector<int> KeyedTableModel<Row>::keptThenRemoved(const std::vector<int> &sorted) const
{
    std::vector<int> order;
    order.reserve(m_rows.size());
    size_t next = 0;
    for (int i = 0; i < rowCount(); ++i) {
        if (next < sorted.size() && sorted[next] == i)
            ++next;
        else
            order.push_back(i);
    }
    order.insert(order.end(), sorted.cbegin(), sorted.cend());
    return order;
}

template <typename Row>
void KeyedTableModel<Row>::reorder(const std::vector<int> &order)
{
    std::vector<Row> rows;
    rows.reserve(order.size());
    for (int i : order)
        rows.push_back(std::move(m_rows[static_cast<size_t>(i)]));
    m_rows = std::move(rows);
    reindex(0);
}

// Moves the rows to the end in one step, where they go as one span.
template <typename Row>
void KeyedTableModel<Row>::compact(const std::vector<int> &sorted)
{
    const std::vector<int> order = keptThenRemoved(sorted);
    emit this->layoutAboutToBeChanged();
    std::vector<int> movedTo(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        movedTo[static_cast<size_t>(order[i])] = static_cast<int>(i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(createIndex(movedTo[static_cast<size_t>(old.row())], old.column()));
    reorder(order);
    changePersistentIndexList(before, after);
    emit this->layoutChanged();

    std::vector<int> tail;
    for (size_t i = order.size() - sorted.size(); i < order.size(); ++i)
        tail.push_back(static_cast<int>(i));
    removeSpans(tail);
}

template <typename Row>
void KeyedTableModel<Row>::removeByReset(const std::vector<int> &sorted)
{
    beginResetModel();
    reorder(keptThenRemoved(sorted));
    m_rows.resize(m_rows.size() - sorted.size());
    m_index.clear();
    reindex(0);
    endResetModel();
}

} // namespace ui
