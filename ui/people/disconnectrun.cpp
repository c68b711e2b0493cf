// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/disconnectrun.h"

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::DisconnectRequest;
using server::DisconnectResult;

DisconnectRun::DisconnectRun(server::Console &console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &DisconnectRun::next);
}

void DisconnectRun::start(const DisconnectRequest &request, int perSecond)
{
    if (request.socketIds.isEmpty())
        return;
    if (isRunning()) {
        m_later.append({request, perSecond});
        return;
    }
    m_left = request;
    m_perSecond = perSecond;
    m_total = static_cast<int>(request.socketIds.size());
    m_closed = 0;
    m_gone = 0;
    m_isCancelled = false;
    next();
    if (!m_left.socketIds.isEmpty())
        m_second.start();
}

void DisconnectRun::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    m_later.clear();
    m_left.socketIds.clear();
    m_second.stop();
    if (!m_isWaiting)
        take(DisconnectResult{});
}

void DisconnectRun::next()
{
    if (m_isWaiting || m_left.socketIds.isEmpty())
        return; // the engine is busy: the next second will do
    const qsizetype count = m_perSecond > 0 ? qMin<qsizetype>(m_perSecond, m_left.socketIds.size())
                                            : m_left.socketIds.size();
    DisconnectRequest request = m_left;
    request.socketIds = m_left.socketIds.first(count);
    m_left.socketIds.remove(0, count);
    m_isWaiting = true;
    m_console.disconnectClients(request,
                                {this, [this](const server::Result<DisconnectResult> &answer) {
                                     m_isWaiting = false;
                                     take(answer);
                                 }});
}

void DisconnectRun::take(const server::Result<DisconnectResult> &answer)
{
    if (!answer)
        return finish(answer.error().message);
    m_closed += answer->closed;
    m_gone += static_cast<int>(answer->unknown.size());
    emit progressed(m_closed + m_gone, m_total);
    if (!m_left.socketIds.isEmpty())
        return;
    QString text = tr("%n connection(s) closed", nullptr, m_closed);
    if (m_gone > 0)
        text = tr("%1; %n had left already", nullptr, m_gone).arg(text);
    if (m_isCancelled)
        text = tr("%1; the other %n stay", nullptr, m_total - m_closed - m_gone).arg(text);
    finish(text);
}

void DisconnectRun::finish(const QString &text)
{
    m_second.stop();
    m_left = {};
    m_total = 0;
    emit finished(text);
    if (m_later.isEmpty() || isRunning())
        return;
    const auto [request, perSecond] = m_later.takeFirst();
    start(request, perSecond);
}

} // namespace ui
