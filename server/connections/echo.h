// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace server {

// Clients whose messages are sent back as they came: what conformance suites for WebSocket servers
// expect, spoken through the same codec as everything else. Engine thread.
class Echo final : public QObject
{
public:
    static constexpr qint64 MaxMessageBytes = 64LL * 1024 * 1024;

    explicit Echo(QObject *parent = nullptr);
    ~Echo() override;

    void take(std::unique_ptr<Transport> transport);
    qsizetype clients() const { return static_cast<qsizetype>(m_clients.size()); }

private:
    class Client;

    std::unordered_map<Client *, std::unique_ptr<Client>> m_clients;
};

} // namespace server
