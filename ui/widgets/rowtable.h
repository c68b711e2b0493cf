// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace ui {

// A table as every page has it: whole rows, one height, columns that a person arranges, Ctrl+C for
// cells with tabs, Ctrl+Shift+C for JSON, Ctrl+Shift+S for a menu of columns to sort by.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    // Widths in characters, column by column.
    void setColumnWidths(const QList<int> &characters);
    // Fills a menu with a switch for every column. The first column always stays.
    void fillColumnMenu(QMenu *menu);
    QStringList selectedKeys() const;
    void copySelection() const;
    // A list of objects, by the titles of the columns that are shown.
    void copySelectionAsJson() const;
    void showSortMenu();
    // The keyboard comes here from elsewhere; without a selection the first row is selected.
    void takeKeyboard();

signals:
    void deletePressed();

protected:
    // Paints the columns that changed and are in view; the base class paints all that is in view.
    void dataChanged(const QModelIndex &topLeft,
                     const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHeaderMenu(const QPoint &at);

    QList<int> m_widths;
};

} // namespace ui
