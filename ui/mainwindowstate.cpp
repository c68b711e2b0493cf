// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the main window remembers.
#include "ui/mainwindow.h"
#include "ui/pages/connectionspage.h"
#include "ui/people/tenantlabels.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scopebar.h"
#include "ui/widgets/statuscells.h"
#include "ui/windowactions.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>

namespace ui {

namespace {

constexpr int Schema = 1;
constexpr int OfferMs = 60'000; // how long safe mode is offered

} // namespace

void MainWindow::setTheme(ThemeChoice choice)
{
    m_preferences.theme = choice;
    m_actions->setTheme(choice);
    applyTheme(choice);
    for (Page *page : std::as_const(m_pages))
        page->themeChanged();
}

void MainWindow::noteStart(const QString &complaint, bool crashed)
{
    if (crashed) {
        m_startBanner->present(
            tr("Belfry did not end properly last time. If the window itself was the trouble, safe "
               "mode opens it as new; nothing is lost."));
        QTimer::singleShot(OfferMs, m_startBanner, [this] { m_startBanner->present({}); });
    } else if (!complaint.isEmpty())
        say(complaint);
}

void MainWindow::save()
{
    m_settings.setValue(QStringLiteral("v"), Schema);
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("nav/page"), currentPage()->objectName());
    m_settings.setValue(QStringLiteral("nav/collapsed"), !m_actions->sideBar->isChecked());
    m_preferences.save(m_settings);
    const Scope &scope = m_scopeBar->scope();
    m_settings.setValue(QStringLiteral("scope/app"), scope.appId);
    m_settings.remove(QStringLiteral("scope/tenant"));
    if (scope.tenant)
        m_settings.setValue(QStringLiteral("scope/tenant"), *scope.tenant);
    TenantLabels::shared().save(m_settings);
    savePages(QStringLiteral("pages"));
}

void MainWindow::savePages(const QString &group)
{
    for (const Page *page : std::as_const(m_pages)) {
        m_settings.beginGroup(group + QLatin1Char('/') + page->objectName());
        page->save(m_settings);
        m_settings.endGroup();
    }
}

void MainWindow::restorePages(const QString &group)
{
    for (Page *page : std::as_const(m_pages)) {
        m_settings.beginGroup(group + QLatin1Char('/') + page->objectName());
        page->restore(m_settings);
        m_settings.endGroup();
    }
}

void MainWindow::restore()
{
    const Preferences preferences = Preferences::load(m_settings);
    m_preferences.language = preferences.language; // this window was made in it
    setTheme(preferences.theme);
    setPreferences(preferences);
    restoreGeometryOnScreen();
    setCollapsed(m_settings.value(QStringLiteral("nav/collapsed"), false).toBool());
    TenantLabels::shared().restore(m_settings);
    savePages(QStringLiteral("defaults"));
    restorePages(QStringLiteral("pages"));
    present({});
    Scope scope;
    scope.appId = m_settings.value(QStringLiteral("scope/app")).toString();
    if (m_settings.contains(QStringLiteral("scope/tenant")))
        scope.tenant = m_settings.value(QStringLiteral("scope/tenant")).toString();
    m_scopeBar->setScope(scope);
    updateTitle();
    if (!showPage(m_settings.value(QStringLiteral("nav/page")).toString()))
        setPage(m_pages.constFirst());
}

// A window that was left on a screen which is gone comes back where it can be seen.
void MainWindow::restoreGeometryOnScreen()
{
    const QByteArray geometry = m_settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        return;
    const QRect titleBar(frameGeometry().topLeft(), QSize(frameGeometry().width(), 40));
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry().intersected(titleBar);
        if (seen.width() >= 100 && seen.height() >= 20)
            return;
    }
    resize(1280, 800);
    move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
}

// Only states of headers and splitters go back; they are byte arrays. What a person has written
// stays.
void MainWindow::resetLayout()
{
    setWindowState(Qt::WindowNoState);
    resize(1280, 800);
    setCollapsed(false);
    savePages(QStringLiteral("pages"));
    const QString defaults = QStringLiteral("defaults/");
    const QStringList keys = m_settings.allKeys();
    for (const QString &key : keys) {
        const QVariant value = m_settings.value(key);
        if (key.startsWith(defaults) && value.typeId() == QMetaType::QByteArray)
            m_settings.setValue(QStringLiteral("pages/") + key.mid(defaults.size()), value);
    }
    restorePages(QStringLiteral("pages"));
    m_connections->setDetailVisible(true);
}

// Names and colours of tenants are read when something is painted.
void MainWindow::showLabels()
{
    m_scopeBar->refresh();
    updateTitle();
    const auto views = findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views)
        view->viewport()->update();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && m_preferences.theme == ThemeChoice::System)
        setTheme(ThemeChoice::System);
    if (event->type() == QEvent::WindowStateChange) {
        m_actions->fullScreen->setChecked(isFullScreen());
        m_load.setSeen(isVisible() && !isMinimized());
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_load.setSeen(!isMinimized());
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_load.setSeen(false);
}

// What a person has changed is kept a second after he has stopped.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease:
        m_keeping.start();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_cells->fit();
}

} // namespace ui
