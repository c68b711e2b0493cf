// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulator.h"

#include "server/apps/appruntime.h"
#include "server/base/json.h"
#include "server/demo/simulatedtransport.h"
#include "server/metrics/trafficmeter.h"

#include <QtMath>

#include <algorithm>

namespace server {

namespace {

constexpr int AtStart = 70;       // people who are there from the beginning
constexpr int TicksPerDay = 3000; // the traffic of a day, compressed to five minutes
constexpr int TicksPerRefusal = 150;
constexpr std::size_t LeastSwept = 200; // guests a tick
constexpr int TicksPerSweep = 10;
constexpr int MostDevices = 3;
constexpr double LeavingPerTick = 0.0001; // of the clients: each stays about a quarter of an hour
constexpr int LeastPublishNs = 40'000;    // of the history; about what is measured of the others
constexpr int MostPublishNs = 400'000;
constexpr int NoticesPerStory = 9;    // at a given rate
constexpr qint64 MostBehindMs = 1000; // what a stalled machine missed for longer is not made up

// With that many people, and one to three devices each, so many clients are open.
int peopleFor(const DemoScale &scale)
{
    return scale.clients ? 1 + *scale.clients * 8 / 10 : Simulator::People;
}

} // namespace

Simulator::Simulator(AppRegistry &apps,
                     ConnectionTable &connections,
                     Publisher &publisher,
                     TrafficMeter &meter,
                     const DemoScale &scale)
    : m_app(*apps.all().front())
    , m_connections(connections)
    , m_publisher(publisher)
    , m_meter(meter)
    , m_scale(scale)
    , m_random(scale.seed)
    , m_isOffice(!scale.clients && !scale.eventsPerSecond)
    , m_teams(peopleFor(scale) > People)
{
    const int people = peopleFor(scale);
    m_guests.reserve(static_cast<std::size_t>(people));
    for (Person &person : cast::people(people, m_random))
        m_guests.push_back({std::move(person), {}});
    if (scale.clients)
        holdClients(*scale.clients);
    else
        for (int i = 0; i < AtStart; ++i)
            connectDevice(m_guests[static_cast<std::size_t>(i)]);
    connect(&m_timer, &QTimer::timeout, this, &Simulator::tick);
    m_timer.start(TickMs);
    if (scale.eventsPerSecond) {
        connect(&m_publishTimer, &QTimer::timeout, this, [this] {
            publishAtRate(*m_scale.eventsPerSecond);
        });
        m_publishTimer.setTimerType(Qt::PreciseTimer);
        m_publishTimer.start(PublishTickMs);
        m_publishing.start();
    }
}

Simulator::~Simulator()
{
    for (Guest &guest : m_guests)
        leave(guest);
}

void Simulator::tick()
{
    ++m_ticks;
    sweep();
    if (!m_scale.eventsPerSecond)
        publishDay();
    if (m_ticks % 5 == 0)
        whisper();
    if (m_scale.clients)
        holdClients(*m_scale.clients);
    else if (m_ticks % 12 == 0)
        comeAndGo();
    if (m_ticks % TicksPerRefusal == TicksPerRefusal / 2)
        refusedClient();
    if (m_isOffice)
        playStory();
}

// Pings are answered within a second, however many guests there are.
void Simulator::sweep()
{
    const std::size_t portion =
        std::min(m_guests.size(), std::max(LeastSwept, m_guests.size() / TicksPerSweep + 1));
    for (std::size_t i = 0; i < portion; ++i) {
        Guest &guest = m_guests[m_swept];
        m_swept = (m_swept + 1) % m_guests.size();
        m_open -=
            int(std::erase_if(guest.devices, [](const auto &device) { return device.isNull(); }));
        for (const auto &device : guest.devices)
            device->answerPings();
    }
}

bool Simulator::connectDevice(Guest &guest)
{
    ClientIdentity identity;
    identity.origin = "https://" + guest.person.tenant + ".example";
    identity.userAgent = cast::userAgent(m_random);
    identity.library = "js 8.6.0";
    identity.demo = true;
    const QByteArray address = "10." + QByteArray::number(m_random.bounded(256)) + '.' +
                               QByteArray::number(m_random.bounded(256)) + '.' +
                               QByteArray::number(1 + m_random.bounded(254));
    auto transport = std::make_unique<SimulatedTransport>(
        PeerAddress{address, quint16(m_random.bounded(30'000, 60'000))});
    SimulatedTransport *device = transport.get();
    m_connections.admit(&m_app, m_app.app().key, std::move(identity), std::move(transport));
    if (device->socketId().isEmpty())
        return false;
    guest.devices.push_back(device);
    ++m_open;

    const Person &person = guest.person;
    static const QByteArrayList Statuses = {
        "Available", "In a call", "Reviewing orders", "At lunch", ""};
    const QByteArray data = "{\"user_id\":" + json::quoted(person.userId) +
                            ",\"user_info\":{\"name\":" + json::quoted(person.name) +
                            ",\"location\":" + json::quoted(person.city) +
                            ",\"status\":" + json::quoted(Statuses[m_random.bounded(5)]) + "}}";
    subscribe(*device, roomOf(person), data);
    subscribe(*device, userChannel(person));
    subscribe(*device, moduleOf(person, "orders"));
    if (m_random.bounded(3) == 0)
        subscribe(*device, moduleOf(person, cast::event(m_random).module));
    if (m_random.bounded(8) == 0)
        subscribe(*device, "global");
    return true;
}

void Simulator::subscribe(SimulatedTransport &device,
                          const QByteArray &channel,
                          const QByteArray &channelData)
{
    const QByteArray auth =
        channelAuth(m_app.signingKey(), device.socketId(), channel, channelData);
    QByteArray message =
        "{\"event\":\"pusher:subscribe\",\"data\":{\"auth\":" + json::quoted(auth) +
        ",\"channel\":" + json::quoted(channel);
    if (!channelData.isEmpty())
        message += ",\"channel_data\":" + json::quoted(channelData);
    device.say(message + "}}");
}

void Simulator::leave(Guest &guest)
{
    for (const auto &device : guest.devices) {
        if (device)
            device->leave();
    }
    m_open -= int(guest.devices.size());
    guest.devices.clear();
}

Simulator::Guest &Simulator::anyGuest()
{
    return m_guests[static_cast<std::size_t>(m_random.bounded(int(m_guests.size())))];
}

void Simulator::comeAndGo()
{
    Guest &guest = anyGuest();
    if (guest.devices.empty() || (guest.devices.size() < MostDevices && m_random.bounded(3) == 0))
        connectDevice(guest);
    else if (m_random.bounded(3) == 0)
        leave(guest);
}

// A part of what is missing, so that nobody waits for it; who leaves is replaced by somebody else.
void Simulator::holdClients(int wanted)
{
    m_leaving += m_open * LeavingPerTick;
    while (m_leaving >= 1 && m_open > 0) {
        Guest &guest = anyGuest();
        m_leaving -= double(guest.devices.size());
        leave(guest);
    }
    int tries = 10 * ConnectsPerTick;
    for (int made = 0; made < ConnectsPerTick && m_open < wanted && tries > 0; --tries) {
        Guest &guest = anyGuest();
        const bool another = guest.devices.size() < MostDevices && m_random.bounded(3) == 0;
        if (!guest.devices.empty() && !another)
            continue;
        if (!connectDevice(guest))
            break; // a limit of the app; the next tick tries again
        ++made;
    }
}

// On an average: it follows a day's curve.
double Simulator::eventsPerTick(qint64 tick) const
{
    const double day = (1 + qSin(2 * M_PI * double(tick % TicksPerDay) / TicksPerDay)) / 2;
    return 0.5 + 2.5 * day;
}

void Simulator::publishDay()
{
    int events = int(eventsPerTick(m_ticks) + m_random.bounded(1.0));
    while (events-- > 0)
        publishStory(anyGuest());
}

// Most are for one person, as most of what a busy application publishes; the others for a team.
void Simulator::publishAtRate(int eventsPerSecond)
{
    const qint64 due = m_publishing.elapsed() * eventsPerSecond / 1000;
    m_published = std::max(m_published, due - eventsPerSecond * MostBehindMs / 1000);
    for (; m_published < due; ++m_published) {
        const Guest &somebody = anyGuest();
        if (m_random.bounded(NoticesPerStory + 1) == 0)
            publishStory(somebody);
        else
            publishNotice(somebody);
    }
}

void Simulator::makeHistory()
{
    if (!m_isOffice)
        return;
    m_meter.writePast(HistorySeconds, [&](int secondsAgo) {
        const qint64 tick = -qint64(secondsAgo) * 1000 / TickMs;
        const double events = eventsPerTick(tick) * 1000 / TickMs;
        for (int missed = m_random.bounded(int(events) / 4 + 1); missed < int(events); ++missed)
            countStory();
        // A few come and go, and now and then somebody is refused.
        for (int i = m_random.bounded(3); i > 0; --i)
            m_random.bounded(2) == 0 ? m_meter.opened(m_app.id()) : m_meter.closed(m_app.id());
        if (m_random.bounded(20) == 0)
            m_meter.refusal();
        const int open = m_open - m_random.bounded(7);
        return TrafficMeter::Open{open, {{m_app.id(), open}}};
    });
}

// As if a story had been published.
void Simulator::countStory()
{
    const StoryEvent story = cast::event(m_random);
    const QByteArray name = moduleOf(anyGuest().person, story.module);
    const Channel *channel = m_app.channels.find(name);
    if (!channel)
        return; // nobody would have got it
    const qint64 frameBytes = story.data.size() + story.name.size() + name.size();
    m_meter.published(m_app.id(), m_random.bounded(LeastPublishNs, MostPublishNs));
    m_meter.broadcast(*channel, false, story.data.size(), channel->subscriberCount(), frameBytes);
}

void Simulator::publishStory(const Guest &somebody)
{
    const StoryEvent story = cast::event(m_random);
    publish(story, moduleOf(somebody.person, story.module));
}

void Simulator::publishNotice(const Guest &somebody)
{
    publish(cast::notice(m_random), userChannel(somebody.person));
}

void Simulator::publish(const StoryEvent &story, const QByteArray &channel)
{
    const QByteArray rawData = json::quoted(story.data);
    m_publisher.publish(m_app, {story.name, {channel}, rawData, {}, "demo"});
}

QByteArray Simulator::roomOf(const Person &person) const
{
    const QByteArray room = "presence-tenant." + person.tenant;
    return m_teams ? room + ".team-" + QByteArray::number(person.team) : room;
}

QByteArray Simulator::userChannel(const Person &person) const
{
    return m_teams ? "private-tenant." + person.tenant + ".user." + person.userId
                   : "private-user." + person.userId;
}

QByteArray Simulator::moduleOf(const Person &person, const QByteArray &module) const
{
    const QByteArray channel = "private-tenant." + person.tenant + '.' + module;
    return m_teams ? channel + '.' + QByteArray::number(person.team) : channel;
}

void Simulator::whisper()
{
    const Guest &guest = anyGuest();
    if (guest.devices.empty() || !guest.devices.front())
        return;
    guest.devices.front()->say("{\"event\":\"client-typing\",\"channel\":" +
                               json::quoted(roomOf(guest.person)) + ",\"data\":{\"typing\":true}}");
}

// Somebody whose frontend was built with an old key.
void Simulator::refusedClient()
{
    ClientIdentity identity;
    identity.origin = "https://staging.example";
    identity.library = "js 8.6.0";
    identity.demo = true;
    m_connections.admit(nullptr,
                        "old-app-key",
                        std::move(identity),
                        std::make_unique<SimulatedTransport>(PeerAddress{"10.9.9.9", 40'404}));
}

} // namespace server
