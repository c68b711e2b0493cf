// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/models/logtext.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using server::LogEntry;
using server::LogKind;
using ui::Filter;
using ui::LogModel;
using ui::LogProxy;

namespace {

LogEntry entry(quint64 seq, const QString &channel = QStringLiteral("news"))
{
    LogEntry e;
    e.seq = seq;
    e.utc = 1'700'000'000'000 + static_cast<qint64>(seq) * 10;
    e.kind = LogKind::Event;
    e.appId = QStringLiteral("1");
    e.channel = channel;
    e.event = QStringLiteral("tick");
    e.payload = "{}";
    e.size = 2;
    return e;
}

QList<LogEntry> entries(quint64 first, quint64 last)
{
    QList<LogEntry> list;
    for (quint64 seq = first; seq <= last; ++seq)
        list.append(entry(seq));
    return list;
}

Filter filter(const char *text)
{
    return *Filter::parse(QString::fromUtf8(text), LogModel::filterKeys());
}

QList<quint64> sequence(const LogModel &model)
{
    QList<quint64> list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.entry(row).seq);
    return list;
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private slots:
    void oneBatchIsOneRemovalAndOneInsertion();
    void rowsAreBounded();
    void bytesAreBounded();
    void aBatchLargerThanTheRingLeavesItsNewest();
    void pausedRowsStandStillAndNothingIsLost();
    void aFullSecondRingCountsWhatItDrops();
    void entriesToldTwiceAreShownOnce();
    void anotherEngineStartsOver();
    void filterAndScopeAdmitRows();
    void largeLogsAreSearchedInAThread();
    void clearedEntriesDoNotComeBack();
    void exportsHaveOneLinePerEntryAndNoSignatures();
};

void TestLogModel::oneBatchIsOneRemovalAndOneInsertion()
{
    LogModel model(nullptr, {10, 1 << 20});
    LogProxy proxy(model);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester proxied(&proxy,
                                           QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.append(entries(1, 8));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.append(entries(9, 14));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(sequence(model), (QList<quint64>{5, 6, 7, 8, 9, 10, 11, 12, 13, 14}));
    QCOMPARE(proxy.rowCount(), 10);
}

void TestLogModel::rowsAreBounded()
{
    LogModel model(nullptr, {100, 1 << 20});
    for (quint64 seq = 1; seq <= 1000; seq += 10)
        model.append(entries(seq, seq + 9));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.entry(99).seq, 1000U);
    QCOMPARE(model.rowOf(1000), 99);
    QCOMPARE(model.rowOf(900), -1);
}

void TestLogModel::bytesAreBounded()
{
    LogModel model(nullptr, {1000, 10'000});
    for (quint64 seq = 1; seq <= 20; ++seq) {
        LogEntry e = entry(seq);
        e.payload = QByteArray(1000, 'x');
        model.append({e});
    }
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.entry(0).seq, 11U);
}

void TestLogModel::aBatchLargerThanTheRingLeavesItsNewest()
{
    LogModel model(nullptr, {5, 1 << 20});
    model.append(entries(1, 3));
    model.append(entries(4, 20));
    QCOMPARE(sequence(model), (QList<quint64>{16, 17, 18, 19, 20}));
}

void TestLogModel::pausedRowsStandStillAndNothingIsLost()
{
    LogModel model(nullptr, {100, 1 << 20});
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.append(entries(1, 50));
    model.setPaused(true);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.append(entries(51, 100));
    model.append(entries(101, 130));
    QCOMPARE(model.waiting(), 80);
    QCOMPARE(model.waitingDropped(), 0U);
    QVERIFY(inserted.isEmpty());
    QCOMPARE(model.rowCount(), 50);
    model.setPaused(false);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.entry(0).seq, 31U);
    QCOMPARE(model.entry(99).seq, 130U);
    QCOMPARE(model.waiting(), 0);
}

