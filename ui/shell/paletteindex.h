// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QString>

namespace ui {

struct PaletteEntry
{
    enum Kind {
        Action,
        Channel,
        User,
        Tenant,
        Socket,
    };
    Kind kind = Action;
    QString key;    // what leads there: an object name, a channel, a user id, a tenant, a socket id
    QString text;   // what a person looks for
    QString detail; // what tells it from others of that name
    QString icon;
    QString unavailable; // why it cannot be done now; empty: it can
    int score = 0;       // see PaletteIndex::score()
};

// What the palette can find among channels, users, tenants and sockets. Users and tenants are
// always known; channels and sockets while someone watches them. Main thread.
class PaletteIndex
{
public:
    static constexpr qsizetype MostFound = 50;

    void apply(const server::ConsoleDelta &delta);

    // The best first, at most MostFound. An empty text finds the first ones.
    QList<PaletteEntry> find(PaletteEntry::Kind kind, const QString &text) const;

    // How well `text` answers to what was typed; 0: not at all. Beginning, beginning of a word,
    // anywhere; with `scattered` also letters in their order.
    static int score(const QString &text, const QString &typed, bool scattered);

private:
    struct User
    {
        QString name;
        QString tenant;
        int channels = 0;
    };
    struct Socket
    {
        QString userName;
        QString userId;
        QString address;
    };

    void count(const server::MemberKey &key, int step, const server::MemberRow *row);

    QHash<QString, QString> m_channels;    // name → tenant
    QHash<QString, User> m_users;          // id
    QHash<QString, QString> m_memberships; // row key → user id
    QHash<QString, Socket> m_sockets;      // socket id
    QList<server::TenantRow> m_tenants;
};

} // namespace ui
