// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/statsd.h"

#include <QUrl>

namespace server {

Result<StatsdAddress> StatsdAddress::parse(const QString &text)
{
    const QUrl url(QStringLiteral("udp://") + text, QUrl::StrictMode);
    StatsdAddress address{QHostAddress(url.host()), static_cast<quint16>(url.port(0))};
    const bool isBare = url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery();
    if (!url.isValid() || !isBare || address.host.isNull() || address.port == 0)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("\"%1\" is not an address and port like 127.0.0.1:8125 "
                                    "(metrics.statsd).")
                         .arg(text)};
    return address;
}

StatsdSink::StatsdSink(const StatsdAddress &to, QByteArray prefix)
    : m_to(to)
    , m_prefix(std::move(prefix))
{}

void StatsdSink::push(const Measurement &measurement)
{
    QByteArrayList lines;
    const auto line = [&](const char *name, quint64 value, const char *type) {
        lines.append(m_prefix + name + ':' + QByteArray::number(value) + '|' + type);
    };
    line("connections", static_cast<quint64>(measurement.connections), "g");
    line("channels", static_cast<quint64>(measurement.channels), "g");
    line("subscriptions", static_cast<quint64>(measurement.subscriptions), "g");
    line("memory_bytes", measurement.memoryBytes, "g");
    // An app that has been removed takes its counts with it.
    const auto added = [](quint64 now, quint64 before) {
        return now >= before ? now - before : 0;
    };
    if (m_hasPushed) {
        line("messages_in", added(measurement.messagesIn, m_before.messagesIn), "c");
        line("messages_out", added(measurement.messagesOut, m_before.messagesOut), "c");
    }
    m_before = measurement;
    m_hasPushed = true;
    m_socket.writeDatagram(lines.join('\n'), m_to.host, m_to.port);
}

} // namespace server
