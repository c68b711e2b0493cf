// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/process.h"

#include "server/console/api/serversettings.h"

#include <QLoggingCategory>

#include <cstdio>
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>

namespace app {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

QString accountName()
{
    const passwd *account = getpwuid(geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

void printOut(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    std::fflush(stdout);
}

void printError(const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stderr);
}

void announcePort(const QString &host, quint16 port)
{
    const QString first = server::hostsOf(host).constFirst();
    printOut(QStringLiteral("{\"host\":\"%1\",\"port\":%2}\n").arg(first, QString::number(port)));
}

void setUpLogging()
{
    qSetMessagePattern(QStringLiteral(
        "%{time yyyy-MM-ddTHH:mm:ss.zzz} %{if-debug}debug%{endif}%{if-info}info%{endif}"
        "%{if-warning}warning%{endif}%{if-critical}critical%{endif}%{if-fatal}fatal%{endif}"
        " %{category}: %{message}"));
}

} // namespace app
