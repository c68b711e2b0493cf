// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

// What is kept of an event's payload. Pure.
namespace server::payloadtext {

// The text that a JSON string stands for; `raw` has its quotes. `room` is used again and again, so
// that a payload takes no memory of its own; the answer is in it, or in `raw` when nothing is
// escaped. Null: that is no JSON string.
QByteArrayView decoded(QByteArrayView raw, QByteArray &room);

// At most `limit` bytes of a text in UTF-8, without half a character at the end.
QByteArrayView cut(QByteArrayView text, qint64 limit);

} // namespace server::payloadtext
