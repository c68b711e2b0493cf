// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may join a channel, and why not: the part of ToolBench that asks the directory.
#include "server/apps/namerules.h"
#include "server/console/local/rows.h"
#include "server/console/local/toolbench.h"
#include "server/protocol/channelname.h"

namespace server {

namespace {

using Answer = std::function<void(const Result<JoinReport> &)>;

void addRule(const ChannelMatch &match, JoinReport &report)
{
    const ChannelRule rule = channelRule(*match.description);
    report.hasPattern = true;
    report.pattern = rule.pattern;
    report.patternName = rule.name;
    report.userInfo = rule.userInfo;
    report.ways = rule.allow;
    report.values = placeholderValues(match);
}

} // namespace

void ToolBench::checkJoin(const JoinQuestion &question, const Answer &answer) const
{
    const auto found = app(question.appId);
    if (!found)
        return answer(found.error());
    const QByteArray channel = question.channel.toUtf8();
    const QByteArray appId = (*found)->id();
    const ChannelType type = classifyChannel(channel);
    JoinReport report;
    report.kind = channelKind(type);
    report.cache = type.cache;
    report.defect = channel.isEmpty() ? QStringLiteral("it is empty")
                                      : nameDefect((*found)->app(), channel, NameUse::Publish);
    report.tenant = QString::fromUtf8(m_engine.tenants().tenantOf(channel));
    if (const auto match = m_engine.channels().find(appId, channel)) {
        addRule(*match, report);
        if (!match->tenant.isEmpty())
            report.tenant = QString::fromUtf8(match->tenant);
    }
    const AuthorizationSettings &settings = m_engine.config().authorization;
    report.isAuthorizedHere =
        settings.isEnabled && (settings.apps.isEmpty() || settings.apps.contains(appId));
    Directory *directory = m_engine.directory();
    Authorizer *authorizer = m_engine.authorizer();
    const bool isAsked = !question.userId.isEmpty() || !question.token.isEmpty();
    if (!isAsked || !report.defect.isEmpty())
        return answer(report);
    report.hasAsked = true;
    report.userId = question.userId;
    if (!directory || !authorizer) {
        report.why = QStringLiteral(
            "Belfry authorizes no users here, so it knows none (authorization.enabled).");
        return answer(report);
    }
    const auto judge = [authorizer, appId, channel, type, report, answer](
                           const Result<IdentityPtr> &user) {
        JoinReport judged = report;
        if (!user) {
            judged.why = user.error().message;
            return answer(judged);
        }
        judged.userId = QString::fromUtf8((*user)->userId);
        authorizer->mayJoin(
            appId,
            channel,
            *user,
            [judged, answer, type, user = *user](const Result<QByteArrayList> &userInfo) mutable {
                judged.mayJoin = userInfo.has_value();
                if (!userInfo)
                    judged.why = userInfo.error().message;
                else if (type.isPresence())
                    judged.channelData = presenceData(*user, *userInfo);
                answer(judged);
            });
    };
    if (question.token.isEmpty())
        directory->user(question.userId.toUtf8(), judge);
    else
        directory->identify(question.token.toUtf8(), judge);
}

} // namespace server
