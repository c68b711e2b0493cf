// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"

#include "ui/models/logtext.h"

#include <algorithm>

namespace ui {

using server::LogEntry;

namespace {
constexpr qsizetype MostSearchedAtOnce = 20'000;
}

LogModel::LogModel(QObject *parent, LogLimits limits)
    : QAbstractTableModel(parent)
    , m_ring(limits)
    , m_waiting(limits)
{
    m_pool.setMaxThreadCount(1);
}

LogModel::~LogModel()
{
    m_pool.waitForDone();
}

void LogModel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    bool anotherEngine = false;
    QList<LogEntry> fresh = entries;
    if (isKnown(entries, &anotherEngine))
        fresh.removeIf([this](const LogEntry &entry) { return entry.seq <= m_lastSeq; });
    if (anotherEngine)
        clear();
    if (fresh.isEmpty())
        return;
    m_lastSeq = fresh.last().seq;
    m_lastUtc = fresh.last().utc;
    if (!m_capture.takesEverything()) {
        const qsizetype left = fresh.removeIf(
            [this](const LogEntry &entry) { return !m_capture.admits(entry, m_cells.appNames()); });
        m_notCaptured += static_cast<quint64>(left);
    }
    if (fresh.isEmpty())
        return;
    if (m_paused)
        wait(fresh);
    else
        insert(fresh);
}

// A topic that is watched again begins with what was told before. Smaller numbers at a later time
// come from an engine that started over.
bool LogModel::isKnown(const QList<LogEntry> &entries, bool *anotherEngine) const
{
    const LogEntry &first = entries.first();
    if (first.seq > m_lastSeq)
        return false;
    const LogRing &ring = m_ring.find(first.seq) >= 0 ? m_ring : m_waiting;
    const qsizetype row = ring.find(first.seq);
    *anotherEngine = row >= 0 ? ring.at(row).utc != first.utc : first.utc > m_lastUtc;
    return !*anotherEngine;
}

// One removal and one insertion, however many rows there are.
void LogModel::insert(QList<LogEntry> entries)
{
    if (const qsizetype fitting = m_ring.fitting(entries); fitting < entries.size())
        entries = entries.last(fitting);
    makeRoom(entries);
    if (entries.isEmpty())
        return;
    const int first = static_cast<int>(m_ring.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_ring.append(entries);
    m_colours.append(entries.size());
    for (const LogEntry &entry : std::as_const(entries))
        m_admitted.push_back(admits(entry));
    endInsertRows();
}

void LogModel::makeRoom(const QList<LogEntry> &entries)
{
    const qsizetype evicted = m_ring.overflow(entries);
    if (evicted == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(evicted) - 1);
    m_ring.removeOldest(evicted);
    m_removed += static_cast<quint64>(evicted);
    m_admitted.erase(m_admitted.begin(), m_admitted.begin() + evicted);
    m_colours.removeFirst(evicted);
    endRemoveRows();
}

void LogModel::setLimits(LogLimits limits)
{
    m_ring.setLimits(limits);
    m_waiting.setLimits(limits);
    makeRoom({});
    const qsizetype tooMany = m_waiting.overflow({});
    m_waiting.removeOldest(tooMany);
    m_waitingDropped += static_cast<quint64>(tooMany);
    emit waitingChanged();
}

void LogModel::wait(QList<LogEntry> entries)
{
    const qsizetype arrived = entries.size();
    entries = entries.last(m_waiting.fitting(entries));
    const qsizetype evicted = m_waiting.overflow(entries);
    m_waiting.removeOldest(evicted);
    m_waiting.append(entries);
    m_waitingDropped += static_cast<quint64>(evicted + arrived - entries.size());
    emit waitingChanged();
}

QList<LogEntry> LogModel::entries() const
{
    return m_ring.entries() + m_waiting.entries();
}

void LogModel::clear()
{
    beginResetModel();
    m_removed += static_cast<quint64>(m_ring.size());
    m_ring.clear();
    m_admitted.clear();
    m_colours.clear();
    m_waiting.clear();
    m_waitingDropped = 0;
    m_notCaptured = 0;
    endResetModel();
    emit waitingChanged();
}

void LogModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused)
        return;
    const QList<LogEntry> waited = m_waiting.entries();
    m_waiting.clear();
    m_waitingDropped = 0;
    insert(waited);
    emit waitingChanged();
}

