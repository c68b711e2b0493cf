// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace test {

using namespace server;

namespace {

constexpr qsizetype MaxChannels = 100;
constexpr qsizetype MaxNameBytes = 200;
constexpr qint64 MaxSpanMs = 24LL * 60 * 60 * 1000;

std::optional<Error> refuseNames(const QStringList &channels)
{
    static const QRegularExpression valid(QStringLiteral("^#?[-A-Za-z0-9_=@,.;]+$"));
    if (channels.isEmpty() || channels.size() > MaxChannels)
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("A publish goes to 1 to 100 channels, not %1.").arg(channels.size())};
    for (const QString &channel : channels) {
        if (channel.size() > MaxNameBytes || !valid.match(channel).hasMatch())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("`%1` is not a channel name.").arg(channel)};
    }
    return std::nullopt;
}

std::optional<Error> refuseEvent(const QString &event)
{
    const bool reserved = event.startsWith(QLatin1String("pusher:")) ||
                          event.startsWith(QLatin1String("pusher_internal:")) ||
                          event.startsWith(QLatin1String("client-"));
    if (event.isEmpty() || event.toUtf8().size() > MaxNameBytes || reserved)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("`%1` cannot be published as an event.").arg(event)};
    return std::nullopt;
}

LogEntry entryOf(LogKind kind, const QString &source, const QString &text)
{
    LogEntry entry;
    entry.kind = kind;
    entry.source = source;
    entry.text = text;
    return entry;
}

qint64 stepFor(qint64 spanMs)
{
    constexpr qint64 Minute = 60 * 1000;
    if (spanMs <= 5 * Minute)
        return 1000;
    return spanMs <= 60 * Minute ? 10 * 1000 : Minute;
}

} // namespace

void FakeConsole::startServer(Reply<Done> reply)
{
    ++starts;
    perform<Done>(deed("server.start"), std::move(reply), [this] { return startNow(); });
}

void FakeConsole::startServerOn(quint16 port, Reply<Done> reply)
{
    portsTried.append(port);
    AuditEntry done = deed("server.start");
    done.values = {QStringLiteral("port %1").arg(port)};
    perform<Done>(done, std::move(reply), [this, port] {
        if (!isRunning())
            m_status.port = port;
        return startNow();
    });
}

void FakeConsole::stopServerWithin(int, Reply<Done> reply)
{
    ++stops;
    perform<Done>(deed("server.stop"), std::move(reply), [this] { return stopNow(); });
}

void FakeConsole::publish(const PublishRequest &request, Reply<PublishResult> reply)
{
    published.append(request);
    AuditEntry done = deed("event.publish", request.appId);
    done.text = QStringLiteral("The event \"%1\" was published").arg(request.event);
    perform<PublishResult>(done, std::move(reply), [this, request] { return publishNow(request); });
}

void FakeConsole::reach(const PublishRequest &request, Reply<PublishReach> reply)
{
    reaches.append(request);
    answer<PublishReach>(std::move(reply), [this, request] { return reachNow(request); });
}

void FakeConsole::namedChannels(Reply<QList<NamedChannel>> reply)
{
    answer<QList<NamedChannel>>(
        std::move(reply), [this]() -> Result<QList<NamedChannel>> { return m_namedChannels; });
}

void FakeConsole::disconnectClients(const DisconnectRequest &request, Reply<DisconnectResult> reply)
{
    disconnects.append(request);
    perform<DisconnectResult>(deed("clients.disconnect"), std::move(reply), [this, request] {
        return disconnectNow(request);
    });
}

void FakeConsole::traffic(const TrafficQuery &query, Reply<TrafficHistory> reply)
{
    trafficQueries.append(query);
    answer<TrafficHistory>(std::move(reply), [this, query] { return trafficNow(query); });
}

void FakeConsole::credentials(const QString &appId, Reply<AppCredentials> reply)
{
    credentialRequests.append(appId);
    answer<AppCredentials>(std::move(reply), [this, appId]() -> Result<AppCredentials> {
        if (const AppSummary *found = app(appId))
            return AppCredentials{found->id, found->key, m_secrets.value(appId)};
        return Error{ErrorCode::NotFound, QStringLiteral("There is no app `%1`.").arg(appId)};
    });
}

void FakeConsole::setDemo(bool on, Reply<Done> reply)
{
    perform<Done>(deed(on ? "demo.start" : "demo.stop"), std::move(reply), [this, on]() -> Outcome {
        m_status.demo = on;
        updateCounts();
        return Done{};
    });
}

Outcome FakeConsole::startNow()
{
    if (isRunning())
        return Error{ErrorCode::AlreadyExists, QStringLiteral("The server is running.")};
    m_status.startedUtc = QDateTime::currentMSecsSinceEpoch();
    setState(ServerState::Listening);
    appendLog(
        entryOf(LogKind::Server, QStringLiteral("server"), QStringLiteral("Server started.")));
    return Done{};
}

