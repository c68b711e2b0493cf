// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QTableWidget;
class QToolButton;

namespace ui {

// Which tenants channels belong to: patterns for their names, in order, and what they say of any
// name while they are written. Nothing holds before it is saved; then it holds for everybody who is
// connected.
class TenantRulesPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit TenantRulesPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Tenant rules"); }
    QString iconName() const override { return QStringLiteral("list-tree"); }
    void refresh() override;
    bool mayLeave(const std::function<void()> &later) override;

private:
    QWidget *buildButtons();
    QWidget *buildTrial();
    QToolButton *
    addButton(const char *name, const QString &iconName, const QString &text, const QString &tip);
    void take(const server::TenantRules &rules);
    void setPatterns(const QStringList &patterns, int current);
    QStringList patterns() const;
    void noteChange();
    void enable();
    void add();
    void remove();
    void move(int by);
    void tryOut();
    void showTrial(const server::TenantRulesTrial &trial);
    void keep(const std::function<void()> &then = {});
    void say(const QString &text);
    bool isChanged() const { return m_isLoaded && patterns() != m_rules.patterns; }

    server::TenantRules m_rules;
    bool m_isLoaded = false;
    bool m_isRight = true;   // every pattern, as far as is known
    bool m_isTaking = false; // rows that nobody wrote
    QTimer m_typing;
    int m_tried = 0;

    QLabel *m_note;
    QTableWidget *m_table;
    QLabel *m_message;
    QLineEdit *m_name = nullptr;
    QLabel *m_verdict = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_edit = nullptr;
    QToolButton *m_delete = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_defaults = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_revert = nullptr;
};

} // namespace ui
