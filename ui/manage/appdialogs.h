// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

// A dialog that makes one call of the console and closes when it has succeeded; until then it says
// what was wrong.
class CallDialog : public QDialog
{
    Q_OBJECT

public:
    CallDialog(server::Console &console, const QString &title, QWidget *parent);

signals:
    // A sentence about what was done, and the app that it was done to.
    void succeeded(const QString &text, const QString &appId);

protected:
    virtual void call() = 0;
    server::Console &console() const { return m_console; }
    // Explains, above the fields.
    QLabel *explain(const QString &text);
    void addField(const QString &label, QWidget *field);
    void finishBuilding(const QString &yes, bool isDanger = false);
    void refused(const QString &sentence);
    void finishWith(const QString &text, const QString &appId);
    QPushButton *acceptButton() const { return m_accept; }

private:
    server::Console &m_console;
    QFormLayout *m_form;
    QLabel *m_error;
    QPushButton *m_accept = nullptr;
};

// Adds an app with the options of another one, or the usual ones.
class AddAppDialog final : public CallDialog
{
    Q_OBJECT

public:
    AddAppDialog(server::Console &console,
                 const server::AppSettings &base,
                 const QString &title,
                 QWidget *parent);

    void setKey(const QString &key);

private:
    void call() override;

    server::AppSettings m_base;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QLineEdit *m_key;
    QLineEdit *m_secret;
};

// Makes another secret.
class RotateDialog final : public CallDialog
{
    Q_OBJECT

public:
    RotateDialog(server::Console &console, const server::AppSettings &app, QWidget *parent);

private:
    void call() override;
    void explainGrace();

    server::AppSettings m_app;
    QSpinBox *m_minutes;
    QLabel *m_consequence = nullptr;
};

// Removes an app for who types its name.
class RemoveAppDialog final : public CallDialog
{
    Q_OBJECT

public:
    RemoveAppDialog(server::Console &console,
                    const server::AppSettings &app,
                    int connections,
                    QWidget *parent);

private:
    void call() override;

    server::AppSettings m_app;
    QLineEdit *m_typed;
};

} // namespace ui
