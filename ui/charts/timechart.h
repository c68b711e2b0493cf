// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/areapool.h"
#include "ui/charts/chartdata.h"
#include "ui/charts/chartpainting.h"
#include "ui/charts/linepool.h"
#include "ui/charts/scale.h"

#include <QChartView>
#include <QSet>

#include <memory>
#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

using TimeWindow = std::pair<qint64, qint64>; // from, to; UTC milliseconds

// Lines or areas over time. Drag selects a stretch of time, the wheel and + and - zoom, Shift+drag
// and the arrow keys pan, Home shows everything. It does not zoom itself: several charts share one
// window, which their owner sets.
class TimeChart : public QChartView
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget *parent = nullptr);
    ~TimeChart() override;

    void setData(const ChartData &data);
    // Unset: everything there is.
    void setWindow(std::optional<TimeWindow> window);
    void setHidden(const QSet<QString> &keys);
    // Unset: no crosshair.
    void setCrosshair(std::optional<qint64> utc);
    void setEmptyText(const QString &text);
    void applyColours();

    const ChartData &data() const { return m_data; }
    TimeWindow window() const;
    QSize sizeHint() const override { return {320, 160}; }
    int seriesInUse() const { return m_lines->seriesInUse() + m_areas->seriesInUse(); }

signals:
    void hovered(qint64 utc);
    void hoverEnded();
    void windowRequested(qint64 fromUtc, qint64 toUtc);
    void wholeRequested();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChartGeometry geometry() const;
    void layOut();
    void refreshLines();
    void refreshScale();
    double nameRoom() const;
    void zoomAround(qint64 centre, double factor);
    void pan(qint64 byMs);
    std::optional<qsizetype> bucketAt(qint64 utc) const;

    std::unique_ptr<LinePool> m_lines;
    std::unique_ptr<AreaPool> m_areas;
    QValueAxis *m_x;
    QValueAxis *m_y;
    ChartData m_data;
    QSet<QString> m_hidden;
    QString m_emptyText;
    SteadyScale m_steady;
    Scale m_scale;
    qint64 m_baseUtc = 0;
    std::optional<TimeWindow> m_window;
    std::optional<qint64> m_crosshair;
    bool m_pointerInside = false;
    std::optional<QPointF> m_dragFrom;
    QPointF m_dragTo;
    bool m_panning = false;
    bool m_showsFocus = false; // the keyboard brought the focus
};

} // namespace ui
