// SPDX-License-Identifier: GPL-3.0-or-later
//
// The file of what operators did: who may read it, how it is bounded, what survives.
#include "app/core/auditfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace server;

class TestAuditFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void entriesAreFoundTheNewestFirst();
    void onlyThisAccountMayRead();
    void idsGoOnAfterARestart();
    void halfALineIsLeftOut();
    void aFullFileBecomesTheOneBefore();
    void whatCannotBeKeptIsTold();
    void tooManyAreCounted();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("belfry/audit.jsonl")); }
    QString before() const { return m_dir->filePath(QStringLiteral("belfry/audit.1.jsonl")); }
    void open(qint64 maxBytes = app::AuditFile::MaxBytes);
    void append(int number);
    AuditPage search(const AuditQuery &query = {});
    QByteArray contents();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::FilesThread> m_files;
    std::unique_ptr<app::AuditFile> m_file;
};

void TestAuditFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    open();
}

void TestAuditFile::cleanup()
{
    m_files.reset();
    m_file.reset();
}

void TestAuditFile::open(qint64 maxBytes)
{
    m_files.reset();
    m_files = std::make_unique<app::FilesThread>();
    m_file = std::make_unique<app::AuditFile>(*m_files, path(), maxBytes);
}

void TestAuditFile::append(int number)
{
    AuditEntry entry;
    entry.utc = 1'700'000'000'000 + number;
    entry.account = QStringLiteral("ann");
    entry.action = QStringLiteral("app.change");
    entry.text = QStringLiteral("change %1").arg(number);
    m_file->append(entry);
}

AuditPage TestAuditFile::search(const AuditQuery &query)
{
    std::optional<Result<AuditPage>> answer;
    m_file->search(query, this, [&](const Result<AuditPage> &page) { answer = page; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
        return {};
    return **answer;
}

QByteArray TestAuditFile::contents()
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAuditFile::entriesAreFoundTheNewestFirst()
{
    for (int i = 1; i <= 5; ++i)
        append(i);
    AuditQuery query;
    query.limit = 3;
    AuditPage page = search(query);
    QCOMPARE(page.entries.size(), 3);
    QCOMPARE(page.entries.first().text, QStringLiteral("change 5"));
    QCOMPARE(page.entries.first().utc, 1'700'000'000'005);
    QCOMPARE(page.entries.first().id, 5);
    QCOMPARE(page.file, path());
    query.before = page.next;
    page = search(query);
    QCOMPARE(page.entries.size(), 2);
    QCOMPARE(page.entries.last().text, QStringLiteral("change 1"));
    QCOMPARE(page.next, 0);
}

void TestAuditFile::onlyThisAccountMayRead()
{
    append(1);
    QCOMPARE(search().entries.size(), 1);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther |
                                            QFileDevice::ExeOwner;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
}

void TestAuditFile::idsGoOnAfterARestart()
{
    append(1);
    append(2);
    QCOMPARE(search().entries.size(), 2);
    open();
    append(3);
    const AuditPage page = search();
    QCOMPARE(page.entries.size(), 3);
    QCOMPARE(page.entries.first().id, 3);
}

void TestAuditFile::halfALineIsLeftOut()
{
    append(1);
    QCOMPARE(search().entries.size(), 1);
    m_files.reset();
    QFile file(path());
    QVERIFY(file.open(QIODevice::Append));
    file.write(R"({"id":2,"time":"2026-)");
    file.close();
    open();
    append(3);
    const AuditPage page = search();
    QCOMPARE(page.entries.size(), 2);
    QCOMPARE(page.entries.first().text, QStringLiteral("change 3"));
    QCOMPARE(page.entries.first().id, 2);
}

void TestAuditFile::aFullFileBecomesTheOneBefore()
{
    open(4000);
    for (int i = 1; i <= 200; ++i)
        append(i);
    AuditQuery query;
    query.limit = MaxAuditRows;
    const AuditPage page = search(query);
    QVERIFY(QFileInfo(path()).size() <= 4000);
    QVERIFY(QFileInfo(before()).size() <= 4000);
    QVERIFY(QFileInfo(before()).size() > 2000);
    QVERIFY(page.entries.size() > 20 && page.entries.size() < 200);
    QCOMPARE(page.entries.first().text, QStringLiteral("change 200"));
    for (qsizetype i = 1; i < page.entries.size(); ++i)
        QCOMPARE(page.entries.at(i).id, page.entries.at(i - 1).id - 1);
    QCOMPARE(QDir(m_dir->filePath(QStringLiteral("belfry"))).entryList(QDir::Files).size(), 2);
}

// A file stands where the folder should be.
void TestAuditFile::whatCannotBeKeptIsTold()
{
    QFile blocking(m_dir->filePath(QStringLiteral("belfry")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    blocking.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be kept")));
    append(1);
    QVERIFY(search().trouble.contains(path()));
    QVERIFY(blocking.remove());
    append(2);
    const AuditPage page = search();
    QVERIFY(page.trouble.isEmpty());
    QCOMPARE(page.entries.size(), 1);
}

void TestAuditFile::tooManyAreCounted()
{
    std::atomic<bool> isHeld = true;
    m_files->post([&] {
        while (isHeld)
            QThread::msleep(1);
    });
    for (int i = 0; i < app::AuditFile::MostWaiting + 5; ++i)
        append(i);
    isHeld = false;
    search();
    append(-1);
    AuditQuery query;
    query.action = QStringLiteral("audit.gap");
    const AuditPage page = search(query);
    QCOMPARE(page.entries.size(), 1);
    QVERIFY(page.entries.first().text.contains(QStringLiteral("5")));
}

QTEST_GUILESS_MAIN(TestAuditFile)
#include "tst_auditfile.moc"
