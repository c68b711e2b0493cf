// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QIconEngine>
#include <QPixmap>

namespace ui {

// Paints an SVG of resources/icons with `currentColor` replaced by a colour of the theme. The
// colour is looked up at every paint, so icons follow a change of theme by themselves.
class IconEngine : public QIconEngine
{
public:
    explicit IconEngine(const QString &name, QColor Theme::*colour = &Theme::text);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    QString m_name;
    QColor Theme::*m_colour;
};

// Like icon(), in another colour of the theme: tintedIcon("circle-alert", &Theme::error).
QIcon tintedIcon(const QString &name, QColor Theme::*colour);

} // namespace ui
