// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of the first page, for the scope of the window. Pure.
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <array>
#include <optional>

namespace ui {

enum class Kpi {
    Connections,
    OnlineUsers,
    Channels,
    MessagesIn,  // per second
    MessagesOut, // per second
    PublishP95,  // microseconds; of the whole server
};
inline constexpr std::size_t KpiCount = 6;

// Unset: nothing is known, as of a server that does not run.
using KpiValues = std::array<std::optional<double>, KpiCount>;

KpiValues kpisOf(const server::ServerStatus &status,
                 const QList<server::TenantRow> &tenants,
                 const Scope &scope);

QString kpiTitle(Kpi kpi);
// "1 284", "412/s", "3.1 ms".
QString kpiText(Kpi kpi, std::optional<double> value);
// What exactly is counted.
QString kpiDefinition(Kpi kpi, const Scope &scope);

// The last minute of each figure, one value a second; -1: not known.
class KpiHistory
{
public:
    static constexpr qsizetype Seconds = 60;

    void add(const KpiValues &values);
    void clear();
    const QList<double> &of(Kpi kpi) const { return m_values[static_cast<std::size_t>(kpi)]; }

private:
    std::array<QList<double>, KpiCount> m_values;
};

} // namespace ui
