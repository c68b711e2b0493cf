// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/doorbell.h"

#include <QString>

#include <cerrno>
#include <sys/eventfd.h>
#include <unistd.h>

namespace server {

Doorbell::Doorbell()
    : m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_descriptor < 0)
        qFatal("cannot make an eventfd: %s", qPrintable(qt_error_string(errno)));
}

Doorbell::~Doorbell()
{
    ::close(m_descriptor);
}

void Doorbell::ring()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t size = ::write(m_descriptor, &one, sizeof one);
}

void Doorbell::silence()
{
    quint64 count = 0;
    [[maybe_unused]] const ssize_t size = ::read(m_descriptor, &count, sizeof count);
}

} // namespace server
