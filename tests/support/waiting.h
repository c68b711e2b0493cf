// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace test {

// Runs the event loop until `holds` does, and returns whether it does. As QTest::qWaitFor, but
// looks after every turn, where that one sleeps for 10 ms.
template <typename Condition>
bool waitUntil(Condition holds, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QTimer wake; // ends the wait for events
    wake.setSingleShot(true);
    wake.start(timeoutMs);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace test
