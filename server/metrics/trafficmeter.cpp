// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/trafficmeter.h"

#include "server/apps/appruntime.h"

#include <algorithm>
#include <utility>

namespace server {

namespace {

constexpr qsizetype SeriesPerSplit = 64;
constexpr qsizetype NewSeriesPerSecond = 16; // of a split
constexpr qsizetype LinesPerChart = 7;
constexpr qint64 MostSpreadSeconds = 5;
constexpr qint64 LongestSpanMs = 24LL * 3600 * 1000;
// Added to steady time, which may have begun a minute ago: a chart goes further back than that.
constexpr qint64 HeadStartMs = 2 * LongestSpanMs;

float &at(TimeSeries::Sample &sample, TrafficMetric metric)
{
    return sample[static_cast<std::size_t>(metric)];
}

constexpr TrafficMetric AllMetrics[] = {TrafficMetric::MessagesIn,
                                        TrafficMetric::MessagesOut,
                                        TrafficMetric::BytesIn,
                                        TrafficMetric::BytesOut,
                                        TrafficMetric::Connections,
                                        TrafficMetric::HttpRequests,
                                        TrafficMetric::Errors};
constexpr TrafficMetric SplitMetrics[] = {
    TrafficMetric::MessagesIn, TrafficMetric::MessagesOut, TrafficMetric::BytesOut};

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

void TrafficMeter::refusal()
{
    at(m_total, TrafficMetric::Errors) += 1;
}

// One that comes late is of all seconds since the last one; after a long time there is a gap.
void TrafficMeter::sample(int connections, const QHash<QByteArray, int> &connectionsByApp)
{
    const qint64 second = nowMs() / 1000 - 1;
    const auto errors = int(at(m_total, TrafficMetric::Errors));
    m_isFresh = m_isFresh && connections == 0 && m_total == TimeSeries::Sample{};
    m_lastPublishP95.reset();
    if (const auto nanoseconds = m_publishing.atMost(0.95))
        m_lastPublishP95 = qMax<qint64>(1, *nanoseconds / 1000);
    m_publishing.clear();

    const qint64 since = second - m_lastSecond;
    const qint64 seconds = since > 0 && since <= MostSpreadSeconds ? since : 1;
    if (seconds > 1)
        divideBy(float(seconds));
    m_lastTotal = {at(m_total, TrafficMetric::MessagesIn), at(m_total, TrafficMetric::MessagesOut)};
    for (qint64 each = second - seconds + 1; each < second; ++each) {
        const auto total = m_total;
        const auto running = m_current;
        m_errors[static_cast<std::size_t>(each % 60)] = 0;
        closeSecond(each, {connections, connectionsByApp});
        m_total = total;
        m_current = running;
    }
    m_errors[static_cast<std::size_t>(second % 60)] = errors;
    closeSecond(second, {connections, connectionsByApp});
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

void TrafficMeter::closeSecond(qint64 second, const Open &open)
{
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
    m_series.clear();
    const qint64 now = nowMs() / 1000;
    for (int ago = seconds; ago > 0; --ago) {
        const Open open = count(ago);
        closeSecond(now - 1 - ago, open);
    }
    m_total = total;
    m_current = running;
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
        m_series[fresh[i].second].lastActive = second;
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

int TrafficMeter::errorsLastMinute() const
{
    int sum = 0;
    for (const int errors : m_errors)
        sum += errors;
    return sum;
}

bool TrafficMeter::inScope(const Key &key, const TrafficQuery &query) const
{
    // Without a split, the scope itself is the line: all, one app, or one tenant of one or all
    // apps.
    TrafficSplit wanted = query.split;
    if (wanted == TrafficSplit::Total && query.tenant)
        wanted = TrafficSplit::Tenant;
    else if (wanted == TrafficSplit::Total && !query.appId.isEmpty())
        wanted = TrafficSplit::App;
    if (key.split != wanted)
        return false;
    if (!query.appId.isEmpty() && QString::fromUtf8(key.appId) != query.appId)
        return false;
    return !query.tenant || wanted == TrafficSplit::App ||
           QString::fromUtf8(key.tenant) == *query.tenant;
}

QString TrafficMeter::label(const Key &key)
{
    switch (key.split) {
    case TrafficSplit::Total:
        return {};
    case TrafficSplit::App:
        return QString::fromUtf8(key.appId);
    case TrafficSplit::Tenant:
        return QString::fromUtf8(key.tenant);
    case TrafficSplit::Channel:
        return QString::fromUtf8(key.channel);
    }
    return {};
}

namespace {

// The sum of several series, bucket by bucket; a gap where all have one.
struct Line
{
    QString key;
    QList<const TimeSeries *> parts;
    double weight = 0;

    TrafficSeries
    draw(TrafficMetric metric, const TimeSeries::Tier &tier, qint64 firstSecond, int buckets) const
    {
        TrafficSeries series{metric, key, {}, {}};
        for (int i = 0; i < buckets; ++i) {
            TimeSeries::Bucket sum{qQNaN(), qQNaN()};
            for (const TimeSeries *part : parts) {
                const auto bucket =
                    part->read(tier, firstSecond + qint64(i) * tier.secondsPerBucket, metric);
                if (qIsNaN(bucket.mean))
                    continue;
                sum.mean = qIsNaN(sum.mean) ? bucket.mean : sum.mean + bucket.mean;
                sum.peak = qIsNaN(sum.peak) ? bucket.peak : sum.peak + bucket.peak;
            }
            series.mean.append(sum.mean);
            series.peak.append(sum.peak);
        }
        return series;
    }
};

// The busiest lines by name, the rest together as "*".
QList<Line> busiest(QList<Line> lines)
{
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
    });
    if (lines.size() <= LinesPerChart)
        return lines;
    Line rest{QStringLiteral("*"), {}, 0};
    for (const Line &line : lines.sliced(LinesPerChart))
        rest.parts += line.parts;
    lines.resize(LinesPerChart);
    lines.append(rest);
    return lines;
}

} // namespace

Result<TrafficHistory> TrafficMeter::history(const TrafficQuery &query) const
{
    if (query.spanMs <= 0 || query.spanMs > LongestSpanMs) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral(
                "A time span of %1 ms cannot be shown; it must be positive and at most 24 hours.")
                .arg(query.spanMs)};
    }
    const auto &tier = TimeSeries::tierFor(query.spanMs);
    const qint64 utcMinusNowMs = m_clock.utcMs() - nowMs();
    const qint64 lastSecond =
        query.toUtc > 0 ? (query.toUtc - utcMinusNowMs) / 1000 - 1 : nowMs() / 1000 - 2;
    const qint64 lastBucket = lastSecond / tier.secondsPerBucket;
    const int buckets = int(qMax<qint64>(1, query.spanMs / 1000 / tier.secondsPerBucket));
    const qint64 firstSecond = qMax<qint64>(0, (lastBucket - buckets + 1) * tier.secondsPerBucket);

