// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/scope.h"
#include "ui/widgets/channelline.h"

#include <QHash>

namespace ui {

// The channels, sockets, users and tenants that a publisher can choose from. Value; the numbers
// follow the deltas.
class LiveNames
{
public:
    void apply(const server::ConsoleDelta &delta);
    void setNamed(const QList<server::NamedChannel> &kinds) { m_named = kinds; }

    // Channels of the app within the scope, the fullest first, then kinds of channels.
    QList<ChannelLine::Candidate> channels(const QString &appId, const Scope &scope) const;
    struct Socket
    {
        QString id;
        QString user; // name, or id; may be empty
    };
    // Those of the app, and of the channel when one is named, whose id or user contains the text,
    // `most` at most.
    QList<Socket>
    sockets(const QString &appId, const QString &text, int most, const QString &channel = {}) const;
    QStringList tenants(const QString &appId) const;
    // The last events on the app's channels, in order of names. At most two hundred.
    QStringList events(const QString &appId) const;
    // Of that channel while it is in use.
    QString tenantOf(const QString &appId, const QString &channel) const;
    // The one with the most subscriptions.
    QString fullestTenant(const QString &appId) const;
    // Ids of users of the app, of that tenant when it has any. At most a thousand.
    QStringList users(const QString &appId, const QString &tenant) const;

private:
    struct Channel
    {
        QString tenant;
        qint32 subscribers = 0;
        QString lastEvent;
    };
    struct Connection
    {
        QString appId;
        QString userId;
        QString userName;
        QStringList tenants;
        QStringList channels;
    };

    QHash<std::pair<QString, QString>, Channel> m_channels; // by app and name
    QHash<QString, Connection> m_connections;               // by socket id
    QList<server::NamedChannel> m_named;
};

} // namespace ui
