// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuscells.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/snippets.h"
#include "ui/widgets/statusglyph.h"

#include <QDateTime>
#include <QStatusBar>
#include <QToolButton>

namespace ui {

using server::ServerState;
using server::ServerStatus;

namespace {

QString stateText(const ServerStatus &status)
{
    switch (status.state) {
    case ServerState::Stopped:
        return StatusCells::tr("Stopped");
    case ServerState::Starting:
        return StatusCells::tr("Starting");
    case ServerState::Listening:
        return StatusCells::tr("Listening %1").arg(serverAddress(status));
    case ServerState::Draining:
        return StatusCells::tr("Closing clients");
    case ServerState::Failed:
        break;
    }
    return StatusCells::tr("Failed");
}

// Renewals are due well before this.
constexpr qint64 ExpiresSoonMs = 14LL * 24 * 60 * 60 * 1000;

bool expiresSoon(const ServerStatus &status)
{
    return status.certificate &&
           status.certificate->validUntilUtc < QDateTime::currentMSecsSinceEpoch() + ExpiresSoonMs;
}

QString certificateText(const server::CertificateStatus &certificate)
{
    const QString text =
        certificate.validUntilUtc < QDateTime::currentMSecsSinceEpoch()
            ? StatusCells::tr("The certificate of %1 expired %2: clients refuse it")
            : StatusCells::tr("Certificate of %1, valid until %2");
    return text.arg(certificate.subject, momentText(certificate.validUntilUtc));
}

QIcon stateIcon(const ServerStatus &status)
{
    switch (status.state) {
    case ServerState::Listening:
        return expiresSoon(status) ? tintedIcon(QStringLiteral("triangle-alert"), &Theme::warn)
                                   : statusGlyph(Presence::Online);
    case ServerState::Starting:
    case ServerState::Draining:
        return statusGlyph(Presence::Idle);
    case ServerState::Failed:
        return tintedIcon(QStringLiteral("circle-alert"), &Theme::error);
    case ServerState::Stopped:
        break;
    }
    return statusGlyph(Presence::Gone);
}

} // namespace

StatusCells::StatusCells(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
    , m_server(add(QStringLiteral("statusServer")))
    , m_connections(add(QStringLiteral("statusConn"), &StatusCells::connectionsTriggered))
    , m_online(add(QStringLiteral("statusOnline"), &StatusCells::onlineTriggered))
    , m_traffic(add(QStringLiteral("statusTraffic"), &StatusCells::trafficTriggered))
    , m_latency(add(QStringLiteral("statusLatency"), &StatusCells::latencyTriggered))
    , m_errors(add(QStringLiteral("statusErrors"), &StatusCells::errorsTriggered))
    , m_log(add(QStringLiteral("statusLog"), &StatusCells::logTriggered))
    , m_work(add(QStringLiteral("statusUi"), &StatusCells::workTriggered))
    , m_live(add(QStringLiteral("statusLive"), &StatusCells::pauseTriggered))
{
    bar->setSizeGripEnabled(false);
    m_server->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_errors->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_work->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_server, &QToolButton::clicked, this, [this] {
        emit serverTriggered(m_server->mapToGlobal(QPoint(0, 0)));
    });
    connect(bar, &QStatusBar::messageChanged, this, [this](const QString &message) {
        m_bar->setToolTip(message);
        fit();
    });
    present({});
    setPaused(false);
    setWork(0, 0);
    setLog(0, 0);
}

QToolButton *StatusCells::add(const QString &name)
{
    auto *cell = new QToolButton(m_bar);
    cell->setObjectName(name);
    cell->setFocusPolicy(Qt::TabFocus);
    cell->setAutoRaise(true);
    m_bar->addPermanentWidget(cell);
    return cell;
}

QToolButton *StatusCells::add(const QString &name, void (StatusCells::*triggered)())
{
    QToolButton *cell = add(name);
    connect(cell, &QToolButton::clicked, this, triggered);
    return cell;
}

void StatusCells::set(QToolButton *cell, const QString &text, const QString &toolTip)
{
    cell->setText(text);
    cell->setToolTip(toolTip);
    cell->setAccessibleName(text);
    cell->setAccessibleDescription(toolTip);
}

void StatusCells::present(const ServerStatus &status)
{
    QString since = status.startedUtc > 0 && status.state == ServerState::Listening
                        ? tr("Started %1").arg(momentText(status.startedUtc))
                        : status.failure;
    if (status.certificate)
        since += (since.isEmpty() ? QString() : QStringLiteral("\n")) +
                 certificateText(*status.certificate);
    set(m_server, stateText(status), since.isEmpty() ? tr("State of the server") : since);
    m_server->setIcon(stateIcon(status));
    set(m_connections, tr("%1 conn").arg(countText(status.connections)), tr("Open connections"));
    set(m_online,
        tr("%1 online").arg(countText(status.onlineUsers)),
        tr("Distinct users on presence channels"));
    const bool measures =
        status.state == ServerState::Listening || status.state == ServerState::Draining;
    const auto rate = [measures](double perSecond) {
        return measures ? rateText(perSecond) : unknownText();
    };
    set(m_traffic,
        tr("in %1  out %2")
            .arg(rate(status.messagesInPerSecond), rate(status.messagesOutPerSecond)),
        tr("Messages per second from and to clients"));
    const auto &p95 = status.publishP95Microseconds;
    set(m_latency,
        tr("p95 %1").arg(p95 && measures ? latencyText(static_cast<double>(*p95)) : unknownText()),
        tr("95 of 100 events of the last second were queued to their last client within this"));
    set(m_errors,
        tr("%n error(s)", nullptr, status.errorsLastMinute),
        tr("Refusals within the last minute"));
    m_errors->setIcon(status.errorsLastMinute > 0
                          ? tintedIcon(QStringLiteral("triangle-alert"), &Theme::error)
                          : tintedIcon(QStringLiteral("circle-check"), &Theme::muted));
    m_dropped = status.logDropped;
}

void StatusCells::setPaused(bool paused)
{
    set(m_live, paused ? tr("Paused") : tr("Live"), paused ? tr("Resume") : tr("Pause"));
    m_live->setIcon(paused ? tintedIcon(QStringLiteral("pause"), &Theme::warn)
                           : tintedIcon(QStringLiteral("activity"), &Theme::ok));
}

void StatusCells::setWork(qint64 nanoseconds, int timesPerSecond)
{
    const QString took = latencyText(double(nanoseconds) / 1000);
    if (timesPerSecond > 0) {
        m_work->setIcon(tintedIcon(QStringLiteral("triangle-alert"), &Theme::warn));
        set(m_work,
            tr("UI %1/s").arg(timesPerSecond),
            tr("There is more to show than this window can: it follows %1 times a second instead "
               "of 10. The server is not held up. Another page, or a filter, may help.")
                .arg(timesPerSecond));
        return;
    }
    m_work->setIcon({});
    set(m_work,
        tr("UI %1").arg(nanoseconds > 0 ? took : unknownText()),
        tr("The longest piece of work of this window within the last second; the server does not "
           "wait for it"));
}

void StatusCells::setLog(qsizetype entries, qint64 spanMs)
{
    QString tip = tr("Entries that the log page holds, and how far back they go");
    if (m_dropped > 0)
        tip += QLatin1Char('\n') +
               tr("%1 older ones were dropped by the server").arg(countText(m_dropped));
    set(m_log,
        entries == 0 ? tr("log %1").arg(countText(0))
                     : tr("log %1, %2").arg(countText(entries), durationText(spanMs)),
        tip);
}

void StatusCells::fit()
{
    const QList<QToolButton *> leastFirst = {m_log, m_work, m_latency, m_online, m_connections};
    const int width = m_bar->window()->width(); // the bar may still be laid out for another
    int needed = 48 + m_bar->fontMetrics().horizontalAdvance(m_bar->currentMessage());
    for (const QToolButton *cell :
         {m_server, m_connections, m_online, m_traffic, m_latency, m_errors, m_log, m_work, m_live})
        needed += cell->sizeHint().width() + 8;
    for (QToolButton *cell : leastFirst) {
        cell->setVisible(needed <= width);
        if (needed > width)
            needed -= cell->sizeHint().width() + 8;
    }
}

} // namespace ui
