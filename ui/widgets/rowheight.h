// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QFont;
class QTableView;

namespace ui {

// Keeps the rows of a table as high as its text needs, and as the operator wants them. Belongs to
// the table.
class RowHeight : public QObject
{
    Q_OBJECT

public:
    explicit RowHeight(QTableView *table);
    ~RowHeight() override;

    // How many lines of text a row has room for.
    void setLines(int lines);
    // Of all tables there are and will be.
    static void setCompact(bool compact);
    static int of(const QFont &font, int lines = 1);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QTableView *m_table;
    int m_lines = 1;
};

} // namespace ui
