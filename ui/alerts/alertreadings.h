// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/console/api/values.h"
#include "ui/alerts/alertrule.h"

#include <QHash>

#include <map>

namespace ui {

// A value that a rule asks for.
struct AlertReading
{
    std::optional<double> value; // unset: there is none, which never is an alert
    QString appId;               // of the app that is meant where the rule names none
};

// What rules are judged by, gathered from what the console tells anyway. Main thread.
class AlertReadings
{
public:
    explicit AlertReadings(const server::Clock &clock)
        : m_clock(clock)
    {}

    void apply(const server::ConsoleDelta &delta);
    AlertReading read(const AlertRule &rule) const;
    const server::ServerStatus &status() const { return m_status; }

private:
    static constexpr qint64 WindowSeconds = 60;

    struct Second
    {
        QHash<QString, int> rejected; // by app id; empty for who named none
        quint64 skipped = 0;
    };

    void forget();
    std::optional<double> rejected(const QString &appId) const;
    AlertReading shareOfLimit(const QString &appId) const;
    std::optional<double> publishP95(const QString &appId) const;
    std::optional<double> certificateDays() const;
    // Of the tenants and apps that the rule is about.
    std::optional<double> sum(const AlertRule &rule) const;
    std::optional<double> whole(AlertMetric metric) const;
    qint64 second() const { return m_clock.utcMs() / 1000; }

    const server::Clock &m_clock;
    server::ServerStatus m_status;
    bool m_hasStatus = false;
    bool m_followsLog = false;
    quint64 m_lastSeq = 0;
    std::optional<QList<server::TenantRow>> m_tenants;
    std::map<qint64, Second> m_seconds;
};

} // namespace ui
