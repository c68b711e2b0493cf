// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QObject>
#include <QString>

#include <atomic>

namespace ui {

// Whether names and addresses of people are shown in part only, for a screen that others see.
// Everything that shows or exports them goes through `masked`. One for the program, like the theme.
class Masking : public QObject
{
    Q_OBJECT

public:
    static Masking &shared();

    bool isOn() const { return m_on; }
    void setOn(bool on);

signals:
    // What is shown has to be painted again.
    void changed(bool on);

private:
    using QObject::QObject;

    std::atomic<bool> m_on = false; // read by threads that write files
};

// As they are while Masking is off.
namespace masked {

// "Ann Smit" → "A. S."
QString name(const QString &name);
// The name, or who has none by the id, which stays.
QString person(const QString &name, const QString &id);
// "10.0.1.7:4000" → "10.0.1.0/24", "[2001:db8:1:2::5]:4000" → "2001:db8:1::/48"
QString address(const QString &address);
// Text with addresses, JSON with what fields like "name" and "email" say, as above.
QString text(QString text);
QByteArray data(const QByteArray &data);
// With name and address as above.
server::ConnectionRow row(server::ConnectionRow row);

} // namespace masked

} // namespace ui
