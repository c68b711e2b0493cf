// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/configuration.h"

#include "app/core/appsfile.h"
#include "server/config/configfile.h"
#include "server/config/envfile.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace app {

namespace {

using namespace server;

QString profileDirectory(const Options &options)
{
    if (!options.profileDir.isEmpty())
        return QDir(options.profileDir).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/belfry");
}

Environment processEnvironment()
{
    Environment environment;
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    for (const QString &name : process.keys()) {
        if (name.startsWith(u"REVERB_"))
            environment.insert(name, process.value(name));
    }
    return environment;
}

// The app of an environment replaces one of the same id, and so says where it comes from.
Outcome applyFrom(const QString &file, const Environment &environment, ServerConfig &config)
{
    if (const auto applied = applyEnvironment(environment, config, file); !applied)
        return applied;
    for (App &app : config.apps) {
        if (app.definedIn.isEmpty())
            app.definedIn = file.isEmpty() ? QStringLiteral("the environment") : file;
    }
    return Done{};
}

Outcome readConfigOption(const Options &options, ServerConfig &config)
{
    if (options.configFile.isEmpty())
        return Done{};
    auto read = readConfigFile(options.configFile, config);
    if (!read)
        return read.error();
    config = std::move(*read);
    for (App &app : config.apps)
        app.definedIn = options.configFile;
    // As of the file that names them.
    const QDir folder = QFileInfo(options.configFile).absoluteDir();
    if (!config.appsFile.isEmpty())
        config.appsFile = folder.absoluteFilePath(config.appsFile);
    if (!config.directory.path.isEmpty())
        config.directory.path = folder.absoluteFilePath(config.directory.path);
    if (!config.journal.file.isEmpty())
        config.journal.file = folder.absoluteFilePath(config.journal.file);
    return Done{};
}

Outcome readEnvOption(const Options &options, ServerConfig &config)
{
    if (options.envFile.isEmpty())
        return Done{};
    const auto environment = readEnvFile(options.envFile);
    if (!environment)
        return environment.error();
    if (const auto applied = applyFrom(options.envFile, *environment, config); !applied)
        return applied;
    if (config.apps.isEmpty()) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1 has neither REVERB_APP_KEY nor PUSHER_APP_KEY.")
                         .arg(options.envFile)};
    }
    return Done{};
}

// Adds the apps that Belfry keeps itself. The file may be missing only when `mayBeMissing`.
Outcome readKeptApps(ServerConfig &config, bool mayBeMissing)
{
    if (config.appsFile.isEmpty())
        return Done{};
    const bool isMissing = !QFileInfo::exists(config.appsFile);
    if (isMissing && mayBeMissing)
        return Done{};
    if (isMissing && config.apps.isEmpty()) {
        return Error{ErrorCode::NotFound,
                     QStringLiteral("No app is configured (apps), and there is no file %1.")
                         .arg(config.appsFile)};
    }
    const auto kept = readConfigFile(config.appsFile);
    if (!kept)
        return kept.error();
    config.apps += kept->apps;
    if (const auto valid = config.validate(); !valid)
        return Error{valid.error().code,
                     QStringLiteral("%1: %2").arg(config.appsFile, valid.error().message)};
    return Done{};
}

// What a command line has wins over everything.
template <typename Value>
void apply(const char *setting,
           const char *option,
           const std::optional<Value> &given,
           Value &target,
           ServerConfig &config)
{
    if (!given)
        return;
    target = *given;
    config.origins.insert(QLatin1String(setting),
                          {SettingSource::CommandLine, QLatin1String(option)});
}

std::optional<QString> given(const QString &path)
{
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

// What Belfry keeps for an operator must not keep it from starting.
ServerConfig readKept(const QString &path, QString &complaint)
{
    if (!QFileInfo::exists(path))
        return {};
    if (auto kept = readKeptSettings(path))
        return std::move(*kept);
    else
        complaint = QStringLiteral("The settings that the console keeps are left out, and those "
                                   "without them are in use. ") +
                    kept.error().message;
    return {};
}

Result<Configuration> assemble(const Options &options, bool isStart)
{
    Configuration configuration;
    configuration.profileDir = profileDirectory(options);
    configuration.settingsFile = settingsFileOf(options);
    const ServerConfig kept = readKept(configuration.settingsFile, configuration.complaint);
    if (!isStart && !configuration.complaint.isEmpty())
        return Error{ErrorCode::InvalidArgument, configuration.complaint};
    auto layers = applyLayers(options, kept);
    if (!layers)
        return layers.error();
    ServerConfig &config = configuration.server = std::move(*layers);
    config.echoPath = options.echoPath.toUtf8();
    config.demo = options.demo;
    config.demoScale = {options.demoClients,
                        options.demoEventsPerSecond,
                        options.demoSeed.value_or(DemoScale::DefaultSeed)};
    if (config.apps.isEmpty() && config.appsFile.isEmpty())
        config.appsFile = configuration.profileDir + QStringLiteral("/apps.toml");
    if (config.directory.path.isEmpty())
        config.directory.path = configuration.profileDir + QStringLiteral("/directory.sqlite");
    if (config.journal.file.isEmpty())
        config.journal.file = configuration.profileDir + QStringLiteral("/journal.sqlite");
    if (const auto read = readKeptApps(config, isStart); !read)
        return read.error();
    if (const auto valid = config.validate(); !valid)
        return valid.error();
    return configuration;
}

} // namespace

QString settingsFileOf(const Options &options)
{
    return profileDirectory(options) + QStringLiteral("/server.toml");
}

Result<ServerConfig> applyLayers(const Options &options, const ServerConfig &kept)
{
    ServerConfig config = kept;
    if (const auto read = readConfigOption(options, config); !read)
        return read.error();
    if (const auto applied = applyFrom({}, processEnvironment(), config); !applied)
        return applied.error();
    if (const auto read = readEnvOption(options, config); !read)
        return read.error();
    apply("server.host", "--host", options.host, config.host, config);
    apply("server.port", "--port", options.port, config.port, config);
    apply("server.io_threads", "--io-threads", options.ioThreads, config.ioThreads, config);
    apply("tls.certificate",
          "--tls-cert",
          given(options.tlsCertificate),
          config.tls.certificate,
          config);
    apply("tls.key", "--tls-key", given(options.tlsKey), config.tls.key, config);
    return config;
}

Result<Configuration> readConfiguration(const Options &options)
{
    return assemble(options, false);
}

Result<Configuration> loadConfiguration(const Options &options)
{
    auto configuration = assemble(options, true);
    if (!configuration)
        return configuration;
    ServerConfig &config = configuration->server;
    QList<App> kept;
    if (config.apps.isEmpty()) {
        config.apps = kept = {makeApp(QStringLiteral("My application"))};
        configuration->appWasCreated = true;
    }
    const bool isMissing = !config.appsFile.isEmpty() && !QFileInfo::exists(config.appsFile);
    if (configuration->appWasCreated || isMissing) {
        if (const auto written = writePrivately(config.appsFile, appsToToml(kept)); !written)
            return written.error();
    }
    return configuration;
}

} // namespace app
