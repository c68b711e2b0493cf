// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/quickstatement.h"

#include <sqlite3.h>

namespace server {

QuickStatement::QuickStatement(sqlite3 *connection, const QByteArray &sql)
{
    sqlite3_prepare_v3(connection,
                       sql.constData(),
                       int(sql.size()),
                       SQLITE_PREPARE_PERSISTENT,
                       &m_statement,
                       nullptr);
}

QuickStatement::~QuickStatement()
{
    sqlite3_finalize(m_statement);
}

void QuickStatement::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
}

// Without a destructor the bytes are taken as they are: they live until the next step is done.
void QuickStatement::bind(QByteArrayView text)
{
    const char *const bytes = text.isNull() ? "" : text.data();
    sqlite3_bind_text(m_statement, ++m_bound, bytes, int(text.size()), nullptr);
}

void QuickStatement::bindBlob(QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, ++m_bound, bytes.data(), int(bytes.size()), nullptr);
}

void QuickStatement::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
}

bool QuickStatement::run()
{
    m_bound = 0;
    sqlite3_step(m_statement);
    return sqlite3_reset(m_statement) == SQLITE_OK;
}

} // namespace server
