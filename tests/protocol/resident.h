// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QWebSocket>

namespace test {

// The tenant that a channel's name says, or nothing.
QByteArray tenantOf(const QByteArray &channel);

// What residents have been told, all together.
struct Gossip
{
    int joined = 0;
    int events = 0;
    int whispers = 0;
    int members = 0; // that were there, or came
    int refusals = 0;
    QStringList wrong; // what somebody was told who should not have been
};

// The connection of a user for as long as that user is in one tenant. Everything it is told is
// held against that tenant: the channels it is on, who else is there, and the mark that every
// event carries, {"tenant":"7"} or {"user":"5"}. Users are named "7/u5" in the directory, after
// the tenant they are in. Lives in the test's thread.
class Resident final : public QObject
{
    Q_OBJECT

public:
    Resident(int id, const QByteArray &tenant, Gossip &gossip);
    ~Resident() override;

    void open(const server::App &app, quint16 port);
    bool isGreeted() const { return !m_socketId.isEmpty(); }
    const QByteArray &socketId() const { return m_socketId; }
    const QByteArray &tenant() const { return m_tenant; }
    const QSet<QByteArray> &channels() const { return m_channels; }
    // How often it has heard the event "roll".
    int rolls() const { return m_rolls; }

    // With what the endpoint answered, {"auth":…}. `isOurs`: the answer is for this connection.
    void subscribe(const QByteArray &channel, const QByteArray &grant, bool isOurs);
    void unsubscribe(const QByteArray &channel);
    // Carries the tenant of who whispers, whoever's the channel is.
    void whisper(const QByteArray &channel);

private:
    void receive(const QString &text);
    void joined(const QByteArray &channel, const QByteArray &data);
    void meet(const QByteArray &channel, const QByteArray &userId, const QByteArray &name);
    void hear(const QByteArray &channel, const QByteArray &event, const QByteArray &data);
    void complain(const QByteArray &channel, const QByteArray &what);
    bool isForUs(const QByteArray &channel) const;

    int m_id;
    QByteArray m_tenant;
    Gossip &m_gossip;
    QWebSocket m_socket;
    QByteArray m_socketId;
    QSet<QByteArray> m_granted; // the endpoint has let it in at some time
    QSet<QByteArray> m_channels;
    QHash<QByteArray, QSet<QByteArray>> m_members; // of a presence channel, by id
    int m_rolls = 0;
};

} // namespace test
