// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/databaseserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QThread>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace test {

using namespace server;

namespace {

constexpr int SetUpMs = 60'000;
constexpr int StartMs = 30'000;

// The first of these that is a program.
QString programOf(const QStringList &candidates, const char *package)
{
    for (const QString &candidate : candidates) {
        if (QFile::exists(candidate))
            return candidate;
    }
    qFatal("The package %s is missing (packaging/packages.txt, section databases).", package);
}

QString postgresProgram(const QString &name)
{
    QStringList candidates;
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        candidates.append(versions.filePath(version + QStringLiteral("/bin/") + name));
    return programOf(candidates, "postgresql");
}

bool canConnect(const DirectorySettings &settings)
{
    bool isOpen = false;
    const QString name = QStringLiteral("test-ready");
    {
        const bool isPostgres = settings.driver == DirectoryDriver::PostgreSql;
        QSqlDatabase database = QSqlDatabase::addDatabase(
            isPostgres ? QStringLiteral("QPSQL") : QStringLiteral("QMYSQL"), name);
        if (isPostgres)
            database.setHostName(settings.host);
        else
            database.setConnectOptions(QStringLiteral("UNIX_SOCKET=") + settings.host);
        database.setDatabaseName(settings.database);
        database.setUserName(settings.user);
        isOpen = database.open();
    }
    QSqlDatabase::removeDatabase(name);
    return isOpen;
}

} // namespace

