// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/recordcontrol.h"

#include "ui/formatting.h"
#include "ui/log/logrecorder.h"
#include "ui/log/replaydialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

RecordControl::RecordControl(server::Console &console, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    m_record = m_menu->addAction(tr("Record to a file…"), this, &RecordControl::toggle);
    m_record->setObjectName(QStringLiteral("logRecordToggle"));
    m_menu->addAction(tr("Replay a recording…"), this, &RecordControl::replay)
        ->setObjectName(QStringLiteral("logReplay"));
    m_menu->setToolTipsVisible(true);
    m_record->setToolTip(
        tr("Everything that happens, whatever is shown or captured; at most 8 files "
           "of 64 MiB, of which the oldest go"));
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &RecordControl::update);
    use(std::make_unique<LogRecorder>(console));
}

RecordControl::~RecordControl() = default;

void RecordControl::use(std::unique_ptr<LogRecorder> recorder)
{
    m_recorder = std::move(recorder);
    connect(m_recorder.get(), &LogRecorder::failed, this, [this](const QString &why) {
        m_timer.stop();
        update();
        emit failed(why);
    });
    connect(m_recorder.get(), &LogRecorder::ended, this, [this] {
        emit notified(
            tr("%n entry(s) were recorded in %1.", nullptr, static_cast<int>(m_recorder->entries()))
                .arg(QFileInfo(m_recorder->path()).fileName()));
    });
}

std::unique_ptr<LogRecorder> RecordControl::takeRecorder()
{
    if (!m_recorder->isRecording())
        return nullptr;
    m_timer.stop();
    m_recorder->disconnect(this);
    return std::move(m_recorder);
}

void RecordControl::goOnWith(std::unique_ptr<LogRecorder> recorder)
{
    use(std::move(recorder));
    m_timer.start();
    update();
}

void RecordControl::setApps(const QList<server::AppSummary> &apps)
{
    m_apps = apps;
    if (m_dialog)
        m_dialog->setApps(apps);
}

void RecordControl::toggle()
{
    if (m_recorder->isRecording()) {
        stop();
        return;
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = QDateTime::currentDateTime().toString(
        QStringLiteral("'recording-'yyyyMMdd-HHmmss'.jsonl'"));
    auto *dialog = new QFileDialog(
        m_window, tr("Record to a file"), folder.filePath(name), tr("Recordings (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordControl::start);
    dialog->open();
}

void RecordControl::start(const QString &path)
{
    m_recorder->start(path);
    m_timer.start();
    update();
}

void RecordControl::stop()
{
    m_recorder->stop();
    m_timer.stop();
    update();
}

ReplayDialog *RecordControl::replay()
{
    if (!m_dialog) {
        m_dialog = new ReplayDialog(m_console, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->setApps(m_apps);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void RecordControl::update()
{
    const bool on = m_recorder->isRecording();
    m_record->setText(on ? tr("Stop recording") : tr("Record to a file…"));
    if (!on) {
        emit stateChanged({}, {});
        return;
    }
    QString tip = tr("Recording to %1 (Ctrl+Shift+R stops)").arg(m_recorder->path());
    if (m_recorder->missing() > 0)
        tip = tr("%1\n%2 entries came too fast and are missing.")
                  .arg(tip, countText(static_cast<qint64>(m_recorder->missing())));
    emit stateChanged(tr("Recording %1").arg(bytesText(m_recorder->bytes())), tip);
}

} // namespace ui
