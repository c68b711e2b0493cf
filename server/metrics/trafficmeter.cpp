// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/trafficmeter.h"

#include "server/apps/appruntime.h"

#include <algorithm>
#include <utility>

namespace server {

namespace {

constexpr qsizetype SeriesPerSplit = 64;
constexpr qsizetype NewSeriesPerSecond = 16; // of a split
constexpr qint64 MostSpreadSeconds = 5;
// Added to steady time, which may have begun a minute ago: a chart goes further back than that.
constexpr qint64 HeadStartMs = 2 * TrafficMeter::LongestSpanMs;

float &at(TimeSeries::Sample &sample, TrafficMetric metric)
{
    return sample[static_cast<std::size_t>(metric)];
}

} // namespace

TrafficMeter::TrafficMeter(const Clock &clock)
    : m_clock(clock)
{}

qint64 TrafficMeter::nowMs() const
{
    return m_clock.steadyMs() + HeadStartMs;
}

void TrafficMeter::clientMessage(const QByteArray &appId, qint64 bytes)
{
    for (auto *sample : {&m_total, &current({TrafficSplit::App, appId, {}, {}})}) {
        at(*sample, TrafficMetric::MessagesIn) += 1;
        at(*sample, TrafficMetric::BytesIn) += float(bytes);
    }
}

void TrafficMeter::broadcast(
    const Channel &channel, bool fromClient, qint64 bytes, qint64 recipients, qint64 frameBytes)
{
    const QByteArray &app = channel.app().id();
    // A client's message was counted in all and for its app when it came.
    const auto count = [&](TimeSeries::Sample &sample, bool isNew) {
        at(sample, TrafficMetric::MessagesIn) += isNew ? 1 : 0;
        at(sample, TrafficMetric::BytesIn) += isNew ? float(bytes) : 0;
        at(sample, TrafficMetric::MessagesOut) += float(recipients);
        at(sample, TrafficMetric::BytesOut) += float(recipients * frameBytes);
    };
    count(m_total, !fromClient);
    count(current({TrafficSplit::App, app, {}, {}}), !fromClient);
    count(current({TrafficSplit::Tenant, app, channel.tenant(), {}}), true);
    count(current({TrafficSplit::Channel, app, channel.tenant(), channel.name()}), true);
}

void TrafficMeter::tenantChanged(const Channel &channel, const QByteArray &before)
{
    const Key from{TrafficSplit::Channel, channel.app().id(), before, channel.name()};
    const Key to{TrafficSplit::Channel, channel.app().id(), channel.tenant(), channel.name()};
    if (m_current.contains(from))
        m_current.insert(to, m_current.take(from));
    if (m_series.contains(from))
        m_series.insert(to, m_series.take(from));
}

void TrafficMeter::httpRequest()
{
    at(m_total, TrafficMetric::HttpRequests) += 1;
}

void TrafficMeter::httpFailed(int status)
{
    at(m_total, status < 500 ? TrafficMetric::ClientErrors : TrafficMetric::ServerErrors) += 1;
}

void TrafficMeter::refusal()
{
    at(m_total, TrafficMetric::Refusals) += 1;
}

void TrafficMeter::opened(const QByteArray &appId)
{
    for (auto *sample : {&m_total, &current({TrafficSplit::App, appId, {}, {}})})
        at(*sample, TrafficMetric::Opened) += 1;
}

void TrafficMeter::closed(const QByteArray &appId)
{
    for (auto *sample : {&m_total, &current({TrafficSplit::App, appId, {}, {}})})
        at(*sample, TrafficMetric::Closed) += 1;
}

void TrafficMeter::published(const QByteArray &appId, qint64 nanoseconds)
{
    m_publishing.all.add(nanoseconds);
    m_publishing.byApp[appId].add(nanoseconds);
}

// By app, and that of all under an empty id; without those that published nothing.
TrafficMeter::PublishTimes TrafficMeter::takePublishTimes()
{
    PublishTimes times;
    const auto add = [&times](const QByteArray &appId, const LatencyHistogram &histogram) {
        const auto microseconds = [&histogram](double share) {
            return float(qMax<qint64>(1, histogram.atMost(share).value_or(0) / 1000));
        };
        if (histogram.atMost(1))
            times.insert(appId, {microseconds(0.5), microseconds(0.95), microseconds(0.99)});
    };
    add({}, m_publishing.all);
    for (auto it = m_publishing.byApp.cbegin(); it != m_publishing.byApp.cend(); ++it)
        add(it.key(), it.value());
    m_publishing.all.clear();
    m_publishing.byApp.clear();
    return times;
}

// One that comes late is of all seconds since the last one; after a long time there is a gap.
void TrafficMeter::sample(int connections, const QHash<QByteArray, int> &connectionsByApp)
{
    const qint64 second = nowMs() / 1000 - 1;
    const auto errors =
        int(at(m_total, TrafficMetric::ClientErrors) + at(m_total, TrafficMetric::ServerErrors) +
            at(m_total, TrafficMetric::Refusals));
    m_isFresh = m_isFresh && connections == 0 && m_total == TimeSeries::Sample{};
    m_lastPublishTimes = takePublishTimes();

    const qint64 since = second - m_lastSecond;
    const qint64 seconds = since > 0 && since <= MostSpreadSeconds ? since : 1;
    if (seconds > 1)
        divideBy(float(seconds));
    m_lastTotal = {at(m_total, TrafficMetric::MessagesIn), at(m_total, TrafficMetric::MessagesOut)};
    for (qint64 each = second - seconds + 1; each < second; ++each) {
        const auto total = m_total;
        const auto running = m_current;
        m_errors[static_cast<std::size_t>(each % 60)] = 0;
        closeSecond(each, {connections, connectionsByApp}, m_lastPublishTimes);
        m_total = total;
        m_current = running;
    }
    m_errors[static_cast<std::size_t>(second % 60)] = errors;
    closeSecond(second, {connections, connectionsByApp}, m_lastPublishTimes);
}

// What was counted, to be told for several seconds.
void TrafficMeter::divideBy(float seconds)
{
    for (float &value : m_total)
        value /= seconds;
    for (TimeSeries::Sample &sample : m_current) {
        for (float &value : sample)
            value /= seconds;
    }
}

void TrafficMeter::closeSecond(qint64 second, const Open &open, const PublishTimes &times)
{
    const auto setTimes = [](TimeSeries::Sample &sample, const Percentiles &of) {
        at(sample, TrafficMetric::LatencyP50) = of.p50;
        at(sample, TrafficMetric::LatencyP95) = of.p95;
        at(sample, TrafficMetric::LatencyP99) = of.p99;
    };
    for (auto it = times.begin(); it != times.end(); ++it)
        setTimes(it.key().isEmpty() ? m_total : current({TrafficSplit::App, it.key(), {}, {}}),
                 *it);
    at(m_total, TrafficMetric::Connections) = float(open.connections);
    m_current.insert({TrafficSplit::Total, {}, {}, {}}, std::exchange(m_total, {}));
    for (auto it = open.byApp.begin(); it != open.byApp.end(); ++it)
        at(current({TrafficSplit::App, it.key(), {}, {}}), TrafficMetric::Connections) =
            float(it.value());
    writeSeries(second);
    m_lastSecond = second;
}

void TrafficMeter::writePast(int seconds, const std::function<Open(int)> &count)
{
    const auto total = std::exchange(m_total, {});
    const auto running = std::exchange(m_current, {});
    const auto publishing = std::exchange(m_publishing, {});
    m_series.clear();
    const qint64 now = nowMs() / 1000;
    for (int ago = seconds; ago > 0; --ago) {
        const Open open = count(ago);
        closeSecond(now - 1 - ago, open, takePublishTimes());
    }
    m_total = total;
    m_current = running;
    m_publishing = publishing;
}

void TrafficMeter::writeSeries(qint64 second)
{
    m_lastTenants.clear();
    QHash<TrafficSplit, QList<std::pair<float, Key>>> fresh;
    for (auto it = m_current.begin(); it != m_current.end(); ++it) {
        if (it.key().split == TrafficSplit::Tenant)
            m_lastTenants.insert(
                it.key(),
                {at(*it, TrafficMetric::MessagesIn), at(*it, TrafficMetric::MessagesOut)});
        const auto known = m_series.find(it.key());
        if (known != m_series.end())
            known->lastActive = second;
        else
            fresh[it.key().split].append({at(*it, TrafficMetric::MessagesOut), it.key()});
    }
    for (auto it = fresh.begin(); it != fresh.end(); ++it)
        begin(std::move(*it), second);
    for (auto it = m_series.begin(); it != m_series.end(); ++it)
        it->values.write(second, m_current.value(it.key()));
    m_current.clear();
}

// New series of one split, the busiest when there are many: thousands of channels that speak in the
// same second would only push each other out.
void TrafficMeter::begin(QList<std::pair<float, Key>> fresh, qint64 second)
{
    const TrafficSplit split = fresh.first().second.split;
    const auto count = std::count_if(
        m_series.keyBegin(), m_series.keyEnd(), [&](const Key &key) { return key.split == split; });
    const qsizetype room = qMax<qsizetype>(NewSeriesPerSecond, SeriesPerSplit - count);
    const qsizetype taken = qMin(fresh.size(), room);
    std::partial_sort(fresh.begin(),
                      fresh.begin() + taken,
                      fresh.end(),
                      [](const auto &a, const auto &b) { return a.first > b.first; });
    for (qsizetype i = 0; i < taken && makeRoom(split, second, fresh[i].first); ++i)
        m_series.insert(fresh[i].second, {TimeSeries(split), second});
}

// Whether there is room for one more series of a split that has sent `weight` in this second: the
// one that was silent the longest goes, or, when all are active, the one that sent least, if it was
// less.
bool TrafficMeter::makeRoom(TrafficSplit split, qint64 second, float weight)
{
    const auto sent = [this](const Key &key) {
        return m_current.value(key)[static_cast<std::size_t>(TrafficMetric::MessagesOut)];
    };
    auto victim = m_series.end();
    qsizetype count = 0;
    for (auto it = m_series.begin(); it != m_series.end(); ++it) {
        if (it.key().split != split)
            continue;
        ++count;
        if (victim == m_series.end() || it->lastActive < victim->lastActive ||
            (it->lastActive == victim->lastActive && sent(it.key()) < sent(victim.key())))
            victim = it;
    }
    if (count < SeriesPerSplit)
        return true;
    if (victim->lastActive == second && sent(victim.key()) >= weight)
        return false;
    m_series.erase(victim);
    return true;
}

TrafficMeter::Rates TrafficMeter::tenantRates(const QByteArray &appId,
                                              const QByteArray &tenant) const
{
    return m_lastTenants.value({TrafficSplit::Tenant, appId, tenant, {}});
}

std::optional<qint64> TrafficMeter::publishP95Microseconds(const QByteArray &appId) const
{
    const auto times = m_lastPublishTimes.constFind(appId);
    return times == m_lastPublishTimes.cend() ? std::nullopt
                                              : std::optional<qint64>(qint64(times->p95));
}

int TrafficMeter::errorsLastMinute() const
{
    int sum = 0;
    for (const int errors : m_errors)
        sum += errors;
    return sum;
}

} // namespace server
