// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/appregistry.h"

#include <algorithm>

namespace server {

namespace {

Error incomplete()
{
    return {ErrorCode::InvalidArgument, QStringLiteral("An app needs an id, a key and a secret.")};
}

Error keyTaken(const App &app)
{
    return {ErrorCode::AlreadyExists,
            QStringLiteral("Two apps have the key \"%1\".").arg(QString::fromUtf8(app.key))};
}

bool isComplete(const App &app)
{
    return !app.id.isEmpty() && !app.key.isEmpty() && !app.secret.isEmpty();
}

Error unknown(const App &app)
{
    return {ErrorCode::NotFound,
            QStringLiteral("There is no app with the id \"%1\".").arg(QString::fromUtf8(app.id))};
}

} // namespace

Outcome AppRegistry::check(const App &app, bool isNew) const
{
    if (!isComplete(app))
        return incomplete();
    const AppRuntime *self = byId(app.id);
    if (isNew && self) {
        return Error{ErrorCode::AlreadyExists,
                     QStringLiteral("Two apps have the id \"%1\".").arg(QString::fromUtf8(app.id))};
    }
    if (!isNew && !self)
        return unknown(app);
    if (const AppRuntime *other = byKey(app.key); other && other != self)
        return keyTaken(app);
    return Done{};
}

Outcome AppRegistry::add(App app)
{
    if (auto checked = check(app, true); !checked)
        return checked;
    auto &runtime = m_apps.emplace_back(std::make_unique<AppRuntime>(std::move(app)));
    runtime->counters = countersOf(runtime->id());
    m_byId.insert(runtime->id(), runtime.get());
    m_byKey.insert(runtime->app().key, runtime.get());
    return Done{};
}

Outcome AppRegistry::change(const QList<App> &apps)
{
    QHash<QByteArray, AppRuntime *> byNewKey = m_byKey;
    for (const App &app : apps) {
        const AppRuntime *runtime = byId(app.id);
        if (!runtime)
            return unknown(app);
        if (!isComplete(app))
            return incomplete();
        byNewKey.remove(runtime->app().key);
    }
    for (const App &app : apps) {
        if (byNewKey.contains(app.key))
            return keyTaken(app);
        byNewKey.insert(app.key, byId(app.id));
    }
    for (const App &app : apps)
        byId(app.id)->change(app);
    m_byKey = byNewKey;
    return Done{};
}

AppRuntime *AppRegistry::remove(const QByteArray &id)
{
    AppRuntime *runtime = m_byId.take(id);
    if (!runtime)
        return nullptr;
    m_byKey.remove(runtime->app().key);
    const auto it = std::find_if(
        m_apps.begin(), m_apps.end(), [&](const auto &app) { return app.get() == runtime; });
    m_removed.push_back(std::move(*it));
    m_apps.erase(it);
    return runtime;
}

void AppRegistry::discardRemoved()
{
    std::erase_if(m_removed, [this](const auto &app) {
        if (app->clients > 0)
            return false;
        m_pastCounters.insert(app->id(), app->counters);
        return true;
    });
}

// Of an app that was there before under this id: counters only grow while the process lives.
AppCounters AppRegistry::countersOf(const QByteArray &removedId) const
{
    const auto latest = std::find_if(m_removed.rbegin(), m_removed.rend(), [&](const auto &app) {
        return app->id() == removedId;
    });
    return latest == m_removed.rend() ? m_pastCounters.value(removedId) : (*latest)->counters;
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
