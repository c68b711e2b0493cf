// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/log/recordfile.h"

#include <QMutex>
#include <QTimer>

#include <atomic>
#include <memory>

namespace ui {

// Writes every entry of the log to a file as it comes, whatever is shown, filtered, captured or
// sampled, by a tap of its own in a thread of its own. What the engine's ring had dropped before it
// could be fetched is a line of the type "gap".
class LogRecorder : public QObject
{
    Q_OBJECT

public:
    explicit LogRecorder(server::Console &console,
                         QObject *parent = nullptr,
                         RecordFile::Limits limits = {});
    ~LogRecorder() override;

    bool isRecording() const { return m_tap != nullptr; }
    void start(const QString &path);
    void stop();
    qint64 bytes() const { return m_job ? m_job->bytes.load() : 0; }
    quint64 missing() const { return m_job ? m_job->missing.load() : 0; }
    qint64 entries() const { return m_job ? m_job->entries.load() : 0; }
    QString path() const { return m_path; }

signals:
    // A sentence, when it ended by itself.
    void failed(const QString &why);
    // It was stopped, and all of it is in the file.
    void ended();

private:
    // What the tap's thread works on; it outlives a recorder that is stopped.
    struct Job
    {
        Job(const QString &path, RecordFile::Limits limits)
            : file(path, limits)
        {}
        void open();
        void take(const server::LogSlice &slice);
        QString failure();

        std::atomic<qint64> bytes = 0;
        std::atomic<qint64> entries = 0;
        std::atomic<quint64> missing = 0;
        std::atomic<bool> isOver = false;
        std::atomic<bool> hasFailed = false;

    private:
        void keep(const server::Outcome &outcome);
        void openIfNeeded();

        QMutex mutex; // over what follows
        RecordFile file;
        bool isOpen = false;
        QString why;
    };

    void look();

    server::Console &m_console;
    RecordFile::Limits m_limits;
    std::shared_ptr<Job> m_job;
    std::unique_ptr<server::LogTap> m_tap;
    QString m_path;
    QTimer m_look;
};

} // namespace ui
