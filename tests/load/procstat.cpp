// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/procstat.h"

#include "tests/load/base.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace load {

namespace {

std::string readFile(const std::string &path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// "Name:   1234 kB" in a /proc status-like text; -1 when absent.
int64_t fieldOf(const std::string &text, const std::string &name)
{
    const size_t at = text.find(name);
    if (at == std::string::npos)
        return -1;
    return std::strtoll(text.c_str() + at + name.size(), nullptr, 10);
}

std::vector<pid_t> childrenOf(pid_t pid)
{
    std::vector<pid_t> children;
    const std::string tasks = "/proc/" + std::to_string(pid) + "/task";
    DIR *dir = opendir(tasks.c_str());
    if (!dir)
        return children;
    while (const dirent *entry = readdir(dir)) {
        if (entry->d_name[0] == '.')
            continue;
        std::istringstream list(readFile(tasks + "/" + entry->d_name + "/children"));
        for (pid_t child = 0; list >> child;)
            children.push_back(child);
    }
    closedir(dir);
    return children;
}

// CPU time of all threads, past and present.
std::optional<double> processCpuSeconds(pid_t pid)
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return nsToSeconds(time.tv_sec * kNsPerSecond + time.tv_nsec);
}

bool addProcess(pid_t pid, ProcessSample &sample)
{
    const std::string base = "/proc/" + std::to_string(pid);
    const std::string stat = readFile(base + "/stat");
    const size_t nameEnd = stat.rfind(')');
    if (nameEnd == std::string::npos)
        return false;
    // Fields after the name start with the 3rd (state); utime is the 14th, threads the 20th.
    std::istringstream fields(stat.substr(nameEnd + 2));
    std::vector<std::string> list;
    for (std::string field; fields >> field;)
        list.push_back(field);
    if (list.size() < 18)
        return false;
    const auto ticksPerSecond = static_cast<double>(sysconf(_SC_CLK_TCK));
    const auto seconds = [&](size_t field) {
        return std::stod(list[field - 3]) / ticksPerSecond;
    };
    const double reapedChildren = seconds(16) + seconds(17);
    sample.userSeconds += seconds(14) + seconds(16);
    sample.cpuSeconds +=
        processCpuSeconds(pid).value_or(seconds(14) + seconds(15)) + reapedChildren;
    sample.threads += std::stoi(list[20 - 3]);
    sample.processes += 1;
    sample.rssKb += std::max<int64_t>(0, fieldOf(readFile(base + "/status"), "VmRSS:"));
    const int64_t pss = fieldOf(readFile(base + "/smaps_rollup"), "\nPss:");
    sample.pssKb = pss < 0 || sample.pssKb < 0 ? -1 : sample.pssKb + pss;
    for (const pid_t child : childrenOf(pid))
        addProcess(child, sample);
    return true;
}

const char *tcpStateName(unsigned state)
{
    static constexpr std::array<const char *, 12> kNames{"?",
                                                         "ESTABLISHED",
                                                         "SYN_SENT",
                                                         "SYN_RECV",
                                                         "FIN_WAIT1",
                                                         "FIN_WAIT2",
                                                         "TIME_WAIT",
                                                         "CLOSE",
                                                         "CLOSE_WAIT",
                                                         "LAST_ACK",
                                                         "LISTEN",
                                                         "CLOSING"};
    return state < kNames.size() ? kNames[state] : "?";
}

} // namespace

std::optional<ProcessSample> sampleProcessTree(pid_t pid)
{
    ProcessSample sample;
    if (pid <= 0 || !addProcess(pid, sample))
        return std::nullopt;
    return sample;
}

std::optional<double> threadCpuSeconds(pid_t pid, pid_t thread)
{
    std::istringstream fields(readFile("/proc/" + std::to_string(pid) + "/task/" +
                                       std::to_string(thread) + "/schedstat"));
    int64_t nanoseconds = 0;
    if (!(fields >> nanoseconds))
        return std::nullopt;
    return nsToSeconds(nanoseconds);
}

MachineSample sampleMachine()
{
    std::istringstream line(readFile("/proc/stat"));
    std::string name;
    std::array<double, 8> ticks{}; // user nice system idle iowait irq softirq steal
    line >> name;
    for (double &value : ticks)
        line >> value;
    const auto ticksPerSecond = static_cast<double>(sysconf(_SC_CLK_TCK));
    MachineSample sample;
    sample.busySeconds = (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / ticksPerSecond;
    sample.stealSeconds = ticks[7] / ticksPerSecond;
    return sample;
}

double ownCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int64_t kernelTcpMemoryKb()
{
    const std::string text = readFile("/proc/net/sockstat");
    const size_t tcp = text.find("TCP:");
    if (tcp == std::string::npos)
        return -1;
    const int64_t pages = fieldOf(text.substr(tcp, text.find('\n', tcp) - tcp), " mem ");
    return pages < 0 ? -1 : pages * sysconf(_SC_PAGESIZE) / 1024;
}

std::string serverSocketState(uint16_t serverPort, uint16_t clientPort)
{
    std::string states;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::istringstream lines(readFile(table));
        for (std::string line; std::getline(lines, line);) {
            unsigned localPort = 0;
            unsigned remotePort = 0;
            unsigned state = 0;
            if (std::sscanf(line.c_str(),
                            " %*d: %*[0-9A-Fa-f]:%x %*[0-9A-Fa-f]:%x %x",
                            &localPort,
                            &remotePort,
                            &state) == 3 &&
                localPort == serverPort && remotePort == clientPort)
                return tcpStateName(state);
        }
    }
    return "gone";
}

} // namespace load
