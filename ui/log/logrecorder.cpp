// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logrecorder.h"

#include "ui/models/logtext.h"

namespace ui {

using server::Done;
using server::LogEntry;
using server::Outcome;

LogRecorder::LogRecorder(QObject *parent, RecordFile::Limits limits)
    : QObject(parent)
    , m_limits(limits)
{
    m_pool.setMaxThreadCount(1);
}

LogRecorder::~LogRecorder()
{
    stop();
    m_pool.waitForDone();
}

void LogRecorder::start(const QString &path)
{
    stop();
    m_job = std::make_shared<Job>(path, m_limits);
    m_path = path;
    m_isRecording = true;
    m_missing = 0;
    m_gap = 0;
    m_entries = 0;
    run([](Job &job) { return job.file.open(); });
}

void LogRecorder::stop()
{
    if (!m_isRecording)
        return;
    run([](Job &job) { return job.file.flush(); });
    m_isRecording = false;
}

void LogRecorder::run(std::function<Outcome(Job &)> work)
{
    m_pool.start([this, job = m_job, work = std::move(work)] {
        const Outcome outcome = work(*job);
        job->bytes = job->file.bytes();
        if (outcome)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, job, why = outcome.error().message] {
                if (job != m_job || !m_isRecording)
                    return;
                m_isRecording = false;
                emit failed(why);
            },
            Qt::QueuedConnection);
    });
}

void LogRecorder::take(const QList<LogEntry> &entries, quint64 skipped)
{
    if (!m_isRecording)
        return;
    m_gap += skipped;
    m_missing += skipped;
    qint64 weight = 0;
    for (const LogEntry &entry : entries)
        weight += entry.payload.size() + 256;
    if (m_job->waiting + weight > MostWaitingBytes) {
        m_gap += static_cast<quint64>(entries.size());
        m_missing += static_cast<quint64>(entries.size());
        return;
    }
    m_job->waiting += weight;
    m_entries += entries.size();
    run([entries, weight, gap = std::exchange(m_gap, 0)](Job &job) {
        QByteArray lines;
        if (gap > 0)
            lines += "{\"type\":\"gap\",\"count\":" + QByteArray::number(gap) + "}\n";
        for (const LogEntry &entry : entries)
            lines += logEntryJson(entry) + '\n';
        job.waiting -= weight;
        if (auto written = job.file.write(lines); !written)
            return written;
        return job.file.flush();
    });
}

qint64 LogRecorder::bytes() const
{
    return m_job ? m_job->bytes.load() : 0;
}

} // namespace ui
