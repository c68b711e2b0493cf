// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatting.h"
#include "ui/pages/publishpage.h"
#include "ui/widgets/channelsedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>
#include <tuple>

namespace ui {

namespace {
constexpr qsizetype MostCandidates = 2000;
constexpr int MostSockets = 200;
} // namespace

void PublishPage::apply(const server::ConsoleDelta &delta)
{
    applyChannels(delta.channels);
    applyConnections(delta.connections);
    if (!delta.status)
        return;
    const auto judged = [this] {
        const server::AppSummary *chosen = app();
        return std::tuple(m_server.state,
                          chosen && chosen->enabled,
                          chosen ? chosen->maxEventBytes : 0,
                          chosen ? chosen->name : QString());
    };
    const auto before = judged();
    m_server = *delta.status;
    applyApps(m_server.apps);
    if (judged() != before)
        validate();
}

// The list is rebuilt only when apps came, went or got another name; the choice stays. When the
// chosen app has gone nothing is chosen: what was meant for it must not reach another one unseen.
void PublishPage::applyApps(const QList<server::AppSummary> &apps)
{
    bool same = apps.size() == m_appBox->count();
    for (qsizetype i = 0; same && i < apps.size(); ++i) {
        const int row = static_cast<int>(i);
        same = m_appBox->itemData(row) == apps[i].id &&
               m_appBox->itemText(row) == (apps[i].name.isEmpty() ? apps[i].id : apps[i].name);
    }
    if (same && m_wantedApp.isEmpty())
        return;
    const QString chosen = m_appBox->currentData().toString();
    const QString wanted = !m_wantedApp.isEmpty() ? m_wantedApp
                           : chosen.isEmpty()     ? m_scope.appId
                                                  : chosen;
    const bool hasGone =
        chosen.isEmpty() ? m_appBox->count() > 0 : wanted == chosen; // once, or with this status
    {
        const QSignalBlocker blocker(m_appBox);
        m_appBox->clear();
        for (const server::AppSummary &app : apps)
            m_appBox->addItem(app.name.isEmpty() ? app.id : app.name, app.id);
        const int index = m_appBox->findData(wanted);
        m_appBox->setCurrentIndex(index >= 0 ? index : apps.isEmpty() || hasGone ? -1 : 0);
        if (index >= 0)
            m_wantedApp.clear();
    }
    validate();
}

void PublishPage::applyChannels(
    const server::RowsDelta<server::ChannelRow, server::ChannelKey> &delta)
{
    if (delta.reset)
        m_channels.clear();
    for (const server::ChannelRow &row : delta.upserts) {
        Channel &channel = m_channels[{row.key.appId, row.key.name}];
        channel.subscribers = row.subscribers;
        if (channel.tenant != row.tenant)
            channel.tenant = row.tenant;
    }
    for (const server::ChannelKey &key : delta.removals)
        m_channels.remove({key.appId, key.name});
    if (delta.reset)
        offerChannels();
}

void PublishPage::applyConnections(
    const server::RowsDelta<server::ConnectionRow, server::ConnectionGone> &delta)
{
    if (delta.reset)
        m_connections.clear();
    for (const server::ConnectionRow &row : delta.upserts)
        m_connections.insert(row.socketId,
                             {row.appId, row.userName.isEmpty() ? row.userId : row.userName});
    for (const server::ConnectionGone &gone : delta.removals)
        m_connections.remove(gone.socketId);
}

// Channels of the chosen app within the scope, the fullest first.
void PublishPage::offerChannels()
{
    const QString appId = m_appBox->currentData().toString();
    QList<std::pair<qint32, QString>> found;
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it) {
        if (it.key().first == appId && m_scope.admitsTenant(it->tenant))
            found.append({it->subscribers, it.key().second});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QList<ChannelsEdit::Candidate> candidates;
    for (const auto &[subscribers, name] : found.first(qMin(found.size(), MostCandidates)))
        candidates.append({name, countText(subscribers)});
    // Those that nobody is on yet can be built.
    for (const server::NamedChannel &kind : std::as_const(m_namedChannels)) {
        if (kind.appId.isEmpty() || kind.appId == appId)
            candidates.append(
                {kind.pattern, kind.name.isEmpty() ? tr("pattern", "of channels") : kind.name});
    }
    m_channelsEdit->setCandidates(candidates);
}

void PublishPage::offerSockets(const QString &typed)
{
    const QString appId = m_appBox->currentData().toString();
    m_sockets->clear();
    for (auto it = m_connections.cbegin(); it != m_connections.cend(); ++it) {
        if (it->appId != appId || !it.key().contains(typed))
            continue;
        auto *item = new QStandardItem(
            it->user.isEmpty() ? it.key()
                               : tr("%1   (%2)", "socket, user").arg(it.key(), it->user));
        item->setData(it.key(), Qt::UserRole);
        m_sockets->appendRow(item);
        if (m_sockets->rowCount() >= MostSockets)
            break;
    }
}

} // namespace ui
