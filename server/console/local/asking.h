// SPDX-License-Identifier: GPL-3.0-or-later
//
// How LocalConsole's calls get to the engine and back; for its own files.
#pragma once

#include "server/console/local/localconsole.h"
#include "server/engine.h"

namespace server {

template <typename T>
void LocalConsole::ask(std::function<Result<T>()> work, Reply<T> reply)
{
    QMetaObject::invokeMethod(
        &m_engine,
        [this, work = std::move(work), reply = std::move(reply)] {
            QMetaObject::invokeMethod(
                this, [result = work(), reply] { reply(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

template <typename T>
void LocalConsole::begin(std::function<void(std::function<void(const Result<T> &)>)> work,
                         Reply<T> reply)
{
    QMetaObject::invokeMethod(
        &m_engine,
        [this, work = std::move(work), reply = std::move(reply)] {
            work([this, reply](const Result<T> &result) {
                QMetaObject::invokeMethod(
                    this, [result, reply] { reply(result); }, Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
}

} // namespace server
