// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelpane.h"

#include "ui/channels/channelnames.h"
#include "ui/channels/linelist.h"
#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/masking.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>

namespace ui {

using server::ChannelDetail;
using server::ChannelKind;

namespace {

QString userText(const QString &id, const QString &name)
{
    return name.isEmpty() ? id : QStringLiteral("%1 (%2)").arg(masked::name(name), id);
}

void appendMore(QList<LineList::Line> &lines, qint32 all)
{
    const qsizetype more = all - lines.size();
    if (more > 0)
        lines.append({ChannelPane::tr("… and %1 more").arg(countText(more)), {}, {}});
}

// As a person reads it; what is no JSON stays as it is.
QString readable(const QByteArray &data)
{
    const QJsonDocument document = QJsonDocument::fromJson(data);
    return masked::text(QString::fromUtf8(document.isNull() ? data : document.toJson().trimmed()));
}

} // namespace

void ChannelPane::begin(const server::ChannelKey &key, const QString &about, bool isOccupied)
{
    m_glyph->setIcon(channelTypeIcon(channelKindOf(key.name)));
    m_name->setFullText(key.name);
    m_about->setFullText(about);
    m_tabs->setTabVisible(Cache, isCacheChannelName(key.name));
    if (!isOccupied)
        m_tabs->setCurrentIndex(Access);
    present({}, 0);
    m_door->setText(tr("Reading…"));
    m_stack->setCurrentIndex(1);
}

void ChannelPane::present(const ChannelDetail &detail, qint64 nowUtc)
{
    m_shown = detail;
    m_shownUtc = nowUtc;
    presentPeople(detail, nowUtc);
    presentEvents(detail, nowUtc);
    presentAccess(detail, nowUtc);
    presentCache(detail, nowUtc);
}

void ChannelPane::setProblem(const QString &text)
{
    present({}, 0);
    m_door->setText(text);
    m_tabs->setCurrentIndex(Access);
}

void ChannelPane::clear()
{
    m_stack->setCurrentIndex(0);
}

void ChannelPane::presentPeople(const ChannelDetail &detail, qint64 nowUtc)
{
    const bool isPresence = channelKindOf(detail.key.name) == ChannelKind::Presence;
    m_membersTitle->setVisible(isPresence);
    m_members->setVisible(isPresence);
    m_membersTitle->setText(tr("Members (%1)").arg(countText(detail.memberCount)));
    m_subscribersTitle->setText(tr("Subscribers (%1)").arg(countText(detail.subscriberCount)));

    QList<LineList::Line> members;
    for (const server::ChannelMember &member : detail.members) {
        const QString who = userText(member.userId, member.name);
        members.append(
            {member.devices > 1 ? tr("%1, %n devices", nullptr, member.devices).arg(who) : who,
             tr("%1, joined %2").arg(who, clockText(member.joinedUtc, nowUtc)),
             {}});
    }
    appendMore(members, detail.memberCount);
    m_members->setLines(members);

    QList<LineList::Line> subscribers;
    for (const server::ChannelSubscriber &one : detail.subscribers) {
        const QString line = one.userId.isEmpty()
                                 ? one.socketId
                                 : tr("%1  %2", "socket, user")
                                       .arg(one.socketId, userText(one.userId, one.userName));
        subscribers.append(
            {line, tr("%1\nDouble-click to see the connection").arg(line), one.socketId});
    }
    appendMore(subscribers, detail.subscriberCount);
    m_subscribers->setLines(subscribers);
}

void ChannelPane::presentEvents(const ChannelDetail &detail, qint64 nowUtc)
{
    QList<LineList::Line> lines;
    for (const server::LogEntry &entry : detail.events) {
        const QString line = tr("%1  %2  to %3", "time, event, number of recipients")
                                 .arg(clockText(entry.utc, nowUtc),
                                      entry.event,
                                      countText(qMax(0, entry.recipients)));
        const QString tip =
            tr("%1\n%2 from %3\nDouble-click to see it in the log", "line, size, source")
                .arg(line, bytesText(entry.size), entry.source);
        lines.append({line, tip, QString::number(entry.seq)});
    }
    m_events->setLines(lines);
}

void ChannelPane::presentAccess(const ChannelDetail &detail, qint64 nowUtc)
{
    m_door->setText(doorText(detail));
    const bool isTrouble = detail.refusalCount > 0;
    m_tabs->setTabText(
        Access, isTrouble ? tr("Access (%1)").arg(countText(detail.refusalCount)) : tr("Access"));
    m_tabs->setTabIcon(
        Access, isTrouble ? tintedIcon(QStringLiteral("triangle-alert"), &Theme::error) : QIcon());
    m_tabs->setTabToolTip(Access,
                          isTrouble ? tr("Who may join, and who was refused") : tr("Who may join"));
    m_refusalsTitle->setText(isTrouble ? tr("Refused in the last 10 minutes: %1. The last one: %2")
                                             .arg(countText(detail.refusalCount),
                                                  masked::text(detail.refusals.value(0).text))
                                       : tr("Refused in the last 10 minutes: 0"));
    QList<LineList::Line> lines;
    for (const server::ChannelRefusal &refusal : detail.refusals) {
        const QString why = masked::text(refusal.text);
        const QString line = tr("%1  %2", "time, reason").arg(clockText(refusal.utc, nowUtc), why);
        const QString who = refusal.socketId.isEmpty()
                                ? tr("Code %1").arg(refusal.code)
                                : tr("Code %1, socket %2").arg(refusal.code, refusal.socketId);
        lines.append({line,
                      tr("%1\n%2\nDouble-click to see it in the log").arg(why, who),
                      QString::number(refusal.seq)});
    }
    appendMore(lines, detail.refusalCount);
    m_refusals->setLines(lines);
}

void ChannelPane::presentCache(const ChannelDetail &detail, qint64 nowUtc)
{
    if (!detail.cached) {
        m_cachedAbout->setText(tr("Nothing is kept: no backend has published on this channel, or "
                                  "its time is over."));
        m_cached->hide();
        return;
    }
    const server::CachedEvent &cached = *detail.cached;
    QString about = tr("%1, %2, kept since %3 (%4).", "event, size, time, how long ago")
                        .arg(cached.event,
                             bytesText(cached.size),
                             clockText(cached.keptSinceUtc, nowUtc),
                             agoText(cached.keptSinceUtc, nowUtc));
    if (cached.keptUntilUtc > 0)
        about += QLatin1Char('\n') + tr("Until %1.").arg(clockText(cached.keptUntilUtc, nowUtc));
    m_cachedAbout->setText(about);
    const QString text =
        cached.isEncrypted ? tr("encrypted: only the clients have the key") : readable(cached.data);
    if (m_cached->toPlainText() != text)
        m_cached->setPlainText(text);
    m_cached->show();
}

} // namespace ui
