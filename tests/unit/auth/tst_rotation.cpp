// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a secret before the last rotation is still good for.
#include "server/auth/requestauth.h"

#include <QTest>

using namespace server;

namespace {

const SigningKey Rotated{"k", Signer("new"), true, Signer("old")};
const SigningKey Plain{"k", Signer("new")};

} // namespace

class TestRotation : public QObject
{
    Q_OBJECT

private slots:
    void signaturesOfBothSecretsAreValid_data();
    void signaturesOfBothSecretsAreValid();
};

void TestRotation::signaturesOfBothSecretsAreValid_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("whenRotated");
    QTest::addColumn<bool>("otherwise");
    QTest::newRow("new") << QByteArray("new") << true << true;
    QTest::newRow("old") << QByteArray("old") << true << false;
    QTest::newRow("another") << QByteArray("other") << false << false;
    QTest::newRow("none") << QByteArray() << false << false;
}

void TestRotation::signaturesOfBothSecretsAreValid()
{
    QFETCH(QByteArray, secret);
    QFETCH(bool, whenRotated);
    QFETCH(bool, otherwise);
    const Signer signer(secret);
    for (const auto &[key, expected] :
         {std::pair(Rotated, whenRotated), std::pair(Plain, otherwise)}) {
        const QByteArray channelAuth = "k:" + signer.sign("1.2:private-x");
        QCOMPARE(isChannelAuthValid(key, channelAuth, "1.2", "private-x", {}), expected);
        QVERIFY(!isChannelAuthValid(key, "other" + channelAuth, "1.2", "private-x", {}));
        const QByteArray userAuth = "k:" + signer.sign("1.2::user::{}");
        QCOMPARE(isUserAuthValid(key, userAuth, "1.2", "{}"), expected);
        const QByteArray query = "auth_key=k&auth_timestamp=1700000000&auth_version=1.0";
        const QByteArray path = "/ws/apps/1/channels";
        // With the prefix and without it.
        for (const QByteArray &signedPath : {path, path.sliced(3)}) {
            const QByteArray signature = signer.sign("GET\n" + signedPath + '\n' + query);
            const auto parameters = QueryParameters::parse(query + "&auth_signature=" + signature);
            const auto checked =
                checkRequestAuth(key, {"GET", path, "/ws", parameters, {}}, 1'700'000'000'000, 600);
            QCOMPARE(checked.has_value(), expected);
        }
    }
}

QTEST_GUILESS_MAIN(TestRotation)

#include "tst_rotation.moc"
