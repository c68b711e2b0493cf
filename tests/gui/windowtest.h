// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/rows.h"
#include "tests/support/fakeconsole.h"
#include "ui/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace test {

// A test of the whole window, over a fake console and with settings of its own.
class WindowTest : public QObject
{
protected:
    // A console that has nothing yet; what was there goes.
    void makeConsole()
    {
        discard();
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("ui.ini")),
                                                 QSettings::IniFormat);
        m_console = std::make_unique<FakeConsole>();
    }
    void showWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(*m_console, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    // The window first, which has the others.
    void discard()
    {
        m_window.reset();
        m_console.reset();
        m_settings.reset();
        m_dir.reset();
    }
    // By its object name; null when there is none.
    template <typename T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace test
