// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/managepage.h"

#include "ui/log/refusaladvice.h"
#include "ui/manage/appspane.h"
#include "ui/manage/auditpane.h"
#include "ui/manage/blockedpane.h"
#include "ui/manage/directorypane.h"
#include "ui/manage/rulespane.h"
#include "ui/manage/tenantrulespane.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>

namespace ui {

ManagePage::ManagePage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("manage"));
    m_tabs->setObjectName(QStringLiteral("manageTabs"));
    m_tabs->setAccessibleName(tr("What is managed"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("manageTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("What is managed"));
    m_tabs->tabBar()->setDrawBase(false);
    m_apps = new AppsPane(console, m_tabs);
    connect(m_apps, &AppsPane::firstStepsRequested, this, &ManagePage::stepsRequested);
    connect(m_apps, &AppsPane::wizardRequested, this, &ManagePage::wizardRequested);
    addPane(m_apps);
    addPane(new DirectoryPane(console, m_tabs));
    addPane(new RulesPane(console, m_tabs));
    addPane(new TenantRulesPane(console, m_tabs));
    addPane(new BlockedPane(console, m_tabs));
    addPane(new AuditPane(console, m_tabs));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ManagePage::tabChosen);
}

void ManagePage::addPane(ManagePane *pane)
{
    m_panes.append(pane);
    m_tabs->addTab(pane, icon(pane->iconName()), pane->title());
    connect(pane, &ManagePane::notified, this, &ManagePage::notified);
}

// A tab that is left with something unsaved is asked first, like the page.
void ManagePage::tabChosen(int index)
{
    if (index == m_shown)
        return;
    const bool mayGo = m_panes.at(m_shown)->mayLeave([this, index] {
        m_shown = index;
        m_tabs->setCurrentIndex(index);
        m_panes.at(index)->refresh();
    });
    if (!mayGo) {
        m_tabs->setCurrentIndex(m_shown);
        return;
    }
    m_shown = index;
    if (isVisible())
        m_panes.at(index)->refresh();
}

void ManagePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_panes.at(m_shown)->refresh();
}

void ManagePage::apply(const server::ConsoleDelta &delta)
{
    if (!delta.status)
        return;
    for (ManagePane *pane : std::as_const(m_panes))
        pane->apply(*delta.status);
}

void ManagePage::setScope(const Scope &scope)
{
    for (ManagePane *pane : std::as_const(m_panes))
        pane->setScope(scope);
}

void ManagePage::themeChanged()
{
    for (ManagePane *pane : std::as_const(m_panes))
        pane->themeChanged();
}

void ManagePage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("tab"), m_panes.at(m_shown)->objectName());
    for (const ManagePane *pane : m_panes) {
        settings.beginGroup(pane->objectName());
        pane->save(settings);
        settings.endGroup();
    }
}

void ManagePage::restore(QSettings &settings)
{
    const QString tab = settings.value(QStringLiteral("tab")).toString();
    for (ManagePane *pane : std::as_const(m_panes)) {
        settings.beginGroup(pane->objectName());
        pane->restore(settings);
        settings.endGroup();
        if (pane->objectName() == tab)
            m_tabs->setCurrentWidget(pane);
    }
}

QWidget *ManagePage::filterField() const
{
    return m_panes.at(m_shown)->filterField();
}

void ManagePage::setFilterText(const QString &text)
{
    const ManagePlace place = managePlaceOf(text);
    if (place.appId.isEmpty() && place.newKey.isEmpty())
        return;
    m_tabs->setCurrentWidget(m_apps);
    if (place.newKey.isEmpty())
        m_apps->showApp(place.appId, place.option);
    else
        m_apps->addWithKey(place.newKey);
}

bool ManagePage::mayLeave(const std::function<void()> &later)
{
    return m_panes.at(m_shown)->mayLeave(later);
}

} // namespace ui
