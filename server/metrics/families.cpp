// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/families.h"

#include "server/journal/journalstore.h"
#include "server/metrics/processstats.h"

#include <limits>

namespace server {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Labels = std::vector<ClientMetric::Label>;

struct AppCounterRow
{
    const char *name;
    const char *help;
    quint64 AppCounters::*value;
};

constexpr AppCounterRow SoketiCounters[] = {
    {"new_connections_total", "Connections that were greeted.", &AppCounters::connected},
    {"new_disconnections_total", "Greeted connections that ended.", &AppCounters::disconnected},
    {"socket_received_bytes", "Bytes of the messages received.", &AppCounters::bytesIn},
    {"socket_transmitted_bytes", "Bytes of the messages sent.", &AppCounters::bytesOut},
    {"ws_messages_received_total", "Messages received.", &AppCounters::messagesIn},
    {"ws_messages_sent_total", "Messages sent.", &AppCounters::messagesOut},
    {"http_received_bytes", "Bytes of API requests' bodies.", &AppCounters::httpBytesIn},
    {"http_transmitted_bytes", "Bytes of API answers' bodies.", &AppCounters::httpBytesOut},
    {"http_calls_received_total", "API requests that succeeded.", &AppCounters::httpCalls},
};

constexpr const char *AdapterCounters[] = {"horizontal_adapter_resolved_promises",
                                           "horizontal_adapter_uncomplete_promises",
                                           "horizontal_adapter_sent_requests",
                                           "horizontal_adapter_received_requests",
                                           "horizontal_adapter_received_responses"};

constexpr const char *ChannelTypes[] = {"public",
                                        "private",
                                        "presence",
                                        "private-encrypted",
                                        "cache",
                                        "private-cache",
                                        "presence-cache",
                                        "private-encrypted-cache"};
constexpr std::size_t ChannelTypeCount = std::size(ChannelTypes);

constexpr const char *RateLimitNames[] = {"backend_events", "client_events", "reads", "messages"};
static_assert(std::size(RateLimitNames) == static_cast<std::size_t>(RateLimit::Count));
constexpr const char *AuthFailureNames[] = {"request", "channel", "user", "metrics", "token"};
static_assert(std::size(AuthFailureNames) == static_cast<std::size_t>(AuthFailure::Count));

std::size_t typeIndex(const ChannelType &type)
{
    const std::size_t kind = type.encrypted                                ? 3
                             : type.isPresence()                           ? 2
                             : type.access == ChannelType::Access::Private ? 1
                                                                           : 0;
    return kind + (type.cache ? ChannelTypeCount / 2 : 0);
}

// What is counted of one app when it is asked for.
struct Live
{
    int connections = 0;
    std::array<qsizetype, ChannelTypeCount> channels{};
    qsizetype members = 0;
    qsizetype subscriptions = 0;
};

Live liveOf(const AppRuntime &app)
{
    Live live;
    app.channels.forEach([&](const Channel &channel) {
        ++live.channels[typeIndex(channel.type())];
        live.subscriptions += channel.subscriberCount();
        if (channel.roster())
            live.members += channel.roster()->count();
    });
    return live;
}

class Collector
{
public:
    Collector(const MetricsSources &sources, const QByteArray &prefix, const MetricsServer &server)
        : m_sources(sources)
        , m_prefix(prefix.toStdString())
        , m_port(std::to_string(server.port))
        , m_certificateUntilUtc(server.certificateUntilUtc)
    {
        for (const auto &app : sources.apps.all())
            m_apps.emplace_back(app.get(), liveOf(*app));
        QHash<const AppRuntime *, int> open;
        sources.connections.forEachOpen([&](const Connection &one) { ++open[&one.app()]; });
        for (auto &[app, live] : m_apps)
            live.connections = open.value(app);
    }

    std::vector<MetricFamily> collect()
    {
        addSoketis();
        addLive();
        addEvents();
        addBroadcasts();
        addProcess();
        return std::move(m_families);
    }

private:
    void begin(const char *name, const char *help, MetricType type)
    {
        m_families.push_back({m_prefix + name, help, type, {}});
    }

