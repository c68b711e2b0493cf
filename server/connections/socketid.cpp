// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/socketid.h"

#include <QRandomGenerator>

namespace server {

namespace {
constexpr quint32 Highest = 1'000'000'000;
}

std::optional<SocketId> SocketId::parse(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    if (dot < 1 || text.size() > 24)
        return std::nullopt;
    bool okA = false;
    bool okB = false;
    const SocketId id{text.first(dot).toByteArray().toUInt(&okA),
                      text.sliced(dot + 1).toByteArray().toUInt(&okB)};
    if (!okA || !okB || id.toByteArray() != text)
        return std::nullopt;
    return id;
}

SocketId SocketId::random()
{
    auto *source = QRandomGenerator::system();
    return {source->bounded(Highest) + 1, source->bounded(Highest) + 1};
}

} // namespace server
