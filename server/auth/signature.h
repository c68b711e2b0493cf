// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace server {

// HMAC-SHA256 with a fixed secret (RFC 2104): the key is prepared once and shared by copies;
// signing goes on from there. Any thread.
class Signer
{
public:
    explicit Signer(QByteArrayView secret);

    // Lower-case hex, 64 characters.
    QByteArray sign(QByteArrayView text) const;
    // Constant time in the content of `hex`; upper-case hex does not verify, as with Reverb.
    bool verify(QByteArrayView text, QByteArrayView hex) const;

private:
    class Prepared;

    std::shared_ptr<const Prepared> m_prepared;
};

// Whether two texts are equal, in a time that depends on their lengths only.
bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

} // namespace server
