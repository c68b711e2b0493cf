// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <functional>

namespace app {

// The thread in which configuration files are read and written, one after the other, so that
// neither the engine nor a window waits for a disk. Made and stopped in the main thread; must
// outlive whoever posts to it.
class FilesThread final
{
public:
    FilesThread();
    ~FilesThread();
    Q_DISABLE_COPY_MOVE(FilesThread)

    // From any thread. Dropped after stop().
    void post(std::function<void()> work);
    // Does what has been posted, and ends. To be called while those whom the work answers live.
    void stop();

private:
    QThread m_thread;
    QObject m_context;
};

} // namespace app
