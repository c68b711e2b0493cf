// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/observation.h"

#include "server/console/api/console.h"

namespace server {

Observation::Observation(Console *console, Topics topics)
    : m_console(console)
    , m_topics(topics)
{
    console->retain(topics);
}

Observation::Observation(Observation &&other) noexcept
    : m_console(std::exchange(other.m_console, nullptr))
    , m_topics(other.m_topics)
{}

Observation &Observation::operator=(Observation &&other) noexcept
{
    if (this != &other) {
        release();
        m_console = std::exchange(other.m_console, nullptr);
        m_topics = other.m_topics;
    }
    return *this;
}

Observation::~Observation()
{
    release();
}

void Observation::release()
{
    if (Console *console = std::exchange(m_console, nullptr))
        console->drop(m_topics);
}

} // namespace server
