// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/options.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace load {

namespace {

struct Option
{
    std::string argument; // empty for a switch
    std::string help;
    std::function<void(const std::string &)> apply;
};

// Keeps the order in which the options are to be listed.
using OptionTable = std::vector<std::pair<std::string, Option>>;

template <class Number>
Number parseNumber(const std::string &text, double minimum, double maximum)
{
    size_t used = 0;
    double value = 0;
    try {
        value = std::stod(text, &used);
    } catch (const std::exception &) {
        used = 0;
    }
    if (used != text.size() || text.empty() || value < minimum || value > maximum)
        throw std::invalid_argument("'" + text + "' is not a number between " +
                                    std::to_string(minimum) + " and " + std::to_string(maximum));
    return static_cast<Number>(value);
}

template <class Number>
auto number(Number &target, double minimum, double maximum)
{
    return [&target, minimum, maximum](const std::string &text) {
        target = parseNumber<Number>(text, minimum, maximum);
    };
}

auto string(std::string &target)
{
    return [&target](const std::string &text) {
        target = text;
    };
}

auto flag(bool &target)
{
    return [&target](const std::string &) {
        target = true;
    };
}

template <class Enum>
auto choice(Enum &target, std::map<std::string, Enum> values)
{
    return [&target, values = std::move(values)](const std::string &text) {
        const auto found = values.find(text);
        if (found == values.end())
            throw std::invalid_argument("'" + text + "' is not one of the choices");
        target = found->second;
    };
}

OptionTable optionTable(Options &o)
{
    constexpr double kMany = 1e6;
    return {
        {"host", {"ADDR", "server's IPv4 address", string(o.host)}},
        {"port", {"N", "server's port", number(o.port, 1, 65535)}},
        {"app-id", {"ID", "application id", string(o.app.id)}},
        {"key", {"KEY", "application key", string(o.app.key)}},
        {"secret", {"SECRET", "application secret", string(o.app.secret)}},
        {"tls",
         {"", "clients speak wss, on a port that takes http of the publishers too", flag(o.tls)}},
        {"label", {"TEXT", "name of the server, copied to the report", string(o.label)}},
        {"connections", {"N", "WebSocket connections", number(o.connections, 1, 60000)}},
        {"channels", {"M", "channels", number(o.channels, 1, kMany)}},
        {"channel-kind",
         {"public|private|presence",
          "kind of channel",
          choice<ChannelKind>(o.kind,
                              {{"public", ChannelKind::Public},
                               {"private", ChannelKind::Private},
                               {"presence", ChannelKind::Presence}})}},
        {"subs-per-conn", {"K", "channels per connection", number(o.subsPerConnection, 1, 1000)}},
        {"payload", {"BYTES", "size of the event's data", number(o.payload, 0, 16 << 20)}},
        {"mixed-pad", {"", "quotes, slashes and non-ASCII text in the data", flag(o.mixedPad)}},
        {"rate", {"R", "events per second; 0: closed loop", number(o.rate, 0, 1e7)}},
        {"duration", {"S", "seconds measured", number(o.duration, 0.1, 86400)}},
        {"warmup", {"S", "seconds before measuring", number(o.warmup, 0, 600)}},
        {"publish",
         {"http|client-event",
          "how events are published",
          choice<PublishMode>(
              o.publish,
              {{"http", PublishMode::Http}, {"client-event", PublishMode::ClientEvent}})}},
        {"batch", {"B", "events per POST; above 1 uses batch_events", number(o.batch, 1, 1000)}},
        {"publishers",
         {"P",
          "keep-alive HTTP connections (sending clients for client events)",
          number(o.publishers, 1, 1000)}},
        {"window", {"W", "closed loop: events not yet delivered", number(o.window, 1, 32768)}},
        {"connect-rate",
         {"R", "connections per second; 0: unpaced", number(o.connectRate, 0, kMany)}},
        {"connect-parallel",
         {"N", "connections being set up at a time", number(o.connectParallel, 1, 10000)}},
        {"server-pid",
         {"PID", "sample this process and its children", number(o.serverPid, 1, 1e9)}},
        {"server-thread",
         {"TID", "of its CPU time only that of this thread", number(o.serverThread, 1, 1e9)}},
        {"threads", {"T", "threads of this tool", number(o.threads, 1, 64)}},
        {"seed", {"N", "seed of random choices", number(o.seed, 0, 1e15)}},
        {"settle", {"S", "idle seconds before memory is read", number(o.settle, 0, 600)}},
        {"setup-timeout",
         {"S", "limit for setting connections up", number(o.setupTimeout, 1, 3600)}},
        {"drain-timeout", {"S", "limit for the last deliveries", number(o.drainTimeout, 0.1, 600)}},
        {"stall-timeout", {"S", "give up after no progress", number(o.stallTimeout, 0.1, 600)}},
        {"abrupt-close", {"", "connect: close without a close frame", flag(o.abruptClose)}},
        {"slow", {"N", "slow: slow readers", number(o.slowClients, 1, 10000)}},
        {"slow-read",
         {"BYTES",
          "slow: bytes read per second; 0: nothing",
          number(o.slowBytesPerSecond, 0, 1e9)}},
        {"slow-rcvbuf",
         {"BYTES", "slow: receive buffer of slow readers", number(o.slowReceiveBuffer, 0, 1e9)}},
        {"churners",
         {"N",
          "soak: clients that come and go; 0: a tenth of the connections",
          number(o.churners, 0, 10000)}},
        {"json", {"", "print the report as one JSON object", flag(o.json)}},
    };
}

const std::array<std::pair<const char *, const char *>, 7> kScenarios{{
    {"fanout", "every connection hears every event of its channel"},
    {"unicast", "one channel per connection, events go to random ones"},
    {"connect", "ramp up, idle memory, disconnect"},
    {"presence", "members join and leave one presence channel"},
    {"whisper", "client events on private channels"},
    {"slow", "stalled or slow readers among the others"},
    {"soak", "mixed traffic with connections coming and going"},
}};

void checkScenario(const std::string &name)
{
    for (const auto &[known, help] : kScenarios) {
        if (name == known)
            return;
    }
    throw std::invalid_argument("unknown scenario '" + name + "'");
}

void require(bool condition, const char *message)
{
    if (!condition)
        throw std::invalid_argument(message);
}

// Fills in what the scenario implies and refuses what it cannot do.
void applyScenario(Options &o)
{
    constexpr double kDefaultRate = 200; // where a closed loop makes no sense
    const bool oneThread = o.scenario == "presence" || o.scenario == "slow" || o.scenario == "soak";
    require(!oneThread || o.threads == 1, "this scenario runs on one thread");
    if (o.scenario == "whisper")
        o.publish = PublishMode::ClientEvent;
    require(o.publish == PublishMode::Http || o.scenario == "fanout" || o.scenario == "whisper",
            "this scenario publishes over HTTP");
    if (o.publish == PublishMode::ClientEvent && o.kind == ChannelKind::Public)
        o.kind = ChannelKind::Private;
    if (o.scenario == "unicast") {
        o.channels = o.connections;
        o.subsPerConnection = 1;
    } else if (o.scenario == "presence") {
        o.kind = ChannelKind::Presence;
        o.channels = o.subsPerConnection = 1;
        require(o.connections >= 4, "presence needs at least 4 connections");
    } else if ((o.scenario == "slow" || o.scenario == "soak") && o.rate <= 0) {
        o.rate = kDefaultRate;
    }
    require(!o.tls || o.slowBytesPerSecond == 0, "--slow-read does not read TLS records in part");
    require(o.scenario != "slow" || o.slowClients < o.connections,
            "--slow must be less than --connections");
    require(o.subsPerConnection <= o.channels, "--subs-per-conn is more than --channels");
    require(static_cast<int64_t>(o.connections) * o.subsPerConnection >= o.channels,
            "--channels is more than the number of subscriptions");
}

} // namespace

