// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channelsmodel.h"
#include "ui/models/filter.h"
#include "ui/scope.h"

#include <QSortFilterProxyModel>

namespace ui {

// What the box beside the filter lets through.
enum class ChannelChoice {
    All,
    Public,
    Private,
    Presence,
    Encrypted,
    Cache,
    Refused, // with refusals in the last ten minutes
};

// The channels that scope, choice and filter admit. Sorts when told to, not when a number changes.
class ChannelsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChannelsProxy(ChannelsModel &model, QObject *parent = nullptr);

    static QStringList filterKeys();
    // What a key can be asked for: the values of the rows in the scope, or of what there is.
    QStringList valuesOf(const QString &key) const;
    void setFilter(const Filter &filter);
    void setScope(const Scope &scope);
    void setChoice(ChannelChoice choice);
    void setInternalHidden(bool hidden);
    // Filters and sorts again after rows have changed; they do not move by themselves.
    void refresh();
    const ChannelEntry &entry(int proxyRow) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool inScope(const server::ChannelRow &row) const;
    bool isChosen(const ChannelEntry &entry) const;
    QString value(const ChannelEntry &entry, const QString &key) const;
    QString wholeText(const ChannelEntry &entry) const;

    ChannelsModel &m_model;
    Filter m_filter;
    Scope m_scope;
    ChannelChoice m_choice = ChannelChoice::All;
    bool m_hidesInternal = false;
};

} // namespace ui
