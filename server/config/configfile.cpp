// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/configfile.h"

#include "server/config/broadcastsettings.h"
#include "server/config/presencetable.h"
#include "server/config/storesettings.h"
#include "server/config/tablereader.h"
#include "server/config/tenancysettings.h"
#include "server/console/api/appoptions.h"

#include <QFile>

#include <limits>

namespace server {

namespace {

TableReader::Setting optionalNumber(std::optional<int> &target, OptionRange range)
{
    return [&target, range](const toml::node &node) -> QString {
        if (range.minusOneIsNone && node.value_exact<std::int64_t>() == -1) {
            target.reset();
            return {};
        }
        int value = 0;
        const QString wrong = number(value, range.lowest, range.highest)(node);
        if (wrong.isEmpty())
            target = value;
        else if (range.minusOneIsNone)
            return wrong + QStringLiteral(", or -1 for no limit");
        return wrong;
    };
}

TableReader::Setting clientEvents(ClientEvents &target)
{
    return word(target,
                {{"none", ClientEvents::None},
                 {"members", ClientEvents::Members},
                 {"all", ClientEvents::All}},
                "\"none\", \"members\" or \"all\"");
}

TableReader::Setting clientEventsOn(ClientEventChannels &target)
{
    return word(target,
                {{"any", ClientEventChannels::Any}, {"guarded", ClientEventChannels::Guarded}},
                "\"any\" or \"guarded\"");
}

TableReader::Setting colour(QString &target)
{
    return [&target](const toml::node &node) -> QString {
        QString value;
        if (const QString wrong = string(value)(node); !wrong.isEmpty())
            return wrong;
        if (!isColour(value))
            return QStringLiteral("is \"%1\"; it %2")
                .arg(value.left(40), QLatin1String(ColourRule));
        target = value;
        return {};
    };
}

// Adds a setting for every option of an app; those of a nested table to `nested`.
struct OptionReader
{
    TableReader::Settings &settings;
    std::map<std::string, TableReader::Settings> &nested;

