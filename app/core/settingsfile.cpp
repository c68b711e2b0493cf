// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"

#include "app/core/appsfile.h"
#include "app/core/configuration.h"
#include "server/config/configfile.h"

#include <QFile>
#include <QFileInfo>

namespace app {

using namespace server;

namespace {

Error setElsewhere(const QString &name, const SettingOrigin &origin)
{
    return {
        ErrorCode::Unavailable,
        QStringLiteral("%1 comes from %2 and has to be changed there.").arg(name, origin.where)};
}

// Takes over what is wanted and may be set here; names the first that is set elsewhere.
struct TakingOver
{
    const SettingOrigins &origins;
    std::optional<Error> error;

    template <typename Value>
    void
    operator()(const char *name, OptionRange, Value &kept, const Value &inUse, const Value &wanted)
    {
        const SettingOrigin origin = origins.value(QLatin1String(name));
        if (origin.isFree())
            kept = wanted;
        else if (inUse != wanted && !error)
            error = setElsewhere(QLatin1String(name), origin);
    }
};

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

Result<SettingsStore::Settings> settingsOf(const ServerConfig &config)
{
    SettingsStore::Settings settings{
        serverSettingsOf(config), config.tls.passphrase, config.tenantPatterns, config.origins, {}};
    if (config.tls.isEmpty())
        return settings;
    auto tls = TlsContext::load(config.tls);
    if (!tls)
        return tls.error();
    settings.tls = std::move(*tls);
    return settings;
}

Result<ServerConfig>
changed(const Options &options, ServerConfig kept, const SettingsStore::Change &change)
{
    const auto before = applyLayers(options, kept);
    if (!before)
        return before.error();
    if (change.settings) {
        if (const auto checked = checkServerSettings(*change.settings); !checked)
            return checked.error();
        ServerSettings wanted = *change.settings;
        wanted.certificate = absolute(wanted.certificate);
        wanted.key = absolute(wanted.key);
        ServerSettings settings = serverSettingsOf(kept);
        ServerSettings inUse = serverSettingsOf(*before);
        inUse.certificate = absolute(inUse.certificate);
        inUse.key = absolute(inUse.key);
        TakingOver takingOver{before->origins, {}};
        forEachServerSetting(takingOver, settings, inUse, wanted);
        if (takingOver.error)
            return *takingOver.error;
        setServerSettings(settings, kept);
    }
    if (change.tenantRules) {
        const SettingOrigin origin = before->origins.value(QLatin1String(TenantRulesSetting));
        if (!origin.isFree() && before->tenantPatterns != *change.tenantRules)
            return setElsewhere(QLatin1String(TenantRulesSetting), origin);
        if (const auto checked = checkTenantPatterns(*change.tenantRules); !checked)
            return checked.error();
        if (origin.isFree())
            kept.tenantPatterns = *change.tenantRules;
    }
    return kept;
}

// In the files' thread.
Result<SettingsStore::Settings> saveSettings(const Options &options,
                                             const SettingsStore::Change &change)
{
    const QString path = settingsFileOf(options);
    const bool exists = QFileInfo::exists(path);
    const auto present = exists ? readKeptSettings(path) : Result<ServerConfig>(ServerConfig());
    auto kept = changed(options, present ? *present : ServerConfig(), change);
    if (!kept)
        return kept.error();
    const QByteArray text = keptSettingsToToml(*kept);
    // As the next start will read it.
    const auto readBack = parseKeptSettings(text, path);
    if (!readBack)
        return readBack.error();
    const auto after = applyLayers(options, *readBack);
    if (!after)
        return after.error();
    if (const auto valid = after->validate(); !valid)
        return valid.error();
    const auto settings = settingsOf(*after);
    if (!settings)
        return settings;
    if (exists && !present) {
        const QString aside = path + QStringLiteral(".bad");
        QFile::remove(aside);
        QFile::rename(path, aside);
    }
    if (const auto written = writePrivately(path, text); !written)
        return written.error();
    return settings;
}

Result<CertificateInfo> certificateOf(const TlsFiles &files)
{
    const auto tls = TlsContext::load(files);
    if (!tls)
        return tls.error();
    return (*tls)->certificate();
}

} // namespace

SettingsFile::SettingsFile(FilesThread &files, const Options &options)
    : m_files(files)
    , m_options(options)
{}

QString SettingsFile::file() const
{
    return settingsFileOf(m_options);
}

void SettingsFile::save(const Change &change, QObject *context, Answer<Settings> done)
{
    m_files.post([options = m_options, change, context, done = std::move(done)] {
        const auto saved = saveSettings(options, change);
        QMetaObject::invokeMethod(
            context, [done, saved] { done(saved); }, Qt::QueuedConnection);
    });
}

void SettingsFile::check(const TlsFiles &files, QObject *context, Answer<CertificateInfo> done)
{
    m_files.post([files, context, done = std::move(done)] {
        const auto checked = certificateOf(files);
        QMetaObject::invokeMethod(
            context, [done, checked] { done(checked); }, Qt::QueuedConnection);
    });
}

} // namespace app
