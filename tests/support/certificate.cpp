// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificate.h"

#include <QFile>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace test {

namespace {

constexpr long SecondsPerDay = 24 * 60 * 60;

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

Certificate::Certificate()
    : Certificate(Options())
{}

Certificate::Certificate(const Options &options)
    : m_passphrase(options.passphrase)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509 *x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), quint64(qHash(options.commonName)) | 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), options.validFromDays * SecondsPerDay);
    X509_gmtime_adj(X509_getm_notAfter(x509), options.validUntilDays * SecondsPerDay);
    X509_set_pubkey(x509, key.get());
    X509_NAME *name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_NID(
        name,
        NID_commonName,
        MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(options.commonName.constData()),
        static_cast<int>(options.commonName.size()),
        -1,
        0);
    X509_set_issuer_name(x509, name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost"),
        X509_EXTENSION_free);
    X509_add_ext(x509, names.get(), -1);
    X509_sign(x509, key.get(), EVP_sha256());

    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(bio.get(), x509);
    write(files().certificate, contentOf(bio.get()));
    BIO_reset(bio.get());
    const bool isPlain = m_passphrase.isEmpty();
    PEM_write_bio_PKCS8PrivateKey(bio.get(),
                                  key.get(),
                                  isPlain ? nullptr : EVP_aes_256_cbc(),
                                  isPlain ? nullptr : m_passphrase.constData(),
                                  static_cast<int>(m_passphrase.size()),
                                  nullptr,
                                  nullptr);
    write(files().key, contentOf(bio.get()));
}

server::TlsFiles Certificate::files() const
{
    return {m_dir.filePath(QStringLiteral("cert.pem")),
            m_dir.filePath(QStringLiteral("key.pem")),
            m_passphrase};
}

QSslCertificate Certificate::certificate() const
{
    return QSslCertificate::fromPath(files().certificate).value(0);
}

void Certificate::replace(const Certificate &other) const
{
    const auto copy = [](const QString &from, const QString &to) {
        QFile file(from);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(from));
        write(to, file.readAll());
    };
    copy(files().certificate, other.files().certificate);
    copy(files().key, other.files().key);
}

} // namespace test
