// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"

#include <QFile>

#include <sstream>
#include <toml++/toml.h>

namespace server {

namespace {

QStringList keptNames()
{
    QStringList names = {QStringLiteral("server"),
                         QStringLiteral("tls"),
                         QStringLiteral("tenants"),
                         QLatin1String(TenantRulesSetting),
                         QStringLiteral("tenants.rules.pattern")};
    const ServerSettings any;
    forEachServerSetting([&names](const char *name,
                                  OptionRange,
                                  const auto &) { names.append(QLatin1String(name)); },
                         any);
    return names;
}

// Puts every setting that is not as it would be anyway into its table.
struct SettingWriter
{
    toml::table &root;

    template <typename Value>
    void operator()(const char *name, OptionRange, const Value &value, const Value &usual)
    {
        if (value == usual)
            return;
        const std::string_view path(name);
        const auto dot = path.find('.');
        const auto [inner, isNew] = root.emplace<toml::table>(path.substr(0, dot));
        inner->second.as_table()->insert(path.substr(dot + 1), plain(value));
    }

private:
    static std::string plain(const QString &value) { return value.toStdString(); }
    static bool plain(bool value) { return value; }
    template <typename Number>
    static std::int64_t plain(Number value)
    {
        return value;
    }
};

} // namespace

Result<ServerConfig> parseKeptSettings(const QByteArray &text, const QString &name)
{
    auto config = parseConfig(text, name);
    if (!config)
        return config;
    static const QStringList Names = keptNames();
    for (auto it = config->origins.begin(); it != config->origins.end(); ++it) {
        if (!Names.contains(it.key()))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("%1: %2 is not kept here, but in the configuration file.")
                             .arg(name, it.key())};
        it->source = SettingSource::Kept;
    }
    return config;
}

Result<ServerConfig> readKeptSettings(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("The settings in %1 cannot be read: %2.").arg(path, file.errorString())};
    return parseKeptSettings(file.readAll(), path);
}

QByteArray keptSettingsToToml(const ServerConfig &config)
{
    toml::table root;
    const ServerSettings settings = serverSettingsOf(config);
    const ServerSettings usual;
    forEachServerSetting(SettingWriter{root}, settings, usual);
    if (config.tenantPatterns != defaultTenantPatterns()) {
        toml::array rules;
        for (const QString &pattern : config.tenantPatterns)
            rules.push_back(toml::table{{"pattern", pattern.toStdString()}});
        root.insert("tenants", toml::table{{"rules", std::move(rules)}});
    }
    std::ostringstream text;
    text << "# Kept by Belfry for its console. What a configuration file, the environment or the\n"
            "# command line says wins over it.\n"
         << root << '\n';
    return QByteArray::fromStdString(text.str());
}

} // namespace server
