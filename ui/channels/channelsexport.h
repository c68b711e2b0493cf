// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of channels as files. Times are ISO-8601 in UTC and numbers plain. Any thread.
#pragma once

#include "ui/channels/channelsmodel.h"

#include <QByteArray>
#include <QList>

namespace ui {

QByteArray channelsCsv(const QList<ChannelEntry> &rows);
QByteArray channelsJsonLines(const QList<ChannelEntry> &rows);

} // namespace ui
