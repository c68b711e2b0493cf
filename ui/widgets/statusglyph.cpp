// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusglyph.h"

#include "ui/theme.h"

#include <QIconEngine>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Presence presence)
        : m_presence(presence)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStatusGlyph(painter, rect, m_presence);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return drawn;
    }
    QIconEngine *clone() const override { return new GlyphEngine(m_presence); }

private:
    Presence m_presence;
};

} // namespace

void paintStatusGlyph(QPainter *painter, const QRectF &rect, Presence presence)
{
    const qreal side = std::min(rect.width(), rect.height()) * 0.6;
    QRectF disc(0, 0, side, side);
    disc.moveCenter(rect.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal line = std::max(1.5, side / 7);
    switch (presence) {
    case Presence::Online:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().ok);
        painter->drawEllipse(disc);
        break;
    case Presence::Idle:
        painter->setPen(QPen(theme().warn, line));
        painter->setBrush(Qt::NoBrush);
        disc.adjust(line / 2, line / 2, -line / 2, -line / 2);
        painter->drawEllipse(disc);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().warn);
        painter->drawPie(disc, 90 * 16, 180 * 16);
        break;
    case Presence::Gone:
        painter->setPen(QPen(theme().muted, line, Qt::SolidLine, Qt::RoundCap));
        disc.adjust(line / 2, line / 2, -line / 2, -line / 2);
        painter->drawLine(disc.topLeft(), disc.bottomRight());
        painter->drawLine(disc.topRight(), disc.bottomLeft());
        break;
    case Presence::Slow:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().warn);
        painter->drawPolygon(QPolygonF{
            QPointF(disc.center().x(), disc.top()), disc.bottomRight(), disc.bottomLeft()});
        break;
    case Presence::Ghost:
        painter->setPen(QPen(theme().error, line));
        painter->setBrush(Qt::NoBrush);
        disc.adjust(line / 2, line / 2, -line / 2, -line / 2);
        for (int part = 0; part < 4; ++part)
            painter->drawArc(disc, (part * 90 + 15) * 16, 60 * 16);
        break;
    }
    painter->restore();
}

QIcon statusGlyph(Presence presence)
{
    static const QIcon online(new GlyphEngine(Presence::Online));
    static const QIcon idle(new GlyphEngine(Presence::Idle));
    static const QIcon gone(new GlyphEngine(Presence::Gone));
    static const QIcon slow(new GlyphEngine(Presence::Slow));
    static const QIcon ghost(new GlyphEngine(Presence::Ghost));
    switch (presence) {
    case Presence::Online:
        return online;
    case Presence::Idle:
        return idle;
    case Presence::Slow:
        return slow;
    case Presence::Ghost:
        return ghost;
    case Presence::Gone:
        break;
    }
    return gone;
}

} // namespace ui
