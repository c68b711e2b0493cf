// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/chartpanel.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr double Magnification = 2;
constexpr int Margin = 16;
constexpr int HeaderHeight = 48;

QByteArray csvText(QString text)
{
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
        text = u'"' + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return text.toUtf8();
}

QByteArray csvNumber(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', 15) : QByteArray();
}

} // namespace

QByteArray chartCsv(const QList<ChartData> &charts, TimeWindow window)
{
    QByteArray csv = "t_iso,series,sum,min,max\n";
    for (const ChartData &chart : charts) {
        for (const ChartLine &line : chart.lines) {
            const QByteArray name = csvText(line.key);
            const ChartUnit unit = chart.unitOf(line);
            const bool addsUp = unit == ChartUnit::PerSecond || unit == ChartUnit::BytesPerSecond;
            for (qsizetype i = 0; i < chart.buckets; ++i) {
                const qint64 utc = chart.timeAt(i);
                if (utc < window.first || utc > window.second)
                    continue;
                const QDateTime time = QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC);
                csv += time.toString(Qt::ISODate).toUtf8() + ',' + name + ',' +
                       csvNumber(addsUp ? line.sum.value(i, std::nan("")) : std::nan("")) + ',' +
                       csvNumber(line.lowest.value(i, std::nan(""))) + ',' +
                       csvNumber(line.peak.value(i, std::nan(""))) + '\n';
            }
        }
    }
    return csv;
}

QImage chartImage(const QList<ChartPanel *> &panels, const QString &title, const QString &subtitle)
{
    QRect area;
    for (const ChartPanel *panel : panels)
        area |= panel->geometry();
    if (area.isEmpty())
        return {};
    const QSize size(area.width() + 2 * Margin, area.height() + 2 * Margin + HeaderHeight);
    QImage image(size * Magnification, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Magnification);
    image.fill(theme().window);
    QPainter painter(&image);
    QFont bold = panels.first()->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    painter.setFont(bold);
    painter.setPen(theme().text);
    const QRect header(Margin, Margin, area.width(), HeaderHeight - 8);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignTop, title);
    painter.setFont(panels.first()->font());
    painter.setPen(theme().muted);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignBottom, subtitle);
    for (ChartPanel *panel : panels) {
        const QPoint at = panel->pos() - area.topLeft() + QPoint(Margin, Margin + HeaderHeight);
        painter.save();
        painter.translate(at);
        panel->render(&painter, {}, {}, QWidget::DrawChildren);
        painter.restore();
    }
    return image;
}

} // namespace ui
