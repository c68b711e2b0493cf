// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens between a publish and the sockets, without the sockets.
#include "tests/support/rooms.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>
#include <vector>

using namespace server;
using namespace test;

namespace {

void fanOut(benchmark::State &state)
{
    Rooms rooms;
    std::vector<FakeClient> clients;
    for (int i = 0; i < state.range(0); ++i)
        clients.push_back(rooms.on("x"));
    for (auto _ : state) {
        rooms.publish("e", {"x"}, "{\"n\":1}");
        state.PauseTiming();
        for (FakeClient &client : clients)
            client.take();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fanOut)->Arg(100)->Arg(10'000)->Unit(benchmark::kMicrosecond);

// One member comes and goes again in a channel of so many.
void presenceJoinAndLeave(benchmark::State &state)
{
    Rooms rooms;
    std::vector<FakeClient> members;
    for (int i = 0; i < state.range(0); ++i)
        members.push_back(rooms.on("presence-x", person(QByteArray::number(i), "someone")));
    FakeClient guest = rooms.connect();
    for (auto _ : state) {
        rooms.subscribe(guest, "presence-x", person("guest", "Guest"));
        rooms.unsubscribe(guest, "presence-x");
        state.PauseTiming();
        guest.take();
        for (FakeClient &member : members)
            member.take();
        state.ResumeTiming();
    }
}
BENCHMARK(presenceJoinAndLeave)->Arg(10)->Arg(500)->Unit(benchmark::kMicrosecond);

void rosterJoin(benchmark::State &state)
{
    const auto identity = MemberIdentity::parse(person("guest", "Guest"));
    for (auto _ : state) {
        Roster roster;
        roster.join(*identity, SocketId{1, 2}, 0);
        benchmark::DoNotOptimize(roster.count());
    }
}
BENCHMARK(rosterJoin);

void connectSubscribeAndLeave(benchmark::State &state)
{
    Rooms rooms;
    for (auto _ : state) {
        FakeClient client = rooms.on("private-x");
        client.leave();
        QCoreApplication::sendPostedEvents();
    }
}
BENCHMARK(connectSubscribeAndLeave);

} // namespace
