// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one look of the console costs the GUI thread: rows into tables with thousands of rows, each
// with the proxy and the view that the page has.
#include "ui/log/logtable.h"
#include "ui/models/connectionsproxy.h"
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/models/membersproxy.h"
#include "ui/widgets/rowtable.h"

#include <QApplication>

#include <benchmark/benchmark.h>

using namespace server;
using namespace ui;

namespace {

constexpr int TableRows = 10'000;
constexpr int DeltaRows = 2'000;

ConnectionRow connection(int number, quint64 messages)
{
    ConnectionRow row;
    row.socketId = QStringLiteral("1000.%1").arg(number);
    row.appId = QStringLiteral("1");
    row.tenants = {QStringLiteral("acme")};
    row.userId = QString::number(number);
    row.userName = QStringLiteral("Ann Smit");
    row.channels = {QStringLiteral("presence-tenant.acme"), QStringLiteral("private-tenant.acme")};
    row.channelCount = 2;
    row.address = QStringLiteral("10.0.0.1:40000");
    row.messagesOut = messages;
    row.lastSeenUtc = qint64(messages);
    return row;
}

RowsDelta<ConnectionRow, ConnectionGone> connections(int first, int count, quint64 messages)
{
    RowsDelta<ConnectionRow, ConnectionGone> delta;
    for (int i = 0; i < count; ++i)
        delta.upserts.append(connection(first + i, messages));
    return delta;
}

void connectionsDelta(benchmark::State &state)
{
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    RowTable table;
    table.setModel(&proxy);
    model.apply(connections(0, TableRows, 0));
    proxy.sort(ConnectionsModel::MessagesOut);
    quint64 messages = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto delta = connections(int(messages) % 5 * DeltaRows, DeltaRows, messages + 1);
        ++messages;
        state.ResumeTiming();
        model.apply(delta);
    }
    state.SetItemsProcessed(state.iterations() * DeltaRows);
}
BENCHMARK(connectionsDelta)->Unit(benchmark::kMicrosecond);

void connectionsSort(benchmark::State &state)
{
    ConnectionsModel model;
    ConnectionsProxy proxy(model);
    RowTable table;
    table.setModel(&proxy);
    for (int i = 0; i < TableRows; ++i)
        model.apply(connections(i, 1, quint64(i) * 7919 % TableRows));
    int column = ConnectionsModel::MessagesOut;
    for (auto _ : state) {
        proxy.sort(column);
        column = column == ConnectionsModel::MessagesOut ? ConnectionsModel::SocketId
                                                         : ConnectionsModel::MessagesOut;
    }
}
BENCHMARK(connectionsSort)->Unit(benchmark::kMicrosecond);

MemberRow member(int number, qint64 seenUtc)
{
    MemberRow row;
    row.key = {QStringLiteral("1"),
               QStringLiteral("presence-tenant.acme.%1").arg(number / 40),
               QString::number(number)};
    row.tenant = QStringLiteral("acme");
    row.name = QStringLiteral("Ann Smit");
    row.devices = {{QStringLiteral("1000.%1").arg(number), 0}};
    row.lastSeenUtc = seenUtc;
    return row;
}

void membersDelta(benchmark::State &state)
{
    MembersModel model;
    MembersProxy proxy(model);
    RowTable table;
    table.setModel(&proxy);
    RowsDelta<MemberRow, MemberGone> all;
    for (int i = 0; i < TableRows; ++i)
        all.upserts.append(member(i, 0));
    model.apply(all);
    qint64 utc = 0;
    for (auto _ : state) {
        state.PauseTiming();
        RowsDelta<MemberRow, MemberGone> delta;
        for (int i = 0; i < DeltaRows; ++i)
            delta.upserts.append(member(int(utc % 5) * DeltaRows + i, utc + 1));
        ++utc;
        state.ResumeTiming();
        model.apply(delta);
    }
    state.SetItemsProcessed(state.iterations() * DeltaRows);
}
BENCHMARK(membersDelta)->Unit(benchmark::kMicrosecond);

QList<LogEntry> entries(quint64 firstSeq, int count)
{
    QList<LogEntry> entries;
    entries.reserve(count);
    for (int i = 0; i < count; ++i) {
        LogEntry entry;
        entry.seq = firstSeq + quint64(i);
        entry.utc = qint64(entry.seq);
        entry.kind = LogKind::Event;
        entry.appId = QStringLiteral("1");
        entry.tenant = QStringLiteral("acme");
        entry.channel = QStringLiteral("private-tenant.acme.user.%1").arg(i);
        entry.event = QStringLiteral("message.received");
        entry.source = QStringLiteral("demo");
        entry.recipients = 1;
        entry.payload = "{\"thread\":" + QByteArray::number(i) + ",\"unread\":3}";
        entry.size = entry.payload.size();
        entries.append(entry);
    }
    return entries;
}

// The ring is full: as many rows leave as come.
void logAppend(benchmark::State &state)
{
    LogModel model;
    LogProxy proxy(model);
    RowTable table;
    table.setModel(&proxy);
    quint64 seq = 1;
    for (; seq < 100'000; seq += DeltaRows)
        model.append(entries(seq, DeltaRows));
    for (auto _ : state) {
        state.PauseTiming();
        const QList<LogEntry> delta = entries(seq, DeltaRows);
        seq += DeltaRows;
        state.ResumeTiming();
        model.append(delta);
    }
    state.SetItemsProcessed(state.iterations() * DeltaRows);
}
BENCHMARK(logAppend)->Unit(benchmark::kMicrosecond);

// Some rows come to a log that follows, and all that is in view is painted.
void logScroll(benchmark::State &state)
{
    LogModel model;
    LogProxy proxy(model);
    LogTable table("log");
    table.setModel(&proxy);
    table.resize(1400, 900);
    table.show();
    quint64 seq = 1;
    for (auto _ : state) {
        state.PauseTiming();
        const QList<LogEntry> delta = entries(seq, int(state.range(0)));
        seq += quint64(delta.size());
        state.ResumeTiming();
        table.takeRows([&] { model.append(delta); });
        QCoreApplication::processEvents();
    }
}
BENCHMARK(logScroll)->Arg(4)->Arg(DeltaRows)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
