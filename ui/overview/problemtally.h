// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/log/refusaladvice.h"
#include "ui/scope.h"

#include <QHash>
#include <QList>

#include <array>

namespace ui {

// Refusals of the last ten minutes, grouped by reason: what differs only in numbers is one reason.
// Bounded: the reason that did not come up for the longest goes first.
class ProblemTally
{
public:
    static constexpr qsizetype MostReasons = 200;
    static constexpr int Minutes = 10;

    struct Problem
    {
        QString code; // "4001", "401"
        QString appId;
        QString text; // of the last one
        qint32 count = 0;
        qint64 lastUtc = 0;
        quint64 lastSeq = 0;
        // For the page of the log: exactly these.
        QString filter;
        std::shared_ptr<const server::LogExtras> extras; // of the last one
    };

    void add(const QList<server::LogEntry> &entries);
    void setNow(qint64 utc);
    // The most frequent first.
    QList<Problem> problems(const Scope &scope) const;

private:
    struct Reason
    {
        server::LogEntry last;
        std::array<qint32, Minutes> counts{};
        std::array<qint64, Minutes> minutes{}; // which minute each count is of
    };
    void makeRoom();

    QHash<QString, Reason> m_reasons;
    qint64 m_nowUtc = 0;
};

// "14 rejected: No app has the key "abc". Closest: "abd" (web)."
QString problemText(const ProblemTally::Problem &problem, const QList<server::AppSummary> &apps);
// The last of them, as the log has it.
server::LogEntry entryOf(const ProblemTally::Problem &problem);

} // namespace ui
