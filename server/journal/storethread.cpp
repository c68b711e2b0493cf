// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/storethread.h"

#include "server/base/leftthread.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>
#include <atomic>
#include <deque>
#include <vector>

namespace server {

// What both threads know.
struct StoreThread::State
{
    explicit State(StoreSettings given)
        : settings(std::move(given))
    {}

    const StoreSettings settings;
    QMutex mutex; // of all down to `isEnding`
    QWaitCondition woken;
    std::deque<Job> jobs;
    std::deque<Question> questions;
    QStringList schema;
    std::vector<std::shared_ptr<StoreRoom>> rooms;
    QDeadlineTimer due{QDeadlineTimer::Forever}; // of what waits
    bool isPoked = false;
    bool isEnding = false;

    std::atomic<quint64> lost = 0;
    QMutex homeMutex;
    StoreThread *home = nullptr;

    // With the mutex held: something waits to be written.
    void awaken(bool isMuch)
    {
        const bool isFirst = due.isForever();
        if (isFirst)
            due.setRemainingTime(settings.batchMs);
        if (isMuch)
            due.setRemainingTime(0);
        if (isFirst || isMuch)
            woken.wakeOne();
    }
};

// What the thread runs.
struct StoreThread::Loop
{
    explicit Loop(std::shared_ptr<State> given)
        : state(std::move(given))
        , store(state->settings.file)
    {}

    std::shared_ptr<State> state;
    StoreConnection store;
    std::deque<Job> jobs; // being written
    std::deque<Question> questions;
    std::vector<std::shared_ptr<StoreRoom>> rooms;
    qsizetype schemaDone = 0;
    std::size_t roomsDone = 0;
    QDeadlineTimer nextTry;
    int waitMs = 0;
    bool hasMore = false;    // for when there is time
    bool isLast = false;     // turn
    bool isReady = false;    // there is a file with its tables to read from
    bool mustReopen = false; // for the next try: it may be another file by then
    Error failure{ErrorCode::Unavailable, QStringLiteral("The journal is not open yet.")};
    bool isDown = false;

