// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertreadings.h"

namespace ui {

using server::AppSummary;
using server::LogEntry;
using server::LogKind;
using server::ServerState;
using server::TenantRow;

namespace {

constexpr double DayMs = 24.0 * 60 * 60 * 1000;

} // namespace

void AlertReadings::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        m_hasStatus = true;
    }
    if (delta.tenants)
        m_tenants = delta.tenants;
    // What was written before this console looked is not its lag.
    if (delta.logSkipped > 0 && m_followsLog)
        m_seconds[second()].skipped += delta.logSkipped;
    for (const LogEntry &entry : delta.log) {
        m_followsLog = true;
        if (entry.kind == LogKind::Rejected && entry.seq > m_lastSeq)
            ++m_seconds[entry.utc / 1000].rejected[entry.appId];
        m_lastSeq = qMax(m_lastSeq, entry.seq);
    }
    forget();
}

void AlertReadings::forget()
{
    m_seconds.erase(m_seconds.begin(), m_seconds.upper_bound(second() - WindowSeconds));
}

AlertReading AlertReadings::read(const AlertRule &rule) const
{
    if (!m_hasStatus)
        return {};
    const bool listens = m_status.state == ServerState::Listening;
    if (rule.metric == AlertMetric::ServerDown) {
        const bool down =
            m_status.state == ServerState::Stopped || m_status.state == ServerState::Failed;
        return {down ? 1.0 : 0.0, {}};
    }
    if (!listens)
        return {};
    switch (rule.metric) {
    case AlertMetric::Rejected:
        return {rejected(rule.appId), {}};
    case AlertMetric::ShareOfLimit:
        return shareOfLimit(rule.appId);
    case AlertMetric::PublishP95:
        return {publishP95(rule.appId), {}};
    case AlertMetric::CertificateDays:
        return {certificateDays(), {}};
    default:
        break;
    }
    const bool isWhole = rule.appId.isEmpty() && !rule.tenant;
    return {isWhole ? whole(rule.metric) : sum(rule), {}};
}

std::optional<double> AlertReadings::rejected(const QString &appId) const
{
    int count = 0;
    for (auto it = m_seconds.upper_bound(second() - WindowSeconds); it != m_seconds.end(); ++it) {
        for (auto one = it->second.rejected.begin(); one != it->second.rejected.end(); ++one) {
            if (appId.isEmpty() || one.key() == appId)
                count += one.value();
        }
    }
    return count;
}

AlertReading AlertReadings::shareOfLimit(const QString &appId) const
{
    AlertReading most;
    for (const AppSummary &app : m_status.apps) {
        const bool isMeant = appId.isEmpty() || app.id == appId;
        if (!isMeant || app.maxConnections.value_or(0) <= 0)
            continue;
        const double share = 100.0 * app.connections / *app.maxConnections;
        if (share >= most.value.value_or(0))
            most = {share, app.id};
    }
    return most;
}

std::optional<double> AlertReadings::publishP95(const QString &appId) const
{
    std::optional<qint64> microseconds = m_status.publishP95Microseconds;
    if (!appId.isEmpty())
        microseconds.reset();
    for (const AppSummary &app : m_status.apps) {
        if (!appId.isEmpty() && app.id == appId)
            microseconds = app.publishP95Microseconds;
    }
    if (!microseconds)
        return {};
    return static_cast<double>(*microseconds) / 1000;
}

std::optional<double> AlertReadings::certificateDays() const
{
    if (!m_status.certificate)
        return {};
    return static_cast<double>(m_status.certificate->validUntilUtc - m_clock.utcMs()) / DayMs;
}

std::optional<double> AlertReadings::sum(const AlertRule &rule) const
{
    if (rule.metric == AlertMetric::Connections && !rule.tenant) {
        for (const AppSummary &app : m_status.apps) {
            if (app.id == rule.appId)
                return app.connections;
        }
        return {};
    }
    if (!m_tenants)
        return {};
    double total = 0;
    for (const TenantRow &row : *m_tenants) {
        if ((!rule.appId.isEmpty() && row.appId != rule.appId) ||
            (rule.tenant && row.tenant != *rule.tenant))
            continue;
        total += rule.metric == AlertMetric::Connections   ? row.connections
                 : rule.metric == AlertMetric::OnlineUsers ? row.users
                 : rule.metric == AlertMetric::MessagesIn  ? row.messagesInPerSecond
                                                           : row.messagesOutPerSecond;
    }
    return total;
}

std::optional<double> AlertReadings::whole(AlertMetric metric) const
{
    switch (metric) {
    case AlertMetric::Errors:
        return m_status.errorsLastMinute;
    case AlertMetric::SlowConnections:
        return m_status.slowConnections;
    case AlertMetric::Connections:
        return m_status.connections;
    case AlertMetric::LogSkipped: {
        quint64 skipped = 0;
        for (auto it = m_seconds.upper_bound(second() - WindowSeconds); it != m_seconds.end(); ++it)
            skipped += it->second.skipped;
        return static_cast<double>(skipped);
    }
    case AlertMetric::OnlineUsers:
        return m_status.onlineUsers;
    case AlertMetric::MessagesIn:
        return m_status.messagesInPerSecond;
    case AlertMetric::MessagesOut:
        return m_status.messagesOutPerSecond;
    default:
        return {};
    }
}

} // namespace ui
