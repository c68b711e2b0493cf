// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishdraft.h"

#include "ui/models/jsontext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

using server::BroadcastAudience;

namespace {

class Draft
{
    Q_DECLARE_TR_FUNCTIONS(ui::PublishDraft)

public:
    Draft(const PublishDraft &draft,
          const server::AppSummary *app,
          const std::optional<JsonProblem> &json)
        : m_draft(draft)
        , m_app(app)
        , m_json(json)
    {}

    QList<DraftProblem> check()
    {
        checkApp();
        if (m_draft.sendAs == SendAs::Event)
            checkChannels();
        else
            checkReceivers();
        if (m_draft.sendAs != SendAs::Notification)
            checkEvent();
        if (m_draft.isClientEvent())
            checkSender();
        else
            checkExclude();
        checkData();
        std::stable_sort(
            m_problems.begin(), m_problems.end(), [](const DraftProblem &a, const DraftProblem &b) {
                return !a.missing && b.missing;
            });
        return m_problems;
    }

private:
    void wrong(DraftField field, const QString &why) { m_problems.append({field, false, why}); }
    void missing(DraftField field, const QString &why) { m_problems.append({field, true, why}); }

    void checkApp()
    {
        if (!m_app)
            missing(DraftField::App, tr("Choose the app to publish to."));
        else if (!m_app->enabled)
            wrong(DraftField::App, tr("App “%1” is disabled.").arg(m_app->name));
    }

    void checkChannels()
    {
        static const QRegularExpression valid(QStringLiteral("^#?[-A-Za-z0-9_=@,.;]+$"));
        static const QRegularExpression invalid(QStringLiteral("[^-A-Za-z0-9_=@,.;]"));
        if (m_draft.channels.isEmpty())
            missing(DraftField::Channels, tr("Name at least one channel."));
        if (m_draft.isClientEvent() && m_draft.channels.size() > 1)
            wrong(DraftField::Channels,
                  tr("%1 channels are named; a client event goes to one.")
                      .arg(QString::number(m_draft.channels.size())));
        const server::AppSummary limits = m_app ? *m_app : server::AppSummary();
        if (m_draft.channels.size() > limits.maxChannelsPerEvent)
            wrong(
                DraftField::Channels,
                tr("%1 channels are named; one event goes to at most %2 (max_channels_per_event).")
                    .arg(QString::number(m_draft.channels.size()),
                         QString::number(limits.maxChannelsPerEvent)));
        for (qsizetype i = 0; i < m_draft.channels.size(); ++i) {
            const QString &channel = m_draft.channels.at(i);
            const qsizetype before = m_problems.size();
            const qsizetype bytes = channel.toUtf8().size();
            if (m_draft.channels.size() > 1 &&
                channel.startsWith(QLatin1String("private-encrypted-")))
                wrong(DraftField::Channels,
                      tr("“%1” is encrypted and has a key of its own, so the event can go to no "
                         "other channel; %2 are named.")
                          .arg(channel, QString::number(m_draft.channels.size())));
            const bool isAnyName = limits.lenientNames && !channel.startsWith(u'#');
            if (!isAnyName && !valid.match(channel).hasMatch()) {
                const QString culprit =
                    invalid.match(channel.mid(channel.startsWith(u'#') ? 1 : 0)).captured();
                wrong(DraftField::Channels,
                      culprit.isEmpty() ? tr("“%1” is not a channel name.").arg(channel)
                                        : tr("Channel “%1” contains “%2”. Letters, digits and - _ "
                                             "= @ , . ; are allowed.")
                                              .arg(channel, culprit));
            } else if (limits.maxChannelNameBytes > 0 && bytes > limits.maxChannelNameBytes) {
                wrong(DraftField::Channels,
                      tr("Channel “%1…” has %2 bytes; the limit is %3 (max_channel_name_length).")
                          .arg(channel.left(24),
                               QString::number(bytes),
                               QString::number(limits.maxChannelNameBytes)));
            }
            for (qsizetype of = before; of < m_problems.size(); ++of)
                m_problems[of].channel = i;
        }
    }

    void checkEvent()
    {
        const QString &event = m_draft.event;
        const qsizetype bytes = event.toUtf8().size();
        const qint32 limit = (m_app ? *m_app : server::AppSummary()).maxEventNameBytes;
        if (event.isEmpty()) {
            missing(DraftField::Event, tr("Name the event."));
        } else if (event.startsWith(QLatin1String("pusher:")) ||
                   event.startsWith(QLatin1String("pusher_internal:"))) {
            wrong(DraftField::Event,
                  tr("“%1” begins with “%2”; such events belong to the protocol.")
                      .arg(event, event.section(u':', 0, 0) + u':'));
        } else if (m_draft.isClientEvent() && !event.startsWith(QLatin1String("client-"))) {
            wrong(
                DraftField::Event,
                tr("“%1” does not begin with “client-”, as the events of clients do.").arg(event));
        } else if (!m_draft.isClientEvent() && event.startsWith(QLatin1String("client-"))) {
            wrong(DraftField::Event,
                  tr("“%1” begins with “client-”; such events come from clients only. Choose to "
                     "send it through a member of the channel.")
                      .arg(event));
        } else if (bytes > limit) {
            wrong(DraftField::Event,
                  tr("The event's name has %1 bytes; the limit is %2 (max_event_name_length).")
                      .arg(QString::number(bytes), QString::number(limit)));
        }
    }

    void checkExclude() { checkSocket(DraftField::Exclude, m_draft.exclude); }

