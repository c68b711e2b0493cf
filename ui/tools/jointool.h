// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/tool.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class AppBox;
class ResultBox;

// Which rule a channel's name falls under, and whether somebody may join.
class JoinTool : public Tool
{
    Q_OBJECT

public:
    explicit JoinTool(server::Console &console, QWidget *parent = nullptr);

    void setStatus(const server::ServerStatus &status) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;

private:
    void ask();
    void present(const server::Result<server::JoinReport> &answer);
    void forget();

    AppBox *m_apps;
    QLineEdit *m_channel;
    QLineEdit *m_user;
    QLineEdit *m_token;
    QPushButton *m_check;
    ResultBox *m_result;
    QLabel *m_about;
    QPlainTextEdit *m_data;
    QLabel *m_dataLabel;
    quint64 m_asked = 0;
};

} // namespace ui
