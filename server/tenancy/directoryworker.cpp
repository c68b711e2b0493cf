// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directoryworker.h"

#include "server/tenancy/directoryschema.h"

#include <QFile>

namespace server {

namespace {

// Nobody but the owner reads who is who.
Outcome openEmbedded(QSqlDatabase &database)
{
    QFile::setPermissions(database.databaseName(), QFile::ReadOwner | QFile::WriteOwner);
    return migrateDirectory(database);
}

} // namespace

DirectoryWorker::DirectoryWorker(DirectorySettings settings)
    : m_settings(std::move(settings))
    , m_readable(m_settings, Database::Mode::ReadOnly)
    , m_reader(m_settings, m_readable)
{
    if (m_settings.driver != DirectoryDriver::Embedded)
        return;
    m_writable.emplace(m_settings, Database::Mode::ReadWrite, openEmbedded);
    m_editor.emplace(*m_writable, m_settings.tokenType);
}

Error DirectoryWorker::tooLate() const
{
    return {ErrorCode::Unavailable,
            QStringLiteral("A look-up waited for the %1 longer than %2 ms (directory.timeout_ms).")
                .arg(databaseName(m_settings))
                .arg(m_settings.timeoutMs)};
}

// An embedded directory is made by the connection that may write.
Outcome DirectoryWorker::prepare()
{
    return m_writable ? m_writable->open() : Outcome(Done{});
}

Result<IdentityPtr> DirectoryWorker::identify(const QByteArray &token)
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    return m_reader.identify(token);
}

Result<IdentityPtr> DirectoryWorker::user(const QByteArray &id)
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    return m_reader.user(id);
}

Result<bool> DirectoryWorker::owns(const OwnerQuestion &question)
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    return m_reader.owns(question);
}

Result<QByteArrayList> DirectoryWorker::members(const RoleQuestion &question)
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    return m_reader.members(question);
}

Result<DirectoryPage> DirectoryWorker::page(const DirectoryQuery &query)
{
    if (!m_editor)
        return Error{ErrorCode::Unavailable, QStringLiteral("The directory is not Belfry's own.")};
    return m_editor->page(query);
}

Result<DirectoryEdited> DirectoryWorker::edit(const DirectoryEdit &edit, qint64 nowUtcMs)
{
    if (!m_editor)
        return Error{ErrorCode::Unavailable, QStringLiteral("The directory is not Belfry's own.")};
    return m_editor->edit(edit, nowUtcMs);
}

} // namespace server
