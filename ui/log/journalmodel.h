// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/appnames.h"
#include "ui/log/journalplan.h"
#include "ui/models/logcells.h"

#include <QAbstractTableModel>

namespace ui {

// What the journal on disk has of a search, the newest first. Rows come page by page as they are
// scrolled to. When many pages have hardly anything in them it stops until it is told to go on.
class JournalModel : public QAbstractTableModel, public LogColumns
{
    Q_OBJECT

public:
    static constexpr int PageRows = 200;
    static constexpr int PagesAtOnce = 20;
    static constexpr int MostRows = 50'000;

    enum class State {
        Idle,      // nothing was asked
        Searching, // an answer is awaited
        More,      // there is more, when somebody scrolls down
        Stopped,   // there is more, when somebody says so
        Done,
        Failed,
    };

    explicit JournalModel(server::Console &console, QObject *parent = nullptr);

    void search(const JournalPlan &plan);
    void goOn();
    State state() const { return m_state; }
    // Of the last answer, when State::Failed.
    const server::Error &error() const { return m_error; }
    // Rows that were looked at, and the time of the oldest.
    qint64 lookedAt() const { return m_lookedAt; }
    qint64 oldestUtc() const { return m_oldestUtc; }
    void setAppNames(const AppNames &names);
    void setColourRules(const ColourRules &rules);
    const server::LogEntry &entry(int row) const { return m_rows.at(row).entry; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void ask();
    void take(const server::JournalPage &page);
    void setState(State state);

    server::Console &m_console;
    JournalPlan m_plan;
    LogCells m_cells;
    QList<server::JournalRow> m_rows;
    RowColours m_colours;
    State m_state = State::Idle;
    server::Error m_error;
    quint64 m_search = 0;
    int m_pages = 0; // since somebody asked
    int m_found = 0;
    qint64 m_lookedAt = 0;
    qint64 m_oldestUtc = 0;
};

} // namespace ui
