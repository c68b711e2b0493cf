// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <optional>

namespace server {

// "<a>.<b>", each 1 to 1,000,000,000 (PROTOCOL.md 1.4). {0, 0} is nobody's.
struct SocketId
{
    quint32 a = 0;
    quint32 b = 0;

    bool isNull() const { return a == 0; }
    QByteArray toByteArray() const { return QByteArray::number(a) + '.' + QByteArray::number(b); }
    // Nothing for text that cannot be one of ours.
    static std::optional<SocketId> parse(QByteArrayView text);
    // From the system's cryptographic random source.
    static SocketId random();

    bool operator==(const SocketId &) const = default;
    friend size_t qHash(const SocketId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.a, id.b);
    }
};

} // namespace server
