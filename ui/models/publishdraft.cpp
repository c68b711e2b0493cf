// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishdraft.h"

#include "ui/formatting.h"
#include "ui/models/jsontext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

class Draft
{
    Q_DECLARE_TR_FUNCTIONS(ui::PublishDraft)

public:
    Draft(const PublishDraft &draft, const server::AppSummary *app)
        : m_draft(draft)
        , m_app(app)
    {}

    QList<DraftProblem> check()
    {
        checkApp();
        checkChannels();
        checkEvent();
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
        const server::AppSummary limits = m_app ? *m_app : server::AppSummary();
        if (m_draft.channels.size() > limits.maxChannelsPerEvent)
            wrong(DraftField::Channels,
                  tr("%1 channels are named; one event goes to at most %2.")
                      .arg(QString::number(m_draft.channels.size()),
                           QString::number(limits.maxChannelsPerEvent)));
        for (const QString &channel : m_draft.channels) {
            const qsizetype bytes = channel.toUtf8().size();
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
                      tr("Channel “%1…” has %2 bytes; the limit is %3.")
                          .arg(channel.left(24),
                               QString::number(bytes),
                               QString::number(limits.maxChannelNameBytes)));
            }
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
                  tr("Events that begin with “pusher:” belong to the protocol."));
        } else if (event.startsWith(QLatin1String("client-"))) {
            wrong(DraftField::Event,
                  tr("Events that begin with “client-” come from clients only; a server cannot "
                     "send them."));
        } else if (bytes > limit) {
            wrong(DraftField::Event,
                  tr("The event's name has %1 bytes; the limit is %2.")
                      .arg(QString::number(bytes), QString::number(limit)));
        }
    }

    void checkExclude()
    {
        static const QRegularExpression valid(QStringLiteral("^\\d+\\.\\d+$"));
        if (!m_draft.exclude.isEmpty() && !valid.match(m_draft.exclude).hasMatch())
            wrong(DraftField::Exclude,
                  tr("“%1” is not a socket id; those look like 12938.44120.").arg(m_draft.exclude));
    }

    void checkData()
    {
        if (m_draft.tenantEvent && !isJsonObject(m_draft.data)) {
            const std::optional<JsonProblem> problem = findJsonProblem(m_draft.data);
            wrong(DraftField::Data,
                  problem ? located(*problem)
                          : tr("The data of a tenant event must be a JSON object, in { }."));
        } else if (!m_draft.plainText) {
            if (m_draft.data.trimmed().isEmpty())
                missing(DraftField::Data, tr("Write the data; {} is the shortest."));
            else if (const std::optional<JsonProblem> problem = findJsonProblem(m_draft.data))
                wrong(DraftField::Data, located(*problem));
        }
        const qint64 size = m_draft.data.toUtf8().size();
        if (m_app && m_app->maxEventBytes > 0 && size > m_app->maxEventBytes)
            wrong(DraftField::Data,
                  tr("The data has %1; app “%2” allows %3.")
                      .arg(bytesText(size), m_app->name, bytesText(m_app->maxEventBytes)));
    }

    static QString located(const JsonProblem &problem)
    {
        return tr("Line %1, column %2: %3.")
            .arg(QString::number(problem.line), QString::number(problem.column), problem.text);
    }

    const PublishDraft &m_draft;
    const server::AppSummary *m_app;
    QList<DraftProblem> m_problems;
};

} // namespace

server::PublishRequest PublishDraft::toRequest() const
{
    return {appId, channels, event, data.toUtf8(), exclude, tenantEvent};
}

QList<DraftProblem> problemsOf(const PublishDraft &draft, const server::AppSummary *app)
{
    return Draft(draft, app).check();
}

} // namespace ui
