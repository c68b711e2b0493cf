// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be done to apps: a part of AppsPane.
#include "ui/appnames.h"
#include "ui/manage/appdialogs.h"
#include "ui/manage/appform.h"
#include "ui/manage/appspane.h"
#include "ui/manage/secretfield.h"

#include <QMessageBox>
#include <QPushButton>

namespace ui {

using server::AppSettings;

void AppsPane::open(CallDialog *dialog)
{
    connect(dialog, &CallDialog::succeeded, this, [this](const QString &text, const QString &id) {
        if (m_shown == id)
            m_form->secret().hideSecret();
        m_wanted = id;
        emit notified(text);
        refresh();
    });
    dialog->open();
}

void AppsPane::add()
{
    addWithKey({});
}

void AppsPane::addWithKey(const QString &key)
{
    const auto go = [this, key] {
        auto *dialog = new AddAppDialog(console(), {}, tr("Add an app"), this);
        dialog->setKey(key);
        open(dialog);
    };
    if (mayLeave(go))
        go();
}

void AppsPane::duplicate()
{
    const AppSettings *shown = app(m_shown);
    if (!shown)
        return;
    AppSettings base = *shown;
    base.definedIn.clear();
    base.hasPreviousSecret = false;
    base.previousSecretUntilUtc = 0;
    base.name = tr("%1 copy").arg(appName(*shown));
    open(new AddAppDialog(console(), base, tr("Duplicate “%1”").arg(appName(*shown)), this));
}

void AppsPane::toggleEnabled()
{
    const AppSettings *shown = app(m_shown);
    if (!shown)
        return;
    const server::AppSummary *known = summary(m_shown);
    const int connections = known ? known->connections : 0;
    if (!shown->enabled || connections == 0)
        return setEnabledTo(*shown, !shown->enabled);
    auto *box = new QMessageBox(
        QMessageBox::Question,
        tr("Belfry"),
        tr("Disable “%1”? %n client(s) will be closed with 4003.", nullptr, connections)
            .arg(appName(*shown)),
        {},
        window());
    box->setObjectName(QStringLiteral("disableBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Disable"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, app = *shown] { setEnabledTo(app, false); });
    box->open();
}

void AppsPane::setEnabledTo(const AppSettings &app, bool enabled)
{
    AppSettings other = app;
    other.enabled = enabled;
    console().changeApp(
        other, {this, [this, other](const server::Outcome &answer) {
                    if (!answer)
                        return say(answer.error().message);
                    emit notified(other.enabled ? tr("“%1” is enabled.").arg(appName(other))
                                                : tr("“%1” is disabled.").arg(appName(other)));
                    refresh();
                }});
}

void AppsPane::rotate()
{
    if (const AppSettings *shown = app(m_shown))
        open(new RotateDialog(console(), *shown, this));
}

void AppsPane::remove()
{
    const AppSettings *shown = app(m_shown);
    const server::AppSummary *known = summary(m_shown);
    if (shown)
        open(new RemoveAppDialog(console(), *shown, known ? known->connections : 0, this));
}

} // namespace ui
