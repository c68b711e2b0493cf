// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelsproxy.h"

#include "ui/channels/channelnames.h"
#include "ui/formatting.h"
#include "ui/models/distincttexts.h"
#include "ui/people/tenantlabels.h"

namespace ui {

using server::ChannelKind;

ChannelsProxy::ChannelsProxy(ChannelsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSourceModel(&model);
}

QStringList ChannelsProxy::filterKeys()
{
    return {QStringLiteral("channel"),
            QStringLiteral("type"),
            QStringLiteral("app"),
            QStringLiteral("tenant"),
            QStringLiteral("event"),
            QStringLiteral("subs"),
            QStringLiteral("users"),
            QStringLiteral("rate"),
            QStringLiteral("bytes"),
            QStringLiteral("refused"),
            QStringLiteral("last"),
            QStringLiteral("since")};
}

QStringList ChannelsProxy::valuesOf(const QString &key) const
{
    if (key == u"type")
        return {QStringLiteral("public"),
                QStringLiteral("private"),
                QStringLiteral("private-encrypted"),
                QStringLiteral("presence"),
                QStringLiteral("cache")};
    DistinctTexts texts;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const server::ChannelRow &row = m_model.row(i).row;
        if (!inScope(row))
            continue;
        if (key == u"channel")
            texts.add(row.key.name);
        else if (key == u"app")
            texts.add(m_model.appName(row.key.appId));
        else if (key == u"tenant")
            texts.add(row.tenant);
        else if (key == u"event")
            texts.add(row.lastEvent);
    }
    return texts.sorted();
}

bool ChannelsProxy::inScope(const server::ChannelRow &row) const
{
    return m_scope.admitsApp(row.key.appId) && m_scope.admitsTenant(row.tenant);
}

void ChannelsProxy::setFilter(const Filter &filter)
{
    m_filter = filter;
    invalidateRowsFilter();
}

void ChannelsProxy::setScope(const Scope &scope)
{
    m_scope = scope;
    invalidateRowsFilter();
}

void ChannelsProxy::setChoice(ChannelChoice choice)
{
    m_choice = choice;
    invalidateRowsFilter();
}

void ChannelsProxy::setInternalHidden(bool hidden)
{
    m_hidesInternal = hidden;
    invalidateRowsFilter();
}

void ChannelsProxy::refresh()
{
    if (!m_filter.isEmpty() || !(m_scope == Scope()) || m_choice != ChannelChoice::All)
        invalidateRowsFilter();
    sort(sortColumn(), sortOrder());
}

const ChannelEntry &ChannelsProxy::entry(int proxyRow) const
{
    return m_model.row(mapToSource(index(proxyRow, 0)).row());
}

bool ChannelsProxy::isChosen(const ChannelEntry &entry) const
{
    if (m_hidesInternal && isInternalChannelName(entry.row.key.name))
        return false;
    switch (m_choice) {
    case ChannelChoice::Public:
        return entry.row.kind == ChannelKind::Public;
    case ChannelChoice::Private:
        return entry.row.kind == ChannelKind::Private;
    case ChannelChoice::Presence:
        return entry.row.kind == ChannelKind::Presence;
    case ChannelChoice::Encrypted:
        return entry.row.kind == ChannelKind::Encrypted;
    case ChannelChoice::Cache:
        return entry.row.cache;
    case ChannelChoice::Refused:
        return entry.refusals > 0;
    case ChannelChoice::All:
        break;
    }
    return true;
}

QString ChannelsProxy::value(const ChannelEntry &entry, const QString &key) const
{
    const server::ChannelRow &row = entry.row;
    const auto seconds = [this](qint64 since) {
        return since > 0 ? QString::number((m_model.now() - since) / 1000) : QString();
    };
    if (key == u"channel")
        return row.key.name;
    if (key == u"type")
        return Filter::anyOf({channelTypeText(row.kind, row.cache),
                              channelTypeText(row.kind, false),
                              channelTypeId(row.kind),
                              row.cache ? QStringLiteral("cache") : QString()});
    if (key == u"app")
        return Filter::anyOf({row.key.appId, m_model.appName(row.key.appId)});
    if (key == u"tenant")
        return TenantLabels::shared().words(row.tenant);
    if (key == u"event")
        return row.lastEvent;
    if (key == u"subs")
        return QString::number(row.subscribers);
    if (key == u"users")
        return row.kind == ChannelKind::Presence ? QString::number(row.users) : QString();
    if (key == u"rate" || key == u"bytes") {
        const auto rate =
            key == u"rate" ? entry.pace.messagesPerSecond() : entry.pace.bytesPerSecond();
        return rate ? QString::number(*rate) : QString();
    }
    if (key == u"refused")
        return QString::number(entry.refusals);
    return seconds(key == u"last" ? row.lastEventUtc : row.occupiedSinceUtc);
}

QString ChannelsProxy::wholeText(const ChannelEntry &entry) const
{
    const server::ChannelRow &row = entry.row;
    const QStringList parts = {row.key.name,
                               channelTypeText(row.kind, row.cache),
                               tenantText(row.tenant),
                               m_model.appName(row.key.appId),
                               row.lastEvent};
    return parts.join(QLatin1Char('\n'));
}

bool ChannelsProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const ChannelEntry &entry = m_model.row(sourceRow);
    if (!inScope(entry.row) || !isChosen(entry))
        return false;
    return m_filter.isEmpty() ||
           m_filter.matches([&](const QString &key) { return value(entry, key); },
                            [&] { return wholeText(entry); });
}

bool ChannelsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ChannelEntry &a = m_model.row(left.row());
    const ChannelEntry &b = m_model.row(right.row());
    switch (left.column()) {
    case ChannelsModel::Subscribers:
        return a.row.subscribers < b.row.subscribers;
    case ChannelsModel::Users:
        return a.row.users < b.row.users;
    case ChannelsModel::Rate:
        return a.pace.messagesPerSecond().value_or(-1) < b.pace.messagesPerSecond().value_or(-1);
    case ChannelsModel::Spark:
        return a.pace.messagesInMinute() < b.pace.messagesInMinute();
    case ChannelsModel::ByteRate:
        return a.pace.bytesPerSecond().value_or(-1) < b.pace.bytesPerSecond().value_or(-1);
    case ChannelsModel::Refused:
        return a.refusals < b.refusals;
    case ChannelsModel::LastEventAt:
        return a.row.lastEventUtc < b.row.lastEventUtc;
    case ChannelsModel::OccupiedSince:
        return a.row.occupiedSinceUtc < b.row.occupiedSinceUtc;
    default:
        break;
    }
    return m_model.text(a, left.column())
               .compare(m_model.text(b, left.column()), Qt::CaseInsensitive) < 0;
}

} // namespace ui
