// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/eventstreams.h"

#include "server/apps/namerules.h"
#include "server/apps/origins.h"
#include "server/base/utf8check.h"
#include "server/channels/subscriptions.h"
#include "server/http/serverentry.h"
#include "server/http/streamreplay.h"
#include "server/protocol/closecode.h"
#include "server/tenancy/authorizer.h"

namespace server {

namespace {

constexpr QByteArrayView Start("channels/");
constexpr QByteArrayView End("/stream");

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

// What the HTTP status says of a refusal in the protocol's terms.
ErrorCode codeOf(quint16 closeCode)
{
    switch (closeCode) {
    case closecode::OverQuota:
    case closecode::OverCapacity:
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::Forbidden;
    }
}

} // namespace

EventStreams::EventStreams(const Rooms &rooms, Host &host)
    : m_rooms(rooms)
    , m_host(host)
{}

bool EventStreams::takes(const QByteArray &path) const
{
    const auto parts = path.endsWith(End) ? appPath(path) : std::nullopt;
    if (!parts || !parts->rest.startsWith(Start))
        return false;
    const QByteArrayView channel = parts->rest.sliced(Start.size());
    return channel.size() > End.size() && channel.indexOf('/') == channel.size() - End.size();
}

void EventStreams::handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond)
{
    auto answer = m_rooms.gate.open(request, path, "GET", std::move(respond));
    if (!answer)
        return;
    const auto parts = appPath(path);
    const QByteArray id = QByteArray::fromPercentEncoding(parts->id.toByteArray());
    const AppRuntime *app = m_rooms.apps.byId(id);
    if (!app)
        return answer->send(
            messageResponse(404, "No matching application for ID [" + id.left(64) + "]."));
    answer->appId = id;
    const QueryParameters query = QueryParameters::parse(request.query);
    Ticket ticket;
    ticket.appId = id;
    ticket.channel = QByteArray::fromPercentEncoding(
        parts->rest.sliced(Start.size()).chopped(End.size()).toByteArray());
    const QByteArray lastEvent = request.header("last-event-id");
    ticket.lastEvent =
        (lastEvent.isEmpty() ? query.value("last_event_id") : lastEvent).toLongLong();
    ticket.identity = m_host.identityOf(request);
    ticket.identity.isStream = true;
    ticket.identity.library = "event stream";
    answer->channel = ticket.channel;
    answer->isBackend = isSignedRequest(query);
    if (isOriginAllowed(app->app().allowedOrigins, ticket.identity.origin))
        answer->origin = request.header("origin"); // as for subscriptions; there are no cookies
    if (const auto checked = check(*app, ticket); !checked)
        return answer->refuse(checked.error());
    if (auto objection = m_host.objectionTo(request))
        return answer->send(*std::move(objection));
    const QByteArray bearer = bearerToken(request);
    const QByteArray token = bearer.isEmpty() ? query.value("token") : bearer;
    if (answer->isBackend) {
        const auto signer = m_rooms.gate.signer(request, query);
        if (!signer)
            return answer->refuse(signer.error());
        if (*signer != app)
            return answer->refuse(
                {ErrorCode::Unauthorized, QStringLiteral("The request is signed by another app.")});
        ticket.channelData = query.value("channel_data");
        accept(std::move(ticket), query, *answer);
    } else if (!token.isEmpty()) {
        if (!m_rooms.gate.serves(*app))
            return answer->refuse(invalid(
                QStringLiteral("Users of this app are not authorized here (authorization.apps).")));
        admitUser(std::move(ticket), token, query, *answer);
    } else if (classifyChannel(ticket.channel).isGuarded()) {
        answer->refuse(
            {ErrorCode::Unauthorized, QStringLiteral("There is neither a token nor a signature.")});
    } else if (query.value("app") != app->app().key) {
        answer->refuse({ErrorCode::Unauthorized,
                        QStringLiteral("The address does not have the app's key (?app=KEY).")});
    } else {
        accept(std::move(ticket), query, *answer);
    }
}

Outcome EventStreams::check(const AppRuntime &app, const Ticket &ticket)
{
    constexpr qsizetype ShownBytes = 200;
    const QString defect = ticket.channel.isEmpty() || !Utf8Check::isValid(ticket.channel)
                               ? QStringLiteral("it is not UTF-8")
                               : nameDefect(app.app(), ticket.channel, NameUse::Subscribe);
    if (!defect.isEmpty())
        return invalid(QStringLiteral("The channel is \"%1\": %2.")
                           .arg(QString::fromUtf8(ticket.channel.left(ShownBytes)), defect));
    if (const auto refusal = ConnectionTable::objection(&app, app.app().key, ticket.identity))
        return Error{codeOf(refusal->code), refusal->why};
    return Done{};
}

void EventStreams::admitUser(Ticket ticket,
                             const QByteArray &token,
                             const QueryParameters &query,
                             const CallAnswer &answer)
{
    m_rooms.gate.identify(
        token, query, answer, [this, ticket](const Caller &caller, const CallAnswer &way) {
            const auto decided =
                [this, ticket, answer = way, user = caller.user, query = caller.query](
                    const Result<QByteArrayList> &userInfo) mutable {
                    if (!userInfo)
                        return answer.refuse(userInfo.error());
                    if (classifyChannel(ticket.channel).isPresence())
                        ticket.channelData = presenceData(*user, *userInfo);
                    accept(std::move(ticket), query, answer);
                };
            m_rooms.gate.authorizer().mayJoin(ticket.appId, ticket.channel, caller.user, decided);
        });
}

void EventStreams::accept(Ticket ticket, const QueryParameters &query, const CallAnswer &answer)
{
    forgetOld();
    ticket.sinceMs = m_rooms.clock.steadyMs();
    HttpResponse response;
    response.contentType = "text/event-stream";
    response.headers = {{"X-Accel-Buffering", "no"}};
    response.stream = {++m_lastTicket,
                       query.value("format") == "envelope" ? EventStreamForm::Envelope
                                                           : EventStreamForm::Named};
    m_tickets.insert(m_lastTicket, std::move(ticket));
    answer.send(std::move(response));
}

void EventStreams::forgetOld()
{
    const qint64 oldest = m_rooms.clock.steadyMs() - TicketMs;
    m_tickets.removeIf([oldest](auto it) { return it->sinceMs < oldest; });
}

// Subscribes for the client, which has shown that it may.
void EventStreams::opened(quint64 ticket, std::unique_ptr<Transport> transport)
{
    Ticket wanted = m_tickets.take(ticket);
    AppRuntime *app = m_rooms.apps.byId(wanted.appId);
    if (m_store && wanted.lastEvent > 0)
        transport = std::make_unique<StreamReplay>(
            std::move(transport), *m_store, wanted.appId, wanted.channel, wanted.lastEvent);
    Connection *client = m_rooms.connections.admit(
        app, wanted.appId, std::move(wanted.identity), std::move(transport));
    if (!client)
        return;
    const QByteArray auth =
        classifyChannel(wanted.channel).isGuarded()
            ? channelAuth(
                  app->signingKey(), client->id().toByteArray(), wanted.channel, wanted.channelData)
            : QByteArray();
    m_rooms.subscriptions.subscribe(*client, {wanted.channel, auth, wanted.channelData});
    if (client->isOpen() && client->subscriptions.empty()) // it has been told why
        m_rooms.connections.close(*client, closecode::Unauthorized, "Connection is unauthorized");
}

} // namespace server
