// SPDX-License-Identifier: GPL-3.0-or-later
//
// The doctor's rules about where the application connects to, and what browsers get.
#include "ui/tools/doctorrules.h"

#include "server/console/api/serversettings.h"
#include "ui/snippets.h"
#include "ui/tools/doctor.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace ui {

using server::ServerState;

namespace {

bool isAnyAddress(const QString &host)
{
    return host.isEmpty() || host == u"0.0.0.0" || host == u"::" || host == u"*";
}

} // namespace

void Doctor::lookAtHost()
{
    const QString name = named("HOST");
    const QString host = m_env.value(name);
    const QString bound = m_facts.server.host;
    const QString right =
        m_inContainer ? QStringLiteral("host.docker.internal") : reachableHost(bound);
    if (host.isEmpty()) {
        say(Finding::Error,
            name,
            m_prefix == u"PUSHER_"
                ? tr("PUSHER_HOST is missing, so Laravel sends to Pusher's own servers.")
                : tr("REVERB_HOST is missing."),
            tr("Name this server."),
            line(name, right));
    } else if (host.contains(u'/') || host.contains(QLatin1String("pusher.com"))) {
        say(Finding::Error,
            name,
            tr("%1 is \"%2\"; it takes the name or the address of this server alone.")
                .arg(name, host),
            tr("Scheme and port have lines of their own."),
            line(name, right));
    } else if (m_inContainer && server::isLoopback(host)) {
        say(Finding::Error,
            name,
            tr("The application seems to run in a container (Sail or Docker), where %1 is the "
               "container itself.")
                .arg(host),
            tr("From inside, this machine is host.docker.internal. The VITE_ lines are for the "
               "browser and stay as they are."),
            line(name, right));
    } else if (isAnyAddress(host)) {
        say(Finding::Error,
            name,
            tr("%1 is \"%2\", which is an address to listen on, not one to connect to.")
                .arg(name, host),
            {},
            line(name, right));
    }
    const bool isElsewhere = !host.isEmpty() && !server::isLoopback(host) && !isAnyAddress(host);
    if (server::isLoopback(bound) && (isElsewhere || m_inContainer))
        say(host == u"host.docker.internal" || m_inContainer ? Finding::Error : Finding::Warning,
            name,
            tr("This server listens on %1 only, so nobody on other machines or in containers "
               "reaches it.")
                .arg(bound),
            tr("Let it listen on all addresses (Settings > Server), or put a proxy on this "
               "machine in front of it."));
}

void Doctor::lookAtPort()
{
    const QString name = named("PORT");
    const QString text = m_env.value(name);
    const QString right = QString::number(m_facts.server.port);
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (text == right || m_facts.server.port == 0)
        return;
    if (!isNumber || port < 1 || port > 65535) {
        say(Finding::Error,
            name,
            text.isEmpty() ? tr("%1 is missing: Laravel takes 443.").arg(name)
                           : tr("%1 is \"%2\"; it takes a number from 1 to 65535.").arg(name, text),
            {},
            line(name, right));
        return;
    }
    const bool isProxied = (port == 443 || port == 80) && m_facts.machine &&
                           !m_facts.machine->trustedProxies.isEmpty();
    say(isProxied ? Finding::Note : Finding::Error,
        name,
        tr("%1 is %2, and this server listens on %3.").arg(name, text, right),
        isProxied ? tr("That is right when the proxy in front of it listens on %1.").arg(text)
                  : tr("Only a proxy in front of this server may have another port."),
        line(name, right));
}

