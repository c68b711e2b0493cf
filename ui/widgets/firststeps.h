// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace ui {

// What an operator needs to point an application at this server: its credentials, and text to
// paste.
class FirstSteps : public QWidget
{
    Q_OBJECT

public:
    explicit FirstSteps(server::Console &console, QWidget *parent = nullptr);

    void setStatus(const server::ServerStatus &status);
    // Shows that app; empty: whichever is shown.
    void setApp(const QString &appId);
    // Whether the panel offers to go away for good.
    void setDismissible(bool dismissible);

signals:
    void dismissed();

protected:
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *buildCredentials();
    QWidget *buildSnippets();
    QPlainTextEdit *addSnippet(const QString &title, const QString &hint, const QString &name);
    QLineEdit *
    addField(QGridLayout *grid, const QString &label, const QString &name, bool withSwitch = false);
    QToolButton *copyButton(const QString &what, const std::function<QString()> &text);
    void fetch();
    void render();
    void reveal(bool shown);

    server::Console &m_console;
    server::ServerStatus m_status;
    server::AppCredentials m_credentials;
    QString m_failure;
    QComboBox *m_apps = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_secret = nullptr;
    QToolButton *m_reveal = nullptr;
    QLabel *m_address = nullptr;
    QTabWidget *m_tabs = nullptr;
    QPlainTextEdit *m_env = nullptr;
    QPlainTextEdit *m_echo = nullptr;
    QPushButton *m_dismiss = nullptr;
};

} // namespace ui
