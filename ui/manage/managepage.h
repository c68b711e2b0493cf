// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QTabWidget;

namespace ui {

class AppsPane;
class ManagePane;

// What an operator sets up: apps, tenants and users, the rules for channels and for whose they are,
// who is kept out; and who did what.
class ManagePage : public Page
{
    Q_OBJECT

public:
    explicit ManagePage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Manage"); }
    QString iconName() const override { return QStringLiteral("settings"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;
    // An app and one of its options, or an app to be added: a text of managePlace().
    void setFilterText(const QString &text) override;
    bool mayLeave(const std::function<void()> &later) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addPane(ManagePane *pane);
    void tabChosen(int index);

    QTabWidget *m_tabs;
    AppsPane *m_apps;
    QList<ManagePane *> m_panes;
    int m_shown = 0;
};

} // namespace ui
