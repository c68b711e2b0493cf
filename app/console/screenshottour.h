// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace ui {
class MainWindow;
}

namespace app {

// Visits every page in both themes and writes a picture of each as DIR/<page>-<theme>.png, then
// quits the application: with 0, or 1 when a picture could not be written. Waits first, so that
// there is something to see.
class ScreenshotTour final : public QObject
{
    Q_OBJECT

public:
    ScreenshotTour(ui::MainWindow &window, const QString &directory, QObject *parent);

private:
    void step();
    void photograph(const QString &name);

    ui::MainWindow &m_window;
    QString m_directory;
    QTimer m_timer;
    int m_step = 0;
    bool m_failed = false;
};

} // namespace app
