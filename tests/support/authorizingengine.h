// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/directoryscene.h"
#include "tests/support/httpclient.h"
#include "tests/support/runningengine.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace test {

// An engine that authorizes by the channels of the directory's scene, and a client of its endpoint.
class AuthorizingEngine final
{
public:
    // testApp() alone, with a master key, asking that directory at every request.
    static server::ServerConfig config(const server::DirectorySettings &directory);

    explicit AuthorizingEngine(server::ServerConfig config);

    // POST /broadcasting/auth as a form.
    HttpAnswer authorize(const QByteArray &token,
                         const QByteArray &channel,
                         const QByteArray &socketId = SocketId);
    HttpAnswer post(const QByteArray &target,
                    const QByteArray &body,
                    const QByteArray &token,
                    const QByteArray &headers = {});
    // The text of the latest refusal in the log, with the channel and the app it is about.
    QString refusal();

    RunningEngine &engine() { return m_engine; }
    HttpClient &http() { return m_http; }

    static const QByteArray SocketId;  // of a client
    static const QByteArray MasterKey; // 32 bytes

private:
    RunningEngine m_engine;
    HttpClient m_http;
};

// Where engines authorize one after the other, each by a directory in a new SQLite file with the
// scene in it.
class AuthorizingStage final
{
public:
    // Another folder, and no engine.
    void clear();
    AuthorizingEngine &start(const std::function<void(server::ServerConfig &)> &change = {});
    // The same once more, with what the first one left in its files.
    AuthorizingEngine &restart();
    QString filePath(const QString &name) const { return m_dir->filePath(name); }

private:
    std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();
    server::ServerConfig m_config;
    std::unique_ptr<AuthorizingEngine> m_engine; // ends before its files go
};

// The form of a request.
QByteArray authForm(const QByteArray &channel,
                    const QByteArray &socketId = AuthorizingEngine::SocketId);

} // namespace test
