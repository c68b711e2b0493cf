// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/signature.h"

#include <optional>

namespace server {

// An app's public key and the signers of its secrets, as the checks below need them.
struct SigningKey
{
    QByteArray key;
    Signer signer;
    bool strict = true; // the key in front of a signature must be the app's (PROTOCOL.md D5)
    std::optional<Signer> previous = std::nullopt; // of the secret before the last rotation

    // Whether `hex` is the signature of `text` by one of the secrets. Constant time in its content.
    bool verify(QByteArrayView text, QByteArrayView hex) const
    {
        return signer.verify(text, hex) || (previous && previous->verify(text, hex));
    }
};

// The `auth` of a subscription: "<key>:<hex>" over "<socket id>:<channel>[:<channel data>]"
// (PROTOCOL.md 2.3). Pure.
bool isChannelAuthValid(const SigningKey &key,
                        QByteArrayView auth,
                        QByteArrayView socketId,
                        QByteArrayView channel,
                        QByteArrayView channelData);

// The `auth` of a signin: "<key>:<hex>" over "<socket id>::user::<user data>".
bool isUserAuthValid(const SigningKey &key,
                     QByteArrayView auth,
                     QByteArrayView socketId,
                     QByteArrayView userData);

// What an auth endpoint answers; also used by the simulated clients and the test client.
QByteArray channelAuth(const SigningKey &key,
                       QByteArrayView socketId,
                       QByteArrayView channel,
                       QByteArrayView channelData);
QByteArray userAuth(const SigningKey &key, QByteArrayView socketId, QByteArrayView userData);

// What an auth endpoint adds for an encrypted channel, the key of its payloads in base64:
// SHA-256 over the channel's name and the application's master key of 32 bytes (PROTOCOL.md A).
// For the auth endpoint and the test client; nothing else sees it.
QByteArray sharedSecret(QByteArrayView channel, QByteArrayView masterKey);

} // namespace server
