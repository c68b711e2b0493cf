// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/metrics/latencyhistogram.h"
#include "server/metrics/timeseries.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace server {

class Channel;

// Counts traffic as it happens and keeps its history: in all, and by app, tenant and channel.
// Engine thread.
class TrafficMeter
{
public:
    explicit TrafficMeter(const Clock &clock);

    // A message from a client, whatever it is; pings are not to be counted.
    void clientMessage(const QByteArray &appId, qint64 bytes);
    // An event that was accepted from the HTTP API, the console or a client, and queued to so many
    // sockets.
    void broadcast(const Channel &channel,
                   bool fromClient,
                   qint64 bytes,
                   qint64 recipients,
                   qint64 frameBytes);
    // The history of a channel goes with it to another tenant.
    void tenantChanged(const Channel &channel, const QByteArray &before);
    void httpRequest();
    // The API answered with that status, 400 or more.
    void httpFailed(int status);
    // Anything else that was refused.
    void refusal();
    void opened(const QByteArray &appId);
    void closed(const QByteArray &appId);
    // What it took from an accepted event to its last frame being queued.
    void published(const QByteArray &appId, qint64 nanoseconds);

    // To be called soon after each full second of the clock's steady time, with the number of open
    // connections, in all and by app.
    void sample(int connections, const QHash<QByteArray, int> &connectionsByApp);

    // Nothing was counted yet, and no connection was open.
    bool isFresh() const { return m_isFresh; }
    struct Open
    {
        int connections = 0;
        QHash<QByteArray, int> byApp;
    };
    // A history for a demonstration, in place of what there is: `count` counts what happened in one
    // second, from so many seconds ago to the last. What the running second has counted stays.
    void writePast(int seconds, const std::function<Open(int secondsAgo)> &count);

    struct Rates
    {
        double messagesIn = 0;
        double messagesOut = 0;
    };
    // The last full second that was counted, of the clock's steady time; 0: none yet.
    qint64 lastSecond() const { return m_lastSecond; }
    // Of the last full second.
    Rates rates() const { return m_lastTotal; }
    Rates tenantRates(const QByteArray &appId, const QByteArray &tenant) const;
    int errorsLastMinute() const;
    // Of the last full second, in all for an empty id; nothing when nothing was published.
    std::optional<qint64> publishP95Microseconds(const QByteArray &appId) const;

    static constexpr qint64 LongestSpanMs = 24LL * 3600 * 1000;
    Result<TrafficHistory> history(const TrafficQuery &query) const;

private:
    struct Key
    {
        TrafficSplit split;
        QByteArray appId;
        QByteArray tenant;
        QByteArray channel;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.split), key.appId, key.tenant, key.channel);
        }
    };
    struct Series
    {
        TimeSeries values;
        qint64 lastActive = 0; // second
    };
    struct Percentiles // microseconds
    {
        float p50 = 0;
        float p95 = 0;
        float p99 = 0;
    };
    using PublishTimes = QHash<QByteArray, Percentiles>;
    struct Publishing
    {
        LatencyHistogram all;
        QHash<QByteArray, LatencyHistogram> byApp;
    };

    qint64 nowMs() const; // what seconds are counted by
    TimeSeries::Sample &current(const Key &key) { return m_current[key]; }
    void divideBy(float seconds);
    PublishTimes takePublishTimes();
    void closeSecond(qint64 second, const Open &open, const PublishTimes &times);
    void writeSeries(qint64 second);
    void begin(QList<std::pair<float, Key>> fresh, qint64 second);
    bool makeRoom(TrafficSplit split, qint64 second, float weight);
    // traffichistory.cpp
    static TrafficSplit keptFor(const TrafficQuery &query);
    static bool inScope(const Key &key, const TrafficQuery &query);
    static QString label(const Key &key);

    const Clock &m_clock;
    bool m_isFresh = true;
    qint64 m_lastSecond = 0; // that was closed; 0: none
    // Of the running second: in all, and what has been active.
    TimeSeries::Sample m_total{};
    QHash<Key, TimeSeries::Sample> m_current;
    QHash<Key, Series> m_series;
    QHash<Key, Rates> m_lastTenants;
    Rates m_lastTotal;
    std::array<int, 60> m_errors{};
    Publishing m_publishing;
    PublishTimes m_lastPublishTimes;
};

} // namespace server
