// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/appspane.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/manage/appform.h"
#include "ui/manage/secretfield.h"
#include "ui/manage/unsaved.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {

using server::AppSettings;
using server::Result;

namespace {

constexpr int StateColumn = 2;

// What of a status means that the options may be others.
QList<QStringList> identities(const server::ServerStatus &status)
{
    QList<QStringList> list;
    for (const server::AppSummary &app : status.apps)
        list.append({app.id,
                     app.key,
                     app.name,
                     QString::number(app.enabled),
                     QString::number(app.production),
                     app.colour,
                     QString::number(app.maxConnections.value_or(-1)),
                     QString::number(app.maxEventBytes)});
    return list;
}

} // namespace

const AppSettings *AppsPane::app(const QString &id) const
{
    const auto it = std::find_if(
        m_apps.cbegin(), m_apps.cend(), [&](const AppSettings &one) { return one.id == id; });
    return it == m_apps.cend() ? nullptr : &*it;
}

const server::AppSummary *AppsPane::summary(const QString &id) const
{
    const auto it = std::find_if(m_status.apps.cbegin(),
                                 m_status.apps.cend(),
                                 [&](const auto &one) { return one.id == id; });
    return it == m_status.apps.cend() ? nullptr : &*it;
}

void AppsPane::refresh()
{
    if (m_isAsking) {
        m_isAskedAgain = true;
        return;
    }
    m_isAsking = true;
    console().apps({this, [this](const Result<QList<AppSettings>> &answer) {
                        m_isAsking = false;
                        if (answer)
                            take(*answer);
                        else
                            say(answer.error().message);
                        if (std::exchange(m_isAskedAgain, false))
                            refresh();
                    }});
}

void AppsPane::apply(const server::ServerStatus &status)
{
    const bool isOther = identities(status) != identities(m_status);
    m_status = status;
    if (isOther)
        refresh();
    else
        showRows();
}

void AppsPane::take(const QList<AppSettings> &apps)
{
    m_apps = apps;
    showRows();
    if (!m_wanted.isEmpty() && app(m_wanted))
        selectApp(std::exchange(m_wanted, {}));
    const AppSettings *shown = app(m_shown);
    if (!shown && !m_apps.isEmpty()) {
        m_shown.clear();
        selectApp(m_order.index(0, 0).data(KeyRole).toString());
        currentChanged(); // the view may have made the first row its current one by itself
    } else if (shown && !m_form->isDirty()) {
        present();
    }
    m_overlay->present({QStringLiteral("emptyNever"),
                        QStringLiteral("key-round"),
                        tr("There are no apps yet"),
                        tr("An app is what an application connects to: a key for its clients and a "
                           "secret for its backend."),
                        tr("Add an app"),
                        tr("Setup wizard")});
    m_content->setCurrentWidget(m_apps.isEmpty() ? static_cast<QWidget *>(m_overlay) : m_splitter);
    updateActions();
}

QString AppsPane::stateOf(const AppSettings &app)
{
    if (!app.enabled)
        return tr("Disabled");
    return app.production ? tr("Production") : tr("Enabled");
}

TextRow AppsPane::rowOf(const AppSettings &app) const
{
    const server::AppSummary *known = summary(app.id);
    const qint64 connections = known ? known->connections : 0;
    const QString most = app.maxConnections ? countText(*app.maxConnections) : tr("no limit");
    TextRow row;
    row.key = app.id;
    row.cells = {appName(app),
                 tr("%1 of %2").arg(countText(connections), most),
                 stateOf(app),
                 app.definedIn.isEmpty() ? tr("Belfry") : QFileInfo(app.definedIn).fileName(),
                 app.id,
                 app.key};
    row.order = {{}, connections};
    row.isMuted = !app.enabled;
    row.icon = app.enabled ? QStringLiteral("circle-check") : QStringLiteral("ban");
    row.iconColumn = StateColumn;
    const bool anyHasColour = std::any_of(
        m_apps.cbegin(), m_apps.cend(), [](const auto &one) { return !one.colour.isEmpty(); });
    if (anyHasColour)
        row.colour = app.colour;
    row.toolTip =
        app.definedIn.isEmpty()
            ? tr("%1: kept by Belfry, can be changed here").arg(appName(app))
            : tr("%1: comes from %2, has to be changed there").arg(appName(app), app.definedIn);
    return row;
}

void AppsPane::showRows()
{
    QList<TextRow> rows;
    for (const AppSettings &app : std::as_const(m_apps))
        rows.append(rowOf(app));
    m_model.setRows(rows);
}

void AppsPane::selectApp(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_order.mapFromSource(m_model.index(row, 0)));
}

