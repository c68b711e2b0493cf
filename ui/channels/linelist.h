// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ui {

// A list of lines that is told anew every second: what stays the same keeps its place, the
// selection and the scroll bar.
class LineList : public QListWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString text;
        QString toolTip;
        QString key; // what activating the line is about; empty: nothing
    };

    LineList(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);
    // Stands in the list while it has no lines.
    void setEmptyText(const QString &text);

signals:
    // A double click, or Enter.
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace ui
