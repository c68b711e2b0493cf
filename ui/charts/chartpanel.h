// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/timechart.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ui {

class BucketModel;
class ChartLegend;
class ElidedLabel;

// One chart with its title, legend and a sentence that says the same; or the same buckets as a
// table.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    // `definition` says exactly what is counted.
    ChartPanel(const QString &title, const QString &definition, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const { return m_title; }
    void setData(const ChartData &data);
    const ChartData &data() const { return m_chart->data(); }
    void setTableShown(bool shown);
    void setMaximised(bool maximised);
    // Why there is nothing to show, instead of that nothing was measured; empty: unknown.
    void setReason(const QString &reason) { m_reason = reason; }
    const QString &reason() const { return m_reason; }
    // "in the last 5 minutes"
    void setRangeText(const QString &text) { m_rangeText = text; }
    QString summary() const;
    void applyColours();

    TimeChart &chart() { return *m_chart; }
    const TimeChart &chart() const { return *m_chart; }

signals:
    void maximiseRequested(bool maximised);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void buildTable();
    void showDefinition();

    QString m_title;
    QString m_definition;
    QString m_rangeText;
    QString m_reason;
    QLabel *m_titleLabel;
    QToolButton *m_infoButton;
    QToolButton *m_maximiseButton;
    ChartLegend *m_legend;
    QStackedWidget *m_stack;
    TimeChart *m_chart;
    QTableView *m_table;
    BucketModel *m_model;
    ElidedLabel *m_summary;
};

} // namespace ui
