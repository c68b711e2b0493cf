// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publishpage.h"

#include "ui/formatting.h"
#include "ui/models/cappedtext.h"
#include "ui/models/jsontext.h"
#include "ui/models/publishhistory.h"
#include "ui/theme.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/jsoneditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace ui {

using server::PublishReach;
using server::PublishRequest;
using server::PublishResult;
using server::Result;
using server::ServerState;

namespace {

QString socketsText(qint32 count)
{
    return count == 1 ? PublishPage::tr("1 socket")
                      : PublishPage::tr("%1 sockets").arg(countText(count));
}

QString channelsText(qsizetype count)
{
    return count == 1 ? PublishPage::tr("1 channel")
                      : PublishPage::tr("%1 channels").arg(countText(count));
}

QString reachText(const PublishReach &reach)
{
    const qint32 all = reach.recipients + reach.excluded;
    const QString where = channelsText(reach.channels.size());
    if (all == 0)
        return PublishPage::tr("Nobody is subscribed: 0 sockets on %1.").arg(where);
    if (reach.excluded == 0)
        return PublishPage::tr("Will reach %1 on %2.").arg(socketsText(all), where);
    return PublishPage::tr("Will reach %1 of %2 on %3, %4 excluded.")
        .arg(countText(reach.recipients), socketsText(all), where, countText(reach.excluded));
}

} // namespace

void PublishPage::setScope(const Scope &scope)
{
    m_scope = scope;
    if (const int index = m_appBox->findData(scope.appId); index >= 0 && !scope.appId.isEmpty())
        m_appBox->setCurrentIndex(index);
    offerChannels();
}

void PublishPage::themeChanged()
{
    m_clearButton->setIcon(icon(QStringLiteral("trash-2")));
    m_openLogButton->setIcon(icon(QStringLiteral("scroll-text")));
    m_reachIcon->setIcon(icon(QStringLiteral("users")));
    m_resultIcon->setIcon(icon(m_resultSeq != 0 ? QStringLiteral("circle-check")
                               : m_resultFailed ? QStringLiteral("circle-alert")
                                                : QStringLiteral("info")));
    m_editor->applyColours();
    showProblems(m_problems);
}

void PublishPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("rows"), m_rows->saveState());
    settings.setValue(QStringLiteral("app"), m_appBox->currentData());
    settings.setValue(QStringLiteral("history"), QString::fromUtf8(m_history->toJson()));
}

void PublishPage::restore(QSettings &settings)
{
    m_columns->restoreState(settings.value(QStringLiteral("columns")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("rows")).toByteArray());
    m_wantedApp = settings.value(QStringLiteral("app")).toString();
    m_history->fromJson(settings.value(QStringLiteral("history")).toString().toUtf8());
    applyApps(m_server.apps);
}

QWidget *PublishPage::filterField() const
{
    return m_channelsEdit;
}

void PublishPage::compose(const PublishRequest &request)
{
    if (const int index = m_appBox->findData(request.appId); index >= 0)
        m_appBox->setCurrentIndex(index);
    else
        m_wantedApp = request.appId;
    const QString data = QString::fromUtf8(request.data);
    const bool json = !findJsonProblem(data);
    m_channelsEdit->setChannels(request.channels);
    m_eventEdit->setText(request.event);
    m_excludeEdit->setText(request.excludeSocketId);
    m_tenantBox->setChecked(request.tenantEvent);
    m_plainBox->setChecked(!json && !data.isEmpty());
    m_editor->replaceText(data);
    validate();
}

void PublishPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_observation = console().observe(server::Topic::Channels | server::Topic::Connections);
    console().namedChannels({this, [this](const Result<QList<server::NamedChannel>> &kinds) {
                                 if (!kinds)
                                     return;
                                 m_namedChannels = *kinds;
                                 offerChannels();
                             }});
    m_reachTimer.start();
    askReach();
}

void PublishPage::hideEvent(QHideEvent *event)
{
    m_reachTimer.stop();
    m_observation.release();
    Page::hideEvent(event);
}

PublishDraft PublishPage::draft() const
{
    PublishDraft draft;
    draft.appId = m_appBox->currentData().toString();
    draft.channels = m_channelsEdit->channels();
    draft.event = m_eventEdit->text().trimmed();
    draft.exclude = m_excludeEdit->text().trimmed();
    draft.data = m_editor->toPlainText();
    draft.plainText = m_plainBox->isChecked();
    draft.tenantEvent = m_tenantBox->isChecked();
    return draft;
}

const server::AppSummary *PublishPage::app() const
{
    const QString id = m_appBox->currentData().toString();
    const auto it = std::find_if(m_server.apps.cbegin(),
                                 m_server.apps.cend(),
                                 [&](const server::AppSummary &app) { return app.id == id; });
    return it == m_server.apps.cend() ? nullptr : &*it;
}

void PublishPage::edited()
{
    m_typing.start();
}

void PublishPage::validate()
{
    m_typing.stop();
    const PublishDraft typed = draft();
    m_problems = problemsOf(typed, app());
    if (m_server.state != ServerState::Listening)
        m_problems.prepend({DraftField::App, true, tr("The server is not running.")});
    const std::optional<JsonProblem> json = typed.plainText || typed.data.trimmed().isEmpty()
                                                ? std::nullopt
                                                : findJsonProblem(typed.data);
    m_editor->showProblem(json);
    const bool canRewrite = !typed.plainText && !json && !typed.data.trimmed().isEmpty();
    m_formatButton->setEnabled(canRewrite);
    m_minifyButton->setEnabled(canRewrite);
    showProblems(m_problems);
    markFields(m_problems);
    askReach();
}

