// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace server {
class Console;
}
namespace ui {
class MainWindow;
}

namespace app {

// Shows every page in the states people meet (nothing has come yet, as it is, nothing matches,
// paused, stopped, the port is taken) and the windows that open over them, in both themes. Writes a
// picture of each and, beside it, what is on the screen as JSON; then ends the program: 1 when
// something could not be written or is blank.
class ScreenshotTour : public QObject
{
    Q_OBJECT

public:
    ScreenshotTour(ui::MainWindow &window,
                   server::Console &console,
                   const QString &directory,
                   QObject *parent);

private:
    struct Stop
    {
        QString name; // of the picture
        std::function<void()> arrange;
    };

    void plan(ui::ThemeChoice theme);
    void planLoading();
    void planPages(const QString &suffix);
    void planWindows(const QString &suffix);
    void add(const QString &name, std::function<void()> arrange);
    void planOverload();
    void publishMany();
    void trigger(const char *action);
    void closeDialogs();
    void step();
    void photograph(const QString &name);
    QWidget *inFront() const;

    ui::MainWindow &m_window;
    server::Console &m_console;
    QString m_directory;
    QTimer m_timer;
    QTcpServer m_neighbour; // has the port that is taken
    std::vector<Stop> m_stops;
    std::size_t m_next = 0;
    bool m_failed = false;
};

} // namespace app
