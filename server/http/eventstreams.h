// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/connectiontable.h"
#include "server/http/apiservice.h"
#include "server/http/callgate.h"

#include <QHash>

namespace server {

class JournalStore;

// GET /apps/{id}/channels/{channel}/stream: one channel as Server-Sent Events (SYSTEMS.md S26), for
// whoever may subscribe to it: anybody who knows the app's key (`?app=`) on public channels, users
// by bearer token or `?token=`, since EventSource cannot send headers, and backends that sign the
// request, with `channel_data` for presence channels. With `format=envelope` events have no names
// and their data is the whole message. Who comes back names the last event it knows
// (`Last-Event-ID`, or `last_event_id` in the query) and gets what it has missed. A stream is a
// client like others: it is in the lists and counts, and closed when it does not read. Engine
// thread.
class EventStreams final : public ApiService
{
public:
    // The engine.
    class Host
    {
    public:
        virtual ClientIdentity identityOf(const HttpRequest &head) const = 0;
        // Why the server does not take this client now.
        virtual std::optional<HttpResponse> objectionTo(const HttpRequest &head) = 0;

    protected:
        ~Host() = default;
    };
    struct Rooms
    {
        AppRegistry &apps;
        ConnectionTable &connections;
        Subscriptions &subscriptions;
        const Clock &clock;
        CallGate &gate;
    };

    EventStreams(const Rooms &rooms, Host &host);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;
    // Where missed events come from; null: nowhere. Must outlive this.
    void setStore(JournalStore *store) { m_store = store; }
    // The client whose answer's head has been sent.
    void opened(quint64 ticket, std::unique_ptr<Transport> transport);

    // Clients that were let in and did not wait for it are forgotten after this.
    static constexpr qint64 TicketMs = 10'000;

private:
    struct Ticket
    {
        QByteArray appId;
        QByteArray channel;
        QByteArray channelData; // of presence channels
        qint64 lastEvent = 0;   // that the client knows; 0: it does not say
        ClientIdentity identity;
        qint64 sinceMs = 0;
    };

    static Outcome check(const AppRuntime &app, const Ticket &ticket);
    void admitUser(Ticket ticket,
                   const QByteArray &token,
                   const QueryParameters &query,
                   const CallAnswer &answer);
    void accept(Ticket ticket, const QueryParameters &query, const CallAnswer &answer);
    void forgetOld();

    Rooms m_rooms;
    Host &m_host;
    JournalStore *m_store = nullptr;
    QHash<quint64, Ticket> m_tickets;
    quint64 m_lastTicket = 0;
};

} // namespace server
