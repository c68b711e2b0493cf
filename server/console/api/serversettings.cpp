// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/serversettings.h"

#include <QRegularExpression>

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype PatternChars = 256;

QString shown(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("none") : value;
}

QString shown(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

template <typename Number>
QString shown(Number value)
{
    return QString::number(value);
}

struct Comparison
{
    QStringList &found;

    template <typename Value>
    void operator()(const char *name, OptionRange, const Value &before, const Value &after)
    {
        if (before != after)
            found.append(QStringLiteral("%1 %2 -> %3")
                             .arg(QLatin1String(name), shown(before), shown(after)));
    }
};

struct RangeCheck
{
    QString wrong;

    void operator()(const char *, OptionRange, const QString &) {}
    void operator()(const char *, OptionRange, bool) {}
    template <typename Number>
    void operator()(const char *name, OptionRange range, const Number &value)
    {
        if (wrong.isEmpty() && (value < range.lowest || value > range.highest))
            wrong = QStringLiteral("%1 is %2; it must be from %3 to %4.")
                        .arg(QLatin1String(name))
                        .arg(value)
                        .arg(range.lowest)
                        .arg(range.highest);
    }
};

} // namespace

QStringList defaultTenantPatterns()
{
    const QString prefix = QStringLiteral(
        "^(?:private-encrypted-|private-|presence-)?(?:cache-)?(?:presence-)?tenant");
    return {prefix + QStringLiteral("\\.(?<tenant>[^.]+)"),
            prefix + QStringLiteral("[-_](?<tenant>[^.\\-_]+)")};
}

Outcome checkServerSettings(const ServerSettings &settings)
{
    RangeCheck check;
    forEachServerSetting(check, settings);
    if (check.wrong.isEmpty() && settings.certificate.isEmpty() != settings.key.isEmpty())
        check.wrong = settings.key.isEmpty()
                          ? QStringLiteral("There is a certificate, but no key (tls.key).")
                          : QStringLiteral("There is a key, but no certificate (tls.certificate).");
    if (!check.wrong.isEmpty())
        return Error{ErrorCode::InvalidArgument, check.wrong};
    return Done{};
}

QString tenantPatternFault(const QString &pattern)
{
    if (pattern.size() > PatternChars)
        return QStringLiteral("A tenant rule has %1 characters; at most %2 are allowed "
                              "(tenants.rules.pattern).")
            .arg(pattern.size())
            .arg(PatternChars);
    const QRegularExpression rule(pattern);
    if (!rule.isValid())
        return QStringLiteral(
                   "The tenant rule \"%1\" is not a regular expression: %2 at character %3.")
            .arg(pattern, rule.errorString(), QString::number(rule.patternErrorOffset()));
    if (!rule.namedCaptureGroups().contains(QStringLiteral("tenant")))
        return QStringLiteral("The tenant rule \"%1\" has no group (?<tenant>…).").arg(pattern);
    return {};
}

Outcome checkTenantPatterns(const QStringList &patterns)
{
    if (patterns.size() > MostTenantRules)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("There are %1 tenant rules; at most %2 are allowed "
                                    "(tenants.rules).")
                         .arg(patterns.size())
                         .arg(MostTenantRules)};
    for (const QString &pattern : patterns) {
        if (const QString fault = tenantPatternFault(pattern); !fault.isEmpty())
            return Error{ErrorCode::InvalidArgument, fault};
    }
    return Done{};
}

QStringList differences(const ServerSettings &before, const ServerSettings &after)
{
    QStringList found;
    forEachServerSetting(Comparison{found}, before, after);
    return found;
}

QStringList hostsOf(const QString &host)
{
    QStringList hosts = host.split(u',');
    for (QString &one : hosts)
        one = one.trimmed();
    return hosts;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression Loopback(
        QStringLiteral("^(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|::1|0*(?::0*){6}:0*1)$"));
    const QStringList hosts = hostsOf(host);
    return std::all_of(hosts.begin(), hosts.end(), [](const QString &one) {
        return Loopback.match(one).hasMatch();
    });
}

} // namespace server
