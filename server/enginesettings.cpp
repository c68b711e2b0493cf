// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator sets of the server, and the listener that is restarted for it: the fourth part
// of Engine.
#include "server/engine.h"

namespace server {

namespace {

ErrorCode codeOf(StartFailure cause)
{
    switch (cause) {
    case StartFailure::PortTaken:
        return ErrorCode::AlreadyExists;
    case StartFailure::PortForbidden:
        return ErrorCode::Forbidden;
    case StartFailure::Tls:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Unavailable;
    }
}

} // namespace

Result<QStringList> Engine::changeSettings(const ServerConfig &config,
                                           std::shared_ptr<const TlsContext> tls)
{
    if (const auto valid = config.validate(); !valid)
        return valid.error();
    QStringList rows = takeAddress(config);
    rows += reconfigureServer(config, std::move(tls));
    rows += reconfigureChannels(config);
    m_config.origins = config.origins;
    return rows;
}

// Address and port wait for a start; whoever is connected stays until then.
QStringList Engine::takeAddress(const ServerConfig &config)
{
    QStringList rows;
    const auto compare =
        [&](const char *setting, const QString &running, const QString &next, const QString &set) {
            if (set == next)
                return;
            const QString name = QLatin1String(setting);
            rows.append(
                !isServing() ? QStringLiteral("%1 is \"%2\" from the next start on").arg(name, set)
                : set == running ? QStringLiteral("%1 stays \"%2\"").arg(name, set)
                                 : QStringLiteral("%1 is \"%2\" until the restart, then \"%3\"")
                                       .arg(name, running, set));
            warn(rows.last());
        };
    compare("server.host", m_config.host, m_next.host, config.host);
    compare("server.port",
            QString::number(m_config.port),
            QString::number(m_next.port),
            QString::number(config.port));
    if (config.port != m_next.port)
        m_otherPort.reset();
    m_next = {config.host, config.port};
    if (!isServing()) {
        m_config.host = m_next.host;
        m_config.port = m_otherPort.value_or(m_next.port);
    }
    return rows;
}

void Engine::restart(std::function<void(const Outcome &)> done)
{
    if (m_state == ServerState::Draining)
        return done(Error{ErrorCode::Stopped, QStringLiteral("The server is stopping.")});
    m_otherPort.reset();
    if (m_state == ServerState::Listening) {
        m_restart = Restart{{m_config.host, port()}, std::move(done)};
        return stop();
    }
    if (const auto started = start(); !started)
        return done(Error{codeOf(m_failureCause), started.error().message});
    done(Done{});
}

void Engine::startAgain()
{
    const Restart restart = *std::exchange(m_restart, std::nullopt);
    if (start())
        return restart.done(Done{});
    Error why{codeOf(m_failureCause), m_failure};
    // With the certificate that it had.
    const auto again = listenOn(restart.before, Done{});
    if (again)
        why.message += QStringLiteral(". The server listens again where it did");
    else
        why = {ErrorCode::Internal,
               QStringLiteral("%1. It cannot listen where it did either: %2")
                   .arg(why.message, again.error().message)};
    restart.done(why);
}

void Engine::cancelRestart()
{
    if (const auto restart = std::exchange(m_restart, std::nullopt))
        restart->done(Error{ErrorCode::Stopped, QStringLiteral("The server was stopped.")});
}

} // namespace server
