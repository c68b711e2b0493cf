// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/shell/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class ServerPage;
class ShortcutsEditor;
class WindowActions;

// What the operator may choose. Nothing holds before Apply or OK.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(server::Console &console,
                   const WindowActions &actions,
                   const Preferences &now,
                   QWidget *parent = nullptr);

    // Why closing cannot leave Belfry in the tray; empty when it can.
    void setTrayReason(const QString &reason);
    void setStatus(const server::ServerStatus &status);
    // By object name: settingsGeneral, settingsShortcuts, …
    void showCategory(const QString &name);

signals:
    void applied(const ui::Preferences &preferences);
    // The dialog is closed, and something holds only when the listener has been restarted.
    void restartAwaited();
    void diagnosticsRequested();
    void safeModeRequested();
    // Everything that is kept is to be forgotten.
    void resetRequested();

private:
    using Switch = bool Preferences::*;
    using Number = int Preferences::*;

    // settingsdialogbuild.cpp
    void buildCategories();
    QWidget *general();
    QWidget *logPage();
    QWidget *notifications();
    QWidget *shortcuts();
    QWidget *advanced();
    void addCategory(const QString &icon, const QString &title, QWidget *page);
    QWidget *scrolling(QWidget *page);
    QCheckBox *
    addSwitch(QVBoxLayout *column, const char *name, const QString &text, Switch preference);
    QSpinBox *
    addNumber(QFormLayout *form, const char *name, const QString &text, Number preference);

    // settingsdialog.cpp; of one page, or of all
    void show(const Preferences &preferences, const QWidget *page = nullptr);
    Preferences entered() const;
    void search(const QString &text);
    void apply();
    void applyAll(bool andClose);
    void noteChange();
    void restoreDefaults();

    const WindowActions &m_actions;
    Preferences m_now;
    QListWidget *m_categories;
    QStackedWidget *m_pages;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QHash<QCheckBox *, Switch> m_switches;
    QHash<QSpinBox *, Number> m_numbers;
    QCheckBox *m_tray = nullptr;
    QLabel *m_trayReason = nullptr;
    ShortcutsEditor *m_shortcuts = nullptr;
    ServerPage *m_server;
    QPushButton *m_apply = nullptr;
    QPushButton *m_ok = nullptr;
    bool m_isSaving = false;
};

} // namespace ui
