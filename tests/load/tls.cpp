// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/tls.h"

#include "tests/load/base.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <memory>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace load {

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

SSL_CTX *sharedContext()
{
    static const Context context = [] {
        Context made(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
        if (!made)
            throw SetupError("OpenSSL has no TLS client");
        SSL_CTX_set_mode(made.get(),
                         SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                             SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        // A TCP end without a TLS one is told as an end, as without TLS.
        SSL_CTX_set_options(made.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
        SSL_CTX_set_session_cache_mode(made.get(), SSL_SESS_CACHE_OFF);
        return made;
    }();
    return context.get();
}

int bounded(size_t size)
{
    return static_cast<int>(std::min<size_t>(size, std::numeric_limits<int>::max()));
}

} // namespace

TlsSession::TlsSession(int fd)
    : m_ssl(SSL_new(sharedContext()))
{
    if (!m_ssl || SSL_set_fd(m_ssl, fd) != 1)
        throw SetupError("OpenSSL cannot begin a TLS session");
    SSL_set_connect_state(m_ssl);
}

TlsSession::~TlsSession()
{
    SSL_free(m_ssl);
}

ssize_t TlsSession::receive(char *data, size_t size)
{
    ERR_clear_error();
    return result(SSL_read(m_ssl, data, bounded(size)));
}

ssize_t TlsSession::send(const char *data, size_t size)
{
    ERR_clear_error();
    const ssize_t sent = result(SSL_write(m_ssl, data, bounded(size)));
    m_waitsForServer = sent < 0 && SSL_want_read(m_ssl);
    return sent;
}

ssize_t TlsSession::result(int returned)
{
    if (returned > 0)
        return returned;
    const int systemError = errno;
    switch (SSL_get_error(m_ssl, returned)) {
    case SSL_ERROR_ZERO_RETURN:
        return 0;
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        errno = EAGAIN;
        return -1;
    case SSL_ERROR_SYSCALL:
        errno = systemError != 0 ? systemError : ECONNRESET;
        return -1;
    default:
        errno = EPROTO;
        return -1;
    }
}

} // namespace load
