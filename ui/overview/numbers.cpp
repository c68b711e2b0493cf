// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/numbers.h"

#include "ui/formatting.h"

#include <QCoreApplication>

namespace ui {

using server::ServerState;
using server::TenantRow;

namespace {

class Numbers
{
    Q_DECLARE_TR_FUNCTIONS(ui::Numbers)
};

std::optional<double> &at(KpiValues &values, Kpi kpi)
{
    return values[static_cast<std::size_t>(kpi)];
}

void sumTenants(KpiValues &values, const QList<TenantRow> &tenants, const Scope &scope)
{
    double connections = 0;
    double users = 0;
    double channels = 0;
    double in = 0;
    double out = 0;
    for (const TenantRow &row : tenants) {
        if (!scope.admitsApp(row.appId) || !scope.admitsTenant(row.tenant))
            continue;
        connections += row.connections;
        users += row.users;
        channels += row.channels;
        in += row.messagesInPerSecond;
        out += row.messagesOutPerSecond;
    }
    at(values, Kpi::Connections) = connections;
    at(values, Kpi::OnlineUsers) = users;
    at(values, Kpi::Channels) = channels;
    at(values, Kpi::MessagesIn) = in;
    at(values, Kpi::MessagesOut) = out;
}

} // namespace

KpiValues
kpisOf(const server::ServerStatus &status, const QList<TenantRow> &tenants, const Scope &scope)
{
    KpiValues values;
    if (status.state != ServerState::Listening && status.state != ServerState::Draining)
        return values;
    if (status.publishP95Microseconds)
        at(values, Kpi::PublishP95) = static_cast<double>(*status.publishP95Microseconds);
    if (!(scope == Scope())) {
        sumTenants(values, tenants, scope);
        // Connections without a channel belong to no tenant, but to the app.
        for (const server::AppSummary &app : status.apps) {
            if (!scope.tenant && app.id == scope.appId)
                at(values, Kpi::Connections) = app.connections;
        }
        return values;
    }
    at(values, Kpi::Connections) = status.connections;
    at(values, Kpi::OnlineUsers) = status.onlineUsers;
    at(values, Kpi::Channels) = status.channels;
    at(values, Kpi::MessagesIn) = status.messagesInPerSecond;
    at(values, Kpi::MessagesOut) = status.messagesOutPerSecond;
    return values;
}

QString kpiTitle(Kpi kpi)
{
    switch (kpi) {
    case Kpi::Connections:
        return Numbers::tr("Connections");
    case Kpi::OnlineUsers:
        return Numbers::tr("Online users");
    case Kpi::Channels:
        return Numbers::tr("Channels");
    case Kpi::MessagesIn:
        return Numbers::tr("Messages in");
    case Kpi::MessagesOut:
        return Numbers::tr("Messages out");
    case Kpi::PublishP95:
        break;
    }
    return Numbers::tr("Publish p95");
}

QString kpiText(Kpi kpi, std::optional<double> value)
{
    if (!value)
        return unknownText();
    switch (kpi) {
    case Kpi::MessagesIn:
    case Kpi::MessagesOut:
        return rateText(*value);
    case Kpi::PublishP95:
        return latencyText(*value);
    default:
        return countText(qRound64(*value));
    }
}

QString kpiDefinition(Kpi kpi, const Scope &scope)
{
    switch (kpi) {
    case Kpi::Connections:
        return scope.tenant ? Numbers::tr("Open sockets that are on a channel of the tenant.")
                            : Numbers::tr("Open sockets.");
    case Kpi::OnlineUsers:
        return scope == Scope()
                   ? Numbers::tr("Distinct users on presence channels; several devices count once.")
                   : Numbers::tr("Distinct users on presence channels of each tenant, added up.");
    case Kpi::Channels:
        return Numbers::tr("Channels that somebody is subscribed to.");
    case Kpi::MessagesIn:
        return scope == Scope()
                   ? Numbers::tr("Client frames and accepted publishes a second, without pings.")
                   : Numbers::tr("Events a second on the channels in the scope.");
    case Kpi::MessagesOut:
        return Numbers::tr("Event frames queued to sockets a second; one publish to 397 "
                           "subscribers counts 397.");
    case Kpi::PublishP95:
        break;
    }
    return Numbers::tr("What 95 of 100 publishes of the last second with one did not exceed, from "
                       "being accepted to the last frame queued. Of the whole server.");
}

void KpiHistory::add(const KpiValues &values)
{
    for (std::size_t i = 0; i < KpiCount; ++i) {
        m_values[i].append(values[i].value_or(-1));
        if (m_values[i].size() > Seconds)
            m_values[i].removeFirst();
    }
}

void KpiHistory::clear()
{
    for (QList<double> &values : m_values)
        values.clear();
}

} // namespace ui
