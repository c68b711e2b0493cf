// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>

class QPainter;

namespace ui {

enum class Presence {
    Online,
    Idle,
    Gone,
};

// Told apart by shape as well as colour: a full disc, a half one, a cross.
QIcon statusGlyph(Presence presence);
void paintStatusGlyph(QPainter *painter, const QRectF &rect, Presence presence);

} // namespace ui
