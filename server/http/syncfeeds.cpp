// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/syncfeeds.h"

namespace server {

SyncFeeds::SyncFeeds(const Rooms &rooms)
    : m_rooms(rooms)
{}

bool SyncFeeds::takes(const QByteArray &path) const
{
    return path == "/api/sync/activities" || path == "/api/sync/versions";
}

void SyncFeeds::handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond)
{
    const bool isAdding = request.method == "POST";
    const bool isActivities = path == "/api/sync/activities";
    m_rooms.gate.admit(request,
                       path,
                       "GET, POST",
                       isAdding ? CallGate::Takes::Backends : CallGate::Takes::Both,
                       std::move(respond),
                       [this, isAdding, isActivities, body = request.body, query = request.query](
                           const Caller &caller, const CallAnswer &answer) {
                           if (isActivities && isAdding)
                               addActivity(caller, answer, body);
                           else if (isActivities)
                               readActivities(caller, answer);
                           else if (isAdding)
                               addVersions(caller, answer, body);
                           else
                               readVersions(caller, answer, query);
                       });
}

void SyncFeeds::ifSeen(const QByteArray &appId,
                       const IdentityPtr &user,
                       const QByteArrayList &channels,
                       bool mustAll,
                       const CallAnswer &answer,
                       std::function<void(const QByteArrayList &seen)> then)
{
    if (!user)
        return then(channels); // the app itself
    lookAtChannels(
        m_rooms.gate.authorizer(),
        appId,
        user,
        channels,
        [mustAll, answer, then = std::move(then)](const Result<Sight> &sight) {
            if (!sight)
                return answer.refuse(sight.error());
            if (!mustAll || sight->refused.isEmpty())
                return then(sight->seen);
            CallAnswer refusal = answer;
            refusal.channel = sight->refused.first();
            refusal.refuse({ErrorCode::Forbidden, sight->reasons.join(QStringLiteral("; "))});
        });
}

Result<qint64> numberOf(const QueryParameters &query,
                        const QByteArray &name,
                        qint64 otherwise,
                        std::pair<qint64, qint64> limits)
{
    if (!query.contains(name))
        return otherwise;
    const QByteArray text = query.value(name);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= limits.first && number <= limits.second)
        return number;
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 is \"%2\"; it must be a whole number from %3 to %4.")
                     .arg(QString::fromUtf8(name), QString::fromUtf8(text.left(64)))
                     .arg(limits.first)
                     .arg(limits.second)};
}

Result<QByteArray> textField(const json::Object &object, const QByteArray &name, qsizetype maxBytes)
{
    const auto value = object.find(name);
    if (!value || value->isNull())
        return QByteArray();
    const bool isWhole = json::integerOf(*value).has_value();
    if (!value->isString() && !isWhole)
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("%1 must be a text or a whole number.").arg(QString::fromUtf8(name))};
    const QByteArray text = isWhole ? value->raw.toByteArray() : json::stringOf(*value);
    if (text.size() <= maxBytes)
        return text;
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 has %2 bytes; at most %3 are allowed.")
                     .arg(QString::fromUtf8(name))
                     .arg(text.size())
                     .arg(maxBytes)};
}

} // namespace server
