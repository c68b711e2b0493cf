// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/database.h"

#include "server/tenancy/joinrule.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>
#include <atomic>

namespace server {

namespace {

QString driverOf(DirectoryDriver driver)
{
    switch (driver) {
    case DirectoryDriver::PostgreSql:
        return QStringLiteral("QPSQL");
    case DirectoryDriver::MySql:
        return QStringLiteral("QMYSQL");
    case DirectoryDriver::Embedded:
    case DirectoryDriver::Sqlite:
        break;
    }
    return QStringLiteral("QSQLITE");
}

QString packageOf(DirectoryDriver driver)
{
    return QStringLiteral("libqt6sql6-") + driverOf(driver).mid(1).toLower();
}

QString optionsOf(const DirectorySettings &settings, Database::Mode mode)
{
    const int seconds = qMax(1, (settings.timeoutMs + 999) / 1000);
    QStringList options;
    switch (settings.driver) {
    case DirectoryDriver::PostgreSql:
        options = {QStringLiteral("connect_timeout=%1").arg(qMax(2, seconds)),
                   QStringLiteral("tcp_user_timeout=%1").arg(settings.timeoutMs)};
        break;
    case DirectoryDriver::MySql:
        options = {QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1").arg(seconds),
                   QStringLiteral("MYSQL_OPT_READ_TIMEOUT=%1").arg(seconds + 1),
                   QStringLiteral("MYSQL_OPT_WRITE_TIMEOUT=%1").arg(seconds + 1)};
        if (settings.host.startsWith(u'/'))
            options.append(QStringLiteral("UNIX_SOCKET=") + settings.host);
        break;
    case DirectoryDriver::Embedded:
    case DirectoryDriver::Sqlite:
        options = {QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(settings.timeoutMs)};
        if (settings.driver == DirectoryDriver::Sqlite && mode == Database::Mode::ReadOnly)
            options.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
        break;
    }
    if (!settings.options.isEmpty())
        options.append(settings.options);
    return options.join(u';');
}

// What makes a session safe to ask: bounded in time, without a way to write, and in UTC.
QStringList sessionStatements(const DirectorySettings &settings, Database::Mode mode)
{
    switch (settings.driver) {
    case DirectoryDriver::PostgreSql:
        return {QStringLiteral("SET statement_timeout = %1").arg(settings.timeoutMs),
                QStringLiteral("SET default_transaction_read_only = on"),
                QStringLiteral("SET TIME ZONE 'UTC'")};
    case DirectoryDriver::MySql:
        return {QStringLiteral("SET SESSION TRANSACTION READ ONLY"),
                QStringLiteral("SET time_zone = '+00:00'")};
    case DirectoryDriver::Embedded:
    case DirectoryDriver::Sqlite:
        break;
    }
    if (mode == Database::Mode::ReadOnly)
        return {QStringLiteral("PRAGMA query_only = ON")};
    return {QStringLiteral("PRAGMA journal_mode = WAL"),
            QStringLiteral("PRAGMA foreign_keys = ON")};
}

// A value that cannot be one of the column's: SQLSTATE 22…, and MySQL's words for it.
bool isAboutValue(const DirectorySettings &settings, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (settings.driver == DirectoryDriver::PostgreSql)
        return code.startsWith(u"22");
    if (settings.driver == DirectoryDriver::MySql) {
        static const QStringList Codes = {QStringLiteral("1264"),
                                          QStringLiteral("1267"),
                                          QStringLiteral("1292"),
                                          QStringLiteral("1366"),
                                          QStringLiteral("3988")};
        return Codes.contains(code);
    }
    return false;
}

// MySQL compares a number with "7abc" as if it were 7, and only warns.
bool hasCutValue(const DirectorySettings &settings, const QSqlDatabase &database)
{
    constexpr int Truncated = 1292;
    QSqlQuery warnings(database);
    if (settings.driver != DirectoryDriver::MySql ||
        !warnings.exec(QStringLiteral("SHOW WARNINGS")))
        return false;
    while (warnings.next()) {
        if (warnings.value(1).toInt() == Truncated)
            return true;
    }
    return false;
}

// The server is there and refuses the statement; another connection would hear the same.
bool isAnswered(const DirectorySettings &settings, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (settings.driver == DirectoryDriver::PostgreSql)
        return !code.isEmpty() && !code.startsWith(u"08") && !code.startsWith(u"57P");
    if (settings.driver == DirectoryDriver::MySql) {
        const int number = code.toInt();
        constexpr int Killed = 1927;
        constexpr int ShuttingDown = 1053;
        return number >= 1000 && number < 2000 && number != Killed && number != ShuttingDown;
    }
    return true;
}

} // namespace

Database::Database(DirectorySettings settings, Mode mode, Opened opened)
    : m_settings(std::move(settings))
    , m_mode(mode)
    , m_opened(std::move(opened))
{
    static std::atomic<int> Connections = 0;
    m_connection = QStringLiteral("belfry-directory-%1").arg(++Connections);
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_isOpen = false;
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Error Database::unavailable(const QString &why)
{
    return {ErrorCode::Unavailable,
            QStringLiteral("The %1 does not answer (directory): %2")
                .arg(databaseName(m_settings), why.simplified())};
}

// The connection is given up; the next one is tried after a while.
Error Database::lost(const QString &why)
{
    close();
    m_waitMs = m_waitMs == 0 ? FirstWaitMs : qMin(2 * m_waitMs, LongestWaitMs);
    m_nextTry.setRemainingTime(m_waitMs);
    m_failure = why;
    return unavailable(why);
}

Outcome Database::open()
{
    if (m_isOpen)
        return Done{};
    if (m_waitMs > 0 && !m_nextTry.hasExpired())
        return unavailable(m_failure);
    const QString driver = driverOf(m_settings.driver);
    if (!QSqlDatabase::isDriverAvailable(driver))
        return lost(
            QStringLiteral("the package %1 is not installed").arg(packageOf(m_settings.driver)));
    close();
    QString failure;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(driver, m_connection);
        database.setConnectOptions(optionsOf(m_settings, m_mode));
        if (driver == u"QSQLITE") {
            if (m_settings.driver == DirectoryDriver::Embedded)
                QDir().mkpath(QFileInfo(m_settings.path).absolutePath());
            database.setDatabaseName(m_settings.path);
        } else {
            const bool isMySocket =
                m_settings.driver == DirectoryDriver::MySql && m_settings.host.startsWith(u'/');
            database.setHostName(isMySocket ? QString() : m_settings.host);
            if (m_settings.port != 0)
                database.setPort(m_settings.port);
            database.setDatabaseName(m_settings.database);
            database.setUserName(m_settings.user);
            database.setPassword(m_settings.password);
        }
        if (!database.open())
            failure = database.lastError().text();
    }
    if (!failure.isEmpty())
        return lost(failure);
    if (auto prepared = prepareSession(); !prepared)
        return lost(prepared.error().message);
    m_isOpen = true;
    m_waitMs = 0;
    return Done{};
}

Outcome Database::prepareSession()
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    QSqlQuery query(database);
    for (const QString &statement : sessionStatements(m_settings, m_mode)) {
        if (!query.exec(statement))
            return Error{ErrorCode::Unavailable, query.lastError().text()};
    }
    query.finish();
    if (m_settings.driver == DirectoryDriver::MySql) {
        // MariaDB has the first, MySQL the second.
        const bool isMariaDb =
            query.exec(QStringLiteral("SET SESSION max_statement_time = %1")
                           .arg(double(m_settings.timeoutMs) / 1000)) ||
            query.exec(
                QStringLiteral("SET SESSION max_execution_time = %1").arg(m_settings.timeoutMs));
        if (!isMariaDb)
            return Error{ErrorCode::Unavailable, query.lastError().text()};
    }
    return m_opened ? m_opened(database) : Outcome(Done{});
}

