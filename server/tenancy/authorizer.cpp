// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/authorizer.h"

#include "server/base/json.h"

namespace server {

// One rule of which a part asks the database.
struct Authorizer::Decision
{
    IdentityPtr user;
    QByteArrayList userInfo;
    QList<OwnerQuestion> questions; // that are left; any yes is enough
    QStringList objections;
    Answer<QByteArrayList> answer;

    Error refusal() const
    {
        return {
            ErrorCode::Forbidden,
            QStringLiteral("The user \"%1\" may not join: %2")
                .arg(QString::fromUtf8(user->userId), objections.join(QStringLiteral("; or ")))};
    }
};

namespace {

// What stands in the way of a signature, whoever asks.
QString objectionTo(const AuthorizationRequest &request)
{
    const ChannelType type = classifyChannel(request.channel);
    if (!type.isGuarded())
        return QStringLiteral("the channel is public and needs no signature");
    if (type.encrypted && request.masterKey.isEmpty())
        return QStringLiteral("the app \"%1\" has no key for encrypted channels "
                              "(authorization.encryption_master_keys)")
            .arg(QString::fromUtf8(request.appId));
    return {};
}

ChannelGrant
sign(const AuthorizationRequest &request, const Identity &user, const QByteArrayList &userInfo)
{
    ChannelGrant grant;
    const ChannelType type = classifyChannel(request.channel);
    if (type.isPresence())
        grant.channelData = presenceData(user, userInfo);
    grant.auth = channelAuth(request.key, request.socketId, request.channel, grant.channelData);
    if (type.encrypted)
        grant.sharedSecret = sharedSecret(request.channel, request.masterKey);
    return grant;
}

} // namespace

QByteArray presenceData(const Identity &user, const QByteArrayList &userInfo)
{
    QByteArray data = "{\"user_id\":" + json::quoted(user.userId);
    if (!userInfo.isEmpty())
        data += ",\"user_info\":" + user.info(userInfo);
    return data + '}';
}

Authorizer::Authorizer(const ChannelRegistry &registry, Directory &directory)
    : m_registry(registry)
    , m_directory(directory)
{}

QString Authorizer::objectionTo(const AuthorizationRequest &request, const Identity &user) const
{
    return m_objection ? m_objection(request.appId, user.userId) : QString();
}

void Authorizer::authorize(const AuthorizationRequest &request, Answer<ChannelGrant> answer)
{
    if (request.token.isEmpty())
        return answer(Error{ErrorCode::Unauthorized, QStringLiteral("There is no bearer token.")});
    m_directory.identify(
        request.token,
        [this, request, answer = std::move(answer)](const Result<IdentityPtr> &user) {
            if (!user)
                return answer(user.error());
            if (const QString blocked = objectionTo(request, **user); !blocked.isEmpty())
                return answer(Error{ErrorCode::Forbidden, blocked});
            const QString why = server::objectionTo(request);
            if (!why.isEmpty())
                return answer(Decision{*user, {}, {}, {why}, {}}.refusal());
            mayJoin(request.appId,
                    request.channel,
                    *user,
                    [request, answer, user = *user](const Result<QByteArrayList> &userInfo) {
                        if (userInfo)
                            answer(sign(request, *user, *userInfo));
                        else
                            answer(userInfo.error());
                    });
        });
}

void Authorizer::mayJoin(const QByteArray &appId,
                         const QByteArray &channel,
                         const IdentityPtr &user,
                         Answer<QByteArrayList> answer)
{
    if (!classifyChannel(channel).isGuarded())
        return answer(QByteArrayList());
    auto decision = std::make_shared<Decision>(Decision{user, {}, {}, {}, std::move(answer)});
    const auto match = m_registry.find(appId, channel);
    if (!match) {
        decision->objections = {QStringLiteral("no rule is for this channel (channels)")};
        return decision->answer(decision->refusal());
    }
    decision->userInfo = match->description->userInfo;
    const JoinRequest join{*user, channel, match->tenant, match->values};
    for (const JoinCondition &condition : match->description->allow) {
        const QString why = objection(condition, join);
        if (!why.isEmpty())
            decision->objections.append(why);
        else if (condition.owner.isEmpty())
            return decision->answer(decision->userInfo);
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
            return decision->answer(decision->userInfo);
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
        [this, request, userInfo, answer = std::move(answer)](const Result<IdentityPtr> &user) {
            if (!user)
                return answer(user.error());
            if (const QString blocked = objectionTo(request, **user); !blocked.isEmpty())
                return answer(Error{ErrorCode::Forbidden, blocked});
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
