// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the cells of the channels' table read.
#include "ui/channels/channelnames.h"
#include "ui/channels/channelsmodel.h"
#include "ui/channels/sparkline.h"
#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/models/rowkeys.h"
#include "ui/theme.h"

namespace ui {

namespace {

const QIcon &refusedIcon()
{
    static const QIcon icon = tintedIcon(QStringLiteral("triangle-alert"), &Theme::error);
    return icon;
}

} // namespace

bool ChannelsModel::isNumber(int column)
{
    switch (column) {
    case Subscribers:
    case Users:
    case Rate:
    case ByteRate:
    case Refused:
        return true;
    default:
        return false;
    }
}

QString ChannelsModel::columnTitle(int column)
{
    switch (column) {
    case Name:
        return tr("Channel");
    case Type:
        return tr("Type");
    case Tenant:
        return tr("Tenant");
    case Subscribers:
        return tr("Subs");
    case Users:
        return tr("Users");
    case Rate:
        return tr("Msgs/s");
    case Spark:
        return tr("Last minute");
    case ByteRate:
        return tr("Bytes/s");
    case Refused:
        return tr("Refused");
    case LastEvent:
        return tr("Last event");
    case LastEventAt:
        return tr("When");
    case OccupiedSince:
        return tr("Occupied");
    case App:
        return tr("App");
    default:
        return {};
    }
}

QString ChannelsModel::text(const ChannelEntry &entry, int column) const
{
    const server::ChannelRow &row = entry.row;
    switch (column) {
    case Name:
        return row.key.name;
    case Type:
        return channelTypeText(row.kind, row.cache);
    case Tenant:
        return tenantText(row.tenant);
    case Subscribers:
        return countText(row.subscribers);
    case Users:
        return row.kind == server::ChannelKind::Presence ? countText(row.users) : unknownText();
    case Rate: {
        const auto rate = entry.pace.messagesPerSecond();
        return entry.isOccupied && rate ? rateText(*rate) : unknownText();
    }
    case ByteRate: {
        const auto rate = entry.pace.bytesPerSecond();
        return entry.isOccupied && rate ? bytesText(qRound64(*rate)) : unknownText();
    }
    case Refused:
        return entry.refusals > 0 ? countText(entry.refusals) : QString();
    case LastEvent:
        return row.lastEvent.isEmpty() ? unknownText() : row.lastEvent;
    case LastEventAt:
        return agoText(row.lastEventUtc, m_now);
    case OccupiedSince:
        return row.occupiedSinceUtc > 0 ? durationText(m_now - row.occupiedSinceUtc)
                                        : unknownText();
    case App:
        return appName(row.key.appId);
    default:
        return {};
    }
}

QString ChannelsModel::toolTip(const ChannelEntry &entry, int column) const
{
    const server::ChannelRow &row = entry.row;
    switch (column) {
    case Name:
        return entry.isOccupied
                   ? row.key.name
                   : tr("%1\nNobody is on it; subscriptions were refused.").arg(row.key.name);
    case Users:
        return row.kind == server::ChannelKind::Presence
                   ? QString()
                   : tr("Only presence channels know their users");
    case Rate:
    case ByteRate:
        return tr("Mean of the last seconds; “–” until one has been measured");
    case Spark:
        return tr("%n message(s) in the last minute, as far as this page was open",
                  nullptr,
                  static_cast<int>(qMin<quint64>(entry.pace.messagesInMinute(), 2'000'000'000)));
    case Refused:
        return entry.refusals > 0 ? tr("Refused in the last 10 minutes; the last one %1")
                                        .arg(momentText(entry.lastRefusedUtc))
                                  : QString();
    case LastEvent:
        return row.lastEvent.isEmpty() ? tr("No event so far") : row.lastEvent;
    case LastEventAt:
        return row.lastEventUtc > 0 ? momentText(row.lastEventUtc) : tr("No event so far");
    case OccupiedSince:
        return row.occupiedSinceUtc > 0 ? tr("Since %1").arg(momentText(row.occupiedSinceUtc))
                                        : tr("Nobody is on it");
    default:
        return text(entry, column);
    }
}

QVariant ChannelsModel::foreground(const ChannelEntry &entry, int column) const
{
    if (column == Refused && entry.refusals > 0)
        return theme().error;
    const bool isMuted = !entry.isOccupied || text(entry, column) == unknownText() ||
                         (column == Tenant && entry.row.tenant.isEmpty());
    return isMuted ? QVariant(theme().muted) : QVariant();
}

QString ChannelsModel::spoken(const ChannelEntry &entry, int column) const
{
    switch (column) {
    case Name:
        if (!entry.isOccupied)
            return tr("%1, nobody is on it, subscriptions were refused").arg(entry.row.key.name);
        return entry.refusals > 0 ? tr("%1, subscriptions were refused").arg(entry.row.key.name)
                                  : entry.row.key.name;
    case Spark:
        return toolTip(entry, Spark);
    case Refused:
        return tr("%n subscription(s) refused in the last 10 minutes", nullptr, entry.refusals);
    default:
        break;
    }
    const QString shown = text(entry, column);
    return QStringLiteral("%1: %2").arg(columnTitle(column),
                                        shown == unknownText() ? tr("unknown") : shown);
}

QVariant ChannelsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChannelEntry &entry = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::DecorationRole:
        if (column == Name && entry.refusals > 0)
            return refusedIcon();
        return column == Type ? QVariant(channelTypeIcon(entry.row.kind)) : QVariant();
    case Qt::ForegroundRole:
        return foreground(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return toolTip(entry, column);
    case Qt::AccessibleTextRole:
        return spoken(entry, column);
    case SparklineDelegate::PointsRole:
        return column == Spark ? QVariant::fromValue(entry.pace.points()) : QVariant();
    case KeyRole:
        return keyOf(entry);
    default:
        return {};
    }
}

QVariant ChannelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == Qt::ToolTipRole && section == Refused)
        return tr("Subscriptions and messages refused in the last 10 minutes");
    if (role == Qt::ToolTipRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ui
