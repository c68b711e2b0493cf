// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entries as files: saved, recorded and sent again; without secrets.
#include "tests/support/fakeconsole.h"
#include "ui/log/logrecorder.h"
#include "ui/log/recording.h"
#include "ui/log/replaydialog.h"
#include "ui/log/replayer.h"
#include "ui/log/rowsnippets.h"
#include "ui/log/savejob.h"
#include "ui/models/logmodel.h"
#include "ui/models/logtext.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace server;
using namespace ui;
using test::FakeConsole;

namespace {

constexpr qint64 Start = 1'700'000'000'000;

LogEntry eventRow(int number, const QByteArray &payload = "{\"a\":1}")
{
    LogEntry entry;
    entry.seq = static_cast<quint64>(number);
    entry.utc = Start + number * 20;
    entry.kind = LogKind::Event;
    entry.appId = QStringLiteral("1");
    entry.channel = QStringLiteral("order.%1").arg(number);
    entry.event = QStringLiteral("shipped");
    entry.payload = payload;
    entry.size = payload.size();
    entry.recipients = 2;
    return entry;
}

QList<LogEntry> events(int count)
{
    QList<LogEntry> list;
    for (int i = 0; i < count; ++i)
        list.append(eventRow(i));
    return list;
}

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

class TestLogRecording : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void filesAreRotatedAndTheOldestGo();
    void aDiskThatIsFullIsSaid();
    void aFolderThatIsNotThereIsSaidAtOnce();
    void everyEntryIsRecorded();
    void whatIsMissingIsWrittenDown();
    void exportsHaveNoSecrets_data();
    void exportsHaveNoSecrets();
    void savingReportsAndCanBeCancelled();
    void onlyWholeEventsAreReplayed();
    void replayKeepsDistancesAndOrder();
    void replayStopsAtOnce();
    void refusalsAreCounted();
    void dialogSaysWhatItWillDo();
    void snippetsHaveNoSecret();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeConsole> m_console;
};

void TestLogRecording::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_console = std::make_unique<FakeConsole>();
    AppSummary app;
    app.id = QStringLiteral("1");
    app.key = QStringLiteral("key1");
    app.name = QStringLiteral("web");
    m_console->addApp(app, QStringLiteral("hush"));
    m_console->setState(ServerState::Listening);
}

void TestLogRecording::filesAreRotatedAndTheOldestGo()
{
    RecordFile file(path("r.jsonl"), {100, 3});
    QVERIFY(file.open());
    for (int i = 0; i < 10; ++i)
        QVERIFY(file.write(QByteArray(59, char('0' + i)) + '\n'));
    QVERIFY(file.flush());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 3);
    QCOMPARE(linesOf(path("r.10.jsonl")), QByteArrayList{QByteArray(59, '9')});
    QVERIFY(!QFile::exists(path("r.jsonl")));
    QCOMPARE(file.bytes(), 600);
    QCOMPARE(file.removed(), 7);
}

void TestLogRecording::aDiskThatIsFullIsSaid()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("there is no /dev/full here");
    LogRecorder recorder(*m_console);
    const QSignalSpy failed(&recorder, &LogRecorder::failed);
    recorder.start(QStringLiteral("/dev/full"));
    m_console->appendLog(events(100));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!recorder.isRecording());
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("No space left")));
}

void TestLogRecording::aFolderThatIsNotThereIsSaidAtOnce()
{
    LogRecorder recorder(*m_console);
    const QSignalSpy failed(&recorder, &LogRecorder::failed);
    recorder.start(path("nowhere/r.jsonl"));
    QTRY_COMPARE(failed.size(), 1); // without an entry
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("r.jsonl")));
}

void TestLogRecording::everyEntryIsRecorded()
{
    LogRecorder recorder(*m_console);
    const QSignalSpy ended(&recorder, &LogRecorder::ended);
    m_console->appendLog(eventRow(0)); // before it begins
    recorder.start(path("r.jsonl"));
    for (int i = 0; i < 500; ++i)
        m_console->appendLog(eventRow(i));
    recorder.stop();
    QVERIFY(!recorder.isRecording());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(recorder.entries(), 500);
    QCOMPARE(recorder.missing(), quint64(0));
    const QByteArrayList lines = linesOf(path("r.jsonl"));
    QCOMPARE(lines.size(), 500);
    const auto entry = entryOfLine(lines.at(7));
    QVERIFY(entry);
    QCOMPARE(entry->channel, QStringLiteral("order.7"));
    QCOMPARE(entry->utc, eventRow(7).utc);
    QCOMPARE(entry->payload, eventRow(7).payload);
    QCOMPARE(entry->recipients, 2);
}

