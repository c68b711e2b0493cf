// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

// One console per profile: a second start brings the first to the front and ends. Main thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &profileDir, QObject *parent = nullptr);

    // True when another one has the profile; it has been asked to show itself.
    bool raiseOther() const;
    // From now on this is the one.
    void claim();

signals:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace app
