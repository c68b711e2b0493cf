// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/membersproxy.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/distincttexts.h"
#include "ui/people/peoplefold.h"
#include "ui/people/tenantlabels.h"

namespace ui {

using server::MemberRow;

MembersProxy::MembersProxy(MembersModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    // Before setSourceModel, so that the counts are stale before the base class asks for them.
    connect(&model, &QAbstractItemModel::rowsInserted, this, &MembersProxy::forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &MembersProxy::forget);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MembersProxy::forget);
    connect(&model, &QAbstractItemModel::modelReset, this, &MembersProxy::forget);
    setSourceModel(&model);
}

QStringList MembersProxy::filterKeys()
{
    return {QStringLiteral("app"),
            QStringLiteral("tenant"),
            QStringLiteral("user"),
            QStringLiteral("name"),
            QStringLiteral("channel"),
            QStringLiteral("location"),
            QStringLiteral("status"),
            QStringLiteral("viewing"),
            QStringLiteral("socket"),
            QStringLiteral("devices"),
            QStringLiteral("idle"),
            QStringLiteral("since")};
}

QStringList MembersProxy::valuesOf(const QString &key) const
{
    const bool isMasked = Masking::shared().isOn();
    DistinctTexts texts;
    if (key == u"status")
        texts.add({QStringLiteral("online"),
                   QStringLiteral("idle"),
                   QStringLiteral("ghost"),
                   QStringLiteral("flapping")});
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const MemberRow &row = m_model.row(i).row;
        if (m_model.row(i).heading || !inScope(row))
            continue;
        if (key == u"app")
            texts.add(m_model.appName(row.key.appId));
        else if (key == u"tenant")
            texts.add(row.tenant);
        else if (key == u"user")
            texts.add({row.key.userId, isMasked ? QString() : row.name});
        else if (key == u"name" && !isMasked)
            texts.add(row.name);
        else if (key == u"channel")
            texts.add(channels(row));
        else if (key == u"location")
            texts.add(row.location);
        else if (key == u"status")
            texts.add(row.status);
        else if (key == u"viewing")
            texts.add(row.viewing);
    }
    return texts.sorted();
}

bool MembersProxy::inScope(const MemberRow &row) const
{
    return m_scope.admitsApp(row.key.appId) && m_scope.admitsTenant(row.tenant);
}

void MembersProxy::forget()
{
    m_counted = false;
}

void MembersProxy::setFilter(const Filter &filter)
{
    m_filter = filter;
    refresh();
}

void MembersProxy::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    refresh();
}

void MembersProxy::refresh()
{
    forget();
    invalidateRowsFilter();
    sort(sortColumn(), sortOrder());
}

bool MembersProxy::admitsAll() const
{
    return m_filter.isEmpty() && m_scope == Scope();
}

int MembersProxy::onlineUsers() const
{
    if (admitsAll())
        return m_model.personCount();
    countAdmitted();
    return static_cast<int>(m_persons.size());
}

int MembersProxy::onlineUsers(const QString &group) const
{
    if (admitsAll())
        return m_model.groupCount(group);
    countAdmitted();
    return m_inGroup.value(group);
}

const MemberEntry &MembersProxy::entry(int proxyRow) const
{
    return m_model.row(mapToSource(index(proxyRow, 0)).row());
}

void MembersProxy::countAdmitted() const
{
    if (m_counted)
        return;
    m_counted = true;
    m_inGroup.clear();
    m_persons.clear();
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const MemberEntry &entry = m_model.row(i);
        if (entry.heading || !admits(entry))
            continue;
        ++m_inGroup[entry.group];
        m_persons.insert(entry.person);
    }
}

QStringList MembersProxy::channels(const MemberRow &row) const
{
    return m_channelsOf ? m_channelsOf(row) : QStringList{row.key.channel};
}