Outcome FakeConsole::stopNow()
{
    if (!isRunning())
        return Error{ErrorCode::Stopped, QStringLiteral("The server is not running.")};
    for (const ConnectionRow &row : connections())
        leave(row, 4200, QStringLiteral("Server is stopping"));
    m_status.startedUtc = 0;
    setState(ServerState::Stopped);
    appendLog(
        entryOf(LogKind::Server, QStringLiteral("server"), QStringLiteral("Server stopped.")));
    return Done{};
}

Result<PublishReach> FakeConsole::reachNow(const PublishRequest &request) const
{
    if (!isRunning())
        return Error{ErrorCode::Stopped, QStringLiteral("The server is not running.")};
    if (!app(request.appId))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app `%1`.").arg(request.appId)};
    if (const std::optional<Error> refused = refuseNames(request.channels))
        return *refused;
    PublishReach reach;
    const auto excluded = m_connections.find(
        request.by == PublishBy::Client ? request.senderSocketId : request.excludeSocketId);
    for (const QString &channel : request.channels) {
        const auto row = m_channels.find({request.appId, channel});
        qint32 recipients = row == m_channels.end() ? 0 : row->second.subscribers;
        const bool skips = recipients > 0 && excluded != m_connections.end() &&
                           excluded->second.appId == request.appId &&
                           excluded->second.channels.contains(channel);
        recipients -= skips ? 1 : 0;
        reach.excluded += skips ? 1 : 0;
        reach.recipients += recipients;
        reach.channels.append({channel, recipients});
    }
    return reach;
}

Outcome FakeConsole::checkPublish(const PublishRequest &request) const
{
    if (const auto reach = reachNow(request); !reach)
        return reach.error();
    const bool isClients = request.by == PublishBy::Client;
    if (const auto sender = isClients ? checkSender(request) : Outcome(Done{}); !sender)
        return sender.error();
    if (const std::optional<Error> refused =
            refuseEvent(isClients ? request.event.mid(7) : request.event))
        return *refused;
    const qint64 limit = app(request.appId)->maxEventBytes;
    if (limit > 0 && request.data.size() > limit)
        return Error{ErrorCode::TooLarge,
                     QStringLiteral("Data is %1 bytes; app `%2` allows %3.")
                         .arg(request.data.size())
                         .arg(request.appId)
                         .arg(limit)};
    if (request.tenantEvent && !QJsonDocument::fromJson(request.data).isObject())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The data of a tenant event must be a JSON object.")};
    return Done{};
}

// On its first channel, with tenant and time in the data where they are asked for.
PublishRequest FakeConsole::asTold(const PublishRequest &request, qint64 utc) const
{
    if (!request.tenantEvent)
        return request;
    const auto row = m_channels.find({request.appId, request.channels.value(0)});
    QJsonObject object = QJsonDocument::fromJson(request.data).object();
    object.insert(QStringLiteral("_tenant_id"),
                  row == m_channels.end() ? QString() : row->second.tenant);
    object.insert(QStringLiteral("_timestamp"), static_cast<double>(utc));
    PublishRequest told = request;
    told.data = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return told;
}

QByteArray FakeConsole::frame(const QString &event, const QString &channel, const QByteArray &data)
{
    const auto quoted = [](const QString &text) {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    };
    return "{\"event\":" + quoted(event) + ",\"channel\":" + quoted(channel) +
           ",\"data\":" + quoted(QString::fromUtf8(data)) + "}";
}

Result<PublishResult> FakeConsole::publishNow(const PublishRequest &request)
{
    QElapsedTimer clock;
    clock.start();
    if (const auto checked = checkPublish(request); !checked)
        return checked.error();
    PublishResult result;
    result.reach = reachNow(request).value();
    result.acceptedUtc = QDateTime::currentMSecsSinceEpoch();
    const QByteArray data = asTold(request, result.acceptedUtc).data;
    const bool isClients = request.by == PublishBy::Client;
    result.wire =
        isClients ? clientFrame(request) : frame(request.event, request.channels.first(), data);
    if (request.by == PublishBy::HttpApi) {
        result.status = m_httpStatus;
        result.answer = m_httpBody;
        if (result.isRefused())
            result.reach = {};
    }
    for (const ChannelReach &channel : result.reach.channels) {
        const auto row = m_channels.find({request.appId, channel.channel});
        tellFollowers(request, channel.channel, frame(request.event, channel.channel, data));
        LogEntry entry = entryOf(isClients ? LogKind::ClientEvent : LogKind::Event,
                                 request.by == PublishBy::HttpApi ? QStringLiteral("HTTP")
                                                                  : QStringLiteral("console"),
                                 {});
        entry.utc = result.acceptedUtc;
        entry.appId = request.appId;
        entry.tenant = row == m_channels.end() ? QString() : row->second.tenant;
        entry.channel = channel.channel;
        entry.event = request.event;
        entry.socketId = isClients ? request.senderSocketId : request.excludeSocketId;
        if (isClients)
            entry.userId = m_connections.at(request.senderSocketId).userId;
        entry.recipients = channel.recipients;
        entry.size = data.size();
        entry.payload = data.first(qMin<qsizetype>(data.size(), 4096));
        const quint64 seq = appendLog(entry);
        if (data.size() > entry.payload.size())
            largePayloads.insert(seq, data);
        if (result.logSeq == 0)
            result.logSeq = seq;
    }
    if (request.by == PublishBy::Console && result.reach.recipients > 0)
        result.firstWriteMicroseconds = 0;
    result.tookMicroseconds = clock.nsecsElapsed() / 1000;
    return result;
}

