// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said about certificates and keys that are fine, and about those that are not.
#include "tests/support/certificate.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace server;
using namespace test;

class TestTlsContext : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoAndUntilWhen();
    void readsAnEncryptedKey();
    void takesAnExpiredCertificate();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void TestTlsContext::tellsWhoAndUntilWhen()
{
    const Certificate certificate({"belfry.example", -1, 10, {}});
    const auto context = TlsContext::load(certificate.files());
    QVERIFY2(context, qPrintable(context ? QString() : context.error().message));
    const CertificateInfo &info = (*context)->certificate();
    QCOMPARE(info.subject, QStringLiteral("belfry.example"));
    const QSslCertificate read = certificate.certificate();
    QCOMPARE(info.validUntilUtc, read.expiryDate().toMSecsSinceEpoch());
    QCOMPARE(info.validFromUtc, read.effectiveDate().toMSecsSinceEpoch());
    QCOMPARE(info.fingerprint, read.digest(QCryptographicHash::Sha256).toHex());
}

void TestTlsContext::readsAnEncryptedKey()
{
    const Certificate certificate({"a", -1, 10, "open sesame"});
    QVERIFY(TlsContext::load(certificate.files()));
}

void TestTlsContext::takesAnExpiredCertificate()
{
    const Certificate certificate({"a", -10, -5, {}});
    const auto context = TlsContext::load(certificate.files());
    QVERIFY(context);
    QVERIFY((*context)->certificate().validUntilUtc < QDateTime::currentMSecsSinceEpoch());
}

void TestTlsContext::namesWhatIsWrong_data()
{
    QTest::addColumn<TlsFiles>("files");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("what");
    static const Certificate one;
    static const Certificate other;
    static const Certificate locked({"a", -1, 10, "open sesame"});
    static const QTemporaryDir dir;
    const QString damaged = dir.filePath(QStringLiteral("damaged.pem"));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    file.close();
    const TlsFiles files = one.files();
    const QString missing = dir.filePath(QStringLiteral("missing.pem"));
    QTest::newRow("no certificate") << TlsFiles{{}, files.key, {}} << ""
                                    << "tls.certificate";
    QTest::newRow("no key") << TlsFiles{files.certificate, {}, {}} << ""
                            << "tls.key";
    QTest::newRow("certificate is not there")
        << TlsFiles{missing, files.key, {}} << missing << "tls.certificate";
    QTest::newRow("key is not there")
        << TlsFiles{files.certificate, missing, {}} << missing << "tls.key";
    QTest::newRow("certificate is a key")
        << TlsFiles{files.key, files.key, {}} << files.key << "not a certificate";
    QTest::newRow("key is a certificate") << TlsFiles{files.certificate, files.certificate, {}}
                                          << files.certificate << "not a private key";
    QTest::newRow("key is damaged")
        << TlsFiles{files.certificate, damaged, {}} << damaged << "damaged";
    QTest::newRow("key of another") << TlsFiles{files.certificate, other.files().key, {}}
                                    << other.files().key << "does not belong to";
    QTest::newRow("passphrase missing")
        << TlsFiles{locked.files().certificate, locked.files().key, {}} << locked.files().key
        << "needs tls.passphrase";
    QTest::newRow("passphrase wrong")
        << TlsFiles{locked.files().certificate, locked.files().key, "sesame"} << locked.files().key
        << "tls.passphrase";
}

void TestTlsContext::namesWhatIsWrong()
{
    QFETCH(const TlsFiles, files);
    QFETCH(const QString, file);
    QFETCH(const QString, what);
    const auto context = TlsContext::load(files);
    QVERIFY(!context);
    QCOMPARE(context.error().code, ErrorCode::InvalidArgument);
    const QString message = context.error().message;
    QVERIFY2(message.contains(file) && message.contains(what), qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("sesame")), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestTlsContext)
#include "tst_tlscontext.moc"
