// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <QHash>
#include <QList>

namespace ui {

// Who has come and gone last, as the log told, with the names that rows of members had. Pure.
class Comings
{
public:
    static constexpr qsizetype Kept = 200; // so that a narrow scope has some as well
    static constexpr qsizetype MostNames = 20'000;

    struct Coming
    {
        quint64 seq = 0;
        qint64 utc = 0;
        bool hasJoined = false;
        QString appId;
        QString tenant;
        QString channel;
        QString userId;
        QString name;   // empty: not known
        QString reason; // of leaving
    };

    void add(const server::ConsoleDelta &delta);
    // The newest first.
    QList<Coming> last(const Scope &scope, qsizetype most) const;

private:
    QHash<QString, QString> m_names; // by app and user
    QList<Coming> m_comings;         // the oldest first
};

// "12:04:10  Ann Smit joined presence-lobby"
QString comingText(const Comings::Coming &coming, qint64 nowUtc);

} // namespace ui