void Doctor::lookAtScheme()
{
    const QString name = named("SCHEME");
    const QString scheme = m_env.value(name);
    const bool hasTls = m_facts.server.certificate.has_value();
    const QString right = hasTls ? QStringLiteral("https") : QStringLiteral("http");
    if (scheme == right)
        return;
    const bool isBehindProxy = scheme == u"https" && value("PORT") == u"443" &&
                               value("PORT") != QString::number(m_facts.server.port);
    if (scheme != u"http" && scheme != u"https")
        say(Finding::Error,
            name,
            scheme.isEmpty() ? tr("%1 is missing: Laravel takes https.").arg(name)
                             : tr("%1 is \"%2\"; it takes http or https.").arg(name, scheme),
            {},
            line(name, right));
    else if (hasTls)
        say(m_facts.machine && m_facts.machine->allowPlain ? Finding::Warning : Finding::Error,
            name,
            tr("%1 is http, and this server speaks TLS.").arg(name),
            {},
            line(name, right));
    else if (!isBehindProxy)
        say(Finding::Error,
            name,
            tr("%1 is https, and this server has no certificate.").arg(name),
            tr("Use http, or give the server a certificate (Settings > Server)."),
            line(name, right));
}

// What Vite builds into the JavaScript.
void Doctor::lookAtBrowser()
{
    QStringList missing;
    QStringList lines;
    QStringList parts = {QStringLiteral("APP_KEY"),
                         QStringLiteral("HOST"),
                         QStringLiteral("PORT"),
                         QStringLiteral("SCHEME")};
    if (m_prefix == u"PUSHER_")
        parts.append(QStringLiteral("APP_CLUSTER"));
    for (const QString &part : parts) {
        const QString name = QStringLiteral("VITE_") + m_prefix + part;
        if (m_env.contains(name))
            continue;
        missing.append(name);
        lines.append(m_inContainer && part == u"HOST"
                         ? line(name, QStringLiteral("127.0.0.1"))
                         : QStringLiteral("%1=\"${%2}\"").arg(name, m_prefix + part));
    }
    if (!missing.isEmpty())
        say(Finding::Error,
            {},
            tr("%n missing VITE_ line(s), so that Echo in the browser does not know: %1.",
               nullptr,
               int(missing.size()))
                .arg(missing.join(QStringLiteral(", "))),
            tr("Add them below the others, and build the assets again (npm run build)."),
            lines.join(u'\n'));
    const QString key = QStringLiteral("VITE_") + named("APP_KEY");
    if (m_env.contains(key) && m_env.value(key) != value("APP_KEY"))
        say(Finding::Error,
            key,
            tr("%1 is another key than %2.").arg(key, named("APP_KEY")),
            {},
            QStringLiteral("%1=\"${%2}\"").arg(key, named("APP_KEY")));
    const QString host = QStringLiteral("VITE_") + named("HOST");
    if (m_env.value(host) == u"host.docker.internal")
        say(Finding::Error,
            host,
            tr("The browser is not in the container, and does not know host.docker.internal."),
            {},
            line(host, QStringLiteral("127.0.0.1")));
    for (const EnvLine &one : m_env.lines()) {
        if (one.name.startsWith(u"VITE_") && one.name.endsWith(u"SECRET"))
            say(Finding::Error,
                one.name,
                tr("%1 puts the secret into the JavaScript that everybody can read.").arg(one.name),
                tr("Remove the line, and rotate the secret if the assets were published."));
        if (one.name == QLatin1String("MIX_PUSHER_APP_KEY"))
            say(Finding::Note,
                one.name,
                tr("MIX_ lines are for Laravel Mix; Vite reads VITE_ lines."));
    }
}

