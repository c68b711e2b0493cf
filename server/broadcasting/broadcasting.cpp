// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/broadcasting.h"

#include "server/base/json.h"

namespace server {

namespace {

constexpr int LookMs = 100; // how late a batch or the end of a look-up may be

OutgoingEvent outgoing(const BroadcastEvent &event, const QByteArray &rawData)
{
    return {event.name, event.channels, rawData, event.except, event.source};
}

} // namespace

Broadcasting::Broadcasting(const Rooms &rooms, BroadcastingSettings settings)
    : m_rooms(rooms)
    , m_breaker(rooms.clock, settings.breaker)
    , m_queue(rooms.clock, settings.queue, m_breaker, doors())
    , m_throttle(rooms.clock, [this](const QByteArray &appId, const BroadcastEvent &event) {
        send(appId, event);
    })
{
    setSettings(settings);
    m_turn.setSingleShot(true);
    m_look.setInterval(LookMs);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_queue.pump();
        lookAtTime();
    });
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_throttle.flushDue();
        m_queue.sweep();
        lookAtTime();
    });
}

void Broadcasting::setSettings(const BroadcastingSettings &settings)
{
    m_settings = settings;
    m_queue.setLimits(settings.queue);
    m_breaker.setLimits(settings.breaker);
    m_throttle.setRules(settings.throttle);
    std::multimap<QByteArray, DomainTranslator::Translate> translators;
    for (const ModelEvents &events : settings.models)
        translators.merge(translatorsOf(events));
    m_translator.setConfigured(std::move(translators));
}

BroadcastQueue::Doors Broadcasting::doors()
{
    return {[this](const QByteArray &appId, const BroadcastEvent &event) {
                return sendQueued(appId, event);
            },
            [this](const QByteArray &appId,
                   const BroadcastEvent &event,
                   DiscardReason reason,
                   const QString &why) { discarded(appId, event, reason, why); },
            [this] {
                m_turn.start(0);
            }};
}

// The timer runs only while something depends on the time.
void Broadcasting::lookAtTime()
{
    count();
    const bool isNeeded = !m_throttle.isEmpty() || !m_queue.isEmpty() ||
                          m_breaker.state() == CircuitBreaker::State::Open;
    if (isNeeded != m_look.isActive())
        isNeeded ? m_look.start() : m_look.stop();
}

void Broadcasting::count()
{
    BroadcastCounts &counts = m_rooms.activity.broadcasts();
    counts.held = m_throttle.counts().held;
    counts.batches = m_throttle.counts().batches;
    counts.holding = m_throttle.counts().holding;
    counts.waiting = m_queue.waiting();
    counts.breakerOpened = m_breaker.timesOpened();
    counts.breakerState = static_cast<int>(m_breaker.state());
}

Outcome Broadcasting::check(const AppRuntime &app, const BroadcastEvent &event) const
{
    const QByteArray rawData = json::quoted(event.data);
    return m_rooms.publisher.check(app, outgoing(event, rawData));
}

Result<Broadcasting::Accepted>
Broadcasting::publish(AppRuntime &app, const QList<BroadcastEvent> &events, Delivery how)
{
    for (const BroadcastEvent &event : events) {
        if (const auto checked = check(app, event); !checked)
            return checked.error();
    }
    Accepted accepted{how == Delivery::Queued, events.size(), 0};
    if (accepted.isQueued) {
        if (const auto pushed = m_queue.push({app.id(), events, {}}); !pushed)
            return pushed.error();
        m_rooms.activity.broadcasts().queued += quint64(events.size());
    } else {
        m_reached = 0;
        for (const BroadcastEvent &event : events)
            m_throttle.pass(app.id(), event);
        accepted.recipients = m_reached;
    }
    lookAtTime();
    return accepted;
}

Result<Broadcasting::Accepted>
Broadcasting::publish(AppRuntime &app, const TenantEvent &event, Delivery how)
{
    const auto made =
        broadcastOf(event, m_rooms.channels, m_settings.channels, m_rooms.clock.utcMs());
    return made ? publish(app, QList{*made}, how) : Result<Accepted>(made.error());
}

Result<Broadcasting::Accepted>
Broadcasting::publish(AppRuntime &app, const DomainEvent &event, Delivery how)
{
    const auto made = m_translator.translate(event, m_rooms.channels);
    return made ? publish(app, *made, how) : Result<Accepted>(made.error());
}

void Broadcasting::publishThinned(AppRuntime &app, const OutgoingEvent &event)
{
    if (!m_throttle.concerns(app.id(), event.name, event.channels)) {
        m_rooms.publisher.publish(app, event);
        return;
    }
    const QByteArray data = json::stringOf({json::Type::String, event.rawData});
    m_throttle.take(app.id(),
                    {event.name, event.channels, data, event.except, event.source},
                    app.app().maxEventBytes);
    lookAtTime();
}

