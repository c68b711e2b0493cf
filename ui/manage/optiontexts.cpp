// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/optiontexts.h"

#include "server/console/api/appoptions.h"
#include "server/console/api/appsettings.h"

namespace ui {

namespace {

QStringList names(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *name : list)
        all.append(QLatin1String(name));
    return all;
}

bool is(const QString &name, const char *other)
{
    return name == QLatin1String(other);
}

} // namespace

QList<OptionTexts::Group> OptionTexts::groups()
{
    QList<Group> groups = {
        {tr("Basics"),
         names({"name", "enabled", "production", "colour", "max_connections", "allowed_origins"})},
        {tr("Client events"),
         names({"client_events", "client_events_on", "max_client_events_per_second"})},
        {tr("Connections"),
         names({"ping_interval",
                "pong_timeout",
                "activity_timeout",
                "max_message_size",
                "max_queue_bytes",
                "check_protocol"})},
        {tr("Publishing"),
         names({"max_event_size",
                "max_request_size",
                "max_event_name_length",
                "max_channel_name_length",
                "lenient_channel_names",
                "max_channels_per_event",
                "max_batch_size",
                "max_backend_events_per_second",
                "max_read_requests_per_second"})},
        {tr("Presence"),
         names({"max_presence_members", "max_presence_member_size", "subscription_count"})},
        {tr("Cache channels"), names({"cache_ttl"})},
        {tr("Signatures"), names({"strict_auth_key", "api_timestamp_tolerance"})},
        {tr("Flood protection"),
         names({"rate_limit.enabled",
                "rate_limit.max_attempts",
                "rate_limit.decay_seconds",
                "rate_limit.terminate"})}};
    Group others{tr("Further options"), {}};
    const server::AppSettings usual;
    server::forEachAppOption(
        [&](const char *name, server::OptionRange, const auto &) {
            const QString option = QLatin1String(name);
            for (const Group &group : std::as_const(groups)) {
                if (group.names.contains(option))
                    return;
            }
            others.names.append(option);
        },
        usual);
    if (!others.names.isEmpty())
        groups.append(others);
    return groups;
}

OptionTexts::Text OptionTexts::of(const QString &name)
{
    for (const Text &text : {limits(name), rates(name), manners(name)}) {
        if (!text.label.isEmpty())
            return text;
    }
    return {name, {}, {}};
}

OptionTexts::Text OptionTexts::limits(const QString &name)
{
    if (is(name, "max_connections"))
        return {tr("Max connections"),
                {},
                tr("Clients beyond it are refused with 4004. Empty: no limit.")};
    if (is(name, "max_message_size"))
        return {tr("Max message"),
                tr("bytes"),
                tr("What a client may send in one message. 0: no limit.")};
    if (is(name, "max_queue_bytes"))
        return {tr("Max queue"),
                tr("bytes"),
                tr("What may wait for a client that reads slowly, before it is disconnected.")};
    if (is(name, "max_event_size"))
        return {tr("Max event"), tr("bytes"), tr("Of the data of one event.")};
    if (is(name, "max_request_size"))
        return {tr("Max request"), tr("bytes"), tr("Of the body of a backend's request.")};
    if (is(name, "max_event_name_length"))
        return {tr("Max event name"), tr("bytes"), tr("Length of an event's name.")};
    if (is(name, "max_channel_name_length"))
        return {tr("Max channel name"),
                tr("bytes"),
                tr("Length of a channel's name. Empty: 200, or any length with free channel "
                   "names.")};
    if (is(name, "max_channels_per_event"))
        return {tr("Max channels"), tr("per event"), tr("To which one request may publish.")};
    if (is(name, "max_batch_size"))
        return {tr("Max batch"), tr("events"), tr("In one request for a batch of events.")};
    if (is(name, "max_presence_members"))
        return {tr("Max members"),
                tr("per channel"),
                tr("Users on one presence channel. 0: no limit.")};
    if (is(name, "max_presence_member_size"))
        return {tr("Max member"), tr("bytes"), tr("Of what a channel tells of one user.")};
    return {};
}

