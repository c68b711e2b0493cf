// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/journal/quickstatement.h"

#include <QString>
#include <QVariantList>

#include <memory>

class QSqlError;
class QSqlQuery;

namespace server {

// The SQLite file of the journal's thread: one connection, in WAL mode, that keeps its prepared
// statements. Only ever used in that thread; every call may wait for the disk.
class StoreConnection
{
public:
    using Rows = QList<QVariantList>;

    explicit StoreConnection(QString file);
    ~StoreConnection();
    Q_DISABLE_COPY_MOVE(StoreConnection)

    // Makes the file and its folder when they are not there; nobody but the owner may read it.
    // Errors, also of the calls below: Unavailable naming the file and what SQLite said.
    Outcome open();
    void close();
    bool isOpen() const { return m_isOpen; }

    // One statement; values stand for its `?` in order. A QByteArray is bound as a blob.
    Outcome run(const QString &sql, const QVariantList &values = {});
    // At most `maxRows` rows.
    Result<Rows> select(const QString &sql, const QVariantList &values = {}, int maxRows = 10'000);
    // A statement for many rows; kept until the file is closed.
    Result<QuickStatement *> quick(const QByteArray &sql);
    // What its run() says when it fails.
    Error failedQuickly();
    // Of the last run().
    qint64 changed() const { return m_changed; }
    // Whether the last failure is one of the file and not of the statement: full, read-only, busy,
    // broken. The same statement may succeed later.
    bool hasFileFailed() const { return m_hasFileFailed; }
    // Whether it was only that there was no room to write: what is there can still be read, and
    // the connection goes on when there is room again. False when the file is no longer where it
    // was.
    bool isMerelyFull() const;

    Outcome begin();
    Outcome commit();
    void rollback();

    const QString &file() const { return m_file; }

    static constexpr int BusyMs = 1000; // for whoever else has the file open

    // Once in a program, before anything uses SQLite in any thread: it does not count its memory,
    // which would cost a lock per allocation, an eighth of what an event costs the journal.
    static void prepareLibrary();

private:
    QSqlQuery *prepared(const QString &sql); // null: m_session says why
    Error failed(const QSqlError &error);

    QString m_file;
    quint64 m_device = 0; // of what was opened
    quint64 m_inode = 0;
    struct Session; // what is of Qt's SQL module
    std::unique_ptr<Session> m_session;
    qint64 m_changed = 0;
    bool m_isOpen = false;
    bool m_hasFileFailed = false;
    bool m_hadNoRoom = false;
};

} // namespace server
