// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/configuration.h"

#include "server/config/configfile.h"
#include "server/config/envfile.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QSaveFile>
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

Outcome writePrivately(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The credentials cannot be kept in %1: %2.")
                         .arg(path, file.errorString())};
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(text);
    if (!file.commit()) {
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The credentials cannot be kept in %1: %2.")
                         .arg(path, file.errorString())};
    }
    return Done{};
}

// The app of an earlier start, or a new one.
Outcome addOwnApp(Configuration &configuration)
{
    configuration.credentialsFile = configuration.profileDir + QStringLiteral("/apps.toml");
    if (QFile::exists(configuration.credentialsFile)) {
        auto known = readConfigFile(configuration.credentialsFile);
        if (!known)
            return known.error();
        configuration.server.apps = known->apps;
        if (!known->apps.isEmpty())
            return Done{};
    }
    configuration.server.apps = {makeApp(QStringLiteral("My application"))};
    configuration.appWasCreated = true;
    return writePrivately(configuration.credentialsFile, appsToToml(configuration.server.apps));
}

} // namespace

Result<Configuration> loadConfiguration(const Options &options)
{
    Configuration configuration;
    configuration.profileDir = profileDirectory(options);
    if (!options.configFile.isEmpty()) {
        auto config = readConfigFile(options.configFile);
        if (!config)
            return config.error();
        configuration.server = std::move(*config);
    }
    if (const auto applied = applyEnvironment(processEnvironment(), configuration.server); !applied)
        return applied.error();
    if (!options.envFile.isEmpty()) {
        const auto environment = readEnvFile(options.envFile);
        if (!environment)
            return environment.error();
        if (const auto applied = applyEnvironment(*environment, configuration.server); !applied)
            return applied.error();
        if (configuration.server.apps.isEmpty()) {
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("%1 has neither REVERB_APP_KEY nor PUSHER_APP_KEY.")
                             .arg(options.envFile)};
        }
    }
    configuration.server.host = options.host.value_or(configuration.server.host);
    configuration.server.port = options.port.value_or(configuration.server.port);
    if (!options.tlsCertificate.isEmpty())
        configuration.server.tls.certificate = options.tlsCertificate;
    if (!options.tlsKey.isEmpty())
        configuration.server.tls.key = options.tlsKey;
    configuration.server.echoPath = options.echoPath.toUtf8();
    configuration.server.demo = options.demo;
    if (configuration.server.apps.isEmpty()) {
        if (const auto added = addOwnApp(configuration); !added)
            return added.error();
    }
    if (const auto valid = configuration.server.validate(); !valid)
        return valid.error();
    return configuration;
}

} // namespace app
