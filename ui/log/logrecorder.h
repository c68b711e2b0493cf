// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/log/recordfile.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace ui {

// Writes every entry of the log to a file as it comes, whatever is shown, filtered or captured, in
// a thread of its own. What could not be told or not be written in time is a line of the type
// "gap".
class LogRecorder : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MostWaitingBytes = 32LL * 1024 * 1024;

    explicit LogRecorder(QObject *parent = nullptr, RecordFile::Limits limits = {});
    ~LogRecorder() override;

    bool isRecording() const { return m_isRecording; }
    void start(const QString &path);
    void stop();
    void take(const QList<server::LogEntry> &entries, quint64 skipped);
    qint64 bytes() const;
    quint64 missing() const { return m_missing; }
    qint64 entries() const { return m_entries; }
    QString path() const { return m_path; }

signals:
    // A sentence, when it ended by itself.
    void failed(const QString &why);

private:
    // What the thread works on; it outlives a recorder that is stopped.
    struct Job
    {
        Job(const QString &path, RecordFile::Limits limits)
            : file(path, limits)
        {}
        RecordFile file;
        std::atomic<qint64> bytes = 0;
        std::atomic<qint64> waiting = 0;
    };

    void run(std::function<server::Outcome(Job &)> work);

    RecordFile::Limits m_limits;
    std::shared_ptr<Job> m_job;
    QString m_path;
    bool m_isRecording = false;
    quint64 m_missing = 0;
    quint64 m_gap = 0; // that no line tells of
    qint64 m_entries = 0;
    QThreadPool m_pool;
};

} // namespace ui
