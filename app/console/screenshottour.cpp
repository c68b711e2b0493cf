// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screenshottour.h"

#include "app/core/process.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

namespace app {

namespace {

constexpr int LifeFirstMs = 12'000; // until the charts have something to show
constexpr int PerPageMs = 1'500;    // until a page that has become visible is complete

struct Stop
{
    const char *page;
    const char *theme;
};

constexpr Stop Stops[] = {{"connections", "light"},
                          {"presence", "light"},
                          {"traffic", "light"},
                          {"publish", "light"},
                          {"log", "light"},
                          {"log", "dark"},
                          {"publish", "dark"},
                          {"traffic", "dark"},
                          {"presence", "dark"},
                          {"connections", "dark"}};

} // namespace

ScreenshotTour::ScreenshotTour(ui::MainWindow &window, const QString &directory, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_directory(QDir(directory).absolutePath())
{
    m_failed = !QDir().mkpath(m_directory);
    connect(&m_timer, &QTimer::timeout, this, &ScreenshotTour::step);
    m_timer.start(LifeFirstMs);
}

void ScreenshotTour::step()
{
    m_timer.setInterval(PerPageMs);
    if (m_step > 0) {
        const Stop &last = Stops[m_step - 1];
        photograph(QLatin1String(last.page) + u'-' + QLatin1String(last.theme));
    }
    if (m_step == int(std::size(Stops))) {
        QApplication::exit(m_failed ? EXIT_FAILURE : EXIT_SUCCESS);
        return;
    }
    const Stop &next = Stops[m_step++];
    m_window.setTheme(QLatin1String(next.theme) == u"dark" ? ui::ThemeChoice::Dark
                                                           : ui::ThemeChoice::Light);
    m_window.showPage(QLatin1String(next.page));
}

void ScreenshotTour::photograph(const QString &name)
{
    const QString path = m_directory + u'/' + name + QStringLiteral(".png");
    if (m_window.grab().save(path))
        return;
    m_failed = true;
    printError(QStringLiteral("belfry: %1 could not be written").arg(path));
}

} // namespace app
