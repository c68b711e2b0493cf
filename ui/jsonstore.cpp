// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jsonstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace ui {

namespace {

constexpr int DelayMs = 1000;
constexpr qint64 MostBytes = 16 * 1024 * 1024;

// Returns what went wrong.
QString write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) &&
                      file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      file.write(bytes) == bytes.size() && file.commit();
    return done ? QString() : file.errorString();
}

} // namespace

JsonStore::JsonStore(Collect collect, const Words &words, QObject *parent)
    : QObject(parent)
    , m_collect(std::move(collect))
    , m_words(words)
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &JsonStore::flush);
}

JsonStore::~JsonStore()
{
    m_pool.waitForDone();
}

JsonStore::Loaded JsonStore::load(const QString &path)
{
    m_path = path;
    Loaded loaded;
    QFile file(path);
    if (!file.exists()) {
        loaded.isNew = true;
        return loaded;
    }
    QString why;
    if (!file.open(QIODevice::ReadOnly)) {
        why = file.errorString();
    } else if (file.size() > MostBytes) {
        why = tr("it has more than 16 MiB");
    } else {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (document.isObject()) {
            loaded.content = document.object();
            return loaded;
        }
        why = document.isNull() ? error.errorString() : tr("it is not a JSON object");
    }
    file.close();
    const QString aside = path + QStringLiteral(".bad");
    QFile::remove(aside);
    const bool isAside = QFile::rename(path, aside);
    loaded.isNew = true;
    loaded.problem = isAside ? m_words.setAside.arg(why, QFileInfo(aside).fileName())
                             : m_words.unreadable.arg(why);
    if (!isAside)
        m_path.clear(); // what is there is not written over
    return loaded;
}

void JsonStore::touch()
{
    if (isOpen() && !m_delay.isActive())
        m_delay.start();
}

void JsonStore::flush()
{
    m_delay.stop();
    if (!isOpen())
        return;
    m_pool.start([this, path = m_path, content = m_collect()] {
        const QString why = write(path, QJsonDocument(content).toJson());
        if (why.isEmpty())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, path, why] {
                emit failed(m_words.unwritten.arg(QFileInfo(path).fileName(), why));
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui
