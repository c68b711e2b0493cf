// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpainting.h"

#include "ui/charts/stacking.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double Gap = 4;
constexpr double CardPadding = 8;

struct NamedEnd
{
    QString name;
    QColor colour;
    double y = 0;
};

struct CardLine
{
    QString name;
    QString value;
    QColor colour;
    Qt::PenStyle dash = Qt::SolidLine;
};

// Pushes names that would overlap apart, first down, then back up from the bottom.
void spread(QList<NamedEnd> &ends, const QRectF &plot, double height)
{
    std::stable_sort(
        ends.begin(), ends.end(), [](const NamedEnd &a, const NamedEnd &b) { return a.y < b.y; });
    double least = plot.top();
    for (NamedEnd &end : ends) {
        end.y = std::max(end.y, least);
        least = end.y + height;
    }
    double most = plot.bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->y = std::min(end->y, most);
        most = end->y - height;
    }
}

// The largest, when there is no room for all of them.
QList<CardLine>
cardLines(const ChartData &data, const QSet<QString> &hidden, qsizetype bucket, qsizetype room)
{
    QList<const ChartLine *> shown;
    QList<double> values;
    for (const ChartLine &line : data.lines) {
        if (hidden.contains(line.key))
            continue;
        shown.append(&line);
        values.append(data.drawn(line).value(bucket, std::nan("")));
    }
    const bool hasTotal = data.isStacked && shown.size() > 1;
    QList<CardLine> lines;
    for (const qsizetype i : largest(values, qMax<qsizetype>(1, hasTotal ? room - 1 : room)))
        lines.append({shown[i]->name,
                      valueText(values[i], data.unitOf(*shown[i])),
                      shown[i]->colour,
                      shown[i]->dash});
    if (!hasTotal)
        return lines;
    std::reverse(lines.begin(), lines.end()); // as they lie
    double total = std::nan("");
    for (const QList<double> &edge : stackedEdges(data, hidden))
        total = edge.isEmpty() ? total : edge.value(bucket, std::nan(""));
    lines.append({QCoreApplication::translate("ui::TimeChart", "Total"),
                  valueText(total, data.unit),
                  Qt::transparent});
    return lines;
}

void paintCard(QPainter &painter,
               const QRectF &plot,
               double x,
               const QString &title,
               const QList<CardLine> &lines)
{
    const QFontMetricsF metrics(painter.font());
    constexpr double Swatch = 18;
    double names = 0;
    double values = 0;
    for (const CardLine &line : lines) {
        names = std::max(names, metrics.horizontalAdvance(line.name));
        values = std::max(values, metrics.horizontalAdvance(line.value));
    }
    names = std::min(names, 160.0);
    const double row = metrics.height() + 2;
    const double width = 2 * CardPadding + std::max(metrics.horizontalAdvance(title),
                                                    Swatch + Gap + names + 3 * Gap + values);
    const double height = 2 * CardPadding - 2 + row * static_cast<double>(lines.size() + 1);
    const bool right = x + 12 + width <= plot.right();
    QRectF card(right ? x + 12 : x - 12 - width, plot.top() + Gap, width, height);
    card.moveLeft(std::max(card.left(), plot.left()));
    // A low chart has room below its axis.
    const double lowest = plot.bottom() + metrics.height();
    card.moveTop(std::max(0.0, std::min(card.top(), lowest - height)));
    painter.setPen(QPen(theme().border, 1));
    painter.setBrush(theme().window);
    painter.drawRoundedRect(card, 6, 6);
    QRectF text(
        card.left() + CardPadding, card.top() + CardPadding - 1, width - 2 * CardPadding, row);
    painter.setPen(theme().muted);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
    for (const CardLine &line : lines) {
        text.translate(0, row);
        painter.setPen(QPen(line.colour, 3, line.dash, Qt::FlatCap));
        painter.drawLine(QPointF(text.left(), text.center().y()),
                         QPointF(text.left() + Swatch, text.center().y()));
        painter.setPen(theme().text);
        painter.drawText(text.adjusted(Swatch + Gap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line.name, Qt::ElideMiddle, names));
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, line.value);
    }
}

} // namespace

QString bucketTimeText(qint64 utc, qint64 stepMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utc);
    return time.toString(stepMs >= 60'000 ? QStringLiteral("yyyy-MM-dd HH:mm")
                                          : QStringLiteral("HH:mm:ss"));
}

QList<qint64> timeLines(const ChartGeometry &geometry, qint64 step)
{
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(geometry.fromUtc).offsetFromUtc() * 1000LL;
    QList<qint64> lines;
    for (qint64 utc = (geometry.fromUtc + offset + step - 1) / step * step - offset;
         utc <= geometry.toUtc;
         utc += step)
        lines.append(utc);
    return lines;
}

void paintGrid(QPainter &painter, const ChartGeometry &geometry, qint64 timeStep)
{
    QColor colour = theme().border;
    colour.setAlphaF(0.6F);
    painter.setPen(QPen(colour, 1));
    const bool isSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i <= qRound(geometry.scale.maximum / geometry.scale.step); ++i) {
        const double y = geometry.yOf(i * geometry.scale.step);
        painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
    }
    for (qint64 utc : timeLines(geometry, timeStep)) {
        const double x = geometry.xOf(utc);
        painter.drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    }
    painter.setRenderHint(QPainter::Antialiasing, isSmooth);
}

void paintAxisTexts(QPainter &painter,
                    const ChartGeometry &geometry,
                    ChartUnit unit,
                    qint64 timeStep)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme().muted);
    const int steps = qRound(geometry.scale.maximum / geometry.scale.step);
    for (int i = 0; i <= steps; ++i) {
        const double value = i * geometry.scale.step;
        const QRectF room(0,
                          geometry.yOf(value) - metrics.height() / 2,
                          geometry.plot.left() - 6,
                          metrics.height());
        painter.drawText(
            room, Qt::AlignRight | Qt::AlignVCenter, axisText(value, unit, geometry.scale.maximum));
    }
    const QString format =
        timeStep >= 60'000 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss");
    for (qint64 utc : timeLines(geometry, timeStep)) {
        const QString text = QDateTime::fromMSecsSinceEpoch(utc).toString(format);
        const double half = metrics.horizontalAdvance(text) / 2;
        const double x = geometry.xOf(utc);
        if (x - half < geometry.plot.left() - 2 || x + half > geometry.plot.right() + 2)
            continue;
        painter.drawText(QPointF(x - half, geometry.plot.bottom() + 3 + metrics.ascent()), text);
    }
}

void paintEndNames(QPainter &painter,
                   const ChartGeometry &geometry,
                   const ChartData &data,
                   const QSet<QString> &hidden,
                   double room)
{
    const QFontMetricsF metrics(painter.font());
    QList<NamedEnd> ends;
    const auto edges = data.isStacked ? stackedEdges(data, hidden) : QList<QList<double>>();
    const qsizetype lastBucket = data.buckets - 1;
    for (qsizetype i = 0; i < data.lines.size(); ++i) {
        const ChartLine &line = data.lines[i];
        double last = data.drawn(line).value(lastBucket, std::nan(""));
        if (hidden.contains(line.key) || !std::isfinite(last))
            continue;
        if (data.isStacked) // the middle of its area
            last = (baseOf(edges, i, lastBucket) + heightOf(edges, i, lastBucket)) / 2;
        ends.append({line.name, line.colour, geometry.yOf(last)});
    }
    const double row = metrics.height() - 2;
    const auto fitting = static_cast<qsizetype>(geometry.plot.height() / row);
    if (fitting < ends.size())
        ends.resize(qMax<qsizetype>(1, fitting));
    spread(ends, geometry.plot, row);
    for (const NamedEnd &end : ends) {
        painter.setPen(end.colour);
        painter.drawText(QPointF(geometry.plot.right() + 6, end.y + metrics.ascent() / 2 - 1),
                         metrics.elidedText(end.name, Qt::ElideRight, room));
    }
}

void paintCrosshair(QPainter &painter,
                    const ChartGeometry &geometry,
                    const ChartData &data,
                    const QSet<QString> &hidden,
                    qsizetype bucket,
                    bool withCard)
{
    const double x = geometry.xOf(data.timeAt(bucket));
    if (x < geometry.plot.left() - 1 || x > geometry.plot.right() + 1)
        return;
    painter.setPen(QPen(theme().muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, geometry.plot.top()), QPointF(x, geometry.plot.bottom()));
    const auto edges = data.isStacked ? stackedEdges(data, hidden) : QList<QList<double>>();
    for (qsizetype i = 0; i < data.lines.size(); ++i) {
        const ChartLine &line = data.lines[i];
        const double value = data.isStacked ? heightOf(edges, i, bucket)
                                            : data.drawn(line).value(bucket, std::nan(""));
        if (hidden.contains(line.key) || !std::isfinite(value))
            continue;
        painter.setPen(QPen(theme().base, 1.5));
        painter.setBrush(line.colour);
        painter.drawEllipse(QPointF(x, geometry.yOf(value)), 4, 4);
    }
    if (!withCard)
        return;
    const double row = QFontMetricsF(painter.font()).height() + 2;
    const double rows = (geometry.plot.bottom() + row - 2 * CardPadding) / row;
    paintCard(painter,
              geometry.plot,
              x,
              bucketTimeText(data.timeAt(bucket), data.stepMs),
              cardLines(data, hidden, bucket, static_cast<qsizetype>(rows) - 1));
}

} // namespace ui
