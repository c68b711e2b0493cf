// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/wire.h"

#include <utility>

namespace server {

namespace {

constexpr qsizetype MaxScratchBytes = 64 * 1024;

} // namespace

Wire::Wire(EpollDispatcher &loop, Limits limits)
    : m_loop(loop)
    , m_limits(limits)
    , m_lingering(loop, m_deadlines, limits.closeMs)
    , m_queues(limits.queuedBytes)
{}

std::shared_ptr<Wire> Wire::create(EpollDispatcher &loop, Limits limits)
{
    const auto later = [&loop](Wire *wire) {
        loop.disposeLater(std::unique_ptr<Wire>(wire));
    };
    return {new Wire(loop, limits), later};
}

QByteArray Wire::takeScratch()
{
    return std::exchange(m_scratch, {});
}

void Wire::putScratchBack(QByteArray scratch)
{
    if (scratch.capacity() <= MaxScratchBytes)
        m_scratch = std::move(scratch);
}

} // namespace server
