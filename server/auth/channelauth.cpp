// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/channelauth.h"

#include <QCryptographicHash>

namespace server {

namespace {

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    QByteArray out;
    for (QByteArrayView part : parts) {
        if (!out.isEmpty())
            out += ':';
        out += part;
    }
    return out;
}

QByteArray channelText(QByteArrayView socketId, QByteArrayView channel, QByteArrayView channelData)
{
    return channelData.isEmpty() ? joined({socketId, channel})
                                 : joined({socketId, channel, channelData});
}

bool isAuthValid(const SigningKey &key, QByteArrayView auth, QByteArrayView text)
{
    const qsizetype colon = auth.indexOf(':');
    const QByteArrayView givenKey = colon < 0 ? QByteArrayView() : auth.first(colon);
    const QByteArrayView hex = auth.sliced(colon + 1);
    if (key.strict && !constantTimeEquals(givenKey, key.key))
        return false;
    return key.verify(text, hex);
}

} // namespace

bool isChannelAuthValid(const SigningKey &key,
                        QByteArrayView auth,
                        QByteArrayView socketId,
                        QByteArrayView channel,
                        QByteArrayView channelData)
{
    return isAuthValid(key, auth, channelText(socketId, channel, channelData));
}

bool isUserAuthValid(const SigningKey &key,
                     QByteArrayView auth,
                     QByteArrayView socketId,
                     QByteArrayView userData)
{
    return isAuthValid(key, auth, joined({socketId, "", "user", "", userData}));
}

QByteArray channelAuth(const SigningKey &key,
                       QByteArrayView socketId,
                       QByteArrayView channel,
                       QByteArrayView channelData)
{
    return key.key + ':' + key.signer.sign(channelText(socketId, channel, channelData));
}

QByteArray userAuth(const SigningKey &key, QByteArrayView socketId, QByteArrayView userData)
{
    return key.key + ':' + key.signer.sign(joined({socketId, "", "user", "", userData}));
}

QByteArray sharedSecret(QByteArrayView channel, QByteArrayView masterKey)
{
    return QCryptographicHash::hash(channel.toByteArray() + masterKey.toByteArray(),
                                    QCryptographicHash::Sha256)
        .toBase64();
}

} // namespace server
