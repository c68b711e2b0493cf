// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/secretbox.h"

#include "server/base/json.h"

#include <sodium.h>

namespace server::client {

namespace {

static_assert(SharedSecretBytes == crypto_secretbox_KEYBYTES);

const unsigned char *bytesOf(QByteArrayView text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

std::optional<QByteArray> base64Member(const json::Object &object, QByteArrayView key)
{
    const auto text = json::findString(object, key);
    if (!text)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(*text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

} // namespace

std::optional<QByteArray> openSecretBox(QByteArrayView rawData, QByteArrayView secret)
{
    static const bool isReady = sodium_init() >= 0;
    const auto object = json::parseObject(rawData);
    if (!isReady || !object || secret.size() != SharedSecretBytes)
        return std::nullopt;
    const auto nonce = base64Member(*object, "nonce");
    const auto sealed = base64Member(*object, "ciphertext");
    if (!nonce || nonce->size() != crypto_secretbox_NONCEBYTES || !sealed ||
        sealed->size() < crypto_secretbox_MACBYTES)
        return std::nullopt;
    QByteArray opened(sealed->size() - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    const int failed = crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(opened.data()),
                                                  bytesOf(*sealed),
                                                  static_cast<unsigned long long>(sealed->size()),
                                                  bytesOf(*nonce),
                                                  bytesOf(secret));
    return failed ? std::nullopt : std::optional(opened);
}

} // namespace server::client
