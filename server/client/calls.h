// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

namespace server::client {

// Calls each, and stops when one has destroyed `owner`. Whether `owner` is still there.
template <typename Callback, typename... Arguments>
bool callAll(QObject *owner, QList<Callback> callbacks, const Arguments &...arguments)
{
    const QPointer<QObject> guard(owner);
    for (const Callback &callback : std::as_const(callbacks)) {
        callback(arguments...);
        if (!guard)
            return false;
    }
    return true;
}

} // namespace server::client
