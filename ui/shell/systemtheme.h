// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace ui {

// Whether the desktop prefers dark windows, as its settings portal says
// (org.freedesktop.appearance, color-scheme); also when that changes. Asks without waiting. Main
// thread.
class SystemTheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemTheme(const QDBusConnection &bus, QObject *parent = nullptr);

    // Unset: nobody answered yet, or there is no preference.
    std::optional<bool> isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    std::optional<bool> m_isDark;
};

} // namespace ui
