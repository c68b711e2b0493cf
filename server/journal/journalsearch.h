// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/journal.h"
#include "server/journal/storeconnection.h"
#include "server/journal/textindex.h"

#include <QDeadlineTimer>

namespace server {

// One search in the journal, in small steps so that others get their turn between them. In the
// store's thread.
class JournalSearch
{
public:
    // The query must have passed checkQuery().
    explicit JournalSearch(JournalQuery query);

    // Looks at a portion; whether the page is finished. Errors: Unavailable.
    Result<bool> step(StoreConnection &store);
    const JournalPage &page() const { return m_page; }

    static constexpr qint64 RowsPerStep = 20'000;
    static constexpr qint64 IndexRowsPerStep = 5'000;
    static constexpr int LongestMs = 10'000; // then the page is handed out as it is

private:
    struct Filter
    {
        QString sql; // " AND e.app_id = ? …"
        QVariantList values;
    };

    Result<bool> catchUp(StoreConnection &store);
    Result<bool> scan(StoreConnection &store);
    Result<bool> scanWords(StoreConnection &store);
    Result<qint64> lookAt(StoreConnection &store, const QString &sql, const QVariantList &values);
    bool finished(qint64 next);

    JournalQuery m_query;
    QString m_words; // expression for FTS5
    Filter m_filter;
    qint64 m_before; // rows with smaller ids have not been looked at
    QDeadlineTimer m_deadline{LongestMs};
    bool m_isIndexed = false;
    JournalPage m_page;
};

} // namespace server
