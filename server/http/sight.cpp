// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/sight.h"

#include "server/apps/namerules.h"

namespace server {

namespace {

// What has been answered so far.
struct Looking
{
    QByteArrayList channels;
    QList<std::optional<Outcome>> answers;
    qsizetype missing = 0;
    std::function<void(const Result<Sight> &)> answer;

    void finish() const
    {
        Sight sight;
        for (qsizetype i = 0; i < channels.size(); ++i) {
            const Outcome &one = *answers[i];
            if (one) {
                sight.seen.append(channels[i]);
            } else if (one.error().code == ErrorCode::Forbidden) {
                sight.refused.append(channels[i]);
                sight.reasons.append(QString::fromUtf8(channels[i]) + QStringLiteral(": ") +
                                     one.error().message);
            } else {
                return answer(one.error());
            }
        }
        answer(sight);
    }
};

} // namespace

void lookAtChannels(Authorizer &authorizer,
                    const QByteArray &appId,
                    const IdentityPtr &user,
                    const QByteArrayList &channels,
                    std::function<void(const Result<Sight> &)> answer)
{
    auto looking = std::make_shared<Looking>();
    looking->channels = channels;
    looking->answers.resize(channels.size());
    looking->missing = channels.size();
    looking->answer = std::move(answer);
    if (channels.isEmpty())
        return looking->finish();
    for (qsizetype i = 0; i < channels.size(); ++i) {
        // What is sent to one user is for no other (PROTOCOL.md 2.4).
        if (channels[i].startsWith('#') && channels[i] != "#server-to-user-" + user->userId) {
            looking->answers[i] =
                Outcome(Error{ErrorCode::Forbidden,
                              QStringLiteral("The user \"%1\" may not join: it is another user's.")
                                  .arg(QString::fromUtf8(user->userId))});
            if (--looking->missing == 0)
                looking->finish();
            continue;
        }
        authorizer.mayJoin(
            appId, channels[i], user, [looking, i](const Result<QByteArrayList> &fields) {
                looking->answers[i] = fields ? Outcome(Done{}) : Outcome(fields.error());
                if (--looking->missing == 0)
                    looking->finish();
            });
    }
}

QByteArrayList listOf(QByteArrayView query, const QByteArray &name)
{
    QByteArrayList values;
    for (const QByteArray &part : query.toByteArray().split('&')) {
        const qsizetype equals = part.indexOf('=');
        QByteArray key = QByteArray::fromPercentEncoding(part.left(equals).replace('+', ' '));
        if (const qsizetype bracket = key.indexOf('['); bracket > 0 && key.endsWith(']'))
            key.truncate(bracket);
        const QByteArray value =
            equals < 0 ? QByteArray()
                       : QByteArray::fromPercentEncoding(part.mid(equals + 1).replace('+', ' '));
        if (key == name && !value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    return values;
}

Outcome checkNamedChannels(const App &app, const QByteArrayList &channels)
{
    if (channels.size() > MaxNamedChannels)
        return Error{ErrorCode::OverLimit,
                     QStringLiteral("channels names %1 channels; at most %2 are allowed.")
                         .arg(channels.size())
                         .arg(MaxNamedChannels)};
    for (const QByteArray &channel : channels) {
        if (const QString defect = nameDefect(app, channel, NameUse::Subscribe); !defect.isEmpty())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("channels names \"%1\": %2.")
                             .arg(QString::fromUtf8(channel.left(200)), defect)};
    }
    return Done{};
}

void refuseUnread(const CallAnswer &answer, const Error &error)
{
    answer.send(messageResponse(503, "The journal is not available."), error.message);
}

} // namespace server
