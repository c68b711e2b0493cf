// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"
#include "ui/manage/textrows.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QToolButton;

namespace ui {

class RowTable;

// Kinds of channels, who may join them, whose they are; and what they say of any name.
class RulesPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit RulesPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Channel rules"); }
    QString iconName() const override { return QStringLiteral("hash"); }
    void refresh() override;
    void apply(const server::ServerStatus &status) override;
    void setScope(const Scope &scope) override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;

private:
    QWidget *buildRules(QWidget *parent);
    QWidget *buildTrial(QWidget *parent);
    void take(const server::ChannelRules &rules);
    void showNote();
    void tryName();
    void showTrial(const server::Result<server::ChannelTrial> &trial);
    void newRule();
    void copyRule();

    TextRowsModel m_model;
    TextRowsOrder m_order;
    server::ChannelRules m_rules;
    QTimer m_typing;
    int m_tried = 0;

    QLabel *m_note;
    QSplitter *m_splitter;
    RowTable *m_table = nullptr;
    QLabel *m_none = nullptr;
    QToolButton *m_copy = nullptr;
    QComboBox *m_apps = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_verdict = nullptr;
    QPlainTextEdit *m_tenants = nullptr;
};

} // namespace ui
