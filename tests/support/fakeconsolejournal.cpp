// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal of a FakeConsole: the events that are in its log.
#include "tests/support/fakeconsole.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace test {

using namespace server;

namespace {

QString commandIdOf(const LogEntry &entry)
{
    return QJsonDocument::fromJson(entry.payload).object()[QStringLiteral("commandId")].toString();
}

// Every word is the beginning of a word of the event, the channel or the payload.
bool hasWords(const LogEntry &entry, const QString &text)
{
    static const QRegularExpression other(QStringLiteral("\\W+"));
    const QStringList words =
        (entry.event + u' ' + entry.channel + u' ' + QString::fromUtf8(entry.payload))
            .split(other, Qt::SkipEmptyParts);
    const QStringList wanted = text.split(other, Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &beginning) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return word.startsWith(beginning, Qt::CaseInsensitive);
        });
    });
}

bool matches(const JournalQuery &query, const LogEntry &entry)
{
    const auto isSame = [](const QString &wanted, const QString &value) {
        return wanted.isEmpty() || wanted == value;
    };
    const bool isEvent = entry.kind == LogKind::Event || entry.kind == LogKind::ClientEvent;
    return isEvent && isSame(query.appId, entry.appId) && isSame(query.channel, entry.channel) &&
           isSame(query.event, entry.event) && isSame(query.tenant, entry.tenant) &&
           isSame(query.userId, entry.userId) && isSame(query.commandId, commandIdOf(entry)) &&
           entry.utc >= query.fromUtc && (query.toUtc == 0 || entry.utc <= query.toUtc) &&
           hasWords(entry, query.text);
}

} // namespace

Result<JournalPage> FakeConsole::searchJournalNow(const JournalQuery &query) const
{
    if (!m_hasJournal)
        return Error{ErrorCode::Unavailable, QStringLiteral("There is no journal on disk.")};
    if (auto checked = checkQuery(query); !checked)
        return checked.error();
    JournalPage page;
    for (auto entry = m_log.crbegin(); entry != m_log.crend(); ++entry) {
        const qint64 id = static_cast<qint64>(entry->seq);
        if ((query.before != 0 && id >= query.before) || !matches(query, *entry))
            continue;
        if (page.rows.size() == query.limit) {
            page.next = page.rows.last().id;
            break;
        }
        page.rows.append({id, false, commandIdOf(*entry), *entry});
    }
    return page;
}

void FakeConsole::searchJournal(const JournalQuery &query, Reply<JournalPage> reply)
{
    answer<JournalPage>(std::move(reply), [this, query] { return searchJournalNow(query); });
}

} // namespace test
