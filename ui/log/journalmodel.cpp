// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/journalmodel.h"

#include "ui/models/logtext.h"

#include <QDateTime>

namespace ui {

JournalModel::JournalModel(server::Console &console, QObject *parent)
    : QAbstractTableModel(parent)
    , m_console(console)
{}

void JournalModel::search(const JournalPlan &plan)
{
    beginResetModel();
    m_rows.clear();
    m_colours.clear();
    m_plan = plan;
    m_plan.query.limit = PageRows;
    m_plan.query.before = 0;
    m_lookedAt = 0;
    m_oldestUtc = 0;
    endResetModel();
    ++m_search;
    m_state = State::More;
    goOn();
}

void JournalModel::goOn()
{
    if (m_state != State::More && m_state != State::Stopped)
        return;
    m_pages = 0;
    m_found = 0;
    ask();
}

void JournalModel::ask()
{
    setState(State::Searching);
    m_console.searchJournal(
        m_plan.query,
        {this, [this, search = m_search](const server::Result<server::JournalPage> &page) {
             if (search != m_search)
                 return;
             if (page) {
                 take(*page);
             } else {
                 m_error = page.error();
                 setState(State::Failed);
             }
         }});
}

void JournalModel::take(const server::JournalPage &page)
{
    QList<server::JournalRow> rows;
    for (const server::JournalRow &row : page.rows) {
        if (logAdmits(row.entry, m_plan.rest, m_plan.scope, m_cells.appNames()))
            rows.append(row);
    }
    m_lookedAt += page.rows.size();
    if (!page.rows.isEmpty())
        m_oldestUtc = page.rows.last().entry.utc;
    if (!rows.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.append(rows);
        m_colours.append(rows.size());
        endInsertRows();
    }
    m_plan.query.before = page.next;
    m_found += static_cast<int>(rows.size());
    ++m_pages;
    if (page.next == 0)
        setState(State::Done);
    else if (m_rows.size() >= MostRows)
        setState(State::Stopped);
    else if (m_found >= PageRows / 2)
        setState(State::More);
    else if (m_pages >= PagesAtOnce)
        setState(State::Stopped);
    else
        ask();
}

void JournalModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void JournalModel::setAppNames(const QHash<QString, QString> &names)
{
    if (names == m_cells.appNames())
        return;
    m_cells.setAppNames(names);
    m_colours.forget();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, App), index(rowCount() - 1, App), {Qt::DisplayRole});
}

void JournalModel::setColourRules(const ColourRules &rules)
{
    m_colours.setRules(rules);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0),
                         index(rowCount() - 1, ColumnCount - 1),
                         {Qt::BackgroundRole, Qt::ForegroundRole});
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// Of another day the date is what matters.
QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const server::LogEntry &entry = m_rows.at(index.row()).entry;
    if (index.column() == Time && role == Qt::DisplayRole) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(entry.utc);
        if (moment.date() != QDate::currentDate())
            return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return m_cells.data(
        entry, ruleFor(m_colours, index, entry, m_cells, role), index.column(), role);
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? LogCells::header(section, role) : QVariant();
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::More;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        goOn();
}

} // namespace ui
