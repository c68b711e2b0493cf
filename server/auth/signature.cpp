// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/signature.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace server {

namespace {

constexpr std::size_t BlockBytes = 64;
constexpr std::size_t DigestBytes = 32;
constexpr unsigned char InnerPad = 0x36;
constexpr unsigned char OuterPad = 0x5c;

// A QThread counts as finished while its thread-local memory is still being freed. OpenSSL's own
// clean-up at the end of the process would free it a second time; the system takes it all anyway.
[[maybe_unused]] const int s_withoutCleanUp = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Digest = std::array<unsigned char, DigestBytes>;

Context makeContext()
{
    return {EVP_MD_CTX_new(), EVP_MD_CTX_free};
}

void insist(int result)
{
    if (result != 1)
        qFatal("OpenSSL cannot compute SHA-256");
}

const EVP_MD *sha256()
{
    static const EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

void add(EVP_MD_CTX *context, const void *bytes, std::size_t size)
{
    insist(EVP_DigestUpdate(context, bytes, size));
}

Digest finish(EVP_MD_CTX *context)
{
    Digest digest{};
    insist(EVP_DigestFinal_ex(context, digest.data(), nullptr));
    return digest;
}

} // namespace

// The two hashes of an HMAC after they have taken in the key.
class Signer::Prepared
{
public:
    explicit Prepared(QByteArrayView secret)
    {
        std::array<unsigned char, BlockBytes> key{};
        const auto size = static_cast<std::size_t>(secret.size());
        if (size > BlockBytes) {
            const Context context = makeContext();
            insist(EVP_DigestInit_ex2(context.get(), sha256(), nullptr));
            add(context.get(), secret.data(), size);
            const Digest digest = finish(context.get());
            std::copy(digest.begin(), digest.end(), key.begin());
        } else {
            std::copy_n(secret.data(), size, key.begin());
        }
        begin(m_inner.get(), key, InnerPad);
        begin(m_outer.get(), key, OuterPad);
        OPENSSL_cleanse(key.data(), key.size());
    }

    Digest sign(QByteArrayView text) const
    {
        thread_local const Context context = makeContext();
        insist(EVP_MD_CTX_copy_ex(context.get(), m_inner.get()));
        add(context.get(), text.data(), static_cast<std::size_t>(text.size()));
        const Digest inner = finish(context.get());
        insist(EVP_MD_CTX_copy_ex(context.get(), m_outer.get()));
        add(context.get(), inner.data(), inner.size());
        return finish(context.get());
    }

private:
    static void
    begin(EVP_MD_CTX *context, std::array<unsigned char, BlockBytes> key, unsigned char pad)
    {
        for (unsigned char &byte : key)
            byte ^= pad;
        insist(EVP_DigestInit_ex2(context, sha256(), nullptr));
        add(context, key.data(), key.size());
        OPENSSL_cleanse(key.data(), key.size());
    }

    Context m_inner = makeContext();
    Context m_outer = makeContext();
};

Signer::Signer(QByteArrayView secret)
    : m_prepared(std::make_shared<const Prepared>(secret))
{}

QByteArray Signer::sign(QByteArrayView text) const
{
    const Digest digest = m_prepared->sign(text);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), DigestBytes)
        .toHex();
}

bool Signer::verify(QByteArrayView text, QByteArrayView hex) const
{
    return constantTimeEquals(sign(text), hex);
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace server