// Another row was chosen; what was written in the form is asked about first.
void AppsPane::currentChanged()
{
    const QString chosen = m_table->currentIndex().data(KeyRole).toString();
    if (chosen == m_shown || chosen.isEmpty())
        return;
    if (!app(m_shown) || !m_form->isDirty()) {
        m_shown = chosen;
        present();
        updateActions();
        return;
    }
    // The table is in the middle of its own change.
    QMetaObject::invokeMethod(
        this,
        [this, chosen] {
            selectApp(m_shown);
            mayLeave([this, chosen] { selectApp(chosen); });
        },
        Qt::QueuedConnection);
}

void AppsPane::present()
{
    say({});
    if (const AppSettings *shown = app(m_shown))
        m_form->present(*shown);
    showOption();
}

void AppsPane::showApp(const QString &id, const QString &option)
{
    m_option = option;
    m_optionOf = id;
    if (app(id)) {
        selectApp(id);
        showOption();
    } else {
        m_wanted = id;
        refresh();
    }
}

// As soon as the form has the app.
void AppsPane::showOption()
{
    if (m_optionOf.isEmpty() || m_shown != m_optionOf || !app(m_shown))
        return;
    m_optionOf.clear();
    m_form->showOption(std::exchange(m_option, {}));
}

void AppsPane::setScope(const Scope &scope)
{
    if (scope.appId.isEmpty())
        return;
    if (app(scope.appId))
        selectApp(scope.appId);
    else
        m_wanted = scope.appId;
}

void AppsPane::updateActions()
{
    const AppSettings *shown = app(m_shown);
    const bool isDirty = shown && m_form->isDirty();
    const bool isOurs = shown && shown->definedIn.isEmpty();
    const auto set = [&](QToolButton *button, bool isPossible, const QString &tip) {
        button->setEnabled(isPossible);
        button->setToolTip(
            isPossible || !shown ? tip
            : isDirty
                ? tr("Save or revert what is written first")
                : tr("This app comes from %1 and has to be changed there").arg(shown->definedIn));
    };
    set(m_duplicate, shown && !isDirty, tr("Another app with these options"));
    m_enable->setText(shown && !shown->enabled ? tr("Enable") : tr("Disable"));
    set(m_enable,
        isOurs && !isDirty,
        shown && !shown->enabled ? tr("Let clients connect again")
                                 : tr("Close its clients with 4003 and let nobody in"));
    set(m_rotate, isOurs && !isDirty, tr("Make another secret"));
    set(m_remove, isOurs && !isDirty, tr("Delete the app"));
    m_connect->setEnabled(shown);
}

void AppsPane::formChanged(bool isDirty, bool isGood)
{
    m_isGood = isGood;
    m_bar->setVisible(isDirty);
    m_save->setEnabled(isGood && !m_isSaving);
    m_save->setToolTip(isGood ? tr("The change holds at once, for open connections too")
                              : tr("Something is wrong with what is written; see above"));
    if (isDirty)
        say({});
    updateActions();
}

void AppsPane::say(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void AppsPane::saveForm(const std::function<void()> &later)
{
    const auto settings = m_form->edited();
    if (!settings || m_isSaving)
        return;
    m_isSaving = true;
    m_save->setEnabled(false);
    console().changeApp(*settings,
                        {this, [this, settings, later](const server::Outcome &answer) {
                             m_isSaving = false;
                             m_save->setEnabled(m_isGood);
                             if (!answer) {
                                 if (!m_form->showRefusal(answer.error().message))
                                     say(answer.error().message);
                                 return;
                             }
                             for (AppSettings &one : m_apps) {
                                 if (one.id == settings->id)
                                     one = *settings;
                             }
                             showRows();
                             present();
                             refresh();
                             emit notified(tr("“%1” was saved.").arg(appName(*settings)));
                             if (later)
                                 later();
                         }});
}

void AppsPane::revert()
{
    present();
    refresh();
}

bool AppsPane::mayLeave(const std::function<void()> &later)
{
    const AppSettings *shown = app(m_shown);
    if (!shown || !m_form->isDirty()) {
        m_form->secret().hideSecret();
        return true;
    }
    const auto save = [this, later] {
        saveForm(later);
    };
    askAboutUnsaved(
        this,
        m_isGood ? tr("The options of “%1” have changes that are not saved.").arg(appName(*shown))
                 : tr("The options of “%1” have changes that cannot be saved as they "
                      "are.")
                       .arg(appName(*shown)),
        m_isGood ? std::function<void()>(save) : nullptr,
        [this, later] {
            revert();
            later();
        });
    return false;
}

} // namespace ui
