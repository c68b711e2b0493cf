// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionsmodel.h"

#include "ui/formatting.h"
#include "ui/theme.h"

#include <QFontDatabase>

#include <algorithm>

namespace ui {

using server::ConnectionGone;
using server::ConnectionRow;

namespace {

constexpr qint64 IdleAfterMs = 5 * 60 * 1000;

qint64 numberIn(const ConnectionRow &row, int column)
{
    switch (column) {
    case ConnectionsModel::MessagesIn:
        return static_cast<qint64>(row.messagesIn);
    case ConnectionsModel::MessagesOut:
        return static_cast<qint64>(row.messagesOut);
    case ConnectionsModel::BytesIn:
        return static_cast<qint64>(row.bytesIn);
    case ConnectionsModel::BytesOut:
        return static_cast<qint64>(row.bytesOut);
    case ConnectionsModel::Queue:
        return row.queuedBytes;
    default:
        return row.channelCount;
    }
}

} // namespace

bool ConnectionEntry::isIdle(qint64 nowUtc) const
{
    return row.lastSeenUtc > 0 && nowUtc - row.lastSeenUtc > IdleAfterMs;
}

Presence ConnectionEntry::presence(qint64 nowUtc) const
{
    if (isClosed())
        return Presence::Gone;
    return isIdle(nowUtc) ? Presence::Idle : Presence::Online;
}

QString ConnectionEntry::closeText() const
{
    if (closeReason.isEmpty())
        return QString::number(closeCode);
    return QStringLiteral("%1 %2").arg(closeCode).arg(closeReason);
}

QString ConnectionEntry::userText() const
{
    if (row.userName.isEmpty())
        return row.userId;
    return QStringLiteral("%1 (%2)").arg(row.userName, row.userId);
}

QString ConnectionEntry::tenantsText() const
{
    QStringList names;
    for (const QString &tenant : row.tenants)
        names.append(tenantText(tenant));
    return names.isEmpty() ? tenantText({}) : names.join(QStringLiteral(", "));
}

QString ConnectionEntry::statusText(qint64 nowUtc) const
{
    if (isClosed())
        return ConnectionsModel::tr("Closed: %1").arg(closeText());
    return isIdle(nowUtc) ? ConnectionsModel::tr("Idle") : ConnectionsModel::tr("Open");
}

void ConnectionsModel::apply(const server::RowsDelta<ConnectionRow, ConnectionGone> &delta)
{
    QList<ConnectionEntry> entries;
    entries.reserve(delta.upserts.size());
    for (const ConnectionRow &row : delta.upserts)
        entries.append(ConnectionEntry{row, 0, {}, 0});
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
    m_appNames.clear();
    for (const server::AppSummary &app : apps) {
        if (!app.name.isEmpty())
            m_appNames.insert(app.id, app.name);
    }
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

bool ConnectionsModel::isNumber(int column)
{
    return column == Channels || column >= MessagesIn;
}

QString ConnectionsModel::columnTitle(int column)
{
    switch (column) {
    case SocketId:
        return tr("Socket ID");
    case App:
        return tr("App");
    case Tenants:
        return tr("Tenants");
    case User:
        return tr("User");
    case Channels:
        return tr("Channels");
    case Address:
        return tr("Address");
    case Origin:
        return tr("Origin");
    case Client:
        return tr("Client");
    case ConnectedSince:
        return tr("Connected since");
    case LastSeen:
        return tr("Last seen");
    case MessagesIn:
        return tr("Msgs in");
    case MessagesOut:
        return tr("Msgs out");
    case BytesIn:
        return tr("Bytes in");
    case BytesOut:
        return tr("Bytes out");
    case Queue:
        return tr("Queue");
    default:
        return {};
    }
}

QString ConnectionsModel::text(const ConnectionEntry &entry, int column) const
{
    const ConnectionRow &row = entry.row;
    const auto orUnknown = [](const QString &known) {
        return known.isEmpty() ? unknownText() : known;
    };
    switch (column) {
    case SocketId:
        return row.socketId;
    case App:
        return appName(row.appId);
    case Tenants:
        return entry.tenantsText();
    case User:
        return orUnknown(entry.userText());
    case Address:
        return orUnknown(row.address);
    case Origin:
        return orUnknown(row.origin);
    case Client:
        return orUnknown(row.client);
    case ConnectedSince:
        return clockText(row.connectedUtc, m_now);
    case LastSeen:
        return entry.isClosed() ? entry.closeText() : agoText(row.lastSeenUtc, m_now);
    case BytesIn:
    case BytesOut:
    case Queue:
        return bytesText(numberIn(row, column));
    default:
        return countText(numberIn(row, column));
    }
}

QString ConnectionsModel::toolTip(const ConnectionEntry &entry, int column) const
{
    const ConnectionRow &row = entry.row;
    switch (column) {
    case SocketId:
        return entry.statusText(m_now) + (row.demo ? tr("\nSimulated, has no socket") : QString());
    case User:
        return row.userId.isEmpty() ? tr("Unknown until the client signs in or joins a presence "
                                         "channel")
                                    : entry.userText();
    case Channels:
        return row.channels.join(QLatin1Char('\n'));
    case Client:
        return row.userAgent;
    case ConnectedSince:
        return momentText(row.connectedUtc);
    case LastSeen:
        return entry.isClosed() ? entry.statusText(m_now) : momentText(row.lastSeenUtc);
    case Queue:
        return row.queuedBytes > SlowQueueBytes ? tr("Slow: reads less than it is sent")
                                                : QString();
    default:
        return isNumber(column) ? QString() : text(entry, column);
    }
}

QVariant ConnectionsModel::foreground(const ConnectionEntry &entry, int column) const
{
    if (entry.isClosed())
        return theme().muted;
    if (column == Queue && entry.row.queuedBytes > SlowQueueBytes)
        return theme().warn;
    const bool unknown = (column == User && entry.row.userId.isEmpty()) ||
                         (column == Tenants && entry.tenantsText() == tenantText({}));
    return unknown ? QVariant(theme().muted) : QVariant();
}

QString ConnectionsModel::spoken(const ConnectionEntry &entry, int column) const
{
    if (column == SocketId)
        return QStringLiteral("%1, %2").arg(entry.row.socketId, entry.statusText(m_now));
    const QString shown = text(entry, column);
    return QStringLiteral("%1: %2").arg(columnTitle(column),
                                        shown == unknownText() ? tr("unknown") : shown);
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
        return index.column() == SocketId ? QVariant(statusGlyph(entry.presence(m_now)))
                                          : QVariant();
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
