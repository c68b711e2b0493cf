// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which events of the journal were on which channel: in blocks, and behind the last one.
#include "server/journal/channelindex.h"
#include "server/journal/payloadtext.h"
#include "tests/support/keptjournal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace server;
using namespace test;

class tst_ChannelIndex : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction()) +
                                 QStringLiteral(".sqlite"));
    }
    static void compareAll(Kept &kept, const QMap<QByteArray, QList<qint64>> &sent);

private slots:
    void keyIsTheSameForEver();
    void eventsAreFoundInBlocksAndBehindThem();
    void pagesHaveNoGapsAcrossBlocks();
    void lateEventIsFoundInItsPlace();
    void sameIdCountsOnce();
    void undoneTransactionLeavesNothingOut();
    void stringIsDecoded_data();
    void stringIsDecoded();
};

namespace {

qint64 blocksOf(Kept &kept)
{
    std::optional<Result<qint64>> said;
    kept.thread.read<qint64>(
        [](StoreConnection &store) -> Result<qint64> {
            const auto rows =
                store.select(QStringLiteral("SELECT count(*) FROM realtime_events_places"));
            return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
        },
        [&](const auto &blocks) { said = blocks; });
    waitUntil([&] { return said.has_value(); }, 10'000);
    return said && *said ? **said : -1;
}

QByteArray channelOf(int i)
{
    return "room-" + QByteArray::number(i % 7);
}

} // namespace

void tst_ChannelIndex::compareAll(Kept &kept, const QMap<QByteArray, QList<qint64>> &sent)
{
    for (auto channel = sent.begin(); channel != sent.end(); ++channel)
        QCOMPARE(idsOf(kept.after(0, {channel.key()}, 10'000)), channel.value());
}

// It is in files.
void tst_ChannelIndex::keyIsTheSameForEver()
{
    QCOMPARE(ChannelIndex::keyOf("", ""), 0x050c5d1fU);
    QVERIFY(ChannelIndex::keyOf("a", "b") != ChannelIndex::keyOf("ab", ""));
}

void tst_ChannelIndex::eventsAreFoundInBlocksAndBehindThem()
{
    const qint64 first = nowUs();
    QMap<QByteArray, QList<qint64>> sent;
    int i = 0;
    const auto send = [&](Kept &kept, int count) {
        for (const int end = i + count; i < end; ++i) {
            kept.store.take(made(first + i, channelOf(i), "\"{}\""));
            sent[channelOf(i)].append(first + i);
        }
    };
    {
        Kept kept(file(), {});
        send(kept, 2500);
        compareAll(kept, sent);
        QCOMPARE(blocksOf(kept), 2);
        send(kept, 20);
        compareAll(kept, sent);
        QCOMPARE(blocksOf(kept), 2);
    }
    Kept kept(file(), {});
    compareAll(kept, sent);
    send(kept, 600);
    compareAll(kept, sent);
    QCOMPARE(blocksOf(kept), 3);
    QVERIFY(kept.after(0, {"room-7"}).events.isEmpty());
}

void tst_ChannelIndex::pagesHaveNoGapsAcrossBlocks()
{
    Kept kept(file(), {});
    const qint64 first = nowUs();
    QList<qint64> sent;
    for (int i = 0; i < 3300; ++i) {
        kept.store.take(made(first + i, channelOf(i), "\"{}\""));
        if (i % 7 == 2 || i % 7 == 5)
            sent.append(first + i);
    }
    QList<qint64> found;
    EventsPage page;
    do {
        page = kept.after(page.cursor, {"room-5", "room-2"}, 90);
        found += idsOf(page);
    } while (page.hasMore);
    QCOMPARE(found, sent);
}

void tst_ChannelIndex::lateEventIsFoundInItsPlace()
{
    Kept kept(file(), {});
    const qint64 first = nowUs();
    for (int i = 0; i < 2100; ++i)
        kept.store.take(made(first + 10 * i, "room", "\"{}\""));
    kept.flush();
    QCOMPARE(blocksOf(kept), 2);
    kept.store.take(made(first + 5005, "room", "\"{}\""));
    kept.store.take(made(first + 3, "room", "\"{}\""));
    const QList<qint64> around{first + 5000, first + 5005, first + 5010};
    QCOMPARE(idsOf(kept.after(first + 4999, {"room"}, 3)), around);
    const QList<qint64> begin{first, first + 3, first + 10};
    QCOMPARE(idsOf(kept.after(first - 1, {"room"}, 3)), begin);
    QCOMPARE(kept.after(0, {"room"}, 10'000).events.size(), 2102);
    QCOMPARE(blocksOf(kept), 2);
}

void tst_ChannelIndex::sameIdCountsOnce()
{
    Kept kept(file(), {});
    const qint64 first = nowUs();
    QList<qint64> sent;
    for (int i = 0; i < 1500; ++i) {
        sent.append(first + i);
        for (int times = 0; times < 2; ++times)
            kept.store.take(made(first + i, "room", "\"{}\""));
    }
    QCOMPARE(idsOf(kept.after(0, {"room"}, 10'000)), sent);
}

void tst_ChannelIndex::undoneTransactionLeavesNothingOut()
{
    Kept kept(file(), {});
    const qint64 first = nowUs();
    QMap<QByteArray, QList<qint64>> sent;
    for (int i = 0; i < 4600; ++i) {
        if (i % 1200 == 1100) // undoes what was to be written together with it
            kept.thread.write([](StoreConnection &store) {
                return store.run(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
            });
        kept.store.take(made(first + i, channelOf(i), "\"{}\""));
        sent[channelOf(i)].append(first + i);
        if (i % 500 == 0)
            kept.flush();
    }
    compareAll(kept, sent);
    QCOMPARE(kept.thread.lost(), 3u);
    QCOMPARE(blocksOf(kept), 4);
}

void tst_ChannelIndex::stringIsDecoded_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray(R"("abc")") << QByteArray("abc");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray("");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t.")")
                             << QByteArray("\"\\/\b\f\n\r\t.");
    QTest::newRow("ends so") << QByteArray(R"("a\\")") << QByteArray("a\\");
    QTest::newRow("unicode") << QByteArray(R"("\"\u00e9\ud83d\ude00")")
                             << QByteArray("\"\xc3\xa9\xf0\x9f\x98\x80");
    QTest::newRow("nothing") << QByteArray("{}") << QByteArray();
    QTest::newRow("half") << QByteArray("\"") << QByteArray();
    QTest::newRow("no end") << QByteArray(R"("a\")") << QByteArray();
    QTest::newRow("two") << QByteArray(R"("a","b")") << QByteArray();
    QTest::newRow("two with escapes") << QByteArray(R"("a\n","b")") << QByteArray();
    QTest::newRow("unknown escape") << QByteArray(R"("\x")") << QByteArray();
}

void tst_ChannelIndex::stringIsDecoded()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    QByteArray room;
    const QByteArrayView decoded = payloadtext::decoded(raw, room);
    QCOMPARE(decoded.toByteArray(), text);
    QCOMPARE(decoded.isNull(), text.isNull());
}

QTEST_GUILESS_MAIN(tst_ChannelIndex)
#include "tst_channelindex.moc"
