// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator wants to be told of, and how it reads.
#pragma once

#include <QList>
#include <QString>

#include <optional>

class QSettings;

namespace ui {

enum class AlertMetric {
    ServerDown, // 1 while the server does not listen
    PublishP95, // milliseconds
    Rejected,   // per minute
    Errors,     // per minute
    SlowConnections,
    ShareOfLimit, // per cent of an app's connections
    Connections,
    LogSkipped,      // entries per minute that this console could not follow
    CertificateDays, // left
    OnlineUsers,
    MessagesIn, // per second
    MessagesOut,
};

enum class AlertComparator {
    Above,
    Below,
    Equal,
};

struct AlertRule
{
    static constexpr int LongestSeconds = 3600;

    QString id;
    AlertMetric metric = AlertMetric::Rejected;
    QString appId;                 // empty: all
    std::optional<QString> tenant; // unset: all; empty: Unassigned
    AlertComparator comparator = AlertComparator::Above;
    double threshold = 0;
    int seconds = 0; // for so long before it is an alert
    bool enabled = true;
    bool notify = true; // outside the window
    bool sound = false; // and with a sound

    bool operator==(const AlertRule &) const = default;
};

// What a metric is, for the editor and for finding the cause.
struct AlertMetricTraits
{
    AlertMetric metric;
    const char *id;   // in the settings
    const char *text; // untranslated
    bool byApp;
    bool byTenant;
    AlertComparator comparator; // that makes sense for most
    double threshold;
    int seconds;
    const char *page;   // where the cause is seen
    const char *filter; // on that page
};

const QList<AlertMetricTraits> &alertMetrics();
const AlertMetricTraits &traitsOf(AlertMetric metric);
// By their ids in files; nothing for another text.
std::optional<AlertMetric> metricWithId(const QString &id);
QString comparatorId(AlertComparator comparator);
std::optional<AlertComparator> comparatorWithId(const QString &id);

QString metricText(AlertMetric metric);
// "312 ms", "14 per minute", "93 %"
QString metricValueText(AlertMetric metric, double value);
// What stands behind a number that is entered: " ms".
QString metricSuffix(AlertMetric metric);
// "Publish latency (p95) above 250 ms"
QString ruleText(const AlertRule &rule);
// "acme", "web", "everything"; `appName` is what the app is called.
QString ruleScopeText(const AlertRule &rule, const QString &appName);

// A console starts with these; ids are those of the metrics.
QList<AlertRule> defaultAlertRules();
// None are kept: the defaults.
QList<AlertRule> loadAlertRules(QSettings &settings);
void saveAlertRules(QSettings &settings, const QList<AlertRule> &rules);

} // namespace ui
