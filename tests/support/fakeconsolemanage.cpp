// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules for channels of a FakeConsole, and what it puts down of its calls.
#include "tests/support/fakeconsole.h"

#include <QDateTime>

namespace test {

using namespace server;

void FakeConsole::channelRules(Reply<ChannelRules> reply)
{
    answer<ChannelRules>(std::move(reply), [this]() -> Result<ChannelRules> { return m_rules; });
}

void FakeConsole::tryChannel(const QString &appId,
                             const QString &channel,
                             Reply<ChannelTrial> reply)
{
    answer<ChannelTrial>(std::move(reply), [this, appId, channel]() -> Result<ChannelTrial> {
        if (!app(appId))
            return Error{ErrorCode::NotFound, QStringLiteral("There is no app `%1`.").arg(appId)};
        if (channel.isEmpty() || channel.contains(u' '))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("`%1` is no channel name.").arg(channel)};
        ChannelTrial trial = m_trial ? m_trial(channel) : ChannelTrial();
        trial.channel = channel;
        return trial;
    });
}

void FakeConsole::note(AuditEntry deed, const Error *error)
{
    deed.id = m_audit.size() + 1;
    deed.utc = QDateTime::currentMSecsSinceEpoch();
    deed.account = QStringLiteral("tester");
    deed.succeeded = !error;
    deed.failure = error ? error->message : QString();
    m_audit.append(deed);
}

void FakeConsole::searchAudit(const AuditQuery &query, Reply<AuditPage> reply)
{
    answer<AuditPage>(std::move(reply), [this, query]() -> Result<AuditPage> {
        if (const auto checked = checkQuery(query); !checked)
            return checked.error();
        AuditPage page;
        page.file = QStringLiteral("audit.jsonl");
        for (auto entry = m_audit.crbegin(); entry != m_audit.crend(); ++entry) {
            if ((query.before != 0 && entry->id >= query.before) || !matches(*entry, query))
                continue;
            if (page.entries.size() == query.limit) {
                page.next = page.entries.last().id;
                break;
            }
            page.entries.append(*entry);
        }
        return page;
    });
}

} // namespace test
