// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/scope.h"

#include <QWidget>

class QSettings;

namespace ui {

// One tab of the tools page.
class Tool : public QWidget
{
    Q_OBJECT

public:
    explicit Tool(server::Console &console, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_console(console)
    {}

    virtual void setStatus(const server::ServerStatus &status) = 0;
    virtual void setScope(const Scope &scope) { Q_UNUSED(scope) }
    virtual void themeChanged() {}
    // In the page's own group; never secrets.
    virtual void save(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restore(QSettings &settings){Q_UNUSED(settings)}

    signals : void notified(const QString &text);

protected:
    server::Console &console() const { return m_console; }

private:
    server::Console &m_console;
};

} // namespace ui
