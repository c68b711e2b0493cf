// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/quickstatement.h"

#include <sqlite3.h>
#include <utility>

namespace server {

QuickStatement::QuickStatement(sqlite3 *connection, const QByteArray &sql)
{
    sqlite3_prepare_v3(connection,
                       sql.constData(),
                       int(sql.size()),
                       SQLITE_PREPARE_PERSISTENT,
                       &m_statement,
                       nullptr);
    if (m_statement)
        m_values.resize(std::size_t(sqlite3_bind_parameter_count(m_statement)));
}

QuickStatement::~QuickStatement()
{
    sqlite3_finalize(m_statement);
}

// Whether the next one has that value already.
bool QuickStatement::isNext(const Value &value)
{
    return std::exchange(m_values[m_next++], value) == value && value.kind != Kind::Text;
}

void QuickStatement::bind(qint64 number)
{
    if (!isNext({Kind::Number, number, nullptr}))
        sqlite3_bind_int64(m_statement, int(m_next), number);
}

// Without a destructor the bytes are taken as they are: they live until the next step is done.
void QuickStatement::bind(QByteArrayView text)
{
    if (text.isEmpty())
        return bindLiteral("");
    (void)isNext({Kind::Text, 0, nullptr});
    sqlite3_bind_text(m_statement, int(m_next), text.data(), int(text.size()), nullptr);
}

void QuickStatement::bindLiteral(const char *text)
{
    if (!isNext({Kind::Literal, 0, text}))
        sqlite3_bind_text(m_statement, int(m_next), text, -1, nullptr);
}

void QuickStatement::bindNull()
{
    if (!isNext({Kind::Null, 0, nullptr}))
        sqlite3_bind_null(m_statement, int(m_next));
}

bool QuickStatement::run()
{
    m_next = 0;
    sqlite3_step(m_statement);
    return sqlite3_reset(m_statement) == SQLITE_OK;
}

} // namespace server
