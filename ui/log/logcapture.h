// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/models/filter.h"

#include <QHash>

namespace ui {

// What is taken into the log at all. What it leaves out is counted and gone; the engine's counters
// know nothing of it. Plain value, any thread.
class LogCapture
{
public:
    static constexpr int Kinds = server::LogKinds;

    bool takes(server::LogKind kind) const { return (m_kinds & bit(kind)) != 0; }
    void setTaken(server::LogKind kind, bool taken);
    void setAllTaken(bool taken) { m_kinds = taken ? AllKinds : 0; }
    void setFilter(const Filter &filter) { m_filter = filter; }

    bool takesAllKinds() const { return m_kinds == AllKinds; }
    bool takesEverything() const { return takesAllKinds() && m_filter.isEmpty(); }
    bool takesNothing() const { return m_kinds == 0; }
    int kindsTaken() const;
    bool admits(const server::LogEntry &entry, const AppNames &appNames) const;

    // As in settings: the ids of the kinds that are left out.
    QStringList leftOut() const;
    void setLeftOut(const QStringList &ids);

private:
    static constexpr quint32 AllKinds = (1U << Kinds) - 1;
    static quint32 bit(server::LogKind kind) { return 1U << static_cast<int>(kind); }

    quint32 m_kinds = AllKinds;
    Filter m_filter;
};

} // namespace ui
