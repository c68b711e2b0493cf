// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/broadcastsettings.h"

namespace server {

namespace {

constexpr int MillionEvents = 1'000'000;
constexpr int HourSeconds = 3'600;
constexpr int MinuteMs = 60'000;

void readThrottle(TableReader &reader, const toml::table &source, QList<ThrottleRule> &rules)
{
    ThrottleRule rule;
    reader.read(source,
                QStringLiteral("broadcasting.throttle"),
                {{"app", string(rule.app)},
                 {"event", string(rule.event)},
                 {"hold_ms", number(rule.holdMs, 1, MinuteMs)},
                 {"batch_events", number(rule.batchEvents, 2, 1'000)},
                 {"batch_ms", number(rule.batchMs, 1, MinuteMs)},
                 {"batch_event", string(rule.batchName)}});
    if (rule.event.isEmpty())
        reader.fail(source, QStringLiteral("a rule needs broadcasting.throttle.event"));
    rules.append(std::move(rule));
}

void readModel(TableReader &reader, const toml::table &source, QList<ModelEvents> &models)
{
    ModelEvents events;
    reader.read(source,
                QStringLiteral("broadcasting.models"),
                {{"model", string(events.model)}, {"channel", string(events.channel)}});
    if (events.model.isEmpty() || events.channel.isEmpty())
        reader.fail(source,
                    QStringLiteral("a model needs broadcasting.models.model and "
                                   "broadcasting.models.channel"));
    models.append(std::move(events));
}

} // namespace

TableReader::Setting broadcastingSetting(TableReader &reader, BroadcastingSettings &target)
{
    return table(reader,
                 QStringLiteral("broadcasting"),
                 {{"enabled", boolean(target.isEnabled)},
                  {"queue_events", number(target.queue.maxEvents, 1, MillionEvents)},
                  {"queue_bytes", number(target.queue.maxBytes, 1, 1LL << 40)},
                  {"timeout_seconds", number(target.queue.timeoutSeconds, 1, HourSeconds)},
                  {"expire_seconds", number(target.queue.expireSeconds, 1, HourSeconds)},
                  {"breaker_failures", number(target.breaker.failures, 1, 1'000)},
                  {"breaker_seconds", number(target.breaker.openSeconds, 1, HourSeconds)},
                  {"user_channel", string(target.channels.user)},
                  {"global_channel", string(target.channels.everybody)},
                  {"max_recipients", number(target.maxRecipients, 1, MillionEvents)},
                  {"throttle", tables([&](const toml::table &source) {
                       readThrottle(reader, source, target.throttle);
                   })},
                  {"models", tables([&](const toml::table &source) {
                       readModel(reader, source, target.models);
                   })}});
}

} // namespace server
