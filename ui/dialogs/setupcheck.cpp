// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/setupcheck.h"

#include "ui/iconengine.h"
#include "ui/snippets/connecting.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QLabel>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::LogEntry;
using server::LogKind;
using server::ServerState;

SetupCheck::SetupCheck(QWidget *parent)
    : QWidget(parent)
{
    const QStringList names = {tr("The server listens"),
                               tr("An application has published an event"),
                               tr("A client has connected"),
                               tr("An event was delivered to a client")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < Ticks; ++i) {
        const auto at = static_cast<size_t>(i);
        m_icons.at(at) = new IconLabel(20, this);
        m_labels.at(at) = new QLabel(names.at(i), this);
        m_labels.at(at)->setObjectName(QStringLiteral("setupTick%1").arg(i + 1));
        m_hints.at(at) = new QLabel(this);
        m_hints.at(at)->setObjectName(QStringLiteral("setupHint%1").arg(i + 1));
        m_hints.at(at)->setWordWrap(true);
        m_hints.at(at)->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(m_icons.at(at), 2 * i, 0);
        grid->addWidget(m_labels.at(at), 2 * i, 1);
        grid->addWidget(m_hints.at(at), 2 * i + 1, 1);
    }
    connect(&m_timer, &QTimer::timeout, this, [this] { setWaited(m_since.elapsed()); });
    m_since.start();
    m_timer.start(1s);
    render();
}

void SetupCheck::setWaited(qint64 ms)
{
    m_waitedMs = ms;
    render();
}

void SetupCheck::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        m_done[Listening] = m_status.state == ServerState::Listening;
        m_done[Client] = m_done[Client] || m_status.connections > 0;
    }
    for (const LogEntry &entry : delta.log)
        note(entry);
    render();
}

void SetupCheck::note(const LogEntry &entry)
{
    const bool byApi = entry.source == u"HTTP";
    switch (entry.kind) {
    case LogKind::Connected:
        m_done[Client] = true;
        return;
    case LogKind::Event:
        m_done[ApiCall] = m_done[ApiCall] || byApi;
        m_done[Delivered] = m_done[Delivered] || entry.recipients > 0;
        m_wentNowhere = entry.recipients <= 0;
        return;
    case LogKind::Rejected:
        (byApi ? m_refusedCall : m_refusedClient) = entry.text;
        return;
    default:
        return;
    }
}

// What was refused says more than any advice, and at once.
QString SetupCheck::hint(Tick tick) const
{
    if (m_done.at(tick))
        return {};
    const bool late = m_waitedMs >= HintAfterMs;
    switch (tick) {
    case Listening:
        return m_status.failure.isEmpty() ? tr("It is stopped: Server > Start, or Ctrl+F5.")
                                          : tr("It did not start: %1").arg(m_status.failure);
    case ApiCall:
        if (!m_refusedCall.isEmpty())
            return tr("A request was refused: %1").arg(m_refusedCall);
        return late ? tr("Nothing has come yet. Run the cURL tab; in Laravel clear the cached "
                         "configuration (php artisan config:clear) and restart the queue workers.")
                    : QString();
    case Client:
        if (!m_refusedClient.isEmpty())
            return tr("A client was refused: %1").arg(m_refusedClient);
        return late ? tr("Nobody has come yet. Build the front end again, and look in the "
                         "browser's console: without wsHost Echo goes to pusher.com.")
                    : QString();
    case Delivered:
        break;
    }
    if (m_wentNowhere)
        return tr("An event was published, but nobody is subscribed to its channel.");
    return late ? tr("Subscribe a client to %1 as the Echo tab does, then send the test event.")
                      .arg(TestChannel)
                : QString();
}

void SetupCheck::render()
{
    for (int i = 0; i < Ticks; ++i) {
        const auto at = static_cast<size_t>(i);
        const bool done = m_done.at(at);
        m_icons.at(at)->setIcon(done ? tintedIcon(QStringLiteral("circle-check"), &Theme::ok)
                                     : tintedIcon(QStringLiteral("clock"), &Theme::muted));
        m_labels.at(at)->setAccessibleDescription(done ? tr("done") : tr("not yet"));
        const QString text = hint(static_cast<Tick>(i));
        m_hints.at(at)->setText(text);
        m_hints.at(at)->setVisible(!text.isEmpty());
    }
}

} // namespace ui
