// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filesthread.h"

namespace app {

FilesThread::FilesThread()
{
    m_thread.setObjectName(QStringLiteral("files"));
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

FilesThread::~FilesThread()
{
    stop();
}

void FilesThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

void FilesThread::stop()
{
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace app
