// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace ui {

// Makes of members on channels one row for each person in a tenant, with all devices. The key of
// such a row has in place of a channel a separator and the tenant.
class PeopleFold
{
public:
    using Delta = server::RowsDelta<server::MemberRow, server::MemberGone>;

    // What a delta of members comes to.
    Delta fold(const Delta &delta);
    // Everything there is, as persons or as the members they were made of; both with `reset`.
    Delta people() const;
    Delta members() const;
    // Of a row from here; of a member its own one.
    QStringList channelsOf(const server::MemberRow &row) const;
    // The persons of a tenant: user id → name.
    QMap<QString, QString> peopleOf(const QString &appId, const QString &tenant) const;

    static bool isFolded(const server::MemberRow &row);

private:
    using Members = QHash<QString, server::MemberRow>; // by their keys

    static QString personOf(const server::MemberRow &row);
    static server::MemberRow folded(const Members &members);
    void forget(const QString &key, QSet<QString> &touched);

    QHash<QString, Members> m_people;    // by person
    QHash<QString, QString> m_personsOf; // member key → person
};

} // namespace ui
