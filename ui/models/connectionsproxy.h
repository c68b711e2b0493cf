// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionsmodel.h"
#include "ui/models/filter.h"
#include "ui/scope.h"

#include <QSortFilterProxyModel>

namespace ui {

// The connections that scope and filter admit. Sorts when told to, not when a number changes.
class ConnectionsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionsProxy(ConnectionsModel &model, QObject *parent = nullptr);

    static QStringList filterKeys();
    // What a key can be asked for: the values of the rows in the scope, or of what there is.
    QStringList valuesOf(const QString &key) const;
    void setFilter(const Filter &filter);
    void setScope(const Scope &scope);
    // Connections of a console's own test client are left out otherwise.
    void setOwnShown(bool shown);
    bool isOwnShown() const { return m_ownShown; }
    // Filters and sorts again after rows have changed; they do not move by themselves.
    void refresh();
    const ConnectionEntry &entry(int proxyRow) const;

    // Of open connections in the scope, whatever the filter.
    struct Counts
    {
        int ghosts = 0;
        int slow = 0;
        int idle = 0;
        int unknown = 0; // without a user
        int plain = 0;   // without TLS
        int own = 0;     // of a console, shown or not; in no other number while they are not
    };
    Counts counts() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int rank(const ConnectionEntry &entry) const;
    bool inScope(const server::ConnectionRow &row) const;
    QString value(const ConnectionEntry &entry, const QString &key) const;
    QString textOf(const ConnectionEntry &entry, const QString &key) const;
    QString wholeText(const ConnectionEntry &entry) const;

    ConnectionsModel &m_model;
    Filter m_filter;
    Scope m_scope;
    bool m_ownShown = false;
};

} // namespace ui
