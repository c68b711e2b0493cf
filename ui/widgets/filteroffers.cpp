// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteroffers.h"

#include <QRegularExpression>

namespace ui {

namespace {

// Of the last term, and of the last alternative in it: a space or | in quotation marks is neither.
struct Beginnings
{
    qsizetype term = 0;
    qsizetype alternative = 0;
};

Beginnings beginningsIn(const QString &text)
{
    Beginnings at;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && isQuoted)
            ++i;
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == u'|')
            at.alternative = i + 1;
        else if (!isQuoted && c.isSpace())
            at.term = at.alternative = i + 1;
    }
    return at;
}

QString quoted(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[^\\s\"|/\\\\*]+$"));
    if (plain.match(value).hasMatch())
        return value;
    value.replace(QLatin1String("\\"), QLatin1String("\\\\"));
    value.replace(QLatin1String("\""), QLatin1String("\\\""));
    return u'"' + value + u'"';
}

// Those that begin with the text, then those that have it elsewhere.
QStringList fitting(const QStringList &all, const QString &text)
{
    QStringList first;
    QStringList others;
    for (const QString &one : all) {
        if (one.startsWith(text, Qt::CaseInsensitive))
            first.append(one);
        else if (one.contains(text, Qt::CaseInsensitive))
            others.append(one);
        if (first.size() == FilterOffers::MostValues)
            break;
    }
    first.append(others);
    return first.first(qMin(first.size(), FilterOffers::MostValues));
}

} // namespace

FilterOffers
FilterOffers::forText(const QString &before, const QStringList &keys, const Values &values)
{
    const Beginnings at = beginningsIn(before);
    FilterOffers offers;
    offers.start = static_cast<int>(at.term);
    if (before.mid(at.term, 1) == u"-")
        ++offers.start;
    const QString term = before.mid(offers.start);
    static const QRegularExpression keyed(QStringLiteral("^([A-Za-z_]+)[:=]"));
    const QRegularExpressionMatch match = keyed.match(term);
    if (!match.hasMatch()) {
        for (const QString &key : keys) {
            if (!term.isEmpty() && key.startsWith(term, Qt::CaseInsensitive))
                offers.texts.append(key + QLatin1Char(':'));
        }
        return offers;
    }
    const QString key = match.captured(1).toLower();
    if (!keys.contains(key) || !values)
        return offers;
    const qsizetype valueAt = qMax(at.alternative, offers.start + match.capturedEnd());
    QString typed = before.mid(valueAt);
    if (typed.startsWith(u'"'))
        typed.remove(0, 1);
    const QString head = before.mid(offers.start, valueAt - offers.start);
    const QStringList found = fitting(values(key), typed);
    for (const QString &value : found) {
        if (value.size() != typed.size()) // it has been typed
            offers.texts.append(head + quoted(value));
    }
    return offers;
}

} // namespace ui
