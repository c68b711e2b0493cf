// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal's thread: batches, order, what happens when the file cannot be used.
#include "server/journal/storethread.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace server;

namespace {

const QStringList Tables = {
    QStringLiteral("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT)")};

StoreThread::Job note(const QString &text)
{
    return [text](StoreConnection &store) {
        return store.run(QStringLiteral("INSERT INTO notes (text) VALUES (?)"), {text});
    };
}

// All notes, or the error.
QString notes(StoreThread &thread)
{
    std::optional<QString> said;
    thread.read<QString>(
        [](StoreConnection &store) -> Result<QString> {
            const auto rows = store.select(QStringLiteral("SELECT text FROM notes ORDER BY id"));
            if (!rows)
                return rows.error();
            QStringList texts;
            for (const QVariantList &row : *rows)
                texts.append(row.first().toString());
            return texts.join(u',');
        },
        [&](const Result<QString> &result) { said = result ? *result : result.error().message; });
    test::waitUntil([&] { return said.has_value(); }, 10'000);
    return said.value_or(QStringLiteral("no answer"));
}

} // namespace

class tst_StoreThread : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction()) +
                                 QStringLiteral("/journal.sqlite"));
    }
    StoreSettings settings() const { return {file(), 50, 1'000, 20'000}; }

private slots:
    void readSeesWhatWasWrittenBefore();
    void writesWithoutBeingAsked();
    void endWritesWhatWaits();
    void onlyTheOwnerMayReadTheFile();
    void brokenJobTakesNoOtherWithIt();
    void dropsTheOldestWhenTooManyWait();
    void waitsForAFileThatCannotBeUsed();
    void fullFileIsStillRead();
    void takesJobsFromManyThreads();
    void answersNobodyWhoHasGone();
};

void tst_StoreThread::readSeesWhatWasWrittenBefore()
{
    StoreThread thread(settings());
    thread.addSchema(Tables);
    for (const auto *text : {"a", "b", "c"})
        thread.write(note(QLatin1String(text)));
    QCOMPARE(notes(thread), QStringLiteral("a,b,c"));
    QCOMPARE(thread.lost(), 0u);
}

void tst_StoreThread::writesWithoutBeingAsked()
{
    StoreThread thread(settings());
    thread.addSchema(Tables);
    std::atomic<bool> isDone = false;
    thread.write([&](StoreConnection &) {
        isDone = true;
        return Outcome(Done{});
    });
    QVERIFY(QTest::qWaitFor([&] { return isDone.load(); }, 10'000));
}

void tst_StoreThread::endWritesWhatWaits()
{
    {
        StoreThread thread({file(), 60'000, 1'000, 20'000});
        thread.addSchema(Tables);
        thread.write(note(QStringLiteral("last")));
    }
    StoreThread thread(settings());
    QCOMPARE(notes(thread), QStringLiteral("last"));
}

void tst_StoreThread::onlyTheOwnerMayReadTheFile()
{
    StoreThread thread(settings());
    thread.addSchema(Tables);
    QCOMPARE(notes(thread), QString());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto *suffix : {"", "-wal", "-shm"}) {
        const QString path = file() + QLatin1String(suffix);
        QVERIFY2(QFileInfo::exists(path), qPrintable(path));
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }
}

void tst_StoreThread::brokenJobTakesNoOtherWithIt()
{
    QStringList reports;
    StoreThread thread(settings(), [&](const QString &text) { reports.append(text); });
    thread.addSchema(Tables);
    thread.write(note(QStringLiteral("a")));
    thread.write([](StoreConnection &store) {
        (void)store.run(QStringLiteral("INSERT INTO notes (text) VALUES ('half')"));
        return store.run(QStringLiteral("INSERT INTO nowhere VALUES (1)"));
    });
    thread.write(note(QStringLiteral("b")));
    QCOMPARE(notes(thread), QStringLiteral("a,b"));
    QCOMPARE(thread.lost(), 1u);
    QCOMPARE(reports.size(), 1);
    QVERIFY2(reports.first().contains(u"nowhere"), qPrintable(reports.first()));
    QVERIFY(!thread.isDown());
}

void tst_StoreThread::dropsTheOldestWhenTooManyWait()
{
    StoreThread thread({file(), 60'000, 1'000, 3});
    thread.addSchema(Tables);
    QCOMPARE(notes(thread), QString()); // it waits from here on
    for (const auto *text : {"a", "b", "c", "d", "e"})
        thread.write(note(QLatin1String(text)));
    QCOMPARE(notes(thread), QStringLiteral("c,d,e"));
    QCOMPARE(thread.lost(), 2u);
}

void tst_StoreThread::waitsForAFileThatCannotBeUsed()
{
    const QString folder = QFileInfo(file()).absolutePath();
    QFile blocker(folder); // a file where the folder has to be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    QStringList reports;
    StoreThread thread(settings(), [&](const QString &text) { reports.append(text); });
    thread.addSchema(Tables);
    thread.write(note(QStringLiteral("kept")));
    const QString refused = notes(thread);
    QVERIFY2(refused.contains(file()) && refused.contains(u"journal.file"), qPrintable(refused));
    QVERIFY(test::waitUntil([&] { return thread.isDown(); }, 10'000));
    QVERIFY(blocker.remove());
    QVERIFY(test::waitUntil([&] { return !thread.isDown(); }, 10'000));
    QCOMPARE(notes(thread), QStringLiteral("kept"));
    QCOMPARE(reports.size(), 2);
    QCOMPARE(thread.lost(), 0u);
}

void tst_StoreThread::fullFileIsStillRead()
{
    QStringList reports;
    StoreThread thread(settings(), [&](const QString &text) { reports.append(text); });
    thread.addSchema(Tables);
    thread.write(note(QStringLiteral("a")));
    QCOMPARE(notes(thread), QStringLiteral("a"));
    // SQLite says FULL, as it does when the disk is.
    const auto limit = [&thread](int pages) {
        bool isLimited = false;
        thread.read<Done>(
            [pages](StoreConnection &store) {
                return store.run(QStringLiteral("PRAGMA max_page_count = %1").arg(pages));
            },
            [&](const Outcome &done) { isLimited = done.has_value(); });
        return test::waitUntil([&] { return isLimited; }, 10'000);
    };
    QVERIFY(limit(1));
    thread.write(note(QString(100'000, u'x')));
    // However often it is tried meanwhile.
    QElapsedTimer trying;
    trying.start();
    while (trying.elapsed() < 3 * StoreThread::FirstWaitMs)
        QCOMPARE(notes(thread), QStringLiteral("a"));
    QVERIFY(thread.isDown());
    QVERIFY(limit(100'000));
    QVERIFY(test::waitUntil([&] { return reports.size() == 2; }, 10'000));
    QVERIFY(!thread.isDown());
    QCOMPARE(notes(thread).size(), 100'002);
    QCOMPARE(thread.lost(), 0u);
}

void tst_StoreThread::takesJobsFromManyThreads()
{
    StoreThread thread(settings());
    thread.addSchema(Tables);
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i) {
        writers.emplace_back([&thread] {
            for (int j = 0; j < 500; ++j)
                thread.write(note(QStringLiteral("x")));
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(notes(thread).count(u'x'), 2000);
}

void tst_StoreThread::answersNobodyWhoHasGone()
{
    bool isAnswered = false;
    {
        StoreThread thread(settings());
        thread.read<int>([](StoreConnection &) { return Result<int>(1); },
                         [&](const Result<int> &) { isAnswered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(tst_StoreThread)
#include "tst_storethread.moc"
