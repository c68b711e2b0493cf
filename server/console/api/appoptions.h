// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of an app under the names that files and people give them, with their limits: the one
// list that the configuration file, the log and every console go by.
#pragma once

#include <QStringView>
#include <QtGlobal>

#include <algorithm>

namespace server {

// What a number may be, both ends included. Other types have none.
struct OptionRange
{
    qint64 lowest = 0;
    qint64 highest = 0;
    bool minusOneIsNone = false; // as in soketi's files
};

namespace optionlimits {
constexpr qint64 Seconds = 86'400;
constexpr qint64 Bytes = 1LL << 30;
constexpr qint64 Count = 10'000'000;
constexpr qint64 NameBytes = 65'536;
constexpr qint64 Items = 10'000;
} // namespace optionlimits

// What the option "colour" may be: nothing, or "#" with six digits from 0 to f.
inline bool isColour(QStringView text)
{
    const auto isDigit = [](QChar c) {
        const char16_t lower = c.unicode() | 0x20;
        return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
    };
    return text.isEmpty() || (text.size() == 7 && text.front() == u'#' &&
                              std::all_of(text.cbegin() + 1, text.cend(), isDigit));
}
constexpr char ColourRule[] = "must be empty or \"#\" and six digits from 0 to f, as \"#0a5fb4\"";

// Calls visit("max_connections", OptionRange, apps.maxConnections...) for every option but id, key
// and secrets. `apps` are App or AppSettings, which name their members alike. A dot separates a
// table from what is in it.
template <typename Visit, typename... Apps>
void forEachAppOption(Visit &&visit, Apps &...apps)
{
    using namespace optionlimits;
    constexpr OptionRange Any;
    visit("name", Any, apps.name...);
    visit("enabled", Any, apps.enabled...);
    visit("production", Any, apps.production...);
    visit("colour", Any, apps.colour...);
    visit("max_connections", OptionRange{1, Count}, apps.maxConnections...);
    visit("allowed_origins", Any, apps.allowedOrigins...);
    visit("client_events", Any, apps.clientEvents...);
    visit("client_events_on", Any, apps.clientEventsOn...);
    visit("ping_interval", OptionRange{1, Seconds}, apps.pingIntervalSeconds...);
    visit("pong_timeout", OptionRange{1, Seconds}, apps.pongTimeoutSeconds...);
    visit("activity_timeout", OptionRange{1, Seconds}, apps.activityTimeoutSeconds...);
    visit("max_message_size", OptionRange{0, Bytes}, apps.maxMessageBytes...);
    visit("max_event_size", OptionRange{1, Bytes}, apps.maxEventBytes...);
    visit("max_request_size", OptionRange{1, Bytes}, apps.maxRequestBytes...);
    visit("max_event_name_length", OptionRange{1, NameBytes}, apps.maxEventNameBytes...);
    visit("max_channel_name_length", OptionRange{1, NameBytes}, apps.maxChannelNameBytes...);
    visit("max_channels_per_event", OptionRange{1, Items}, apps.maxChannelsPerEvent...);
    visit("max_batch_size", OptionRange{1, Items}, apps.maxBatchEvents...);
    constexpr OptionRange PerSecond{1, Count, true};
    visit("max_backend_events_per_second", PerSecond, apps.maxBackendEventsPerSecond...);
    visit("max_client_events_per_second", PerSecond, apps.maxClientEventsPerSecond...);
    visit("max_read_requests_per_second", PerSecond, apps.maxReadsPerSecond...);
    visit("max_queue_bytes", OptionRange{65'536, Bytes}, apps.maxQueueBytes...);
    visit("max_presence_members", OptionRange{0, Count}, apps.maxPresenceMembers...);
    visit("max_presence_member_size", OptionRange{1, Bytes}, apps.maxMemberBytes...);
    visit("cache_ttl", OptionRange{0, 30 * Seconds}, apps.cacheSeconds...);
    visit("strict_auth_key", Any, apps.strictAuthKey...);
    visit("subscription_count", Any, apps.subscriptionCount...);
    visit("check_protocol", Any, apps.checkProtocol...);
    visit("lenient_channel_names", Any, apps.lenientNames...);
    visit("api_timestamp_tolerance", OptionRange{0, Seconds}, apps.apiTimestampTolerance...);
    visit("rate_limit.enabled", Any, apps.rateLimit.enabled...);
    visit("rate_limit.max_attempts", OptionRange{1, 1'000'000}, apps.rateLimit.maxAttempts...);
    visit("rate_limit.decay_seconds", OptionRange{1, Seconds}, apps.rateLimit.decaySeconds...);
    visit("rate_limit.terminate", Any, apps.rateLimit.terminate...);
}

} // namespace server
