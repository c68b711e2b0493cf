// SPDX-License-Identifier: GPL-3.0-or-later
// Clock, counters, latency histogram and message log shared by every part of the tool.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace load {

constexpr int64_t kNsPerSecond = 1'000'000'000;
constexpr int64_t kNsPerMs = 1'000'000;

inline int64_t nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * kNsPerSecond + now.tv_nsec;
}

inline int64_t secondsToNs(double seconds)
{
    return static_cast<int64_t>(seconds * static_cast<double>(kNsPerSecond));
}

inline double nsToSeconds(int64_t ns)
{
    return static_cast<double>(ns) / static_cast<double>(kNsPerSecond);
}

// A set-up problem (cannot connect, bad option...): the run cannot give any figure.
class SetupError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

// Written by one thread, readable by any: no locked instruction on the hot path.
class Counter
{
public:
    void add(int64_t amount = 1)
    {
        m_value.store(m_value.load(std::memory_order_relaxed) + amount, std::memory_order_release);
    }
    int64_t get() const { return m_value.load(std::memory_order_acquire); }

private:
    std::atomic<int64_t> m_value{0};
};

// Log-linear histogram: 128 buckets per power of two, i.e. values are kept within 0.8 %.
class Histogram
{
public:
    Histogram()
        : m_buckets(kBucketCount, 0)
    {}

    void record(int64_t value)
    {
        const uint64_t clamped = value < 0 ? 0 : static_cast<uint64_t>(value);
        ++m_buckets[std::min(bucketOf(clamped), kBucketCount - 1)];
        ++m_count;
        m_sum += static_cast<double>(clamped);
        m_max = std::max(m_max, clamped);
    }

    void merge(const Histogram &other)
    {
        for (size_t i = 0; i < kBucketCount; ++i)
            m_buckets[i] += other.m_buckets[i];
        m_count += other.m_count;
        m_sum += other.m_sum;
        m_max = std::max(m_max, other.m_max);
    }

    uint64_t count() const { return m_count; }
    uint64_t max() const { return m_max; }
    double mean() const { return m_count ? m_sum / static_cast<double>(m_count) : 0; }

    // Upper edge of the bucket that holds the given quantile (0..1).
    uint64_t quantile(double q) const
    {
        const auto rank = static_cast<uint64_t>(std::ceil(q * static_cast<double>(m_count)));
        uint64_t seen = 0;
        for (size_t i = 0; i < kBucketCount; ++i) {
            seen += m_buckets[i];
            if (seen >= rank && seen > 0)
                return std::min(upperEdge(i), m_max);
        }
        return m_max;
    }

private:
    static constexpr unsigned kSubBits = 7;
    static constexpr uint64_t kSubCount = 1 << kSubBits;
    static constexpr size_t kBucketCount = 38 * kSubCount; // up to about 2^44 ns

    static size_t bucketOf(uint64_t value)
    {
        if (value < kSubCount)
            return value;
        const unsigned shift = static_cast<unsigned>(std::bit_width(value)) - 1 - kSubBits;
        return (shift + 1) * kSubCount + ((value >> shift) & (kSubCount - 1));
    }

    static uint64_t upperEdge(size_t bucket)
    {
        if (bucket < kSubCount)
            return bucket;
        const uint64_t shift = bucket / kSubCount - 1;
        return ((kSubCount + bucket % kSubCount + 1) << shift) - 1;
    }

    std::vector<uint64_t> m_buckets;
    uint64_t m_count = 0;
    uint64_t m_max = 0;
    double m_sum = 0;
};

// Messages for the user, from any thread. Keeps the first ones and counts the rest.
class MessageLog
{
public:
    void add(const std::string &message)
    {
        const std::lock_guard lock(m_mutex);
        if (m_messages.size() < kKept)
            m_messages.push_back(message);
        else
            ++m_dropped;
    }

    std::vector<std::string> messages() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> all = m_messages;
        if (m_dropped > 0)
            all.push_back("... and " + std::to_string(m_dropped) + " more");
        return all;
    }

private:
    static constexpr size_t kKept = 12;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_messages;
    uint64_t m_dropped = 0;
};

} // namespace load