void LogModel::setFilter(const Filter &filter, const Scope &scope)
{
    m_filter = filter;
    m_scope = scope;
    ++m_search;
    if (m_ring.size() > MostSearchedAtOnce) {
        searchInThread();
        return;
    }
    for (qsizetype row = 0; row < m_ring.size(); ++row)
        m_admitted[static_cast<std::size_t>(row)] = admits(m_ring.at(row));
    emit admissionChanged();
}

bool LogModel::admits(const LogEntry &entry) const
{
    return logAdmits(entry, m_filter, m_scope, m_cells.appNames());
}

// Rows that come in the meantime are judged as they come; a search that was overtaken by another is
// thrown away.
void LogModel::searchInThread()
{
    QList<LogEntry> entries;
    entries.reserve(m_ring.size());
    for (qsizetype row = 0; row < m_ring.size(); ++row)
        entries.append(m_ring.at(row));
    m_pool.clear();
    m_pool.start([this,
                  entries,
                  filter = m_filter,
                  scope = m_scope,
                  names = m_cells.appNames(),
                  search = m_search,
                  removed = m_removed] {
        QBitArray admitted(entries.size());
        for (qsizetype i = 0; i < entries.size(); ++i)
            admitted.setBit(i, logAdmits(entries[i], filter, scope, names));
        QMetaObject::invokeMethod(
            this,
            [this, search, removed, admitted] { applySearch(search, removed, admitted); },
            Qt::QueuedConnection);
    });
}

// Since the search began rows may have left at the front and come at the end.
void LogModel::applySearch(quint64 search, quint64 removedBefore, const QBitArray &admitted)
{
    if (search != m_search)
        return;
    const auto gone = static_cast<qsizetype>(m_removed - removedBefore);
    for (qsizetype i = gone; i < admitted.size(); ++i)
        m_admitted[static_cast<std::size_t>(i - gone)] = admitted.testBit(i);
    emit admissionChanged();
}

void LogModel::setAppNames(const QHash<QString, QString> &names)
{
    if (names == m_cells.appNames())
        return;
    m_cells.setAppNames(names);
    m_colours.forget();
    if (!m_ring.isEmpty())
        emit dataChanged(index(0, App), index(rowCount() - 1, App), {Qt::DisplayRole});
}

void LogModel::setColourRules(const ColourRules &rules)
{
    m_colours.setRules(rules);
    if (!m_ring.isEmpty())
        emit dataChanged(index(0, 0),
                         index(rowCount() - 1, ColumnCount - 1),
                         {Qt::BackgroundRole, Qt::ForegroundRole});
}

qint64 LogModel::spanMs() const
{
    return m_ring.isEmpty() ? 0 : m_ring.last().utc - m_ring.at(0).utc;
}

QStringList LogModel::filterKeys()
{
    return {QStringLiteral("app"),
            QStringLiteral("tenant"),
            QStringLiteral("channel"),
            QStringLiteral("type"),
            QStringLiteral("event"),
            QStringLiteral("user"),
            QStringLiteral("socket"),
            QStringLiteral("source"),
            QStringLiteral("command"),
            QStringLiteral("code"),
            QStringLiteral("status"),
            QStringLiteral("ip"),
            QStringLiteral("origin"),
            QStringLiteral("account"),
            QStringLiteral("size"),
            QStringLiteral("data"),
            QStringLiteral("since")};
}

QString LogModel::keyText(const LogEntry &entry, const QString &key) const
{
    return logKeyText(entry, key, m_cells.appNames());
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ring.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogEntry &entry = m_ring.at(index.row());
    return m_cells.data(
        entry, ruleFor(m_colours, index, entry, m_cells, role), index.column(), role);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? LogCells::header(section, role) : QVariant();
}

} // namespace ui
