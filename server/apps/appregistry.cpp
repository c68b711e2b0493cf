// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appregistry.h"

namespace server {

Outcome AppRegistry::add(App app)
{
    if (app.id.isEmpty() || app.key.isEmpty() || app.secret.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("An app needs an id, a key and a secret.")};
    if (byId(app.id)) {
        return Error{ErrorCode::AlreadyExists,
                     QStringLiteral("Two apps have the id \"%1\".").arg(QString::fromUtf8(app.id))};
    }
    if (byKey(app.key)) {
        return Error{
            ErrorCode::AlreadyExists,
            QStringLiteral("Two apps have the key \"%1\".").arg(QString::fromUtf8(app.key))};
    }
    auto &runtime = m_apps.emplace_back(std::make_unique<AppRuntime>(std::move(app)));
    m_byId.insert(runtime->id(), runtime.get());
    m_byKey.insert(runtime->app().key, runtime.get());
    return Done{};
}

AppRuntime *AppRegistry::byId(const QByteArray &id) const
{
    return m_byId.value(id);
}

AppRuntime *AppRegistry::byKey(const QByteArray &key) const
{
    return m_byKey.value(key);
}

} // namespace server
