// SPDX-License-Identifier: GPL-3.0-or-later
//
// A recording over a real engine, beside a page that shows a sample.
#include "server/console/local/localconsole.h"
#include "tests/support/runningengine.h"
#include "ui/log/recordcontrol.h"
#include "ui/pages/logpage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using test::RunningEngine;

class TestLogRecordLive : public QObject
{
    Q_OBJECT

private slots:
    void aFloodIsRecordedWhole();
};

void TestLogRecordLive::aFloodIsRecordedWhole()
{
    constexpr int Events = 20'000;
    constexpr int Portion = 5'000; // more than the page is told at a time
    QTemporaryDir folder;
    RunningEngine engine;
    QVERIFY(engine.isListening());
    server::LocalConsole console(engine.thread().engine(), engine.thread().feed());
    auto page = std::make_unique<ui::LogPage>(console);
    connect(&console, &server::Console::changed, page.get(), &ui::LogPage::apply);
    page->resize(1000, 700);
    page->show();
    quint64 leftOut = 0;
    connect(&console, &server::Console::changed, this, [&](const server::ConsoleDelta &delta) {
        leftOut += delta.logSkipped;
    });
    const server::Observation watching = console.observe(server::Topic::Log);
    auto *control = page->findChild<ui::RecordControl *>();
    QVERIFY(control);
    const QSignalSpy told(control, &ui::RecordControl::notified);
    const QString path = folder.filePath(QStringLiteral("r.jsonl"));
    control->start(path);
    QElapsedTimer timer;
    timer.start();
    for (int sent = 0; sent < Events; sent += Portion) {
        engine.ask<bool>([&](server::Engine &one) {
            for (int i = 0; i < Portion; ++i) {
                const QByteArray name = "n" + QByteArray::number(sent + i);
                one.publisher().publish(*one.apps().byId("1"),
                                        {name, {"news"}, "\"{}\"", {}, "HTTP"});
            }
            return true;
        });
        QTest::qWait(qMax<qint64>(0, (sent + Portion) * 1000LL / Events - timer.elapsed()));
    }
    control->stop();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int next = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        QVERIFY2(!line.contains("\"type\":\"gap\""), line.constData());
        if (!line.contains("\"type\":\"event\""))
            continue;
        QVERIFY2(line.contains("\"event\":\"n" + QByteArray::number(next) + "\""),
                 line.constData());
        ++next;
    }
    QCOMPARE(next, Events);
    QVERIFY(leftOut > 0);
    page.reset();
}

QTEST_MAIN(TestLogRecordLive)
#include "tst_logrecordlive.moc"
