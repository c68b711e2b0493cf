// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a message, an event and a signature cost.
#include "server/auth/digest.h"
#include "server/auth/requestauth.h"
#include "server/auth/signature.h"
#include "server/connections/framecodec.h"
#include "server/protocol/frames.h"
#include "server/protocol/message.h"

#include <benchmark/benchmark.h>

using namespace server;

namespace {

QByteArray jsonText(qsizetype size)
{
    return "\"{\\\"text\\\":\\\"" + QByteArray(size, 'x') + "\\\"}\"";
}

void parseSubscribe(benchmark::State &state)
{
    const QByteArray text =
        "{\"event\":\"pusher:subscribe\",\"data\":{\"auth\":\"key1:" + QByteArray(64, 'a') +
        "\",\"channel\":\"private-tenant.7.orders\"}}";
    for (auto _ : state)
        benchmark::DoNotOptimize(parseMessage(text));
}
BENCHMARK(parseSubscribe);

void parseClientEvent(benchmark::State &state)
{
    const QByteArray text = "{\"event\":\"client-moved\",\"channel\":\"private-x\",\"data\":" +
                            jsonText(state.range(0)) + '}';
    for (auto _ : state)
        benchmark::DoNotOptimize(parseMessage(text));
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(parseClientEvent)->Arg(200)->Arg(8000);

void encodeEvent(benchmark::State &state)
{
    const QByteArray data = jsonText(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(framecodec::encode(
            framecodec::Text, frames::event("App\\Events\\Shipped", "private-orders.42", data)));
    }
    state.SetBytesProcessed(state.iterations() * data.size());
}
BENCHMARK(encodeEvent)->Arg(200)->Arg(8000);

// Masked with zeros; a mask costs the same.
void decodeFrame(benchmark::State &state)
{
    const QByteArray payload(state.range(0), 'x');
    QByteArray frame = framecodec::encode(framecodec::Text, payload);
    frame[1] = char(frame[1] | 0x80);
    frame.insert(frame.size() - payload.size(), QByteArray(4, '\0'));
    FrameDecoder decoder;
    QByteArray scratch;
    for (auto _ : state) {
        QByteArrayView input(frame);
        benchmark::DoNotOptimize(decoder.next(input, scratch));
    }
    state.SetBytesProcessed(state.iterations() * payload.size());
}
BENCHMARK(decodeFrame)->Arg(100)->Arg(8000);

void signChannel(benchmark::State &state)
{
    const Signer signer("7ad3773142a6692b25b8");
    for (auto _ : state)
        benchmark::DoNotOptimize(signer.sign("1234.1234:private-foobar"));
}
BENCHMARK(signChannel);

void checkSignedPublish(benchmark::State &state)
{
    const SigningKey key{"key1", Signer("secret1"), true};
    const QByteArray body =
        "{\"name\":\"e\",\"channels\":[\"x\"],\"data\":" + jsonText(state.range(0)) + '}';
    const QByteArray signedQuery =
        "auth_key=key1&auth_timestamp=1700000000&auth_version=1.0&body_md5=" + md5Hex(body);
    const QByteArray query =
        signedQuery + "&auth_signature=" + key.signer.sign("POST\n/apps/1/events\n" + signedQuery);
    for (auto _ : state) {
        const QueryParameters parameters = QueryParameters::parse(query);
        const auto checked = checkRequestAuth(
            key, {"POST", "/apps/1/events", "", parameters, body}, 1'700'000'000'000, 600);
        if (!checked)
            state.SkipWithError("the signature was refused");
    }
}
BENCHMARK(checkSignedPublish)->Arg(200)->Arg(8000);

} // namespace