    QHash<QString, Line> byLabel;
    for (auto it = m_series.begin(); it != m_series.end(); ++it) {
        if (!inScope(it.key(), query))
            continue;
        Line &line = byLabel[query.split == TrafficSplit::Total ? QString() : label(it.key())];
        line.key = query.split == TrafficSplit::Total ? QString() : label(it.key());
        line.parts.append(&it->values);
        for (int i = 0; i < buckets && query.split != TrafficSplit::Total; ++i) {
            const auto bucket = it->values.read(
                tier, firstSecond + qint64(i) * tier.secondsPerBucket, TrafficMetric::MessagesOut);
            line.weight += qIsNaN(bucket.mean) ? 0 : bucket.mean;
        }
    }

    TrafficHistory history;
    history.startUtc = firstSecond * 1000 + utcMinusNowMs;
    history.stepMs = qint64(tier.secondsPerBucket) * 1000;
    history.buckets = buckets;
    for (const Line &line : busiest(byLabel.values())) {
        const auto draw = [&](TrafficMetric metric) {
            history.series.append(line.draw(metric, tier, firstSecond, buckets));
        };
        if (query.split == TrafficSplit::Total)
            std::for_each(std::begin(AllMetrics), std::end(AllMetrics), draw);
        else
            std::for_each(std::begin(SplitMetrics), std::end(SplitMetrics), draw);
    }
    return history;
}

} // namespace server