    void add(Labels labels, double value)
    {
        MetricFamily &family = m_families.back();
        ClientMetric metric;
        metric.label = std::move(labels);
        (family.type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
        family.metric.push_back(std::move(metric));
    }

    static ClientMetric::Label idOf(const AppRuntime &app)
    {
        return {"app_id", app.id().toStdString()};
    }

    Labels withPort(const AppRuntime &app) const { return {idOf(app), {"port", m_port}}; }

    void addSoketis()
    {
        begin("connected", "Open connections.", MetricType::Gauge);
        for (const auto &[app, live] : m_apps)
            add(withPort(*app), live.connections);
        for (const AppCounterRow &row : SoketiCounters) {
            begin(row.name, row.help, MetricType::Counter);
            for (const auto &[app, live] : m_apps)
                add(withPort(*app), double(app->counters.*row.value));
        }
        begin("horizontal_adapter_resolve_time",
              "Time that answers of other nodes took; there is one node.",
              MetricType::Histogram);
        for (const auto &[app, live] : m_apps) {
            ClientMetric metric;
            metric.label = withPort(*app);
            metric.histogram.bucket = {{0, std::numeric_limits<double>::infinity()}};
            m_families.back().metric.push_back(std::move(metric));
        }
        for (const char *name : AdapterCounters) {
            begin(name, "Traffic with other nodes; there is one node.", MetricType::Counter);
            for (const auto &[app, live] : m_apps)
                add(withPort(*app), 0);
        }
    }

    void addLive()
    {
        begin("channels", "Occupied channels.", MetricType::Gauge);
        for (const auto &[app, live] : m_apps) {
            for (std::size_t i = 0; i < ChannelTypeCount; ++i)
                add({idOf(*app), {"type", ChannelTypes[i]}}, double(live.channels[i]));
        }
        begin("presence_members", "Users on presence channels.", MetricType::Gauge);
        for (const auto &[app, live] : m_apps)
            add({idOf(*app)}, double(live.members));
        begin("subscriptions", "Subscriptions of all connections.", MetricType::Gauge);
        for (const auto &[app, live] : m_apps)
            add({idOf(*app)}, double(live.subscriptions));
    }

    void addCodes(const char *name, const char *help, const CodeCounts &counts)
    {
        begin(name, help, MetricType::Counter);
        for (const auto &[code, count] : counts.known())
            add({{"code", std::to_string(code)}}, double(count));
        add({{"code", "other"}}, double(counts.other()));
    }

    void addJournal(const EventRoom::Counts &counts)
    {
        begin("journal_events_total", "Events written to the journal.", MetricType::Counter);
        add({}, double(counts.stored));
        begin("journal_dropped_total",
              "Events that were not written: too many waited for the disk.",
              MetricType::Counter);
        add({}, double(counts.dropped));
        begin("journal_rows", "Events in the journal, about.", MetricType::Gauge);
        add({}, double(counts.rows));
        begin("journal_bytes", "Bytes in use in the journal's file, about.", MetricType::Gauge);
        add({}, double(counts.bytes));
    }

    void addEvents()
    {
        begin("client_events_total", "Client events accepted.", MetricType::Counter);
        for (const auto &[app, live] : m_apps)
            add({idOf(*app)}, double(app->counters.clientEvents));
        begin("rate_limited_total",
              "Requests and messages refused by a limit per time.",
              MetricType::Counter);
        for (const auto &[app, live] : m_apps) {
            for (std::size_t i = 0; i < std::size(RateLimitNames); ++i)
                add({idOf(*app), {"limit", RateLimitNames[i]}},
                    double(app->counters.rateLimited[i]));
        }
        const ServerCounters &counters = m_sources.activity.counters();
        begin("auth_failures_total",
              "Signatures and tokens that were wrong, by what they were for.",
              MetricType::Counter);
        for (std::size_t i = 0; i < std::size(AuthFailureNames); ++i)
            add({{"reason", AuthFailureNames[i]}}, double(counters.authFailures[i]));
        if (const JournalStore *store = m_sources.activity.store())
            addJournal(store->counts());
        addCodes("close_codes_total", "Ends of greeted connections.", counters.closeCodes);
        addCodes("handshake_refused_total",
                 "Clients refused before they were greeted or their request was read, by close "
                 "code or HTTP status; 0: nothing could be answered.",
                 counters.handshakesRefused);
        addCodes("http_errors_total", "API requests that failed, by status.", counters.httpErrors);
    }

    void addBroadcasts()
    {
        const BroadcastCounts &counts = m_sources.activity.counters().broadcasts;
        const auto addOne =
            [this](const char *name, const char *help, MetricType type, double value) {
                begin(name, help, type);
                add({}, value);
            };
        addOne("broadcasts_queued_total",
               "Events accepted to be sent in a later turn; those for a role count once.",
               MetricType::Counter,
               double(counts.queued));
        addOne("broadcasts_sent_total",
               "Events that the broadcasting services handed to subscribers, batches as one.",
               MetricType::Counter,
               double(counts.sent));
        begin("broadcasts_discarded_total",
              "Events that were not sent, by the reason.",
              MetricType::Counter);
        for (std::size_t i = 0; i < counts.discarded.size(); ++i)
            add({{"reason", discardReasonName(DiscardReason(i))}}, double(counts.discarded[i]));
        addOne("broadcasts_held_total",
               "Events that a throttle held.",
               MetricType::Counter,
               double(counts.held));
        addOne("broadcast_batches_total",
               "Batches of held events.",
               MetricType::Counter,
               double(counts.batches));
        addOne("broadcast_breaker_opened_total",
               "Times that look-ups of receivers were given a rest.",
               MetricType::Counter,
               double(counts.breakerOpened));
        addOne("broadcasts_waiting",
               "Events in the queue.",
               MetricType::Gauge,
               double(counts.waiting));
        addOne("broadcasts_holding",
               "Events that throttles hold.",
               MetricType::Gauge,
               double(counts.holding));
        addOne("broadcast_breaker_state",
               "0: closed, 1: open, 2: one look-up may try.",
               MetricType::Gauge,
               double(counts.breakerState));
    }

    void addProcess()
    {
        begin("build_info", "Always 1; the labels say what runs.", MetricType::Gauge);
        add({{"version", BELFRY_VERSION}, {"qt_version", qVersion()}}, 1);
        if (m_certificateUntilUtc > 0) {
            begin("tls_certificate_expiry_timestamp_seconds",
                  "End of the certificate since 1970.",
                  MetricType::Gauge);
            add({}, double(m_certificateUntilUtc) / 1000);
        }
        const ProcessStats stats = ProcessStats::read();
        const auto addOne =
            [this](const char *name, const char *help, MetricType type, double value) {
                begin(name, help, type);
                m_families.back().name = name; // the same for every program
                add({}, value);
            };
        addOne("process_resident_memory_bytes",
               "Resident memory.",
               MetricType::Gauge,
               double(stats.residentBytes));
        addOne("process_open_fds",
               "Open file descriptors.",
               MetricType::Gauge,
               double(stats.openDescriptors));
        addOne("process_max_fds",
               "Most open file descriptors.",
               MetricType::Gauge,
               double(stats.maxDescriptors));
        addOne("process_cpu_seconds_total",
               "User and system time.",
               MetricType::Counter,
               stats.cpuSeconds);
        addOne("process_start_time_seconds",
               "Start of the process since 1970.",
               MetricType::Gauge,
               stats.startUtcSeconds);
    }

    const MetricsSources &m_sources;
    std::string m_prefix;
    std::string m_port;
    qint64 m_certificateUntilUtc;
    std::vector<std::pair<const AppRuntime *, Live>> m_apps;
    std::vector<MetricFamily> m_families;
};

} // namespace

std::vector<MetricFamily>
metricFamilies(const MetricsSources &sources, const QByteArray &prefix, const MetricsServer &server)
{
    return Collector(sources, prefix, server).collect();
}

} // namespace server
