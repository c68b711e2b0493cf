// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/iconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QByteArray source(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor blend(const QColor &front, const QColor &back, double share)
{
    const auto mix = [share](int a, int b) {
        return qRound(a * share + b * (1 - share));
    };
    return {mix(front.red(), back.red()),
            mix(front.green(), back.green()),
            mix(front.blue(), back.blue())};
}

} // namespace

IconEngine::IconEngine(const QString &name, QColor Theme::*colour)
    : m_name(name)
    , m_colour(colour)
{}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const Theme &now = theme();
    const QColor colour =
        mode == QIcon::Disabled ? blend(now.muted, now.window, 0.5) : now.*m_colour;
    const QString key = QStringLiteral("icon/%1/%2/%3x%4")
                            .arg(m_name, colour.name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (size.isEmpty() || QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source(m_name).replace("currentColor", colour.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("belfry");
}

QIcon tintedIcon(const QString &name, QColor Theme::*colour)
{
    return QIcon(new IconEngine(name, colour));
}

} // namespace ui
