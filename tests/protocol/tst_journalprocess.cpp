// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal of belfryd as a process: killed while it works, and with a disk that is full.
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/testapp.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace server;
using namespace test;

namespace {

constexpr qint64 DiskBytes = 1'600'000; // of a small disk

QJsonObject objectOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace

class tst_JournalProcess : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QProcess> m_daemon;
    quint16 m_port = 0;

    void start(const QByteArray &journal, qint64 diskBytes = 0);
    void kill();
    int publish(HttpClient &http, const QByteArray &data)
    {
        return http
            .post("/apps/1/events",
                  "{\"name\":\"e\",\"channels\":[\"room\"],\"data\":\"" + data + "\"}")
            .status;
    }
    // The data of all events, in order; "no answer" when that is not 200.
    QStringList kept(HttpClient &http)
    {
        QStringList data;
        QByteArray cursor = "0";
        for (bool hasMore = true; hasMore;) {
            HttpOptions options;
            options.query = "cursor=" + cursor + "&limit=500";
            const HttpAnswer answer = http.get("/api/events/since", options);
            if (answer.status != 200)
                return {QStringLiteral("no answer")};
            const QJsonObject page = objectOf(answer);
            for (const QJsonValue &event : page[u"events"].toArray())
                data.append(event[u"data"].toVariant().toString());
            cursor = page[u"cursor"].toString().toLatin1();
            hasMore = page[u"more"].toBool();
        }
        return data;
    }
    double metric(HttpClient &http, const QByteArray &name)
    {
        const QByteArray text = '\n' + http.request("GET", "/metrics").body;
        const qsizetype at = text.indexOf('\n' + name + ' ');
        return at < 0 ? -1 : text.mid(at + name.size() + 2).split('\n').first().toDouble();
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void killedItLosesNoMoreThanTheLastBatch();
    void fullDiskHoldsNobodyUp();
};

void tst_JournalProcess::start(const QByteArray &journal, qint64 diskBytes)
{
    QFile config(m_dir->filePath(QStringLiteral("belfry.toml")));
    QVERIFY(config.open(QIODevice::WriteOnly | QIODevice::Truncate));
    config.write("[server]\nport = 0\n[journal]\nenabled = true\nfile = \"journal.sqlite\"\n" +
                 journal + "[[apps]]\nid = \"1\"\nkey = \"key1\"\nsecret = \"secret1\"\n");
    config.close();
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProgram(QStringLiteral(BELFRYD));
    m_daemon->setArguments({QStringLiteral("--profile-dir"),
                            m_dir->filePath(QStringLiteral("profile")),
                            QStringLiteral("--config"),
                            config.fileName()});
    m_daemon->setStandardErrorFile(m_dir->filePath(QStringLiteral("said")));
    if (diskBytes > 0) {
        m_daemon->setChildProcessModifier([diskBytes] {
            const rlimit limit{rlim_t(diskBytes), rlim_t(diskBytes)};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN); // write() fails instead
        });
    }
    m_daemon->start();
    QVERIFY(QTest::qWaitFor([&] { return m_daemon->canReadLine(); }, 10'000));
    m_port = quint16(QJsonDocument::fromJson(m_daemon->readLine()).object()[u"port"].toInt());
    QVERIFY(m_port > 0);
}

void tst_JournalProcess::kill()
{
    ::kill(pid_t(m_daemon->processId()), SIGKILL);
    QVERIFY(m_daemon->waitForFinished(10'000));
    m_daemon.reset();
}

void tst_JournalProcess::cleanup()
{
    if (!m_daemon)
        return;
    m_daemon->terminate();
    const bool ended = m_daemon->waitForFinished(10'000);
    m_daemon.reset();
    QVERIFY(ended);
}

void tst_JournalProcess::killedItLosesNoMoreThanTheLastBatch()
{
    start("batch_ms = 50\n");
    int sent = 0;
    QStringList seen;
    for (int round = 0; round < 3; ++round) {
        auto http = std::make_unique<HttpClient>(testApp(), m_port);
        QElapsedTimer clock;
        clock.start();
        int old = sent; // those that were sent more than a second before the end
        while (clock.elapsed() < 1500) {
            QCOMPARE(publish(*http, QByteArray::number(sent)), 200);
            ++sent;
            if (clock.elapsed() < 500)
                old = sent;
        }
        kill();
        start("batch_ms = 50\n");
        http = std::make_unique<HttpClient>(testApp(), m_port);
        const QStringList now = kept(*http);
        QVERIFY2(now.size() >= seen.size() + 1, "nothing was kept");
        QCOMPARE(now.first(seen.size()), seen); // what had been there is there
        seen = now;
        QVERIFY2(seen.last().toInt() >= old - 1, qPrintable(seen.last()));
        QStringList numbers = seen; // in order, and each once
        std::sort(numbers.begin(), numbers.end(), [](const QString &a, const QString &b) {
            return a.toInt() < b.toInt();
        });
        numbers.removeDuplicates();
        QCOMPARE(numbers, seen);
    }
}

void tst_JournalProcess::fullDiskHoldsNobodyUp()
{
    start("batch_ms = 20\nmax_waiting = 500\n", DiskBytes);
    HttpClient http(testApp(), m_port);
    PusherClient client(testApp());
    QVERIFY(client.connectTo(m_port));
    QVERIFY(client.subscribe("room"));
    const QByteArray data(2000, 'x');
    QCOMPARE(publish(http, "first"), 200);
    QCOMPARE(kept(http), QStringList{QStringLiteral("first")});
    int sent = 1;
    QVERIFY(QTest::qWaitFor(
        [&] {
            for (int i = 0; i < 50; ++i, ++sent) {
                if (publish(http, data) != 200)
                    return false;
            }
            return metric(http, "belfry_journal_dropped_total") > 0;
        },
        15'000));
    QCOMPARE(publish(http, "after"), 200);
    QVERIFY(client.settle());
    int received = 0;
    QByteArray last;
    for (const PusherMessage &message : client.take()) {
        received += message.event == u"e" ? 1 : 0;
        last = message.text;
    }
    QCOMPARE(received, sent + 1);
    QVERIFY(last.contains("after"));
    // What was written before is still told, and that there are gaps.
    HttpOptions options;
    options.query = "cursor=0&limit=1";
    const HttpAnswer answer = http.get("/api/events/since", options);
    QCOMPARE(answer.status, 200);
    QCOMPARE(objectOf(answer)[u"events"][0][u"data"].toString(), QStringLiteral("first"));
    QFile said(m_dir->filePath(QStringLiteral("said")));
    QByteArray text;
    const bool isSaid = QTest::qWaitFor(
        [&] {
            if (said.open(QIODevice::ReadOnly))
                text = said.readAll();
            said.close();
            return text.contains("journal.max_waiting") && text.contains("journal.file");
        },
        5'000);
    QVERIFY2(isSaid, text.constData());
}

QTEST_GUILESS_MAIN(tst_JournalProcess)
#include "tst_journalprocess.moc"
