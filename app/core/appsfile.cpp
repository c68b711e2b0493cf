// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appsfile.h"

#include "server/config/configfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

using namespace server;

Outcome writePrivately(const QString &path, const QByteArray &text)
{
    const auto failed = [&](const QString &why) {
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("Nothing can be kept in %1: %2.").arg(path, why)};
    };
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failed(QStringLiteral("its folder cannot be made"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(file.errorString());
    file.write(text);
    if (!file.commit())
        return failed(file.errorString());
    return Done{};
}

AppsFile::AppsFile(FilesThread &files, QString path)
    : m_files(files)
    , m_path(std::move(path))
{}

void AppsFile::save(const QList<App> &apps,
                    QObject *context,
                    std::function<void(const Outcome &)> done)
{
    m_files.post([path = m_path, apps, context, done = std::move(done)] {
        const Outcome outcome = writePrivately(path, appsToToml(apps));
        QMetaObject::invokeMethod(
            context, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace app
