// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of ConnectionsModel: what a connection is, and how its cells read.
#include "ui/errortexts.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/connectionsmodel.h"
#include "ui/people/idlerule.h"
#include "ui/theme.h"

namespace ui {

using server::ConnectionRow;

namespace {

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

QString userText(const ConnectionRow &row, const QString &name)
{
    return name.isEmpty() ? row.userId : QStringLiteral("%1 (%2)").arg(name, row.userId);
}

} // namespace

bool ConnectionEntry::isIdle(qint64 nowUtc) const
{
    const qint64 since = activeUtc();
    return !isClosed() && since > 0 && nowUtc - since > idleAfterMs();
}

bool ConnectionEntry::isSlow() const
{
    const bool grows = measured.growing >= ConnectionsModel::SlowGrowth &&
                       row.queuedBytes > ConnectionsModel::GrowingQueueBytes;
    return !isClosed() && (grows || row.queuedBytes > ConnectionsModel::SlowQueueBytes);
}

bool ConnectionEntry::isGhost(qint64 nowUtc) const
{
    return !isClosed() && !row.isStream && silenceMs > 0 && row.lastSeenUtc > 0 &&
           nowUtc - row.lastSeenUtc > silenceMs;
}

Presence ConnectionEntry::presence(qint64 nowUtc) const
{
    if (isClosed())
        return Presence::Gone;
    if (isGhost(nowUtc))
        return Presence::Ghost;
    if (isSlow())
        return Presence::Slow;
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
    return ui::userText(row, masked::name(row.userName));
}

QString ConnectionEntry::plainUserText() const
{
    return ui::userText(row, row.userName);
}

QString ConnectionEntry::tenantsText() const
{
    QStringList names;
    for (const QString &tenant : row.tenants)
        names.append(tenantText(tenant));
    return names.isEmpty() ? tenantText({}) : names.join(QStringLiteral(", "));
}

QString ConnectionEntry::ipOf(const QString &address)
{
    if (address.startsWith(u'['))
        return address.section(u']', 0, 0).mid(1);
    return address.count(u':') == 1 ? address.section(u':', 0, 0) : address;
}

QString ConnectionEntry::statusText(qint64 nowUtc) const
{
    switch (presence(nowUtc)) {
    case Presence::Gone:
        return ConnectionsModel::tr("Closed: %1").arg(closeText());
    case Presence::Ghost:
        return ConnectionsModel::tr("Ghost");
    case Presence::Slow:
        return ConnectionsModel::tr("Slow");
    case Presence::Idle:
        return ConnectionsModel::tr("Idle");
    case Presence::Online:
        break;
    }
    return ConnectionsModel::tr("Open");
}

QString ConnectionEntry::statusKey(qint64 nowUtc) const
{
    switch (presence(nowUtc)) {
    case Presence::Gone:
        return QStringLiteral("closed");
    case Presence::Ghost:
        return QStringLiteral("ghost");
    case Presence::Slow:
        return QStringLiteral("slow");
    case Presence::Idle:
        return QStringLiteral("idle");
    case Presence::Online:
        break;
    }
    return QStringLiteral("open");
}

QString ConnectionsModel::statusReason(const ConnectionEntry &entry) const
{
    const ConnectionRow &row = entry.row;
    switch (entry.presence(m_now)) {
    case Presence::Ghost:
        return tr("Nothing was heard of it for %1, although it is pinged: nobody may be there")
            .arg(durationText(m_now - row.lastSeenUtc));
    case Presence::Slow:
        return row.queuedBytes > SlowQueueBytes
                   ? tr("It reads less than it is sent: %1 are waiting")
                         .arg(bytesText(row.queuedBytes))
                   : tr("Its queue keeps growing: %1 are waiting").arg(bytesText(row.queuedBytes));
    case Presence::Idle:
        return tr("It answers pings, but has said nothing for %1")
            .arg(durationText(m_now - qMax(row.activeUtc, row.connectedUtc)));
    case Presence::Gone:
    case Presence::Online:
        break;
    }
    return entry.statusText(m_now);
}

QString ConnectionsModel::roundTripText(const ConnectionRow &row)
{
    if (row.rttMs < 0)
        return unknownText();
    return row.rttMs == 0 ? tr("< 1 ms") : tr("%1 ms").arg(countText(row.rttMs));
}

// Behind the rows that somebody should look at.
QVariant ConnectionsModel::background(const ConnectionEntry &entry) const
{
    if (entry.isClosed())
        return {};
    if (entry.isGhost(m_now))
        return theme().rowError;
    return entry.isSlow() ? QVariant(theme().rowWarn) : QVariant();
}

bool ConnectionsModel::isNumber(int column)
{
    return column == Channels || column == Age || column >= Idle;
}

QString ConnectionsModel::columnTitle(int column)
{
    switch (column) {
    case SocketId:
        return tr("Socket ID");
    case Status:
        return tr("Status");
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
    case Age:
        return tr("Age");
    case LastSeen:
        return tr("Last seen");
    case Idle:
        return tr("Idle");
    case RoundTrip:
        return tr("RTT");
    case InRate:
        return tr("In/s");
    case OutRate:
        return tr("Out/s");
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
    case Status:
        return entry.statusText(m_now);
    case App:
        return appName(row.appId);
    case Tenants:
        return entry.tenantsText();
    case User:
        return orUnknown(entry.userText());
    case Address:
        return orUnknown(masked::address(row.address));
    case Origin:
        return orUnknown(row.origin);
    case Client:
        return orUnknown(row.client);
    case Age:
        return row.connectedUtc > 0 ? durationText(m_now - row.connectedUtc) : unknownText();
    case LastSeen:
        return entry.isClosed() ? entry.closeText() : agoText(row.lastSeenUtc, m_now);
    case Idle:
        return entry.isClosed() || entry.activeUtc() <= 0 ? unknownText()
                                                          : durationText(m_now - entry.activeUtc());
    case RoundTrip:
        return roundTripText(row);
    case InRate:
        return rateText(entry.measured.inPerSecond);
    case OutRate:
        return rateText(entry.measured.outPerSecond);
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
    if (entry.isClosed() && (column == SocketId || column == LastSeen))
        return entry.statusText(m_now) + u'\n' + ui::closeText(entry.closeCode).both();
    switch (column) {
    case SocketId:
        return row.demo ? tr("%1\nSimulated, has no socket").arg(row.socketId) : row.socketId;
    case Status:
        return statusReason(entry);
    case RoundTrip:
        return row.isStream    ? tr("A stream of events only listens, so it cannot answer a ping")
               : row.rttMs < 0 ? tr("Not measured yet: pinged when it is silent, or by Ping now")
                               : tr("From the last ping to its pong");
    case User:
        return row.userId.isEmpty() ? tr("Unknown until the client signs in or joins a presence "
                                         "channel")
                                    : entry.userText();
    case Channels:
        return row.channels.join(QLatin1Char('\n'));
    case Client:
        if (entry.row.isOwn)
            return tr("The test client of a console\n%1").arg(row.userAgent);
        return row.client.isEmpty() && row.userAgent.isEmpty() ? tr("It did not say what it is")
                                                               : row.userAgent;
    case Address:
        return row.address.isEmpty() ? tr("Simulated, has no socket") : text(entry, column);
    case Origin:
        return row.origin.isEmpty() ? tr("It named no origin: only browsers do") : row.origin;
    case Age:
        return tr("Connected %1").arg(momentText(row.connectedUtc));
    case Idle:
        return entry.isClosed()
                   ? tr("It is closed")
                   : tr("Last message of its own %1").arg(momentText(entry.activeUtc()));
    case LastSeen:
        return entry.isClosed() ? entry.statusText(m_now) : momentText(row.lastSeenUtc);
    case Queue:
        return entry.isSlow() ? statusReason(entry) : QString();
    default:
        return isNumber(column) ? QString() : text(entry, column);
    }
}

QVariant ConnectionsModel::foreground(const ConnectionEntry &entry, int column) const
{
    if (entry.isClosed())
        return theme().muted;
    if ((column == Queue || column == Status) && entry.isSlow())
        return theme().warn;
    if ((column == LastSeen || column == Status) && entry.isGhost(m_now))
        return theme().error;
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

} // namespace ui
