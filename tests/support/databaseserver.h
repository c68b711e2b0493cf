// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/directorysettings.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace test {

// A PostgreSQL or MariaDB server of Debian's packages, with a database of its own in a temporary
// folder, on a UNIX socket there. Never runs as root: then as the user its package made. Aborts
// the test when the server is not there.
class DatabaseServer final
{
public:
    explicit DatabaseServer(server::DirectoryDriver driver);
    ~DatabaseServer();
    Q_DISABLE_COPY_MOVE(DatabaseServer)

    server::DirectorySettings settings() const;
    void start();
    // As a crash: connections are cut.
    void kill();
    // The process stands still, and its connections with it.
    void freeze(bool on);

private:
    bool isPostgres() const { return m_driver == server::DirectoryDriver::PostgreSql; }
    QString path(const char *name) const;
    void makePostgres();
    void makeMariaDb();
    void run(const QString &program, const QStringList &arguments);
    QStringList asUser(const QString &program, const QStringList &arguments) const;

    server::DirectoryDriver m_driver;
    QTemporaryDir m_dir;
    QString m_user; // to run as; empty: as the test
    QString m_server;
    std::unique_ptr<QProcess> m_process;
};

} // namespace test
