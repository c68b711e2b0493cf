// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/publisher.h"

#include "server/apps/namerules.h"
#include "server/connections/framecodec.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"

#include <algorithm>
#include <utility>

namespace server {

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

QString shown(const QByteArray &channel)
{
    return QString::fromUtf8(channel.left(limits::ChannelNameBytes));
}

bool isNumber(const QByteArray &raw)
{
    return !raw.isEmpty() && !raw.startsWith('"');
}

Outcome checkChannels(const App &app, const QByteArrayList &channels)
{
    if (channels.size() > app.maxChannelsPerEvent) {
        return Error{ErrorCode::OverLimit,
                     QStringLiteral("The channels field must not have more than %1 items. It has "
                                    "%2 (max_channels_per_event).")
                         .arg(app.maxChannelsPerEvent)
                         .arg(channels.size())};
    }
    for (const QByteArray &channel : channels) {
        if (const QString defect = nameDefect(app, channel, NameUse::Publish); !defect.isEmpty())
            return invalid(
                QStringLiteral("Invalid channel name \"%1\": %2.").arg(shown(channel), defect));
        if (channels.size() > 1 && classifyChannel(channel).encrypted) {
            return Error{ErrorCode::OverLimit,
                         QStringLiteral("The channels field must not have more than 1 item when it "
                                        "names an encrypted channel, which has a key of its own. "
                                        "It has %1, and \"%2\" is encrypted.")
                             .arg(channels.size())
                             .arg(shown(channel))};
        }
    }
    return Done{};
}

} // namespace

Publisher::Publisher(const TenantMap &tenants, const Clock &clock, Activity &activity)
    : m_tenants(tenants)
    , m_clock(clock)
    , m_activity(activity)
{}

Outcome Publisher::check(const AppRuntime &app, const OutgoingEvent &event) const
{
    if (event.name.isEmpty())
        return invalid(QStringLiteral("The event name is empty."));
    const App &options = app.app();
    if (event.name.size() > options.maxEventNameBytes) {
        return invalid(QStringLiteral("The event name has %1 bytes; at most %2 are allowed "
                                      "(max_event_name_length).")
                           .arg(event.name.size())
                           .arg(options.maxEventNameBytes));
    }
    if (event.name.startsWith("pusher:") || event.name.startsWith("pusher_internal:")) {
        return invalid(QStringLiteral("The event name \"%1\" is reserved: names starting with "
                                      "pusher: or pusher_internal: "
                                      "belong to the protocol.")
                           .arg(QString::fromUtf8(event.name)));
    }
    if (event.channels.isEmpty())
        return invalid(QStringLiteral("The event names no channel."));
    if (auto channels = checkChannels(options, event.channels); !channels)
        return channels;
    // Escapes make the received text longer than the data, never shorter.
    qint64 size = event.rawData.size() - 2;
    if (size > options.maxEventBytes)
        size = json::stringOf({json::Type::String, event.rawData}).size();
    if (size > options.maxEventBytes) {
        return Error{ErrorCode::TooLarge,
                     QStringLiteral("Payload too large. The data of an event may have %1 bytes, "
                                    "this has %2 (max_event_size).")
                         .arg(options.maxEventBytes)
                         .arg(size)};
    }
    return Done{};
}

Publisher::Published Publisher::publish(AppRuntime &app, const OutgoingEvent &event)
{
    Published published;
    QElapsedTimer timer;
    timer.start();
    m_firstNs = -1;
    if (event.isTimed)
        m_watch = timer;
    for (const QByteArray &channel : event.channels) {
        const bool repeated =
            std::any_of(published.channels.begin(),
                        published.channels.end(),
                        [&](const auto &done) { return done.channel == channel; });
        if (!repeated)
            published.channels.append({channel, publishOn(app, channel, event, published)});
    }
    m_activity.meter().published(app.id(), timer.nsecsElapsed());
    published.firstNs = std::exchange(m_firstNs, -1);
    m_watch.reset();
    return published;
}

qsizetype Publisher::publishOn(AppRuntime &app,
                               const QByteArray &name,
                               const OutgoingEvent &event,
                               Published &published)
{
    const QByteArray text = frames::event(event.name, name, event.rawData);
    Channel *channel = app.channels.find(name);
    const qint64 id = m_activity.newEventId();
    const qsizetype recipients =
        channel ? fanOut(*channel, text, event.except, m_activity.store() ? id : 0) : 0;
    if (classifyChannel(name).cache)
        app.cache.put(name, text, m_clock.steadyMs(), qint64(app.app().cacheSeconds) * 1000);

    const Activity::Broadcast fact{event.source,
                                   event.name,
                                   event.rawData,
                                   event.except,
                                   {},
                                   recipients,
                                   text.size(),
                                   false,
                                   id,
                                   false,
                                   event.extras};
    quint64 seq = 0;
    if (channel) {
        seq = m_activity.broadcast(*channel, fact);
    } else {
        Channel nobody(app, name, m_tenants.tenantOf(name), m_clock.utcMs());
        seq = m_activity.broadcast(nobody, fact);
    }
    if (published.channels.isEmpty()) {
        published.firstLogSeq = seq;
        published.firstText = text;
    }
    return recipients;
}

