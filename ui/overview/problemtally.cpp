// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/problemtally.h"

#include "ui/appnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using server::AppSummary;
using server::LogEntry;
using server::LogKind;

namespace {

class Problems
{
    Q_DECLARE_TR_FUNCTIONS(ui::Problems)
};

constexpr qint64 MinuteMs = 60'000;

// The text between its numbers, addresses and socket ids.
QStringList fixedPieces(const QString &text)
{
    QStringList pieces{QString()};
    bool inNumber = false;
    QChar before;
    for (const QChar c : text) {
        const bool begins = c.isDigit() && !before.isLetterOrNumber() && before != u'_';
        const bool goesOn = inNumber && (c.isDigit() || c == u'.' || c == u':');
        if (begins && !inNumber)
            pieces.append(QString());
        inNumber = begins || goesOn;
        if (!inNumber)
            pieces.last() += c;
        before = c;
    }
    return pieces;
}

// A key of an app is a name: its digits make a difference.
QStringList piecesOf(const LogEntry &entry)
{
    return entry.event == u"4001" ? QStringList{entry.text} : fixedPieces(entry.text);
}

QString reasonOf(const LogEntry &entry)
{
    const QChar separator(0x1f);
    return entry.event + separator + entry.appId + separator + piecesOf(entry).join(u'#');
}

// By the longest piece, which all rows of the reason have.
QString filterFor(const LogEntry &entry)
{
    QString longest;
    for (const QString &piece : piecesOf(entry)) {
        if (piece.trimmed().size() > longest.size())
            longest = piece.trimmed();
    }
    longest.replace(QLatin1String("\\"), QLatin1String("\\\\"));
    longest.replace(QLatin1String("\""), QLatin1String("\\\""));
    QString filter = QStringLiteral("type:rejected");
    if (!entry.event.isEmpty())
        filter += QLatin1String(" event=") + entry.event;
    if (!longest.isEmpty())
        filter += QLatin1String(" data:\"") + longest + u'"';
    return filter;
}

} // namespace

void ProblemTally::add(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        if (entry.kind != LogKind::Rejected)
            continue;
        Reason &reason = m_reasons[reasonOf(entry)];
        reason.last = entry;
        const qint64 minute = entry.utc / MinuteMs;
        const auto slot = static_cast<std::size_t>(minute % Minutes);
        if (reason.minutes[slot] != minute)
            reason.counts[slot] = 0;
        reason.minutes[slot] = minute;
        ++reason.counts[slot];
        m_nowUtc = std::max(m_nowUtc, entry.utc);
        if (m_reasons.size() > MostReasons)
            makeRoom();
    }
}

void ProblemTally::makeRoom()
{
    const auto oldest =
        std::min_element(m_reasons.begin(), m_reasons.end(), [](const auto &a, const auto &b) {
            return a.last.utc < b.last.utc;
        });
    m_reasons.erase(oldest);
}

void ProblemTally::setNow(qint64 utc)
{
    m_nowUtc = utc;
    m_reasons.removeIf([utc](const auto &reason) {
        return utc / MinuteMs - reason.value().last.utc / MinuteMs >= Minutes;
    });
}

QList<ProblemTally::Problem> ProblemTally::problems(const Scope &scope) const
{
    QList<Problem> problems;
    for (const Reason &reason : m_reasons) {
        const LogEntry &last = reason.last;
        // What was turned away before its app was known concerns every scope.
        const bool isKnown = !last.appId.isEmpty();
        if (isKnown && (!scope.admitsApp(last.appId) ||
                        (!last.channel.isEmpty() && !scope.admitsTenant(last.tenant))))
            continue;
        Problem problem;
        problem.code = last.event;
        problem.appId = last.appId;
        problem.text = last.text;
        problem.extras = last.extras;
        problem.lastUtc = last.utc;
        problem.lastSeq = last.seq;
        problem.filter = filterFor(last);
        for (std::size_t i = 0; i < Minutes; ++i) {
            if (m_nowUtc / MinuteMs - reason.minutes[i] < Minutes)
                problem.count += reason.counts[i];
        }
        if (problem.count > 0)
            problems.append(problem);
    }
    std::sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
        return a.count != b.count ? a.count > b.count : a.lastSeq > b.lastSeq;
    });
    return problems;
}

server::LogEntry entryOf(const ProblemTally::Problem &problem)
{
    LogEntry entry;
    entry.kind = LogKind::Rejected;
    entry.event = problem.code;
    entry.appId = problem.appId;
    entry.text = problem.text;
    entry.utc = problem.lastUtc;
    entry.seq = problem.lastSeq;
    entry.extras = problem.extras;
    return entry;
}

QString problemText(const ProblemTally::Problem &problem, const QList<AppSummary> &apps)
{
    const QString key = unknownKeyOf(problem.code, problem.text);
    const QString advised = key.isEmpty() ? adviceOn(entryOf(problem), apps).text : QString();
    const QString text = Problems::tr("%n rejected: %1", nullptr, problem.count)
                             .arg(advised.isEmpty() ? problem.text : advised);
    const AppSummary *app = key.isEmpty() ? nullptr : closestApp(key, apps);
    if (!app)
        return text;
    return Problems::tr("%1 Closest: \"%2\" (%3).", "sentence, key, name of the app")
        .arg(text, app->key, appName(*app));
}

} // namespace ui
