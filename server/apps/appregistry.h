// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"
#include "server/base/result.h"

#include <QHash>

#include <memory>
#include <vector>

namespace server {

// The apps of this server, by id and by key.
class AppRegistry
{
public:
    // Errors: InvalidArgument for an empty id, key or secret, AlreadyExists when id or key is
    // taken.
    Outcome add(App app);
    AppRuntime *byId(const QByteArray &id) const;
    AppRuntime *byKey(const QByteArray &key) const;
    const std::vector<std::unique_ptr<AppRuntime>> &all() const { return m_apps; }

private:
    std::vector<std::unique_ptr<AppRuntime>> m_apps;
    QHash<QByteArray, AppRuntime *> m_byId;
    QHash<QByteArray, AppRuntime *> m_byKey;
};

} // namespace server
