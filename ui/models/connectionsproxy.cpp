// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionsproxy.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/distincttexts.h"
#include "ui/people/tenantlabels.h"

namespace ui {

using server::ConnectionRow;

namespace {

QString sortText(const ConnectionRow &row, int column)
{
    switch (column) {
    case ConnectionsModel::SocketId:
        return row.socketId;
    case ConnectionsModel::App:
        return row.appId;
    case ConnectionsModel::Tenants:
        return row.tenants.value(0);
    case ConnectionsModel::User:
        return row.userName.isEmpty() ? row.userId : row.userName;
    case ConnectionsModel::Address:
        return row.address;
    case ConnectionsModel::Origin:
        return row.origin;
    default:
        return row.client;
    }
}

} // namespace

ConnectionsProxy::ConnectionsProxy(ConnectionsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSourceModel(&model);
}

QStringList ConnectionsProxy::filterKeys()
{
    return {QStringLiteral("app"),     QStringLiteral("tenant"),   QStringLiteral("user"),
            QStringLiteral("socket"),  QStringLiteral("ip"),       QStringLiteral("origin"),
            QStringLiteral("channel"), QStringLiteral("channels"), QStringLiteral("client"),
            QStringLiteral("agent"),   QStringLiteral("status"),   QStringLiteral("tls"),
            QStringLiteral("code"),    QStringLiteral("queue"),    QStringLiteral("rate"),
            QStringLiteral("rtt"),     QStringLiteral("idle"),     QStringLiteral("since"),
            QStringLiteral("in"),      QStringLiteral("out")};
}

QStringList ConnectionsProxy::valuesOf(const QString &key) const
{
    if (key == u"status")
        return {QStringLiteral("open"),
                QStringLiteral("idle"),
                QStringLiteral("slow"),
                QStringLiteral("ghost"),
                QStringLiteral("closed")};
    if (key == u"tls")
        return {QStringLiteral("on"), QStringLiteral("off")};
    const bool isMasked = Masking::shared().isOn();
    DistinctTexts texts;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ConnectionEntry &entry = m_model.row(i);
        const ConnectionRow &row = entry.row;
        if (!inScope(row))
            continue;
        if (key == u"app")
            texts.add(m_model.appName(row.appId));
        else if (key == u"tenant")
            texts.add(row.tenants);
        else if (key == u"user")
            texts.add({row.userId, isMasked ? QString() : row.userName});
        else if (key == u"channel")
            texts.add(row.channels);
        else if (key == u"origin")
            texts.add(row.origin);
        else if (key == u"client")
            texts.add(row.client);
        else if (key == u"ip" && !isMasked)
            texts.add(ConnectionEntry::ipOf(row.address));
        else if (key == u"code" && entry.isClosed())
            texts.add(QString::number(entry.closeCode));
    }
    return texts.sorted();
}

void ConnectionsProxy::setFilter(const Filter &filter)
{
    m_filter = filter;
    invalidateRowsFilter();
}

void ConnectionsProxy::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    invalidateRowsFilter();
}

void ConnectionsProxy::setOwnShown(bool shown)
{
    if (m_ownShown == shown)
        return;
    m_ownShown = shown;
    invalidateRowsFilter();
}

void ConnectionsProxy::refresh()
{
    if (!m_filter.isEmpty() || !(m_scope == Scope()))
        invalidateRowsFilter();
    sort(sortColumn(), sortOrder());
}

const ConnectionEntry &ConnectionsProxy::entry(int proxyRow) const
{
    return m_model.row(mapToSource(index(proxyRow, 0)).row());
}

bool ConnectionsProxy::inScope(const ConnectionRow &row) const
{
    if (!m_scope.admitsApp(row.appId))
        return false;
    if (!m_scope.tenant)
        return true;
    return m_scope.tenant->isEmpty() ? row.tenants.isEmpty() || row.tenants.contains(QString())
                                     : row.tenants.contains(*m_scope.tenant);
}

// Keys that somebody may mean by one of several texts.
QString ConnectionsProxy::textOf(const ConnectionEntry &entry, const QString &key) const
{
    const ConnectionRow &row = entry.row;
    if (key == u"app")
        return Filter::anyOf({row.appId, m_model.appName(row.appId)});
    if (key == u"tenant") {
        QStringList names;
        for (const QString &tenant : row.tenants)
            names.append(TenantLabels::shared().words(tenant));
        return names.isEmpty() ? tenantText({}) : Filter::anyOf(names);
    }
    if (key == u"user")
        return row.userId.isEmpty()
                   ? row.userName
                   : Filter::anyOf({row.userId, row.userName, entry.plainUserText()});
    if (key == u"ip")
        return Filter::anyOf({ConnectionEntry::ipOf(row.address), row.address});
    if (key == u"channel")
        return Filter::anyOf(row.channels);
    if (key == u"status")
        return Filter::anyOf({entry.statusKey(m_model.now()), entry.statusText(m_model.now())});
    if (key == u"tls")
        return row.demo ? QString() : row.isSecure ? QStringLiteral("on") : QStringLiteral("off");
    if (key == u"socket")
        return row.socketId;
    if (key == u"origin")
        return row.origin;
    return key == u"client" ? row.client : row.userAgent;
}

