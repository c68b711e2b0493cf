// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/logtap.h"

#include <utility>

namespace server {

class LogPumps::Token final : public LogTap
{
public:
    explicit Token(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {}
    ~Token() override
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->isStopping = true;
        m_state->woken.wakeAll();
    }
    Q_DISABLE_COPY_MOVE(Token)

private:
    std::shared_ptr<State> m_state;
};

LogPumps::~LogPumps()
{
    for (const Pump &pump : m_pumps) {
        const QMutexLocker lock(&pump.state->mutex);
        pump.state->isStopping = true;
        pump.state->isQuitting = true;
        pump.state->woken.wakeAll();
    }
    for (const Pump &pump : m_pumps)
        pump.thread->wait();
}

std::unique_ptr<LogTap> LogPumps::start(Pull pull, LogSink sink)
{
    std::erase_if(m_pumps, [](const Pump &pump) { return pump.thread->isFinished(); });
    Pump pump;
    pump.state = std::make_shared<State>();
    pump.thread.reset(
        QThread::create([state = pump.state, pull = std::move(pull), sink = std::move(sink)] {
            run(state, pull, sink);
        }));
    pump.thread->setObjectName(QStringLiteral("logtap"));
    pump.thread->start();
    auto token = std::make_unique<Token>(pump.state);
    m_pumps.push_back(std::move(pump));
    return token;
}

// What is asked for after the token was dropped has all that happened before.
void LogPumps::run(const std::shared_ptr<State> &state, const Pull &pull, const LogSink &sink)
{
    std::optional<quint64> from;
    for (bool isOver = false; !isOver;) {
        bool isStopping = false;
        {
            const QMutexLocker lock(&state->mutex);
            isStopping = state->isStopping;
        }
        pull(from, [state](Batch batch) {
            const QMutexLocker lock(&state->mutex);
            state->batch = std::move(batch);
            state->woken.wakeAll();
        });
        Batch batch;
        {
            QMutexLocker lock(&state->mutex);
            while (!state->batch && !state->isQuitting)
                state->woken.wait(&state->mutex);
            if (!state->batch)
                break;
            batch = *std::exchange(state->batch, std::nullopt);
        }
        from = batch.next;
        if (batch.rows || batch.skipped > 0)
            sink({batch.rows ? batch.rows() : QList<LogEntry>(), batch.skipped, false});
        if (!batch.isAll)
            continue;
        isOver = isStopping;
        QMutexLocker lock(&state->mutex);
        if (!state->isStopping)
            state->woken.wait(&state->mutex, EveryMs);
    }
    sink({{}, 0, true});
}

} // namespace server