OptionTexts::Text OptionTexts::rates(const QString &name)
{
    if (is(name, "ping_interval"))
        return {tr("Ping after"), tr("s of silence"), tr("Then Belfry asks whether it is there.")};
    if (is(name, "pong_timeout"))
        return {tr("Answer within"), tr("s"), tr("Or the client is closed with 4201.")};
    if (is(name, "activity_timeout"))
        return {tr("Activity timeout"),
                tr("s"),
                tr("What clients are told: after so much silence they ask whether the server is "
                   "there.")};
    if (is(name, "max_backend_events_per_second"))
        return {tr("Backend events"), tr("per second"), tr("Empty: no limit.")};
    if (is(name, "max_client_events_per_second"))
        return {tr("Client events"), tr("per second"), tr("Of one client. Empty: no limit.")};
    if (is(name, "max_read_requests_per_second"))
        return {tr("Read requests"), tr("per second"), tr("Of backends. Empty: no limit.")};
    if (is(name, "cache_ttl"))
        return {tr("Keep the last event"), tr("s"), tr("0: until the restart.")};
    if (is(name, "api_timestamp_tolerance"))
        return {tr("Clock may differ"),
                tr("s"),
                tr("Between a backend's request and this machine. 0: is not checked.")};
    if (is(name, "rate_limit.max_attempts"))
        return {tr("At most"), tr("messages"), tr("Of one client in the time below.")};
    if (is(name, "rate_limit.decay_seconds"))
        return {tr("Within"), tr("s"), tr("After which counting begins again.")};
    return {};
}

OptionTexts::Text OptionTexts::manners(const QString &name)
{
    if (is(name, "name"))
        return {tr("Name"), {}, tr("Empty: the app ID.")};
    if (is(name, "enabled"))
        return {tr("Enabled"), {}, tr("Without it, clients are closed and refused with 4003.")};
    if (is(name, "production"))
        return {tr("Production"),
                {},
                tr("Real users are at it. A band above the pages says so, and disconnecting its "
                   "clients or sending many events asks first.")};
    if (is(name, "colour"))
        return {tr("Colour"), {}, tr("Marks the app where apps are listed, and the band.")};
    if (is(name, "allowed_origins"))
        return {tr("Allowed origins"),
                {},
                tr("Web pages that may connect, with spaces between them; * stands for any text.")};
    if (is(name, "client_events"))
        return {tr("Who may send"), {}, tr("Events that clients send to each other.")};
    if (is(name, "client_events_on"))
        return {tr("On which channels"), {}, tr("Where client events are taken.")};
    if (is(name, "check_protocol"))
        return {tr("Check protocol version"),
                {},
                tr("Refuses clients whose version is not supported.")};
    if (is(name, "lenient_channel_names"))
        return {
            tr("Free channel names"), {}, tr("Any characters and any length, as Reverb has it.")};
    if (is(name, "subscription_count"))
        return {tr("Tell subscriber counts"), {}, tr("Subscribers are told how many they are.")};
    if (is(name, "strict_auth_key"))
        return {tr("Check the key as well"),
                {},
                tr("A channel's signature must name the key of this app.")};
    if (is(name, "rate_limit.enabled"))
        return {tr("Limit messages"), {}, tr("Of each client.")};
    if (is(name, "rate_limit.terminate"))
        return {tr("Disconnect"), {}, tr("Who sends more is disconnected, and not only ignored.")};
    return {};
}

QString OptionTexts::choice(const QString &name, const QString &value)
{
    if (is(name, "client_events")) {
        if (is(value, "none"))
            return tr("Nobody");
        return is(value, "all") ? tr("Everybody") : tr("Subscribers of the channel");
    }
    if (is(name, "client_events_on"))
        return is(value, "guarded") ? tr("Private and presence channels") : tr("All channels");
    return value;
}

} // namespace ui
