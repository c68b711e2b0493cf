// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the main window asks and tells in windows of their own.
#include "ui/charts/timechart.h"
#include "ui/dialogs/question.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/setupwizard.h"
#include "ui/errortexts.h"
#include "ui/mainwindow.h"
#include "ui/models/filter.h"
#include "ui/models/logmodel.h"
#include "ui/pages/logpage.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/firststeps.h"
#include "ui/widgets/rowheight.h"
#include "ui/widgets/scopebar.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QFont>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qint64 MiB = 1024 * 1024;

// The desktop's font; what the operator wants is a part of it.
QFont fontOf(int percent)
{
    static const QFont Base = QApplication::font();
    QFont font = Base;
    if (Base.pointSizeF() > 0)
        font.setPointSizeF(Base.pointSizeF() * percent / 100);
    else
        font.setPixelSize(Base.pixelSize() * percent / 100);
    return font;
}

} // namespace

void MainWindow::ask(const QString &text, const QString &yes, const std::function<void()> &does)
{
    ui::ask(this, text, yes, Agreeing::Easy, does);
}

void MainWindow::showFirstSteps(const QString &appId)
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("firstStepsDialog"));
    dialog->setWindowTitle(tr("Connect your application"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *panel = new FirstSteps(m_console, dialog);
    panel->setDismissible(false);
    panel->setStatus(m_status);
    panel->setApp(appId);
    connect(
        &m_console, &server::Console::changed, panel, [panel](const server::ConsoleDelta &delta) {
            if (delta.status)
                panel->setStatus(*delta.status);
        });
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    dialog->resize(840, 460);
    dialog->show();
}

void MainWindow::showSetup()
{
    if (auto *open = findChild<SetupWizard *>()) {
        open->raise();
        return;
    }
    auto *wizard = new SetupWizard(m_console, m_status, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SetupWizard::notified, this, &MainWindow::say);
    wizard->show();
}

void MainWindow::showSettings(const QString &category)
{
    auto *dialog = new SettingsDialog(m_console, *m_actions, m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTrayReason(m_trayReason);
    dialog->setStatus(m_status);
    dialog->showCategory(category);
    connect(dialog, &SettingsDialog::applied, this, &MainWindow::setPreferences);
    connect(dialog, &SettingsDialog::restartAwaited, this, &MainWindow::offerRestart);
    connect(dialog, &SettingsDialog::diagnosticsRequested, this, &MainWindow::showDiagnostics);
    connect(dialog, &SettingsDialog::safeModeRequested, this, &MainWindow::safeModeRequested);
    connect(dialog, &SettingsDialog::resetRequested, this, &MainWindow::forgetEverything);
    connect(
        &m_console, &server::Console::changed, dialog, [dialog](const server::ConsoleDelta &delta) {
            if (delta.status)
                dialog->setStatus(*delta.status);
        });
    dialog->open();
}

void MainWindow::offerRestart()
{
    const int clients = m_status.connections;
    ask(clients == 0
            ? tr("The new address holds when the listener has been restarted.")
            : tr("The new address holds when the listener has been restarted. %n client(s) "
                 "will be told to reconnect.",
                 nullptr,
                 clients),
        tr("Restart listener"),
        [this] { restartServer(); });
}

void MainWindow::askToRestart()
{
    const int clients = m_status.connections;
    if (clients == 0 || !m_preferences.askBeforeStop) {
        restartServer();
        return;
    }
    ask(tr("Restart the listener? %n client(s) will be told to reconnect.", nullptr, clients),
        tr("Restart listener"),
        [this] { restartServer(); });
}

void MainWindow::restartServer()
{
    m_console.restartServer({this, [this](const server::Outcome &done) {
                                 if (done)
                                     say(tr("The listener was restarted."));
                                 else
                                     explainRestart(done.error());
                             }});
}

void MainWindow::explainRestart(const server::Error &error)
{
    m_console.serverSettings(
        {this, [this, error](const server::Result<server::ServerSettingsReport> &report) {
             const QString text = report ? restartTrouble(error, report->settings) : error.message;
             ask(text, tr("Settings…"), [this] { showSettings(QStringLiteral("settingsServer")); });
         }});
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    const bool otherLanguage = preferences.language != m_preferences.language;
    const bool otherTheme = preferences.theme != m_preferences.theme;
    m_preferences = preferences;
    applyText(preferences.textPercent);
    RowHeight::setCompact(preferences.compactRows);
    m_actions->compactRows->setChecked(preferences.compactRows);
    const auto charts = findChildren<TimeChart *>();
    for (TimeChart *chart : charts)
        chart->setRenderHint(QPainter::Antialiasing, preferences.smoothLines);
    m_log->model().setLimits({preferences.logRows, preferences.logMiB * MiB});
    m_actions->setShortcuts(preferences.shortcuts);
    updateKeys();
    m_actions->biggerText->setEnabled(preferences.textPercent < Preferences::LargestText);
    m_actions->smallerText->setEnabled(preferences.textPercent > Preferences::SmallestText);
    if (otherTheme)
        setTheme(preferences.theme);
    m_preferences.save(m_settings);
    if (otherLanguage)
        openInLanguage();
}

// The window is made again, so what is written in it and not saved is asked about first.
void MainWindow::openInLanguage()
{
    if (currentPage()->mayLeave([this] { openInLanguage(); }))
        emit languageChosen(m_preferences.language);
}

// Windows that are made later take the application's; under a style sheet this one would not.
void MainWindow::applyText(int percent)
{
    QApplication::setFont(fontOf(percent));
    setFont(QApplication::font());
}

void MainWindow::setTextPercent(int percent)
{
    Preferences changed = m_preferences;
    changed.textPercent = qBound(Preferences::SmallestText, percent, Preferences::LargestText);
    setPreferences(changed);
    say(tr("Text at %1 %").arg(changed.textPercent));
}

void MainWindow::buildPalette()
{
    m_palette = new CommandPalette(m_console, *m_actions, m_index, this);
    connect(m_palette, &CommandPalette::channelChosen, this, [this](const QString &name) {
        showRows(QStringLiteral("channels"), Filter::termFor(QStringLiteral("channel"), name));
    });
    connect(m_palette, &CommandPalette::userChosen, this, [this](const QString &id) {
        showRows(QStringLiteral("presence"), Filter::termFor(QStringLiteral("user"), id));
    });
    connect(m_palette, &CommandPalette::socketChosen, this, [this](const QString &id) {
        showRows(QStringLiteral("connections"), Filter::termFor(QStringLiteral("socket"), id));
    });
    connect(m_palette, &CommandPalette::tenantChosen, this, [this](const QString &tenant) {
        m_scopeBar->setScope({{}, tenant});
        showPage(QStringLiteral("presence"));
    });
}

} // namespace ui