Options parseOptions(int argc, char **argv)
{
    Options options;
    if (argc < 2)
        throw std::invalid_argument("no scenario given");
    options.scenario = argv[1];
    checkScenario(options.scenario);
    const OptionTable table = optionTable(options);
    for (int i = 2; i < argc; ++i) {
        const std::string argument = argv[i];
        const auto found = std::find_if(table.begin(), table.end(), [&](const auto &entry) {
            return argument == "--" + entry.first;
        });
        if (found == table.end())
            throw std::invalid_argument("unknown option '" + argument + "'");
        std::string value;
        if (!found->second.argument.empty()) {
            if (++i == argc)
                throw std::invalid_argument("'" + argument + "' needs a value");
            value = argv[i];
        }
        try {
            found->second.apply(value);
        } catch (const std::invalid_argument &error) {
            throw std::invalid_argument(argument + ": " + error.what());
        }
    }
    applyScenario(options);
    return options;
}

std::string usage()
{
    Options defaults;
    std::ostringstream text;
    text << "usage: pusherload SCENARIO [options]\n\nscenarios:\n";
    const auto column = [](std::string cell) {
        cell.resize(std::max<size_t>(cell.size() + 1, 40), ' ');
        return cell;
    };
    for (const auto &[name, help] : kScenarios)
        text << "  " << column(name) << help << '\n';
    text << "\noptions:\n";
    for (const auto &[name, option] : optionTable(defaults))
        text << "  " << column("--" + name + " " + option.argument) << option.help << '\n';
    text << "\nexit status: 0 all delivered, 1 a check failed, 2 bad usage, 3 set-up failed\n";
    return text.str();
}

const char *channelPrefix(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Private:
        return "private-bench-";
    case ChannelKind::Presence:
        return "presence-bench-";
    case ChannelKind::Public:
        break;
    }
    return "bench-";
}

} // namespace load
