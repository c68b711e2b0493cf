// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>

namespace server {

// What an entry of the log only has the beginning of. Plain data, UTF-8.
struct LogPayload
{
    QByteArray data; // all of it, as the subscribers parse it
    QByteArray wire; // the text of the frame, byte for byte as each subscriber got it
};

} // namespace server

Q_DECLARE_METATYPE(server::LogPayload)
