// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/authorizer.h"

#include "server/base/json.h"

namespace server {

// One subscription whose rule asks the database.
struct Authorizer::Decision
{
    AuthorizationRequest request;
    IdentityPtr user;
    QByteArrayList userInfo;
    QList<OwnerQuestion> questions; // that are left; any yes is enough
    QStringList objections;
    Answer<ChannelGrant> answer;

    Error refusal() const
    {
        return {
            ErrorCode::Forbidden,
            QStringLiteral("The user \"%1\" may not join: %2")
                .arg(QString::fromUtf8(user->userId), objections.join(QStringLiteral("; or ")))};
    }
    ChannelGrant grant() const;
};

// As Pusher's SDK for PHP makes it for Laravel: ids are strings.
ChannelGrant Authorizer::Decision::grant() const
{
    ChannelGrant grant;
    const ChannelType type = classifyChannel(request.channel);
    if (type.isPresence()) {
        grant.channelData = "{\"user_id\":" + json::quoted(user->userId);
        if (!userInfo.isEmpty())
            grant.channelData += ",\"user_info\":" + user->info(userInfo);
        grant.channelData += '}';
    }
    grant.auth = channelAuth(request.key, request.socketId, request.channel, grant.channelData);
    if (type.encrypted)
        grant.sharedSecret = sharedSecret(request.channel, request.masterKey);
    return grant;
}

Authorizer::Authorizer(const ChannelRegistry &registry, Directory &directory)
    : m_registry(registry)
    , m_directory(directory)
{}

void Authorizer::authorize(const AuthorizationRequest &request, Answer<ChannelGrant> answer)
{
    if (request.token.isEmpty())
        return answer(Error{ErrorCode::Unauthorized, QStringLiteral("There is no bearer token.")});
    m_directory.identify(
        request.token,
        [this, request, answer = std::move(answer)](const Result<IdentityPtr> &user) {
            if (user)
                decide(request, *user, answer);
            else
                answer(user.error());
        });
}

void Authorizer::decide(const AuthorizationRequest &request,
                        const IdentityPtr &user,
                        const Answer<ChannelGrant> &answer)
{
    auto decision = std::make_shared<Decision>(Decision{request, user, {}, {}, {}, answer});
    const ChannelType type = classifyChannel(request.channel);
    const auto match = m_registry.find(request.appId, request.channel);
    if (!type.isGuarded())
        decision->objections = {QStringLiteral("the channel is public and needs no signature")};
    else if (!match)
        decision->objections = {QStringLiteral("no rule is for this channel (channels)")};
    else if (type.encrypted && request.masterKey.isEmpty())
        decision->objections = {QStringLiteral("the app \"%1\" has no key for encrypted channels "
                                               "(authorization.encryption_master_keys)")
                                    .arg(QString::fromUtf8(request.appId))};
    if (!decision->objections.isEmpty())
        return answer(decision->refusal());

    decision->userInfo = match->description->userInfo;
    const JoinRequest join{*user, request.channel, match->tenant, match->values};
    for (const JoinCondition &condition : match->description->allow) {
        const QString why = objection(condition, join);
        if (!why.isEmpty())
            decision->objections.append(why);
        else if (condition.owner.isEmpty())
            return answer(decision->grant());
        else
            decision->questions.append({condition.owner, match->values, user->userId});
    }
    askOwners(decision);
}

void Authorizer::askOwners(const std::shared_ptr<Decision> &decision)
{
    if (decision->questions.isEmpty())
        return decision->answer(decision->refusal());
    const OwnerQuestion question = decision->questions.takeFirst();
    m_directory.owns(question, [this, decision](const Result<bool> &owns) {
        if (!owns)
            return decision->answer(owns.error());
        if (*owns)
            return decision->answer(decision->grant());
        decision->objections.append(QStringLiteral("does not own it (channels.allow.owner)"));
        askOwners(decision);
    });
}

void Authorizer::authenticate(const AuthorizationRequest &request,
                              const QByteArrayList &userInfo,
                              Answer<UserGrant> answer)
{
    if (request.token.isEmpty())
        return answer(Error{ErrorCode::Unauthorized, QStringLiteral("There is no bearer token.")});
    m_directory.identify(
        request.token,
        [request, userInfo, answer = std::move(answer)](const Result<IdentityPtr> &user) {
            if (!user)
                return answer(user.error());
            UserGrant grant;
            grant.userData = "{\"id\":" + json::quoted((*user)->userId);
            if (!userInfo.isEmpty())
                grant.userData += ",\"user_info\":" + (*user)->info(userInfo);
            grant.userData += '}';
            grant.auth = userAuth(request.key, request.socketId, grant.userData);
            answer(grant);
        });
}

} // namespace server