DatabaseServer::DatabaseServer(DirectoryDriver driver)
    : m_driver(driver)
    , m_dir(QStringLiteral("/tmp/belfry-db-XXXXXX")) // a socket's path is short
{
    const QString driverName = isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QMYSQL");
    if (!QSqlDatabase::isDriverAvailable(driverName))
        qFatal("Qt's driver %s is missing (packaging/packages.txt, section databases).",
               qPrintable(driverName));
    if (geteuid() == 0) {
        m_user = isPostgres() ? QStringLiteral("postgres") : QStringLiteral("mysql");
        const passwd *user = getpwnam(m_user.toLatin1().constData());
        if (!user ||
            chown(QFile::encodeName(m_dir.path()).constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("There is no user %s to run the database as.", qPrintable(m_user));
    }
    if (isPostgres())
        makePostgres();
    else
        makeMariaDb();
    start();
}

DatabaseServer::~DatabaseServer()
{
    kill();
}

QString DatabaseServer::path(const char *name) const
{
    return m_dir.filePath(QString::fromLatin1(name));
}

QStringList DatabaseServer::asUser(const QString &program, const QStringList &arguments) const
{
    // Ends with the test, however that ends.
    QStringList command = {
        QStringLiteral("/usr/bin/setpriv"),
        QStringLiteral("--pdeathsig=%1")
            .arg(isPostgres() ? QStringLiteral("QUIT") : QStringLiteral("KILL"))};
    if (!m_user.isEmpty())
        command += QStringList{QStringLiteral("--reuid=") + m_user,
                               QStringLiteral("--regid=") + m_user,
                               QStringLiteral("--clear-groups")};
    return command + QStringList{program} + arguments;
}

void DatabaseServer::run(const QString &program, const QStringList &arguments)
{
    QStringList command = asUser(program, arguments);
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString first = command.takeFirst();
    process.start(first, command);
    if (!process.waitForFinished(SetUpMs) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAll().constData());
}

void DatabaseServer::makePostgres()
{
    m_server = postgresProgram(QStringLiteral("postgres"));
    run(postgresProgram(QStringLiteral("initdb")),
        {QStringLiteral("-D"),
         path("data"),
         QStringLiteral("-U"),
         QStringLiteral("belfry"),
         QStringLiteral("-A"),
         QStringLiteral("trust"),
         QStringLiteral("-E"),
         QStringLiteral("UTF8"),
         QStringLiteral("--locale=C"),
         QStringLiteral("--no-sync")});
}

void DatabaseServer::makeMariaDb()
{
    m_server = programOf({QStringLiteral("/usr/sbin/mariadbd")}, "mariadb-server");
    QStringList arguments = {QStringLiteral("--no-defaults"),
                             QStringLiteral("--datadir=") + path("data"),
                             QStringLiteral("--auth-root-authentication-method=normal"),
                             QStringLiteral("--skip-test-db"),
                             QStringLiteral("--innodb-log-file-size=4M")};
    run(programOf({QStringLiteral("/usr/bin/mariadb-install-db")}, "mariadb-server"), arguments);
    QFile::remove(path("init.sql"));
    QFile init(path("init.sql"));
    if (!init.open(QIODevice::WriteOnly))
        qFatal("No file for MariaDB's first statements.");
    init.write("CREATE DATABASE IF NOT EXISTS central;\n");
    init.close();
    init.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
}

DirectorySettings DatabaseServer::settings() const
{
    DirectorySettings settings;
    settings.driver = m_driver;
    settings.host = isPostgres() ? m_dir.path() : path("sock");
    settings.database = isPostgres() ? QStringLiteral("postgres") : QStringLiteral("central");
    settings.user = isPostgres() ? QStringLiteral("belfry") : QStringLiteral("root");
    return settings;
}

void DatabaseServer::start()
{
    const QStringList arguments =
        isPostgres() ? QStringList{QStringLiteral("-D"),
                                   path("data"),
                                   QStringLiteral("-k"),
                                   m_dir.path(),
                                   QStringLiteral("-c"),
                                   QStringLiteral("listen_addresses="),
                                   QStringLiteral("-c"),
                                   QStringLiteral("fsync=off")}
                     : QStringList{QStringLiteral("--no-defaults"),
                                   QStringLiteral("--datadir=") + path("data"),
                                   QStringLiteral("--socket=") + path("sock"),
                                   QStringLiteral("--pid-file=") + path("pid"),
                                   QStringLiteral("--init-file=") + path("init.sql"),
                                   QStringLiteral("--innodb-log-file-size=4M"),
                                   QStringLiteral("--innodb-buffer-pool-size=8M"),
                                   QStringLiteral("--skip-networking")};
    QStringList command = asUser(m_server, arguments);
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_dir.path());
    m_process->setStandardOutputFile(path("log"));
    m_process->setStandardErrorFile(path("log"), QIODevice::Append);
    const QString first = command.takeFirst();
    m_process->start(first, command);
    QElapsedTimer timer;
    timer.start();
    while (!canConnect(settings())) {
        if (timer.elapsed() > StartMs || m_process->state() == QProcess::NotRunning) {
            QFile log(path("log"));
            if (log.open(QIODevice::ReadOnly))
                qFatal("%s does not run: %s", qPrintable(m_server), log.readAll().constData());
        }
        m_process->waitForFinished(50);
    }
}

void DatabaseServer::kill()
{
    if (!m_process)
        return;
    // PostgreSQL's children go with SIGQUIT, and not with SIGKILL.
    ::kill(pid_t(m_process->processId()), SIGCONT);
    ::kill(pid_t(m_process->processId()), isPostgres() ? SIGQUIT : SIGKILL);
    m_process->waitForFinished(StartMs);
    m_process.reset();
}

void DatabaseServer::freeze(bool on)
{
    const pid_t pid = pid_t(m_process->processId());
    if (!isPostgres()) {
        ::kill(pid, on ? SIGSTOP : SIGCONT);
        return;
    }
    // The one that answers is a child.
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!children.open(QIODevice::ReadOnly))
        qFatal("PostgreSQL's processes cannot be listed.");
    for (const QByteArray &child : children.readAll().simplified().split(' '))
        ::kill(pid_t(child.toInt()), on ? SIGSTOP : SIGCONT);
    ::kill(pid, on ? SIGSTOP : SIGCONT);
}

} // namespace test