QString ConnectionsProxy::value(const ConnectionEntry &entry, const QString &key) const
{
    const ConnectionRow &row = entry.row;
    const auto seconds = [this](qint64 since) {
        return since > 0 ? QString::number((m_model.now() - since) / 1000) : QString();
    };
    if (key == u"utc")
        return QString::number(row.connectedUtc);
    if (key == u"channels")
        return QString::number(row.channelCount);
    if (key == u"code")
        return entry.isClosed() ? QString::number(entry.closeCode) : QString();
    if (key == u"queue")
        return QString::number(row.queuedBytes);
    if (key == u"idle")
        return seconds(entry.activeUtc());
    if (key == u"rtt")
        return row.rttMs < 0 ? QString() : QString::number(row.rttMs);
    if (key == u"rate")
        return QString::number(entry.measured.inPerSecond + entry.measured.outPerSecond);
    if (key == u"since")
        return seconds(row.connectedUtc);
    if (key == u"in" || key == u"out")
        return QString::number(key == u"in" ? row.messagesIn : row.messagesOut);
    return textOf(entry, key);
}

QString ConnectionsProxy::wholeText(const ConnectionEntry &entry) const
{
    const ConnectionRow &row = entry.row;
    const QStringList parts = {row.socketId,
                               row.appId,
                               entry.tenantsText(),
                               entry.plainUserText(),
                               row.address,
                               row.origin,
                               row.client,
                               row.userAgent,
                               row.channels.join(QLatin1Char('\n'))};
    return parts.join(QLatin1Char('\n'));
}

bool ConnectionsProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const ConnectionEntry &entry = m_model.row(sourceRow);
    if (!inScope(entry.row) || (!m_ownShown && entry.row.isOwn))
        return false;
    return m_filter.isEmpty() ||
           m_filter.matches([&](const QString &key) { return value(entry, key); },
                            [&] { return wholeText(entry); });
}

// What needs somebody comes first.
int ConnectionsProxy::rank(const ConnectionEntry &entry) const
{
    switch (entry.presence(m_model.now())) {
    case Presence::Ghost:
        return 0;
    case Presence::Slow:
        return 1;
    case Presence::Idle:
        return 2;
    case Presence::Online:
        return 3;
    case Presence::Gone:
        break;
    }
    return 4;
}

ConnectionsProxy::Counts ConnectionsProxy::counts() const
{
    Counts counts;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ConnectionEntry &entry = m_model.row(i);
        if (entry.isClosed() || !inScope(entry.row))
            continue;
        counts.own += entry.row.isOwn ? 1 : 0;
        if (entry.row.isOwn && !m_ownShown)
            continue;
        const Presence presence = entry.presence(m_model.now());
        counts.ghosts += presence == Presence::Ghost ? 1 : 0;
        counts.slow += presence == Presence::Slow ? 1 : 0;
        counts.idle += presence == Presence::Idle ? 1 : 0;
        counts.unknown += entry.row.userId.isEmpty() ? 1 : 0;
        counts.plain += entry.row.isSecure || entry.row.demo ? 0 : 1;
    }
    return counts;
}

bool ConnectionsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ConnectionRow &a = m_model.row(left.row()).row;
    const ConnectionRow &b = m_model.row(right.row()).row;
    switch (left.column()) {
    case ConnectionsModel::Channels:
        return a.channelCount < b.channelCount;
    case ConnectionsModel::Age:
        return a.connectedUtc > b.connectedUtc;
    case ConnectionsModel::Idle:
        return m_model.row(left.row()).activeUtc() > m_model.row(right.row()).activeUtc();
    case ConnectionsModel::LastSeen:
        return a.lastSeenUtc < b.lastSeenUtc;
    case ConnectionsModel::Status:
        return rank(m_model.row(left.row())) < rank(m_model.row(right.row()));
    case ConnectionsModel::RoundTrip:
        return a.rttMs < b.rttMs;
    case ConnectionsModel::InRate:
        return m_model.row(left.row()).measured.inPerSecond <
               m_model.row(right.row()).measured.inPerSecond;
    case ConnectionsModel::OutRate:
        return m_model.row(left.row()).measured.outPerSecond <
               m_model.row(right.row()).measured.outPerSecond;
    case ConnectionsModel::MessagesIn:
        return a.messagesIn < b.messagesIn;
    case ConnectionsModel::MessagesOut:
        return a.messagesOut < b.messagesOut;
    case ConnectionsModel::BytesIn:
        return a.bytesIn < b.bytesIn;
    case ConnectionsModel::BytesOut:
        return a.bytesOut < b.bytesOut;
    case ConnectionsModel::Queue:
        return a.queuedBytes < b.queuedBytes;
    default:
        break;
    }
    return sortText(a, left.column()).compare(sortText(b, left.column()), Qt::CaseInsensitive) < 0;
}

} // namespace ui
