// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QObject>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

namespace server {

// Requests to this server's own port, as a backend makes them, in a thread of its own, "apicalls".
// Any thread; whoever lets go of it last waits for the thread, and what is under way is dropped.
class ApiCaller final
{
public:
    struct Call
    {
        QUrl url;
        QByteArray body; // JSON
        std::optional<QSslConfiguration> tls;
    };
    struct Answer
    {
        qint32 status = 0;
        QByteArray body; // at most MostAnswerBytes
        qint64 tookMicroseconds = 0;
    };
    // Called in the thread. Errors: Unavailable when nothing was answered.
    using Then = std::function<void(const Result<Answer> &)>;

    ApiCaller();
    ~ApiCaller();
    Q_DISABLE_COPY_MOVE(ApiCaller)

    void post(const Call &call, Then then);

    static constexpr qint64 MostAnswerBytes = 4096;
    static constexpr int TimeoutMs = 10'000;

private:
    class Room;

    QThread m_thread;
    Room *m_room; // lives in the thread
};

} // namespace server
