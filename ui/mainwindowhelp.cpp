// SPDX-License-Identifier: GPL-3.0-or-later
//
// What helps the operator with the window itself: the handbook, figures, a report of a problem, and
// a copy of all that is kept.
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/handbookdialog.h"
#include "ui/formatting.h"
#include "ui/log/logrecorder.h"
#include "ui/log/recordcontrol.h"
#include "ui/mainwindow.h"
#include "ui/models/logmodel.h"
#include "ui/pages/logpage.h"
#include "ui/shell/language.h"
#include "ui/shell/settingscopy.h"
#include "ui/snippets.h"
#include "ui/widgets/filesaver.h"

#include <QAccessible>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStatusBar>
#include <QUrl>

namespace ui {

namespace {

constexpr int MessageMs = 4000;
constexpr qsizetype MostSaid = 200;
constexpr qint64 MostCopyBytes = 16LL * 1024 * 1024;

} // namespace

// Heard by whoever does not see it, and kept for a while.
void MainWindow::say(const QString &text)
{
    if (text.isEmpty())
        return;
    statusBar()->showMessage(text, MessageMs);
    QAccessibleEvent event(statusBar(), QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss"));
    m_said.prepend(QStringLiteral("%1  %2").arg(time, text));
    m_said.resize(qMin(m_said.size(), MostSaid));
    emit said();
}

void MainWindow::showHandbook()
{
    auto *dialog = new HandbookDialog(*m_actions, m_pages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

Facts MainWindow::facts() const
{
    const LogModel &log = m_log->model();
    const qint64 dropped = m_status.logDropped;
    return {
        {tr("The window asks the engine"), tr("every %1 ms").arg(m_load.paceMs())},
        {tr("Server"),
         m_status.state == server::ServerState::Listening ? serverAddress(m_status)
                                                          : tr("does not listen")},
        {tr("Connections, users, channels"),
         QStringLiteral("%1, %2, %3")
             .arg(countText(m_status.connections),
                  countText(m_status.onlineUsers),
                  countText(m_status.channels))},
        {tr("Log in this window"),
         tr("%1 entries over %2, %3 of data")
             .arg(countText(log.rowCount()), durationText(log.spanMs()), bytesText(log.bytes()))},
        {tr("Log in the engine"),
         tr("%1 entries; %2 older ones were dropped")
             .arg(countText(m_status.logEntries), countText(dropped))},
        {tr("Settings of this window"), QDir::toNativeSeparators(m_settings.fileName())},
        {tr("Text size"), tr("%1 %").arg(m_preferences.textPercent)}};
}

void MainWindow::showDiagnostics()
{
    if (auto *open = findChild<DiagnosticsDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new DiagnosticsDialog([this] { return programFacts() + facts(); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMessages(m_said);
    connect(&m_load, &UiLoad::worked, &dialog->meter(), &UiMeter::worked);
    connect(this, &MainWindow::said, dialog, [this, dialog] { dialog->setMessages(m_said); });
    connect(dialog, &DiagnosticsDialog::reportRequested, this, &MainWindow::saveReport);
    dialog->show();
}

// Readable, so that whoever sends it sees what he sends. Choices are named by key alone where they
// may hold what was typed.
void MainWindow::saveReport()
{
    QStringList lines = {
        QStringLiteral("Belfry, %1").arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
        QString(),
        textOf(programFacts() + facts()),
        QString(),
        tr("Said in the status bar, the last first:")};
    lines += m_said;
    lines += {QString(), tr("Choices that are kept:")};
    const QStringList keys = m_settings.allKeys();
    for (const QString &key : keys) {
        const QVariant value = m_settings.value(key);
        const bool isPlain = value.typeId() == QMetaType::Bool ||
                             value.typeId() == QMetaType::Int || value.toString() == u"true" ||
                             value.toString() == u"false";
        lines.append(isPlain ? QStringLiteral("%1=%2").arg(key, value.toString()) : key);
    }
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    m_saver->ask(tr("Report a problem"),
                 QStringLiteral("belfry-report.txt"),
                 tr("Text (*.txt)"),
                 [text](QIODevice &file) { return file.write(text) == text.size(); });
}

void MainWindow::openDataFolder()
{
    const QString folder = QFileInfo(m_settings.fileName()).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("No program could be found that shows the folder %1.")
                .arg(QDir::toNativeSeparators(folder)));
}

void MainWindow::exportSettings()
{
    save();
    const QByteArray copy = settingsCopy(m_settings);
    m_saver->ask(tr("Export console settings"),
                 QStringLiteral("belfry-console.json"),
                 tr("Settings (*.json)"),
                 [copy](QIODevice &file) { return file.write(copy) == copy.size(); });
}

void MainWindow::importSettings()
{
    auto *dialog = new QFileDialog(
        this, tr("Import console settings"), {}, tr("Settings (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importSettingsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::takeSettings);
    dialog->open();
}

void MainWindow::takeSettings(const QString &path)
{
    if (!currentPage()->mayLeave([this, path] { takeSettings(path); }))
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(tr("%1 could not be read: %2").arg(path, file.errorString()));
        return;
    }
    const QByteArray copy = file.read(MostCopyBytes);
    const QString wrong = restoreSettings(copy, m_settings);
    if (!wrong.isEmpty()) {
        say(wrong);
        return;
    }
    emit settingsReplaced();
}

QList<server::LogEntry> MainWindow::log() const
{
    return m_log->model().entries();
}

void MainWindow::setLog(const QList<server::LogEntry> &entries)
{
    m_log->model().append(entries);
}

std::unique_ptr<LogRecorder> MainWindow::takeRecorder()
{
    return m_log->recording().takeRecorder();
}

void MainWindow::goOnRecording(std::unique_ptr<LogRecorder> recorder)
{
    m_log->recording().goOnWith(std::move(recorder));
}

void MainWindow::forgetEverything()
{
    m_settings.clear();
    emit settingsReplaced();
}

} // namespace ui
