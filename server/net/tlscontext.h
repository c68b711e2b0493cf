// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct ssl_ctx_st;

namespace server {

// Where the server's certificate is. PEM; the certificate first, then the chain that leads to a
// root.
struct TlsFiles
{
    QString certificate; // empty: no TLS
    QString key;
    QByteArray passphrase; // of the key; empty: the key is not encrypted

    bool isEmpty() const { return certificate.isEmpty() && key.isEmpty(); }
    bool operator==(const TlsFiles &) const = default;
};

struct CertificateInfo
{
    QString subject; // the common name, else the first alternative name
    qint64 validFromUtc = 0;
    qint64 validUntilUtc = 0;
    QByteArray fingerprint; // SHA-256, lower-case hex
};

// Certificate and key, ready for handshakes: TLS 1.2 and later, by OpenSSL. Immutable: a renewed
// certificate is another context, and connections keep the one they were made with. load() may be
// called from any thread.
class TlsContext
{
public:
    // Errors: InvalidArgument naming the file, what is wrong with it and the setting. A certificate
    // that has expired is no error: the operator sees it, and clients refuse it.
    static Result<std::shared_ptr<const TlsContext>> load(const TlsFiles &files);
    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    const CertificateInfo &certificate() const { return m_certificate; }
    ssl_ctx_st *native() const { return m_context; }

private:
    TlsContext(ssl_ctx_st *context, CertificateInfo certificate);

    ssl_ctx_st *m_context;
    CertificateInfo m_certificate;
};

} // namespace server