QString MembersProxy::value(const MemberRow &row, const QString &key) const
{
    const auto seconds = [this](qint64 since) {
        return since > 0 ? QString::number((m_model.now() - since) / 1000) : QString();
    };
    if (key == u"app")
        return Filter::anyOf({row.key.appId, m_model.appName(row.key.appId)});
    if (key == u"tenant")
        return TenantLabels::shared().words(row.tenant);
    if (key == u"user")
        return Filter::anyOf({row.key.userId, row.name});
    if (key == u"utc")
        return QString::number(row.joinedUtc);
    if (key == u"name")
        return row.name;
    if (key == u"channel")
        return Filter::anyOf(channels(row));
    if (key == u"viewing")
        return Filter::anyOf(row.viewing);
    if (key == u"location")
        return row.location;
    if (key == u"status")
        return Filter::anyOf(m_model.statusWords(MemberEntry(row)));
    if (key == u"socket")
        return Filter::anyOf(row.devices.keys());
    if (key == u"devices")
        return QString::number(row.devices.size());
    if (key == u"since")
        return seconds(row.joinedUtc);
    return seconds(row.activeUtc > 0 ? row.activeUtc : row.lastSeenUtc);
}

QString MembersProxy::wholeText(const MemberRow &row) const
{
    const QStringList parts = {row.name,
                               row.key.userId,
                               channels(row).join(QLatin1Char('\n')),
                               row.tenant,
                               m_model.text(MemberEntry(row), MembersModel::Status),
                               row.location};
    return parts.join(QLatin1Char('\n'));
}

bool MembersProxy::admits(const MemberEntry &entry) const
{
    const MemberRow &row = entry.row;
    if (!inScope(row))
        return false;
    return m_filter.isEmpty() ||
           m_filter.matches([&](const QString &key) { return value(row, key); },
                            [&] { return wholeText(row); });
}

bool MembersProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const MemberEntry &entry = m_model.row(sourceRow);
    if (!entry.heading)
        return admits(entry);
    return onlineUsers(entry.group) > 0;
}

int MembersProxy::compareInGroup(const MemberEntry &a, const MemberEntry &b, int column) const
{
    const auto order = [](auto x, auto y) {
        return x < y ? -1 : (y < x ? 1 : 0);
    };
    switch (column) {
    case MembersModel::Devices:
        return order(a.row.devices.size(), b.row.devices.size());
    case MembersModel::Joined:
        return order(a.row.joinedUtc, b.row.joinedUtc);
    case MembersModel::LastSeen:
        return order(a.row.lastSeenUtc, b.row.lastSeenUtc);
    case MembersModel::UserId:
        return a.row.key.userId.compare(b.row.key.userId, Qt::CaseInsensitive);
    case MembersModel::Location:
        return a.row.location.compare(b.row.location, Qt::CaseInsensitive);
    case MembersModel::Status:
        return m_model.text(a, column).compare(m_model.text(b, column), Qt::CaseInsensitive);
    default:
        return a.displayName().compare(b.displayName(), Qt::CaseInsensitive);
    }
}

// Unassigned comes last among tenants.
int MembersProxy::compareGroups(const MemberEntry &a, const MemberEntry &b)
{
    const bool folded = PeopleFold::isFolded(a.row) && PeopleFold::isFolded(b.row);
    if (folded && a.row.tenant.isEmpty() != b.row.tenant.isEmpty())
        return a.row.tenant.isEmpty() ? 1 : -1;
    return a.group.compare(b.group);
}

// Channels stay in alphabetical order with their heading first, whichever way the members are
// sorted.
bool MembersProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const MemberEntry &a = m_model.row(left.row());
    const MemberEntry &b = m_model.row(right.row());
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    const int groups = compareGroups(a, b);
    if (groups != 0)
        return ascending ? groups < 0 : groups > 0;
    if (a.heading != b.heading)
        return ascending == a.heading;
    return compareInGroup(a, b, left.column()) < 0;
}

} // namespace ui
