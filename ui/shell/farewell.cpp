// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/farewell.h"

#include <QTimer>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::ServerState;

namespace {

constexpr int DrainMs = 2'000; // the rest is for their answers
constexpr auto Most = 3s;
constexpr int UnseenMs = 200; // what is over sooner needs no dialog

} // namespace

Farewell::Farewell(server::Console &console, int clients, QWidget *parent)
    : QProgressDialog(tr("Disconnecting %n client(s)…", nullptr, clients), {}, 0, clients, parent)
    , m_clients(clients)
{
    setObjectName(QStringLiteral("quitProgress"));
    setWindowTitle(tr("Belfry"));
    setWindowModality(Qt::WindowModal);
    setMinimumDuration(UnseenMs);
    setAutoClose(false);
    setAutoReset(false);
    setValue(0);
    connect(&console, &server::Console::changed, this, &Farewell::apply);
    QTimer::singleShot(Most, this, &Farewell::ended);
    console.stopServerWithin(DrainMs, {this, [this](const server::Outcome &outcome) {
                                           if (!outcome)
                                               emit ended();
                                       }});
}

void Farewell::apply(const server::ConsoleDelta &delta)
{
    if (!delta.status)
        return;
    setValue(qMax(value(), m_clients - delta.status->connections));
    if (delta.status->state == ServerState::Stopped || delta.status->state == ServerState::Failed)
        emit ended();
}

} // namespace ui
