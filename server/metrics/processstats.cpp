// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/processstats.h"

#include <QFile>

#include <ctime>
#include <filesystem>
#include <sys/resource.h>
#include <unistd.h>

namespace server {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint64 readResidentBytes()
{
    // proc(5): size, resident, … in pages
    const quint64 pages =
        contents(QStringLiteral("/proc/self/statm")).split(' ').value(1).toULongLong();
    return pages * static_cast<quint64>(::sysconf(_SC_PAGESIZE));
}

quint64 countDescriptors()
{
    std::error_code error;
    quint64 count = 0;
    for (std::filesystem::directory_iterator it("/proc/self/fd", error), end; !error && it != end;
         it.increment(error))
        ++count;
    return count > 0 ? count - 1 : 0; // the one that lists them
}

quint64 readDescriptorLimit()
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 0;
}

double readCpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double bootUtcSeconds()
{
    const QByteArray stat = contents(QStringLiteral("/proc/stat"));
    const qsizetype at = stat.indexOf("\nbtime ");
    return at < 0 ? 0 : stat.mid(at + 7, stat.indexOf('\n', at + 7) - at - 7).toDouble();
}

double readStart()
{
    constexpr qsizetype StartTime =
        22 - 3; // proc(5); counted behind the name, which may have spaces
    const QByteArray stat = contents(QStringLiteral("/proc/self/stat"));
    const double ticks =
        stat.sliced(stat.lastIndexOf(')') + 1).trimmed().split(' ').value(StartTime).toDouble();
    return bootUtcSeconds() + ticks / double(::sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessStats ProcessStats::read()
{
    static const double Start = readStart();
    return {
        readResidentBytes(), countDescriptors(), readDescriptorLimit(), readCpuSeconds(), Start};
}

} // namespace server
