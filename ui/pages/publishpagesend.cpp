// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the publisher sends, and what it shows of it before and after.
#include "server/base/json.h"
#include "ui/dialogs/question.h"
#include "ui/formatting.h"
#include "ui/models/cappedtext.h"
#include "ui/pages/publishpage.h"
#include "ui/production.h"
#include "ui/publish/codepane.h"
#include "ui/publish/codesamples.h"
#include "ui/publish/eventform.h"
#include "ui/publish/responsepane.h"
#include "ui/publish/sendbar.h"
#include "ui/publish/sequencemodel.h"
#include "ui/publish/sequencepanel.h"

#include <QDateTime>
#include <QShortcut>
#include <QTabWidget>

namespace ui {

using server::Rehearsal;
using server::Result;

void PublishPage::send()
{
    validate();
    if (!m_problems.isEmpty() || m_sending || m_dispatcher->isRunning())
        return;
    if (m_bar->isDryRun())
        rehearse();
    else if (m_bar->times() > 1)
        askAndRepeat(m_bar->plan(), {m_form->draft()});
    else
        sendOnce();
}

void PublishPage::rehearse()
{
    const server::Sendable what = m_filled.draft.toSendable();
    m_sending = true;
    showProblems();
    console().rehearse(what, {this, [this, what](const Result<Rehearsal> &answer) {
                                  m_sending = false;
                                  m_tabs->setCurrentWidget(m_response);
                                  if (answer)
                                      m_response->showRehearsed(*answer);
                                  else
                                      m_response->showRefused(answer.error().message);
                                  showPreview(what, answer);
                                  showProblems();
                              }});
}

void PublishPage::sendOnce()
{
    const PublishDraft draft = m_form->draft();
    const FilledDraft what = filled(draft, 1);
    if (!problemsOf(what, draft, app()).isEmpty() || m_sending || m_dispatcher->isRunning())
        return;
    m_sending = true;
    showProblems();
    ui::send(
        console(), what.draft.toSendable(), this, [this, draft, what](const Result<Sent> &answer) {
            m_sending = false;
            sent(draft, what, answer);
            validate();
        });
}

void PublishPage::sent(const PublishDraft &draft,
                       const FilledDraft &what,
                       const Result<Sent> &answer)
{
    PublishRecord record;
    record.utc = answer ? answer->result.acceptedUtc : QDateTime::currentMSecsSinceEpoch();
    record.draft = draft;
    if (!answer)
        record.error = answer.error().message;
    else if (answer->result.isRefused())
        record.error = ResponsePane::answerText(answer->result);
    else if (!answer->isQueued)
        record.recipients = answer->result.reach.recipients;
    record.logSeq = answer ? answer->result.logSeq : 0;
    m_history->add(record);
    if (m_tabs->currentWidget() == m_steps)
        m_tabs->setCurrentWidget(m_response);
    if (!answer) {
        m_response->showRefused(answer.error().message);
        return;
    }
    m_response->showSent(*answer, what.draft.data.toUtf8().size());
    if (answer->result.wire.isEmpty() || answer->result.isRefused())
        return;
    // Until something is written again, the frame that was sent is shown.
    Rehearsal told;
    told.wire = answer->result.wire;
    if (what.draft.isClientEvent())
        told.method.clear();
    const auto frame = server::json::parseObject(told.wire);
    told.data = frame ? server::json::findString(*frame, "data").value_or(QByteArray())
                      : what.draft.data.toUtf8();
    m_sentFrame = record.utc;
    showWire(told, tr("Sent at %1.").arg(clockText(record.utc, record.utc)));
}

void PublishPage::repeat(const DispatchPlan &plan, const QList<PublishDraft> &steps)
{
    if (m_dispatcher->isRunning() || m_sending)
        return;
    m_running = steps;
    m_dispatcher->start(plan, [this](qint64 number, qsizetype step, const Dispatcher::Done &done) {
        const FilledDraft what = filled(m_running[step], number);
        if (!what.problems.isEmpty())
            return done({0, what.problems.first().sentence});
        ui::send(console(), what.draft.toSendable(), this, [done](const Result<Sent> &answer) {
            if (!answer)
                done({0, answer.error().message});
            else if (answer->result.isRefused())
                done({0, ResponsePane::answerText(answer->result)});
            else
                done({answer->isQueued ? -1 : answer->result.reach.recipients, {}});
        });
    });
    m_bar->setRunning(true);
    m_steps->setRunning(true);
    m_escape->setEnabled(true);
    showProblems();
}

// Every step must be sendable before the first one is sent.
void PublishPage::runSequence()
{
    QList<PublishDraft> steps;
    for (const SequenceModel::Step &step : m_sequence->steps()) {
        PublishDraft draft = step.draft;
        if (draft.appId.isEmpty())
            draft.appId = m_form->appId();
        const auto of =
            std::find_if(m_server.apps.cbegin(),
                         m_server.apps.cend(),
                         [&](const server::AppSummary &one) { return one.id == draft.appId; });
        const auto problems =
            problemsOf(filled(draft, 1), draft, of == m_server.apps.cend() ? nullptr : &*of);
        steps.append(draft);
        if (problems.isEmpty())
            continue;
        m_response->showRefused(tr("Step %1: %2").arg(steps.size()).arg(problems[0].sentence));
        m_tabs->setCurrentWidget(m_response);
        return;
    }
    const DispatchPlan plan = m_steps->plan();
    QString why = plan.problem(m_server.demo);
    if (m_server.state != server::ServerState::Listening)
        why = tr("The server is not running.");
    if (!why.isEmpty()) {
        m_response->showRefused(why);
        m_tabs->setCurrentWidget(m_response);
        return;
    }
    askAndRepeat(plan, steps);
}

// Many events to an app that real users are at are asked about first.
void PublishPage::askAndRepeat(const DispatchPlan &plan, const QList<PublishDraft> &steps)
{
    QStringList ids;
    for (const PublishDraft &step : steps)
        ids.append(step.appId);
    const QStringList names = productionNames(m_server.apps, ids);
    if (names.isEmpty())
        return repeat(plan, steps);
    const QString apps = names.join(QStringLiteral(", "));
    const int events = static_cast<int>(plan.rounds * plan.gaps.size());
    ui::ask(this,
            events > 0
                ? tr("Send %n event(s) to production app %1?", nullptr, events).arg(apps)
                : tr("Send events to production app %1 in a loop, until you stop it?").arg(apps),
            tr("Send"),
            Agreeing::Careful,
            [this, plan, steps] { repeat(plan, steps); });
}

void PublishPage::ended()
{
    const Dispatcher::Tally &tally = m_dispatcher->tally();
    m_bar->setRunning(false);
    m_steps->setRunning(false);
    m_escape->setEnabled(false);
    m_response->showTally(tally);
    m_tabs->setCurrentWidget(m_response);
    PublishRecord record;
    record.utc = QDateTime::currentMSecsSinceEpoch();
    record.draft = m_running.value(0);
    record.times = tally.sent;
    record.recipients = tally.isReachKnown ? tally.recipients : -1;
    record.error = tally.failed > 0 ? tally.firstError : QString();
    if (tally.sent > 0)
        m_history->add(record);
    validate();
}

// The tabs with code follow what is written while one of them is seen.
void PublishPage::preview()
{
    const bool isSeen = m_tabs->currentWidget() != m_response && m_tabs->currentWidget() != m_steps;
    if (!isVisible() || !isSeen)
        return;
    if (!m_problems.isEmpty()) {
        showNothing(m_problems.first().sentence);
        return;
    }
    if (m_previewInFlight) {
        m_previewAgain = true;
        return;
    }
    m_previewInFlight = true;
    const server::Sendable what = m_filled.draft.toSendable();
    console().rehearse(what, {this, [this, what](const Result<Rehearsal> &answer) {
                                  m_previewInFlight = false;
                                  showPreview(what, answer);
                                  if (std::exchange(m_previewAgain, false))
                                      preview();
                              }});
}

void PublishPage::showPreview(const server::Sendable &what, const Result<Rehearsal> &answer)
{
    const bool copies = std::exchange(m_copyWhenSigned, false);
    if (!answer) {
        showNothing(answer.error().message);
        return;
    }
    const qint64 until = answer->signedUtc + qint64(answer->validSeconds) * 1000;
    const QString about = !answer->refusal.isEmpty() ? answer->refusal
                          : answer->validSeconds > 0
                              ? tr("Can be pasted into a shell until %1; Copy signs it anew.")
                                    .arg(clockText(until, answer->signedUtc))
                              : tr("Can be pasted into a shell.");
    const bool isRequest = !answer->path.isEmpty();
    if (isRequest)
        m_request->setText(about, curlCommand(*answer, httpAddress(m_server)));
    else
        m_request->setNothing(tr("A client event is no request: a client sends it over its own "
                                 "connection."));
    if (m_sentFrame == 0)
        showWire(*answer, tr("Not sent yet."));
    if (isRequest)
        m_laravel->setText(tr("The same event from a Laravel application."),
                           laravelCode(what, *answer));
    else
        m_laravel->setNothing(tr("A client event comes from a client; Laravel cannot send one."));
    m_javaScript->setText(isRequest ? tr("How a page hears it.")
                                    : tr("How a page sends it, and how others hear it."),
                          javaScriptCode(what, *answer));
    if (copies && isRequest)
        m_request->copy();
}

void PublishPage::showWire(const Rehearsal &rehearsal, const QString &where)
{
    const QString frame = cappedText(rehearsal.wire);
    if (frame.isEmpty())
        m_wire->setNothing(wireExplanation(rehearsal));
    else
        m_wire->setText(tr("%1 %2", "sentence, sentence").arg(where, wireExplanation(rehearsal)),
                        frame);
    m_heard->setText(tr("What listeners are given."), listenersText(rehearsal));
}

void PublishPage::showNothing(const QString &why)
{
    for (CodePane *pane : {m_request, m_laravel, m_javaScript})
        pane->setNothing(why);
    if (m_sentFrame != 0)
        return;
    m_wire->setNothing(why);
    m_heard->setNothing(QString());
}

void PublishPage::signAnew()
{
    m_copyWhenSigned = true;
    preview();
}

} // namespace ui
