// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/logentry.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace server {

struct LogSlice
{
    QList<LogEntry> entries; // in order of seq
    quint64 skipped = 0;     // rows before these that the engine had dropped
    bool isLast = false;     // there is nothing more, and nothing in this one
};
using LogSink = std::function<void(const LogSlice &)>;

// A token: rows come until it is dropped.
class LogTap
{
public:
    virtual ~LogTap() = default;
};

// The threads in which rows of the log are fetched for sinks. Of the console's thread.
class LogPumps
{
public:
    // What an engine gives at a time; made into rows in the pump's thread.
    struct Batch
    {
        quint64 next = 0; // where the next one goes on
        quint64 skipped = 0;
        bool isAll = true;                     // there are no more at this moment
        std::function<QList<LogEntry>()> rows; // null: there are none
    };
    using Deliver = std::function<void(Batch)>; // any thread, once
    // Called in the pump's thread; `from` is the last batch's `next`, nothing at first.
    using Pull = std::function<void(std::optional<quint64> from, Deliver deliver)>;

    LogPumps() = default;
    // What has been fetched is still told.
    ~LogPumps();
    Q_DISABLE_COPY_MOVE(LogPumps)

    std::unique_ptr<LogTap> start(Pull pull, LogSink sink);

    static constexpr int EveryMs = 50;

private:
    struct State
    {
        QMutex mutex;
        QWaitCondition woken;
        std::optional<Batch> batch;
        bool isStopping = false; // one more batch, and then the end
        bool isQuitting = false;
    };
    struct Pump
    {
        std::shared_ptr<State> state;
        std::unique_ptr<QThread> thread;
    };
    class Token;

    static void run(const std::shared_ptr<State> &state, const Pull &pull, const LogSink &sink);

    std::vector<Pump> m_pumps;
};

} // namespace server
