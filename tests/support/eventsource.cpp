// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventsource.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace test {

EventSource::EventSource(quint16 port, const QByteArray &target, const QByteArray &headers)
{
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    m_socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
                   "Accept: text/event-stream\r\n\r\n");
    (void)QTest::qWaitFor([this] { return m_status != 0; }, WaitMs);
}

void EventSource::setReading(bool on)
{
    m_isReading = on;
    m_socket.setReadBufferSize(on ? 0 : 1024);
    if (on)
        read();
}

void EventSource::read()
{
    if (!m_isReading)
        return;
    m_bytes += m_socket.readAll();
    if (m_status == 0)
        readHead();
    if (m_status != 200)
        return;
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n')) {
        line(m_bytes.first(end));
        m_bytes.remove(0, end + 1);
    }
}

void EventSource::readHead()
{
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    m_head = m_bytes.first(end).replace("\r\n", "\n").split('\n');
    m_bytes.remove(0, end + 4);
    m_status = m_head.first().split(' ').value(1).toInt();
}

QByteArray EventSource::header(const QByteArray &lowerCaseName) const
{
    for (const QByteArray &line : m_head) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == lowerCaseName)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

// WHATWG HTML 9.2.6, but that events without data are kept, too.
void EventSource::line(const QByteArray &line)
{
    if (line.isEmpty()) {
        if (std::exchange(m_hasData, false)) {
            m_events.append(m_event);
            m_event = {"message", {}, m_event.lastId};
        }
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (name.isEmpty()) {
        m_comments.append(value);
    } else if (name == "event") {
        m_event.name = value;
    } else if (name == "id") {
        m_event.lastId = value;
    } else if (name == "data") {
        m_event.data += std::exchange(m_hasData, true) ? '\n' + value : value;
    }
}

std::optional<StreamEvent> EventSource::next(const QByteArray &name)
{
    std::optional<StreamEvent> found;
    (void)QTest::qWaitFor(
        [&] {
            const auto at = std::find_if(m_events.begin(), m_events.end(), [&](const auto &event) {
                return event.name == name;
            });
            if (at == m_events.end())
                return false;
            found = *at;
            m_events.erase(at);
            return true;
        },
        WaitMs);
    return found;
}

bool EventSource::waitForEnd()
{
    return QTest::qWaitFor([this] { return hasEnded(); }, WaitMs);
}

} // namespace test
