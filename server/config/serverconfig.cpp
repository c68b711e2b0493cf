// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/serverconfig.h"

#include "server/apps/appregistry.h"
#include "server/metrics/statsd.h"
#include "server/protocol/limits.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace server {

namespace {

constexpr qsizetype MostHosts = 8;

QByteArray randomText(qsizetype length)
{
    static constexpr char Alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    for (qsizetype i = 0; i < length; ++i)
        text += Alphabet[QRandomGenerator::system()->bounded(int(sizeof Alphabet) - 1)];
    return text;
}

// Longer names than the SDKs allow are of use only where any name is allowed.
Outcome checkNameLength(const App &app)
{
    if (app.lenientNames || app.maxChannelNameBytes.value_or(0) <= limits::ChannelNameBytes)
        return Done{};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("max_channel_name_length of the app \"%1\" is %2; more than %3 "
                                "needs lenient_channel_names = true.")
                     .arg(QString::fromUtf8(app.id))
                     .arg(*app.maxChannelNameBytes)
                     .arg(limits::ChannelNameBytes)};
}

// What a metric's name may begin with (Prometheus's data model).
bool isMetricPrefix(const QByteArray &prefix)
{
    static const QRegularExpression Form(QStringLiteral("^([a-zA-Z_:][a-zA-Z0-9_:]*)?$"));
    return Form.match(QString::fromUtf8(prefix)).hasMatch();
}

Outcome checkHost(const QString &host)
{
    const QStringList hosts = hostsOf(host);
    if (hosts.size() > MostHosts)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1 addresses to listen on are given; at most %2 are allowed "
                                    "(server.host).")
                         .arg(hosts.size())
                         .arg(MostHosts)};
    for (const QString &one : hosts) {
        if (QHostAddress(one).isNull() && one != u"localhost")
            return Error{
                ErrorCode::InvalidArgument,
                QStringLiteral("\"%1\" is not an IP address to listen on (server.host).").arg(one)};
    }
    return Done{};
}

} // namespace

Outcome ServerConfig::validate() const
{
    if (const auto addresses = checkHost(host); !addresses)
        return addresses;
    if (!pathPrefix.isEmpty() && (!pathPrefix.startsWith('/') || pathPrefix.endsWith('/'))) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral(
                "The route prefix \"%1\" must start with \"/\" and not end with one (server.path).")
                .arg(QString::fromUtf8(pathPrefix))};
    }
    if (!echoPath.isEmpty()) {
        if (!echoPath.startsWith('/') || !isLoopback(host))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("The echo test at \"%1\" needs a path that starts with "
                                        "\"/\", and a server that listens on loopback only, "
                                        "not on %2 (--echo-test, server.host).")
                             .arg(QString::fromUtf8(echoPath), host)};
    }
    if (const auto proxies = TrustedProxies::parse(admission.trustedProxies); !proxies)
        return proxies.error();
    AppRegistry registry;
    for (const App &app : apps) {
        if (auto added = registry.add(app); !added)
            return added;
        if (auto length = checkNameLength(app); !length)
            return length;
    }
    if (!metrics.statsd.isEmpty()) {
        if (const auto address = StatsdAddress::parse(metrics.statsd); !address)
            return address.error();
    }
    if (!isMetricPrefix(metrics.prefix)) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The metrics prefix \"%1\" may have letters, digits, _ and :, "
                                    "and not begin with a digit (metrics.prefix).")
                         .arg(QString::fromUtf8(metrics.prefix))};
    }
    if (const auto tenants = ChannelRegistry::compile(channels, tenantPatterns); !tenants)
        return tenants.error();
    if (auto checked = presence.validate(); !checked)
        return checked;
    if (auto checked = authorization.validate(); !checked)
        return checked;
    if (auto checked = broadcasting.validate(); !checked)
        return checked;
    if (auto checked = journal.validate(); !checked)
        return checked;
    if (auto checked = activities.validate(); !checked)
        return checked;
    return directory.validate();
}

ServerSettings serverSettingsOf(const ServerConfig &config)
{
    return {config.host,
            config.port,
            config.tls.certificate,
            config.tls.key,
            config.admission.allowPlain,
            config.admission.maxConnections,
            config.admission.attemptsPerMinute,
            config.drainSeconds};
}

void setServerSettings(const ServerSettings &settings, ServerConfig &config)
{
    config.host = settings.host;
    config.port = settings.port;
    config.tls.certificate = settings.certificate;
    config.tls.key = settings.key;
    config.admission.allowPlain = settings.allowPlain;
    config.admission.maxConnections = settings.maxConnections;
    config.admission.attemptsPerMinute = settings.attemptsPerMinute;
    config.drainSeconds = settings.drainSeconds;
}

QByteArray makeSecret()
{
    return randomText(20);
}

App makeApp(const QString &name)
{
    App app;
    app.id = QByteArray::number(QRandomGenerator::system()->bounded(100'000, 1'000'000));
    app.key = makeSecret();
    app.secret = makeSecret();
    app.name = name;
    return app;
}

} // namespace server
