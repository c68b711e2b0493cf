// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/eventqueue.h"

#include <QTest>

using server::EntryView;
using server::EventQueue;
using server::JournalEntry;
using server::LogKind;

class TestEventQueue : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesOut();
    void bytesAreThoseItSaysBefore();
    void theOldestGoesFirst();
    void othersComeBehind();
    void anErrorStops();
    void memoryIsBounded();
};

namespace {

JournalEntry entryOf(qint64 id, const QByteArray &payload = "{}")
{
    JournalEntry entry;
    entry.id = id;
    entry.kind = LogKind::Event;
    entry.appId = "app";
    entry.channel = "news";
    entry.event = "greeting";
    entry.payload = payload;
    return entry;
}

QList<qint64> idsOf(const EventQueue &queue)
{
    QList<qint64> ids;
    const server::Outcome done = queue.each([&ids](const EntryView &entry) -> server::Outcome {
        ids.append(entry.id);
        return server::Done{};
    });
    return done ? ids : QList<qint64>();
}

} // namespace

void TestEventQueue::everyFieldComesOut()
{
    JournalEntry entry = entryOf(7, QByteArray("{\"a\":\0}", 7));
    entry.utc = 1'700'000'000'000;
    entry.kind = LogKind::ClientEvent;
    entry.source = "client";
    entry.tenant = "acme";
    entry.socket = {12, 34};
    entry.userId = "ann";
    entry.recipients = 3;
    entry.size = 900;
    entry.text = QStringLiteral("Zoë left");
    EventQueue queue;
    queue.push(entry);
    queue.push(JournalEntry());
    int seen = 0;
    const server::Outcome done = queue.each([&](const EntryView &view) -> server::Outcome {
        const JournalEntry expected = seen++ == 0 ? entry : JournalEntry();
        const bool same =
            view.id == expected.id && view.utc == expected.utc && view.kind == expected.kind &&
            QByteArrayView(view.source) == QByteArrayView(expected.source) &&
            view.socket == expected.socket && view.recipients == expected.recipients &&
            view.size == expected.size && view.appId == expected.appId &&
            view.tenant == expected.tenant && view.channel == expected.channel &&
            view.event == expected.event && view.userId == expected.userId &&
            view.payload == expected.payload && view.note == expected.text.toUtf8();
        return same ? server::Outcome(server::Done{})
                    : server::Outcome(server::Error{server::ErrorCode::InvalidArgument, {}});
    });
    QVERIFY(done.has_value());
    QCOMPARE(seen, 2);
}

void TestEventQueue::bytesAreThoseItSaysBefore()
{
    EventQueue queue;
    qint64 said = 0;
    for (int i = 0; i < 20; ++i) {
        const JournalEntry entry = entryOf(i, QByteArray(i * 10, 'x'));
        said += EventQueue::bytesOf(entry);
        queue.push(entry);
    }
    QCOMPARE(queue.bytes(), said);
    queue.clear();
    QCOMPARE(queue.bytes(), 0);
}

void TestEventQueue::theOldestGoesFirst()
{
    EventQueue queue;
    for (int i = 0; i < 100; ++i)
        queue.push(entryOf(i));
    for (int i = 0; i < 70; ++i) {
        QCOMPARE(queue.frontId(), i);
        queue.popFront();
    }
    queue.push(entryOf(100));
    QCOMPARE(queue.size(), 31);
    QCOMPARE(idsOf(queue).size(), 31);
    QCOMPARE(idsOf(queue).constFirst(), 70);
    QCOMPARE(idsOf(queue).constLast(), 100);
    QCOMPARE(queue.bytes(), 31 * EventQueue::bytesOf(entryOf(1)));
    while (!queue.isEmpty())
        queue.popFront();
    QCOMPARE(queue.bytes(), 0);
}

void TestEventQueue::othersComeBehind()
{
    EventQueue earlier;
    EventQueue later;
    for (int i = 0; i < 3; ++i)
        earlier.push(entryOf(i));
    for (int i = 3; i < 9; ++i)
        later.push(entryOf(i));
    later.popFront(); // what was taken out is not taken along
    earlier.append(later);
    QVERIFY(later.isEmpty());
    QCOMPARE(idsOf(earlier), (QList<qint64>{0, 1, 2, 4, 5, 6, 7, 8}));
    later.swap(earlier);
    QCOMPARE(later.size(), 8);
    QVERIFY(earlier.isEmpty());
}

void TestEventQueue::anErrorStops()
{
    EventQueue queue;
    for (int i = 0; i < 5; ++i)
        queue.push(entryOf(i));
    int seen = 0;
    const server::Outcome done = queue.each([&seen](const EntryView &) -> server::Outcome {
        if (++seen == 2)
            return server::Error{server::ErrorCode::Unavailable, QStringLiteral("full")};
        return server::Done{};
    });
    QVERIFY(!done);
    QCOMPARE(seen, 2);
}

// What has been taken out does not stay in memory while others come.
void TestEventQueue::memoryIsBounded()
{
    EventQueue queue;
    const JournalEntry entry = entryOf(1, QByteArray(1000, 'x'));
    for (int i = 0; i < 10; ++i)
        queue.push(entry);
    const qint64 full = queue.bytes();
    for (int i = 0; i < 10'000; ++i) {
        queue.popFront();
        queue.push(entry);
        QCOMPARE(queue.bytes(), full);
    }
}

QTEST_APPLESS_MAIN(TestEventQueue)
#include "tst_eventqueue.moc"
