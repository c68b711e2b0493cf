// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "ui/models/filtertime.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <functional>

namespace ui {

// The filter language of every page, parsed once and asked of every row. Any thread.
//
//   word           the row's text contains it, in any case
//   "two words"    the same, spaces included
//   /regex/i       the row's text matches; i: in any case
//   key:value      the key's value contains it
//   key:a*b        the key's value is as a pattern with * for any text
//   key:           the key has a value
//   key>N key<N    the key's value is a number above, below N
//   key=value      the key's value is exactly this; a number with a unit is compared as a number
//   since:T until:T  what happened from T on, up to T; T as in ui/models/filtertime.h
//   -term          not
//
// `until` is known wherever `since` is. Rows that know `since` answer the key `utc` with their
// moment in milliseconds; from those that do not, `since` in seconds is taken.
// A space between terms means "and", a | inside a value means "or". N may end in k, M, G (times
// 1024) or s, m, h, d (seconds). Patterns have at most 256 characters, and one that tries too many
// ways to match a text does not match it.
class Filter
{
public:
    // The error is a sentence that can be shown under the field.
    static server::Result<Filter> parse(const QString &text, const QStringList &knownKeys);

    bool isEmpty() const { return m_terms.isEmpty(); }
    // Between the texts of a key that has several: any of them may be meant.
    static constexpr QChar Or{0x1f};
    // The text of a key that has several, without those that are empty.
    static QString anyOf(const QStringList &texts);
    // `value` gives the text of one key, `wholeText` everything a person can read in the row; both
    // are asked only if needed.
    bool matches(const std::function<QString(const QString &key)> &value,
                 const std::function<QString()> &wholeText) const;

    // What one term looks for, for those who can look themselves.
    struct Part
    {
        QString key;       // empty: the whole text
        QStringList texts; // any of them
        bool isNegated = false;
        bool isExact = false; // key=value
        bool isPlain = false; // word, phrase, key:value or key=value; no pattern, number or time
        bool isTime = false;  // told by from() and until()
    };
    QList<Part> parts() const;
    // The terms that `keeps` admits, in the same order as parts().
    Filter selected(const std::function<bool(const Part &)> &keeps) const;
    // The terms that those keys can say, written again; without patterns, numbers and times.
    QString textFor(const QStringList &keys) const;
    // The stretch of time that since: and until: admit.
    std::optional<qint64> from(qint64 nowUtc) const;
    std::optional<qint64> until(qint64 nowUtc) const;
    // Whether the same row is admitted now and not later.
    bool movesWithTime() const;

    // The term that admits exactly the rows whose key has this value.
    static QString termFor(const QString &key, const QString &value);

private:
    friend class FilterParser;

    enum class Comparison {
        Contains,
        Equal,
        Greater,
        Less,
        Since,
        Until,
    };
    // A text to look for, or a pattern when the text is empty and the pattern is not.
    struct Alternative
    {
        QString text;
        QRegularExpression pattern;
        double number = 0;
        FilterTime time; // of Since and Until
        bool isNumber = false;
        bool isPattern = false;
    };
    struct Term
    {
        bool negated = false;
        QString key; // empty: the whole text
        Comparison comparison = Comparison::Contains;
        QList<Alternative> alternatives; // none: the key has any value
    };

    static bool isTime(const Term &term);
    static Part partOf(const Term &term);
    static bool holdsAt(const Term &term, double utc, qint64 nowUtc);
    static bool holds(const Term &term, const QString &text);
    static bool holdsAny(const Term &term, const QString &texts);
    static bool holds(Comparison comparison, const Alternative &alternative, const QString &text);

    QList<Term> m_terms;
};

} // namespace ui
