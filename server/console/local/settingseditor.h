// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/local/settingsstore.h"

namespace server {

class Engine;

// Tells, tries and changes the settings of the server for an operator: first they are kept, then
// applied, then answered. Engine thread.
class SettingsEditor
{
public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    // Without a store every change is Unavailable. `trouble` is what was wrong with the kept
    // settings at the start. Both must outlive whatever is asked.
    SettingsEditor(Engine &engine, SettingsStore *store, QString trouble = {});

    ServerSettingsReport report() const;
    TenantRules rules() const;
    // Errors: as of Console.
    void tryOut(const ServerSettings &settings, const Answer<ServerSettingsCheck> &answer) const;
    Result<TenantRulesTrial> tryRules(const QStringList &patterns, const QString &channel) const;
    void save(const ServerSettings &settings, const Answer<ServerSettingsReport> &answer);
    void saveRules(const QStringList &patterns, const Answer<TenantRules> &answer);
    void restart(const Answer<Done> &answer);

private:
    PortState portState(const QString &host, quint16 port) const;
    void change(const SettingsStore::Change &change, const Answer<Done> &answer);
    Outcome apply(const SettingsStore::Settings &settings);

    Engine &m_engine;
    SettingsStore *m_store;
    QString m_trouble;
};

} // namespace server
