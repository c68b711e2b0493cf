// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/digest.h"

#include <QtGlobal>

#include <array>
#include <memory>
#include <openssl/evp.h>

namespace server {

QByteArray md5Hex(QByteArrayView bytes)
{
    // Looking the algorithm up takes longer than a small digest.
    static const EVP_MD *const md5 = EVP_MD_fetch(nullptr, "MD5", nullptr);
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), EVP_MD_CTX_free);
    constexpr qsizetype Size = 16;
    std::array<unsigned char, Size> digest{};
    const bool isDone =
        EVP_DigestInit_ex2(context.get(), md5, nullptr) == 1 &&
        EVP_DigestUpdate(context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) ==
            1 &&
        EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
    if (!isDone)
        qFatal("OpenSSL has no MD5");
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), Size).toHex();
}

} // namespace server
