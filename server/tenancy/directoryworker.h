// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/directoryeditor.h"
#include "server/tenancy/directoryreader.h"

#include <QDeadlineTimer>
#include <QObject>

#include <atomic>
#include <optional>

namespace server {

// The directory's side of its thread: the connections, which are made when the first question
// comes. Everything but giveUp() in that thread.
class DirectoryWorker final : public QObject
{
    Q_OBJECT

public:
    explicit DirectoryWorker(DirectorySettings settings);

    Result<IdentityPtr> identify(const QByteArray &token);
    Result<IdentityPtr> user(const QByteArray &id);
    Result<bool> owns(const OwnerQuestion &question);
    Result<QByteArrayList> members(const RoleQuestion &question);
    Result<DirectoryPage> page(const DirectoryQuery &query);
    Result<DirectoryEdited> edit(const DirectoryEdit &edit, qint64 nowUtcMs);

    // From any thread: questions that wait are not asked any more.
    void giveUp() { m_givenUp = true; }
    bool isTooLate(const QDeadlineTimer &deadline) const
    {
        return m_givenUp || deadline.hasExpired();
    }
    Error tooLate() const;

private:
    Outcome prepare();

    DirectorySettings m_settings;
    Database m_readable;
    DirectoryReader m_reader;
    std::optional<Database> m_writable; // of an embedded directory
    std::optional<DirectoryEditor> m_editor;
    std::atomic<bool> m_givenUp = false;
};

} // namespace server
