// SPDX-License-Identifier: GPL-3.0-or-later
//
// What LocalConsole is asked about the settings of the server.
#include "server/console/local/asking.h"
#include "server/console/local/deeds.h"
#include "server/console/local/performing.h"
#include "server/console/local/settingseditor.h"

namespace server {

namespace {

// Nothing was done when nothing is different.
template <typename T>
std::function<void(const Result<T> &)> telling(AuditEntry &deed,
                                               std::function<void(const Result<T> &)> answer)
{
    return [&deed, answer = std::move(answer)](const Result<T> &result) {
        if (result && deed.values.isEmpty())
            deed.text.clear();
        answer(result);
    };
}

} // namespace

void LocalConsole::keepSettings(SettingsStore &store, const QString &trouble)
{
    m_settings = std::make_unique<SettingsEditor>(m_engine, &store, trouble);
}

void LocalConsole::serverSettings(Reply<ServerSettingsReport> reply)
{
    ask<ServerSettingsReport>(
        [this]() -> Result<ServerSettingsReport> { return m_settings->report(); },
        std::move(reply));
}

void LocalConsole::tryServerSettings(const ServerSettings &settings,
                                     Reply<ServerSettingsCheck> reply)
{
    begin<ServerSettingsCheck>(
        [this, settings](auto answer) { m_settings->tryOut(settings, answer); }, std::move(reply));
}

void LocalConsole::saveServerSettings(const ServerSettings &settings,
                                      Reply<ServerSettingsReport> reply)
{
    perform<ServerSettingsReport>(
        settingsDeed(),
        [this, settings](AuditEntry &deed, auto answer) {
            deed.values = differences(m_settings->report().settings, settings);
            m_settings->save(settings, telling<ServerSettingsReport>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::restartServer(Reply<Done> reply)
{
    perform<Done>(
        restartDeed(),
        [this](AuditEntry &, auto answer) { m_settings->restart(answer); },
        std::move(reply));
}

void LocalConsole::tenantRules(Reply<TenantRules> reply)
{
    ask<TenantRules>([this]() -> Result<TenantRules> { return m_settings->rules(); },
                     std::move(reply));
}

void LocalConsole::saveTenantRules(const QStringList &patterns, Reply<TenantRules> reply)
{
    perform<TenantRules>(
        tenantRulesDeed(),
        [this, patterns](AuditEntry &deed, auto answer) {
            if (m_settings->rules().patterns != patterns)
                deed.values = ruleValues(patterns);
            m_settings->saveRules(patterns, telling<TenantRules>(deed, answer));
        },
        std::move(reply));
}

void LocalConsole::tryTenantRules(const QStringList &patterns,
                                  const QString &channel,
                                  Reply<TenantRulesTrial> reply)
{
    ask<TenantRulesTrial>(
        [this, patterns, channel] { return m_settings->tryRules(patterns, channel); },
        std::move(reply));
}

} // namespace server
