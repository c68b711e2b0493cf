// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertrule.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>

#include <array>

namespace ui {

namespace {

class AlertText
{
    Q_DECLARE_TR_FUNCTIONS(ui::AlertRule)
};

constexpr auto Above = AlertComparator::Above;
constexpr auto Below = AlertComparator::Below;
constexpr auto Equal = AlertComparator::Equal;

const QString RulesKey = QStringLiteral("rules");
const std::array Comparators = {
    QStringLiteral("above"), QStringLiteral("below"), QStringLiteral("equal")};

} // namespace

const QList<AlertMetricTraits> &alertMetrics()
{
    using M = AlertMetric;
    static const QList<AlertMetricTraits> All = {
        {M::ServerDown,
         "server_down",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Server does not listen"),
         false,
         false,
         Above,
         0,
         5,
         "log",
         "type:server"},
        {M::PublishP95,
         "publish_p95",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Publish latency (p95)"),
         true,
         false,
         Above,
         250,
         30,
         "traffic",
         ""},
        {M::Rejected,
         "rejected",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Rejected"),
         true,
         false,
         Above,
         10,
         0,
         "log",
         "type:rejected"},
        {M::Errors,
         "errors",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Errors"),
         false,
         false,
         Above,
         30,
         0,
         "log",
         "type:rejected"},
        {M::SlowConnections,
         "slow",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Slow connections"),
         false,
         false,
         Above,
         0,
         30,
         "connections",
         "queue>64k"},
        {M::ShareOfLimit,
         "share_of_limit",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Share of an app's connection limit"),
         true,
         false,
         Above,
         90,
         5,
         "connections",
         ""},
        {M::Connections,
         "connections",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Open connections"),
         true,
         true,
         Above,
         1000,
         10,
         "connections",
         ""},
        {M::LogSkipped,
         "log_skipped",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Log entries missed by this console"),
         false,
         false,
         Above,
         0,
         10,
         "log",
         ""},
        {M::CertificateDays,
         "certificate_days",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Rest of the certificate's validity"),
         false,
         false,
         Below,
         14,
         0,
         "log",
         "type:server"},
        {M::OnlineUsers,
         "online_users",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Users online"),
         true,
         true,
         Equal,
         0,
         60,
         "presence",
         ""},
        {M::MessagesIn,
         "messages_in",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Messages in"),
         true,
         true,
         Above,
         1000,
         30,
         "traffic",
         ""},
        {M::MessagesOut,
         "messages_out",
         QT_TRANSLATE_NOOP("ui::AlertRule", "Messages out"),
         true,
         true,
         Above,
         10000,
         30,
         "traffic",
         ""},
    };
    return All;
}

const AlertMetricTraits &traitsOf(AlertMetric metric)
{
    return alertMetrics().at(static_cast<qsizetype>(metric));
}

std::optional<AlertMetric> metricWithId(const QString &id)
{
    for (const AlertMetricTraits &traits : alertMetrics()) {
        if (id == QLatin1String(traits.id))
            return traits.metric;
    }
    return std::nullopt;
}

QString comparatorId(AlertComparator comparator)
{
    return Comparators.at(static_cast<size_t>(comparator));
}

std::optional<AlertComparator> comparatorWithId(const QString &id)
{
    for (size_t at = 0; at < Comparators.size(); ++at) {
        if (id == Comparators.at(at))
            return static_cast<AlertComparator>(at);
    }
    return std::nullopt;
}

QString metricText(AlertMetric metric)
{
    return AlertText::tr(traitsOf(metric).text);
}

QString metricSuffix(AlertMetric metric)
{
    switch (metric) {
    case AlertMetric::PublishP95:
        return AlertText::tr(" ms");
    case AlertMetric::Rejected:
    case AlertMetric::Errors:
    case AlertMetric::LogSkipped:
        return AlertText::tr(" per minute");
    case AlertMetric::ShareOfLimit:
        return AlertText::tr(" %", "per cent");
    case AlertMetric::CertificateDays:
        return AlertText::tr(" days");
    case AlertMetric::MessagesIn:
    case AlertMetric::MessagesOut:
        return AlertText::tr(" per second");
    default:
        return {};
    }
}

QString metricValueText(AlertMetric metric, double value)
{
    const bool whole = qAbs(value) >= 10 || qFuzzyCompare(value + 1, qRound64(value) + 1.0);
    return QLocale().toString(value, 'f', whole ? 0 : 1) + metricSuffix(metric);
}

QString ruleText(const AlertRule &rule)
{
    if (rule.metric == AlertMetric::ServerDown)
        return metricText(rule.metric);
    const QString metric = metricText(rule.metric);
    const QString limit = metricValueText(rule.metric, rule.threshold);
    switch (rule.comparator) {
    case Above:
        return AlertText::tr("%1 above %2", "metric, limit").arg(metric, limit);
    case Below:
        return AlertText::tr("%1 below %2", "metric, limit").arg(metric, limit);
    case Equal:
        break;
    }
    return AlertText::tr("%1 = %2", "metric, value").arg(metric, limit);
}

QString ruleScopeText(const AlertRule &rule, const QString &appName)
{
    if (rule.tenant && !rule.appId.isEmpty())
        return AlertText::tr("%1 of %2", "tenant, app").arg(tenantText(*rule.tenant), appName);
    if (rule.tenant)
        return tenantText(*rule.tenant);
    return rule.appId.isEmpty() ? AlertText::tr("everything") : appName;
}

QList<AlertRule> defaultAlertRules()
{
    QList<AlertRule> rules;
    for (const AlertMetric metric : {AlertMetric::ServerDown,
                                     AlertMetric::PublishP95,
                                     AlertMetric::Rejected,
                                     AlertMetric::SlowConnections,
                                     AlertMetric::ShareOfLimit,
                                     AlertMetric::LogSkipped,
                                     AlertMetric::CertificateDays}) {
        const AlertMetricTraits &traits = traitsOf(metric);
        AlertRule rule;
        rule.id = QLatin1String(traits.id);
        rule.metric = metric;
        rule.comparator = traits.comparator;
        rule.threshold = traits.threshold;
        rule.seconds = traits.seconds;
        rules.append(rule);
    }
    return rules;
}

QList<AlertRule> loadAlertRules(QSettings &settings)
{
    if (!settings.contains(RulesKey + QStringLiteral("/size")))
        return defaultAlertRules();
    QList<AlertRule> rules;
    const int count = settings.beginReadArray(RulesKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        AlertRule rule;
        const auto metric = metricWithId(settings.value(QStringLiteral("metric")).toString());
        rule.id = settings.value(QStringLiteral("id")).toString();
        if (!metric || rule.id.isEmpty())
            continue;
        rule.metric = *metric;
        rule.appId = settings.value(QStringLiteral("app")).toString();
        if (settings.contains(QStringLiteral("tenant")))
            rule.tenant = settings.value(QStringLiteral("tenant")).toString();
        rule.comparator = comparatorWithId(settings.value(QStringLiteral("comparator")).toString())
                              .value_or(rule.comparator);
        rule.threshold = settings.value(QStringLiteral("threshold")).toDouble();
        rule.seconds =
            qBound(0, settings.value(QStringLiteral("seconds")).toInt(), AlertRule::LongestSeconds);
        rule.enabled = settings.value(QStringLiteral("enabled"), true).toBool();
        rule.notify = settings.value(QStringLiteral("notify"), true).toBool();
        rule.sound = settings.value(QStringLiteral("sound"), false).toBool();
        rules.append(rule);
    }
    settings.endArray();
    return rules;
}

void saveAlertRules(QSettings &settings, const QList<AlertRule> &rules)
{
    settings.remove(RulesKey);
    settings.beginWriteArray(RulesKey, static_cast<int>(rules.size()));
    for (int i = 0; i < rules.size(); ++i) {
        const AlertRule &rule = rules.at(i);
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("id"), rule.id);
        settings.setValue(QStringLiteral("metric"), QLatin1String(traitsOf(rule.metric).id));
        settings.setValue(QStringLiteral("app"), rule.appId);
        if (rule.tenant)
            settings.setValue(QStringLiteral("tenant"), *rule.tenant);
        settings.setValue(QStringLiteral("comparator"), comparatorId(rule.comparator));
        settings.setValue(QStringLiteral("threshold"), rule.threshold);
        settings.setValue(QStringLiteral("seconds"), rule.seconds);
        settings.setValue(QStringLiteral("enabled"), rule.enabled);
        settings.setValue(QStringLiteral("notify"), rule.notify);
        settings.setValue(QStringLiteral("sound"), rule.sound);
    }
    settings.endArray();
}

} // namespace ui
