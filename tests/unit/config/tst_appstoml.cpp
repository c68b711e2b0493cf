// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps as they are written to a file, and read back.
#include "server/config/configfile.h"
#include "server/console/api/appoptions.h"

#include <QTest>

using namespace server;

namespace {

const QByteArray OneApp = "[[apps]]\nid = \"1\"\nkey = \"key1\"\nsecret = \"secret1\"\n";
constexpr qint64 Day = 86'400'000;
constexpr int OptionCount = 34;

Result<ServerConfig> parse(const QByteArray &text)
{
    return parseConfig(text, QStringLiteral("belfry.toml"));
}

App plain()
{
    App app;
    app.id = "1";
    app.key = "key1";
    app.secret = "secret1";
    app.name = QStringLiteral("1");
    return app;
}

// Gives every option a value that is not its usual one.
struct Spoil
{
    int count = 0;

    template <typename Value>
    void operator()(const char *name, OptionRange range, Value &value)
    {
        ++count;
        if (qstrcmp(name, "max_channel_name_length") == 0)
            range.highest = 150; // more takes lenient names
        spoil(value, range);
        if constexpr (std::is_same_v<Value, QString>) {
            if (qstrcmp(name, "colour") == 0)
                value = QStringLiteral("#0a5fB4");
        }
    }

private:
    static void spoil(bool &value, OptionRange) { value = !value; }
    static void spoil(QString &value, OptionRange) { value = QStringLiteral("Caf\u00e9 \"x\""); }
    static void spoil(QByteArrayList &value, OptionRange) { value = {"a.test", "*.b"}; }
    static void spoil(ClientEvents &value, OptionRange) { value = ClientEvents::All; }
    static void spoil(ClientEventChannels &value, OptionRange)
    {
        value = ClientEventChannels::Guarded;
    }
    static void spoil(std::optional<int> &value, OptionRange range) { value = int(range.highest); }
    static void spoil(int &value, OptionRange range) { value = int(range.highest); }
    static void spoil(qint64 &value, OptionRange range) { value = range.highest; }
};

} // namespace

class TestAppsToml : public QObject
{
    Q_OBJECT

private slots:
    void everyOptionReadsBack();
    void eachOptionReadsBackAlone();
    void usualOptionsAreLeftOut();
    void noAppsReadBack();
    void previousSecretReadsBack_data();
    void previousSecretReadsBack();
    void timesHaveTheirOffset_data();
    void timesHaveTheirOffset();
    void badPreviousSecretIsRefused_data();
    void badPreviousSecretIsRefused();
    void appsFileIsRead();
};

void TestAppsToml::everyOptionReadsBack()
{
    App app = plain();
    Spoil spoil;
    forEachAppOption(spoil, app);
    QCOMPARE(spoil.count, OptionCount);
    app.previousSecret = "old\"\\";
    app.previousSecretUntilUtc = 1'700'000'000'123;
    App other = plain();
    other.id = "2";
    other.key = "key2";
    const auto both = parse(appsToToml({app, other}));
    QVERIFY2(both, qPrintable(both ? QString() : both.error().message));
    QCOMPARE(both->apps, (QList<App>{app, other}));
}

void TestAppsToml::eachOptionReadsBackAlone()
{
    for (int only = 0; only < OptionCount; ++only) {
        App app = plain();
        int i = 0;
        forEachAppOption(
            [&](const char *name, OptionRange range, auto &value) {
                if (i++ == only)
                    Spoil()(name, range, value);
            },
            app);
        QVERIFY(app != plain());
        const auto config = parse(appsToToml({app}));
        QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
        QCOMPARE(config->apps, QList<App>{app});
    }
}

void TestAppsToml::usualOptionsAreLeftOut()
{
    const QByteArray text = appsToToml({plain()});
    QCOMPARE(text.count('='), 3);
    QCOMPARE(parse(text)->apps, QList<App>{plain()});
}

void TestAppsToml::noAppsReadBack()
{
    const auto config = parse(appsToToml({}));
    QVERIFY(config);
    QVERIFY(config->apps.isEmpty());
}

void TestAppsToml::previousSecretReadsBack_data()
{
    QTest::addColumn<qint64>("until");
    QTest::newRow("without end") << qint64(0);
    QTest::newRow("whole second") << qint64(1'700'000'000'000);
    QTest::newRow("milliseconds") << qint64(1'700'000'000'001);
    QTest::newRow("last of a day") << 20'000 * Day - 1;
    QTest::newRow("leap day") << qint64(1'709'164'800'000);
}

void TestAppsToml::previousSecretReadsBack()
{
    QFETCH(qint64, until);
    App app = plain();
    app.previousSecret = "old";
    app.previousSecretUntilUtc = until;
    const QByteArray text = appsToToml({app});
    QCOMPARE(text.contains("previous_secret_until"), until != 0);
    const auto config = parse(text);
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    QCOMPARE(config->apps, QList<App>{app});
}

void TestAppsToml::timesHaveTheirOffset_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("utcMs");
    QTest::newRow("UTC") << QByteArray("2023-11-14T22:13:20Z") << qint64(1'700'000'000'000);
    QTest::newRow("east") << QByteArray("2023-11-15T00:13:20+02:00") << qint64(1'700'000'000'000);
    QTest::newRow("west") << QByteArray("2023-11-14T18:43:20.5-03:30") << qint64(1'700'000'000'500);
}

void TestAppsToml::timesHaveTheirOffset()
{
    QFETCH(QByteArray, text);
    const auto config =
        parse(OneApp + "previous_secret = \"old\"\nprevious_secret_until = " + text + '\n');
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    QCOMPARE(config->apps.first().previousSecret, QByteArray("old"));
    QTEST(config->apps.first().previousSecretUntilUtc, "utcMs");
}

void TestAppsToml::badPreviousSecretIsRefused_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("message");
    QTest::newRow("number") << QByteArray("previous_secret = 1")
                            << QStringLiteral("line 5: apps.previous_secret must be a string");
    QTest::newRow("time without an offset")
        << QByteArray("previous_secret = \"s\"\nprevious_secret_until = 2030-01-01T00:00:00")
        << QStringLiteral("line 6: apps.previous_secret_until must be a date and time with its "
                          "offset");
    QTest::newRow("text as a time")
        << QByteArray("previous_secret = \"s\"\nprevious_secret_until = \"2030\"")
        << QStringLiteral("line 6: apps.previous_secret_until must be a date");
    QTest::newRow("time without a secret")
        << QByteArray("previous_secret_until = 2030-01-01T00:00:00Z")
        << QStringLiteral("apps.previous_secret_until is there without apps.previous_secret");
}

void TestAppsToml::badPreviousSecretIsRefused()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, message);
    const auto config = parse(OneApp + lines + '\n');
    QVERIFY(!config);
    QCOMPARE(config.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(config.error().message.contains(message), qPrintable(config.error().message));
}

void TestAppsToml::appsFileIsRead()
{
    const auto config = parse("[server]\napps_file = \"kept.toml\"\n");
    QVERIFY(config);
    QCOMPARE(config->appsFile, QStringLiteral("kept.toml"));
    QVERIFY(parse({})->appsFile.isEmpty());
    QVERIFY(!parse("[server]\napps_file = 1\n"));
}

QTEST_GUILESS_MAIN(TestAppsToml)

#include "tst_appstoml.moc"
