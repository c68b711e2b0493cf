// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/signature.h"

#include <cstring>
#include <sodium.h>

namespace server {

namespace {

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

Signer::Signer(QByteArrayView secret)
{
    static_assert(sizeof(crypto_auth_hmacsha256_state) == StateBytes);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(secret), static_cast<std::size_t>(secret.size()));
    std::memcpy(m_state.data(), &state, StateBytes);
    sodium_memzero(&state, sizeof state);
}

QByteArray Signer::sign(QByteArrayView text) const
{
    crypto_auth_hmacsha256_state state;
    std::memcpy(&state, m_state.data(), StateBytes);
    crypto_auth_hmacsha256_update(
        &state, bytes(text), static_cast<unsigned long long>(text.size()));
    unsigned char digest[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_final(&state, digest);
    return QByteArray(reinterpret_cast<const char *>(digest), sizeof digest).toHex();
}

bool Signer::verify(QByteArrayView text, QByteArrayView hex) const
{
    return constantTimeEquals(sign(text), hex);
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           sodium_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace server
