// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/snippets/connecting.h"

#include <QWizard>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QTabWidget;

namespace ui {

class SetupCheck;

// From a fresh console to a first event: what for, where everything runs, what to paste, and
// whether it works. Each step can be left out.
class SetupWizard : public QWizard
{
    Q_OBJECT

public:
    enum Step {
        StartStep,
        WhereStep,
        CopyStep,
        CheckStep,
    };

    SetupWizard(server::Console &console,
                const server::ServerStatus &status,
                QWidget *parent = nullptr);

    int nextId() const override;
    bool validateCurrentPage() override;
    SnippetPlaces places() const;

signals:
    // A sentence about something that was done, or why it could not be.
    void notified(const QString &text);

private:
    QWizardPage *buildStart();
    QWizardPage *buildWhere();
    QWizardPage *buildCopy();
    QWizardPage *buildCheck();
    QRadioButton *addChoice(QWidget *page, const QString &name, const QString &text);
    QLineEdit *addHost(QWidget *page, const QString &name, const QString &label);
    void addTab(const QString &title, const QString &hint, const QString &name);

    void apply(const server::ConsoleDelta &delta);
    void setStatus(const server::ServerStatus &status);
    void fetch();
    void renderWhere();
    void renderSnippets();
    QStringList snippets(const server::AppCredentials &app) const;
    void copySnippet();
    void sendTestEvent();
    void finish();
    void addFirstApp();

    server::Console &m_console;
    server::ServerStatus m_status;
    server::AppCredentials m_credentials;
    QString m_failure;

    QRadioButton *m_create = nullptr;
    QLineEdit *m_newName = nullptr;
    QLabel *m_startNote = nullptr;
    bool m_isAdding = false;
    QString m_wantedApp; // to be chosen as soon as it is known
    QRadioButton *m_connect = nullptr;
    QRadioButton *m_demo = nullptr;
    QComboBox *m_apps = nullptr;
    QRadioButton *m_sail = nullptr;
    QRadioButton *m_backendElsewhere = nullptr;
    QRadioButton *m_browsersElsewhere = nullptr;
    QLineEdit *m_backendHost = nullptr;
    QLineEdit *m_browserHost = nullptr;
    QLabel *m_whereNote = nullptr;
    QTabWidget *m_tabs = nullptr;
    QList<QPlainTextEdit *> m_texts;
    QCheckBox *m_reveal = nullptr;
    QLabel *m_copied = nullptr;
    SetupCheck *m_check = nullptr;
};

} // namespace ui
