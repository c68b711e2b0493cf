// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QToolButton;

namespace ui {

class FilterEdit;

// A row of buttons below a filter line, each of which puts one term into it or takes it out, and
// says how many rows it finds.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    FilterChips(FilterEdit *filter, QWidget *parent);

    // `term` as it is typed: "status:ghost".
    void add(const QString &name, const QString &text, const QString &term, const QString &tip);
    // Of the chip at this place; with none it is quiet.
    void setCount(int at, int count);
    // Whether the chip at this place has something to say that nobody should miss.
    void setAlert(int at, bool alert);

private:
    struct Chip
    {
        QToolButton *button;
        QString text;
        QString term;
    };
    void toggle(const QString &term, bool on);
    void follow();

    FilterEdit *m_filter;
    QList<Chip> m_chips;
};

} // namespace ui
