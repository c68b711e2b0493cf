// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace server {

// The options of an app as a console sees and changes them: names and units as in the configuration
// file (appoptions.h), without the secret. Plain data.
struct AppSettings
{
    struct RateLimit
    {
        bool enabled = false;
        qint32 maxAttempts = 60; // messages of one connection in a window
        qint32 decaySeconds = 60;
        bool terminate = false;
        bool operator==(const RateLimit &) const = default;
    };

    QString id;
    QString key;
    QString name; // empty: the id
    bool enabled = true;
    bool production = false;              // consoles say so and ask before they do much
    QString colour;                       // "#0a5fb4"; empty: none
    std::optional<qint32> maxConnections; // unset: no limit
    QStringList allowedOrigins = {QStringLiteral("*")};
    QString clientEvents = QStringLiteral("members"); // or "none", "all"
    QString clientEventsOn = QStringLiteral("any");   // or "guarded": private and presence channels
    qint32 pingIntervalSeconds = 60;
    qint32 pongTimeoutSeconds = 30;
    qint32 activityTimeoutSeconds = 30;
    qint64 maxMessageBytes = 10'000; // 0: no limit
    qint64 maxEventBytes = 10'000;
    qint64 maxRequestBytes = 1'048'576;
    qint32 maxEventNameBytes = 200;
    std::optional<qint32> maxChannelNameBytes; // unset: 200, or any with lenient names
    qint32 maxChannelsPerEvent = 100;
    qint32 maxBatchEvents = 100;
    std::optional<qint32> maxBackendEventsPerSecond; // unset: no limit
    std::optional<qint32> maxClientEventsPerSecond;
    std::optional<qint32> maxReadsPerSecond;
    qint64 maxQueueBytes = 1'048'576;
    qint32 maxPresenceMembers = 0; // 0: no limit
    qint64 maxMemberBytes = 10'000;
    qint32 cacheSeconds = 1800; // 0: until the restart
    bool strictAuthKey = true;
    bool subscriptionCount = false;
    bool checkProtocol = false;
    bool lenientNames = false;
    qint32 apiTimestampTolerance = 600; // seconds; 0: not checked
    RateLimit rateLimit;

    // For addApp() alone: what the backend signs with; empty: a random one. Never told.
    QString secret;

    // Told by the engine; what a console sends here is not looked at.
    QString definedIn;                 // the file in which it has to be changed; empty: here
    bool hasPreviousSecret = false;    // signatures made with it are still valid
    qint64 previousSecretUntilUtc = 0; // 0: without end

    bool operator==(const AppSettings &) const = default;
};

// Errors: InvalidArgument naming the setting, the value and the limits.
Outcome checkSettings(const AppSettings &settings);
// How long the secret before a rotation may stay valid. Errors: InvalidArgument.
Outcome checkGraceSeconds(qint64 seconds);

constexpr qint64 DefaultGraceSeconds = 86'400;
constexpr qint64 MaxGraceSeconds = 30 * 86'400;

} // namespace server
