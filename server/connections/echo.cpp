// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/echo.h"

#include "server/connections/framecodec.h"

#include <utility>

namespace server {

class Echo::Client final : private Transport::Receiver
{
public:
    Client(Echo &echo, std::unique_ptr<Transport> transport)
        : m_echo(echo)
        , m_transport(std::move(transport))
    {}

    void start() { m_transport->start(this, {MaxMessageBytes, 2 * MaxMessageBytes}); }

private:
    void messageReceived(QByteArrayView message) override { send(framecodec::Text, message); }
    void binaryReceived(QByteArrayView message) override { send(framecodec::Binary, message); }
    void controlFrameReceived() override {}
    void queueOverflowed(const QueueOverflow &) override { m_transport->abort(); }
    void transportClosed(quint16, QByteArrayView) override
    {
        const auto leave = [echo = &m_echo, self = this] {
            echo->m_clients.erase(self);
        };
        QMetaObject::invokeMethod(&m_echo, leave, Qt::QueuedConnection);
    }

    void send(framecodec::Opcode opcode, QByteArrayView message)
    {
        m_transport->sendFrame(framecodec::encode(opcode, message));
    }

    Echo &m_echo;
    std::unique_ptr<Transport> m_transport;
};

Echo::Echo(QObject *parent)
    : QObject(parent)
{}

Echo::~Echo() = default;

void Echo::take(std::unique_ptr<Transport> transport)
{
    auto client = std::make_unique<Client>(*this, std::move(transport));
    Client *key = client.get();
    m_clients.emplace(key, std::move(client));
    key->start();
}

} // namespace server
