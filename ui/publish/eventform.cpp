// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/eventform.h"

#include "ui/appnames.h"
#include "ui/publish/variables.h"
#include "ui/style.h"
#include "ui/widgets/jsoneditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>

namespace ui {

using server::BroadcastAudience;

namespace {

QStringList words(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("(?:\\{\\{[^{}]*\\}\\}|[^\\s,])+"));
    QStringList list;
    auto found = word.globalMatch(text);
    while (found.hasNext())
        list.append(found.next().captured());
    list.removeDuplicates();
    return list;
}

} // namespace

SendAs EventForm::sendAs() const
{
    return static_cast<SendAs>(m_sendAs->currentData().toInt());
}

server::PublishBy EventForm::by() const
{
    return static_cast<server::PublishBy>(m_by->currentData().toInt());
}

QString EventForm::appId() const
{
    return m_app->currentData().toString();
}

PublishDraft EventForm::draft() const
{
    PublishDraft draft;
    draft.sendAs = sendAs();
    draft.appId = appId();
    draft.exclude = m_exclude->text().trimmed();
    draft.data = m_editor->toPlainText();
    if (draft.sendAs == SendAs::Event) {
        draft.channels = m_channels->channels();
        draft.plainText = m_plain->isChecked();
        draft.by = by();
        if (draft.isClientEvent())
            draft.sender = m_sender->text().trimmed();
        else
            draft.tenantEvent = m_tenantEvent->isChecked();
    } else {
        draft.now = m_now->isChecked();
    }
    if (draft.sendAs != SendAs::Notification)
        draft.event = m_event->text().trimmed();
    if (draft.sendAs == SendAs::TenantEvent) {
        draft.tenant = m_tenant->text().trimmed();
        draft.audience = static_cast<BroadcastAudience>(m_audience->currentData().toInt());
        draft.to = m_to->text().trimmed();
    }
    if (draft.sendAs == SendAs::Notification) {
        draft.forRole = m_notify->currentData().toBool();
        draft.names = words(m_names->text());
        draft.type = m_type->text().trimmed();
        if (draft.forRole)
            draft.tenant = m_tenant->text().trimmed();
    }
    return draft;
}

void EventForm::setDraft(const PublishDraft &draft)
{
    if (!draft.appId.isEmpty())
        chooseApp(draft.appId);
    m_sendAs->setCurrentIndex(m_sendAs->findData(static_cast<int>(draft.sendAs)));
    m_by->setCurrentIndex(m_by->findData(static_cast<int>(draft.by)));
    m_sender->setText(draft.sender);
    m_channels->setChannels(draft.channels);
    m_event->setText(draft.event);
    m_exclude->setText(draft.exclude);
    m_tenant->setText(draft.tenant);
    m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(draft.audience)));
    m_to->setText(draft.to);
    m_notify->setCurrentIndex(m_notify->findData(draft.forRole));
    m_names->setText(draft.names.join(u' '));
    m_type->setText(draft.type);
    m_tenantEvent->setChecked(draft.tenantEvent);
    m_plain->setChecked(draft.plainText);
    m_now->setChecked(draft.now);
    m_editor->replaceText(draft.data);
    fitToKind();
}

void EventForm::chooseApp(const QString &id)
{
    if (const int index = m_app->findData(id); index >= 0)
        m_app->setCurrentIndex(index);
    else
        m_wantedApp = id;
}

void EventForm::setApps(const QList<server::AppSummary> &apps, const QString &preferred)
{
    bool same = apps.size() == m_app->count();
    for (qsizetype i = 0; same && i < apps.size(); ++i) {
        const int row = static_cast<int>(i);
        same = m_app->itemData(row) == apps[i].id && m_app->itemText(row) == appName(apps[i]);
    }
    if (same && m_wantedApp.isEmpty())
        return;
    const QString chosen = appId();
    const QString wanted = !m_wantedApp.isEmpty() ? m_wantedApp
                           : chosen.isEmpty()     ? preferred
                                                  : chosen;
    const bool hasGone =
        chosen.isEmpty() ? m_app->count() > 0 : wanted == chosen; // once, or with this status
    {
        const QSignalBlocker blocker(m_app);
        m_app->clear();
        for (const server::AppSummary &app : apps)
            m_app->addItem(appName(app), app.id);
        const int index = m_app->findData(wanted);
        m_app->setCurrentIndex(index >= 0 ? index : apps.isEmpty() || hasGone ? -1 : 0);
        if (index >= 0)
            m_wantedApp.clear();
    }
    emit edited();
}

void EventForm::offerChannels(const QList<ChannelLine::Candidate> &candidates)
{
    m_channels->line()->setCandidates(candidates);
}

void EventForm::offerSockets(const QList<LiveNames::Socket> &sockets)
{
    offer(m_sockets, sockets);
}

