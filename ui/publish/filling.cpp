// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/filling.h"

#include <algorithm>

namespace ui {

namespace {

struct Place
{
    int line = 1;
    int column = 1;
};

qsizetype offsetOf(const QString &text, const JsonProblem &problem)
{
    qsizetype start = 0;
    for (int line = 1; line < problem.line && start >= 0; ++line)
        start = text.indexOf(u'\n', start) + 1;
    return qMin(start + problem.column - 1, text.size());
}

Place placeOf(const QString &text, qsizetype offset)
{
    const QStringView before = QStringView(text).first(qBound<qsizetype>(0, offset, text.size()));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {1 + static_cast<int>(before.count(u'\n')),
            1 + static_cast<int>(before.size() - lineStart)};
}

class DraftFiller
{
public:
    explicit DraftFiller(const VariableSource &source)
        : m_source(source)
    {}

    FilledDraft fill(const PublishDraft &typed)
    {
        m_filled.draft = typed;
        PublishDraft &draft = m_filled.draft;
        fill(draft.channels, DraftField::Channels);
        fill(draft.event, DraftField::Event);
        fill(draft.tenant, DraftField::Tenant);
        fill(draft.to, DraftField::To);
        fill(draft.names, DraftField::Names);
        m_filled.data = fillVariables(
            draft.data, m_source, draft.plainText ? VariableUse::Plain : VariableUse::Json);
        draft.data = m_filled.data.text;
        note(m_filled.data, DraftField::Data);
        return m_filled;
    }

private:
    void note(const Filled &filled, DraftField field)
    {
        m_filled.hasVariables = m_filled.hasVariables || filled.hasVariables;
        if (!filled.problem.isEmpty())
            m_filled.problems.append({field, false, filled.problem});
    }

    void fill(QString &text, DraftField field)
    {
        const Filled filled = fillVariables(text, m_source, VariableUse::Plain);
        text = filled.text;
        note(filled, field);
    }

    void fill(QStringList &texts, DraftField field)
    {
        for (QString &text : texts)
            fill(text, field);
        texts.removeDuplicates();
    }

    const VariableSource &m_source;
    FilledDraft m_filled;
};

} // namespace

FilledDraft fillDraft(const PublishDraft &draft, const VariableSource &source)
{
    return DraftFiller(source).fill(draft);
}

std::optional<JsonProblem> jsonProblemOf(const FilledDraft &filled, const QString &typed)
{
    const auto problem = findJsonProblem(filled.data.text);
    if (!problem)
        return std::nullopt;
    const Place place = placeOf(typed, filled.data.sourceOf(offsetOf(filled.data.text, *problem)));
    return JsonProblem{place.line, place.column, problem->text};
}

QList<DraftProblem>
problemsOf(const FilledDraft &filled, const PublishDraft &typed, const server::AppSummary *app)
{
    const auto json = jsonProblemOf(filled, typed.data);
    QList<DraftProblem> problems = filled.problems;
    // Two that are filled alike are one.
    const bool samePlaces = filled.draft.channels.size() == typed.channels.size();
    for (DraftProblem &problem : problemsOf(filled.draft, app, json)) {
        if (!samePlaces)
            problem.channel = -1;
        const bool isExplained =
            std::any_of(filled.problems.cbegin(),
                        filled.problems.cend(),
                        [&](const DraftProblem &known) { return known.field == problem.field; });
        if (!isExplained)
            problems.append(problem);
    }
    return problems;
}

} // namespace ui