void PublishPage::showProblems(const QList<DraftProblem> &problems)
{
    m_sendButton->setEnabled(problems.isEmpty() && !m_sending);
    if (problems.isEmpty()) {
        const qint64 size = m_editor->toPlainText().toUtf8().size();
        const qint64 limit = app() ? app()->maxEventBytes : 0;
        const QString kind = m_plainBox->isChecked() ? tr("Plain text") : tr("Valid JSON");
        setStatus(QStringLiteral("circle-check"),
                  theme().ok,
                  limit > 0 ? tr("%1, %2 of %3").arg(kind, bytesText(size), bytesText(limit))
                            : tr("%1, %2").arg(kind, bytesText(size)));
        m_sendButton->setToolTip(tr("Send the event (Ctrl+Return)"));
        return;
    }
    const DraftProblem &first = problems.first();
    setStatus(first.missing ? QStringLiteral("info") : QStringLiteral("circle-alert"),
              first.missing ? theme().muted : theme().error,
              first.sentence);
    m_sendButton->setToolTip(first.sentence);
}

void PublishPage::setStatus(const QString &iconName, const QColor &colour, const QString &text)
{
    m_statusIcon->setIcon(icon(iconName));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_status->setPalette(palette);
    m_statusIcon->setPalette(palette);
    m_status->setFullText(text);
}

void PublishPage::markFields(const QList<DraftProblem> &problems)
{
    const auto mark = [&](QWidget *field, DraftField which) {
        const auto found =
            std::find_if(problems.cbegin(), problems.cend(), [&](const DraftProblem &p) {
                return p.field == which && !p.missing;
            });
        const bool invalid = found != problems.cend();
        if (field->property("invalid").toBool() == invalid)
            return;
        field->setProperty("invalid", invalid);
        field->setAccessibleDescription(invalid ? found->sentence : QString());
        field->style()->unpolish(field);
        field->style()->polish(field);
    };
    mark(m_channelsEdit, DraftField::Channels);
    mark(m_eventEdit, DraftField::Event);
    mark(m_excludeEdit, DraftField::Exclude);
}

void PublishPage::askReach()
{
    if (!isVisible())
        return;
    if (m_reachInFlight) {
        m_reachAgain = true;
        return;
    }
    const bool askable =
        std::none_of(m_problems.cbegin(), m_problems.cend(), [](const DraftProblem &p) {
            return p.field != DraftField::Data && p.field != DraftField::Event;
        });
    if (!askable) {
        m_reach->setFullText(tr("Name a channel to see how many sockets it reaches."));
        return;
    }
    m_reachInFlight = true;
    console().reach(draft().toRequest(), {this, [this](const Result<PublishReach> &answer) {
                                              m_reachInFlight = false;
                                              showReach(answer);
                                              if (std::exchange(m_reachAgain, false))
                                                  askReach();
                                          }});
}

void PublishPage::showReach(const Result<PublishReach> &answer)
{
    m_reach->setFullText(answer ? reachText(*answer) : answer.error().message);
}

void PublishPage::send()
{
    validate();
    if (!m_problems.isEmpty() || m_sending)
        return;
    m_sending = true;
    showProblems(m_problems);
    const PublishRequest request = draft().toRequest();
    console().publish(request, {this, [this, request](const Result<PublishResult> &answer) {
                                    m_sending = false;
                                    sent(request, answer);
                                    validate();
                                }});
}

void PublishPage::sent(const PublishRequest &request, const Result<PublishResult> &answer)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_history->add({answer ? answer->acceptedUtc : now,
                    request,
                    findJsonProblem(QString::fromUtf8(request.data)).has_value(),
                    answer ? answer->reach.recipients : -1});
    m_resultFailed = !answer;
    m_resultSeq = answer ? answer->logSeq : 0;
    m_openLogButton->setVisible(m_resultSeq != 0);
    m_resultChannels->clear();
    if (answer)
        showResult(request, *answer);
    else
        m_result->setText(tr("Not sent. %1").arg(answer.error().message));
    m_resultChannels->setVisible(m_resultChannels->count() > 1);
    m_wire->setPlainText(answer ? cappedText(answer->wire) : QString());
    themeChanged();
}

void PublishPage::showResult(const PublishRequest &request, const PublishResult &result)
{
    const double milliseconds = static_cast<double>(result.tookMicroseconds) / 1000;
    m_result->setText(tr("Sent to %1 on %2 in %3 ms. %4 of data, %5.")
                          .arg(socketsText(result.reach.recipients),
                               channelsText(result.reach.channels.size()),
                               QLocale().toString(milliseconds, 'f', 1),
                               bytesText(request.data.size()),
                               clockText(result.acceptedUtc, result.acceptedUtc)));
    for (const server::ChannelReach &channel : result.reach.channels)
        m_resultChannels->addItem(
            tr("%1: %2", "channel, sockets").arg(channel.channel, socketsText(channel.recipients)));
}

void PublishPage::rewrite(QString (*write)(const QString &))
{
    m_editor->replaceText(write(m_editor->toPlainText()));
    validate();
}

void PublishPage::loadRecord(int row)
{
    const PublishRecord record = m_history->at(row);
    compose(record.request);
    m_plainBox->setChecked(record.plainText);
    validate();
}

} // namespace ui
