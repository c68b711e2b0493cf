// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QWidget>

namespace ui {

class ElidedLabel;

// A table of the detail with a sentence above it that says what it shows, or why it is empty.
class NotedTable : public QWidget
{
    Q_OBJECT

public:
    // `widths` of the columns in characters; the last one takes what is left.
    NotedTable(const char *name,
               const QString &accessibleName,
               QAbstractItemModel *model,
               const QList<int> &widths,
               QWidget *parent = nullptr);

    void setNote(const QString &text);
    QString note() const;
    QTableView *table() const { return m_table; }

private:
    void copySelection() const;

    ElidedLabel *m_note;
    QTableView *m_table;
};

} // namespace ui