    void run();
    bool mayTry() const;
    bool take();
    bool prepare();
    bool isIdle() const;
    void writeAll();
    Outcome writeTogether();
    Outcome writeAlone(const Job &job);
    void tidy();
    void fail(const Error &error);
    void tell(bool nowDown, const QString &text);
};

bool StoreThread::Loop::mayTry() const
{
    return waitMs == 0 || nextTry.hasExpired();
}

// Waits for something to do; whether that is to write.
bool StoreThread::Loop::take()
{
    const QMutexLocker lock(&state->mutex);
    for (;;) {
        const bool mayWrite = mayTry() || state->isEnding;
        const bool isDue = mayWrite && (state->due.hasExpired() || state->isEnding);
        if (isDue || !state->questions.empty()) {
            isLast = state->isEnding; // all that waits is in this turn
            questions.swap(state->questions);
            if (!mayWrite)
                return false;
            state->due = QDeadlineTimer(QDeadlineTimer::Forever);
            jobs.swap(state->jobs);
            return true;
        }
        if (hasMore)
            return false;
        state->woken.wait(&state->mutex, mayWrite || state->due.isForever() ? state->due : nextTry);
    }
}

void StoreThread::Loop::run()
{
    hasMore = true; // opens the file
    for (;;) {
        const bool isWriting = take();
        if (mayTry() || isWriting)
            isReady = prepare();
        if (isReady && isWriting)
            writeAll();
        for (const Question &question : std::exchange(questions, {}))
            question(isReady ? &store : nullptr, isReady ? Error() : failure);
        tidy();
        if (isLast)
            return;
    }
}

void StoreThread::Loop::tidy()
{
    hasMore = false;
    if (!isReady || mustReopen)
        return;
    for (const auto &room : rooms)
        hasMore = room->tidy(store) || hasMore;
}

// Opens the file, unless it is open, and makes all tables that are not there; whether they are.
bool StoreThread::Loop::prepare()
{
    Outcome done = Done{};
    if (std::exchange(mustReopen, false) && !store.isMerelyFull())
        store.close();
    if (!store.isOpen()) {
        schemaDone = 0;
        roomsDone = 0;
        done = store.open();
    }
    QStringList schema;
    {
        const QMutexLocker lock(&state->mutex);
        schema = state->schema;
        rooms = state->rooms;
    }
    while (done && schemaDone < schema.size()) {
        if ((done = store.run(schema[schemaDone])))
            ++schemaDone;
    }
    while (done && roomsDone < rooms.size()) {
        if ((done = rooms[roomsDone]->opened(store)))
            ++roomsDone;
    }
    if (!done)
        fail(done.error());
    return done.has_value();
}

bool StoreThread::Loop::isIdle() const
{
    return jobs.empty() && std::all_of(rooms.begin(), rooms.end(), [](const auto &room) {
               return room->isEmpty();
           });
}

Outcome StoreThread::Loop::writeTogether()
{
    if (auto begun = store.begin(); !begun)
        return begun;
    Outcome done = Done{};
    for (std::size_t i = 0; done && i < rooms.size(); ++i)
        done = rooms[i]->write(store);
    for (std::size_t i = 0; done && i < jobs.size(); ++i)
        done = jobs[i](store);
    if (done)
        done = store.commit();
    if (!done)
        store.rollback();
    for (const auto &room : rooms)
        room->written(done.has_value());
    return done;
}

Outcome StoreThread::Loop::writeAlone(const Job &job)
{
    if (auto begun = store.begin(); !begun)
        return begun;
    Outcome done = job(store);
    if (done)
        done = store.commit();
    if (!done)
        store.rollback();
    return done;
}

// All at once; when one of them cannot be done, one by one, and that one is dropped.
void StoreThread::Loop::writeAll()
{
    Outcome done = isIdle() ? Outcome(Done{}) : writeTogether();
    if (!done && !store.hasFileFailed()) {
        auto alone = std::exchange(jobs, {});
        done = writeTogether(); // the rooms
        while (done && !alone.empty()) {
            const Outcome one = writeAlone(alone.front());
            if (!one && store.hasFileFailed()) {
                done = one;
                break;
            }
            if (!one) {
                ++state->lost;
                tell(isDown, one.error().message);
            }
            alone.pop_front();
        }
        jobs = std::move(alone);
    }
    if (!done)
        return fail(done.error());
    jobs.clear();
    waitMs = 0;
    if (isDown)
        tell(false, QStringLiteral("The journal %1 is written again").arg(store.file()));
}

// Later, and with another connection unless only room is missing: the file may be another one by
// then.
void StoreThread::Loop::fail(const Error &error)
{
    mustReopen = true;
    failure = error;
    waitMs = waitMs == 0 ? FirstWaitMs : qMin(2 * waitMs, LongestWaitMs);
    nextTry.setRemainingTime(waitMs);
    const QMutexLocker lock(&state->mutex);
    if (state->isEnding) {
        state->lost += jobs.size();
        jobs.clear();
    }
    for (; !jobs.empty(); jobs.pop_back())
        state->jobs.push_front(std::move(jobs.back()));
    while (state->jobs.size() > std::size_t(state->settings.maxWaiting)) {
        state->jobs.pop_front();
        ++state->lost;
    }
    state->due.setRemainingTime(0);
    if (!isDown)
        tell(true, error.message);
}

void StoreThread::Loop::tell(bool nowDown, const QString &text)
{
    isDown = nowDown;
    answer(state, [state = state, nowDown, text] { state->home->told(nowDown, text); });
}

StoreThread::StoreThread(StoreSettings settings, Report report)
    : m_file(settings.file)
    , m_state(std::make_shared<State>(std::move(settings)))
    , m_report(std::move(report))
{
    m_state->home = this;
    m_thread.reset(QThread::create([state = m_state] { Loop(state).run(); }));
    m_thread->setObjectName(QStringLiteral("journal"));
    m_thread->start();
}

StoreThread::~StoreThread()
{
    {
        const QMutexLocker lock(&m_state->homeMutex);
        m_state->home = nullptr;
    }
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->isEnding = true;
        m_state->woken.wakeOne();
    }
    if (!m_thread->wait(EndMs))
        leaveBehind(m_thread.release()); // it waits for a disk that stands still
}

void StoreThread::addSchema(const QStringList &statements)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->schema += statements;
}

void StoreThread::addRoom(std::shared_ptr<StoreRoom> room)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->rooms.push_back(std::move(room));
    m_state->awaken(true);
}

void StoreThread::write(Job job)
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->jobs.size() >= std::size_t(m_state->settings.maxWaiting)) {
        m_state->jobs.pop_front();
        ++m_state->lost;
    }
    m_state->jobs.push_back(std::move(job));
    m_state->awaken(m_state->jobs.size() == std::size_t(m_state->settings.batchJobs));
}

void StoreThread::poke(bool isMuch)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->awaken(isMuch);
}

void StoreThread::ask(Question question)
{
    {
        const QMutexLocker lock(&m_state->mutex);
        if (m_state->questions.size() < std::size_t(MaxReads)) {
            m_state->questions.push_back(std::move(question));
            m_state->woken.wakeOne();
            return;
        }
    }
    question(nullptr,
             {ErrorCode::Unavailable,
              QStringLiteral("%1 questions wait for the journal %2.").arg(MaxReads).arg(m_file)});
}

// Runs `done` in the home's thread, while there is one.
void StoreThread::answer(const std::shared_ptr<State> &state, std::function<void()> done)
{
    const QMutexLocker lock(&state->homeMutex);
    if (state->home)
        QMetaObject::invokeMethod(state->home, std::move(done), Qt::QueuedConnection);
}

void StoreThread::told(bool isDown, const QString &text)
{
    m_isDown = isDown;
    if (m_report)
        m_report(text);
}

quint64 StoreThread::lost() const
{
    return m_state->lost;
}

} // namespace server
