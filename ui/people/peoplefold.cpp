// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplefold.h"

#include "ui/models/rowkeys.h"

#include <algorithm>

namespace ui {

using server::MemberGone;
using server::MemberRow;

bool PeopleFold::isFolded(const MemberRow &row)
{
    return row.key.channel.startsWith(KeySeparator);
}

QString PeopleFold::personOf(const MemberRow &row)
{
    return row.key.appId % KeySeparator % row.tenant % KeySeparator % row.key.userId;
}

// What the most recent membership says counts; the rest is put together.
MemberRow PeopleFold::folded(const Members &members)
{
    MemberRow person;
    qint64 newest = -1;
    QMap<QString, qint64> devices;
    QStringList viewing;
    qint64 joined = 0;
    qint64 seen = 0;
    qint64 active = 0;
    for (const MemberRow &row : members) {
        if (row.joinedUtc > newest || (row.joinedUtc == newest && person.name.isEmpty())) {
            newest = row.joinedUtc;
            person = row;
        }
        devices.insert(row.devices);
        viewing += row.viewing;
        joined = joined == 0 ? row.joinedUtc : std::min(joined, row.joinedUtc);
        seen = std::max(seen, row.lastSeenUtc);
        active = std::max(active, row.activeUtc);
    }
    viewing.removeDuplicates();
    person.devices = devices;
    person.viewing = viewing;
    person.joinedUtc = joined;
    person.lastSeenUtc = seen;
    person.activeUtc = active;
    person.key.channel = KeySeparator + person.tenant;
    return person;
}

void PeopleFold::forget(const QString &key, QSet<QString> &touched)
{
    const QString person = m_personsOf.take(key);
    const auto members = m_people.find(person);
    if (members == m_people.end())
        return;
    members->remove(key);
    touched.insert(person);
}

PeopleFold::Delta PeopleFold::fold(const Delta &delta)
{
    if (delta.reset) {
        m_people.clear();
        m_personsOf.clear();
    }
    QSet<QString> touched;
    QHash<QString, MemberGone> gone; // by person; the last one's reason counts
    for (const MemberGone &one : delta.removals) {
        const QString person = m_personsOf.value(keyOf(one));
        const auto members = m_people.constFind(person);
        if (members == m_people.cend())
            continue;
        MemberGone left = one;
        left.key.channel = KeySeparator + members->begin()->tenant;
        gone.insert(person, left);
        forget(keyOf(one), touched);
    }
    for (const MemberRow &row : delta.upserts) {
        const QString key = keyOf(row);
        const QString person = personOf(row);
        if (m_personsOf.value(key) != person) {
            forget(key, touched); // another tenant than before
            m_personsOf.insert(key, person);
        }
        m_people[person].insert(key, row);
        touched.insert(person);
    }
    Delta out;
    out.reset = delta.reset;
    for (const QString &person : std::as_const(touched)) {
        const auto members = m_people.find(person);
        if (!members->isEmpty()) {
            out.upserts.append(folded(*members));
            continue;
        }
        m_people.erase(members);
        if (gone.contains(person))
            out.removals.append(gone.value(person));
        else
            out.removals.append({{person.section(KeySeparator, 0, 0),
                                  KeySeparator + person.section(KeySeparator, 1, 1),
                                  person.section(KeySeparator, 2)},
                                 0,
                                 {}});
    }
    return out;
}

PeopleFold::Delta PeopleFold::people() const
{
    Delta delta;
    delta.reset = true;
    for (const Members &members : m_people)
        delta.upserts.append(folded(members));
    return delta;
}

PeopleFold::Delta PeopleFold::members() const
{
    Delta delta;
    delta.reset = true;
    for (const Members &members : m_people)
        delta.upserts += members.values();
    return delta;
}

QStringList PeopleFold::channelsOf(const MemberRow &row) const
{
    if (!isFolded(row))
        return {row.key.channel};
    QStringList channels;
    for (const MemberRow &member : m_people.value(personOf(row)))
        channels.append(member.key.channel);
    channels.sort();
    return channels;
}

QMap<QString, QString> PeopleFold::peopleOf(const QString &appId, const QString &tenant) const
{
    QMap<QString, QString> people;
    for (const Members &members : m_people) {
        const MemberRow &row = *members.begin();
        if (row.key.appId == appId && row.tenant == tenant)
            people.insert(row.key.userId, row.name);
    }
    return people;
}

} // namespace ui
