// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/swatch.h"

#include "ui/theme.h"

#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double LeastContrast = 3; // WCAG 2.1, 1.4.11

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

// Asks the theme for the frame at every paint.
class SwatchEngine final : public QIconEngine
{
public:
    explicit SwatchEngine(const QColor &colour)
        : m_colour(colour)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        if (!m_colour.isValid())
            return;
        const int inset = rect.width() / 8;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(theme().muted);
        painter->setBrush(m_colour);
        const QRectF box =
            QRectF(rect).adjusted(inset + 0.5, inset + 0.5, -inset - 0.5, -inset - 0.5);
        painter->drawRoundedRect(box, 2, 2);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, {QPoint(0, 0), size}, mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SwatchEngine(m_colour); }

private:
    QColor m_colour;
};

} // namespace

QIcon swatch(const QString &colour)
{
    return QIcon(new SwatchEngine(QColor(colour)));
}

QColor distinct(const QColor &colour, const QColor &ground)
{
    const bool lightens = luminance(ground) < 0.18;
    QColor found = colour;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    while (contrast(found, ground) < LeastContrast && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + (lightens ? 0.04F : -0.04F), 0.0F, 1.0F);
        found.setHslF(std::max(hue, 0.0F), saturation, lightness);
    }
    return contrast(found, ground) < LeastContrast ? QColor(lightens ? Qt::white : Qt::black)
                                                   : found;
}

} // namespace ui
