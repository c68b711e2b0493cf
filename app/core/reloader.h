// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/configuration.h"
#include "app/core/filesthread.h"
#include "server/engine.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

namespace app {

// Makes a running engine follow its configuration: watches the files and, when one of them has
// changed or somebody asks, reads and checks them in the files' thread and gives the engine what
// they say. A configuration that cannot be used changes nothing and is told in the log. Main
// thread.
class Reloader final : public QObject
{
    Q_OBJECT

public:
    // The engine must live until the files' thread has been stopped. `configuration` is what
    // `options` gave when the engine was made.
    Reloader(const Options &options,
             const Configuration &configuration,
             server::Engine &engine,
             FilesThread &files,
             QObject *parent = nullptr);

    // Further files whose change is a reason to read the configuration again.
    void watchFurther(const QStringList &paths);
    // Somebody asked (SIGHUP): it is also told when nothing has changed.
    void reload();

    // Editors write in several steps.
    static constexpr int SettleMs = 300;

private:
    // What tells one state of a file from another.
    struct Stamp
    {
        quint64 inode = 0; // 0: there is no file
        qint64 size = 0;
        qint64 modifiedNs = 0;
        bool operator==(const Stamp &) const = default;
    };
    static Stamp stampOf(const QString &path);

    void watchAll();
    void settled();
    void read(bool asked);

    const Options m_options;
    server::Engine &m_engine;
    FilesThread &m_files;
    QHash<QString, Stamp> m_stamps; // of every file that is watched
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace app
