// SPDX-License-Identifier: GPL-3.0-or-later
//
// How what LocalConsole's calls have done is put down; for its own files.
#pragma once

#include "server/console/local/asking.h"

namespace server {

template <typename T>
void LocalConsole::perform(AuditEntry deed, Work<T> work, Reply<T> reply)
{
    deed.account = m_account;
    // Until the work has answered, in the engine's thread.
    const auto kept = std::make_shared<AuditEntry>(std::move(deed));
    begin<T>(
        [this, kept, work = std::move(work)](auto answer) {
            work(*kept, [this, kept, answer](const Result<T> &result) {
                note(*kept, result ? nullptr : &result.error());
                answer(result);
            });
        },
        std::move(reply));
}

template <typename T>
void LocalConsole::performNow(AuditEntry deed,
                              std::function<Result<T>(AuditEntry &)> work,
                              Reply<T> reply)
{
    perform<T>(
        std::move(deed),
        [work = std::move(work)](AuditEntry &entry, auto answer) { answer(work(entry)); },
        std::move(reply));
}

} // namespace server
