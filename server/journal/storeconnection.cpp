// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/storeconnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <atomic>
#include <map>
#include <sqlite3.h>
#include <sys/stat.h>

namespace server {

namespace {

// What the file is told when it is opened. A commit survives the end of the process; the end of
// the machine may take the last ones.
const QStringList &sessionStatements()
{
    // Large pages of a file that is made: fewer writes for as many events.
    static const QStringList Statements = {QStringLiteral("PRAGMA page_size = 16384"),
                                           QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"),
                                           QStringLiteral("PRAGMA journal_mode = WAL"),
                                           QStringLiteral("PRAGMA synchronous = NORMAL"),
                                           QStringLiteral("PRAGMA wal_autocheckpoint = 1000"),
                                           QStringLiteral("PRAGMA journal_size_limit = 33554432"),
                                           QStringLiteral("PRAGMA foreign_keys = ON")};
    return Statements;
}

// SQLite's result codes (sqlite.org/rescode.html) that are about the file.
bool isAboutFile(const QSqlError &error)
{
    constexpr int Primary = 0xff;
    switch (error.nativeErrorCode().toInt() & Primary) {
    case 5:  // BUSY
    case 6:  // LOCKED
    case 7:  // NOMEM
    case 8:  // READONLY
    case 10: // IOERR
    case 11: // CORRUPT
    case 13: // FULL
    case 14: // CANTOPEN
    case 26: // NOTADB
        return true;
    default:
        return error.type() == QSqlError::ConnectionError;
    }
}

// Nothing could be written: a full disk, or a limit of the account or the process.
bool isNoRoom(const QSqlError &error)
{
    constexpr int Full = 13;
    constexpr int WriteFailed = 10 | (3 << 8); // IOERR_WRITE
    const int code = error.nativeErrorCode().toInt();
    return (code & 0xff) == Full || code == WriteFailed;
}

// The plugin and this file use the same library, Debian's.
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    return query.exec();
}

} // namespace

struct StoreConnection::Session
{
    QString name; // of the connection
    QSqlDatabase database;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;
    std::map<QByteArray, QuickStatement> quickStatements;
    QSqlError unprepared;
};

StoreConnection::StoreConnection(QString file)
    : m_file(std::move(file))
    , m_session(std::make_unique<Session>())
{
    static std::atomic<int> Connections = 0;
    m_session->name = QStringLiteral("belfry-journal-%1").arg(++Connections);
}

StoreConnection::~StoreConnection()
{
    close();
}

void StoreConnection::close()
{
    m_isOpen = false;
    m_session->statements.clear();
    m_session->quickStatements.clear();
    m_session->database = QSqlDatabase();
    if (QSqlDatabase::contains(m_session->name))
        QSqlDatabase::removeDatabase(m_session->name);
}

void StoreConnection::prepareLibrary()
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

bool StoreConnection::isMerelyFull() const
{
    struct stat present = {};
    return m_isOpen && m_hadNoRoom &&
           ::stat(QFile::encodeName(m_file).constData(), &present) == 0 &&
           present.st_dev == m_device && present.st_ino == m_inode;
}

Error StoreConnection::failed(const QSqlError &error)
{
    m_hasFileFailed = isAboutFile(error);
    m_hadNoRoom = isNoRoom(error);
    return {ErrorCode::Unavailable,
            QStringLiteral("The journal %1 cannot be used (journal.file): %2")
                .arg(m_file, error.text().simplified())};
}

Outcome StoreConnection::open()
{
    if (m_isOpen)
        return Done{};
    close();
    m_session->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_session->name);
    m_session->database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyMs));
    m_session->database.setDatabaseName(m_file);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (!m_session->database.open())
        return failed(m_session->database.lastError());
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    for (const QString &statement : sessionStatements()) {
        QSqlQuery query(m_session->database);
        if (!query.exec(statement))
            return failed(query.lastError());
    }
    struct stat opened = {};
    if (::stat(QFile::encodeName(m_file).constData(), &opened) == 0) {
        m_device = opened.st_dev;
        m_inode = opened.st_ino;
    }
    m_isOpen = true;
    return Done{};
}

QSqlQuery *StoreConnection::prepared(const QString &sql)
{
    constexpr qsizetype MaxStatements = 200;
    if (const auto known = m_session->statements.constFind(sql);
        known != m_session->statements.cend())
        return known->get();
    if (m_session->statements.size() >= MaxStatements)
        m_session->statements.clear();
    auto query = std::make_shared<QSqlQuery>(m_session->database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        m_session->unprepared = query->lastError();
        return nullptr;
    }
    return m_session->statements.insert(sql, std::move(query))->get();
}

Outcome StoreConnection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *const found = prepared(sql);
    if (!found)
        return failed(m_session->unprepared);
    QSqlQuery &query = *found;
    const bool isGood = execute(query, values);
    m_changed = isGood ? query.numRowsAffected() : 0;
    const QSqlError error = query.lastError();
    query.finish();
    if (isGood)
        return Done{};
    m_session->statements.remove(sql);
    return failed(error);
}

Result<StoreConnection::Rows>
StoreConnection::select(const QString &sql, const QVariantList &values, int maxRows)
{
    QSqlQuery *const found = prepared(sql);
    if (!found)
        return failed(m_session->unprepared);
    QSqlQuery &query = *found;
    Rows rows;
    bool isGood = execute(query, values);
    const int columns = isGood ? query.record().count() : 0;
    while (isGood && rows.size() < maxRows && query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append(query.isNull(i) ? QVariant() : query.value(i));
        rows.append(std::move(row));
    }
    const QSqlError error = query.lastError();
    isGood = isGood && !error.isValid();
    query.finish();
    if (isGood)
        return rows;
    m_session->statements.remove(sql);
    return failed(error);
}

Result<QuickStatement *> StoreConnection::quick(const QByteArray &sql)
{
    const auto known = m_session->quickStatements.find(sql);
    if (known != m_session->quickStatements.end())
        return &known->second;
    const auto made =
        m_session->quickStatements.try_emplace(sql, handleOf(m_session->database), sql);
    if (made.first->second.isPrepared())
        return &made.first->second;
    m_session->quickStatements.erase(made.first);
    return failedQuickly();
}

Error StoreConnection::failedQuickly()
{
    sqlite3 *const handle = handleOf(m_session->database);
    return failed(QSqlError({},
                            QString::fromUtf8(sqlite3_errmsg(handle)),
                            QSqlError::StatementError,
                            QString::number(sqlite3_extended_errcode(handle))));
}

Outcome StoreConnection::begin()
{
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

Outcome StoreConnection::commit()
{
    return run(QStringLiteral("COMMIT"));
}

// SQLite has rolled back by itself after some failures; that is no other one.
void StoreConnection::rollback()
{
    const bool hasFileFailed = m_hasFileFailed;
    const bool hadNoRoom = m_hadNoRoom;
    (void)run(QStringLiteral("ROLLBACK")); // it may have been done already
    m_hasFileFailed = hasFileFailed;
    m_hadNoRoom = hadNoRoom;
}

} // namespace server
