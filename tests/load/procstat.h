// SPDX-License-Identifier: GPL-3.0-or-later
// CPU, memory and thread figures of a process tree, read from /proc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace load {

struct ProcessSample
{
    double cpuSeconds = 0;  // user and system, to the nanosecond where the kernel tells
    double userSeconds = 0; // in clock ticks
    int64_t rssKb = 0;
    int64_t pssKb = 0; // -1 when the kernel does not tell
    int threads = 0;
    int processes = 0;
};

// The process and all its descendants; CPU of reaped children is included. Empty when pid is gone.
std::optional<ProcessSample> sampleProcessTree(pid_t pid);

// CPU time of one thread, to the nanosecond. Empty when it is gone.
std::optional<double> threadCpuSeconds(pid_t pid, pid_t thread);

struct MachineSample
{
    double busySeconds = 0; // all CPUs, everything but idle and I/O wait
    double stealSeconds = 0;
};

MachineSample sampleMachine();
double ownCpuSeconds();

// Memory the kernel holds for TCP sockets, machine-wide; -1 when unknown.
int64_t kernelTcpMemoryKb();

// State of the server's end of a loopback IPv4 TCP connection as listed in /proc/net/tcp, for
// example "ESTABLISHED", or "gone".
std::string serverSocketState(uint16_t serverPort, uint16_t clientPort);

} // namespace load
