// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules for channels as a console sees them.
#include "server/apps/namerules.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/rows.h"
#include "server/protocol/channelname.h"

namespace server {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

ChannelRules ConsoleFeed::channelRules() const
{
    ChannelRules rules;
    for (const ChannelDescription &channel : m_engine.channels().channels())
        rules.rules.append(channelRule(channel));
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
    trial.kind = channelKind(type);
    trial.cache = type.cache;
    trial.tenant = text(m_engine.tenants().tenantOf(name));
    const auto match = m_engine.channels().find(app->id(), name);
    if (!match)
        return trial;
    trial.rule = int(m_engine.channels().channels().indexOf(*match->description));
    trial.values = placeholderValues(*match);
    return trial;
}

} // namespace server