void TestLogRecording::whatIsMissingIsWrittenDown()
{
    LogRecorder recorder(*m_console);
    const QSignalSpy ended(&recorder, &LogRecorder::ended);
    recorder.start(path("r.jsonl"));
    m_console->skipInTaps(40);
    m_console->appendLog(events(2));
    recorder.stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(recorder.missing(), quint64(40));
    QCOMPARE(linesOf(path("r.jsonl")).first(), QByteArray(R"({"type":"gap","count":40})"));
    const auto recording = readRecording(path("r.jsonl"), {});
    QVERIFY(recording);
    QCOMPARE(recording->missing, quint64(40));
    QCOMPARE(recording->events.size(), 2);
}

void TestLogRecording::exportsHaveNoSecrets_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray signature(64, 'a');
    QTest::newRow("signature") << R"({"auth":"key1:)" + signature + "\"}" << signature;
    QTest::newRow("signature alone") << "key1:" + signature << signature;
    QTest::newRow("secret") << QByteArray(R"({"app_secret": "s3cr3t-x"})")
                            << QByteArray("s3cr3t-x");
    QTest::newRow("token") << QByteArray(R"({"a":{"access_token":"t0k3n-x"}})")
                           << QByteArray("t0k3n-x");
    QTest::newRow("password") << QByteArray(R"({"Password":"pa55-x"})") << QByteArray("pa55-x");
    QTest::newRow("JSON in JSON") << QByteArray(R"({"d":"{\"password\":\"pa55-x\"}"})")
                                  << QByteArray("pa55-x");
    QTest::newRow("address") << QByteArray("GET /x?auth_key=k&auth_signature=deadbeef&y=1")
                             << QByteArray("deadbeef");
    QTest::newRow("header") << QByteArray("Authorization: Bearer 12|t0k3n-x")
                            << QByteArray("t0k3n-x");
}

void TestLogRecording::exportsHaveNoSecrets()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, secret);
    LogEntry entry = eventRow(1, payload);
    entry.text = QString::fromUtf8(payload);
    const QByteArray json = logEntryJson(entry);
    QVERIFY2(!json.contains(secret), json.constData());
    QVERIFY(QJsonDocument::fromJson(json).object().value(u"redacted").toBool());
    QVERIFY2(!logEntryCsv(entry).contains(secret), logEntryCsv(entry).constData());
    QVERIFY(!logEntryJson(eventRow(1)).contains("redacted"));
}

