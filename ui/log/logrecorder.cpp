// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logrecorder.h"

#include "ui/models/logtext.h"

#include <QThreadPool>

namespace ui {

using server::LogEntry;
using server::LogSlice;
using server::Outcome;

namespace {

constexpr int LookMs = 100;

}

void LogRecorder::Job::keep(const Outcome &outcome)
{
    bytes = file.bytes();
    if (outcome)
        return;
    why = outcome.error().message;
    hasFailed = true;
}

void LogRecorder::Job::openIfNeeded()
{
    if (isOpen || hasFailed)
        return;
    isOpen = true;
    keep(file.open());
}

void LogRecorder::Job::open()
{
    const QMutexLocker lock(&mutex);
    openIfNeeded();
}

QString LogRecorder::Job::failure()
{
    const QMutexLocker lock(&mutex);
    return why;
}

void LogRecorder::Job::take(const LogSlice &slice)
{
    const QMutexLocker lock(&mutex);
    openIfNeeded();
    QByteArray lines;
    if (slice.skipped > 0)
        lines += "{\"type\":\"gap\",\"count\":" + QByteArray::number(slice.skipped) + "}\n";
    for (const LogEntry &entry : slice.entries)
        lines += logEntryJson(entry) + '\n';
    if (!hasFailed && !lines.isEmpty())
        keep(file.write(lines));
    if (!hasFailed) {
        missing += slice.skipped;
        entries += slice.entries.size();
        keep(file.flush());
    }
    if (slice.isLast)
        isOver = true;
}

LogRecorder::LogRecorder(server::Console &console, QObject *parent, RecordFile::Limits limits)
    : QObject(parent)
    , m_console(console)
    , m_limits(limits)
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &LogRecorder::look);
}

LogRecorder::~LogRecorder() = default;

void LogRecorder::start(const QString &path)
{
    stop();
    m_job = std::make_shared<Job>(path, m_limits);
    m_path = path;
    QThreadPool::globalInstance()->start([job = m_job] { job->open(); });
    m_tap = m_console.tapLog([job = m_job](const LogSlice &slice) { job->take(slice); });
    m_look.start();
}

void LogRecorder::stop()
{
    m_tap.reset();
}

void LogRecorder::look()
{
    if (m_job->hasFailed) {
        m_look.stop();
        m_tap.reset();
        emit failed(m_job->failure());
    } else if (m_job->isOver) {
        m_look.stop();
        emit ended();
    }
}

} // namespace ui
