// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/values.h"
#include "ui/formatting.h"
#include "ui/snippets.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

class TestFormatting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bytes_data();
    void bytes();
    void rates_data();
    void rates();
    void ages_data();
    void ages();
    void durations_data();
    void durations();
    void badges_data();
    void badges();
    void clocksNameTheDayWhenItIsAnother();
    void nothingKnownIsADashAndNotZero();
    void envHasEveryLineThatLaravelReads();
    void wildcardAddressesAreReachedByLoopback();
};

void TestFormatting::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestFormatting::bytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("just below") << qint64(1023) << QStringLiteral("1,023 B");
    QTest::newRow("kibibyte") << qint64(1024) << QStringLiteral("1.0 KiB");
    QTest::newRow("half") << qint64(1536) << QStringLiteral("1.5 KiB");
    QTest::newRow("mebibytes") << qint64(2 * 1024 * 1024) << QStringLiteral("2.0 MiB");
}

void TestFormatting::bytes()
{
    QFETCH(qint64, bytes);
    QTEST(ui::bytesText(bytes), "text");
}

void TestFormatting::rates_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("0/s");
    QTest::newRow("few") << 2.5 << QStringLiteral("2.5/s");
    QTest::newRow("many") << 412.4 << QStringLiteral("412/s");
    QTest::newRow("thousands") << 9800.0 << QStringLiteral("9,800/s");
    QTest::newRow("more thousands") << 48'200.0 << QStringLiteral("48.2k/s");
    QTest::newRow("millions") << 1'500'000.0 << QStringLiteral("1.5M/s");
}

void TestFormatting::rates()
{
    QFETCH(double, rate);
    QTEST(ui::rateText(rate), "text");
}

void TestFormatting::ages_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("text");
    QTest::newRow("future") << qint64(-5000) << QStringLiteral("now");
    QTest::newRow("now") << qint64(300) << QStringLiteral("now");
    QTest::newRow("seconds") << qint64(3'400) << QStringLiteral("3 s ago");
    QTest::newRow("minutes") << qint64(7 * 60'000) << QStringLiteral("7 min ago");
    QTest::newRow("hours") << qint64(2 * 3'600'000) << QStringLiteral("2 h ago");
    QTest::newRow("days") << qint64(4 * 86'400'000) << QStringLiteral("4 d ago");
}

void TestFormatting::ages()
{
    QFETCH(qint64, age);
    constexpr qint64 Now = 1'700'000'000'000;
    QTEST(ui::agoText(Now - age, Now), "text");
}

void TestFormatting::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-1) << QStringLiteral("0 s");
    QTest::newRow("seconds") << qint64(59'999) << QStringLiteral("59 s");
    QTest::newRow("minutes") << qint64(60'000) << QStringLiteral("1 min");
    QTest::newRow("hours") << qint64(7'440'000) << QStringLiteral("2 h 04 min");
    QTest::newRow("days") << qint64(99 * 3'600'000) << QStringLiteral("4 d 3 h");
}

void TestFormatting::durations()
{
    QFETCH(qint64, ms);
    QTEST(ui::durationText(ms), "text");
}

void TestFormatting::badges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("nobody") << QString() << QStringLiteral("?");
    QTest::newRow("one word") << QStringLiteral("ann") << QStringLiteral("A");
    QTest::newRow("two words") << QStringLiteral("Ann Smit") << QStringLiteral("AS");
    QTest::newRow("many words") << QStringLiteral(" Eva van den  Berg ") << QStringLiteral("EB");
}

void TestFormatting::badges()
{
    QFETCH(QString, name);
    QTEST(ui::initials(name), "letters");
}

void TestFormatting::clocksNameTheDayWhenItIsAnother()
{
    const qint64 then = QDateTime(QDate(2024, 5, 6), QTime(12, 3, 4)).toMSecsSinceEpoch();
    QCOMPARE(ui::clockText(then, then + 1000), QStringLiteral("12:03:04"));
    QCOMPARE(ui::shortClockText(then, then + 1000), QStringLiteral("12:03"));
    QCOMPARE(ui::clockText(then, then + 2 * 86'400'000), QStringLiteral("2024-05-06 12:03:04"));
}

void TestFormatting::nothingKnownIsADashAndNotZero()
{
    QCOMPARE(ui::clockText(0, 1000), ui::unknownText());
    QCOMPARE(ui::agoText(0, 1000), ui::unknownText());
    QCOMPARE(ui::tenantText({}), QStringLiteral("Unassigned"));
}

void TestFormatting::envHasEveryLineThatLaravelReads()
{
    server::ServerStatus status;
    status.host = QStringLiteral("127.0.0.1");
    status.port = 8080;
    const server::AppCredentials app{QStringLiteral("1"), QStringLiteral("k"), QStringLiteral("s")};
    const QString env = ui::laravelEnv(app, status);
    for (const QString &line : {QStringLiteral("BROADCAST_CONNECTION=reverb"),
                                QStringLiteral("REVERB_APP_ID=1"),
                                QStringLiteral("REVERB_APP_KEY=k"),
                                QStringLiteral("REVERB_APP_SECRET=s"),
                                QStringLiteral("REVERB_HOST=127.0.0.1"),
                                QStringLiteral("REVERB_PORT=8080"),
                                QStringLiteral("REVERB_SCHEME=http"),
                                QStringLiteral("VITE_REVERB_APP_KEY=\"${REVERB_APP_KEY}\""),
                                QStringLiteral("VITE_REVERB_SCHEME=\"${REVERB_SCHEME}\"")})
        QVERIFY2(env.split(QLatin1Char('\n')).contains(line), qPrintable(line));
    status.certificate = server::CertificateStatus{QStringLiteral("a.example"), 1};
    QVERIFY(ui::laravelEnv(app, status).contains(QStringLiteral("\nREVERB_SCHEME=https\n")));
    QVERIFY(ui::echoSnippet().contains(QStringLiteral("wsHost")));
}

void TestFormatting::wildcardAddressesAreReachedByLoopback()
{
    QCOMPARE(ui::reachableHost(QStringLiteral("0.0.0.0")), QStringLiteral("127.0.0.1"));
    QCOMPARE(ui::reachableHost(QStringLiteral("10.1.2.3")), QStringLiteral("10.1.2.3"));
    server::ServerStatus status;
    status.host = QStringLiteral("::1");
    status.port = 6001;
    QCOMPARE(ui::serverAddress(status), QStringLiteral("ws://[::1]:6001"));
    status.certificate = server::CertificateStatus{QStringLiteral("a.example"), 1};
    QCOMPARE(ui::serverAddress(status), QStringLiteral("wss://[::1]:6001"));
    status.host = QStringLiteral("fe80::1%2");
    QCOMPARE(ui::serverAddress(status), QStringLiteral("wss://[fe80::1%2]:6001"));
}

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
