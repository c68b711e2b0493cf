// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/serverconfig.h"

#include "server/apps/appregistry.h"

#include <QHostAddress>
#include <QRandomGenerator>

namespace server {

namespace {

QByteArray randomText(qsizetype length)
{
    static constexpr char Alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    for (qsizetype i = 0; i < length; ++i)
        text += Alphabet[QRandomGenerator::system()->bounded(int(sizeof Alphabet) - 1)];
    return text;
}

} // namespace

Outcome ServerConfig::validate() const
{
    if (QHostAddress(host).isNull() && host != u"localhost") {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("\"%1\" is not an IP address to listen on (server.host).").arg(host)};
    }
    if (!pathPrefix.isEmpty() && (!pathPrefix.startsWith('/') || pathPrefix.endsWith('/'))) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral(
                "The route prefix \"%1\" must start with \"/\" and not end with one (server.path).")
                .arg(QString::fromUtf8(pathPrefix))};
    }
    AppRegistry registry;
    for (const App &app : apps) {
        if (auto added = registry.add(app); !added)
            return added;
    }
    if (const auto tenants = TenantMap::compile(tenantPatterns); !tenants)
        return tenants.error();
    return Done{};
}

App makeApp(const QString &name)
{
    App app;
    app.id = QByteArray::number(QRandomGenerator::system()->bounded(100'000, 1'000'000));
    app.key = randomText(20);
    app.secret = randomText(20);
    app.name = name;
    return app;
}

} // namespace server
