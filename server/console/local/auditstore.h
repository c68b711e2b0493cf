// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/audit.h"

#include <functional>

class QObject;

namespace server {

// Where the entries of operators outlive the process. Called in any thread, which it must not hold
// up.
class AuditStore
{
public:
    virtual ~AuditStore() = default;
    // Gives the entry its id.
    virtual void append(const AuditEntry &entry) = 0;
    // `done` is called in the thread of `context`, in a later turn, and has all that was appended
    // before. Errors: as of Console.
    virtual void search(const AuditQuery &query,
                        QObject *context,
                        std::function<void(const Result<AuditPage> &)> done) = 0;
};

} // namespace server
