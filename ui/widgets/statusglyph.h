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
    Slow,  // reads less than it is sent
    Ghost, // open, and as silent as if nobody were there
};

// Told apart by shape as well as colour: a full disc, a half one, a cross, a triangle, a broken
// ring.
QIcon statusGlyph(Presence presence);
void paintStatusGlyph(QPainter *painter, const QRectF &rect, Presence presence);

} // namespace ui
