// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmark event: what is put in "data" at publish time and checked at every delivery.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace load {

struct BenchMessage
{
    uint32_t channel = 0;
    uint64_t sequence = 0;        // over the whole run
    uint64_t channelSequence = 0; // contiguous within the channel
    int64_t sentNs = 0;           // relative to the start of the run, so that it fits a double
};

// data = {"seq":..,"n":..,"ts":..,"sum":"..","pad":".."}
// "sum" covers the channel, both sequences, the timestamp and a nonce of the run; "pad" is a text
// that depends on the sequence only. A receiver can thus verify a message without shared state.
class PayloadCodec
{
public:
    // mixedPad puts quotes, backslashes, slashes and non-ASCII text in the pad.
    PayloadCodec(size_t dataBytes, bool mixedPad, uint64_t nonce);

    void appendData(std::string &out, const BenchMessage &message) const;

    // message.channel is the channel the frame names; the rest is filled from dataJson.
    // Null when everything matches, else the reason.
    const char *verify(std::string_view dataJson, BenchMessage &message) const;

private:
    std::string head(const BenchMessage &message) const;
    std::string_view pad(uint64_t sequence, size_t size, std::string &scratch) const;
    uint32_t checksum(const BenchMessage &message) const;
    size_t padSize(size_t headSize) const;

    size_t m_dataBytes;
    bool m_mixed;
    uint64_t m_nonce;
    std::string m_padSource;
};

} // namespace load
