// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timechart.h"

#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace ui {

// Asks for a stretch of time of the last day, which is as far back as traffic is kept.
class RangeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RangeDialog(TimeWindow now, QWidget *parent = nullptr);

signals:
    void chosen(ui::TimeWindow window);

private:
    TimeWindow entered() const;
    QString objection() const; // empty: nothing is wrong
    void check();

    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLabel *m_message;
    QPushButton *m_show;
};

} // namespace ui