Result<DisconnectResult> FakeConsole::disconnectNow(const DisconnectRequest &request)
{
    if (request.code < 4000 || request.code > 4999)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("Close code %1 is outside 4000 to 4999.").arg(request.code)};
    DisconnectResult result;
    for (const QString &socketId : request.socketIds) {
        const auto found = m_connections.find(socketId);
        if (found == m_connections.end()) {
            result.unknown.append(socketId);
            continue;
        }
        leave(ConnectionRow(found->second), request.code, request.reason);
        ++result.closed;
    }
    return result;
}

Result<TrafficHistory> FakeConsole::trafficNow(const TrafficQuery &query) const
{
    if (query.spanMs <= 0 || query.spanMs > MaxSpanMs)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A span of %1 ms is not within a day.").arg(query.spanMs)};
    if (m_trafficSource)
        return m_trafficSource(query);
    TrafficHistory history;
    history.stepMs = stepFor(query.spanMs);
    history.buckets = static_cast<qint32>((query.spanMs + history.stepMs - 1) / history.stepMs);
    const qint64 until = query.toUtc > 0 ? query.toUtc : QDateTime::currentMSecsSinceEpoch();
    history.startUtc = until / history.stepMs * history.stepMs - history.buckets * history.stepMs;
    const TrafficSplit kept = query.tenant            ? TrafficSplit::Tenant
                              : query.appId.isEmpty() ? TrafficSplit::Total
                                                      : TrafficSplit::App;
    for (int i = 0; i < static_cast<int>(TrafficMetric::Count); ++i) {
        const auto metric = static_cast<TrafficMetric>(i);
        if (query.split != TrafficSplit::Total || finestSplitOf(metric) < kept)
            continue;
        const bool isLatency =
            metric >= TrafficMetric::LatencyP50 && metric <= TrafficMetric::LatencyP99;
        const double value = metric == TrafficMetric::Connections ? m_status.connections
                             : isLatency                          ? qQNaN()
                                                                  : 0;
        const QList<double> values(history.buckets, value);
        history.series.append({metric, {}, values, values, values, values});
    }
    return history;
}

void FakeConsole::leave(const ConnectionRow &row, quint16 code, const QString &reason)
{
    for (const QString &channel : row.channels)
        leaveChannel(row, channel, QStringLiteral("closed %1").arg(code));
    removeConnection(row.socketId, code, reason);
    LogEntry entry = entryOf(LogKind::Disconnected,
                             QStringLiteral("server"),
                             QStringLiteral("%1 %2").arg(QString::number(code), reason));
    entry.appId = row.appId;
    entry.tenant = row.tenants.value(0);
    entry.socketId = row.socketId;
    entry.userId = row.userId;
    appendLog(entry);
}

void FakeConsole::leaveChannel(const ConnectionRow &row, const QString &channel, const QString &why)
{
    const MemberKey key{row.appId, channel, row.userId};
    if (const auto member = m_members.find({key.appId, key.channel, key.userId});
        member != m_members.end()) {
        MemberRow left = member->second;
        left.devices.remove(row.socketId);
        if (left.devices.isEmpty())
            removeMember(key, why);
        else
            upsert(left);
    }
    const auto found = m_channels.find({row.appId, channel});
    if (found == m_channels.end())
        return;
    ChannelRow rest = found->second;
    if (--rest.subscribers <= 0) {
        removeChannel(rest.key);
        return;
    }
    rest.users = static_cast<qint32>(
        std::count_if(m_members.cbegin(), m_members.cend(), [&](const auto &entry) {
            return entry.second.key.appId == rest.key.appId &&
                   entry.second.key.channel == rest.key.name;
        }));
    upsert(rest);
}

} // namespace test
