// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/alerts/alertbook.h"

#include <QSet>

namespace ui {

// Puts alerts that begin or end into the log of the server.
class AlertLog
{
public:
    void tell(server::Console &console, const AlertBook &book);

private:
    quint64 m_version = 0;
    quint64 m_last = 0; // the number of the last record that was seen
    QSet<quint64> m_open;
};

} // namespace ui