qsizetype
Publisher::fanOut(const Channel &channel, QByteArrayView text, SocketId except, qint64 eventId)
{
    qsizetype recipients = 0;
    QByteArray frame;
    const Connection *excepted = nullptr;
    for (Connection *subscriber : channel.subscribers()) {
        if (subscriber->id() == except) {
            excepted = subscriber;
            continue;
        }
        if (frame.isNull()) {
            frame = framecodec::encode(framecodec::Text, text);
            if (m_watch) {
                m_firstNs = m_watch->nsecsElapsed();
                m_watch.reset();
            }
        }
        if (channel.isMulticast() && subscriber->multicast())
            subscriber->countSent(frame);
        else
            subscriber->sendEvent(frame, eventId);
        ++recipients;
    }
    if (recipients > 0)
        channel.multicast(frame, excepted);
    return recipients;
}

std::optional<Publisher::ClientEventDefect> Publisher::clientEventDefect(
    const Connection &sender, const ClientEventMessage &message, Channel *channel) const
{
    const AppRuntime &app = sender.app();
    if (app.app().clientEvents == ClientEvents::None)
        return ClientEventDefect{closecode::ClientEventRefused,
                                 "The app does not have client messaging enabled."};
    if (app.app().clientEventsOn == ClientEventChannels::Guarded &&
        !classifyChannel(message.channel).isGuarded())
        return ClientEventDefect{closecode::ClientEventRefused,
                                 "Client events are only accepted on private and presence channels "
                                 "(client_events_on)."};
    const bool isMember = channel && sender.subscriptions.contains(channel);
    if (!isMember && app.app().clientEvents == ClientEvents::Members)
        return ClientEventDefect{closecode::Unauthorized,
                                 "The client is not a member of the specified channel."};
    return std::nullopt;
}

void Publisher::clientEvent(Connection &sender, const ClientEventMessage &message)
{
    AppRuntime &app = sender.app();
    Channel *channel = app.channels.find(message.channel);
    if (const auto defect = clientEventDefect(sender, message, channel))
        return refuse(sender, message, defect->code, defect->text);
    if (isOverRate(sender)) {
        m_activity.rateLimited(app, RateLimit::ClientEvents);
        refuse(sender,
               message,
               closecode::ClientEventRefused,
               "Client event rejected: more than " +
                   QByteArray::number(*app.app().maxClientEventsPerSecond) +
                   " in one second (max_client_events_per_second).");
        return;
    }
    if (channel)
        spread(sender, *channel, message, sender.identity().source());
}

Publisher::Published Publisher::clientEventFor(Connection &sender,
                                               const ClientEventMessage &message,
                                               const char *source,
                                               const LogExtrasPtr &extras)
{
    Channel *channel = sender.app().channels.find(message.channel);
    return channel ? spread(sender, *channel, message, source, extras) : Published();
}

Publisher::Published Publisher::spread(Connection &sender,
                                       Channel &channel,
                                       const ClientEventMessage &message,
                                       const char *source,
                                       const LogExtrasPtr &extras)
{
    const auto membership = sender.subscriptions.find(&channel);
    const Subscription subscription =
        membership == sender.subscriptions.end() ? Subscription() : membership->second;
    const QByteArray text =
        frames::clientEvent(message.event, message.channel, message.data, subscription.rawUserId);
    const qint64 id = m_activity.newEventId();
    const qsizetype recipients = fanOut(channel, text, sender.id(), m_activity.store() ? id : 0);
    const quint64 seq = m_activity.broadcast(channel,
                                             {source,
                                              message.event,
                                              message.data,
                                              sender.id(),
                                              subscription.userId,
                                              recipients,
                                              text.size(),
                                              true,
                                              id,
                                              isNumber(subscription.rawUserId),
                                              extras});
    return {{{message.channel, recipients}}, seq, text};
}

// Simulated clients are not counted.
bool Publisher::isOverRate(Connection &sender) const
{
    const auto &limit = sender.app().app().maxClientEventsPerSecond;
    return limit && !sender.identity().demo &&
           !sender.clientEvents.take(m_clock.steadyMs(), 1, *limit).isAdmitted;
}

void Publisher::refuse(Connection &sender,
                       const ClientEventMessage &message,
                       int code,
                       QByteArrayView text)
{
    sender.sendText(frames::error(code, text));
    m_activity.refused({sender.identity().source(),
                        sender.app().id(),
                        message.channel.left(limits::ChannelNameBytes),
                        QByteArray::number(code),
                        sender.id(),
                        QString::fromUtf8(text.toByteArray())});
}

} // namespace server
