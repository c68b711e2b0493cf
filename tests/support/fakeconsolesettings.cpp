// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings of a FakeConsole's server.
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QRegularExpression>

namespace test {

using namespace server;

namespace {

Error setElsewhere(const QString &name, const SettingOrigin &origin)
{
    return {ErrorCode::Unavailable, QStringLiteral("%1 comes from %2.").arg(name, origin.where)};
}

struct Guard
{
    const SettingOrigins &origins;
    std::optional<Error> error;

    template <typename Value>
    void operator()(const char *name, OptionRange, const Value &now, const Value &wanted)
    {
        const SettingOrigin origin = origins.value(QLatin1String(name));
        if (!origin.isFree() && now != wanted && !error)
            error = setElsewhere(QLatin1String(name), origin);
    }
};

QString tenantOf(const QStringList &patterns, const QString &channel, int *rule = nullptr)
{
    for (int i = 0; i < patterns.size(); ++i) {
        if (!tenantPatternFault(patterns[i]).isEmpty())
            continue;
        const auto match = QRegularExpression(patterns[i]).match(channel);
        if (!match.hasMatch())
            continue;
        if (rule)
            *rule = i;
        return match.captured(u"tenant");
    }
    return {};
}

} // namespace

ServerSettingsReport FakeConsole::settingsNow() const
{
    ServerSettingsReport report;
    report.settings = settings.now;
    report.origins = settings.origins;
    report.file = settings.file;
    report.trouble = settings.trouble;
    report.dockerBridge = settings.dockerBridge;
    if (isRunning()) {
        report.listeningHost = m_status.host;
        report.listeningPort = m_status.port;
        report.awaitsRestart =
            m_status.host != settings.now.host || m_status.port != settings.now.port;
    }
    return report;
}

void FakeConsole::serverSettings(Reply<ServerSettingsReport> reply)
{
    answer<ServerSettingsReport>(
        std::move(reply), [this]() -> Result<ServerSettingsReport> { return settingsNow(); });
}

void FakeConsole::tryServerSettings(const ServerSettings &wanted, Reply<ServerSettingsCheck> reply)
{
    settings.tried.append(wanted);
    answer<ServerSettingsCheck>(std::move(reply), [this, wanted]() -> Result<ServerSettingsCheck> {
        ServerSettingsCheck check = settings.check;
        check.host = hostsOf(wanted.host).constFirst();
        if (isRunning() && wanted.port == m_status.port)
            check.port = PortState::Own;
        if (wanted.certificate.isEmpty() && wanted.key.isEmpty()) {
            check.certificate.reset();
            check.tlsTrouble.clear();
        } else if (const auto checked = checkServerSettings(wanted); !checked) {
            check.certificate.reset();
            check.tlsTrouble = checked.error().message;
        }
        return check;
    });
}

Result<ServerSettingsReport> FakeConsole::saveSettingsNow(const ServerSettings &wanted)
{
    if (const auto checked = checkServerSettings(wanted); !checked)
        return checked.error();
    Guard guard{settings.origins, {}};
    forEachServerSetting(guard, settings.now, wanted);
    if (guard.error)
        return *guard.error;
    settings.now = wanted;
    settings.trouble.clear();
    return settingsNow();
}

void FakeConsole::saveServerSettings(const ServerSettings &wanted,
                                     Reply<ServerSettingsReport> reply)
{
    settings.saved.append(wanted);
    perform<ServerSettingsReport>(deed("server.settings"), std::move(reply), [this, wanted] {
        return saveSettingsNow(wanted);
    });
}

Outcome FakeConsole::restartNow()
{
    if (isRunning()) {
        if (const auto stopped = stopNow(); !stopped)
            return stopped;
    }
    if (!settings.restartFailure) {
        m_status.host = settings.now.host;
        m_status.port = settings.now.port;
    }
    if (const auto started = startNow(); !started)
        return started;
    return settings.restartFailure ? Outcome(*settings.restartFailure) : Outcome(Done{});
}

void FakeConsole::restartServer(Reply<Done> reply)
{
    ++settings.restarts;
    perform<Done>(deed("server.restart"), std::move(reply), [this] { return restartNow(); });
}

void FakeConsole::tenantRules(Reply<TenantRules> reply)
{
    answer<TenantRules>(std::move(reply), [this]() -> Result<TenantRules> {
        return TenantRules{settings.tenantPatterns,
                           settings.origins.value(QLatin1String(TenantRulesSetting)),
                           settings.file};
    });
}

Result<TenantRules> FakeConsole::saveRulesNow(const QStringList &patterns)
{
    const SettingOrigin origin = settings.origins.value(QLatin1String(TenantRulesSetting));
    if (!origin.isFree())
        return setElsewhere(QLatin1String(TenantRulesSetting), origin);
    if (const auto checked = checkTenantPatterns(patterns); !checked)
        return checked.error();
    settings.tenantPatterns = patterns;
    for (ChannelRow row : channels()) {
        row.tenant = tenantOf(patterns, row.key.name);
        upsert(row);
    }
    return TenantRules{patterns, origin, settings.file};
}

void FakeConsole::saveTenantRules(const QStringList &patterns, Reply<TenantRules> reply)
{
    settings.rulesSaved.append(patterns);
    perform<TenantRules>(deed("server.tenants"), std::move(reply), [this, patterns] {
        return saveRulesNow(patterns);
    });
}

void FakeConsole::tryTenantRules(const QStringList &patterns,
                                 const QString &channel,
                                 Reply<TenantRulesTrial> reply)
{
    answer<TenantRulesTrial>(std::move(reply), [patterns, channel]() -> Result<TenantRulesTrial> {
        if (patterns.size() > MostTenantRules)
            return checkTenantPatterns(patterns).error();
        TenantRulesTrial trial;
        for (const QString &pattern : patterns)
            trial.faults.append(tenantPatternFault(pattern));
        trial.tenant = tenantOf(patterns, channel, &trial.rule);
        return trial;
    });
}

} // namespace test
