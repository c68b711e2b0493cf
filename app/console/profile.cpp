// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace app {

Profile::Profile(const QString &directory)
    : m_marker(directory + QStringLiteral("/console.running"))
{
    const QString path = directory + QStringLiteral("/console.ini");
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (m_settings->status() != QSettings::NoError) {
        const QString kept = directory + QStringLiteral("/console.bad");
        m_settings.reset();
        QFile::remove(kept);
        QFile::rename(path, kept);
        m_complaint =
            QCoreApplication::translate(
                "app::Profile",
                "Settings could not be read; defaults are in use. The old file is kept as %1.")
                .arg(QDir::toNativeSeparators(kept));
        m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    QFile marker(m_marker);
    m_crashed = marker.exists();
    QDir().mkpath(directory);
    if (!marker.open(QIODevice::WriteOnly))
        m_crashed = false; // it could never be told
}

Profile::~Profile()
{
    QFile::remove(m_marker);
}

void Profile::enterSafeMode()
{
    m_forgetful = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_forgetful->filePath(QStringLiteral("console.ini")),
                                             QSettings::IniFormat);
    m_crashed = false;
}

} // namespace app