    template <typename Value>
    void operator()(const char *name, OptionRange range, Value &value)
    {
        const std::string_view path(name);
        const auto dot = path.find('.');
        if (path == "colour")
            settings.emplace(path, colourOf(value));
        else if (dot == std::string_view::npos)
            settings.emplace(path, setting(value, range));
        else
            nested[std::string(path.substr(0, dot))].emplace(path.substr(dot + 1),
                                                             setting(value, range));
    }

private:
    static TableReader::Setting colourOf(QString &value) { return colour(value); }
    template <typename Other>
    static TableReader::Setting colourOf(Other &)
    {
        return {};
    }
    static TableReader::Setting setting(bool &value, OptionRange) { return boolean(value); }
    static TableReader::Setting setting(QString &value, OptionRange) { return string(value); }
    static TableReader::Setting setting(QByteArrayList &value, OptionRange)
    {
        return strings(value);
    }
    static TableReader::Setting setting(ClientEvents &value, OptionRange)
    {
        return clientEvents(value);
    }
    static TableReader::Setting setting(ClientEventChannels &value, OptionRange)
    {
        return clientEventsOn(value);
    }
    static TableReader::Setting setting(std::optional<int> &value, OptionRange range)
    {
        return optionalNumber(value, range);
    }
    template <typename Number>
    static TableReader::Setting setting(Number &value, OptionRange range)
    {
        return number(value, range.lowest, range.highest);
    }
};

TableReader::Settings appSettings(TableReader &reader, App &app)
{
    TableReader::Settings settings = {
        {"id", string(app.id)},
        {"key", string(app.key)},
        {"secret", string(app.secret)},
        {"previous_secret", string(app.previousSecret)},
        {"previous_secret_until", dateTime(app.previousSecretUntilUtc)},
    };
    std::map<std::string, TableReader::Settings> nested;
    forEachAppOption(OptionReader{settings, nested}, app);
    for (auto &[name, inner] : nested) {
        settings.emplace(name,
                         table(reader,
                               QStringLiteral("apps.") + QString::fromStdString(name),
                               std::move(inner)));
    }
    return settings;
}

void readApp(TableReader &reader, const toml::table &source, ServerConfig &config)
{
    App app;
    reader.read(source, QStringLiteral("apps"), appSettings(reader, app));
    if (app.id.isEmpty() || app.key.isEmpty() || app.secret.isEmpty())
        reader.fail(source, QStringLiteral("an app needs apps.id, apps.key and apps.secret"));
    if (app.previousSecretUntilUtc != 0 && app.previousSecret.isEmpty())
        reader.fail(
            source,
            QStringLiteral("apps.previous_secret_until is there without apps.previous_secret"));
    if (app.name.isEmpty())
        app.name = QString::fromUtf8(app.id);
    config.apps.append(std::move(app));
}

void readTenantRules(TableReader &reader, const toml::table &source, QStringList &patterns)
{
    QString pattern;
    reader.read(source, QStringLiteral("tenants.rules"), {{"pattern", string(pattern)}});
    patterns.append(pattern);
}

TableReader::Settings rootSettings(TableReader &reader, ServerConfig &config)
{
    return {
        {"server",
         table(reader,
               QStringLiteral("server"),
               {{"host", string(config.host)},
                {"port", number(config.port, 0, std::numeric_limits<quint16>::max())},
                {"path", string(config.pathPrefix)},
                {"apps_file", string(config.appsFile)},
                {"trusted_proxies", strings(config.admission.trustedProxies)},
                {"attempts_per_minute", number(config.admission.attemptsPerMinute, 0, 1'000'000)},
                {"max_connections", number(config.admission.maxConnections, 0, 10'000'000)},
                {"max_queued_bytes", number(config.maxQueuedBytes, 0, 1LL << 40)},
                {"io_threads", number(config.ioThreads, 0, MaxIoThreads)},
                {"drain_seconds", number(config.drainSeconds, 0, 3'600)}})},
        {"tls",
         table(reader,
               QStringLiteral("tls"),
               {{"certificate", string(config.tls.certificate)},
                {"key", string(config.tls.key)},
                {"passphrase", string(config.tls.passphrase)},
                {"allow_plain", boolean(config.admission.allowPlain)}})},
        {"apps", tables([&](const toml::table &source) { readApp(reader, source, config); })},
        {"metrics",
         table(reader,
               QStringLiteral("metrics"),
               {{"enabled", boolean(config.metrics.isEnabled)},
                {"prefix", string(config.metrics.prefix)},
                {"statsd", string(config.metrics.statsd)},
                {"measure_seconds", number(config.metrics.measureSeconds, 1, 86'400)},
                {"token", string(config.metrics.token)}})},
        {"broadcasting", broadcastingSetting(reader, config.broadcasting)},
        {"authorization", authorizationSetting(reader, config.authorization)},
        {"presence", presenceSetting(reader, config.presence)},
        {"directory", directorySetting(reader, config.directory)},
        {"journal", journalSetting(reader, config.journal)},
        {"activities", activitiesSetting(reader, config.activities)},
        {"channels", channelsSetting(reader, config.channels)},
        {"tenants",
         table(reader,
               QStringLiteral("tenants"),
               {{"rules",
                 [&](const toml::node &node) {
                     config.tenantPatterns.clear();
                     return tables([&](const toml::table &source) {
                         readTenantRules(reader, source, config.tenantPatterns);
                     })(node);
                 }}})},
    };
}

} // namespace

Result<ServerConfig>
parseConfig(const QByteArray &source, const QString &name, const ServerConfig &base)
{
    toml::table root;
    // The library throws; the exception ends here.
    try {
        root =
            toml::parse(std::string_view(source.data(), static_cast<std::size_t>(source.size())));
    } catch (const toml::parse_error &error) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("%1, line %2: %3.")
                .arg(name, QString::number(error.source().begin.line), text(error.description()))};
    }
    ServerConfig config = base;
    TableReader reader(name);
    reader.read(root, {}, rootSettings(reader, config));
    if (!reader.error().isEmpty())
        return Error{ErrorCode::InvalidArgument, reader.error()};
    if (auto valid = config.validate(); !valid)
        return Error{valid.error().code, name + QStringLiteral(": ") + valid.error().message};
    for (const QString &setting : reader.read())
        config.origins.insert(setting, {SettingSource::File, name});
    return config;
}

Result<ServerConfig> readConfigFile(const QString &path, const ServerConfig &base)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The configuration %1 cannot be read: %2.")
                         .arg(path, file.errorString())};
    }
    return parseConfig(file.readAll(), path, base);
}

} // namespace server
