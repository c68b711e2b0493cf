// SPDX-License-Identifier: GPL-3.0-or-later
//
// The directory in SQLite: tokens, what is kept, what happens when the database does not answer.
#include "server/tenancy/directory.h"
#include "server/tenancy/directoryreader.h"
#include "server/tenancy/directoryschema.h"
#include "tests/support/directoryscene.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace server;
using test::ManualClock;

namespace {

// Asks and waits; the answer's user and tenants, or what went wrong.
QString asked(Directory &directory, const QByteArray &token)
{
    std::optional<QString> said;
    directory.identify(token, [&](const Result<IdentityPtr> &found) {
        if (!found) {
            said = QString::number(int(found.error().code)) + u' ' + found.error().message;
            return;
        }
        said = QString::fromUtf8((*found)->userId) + u' ' +
               QString::fromUtf8((*found)->info({"name"}));
        for (const Membership &membership : (*found)->memberships)
            *said += u' ' + QString::fromUtf8(membership.tenant + ':' + membership.role);
    });
    test::waitUntil([&] { return said.has_value(); }, 10'000);
    return said.value_or(QStringLiteral("no answer"));
}

QString code(ErrorCode error)
{
    return QString::number(int(error)) + u' ';
}

int schemaOf(const QString &path)
{
    int version = -1;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        if (query.exec(QStringLiteral("PRAGMA user_version")) && query.next())
            version = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return version;
}

} // namespace

class TestDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesItsFile();
    void migratesAnEarlierSchema();
    void refusesALaterSchema();
    void readsTokens_data();
    void readsTokens();
    void keepsAnswersForAWhile();
    void anExpiredTokenIsNotKept();
    void asksOnceForManyWhoWait();
    void refusesMoreThanMayWait();
    void aLockedFileHoldsNobodyUp();
    void comesBackByItself();
    void goesWhileQuestionsWait();
    void readsMoments_data();
    void readsMoments();
    void readsPermissions_data();
    void readsPermissions();
    void refusesSettings_data();
    void refusesSettings();

private:
    std::unique_ptr<Directory> open();
    std::unique_ptr<Directory> openFilled();

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    DirectorySettings m_settings;
    QStringList m_reports;
};

void TestDirectory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = ManualClock();
    m_settings = {};
    m_settings.path = m_dir->filePath(QStringLiteral("d.sqlite"));
    m_reports.clear();
}

std::unique_ptr<Directory> TestDirectory::open()
{
    return std::make_unique<Directory>(
        m_settings, m_clock, [this](const QString &text) { m_reports.append(text); });
}

std::unique_ptr<Directory> TestDirectory::openFilled()
{
    auto directory = open();
    asked(*directory, "nobody's");
    directory->forget();
    test::fillDirectory(m_settings);
    return directory;
}

void TestDirectory::makesItsFile()
{
    m_settings.path = m_dir->filePath(QStringLiteral("new/folder/d.sqlite"));
    const auto directory = open();
    QCOMPARE(asked(*directory, "x"),
             code(ErrorCode::Unauthorized) + QStringLiteral("The token is nobody's."));
    QCOMPARE(schemaOf(m_settings.path), DirectorySchemaVersion);
    const auto readable =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(m_settings.path) & readable) == 0);
    QVERIFY(m_reports.isEmpty());
}

void TestDirectory::migratesAnEarlierSchema()
{
    openFilled();
    test::runSql(m_settings,
                 {QStringLiteral("DROP INDEX tenant_users_tenant"),
                  QStringLiteral("DROP INDEX personal_access_tokens_user"),
                  QStringLiteral("PRAGMA user_version = 1")});
    const auto directory = open();
    QCOMPARE(asked(*directory, "11|ann-secret"), QStringLiteral("1 {\"name\":\"Ann\"} 7:seller"));
    QCOMPARE(schemaOf(m_settings.path), DirectorySchemaVersion);
    // The indexes are there again, else this fails.
    test::runSql(m_settings, {QStringLiteral("DROP INDEX tenant_users_tenant")});
}

