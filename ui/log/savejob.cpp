// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/savejob.h"

#include "ui/formatting.h"
#include "ui/models/logtext.h"
#include "ui/widgets/filesaver.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::LogEntry;

SaveJob::SaveJob(QWidget *parent)
    : QWidget(parent)
    , m_saver(new FileSaver(this))
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("logSaveJob"));
    m_bar->setAccessibleName(tr("Progress of saving"));
    m_bar->setTextVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("logSaveCancel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(cancel);
    setVisible(false);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &SaveJob::update);
    connect(cancel, &QPushButton::clicked, this, &SaveJob::cancel);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        finish(tr("%1 entries are saved in %2.")
                   .arg(countText(m_progress->done), QFileInfo(path).fileName()));
    });
    connect(m_saver, &FileSaver::failed, this, [this](const QString &why) {
        finish(m_progress->cancelled ? tr("Saving was cancelled; no file was written.") : why);
    });
}

// The saver, a child, waits for its thread; that should not take long.
SaveJob::~SaveJob()
{
    cancel();
}

void SaveJob::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

std::function<bool(QIODevice &)> SaveJob::writer(const QList<LogEntry> &entries, Format format)
{
    return [this, entries, format, progress = m_progress](QIODevice &file) {
        QMetaObject::invokeMethod(
            this, [this] { m_timer.start(); }, Qt::QueuedConnection);
        if (format == Format::Csv && file.write(logCsvHeader()) < 0)
            return false;
        for (const LogEntry &entry : entries) {
            const QByteArray line =
                (format == Format::Csv ? logEntryCsv(entry) : logEntryJson(entry)) + '\n';
            if (progress->cancelled || file.write(line) != line.size())
                return false;
            ++progress->done;
        }
        return true;
    };
}

void SaveJob::ask(const QList<LogEntry> &entries, Format format)
{
    const bool json = format == Format::JsonLines;
    const QString name =
        QDateTime::currentDateTime().toString(QStringLiteral("'log-'yyyyMMdd-HHmmss"));
    m_progress = std::make_shared<Progress>();
    m_all = entries.size();
    m_saver->ask(tr("Save the log"),
                 name + (json ? QLatin1String(".jsonl") : QLatin1String(".csv")),
                 json ? tr("JSON lines (*.jsonl)") : tr("Tables (*.csv)"),
                 writer(entries, format));
}

void SaveJob::save(const QString &path, const QList<LogEntry> &entries, Format format)
{
    m_progress = std::make_shared<Progress>();
    m_all = entries.size();
    m_saver->save(path, writer(entries, format));
}

// Nothing is seen of what is done at once.
void SaveJob::update()
{
    const qsizetype done = m_progress->done;
    if (done == 0)
        return;
    setVisible(true);
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(done * 1000 / qMax<qsizetype>(1, m_all)));
    m_text->setText(tr("Saving %1 of %2 entries").arg(countText(done), countText(m_all)));
}

void SaveJob::finish(const QString &text)
{
    m_timer.stop();
    setVisible(false);
    emit ended(text);
}

} // namespace ui
