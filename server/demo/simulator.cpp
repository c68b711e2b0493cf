// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulator.h"

#include "server/apps/appruntime.h"
#include "server/base/json.h"
#include "server/demo/simulatedtransport.h"

#include <QtMath>

namespace server {

namespace {

constexpr int TickMs = 100;
constexpr int AtStart = 70;       // people who are there from the beginning
constexpr int TicksPerDay = 3000; // the traffic of a day, compressed to five minutes
constexpr int TicksPerRefusal = 150;

QByteArray presenceChannel(const QByteArray &tenant)
{
    return "presence-tenant." + tenant;
}

QByteArray moduleChannel(const QByteArray &tenant, const QByteArray &module)
{
    return "private-tenant." + tenant + '.' + module;
}

} // namespace

Simulator::Simulator(AppRegistry &apps, ConnectionTable &connections, Publisher &publisher)
    : m_app(*apps.all().front())
    , m_connections(connections)
    , m_publisher(publisher)
{
    for (Person &person : cast::people(People, m_random))
        m_guests.push_back({std::move(person), {}});
    for (int i = 0; i < AtStart; ++i)
        connectDevice(m_guests[static_cast<std::size_t>(i)]);
    connect(&m_timer, &QTimer::timeout, this, &Simulator::tick);
    m_timer.start(TickMs);
}

Simulator::~Simulator()
{
    for (Guest &guest : m_guests)
        leave(guest);
}

void Simulator::tick()
{
    ++m_ticks;
    for (Guest &guest : m_guests) {
        std::erase_if(guest.devices, [](const auto &device) { return device.isNull(); });
        for (const auto &device : guest.devices)
            device->answerPings();
    }
    publishEvents();
    if (m_ticks % 5 == 0)
        whisper();
    if (m_ticks % 12 == 0)
        comeAndGo();
    if (m_ticks % TicksPerRefusal == TicksPerRefusal / 2)
        refusedClient();
}

void Simulator::connectDevice(Guest &guest)
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
        return;
    guest.devices.push_back(device);

    const Person &person = guest.person;
    static const QByteArrayList Statuses = {
        "Available", "In a call", "Reviewing orders", "At lunch", ""};
    const QByteArray data = "{\"user_id\":" + json::quoted(person.userId) +
                            ",\"user_info\":{\"name\":" + json::quoted(person.name) +
                            ",\"location\":" + json::quoted(person.city) +
                            ",\"status\":" + json::quoted(Statuses[m_random.bounded(5)]) + "}}";
    subscribe(*device, presenceChannel(person.tenant), data);
    subscribe(*device, "private-user." + person.userId);
    subscribe(*device, moduleChannel(person.tenant, "orders"));
    if (m_random.bounded(3) == 0)
        subscribe(*device, moduleChannel(person.tenant, cast::event(m_random).module));
    if (m_random.bounded(8) == 0)
        subscribe(*device, "global");
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
    guest.devices.clear();
}

Simulator::Guest &Simulator::anyGuest()
{
    return m_guests[static_cast<std::size_t>(m_random.bounded(int(m_guests.size())))];
}

void Simulator::comeAndGo()
{
    Guest &guest = anyGuest();
    if (guest.devices.empty() || (guest.devices.size() < 3 && m_random.bounded(3) == 0))
        connectDevice(guest);
    else if (m_random.bounded(3) == 0)
        leave(guest);
}

// The rate follows a day's curve.
void Simulator::publishEvents()
{
    const double day = (1 + qSin(2 * M_PI * double(m_ticks % TicksPerDay) / TicksPerDay)) / 2;
    int events = int(0.5 + 2.5 * day + m_random.bounded(1.0));
    while (events-- > 0) {
        const StoryEvent story = cast::event(m_random);
        const Guest &somebody = anyGuest();
        const QByteArray rawData = json::quoted(story.data);
        m_publisher.publish(m_app,
                            {story.name,
                             {moduleChannel(somebody.person.tenant, story.module)},
                             rawData,
                             {},
                             "demo"});
    }
}

void Simulator::whisper()
{
    const Guest &guest = anyGuest();
    if (guest.devices.empty() || !guest.devices.front())
        return;
    guest.devices.front()->say("{\"event\":\"client-typing\",\"channel\":" +
                               json::quoted(presenceChannel(guest.person.tenant)) +
                               ",\"data\":{\"typing\":true}}");
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
