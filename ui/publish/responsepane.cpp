// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/responsepane.h"

#include "ui/formatting.h"
#include "ui/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

namespace ui {

using server::PublishReach;

namespace {

constexpr int IconExtent = 16;
constexpr int MostChannels = 500;

QString socketsText(qint64 count)
{
    return count == 1 ? ResponsePane::tr("1 socket")
                      : ResponsePane::tr("%1 sockets").arg(countText(count));
}

QString millisecondsText(qint64 microseconds)
{
    const double milliseconds = static_cast<double>(microseconds) / 1000;
    return QLocale().toString(milliseconds, 'f', milliseconds < 1 ? 2 : 1);
}

QString channelsText(qsizetype count)
{
    return count == 1 ? ResponsePane::tr("1 channel")
                      : ResponsePane::tr("%1 channels").arg(countText(count));
}

} // namespace

ResponsePane::ResponsePane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(IconExtent, this))
    , m_badge(new QLabel(tr("DRY RUN"), this))
    , m_text(new QLabel(tr("Nothing has been sent yet."), this))
    , m_openLog(new QPushButton(tr("Open in &log"), this))
    , m_channels(new QListWidget(this))
{
    m_badge->setObjectName(QStringLiteral("pubDryRunBadge"));
    m_badge->setProperty("badge", QStringLiteral("warning"));
    m_badge->setVisible(false);
    m_text->setObjectName(QStringLiteral("pubResult"));
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(40);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_openLog->setObjectName(QStringLiteral("pubOpenLog"));
    m_openLog->setVisible(false);
    m_channels->setObjectName(QStringLiteral("pubResultChannels"));
    m_channels->setAccessibleName(tr("Sockets reached on each channel"));
    m_channels->setVisible(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_openLog, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_channels, 1);
    layout->addStretch();
    connect(m_openLog, &QPushButton::clicked, this, [this] { emit logEntryRequested(m_seq); });
    themeChanged();
}

QString ResponsePane::reachText(const PublishReach &reach)
{
    const qint64 all = qint64(reach.recipients) + reach.excluded;
    const QString where = channelsText(reach.channels.size());
    if (all == 0)
        return tr("Nobody is subscribed: 0 sockets on %1.").arg(where);
    if (reach.excluded == 0)
        return tr("Will reach %1 on %2.").arg(socketsText(all), where);
    return tr("Will reach %1 of %2 on %3, %4 excluded.")
        .arg(countText(reach.recipients), socketsText(all), where, countText(reach.excluded));
}

QString ResponsePane::answerText(const server::PublishResult &result)
{
    const QString head =
        tr("Answered with %1 in %2 ms")
            .arg(QString::number(result.status), millisecondsText(result.tookMicroseconds));
    const QString body = QString::fromUtf8(result.answer).simplified();
    return body.isEmpty() || body == u"{}" ? tr("%1.").arg(head)
                                           : tr("%1: %2", "answer, its body").arg(head, body);
}

void ResponsePane::showSent(const Sent &sent, qint64 dataBytes)
{
    const server::PublishResult &result = sent.result;
    const QString clock = clockText(result.acceptedUtc, result.acceptedUtc);
    if (sent.isQueued) {
        listChannels({});
        present(Kind::Good,
                false,
                sent.events > 0
                    ? tr("Queued as %n event(s), %1. The log says what becomes of them.",
                         nullptr,
                         sent.events)
                          .arg(clock)
                    : tr("Queued, %1. Who has the role is looked up; the log says what becomes of "
                         "it.")
                          .arg(clock),
                0);
        return;
    }
    listChannels(result.reach);
    if (result.isRefused()) {
        present(Kind::Bad, false, answerText(result), result.logSeq);
        return;
    }
    if (result.reach.channels.isEmpty() && result.status == 0) {
        present(Kind::Good,
                false,
                tr("Sent to %1 as %n event(s), %2.", nullptr, sent.events)
                    .arg(socketsText(result.reach.recipients), clock),
                0);
        return;
    }
    const QString sockets = socketsText(result.reach.recipients);
    const QString channels = channelsText(result.reach.channels.size());
    const QString took = millisecondsText(result.tookMicroseconds);
    const QString sentence =
        result.status != 0 ? tr("%1 Sent to %2 on %3.", "answer, sockets, channels")
                                 .arg(answerText(result), sockets, channels)
        : result.firstWriteMicroseconds
            ? tr("Sent to %1 on %2: first write after %3 ms, last after %4 ms.")
                  .arg(sockets, channels, millisecondsText(*result.firstWriteMicroseconds), took)
            : tr("Sent to %1 on %2 in %3 ms.").arg(sockets, channels, took);
    present(
        Kind::Good,
        false,
        tr("%1 %2 of data, %3.", "sentence, size, time").arg(sentence, bytesText(dataBytes), clock),
        result.logSeq);
}

