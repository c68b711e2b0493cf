// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/following.h"

#include "server/console/api/console.h"

namespace server {

Following::Following(Console *console, const QString &socketId)
    : m_console(console)
    , m_socketId(socketId)
{
    console->retainFollowed(socketId);
}

Following::Following(Following &&other) noexcept
    : m_console(std::exchange(other.m_console, nullptr))
    , m_socketId(std::move(other.m_socketId))
{}

Following &Following::operator=(Following &&other) noexcept
{
    if (this != &other) {
        release();
        m_console = std::exchange(other.m_console, nullptr);
        m_socketId = std::move(other.m_socketId);
    }
    return *this;
}

Following::~Following()
{
    release();
}

void Following::release()
{
    if (Console *console = std::exchange(m_console, nullptr))
        console->dropFollowed(m_socketId);
}

} // namespace server
