// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <memory>
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
    const Row &row(int index) const { return *m_rows[static_cast<size_t>(index)].row; }
    // -1 when there is none.
    int rowOf(const QString &key) const;

protected:
    virtual QString keyOf(const Row &row) const = 0;
    // The leftmost column in which two states of a row differ.
    virtual int firstChangedColumn(const Row &before, const Row &after) const = 0;

    void replaceAll(const QList<Row> &rows);
    void upsert(const QList<Row> &rows);
    void discard(const QStringList &keys);
    // Changes rows in place; `change` says whether it did.
    void updateRows(const QStringList &keys, const std::function<bool(Row &)> &change);
    // For changes of which the model tells itself.
    Row &stored(int index) { return *m_rows[static_cast<size_t>(index)].row; }

private:
    static constexpr size_t MostSingleRemovals = 64;

    // Rows keep the order in which they came, so that a number that only grows finds each, and
    // nothing has to be counted again when one leaves.
    struct Slot
    {
        quint64 number;
        std::unique_ptr<Row> row;
    };

    void append(const Row &row);
    void renumber();
    void removeSpans(const std::vector<int> &sorted);
    void compact(const std::vector<int> &sorted);
    void removeByReset(const std::vector<int> &sorted);
    std::vector<int> keptThenRemoved(const std::vector<int> &sorted) const;
    void reorder(const std::vector<int> &order);

    std::vector<Slot> m_rows;
    QHash<QString, quint64> m_numbers;
    quint64 m_nextNumber = 0;
};

template <typename Row>
int KeyedTableModel<Row>::rowOf(const QString &key) const
{
    const auto number = m_numbers.constFind(key);
    if (number == m_numbers.cend())
        return -1;
    const auto at = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), *number, [](const Slot &slot, quint64 wanted) {
            return slot.number < wanted;
        });
    return static_cast<int>(at - m_rows.cbegin());
}

template <typename Row>
void KeyedTableModel<Row>::append(const Row &row)
{
    m_numbers.insert(keyOf(row), m_nextNumber);
    m_rows.push_back({m_nextNumber++, std::make_unique<Row>(row)});
}

template <typename Row>
void KeyedTableModel<Row>::renumber()
{
    for (Slot &slot : m_rows) {
        slot.number = m_nextNumber++;
        m_numbers.insert(keyOf(*slot.row), slot.number);
    }
}

template <typename Row>
void KeyedTableModel<Row>::replaceAll(const QList<Row> &rows)
{
    beginResetModel();
    m_rows.clear();
    m_numbers.clear();
    m_rows.reserve(static_cast<size_t>(rows.size()));
    for (const Row &incoming : rows) {
        const int at = rowOf(keyOf(incoming));
        if (at >= 0)
            stored(at) = incoming;
        else
            append(incoming);
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
        Row &before = stored(at);
        left = std::min(left, firstChangedColumn(before, incoming));
        before = incoming;
        top = std::min(top, at);
        bottom = std::max(bottom, at);
    }
    if (bottom >= 0 && left < columnCount())
        emit dataChanged(index(top, left), index(bottom, columnCount() - 1));
    if (added.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    for (const Row &incoming : std::as_const(added))
        append(incoming);
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
        if (at < 0 || !change(stored(at)))
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
            m_numbers.remove(keyOf(row(i)));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
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
    std::vector<Slot> rows;
    rows.reserve(order.size());
    for (int i : order)
        rows.push_back(std::move(m_rows[static_cast<size_t>(i)]));
    m_rows = std::move(rows);
    renumber();
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
    for (size_t i = m_rows.size() - sorted.size(); i < m_rows.size(); ++i)
        m_numbers.remove(keyOf(*m_rows[i].row));
    m_rows.resize(m_rows.size() - sorted.size());
    endResetModel();
}

} // namespace ui