void TestLogRecording::savingReportsAndCanBeCancelled()
{
    SaveJob job;
    const QSignalSpy ended(&job, &SaveJob::ended);
    job.save(path("log.jsonl"), events(3000), SaveJob::Format::JsonLines);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.last().first().toString(),
             QStringLiteral("3,000 entries are saved in log.jsonl."));
    QCOMPARE(linesOf(path("log.jsonl")).size(), 3000);
    job.save(path("log.csv"), events(200'000), SaveJob::Format::Csv);
    job.cancel();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(ended.last().first().toString(),
             QStringLiteral("Saving was cancelled; no file was written."));
    QVERIFY(!QFile::exists(path("log.csv")));
}

void TestLogRecording::onlyWholeEventsAreReplayed()
{
    QList<LogEntry> list = events(5);
    list[0].kind = LogKind::Connected;
    list[1].kind = LogKind::ClientEvent;
    list[2].size = 9000;
    list[3].payload = R"({"token":"x"})";
    list[3].size = list[3].payload.size();
    list.append(eventRow(9));
    QFile file(path("r.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(writeLogJsonLines(file, list));
    file.write("no entry\n");
    file.close();
    const Filter filter =
        *Filter::parse(QStringLiteral("-channel=order.9"), LogModel::filterKeys());
    const auto recording = readRecording(file.fileName(), filter);
    QVERIFY(recording);
    QCOMPARE(recording->events.size(), 1);
    QCOMPARE(recording->events.first().request.channels, QStringList{QStringLiteral("order.4")});
    QCOMPARE(recording->lifecycle, 1);
    QCOMPARE(recording->clientEvents, 1);
    QCOMPARE(recording->cut, 1);
    QCOMPARE(recording->redacted, 1);
    QCOMPARE(recording->filtered, 1);
    QCOMPARE(recording->unreadable, 1);
    QVERIFY(!readRecording(path("none"), {}));
}

void TestLogRecording::replayKeepsDistancesAndOrder()
{
    QList<ReplayEvent> list;
    for (int i = 0; i < 100; ++i)
        list.append({Start + i * 20,
                     {QStringLiteral("9"),
                      {QStringLiteral("c%1").arg(i)},
                      QStringLiteral("e"),
                      "{}",
                      {},
                      false}});
    Replayer replayer(*m_console);
    const QSignalSpy ended(&replayer, &Replayer::ended);
    QElapsedTimer timer;
    timer.start();
    replayer.start(list, 10, QStringLiteral("1"));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(timer.elapsed() >= 198, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(replayer.sent(), 100);
    QCOMPARE(replayer.failed(), 0);
    QCOMPARE(m_console->published.size(), 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(m_console->published.at(i).channels.first(), QStringLiteral("c%1").arg(i));
    QCOMPARE(m_console->published.first().appId, QStringLiteral("1"));
    QCOMPARE(Replayer::durationMs(10'000, 0.1), 100'000);
}

void TestLogRecording::replayStopsAtOnce()
{
    QList<ReplayEvent> list(
        1000,
        {Start,
         {QStringLiteral("1"), {QStringLiteral("c")}, QStringLiteral("e"), "{}", {}, false}});
    m_console->hold();
    Replayer replayer(*m_console);
    replayer.start(list, 0, {});
    QTRY_COMPARE(m_console->published.size(), Replayer::MostUnderWay);
    replayer.stop();
    QVERIFY(!replayer.isRunning());
    m_console->release();
    QTest::qWait(50);
    QCOMPARE(m_console->published.size(), Replayer::MostUnderWay);
    QCOMPARE(replayer.sent(), 0);
}

void TestLogRecording::refusalsAreCounted()
{
    QList<ReplayEvent> list(
        40,
        {Start,
         {QStringLiteral("nope"), {QStringLiteral("c")}, QStringLiteral("e"), "{}", {}, false}});
    Replayer replayer(*m_console);
    replayer.start(list, 0, {});
    QTRY_VERIFY(!replayer.isRunning());
    QCOMPARE(replayer.failed(), 40);
    QVERIFY(replayer.firstError().contains(QStringLiteral("nope")));
}

void TestLogRecording::dialogSaysWhatItWillDo()
{
    QFile file(path("r.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(writeLogJsonLines(file, events(51)));
    file.close();
    ReplayDialog dialog(*m_console);
    dialog.setApps(m_console->status().apps);
    dialog.show();
    auto *plan = dialog.findChild<QLabel *>(QStringLiteral("replayPlan"));
    auto *start = dialog.findChild<QPushButton *>(QStringLiteral("replayStart"));
    QVERIFY(!start->isEnabled());
    dialog.setPath(file.fileName());
    QTRY_VERIFY(start->isEnabled());
    QVERIFY2(plan->text().contains(QStringLiteral("51 event")), qPrintable(plan->text()));
    QVERIFY(plan->text().contains(QStringLiteral("1 s")));
    QCOMPARE(m_console->published.size(), 0);
    start->click();
    QCOMPARE(start->text(), QStringLiteral("&Stop"));
    QTRY_COMPARE(m_console->published.size(), 51);
    auto *state = dialog.findChild<QLabel *>(QStringLiteral("replayState"));
    QTRY_VERIFY(state->text().startsWith(QStringLiteral("51 of 51 events were sent")));
}

void TestLogRecording::snippetsHaveNoSecret()
{
    const QString curl = curlSnippet(eventRow(1, "{\"a\":\"it's\"}"), m_console->status());
    QVERIFY(curl.contains(QStringLiteral("auth_key=key1")));
    QVERIFY(curl.contains(QStringLiteral("/apps/1/events")));
    QVERIFY(curl.contains(QStringLiteral("it'\\''s")));
    QVERIFY(!curl.contains(QStringLiteral("hush")));
    const QString php = laravelSnippet(eventRow(1, "{\"a\":\"it's\"}"));
    QVERIFY(php.contains(QStringLiteral("Channel('order.1')")));
    QVERIFY(php.contains(QStringLiteral("json_decode('{\"a\":\"it\\'s\"}', true)")));
}

QTEST_MAIN(TestLogRecording)
#include "tst_logrecording.moc"
