// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/upgrade.h"

#include <QHash>

#include <optional>

namespace server {

class AppRegistry;

// "/apps/<id>/<rest>" in pieces, as received; without the last slash `rest` is null. Nothing of any
// other path.
struct AppPath
{
    QByteArrayView id;
    QByteArrayView rest;
};
std::optional<AppPath> appPath(QByteArrayView path);

// The rules of the broadcaster: where its WebSocket endpoints are, and what its apps allow.
class ServerEntry final : public EntryRules
{
public:
    struct Paths
    {
        QByteArray prefix; // "" or "/ws": routes answer with and without it
        QByteArray echo;   // "": nowhere

        // Without the prefix.
        QByteArray routed(const QByteArray &path) const;
        // Of "/app/{key}", percent-decoded; empty for any other path.
        QByteArray appKey(const QByteArray &path) const;
        bool isEcho(const QByteArray &path) const { return !echo.isEmpty() && path == echo; }
    };

    ServerEntry(Paths paths, bool isServing, const AppRegistry &apps);

    bool acceptsUpgrade(const HttpRequest &head) const override;
    BodyLimit bodyLimit(const HttpRequest &head) const override;

private:
    Paths m_paths;
    bool m_isServing;
    QHash<QByteArray, qint64> m_maxRequestBytes; // by the id of the app
    qint64 m_largestRequest = 0;
};

} // namespace server
