// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace server {

// Where an asynchronous answer goes: a guard and a function. The function runs once, in the guard's
// thread, and not at all when the guard is gone by then. (QFuture::then with a context aborts in
// that case on Qt 6.4.2 debug builds.)
template <typename T>
class Reply
{
public:
    using Function = std::function<void(const Result<T> &)>;

    Reply() = default;
    Reply(QObject *guard, Function function)
        : m_guard(guard)
        , m_function(std::move(function))
    {}

    void operator()(const Result<T> &result) const
    {
        if (m_guard && m_function)
            m_function(result);
    }

private:
    QPointer<QObject> m_guard;
    Function m_function;
};

} // namespace server
