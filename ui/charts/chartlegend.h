// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QSet>
#include <QWidget>

class QToolButton;

namespace ui {

// One switch per line of a chart, with its colour, name and last value. Wraps when there is no
// room.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setData(const ChartData &data);
    const QSet<QString> &hidden() const { return m_hidden; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void hiddenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setCount(qsizetype count);
    void refresh(qsizetype index, const ChartLine &line, ChartUnit unit);
    void toggle(qsizetype index);
    // Places the buttons when told to; returns the height they need.
    int arrange(int width, bool place) const;

    QList<QToolButton *> m_buttons;
    QStringList m_keys;
    QList<int> m_widths;
    QSet<QString> m_hidden;
    ChartUnit m_unit = ChartUnit::PerSecond;
    bool m_isStacked = false;
};

} // namespace ui
