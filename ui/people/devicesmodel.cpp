// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/devicesmodel.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/keyedtablemodel.h"

#include <QFontDatabase>

#include <algorithm>

namespace ui {

using server::ConnectionRow;

void DevicesModel::setRows(const QList<ConnectionRow> &rows, qint64 nowUtc)
{
    m_now = nowUtc;
    const bool sameSockets =
        std::equal(rows.cbegin(),
                   rows.cend(),
                   m_rows.cbegin(),
                   m_rows.cend(),
                   [](const auto &a, const auto &b) { return a.socketId == b.socketId; });
    if (!sameSockets)
        beginResetModel();
    m_rows = rows;
    if (!sameSockets)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DevicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString DevicesModel::text(const ConnectionRow &row, int column) const
{
    if (column == Socket)
        return row.socketId;
    if (row.appId.isEmpty())
        return unknownText();
    const auto orUnknown = [](const QString &known) {
        return known.isEmpty() ? unknownText() : known;
    };
    switch (column) {
    case Connected:
        return clockText(row.connectedUtc, m_now);
    case Address:
        return orUnknown(masked::address(row.address));
    case Client:
        return orUnknown(row.client);
    case RoundTrip:
        return row.rttMs < 0 ? unknownText() : tr("%1 ms").arg(countText(row.rttMs));
    default:
        return agoText(row.lastSeenUtc, m_now);
    }
}

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(row, index.column()));
    case Qt::ToolTipRole:
        if (row.appId.isEmpty())
            return tr("Nothing is known of this socket: it may just have gone");
        if (text(row, index.column()) == unknownText())
            return index.column() == RoundTrip
                       ? tr("Not measured yet: pinged when it is silent, or by Ping")
                       : tr("The client did not say");
        return index.column() == Connected ? momentText(row.connectedUtc)
                                           : text(row, index.column());
    case Qt::FontRole:
        return index.column() == Socket
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == RoundTrip ? Qt::AlignRight : Qt::AlignLeft));
    case KeyRole:
        return row.socketId;
    default:
        return {};
    }
}

QVariant DevicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Socket:
        return tr("Socket ID");
    case Connected:
        return tr("Connected");
    case Address:
        return tr("Address");
    case Client:
        return tr("Client");
    case RoundTrip:
        return tr("RTT");
    default:
        return tr("Last seen");
    }
}

} // namespace ui
