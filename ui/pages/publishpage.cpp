// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publishpage.h"

#include "ui/formatting.h"
#include "ui/publish/codepane.h"
#include "ui/publish/eventform.h"
#include "ui/publish/historypanel.h"
#include "ui/publish/publishstore.h"
#include "ui/publish/responsepane.h"
#include "ui/publish/sendbar.h"
#include "ui/publish/sequencemodel.h"
#include "ui/publish/sequencepanel.h"
#include "ui/publish/templatesmodel.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QRandomGenerator>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

#include <algorithm>
#include <tuple>

namespace ui {

using server::PublishReach;
using server::PublishRequest;
using server::Rehearsal;
using server::Result;
using server::ServerState;

void PublishPage::apply(const server::ConsoleDelta &delta)
{
    m_names.apply(delta);
    if (delta.channels.reset)
        m_form->offerChannels(m_names.channels(m_form->appId(), m_scope));
    if (!delta.status)
        return;
    const auto judged = [this] {
        const server::AppSummary *chosen = app();
        return std::tuple(m_server.state,
                          m_server.port,
                          m_server.demo,
                          chosen && chosen->enabled,
                          chosen ? chosen->maxEventBytes : 0,
                          chosen ? chosen->name : QString());
    };
    const auto before = judged();
    m_server = *delta.status;
    m_bar->setDemo(m_server.demo);
    m_form->setApps(m_server.apps, m_scope.appId);
    if (judged() != before)
        validate();
}

void PublishPage::setScope(const Scope &scope)
{
    m_scope = scope;
    if (!scope.appId.isEmpty())
        m_form->chooseApp(scope.appId);
    m_form->offerChannels(m_names.channels(m_form->appId(), m_scope));
    edited();
}

void PublishPage::themeChanged()
{
    m_form->themeChanged();
    m_bar->themeChanged();
    m_historyPanel->themeChanged();
    m_response->themeChanged();
    for (CodePane *pane : {m_request, m_wire, m_heard, m_laravel, m_javaScript})
        pane->themeChanged();
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, theme().warn);
    m_fileProblem->setPalette(palette);
    showProblems();
}

void PublishPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("rows"), m_rows->saveState());
    settings.setValue(QStringLiteral("wire"), m_wireTab->saveState());
    settings.setValue(QStringLiteral("app"), m_form->appId());
    settings.setValue(QStringLiteral("library"), m_library->currentIndex());
    settings.setValue(QStringLiteral("result"), m_tabs->currentIndex());
    const SendBar::Choices choices = m_bar->choices();
    settings.setValue(QStringLiteral("times"), choices.times);
    settings.setValue(QStringLiteral("pace"), choices.pace);
    settings.setValue(QStringLiteral("gap"), choices.isGap);
    m_store->flush();
}

// What a person has written is in a file of its own beside the settings; it is read once.
void PublishPage::restore(QSettings &settings)
{
    m_columns->restoreState(settings.value(QStringLiteral("columns")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("rows")).toByteArray());
    m_wireTab->restoreState(settings.value(QStringLiteral("wire")).toByteArray());
    m_form->waitForApp(settings.value(QStringLiteral("app")).toString());
    m_library->setCurrentIndex(settings.value(QStringLiteral("library"), 0).toInt());
    m_tabs->setCurrentIndex(settings.value(QStringLiteral("result"), 0).toInt());
    m_bar->setChoices({settings.value(QStringLiteral("times"), 1).toInt(),
                       settings.value(QStringLiteral("pace"), 10).toInt(),
                       settings.value(QStringLiteral("gap"), false).toBool()});
    m_form->setApps(m_server.apps, m_scope.appId);
    if (m_store->isOpen())
        return;
    const PublishStore::Loaded loaded = m_store->load(
        QFileInfo(settings.fileName()).absolutePath() + QStringLiteral("/publisher.json"));
    m_fileProblem->setText(loaded.problem);
    m_fileProblem->setVisible(!loaded.problem.isEmpty());
    if (loaded.isNew) {
        m_templates->fromJson({});
        for (const EventTemplate &one : firstTemplates())
            m_templates->add(one);
        return;
    }
    const auto array = [&](const char *name) {
        return loaded.content.value(QLatin1String(name)).toArray();
    };
    m_templates->fromJson(array("templates"));
    m_history->fromJson(array("history"));
    m_sequence->fromJson(array("sequence"));
    m_steps->setRounds(loaded.content.value(QLatin1String("rounds")).toInt(1));
}

