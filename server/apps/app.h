// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace server {

// From whom an app takes client events ("whispers").
enum class ClientEvents {
    None,
    Members, // subscribers of the channel
    All,     // any connection of the app
};

// On which channels an app takes them.
enum class ClientEventChannels {
    Any,     // as Reverb
    Guarded, // private and presence channels, as Pusher
};

// At most `maxAttempts` messages of one connection in a window that opens with the first of them.
struct MessageRateLimit
{
    bool enabled = false;
    int maxAttempts = 60;
    int decaySeconds = 60;
    bool terminate = false; // close with 4100 after the error

    bool operator==(const MessageRateLimit &) const = default;
};

// One set of Pusher credentials with its options. Defaults are Reverb's, or Pusher's where Reverb
// has none.
struct App
{
    QByteArray id;
    QByteArray key;
    QByteArray secret;
    // Signatures made with it are valid too, until then; empty: there is none.
    QByteArray previousSecret;
    qint64 previousSecretUntilUtc = 0; // milliseconds since 1970; 0: without end
    QString name;
    bool enabled = true;
    bool production = false; // real users are at it: consoles say so and ask before they do much
    QString colour;          // "#0a5fb4", as consoles paint it; empty: none

    std::optional<int> maxConnections; // open sockets
    QByteArrayList allowedOrigins = {"*"};
    ClientEvents clientEvents = ClientEvents::Members;
    ClientEventChannels clientEventsOn = ClientEventChannels::Any;
    MessageRateLimit rateLimit;
    int pingIntervalSeconds = 60; // of silence, then the server pings
    int pongTimeoutSeconds = 30;
    int activityTimeoutSeconds = 30;    // told to clients
    qint64 maxMessageBytes = 10'000;    // one message from a client; 0: no limit
    qint64 maxEventBytes = 10'000;      // the data of one published event
    qint64 maxRequestBytes = 1'048'576; // body of an API request
    qint64 maxMemberBytes = 10'000;     // user_info of one presence member
    int maxPresenceMembers = 0;         // 0: no limit
    qint64 maxQueueBytes = 1'048'576;   // outbound queue of one connection
    int cacheSeconds =
        30 * 60; // how long a cache channel keeps its last event; 0: until the restart
    int maxEventNameBytes = 200;
    // Nothing: 200, and no limit of its own with lenient names; more than 200 only with those.
    std::optional<int> maxChannelNameBytes;
    int maxChannelsPerEvent = 100;
    int maxBatchEvents = 100;
    // In windows of one second; nothing: no limit (FEATURES.md 2.6).
    std::optional<int> maxBackendEventsPerSecond; // one for every channel of an API event
    std::optional<int> maxClientEventsPerSecond;  // of one connection
    std::optional<int> maxReadsPerSecond;         // GET requests of the API
    bool strictAuthKey = true;
    bool subscriptionCount = false;  // subscribers are told how many they are
    bool checkProtocol = false;      // clients must name a protocol version that is spoken here
    bool lenientNames = false;       // any channel name but "#…", as Reverb
    int apiTimestampTolerance = 600; // seconds; 0: not checked

    // Where a person wrote it, for a sentence: a file's path, or "the environment". Empty: it is
    // kept by Belfry, which may change it.
    QString definedIn;

    bool operator==(const App &) const = default;
};

} // namespace server