    void checkSender()
    {
        if (m_draft.sender.isEmpty())
            missing(DraftField::Sender, tr("Choose the member whose event it is."));
        checkSocket(DraftField::Sender, m_draft.sender);
    }

    void checkSocket(DraftField field, const QString &id)
    {
        static const QRegularExpression valid(QStringLiteral("^\\d+\\.\\d+$"));
        if (!id.isEmpty() && !valid.match(id).hasMatch())
            wrong(field, tr("“%1” is not a socket id; those look like 12938.44120.").arg(id));
    }

    void checkReceivers()
    {
        const bool isEvent = m_draft.sendAs == SendAs::TenantEvent;
        if (m_draft.tenant.isEmpty() && (isEvent || m_draft.forRole))
            missing(DraftField::Tenant, tr("Name the tenant."));
        checkPart(DraftField::Tenant, m_draft.tenant);
        if (isEvent) {
            if (m_draft.audience == BroadcastAudience::Module && m_draft.to.isEmpty())
                missing(DraftField::To, tr("Name the module of the tenant."));
            if (m_draft.audience == BroadcastAudience::User && m_draft.to.isEmpty())
                missing(DraftField::To, tr("Write the id of the user."));
            checkPart(DraftField::To, m_draft.to);
            return;
        }
        if (m_draft.names.isEmpty())
            missing(DraftField::Names,
                    m_draft.forRole ? tr("Name the role.")
                                    : tr("Write the ids of the users, with spaces between them."));
        if (m_draft.forRole && m_draft.names.size() > 1)
            wrong(DraftField::Names,
                  tr("%1 roles are named; a notification is for one.")
                      .arg(QString::number(m_draft.names.size())));
        for (const QString &name : m_draft.names) {
            if (!m_draft.forRole)
                checkPart(DraftField::Names, name);
        }
    }

    // Of the name of a channel.
    void checkPart(DraftField field, const QString &part)
    {
        static const QRegularExpression invalid(QStringLiteral("[^-A-Za-z0-9_=@,;]"));
        const QString culprit = invalid.match(part).captured();
        if (!culprit.isEmpty())
            wrong(field,
                  tr("“%1” contains “%2”. Letters, digits and - _ = @ , ; can be a part of a "
                     "channel's name.")
                      .arg(part, culprit));
    }

    bool needsObject() const { return m_draft.tenantEvent || m_draft.sendAs != SendAs::Event; }

    void checkData()
    {
        if (needsObject() && !isJsonObject(m_draft.data)) {
            wrong(DraftField::Data,
                  m_json ? located(*m_json)
                  : m_draft.sendAs == SendAs::Notification
                      ? tr("The data of a notification must be a JSON object, in { }.")
                      : tr("The data of a tenant event must be a JSON object, in { }."));
        } else if (m_draft.sendAs == SendAs::Notification &&
                   minifyJson(m_draft.data) == QLatin1String("{}")) {
            missing(DraftField::Data,
                    tr("Write what the notification says, for example {\"message\": \"Paid\"}."));
        } else if (!m_draft.plainText) {
            if (m_draft.data.trimmed().isEmpty())
                missing(DraftField::Data, tr("Write the data; {} is the shortest."));
            else if (m_json)
                wrong(DraftField::Data, located(*m_json));
        }
        const qint64 size = m_draft.data.toUtf8().size();
        if (m_app && m_app->maxEventBytes > 0 && size > m_app->maxEventBytes)
            wrong(DraftField::Data,
                  tr("The data has %1 bytes; app “%2” allows %3 (max_event_size).")
                      .arg(QLocale().toString(size),
                           m_app->name,
                           QLocale().toString(m_app->maxEventBytes)));
    }

    static QString located(const JsonProblem &problem)
    {
        return tr("Line %1, column %2: %3.")
            .arg(QString::number(problem.line), QString::number(problem.column), problem.text);
    }

    const PublishDraft &m_draft;
    const server::AppSummary *m_app;
    const std::optional<JsonProblem> &m_json;
    QList<DraftProblem> m_problems;
};

} // namespace

server::PublishRequest PublishDraft::toRequest() const
{
    if (isClientEvent())
        return {appId, channels, event, data.toUtf8(), {}, false, by, sender};
    return {appId, channels, event, data.toUtf8(), exclude, tenantEvent, by, {}};
}

server::Sendable PublishDraft::toSendable() const
{
    if (sendAs == SendAs::TenantEvent) {
        const bool hasTo =
            audience == BroadcastAudience::Module || audience == BroadcastAudience::User;
        return server::TenantEventRequest{appId,
                                          tenant,
                                          audience,
                                          hasTo ? to : QString(),
                                          event,
                                          data.toUtf8(),
                                          {},
                                          exclude,
                                          now};
    }
    if (sendAs == SendAs::Notification)
        return server::NotificationRequest{appId,
                                           forRole ? QStringList() : names,
                                           forRole ? names.value(0) : QString(),
                                           forRole ? tenant : QString(),
                                           type,
                                           data.toUtf8(),
                                           exclude,
                                           now && !forRole};
    return toRequest();
}

QList<DraftProblem> problemsOf(const PublishDraft &draft, const server::AppSummary *app)
{
    return problemsOf(draft, app, findJsonProblem(draft.data));
}

QList<DraftProblem> problemsOf(const PublishDraft &draft,
                               const server::AppSummary *app,
                               const std::optional<JsonProblem> &json)
{
    return Draft(draft, app, json).check();
}

} // namespace ui