QJsonObject PublishPage::kept() const
{
    return {{QStringLiteral("v"), 1},
            {QStringLiteral("templates"), m_templates->toJson()},
            {QStringLiteral("history"), m_history->toJson()},
            {QStringLiteral("sequence"), m_sequence->toJson()},
            {QStringLiteral("rounds"), m_steps->rounds()}};
}

QWidget *PublishPage::filterField() const
{
    return m_form->firstField();
}

void PublishPage::compose(const PublishRequest &request)
{
    const QString data = QString::fromUtf8(request.data);
    const bool json = !findJsonProblem(data);
    PublishDraft draft;
    draft.appId = request.appId;
    draft.channels = request.channels;
    draft.event = request.event;
    draft.exclude = request.excludeSocketId;
    draft.tenantEvent = request.tenantEvent;
    draft.plainText = !json && !data.isEmpty();
    draft.data = json ? withoutVariables(data) : data;
    load(draft);
}

void PublishPage::load(const PublishDraft &draft)
{
    m_form->setDraft(draft);
    validate();
}

void PublishPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_observation = console().observe(server::Topic::Channels | server::Topic::Connections);
    console().namedChannels({this, [this](const Result<QList<server::NamedChannel>> &kinds) {
                                 if (!kinds)
                                     return;
                                 m_names.setNamed(*kinds);
                                 m_form->offerChannels(m_names.channels(m_form->appId(), m_scope));
                             }});
    m_second.start();
    validate();
}

void PublishPage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    m_observation.release();
    Page::hideEvent(event);
}

const server::AppSummary *PublishPage::app() const
{
    const QString id = m_form->appId();
    const auto it = std::find_if(m_server.apps.cbegin(),
                                 m_server.apps.cend(),
                                 [&](const server::AppSummary &app) { return app.id == id; });
    return it == m_server.apps.cend() ? nullptr : &*it;
}

// The tenant that was written, chosen in the scope, or whose the channel is; else the fullest.
VariableSource PublishPage::sourceFor(const PublishDraft &draft, qint64 seq)
{
    VariableSource source;
    source.seq = seq;
    source.utcMs = QDateTime::currentMSecsSinceEpoch();
    source.random = [](qint64 end) {
        return static_cast<qint64>(
            QRandomGenerator::global()->bounded(static_cast<quint64>(qMax<qint64>(1, end))));
    };
    if (!draft.tenant.isEmpty() && !hasVariables(draft.tenant))
        source.tenant = draft.tenant;
    else if (m_scope.tenant && !m_scope.tenant->isEmpty())
        source.tenant = *m_scope.tenant;
    else
        source.tenant = m_names.tenantOf(draft.appId, draft.channels.value(0));
    const QString usersOf = draft.appId + u'\n' + source.tenant;
    if (m_usersOf != usersOf) {
        m_usersOf = usersOf;
        m_fullest = m_names.fullestTenant(draft.appId);
        m_users = m_names.users(draft.appId, source.tenant.isEmpty() ? m_fullest : source.tenant);
    }
    if (source.tenant.isEmpty())
        source.tenant = m_fullest;
    if (!m_users.isEmpty())
        source.user = m_users[static_cast<qsizetype>(source.random(m_users.size()))];
    return source;
}

FilledDraft PublishPage::filled(const PublishDraft &draft, qint64 seq)
{
    return fillDraft(draft, sourceFor(draft, seq));
}

void PublishPage::edited()
{
    m_sentFrame = 0;
    m_typing.start();
}

void PublishPage::validate()
{
    m_typing.stop();
    const PublishDraft typed = m_form->draft();
    m_filled = filled(typed, 1);
    m_problems = problemsOf(m_filled, typed, app());
    if (m_server.state != ServerState::Listening)
        m_problems.prepend({DraftField::App, true, tr("The server is not running.")});
    if (m_bar->times() > 1 && !m_bar->isDryRun()) {
        const QString wrong = m_bar->plan().problem(m_server.demo);
        if (!wrong.isEmpty())
            m_problems.append({DraftField::App, false, wrong});
    }
    const bool isBlank = typed.data.trimmed().isEmpty();
    const auto json =
        typed.plainText || isBlank ? std::nullopt : jsonProblemOf(m_filled, typed.data);
    m_form->showJsonProblem(json, !typed.plainText && !json && !isBlank);
    m_form->markFields(m_problems);
    showProblems();
    tick();
    preview();
}

