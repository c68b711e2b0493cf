// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

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

    // The next `?`; one that stays as it was for the row before costs nothing. Bytes must live
    // until run(), and are text in UTF-8; null ones are empty text.
    void bind(qint64 number);
    void bind(QByteArrayView text);
    void bindLiteral(const char *text); // lives for ever
    void bindNull();
    // With everything bound. False: the connection's last error says why.
    bool run();

private:
    enum class Kind { Null, Number, Literal, Text };
    struct Value
    {
        Kind kind = Kind::Null;
        qint64 number = 0;
        const char *literal = nullptr;
        bool operator==(const Value &) const = default;
    };
    bool isNext(const Value &value);

    sqlite3_stmt *m_statement = nullptr;
    std::vector<Value> m_values; // bound
    std::size_t m_next = 0;
};

} // namespace server
