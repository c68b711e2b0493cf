// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crowd.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace test {

namespace {

// -1 when it cannot be had.
int connected(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(port);
    address.sin_addr.s_addr = qToBigEndian(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

Crowd::Crowd(quint16 port, int size)
    : m_members(static_cast<std::size_t>(size))
{
    for (Member &member : m_members) {
        member.descriptor = connected(port);
        m_isConnected = m_isConnected && member.descriptor >= 0;
    }
}

Crowd::~Crowd()
{
    for (const Member &member : m_members) {
        if (member.descriptor >= 0)
            ::close(member.descriptor);
    }
}

void Crowd::send(const QByteArray &bytes)
{
    for (const Member &member : m_members)
        ::send(member.descriptor,
               bytes.constData(),
               static_cast<std::size_t>(bytes.size()),
               MSG_NOSIGNAL | MSG_DONTWAIT);
}

int Crowd::openCount()
{
    int count = 0;
    for (Member &member : m_members) {
        read(member);
        count += member.descriptor >= 0 ? 1 : 0;
    }
    return count;
}

void Crowd::read(Member &member)
{
    constexpr qsizetype Kept = 100;
    std::array<char, 4096> buffer;
    while (member.descriptor >= 0) {
        const ssize_t size = ::recv(member.descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size < 0 && errno == EAGAIN)
            return;
        if (size <= 0) {
            ::close(std::exchange(member.descriptor, -1));
            return;
        }
        m_receivedBytes += size;
        member.received += QByteArray(buffer.data(), size).left(Kept - member.received.size());
    }
}

} // namespace test
