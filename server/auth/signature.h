// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace server {

// HMAC-SHA256 with a fixed secret: the key is prepared once, signing copies that state. Pure.
class Signer
{
public:
    explicit Signer(QByteArrayView secret);

    // Lower-case hex, 64 characters.
    QByteArray sign(QByteArrayView text) const;
    // Constant time in the content of `hex`; upper-case hex does not verify, as with Reverb.
    bool verify(QByteArrayView text, QByteArrayView hex) const;

private:
    static constexpr std::size_t StateBytes =
        208; // of crypto_auth_hmacsha256_state, checked where it is used
    alignas(8) std::array<unsigned char, StateBytes> m_state;
};

// Whether two texts are equal, in a time that depends on their lengths only.
bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

} // namespace server
