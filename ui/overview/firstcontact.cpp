// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/firstcontact.h"

#include "server/console/api/serversettings.h"
#include "ui/formatting.h"
#include "ui/snippets.h"

#include <QCoreApplication>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

class Contact
{
    Q_DECLARE_TR_FUNCTIONS(ui::FirstContact)
};

CheckLine listeningLine(const server::ServerStatus &status)
{
    const QString address = serverAddress(status);
    CheckLine line{CheckLine::Done, {}, 0, false};
    line.text = server::isLoopback(status.host)
                    ? Contact::tr("The server listens on %1, for this machine only. Settings > "
                                  "Server lets it listen for other machines as well.")
                          .arg(address)
                    : Contact::tr("The server listens on %1. If others do not reach it, look at "
                                  "the firewall of this machine: port %2.")
                          .arg(address, QString::number(status.port));
    return line;
}

} // namespace

void FirstContact::add(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        if (entry.kind == LogKind::Connected)
            m_hasClient = true;
        if (entry.kind == LogKind::Event && entry.source == u"HTTP" && !m_apiCall)
            m_apiCall = Sign{entry.seq, entry.utc, entry.event};
        if (entry.kind == LogKind::Rejected)
            m_rejection = Sign{entry.seq, entry.utc, entry.text};
    }
}

QList<CheckLine>
checkLines(const server::ServerStatus &status, const FirstContact &contact, qint64 nowUtc)
{
    QList<CheckLine> lines{listeningLine(status)};
    if (const auto &call = contact.apiCall()) {
        lines.append({CheckLine::Done,
                      Contact::tr("The backend has published %1 at %2.", "event, time")
                          .arg(call->text, clockText(call->utc, nowUtc)),
                      call->seq,
                      true});
    } else {
        lines.append({CheckLine::Waiting,
                      Contact::tr("No backend has published anything. Put the lines that “Copy "
                                  ".env” copies into its .env file."),
                      0,
                      false});
    }
    lines.append({contact.hasClient() ? CheckLine::Done : CheckLine::Waiting,
                  contact.hasClient()
                      ? Contact::tr("A client has connected.")
                      : Contact::tr("No client has connected. The browser's Echo needs the same "
                                    "key, host and port."),
                  0,
                  false});
    if (const auto &rejection = contact.rejection()) {
        lines.append({CheckLine::Wrong,
                      Contact::tr("Turned away at %1: %2", "time, reason")
                          .arg(clockText(rejection->utc, nowUtc), rejection->text),
                      rejection->seq,
                      true});
    } else {
        lines.append({CheckLine::Done, Contact::tr("Nobody was turned away."), 0, false});
    }
    return lines;
}

} // namespace ui
