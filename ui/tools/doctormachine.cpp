// SPDX-License-Identifier: GPL-3.0-or-later
//
// The doctor's rules about the machine that the server is on.
#include "ui/formatting.h"
#include "ui/tools/doctorrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

using server::MachineReport;

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;
constexpr qint64 SoonDays = 14;
constexpr qint64 FewFiles = 1024;

class Machine
{
    Q_DECLARE_TR_FUNCTIONS(ui::Doctor)

public:
    static void
    certificate(const MachineReport &machine, const QString &host, QList<Finding> &findings);
    static void limits(const MachineReport &machine, QList<Finding> &findings);
    static void surroundings(const MachineReport &machine, bool isSecure, QList<Finding> &findings);
};

void Machine::certificate(const MachineReport &machine,
                          const QString &host,
                          QList<Finding> &findings)
{
    if (!machine.hasTls)
        return;
    const auto say = [&](Finding::Severity severity, const QString &text, const QString &fix) {
        findings.append({severity, text, fix, {}, false, 0});
    };
    const qint64 leftMs = machine.certificateUntilUtc - machine.nowUtc;
    const QString renew =
        tr("Renew it; the server takes the new one on SIGHUP, without a restart.");
    if (leftMs < 0)
        say(Finding::Error,
            tr("The server's certificate (%1) expired %2.")
                .arg(machine.certificateSubject, momentText(machine.certificateUntilUtc)),
            renew);
    else if (leftMs < SoonDays * DayMs)
        say(Finding::Warning,
            tr("The server's certificate (%1) expires in %n day(s).", nullptr, int(leftMs / DayMs))
                .arg(machine.certificateSubject),
            renew);
    if (machine.certificateFromUtc > machine.nowUtc)
        say(Finding::Error,
            tr("The server's certificate (%1) is valid only from %2 on.")
                .arg(machine.certificateSubject, momentText(machine.certificateFromUtc)),
            tr("Look at this machine's clock (timedatectl)."));
    const bool isFor = std::any_of(
        machine.certificateNames.begin(), machine.certificateNames.end(), [&](const QString &name) {
            return QRegularExpression::fromWildcard(name, Qt::CaseInsensitive)
                .match(host)
                .hasMatch();
        });
    if (!host.isEmpty() && !isFor)
        say(Finding::Error,
            tr("The server's certificate is for %1, not for \"%2\", so clients refuse it.")
                .arg(machine.certificateNames.join(QStringLiteral(", ")), host),
            tr("Connect by a name that it is for, or get one for this name."));
    if (machine.certificateIsSelfSigned)
        say(Finding::Warning,
            tr("The server's certificate signs itself: PHP and browsers trust it only when they "
               "are told to."),
            tr("Get one from an authority, or add it to the trusted ones of the application's "
               "machine and of the browsers."));
}

void Machine::limits(const MachineReport &machine, QList<Finding> &findings)
{
    if (machine.configuredConnections > machine.maxConnections)
        findings.append(
            {Finding::Warning,
             tr("The server is set to %1 connections, but this machine's limit on open files (%2) "
                "lets in %3.")
                 .arg(countText(machine.configuredConnections),
                      countText(machine.openFiles),
                      countText(machine.maxConnections)),
             tr("Raise the limit: LimitNOFILE in the systemd unit, or ulimit -n (up to %1 without "
                "an administrator).")
                 .arg(machine.openFilesHard ? countText(machine.openFilesHard) : tr("any number")),
             {},
             false,
             0});
    else if (machine.openFiles > 0 && machine.openFiles <= FewFiles)
        findings.append({Finding::Warning,
                         tr("The limit on open files is %1, which lets in %2 connections.")
                             .arg(countText(machine.openFiles), countText(machine.maxConnections)),
                         tr("For more, raise it: LimitNOFILE in the systemd unit, or ulimit -n."),
                         {},
                         false,
                         0});
}

void Machine::surroundings(const MachineReport &machine, bool isSecure, QList<Finding> &findings)
{
    if (machine.clockIsSet && !*machine.clockIsSet)
        findings.append({Finding::Note,
                         tr("No time service keeps this machine's clock right. Requests whose "
                            "timestamp is too far off are refused."),
                         tr("Look at timedatectl; systemd-timesyncd or chrony keep it."),
                         {},
                         false,
                         0});
    if (isSecure && !machine.hasTls && machine.trustedProxies.isEmpty())
        findings.append({Finding::Warning,
                         tr("The application uses https, which a proxy in front of this server "
                            "would speak, but no proxy is trusted: every client seems to come from "
                            "the proxy's address."),
                         tr("Name the proxy in server.trusted_proxies, as [\"127.0.0.1\"]."),
                         {},
                         false,
                         0});
    if (!machine.pathPrefix.isEmpty())
        findings.append({Finding::Note,
                         tr("This server answers below %1 as well (server.path); clients "
                            "need no path.")
                             .arg(machine.pathPrefix),
                         {},
                         {},
                         false,
                         0});
}

} // namespace

QList<Finding> diagnoseMachine(const DoctorFacts &facts, const QString &host, bool isSecure)
{
    QList<Finding> findings;
    if (!facts.machine)
        return findings;
    Machine::certificate(*facts.machine, host, findings);
    Machine::limits(*facts.machine, findings);
    Machine::surroundings(*facts.machine, isSecure, findings);
    return findings;
}

} // namespace ui
