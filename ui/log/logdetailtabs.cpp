// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tabs of the detail that are worked out when they are seen.
#include "ui/formatting.h"
#include "ui/log/diffmodel.h"
#include "ui/log/logdetail.h"
#include "ui/log/notedtable.h"
#include "ui/log/shapemodel.h"
#include "ui/masking.h"
#include "ui/models/jsonmodel.h"
#include "ui/models/logkinds.h"
#include "ui/models/logtext.h"

#include <QStandardItemModel>
#include <QTabWidget>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

QString subscribersNote(const server::ChannelDetail &channel)
{
    if (channel.subscriberCount == 0)
        return LogDetail::tr("Nobody is subscribed to %1 now.").arg(channel.key.name);
    const qint64 more = channel.subscriberCount - channel.subscribers.size();
    const QString all = LogDetail::tr("%n socket(s) are subscribed to %1 now, whoever it was then.",
                                      nullptr,
                                      channel.subscriberCount)
                            .arg(channel.key.name);
    return more > 0
               ? LogDetail::tr("%1 These are the first; and %2 more.").arg(all, countText(more))
               : all;
}

} // namespace

// What is not seen is not worked out.
void LogDetail::refreshTab()
{
    if (!m_entry)
        return;
    if (m_tabs->currentIndex() == Changes)
        compare();
    else if (m_tabs->currentIndex() == Shape)
        gatherShape();
    else if (m_tabs->currentIndex() == Recipients)
        askForSubscribers();
}

// What the engine kept of an event is how many got it, and not who.
void LogDetail::askForSubscribers()
{
    m_subscribers->setRowCount(0);
    if (m_entry->channel.isEmpty() || m_entry->appId.isEmpty()) {
        m_recipients->setNote(tr("This entry is about no channel."));
        return;
    }
    const server::ChannelKey key{m_entry->appId, m_entry->channel};
    m_recipients->setNote(tr("…"));
    m_console.channelDetail(
        key, {this, [this, key](const server::Result<server::ChannelDetail> &answer) {
                  if (!m_entry || m_entry->appId != key.appId || m_entry->channel != key.name)
                      return;
                  m_subscribers->setRowCount(0);
                  m_recipients->setNote(answer ? subscribersNote(*answer) : answer.error().message);
                  if (!answer)
                      return;
                  for (const server::ChannelSubscriber &one : answer->subscribers)
                      m_subscribers->appendRow(
                          {new QStandardItem(one.socketId),
                           new QStandardItem(masked::person({}, one.userId)),
                           new QStandardItem(masked::person(one.userName, one.userId))});
              }});
}

void LogDetail::compare()
{
    std::optional<LogEntry> other = m_other;
    if (!other && m_previous)
        other = m_previous(*m_entry);
    m_diff->setDiff({});
    if (!other) {
        m_changes->setNote(isEvent(m_entry->kind)
                               ? tr("There is no earlier event of this name on this channel here. "
                                    "Select two entries with Ctrl to compare them.")
                               : tr("Select two entries with Ctrl to compare them."));
        return;
    }
    const QString against =
        tr("Compared with %1 at %2")
            .arg(other->event.isEmpty() ? logKindText(other->kind) : other->event,
                 logTimeText(other->utc));
    m_comparing.run(
        [was = masked::data(other->payload), is = masked::data(m_entry->payload)] {
            const QJsonValue before = parseJson(was);
            const QJsonValue after = parseJson(is);
            const bool both = !before.isUndefined() && !after.isUndefined();
            return both ? jsonDiff(before, after)
                        : jsonDiff(QString::fromUtf8(was), QString::fromUtf8(is));
        },
        [this, against, cut = other->size > other->payload.size()](const JsonDiff &diff) {
            m_diff->setDiff(diff);
            QString text =
                diff.changes.isEmpty()
                    ? tr("%1: the data is the same.").arg(against)
                    : tr("%1: %n difference(s).", nullptr, static_cast<int>(diff.changes.size()))
                          .arg(against);
            if (cut || m_entry->size > m_entry->payload.size())
                text = tr("%1 Of one only the beginning is kept.").arg(text);
            else if (diff.isCut)
                text = tr("%1 There are more.").arg(text);
            m_changes->setNote(text);
        });
}

void LogDetail::gatherShape()
{
    m_shape->setShape({});
    if (!isEvent(m_entry->kind) || !m_similar) {
        m_shapeTable->setNote(tr("Only events have a shape; this entry is none."));
        return;
    }
    m_gathering.run([list = m_similar(*m_entry)] { return shapeOf(list); },
                    [this](const EventShape &shape) {
                        m_shape->setShape(shape);
                        QString text = tr("%n event(s) “%1” on %2, from %3 to %4",
                                          nullptr,
                                          static_cast<int>(shape.events))
                                           .arg(shape.event,
                                                shape.channels,
                                                logTimeText(shape.fromUtc),
                                                logTimeText(shape.toUtc));
                        if (shape.unreadable > 0)
                            text = tr("%1; %n more whose data is cut or no JSON",
                                      nullptr,
                                      static_cast<int>(shape.unreadable))
                                       .arg(text);
                        m_shapeTable->setNote(text);
                    });
}

} // namespace ui
