// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/channelauth.h"
#include "server/tenancy/channelregistry.h"
#include "server/tenancy/directory.h"

namespace server {

// The channel data of a presence channel, as Pusher's SDK for PHP makes it for Laravel: ids are
// strings.
QByteArray presenceData(const Identity &user, const QByteArrayList &userInfo);

// What a client asks to be signed.
struct AuthorizationRequest
{
    QByteArray appId;
    SigningKey key;       // of the app
    QByteArray masterKey; // 32 bytes; empty: the app has no encrypted channels
    QByteArray token;     // bearer token; empty: none came
    QByteArray socketId;  // checked
    QByteArray channel;   // checked; of a channel alone
};

// What the client gets (PROTOCOL.md 2.3): `channelData` of presence channels, `sharedSecret` of
// encrypted ones.
struct ChannelGrant
{
    QByteArray auth;
    QByteArray channelData;
    QByteArray sharedSecret;
};

struct UserGrant
{
    QByteArray auth;
    QByteArray userData;
};

// Decides who may join which channel, by the registry's rules and what the directory knows of the
// user, and signs for them. Engine thread; answers in this turn or a later one.
class Authorizer
{
public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    // Both must outlive this.
    Authorizer(const ChannelRegistry &registry, Directory &directory);

    // Why a user of an app gets no signature, whatever the rules say; empty: they decide.
    using Objection = std::function<QString(const QByteArray &appId, const QByteArray &userId)>;
    void setObjection(Objection objection) { m_objection = std::move(objection); }

    // Whether this user may join, and so see what happens there; everybody may join public
    // channels. The answer are the fields that presence channels show of the user. Errors:
    // Forbidden, Unavailable.
    void mayJoin(const QByteArray &appId,
                 const QByteArray &channel,
                 const IdentityPtr &user,
                 Answer<QByteArrayList> answer);
    // Errors, with a sentence for the log and not for the client: Unauthorized, Forbidden,
    // Unavailable.
    void authorize(const AuthorizationRequest &request, Answer<ChannelGrant> answer);
    // For a signin; `userInfo` are the fields that others may see.
    void authenticate(const AuthorizationRequest &request,
                      const QByteArrayList &userInfo,
                      Answer<UserGrant> answer);

private:
    struct Decision;

    QString objectionTo(const AuthorizationRequest &request, const Identity &user) const;
    void askOwners(const std::shared_ptr<Decision> &decision);

    const ChannelRegistry &m_registry;
    Directory &m_directory;
    Objection m_objection;
};

} // namespace server
