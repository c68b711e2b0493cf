// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/leftthread.h"

#include <QMutex>

#include <vector>

namespace server {

void leaveBehind(QThread *thread)
{
    static QMutex mutex;
    static auto *const threads = new std::vector<QThread *>;
    const QMutexLocker lock(&mutex);
    threads->push_back(thread);
}

} // namespace server