void TestDirectory::refusesALaterSchema()
{
    test::runSql(m_settings, {QStringLiteral("PRAGMA user_version = 77")});
    const auto directory = open();
    const QString said = asked(*directory, "11|ann-secret");
    QVERIFY2(said.startsWith(code(ErrorCode::Unavailable)), qPrintable(said));
    QVERIFY2(said.contains(u"schema 77 of a later Belfry"), qPrintable(said));
    QCOMPARE(schemaOf(m_settings.path), 77);
    QCOMPARE(m_reports.size(), 1);
}

void TestDirectory::readsTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("said");
    const QString nobody = code(ErrorCode::Unauthorized) + QStringLiteral("The token is nobody's.");
    QTest::newRow("with id") << QByteArray("11|ann-secret")
                             << QStringLiteral("1 {\"name\":\"Ann\"} 7:seller");
    QTest::newRow("without id") << QByteArray("cai-secret")
                                << QStringLiteral("3 {\"name\":\"Cai\"} 8:super_admin");
    QTest::newRow("no tenant") << QByteArray("14|dora-secret")
                               << QStringLiteral("4 {\"name\":\"Dora\"}");
    QTest::newRow("another id") << QByteArray("12|ann-secret") << nobody;
    QTest::newRow("id with space") << QByteArray("11 |ann-secret") << nobody;
    QTest::newRow("empty id") << QByteArray("|ann-secret") << nobody;
    QTest::newRow("unknown") << QByteArray("11|other") << nobody;
    QTest::newRow("no secret") << QByteArray("11|") << nobody;
    QTest::newRow("two bars") << QByteArray("11|ann|secret") << nobody;
    QTest::newRow("hash") << tokenHash("ann-secret") << nobody;
    QTest::newRow("long") << QByteArray(100'000, 'a') << nobody;
    QTest::newRow("nul") << QByteArray("11|ann-secret\0x", 15) << nobody;
    QTest::newRow("bytes") << QByteArray("11|\xff\xfe") << nobody;
    QTest::newRow("sql") << QByteArray("11|' OR '1'='1") << nobody;
    QTest::newRow("sql in id") << QByteArray("11 OR 1=1|ann-secret") << nobody;
    QTest::newRow("another model's") << QByteArray("16|admin-secret") << nobody;
    QTest::newRow("user is gone") << QByteArray("17|ghost-secret")
                                  << code(ErrorCode::Unauthorized) +
                                         QStringLiteral(
                                             "The token is of the user \"99\", who is not there.");
    QTest::newRow("expired") << QByteArray("15|bob-old")
                             << code(ErrorCode::Unauthorized) +
                                    QStringLiteral("The token of the user \"2\" has expired.");
}

void TestDirectory::readsTokens()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, said);
    const auto directory = openFilled();
    QCOMPARE(asked(*directory, token), said);
    QCOMPARE(asked(*directory, token), said); // from what is kept
}

