// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/auth/requestauth.h"
#include "server/broadcasting/broadcasting.h"
#include "server/connections/connectiontable.h"
#include "server/http/apiservice.h"
#include "server/http/message.h"
#include "server/http/metricsendpoint.h"
#include "server/http/serverentry.h"

namespace server {

// What a handler of the HTTP API may use.
struct ApiRooms
{
    AppRegistry &apps;
    ConnectionTable &connections;
    Publisher &publisher;
    Activity &activity;
    const Clock &clock;
    Broadcasting *broadcasting = nullptr; // null: events are never thinned out

    // At once, or as the app's throttles say. The event must have passed Publisher::check().
    void publish(AppRuntime &app, const OutgoingEvent &event) const;
};

// One request whose signature has been checked.
struct ApiRequest
{
    ApiRooms &rooms;
    AppRuntime &app;
    const HttpRequest &http;
    const QueryParameters &query;
    QList<QByteArray> arguments; // of the route's placeholders after the app id, percent-decoded
    HttpHeaders headers;         // to be put into the answer, whatever it is
};

// The HTTP API of Pusher and Reverb (PROTOCOL.md 3): finds the route, checks the signature, calls
// the handler.
class HttpApi final : public HttpService
{
public:
    // `prefix` is the configured route prefix, "" or "/ws"; routes answer with and without it.
    HttpApi(ApiRooms rooms, QByteArray prefix, MetricsOptions metrics = {});

    void handle(const HttpRequest &request, HttpResponder respond) override;

    // While draining, /up and /ready answer 503 so that a balancer looks elsewhere.
    void setDraining(bool draining) { m_draining = draining; }
    // What every request is asked first: nothing, or the answer to a request that is not taken.
    using Guard = std::function<std::optional<HttpResponse>(const HttpRequest &request)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }
    // Whose request it is, behind a proxy; without it the socket's peer.
    using PeerOf = std::function<PeerAddress(const HttpRequest &request)>;
    void setPeerOf(PeerOf peerOf) { m_peerOf = std::move(peerOf); }
    // The first that takes a path has it. Must outlive this.
    void addService(ApiService *service) { m_services.append(service); }
    // What the metrics say of the server, and to whom.
    void setMetrics(const MetricsOptions &options) { m_metrics.setOptions(options); }
    void setServer(const MetricsServer &server) { m_metrics.setServer(server); }

private:
    ApiService *serviceOf(const QByteArray &path) const;
    HttpResponse answer(const HttpRequest &request, const QByteArray &path);
    std::optional<HttpResponse> answerUnsigned(const HttpRequest &request, const QByteArray &path);
    HttpResponse callApi(const HttpRequest &request,
                         const QByteArray &appId,
                         QList<QByteArray> arguments,
                         std::size_t endpoint);
    HttpResponse health() const;
    HttpResponse readiness() const;
    void logRefusal(const HttpRequest &request, const HttpResponse &response);

    ApiRooms m_rooms;
    ServerEntry::Paths m_paths;
    Guard m_guard;
    PeerOf m_peerOf;
    QList<ApiService *> m_services;
    MetricsEndpoint m_metrics;
    bool m_draining = false;
};

// With the status of the error's code.
HttpResponse errorResponse(const HttpRequest &request, const Error &error);

} // namespace server
