// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filter.h"
#include "ui/models/membersmodel.h"
#include "ui/scope.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

// The members that scope and filter admit, channel by channel; a heading stays while someone under
// it does.
class MembersProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MembersProxy(MembersModel &model, QObject *parent = nullptr);

    static QStringList filterKeys();
    // What a key can be asked for: the values of the rows in the scope, or of what there is.
    QStringList valuesOf(const QString &key) const;
    void setFilter(const Filter &filter);
    void setScope(const Scope &scope);
    // Makes filter and headings true again after rows have changed; they do not follow by
    // themselves.
    void refresh();
    // Distinct users among the members admitted, on all channels or on one.
    int onlineUsers() const;
    int onlineUsers(const QString &group) const;
    const MemberEntry &entry(int proxyRow) const;
    // The channels of a row that stands for several; by default its own.
    using ChannelsOf = std::function<QStringList(const server::MemberRow &)>;
    void setChannelsOf(ChannelsOf channelsOf) { m_channelsOf = std::move(channelsOf); }
    const MembersModel &members() const { return m_model; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool inScope(const server::MemberRow &row) const;
    bool admits(const MemberEntry &entry) const;
    QString value(const server::MemberRow &row, const QString &key) const;
    QString wholeText(const server::MemberRow &row) const;
    static int compareGroups(const MemberEntry &a, const MemberEntry &b);
    int compareInGroup(const MemberEntry &a, const MemberEntry &b, int column) const;
    bool admitsAll() const;
    void countAdmitted() const;
    void forget();

    QStringList channels(const server::MemberRow &row) const;

    MembersModel &m_model;
    ChannelsOf m_channelsOf;
    Filter m_filter;
    Scope m_scope;
    // Counted when asked for after a change.
    mutable bool m_counted = false;
    mutable QHash<QString, int> m_inGroup;
    mutable QSet<QString> m_persons;
};

} // namespace ui
