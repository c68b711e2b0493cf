// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/log/logcapture.h"
#include "ui/models/filter.h"
#include "ui/models/logcells.h"
#include "ui/models/logring.h"
#include "ui/scope.h"

#include <QAbstractTableModel>
#include <QBitArray>
#include <QThreadPool>

#include <deque>

namespace ui {

// The log as rows, oldest first, in a ring. While paused the rows stay as they are and a second
// ring of the same size takes what comes. Knows of every row whether filter and scope admit it;
// large logs are searched in a thread of their own.
class LogModel : public QAbstractTableModel, public LogColumns
{
    Q_OBJECT

public:
    explicit LogModel(QObject *parent = nullptr, LogLimits limits = {});
    ~LogModel() override;

    // Rows that came before are left out; those of another engine replace everything.
    void append(const QList<server::LogEntry> &entries);
    // Empties the view; entries that were there do not come back.
    void clear();
    void setPaused(bool paused);
    // Fewer than there are: the oldest go at once.
    void setLimits(LogLimits limits);
    void setFilter(const Filter &filter, const Scope &scope);
    // Holds for what comes from here on.
    void setCapture(const LogCapture &capture) { m_capture = capture; }
    const LogCapture &capture() const { return m_capture; }
    // Entries that the capture left out since the log was cleared.
    quint64 notCaptured() const { return m_notCaptured; }
    void setAppNames(const AppNames &names);
    void setColourRules(const ColourRules &rules);
    const ColourRules &colourRules() const { return m_colours.rules(); }

    const server::LogEntry &entry(int row) const { return m_ring.at(row); }
    // All that is kept, also what came while it was paused.
    QList<server::LogEntry> entries() const;
    bool isAdmitted(int row) const { return m_admitted[static_cast<std::size_t>(row)]; }
    int rowOf(quint64 seq) const { return static_cast<int>(m_ring.find(seq)); }
    qsizetype waiting() const { return m_waiting.size(); }
    quint64 waitingDropped() const { return m_waitingDropped; }
    qint64 spanMs() const;
    qint64 bytes() const { return m_ring.bytes(); }
    const LogCells &cells() const { return m_cells; }
    // The text of a key of the filter language.
    QString keyText(const server::LogEntry &entry, const QString &key) const;
    static QStringList filterKeys();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    // isAdmitted() has changed for rows that were there.
    void admissionChanged();
    void waitingChanged();

private:
    bool isKnown(const QList<server::LogEntry> &entries, bool *anotherEngine) const;
    void insert(QList<server::LogEntry> entries);
    void makeRoom(const QList<server::LogEntry> &entries);
    void wait(QList<server::LogEntry> entries);
    bool admits(const server::LogEntry &entry) const;
    void searchInThread();
    void applySearch(quint64 search, quint64 removedBefore, const QBitArray &admitted);

    LogRing m_ring;
    LogRing m_waiting;
    std::deque<bool> m_admitted; // one for each row
    RowColours m_colours;
    quint64 m_waitingDropped = 0;
    quint64 m_removed = 0; // rows that ever left at the front
    bool m_paused = false;
    quint64 m_lastSeq = 0;
    qint64 m_lastUtc = 0;
    Filter m_filter;
    Scope m_scope;
    quint64 m_search = 0;
    LogCells m_cells;
    LogCapture m_capture;
    quint64 m_notCaptured = 0;
    QThreadPool m_pool;
};

} // namespace ui