void Doctor::lookAtTheRest()
{
    if (m_prefix == u"PUSHER_" && value("APP_CLUSTER").isEmpty())
        say(Finding::Warning,
            named("APP_CLUSTER"),
            tr("PUSHER_APP_CLUSTER is missing. This server has no clusters, but pusher-js stops "
               "without one."),
            {},
            line(named("APP_CLUSTER"), QStringLiteral("mt1")));
    const QString serverPort = QStringLiteral("REVERB_SERVER_PORT");
    if (m_env.contains(serverPort) || m_env.contains(QStringLiteral("REVERB_SERVER_HOST"))) {
        const bool isMeant = m_env.value(serverPort) == QString::number(m_facts.server.port) &&
                             value("PORT") != m_env.value(serverPort);
        say(isMeant ? Finding::Warning : Finding::Note,
            serverPort,
            tr("REVERB_SERVER_HOST and REVERB_SERVER_PORT say where a server listens "
               "(reverb:start, "
               "or belfry --env); Laravel connects to REVERB_HOST and REVERB_PORT."));
    }
    if (m_env.value(QStringLiteral("QUEUE_CONNECTION")) != u"sync" &&
        m_env.contains(QStringLiteral("QUEUE_CONNECTION")))
        say(Finding::Note,
            QStringLiteral("QUEUE_CONNECTION"),
            tr("Events with ShouldBroadcast wait in the queue: without a worker (php artisan "
               "queue:work) none is sent."));
}

// Pages come from where the application is.
void Doctor::lookAtOrigin()
{
    const QString name = QStringLiteral("APP_URL");
    const QUrl url(m_env.value(name));
    if (!m_app || url.host().isEmpty())
        return;
    for (const server::AppSettings &settings : m_facts.settings) {
        if (settings.id != m_app->id)
            continue;
        const bool isAllowed =
            std::any_of(settings.allowedOrigins.begin(),
                        settings.allowedOrigins.end(),
                        [&](const QString &entry) {
                            const QString host =
                                entry.contains(u"://") ? QUrl(entry).host() : entry;
                            return QRegularExpression::fromWildcard(host.isEmpty() ? entry : host,
                                                                    Qt::CaseInsensitive)
                                .match(url.host())
                                .hasMatch();
                        });
        if (!isAllowed)
            say(Finding::Error,
                name,
                tr("The app \"%1\" refuses browsers on pages of %2: it allows %3.")
                    .arg(titleOf(*m_app),
                         url.host(),
                         settings.allowedOrigins.join(QStringLiteral(", "))),
                tr("Add it to the app's allowed origins (allowed_origins)."));
    }
}

QList<Finding> Doctor::run()
{
    m_inContainer =
        m_env.value(QStringLiteral("LARAVEL_SAIL")) == u"1" ||
        m_env.contains(QStringLiteral("SAIL_XDEBUG_MODE")) ||
        QStringList{QStringLiteral("mysql"), QStringLiteral("pgsql"), QStringLiteral("mariadb")}
            .contains(m_env.value(QStringLiteral("DB_HOST"))) ||
        m_env.value(QStringLiteral("REDIS_HOST")) == u"redis";
    if (m_facts.server.state != ServerState::Listening)
        say(Finding::Error, {}, tr("The server is stopped."), tr("Start it."));
    lookAtWriting();
    lookAtConnection();
    lookAtApp();
    lookAtHost();
    lookAtPort();
    lookAtScheme();
    lookAtBrowser();
    lookAtTheRest();
    lookAtOrigin();
    m_findings += diagnoseMachine(m_facts, value("HOST"), value("SCHEME") == u"https");
    const bool isFine =
        std::none_of(m_findings.begin(), m_findings.end(), [](const Finding &finding) {
            return finding.severity <= Finding::Warning;
        });
    if (isFine)
        m_findings.prepend({Finding::Fine,
                            tr("The application's settings fit this server."),
                            tr("If events do not arrive all the same: php artisan config:clear, "
                               "and build the assets again."),
                            {},
                            false,
                            0});
    return m_findings;
}

QList<Finding> diagnose(const QString &env, const DoctorFacts &facts)
{
    QList<Finding> findings = Doctor(env, facts).run();
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        const auto rank = [](const Finding &one) {
            return one.severity == Finding::Fine ? -1 : int(one.severity);
        };
        return rank(a) < rank(b);
    });
    return findings;
}

QString withoutSecrets(const Finding &finding)
{
    static const QRegularExpression Secret(QStringLiteral("(_SECRET=).+"));
    return QString(finding.lines).replace(Secret, QStringLiteral("\\1••••••••"));
}

} // namespace ui
