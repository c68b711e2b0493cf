// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens in the demonstration beside its daily round: one story a minute, each with a
// beginning and an end, so that problems, alerts and charts have something to show.
#include "server/demo/simulatedtransport.h"
#include "server/demo/simulator.h"
#include "server/metrics/trafficmeter.h"

#include <QtMath>

namespace server {

namespace {

constexpr qint64 TicksPerStory = 60'000 / Simulator::TickMs;

// From the beginning of the minute.
constexpr qint64 ticks(double seconds)
{
    return qint64(seconds * 1000 / Simulator::TickMs);
}

} // namespace

// Somebody of whom that is so, if there is one to be found soon.
Simulator::Guest &Simulator::guestWho(bool (*is)(const Guest &guest))
{
    Guest *guest = &anyGuest();
    for (int tries = 0; tries < 20 && !is(*guest); ++tries)
        guest = &anyGuest();
    return *guest;
}

void Simulator::playStory()
{
    const qint64 tick = m_ticks % TicksPerStory;
    switch ((m_ticks / TicksPerStory) % 5) {
    case 0:
        return oldKeys(tick);
    case 1:
        return shiftBegins(tick);
    case 2:
        return comesAndGoes(tick);
    case 3:
        return readsNothing(tick);
    default:
        return slowDown(tick);
    }
}

// A frontend with an old key is rolled out, and rolled back: more than ten refusals in a minute.
void Simulator::oldKeys(qint64 tick)
{
    if (tick >= ticks(15) && tick < ticks(18) && tick % 2 == 0)
        refusedClient();
}

// Twenty people come within three seconds and leave together.
void Simulator::shiftBegins(qint64 tick)
{
    constexpr std::size_t Shift = 20;
    if (tick >= ticks(10) && tick < ticks(13) && m_extras.size() < Shift) {
        Guest &guest = guestWho([](const Guest &one) { return one.devices.empty(); });
        if (guest.devices.empty() && connectDevice(guest))
            m_extras.push_back(&guest);
    }
    if (tick == ticks(45)) {
        for (Guest *guest : std::exchange(m_extras, {}))
            leave(*guest);
    }
}

// Somebody in a train: there, gone, there again, every second.
void Simulator::comesAndGoes(qint64 tick)
{
    if (tick < ticks(10) || tick > ticks(30) || tick % ticks(1) != 0)
        return;
    if (m_extras.empty())
        m_extras.push_back(&anyGuest());
    Guest &guest = *m_extras.front();
    if (guest.devices.empty())
        connectDevice(guest);
    else
        leave(guest);
    if (tick == ticks(30))
        m_extras.clear();
}

// A device that reads nothing while a report is sent to its user in parts; then it does.
void Simulator::readsNothing(qint64 tick)
{
    constexpr int PartBytes = 9000;
    if (tick == ticks(5)) {
        Guest &guest = guestWho([](const Guest &one) { return !one.devices.empty(); });
        m_extras = {&guest};
        m_stalled = guest.devices.empty() ? nullptr : guest.devices.front();
        if (m_stalled)
            m_stalled->setReading(false);
    }
    if (m_stalled && tick > ticks(5) && tick <= ticks(15) && tick % ticks(1) == 0) {
        const QByteArray part = R"({"part":)" + QByteArray::number((tick - ticks(5)) / ticks(1)) +
                                R"(,"of":10,"text":")" + QByteArray(PartBytes, '-') + "\"}";
        publish({"report.part", {}, part}, userChannel(m_extras.front()->person));
    }
    if (tick == ticks(55)) {
        if (m_stalled)
            m_stalled->setReading(true);
        m_stalled.clear();
        m_extras.clear();
    }
}

// The machine is busy with something else, and publishing takes long for three quarters of a
// minute: more than the alert wants. Told to the meter only; nobody is held up for it.
void Simulator::slowDown(qint64 tick)
{
    constexpr qint64 From = ticks(5);
    constexpr qint64 To = ticks(50);
    constexpr int LeastMs = 320;
    constexpr int MostMs = 900;
    if (tick <= From || tick > To || tick % 3 != 0) // of some, so that p50 stays low
        return;
    const double hump = qSin(M_PI * double(tick - From) / double(To - From));
    const int ms = LeastMs + int((MostMs - LeastMs) * hump) + m_random.bounded(40);
    m_meter.published(m_app.id(), qint64(ms) * 1'000'000);
}

} // namespace server