void TestDirectory::keepsAnswersForAWhile()
{
    m_settings.cacheSeconds = 5;
    m_settings.negativeCacheSeconds = 1;
    const auto directory = openFilled();
    const QString ann = QStringLiteral("1 {\"name\":\"Ann\"} 7:seller");
    QCOMPARE(asked(*directory, "11|ann-secret"), ann);
    QVERIFY(asked(*directory, "19|new").contains(u"nobody's"));
    test::runSql(m_settings,
                 {QStringLiteral("UPDATE personal_access_tokens SET token = '%1', id = 19 "
                                 "WHERE id = 11")
                      .arg(QString::fromLatin1(tokenHash("new")))});
    m_clock.advance(999);
    QVERIFY(asked(*directory, "19|new").contains(u"nobody's"));
    QCOMPARE(asked(*directory, "11|ann-secret"), ann);
    m_clock.advance(1);
    QCOMPARE(asked(*directory, "19|new"), ann);
    m_clock.advance(3'999);
    QCOMPARE(asked(*directory, "11|ann-secret"), ann);
    m_clock.advance(1);
    QVERIFY(asked(*directory, "11|ann-secret").contains(u"nobody's"));
}

void TestDirectory::anExpiredTokenIsNotKept()
{
    m_settings.cacheSeconds = 1'000'000;
    const auto directory = openFilled();
    const QDateTime soon =
        QDateTime::fromMSecsSinceEpoch(ManualClock::StartUtcMs, Qt::UTC).addSecs(3);
    test::runSql(m_settings,
                 {QStringLiteral("UPDATE personal_access_tokens SET expires_at = '%1' "
                                 "WHERE id = 11")
                      .arg(soon.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))});
    QVERIFY(asked(*directory, "11|ann-secret").startsWith(u"1 "));
    m_clock.advance(2'999);
    QVERIFY(asked(*directory, "11|ann-secret").startsWith(u"1 "));
    m_clock.advance(1);
    QVERIFY(asked(*directory, "11|ann-secret").contains(u"has expired"));
}

void TestDirectory::asksOnceForManyWhoWait()
{
    m_settings.maxWaiting = 1;
    const auto directory = openFilled();
    int answered = 0;
    for (int i = 0; i < 100; ++i)
        directory->identify("11|ann-secret", [&](const Result<IdentityPtr> &found) {
            answered += found && (*found)->userId == "1";
        });
    QVERIFY(test::waitUntil([&] { return answered == 100; }, 5'000));
}

void TestDirectory::refusesMoreThanMayWait()
{
    m_settings.maxWaiting = 3;
    const auto directory = openFilled();
    int refused = 0;
    int found = 0;
    for (int i = 0; i < 10; ++i)
        directory->identify("no-" + QByteArray::number(i), [&](const Result<IdentityPtr> &answer) {
            const bool isFull = answer.error().message.contains(u"directory.max_waiting");
            refused += isFull && answer.error().code == ErrorCode::Unavailable;
            found += answer.error().code == ErrorCode::Unauthorized;
        });
    QCOMPARE(refused, 7); // at once
    QVERIFY(test::waitUntil([&] { return found == 3; }, 5'000));
    QVERIFY(asked(*directory, "11|ann-secret").startsWith(u"1 "));
    QVERIFY(m_reports.isEmpty()); // the database was never down
}

// Another process writes: in a file without a write-ahead log readers wait for it.
void TestDirectory::aLockedFileHoldsNobodyUp()
{
    m_settings.driver = DirectoryDriver::Sqlite;
    m_settings.timeoutMs = 200;
    test::fillDirectory(m_settings);
    const SystemClock clock;
    Directory directory(m_settings, clock, [this](const QString &text) { m_reports.append(text); });
    QVERIFY(asked(directory, "11|ann-secret").startsWith(u"1 "));
    {
        QSqlDatabase other =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("locker"));
        other.setDatabaseName(m_settings.path);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        QElapsedTimer timer;
        timer.start();
        std::optional<Error> error;
        directory.identify("12|bob-secret",
                           [&](const Result<IdentityPtr> &answer) { error = answer.error(); });
        QVERIFY(!error); // whoever asks goes on
        QVERIFY(test::waitUntil([&] { return error.has_value(); }, 5'000));
        QCOMPARE(error->code, ErrorCode::Unavailable);
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("locker"));
    QVERIFY(test::waitUntil([&] { return asked(directory, "12|bob-secret").startsWith(u"2 "); },
                            10'000));
    QVERIFY(m_reports.size() >= 2);
    QVERIFY2(m_reports.first().contains(m_settings.path), qPrintable(m_reports.first()));
    QVERIFY2(m_reports.last().contains(u"answers again"), qPrintable(m_reports.last()));
}

void TestDirectory::comesBackByItself()
{
    const QString folder = m_dir->filePath(QStringLiteral("gone"));
    QFile file(folder); // where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_settings.path = folder + QStringLiteral("/d.sqlite");
    const auto directory = open();
    for (int i = 0; i < 5; ++i) {
        const QString said = asked(*directory, "11|ann-secret");
        QVERIFY2(said.startsWith(code(ErrorCode::Unavailable)), qPrintable(said));
        QVERIFY(said.contains(m_settings.path));
    }
    QVERIFY(directory->isDown());
    QCOMPARE(m_reports.size(), 1); // once, not for every question
    QVERIFY(QFile::remove(folder));
    QVERIFY(test::waitUntil(
        [&] { return asked(*directory, "11|ann-secret").contains(u"nobody's"); }, 10'000));
    QVERIFY(!directory->isDown());
    QCOMPARE(m_reports.size(), 2);
}

void TestDirectory::goesWhileQuestionsWait()
{
    int answered = 0;
    auto directory = openFilled();
    for (int i = 0; i < 500; ++i)
        directory->identify(QByteArray::number(i),
                            [&](const Result<IdentityPtr> &) { ++answered; });
    directory.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answered, 0);
}

void TestDirectory::readsMoments_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<qint64>("utcMs");           // -1: none
    constexpr qint64 Moment = 1'893'499'200'000; // 2030-01-01 12:00:00 UTC
    const auto row = [](const char *name, const QVariant &value, qint64 utcMs) {
        QTest::newRow(name) << value << utcMs;
    };
    row("null", QVariant(), 0);
    row("Laravel", QStringLiteral("2030-01-01 12:00:00"), Moment);
    row("ISO", QStringLiteral("2030-01-01T12:00:00Z"), Moment);
    row("offset", QStringLiteral("2030-01-01 14:00:00+02:00"), Moment);
    row("fraction", QStringLiteral("2030-01-01 12:00:00.500"), Moment + 500);
    row("seconds", qlonglong(Moment / 1000), Moment);
    row("double", double(Moment) / 1000, Moment);
    row("digits", QStringLiteral("1893499200"), Moment);
    row("date and time", QDateTime(QDate(2030, 1, 1), QTime(12, 0)), Moment);
    row("before 1970", QStringLiteral("1960-01-01 00:00:00"), 1);
    row("zero", 0, -1);
    row("negative", -5, -1);
    row("word", QStringLiteral("never"), -1);
    row("empty", QStringLiteral(""), -1);
    row("zero date", QStringLiteral("0000-00-00 00:00:00"), -1);
}

void TestDirectory::readsMoments()
{
    QFETCH(QVariant, value);
    QFETCH(qint64, utcMs);
    QCOMPARE(momentOf(value).value_or(-1), utcMs);
}

void TestDirectory::readsPermissions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("permissions");
    QTest::newRow("json") << QByteArray(R"(["a.b", "c", 5, null])") << QByteArrayList{"a.b", "c"};
    QTest::newRow("escaped") << QByteArray(R"(["\u0061"])") << QByteArrayList{"a"};
    QTest::newRow("words") << QByteArray(" a, b c,,d ") << QByteArrayList{"a", "b", "c", "d"};
    QTest::newRow("none") << QByteArray() << QByteArrayList();
    QTest::newRow("broken json") << QByteArray("[\"a\"") << QByteArrayList();
}

void TestDirectory::readsPermissions()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, permissions);
    QCOMPARE(permissionsOf(text), permissions);
}

void TestDirectory::refusesSettings_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("postgresql") << QStringLiteral("directory.database");
    QTest::newRow("sqlite") << QStringLiteral("directory.path");
    QTest::newRow("query without name") << QStringLiteral("directory.queries.user has no :user");
    QTest::newRow("query with another")
        << QStringLiteral("directory.queries.memberships has :tenant; there are :user");
}

void TestDirectory::refusesSettings()
{
    QFETCH(QString, said);
    DirectorySettings settings;
    const QByteArray row = QTest::currentDataTag();
    if (row == "postgresql")
        settings.driver = DirectoryDriver::PostgreSql;
    else if (row == "sqlite")
        settings.driver = DirectoryDriver::Sqlite;
    else if (row == "query without name")
        settings.queries.user = QStringLiteral("SELECT 1");
    else
        settings.queries.memberships = QStringLiteral("SELECT 1 WHERE :user = :tenant");
    const Outcome checked = settings.validate();
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(said), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
