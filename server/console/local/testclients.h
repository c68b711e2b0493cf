// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/options.h"
#include "server/console/api/tools.h"

#include <QObject>
#include <QSet>
#include <QThread>

#include <functional>
#include <memory>

namespace server {

// The test clients of a console, in a thread of their own, "testclients". Belongs to the console's
// thread, which never waits for them; when it goes they say goodbye.
class TestClients final : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>; // in this object's thread, later
    using SignAnswer = std::function<void(const client::AuthResult &)>;
    // Has something signed for a client; called in this object's thread, as is the answer.
    using Sign =
        std::function<void(const TestClientRequest &, const client::AuthRequest &, SignAnswer)>;

    explicit TestClients(Sign sign);
    ~TestClients() override;

    // Errors: OverLimit.
    Result<quint64> open(const TestClientRequest &request, client::Options options);
    void order(quint64 id, const TestClientOrder &order, Answer<Done> answer);
    void report(quint64 id, quint64 seq, Answer<TestClientReport> answer);
    void close(quint64 id);

private:
    class Room;

    template <typename T>
    void ask(std::function<Result<T>(Room &)> work, Answer<T> answer);

    Sign m_sign;
    QThread m_thread;
    Room *m_room; // lives in the thread
    quint64 m_lastId = 0;
    QSet<quint64> m_open;
};

} // namespace server
