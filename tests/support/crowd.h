// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace test {

// Many TCP connections to 127.0.0.1 that cost next to nothing: bare descriptors, closed with it.
class Crowd final
{
public:
    Crowd(quint16 port, int size);
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    // Whether all could connect.
    bool isConnected() const { return m_isConnected; }
    // The same bytes on every connection; few enough that the kernel takes them at once.
    void send(const QByteArray &bytes);
    // How many the server has not closed. Takes what has come.
    int openCount();
    // Taken so far: the beginning on one connection, and the bytes on all of them.
    QByteArray received(std::size_t index) const { return m_members.at(index).received; }
    qint64 receivedBytes() const { return m_receivedBytes; }

private:
    struct Member
    {
        int descriptor = -1; // -1: closed
        QByteArray received;
    };

    void read(Member &member);

    std::vector<Member> m_members;
    qint64 m_receivedBytes = 0;
    bool m_isConnected = true;
};

} // namespace test
