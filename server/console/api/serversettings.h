// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the server listens, whom it takes, and which tenants channels belong to: what an operator
// may set besides the configuration. Plain data.
#pragma once

#include "server/base/result.h"
#include "server/console/api/appoptions.h"
#include "server/console/api/values.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace server {

// Each wins over those before it.
enum class SettingSource {
    Default,
    Kept, // by Belfry, for an operator
    File, // the configuration file
    Environment,
    CommandLine,
};

struct SettingOrigin
{
    SettingSource source = SettingSource::Default;
    QString where; // the file, "REVERB_SERVER_PORT", "--port"

    // Whether an operator may set it in a console.
    bool isFree() const { return source <= SettingSource::Kept; }
    bool operator==(const SettingOrigin &) const = default;
};

// By the name of the setting; what is not in it is as it would be by default.
using SettingOrigins = QHash<QString, SettingOrigin>;

struct ServerSettings
{
    QString host = QStringLiteral("127.0.0.1"); // or several, separated by commas
    quint16 port = 8080;                        // 0: a free one
    QString certificate;                        // a file; empty, as the key: no TLS
    QString key;
    bool allowPlain = false; // beside TLS
    qint32 maxConnections = 0;
    qint32 attemptsPerMinute = 60;
    qint32 drainSeconds = 3;

    bool operator==(const ServerSettings &) const = default;
};

// Calls visit("server.host", OptionRange, settings.host...) for each of them.
template <typename Visit, typename... Settings>
void forEachServerSetting(Visit &&visit, Settings &...settings)
{
    constexpr OptionRange Any;
    visit("server.host", Any, settings.host...);
    visit("server.port", OptionRange{0, 65'535}, settings.port...);
    visit("tls.certificate", Any, settings.certificate...);
    visit("tls.key", Any, settings.key...);
    visit("tls.allow_plain", Any, settings.allowPlain...);
    visit(
        "server.max_connections", OptionRange{0, optionlimits::Count}, settings.maxConnections...);
    visit("server.attempts_per_minute", OptionRange{0, 1'000'000}, settings.attemptsPerMinute...);
    visit("server.drain_seconds", OptionRange{0, 3'600}, settings.drainSeconds...);
}

inline constexpr char TenantRulesSetting[] = "tenants.rules";
inline constexpr qsizetype MostTenantRules = 100;

struct ServerSettingsReport
{
    ServerSettings settings; // what holds, or will when the listener has been restarted
    SettingOrigins origins;
    QString file;    // in which they are kept; empty: nothing can be kept here
    QString trouble; // a sentence when that file could not be read
    // The listener goes on with these until it is restarted; else as in `settings`.
    bool awaitsRestart = false;
    QString listeningHost;
    quint16 listeningPort = 0; // 0: it does not listen
    QString dockerBridge;      // the address of this machine for its containers; empty: none
};

enum class PortState {
    Free,
    Own,       // this server listens there
    Taken,     // another program does
    Forbidden, // to this account
    NoAddress, // no address of this machine
};

// What settings would meet, if they held.
struct ServerSettingsCheck
{
    PortState port = PortState::Free;
    QString host;       // the address that it is about
    QString tlsTrouble; // a sentence; empty: certificate and key fit, or there are none
    std::optional<CertificateStatus> certificate;
    bool hasExpired = false;
};

struct TenantRules
{
    QStringList patterns; // in order: the first that matches decides
    SettingOrigin origin;
    QString file; // as in ServerSettingsReport
};

struct TenantRulesTrial
{
    QStringList faults; // of each pattern, a sentence; empty: it can be used
    QString tenant;     // of the channel; empty: Unassigned
    int rule = -1;      // that says so; -1: none, or the kind of channel does
};

// The patterns that are there without a setting.
QStringList defaultTenantPatterns();
// Errors: InvalidArgument naming the setting, the value and the limits.
Outcome checkServerSettings(const ServerSettings &settings);
// What is wrong with a pattern by itself, a sentence; empty: nothing.
QString tenantPatternFault(const QString &pattern);
// Errors: InvalidArgument naming the pattern and what is wrong with it.
Outcome checkTenantPatterns(const QStringList &patterns);
// "server.port 8080 -> 9000", of each that is different.
QStringList differences(const ServerSettings &before, const ServerSettings &after);
// The addresses of server.host, as they are written there.
QStringList hostsOf(const QString &host);
// Whether only this machine can reach them all.
bool isLoopback(const QString &host);

} // namespace server
