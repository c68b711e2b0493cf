// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/journalplan.h"

namespace ui {

using server::JournalQuery;

namespace {

// Whether the index finds exactly what the word stands for.
bool isWord(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("^[\\p{L}\\p{N}]+$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return word.match(text).hasMatch();
}

bool hasWord(const QString &text)
{
    static const QRegularExpression letter(QStringLiteral("[\\p{L}\\p{N}]"));
    return text.contains(letter);
}

QString *fieldOf(JournalQuery &query, const Filter::Part &part)
{
    if (part.key == u"command")
        return &query.commandId;
    if (!part.isExact)
        return nullptr;
    if (part.key == u"channel")
        return &query.channel;
    if (part.key == u"event")
        return &query.event;
    if (part.key == u"user")
        return &query.userId;
    return part.key == u"tenant" ? &query.tenant : nullptr;
}

// Whether the query stands for the whole part, so that no row need be asked.
bool take(JournalQuery &query, const Filter::Part &part)
{
    if (part.isNegated)
        return false;
    if (part.isTime)
        return true;
    if (!part.isPlain || part.texts.size() != 1)
        return false;
    const QString &text = part.texts.constFirst();
    if (part.key.isEmpty()) {
        if (!hasWord(text) || query.text.size() + text.size() + 1 > server::MaxJournalSearchLength)
            return false;
        query.text += query.text.isEmpty() ? text : QString(u' ' + text);
        return isWord(text);
    }
    QString *field = fieldOf(query, part);
    if (!field || !field->isEmpty() || text.size() > server::MaxJournalSearchLength)
        return false;
    *field = text;
    return true;
}

} // namespace

JournalPlan journalPlan(const Filter &filter, const Scope &scope, qint64 nowUtc)
{
    JournalPlan plan;
    plan.query.appId = scope.appId;
    if (scope.tenant)
        plan.query.tenant = *scope.tenant;
    plan.scope = scope;
    plan.rest = filter.selected([&](const Filter::Part &part) { return !take(plan.query, part); });
    plan.query.fromUtc = qMax<qint64>(0, filter.from(nowUtc).value_or(0));
    plan.query.toUtc = qMax<qint64>(0, filter.until(nowUtc).value_or(0));
    return plan;
}

} // namespace ui
