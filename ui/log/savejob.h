// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;

namespace ui {

class FileSaver;

// Writes entries of the log to a file that the operator names, in a thread; a strip tells how far
// it is and stops it. A file is whole or not there.
class SaveJob : public QWidget
{
    Q_OBJECT

public:
    enum class Format {
        JsonLines,
        Csv,
    };

    explicit SaveJob(QWidget *parent = nullptr);
    ~SaveJob() override;

    void ask(const QList<server::LogEntry> &entries, Format format);
    void save(const QString &path, const QList<server::LogEntry> &entries, Format format);
    void cancel();

signals:
    // A sentence about how it ended.
    void ended(const QString &text);

private:
    struct Progress
    {
        std::atomic<qsizetype> done = 0;
        std::atomic<bool> cancelled = false;
    };

    std::function<bool(QIODevice &)> writer(const QList<server::LogEntry> &entries, Format format);
    void update();
    void finish(const QString &text);

    FileSaver *m_saver;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer m_timer;
    qsizetype m_all = 0;
    std::shared_ptr<Progress> m_progress; // the thread has it too
};

} // namespace ui
