// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlscontext.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <array>
#include <ctime>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace server {

namespace {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Context = std::unique_ptr<SSL_CTX, Freer<&SSL_CTX_free>>;
using Certificate = std::unique_ptr<X509, Freer<&X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freer<&EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Freer<&BIO_free_all>>;
using Names = std::unique_ptr<GENERAL_NAMES, Freer<&GENERAL_NAMES_free>>;

Error wrong(const QString &what)
{
    ERR_clear_error();
    return Error{ErrorCode::InvalidArgument, what};
}

Result<QByteArray> readAll(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(what.arg(path, file.errorString()));
    return file.readAll();
}

Bio memory(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

int givePassphrase(char *to, int size, int, void *from)
{
    const auto *passphrase = static_cast<const QByteArray *>(from);
    if (passphrase->isEmpty() || passphrase->size() > size)
        return -1;
    std::copy(passphrase->begin(), passphrase->end(), to);
    return static_cast<int>(passphrase->size());
}

qint64 toUtc(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    return static_cast<qint64>(timegm(&parts)) * 1000;
}

QString nameOf(const X509 *certificate)
{
    std::array<char, 256> text{};
    if (X509_NAME_get_text_by_NID(X509_get_subject_name(certificate),
                                  NID_commonName,
                                  text.data(),
                                  static_cast<int>(text.size())) > 0)
        return QString::fromUtf8(text.data());
    const Names names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != GEN_DNS)
            continue;
        const ASN1_STRING *dns = name->d.dNSName;
        return QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(dns)),
                                 ASN1_STRING_length(dns));
    }
    return {};
}

CertificateInfo infoOf(const X509 *certificate)
{
    CertificateInfo info;
    info.subject = nameOf(certificate);
    info.validFromUtc = toUtc(X509_get0_notBefore(certificate));
    info.validUntilUtc = toUtc(X509_get0_notAfter(certificate));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1)
        info.fingerprint =
            QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size))
                .toHex();
    return info;
}

Context makeContext()
{
    Context context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(),
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                            SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // Idle connections keep no record buffers; a connection is resumed by its ticket, not by a
    // cache.
    SSL_CTX_set_mode(context.get(),
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                         SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 1);
    return context;
}

// The server's own certificate; what follows it in the file is sent as the chain.
Result<Certificate> addCertificates(SSL_CTX *context, const QString &path)
{
    const auto pem =
        readAll(path, QStringLiteral("The certificate %1 cannot be read: %2 (tls.certificate)."));
    if (!pem)
        return pem.error();
    const Bio bio = memory(*pem);
    Certificate own(PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr));
    if (!own)
        return wrong(
            QStringLiteral("%1 is not a certificate in PEM form (tls.certificate).").arg(path));
    if (SSL_CTX_use_certificate(context, own.get()) != 1)
        return wrong(QStringLiteral("The certificate %1 cannot be used: its key is too weak or of "
                                    "an unknown kind (tls.certificate).")
                         .arg(path));
    while (Certificate next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        if (SSL_CTX_add0_chain_cert(context, next.get()) == 1)
            static_cast<void>(next.release()); // the context has it now
    }
    ERR_clear_error(); // the end of the file
    return own;
}

Result<Key> readKey(const TlsFiles &files)
{
    const auto pem = readAll(files.key, QStringLiteral("The key %1 cannot be read: %2 (tls.key)."));
    if (!pem)
        return pem.error();
    const Bio bio = memory(*pem);
    QByteArray passphrase = files.passphrase;
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, &givePassphrase, &passphrase));
    if (key)
        return key;
    if (!pem->contains("PRIVATE KEY-----"))
        return wrong(
            QStringLiteral("%1 is not a private key in PEM form (tls.key).").arg(files.key));
    if (!pem->contains("ENCRYPTED"))
        return wrong(QStringLiteral("The private key in %1 is damaged (tls.key).").arg(files.key));
    return wrong(
        files.passphrase.isEmpty()
            ? QStringLiteral("The key %1 is encrypted and needs tls.passphrase.").arg(files.key)
            : QStringLiteral("The passphrase does not open the key %1 (tls.passphrase).")
                  .arg(files.key));
}

} // namespace

TlsContext::TlsContext(ssl_ctx_st *context, CertificateInfo certificate)
    : m_context(context)
    , m_certificate(std::move(certificate))
{}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<const TlsContext>> TlsContext::load(const TlsFiles &files)
{
    if (files.certificate.isEmpty())
        return wrong(QStringLiteral("There is a key, but no certificate (tls.certificate)."));
    if (files.key.isEmpty())
        return wrong(QStringLiteral("There is a certificate, but no key (tls.key)."));
    Context context = makeContext();
    const auto certificate = addCertificates(context.get(), files.certificate);
    if (!certificate)
        return certificate.error();
    const auto key = readKey(files);
    if (!key)
        return key.error();
    if (X509_check_private_key(certificate->get(), key->get()) != 1)
        return wrong(QStringLiteral("The key %1 does not belong to the certificate %2 (tls.key, "
                                    "tls.certificate).")
                         .arg(files.key, files.certificate));
    if (SSL_CTX_use_PrivateKey(context.get(), key->get()) != 1)
        return wrong(QStringLiteral("The key %1 cannot be used (tls.key).").arg(files.key));
    CertificateInfo info = infoOf(certificate->get());
    return std::shared_ptr<const TlsContext>(new TlsContext(context.release(), std::move(info)));
}

} // namespace server
