// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules for channels as a console sees them.
#include "server/apps/namerules.h"
#include "server/console/local/consolefeed.h"
#include "server/protocol/channelname.h"

namespace server {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList texts(const QByteArrayList &utf8)
{
    QStringList list;
    for (const QByteArray &one : utf8)
        list.append(text(one));
    return list;
}

ChannelRule ruleOf(const ChannelDescription &channel)
{
    ChannelRule rule;
    rule.name = text(channel.name);
    rule.pattern = text(channel.pattern);
    rule.appId = text(channel.app);
    rule.tenant = text(channel.tenant);
    rule.userInfo = texts(channel.userInfo);
    for (const JoinCondition &condition : channel.allow)
        rule.allow.append({condition.anyone,
                           condition.member,
                           texts(condition.roles),
                           texts(condition.permissions),
                           text(condition.self),
                           condition.owner,
                           condition.predicate != nullptr});
    return rule;
}

ChannelKind kindOf(const ChannelType &type)
{
    if (type.isPresence())
        return ChannelKind::Presence;
    if (type.encrypted)
        return ChannelKind::Encrypted;
    return type.isGuarded() ? ChannelKind::Private : ChannelKind::Public;
}

} // namespace

ChannelRules ConsoleFeed::channelRules() const
{
    ChannelRules rules;
    for (const ChannelDescription &channel : m_engine.channels().channels())
        rules.rules.append(ruleOf(channel));
    rules.tenantPatterns = m_engine.channels().tenantPatterns();
    rules.areAsked = m_engine.directory() != nullptr;
    return rules;
}

Result<ChannelTrial> ConsoleFeed::tryChannel(const QString &appId, const QString &channel) const
{
    const AppRuntime *app = m_engine.apps().byId(appId.toUtf8());
    if (!app)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app with the id \"%1\".").arg(appId)};
    const QByteArray name = channel.toUtf8();
    if (const QString defect = nameDefect(app->app(), name, NameUse::Publish); !defect.isEmpty())
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("\"%1\" is no channel name: %2").arg(channel.left(200), defect)};
    ChannelTrial trial;
    trial.channel = channel;
    const ChannelType type = classifyChannel(name);
    trial.kind = kindOf(type);
    trial.cache = type.cache;
    trial.tenant = text(m_engine.tenants().tenantOf(name));
    const auto match = m_engine.channels().find(app->id(), name);
    if (!match)
        return trial;
    trial.rule = int(m_engine.channels().channels().indexOf(*match->description));
    const auto pattern = ChannelPattern::parse(match->description->pattern);
    for (const QByteArray &placeholder : pattern ? pattern->placeholders() : QByteArrayList())
        trial.values.append({text(placeholder), text(match->values.value(placeholder))});
    return trial;
}

} // namespace server
