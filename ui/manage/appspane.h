// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"
#include "ui/manage/textrows.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class AppForm;
class CallDialog;
class RowTable;
class StateOverlay;

// The apps of the server and their options. What is written is kept until it is saved or reverted.
class AppsPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit AppsPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Apps"); }
    QString iconName() const override { return QStringLiteral("key-round"); }
    void refresh() override;
    void apply(const server::ServerStatus &status) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;
    bool mayLeave(const std::function<void()> &later) override;

    // The app, and in its form the option; empty: from its top.
    void showApp(const QString &id, const QString &option = {});
    // Asks for an app with that key.
    void addWithKey(const QString &key);

signals:
    void firstStepsRequested(const QString &appId);
    void wizardRequested();

private:
    QToolButton *addButton(QBoxLayout *row,
                           const char *name,
                           const QString &icon,
                           const QString &text,
                           const QString &tip);
    void buildBar(QBoxLayout *row);
    QWidget *buildForm();
    void connectParts();
    void take(const QList<server::AppSettings> &apps);
    void showRows();
    static QString stateOf(const server::AppSettings &app);
    TextRow rowOf(const server::AppSettings &app) const;
    void selectApp(const QString &id);
    void currentChanged();
    void present();
    void showOption();
    void updateActions();
    void formChanged(bool isDirty, bool isGood);
    void saveForm(const std::function<void()> &later);
    void revert();
    void say(const QString &sentence);
    const server::AppSettings *app(const QString &id) const;
    const server::AppSummary *summary(const QString &id) const;
    void add();
    void duplicate();
    void toggleEnabled();
    void setEnabledTo(const server::AppSettings &app, bool enabled);
    void rotate();
    void remove();
    void open(CallDialog *dialog);

    TextRowsModel m_model;
    TextRowsOrder m_order;
    QList<server::AppSettings> m_apps;
    server::ServerStatus m_status;
    QString m_shown;    // the app in the form
    QString m_wanted;   // to be selected as soon as it is known
    QString m_optionOf; // the app whose option is to be shown; empty: none is
    QString m_option;
    bool m_isAsking = false;
    bool m_isAskedAgain = false;
    bool m_isGood = true;
    bool m_isSaving = false;

    QStackedWidget *m_content;
    QSplitter *m_splitter;
    RowTable *m_table;
    AppForm *m_form;
    StateOverlay *m_overlay;
    QLabel *m_error = nullptr;
    QWidget *m_bar = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_revert = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_enable = nullptr;
    QToolButton *m_rotate = nullptr;
    QToolButton *m_connect = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace ui
