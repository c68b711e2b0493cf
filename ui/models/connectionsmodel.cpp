// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionsmodel.h"

#include "ui/iconengine.h"
#include "ui/theme.h"

#include <QFontDatabase>

#include <algorithm>

namespace ui {

using server::ConnectionGone;
using server::ConnectionRow;

void ConnectionsModel::apply(const server::RowsDelta<ConnectionRow, ConnectionGone> &delta)
{
    QList<ConnectionEntry> entries;
    entries.reserve(delta.upserts.size());
    for (const ConnectionRow &row : delta.upserts)
        entries.append(entryOf(row, delta.reset ? -1 : rowOf(row.socketId)));
    if (delta.reset) {
        m_closed.clear();
        m_keys.clear();
    }
    for (const ConnectionRow &row : delta.upserts) {
        if (row.number != 0)
            m_keys.insert(row.number, row.socketId);
    }
    if (delta.reset) {
        replaceAll(entries);
        return;
    }
    close(delta.removals);
    for (const ConnectionRow &row : delta.upserts) {
        if (m_closed.isEmpty())
            break;
        m_closed.removeOne(row.socketId);
    }
    upsert(entries);
}

// What was measured of a row that is there stays.
ConnectionEntry ConnectionsModel::entryOf(const ConnectionRow &incoming, int known) const
{
    ConnectionEntry entry;
    entry.row = incoming;
    entry.silenceMs = m_silences.value(incoming.appId);
    if (known >= 0) {
        entry.measured = row(known).measured;
        return entry;
    }
    entry.measured.countedIn = incoming.messagesIn;
    entry.measured.countedOut = incoming.messagesOut;
    entry.measured.countedQueue = incoming.queuedBytes;
    return entry;
}

void ConnectionsModel::measure()
{
    constexpr qint64 LongestMs = 5'000; // after a pause it begins again
    const qint64 passedMs = m_now - std::exchange(m_measuredUtc, m_now);
    if (passedMs <= 0)
        return;
    const bool isFresh = passedMs > LongestMs;
    for (int i = 0; i < rowCount(); ++i) {
        ConnectionEntry &entry = stored(i);
        ConnectionEntry::Measured &measured = entry.measured;
        const auto rate = [&](double before, quint64 from, quint64 to) {
            if (isFresh || entry.isClosed() || to < from)
                return 0.0;
            const double last = double(to - from) * 1000.0 / double(passedMs);
            return (before + last) / 2;
        };
        measured.inPerSecond = rate(measured.inPerSecond, measured.countedIn, entry.row.messagesIn);
        measured.outPerSecond =
            rate(measured.outPerSecond, measured.countedOut, entry.row.messagesOut);
        measured.countedIn = entry.row.messagesIn;
        measured.countedOut = entry.row.messagesOut;
        const qint64 queue = entry.row.queuedBytes;
        if (queue > measured.countedQueue)
            ++measured.growing;
        else if (queue < measured.countedQueue || queue == 0)
            measured.growing = 0;
        measured.countedQueue = queue;
    }
}

void ConnectionsModel::count(const QList<server::ConnectionCounters> &counters)
{
    int top = rowCount();
    int bottom = -1;
    for (const server::ConnectionCounters &counted : counters) {
        const int at = rowOf(m_keys.value(counted.number));
        if (at < 0)
            continue;
        ConnectionRow &row = stored(at).row;
        row.lastSeenUtc = counted.lastSeenUtc;
        row.messagesIn = counted.messagesIn;
        row.messagesOut = counted.messagesOut;
        row.bytesIn = counted.bytesIn;
        row.bytesOut = counted.bytesOut;
        row.queuedBytes = counted.queuedBytes;
        row.rttMs = counted.rttMs;
        row.activeUtc = counted.activeUtc;
        top = std::min(top, at);
        bottom = std::max(bottom, at);
    }
    if (bottom >= 0)
        emit dataChanged(index(top, LastSeen), index(bottom, ColumnCount - 1));
}

// Rows that were closed, for good.
void ConnectionsModel::leave(const QStringList &keys)
{
    for (const QString &key : keys) {
        const int at = rowOf(key);
        if (at >= 0)
            m_keys.remove(row(at).row.number);
    }
    discard(keys);
}

void ConnectionsModel::setApps(const QList<server::AppSummary> &apps)
{
    m_appNames = appNames(apps);
    QHash<QString, qint64> silences;
    for (const server::AppSummary &app : apps) {
        if (app.pingIntervalSeconds > 0)
            silences.insert(app.id, app.pingIntervalSeconds * 1000LL + GhostGraceMs);
    }
    if (silences == m_silences)
        return;
    m_silences = silences;
    for (int i = 0; i < rowCount(); ++i)
        stored(i).silenceMs = m_silences.value(row(i).row.appId);
}

void ConnectionsModel::close(const QList<ConnectionGone> &gone)
{
    if (gone.isEmpty())
        return;
    QHash<QString, ConnectionGone> reasons;
    QStringList keys;
    for (const ConnectionGone &one : gone) {
        reasons.insert(one.socketId, one);
        keys.append(one.socketId);
    }
    updateRows(keys, [this, &reasons](ConnectionEntry &entry) {
        if (entry.isClosed())
            return false;
        const ConnectionGone reason = reasons.value(entry.row.socketId);
        entry.closeCode = reason.code;
        entry.closeReason = reason.reason;
        entry.closedUtc = m_now > 0 ? m_now : 1;
        m_closed.append(entry.row.socketId);
        return true;
    });
    if (m_closed.size() > MostClosedRows) {
        const qsizetype tooMany = m_closed.size() - MostClosedRows;
        leave(m_closed.first(tooMany));
        m_closed.remove(0, tooMany);
    }
}

void ConnectionsModel::setNow(qint64 utc)
{
    m_now = utc;
    qsizetype over = 0;
    while (over < m_closed.size()) {
        const int at = rowOf(m_closed.at(over));
        if (at >= 0 && utc - row(at).closedUtc < ClosedRowsStayMs)
            break;
        ++over;
    }
    if (over == 0)
        return;
    leave(m_closed.first(over));
    m_closed.remove(0, over);
}

int ConnectionsModel::firstChangedColumn(const ConnectionEntry &before,
                                         const ConnectionEntry &after) const
{
    const ConnectionRow &a = before.row;
    const ConnectionRow &b = after.row;
    if (before.isClosed() != after.isClosed())
        return SocketId;
    if (before.row.appId != after.row.appId)
        return App;
    if (a.tenants != b.tenants)
        return Tenants;
    if (a.userId != b.userId || a.userName != b.userName)
        return User;
    if (a.channelCount != b.channelCount)
        return Channels;
    return a.client != b.client ? Client : LastSeen;
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionEntry &entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::DecorationRole:
        if (index.column() == Client && entry.row.isOwn)
            return tintedIcon(QStringLiteral("flask-conical"), &Theme::muted);
        return index.column() == Status ? QVariant(statusGlyph(entry.presence(m_now))) : QVariant();
    case Qt::BackgroundRole:
        return background(entry);
    case Qt::ForegroundRole:
        return foreground(entry, index.column());
    case Qt::FontRole:
        return index.column() == SocketId
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return toolTip(entry, index.column());
    case Qt::AccessibleTextRole:
        return spoken(entry, index.column());
    case KeyRole:
        return entry.row.socketId;
    default:
        return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ui
