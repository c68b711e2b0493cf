// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/toolspage.h"

#include "ui/theme.h"
#include "ui/tools/clienttool.h"
#include "ui/tools/doctortool.h"
#include "ui/tools/jointool.h"
#include "ui/tools/signaturetool.h"

#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

ToolsPage::ToolsPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_tabs(new QTabWidget(this))
    , m_signature(new SignatureTool(console, this))
    , m_client(new ClientTool(console, this))
{
    setObjectName(QStringLiteral("tools"));
    m_tabs->setObjectName(QStringLiteral("toolTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("toolTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Tools"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->addWidget(m_tabs);
    add(m_signature, tr("Signatures"), "key-round", "tools.signatures");
    add(m_client, tr("Test client"), "plug", "tools.client");
    add(new DoctorTool(console, this), tr("Laravel doctor"), "activity", "tools.doctor");
    add(new JoinTool(console, this), tr("Channel rules"), "shield-check", "tools.rules");
    m_signature->setSockets([this](const QString &appId, const QString &text, int most) {
        return m_names.sockets(appId, text, most);
    });
    themeChanged();
    setFocusProxy(m_tabs->tabBar());
}

void ToolsPage::add(Tool *tool, const QString &title, const char *icon, const char *task)
{
    addTask(TaskMenu::Tools, task, title, icon, [this, tool] { m_tabs->setCurrentWidget(tool); });
    m_tabs->addTab(tool, title);
    m_tools.append(tool);
    m_icons.append(QLatin1String(icon));
    connect(tool, &Tool::notified, this, &Page::notified);
}

void ToolsPage::apply(const server::ConsoleDelta &delta)
{
    m_names.apply(delta);
    if (!delta.status)
        return;
    for (Tool *tool : std::as_const(m_tools))
        tool->setStatus(*delta.status);
}

void ToolsPage::setScope(const Scope &scope)
{
    for (Tool *tool : std::as_const(m_tools))
        tool->setScope(scope);
}

void ToolsPage::themeChanged()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabIcon(i, icon(m_icons.at(i)));
        m_tools.at(i)->themeChanged();
    }
}

void ToolsPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("tab"), m_tabs->currentIndex());
    for (const Tool *tool : m_tools)
        tool->save(settings);
}

void ToolsPage::restore(QSettings &settings)
{
    m_tabs->setCurrentIndex(
        qBound(0, settings.value(QStringLiteral("tab")).toInt(), m_tabs->count() - 1));
    for (Tool *tool : std::as_const(m_tools))
        tool->restore(settings);
}

void ToolsPage::explain(const server::SignatureQuestion &question)
{
    m_tabs->setCurrentWidget(m_signature);
    m_signature->explain(question);
}

void ToolsPage::showTestClient()
{
    m_tabs->setCurrentWidget(m_client);
}

} // namespace ui
