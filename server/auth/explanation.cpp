// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signatures of channels and users; those of requests are in explainrequest.cpp.
#include "server/auth/explanation.h"

#include "server/auth/explainrequest.h"
#include "server/auth/jsonvariants.h"
#include "server/auth/suspects.h"
#include "server/base/json.h"
#include "server/protocol/channelname.h"

#include <QRegularExpression>

namespace server {

namespace {

struct Pasted
{
    QByteArray auth;
    QByteArray channel;
    QByteArray data;
    bool isJson = false;
};

// The value itself, or the JSON around it: an endpoint's answer, or the message of a client.
Pasted pasted(const QByteArray &given)
{
    const QByteArray text = given.trimmed();
    const auto outer = json::parseObject(text);
    if (!outer)
        return {text, {}, {}, false};
    json::Object inner = *outer;
    QByteArray opened;
    if (const auto data = outer->find("data")) {
        opened = data->isString() ? json::stringOf(*data) : data->raw.toByteArray();
        if (const auto object = json::parseObject(opened))
            inner = *object;
    }
    const auto field = [&inner](const char *name) {
        return json::findString(inner, name).value_or(QByteArray());
    };
    const QByteArray channelData = field("channel_data");
    return {field("auth"),
            field("channel"),
            channelData.isEmpty() ? field("user_data") : channelData,
            true};
}

QByteArray textOf(const SignatureClaim &claim)
{
    if (claim.kind == SignatureClaim::User)
        return claim.socketId + "::user::" + claim.data;
    const QByteArray text = claim.socketId + ':' + claim.channel;
    return claim.data.isEmpty() ? text : text + ':' + claim.data;
}

QString dataName(const SignatureClaim &claim)
{
    return claim.kind == SignatureClaim::User ? QStringLiteral("user_data")
                                              : QStringLiteral("channel_data");
}

// What could not be signed by anybody.
std::optional<Discovery> defectOf(const SignatureClaim &claim)
{
    static const QRegularExpression SocketForm(QStringLiteral("^\\d+\\.\\d+$"));
    if (!SocketForm.match(QString::fromUtf8(claim.socketId)).hasMatch())
        return Discovery{
            claim.socketId.isEmpty()
                ? QStringLiteral("The socket id is missing.")
                : QStringLiteral("The socket id \"%1\" is malformed: it takes two whole numbers "
                                 "with a dot between them, as 1234.5678, and no space.")
                      .arg(shown(claim.socketId)),
            QStringLiteral("The server tells a client its socket id when it connects.")};
    if (claim.kind == SignatureClaim::User) {
        const auto user = json::parseObject(claim.data);
        if (!user || !user->find("id"))
            return Discovery{QStringLiteral("user_data is not a JSON object with an \"id\"."),
                             QStringLiteral("An example is {\"id\":\"42\"}.")};
        return std::nullopt;
    }
    const ChannelType type = classifyChannel(claim.channel);
    if (claim.channel.isEmpty())
        return Discovery{QStringLiteral("The channel is missing."), {}};
    if (!type.isGuarded())
        return Discovery{QStringLiteral("The channel \"%1\" is public: it needs no signature.")
                             .arg(shown(claim.channel)),
                         QStringLiteral("Guarded channels begin with \"private-\" or "
                                        "\"presence-\".")};
    const auto member = json::parseObject(claim.data);
    if (type.isPresence() && (!member || !member->find("user_id")))
        return Discovery{QStringLiteral("A presence channel takes channel_data that is a JSON "
                                        "object with a \"user_id\"."),
                         QStringLiteral("An example is {\"user_id\":\"42\",\"user_info\":{}}.")};
    return std::nullopt;
}

// Other texts that are signed by mistake.
QList<Suspect> suspectsOf(const SignatureClaim &claim)
{
    QList<Suspect> list;
    const QString sameBytes = QStringLiteral(
        "The client has to send the very text that was signed: no program may write the JSON anew "
        "on the way.");
    for (const QByteArray &variant : jsonVariants(claim.data).mid(1)) {
        SignatureClaim other = claim;
        other.data = variant;
        list.append({textOf(other),
                     QStringLiteral("%1 differs from what was signed: %2.")
                         .arg(dataName(claim), describeDifference(claim.data, variant)),
                     sameBytes});
    }
    const auto suspect = [&](const QString &finding, const QString &advice, auto change) {
        SignatureClaim other = claim;
        change(other);
        list.append({textOf(other), finding, advice});
    };
    if (!claim.data.isEmpty())
        suspect(QStringLiteral("It was signed without %1.").arg(dataName(claim)),
                QStringLiteral("Sign the socket id, the channel and the data, with colons between "
                               "them."),
                [](SignatureClaim &other) { other.data.clear(); });
    if (claim.data.isEmpty() || claim.data != claim.data.trimmed())
        suspect(QStringLiteral("The data has space around it that was not signed."),
                sameBytes,
                [](SignatureClaim &other) { other.data = other.data.trimmed(); });
    suspect(QStringLiteral("%1 was signed with a line break behind it.").arg(dataName(claim)),
            sameBytes,
            [](SignatureClaim &other) { other.data += '\n'; });
    if (claim.kind == SignatureClaim::User) {
        list.append({claim.socketId + ':' + claim.data,
                     QStringLiteral("It was signed without \"::user::\" between socket id and "
                                    "user_data."),
                     {}});
        return list;
    }
    const QByteArray name = claim.channel.mid(claim.channel.indexOf('-') + 1);
    const std::pair<QByteArray, QString> names[] = {
        {name,
         QStringLiteral("without the prefix \"%1\"")
             .arg(QString::fromUtf8(claim.channel.chopped(name.size())))},
        {"private-" + claim.channel, QStringLiteral("with \"private-\" in front once more")},
        {"presence-" + claim.channel, QStringLiteral("with \"presence-\" in front once more")},
        {"private-" + name, QStringLiteral("as a private channel")},
        {"presence-" + name, QStringLiteral("as a presence channel")},
        {claim.channel.toLower(), QStringLiteral("in lower case")},
        {claim.channel.toPercentEncoding(), QStringLiteral("percent-encoded")},
        {claim.channel.trimmed(), QStringLiteral("without the space around it")}};
    for (const auto &[other, words] : names) {
        if (other == claim.channel)
            continue;
        suspect(
            QStringLiteral("The channel's name was signed %1: \"%2\".").arg(words, shown(other)),
            QStringLiteral("The application has to sign the name that the client sends as "
                           "channel_name."),
            [&to = other](SignatureClaim &changed) { changed.channel = to; });
    }
    list.append({claim.socketId + "::user::" + claim.data,
                 QStringLiteral("It is the signature of a sign-in, not of a channel."),
                 {}});
    return list;
}

// Where what was pasted disagrees with the fields; takes from it what they do not have.
std::optional<Discovery> merge(SignatureClaim &claim, const Pasted &pasted)
{
    if (claim.kind == SignatureClaim::Channel && !pasted.channel.isEmpty()) {
        if (!claim.channel.isEmpty() && claim.channel != pasted.channel)
            return Discovery{QStringLiteral("The channel differs: the message is for \"%1\".")
                                 .arg(shown(pasted.channel)),
                             {}};
        claim.channel = pasted.channel;
    }
    if (!pasted.data.isEmpty()) {
        if (!claim.data.isEmpty() && claim.data != pasted.data)
            return Discovery{
                QStringLiteral("%1 differs from that in the message: %2.")
                    .arg(dataName(claim), describeDifference(claim.data, pasted.data)),
                QStringLiteral("The client has to send the text that came with the signature, "
                               "byte for byte.")};
        claim.data = pasted.data;
    }
    return std::nullopt;
}

Discovery wrongKey(const QByteArray &key,
                   const QByteArray &hex,
                   const QByteArray &text,
                   const Signatory &by,
                   const QList<Signatory> &all)
{
    const QString isRight = by.signingKey().verify(text, hex)
                                ? QStringLiteral(" The signature itself is right.")
                                : QString();
    for (const Signatory &other : all) {
        if (other.key != key || key == by.key)
            continue;
        return {QStringLiteral("The key \"%1\" is that of %2, not of %3.%4")
                    .arg(shown(key), other.title(), by.title(), isRight),
                other.signingKey().verify(text, hex)
                    ? QStringLiteral("For %1 the signature is right: the client is connected with "
                                     "the key of another app than its application signs for.")
                          .arg(other.title())
                    : QStringLiteral("Use the key \"%1\".").arg(QString::fromUtf8(by.key))};
    }
    return {QStringLiteral("The key \"%1\" is that of no app here; that of %2 is \"%3\".%4")
                .arg(shown(key), by.title(), QString::fromUtf8(by.key), isRight),
            QStringLiteral("Look at PUSHER_APP_KEY or REVERB_APP_KEY in the application's .env.")};
}

SignatureVerdict verdictOn(const SignatureClaim &claim, const Signatory &by)
{
    SignatureVerdict verdict;
    verdict.text = textOf(claim);
    verdict.hex = Signer(by.secret).sign(verdict.text);
    verdict.auth = by.key + ':' + verdict.hex;
    return verdict;
}

std::optional<Discovery> objection(const SignatureClaim &claim,
                                   const Pasted &given,
                                   const SignatureVerdict &verdict,
                                   const Signatory &by,
                                   const QList<Signatory> &all)
{
    const qsizetype colon = given.auth.indexOf(':');
    if (given.auth.isEmpty())
        return Discovery{given.isJson ? QStringLiteral("The JSON has no \"auth\" in it.")
                                      : QStringLiteral("There is no signature to verify."),
                         QStringLiteral("Paste \"key:signature\", or the answer of the "
                                        "application's authorization endpoint.")};
    if (colon < 0)
        return Discovery{QStringLiteral("auth has no colon; it takes the app's key, a colon and "
                                        "the signature."),
                         by.signingKey().verify(verdict.text, given.auth)
                             ? QStringLiteral("The signature itself is right: put \"%1:\" in "
                                              "front of it.")
                                   .arg(QString::fromUtf8(by.key))
                             : QString()};
    const QByteArray key = given.auth.first(colon);
    const QByteArray hex = given.auth.sliced(colon + 1);
    const bool isValid =
        claim.kind == SignatureClaim::User
            ? isUserAuthValid(by.signingKey(), given.auth, claim.socketId, claim.data)
            : isChannelAuthValid(
                  by.signingKey(), given.auth, claim.socketId, claim.channel, claim.data);
    if (isValid)
        return std::nullopt;
    if (by.strict && key != by.key)
        return wrongKey(key, hex, verdict.text, by, all);
    if (auto form = formOf(hex, verdict.hex))
        return form;
    return investigate(hex, verdict.text, by, all, suspectsOf(claim));
}

} // namespace

SigningKey Signatory::signingKey() const
{
    SigningKey out{key, Signer(secret), strict};
    if (!previousSecret.isEmpty())
        out.previous = Signer(previousSecret);
    return out;
}

QString Signatory::title() const
{
    if (id.isEmpty())
        return QStringLiteral("the key and secret above");
    return QStringLiteral("the app \"%1\"").arg(name.isEmpty() ? QString::fromUtf8(id) : name);
}

SignatureVerdict signClaim(const SignatureClaim &claim, const Signatory &by, qint64 atUtcMs)
{
    if (claim.kind == SignatureClaim::Request)
        return signRequest(claim, by, atUtcMs);
    SignatureVerdict verdict = verdictOn(claim, by);
    if (const auto defect = defectOf(claim))
        return refused(verdict, *defect);
    verdict.valid = true;
    verdict.finding = QStringLiteral("Signed with the secret of %1.").arg(by.title());
    return verdict;
}

SignatureVerdict explainClaim(const SignatureClaim &claim,
                              const Signatory &by,
                              const QList<Signatory> &all,
                              const SignatureRules &rules)
{
    if (claim.kind == SignatureClaim::Request)
        return explainRequest(claim, by, all, rules);
    SignatureClaim whole = claim;
    const Pasted given = pasted(claim.given);
    auto found = merge(whole, given);
    SignatureVerdict verdict = verdictOn(whole, by);
    if (!found)
        found = defectOf(whole);
    if (!found)
        found = objection(whole, given, verdict, by, all);
    if (found)
        return refused(verdict, *found);
    verdict.valid = true;
    const bool isOld = !given.auth.endsWith(verdict.hex);
    verdict.finding = isOld
                          ? QStringLiteral("The signature is right, by the secret of %1 before "
                                           "its last rotation.")
                                .arg(by.title())
                          : QStringLiteral("The signature is right: %1 signed it.").arg(by.title());
    verdict.advice =
        isOld ? QStringLiteral("Give the application the new secret before the old one ends.")
              : QString();
    return verdict;
}

} // namespace server
