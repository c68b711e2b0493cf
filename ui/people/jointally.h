// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QList>
#include <QString>

namespace ui {

// How often persons came within the last minute, whoever looks. Who is there without a gap,
// however many channels are joined, comes once.
class JoinTally
{
public:
    static constexpr qint64 FlappingMs = 60'000;
    static constexpr int FlappingJoins = 3;

    void take(const server::RowsDelta<server::MemberRow, server::MemberGone> &delta, qint64 nowUtc);
    // Of thousands who came at once, at most a minute is kept.
    void forget(qint64 nowUtc);
    // `person` as MemberEntry has it.
    bool isFlapping(const QString &person, qint64 nowUtc) const;

private:
    void leave(const QString &key);

    QHash<QString, QString> m_personsOf;   // member key → person
    QHash<QString, int> m_rows;            // of a person
    QHash<QString, QList<qint64>> m_joins; // of persons, within the last minute
};

} // namespace ui
