// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/filesthread.h"
#include "server/apps/appstore.h"

namespace app {

// Replaces the file's content at once, or not at all; only its owner may read it. Errors:
// Unavailable with a sentence.
server::Outcome writePrivately(const QString &path, const QByteArray &text);

// Keeps apps in a TOML file, which is written in the files' thread.
class AppsFile final : public server::AppStore
{
public:
    AppsFile(FilesThread &files, QString path);

    // `context` must live until the files' thread has been stopped.
    void save(const QList<server::App> &apps,
              QObject *context,
              std::function<void(const server::Outcome &)> done) override;

private:
    FilesThread &m_files;
    QString m_path;
};

} // namespace app
