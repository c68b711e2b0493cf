// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/rulewords.h"

#include "ui/formatting.h"

namespace ui {

using server::ChannelKind;
using server::ChannelRule;
using server::ChannelRules;
using server::ChannelTrial;
using server::JoinWay;

QString RuleWords::way(const JoinWay &way)
{
    const auto listed = [](const QStringList &items) {
        return items.join(tr(" or ", "between two of several"));
    };
    QStringList parts;
    if (way.anyone)
        parts.append(tr("whoever is signed in"));
    if (way.member && way.roles.isEmpty() && way.permissions.isEmpty())
        parts.append(tr("members of the tenant"));
    if (!way.roles.isEmpty())
        parts.append(tr("members with the role %1").arg(listed(way.roles)));
    if (!way.permissions.isEmpty())
        parts.append(tr("members who may %1").arg(listed(way.permissions)));
    if (!way.self.isEmpty())
        parts.append(tr("the user whose ID is {%1}").arg(way.self));
    if (!way.owner.isEmpty())
        parts.append(tr("the user whom a query names as the owner"));
    if (way.isInProgram)
        parts.append(tr("whom a module of the program lets in"));
    return parts.join(tr(" who are also ", "between two conditions"));
}

QString RuleWords::whoMayJoin(const ChannelRule &rule)
{
    QStringList ways;
    for (const JoinWay &one : rule.allow)
        ways.append(way(one));
    return ways.isEmpty() ? tr("everybody; the channel is public")
                          : ways.join(tr(", or ", "between two ways"));
}

QString RuleWords::kind(ChannelKind kind, bool isCache)
{
    switch (kind) {
    case ChannelKind::Public:
        return isCache ? tr("public cache channel") : tr("public channel");
    case ChannelKind::Private:
        return isCache ? tr("private cache channel") : tr("private channel");
    case ChannelKind::Encrypted:
        return isCache ? tr("encrypted cache channel") : tr("encrypted channel");
    case ChannelKind::Presence:
        break;
    }
    return isCache ? tr("presence cache channel") : tr("presence channel");
}

QString RuleWords::decision(const ChannelTrial &trial, const ChannelRules &rules)
{
    if (trial.kind == ChannelKind::Public)
        return tr("Everybody may join.");
    if (!rules.areAsked)
        return tr("The backend of the application decides who may join, by its signature; Belfry "
                  "is not asked (authorization.enabled).");
    if (trial.rule < 0 || trial.rule >= rules.rules.size())
        return tr("No rule fits, so Belfry lets nobody in; a backend that signs for the channel "
                  "itself still can.");
    return tr("May join: %1.").arg(whoMayJoin(rules.rules.at(trial.rule)));
}

QString RuleWords::verdict(const ChannelTrial &trial, const ChannelRules &rules)
{
    QStringList sentences = {tr("A %1.").arg(kind(trial.kind, trial.cache)),
                             trial.tenant.isEmpty() ? tr("It belongs to no tenant (Unassigned).")
                                                    : tr("Tenant %1.").arg(trial.tenant)};
    if (trial.rule >= 0 && trial.rule < rules.rules.size()) {
        const ChannelRule &rule = rules.rules.at(trial.rule);
        sentences.append(tr("Rule %1: %2.").arg(rule.name, rule.pattern));
    }
    QStringList values;
    for (const auto &[name, value] : trial.values)
        values.append(QStringLiteral("%1 = %2").arg(name, value));
    if (!values.isEmpty())
        sentences.append(values.join(QStringLiteral(", ")) + u'.');
    sentences.append(decision(trial, rules));
    return sentences.join(u' ');
}

namespace {

// A basic string of TOML.
QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

QString list(const QStringList &items)
{
    QStringList all;
    for (const QString &item : items)
        all.append(quoted(item));
    return u'[' + all.join(QStringLiteral(", ")) + u']';
}

QString table(const JoinWay &way)
{
    QStringList parts;
    if (way.anyone)
        parts.append(QStringLiteral("anyone = true"));
    if (way.member)
        parts.append(QStringLiteral("member = true"));
    if (!way.roles.isEmpty())
        parts.append(QStringLiteral("roles = ") + list(way.roles));
    if (!way.permissions.isEmpty())
        parts.append(QStringLiteral("permissions = ") + list(way.permissions));
    if (!way.self.isEmpty())
        parts.append(QStringLiteral("self = ") + quoted(way.self));
    if (!way.owner.isEmpty())
        parts.append(QStringLiteral("owner = ") + quoted(way.owner));
    return QStringLiteral("{ ") + parts.join(QStringLiteral(", ")) + QStringLiteral(" }");
}

} // namespace

QString toToml(const ChannelRule &rule)
{
    QString text = QStringLiteral("[[channels]]\n");
    const auto put = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            text += QLatin1String(name) + QStringLiteral(" = ") + quoted(value) + u'\n';
    };
    put("name", rule.name);
    put("pattern", rule.pattern);
    put("app", rule.appId);
    put("tenant", rule.tenant);
    QStringList ways;
    for (const JoinWay &way : rule.allow)
        ways.append(table(way));
    if (!ways.isEmpty())
        text += QStringLiteral("allow = [%1]\n").arg(ways.join(QStringLiteral(", ")));
    if (!rule.userInfo.isEmpty())
        text += QStringLiteral("user_info = %1\n").arg(list(rule.userInfo));
    return text;
}

QString toToml(const QString &tenantPattern)
{
    return QStringLiteral("[[tenants.rules]]\npattern = %1\n").arg(quoted(tenantPattern));
}

} // namespace ui
