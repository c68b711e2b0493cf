// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/signalwatcher.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace app {

namespace {

int s_pair[2] = {-1, -1}; // the handler may only write

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    const ssize_t written = ::write(s_pair[0], &byte, 1);
    Q_UNUSED(written)
}

void watch(int number)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(number, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, s_pair) != 0)
        qFatal("no socket pair for signals");
    m_notifier = new QSocketNotifier(s_pair[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::readSignals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        watch(number);
}

void SignalWatcher::watchUserSignal()
{
    watch(SIGUSR1);
}

SignalWatcher::~SignalWatcher()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR1})
        std::signal(number, SIG_DFL);
    delete m_notifier;
    ::close(s_pair[0]);
    ::close(s_pair[1]);
}

// Several of a kind count as one.
void SignalWatcher::readSignals()
{
    bool ends = false;
    bool reloads = false;
    char number = 0;
    while (::read(s_pair[1], &number, 1) > 0) {
        switch (number) {
        case SIGHUP:
            reloads = true;
            break;
        case SIGUSR1:
            emit userSignalled();
            break;
        default:
            ends = true;
        }
    }
    if (ends)
        emit terminationRequested();
    else if (reloads)
        emit reloadRequested();
}

} // namespace app
