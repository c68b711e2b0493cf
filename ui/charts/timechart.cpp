// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include "ui/charts/stacking.h"
#include "ui/theme.h"

#include <QChart>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QValueAxis>
#include <QWheelEvent>

#include <cmath>

namespace ui {

namespace {

constexpr int TicksPerSpan = 6;
constexpr double DragThreshold = 6;
constexpr double ZoomFactor = 0.8;
constexpr qint64 FewestBuckets = 10;

double highestOf(const ChartData &data, const QSet<QString> &hidden, TimeWindow window)
{
    double highest = std::nan("");
    QList<QList<double>> all;
    if (data.isStacked) {
        all = stackedEdges(data, hidden);
    } else {
        for (const ChartLine &line : data.lines) {
            if (!hidden.contains(line.key))
                all.append(data.drawn(line));
        }
    }
    for (const QList<double> &values : std::as_const(all)) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const qint64 utc = data.timeAt(i);
            if (utc >= window.first && utc <= window.second)
                highest = std::fmax(highest, values[i]);
        }
    }
    return highest;
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_lines = std::make_unique<LinePool>(*chart(), *m_x, *m_y);
    m_areas = std::make_unique<AreaPool>(*chart(), *m_x, *m_y);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 80);
    applyColours();
}

TimeChart::~TimeChart() = default;

void TimeChart::setData(const ChartData &data)
{
    if (m_baseUtc == 0 && data.buckets > 0)
        m_baseUtc =
            QDateTime::fromMSecsSinceEpoch(data.startUtc).date().startOfDay().toMSecsSinceEpoch();
    if (data.stepMs != m_data.stepMs || data.unit != m_data.unit)
        m_steady.reset();
    m_data = data;
    setRenderHint(QPainter::Antialiasing, !data.isStacked);
    layOut();
    refreshScale();
    refreshLines();
}

void TimeChart::setWindow(std::optional<TimeWindow> window)
{
    if (m_window == window)
        return;
    m_window = window;
    m_steady.reset();
    refreshScale();
}

void TimeChart::setHidden(const QSet<QString> &keys)
{
    m_hidden = keys;
    m_steady.reset();
    refreshScale();
    refreshLines();
}

void TimeChart::setCrosshair(std::optional<qint64> utc)
{
    const bool same = utc && m_crosshair && bucketAt(*utc) == bucketAt(*m_crosshair);
    m_crosshair = utc;
    if (!same)
        viewport()->update();
}

void TimeChart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimeChart::applyColours()
{
    setBackgroundBrush(theme().base);
    viewport()->update();
}

TimeWindow TimeChart::window() const
{
    return m_window.value_or(TimeWindow(m_data.startUtc, m_data.endUtc()));
}

ChartGeometry TimeChart::geometry() const
{
    return {chart()->plotArea(), window().first, window().second, m_scale};
}

double TimeChart::nameRoom() const
{
    double widest = 0;
    for (const ChartLine &line : m_data.lines)
        widest = std::fmax(widest, QFontMetricsF(font()).horizontalAdvance(line.name));
    return m_data.lines.size() < 2 ? 4 : std::fmin(widest, width() / 6.0) + 4;
}

void TimeChart::layOut()
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("999.9 MiB")) + 4;
    const double bottom = metrics.height() + 6;
    const QRectF plot(left,
                      metrics.height() / 2 + 2,
                      width() - left - nameRoom() - 8,
                      height() - bottom - metrics.height() / 2 - 4);
    if (plot.isValid() && chart()->plotArea() != plot)
        chart()->setPlotArea(plot);
}

void TimeChart::refreshLines()
{
    m_lines->show(m_data, m_hidden, m_baseUtc);
    m_areas->show(m_data, m_hidden, m_baseUtc);
    viewport()->update();
}

void TimeChart::refreshScale()
{
    const TimeWindow shown = window();
    m_scale = m_steady.fit(
        highestOf(m_data, m_hidden, shown), m_data.unit, QDateTime::currentMSecsSinceEpoch());
    if (shown.second <= shown.first)
        return;
    m_x->setRange(static_cast<double>(shown.first - m_baseUtc),
                  static_cast<double>(shown.second - m_baseUtc));
    m_y->setRange(0, m_scale.maximum);
    viewport()->update();
}

std::optional<qsizetype> TimeChart::bucketAt(qint64 utc) const
{
    if (m_data.buckets == 0 || m_data.stepMs <= 0)
        return std::nullopt;
    const qint64 bucket = (utc - m_data.startUtc + m_data.stepMs / 2) / m_data.stepMs;
    return bucket < 0 || bucket >= m_data.buckets ? std::nullopt : std::optional<qsizetype>(bucket);
}

void TimeChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    const ChartGeometry place = geometry();
    if (seriesInUse() > 0)
        paintGrid(*painter, place, niceTimeStep(place.toUtc - place.fromUtc, TicksPerSpan));
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setFont(font());
    painter->setRenderHint(QPainter::Antialiasing);
    const ChartGeometry place = geometry();
    if (seriesInUse() > 0)
        paintAxisTexts(
            *painter, place, m_data.unit, niceTimeStep(place.toUtc - place.fromUtc, TicksPerSpan));
    if (seriesInUse() == 0) {
        painter->setPen(theme().muted);
        painter->drawText(place.plot, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (m_data.lines.size() > 1 && !m_window)
        paintEndNames(*painter, place, m_data, m_hidden, nameRoom());
    if (m_dragFrom && !m_panning) {
        QColor fill = theme().accent;
        fill.setAlphaF(0.18F);
        const QRectF band(QPointF(m_dragFrom->x(), place.plot.top()),
                          QPointF(m_dragTo.x(), place.plot.bottom()));
        painter->fillRect(band.normalized() & place.plot, fill);
    }
    if (m_crosshair) {
        if (const std::optional<qsizetype> bucket = bucketAt(*m_crosshair))
            paintCrosshair(
                *painter, place, m_data, m_hidden, *bucket, m_pointerInside || m_showsFocus);
    }
    if (m_showsFocus) {
        painter->setPen(QPen(theme().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragTo = event->position();
    m_panning = event->modifiers().testFlag(Qt::ShiftModifier);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    m_pointerInside = true;
    const QPointF at = event->position();
    if (m_dragFrom && m_panning) {
        pan(geometry().utcAt(m_dragTo.x()) - geometry().utcAt(at.x()));
        m_dragTo = at;
        return;
    }
    m_dragTo = at;
    if (m_dragFrom)
        viewport()->update();
    if (m_data.buckets > 0)
        emit hovered(geometry().utcAt(at.x()));
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return;
    const QPointF from = *std::exchange(m_dragFrom, std::nullopt);
    viewport()->update();
    const ChartGeometry place = geometry();
    const double left = std::fmax(place.plot.left(), std::fmin(from.x(), event->position().x()));
    const double right = std::fmin(place.plot.right(), std::fmax(from.x(), event->position().x()));
    if (!m_panning && right - left >= DragThreshold)
        emit windowRequested(place.utcAt(left), place.utcAt(right));
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        zoomAround(geometry().utcAt(event->position().x()), std::pow(ZoomFactor, turns));
    event->accept();
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const TimeWindow shown = window();
    const qint64 centre = m_crosshair.value_or((shown.first + shown.second) / 2);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_0:
        emit wholeRequested();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAround(centre, ZoomFactor);
        return;
    case Qt::Key_Minus:
        zoomAround(centre, 1 / ZoomFactor);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const qint64 by = event->key() == Qt::Key_Left ? -m_data.stepMs : m_data.stepMs;
        if (shift)
            pan(by * 10);
        else
            emit hovered(
                qBound(shown.first, m_crosshair.value_or(shown.second) + by, shown.second));
        return;
    }
    default:
        QChartView::keyPressEvent(event);
    }
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void TimeChart::leaveEvent(QEvent *event)
{
    m_pointerInside = false;
    emit hoverEnded();
    QChartView::leaveEvent(event);
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void TimeChart::zoomAround(qint64 centre, double factor)
{
    const TimeWindow shown = window();
    const auto scaled = [&](qint64 edge) {
        return centre + static_cast<qint64>(static_cast<double>(edge - centre) * factor);
    };
    const qint64 from = std::max(m_data.startUtc, scaled(shown.first));
    const qint64 to = std::min(m_data.endUtc(), scaled(shown.second));
    if (from <= m_data.startUtc && to >= m_data.endUtc())
        emit wholeRequested();
    else if (to - from >= FewestBuckets * m_data.stepMs)
        emit windowRequested(from, to);
}

void TimeChart::pan(qint64 byMs)
{
    const TimeWindow shown = window();
    const qint64 by = qBound(m_data.startUtc - shown.first, byMs, m_data.endUtc() - shown.second);
    if (m_window && by != 0)
        emit windowRequested(shown.first + by, shown.second + by);
}

} // namespace ui
