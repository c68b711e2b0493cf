// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlscontext.h"

#include <QSslCertificate>
#include <QTemporaryDir>

namespace test {

// A fresh certificate for 127.0.0.1 that signs itself, with its key, in files of their own.
class Certificate final
{
public:
    struct Options
    {
        QByteArray commonName = "127.0.0.1";
        int validFromDays = -1; // from now
        int validUntilDays = 30;
        QByteArray passphrase; // of the key file
    };

    Certificate();
    explicit Certificate(const Options &options);

    server::TlsFiles files() const;
    QSslCertificate certificate() const;
    // Writes this one over the files of another, as a renewal does.
    void replace(const Certificate &other) const;

private:
    QTemporaryDir m_dir;
    QByteArray m_passphrase;
};

} // namespace test
