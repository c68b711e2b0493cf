// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <optional>

namespace server {

// The payloads that are too long for the journal's rows, whole, while there is room for them: the
// oldest go first. Engine thread.
class LargePayloads
{
public:
    static constexpr qint64 MaxBytes = 16 * 1024 * 1024;

    // Numbers only grow. One that is larger than all the room is not kept.
    void keep(quint64 seq, const QByteArray &raw);
    std::optional<QByteArray> find(quint64 seq) const;
    qint64 bytes() const { return m_bytes; }

private:
    struct Payload
    {
        quint64 seq = 0;
        QByteArray raw;
    };
    std::deque<Payload> m_payloads;
    qint64 m_bytes = 0;
};

} // namespace server
