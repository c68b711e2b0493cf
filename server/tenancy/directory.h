// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/console/api/directory.h"
#include "server/tenancy/directorysettings.h"
#include "server/tenancy/joinrule.h"
#include "server/tenancy/lookups.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace server {

class DirectoryWorker;

// Users, tenants, memberships and access tokens, in an embedded SQLite file or somebody else's
// database (SYSTEMS.md S3). Questions are asked in a thread of its own, "directory"; answers are
// kept for a short while. Belongs to the engine's thread, which never waits for it; who asks may
// be answered before the call returns.
class Directory final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;
    // A sentence for the log: the database is lost, or back.
    using Report = std::function<void(const QString &text)>;

    // The settings must be valid.
    Directory(DirectorySettings settings, const Clock &clock, Report report = {});
    // Waits for the statement that is being run, up to EndMs; who has no answer gets none.
    ~Directory() override;

    // Who brings this bearer token. Errors: Unauthorized when it is nobody's or has expired;
    // Unavailable when the database is, or too many look-ups wait. Messages are for the log.
    void identify(const QByteArray &token, Answer<IdentityPtr> answer);
    // The user with that id, for who tries a rule: never in place of a token. Errors: NotFound,
    // Unavailable.
    void user(const QByteArray &id, Answer<IdentityPtr> answer);
    // Errors: Unavailable.
    void owns(const OwnerQuestion &question, Answer<bool> answer);
    // The ids of those who have a role in a tenant. Errors: Unavailable, OverLimit.
    void members(const RoleQuestion &question, Answer<QByteArrayList> answer);
    // Whether somebody has a role in a tenant, and not everywhere.
    bool asksForTenant() const;

    // What an operator sees and changes; what has been changed holds for the next look-up. Errors:
    // as DirectoryEditor, and Unavailable for a database that is not Belfry's own.
    void page(const DirectoryQuery &query, Answer<DirectoryPage> answer);
    void edit(const DirectoryEdit &edit, Answer<DirectoryEdited> answer);

    // Forgets every answer.
    void forget();
    const DirectorySettings &settings() const { return m_settings; }
    bool isDown() const { return m_isDown; }

    // Statements that wait for a lock may take longer than timeout_ms by themselves; whoever asked
    // is answered this much later at the latest.
    static constexpr int SweepMs = 100;
    // A thread whose database does not answer at all is left behind then.
    static constexpr int EndMs = 2000;

private:
    struct Way;

    template <typename T>
    void post(std::function<Result<T>(DirectoryWorker &)> work,
              std::function<void(const Result<T> &)> done);
    template <typename T>
    void look(Lookups<T> &lookups,
              const QByteArray &key,
              std::function<Result<T>(DirectoryWorker &)> work,
              Answer<T> answer);
    template <typename T>
    qint64 keepUntil(const Result<T> &result, qint64 nowMs) const;
    void answered(const Error *error);
    void sweep();
    Error tooMany() const;
    Result<IdentityPtr> unexpired(const Result<IdentityPtr> &found) const;
    std::optional<Error> notEditable() const;

    DirectorySettings m_settings;
    const Clock &m_clock;
    Report m_report;
    std::unique_ptr<QThread> m_thread;
    DirectoryWorker *m_worker = nullptr; // lives in the thread
    std::shared_ptr<Way> m_way;
    Lookups<IdentityPtr> m_identities;
    Lookups<bool> m_owners;
    Lookups<QByteArrayList> m_members; // by role
    QTimer m_sweep;
    int m_posted = 0; // questions that the worker has not answered
    bool m_isDown = false;
};

} // namespace server
