// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/directorysettings.h"

#include <QDeadlineTimer>
#include <QList>
#include <QSqlDatabase>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <utility>

class QSqlError;

namespace server {

// One connection to the directory's database. Opens it when it is needed; after a failure waits
// before the next try, from 250 ms up to 5 s. Belongs to the directory's thread; every call may
// wait, up to the timeout of the settings for a statement.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    using Bindings = QList<std::pair<QString, QString>>; // without the colon
    struct Rows
    {
        QStringList columns;
        QList<QVariantList> rows;
    };
    // Called after a connection has been opened, before its first statement.
    using Opened = std::function<Outcome(QSqlDatabase &)>;

    Database(DirectorySettings settings, Mode mode, Opened opened = {});
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Opens the connection unless it is open. Errors: Unavailable.
    Outcome open();
    // At most `maxRows` rows. Names that the statement does not have are not bound. A value that a
    // column cannot hold ("abc" for a number) finds nothing. Errors: Unavailable naming the
    // database and what it said.
    Result<Rows> select(const QString &sql, const Bindings &bindings, int maxRows);
    // Whether rows were changed, and how many; as select() for a statement that writes.
    Result<int> execute(const QString &sql, const Bindings &bindings);
    // All of it or nothing.
    Outcome transaction(const std::function<Outcome()> &work);

    static constexpr int FirstWaitMs = 250;
    static constexpr int LongestWaitMs = 5000;

private:
    Outcome prepareSession();
    void close();
    Error unavailable(const QString &why);
    Error lost(const QString &why);
    Result<Rows>
    run(const QString &sql, const Bindings &bindings, int maxRows, int *changed, bool mayRetry);

    DirectorySettings m_settings;
    Mode m_mode;
    Opened m_opened;
    QString m_connection; // name of the connection
    bool m_isOpen = false;
    bool m_inTransaction = false;
    QDeadlineTimer m_nextTry;
    int m_waitMs = 0;
    QString m_failure;
};

} // namespace server
