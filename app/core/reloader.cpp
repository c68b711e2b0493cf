// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reloader.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace app {

namespace {

struct Loaded
{
    Configuration configuration;
    std::shared_ptr<const server::TlsContext> tls; // null: no TLS
};

// In the files' thread.
server::Result<Loaded> load(const Options &options)
{
    auto configuration = readConfiguration(options);
    if (!configuration)
        return configuration.error();
    Loaded loaded{std::move(*configuration), nullptr};
    if (loaded.configuration.server.tls.isEmpty())
        return loaded;
    auto tls = server::TlsContext::load(loaded.configuration.server.tls);
    if (!tls)
        return tls.error();
    loaded.tls = std::move(*tls);
    return loaded;
}

// In the engine's thread.
void apply(server::Engine &engine, const server::Result<Loaded> &read, bool asked)
{
    const auto refused = [&](const QString &why) {
        engine.warn(QStringLiteral("The configuration is left as it is. ") + why);
    };
    if (!read) {
        refused(read.error().message);
        return;
    }
    const auto changes = engine.reconfigure(read->configuration.server, read->tls);
    if (!changes)
        refused(changes.error().message);
    else if (asked && changes->isEmpty())
        engine.report(QStringLiteral("The configuration was read again (SIGHUP): nothing has "
                                     "changed"));
}

} // namespace

Reloader::Reloader(const Options &options,
                   const Configuration &configuration,
                   server::Engine &engine,
                   FilesThread &files,
                   QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_engine(engine)
    , m_files(files)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connect(&m_settle, &QTimer::timeout, this, &Reloader::settled);
    const auto touched = [this] {
        m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
    const server::ServerConfig &server = configuration.server;
    watchFurther({options.configFile,
                  options.envFile,
                  server.appsFile,
                  configuration.settingsFile,
                  server.tls.certificate,
                  server.tls.key});
}

void Reloader::watchFurther(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (path.isEmpty())
            continue;
        const QString absolute = QFileInfo(path).absoluteFilePath();
        m_stamps.insert(absolute, stampOf(absolute));
    }
    watchAll();
}

void Reloader::reload()
{
    read(true);
}

Reloader::Stamp Reloader::stampOf(const QString &path)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return {};
    return {quint64(file.st_ino),
            qint64(file.st_size),
            qint64(file.st_mtim.tv_sec) * 1'000'000'000 + file.st_mtim.tv_nsec};
}

// A file that is replaced is another one to the system, so its folder is watched as well, and the
// new file again.
void Reloader::watchAll()
{
    QStringList missing;
    for (auto it = m_stamps.cbegin(); it != m_stamps.cend(); ++it) {
        for (const QString &path : {it.key(), QFileInfo(it.key()).path()}) {
            if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path) &&
                QFileInfo::exists(path))
                missing.append(path);
        }
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
}

// Much happens in a folder that is none of ours.
void Reloader::settled()
{
    watchAll();
    bool isOther = false;
    for (auto it = m_stamps.begin(); it != m_stamps.end(); ++it) {
        const Stamp stamp = stampOf(it.key());
        isOther = isOther || stamp != it.value();
        it.value() = stamp;
    }
    if (isOther)
        read(false);
}

void Reloader::read(bool asked)
{
    m_files.post([this, options = m_options, engine = &m_engine, asked] {
        const server::Result<Loaded> loaded = load(options);
        if (loaded) {
            const server::TlsFiles tls = loaded->configuration.server.tls;
            QMetaObject::invokeMethod(
                this,
                [this, tls] {
                    watchFurther({tls.certificate, tls.key});
                },
                Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(
            engine,
            [engine, loaded, asked] { apply(*engine, loaded, asked); },
            Qt::QueuedConnection);
    });
}

} // namespace app
