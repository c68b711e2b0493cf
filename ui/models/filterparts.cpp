// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a filter admits, and what it looks for, taken apart: the second half of Filter.
#include "ui/models/filter.h"

#include <QDateTime>

#include <algorithm>

namespace ui {

bool Filter::matches(const std::function<QString(const QString &)> &value,
                     const std::function<QString()> &wholeText) const
{
    std::optional<QString> whole;
    for (const Term &term : m_terms) {
        if (isTime(term)) {
            const qint64 nowUtc = QDateTime::currentMSecsSinceEpoch();
            const QString utc = value(QStringLiteral("utc"));
            const double moment =
                utc.isEmpty()
                    ? static_cast<double>(nowUtc) - value(QStringLiteral("since")).toDouble() * 1000
                    : utc.toDouble();
            if (holdsAt(term, moment, nowUtc) == term.negated)
                return false;
            continue;
        }
        if (term.key.isEmpty() && !whole)
            whole = wholeText();
        const bool isHeld =
            term.key.isEmpty() ? holds(term, *whole) : holdsAny(term, value(term.key));
        if (isHeld == term.negated)
            return false;
    }
    return true;
}

QString Filter::anyOf(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts) {
        if (text.isEmpty())
            continue;
        if (!all.isEmpty())
            all += Or;
        all += text;
    }
    return all;
}

bool Filter::holdsAny(const Term &term, const QString &texts)
{
    if (!texts.contains(Or))
        return holds(term, texts);
    const QStringList list = texts.split(Or);
    return std::any_of(
        list.cbegin(), list.cend(), [&](const QString &text) { return holds(term, text); });
}

bool Filter::holds(const Term &term, const QString &text)
{
    if (term.alternatives.isEmpty())
        return (term.comparison == Comparison::Equal) == text.isEmpty();
    return std::any_of(term.alternatives.cbegin(),
                       term.alternatives.cend(),
                       [&](const Alternative &a) { return holds(term.comparison, a, text); });
}

bool Filter::holds(Comparison comparison, const Alternative &alternative, const QString &text)
{
    if (alternative.isPattern)
        return alternative.pattern.match(text).hasMatch();
    if (comparison == Comparison::Contains)
        return text.contains(alternative.text, Qt::CaseInsensitive);
    if (comparison == Comparison::Equal && text.compare(alternative.text, Qt::CaseInsensitive) == 0)
        return true;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !alternative.isNumber)
        return false;
    switch (comparison) {
    case Comparison::Greater:
        return number > alternative.number;
    case Comparison::Less:
        return number < alternative.number;
    default:
        return qFuzzyCompare(1 + number, 1 + alternative.number);
    }
}

QString Filter::termFor(const QString &key, const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("^[^\\s\"|/\\\\]+$"));
    if (value.isEmpty())
        return QString(u'-' + key + u':');
    if (plain.match(value).hasMatch())
        return QString(key + u'=' + value);
    QString quoted = value;
    quoted.replace(QLatin1String("\\"), QLatin1String("\\\\"));
    quoted.replace(QLatin1String("\""), QLatin1String("\\\""));
    return QString(key + QLatin1String("=\"") + quoted + u'"');
}

QString Filter::textFor(const QStringList &keys) const
{
    static const QRegularExpression plain(
        QStringLiteral("^[^\\s\"|/\\\\:=<>*-][^\\s\"|\\\\:=<>*]*$"));
    QStringList terms;
    const QList<Part> all = parts();
    for (const Part &part : all) {
        if (!part.isPlain || (!part.key.isEmpty() && !keys.contains(part.key)))
            continue;
        QStringList texts;
        for (QString text : part.texts) {
            if (!plain.match(text).hasMatch()) {
                text.replace(QLatin1String("\\"), QLatin1String("\\\\"));
                text.replace(QLatin1String("\""), QLatin1String("\\\""));
                text = u'"' + text + u'"';
            }
            texts.append(text);
        }
        const QString sign = part.isNegated ? QStringLiteral("-") : QString();
        const QString key =
            part.key.isEmpty() ? QString() : QString(part.key + (part.isExact ? u'=' : u':'));
        terms.append(sign + key + texts.join(u'|'));
    }
    return terms.join(u' ');
}

bool Filter::isTime(const Term &term)
{
    return term.comparison == Comparison::Since || term.comparison == Comparison::Until;
}

Filter::Part Filter::partOf(const Term &term)
{
    Part part;
    part.key = term.key;
    part.isNegated = term.negated;
    part.isExact = term.comparison == Comparison::Equal;
    part.isTime = isTime(term);
    part.isPlain = part.isExact || term.comparison == Comparison::Contains;
    for (const Alternative &alternative : term.alternatives) {
        part.isPlain = part.isPlain && !alternative.isPattern;
        part.texts.append(alternative.isPattern ? alternative.pattern.pattern() : alternative.text);
    }
    return part;
}

QList<Filter::Part> Filter::parts() const
{
    QList<Part> parts;
    for (const Term &term : m_terms)
        parts.append(partOf(term));
    return parts;
}

Filter Filter::selected(const std::function<bool(const Part &)> &keeps) const
{
    Filter filter;
    for (const Term &term : m_terms) {
        if (keeps(partOf(term)))
            filter.m_terms.append(term);
    }
    return filter;
}

// Of alternatives the widest one.
std::optional<qint64> Filter::from(qint64 nowUtc) const
{
    std::optional<qint64> from;
    for (const Term &term : m_terms) {
        if (term.comparison != Comparison::Since || term.negated)
            continue;
        qint64 earliest = term.alternatives.constFirst().time.at(nowUtc);
        for (const Alternative &alternative : term.alternatives)
            earliest = std::min(earliest, alternative.time.at(nowUtc));
        from = from ? std::max(*from, earliest) : earliest;
    }
    return from;
}

std::optional<qint64> Filter::until(qint64 nowUtc) const
{
    std::optional<qint64> until;
    for (const Term &term : m_terms) {
        if (term.comparison != Comparison::Until || term.negated)
            continue;
        qint64 latest = term.alternatives.constFirst().time.at(nowUtc);
        for (const Alternative &alternative : term.alternatives)
            latest = std::max(latest, alternative.time.at(nowUtc));
        until = until ? std::min(*until, latest) : latest;
    }
    return until;
}

bool Filter::movesWithTime() const
{
    return std::any_of(m_terms.cbegin(), m_terms.cend(), [](const Term &term) {
        return std::any_of(term.alternatives.cbegin(),
                           term.alternatives.cend(),
                           [](const Alternative &a) { return a.time.agoMs.has_value(); });
    });
}

bool Filter::holdsAt(const Term &term, double utc, qint64 nowUtc)
{
    return std::any_of(
        term.alternatives.cbegin(), term.alternatives.cend(), [&](const Alternative &alternative) {
            const auto moment = static_cast<double>(alternative.time.at(nowUtc));
            return term.comparison == Comparison::Since ? utc >= moment : utc <= moment;
        });
}

} // namespace ui