Result<QList<BroadcastEvent>> Broadcasting::eventsFor(const Notification &notification,
                                                      const QByteArrayList &users) const
{
    if (users.size() > m_settings.maxRecipients)
        return Error{ErrorCode::OverLimit,
                     QStringLiteral("The notification is for %1 users; at most %2 are allowed "
                                    "(broadcasting.max_recipients).")
                         .arg(users.size())
                         .arg(m_settings.maxRecipients)};
    QList<BroadcastEvent> events;
    for (const QByteArray &user : users) {
        auto event = broadcastOf(notification, user, m_rooms.channels, m_settings.channels.user);
        if (!event)
            return event.error();
        events.append(*std::move(event));
    }
    return events;
}

Result<BroadcastEvent> Broadcasting::sampleFor(const AppRuntime &app,
                                               const Notification &notification) const
{
    if (!m_directory)
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("Belfry authorizes no users here, so it does not know who has "
                                    "the role \"%1\" (authorization.enabled).")
                         .arg(QString::fromUtf8(notification.role))};
    if (notification.tenant.isEmpty() && m_directory->asksForTenant())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A notification for a role needs the tenant in which somebody "
                                    "has it (tenant).")};
    // Stands for the others until they are known.
    const auto sample = eventsFor(notification, {"0"});
    if (!sample)
        return sample.error();
    if (const auto checked = check(app, sample->first()); !checked)
        return checked.error();
    return sample->first();
}

Result<Broadcasting::Accepted>
Broadcasting::notify(AppRuntime &app, const Notification &notification, Delivery how)
{
    if (notification.role.isEmpty()) {
        const auto events = eventsFor(notification, notification.users);
        return events ? publish(app, *events, how) : Result<Accepted>(events.error());
    }
    const auto sample = sampleFor(app, notification);
    if (!sample)
        return sample.error();
    BroadcastEvent event = *sample;
    event.channels.clear();
    if (const auto pushed = m_queue.push({app.id(), {event}, membersOf(notification)}); !pushed)
        return pushed.error();
    ++m_rooms.activity.broadcasts().queued;
    lookAtTime();
    return Accepted{true, 0, 0};
}

BroadcastQueue::LookUp Broadcasting::membersOf(const Notification &notification)
{
    return [this, notification](BroadcastQueue::Found found) {
        m_directory->members(
            {notification.tenant, notification.role},
            [this, notification, found = std::move(found)](const Result<QByteArrayList> &users) {
                if (!users)
                    return found(users.error());
                if (users->isEmpty())
                    return found(
                        Error{ErrorCode::NotFound,
                              QStringLiteral("Nobody has the role \"%1\" in the tenant \"%2\".")
                                  .arg(QString::fromUtf8(notification.role),
                                       QString::fromUtf8(notification.tenant))});
                found(eventsFor(notification, *users));
            });
    };
}

Outcome Broadcasting::sendQueued(const QByteArray &appId, const BroadcastEvent &event)
{
    AppRuntime *app = m_rooms.apps.byId(appId);
    if (!app)
        return Error{ErrorCode::NotFound, QStringLiteral("The app was removed.")};
    // Its limits may have changed, and who has a role is known only here.
    if (const auto checked = check(*app, event); !checked)
        return checked;
    if (!m_throttle.concerns(appId, event.name, event.channels))
        send(appId, event);
    else
        m_throttle.take(appId, event, app->app().maxEventBytes);
    return Done{};
}

void Broadcasting::send(const QByteArray &appId, const BroadcastEvent &event)
{
    AppRuntime *app = m_rooms.apps.byId(appId);
    if (!app)
        return discarded(
            appId, event, DiscardReason::Failed, QStringLiteral("The app was removed."));
    const QByteArray rawData = json::quoted(event.data);
    const auto published = m_rooms.publisher.publish(*app, outgoing(event, rawData));
    for (const auto &channel : published.channels)
        m_reached += channel.recipients;
    ++m_rooms.activity.broadcasts().sent;
}

void Broadcasting::discarded(const QByteArray &appId,
                             const BroadcastEvent &event,
                             DiscardReason reason,
                             const QString &why)
{
    ++m_rooms.activity.broadcasts().discarded[static_cast<std::size_t>(reason)];
    m_rooms.activity.refused({event.source,
                              appId,
                              event.channels.value(0),
                              event.name,
                              event.except,
                              QStringLiteral("Discarded: ") + why});
}

void Broadcasting::finish()
{
    m_queue.finish();
    m_throttle.flushAll();
    m_turn.stop();
    lookAtTime();
}

} // namespace server