void ResponsePane::showRefused(const QString &why)
{
    listChannels({});
    present(Kind::Bad, false, tr("Not sent. %1").arg(why), 0);
}

void ResponsePane::showRehearsed(const server::Rehearsal &rehearsal)
{
    listChannels(rehearsal.reach);
    const QString reach = rehearsal.isReachKnown
                              ? reachText(rehearsal.reach)
                              : tr("Who has the role is looked up when it is sent.");
    present(Kind::Good,
            true,
            tr("Nothing was sent. %1 %2 of data; the request, the frame and the code are beside "
               "this.")
                .arg(reach, bytesText(rehearsal.data.size())),
            0);
}

void ResponsePane::showTally(const Dispatcher::Tally &tally)
{
    const QLocale locale;
    const QString head =
        tally.planned > 0
            ? tr("Sent %1 of %2 events in %3 s, %4 a second")
                  .arg(locale.toString(tally.sent),
                       locale.toString(tally.planned),
                       locale.toString(static_cast<double>(tally.elapsedMs) / 1000, 'f', 1),
                       locale.toString(tally.perSecond(), 'f', 1))
            : tr("Sent %1 events in %2 s, %3 a second")
                  .arg(locale.toString(tally.sent),
                       locale.toString(static_cast<double>(tally.elapsedMs) / 1000, 'f', 1),
                       locale.toString(tally.perSecond(), 'f', 1));
    QStringList parts{tally.wasStopped ? tr("%1; then stopped.").arg(head) : tr("%1.").arg(head)};
    if (tally.isReachKnown)
        parts.append(tr("Reached %1 in all.").arg(socketsText(tally.recipients)));
    if (tally.failed > 0)
        parts.append(tr("%1 failed, the first because: %2")
                         .arg(locale.toString(tally.failed), tally.firstError));
    else
        parts.append(tr("None failed."));
    if (tally.done < tally.sent)
        parts.append(tr("%1 were not answered.").arg(locale.toString(tally.sent - tally.done)));
    listChannels({});
    present(tally.failed > 0 ? Kind::Bad : Kind::Good, false, parts.join(u' '), 0);
}

void ResponsePane::present(Kind kind, bool isRehearsal, const QString &text, quint64 seq)
{
    m_kind = kind;
    m_seq = seq;
    m_badge->setVisible(isRehearsal);
    m_text->setText(text);
    m_openLog->setVisible(seq != 0);
    themeChanged();
}

void ResponsePane::listChannels(const PublishReach &reach)
{
    m_channels->clear();
    for (const server::ChannelReach &channel :
         reach.channels.first(qMin<qsizetype>(reach.channels.size(), MostChannels)))
        m_channels->addItem(
            tr("%1: %2", "channel, sockets").arg(channel.channel, socketsText(channel.recipients)));
    m_channels->setVisible(m_channels->count() > 1);
}

void ResponsePane::themeChanged()
{
    m_icon->setIcon(icon(m_kind == Kind::Good  ? QStringLiteral("circle-check")
                         : m_kind == Kind::Bad ? QStringLiteral("circle-alert")
                                               : QStringLiteral("info")));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, theme().warn);
    m_badge->setPalette(palette);
    QFont bold = font();
    bold.setBold(true);
    m_badge->setFont(bold);
}

QList<QWidget *> ResponsePane::tabOrder() const
{
    return {m_openLog, m_channels};
}

} // namespace ui
