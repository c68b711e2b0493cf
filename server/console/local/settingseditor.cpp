// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/settingseditor.h"

#include "server/engine.h"
#include "server/net/portprobe.h"

#include <QNetworkInterface>

namespace server {

namespace {

// Docker gives its first bridge this name, and host.docker.internal leads to it.
QString dockerBridge()
{
    const auto entries =
        QNetworkInterface::interfaceFromName(QStringLiteral("docker0")).addressEntries();
    for (const QNetworkAddressEntry &entry : entries) {
        if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
            return entry.ip().toString();
    }
    return {};
}

} // namespace

SettingsEditor::SettingsEditor(Engine &engine, SettingsStore *store, QString trouble)
    : m_engine(engine)
    , m_store(store)
    , m_trouble(std::move(trouble))
{}

ServerSettingsReport SettingsEditor::report() const
{
    ServerSettingsReport report;
    report.settings = serverSettingsOf(m_engine.config());
    report.settings.host = m_engine.nextAddress().host;
    report.settings.port = m_engine.nextAddress().port;
    report.origins = m_engine.config().origins;
    report.file = m_store ? m_store->file() : QString();
    report.trouble = m_trouble;
    const bool isListening = m_engine.state() == ServerState::Listening;
    const Engine::Address running{m_engine.config().host, m_engine.configuredPort()};
    report.awaitsRestart = isListening && m_engine.nextAddress() != running;
    if (isListening) {
        report.listeningHost = m_engine.host();
        report.listeningPort = m_engine.port();
    }
    report.dockerBridge = dockerBridge();
    return report;
}

TenantRules SettingsEditor::rules() const
{
    const ServerConfig &config = m_engine.config();
    return {config.tenantPatterns,
            config.origins.value(QLatin1String(TenantRulesSetting)),
            m_store ? m_store->file() : QString()};
}

PortState SettingsEditor::portState(const QString &host, quint16 port) const
{
    const QHostAddress address = listenAddress(host);
    if (address.isNull())
        return PortState::NoAddress;
    const auto probed = probePort(address, port);
    if (probed)
        return PortState::Free;
    const bool isOwn = m_engine.state() == ServerState::Listening && port == m_engine.port();
    if (probed.error().code == ErrorCode::AlreadyExists)
        return isOwn ? PortState::Own : PortState::Taken;
    return probed.error().code == ErrorCode::Forbidden ? PortState::Forbidden
                                                       : PortState::NoAddress;
}

void SettingsEditor::tryOut(const ServerSettings &settings,
                            const Answer<ServerSettingsCheck> &answer) const
{
    ServerSettingsCheck check;
    for (const QString &host : hostsOf(settings.host)) {
        check.host = host;
        const PortState state = portState(host, settings.port);
        if (state != PortState::Free)
            check.port = state;
        if (state != PortState::Free && state != PortState::Own)
            break; // the first that does not go
    }
    const TlsFiles files{settings.certificate, settings.key, m_engine.config().tls.passphrase};
    if (files.isEmpty() || !m_store)
        return answer(check);
    m_store->check(files,
                   &m_engine,
                   [check, answer, now = m_engine.clock().utcMs()](
                       const Result<CertificateInfo> &found) mutable {
                       if (found) {
                           check.certificate = {found->subject, found->validUntilUtc};
                           check.hasExpired = found->validUntilUtc < now;
                       } else {
                           check.tlsTrouble = found.error().message;
                       }
                       answer(check);
                   });
}

Result<TenantRulesTrial> SettingsEditor::tryRules(const QStringList &patterns,
                                                  const QString &channel) const
{
    if (patterns.size() > MostTenantRules)
        return checkTenantPatterns(patterns).error();
    TenantRulesTrial trial;
    for (const QString &pattern : patterns)
        trial.faults.append(tenantPatternFault(pattern));
    const QByteArray name = channel.toUtf8();
    // What a kind of channel says of itself goes before all rules.
    const auto kinds = ChannelRegistry::compile(m_engine.config().channels, {});
    if (!kinds)
        return kinds.error();
    if (const QByteArray tenant = kinds->tenants().tenantOf(name); !tenant.isEmpty()) {
        trial.tenant = QString::fromUtf8(tenant);
        return trial;
    }
    for (int i = 0; i < patterns.size(); ++i) {
        if (!trial.faults[i].isEmpty())
            continue;
        const QByteArray tenant = TenantMap::compile({patterns[i]})->tenantOf(name);
        if (tenant.isEmpty())
            continue;
        trial.tenant = QString::fromUtf8(tenant);
        trial.rule = i;
        break;
    }
    return trial;
}

void SettingsEditor::save(const ServerSettings &settings,
                          const Answer<ServerSettingsReport> &answer)
{
    change({settings, {}}, [this, answer](const Outcome &saved) {
        answer(saved ? Result<ServerSettingsReport>(report()) : saved.error());
    });
}

void SettingsEditor::saveRules(const QStringList &patterns, const Answer<TenantRules> &answer)
{
    change({{}, patterns}, [this, answer](const Outcome &saved) {
        answer(saved ? Result<TenantRules>(rules()) : saved.error());
    });
}

void SettingsEditor::change(const SettingsStore::Change &change, const Answer<Done> &answer)
{
    if (!m_store)
        return answer(Error{ErrorCode::Unavailable,
                            QStringLiteral("There is no file in which settings could be kept.")});
    m_store->save(change, &m_engine, [this, answer](const Result<SettingsStore::Settings> &saved) {
        answer(saved ? apply(*saved) : saved.error());
    });
}

Outcome SettingsEditor::apply(const SettingsStore::Settings &settings)
{
    m_trouble.clear();
    ServerConfig config = m_engine.config();
    setServerSettings(settings.settings, config);
    config.tls.passphrase = settings.passphrase;
    config.tenantPatterns = settings.tenantRules;
    config.origins = settings.origins;
    if (const auto changed = m_engine.changeSettings(config, settings.tls); !changed)
        return changed.error();
    return Done{};
}

void SettingsEditor::restart(const Answer<Done> &answer)
{
    m_engine.restart(answer);
}

} // namespace server
