// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/comings.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/rowkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

class ComingsText
{
    Q_DECLARE_TR_FUNCTIONS(ui::Comings)
};

QString personKey(const QString &appId, const QString &userId)
{
    return appId + KeySeparator + userId;
}

} // namespace

void Comings::add(const server::ConsoleDelta &delta)
{
    for (const server::MemberRow &row : delta.members.upserts) {
        const QString key = personKey(row.key.appId, row.key.userId);
        if (row.name.isEmpty() || m_names.contains(key))
            continue;
        if (m_names.size() >= MostNames)
            m_names.clear();
        m_names.insert(key, row.name);
    }
    QList<Coming> fresh; // the newest first
    for (auto it = delta.log.crbegin(); it != delta.log.crend() && fresh.size() < Kept; ++it) {
        const LogEntry &entry = *it;
        if (entry.kind != LogKind::MemberAdded && entry.kind != LogKind::MemberRemoved)
            continue;
        fresh.append({entry.seq,
                      entry.utc,
                      entry.kind == LogKind::MemberAdded,
                      entry.appId,
                      entry.tenant,
                      entry.channel,
                      entry.userId,
                      {},
                      entry.text});
    }
    std::reverse(fresh.begin(), fresh.end());
    // A reset of the log brings rows that are known.
    const quint64 lastSeq = m_comings.isEmpty() ? 0 : m_comings.constLast().seq;
    const bool isAnotherEngine = !fresh.isEmpty() && !m_comings.isEmpty() &&
                                 fresh.constLast().seq < lastSeq &&
                                 fresh.constLast().utc > m_comings.constLast().utc;
    if (isAnotherEngine)
        m_comings.clear();
    for (const Coming &coming : std::as_const(fresh)) {
        if (m_comings.isEmpty() || isAnotherEngine || coming.seq > lastSeq)
            m_comings.append(coming);
    }
    if (m_comings.size() > Kept)
        m_comings.remove(0, m_comings.size() - Kept);
}

QList<Comings::Coming> Comings::last(const Scope &scope, qsizetype most) const
{
    QList<Coming> list;
    for (auto it = m_comings.crbegin(); it != m_comings.crend() && list.size() < most; ++it) {
        if (!scope.admitsApp(it->appId) || !scope.admitsTenant(it->tenant))
            continue;
        Coming coming = *it;
        coming.name = m_names.value(personKey(coming.appId, coming.userId));
        list.append(coming);
    }
    return list;
}

QString comingText(const Comings::Coming &coming, qint64 nowUtc)
{
    const QString who = masked::person(coming.name, coming.userId);
    const QString time = clockText(coming.utc, nowUtc);
    if (coming.hasJoined)
        return ComingsText::tr("%1  %2 joined %3", "time, person, channel")
            .arg(time, who, coming.channel);
    if (coming.reason.isEmpty())
        return ComingsText::tr("%1  %2 left %3", "time, person, channel")
            .arg(time, who, coming.channel);
    return ComingsText::tr("%1  %2 left %3 (%4)", "time, person, channel, reason")
        .arg(time, who, coming.channel, coming.reason);
}

} // namespace ui
