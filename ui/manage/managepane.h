// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/scope.h"

#include <QWidget>

#include <functional>

class QSettings;

namespace ui {

// One tab of the page that manages the server.
class ManagePane : public QWidget
{
    Q_OBJECT

public:
    explicit ManagePane(server::Console &console, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_console(console)
    {}

    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    // Asks for what it shows; called whenever somebody begins to look at it.
    virtual void refresh() = 0;
    virtual void apply(const server::ServerStatus &status) { Q_UNUSED(status) }
    virtual void setScope(const Scope &scope) { Q_UNUSED(scope) }
    virtual void themeChanged() {}
    virtual void save(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restore(QSettings &settings) { Q_UNUSED(settings) }
    virtual QWidget *filterField() const { return nullptr; }
    // As Page::mayLeave().
    virtual bool mayLeave(const std::function<void()> &later)
    {
        Q_UNUSED(later)
        return true;
    }

signals:
    void notified(const QString &text);

protected:
    server::Console &console() const { return m_console; }

private:
    server::Console &m_console;
};

} // namespace ui