void TestLogModel::aFullSecondRingCountsWhatItDrops()
{
    LogModel model(nullptr, {10, 1 << 20});
    model.setPaused(true);
    model.append(entries(1, 8));
    model.append(entries(9, 25));
    QCOMPARE(model.waiting(), 10);
    QCOMPARE(model.waitingDropped(), 15U);
    model.setPaused(false);
    QCOMPARE(sequence(model).first(), 16U);
    QCOMPARE(model.waitingDropped(), 0U);
}

void TestLogModel::entriesToldTwiceAreShownOnce()
{
    LogModel model;
    model.append(entries(1, 10));
    model.append(entries(5, 12));
    QCOMPARE(model.rowCount(), 12);
    model.setPaused(true);
    model.append(entries(13, 15));
    model.append(entries(14, 16));
    QCOMPARE(model.waiting(), 4);
}

void TestLogModel::anotherEngineStartsOver()
{
    LogModel model;
    model.append(entries(1, 10));
    QList<LogEntry> later = entries(1, 3);
    for (LogEntry &e : later)
        e.utc += 60'000;
    model.append(later);
    QCOMPARE(sequence(model), (QList<quint64>{1, 2, 3}));
    QCOMPARE(model.entry(0).utc, later.first().utc);
}

void TestLogModel::filterAndScopeAdmitRows()
{
    LogModel model;
    LogProxy proxy(model);
    model.append({entry(1, QStringLiteral("news")), entry(2, QStringLiteral("lobby"))});
    model.setFilter(filter("channel:lobby"), {});
    QCOMPARE(proxy.rowCount(), 1);
    model.append({entry(3, QStringLiteral("lobby")), entry(4, QStringLiteral("news"))});
    QCOMPARE(proxy.rowCount(), 2);
    model.setFilter({}, {QStringLiteral("2"), std::nullopt});
    QCOMPARE(proxy.rowCount(), 0);
    model.setFilter({}, {QStringLiteral("1"), QStringLiteral("acme")});
    QCOMPARE(proxy.rowCount(), 0);
    model.setFilter(filter("type:event size<1k since>1h"), {QStringLiteral("1"), QString()});
    QCOMPARE(proxy.rowCount(), 4);
}

void TestLogModel::largeLogsAreSearchedInAThread()
{
    LogModel model(nullptr, {40'000, 1 << 26});
    LogProxy proxy(model);
    model.append(entries(1, 40'000));
    const QSignalSpy changed(&model, &LogModel::admissionChanged);
    model.setFilter(filter("channel:lobby"), {});
    QCOMPARE(proxy.rowCount(), 40'000);
    model.append({entry(40'001, QStringLiteral("lobby")), entry(40'002)});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(proxy.rowCount(), 1);
    model.setFilter(filter("channel:nothing"), {});
    model.setFilter({}, {});
    QTRY_COMPARE(proxy.rowCount(), 40'000);
}

void TestLogModel::clearedEntriesDoNotComeBack()
{
    LogModel model;
    model.append(entries(1, 10));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append(entries(1, 10));
    QCOMPARE(model.rowCount(), 0);
    model.append(entries(8, 11));
    QCOMPARE(sequence(model), (QList<quint64>{11}));
}

void TestLogModel::exportsHaveOneLinePerEntryAndNoSignatures()
{
    QList<LogEntry> list = entries(1, 3);
    const QByteArray signature(64, 'a');
    list[1].payload = "{\"auth\":\"key:" + signature + "\",\n\"note\":\"a,b\"}";
    QBuffer json;
    QVERIFY(json.open(QIODevice::WriteOnly));
    QVERIFY(ui::writeLogJsonLines(json, list));
    const QByteArrayList lines = json.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QVERIFY(QJsonDocument::fromJson(line).object().contains(QLatin1String("seq")));
    QVERIFY(!json.data().contains(signature));
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly));
    QVERIFY(ui::writeLogCsv(csv, list));
    QVERIFY(csv.data().startsWith("t_iso,type,"));
    QVERIFY(!csv.data().contains(signature));
    QVERIFY(csv.data().contains("\"\"note\"\":\"\"a,b\"\""));
}

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
