// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/jointally.h"

#include "ui/models/membersmodel.h"
#include "ui/models/rowkeys.h"

#include <algorithm>

namespace ui {

using server::MemberGone;
using server::MemberRow;

void JoinTally::take(const server::RowsDelta<MemberRow, MemberGone> &delta, qint64 nowUtc)
{
    if (delta.reset) {
        m_personsOf.clear();
        m_rows.clear();
    }
    for (const MemberGone &gone : delta.removals)
        leave(keyOf(gone));
    for (const MemberRow &row : delta.upserts) {
        const QString key = keyOf(row);
        const QString person = MemberEntry(row).person;
        if (m_personsOf.value(key) == person)
            continue;
        leave(key); // to another tenant
        m_personsOf.insert(key, person);
        if (++m_rows[person] > 1 || delta.reset)
            continue;
        QList<qint64> &joins = m_joins[person];
        joins.removeIf([nowUtc](qint64 utc) { return nowUtc - utc > FlappingMs; });
        joins.append(nowUtc);
    }
}

void JoinTally::leave(const QString &key)
{
    const QString person = m_personsOf.take(key);
    const auto rows = m_rows.find(person);
    if (rows != m_rows.end() && --*rows <= 0)
        m_rows.erase(rows);
}

void JoinTally::forget(qint64 nowUtc)
{
    m_joins.removeIf([nowUtc](const auto &joins) {
        return joins->isEmpty() || nowUtc - joins->last() > FlappingMs;
    });
}

bool JoinTally::isFlapping(const QString &person, qint64 nowUtc) const
{
    const auto joins = m_joins.constFind(person);
    return joins != m_joins.cend() &&
           std::count_if(joins->cbegin(), joins->cend(), [nowUtc](qint64 utc) {
               return nowUtc - utc <= FlappingMs;
           }) >= FlappingJoins;
}

} // namespace ui
