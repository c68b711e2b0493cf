// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/authorizingengine.h"

namespace test {

using namespace server;

const QByteArray AuthorizingEngine::SocketId = "1234.5678";
const QByteArray AuthorizingEngine::MasterKey = "0123456789abcdef0123456789abcdef";

QByteArray authForm(const QByteArray &channel, const QByteArray &socketId)
{
    return "socket_id=" + socketId.toPercentEncoding() +
           "&channel_name=" + channel.toPercentEncoding();
}

ServerConfig AuthorizingEngine::config(const DirectorySettings &directory)
{
    ServerConfig config = RunningEngine::config();
    config.apps = {testApp()};
    config.channels = sceneChannels();
    config.authorization.isEnabled = true;
    config.authorization.masterKeys = {{"1", MasterKey.toBase64()}};
    config.directory = directory;
    config.directory.cacheSeconds = 0;
    config.directory.negativeCacheSeconds = 0;
    return config;
}

AuthorizingEngine::AuthorizingEngine(ServerConfig config)
    : m_engine(std::move(config))
    , m_http(testApp(), m_engine.port())
{}

HttpAnswer AuthorizingEngine::post(const QByteArray &target,
                                   const QByteArray &body,
                                   const QByteArray &token,
                                   const QByteArray &headers)
{
    QByteArray lines = headers;
    if (!headers.toLower().contains("content-type:"))
        lines += "Content-Type: application/x-www-form-urlencoded\r\n";
    if (!token.isNull())
        lines += "Authorization: Bearer " + token + "\r\n";
    return m_http.request("POST", target, body, lines);
}

HttpAnswer AuthorizingEngine::authorize(const QByteArray &token,
                                        const QByteArray &channel,
                                        const QByteArray &socketId)
{
    return post("/broadcasting/auth", authForm(channel, socketId), token);
}

QString AuthorizingEngine::refusal()
{
    return m_engine.ask<QString>([](Engine &engine) {
        QString text;
        const auto &entries = engine.activity().journal().entries();
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq) {
            const JournalEntry &entry = entries.at(seq);
            if (entry.kind == LogKind::Rejected)
                text = QString::fromUtf8(entry.appId + ' ' + entry.channel + ' ' + entry.event) +
                       u' ' + entry.text;
        }
        return text;
    });
}

void AuthorizingStage::clear()
{
    m_engine.reset();
    m_dir = std::make_unique<QTemporaryDir>();
}

AuthorizingEngine &AuthorizingStage::start(const std::function<void(ServerConfig &)> &change)
{
    DirectorySettings directory;
    directory.driver = DirectoryDriver::Sqlite;
    directory.path = filePath(QStringLiteral("d.sqlite"));
    fillDirectory(directory);
    m_config = AuthorizingEngine::config(directory);
    if (change)
        change(m_config);
    return restart();
}

AuthorizingEngine &AuthorizingStage::restart()
{
    m_engine.reset();
    m_engine = std::make_unique<AuthorizingEngine>(m_config);
    return *m_engine;
}

} // namespace test
