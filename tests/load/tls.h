// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <sys/types.h>

struct ssl_st;

namespace load {

// The TLS side of one client's socket, with as little memory as OpenSSL allows. The certificate is
// not checked: the one a benchmark makes for itself proves nothing. Used like the socket itself.
class TlsSession
{
public:
    // Of a socket that has connected and does not block.
    explicit TlsSession(int fd);
    ~TlsSession();
    TlsSession(const TlsSession &) = delete;
    TlsSession &operator=(const TlsSession &) = delete;

    // As recv() and send(): -1 and errno, which is EAGAIN while the socket is not ready.
    ssize_t receive(char *data, size_t size);
    ssize_t send(const char *data, size_t size);
    // Whether the last send() waits for bytes of the server: for the handshake.
    bool waitsForServer() const { return m_waitsForServer; }

private:
    ssize_t result(int returned);

    ssl_st *m_ssl;
    bool m_waitsForServer = false;
};

} // namespace load
