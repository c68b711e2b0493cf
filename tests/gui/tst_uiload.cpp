// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window's work costs: how it is measured, and that the window asks less often while it is
// too much.
#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/durations.h"
#include "ui/mainwindow.h"
#include "ui/uiload.h"
#include "ui/uimeter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace ui;

namespace {
constexpr qint64 Ms = 1'000'000;
}

class TestUiLoad : public QObject
{
    Q_OBJECT

private slots:
    void sharesOfDurations();
    void longDurationsAreCounted();
    void oneLongPieceChangesNothing();
    void manyLongPiecesSlowThePace();
    void longPiecesFarApartChangeNothing();
    void easyTimesBringThePaceBack();
    void anUnseenWindowAsksLessOften();
    void theWindowSaysThatItIsStrained();
    void beatsAndWorkAreReported();
    void theStartIsLeftOut();
};

void TestUiLoad::sharesOfDurations()
{
    Durations durations;
    QCOMPARE(durations.atMostMs(0.95), 0.0);
    for (int i = 1; i <= 100; ++i)
        durations.add(i * Ms - Ms / 2);
    QCOMPARE(durations.count(), 100);
    QCOMPARE(durations.atMostMs(0.5), 49.6);
    QCOMPARE(durations.atMostMs(0.95), 94.6);
    QCOMPARE(durations.atMostMs(0.99), 98.6);
    QCOMPARE(durations.atMostMs(1), 99.5);
    QCOMPARE(durations.longestMs(), 99.5);
}

void TestUiLoad::longDurationsAreCounted()
{
    Durations durations;
    durations.add(-5 * Ms); // a beat that came early
    durations.add(7000 * Ms);
    QCOMPARE(durations.count(), 2);
    QCOMPARE(durations.atMostMs(0.5), 0.1);
    QCOMPARE(durations.atMostMs(0.99), 7000.0);
    QCOMPARE(durations.longestMs(), 7000.0);
}

void TestUiLoad::oneLongPieceChangesNothing()
{
    UiLoad load;
    const QSignalSpy paces(&load, &UiLoad::paceChanged);
    load.add(500 * Ms, 0);
    load.add(12 * Ms, 100);
    load.add(12 * Ms, 200);
    load.add(13 * Ms, 300);
    QCOMPARE(load.paceMs(), 100);
    QVERIFY(!load.isStrained());
    QCOMPARE(paces.size(), 0);
}

void TestUiLoad::manyLongPiecesSlowThePace()
{
    UiLoad load;
    const QSignalSpy paces(&load, &UiLoad::paceChanged);
    const QSignalSpy worked(&load, &UiLoad::worked);
    const QList<int> expected = {200, 500, 500};
    qint64 now = 0;
    for (const int pace : expected) {
        for (int i = 0; i < UiLoad::TooOften; ++i)
            load.add(13 * Ms, now += 100);
        QCOMPARE(load.paceMs(), pace);
        QVERIFY(load.isStrained());
    }
    QCOMPARE(paces.size(), 2);
    QCOMPARE(worked.size(), 9);
    QCOMPARE(worked.first().first().toLongLong(), 13 * Ms);
}

void TestUiLoad::longPiecesFarApartChangeNothing()
{
    UiLoad load;
    for (qint64 now = 0; now < 60'000; now += 2'000)
        load.add(20 * Ms, now);
    QCOMPARE(load.paceMs(), 100);
}

