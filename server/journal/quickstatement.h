// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

struct sqlite3;
struct sqlite3_stmt;

namespace server {

// A statement that is run once for each of many rows: SQLite itself, without what Qt's SQL module
// makes of every value. Belongs to its StoreConnection, and is gone when that is closed. In the
// store's thread.
class QuickStatement
{
public:
    // `connection` must outlive this.
    QuickStatement(sqlite3 *connection, const QByteArray &sql);
    ~QuickStatement();
    Q_DISABLE_COPY_MOVE(QuickStatement)

    bool isPrepared() const { return m_statement != nullptr; }

    // The next `?`. Bytes must live until run(), and are text in UTF-8; null ones are empty text.
    void bind(qint64 number);
    void bind(QByteArrayView text);
    void bindBlob(QByteArrayView bytes);
    void bindNull();
    // With everything bound. False: the connection's last error says why.
    bool run();

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace server
