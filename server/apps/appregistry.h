// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"
#include "server/base/result.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace server {

// The apps of this server, by id and by key. Engine thread.
class AppRegistry
{
public:
    // Errors: InvalidArgument for an empty id, key or secret, AlreadyExists when id or key is
    // taken.
    Outcome add(App app);
    // Other options, and perhaps other keys, for the apps with these ids; all or none, and keys may
    // change hands. Errors: NotFound, and as add().
    Outcome change(const QList<App> &apps);
    // What add() would answer, or change() when `isNew` is false.
    Outcome check(const App &app, bool isNew) const;
    // The app is not found any more; its runtime stays until discardRemoved(). Null when there is
    // no such app.
    AppRuntime *remove(const QByteArray &id);
    // Destroys removed apps that no client refers to any more.
    void discardRemoved();

    AppRuntime *byId(const QByteArray &id) const;
    AppRuntime *byKey(const QByteArray &key) const;
    const std::vector<std::unique_ptr<AppRuntime>> &all() const { return m_apps; }
    std::size_t removedCount() const { return m_removed.size(); }

private:
    AppCounters countersOf(const QByteArray &removedId) const;

    std::vector<std::unique_ptr<AppRuntime>> m_apps; // in the order in which they were added
    std::vector<std::unique_ptr<AppRuntime>> m_removed;
    QHash<QByteArray, AppRuntime *> m_byId;
    QHash<QByteArray, AppRuntime *> m_byKey;
    QHash<QByteArray, AppCounters> m_pastCounters; // of discarded apps, should they come again
};

} // namespace server
