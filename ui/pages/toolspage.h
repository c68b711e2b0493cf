// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/publish/livenames.h"

class QTabWidget;

namespace ui {

class SignatureTool;
class Tool;

// What an operator looks for mistakes with: signatures, a client of the console's own, the
// application's .env, and the rules of channels.
class ToolsPage : public Page
{
    Q_OBJECT

public:
    explicit ToolsPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Tools"); }
    QString iconName() const override { return QStringLiteral("wand-sparkles"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    server::Topics topics() const override { return server::Topic::Connections; }

public slots:
    // Shows the signature explainer, filled in; verifies at once when that is asked.
    void explain(const server::SignatureQuestion &question);
    void showTestClient();

private:
    void add(Tool *tool, const QString &title, const char *icon, const char *task);

    QTabWidget *m_tabs;
    QList<Tool *> m_tools;
    QStringList m_icons;
    SignatureTool *m_signature;
    Tool *m_client;
    LiveNames m_names;
};

} // namespace ui
