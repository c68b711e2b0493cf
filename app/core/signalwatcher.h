// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

// Turns SIGTERM, SIGINT, SIGHUP and, if wanted, SIGUSR1 into signals of the event loop. One per
// process.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    // SIGUSR1 ends a process that does not watch it.
    void watchUserSignal();

signals:
    void terminationRequested();
    void reloadRequested(); // SIGHUP
    void userSignalled();

private:
    void readSignals();

    QSocketNotifier *m_notifier;
};

} // namespace app
