// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"
#include "server/base/result.h"

#include <QList>

#include <functional>

class QObject;

namespace server {

// Where the apps that Belfry keeps itself outlive the process. Called in the engine's thread, which
// it must not hold up.
class AppStore
{
public:
    virtual ~AppStore() = default;
    // Replaces all that is kept. `done` is called in the thread of `context`, in a later turn; the
    // apps are safe then, or the error is Unavailable and what was kept before is still there.
    virtual void
    save(const QList<App> &apps, QObject *context, std::function<void(const Outcome &)> done) = 0;
};

} // namespace server