Result<Database::Rows> Database::run(
    const QString &sql, const Bindings &bindings, int maxRows, int *changed, bool mayRetry)
{
    if (auto opened = open(); !opened)
        return opened.error();
    // No database has a NUL in its texts, and a driver would cut its statement there.
    const bool hasNul = std::any_of(bindings.cbegin(), bindings.cend(), [](const auto &binding) {
        return binding.second.contains(QChar(u'\0'));
    });
    if (hasNul)
        return Rows{};
    QSqlError error;
    {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        bool isGood = query.prepare(sql);
        if (isGood) {
            const QByteArrayList names = boundNames(sql);
            for (const auto &[name, value] : bindings) {
                if (names.contains(name.toUtf8()))
                    query.bindValue(u':' + name,
                                    value.isNull() ? QStringLiteral("") : value); // never NULL
            }
            isGood = query.exec();
        }
        Rows rows;
        if (isGood) {
            const QSqlRecord record = query.record();
            for (int i = 0; i < record.count(); ++i)
                rows.columns.append(record.fieldName(i));
            while (rows.rows.size() < maxRows && query.next()) {
                QVariantList row;
                for (int i = 0; i < record.count(); ++i)
                    row.append(query.isNull(i) ? QVariant() : query.value(i));
                rows.rows.append(std::move(row));
            }
            isGood = !query.lastError().isValid();
            if (changed)
                *changed = query.numRowsAffected();
        }
        if (isGood && !bindings.isEmpty() && maxRows > 0) {
            query.finish();
            if (hasCutValue(m_settings, QSqlDatabase::database(m_connection, false)))
                rows.rows.clear();
        }
        if (isGood)
            return rows;
        error = query.lastError();
    }
    if (isAboutValue(m_settings, error))
        return Rows{};
    if (isAnswered(m_settings, error)) {
        const bool isFile = m_settings.driver == DirectoryDriver::Embedded ||
                            m_settings.driver == DirectoryDriver::Sqlite;
        if (isFile && !m_inTransaction)
            close(); // it may be another file by now
        return unavailable(error.text());
    }
    // An idle connection that has ended is seen only now.
    if (mayRetry && !m_inTransaction) {
        close();
        return run(sql, bindings, maxRows, changed, false);
    }
    return lost(error.text());
}

Result<Database::Rows> Database::select(const QString &sql, const Bindings &bindings, int maxRows)
{
    return run(sql, bindings, maxRows, nullptr, true);
}

Result<int> Database::execute(const QString &sql, const Bindings &bindings)
{
    int changed = 0;
    const auto done = run(sql, bindings, 0, &changed, false);
    return done ? Result<int>(changed) : Result<int>(done.error());
}

Outcome Database::transaction(const std::function<Outcome()> &work)
{
    if (auto opened = open(); !opened)
        return opened;
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return unavailable(database.lastError().text());
    m_inTransaction = true;
    Outcome done = work();
    m_inTransaction = false;
    if (done && !database.commit())
        done = unavailable(database.lastError().text());
    if (!done)
        database.rollback();
    return done;
}

} // namespace server