void PublishPage::showProblems()
{
    const bool busy = m_sending || m_dispatcher->isRunning();
    if (!m_problems.isEmpty()) {
        const DraftProblem &first = m_problems.first();
        m_bar->setCanSend(false, first.sentence);
        m_bar->setStatus(first.missing ? QStringLiteral("info") : QStringLiteral("circle-alert"),
                         first.missing ? theme().muted : theme().error,
                         first.sentence);
        return;
    }
    const qint64 size = m_filled.draft.data.toUtf8().size();
    const qint64 limit = app() ? app()->maxEventBytes : 0;
    const QString kind = m_filled.draft.plainText ? tr("Plain text")
                         : m_filled.hasVariables  ? tr("Valid JSON with sample values")
                                                  : tr("Valid JSON");
    m_bar->setCanSend(!busy, tr("Something is being sent."));
    m_bar->setStatus(QStringLiteral("circle-check"),
                     theme().ok,
                     limit > 0 ? tr("%1, %2 of %3").arg(kind, bytesText(size), bytesText(limit))
                               : tr("%1, %2").arg(kind, bytesText(size)));
}

void PublishPage::tick()
{
    m_usersOf.clear();
    m_form->offerTenants(m_names.tenants(m_form->appId()));
    QStringList events = m_names.events(m_form->appId());
    for (int row = 0; row < m_history->rowCount(); ++row)
        events.append(m_history->at(row).draft.event);
    events.removeAll(QString());
    events.removeDuplicates();
    m_form->offerEvents(events);
    askReach();
    askQueue();
}

void PublishPage::askReach()
{
    if (!isVisible() || m_dispatcher->isRunning())
        return;
    if (m_reachInFlight) {
        m_reachAgain = true;
        return;
    }
    const bool isEvent = m_filled.draft.sendAs == SendAs::Event;
    const bool askable =
        std::none_of(m_problems.cbegin(), m_problems.cend(), [&](const DraftProblem &p) {
            return !isEvent || (p.field != DraftField::Data && p.field != DraftField::Event);
        });
    if (!askable) {
        m_bar->setReach(isEvent ? tr("Name a channel to see how many sockets it reaches.")
                                : tr("Fill in the form to see how many sockets it reaches."));
        return;
    }
    const auto again = [this] {
        m_reachInFlight = false;
        if (std::exchange(m_reachAgain, false))
            askReach();
    };
    m_reachInFlight = true;
    if (isEvent) {
        console().reach(m_filled.draft.toRequest(),
                        {this, [this, again](const Result<PublishReach> &answer) {
                             showReach(answer, true);
                             again();
                         }});
        return;
    }
    console().rehearse(m_filled.draft.toSendable(),
                       {this, [this, again](const Result<Rehearsal> &answer) {
                            showReach(answer ? Result<PublishReach>(answer->reach)
                                             : Result<PublishReach>(answer.error()),
                                      !answer || answer->isReachKnown);
                            again();
                        }});
}

void PublishPage::showReach(const Result<PublishReach> &answer, bool isKnown)
{
    if (m_dispatcher->isRunning())
        return;
    m_bar->setReach(!answer   ? answer.error().message
                    : isKnown ? ResponsePane::reachText(*answer)
                              : tr("Who has the role is looked up when it is sent."));
}

void PublishPage::askQueue()
{
    if (!isVisible() || m_filled.draft.sendAs == SendAs::Event) {
        m_bar->setQueue({}, {});
        return;
    }
    console().broadcastStatus(
        {this, [this](const Result<server::BroadcastStatus> &status) {
             if (!status || m_filled.draft.sendAs == SendAs::Event)
                 return;
             const QLocale locale;
             qint64 discarded = 0;
             QStringList reasons;
             for (const auto &[reason, count] : status->discarded) {
                 discarded += count;
                 reasons.append(tr("%1: %2", "reason, events").arg(reason, locale.toString(count)));
             }
             m_bar->setQueue(
                 tr("Queue: %1 waiting, %2 sent, %3 discarded")
                     .arg(locale.toString(status->waiting),
                          locale.toString(status->sent),
                          locale.toString(discarded)),
                 tr("Discarded since the start, by reason.\n%1").arg(reasons.join(u'\n')));
         }});
}

} // namespace ui
