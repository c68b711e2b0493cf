// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directory.h"

#include "server/base/leftthread.h"
#include "server/tenancy/directoryworker.h"

#include <QCryptographicHash>
#include <QMutex>

namespace server {

// How the thread's answers come back, while there is somebody to come back to.
struct Directory::Way
{
    QMutex mutex;
    Directory *directory = nullptr;
};

Directory::Directory(DirectorySettings settings, const Clock &clock, Report report)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_report(std::move(report))
    , m_thread(std::make_unique<QThread>())
    , m_way(std::make_shared<Way>())
    , m_identities(m_settings.maxCached)
    , m_owners(m_settings.maxCached)
    , m_members(m_settings.maxCached)
{
    m_way->directory = this;
    m_thread->setObjectName(QStringLiteral("directory"));
    m_worker = new DirectoryWorker(m_settings);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
    connect(&m_sweep, &QTimer::timeout, this, &Directory::sweep);
    m_sweep.setInterval(SweepMs);
}

Directory::~Directory()
{
    m_worker->giveUp();
    {
        const QMutexLocker lock(&m_way->mutex);
        m_way->directory = nullptr;
    }
    m_thread->quit();
    if (!m_thread->wait(EndMs))
        leaveBehind(m_thread.release()); // it waits for a server that stands still
}

// Runs `work` in the directory's thread, and `done` with its result in this one.
template <typename T>
void Directory::post(std::function<Result<T>(DirectoryWorker &)> work,
                     std::function<void(const Result<T> &)> done)
{
    ++m_posted;
    const QDeadlineTimer deadline(m_settings.timeoutMs);
    QMetaObject::invokeMethod(
        m_worker,
        [way = m_way, worker = m_worker, deadline, work = std::move(work), done = std::move(done)] {
            const Result<T> result =
                worker->isTooLate(deadline) ? Result<T>(worker->tooLate()) : work(*worker);
            const QMutexLocker lock(&way->mutex);
            Directory *directory = way->directory;
            if (!directory)
                return;
            QMetaObject::invokeMethod(
                directory,
                [directory, result, done] {
                    --directory->m_posted;
                    done(result);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Error Directory::tooMany() const
{
    return {ErrorCode::Unavailable,
            QStringLiteral("%1 look-ups wait for the %2 (directory.max_waiting).")
                .arg(m_posted)
                .arg(databaseName(m_settings))};
}

template <typename T>
qint64 Directory::keepUntil(const Result<T> &result, qint64 nowMs) const
{
    if (!result && result.error().code != ErrorCode::Unauthorized)
        return nowMs;
    return nowMs +
           1000 * qint64(result ? m_settings.cacheSeconds : m_settings.negativeCacheSeconds);
}

template <typename T>
void Directory::look(Lookups<T> &lookups,
                     const QByteArray &key,
                     std::function<Result<T>(DirectoryWorker &)> work,
                     Answer<T> answer)
{
    if (const auto known = lookups.cached(key, m_clock.steadyMs()))
        return answer(*known);
    const bool isWaiting = lookups.isWaiting(key);
    if (!isWaiting &&
        (m_posted >= m_settings.maxWaiting || lookups.waitingCount() >= m_settings.maxWaiting))
        return answer(tooMany());
    lookups.wait(key, m_clock.steadyMs(), std::move(answer));
    if (isWaiting)
        return;
    if (!m_sweep.isActive())
        m_sweep.start();
    post<T>(std::move(work), [this, &lookups, key](const Result<T> &result) {
        answered(result ? nullptr : &result.error());
        const qint64 nowMs = m_clock.steadyMs();
        lookups.answer(key, result, nowMs, keepUntil(result, nowMs));
    });
}

// Tells the log when the database goes and when it comes back.
void Directory::answered(const Error *error)
{
    const bool isDown = error && error->code == ErrorCode::Unavailable;
    if (isDown == m_isDown)
        return;
    m_isDown = isDown;
    if (m_report)
        m_report(isDown ? error->message
                        : QStringLiteral("The %1 answers again").arg(databaseName(m_settings)));
}

// Nobody waits longer than the timeout, whatever the database's client does.
void Directory::sweep()
{
    const qint64 sinceMs = m_clock.steadyMs() - m_settings.timeoutMs;
    const Error late{ErrorCode::Unavailable,
                     QStringLiteral("The %1 has not answered within %2 ms (directory.timeout_ms).")
                         .arg(databaseName(m_settings))
                         .arg(m_settings.timeoutMs)};
    if (m_identities.giveUp(sinceMs, late) + m_owners.giveUp(sinceMs, late) +
            m_members.giveUp(sinceMs, late) >
        0)
        answered(&late);
    if (m_identities.waitingCount() + m_owners.waitingCount() + m_members.waitingCount() == 0)
        m_sweep.stop();
}

// Also of an answer that has been kept.
Result<IdentityPtr> Directory::unexpired(const Result<IdentityPtr> &found) const
{
    if (!found)
        return found;
    const qint64 expires = (*found)->tokenExpiresUtc;
    if (expires == 0 || expires > m_clock.utcMs())
        return found;
    return Error{ErrorCode::Unauthorized,
                 QStringLiteral("The token of the user \"%1\" has expired.")
                     .arg(QString::fromUtf8((*found)->userId))};
}

void Directory::identify(const QByteArray &token, Answer<IdentityPtr> answer)
{
    // Tokens are not kept.
    const QByteArray key = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    look<IdentityPtr>(
        m_identities,
        key,
        [token](DirectoryWorker &worker) { return worker.identify(token); },
        [this, answer = std::move(answer)](const Result<IdentityPtr> &found) {
            answer(unexpired(found));
        });
}

void Directory::user(const QByteArray &id, Answer<IdentityPtr> answer)
{
    if (m_posted >= m_settings.maxWaiting)
        return answer(tooMany());
    post<IdentityPtr>([id](DirectoryWorker &worker) { return worker.user(id); }, std::move(answer));
}

void Directory::owns(const OwnerQuestion &question, Answer<bool> answer)
{
    look<bool>(
        m_owners,
        question.key(),
        [question](DirectoryWorker &worker) { return worker.owns(question); },
        std::move(answer));
}

void Directory::members(const RoleQuestion &question, Answer<QByteArrayList> answer)
{
    look<QByteArrayList>(
        m_members,
        question.key(),
        [question](DirectoryWorker &worker) { return worker.members(question); },
        std::move(answer));
}

bool Directory::asksForTenant() const
{
    return boundNames(queriesOf(m_settings).roleMembers).contains("tenant");
}

void Directory::forget()
{
    m_members.forget();
    m_identities.forget();
    m_owners.forget();
}

std::optional<Error> Directory::notEditable() const
{
    if (m_posted >= m_settings.maxWaiting)
        return tooMany();
    if (m_settings.driver == DirectoryDriver::Embedded)
        return std::nullopt;
    return Error{ErrorCode::Unavailable,
                 QStringLiteral("The %1 is not Belfry's own, and has to be changed where it is "
                                "(directory.driver).")
                     .arg(databaseName(m_settings))};
}

void Directory::page(const DirectoryQuery &query, Answer<DirectoryPage> answer)
{
    if (const auto error = notEditable())
        return answer(*error);
    post<DirectoryPage>([query](DirectoryWorker &worker) { return worker.page(query); },
                        std::move(answer));
}

void Directory::edit(const DirectoryEdit &edit, Answer<DirectoryEdited> answer)
{
    if (const auto error = notEditable())
        return answer(*error);
    post<DirectoryEdited>(
        [edit, nowUtcMs = m_clock.utcMs()](DirectoryWorker &worker) {
            return worker.edit(edit, nowUtcMs);
        },
        [this, answer = std::move(answer)](const Result<DirectoryEdited> &edited) {
            forget();
            answer(edited);
        });
}

} // namespace server
