// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace test {

struct HttpAnswer
{
    int status = 0;                                   // 0: the connection ended without an answer
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const;
};

// What a signed request says besides method, path and body.
struct HttpOptions
{
    QByteArray query;      // unsigned parameters are not possible: all of it is signed
    QByteArray headers;    // whole lines, each with its line end
    QByteArray signedPath; // instead of the path
    qint64 timestamp = 0;  // 0: of this moment
};

// A client of the HTTP API: one request after the other on one connection, which is opened again
// when the server has closed it. Waits in the event loop.
class HttpClient final
{
public:
    static constexpr int WaitMs = 5000;

    HttpClient(const server::App &app, quint16 port);

    // Signed with the app's key and secret.
    HttpAnswer get(const QByteArray &path, const HttpOptions &options = {});
    HttpAnswer
    post(const QByteArray &path, const QByteArray &body, const HttpOptions &options = {});
    HttpAnswer signedRequest(const QByteArray &method,
                             const QByteArray &path,
                             const QByteArray &body = {},
                             const HttpOptions &options = {});
    // As it is; `target` with its query.
    HttpAnswer request(const QByteArray &method,
                       const QByteArray &target,
                       const QByteArray &body = {},
                       const QByteArray &headers = {});
    // The path with the query that makes it a valid request.
    QByteArray signedTarget(const QByteArray &method,
                            const QByteArray &path,
                            const QByteArray &body = {},
                            const HttpOptions &options = {}) const;

private:
    bool connectSocket();
    HttpAnswer readAnswer(bool isHead);

    server::App m_app;
    quint16 m_port;
    QTcpSocket m_socket;
};

} // namespace test
