// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemtheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ui {

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString Group = QStringLiteral("org.freedesktop.appearance");
const QString Key = QStringLiteral("color-scheme");
constexpr uint PrefersDark = 1;
constexpr uint PrefersLight = 2;

} // namespace

SystemTheme::SystemTheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    QDBusConnection connection = bus;
    if (!connection.isConnected())
        return;
    connection.connect(Service,
                       Path,
                       Interface,
                       QStringLiteral("SettingChanged"),
                       this,
                       SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    question << Group << Key;
    auto *answer = new QDBusPendingCallWatcher(connection.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            take(reply.value().variant());
        answer->deleteLater();
    });
}

void SystemTheme::settingChanged(const QString &group,
                                 const QString &key,
                                 const QDBusVariant &value)
{
    if (group == Group && key == Key)
        take(value.variant());
}

// Read answers with a variant in a variant, the signal with one alone.
void SystemTheme::take(const QVariant &value)
{
    const QVariant inner =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint scheme = inner.toUInt();
    std::optional<bool> isDark;
    if (scheme == PrefersDark || scheme == PrefersLight)
        isDark = scheme == PrefersDark;
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    emit changed();
}

} // namespace ui
