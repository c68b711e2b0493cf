// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

struct epoll_event;

namespace server {

// Waiting in the kernel to the nanosecond; times are those of CLOCK_MONOTONIC.
constexpr qint64 WaitForever = -1;

qint64 steadyNs();
// As epoll_wait().
int waitForEpoll(int epoll, epoll_event *events, int capacity, qint64 timeoutNs);
// Whether the descriptor has become readable.
bool waitForReadable(int fd, qint64 timeoutNs);

} // namespace server
