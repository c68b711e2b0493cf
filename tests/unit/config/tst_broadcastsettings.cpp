// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the configuration that says how events are queued, thinned out and translated.
#include "server/config/configfile.h"

#include <QFile>
#include <QTest>

using namespace server;

namespace {

Result<ServerConfig> parse(const QByteArray &text)
{
    return parseConfig(text, QStringLiteral("test.toml"));
}

const QByteArray Whole = R"([broadcasting]
enabled = false
queue_events = 20
queue_bytes = 30000
timeout_seconds = 3
expire_seconds = 6
breaker_failures = 2
breaker_seconds = 7
user_channel = "people"
global_channel = "portal"
max_recipients = 9

[[broadcasting.throttle]]
app = "1"
event = "order.*"
hold_ms = 100
batch_events = 3
batch_ms = 200
batch_event = "orders"

[[broadcasting.models]]
model = "Order"
channel = "orders"
)";

} // namespace

class TestBroadcastSettings : public QObject
{
    Q_OBJECT

private slots:
    void everySettingIsRead();
    void theDefaultsAreTheSystems();
    void theShippedExampleIsWhole();
    void badSettingsAreNamed_data();
    void badSettingsAreNamed();
};

void TestBroadcastSettings::everySettingIsRead()
{
    const auto config = parse(Whole);
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    BroadcastingSettings expected;
    expected.isEnabled = false;
    expected.queue = {20, 30'000, 3, 6, 16};
    expected.breaker = {2, 7};
    expected.channels = {"people", "portal"};
    expected.maxRecipients = 9;
    expected.throttle = {{"1", "order.*", 100, 3, 200, "orders"}};
    expected.models = {{"Order", "orders"}};
    QVERIFY(config->broadcasting == expected);
}

void TestBroadcastSettings::theDefaultsAreTheSystems()
{
    const auto config = parse("[[broadcasting.throttle]]\nevent = 'x'");
    QVERIFY(config);
    const BroadcastingSettings &settings = config->broadcasting;
    QVERIFY(settings.isEnabled);
    QCOMPARE(settings.queue.timeoutSeconds, 30);
    QCOMPARE(settings.queue.expireSeconds, 60);
    QCOMPARE(settings.breaker.failures, 5);
    QCOMPARE(settings.breaker.openSeconds, 60);
    QCOMPARE(settings.throttle.first().holdMs, 2'000);
    QCOMPARE(settings.throttle.first().batchEvents, 10);
    QCOMPARE(settings.throttle.first().batchMs, 5'000);
    QVERIFY(ServerConfig().broadcasting.throttle.isEmpty());
}

// What is commented out there can be taken as it is, and says the defaults.
void TestBroadcastSettings::theShippedExampleIsWhole()
{
    QFile file(QStringLiteral(EXAMPLE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf("#[broadcasting]");
    QVERIFY(begin > 0);
    QByteArray part;
    for (const QByteArray &line : text.mid(begin).split('\n')) {
        if (!line.startsWith('#'))
            break;
        part += line.mid(1) + '\n';
    }
    const auto config = parse(part);
    QVERIFY2(config, qPrintable(config ? QString() : config.error().message));
    const BroadcastingSettings &settings = config->broadcasting;
    QVERIFY(settings.queue == QueueLimits());
    QVERIFY(settings.breaker == CircuitBreaker::Limits());
    QVERIFY(settings.channels == BroadcastChannels());
    QCOMPARE(settings.throttle.size(), 1);
    QCOMPARE(settings.throttle.first().batchName, ThrottleRule().batchName);
    QCOMPARE(settings.models.size(), 1);
    for (const auto &[name, value] :
         QList<std::pair<QByteArray, QByteArray>>{{"enabled", "true"}, {"max_recipients", "1000"}})
        QVERIFY2(part.contains(name + " = " + value), name.constData());
}

void TestBroadcastSettings::badSettingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *text, const char *said) {
        QTest::newRow(said) << QByteArray(text) << QString::fromUtf8(said);
    };
    row("[broadcasting]\nqueue = 1", "there is no setting broadcasting.queue");
    row("[broadcasting]\nqueue_events = 0", "broadcasting.queue_events must be a whole number");
    row("[broadcasting]\nexpire_seconds = 'x'", "broadcasting.expire_seconds");
    row("[[broadcasting.throttle]]\napp = '1'", "broadcasting.throttle.event");
    row("[[broadcasting.throttle]]\nevent = 'x'\nbatch_events = 1",
        "broadcasting.throttle.batch_events must be");
    row("[[broadcasting.throttle]]\nevent = 'x'\nbatch_event = ''", "batch_event");
    row("[[broadcasting.models]]\nmodel = 'Order'", "broadcasting.models.channel");
}

void TestBroadcastSettings::badSettingsAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto config = parse(text);
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(said), qPrintable(config.error().message));
}

QTEST_GUILESS_MAIN(TestBroadcastSettings)
#include "tst_broadcastsettings.moc"