void EventForm::offerSenders(const QList<LiveNames::Socket> &sockets)
{
    offer(m_senders, sockets);
}

void EventForm::offer(QStandardItemModel *model, const QList<LiveNames::Socket> &sockets)
{
    model->clear();
    for (const LiveNames::Socket &socket : sockets) {
        auto *item = new QStandardItem(
            socket.user.isEmpty() ? socket.id
                                  : tr("%1   (%2)", "socket, user").arg(socket.id, socket.user));
        item->setData(socket.id, Qt::UserRole);
        model->appendRow(item);
    }
}

void EventForm::offerTenants(const QStringList &tenants)
{
    if (m_tenants->stringList() != tenants)
        m_tenants->setStringList(tenants);
}

void EventForm::offerEvents(const QStringList &names)
{
    if (m_events->stringList() != names)
        m_events->setStringList(names);
}

void EventForm::fitToKind()
{
    const SendAs as = sendAs();
    const bool isEvent = as == SendAs::Event;
    const bool isTenant = as == SendAs::TenantEvent;
    const bool isNotification = as == SendAs::Notification;
    const bool isClients = isEvent && by() == server::PublishBy::Client;
    const bool forRole = m_notify->currentData().toBool();
    const auto audience = static_cast<BroadcastAudience>(m_audience->currentData().toInt());
    m_cells[m_by]->setVisible(isEvent);
    m_cells[m_exclude]->setVisible(!isClients);
    m_cells[m_sender]->setVisible(isClients);
    m_cells[m_channels]->setVisible(isEvent);
    m_cells[m_event]->setVisible(!isNotification);
    m_cells[m_audience]->setVisible(isTenant);
    m_cells[m_to]->setVisible(
        isTenant && (audience == BroadcastAudience::Module || audience == BroadcastAudience::User));
    m_cells[m_tenant]->setVisible(isTenant || (isNotification && forRole));
    m_cells[m_notify]->setVisible(isNotification);
    m_cells[m_names]->setVisible(isNotification);
    m_cells[m_type]->setVisible(isNotification);
    m_tenantEvent->setVisible(isEvent && !isClients);
    m_plain->setVisible(isEvent);
    m_now->setVisible(isTenant || (isNotification && !forRole));
    m_to->setPlaceholderText(audience == BroadcastAudience::Module ? tr("orders") : tr("42"));
    m_names->setPlaceholderText(forRole ? tr("admin") : tr("1 2 3"));
    m_names->setAccessibleName(forRole ? tr("Role") : tr("Users"));
    emit edited();
}

void EventForm::markFields(const QList<DraftProblem> &problems)
{
    const auto mark = [&](QWidget *field, DraftField which) {
        const auto found =
            std::find_if(problems.cbegin(), problems.cend(), [&](const DraftProblem &p) {
                return p.field == which && !p.missing;
            });
        const bool invalid = found != problems.cend();
        setMarked(*field, "invalid", invalid);
        field->setAccessibleDescription(invalid ? found->sentence : QString());
    };
    mark(m_channels, DraftField::Channels);
    QSet<qsizetype> wrong;
    for (const DraftProblem &problem : problems)
        wrong.insert(problem.channel);
    m_channels->markWrong(wrong);
    mark(m_event, DraftField::Event);
    mark(m_exclude, DraftField::Exclude);
    mark(m_sender, DraftField::Sender);
    mark(m_tenant, DraftField::Tenant);
    mark(m_to, DraftField::To);
    mark(m_names, DraftField::Names);
}

void EventForm::showJsonProblem(const std::optional<JsonProblem> &problem, bool canRewrite)
{
    m_editor->showProblem(problem);
    m_format->setEnabled(canRewrite);
    m_minify->setEnabled(canRewrite);
}

void EventForm::themeChanged()
{
    m_editor->applyColours();
}

QWidget *EventForm::firstField() const
{
    return sendAs() == SendAs::Event         ? static_cast<QWidget *>(m_channels)
           : sendAs() == SendAs::TenantEvent ? static_cast<QWidget *>(m_tenant)
                                             : m_names;
}

QList<QWidget *> EventForm::tabOrder() const
{
    QList<QWidget *> order{m_app, m_sendAs, m_by, m_exclude, m_sender, m_channels, m_notify};
    order += QList<QWidget *>{m_names, m_tenant, m_audience, m_to, m_event, m_type};
    order += QList<QWidget *>{m_now, m_tenantEvent, m_plain, m_variables, m_format, m_minify};
    order.append(m_editor);
    return order;
}

void EventForm::rewrite(QString (*write)(const QString &))
{
    m_editor->replaceText(rewriteAround(m_editor->toPlainText(), write));
    emit edited();
}

} // namespace ui
