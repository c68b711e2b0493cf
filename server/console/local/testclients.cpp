// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/testclients.h"

#include "server/console/local/testclient.h"

#include <map>

namespace server {

// What lives in the thread.
class TestClients::Room final : public QObject
{
public:
    std::map<quint64, std::unique_ptr<TestClient>> clients;
};

namespace {

Error unknown(quint64 id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no test client %1.").arg(id)};
}

} // namespace

TestClients::TestClients(Sign sign)
    : m_sign(std::move(sign))
    , m_room(new Room)
{
    m_thread.setObjectName(QStringLiteral("testclients"));
    m_room->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
    m_thread.start();
}

TestClients::~TestClients()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename T>
void TestClients::ask(std::function<Result<T>(Room &)> work, Answer<T> answer)
{
    QMetaObject::invokeMethod(
        m_room,
        [this, room = m_room, work = std::move(work), answer = std::move(answer)] {
            QMetaObject::invokeMethod(
                this, [result = work(*room), answer] { answer(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Result<quint64> TestClients::open(const TestClientRequest &request, client::Options options)
{
    if (m_open.size() >= MaxTestClients)
        return Error{ErrorCode::OverLimit,
                     QStringLiteral("There are %1 test clients, which is the limit; close one.")
                         .arg(m_open.size())};
    const quint64 id = ++m_lastId;
    m_open.insert(id);
    // There and back: the client's thread, the console's, and whoever signs.
    options.authorization.function =
        [this, room = m_room, request](const client::AuthRequest &asked,
                                       const client::AuthReply &reply) {
            QMetaObject::invokeMethod(
                this,
                [this, room, request, asked, reply] {
                    m_sign(request, asked, [room, reply](const client::AuthResult &result) {
                        QMetaObject::invokeMethod(
                            room, [reply, result] { reply(result); }, Qt::QueuedConnection);
                    });
                },
                Qt::QueuedConnection);
        };
    QMetaObject::invokeMethod(
        m_room,
        [room = m_room, id, request, options = std::move(options)] {
            room->clients.emplace(id, std::make_unique<TestClient>(request, options));
        },
        Qt::QueuedConnection);
    return id;
}

void TestClients::order(quint64 id, const TestClientOrder &order, Answer<Done> answer)
{
    ask<Done>(
        [id, order](Room &room) -> Outcome {
            const auto found = room.clients.find(id);
            return found == room.clients.end() ? Outcome(unknown(id)) : found->second->take(order);
        },
        std::move(answer));
}

void TestClients::report(quint64 id, quint64 seq, Answer<TestClientReport> answer)
{
    ask<TestClientReport>(
        [id, seq](Room &room) -> Result<TestClientReport> {
            const auto found = room.clients.find(id);
            if (found == room.clients.end())
                return unknown(id);
            return found->second->report(seq);
        },
        std::move(answer));
}

void TestClients::close(quint64 id)
{
    if (m_open.remove(id))
        QMetaObject::invokeMethod(
            m_room, [room = m_room, id] { room->clients.erase(id); }, Qt::QueuedConnection);
}

} // namespace server
