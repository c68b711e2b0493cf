// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/storeconnection.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QThread;

namespace server {

struct StoreSettings
{
    QString file;
    int batchMs = 200;       // what is written waits that long for company
    int batchJobs = 1'000;   // or until so many wait
    int maxWaiting = 20'000; // jobs; then the oldest is dropped
};

// A room with an inbox of its own in the store's thread, for what is too frequent for a function
// each. It may be left behind by a thread that cannot be ended, so it holds nothing of the
// engine's. All in the thread, unless it says otherwise.
class StoreRoom
{
public:
    virtual ~StoreRoom() = default;
    // After the file has been opened, and opened again. Its tables are made here.
    virtual Outcome opened(StoreConnection &store) = 0;
    virtual bool isEmpty() const = 0; // nothing waits
    // Writes what waits, in a transaction that others share. When it fails, or the transaction
    // does, `written` is called with false, and the same has to be written again.
    virtual Outcome write(StoreConnection &store) = 0;
    virtual void written(bool isKept) = 0;
    // Something that has time. Whether there is more of it.
    virtual bool tidy(StoreConnection &store) = 0;
};

// The thread "journal" and its SQLite file, on which rooms of the engine keep their tables.
// Writing is gathered into transactions; a read sees whatever was written before it. When the file
// cannot be used, what is written waits, bounded, and is tried again from 250 ms up to 5 s later;
// questions are answered from
// what can be read. Belongs to the engine's thread, which never waits for it.
class StoreThread final : public QObject
{
    Q_OBJECT

public:
    // Runs in the store's thread, again when the transaction failed; owns what it needs. An error
    // undoes the job alone.
    using Job = std::function<Outcome(StoreConnection &store)>;
    // A sentence for the log: the file is lost, or back; a job failed.
    using Report = std::function<void(const QString &text)>;

    StoreThread(StoreSettings settings, Report report = {});
    // Writes what waits, then ends; after EndMs the thread is left behind. Questions get no answer.
    ~StoreThread() override;

    // Statements that make a room's tables, each of which may be run again ("… IF NOT EXISTS").
    // Before whatever is written or read after it.
    void addSchema(const QStringList &statements);
    // As write(), but for a room that has its own inbox; before the first poke().
    void addRoom(std::shared_ptr<StoreRoom> room);

    // Any thread. When too many wait, the oldest is dropped and counted.
    void write(Job job);
    // Any thread: a room has something to write; `isMuch` does not wait for company.
    void poke(bool isMuch);
    // `done` runs in this object's thread, unless this is gone by then. Errors: those of `work`,
    // Unavailable when the file cannot be used or too many wait.
    template <typename T>
    void read(std::function<Result<T>(StoreConnection &)> work,
              std::function<void(const Result<T> &)> done);

    // Jobs that were dropped, or undone.
    quint64 lost() const;
    bool isDown() const { return m_isDown; }
    const QString &file() const { return m_file; }

    static constexpr int FirstWaitMs = 250;
    static constexpr int LongestWaitMs = 5000;
    static constexpr int EndMs = 3000;
    static constexpr int MaxReads = 1000; // that wait

private:
    struct State;
    struct Loop;
    // Null: the work has been done, the error says why it was not.
    using Question = std::function<void(StoreConnection *store, const Error &error)>;

    void ask(Question question);
    static void answer(const std::shared_ptr<State> &state, std::function<void()> done);
    void told(bool isDown, const QString &text);

    QString m_file;
    std::shared_ptr<State> m_state;
    std::unique_ptr<QThread> m_thread;
    Report m_report;
    bool m_isDown = false;
};

template <typename T>
void StoreThread::read(std::function<Result<T>(StoreConnection &)> work,
                       std::function<void(const Result<T> &)> done)
{
    ask([state = m_state, work = std::move(work), done = std::move(done)](StoreConnection *store,
                                                                          const Error &error) {
        const Result<T> result = store ? work(*store) : Result<T>(error);
        answer(state, [result, done] { done(result); });
    });
}

} // namespace server
