// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"

#include "server/auth/requestauth.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace test {

using namespace server;

QByteArray HttpAnswer::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

HttpClient::HttpClient(const App &app, quint16 port)
    : m_app(app)
    , m_port(port)
{}

HttpAnswer HttpClient::get(const QByteArray &path, const HttpOptions &options)
{
    return signedRequest("GET", path, {}, options);
}

HttpAnswer
HttpClient::post(const QByteArray &path, const QByteArray &body, const HttpOptions &options)
{
    return signedRequest("POST", path, body, options);
}

HttpAnswer HttpClient::signedRequest(const QByteArray &method,
                                     const QByteArray &path,
                                     const QByteArray &body,
                                     const HttpOptions &options)
{
    return request(method, signedTarget(method, path, body, options), body, options.headers);
}

QByteArray HttpClient::signedTarget(const QByteArray &method,
                                    const QByteArray &path,
                                    const QByteArray &body,
                                    const HttpOptions &options) const
{
    const qint64 now = options.timestamp ? options.timestamp : QDateTime::currentSecsSinceEpoch();
    QByteArray query = "auth_key=" + m_app.key + "&auth_timestamp=" + QByteArray::number(now) +
                       "&auth_version=1.0";
    if (!options.query.isEmpty())
        query += '&' + options.query;
    if (!body.isEmpty())
        query += "&body_md5=" + QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex();
    const QByteArray signedPath = options.signedPath.isEmpty() ? path : options.signedPath;
    const QByteArray text =
        method + '\n' + signedPath + '\n' + QueryParameters::parse(query).canonical();
    return path + '?' + query + "&auth_signature=" + Signer(m_app.secret).sign(text);
}

HttpAnswer HttpClient::request(const QByteArray &method,
                               const QByteArray &target,
                               const QByteArray &body,
                               const QByteArray &headers)
{
    if (!connectSocket())
        return {};
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.isEmpty() || method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(bytes + "\r\n" + body);
    return readAnswer(method == "HEAD");
}

bool HttpClient::connectSocket()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return waitUntil(
               [this] {
                   return m_socket.state() == QAbstractSocket::ConnectedState ||
                          m_socket.state() == QAbstractSocket::UnconnectedState;
               },
               WaitMs) &&
           m_socket.state() == QAbstractSocket::ConnectedState;
}

HttpAnswer HttpClient::readAnswer(bool isHead)
{
    HttpAnswer answer;
    QByteArray bytes;
    qsizetype headEnd = -1;
    const auto isWhole = [&] {
        bytes += m_socket.readAll();
        headEnd = bytes.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return false;
        const qsizetype at = bytes.toLower().indexOf("content-length: ");
        const qsizetype length =
            isHead || at < 0 || at > headEnd
                ? 0
                : bytes.mid(at + 16, bytes.indexOf("\r\n", at) - at - 16).toLongLong();
        return bytes.size() >= headEnd + 4 + length;
    };
    const bool whole = waitUntil(
        [&] { return isWhole() || m_socket.state() == QAbstractSocket::UnconnectedState; }, WaitMs);
    if (!whole || headEnd < 0)
        return answer;
    const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    answer.body = bytes.sliced(headEnd + 4);
    if (answer.header("connection") == "close")
        m_socket.abort();
    return answer;
}

} // namespace test