void TestUiLoad::easyTimesBringThePaceBack()
{
    UiLoad load;
    for (qint64 now = 0; now < 600; now += 100)
        load.add(13 * Ms, now);
    QCOMPARE(load.paceMs(), 500);
    qint64 now = 500;
    for (; now < 5'400; now += 100)
        load.add(5 * Ms, now);
    QCOMPARE(load.paceMs(), 500);
    load.add(7 * Ms, now); // neither too long nor easy: the five seconds begin again
    for (const qint64 end = now + 5'000; now < end; now += 100)
        load.add(5 * Ms, now);
    QCOMPARE(load.paceMs(), 500);
    load.add(5 * Ms, now);
    QCOMPARE(load.paceMs(), 200);
    load.add(5 * Ms, now += 5'000);
    QCOMPARE(load.paceMs(), 100);
    QVERIFY(!load.isStrained());
}

void TestUiLoad::anUnseenWindowAsksLessOften()
{
    UiLoad load;
    load.setSeen(false);
    QCOMPARE(load.paceMs(), UiLoad::UnseenPaceMs);
    QVERIFY(!load.isStrained());
    load.setSeen(true);
    QCOMPARE(load.paceMs(), 100);
}

void TestUiLoad::theWindowSaysThatItIsStrained()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
    test::FakeConsole console;
    MainWindow window(console, settings);
    window.show();
    auto *cell = window.findChild<QToolButton *>(QStringLiteral("statusUi"));
    QVERIFY(cell);
    QVERIFY(!cell->text().contains(u"/s"));
    QCOMPARE(console.pace(), server::Console::DefaultPaceMs);
    const qint64 now = 1'000;
    for (int i = 0; i < UiLoad::TooOften; ++i)
        window.load().add(50 * Ms, now);
    QCOMPARE(console.pace(), 200);
    QCOMPARE(cell->text(), QStringLiteral("UI 5/s"));
    QVERIFY(cell->toolTip().contains(u"5 times a second"));
    cell->click();
    QVERIFY(window.findChild<QTableWidget *>(QStringLiteral("diagnosticsTable")));
    window.load().add(Ms, now + UiLoad::EasyForMs);
    QCOMPARE(console.pace(), 100);
    QVERIFY(!cell->text().contains(u"/s"));
    window.hide();
    QCOMPARE(console.pace(), UiLoad::UnseenPaceMs);
    window.show();
    QCOMPARE(console.pace(), 100);
}

void TestUiLoad::beatsAndWorkAreReported()
{
    UiMeter meter(std::chrono::seconds(0));
    QElapsedTimer elapsed;
    elapsed.start();
    QTest::qWait(300);
    meter.worked(3 * Ms);
    QThread::msleep(120); // a stall
    QTest::qWait(100);
    const QByteArray line = meter.report();
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject ui = QJsonDocument::fromJson(line).object()[u"ui"].toObject();
    const QJsonObject gaps = ui[u"gap_ms"].toObject();
    QVERIFY2(gaps[u"count"].toInt() > 10, line.constData());
    QVERIFY2(gaps[u"max"].toDouble() >= 119, line.constData());
    QVERIFY2(ui[u"late_ms"].toObject()[u"max"].toDouble() >= 103, line.constData());
    QVERIFY2(gaps[u"p50"].toDouble() >= 15, line.constData());
    QCOMPARE(ui[u"work_ms"].toObject()[u"count"].toInt(), 1);
    QCOMPARE(ui[u"work_ms"].toObject()[u"max"].toDouble(), 3.0);
    QVERIFY(ui[u"rss_kb"].toDouble() > 1000);
    QVERIFY(ui[u"seconds"].toDouble() <= double(elapsed.elapsed()) / 1000);
}

void TestUiLoad::theStartIsLeftOut()
{
    UiMeter meter(std::chrono::seconds(1));
    meter.worked(Ms);
    QTest::qWait(100);
    const QByteArray line = meter.report();
    const QJsonObject ui = QJsonDocument::fromJson(line).object()[u"ui"].toObject();
    QCOMPARE(ui[u"gap_ms"].toObject()[u"count"].toInt(-1), 0);
    QCOMPARE(ui[u"work_ms"].toObject()[u"count"].toInt(-1), 0);
    QCOMPARE(ui[u"seconds"].toDouble(), 0.0);
}

QTEST_MAIN(TestUiLoad)

#include "tst_uiload.moc"
